// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/foundstep.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/tableview.h"
#include "ui/answers/answermodel.h"
#include "ui/answers/answerwords.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <array>

namespace mw::answers {

using namespace Qt::StringLiterals;
using inbound::AnswerChoice;

namespace {

constexpr std::array choices{AnswerChoice::Withdraw, AnswerChoice::Bounced, AnswerChoice::Leave};

} // namespace

FoundStep::FoundStep(shell::Settings& settings, QWidget* parent)
    : QWidget(parent),
      m_problem(new kit::Callout(kit::Problem{})),
      m_unread(new kit::Callout(kit::Tone::Warning, QString(), QString())),
      m_title(kit::section({})),
      m_table(new kit::TableView),
      m_whole(kit::hint({})),
      m_model(new AnswerModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::page, kit::space::s8, kit::space::page, kit::space::s12);
    column->setSpacing(kit::space::s8);
    column->addWidget(m_problem);
    column->addWidget(m_unread);
    column->addLayout(buildHead());
    column->addWidget(m_table, 1);
    column->addWidget(m_whole);
    m_problem->hide();
    m_unread->hide();
    m_table->setModel(m_model);
    m_table->setLeastRows(4);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("What was found"));
    m_table->setColumnLetters(0, 17);
    m_table->setColumnLetters(1, 29);
    m_table->setColumnLetters(2, 15);
    m_table->setColumnLetters(3, 31);
    m_table->setColumnLetters(4, 14);
    m_table->keepIn(&settings, u"answers/found"_s);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FoundStep::onRow);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &FoundStep::chooseNext);
}

QLayout* FoundStep::buildHead()
{
    auto* head = new kit::FlowLayout(kit::space::s12, kit::space::s8);
    head->addWidget(m_title);
    for (const AnswerChoice choice : choices) {
        auto* button = kit::button(lookOf(choice).word, kit::ButtonRole::Small, lookOf(choice).icon);
        button->setToolTip(tr("For the rows that are selected. Space changes it too."));
        connect(button, &QAbstractButton::clicked, this, [this, choice] { choose(choice); });
        m_choices.push_back(button);
        head->addWidget(button);
    }
    return head;
}

void FoundStep::show(const FoundAnswers& found)
{
    m_problem->hide();
    m_model->set(found.answers);
    const QString unread = unreadText(found.unread);
    m_unread->set(kit::Tone::Warning, tr("Not all of it could be read."), unread);
    m_unread->setVisible(!unread.isEmpty());
    const int count = m_model->rowCount();
    m_title->setText(count > 0 ? tr("%Ln addresses; nothing is changed yet", nullptr, count)
                               : tr("No address was found"));
    m_table->setVisible(count > 0);
    for (kit::Button* button : m_choices)
        button->setVisible(count > 0);
    if (count > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->scrollToTop();
    }
    onRow();
}

void FoundStep::showProblem(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void FoundStep::setBusy(bool busy)
{
    m_table->setEnabled(!busy);
    for (kit::Button* button : m_choices)
        button->setEnabled(!busy);
    if (busy)
        m_problem->hide();
}

void FoundStep::focusFirst()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void FoundStep::choose(AnswerChoice choice)
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    m_model->choose(rows, choice);
}

void FoundStep::chooseNext()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const auto* at = std::find(choices.begin(), choices.end(), m_model->choiceOf(current.row()));
    choose(choices[static_cast<std::size_t>(at - choices.begin() + 1) % choices.size()]);
}

void FoundStep::onRow()
{
    const QModelIndex current = m_table->currentIndex();
    QString text;
    if (current.isValid() && current.row() < m_model->rowCount()) {
        const inbound::MatchedAnswer& answer = m_model->answer(current.row());
        text = kit::visible(answer.finding.excerpt);
        if (answer.contact.isValid() &&
            answer.contactEmail.compare(answer.finding.address, Qt::CaseInsensitive) != 0)
            text = tr("Written from %1: %2").arg(kit::visible(answer.finding.address), text);
    }
    m_whole->setText(text);
    m_whole->setVisible(!text.isEmpty());
}

bool FoundStep::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        chooseNext();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mw::answers
