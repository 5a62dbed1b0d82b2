// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/outgoing.h"
#include "shell/senderview.h"
#include "shell/sendrate.h"
#include "workspace/office.h"

#include <QTimer>

#include <set>

namespace mw::shell {

/// Puts together what the sender of one office is at: its own status, what it complained about, and the
/// campaigns' counts, which are read at most four times a second.
class SenderWatch : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this. The office is open.
    SenderWatch(workspace::Office& office, const base::Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] const SenderView& view() const { return m_view; }
    /// That run or are paused and have open deliveries.
    [[nodiscard]] const std::vector<campaign::Outgoing>& campaigns() const { return m_open; }
    /// Of all campaigns.
    [[nodiscard]] qint64 inDoubt() const { return m_inDoubt; }
    /// A person armed the workspace: `disarmed` is over.
    void armed();

Q_SIGNALS:
    void changed();
    /// The last open delivery of it has a fate.
    void campaignFinished(const mw::campaign::Outgoing& campaign);
    /// Not by a person; stateReason says why.
    void campaignPaused(const mw::campaign::Outgoing& campaign);

private:
    struct Counted
    {
        std::vector<campaign::Outgoing> campaigns;
        qint64 inDoubt = 0;
        std::vector<campaign::Campaign> scheduled;
    };
    void look();
    void ask();
    void take(Counted counted);
    [[nodiscard]] bool wasRunning(const std::vector<campaign::Outgoing>& before,
                                  const campaign::Outgoing& now);
    void put();
    void putRunning(SenderView& view) const;
    void onChanged(const workspace::Topics& topics);

    workspace::Office& m_office;
    const base::Clock& m_clock;
    SenderView m_view;
    base::Timestamp m_since; ///< what is planned from here on is told of, however short it runs
    std::set<base::CampaignId> m_seen;
    std::vector<campaign::Outgoing> m_open;
    qint64 m_inDoubt = 0;
    std::vector<campaign::Campaign> m_scheduled;
    vault::Disarmed m_disarmed = vault::Disarmed::No;
    std::optional<kit::Problem> m_fault;
    std::optional<std::pair<base::RelayId, kit::Problem>> m_unavailable;
    SendRate m_rate;
    QTimer m_rest;
    bool m_asked = false;
    bool m_again = false;
};

} // namespace mw::shell
