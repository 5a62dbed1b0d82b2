// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/consenterror.h"
#include "consent/types.h"
#include "vault/database.h"

#include <vector>

namespace mw::consent {

/// What a purpose's mail is. The numbers stand in purpose.kind.
enum class PurposeKind : int {
    Advertising = 0,
    Service = 1, ///< what a customer has to know: orders, accounts, safety
};
inline constexpr std::array purposeKindWords = {
    Word{PurposeKind::Advertising, "advertising"},
    Word{PurposeKind::Service, "service"},
};

struct Purpose
{
    base::PurposeId id{};
    QString name{};
    PurposeKind kind = PurposeKind::Advertising;
    std::int64_t bases = 0; ///< sum of 1 << Basis: those that count; 0 = the usual of its kind
};

namespace ledger {

[[nodiscard]] vault::DbResult<std::vector<Purpose>> purposes(vault::Database& database);
/// Letter case aside (ASCII). Invalid when there is none.
[[nodiscard]] vault::DbResult<base::PurposeId> findPurpose(vault::Database& database, const QString& name);
/// Finds or adds. At most 200 characters, no control characters, not blank. A new one is a link of the chain.
[[nodiscard]] ConsentResult<base::PurposeId> addPurpose(vault::Database& database, const QString& name,
                                                        base::Timestamp now);
/// Another name, kind or other bases: a new version, which is a link of the chain. Refuses a name that
/// another purpose has.
[[nodiscard]] ConsentResult<void> changePurpose(vault::Database& database, const Purpose& purpose,
                                                base::Timestamp now);

} // namespace ledger

} // namespace mw::consent
