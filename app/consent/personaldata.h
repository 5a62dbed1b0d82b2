// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strongid.h"
#include "vault/database.h"

#include <QJsonObject>
#include <QStringList>
#include <string_view>
#include <vector>

namespace mw::consent {

/// Each folder with tables about people implements this for them (design.md 2).
class PersonalData
{
public:
    virtual ~PersonalData() = default;
    /// Every table it answers for.
    [[nodiscard]] virtual QStringList tables() const = 0;
    /// What they hold about the contact, as the person may read it; keys are distinct over all folders.
    [[nodiscard]] virtual vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                                 base::ContactId contact) const = 0;
    /// Empties what is personal, inside the caller's transaction. Ids, states and times stay.
    [[nodiscard]] virtual vault::DbResult<void> erase(vault::Database& database,
                                                      base::ContactId contact) const = 0;
};

/// A table that holds nothing about people, and why that is so.
struct ImpersonalTable
{
    std::string_view table;
    std::string_view reason;
};

/// All folders' PersonalData, in the order in which they are asked. Register in the order of the folders: who
/// comes later may still read what an earlier one has emptied, but audience/ empties the contact's address,
/// which consent/ needs for its hash.
class PersonalDataRegistry
{
public:
    /// `data` must outlive this.
    void add(const PersonalData& data) { m_all.push_back(&data); }

    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                         base::ContactId contact) const;
    /// All or nothing only inside the caller's transaction.
    [[nodiscard]] vault::DbResult<void> erase(vault::Database& database, base::ContactId contact) const;

private:
    std::vector<const PersonalData*> m_all;
};

} // namespace mw::consent
