// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logsink.h"
#include "base/secret.h"
#include "campaign/types.h"
#include "relays/relay.h"
#include "smtp/sessionerror.h"
#include "vault/sendguard.h"
#include "vault/vault.h"

#include <QMetaType>

namespace mw::sending {

/// A relay with what is needed to log in. Resolved before the sender starts: it never asks a keychain.
struct RelayAccess
{
    relays::Relay relay{};
    base::Secret password{};
};

/// Everything outlives the sender.
struct SenderSetup
{
    vault::Vault& vault;
    vault::SendGuard& guard;
    const base::Clock& clock;
    base::LogSink& log;
    base::Secret hashKey{};
    base::Secret tokenKey{};
    QByteArray bootId{};
    std::vector<std::shared_ptr<RelayAccess>> relays{};
};

struct RelayStatus
{
    base::RelayId relay{};
    int connections = 0;
    int outstanding = 0;
    std::optional<relays::RelayPause> pause{};
};

/// A snapshot for the status bar and the command line, four times a second at most, and at every change
/// between busy and idle.
struct SenderStatus
{
    bool idle = false; ///< nothing is claimed, rendered or on the wire
    std::optional<base::Timestamp>
        nextDue{}; ///< when the sender goes on by itself; none = when somebody acts
    std::vector<std::pair<base::CampaignId, campaign::DeliveryCounts>> campaigns;
    std::vector<RelayStatus> relays{};
    std::optional<smtp::SessionError> connectionError{}; ///< the latest, until a connection works again
};

/// Why the sender stopped by itself.
struct SenderFault
{
    enum class Kind { Disarmed, Database, GuardUnwritable };
    Kind kind = Kind::Database;
    vault::Disarmed disarmed = vault::Disarmed::No;
    vault::DbError database{};
};

} // namespace mw::sending

Q_DECLARE_METATYPE(mw::sending::SenderStatus)
Q_DECLARE_METATYPE(mw::sending::SenderFault)
