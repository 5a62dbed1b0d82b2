// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignservice.h"
#include "insight/outboxfeed.h"
#include "kit/problem.h"
#include "shell/page.h"
#include "workspace/office.h"

namespace mw::outbox {

/// What a person does to a campaign that goes out: pause, go on, cancel, lift a relay's pause, settle what is
/// in doubt. Asks before what cannot be undone; says what went wrong in a dialog.
class CampaignActions : public QObject
{
    Q_OBJECT

public:
    using Settled = campaign::CampaignService::Settled;

    /// `window`: the widget over which questions open.
    CampaignActions(const shell::PageContext& context, QWidget* window);

    void pause(const insight::OutboxCampaign& campaign);
    void resume(const insight::OutboxCampaign& campaign);
    void cancel(const insight::OutboxCampaign& campaign);
    void resumeRelay(base::RelayId relay, const QString& name);
    /// `deliveries` empty = all `count` of them.
    void settle(const insight::OutboxCampaign& campaign, std::vector<base::DeliveryId> deliveries,
                std::int64_t count, Settled as);
    /// So many are settled without a question, where that sends nothing again.
    static constexpr std::int64_t unasked = 100;

Q_SIGNALS:
    /// Something was done: read again.
    void done();
    void settled(qint64 count, qint64 elsewhere);

private:
    void tell(const kit::Problem& problem);
    void cancelNow(const insight::OutboxCampaign& campaign);
    void settleNow(const insight::OutboxCampaign& campaign, const std::vector<base::DeliveryId>& deliveries,
                   std::int64_t count, Settled as);

    shell::PageContext m_context;
    QWidget* m_window;
};

} // namespace mw::outbox
