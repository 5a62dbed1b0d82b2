// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "consent/consenterror.h"
#include "mail/addresserror.h"
#include "vault/dberror.h"

#include <optional>

namespace mw::audience {

/// Why a change to contacts or lists was not made. `detail` is plain English without personal text.
struct AudienceError
{
    enum class Kind {
        Database,     ///< see `database`
        NotAnAddress, ///< see `address`
        AddressTaken, ///< another contact has it
        BadText,      ///< empty, too long, or with control characters; detail = field
        UnknownContact,
        UnknownList,
        UnknownPurpose,
        NameTaken,
        Consent, ///< see `consent`
    };
    Kind kind = Kind::Database;
    QString detail{};
    vault::DbError database{};
    std::optional<mail::AddressError> address{};
    std::optional<consent::ConsentError> consent{};
};

template <typename T>
using AudienceResult = base::Result<T, AudienceError>;

[[nodiscard]] inline AudienceError audienceError(const vault::DbError& error)
{
    return {.kind = AudienceError::Kind::Database, .detail = error.detail, .database = error};
}

} // namespace mw::audience
