// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/campaignactions.h"

#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/outbox/outboxwords.h"
#include "ui/outbox/progresspanel.h"

namespace mw::outbox {

using campaign::CampaignResult;
using campaign::CampaignService;
using campaign::DeliveryCounts;
using insight::OutboxCampaign;
using workspace::JobRoom;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr qsizetype longestName = 80; // in a question

QString shortName(const QString& name)
{
    return kit::visible(name, longestName);
}

} // namespace

CampaignActions::CampaignActions(const shell::PageContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
}

void CampaignActions::tell(const kit::Problem& problem)
{
    auto* dialog = new kit::QuestionDialog(problem, tr("Close"), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CampaignActions::pause(const OutboxCampaign& campaign)
{
    m_context.office.act<CampaignResult<void>>(
        this,
        [name = campaign.name](Room& room) {
            room.changed = {Topic::Campaigns, Topic::Log};
            auto paused = room.services.campaigns().pause(name);
            room.dispatch.look();
            return paused;
        },
        [this, name = campaign.name](const CampaignResult<void>& result) {
            if (!result)
                tell(shell::problemOf(result.error(), shortName(name)));
            Q_EMIT done();
        });
}

/// A job: what waited for its next try comes due in slices.
void CampaignActions::resume(const OutboxCampaign& campaign)
{
    m_context.office.start<CampaignResult<void>>(
        tr("Resuming “%1”").arg(shortName(campaign.name)), this,
        [name = campaign.name](JobRoom& room) {
            room.changed = {Topic::Campaigns, Topic::Relays, Topic::Deliveries, Topic::Log};
            return room.services.campaigns().resume(name);
        },
        [this, name = campaign.name](const vault::DbResult<CampaignResult<void>>& result) {
            if (!result)
                tell(shell::problemOf(result.error()));
            else if (!*result)
                tell(shell::problemOf(result->error(), shortName(name)));
            m_context.office.look();
            Q_EMIT done();
        });
}

void CampaignActions::cancel(const OutboxCampaign& campaign)
{
    const int open = counted(campaign.counts.open());
    const auto settled = Progress::settledOf(campaign.counts);
    kit::Question question;
    question.icon = kit::Icon::Stop;
    question.title = tr("Cancel %Ln mails of %1?", nullptr, open)
                         .arg(kit::visible(m_context.office.facts().name, longestName));
    question.text = tr("“%1” stops for good and can't be started again. This can't be undone.")
                        .arg(shortName(campaign.name));
    question.points = {
        {kit::QuestionPoint::Kind::Goes, tr("%Ln that wait are not sent", nullptr, open)},
        {kit::QuestionPoint::Kind::Stays,
         tr("%Ln that are settled keep their result", nullptr, counted(settled))},
        {kit::QuestionPoint::Kind::Touches, tr("What is on its way at this moment still arrives")}};
    question.footnote = tr("To stop for a while, pause it instead.");
    question.act = tr("Cancel %Ln mails", nullptr, open);
    question.safe = tr("Go on sending");
    question.destructive = true;
    kit::QuestionDialog::ask(m_window, question, this, [this, campaign](bool yes) {
        if (yes)
            cancelNow(campaign);
    });
}

void CampaignActions::cancelNow(const OutboxCampaign& campaign)
{
    m_context.office.start<CampaignResult<DeliveryCounts>>(
        tr("Cancelling “%1”").arg(shortName(campaign.name)), this,
        [name = campaign.name](JobRoom& room) {
            room.changed = {Topic::Campaigns, Topic::Deliveries, Topic::Log};
            return room.services.campaigns().cancel(name, room.control);
        },
        [this, name = campaign.name](const vault::DbResult<CampaignResult<DeliveryCounts>>& result) {
            if (!result)
                tell(shell::problemOf(result.error()));
            else if (!*result)
                tell(shell::problemOf(result->error(), shortName(name)));
            m_context.office.look();
            Q_EMIT done();
        });
}

void CampaignActions::resumeRelay(base::RelayId relay, const QString& name)
{
    m_context.office.act<workspace::CatalogueResult<void>>(
        this,
        [relay](Room& room) {
            room.changed = {Topic::Relays, Topic::Log};
            auto lifted = room.services.catalogue().resumeRelay(relay);
            room.dispatch.look();
            return lifted;
        },
        [this, name](const workspace::CatalogueResult<void>& result) {
            if (!result)
                tell(shell::problemOf(result.error(), name));
            Q_EMIT done();
        });
}

void CampaignActions::settle(const OutboxCampaign& campaign, std::vector<base::DeliveryId> deliveries,
                             std::int64_t count, Settled as)
{
    const bool sent = as == Settled::Sent;
    const bool all = deliveries.empty();
    // Settled as not sent they go out again: that is always asked.
    if (sent && count <= unasked && (!all || count == 1))
        return settleNow(campaign, deliveries, count, as);
    const int many = counted(count);
    kit::Question question;
    question.icon = kit::Icon::InDoubt;
    question.title = (sent ? tr("Settle %Ln mails of %1 as sent?", nullptr, many)
                           : tr("Send %Ln mails of %1 again?", nullptr, many))
                         .arg(kit::visible(m_context.office.facts().name, longestName));
    question.text = sent ? tr("They count as accepted and are never sent again. This can't be undone.")
                         : tr("They are queued again and go out. This can't be undone.");
    if (sent)
        question.points = {{kit::QuestionPoint::Kind::Touches, tr("Who has not got it will not get it")}};
    else
        question.points = {
            {kit::QuestionPoint::Kind::Touches, tr("Who has got it already gets it a second time")},
            {kit::QuestionPoint::Kind::Stays, tr("Who unsubscribed meanwhile is left out")}};
    question.act = sent ? tr("Settle %Ln as sent", nullptr, many) : tr("Send %Ln again", nullptr, many);
    question.safe = tr("Leave them in doubt");
    question.destructive = !sent;
    kit::QuestionDialog::ask(m_window, question, this,
                             [this, campaign, deliveries = std::move(deliveries), count, as](bool yes) {
                                 if (yes)
                                     settleNow(campaign, deliveries, count, as);
                             });
}

void CampaignActions::settleNow(const OutboxCampaign& campaign,
                                const std::vector<base::DeliveryId>& deliveries, std::int64_t count,
                                Settled as)
{
    using Result = CampaignResult<CampaignService::Settlement>;
    m_context.office.start<Result>(
        tr("Settling %Ln deliveries", nullptr, counted(count)), this,
        [id = campaign.id, deliveries, as](JobRoom& room) {
            room.changed = {Topic::Deliveries, Topic::Campaigns, Topic::Log};
            CampaignService& service = room.services.campaigns();
            return deliveries.empty() ? service.settleAll(id, as, room.control)
                                      : service.settle(id, deliveries, as, room.control);
        },
        [this, name = campaign.name](const vault::DbResult<Result>& result) {
            if (!result)
                tell(shell::problemOf(result.error()));
            else if (!*result)
                tell(shell::problemOf(result->error(), shortName(name)));
            else
                Q_EMIT settled((*result)->settled, (*result)->elsewhere);
            m_context.office.look();
            Q_EMIT done();
        });
}

} // namespace mw::outbox
