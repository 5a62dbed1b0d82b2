// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignactions.h"

#include "kit/questiondialog.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/reasondialog.h"
#include "workspace/office.h"
#include "workspace/starter.h"

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::Campaign;
using campaign::CampaignResult;
using campaign::CampaignService;
using kit::QuestionPoint;
using workspace::JobRoom;
using workspace::Room;
using workspace::Starter;
using workspace::Topic;

namespace {

/// Long names would push the question itself out of the dialog.
constexpr qsizetype longestInTitle = 80;

QString shortened(const QString& name)
{
    return name.size() <= longestInTitle ? name : name.left(longestInTitle - 1) + u'…';
}

QString relayNames(const CampaignFacts& facts)
{
    QStringList names;
    for (const base::RelayId id : facts.campaign.relays)
        if (const RelayFact* fact = facts.relay(id))
            names << fact->relay.name;
    return names.join(u", "_s);
}

} // namespace

CampaignActions::CampaignActions(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

void CampaignActions::act(const QString& name, Work work, bool look)
{
    m_context.office.act<CampaignResult<void>>(
        this,
        [work = std::move(work)](Room& room) {
            room.changed = {Topic::Campaigns, Topic::Relays};
            return work(room.services.campaigns());
        },
        [this, name, look](const CampaignResult<void>& done) {
            if (!done)
                Q_EMIT failed(shell::problemOf(done.error(), name));
            else if (look)
                m_context.office.look();
        });
}

void CampaignActions::create(const QString& name)
{
    using Made = CampaignResult<Campaign>;
    m_context.office.act<Made>(
        this,
        [name](Room& room) -> Made {
            room.changed = {Topic::Campaigns};
            auto free = campaign::CampaignRepository(room.workspace.database()).freeName(name);
            if (!free)
                return base::fail(campaign::CampaignError(free.error()));
            // What there is only one of needs no choice.
            campaign::Campaign draft{.name = *free, .purpose = consent::firstPurpose};
            if (const auto lists = audience::ListRepository(room.workspace.database()).all();
                lists && lists->size() == 1) {
                draft.list = lists->front().id;
                draft.purpose = lists->front().purpose;
            }
            if (const auto senders = room.services.catalogue().identities(); senders && senders->size() == 1)
                draft.identity = senders->front().id;
            return room.services.campaigns().create(std::move(draft));
        },
        [this, name](const Made& made) {
            if (made)
                Q_EMIT this->made(made->id);
            else
                Q_EMIT failed(shell::problemOf(made.error(), name));
        });
}

void CampaignActions::duplicate(base::CampaignId id, const QString& name)
{
    using Made = CampaignResult<Campaign>;
    m_context.office.act<Made>(
        this,
        [id, name](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().copy(id, name, CampaignService::Copy::Draft);
        },
        [this, name](const Made& made) {
            if (made)
                Q_EMIT this->made(made->id);
            else
                Q_EMIT failed(shell::problemOf(made.error(), name));
        });
}

void CampaignActions::remove(const std::vector<campaign::CampaignLine>& lines)
{
    struct Removed
    {
        std::vector<Campaign> drafts{};
        std::optional<campaign::CampaignError> error{};
    };
    QStringList names;
    std::vector<base::CampaignId> ids;
    for (const campaign::CampaignLine& line : lines) {
        if (line.state != campaign::CampaignState::Draft || line.frozen)
            continue;
        ids.push_back(line.id);
        names << line.name;
    }
    if (ids.empty())
        return;
    m_context.office.act<Removed>(
        this,
        [ids](Room& room) {
            room.changed = {Topic::Campaigns};
            Removed removed;
            for (const base::CampaignId id : ids) {
                auto one = room.services.campaigns().remove(id);
                if (one)
                    removed.drafts.push_back(std::move(*one));
                else
                    removed.error = one.error();
            }
            return removed;
        },
        [this, names](const Removed& removed) {
            if (removed.error)
                Q_EMIT failed(shell::problemOf(*removed.error, names.first()));
            if (removed.drafts.empty())
                return;
            const auto n = static_cast<int>(removed.drafts.size());
            Q_EMIT did(
                {.text = n == 1 ? tr("“%1” deleted").arg(shortened(removed.drafts.front().name))
                                : tr("%n drafts deleted", nullptr, n),
                 .undo = [self = QPointer(this), drafts = removed.drafts](std::function<void(QString)> done) {
                     if (self)
                         self->restore(drafts, std::move(done));
                 }});
        });
}

void CampaignActions::restore(std::vector<Campaign> drafts, std::function<void(QString)> done)
{
    m_context.office.act<QString>(
        this,
        [drafts = std::move(drafts)](Room& room) {
            room.changed = {Topic::Campaigns};
            QString problem;
            for (const Campaign& draft : drafts)
                if (const auto back = room.services.campaigns().restore(draft); !back)
                    problem = shell::sentenceOf(shell::problemOf(back.error(), draft.name));
            return problem;
        },
        [done = std::move(done)](const QString& problem) { done(problem); });
}

kit::Question CampaignActions::sendQuestion(const CampaignFacts& facts,
                                            const std::optional<campaign::ReachCount>& reach) const
{
    const Campaign& c = facts.campaign;
    const std::int64_t may = reach ? reach->aboutMay : 0;
    const int n = static_cast<int>(std::min<std::int64_t>(may, std::numeric_limits<int>::max()));
    const bool exact = reach && reach->exact;
    const QString name = shortened(c.name);
    const QString workspace = shortened(m_context.office.facts().name);
    kit::Question question{.icon = kit::Icon::Send};
    if (c.startsAt) {
        question.title =
            exact ? tr("Send “%1” to %Ln contacts of %2 by itself?", nullptr, n).arg(name, workspace)
                  : tr("Send “%1” to about %Ln contacts of %2 by itself?", nullptr, n).arg(name, workspace);
        question.text = tr("It starts on %1.").arg(longTime(*c.startsAt));
        question.points.push_back(
            {QuestionPoint::Kind::Touches, tr("Message and recipients are taken as they are then")});
        question.points.push_back(
            {QuestionPoint::Kind::Touches,
             tr("Mailwright has to be running then; else it asks before it sends late")});
        question.points.push_back(
            {QuestionPoint::Kind::Stays, tr("Until then you can take it back and go on writing")});
        question.act = exact ? tr("Schedule for %Ln", nullptr, n) : tr("Schedule for about %Ln", nullptr, n);
    } else {
        question.title = exact
                             ? tr("Send “%1” to %Ln contacts of %2?", nullptr, n).arg(name, workspace)
                             : tr("Send “%1” to about %Ln contacts of %2?", nullptr, n).arg(name, workspace);
        question.text = facts.isPractice()
                            ? tr("It goes through the practice relay: nothing leaves this computer.")
                            : tr("It goes out at once, through %1. What is delivered can't be called back.")
                                  .arg(shortened(relayNames(facts)));
        question.act =
            exact ? tr("Send to %Ln contacts", nullptr, n) : tr("Send to about %Ln contacts", nullptr, n);
    }
    if (reach && reach->exact && reach->all > reach->may)
        question.points.push_back({QuestionPoint::Kind::Stays, leftOutSentence(*reach)});
    question.points.push_back(
        {QuestionPoint::Kind::Stays, tr("Nobody gets it twice, however often it is started again")});
    question.safe = facts.isDraft() ? tr("Keep it as a draft") : tr("Not now");
    return question;
}

void CampaignActions::askSend(const CampaignFacts& facts, const std::optional<campaign::ReachCount>& reach)
{
    m_dialog = kit::QuestionDialog::ask(m_window, sendQuestion(facts, reach), this, [this, facts](bool yes) {
        if (yes)
            go(facts, {});
    });
}

void CampaignActions::askSendAllTheSame(const CampaignFacts& facts,
                                        const std::optional<campaign::ReachCount>& reach)
{
    auto* dialog = new ReasonDialog(sendQuestion(facts, reach), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, facts](int result) {
        if (result == QDialog::Accepted)
            go(facts, dialog->reason());
    });
    m_dialog = dialog;
    dialog->open();
}

