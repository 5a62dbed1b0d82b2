// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatelist.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "workspace/office.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::templatespage {

using namespace kit;
using namespace Qt::StringLiterals;
using campaign::TemplateSummary;
using Column = TemplateModel::Column;

namespace {

enum View { Table, Empty, Nothing };

} // namespace

TemplateList::TemplateList(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new TemplateModel(this))
{
    build();
    read();
}

void TemplateList::build()
{
    m_header = new PageHeader(tr("Templates"));
    m_search = new SearchField(tr("Name or subject"));
    m_header->addAction(m_search);
    Button* make = m_header->setPrimary(tr("New template"), Icon::Add);
    connect(make, &Button::clicked, this, &TemplateList::newWanted);
    connect(m_search, &SearchField::searched, this, &TemplateList::search);
    m_problem = new Callout(Tone::Danger, {}, {});
    m_problem->hide();

    m_empty = new EmptyPage(Drawing::Templates, tr("Your first template"),
                            tr("A template is a mail that you write once and send with many campaigns. "
                               "Begin with one that is ready: you change its words and pictures in a form."));
    auto* first = button(tr("New template"), ButtonRole::Primary, Icon::Add);
    connect(first, &Button::clicked, this, &TemplateList::newWanted);
    m_empty->setPrimary(first);
    m_nothing = new EmptyPage(Drawing::SearchNothing, tr("Nothing found"), {});
    auto* all = button(tr("Show all templates"), ButtonRole::Normal);
    connect(all, &Button::clicked, this, &TemplateList::clearSearch);
    m_nothing->setSecondary(all);

    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* problemRow = new QVBoxLayout;
    problemRow->setContentsMargins(space::page, 0, space::page, 0);
    problemRow->addWidget(m_problem);
    column->addLayout(problemRow);
    column->addWidget(m_stack, 1);
}

QWidget* TemplateList::makeTable()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, 0, space::page, space::s16);
    column->setSpacing(space::s8);
    m_selectionBar = new QWidget;
    auto* bar = new QHBoxLayout(m_selectionBar);
    bar->setContentsMargins(0, size::ringMargin, 0, size::ringMargin);
    bar->setSpacing(space::buttons);
    m_selectionWords = muted({});
    bar->addWidget(m_selectionWords);
    bar->addStretch();
    const auto action = [&](const QString& words, Icon icon, bool single, auto wanted) {
        auto* made = button(words, ButtonRole::Small, icon);
        bar->addWidget(made);
        connect(made, &Button::clicked, this, [this, wanted] {
            if (const auto rows = selected(); !rows.empty())
                wanted(rows);
        });
        if (single)
            m_single.push_back(made);
    };
    action(tr("Open"), Icon::Edit, true, [this](const auto& rows) { Q_EMIT openWanted(rows.front().id); });
    action(tr("Rename…"), Icon::Text, true, [this](const auto& rows) { Q_EMIT renameWanted(rows.front()); });
    action(tr("Duplicate"), Icon::Duplicate, true,
           [this](const auto& rows) { Q_EMIT copyWanted(rows.front()); });
    action(tr("Delete"), Icon::Delete, false, [this](const auto& rows) { Q_EMIT deleteWanted(rows); });
    column->addWidget(m_selectionBar);

    m_table = new TableView;
    m_table->setAccessibleName(tr("Templates"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(Column::Changed), Qt::DescendingOrder);
    m_table->setModel(m_model);
    m_table->setColumnLetters(static_cast<int>(Column::Name), 30);
    m_table->setColumnLetters(static_cast<int>(Column::Subject), 42);
    m_table->setColumnLetters(static_cast<int>(Column::Changed), 12);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->keepIn(&m_context.settings, u"templates"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TemplateList::openMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const TemplateSummary* row = m_model->at(index))
            Q_EMIT openWanted(row->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TemplateList::onSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TemplateList::onSelection);
    column->addWidget(m_table, 1);
    onSelection();
    return page;
}

void TemplateList::read()
{
    using Rows = std::vector<TemplateSummary>;
    m_context.office.ask<Rows>(
        this, [](vault::Database& database) { return campaign::TemplateRepository(database).summaries(); },
        [this](const vault::DbResult<Rows>& rows) {
            m_problem->setVisible(!rows);
            if (rows)
                take(*rows);
            else
                m_problem->setProblem(shell::problemOf(rows.error()));
        });
}

void TemplateList::take(std::vector<TemplateSummary> rows)
{
    m_wasRead = true;
    std::vector<base::TemplateId> kept;
    for (const TemplateSummary& row : selected())
        kept.push_back(row.id);
    m_model->setRows(std::move(rows));
    for (const base::TemplateId id : kept)
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            m_table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    refresh();
}

void TemplateList::refresh()
{
    const auto all = static_cast<int>(m_model->all());
    m_header->setFact(all == 0 ? QString() : all == 1 ? tr("1 template") : tr("%n templates", nullptr, all));
    m_header->primary()->setVisible(all > 0);
    m_search->setVisible(all > 0);
    m_nothing->setTexts(
        tr("Nothing found"),
        tr("No template has “%1” in its name or subject.").arg(m_search->text().trimmed().left(80)));
    const View view = all == 0 && m_wasRead ? Empty : all > 0 && m_model->rowCount() == 0 ? Nothing : Table;
    m_stack->setCurrentIndex(view);
}

std::vector<TemplateSummary> TemplateList::selected() const
{
    std::vector<TemplateSummary> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const TemplateSummary* row = m_model->at(index))
            rows.push_back(*row);
    return rows;
}

void TemplateList::onSelection()
{
    const auto count = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_selectionBar->setVisible(count > 0);
    m_selectionWords->setText(tr("%n selected", nullptr, count));
    for (QWidget* one : m_single)
        one->setVisible(count == 1);
    Q_EMIT selectionChanged();
}

void TemplateList::select(base::TemplateId id)
{
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        m_table->setCurrentIndex(index);
}

void TemplateList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TemplateList::focusTable()
{
    if (m_stack->currentIndex() == Table)
        m_table->setFocus(Qt::OtherFocusReason);
}

void TemplateList::search(const QString& text)
{
    if (m_search->text().trimmed() != text)
        m_search->setText(text);
    m_model->setSearch(text);
    refresh();
}

bool TemplateList::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_model->setSearch({});
    refresh();
    return true;
}

void TemplateList::openMenu(const QPoint& at)
{
    const auto rows = selected();
    if (rows.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (rows.size() == 1) {
        const TemplateSummary row = rows.front();
        connect(menu->addAction(tr("Open")), &QAction::triggered, this,
                [this, row] { Q_EMIT openWanted(row.id); });
        connect(menu->addAction(tr("Rename…")), &QAction::triggered, this,
                [this, row] { Q_EMIT renameWanted(row); });
        connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this,
                [this, row] { Q_EMIT copyWanted(row); });
        menu->addSeparator();
    }
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this,
            [this, rows] { Q_EMIT deleteWanted(rows); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool TemplateList::onKey(int key)
{
    const auto rows = selected();
    if (rows.empty())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT openWanted(rows.front().id);
        return true;
    case Qt::Key_F2:
        Q_EMIT renameWanted(rows.front());
        return true;
    case Qt::Key_Delete:
        Q_EMIT deleteWanted(rows);
        return true;
    default:
        return false;
    }
}

bool TemplateList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && onKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mw::templatespage
