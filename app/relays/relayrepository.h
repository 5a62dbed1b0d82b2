// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relay.h"
#include "vault/database.h"

namespace mw::relays {

/// Relays, their pauses, and how much was handed to each. Writes run inside the caller's transaction.
class RelayRepository
{
public:
    explicit RelayRepository(vault::Database& database) : m_db(database) {}

    [[nodiscard]] vault::DbResult<base::RelayId> add(const Relay& relay, base::Timestamp now);
    /// Everything but id, name and kind: campaigns keep their relay, and people mend a host or a user name.
    [[nodiscard]] vault::DbResult<void> change(const Relay& relay);
    [[nodiscard]] vault::DbResult<void> rename(base::RelayId id, const QString& name);
    /// With its pauses and use; nothing may refer to it.
    [[nodiscard]] vault::DbResult<void> remove(base::RelayId id);
    /// One that was removed, under the id it had.
    [[nodiscard]] vault::DbResult<void> restore(const Relay& relay, base::Timestamp now);
    [[nodiscard]] vault::DbResult<std::optional<Relay>> find(const QString& name);
    [[nodiscard]] vault::DbResult<std::optional<Relay>> find(base::RelayId id);
    [[nodiscard]] vault::DbResult<std::vector<Relay>> all();

    [[nodiscard]] vault::DbResult<std::optional<RelayPause>> pause(base::RelayId id);
    /// In the place of the one there is, which is then over.
    [[nodiscard]] vault::DbResult<void> setPause(base::RelayId id, const RelayPause& pause);
    [[nodiscard]] vault::DbResult<void> clearPause(base::RelayId id, base::Timestamp now);
    /// The pauses that reach into [from, now), the present one up to `now`; in no order.
    [[nodiscard]] vault::DbResult<std::vector<Rest>> rests(base::RelayId id, base::Timestamp from,
                                                           base::Timestamp now);

    /// Counts messages handed to the relay, by unix minute: limits hold over restarts.
    [[nodiscard]] vault::DbResult<void> addUse(base::RelayId id, base::Timestamp at, int messages);
    /// `messages` that were counted at `countedAt` did not go after all.
    [[nodiscard]] vault::DbResult<void> giveBackUse(base::RelayId id, base::Timestamp countedAt,
                                                    int messages);
    /// The minute that `since` falls into counts whole: too many rather than too few.
    [[nodiscard]] vault::DbResult<std::int64_t> usedSince(base::RelayId id, base::Timestamp since);
    /// The minute in which something was last handed to it.
    [[nodiscard]] vault::DbResult<std::optional<base::Timestamp>> lastUsed(base::RelayId id);

private:
    [[nodiscard]] vault::DbResult<void> noteRest(base::RelayId id, base::Timestamp end);

    vault::Database& m_db;
};

} // namespace mw::relays
