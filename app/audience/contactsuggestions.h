// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "vault/database.h"

#include <QString>
#include <vector>

namespace mw::audience {

struct ContactSuggestion
{
    base::ContactId id{};
    QString email{};
    QString name{}; ///< first and last name, as far as there are any
};

/// Contacts whose address begins with what was typed, by address; at most `limit`, and none for nothing.
/// Reads a range of one index.
[[nodiscard]] vault::DbResult<std::vector<ContactSuggestion>>
suggestContacts(vault::Database& database, const QString& typed, int limit);

} // namespace mw::audience
