// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sending/sender.h"
#include "workspace/relayaccesses.h"

#include <deque>

namespace mw::workspace {

/// Keeps the sender going for a window: finds the relays that running campaigns use, gets at their passwords
/// one by one, starts the sender, and starts it anew when relays were changed. In the workspace's thread.
class Dispatch : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    Dispatch(Workspace& workspace, RelayAccesses& accesses, QObject* parent = nullptr);

    /// Sends what there is to send; when it runs already, it looks again. Campaigns, pauses or the queue may
    /// have changed; a relay that it has not got yet makes it start anew, and so does a sender that failed.
    void look();
    /// Relays or passwords were changed: starts anew, after what is on the wire has its result.
    void relaysChanged();
    /// Finishes what is on the wire; then `ended`. Nothing leaves until look().
    void stop(std::function<void()> ended);
    [[nodiscard]] bool isRunning() const { return m_sender.isRunning(); }

Q_SIGNALS:
    void status(const mw::sending::SenderStatus& status);
    void failed(const mw::sending::SenderFault& fault);
    /// A running campaign's relay cannot be used: its password or the practice relay is missing.
    void relayUnavailable(mw::base::RelayId relay, const mw::workspace::AccessError& error);
    void databaseFailed(const mw::vault::DbError& error);

private:
    [[nodiscard]] vault::DbResult<std::vector<relays::Relay>> wanted();
    void begin();
    void resolveNext();
    void startSender();
    void onStopped();

    Workspace& m_workspace;
    RelayAccesses& m_accesses;
    sending::Sender m_sender;
    std::deque<relays::Relay> m_toResolve;
    RelayAccesses::Accesses m_resolved;
    std::vector<base::RelayId> m_using; ///< by the running sender
    std::function<void()> m_ended;
    bool m_failed = false; ///< the sender stopped by itself, and is there only in name
    bool m_resolving = false;
    bool m_stopping = false;
    bool m_again = false; ///< look() or a change came in between
};

} // namespace mw::workspace
