// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answers/answerspage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/foreigntext.h"
#include "kit/keyvaluelist.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/progressrow.h"
#include "kit/theme.h"
#include "ui/answers/answermodel.h"
#include "ui/answers/answerwords.h"
#include "ui/answers/foundstep.h"
#include "ui/answers/pastefield.h"
#include "ui/answers/pastestep.h"
#include "workspace/office.h"

#include <QDropEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace mw::answers {

using namespace Qt::StringLiterals;
using inbound::AnswerChoice;
using shell::PageId;

namespace {

constexpr std::chrono::milliseconds tick{250};
constexpr qsizetype longestName = 60; ///< beside the title

QScrollArea* scrolled(QWidget* content)
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    kit::setGround(scroll->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

AnswersPage::AnswersPage(const shell::PageContext& context, QWidget* parent)
    : shell::Page(PageId::Answers, parent),
      m_office(context.office),
      m_header(new kit::PageHeader(tr("Go through answers"))),
      m_stack(new QStackedWidget),
      m_paste(new PasteStep(context.settings)),
      m_found(new FoundStep(context.settings)),
      m_progress(new kit::ProgressRow(QString()))
{
    kit::setGround(this, kit::Token::Surface);
    setAcceptDrops(true);
    m_header->setCrumbs({tr("Home")});
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    auto* progress = new QVBoxLayout;
    progress->setContentsMargins(kit::space::page, 0, kit::space::page, 0);
    progress->addWidget(m_progress);
    page->addLayout(progress);
    m_progress->setCancel(tr("Stop"));
    m_progress->hide();
    m_stack->addWidget(scrolled(m_paste));
    m_stack->addWidget(scrolled(m_found));
    m_stack->addWidget(scrolled(buildDone()));
    page->addWidget(m_stack, 1);
    page->addWidget(buildFoot());
    m_progressTimer.setInterval(tick);
    connect(&m_progressTimer, &QTimer::timeout, this, &AnswersPage::tellProgress);
    connect(m_header, &kit::PageHeader::crumbPressed, this, [this] { Q_EMIT wants({.page = PageId::Home}); });
    connect(m_paste, &PasteStep::changed, this, &AnswersPage::tell);
    connect(&m_found->model(), &AnswerModel::chosenChanged, this, &AnswersPage::tell);
    connect(m_progress, &kit::ProgressRow::cancelled, this, [this] { m_office.cancel(m_job); });
    tell();
}

QWidget* AnswersPage::buildDone()
{
    auto* done = new QWidget;
    m_doneRows = new QVBoxLayout(done);
    m_doneRows->setContentsMargins(kit::space::page, kit::space::s8, kit::space::page, kit::space::s16);
    m_doneRows->setSpacing(kit::space::s16);
    m_outcome = new kit::Callout(kit::Tone::Success, QString(), QString());
    m_figures = new kit::KeyValueList;
    m_doneRows->addWidget(m_outcome);
    m_doneRows->addWidget(m_figures);
    m_doneRows->addStretch();
    return done;
}

QWidget* AnswersPage::buildFoot()
{
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new kit::Rule);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kit::space::page, kit::space::s12, kit::space::page, kit::space::s12);
    row->setSpacing(kit::space::s16);
    m_back = kit::button(QString());
    m_note = kit::hint({});
    m_next = kit::button(QString(), kit::ButtonRole::Primary);
    row->addWidget(m_back);
    row->addWidget(m_note, 1);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_back, &QAbstractButton::clicked, this, &AnswersPage::back);
    connect(m_next, &QAbstractButton::clicked, this, &AnswersPage::next);
    return foot;
}

bool AnswersPage::isReadOnly() const
{
    return m_office.facts().access == workspace::Access::ReadOnly;
}

void AnswersPage::arrive(const shell::Place& place)
{
    if (m_step == Step::Done && m_job == 0) { // that is over
        m_campaign = {};
        m_campaignName.clear();
        go(Step::Paste);
    }
    // What is being done is done for the campaign that it was begun for.
    if (place.object > 0 && m_job == 0 && m_campaign.value() != place.object) {
        m_campaign = base::CampaignId(place.object);
        m_campaignName.clear();
        askCampaign();
    }
    tell();
    if (m_step == Step::Paste)
        m_paste->focusFirst();
}

