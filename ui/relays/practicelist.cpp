// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/practicelist.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/rowdelegate.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/relays/practicemodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>

namespace mw::relayspage {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

constexpr int leastTable = 200; // pixels: some rows can always be seen

} // namespace

PracticeList::PracticeList(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_model(new PracticeModel(context.office, context.clock, this)),
      m_search(new SearchField(tr("Recipient or subject"))),
      m_count(muted({})),
      m_deleteAll(button(tr("Delete all…"), ButtonRole::Small, Icon::Delete)),
      m_problem(new Callout(Problem{})),
      m_table(new TableView),
      m_stack(new QStackedWidget),
      m_empty(new EmptyPage(
          Drawing::Inbox, tr("No practice messages yet"),
          tr("A practice run fills this inbox: each message as its reader would get it, and nobody is "
             "mailed."))),
      m_notFound(new EmptyPage(Drawing::SearchNothing, tr("Nothing found"), {})),
      m_bar(new QWidget)
{
    auto* practise = button(tr("Practise with a campaign"), ButtonRole::Primary, Icon::Practice);
    m_empty->setPrimary(practise);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(space::s12);
    bar->addWidget(m_search);
    bar->addWidget(m_count, 1);
    bar->addWidget(m_deleteAll);

    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setAccessibleName(tr("Practice messages"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnLetters(static_cast<int>(PracticeModel::Column::To), 26);
    m_table->setColumnLetters(static_cast<int>(PracticeModel::Column::Subject), 30);
    m_table->setColumnLetters(static_cast<int>(PracticeModel::Column::Time), 12);
    m_table->setColumnLetters(static_cast<int>(PracticeModel::Column::Size), 8);
    m_table->keepIn(&context.settings, u"relays/practice"_s);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->horizontalHeader()->setSectionsClickable(false);

    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_notFound);
    m_table->setMinimumHeight(scaled(this, leastTable));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s12);
    column->addWidget(m_bar);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    m_problem->hide();
    m_bar->hide();

    connect(m_search, &SearchField::searched, m_model, &PracticeModel::setSearch);
    connect(m_model, &PracticeModel::loaded, this, &PracticeList::onLoaded);
    connect(m_model, &PracticeModel::failed, this, [this](const vault::DbError& error) {
        m_problem->setProblem(shell::problemOf(error));
        m_problem->show();
    });
    connect(m_table, &QAbstractItemView::clicked, this, &PracticeList::openCurrent);
    connect(practise, &QAbstractButton::clicked, this, &PracticeList::practiseWanted);
    connect(m_deleteAll, &QAbstractButton::clicked, this,
            [this] { Q_EMIT deleteAllWanted(m_model->idAt(0), m_model->total()); });
}

void PracticeList::onLoaded()
{
    m_problem->hide();
    const std::int64_t total = m_model->total();
    const bool searching = !m_model->search().isEmpty();
    m_bar->setVisible(total > 0 || searching);
    m_count->setText(total == 1 ? tr("1 message") : tr("%1 messages").arg(formatCount(total)));
    m_deleteAll->setVisible(!searching); // it is about all of them
    m_notFound->setTexts(tr("Nothing found for “%1”").arg(m_model->search().left(100)),
                         tr("Recipients and subjects were searched."));
    m_stack->setCurrentIndex(total > 0 ? 0 : searching ? 2 : 1);
}

void PracticeList::search(const QString& text)
{
    m_search->setText(text);
    m_model->setSearch(text.trimmed());
}

void PracticeList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PracticeList::clearSearch()
{
    if (m_model->search().isEmpty())
        return false;
    search({});
    return true;
}

void PracticeList::select(std::int64_t message)
{
    if (const int row = m_model->rowOf(message); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void PracticeList::openCurrent(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT openWanted(m_model->idAt(index.row()));
}

void PracticeList::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_table->hasFocus())
        return openCurrent(m_table->currentIndex());
    QWidget::keyPressEvent(event);
}

} // namespace mw::relayspage
