// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/dispatch.h"
#include "workspace/protection.h"
#include "workspace/services.h"

#include <set>

namespace mw::workspace {

/// What pages read again when it was changed.
enum class Topic {
    Contacts,
    Lists,
    Consent, ///< records and suppressions
    Templates,
    Identities,
    Relays, ///< pauses too
    Campaigns,
    Deliveries,
    Practice, ///< messages that the practice relay took
    Log,
    Protection, ///< what opens the workspace
    Backups,    ///< their plan, and how the last one came out
};
using Topics = std::set<Topic>;

/// The open workspace in its own thread, with all that acts on it. Work that Office::act() brings gets this.
struct Room
{
    Workspace& workspace;
    Services& services;
    RelayAccesses& accesses;
    Dispatch& dispatch;
    Protection& protection;
    Topics changed{}; ///< what the work says it changed
};

/// A job's own connection and services, in the job's thread.
struct JobRoom
{
    Workspace& workspace; ///< not its database(), which is another thread's
    vault::Database& database;
    Services& services;
    base::JobControl& control;
    Topics changed{};
};

} // namespace mw::workspace
