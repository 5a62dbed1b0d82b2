// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consenterror.h"
#include "consent/countryrules.h"
#include "vault/database.h"

namespace mw::consent {

/// The rules for countries as they are in force: the owner's newest, else those that came with the program.
struct ConsentRules
{
    std::int64_t id = 0; ///< in consent_rules; 0 = as shipped
    base::Timestamp at{};
    QString recordedBy{};
    QString note{};
    QByteArray json{};
    CountryRules rules{};
};

/// Statements only, inside the caller's transaction. Rows are added and never changed: they are the record of
/// who changed the rules, and when.
namespace consentrules {

/// 0 while nobody changed the rules.
[[nodiscard]] vault::DbResult<std::int64_t> newestId(vault::Database& database);
/// Rules that can't be read are an error, never no rules.
[[nodiscard]] vault::DbResult<ConsentRules> inForce(vault::Database& database);
/// BadRules with the reason where the file is not right.
[[nodiscard]] ConsentResult<std::int64_t> add(vault::Database& database, const QByteArray& json,
                                              const QString& recordedBy, const QString& note,
                                              base::Timestamp at);

} // namespace consentrules

} // namespace mw::consent
