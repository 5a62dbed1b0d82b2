// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/personaldata.h"

namespace mw::campaign {

/// Deliveries, attempts and why rows of a contact, and the practice mail that was made for it. Erasure takes
/// the replies and the practice copies; ids, states and times stay.
class CampaignPersonalData final : public consent::PersonalData
{
public:
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                         base::ContactId contact) const override;
    [[nodiscard]] vault::DbResult<void> erase(vault::Database& database,
                                              base::ContactId contact) const override;
};

} // namespace mw::campaign
