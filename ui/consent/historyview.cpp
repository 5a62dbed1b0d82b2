// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/historyview.h"

#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/findingrow.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "shell/problems.h"
#include "ui/consent/consentdeeds.h"
#include "ui/consent/historywords.h"
#include "ui/consent/policywords.h"
#include "ui/consent/scrolled.h"
#include "workspace/office.h"
#include "workspace/workspacekeys.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::consentpage {

using namespace std::chrono_literals;
using shell::PageId;

namespace {

constexpr qsizetype longestName = 80;
constexpr auto restAfterChanges = 200ms;

} // namespace

HistoryView::HistoryView(const shell::PageContext& context, ConsentDeeds& deeds, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_deeds(deeds),
      m_header(new kit::PageHeader({})),
      m_card(m_header->addButton(tr("Open contact"), kit::Icon::Person)),
      m_withdraw(m_header->addButton(tr("Withdraw…"), kit::Icon::Unsubscribed)),
      m_record(m_header->setPrimary(tr("Record consent…"), kit::Icon::Add)),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_told(new kit::Callout(kit::Tone::Success, {}, {})),
      m_stack(new QStackedWidget),
      m_answer(new kit::Label({}, kit::Type::Page, kit::Token::Text, kit::weight::strong)),
      m_timeline(new kit::Timeline),
      m_none(kit::muted(tr("Nothing is recorded yet.")))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(restAfterChanges);
    connect(&m_soon, &QTimer::timeout, this, &HistoryView::readAgain);
    connect(m_header, &kit::PageHeader::crumbPressed, this, &HistoryView::backWanted);
    connect(m_card, &QAbstractButton::clicked, this, &HistoryView::openCard);
    connect(m_withdraw, &QAbstractButton::clicked, this, &HistoryView::withdraw);
    connect(m_record, &QAbstractButton::clicked, this, &HistoryView::record);
    connect(&m_deeds, &ConsentDeeds::told, this, [this](const QString& sentence) {
        m_told->set(kit::Tone::Success, sentence, {});
        m_told->show();
        kit::announce(m_told, sentence);
    });
    connect(&m_context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        const bool touched =
            topics.contains(workspace::Topic::Consent) || topics.contains(workspace::Topic::Contacts);
        if (touched && isVisible() && !m_soon.isActive()) // who comes back to it reads it anew
            m_soon.start();
    });
}

void HistoryView::build()
{
    m_header->setCrumbs({tr("Consent")});
    m_answer->setWordWrap(true);
    m_none->setWordWrap(true);
    m_timeline->setAccessibleName(tr("What happened, oldest first"));
    auto* gone = new kit::EmptyPage(kit::Drawing::SearchNothing, tr("There is no such contact"),
                                    tr("Nothing in the ledger is about it."));
    auto* back = kit::button(tr("Back to the records"), kit::ButtonRole::Primary);
    connect(back, &QAbstractButton::clicked, this, &HistoryView::backWanted);
    gone->setPrimary(back);
    m_gone = scrolled(gone);
    m_body = buildBody();
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_gone);
    auto* callouts = new QVBoxLayout;
    callouts->setContentsMargins(kit::space::page, 0, kit::space::page, 0);
    callouts->setSpacing(kit::space::s8);
    for (kit::Callout* callout : {m_problem, m_told}) {
        callout->hide();
        callouts->addWidget(callout);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(callouts);
    column->addWidget(m_stack, 1);
}

QScrollArea* HistoryView::buildBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kit::space::page, kit::space::s16, kit::space::page, kit::space::s24);
    column->setSpacing(kit::space::s12);
    column->addWidget(m_answer);
    m_answers = new QVBoxLayout;
    m_answers->setSpacing(0);
    column->addLayout(m_answers);
    column->addSpacing(kit::space::s12);
    column->addWidget(kit::section(tr("What happened")));
    column->addWidget(m_timeline);
    column->addWidget(m_none);
    column->addStretch();
    return scrolled(content);
}

void HistoryView::show(base::ContactId contact)
{
    if (contact != m_contact) {
        m_history.reset();
        m_told->hide();
        m_header->setTitle({});
        m_body->verticalScrollBar()->setValue(0);
    }
    m_contact = contact;
    m_problem->hide();
    readAgain();
}

void HistoryView::forget()
{
    m_contact = {};
    m_history.reset();
    m_told->hide();
    ++m_asked;
}

void HistoryView::readAgain()
{
    if (!m_contact.isValid())
        return;
    using Read = std::optional<History>;
    m_context.office.ask<Read>(
        this,
        [contact = m_contact,
         now = m_context.clock.now()](vault::Database& database) -> vault::DbResult<Read> {
            const auto key = workspace::readHashKey(database);
            if (!key)
                return base::fail(key.error());
            return readHistory(database, contact, *key, now);
        },
        [this, asked = ++m_asked](const vault::DbResult<Read>& history) {
            if (asked != m_asked)
                return;
            if (history)
                take(*history);
            else
                fail(history.error());
        });
}

void HistoryView::take(const std::optional<History>& history)
{
    m_problem->hide();
    m_history = history;
    m_stack->setCurrentWidget(history ? static_cast<QWidget*>(m_body) : m_gone);
    for (kit::Button* button : {m_card, m_withdraw, m_record})
        button->setVisible(canChange());
    if (!history) {
        m_header->setTitle(tr("Contact"));
        Q_EMIT answered();
        return;
    }
    m_header->setTitle(history->erased ? tr("Erased person") : kit::visible(history->name, longestName));
    m_answer->setText(answerOf(*history));
    showAnswers();
    std::vector<kit::TimelineEntry> entries;
    for (const consent::RecordRow& row : history->rows)
        entries.push_back(entryOf(*history, row));
    m_timeline->setVisible(!entries.empty());
    m_none->setVisible(entries.empty());
    m_timeline->setEntries(std::move(entries));
    Q_EMIT answered();
}

void HistoryView::showAnswers()
{
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (m_history->erased)
        return;
    for (const PurposeAnswer& answer : m_history->answers) {
        const QString name = kit::visible(answer.purpose.name, longestName);
        auto* row = new kit::FindingRow(toneOf(answer.verdict.reason),
                                        answer.verdict.may ? tr("%1: yes", "a purpose").arg(name)
                                                           : tr("%1: no", "a purpose").arg(name),
                                        reasonOf(*m_history, answer));
        row->setLine(&answer != &m_history->answers.back());
        m_answers->addWidget(row);
    }
}

void HistoryView::fail(const vault::DbError& error)
{
    m_problem->setProblem(shell::problemOf(error));
    m_problem->show();
    Q_EMIT answered();
}

void HistoryView::record()
{
    if (canChange())
        m_deeds.record(*m_history);
}

void HistoryView::withdraw()
{
    if (canChange())
        m_deeds.withdraw(*m_history);
}

void HistoryView::openCard()
{
    if (canChange())
        Q_EMIT wants({.page = PageId::Audience, .object = m_contact.value()});
}

} // namespace mw::consentpage
