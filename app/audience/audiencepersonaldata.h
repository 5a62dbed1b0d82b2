// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "consent/personaldata.h"

namespace mw::audience {

/// Contacts, what they held before, their lists, and what imports did to them. Erasure leaves the contact's
/// row with id and times, and takes it off every list. Register after consent/, which needs the address.
/// After an erasure searchindex::join(All) clears the search index of what it still holds in older pieces.
class AudiencePersonalData final : public consent::PersonalData
{
public:
    /// `clock` must outlive this.
    explicit AudiencePersonalData(const base::Clock& clock) : m_clock(clock) {}

    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                         base::ContactId contact) const override;
    [[nodiscard]] vault::DbResult<void> erase(vault::Database& database,
                                              base::ContactId contact) const override;

private:
    const base::Clock& m_clock;
};

/// import, list, attribute and what only counts.
[[nodiscard]] std::vector<consent::ImpersonalTable> impersonalTables();

} // namespace mw::audience
