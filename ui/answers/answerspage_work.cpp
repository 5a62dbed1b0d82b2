// SPDX-License-Identifier: GPL-3.0-or-later
// What the page has done: reading, withdrawing, marking answers as gone through.
#include "campaign/campaignbrowser.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/keyvaluelist.h"
#include "kit/progressrow.h"
#include "kit/questiondialog.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/answers/answermodel.h"
#include "ui/answers/answerspage.h"
#include "ui/answers/answerwords.h"
#include "ui/answers/foundstep.h"
#include "ui/answers/pastestep.h"
#include "workspace/office.h"

namespace mw::answers {

using namespace Qt::StringLiterals;
using inbound::AnswerChoice;
using kit::formatCount;
using workspace::JobRoom;
using workspace::Topic;

namespace {

constexpr qint64 askedFrom = 100; // addresses; fewer are done at once
constexpr int firstShownTick = 2; // jobs under half a second show nothing

template <typename T>
Outcome<T> flat(const vault::DbResult<Outcome<T>>& result)
{
    if (!result)
        return base::fail(shell::problemOf(result.error()));
    return *result;
}

} // namespace

void AnswersPage::askCampaign()
{
    using Line = std::optional<campaign::CampaignLine>;
    m_office.ask<Line>(
        this,
        [id = m_campaign](vault::Database& database) { return campaign::CampaignBrowser(database).line(id); },
        [this, id = m_campaign](const vault::DbResult<Line>& line) {
            if (id != m_campaign)
                return; // another one since
            if (!line)
                return m_paste->showProblem(shell::problemOf(line.error()));
            if (*line)
                m_campaignName = (*line)->name;
            else
                m_campaign = {};
            tell();
        });
}

void AnswersPage::begin(std::uint64_t job, const QString& title, const QString& cancel)
{
    m_job = job;
    m_ticks = 0;
    m_progress->setTitle(title);
    m_progress->setFact({});
    m_progress->setValue(0, 0);
    m_progress->setCancel(cancel);
    m_progressTimer.start();
    tell();
}

void AnswersPage::end()
{
    m_job = 0;
    m_progressTimer.stop();
    m_progress->hide();
    tell();
}

void AnswersPage::tellProgress()
{
    if (++m_ticks < firstShownTick)
        return;
    for (const workspace::JobView& job : m_office.jobs()) {
        if (job.id != m_job)
            continue;
        m_progress->setValue(job.done, job.total);
        m_progress->setFact(job.cancelling ? tr("It is being stopped…")
                            : job.total > 0
                                ? tr("%1 of %2").arg(formatCount(job.done), formatCount(job.total))
                                : QString());
    }
    m_progress->show();
}

void AnswersPage::read()
{
    m_paste->showProblem({});
    const QString title = tr("Reading what came back");
    begin(m_office.start<Outcome<FoundAnswers>>(
              title, this, [input = m_paste->input()](JobRoom& room) { return readAnswers(room, input); },
              [this](const vault::DbResult<Outcome<FoundAnswers>>& found) { onRead(found); }),
          title, tr("Stop reading"));
}

void AnswersPage::onRead(const vault::DbResult<Outcome<FoundAnswers>>& result)
{
    end();
    const Outcome<FoundAnswers> found = flat(result);
    if (!found)
        return m_paste->showProblem(found.error());
    if (found->cancelled)
        return m_paste->focusFirst();
    m_found->show(*found);
    go(Step::Found);
}

/// What touches many is asked about once more: an opt-out can't be taken back.
void AnswersPage::confirm()
{
    const AnswerModel& model = m_found->model();
    const qint64 withdraw = model.chosen(AnswerChoice::Withdraw);
    const qint64 bounced = model.chosen(AnswerChoice::Bounced);
    if (withdraw + bounced <= askedFrom)
        return apply();
    using Kind = kit::QuestionPoint::Kind;
    kit::QuestionDialog::ask(
        window(),
        {.icon = kit::Icon::Unsubscribed,
         .title =
             tr("%1 in “%2”?", "a deed, the workspace").arg(deedOf(withdraw, bounced), m_office.facts().name),
         .points = {{Kind::Goes, tr("They get nothing more, and what is open for them is left out.")},
                    {Kind::Touches, tr("Only a new consent of the person lifts a withdrawal.")}},
         .act = deedOf(withdraw, bounced),
         .safe = tr("Look once more"),
         .destructive = true},
        this, [this](bool yes) {
            if (yes)
                apply();
        });
}

void AnswersPage::apply()
{
    if (m_job != 0)
        return;
    const QString title = tr("Withdrawing who asked to leave");
    m_found->setBusy(true);
    begin(
        m_office.start<Outcome<inbound::AnswersApplied>>(
            title, this,
            [decisions = m_found->model().decisions(), campaign = m_campaign,
             name = m_campaignName](JobRoom& room) { return applyAnswers(room, decisions, campaign, name); },
            [this](const vault::DbResult<Outcome<inbound::AnswersApplied>>& applied) { onApplied(applied); }),
        title, tr("Stop"));
}

void AnswersPage::onApplied(const vault::DbResult<Outcome<inbound::AnswersApplied>>& result)
{
    m_found->setBusy(false);
    end();
    const Outcome<inbound::AnswersApplied> applied = flat(result);
    if (!applied)
        return m_found->showProblem(applied.error());
    if (applied->cancelled) // what was done stays done, and is passed over the next time
        return m_found->showProblem({.what = tr("It was stopped."),
                                     .kept = tr("%1 are done and stay so.")
                                                 .arg(formatCount(applied->withdrawn + applied->keptOut +
                                                                  applied->bounced + applied->unchanged)),
                                     .todo = tr("Begin again to do the rest.")});
    showApplied(*applied);
    m_paste->clear();
    go(Step::Done);
}

void AnswersPage::showApplied(const inbound::AnswersApplied& applied)
{
    m_outcome->set(kit::Tone::Success,
                   m_campaign.isValid() ? tr("The answers to “%1” are gone through.").arg(m_campaignName)
                                        : tr("It is done."),
                   tr("Logs and each contact's card keep what was done."));
    m_figures->clear();
    const std::pair<QString, std::int64_t> figures[] = {
        {tr("Withdrawn from everything"), applied.withdrawn},
        {tr("Kept out, though no contact"), applied.keptOut},
        {tr("Marked as bounced"), applied.bounced},
        {tr("Were so already"), applied.unchanged},
        {tr("Open deliveries left out"), applied.deliveries},
    };
    for (const auto& [name, count] : figures)
        m_figures->add(name, formatCount(count));
}

void AnswersPage::nobodyWrote()
{
    m_office.act<vault::DbResult<void>>(
        this,
        [campaign = m_campaign](workspace::Room& room) {
            room.changed = {Topic::Campaigns, Topic::Log};
            return room.services.answers().setGoneThrough(campaign);
        },
        [this](const vault::DbResult<void>& done) {
            if (!done)
                return m_paste->showProblem(shell::problemOf(done.error()));
            m_campaign = {};
            m_campaignName.clear();
            tell();
            Q_EMIT wants({.page = shell::PageId::Home});
        });
}

} // namespace mw::answers
