// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/dberror.h"

namespace mw::consent {

/// Why a change to ledger or suppressions was not made. `detail` is plain English without personal text.
struct ConsentError
{
    enum class Kind {
        Database,       ///< see `database`
        InFuture,       ///< a consent can't have happened later than now
        NeedsPurpose,   ///< a basis is for one purpose, never for all
        NeedsBasis,     ///< no basis is ever invented
        NeedsSource,    ///< nor one without saying where it comes from
        NeedsImport,    ///< recordFromImport without an import
        BadText,        ///< too long, or with NUL in it; detail = field
        UnknownContact, ///< or erased
        UnknownPurpose,
        NotAnAddress,  ///< neither an address nor a domain that may be mailed
        PublicSuffix,  ///< strangers have their domains under it; see Reach
        NeedsAddress,  ///< a whole domain can't unsubscribe or complain, only a person can
        NotSuppressed, ///< nothing there to remove
        OptOutStays,   ///< only a new consent of that person answers it
        BadRules,      ///< not as RULES.md has a rule file; detail = place and what is wrong
    };
    Kind kind = Kind::Database;
    QString detail;
    vault::DbError database;
};

template <typename T>
using ConsentResult = base::Result<T, ConsentError>;

[[nodiscard]] inline ConsentError consentError(const vault::DbError& error)
{
    return {ConsentError::Kind::Database, error.detail, error};
}

} // namespace mw::consent