shell::Place AnswersPage::place() const
{
    return {.page = PageId::Answers, .object = m_campaign.value()};
}

bool AnswersPage::holdsInput()
{
    return m_step == Step::Found || (m_step == Step::Paste && !m_paste->isEmpty());
}

bool AnswersPage::escape()
{
    if (m_step != Step::Found || m_job != 0)
        return false;
    back();
    return true;
}

std::vector<shell::Command> AnswersPage::commands()
{
    return {{.id = u"answers.files"_s,
             .title = tr("Choose files that came back…"),
             .icon = u"folder"_s,
             .enabled = m_step == Step::Paste && m_job == 0 && !isReadOnly(),
             .whyNot = isReadOnly() ? tr("This workspace is open for reading alone.")
                                    : tr("What was pasted is gone through first."),
             .run = [this] { m_paste->chooseFiles(); }}};
}

void AnswersPage::go(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(static_cast<int>(step));
    tell();
    switch (step) {
    case Step::Paste:
        return m_paste->focusFirst();
    case Step::Found:
        return m_found->focusFirst();
    case Step::Done:
        return m_next->setFocus(Qt::OtherFocusReason);
    }
}

void AnswersPage::next()
{
    switch (m_step) {
    case Step::Paste:
        return read();
    case Step::Found:
        return confirm();
    case Step::Done:
        Q_EMIT wants({.page = PageId::Home});
        return;
    }
}

void AnswersPage::back()
{
    switch (m_step) {
    case Step::Paste:
        return nobodyWrote();
    case Step::Found:
    case Step::Done:
        return go(Step::Paste);
    }
}

QString AnswersPage::refusal() const
{
    if (isReadOnly())
        return tr("This workspace is open for reading alone.");
    if (m_job != 0)
        return tr("It is being worked on.");
    if (m_step == Step::Paste && m_paste->isEmpty())
        return tr("Paste something, or choose files first.");
    if (m_step == Step::Found && !m_campaign.isValid() &&
        m_found->model().chosen(AnswerChoice::Withdraw) + m_found->model().chosen(AnswerChoice::Bounced) == 0)
        return tr("Every address stays as it is.");
    return {};
}

void AnswersPage::tell()
{
    if (!m_next)
        return; // while it is built
    m_header->setFact(m_campaignName.isEmpty()
                          ? QString()
                          : tr("What came back to “%1”").arg(kit::visible(m_campaignName, longestName)));
    m_paste->setRefusal(isReadOnly() ? tr("This workspace is open for reading alone.") : QString());
    m_back->setVisible(m_step != Step::Paste || m_campaign.isValid());
    m_note->setText({});
    switch (m_step) {
    case Step::Paste:
        m_back->setText(tr("Nobody wrote"));
        m_next->setText(tr("Show what is found"));
        break;
    case Step::Found:
        m_back->setText(tr("Change what was pasted"));
        tellChosen();
        break;
    case Step::Done:
        m_back->setText(tr("Go through more"));
        m_next->setText(tr("Go to Home"));
        break;
    }
    m_back->setRefusal(m_job != 0     ? tr("It is being worked on.")
                       : isReadOnly() ? tr("This workspace is open for reading alone.")
                                      : QString());
    m_next->setRefusal(refusal());
}

void AnswersPage::tellChosen()
{
    const AnswerModel& model = m_found->model();
    const QString deed = deedOf(model.chosen(AnswerChoice::Withdraw), model.chosen(AnswerChoice::Bounced));
    if (!deed.isEmpty()) {
        m_next->setText(deed);
        m_note->setText(tr("Who is withdrawn gets nothing more, until they give a new consent."));
    } else {
        m_next->setText(m_campaign.isValid() ? tr("Mark the answers as read") : tr("Withdraw nobody"));
    }
}

void AnswersPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_step == Step::Paste && m_job == 0 && !isReadOnly() &&
        !PasteField::filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AnswersPage::dropEvent(QDropEvent* event)
{
    if (const QStringList files = PasteField::filesIn(*event->mimeData()); !files.isEmpty()) {
        event->acceptProposedAction();
        m_paste->addFiles(files);
    }
}

} // namespace mw::answers
