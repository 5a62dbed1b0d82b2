// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/contactrepository.h"

namespace mw::audience {

/// A contact among all, for looking through them one by one.
struct ContactPlace
{
    Contact contact{};
    bool hasBefore = false;
    bool hasAfter = false;
};

/// Single contacts in the order of their ids. Each is a key range: as quick with a million.
class ContactLookup
{
public:
    explicit ContactLookup(vault::Database& database) : m_database(database) {}

    enum class Way { This, Before, After };
    /// None where nobody stands there. This: of `from` itself, or the next one where it is gone.
    [[nodiscard]] vault::DbResult<std::optional<ContactPlace>> find(base::ContactId from, Way way);

private:
    [[nodiscard]] vault::DbResult<base::ContactId> idAt(const QString& sql, base::ContactId from);

    vault::Database& m_database;
};

} // namespace mw::audience