void CampaignActions::go(const CampaignFacts& facts, const QString& override)
{
    if (facts.campaign.startsAt)
        schedule(facts.campaign.id, facts.campaign.name, override);
    else
        send(facts.campaign.id, facts.campaign.name, override);
}

void CampaignActions::schedule(base::CampaignId id, const QString& name, const QString& override)
{
    act(
        name, [id, override](CampaignService& campaigns) { return campaigns.schedule(id, override); }, false);
}

void CampaignActions::send(base::CampaignId id, const QString& name, const QString& override)
{
    m_context.office.starter().prepare(id, tr("Planning “%1”").arg(name), override, this,
                                       [this, id, name](const vault::DbResult<Starter::Prepared>& result) {
                                           if (!result)
                                               Q_EMIT failed(shell::problemOf(result.error()));
                                           else if (!*result)
                                               Q_EMIT failed(shell::problemOf(result->error(), name));
                                           else
                                               Q_EMIT sent(id);
                                       });
}

void CampaignActions::practise(base::CampaignId id, const QString& name)
{
    using Made = CampaignResult<Campaign>;
    m_context.office.act<Made>(
        this,
        [id, wanted = tr("%1, practice run").arg(name)](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().copy(id, wanted, CampaignService::Copy::Practice);
        },
        [this, name](const Made& made) {
            if (!made) {
                Q_EMIT failed(shell::problemOf(made.error(), name));
                return;
            }
            m_context.office.starter().prepare(
                made->id, tr("Practising “%1”").arg(name), {}, this,
                [this, copy = made->id, name](const vault::DbResult<Starter::Prepared>& result) {
                    if (!result || !*result)
                        dropCopy(copy);
                    if (!result)
                        Q_EMIT failed(shell::problemOf(result.error()));
                    else if (!*result)
                        Q_EMIT failed(shell::problemOf(result->error(), name));
                    else
                        Q_EMIT practised(copy);
                });
        });
}

