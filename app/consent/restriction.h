// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "consent/consenterror.h"
#include "vault/database.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace mw::consent {

/// GDPR, article 18: a contact who is kept, and used for nothing.
struct Restriction
{
    std::int64_t id = 0;
    base::ContactId contact{};
    base::Timestamp since{};
    std::optional<base::Timestamp> liftedAt{};
    QString reason{};
};

/// Statements only, inside the caller's transaction.
namespace restriction {

/// `reason`: no personal text, at most 1,000 characters. One that is in force already is answered as it is.
[[nodiscard]] ConsentResult<std::int64_t> restrict(vault::Database& database, base::ContactId contact,
                                                   base::Timestamp since, const QString& reason);
/// Ends all that are in force; answers how many that were.
[[nodiscard]] vault::DbResult<std::int64_t> lift(vault::Database& database, base::ContactId contact,
                                                 base::Timestamp at);
/// All that the contact ever had, oldest first.
[[nodiscard]] vault::DbResult<std::vector<Restriction>> ofContact(vault::Database& database,
                                                                  base::ContactId contact);
/// The first of each contact's that is in force at `now`; who has none has no entry.
[[nodiscard]] vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
inForce(vault::Database& database, const QString& contactIds, base::Timestamp now);

} // namespace restriction

} // namespace mw::consent
