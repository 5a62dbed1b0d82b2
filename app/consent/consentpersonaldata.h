// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/personaldata.h"
#include "consent/suppressionrepository.h"

namespace mw::consent {

/// Ledger and suppressions: notes and plain addresses go with erasure, records and hashes stay. Needs the
/// contact's address, so it is asked before audience/ empties that.
class ConsentPersonalData final : public PersonalData
{
public:
    /// Both must outlive this.
    ConsentPersonalData(const base::Secret& hashKey, const base::Clock& clock)
        : m_suppressions(hashKey), m_clock(clock)
    {
    }

    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                         base::ContactId contact) const override;
    [[nodiscard]] vault::DbResult<void> erase(vault::Database& database,
                                              base::ContactId contact) const override;

private:
    SuppressionRepository m_suppressions;
    const base::Clock& m_clock;
};

/// The log, which vault/ writes and can't register itself: consent/ stands right of it.
class LogPersonalData final : public PersonalData
{
public:
    [[nodiscard]] QStringList tables() const override;
    [[nodiscard]] vault::DbResult<QJsonObject> exportFor(vault::Database& database,
                                                         base::ContactId contact) const override;
    [[nodiscard]] vault::DbResult<void> erase(vault::Database& database,
                                              base::ContactId contact) const override;
};

} // namespace mw::consent