/// Of a practice run that never began nothing is left behind.
void CampaignActions::dropCopy(base::CampaignId copy)
{
    m_context.office.act<bool>(
        this,
        [copy](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().remove(copy).has_value(); // one that was planned stays
        },
        [](bool) {});
}

void CampaignActions::unschedule(base::CampaignId id, const QString& name)
{
    act(
        name, [id](CampaignService& campaigns) { return campaigns.unschedule(id); }, false);
}

void CampaignActions::pause(const QString& name)
{
    act(
        name, [name](CampaignService& campaigns) { return campaigns.pause(name); }, true);
}

void CampaignActions::resume(const QString& name)
{
    act(
        name, [name](CampaignService& campaigns) { return campaigns.resume(name); }, true);
}

void CampaignActions::askCancel(const campaign::CampaignLine& line)
{
    const int open =
        static_cast<int>(std::min<std::int64_t>(line.counts.open(), std::numeric_limits<int>::max()));
    const int accepted = static_cast<int>(std::min<std::int64_t>(
        line.counts.of(campaign::DeliveryState::Accepted), std::numeric_limits<int>::max()));
    kit::Question question{.icon = kit::Icon::Cancelled};
    question.title =
        tr("Cancel “%1” of %2 for good?").arg(shortened(line.name), shortened(m_context.office.facts().name));
    question.text = tr("%Ln deliveries that are still open are never sent.", nullptr, open);
    question.points.push_back(
        {QuestionPoint::Kind::Stays, tr("%Ln that were accepted stay delivered", nullptr, accepted)});
    question.points.push_back(
        {QuestionPoint::Kind::Stays, tr("What is on the wire at this moment finishes and is recorded")});
    question.act = open > 0 ? tr("Cancel %Ln deliveries", nullptr, open) : tr("Cancel the campaign");
    question.safe = tr("Keep it");
    question.destructive = true;
    m_dialog = kit::QuestionDialog::ask(m_window, question, this, [this, name = line.name](bool yes) {
        if (!yes)
            return;
        using Cancelled = CampaignResult<campaign::DeliveryCounts>;
        m_context.office.start<Cancelled>(
            tr("Cancelling “%1”").arg(name), this,
            [name](JobRoom& room) {
                room.changed = {Topic::Campaigns, Topic::Deliveries};
                return room.services.campaigns().cancel(name, room.control);
            },
            [this, name](const vault::DbResult<Cancelled>& result) {
                if (!result)
                    Q_EMIT failed(shell::problemOf(result.error()));
                else if (!*result)
                    Q_EMIT failed(shell::problemOf(result->error(), name));
                m_context.office.look();
            });
    });
}

} // namespace mw::campaignspage
