// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace mw::base {

/// A database row id that cannot be taken for another table's. 0 = no row.
template <typename Tag>
class StrongId
{
public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(std::int64_t value) : m_value(value) {}

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    // Spelled out: moc of Qt 6.4 cannot read <compare>.
    friend constexpr bool operator==(StrongId a, StrongId b) { return a.m_value == b.m_value; }
    friend constexpr bool operator<(StrongId a, StrongId b) { return a.m_value < b.m_value; }
    friend constexpr bool operator>(StrongId a, StrongId b) { return b < a; }
    friend constexpr bool operator<=(StrongId a, StrongId b) { return !(b < a); }
    friend constexpr bool operator>=(StrongId a, StrongId b) { return !(a < b); }

private:
    std::int64_t m_value = 0;
};

using ContactId = StrongId<struct ContactTag>;
using ListId = StrongId<struct ListTag>;
using ImportId = StrongId<struct ImportTag>;
using PurposeId = StrongId<struct PurposeTag>;
using ConsentRecordId = StrongId<struct ConsentRecordTag>;
using SuppressionId = StrongId<struct SuppressionTag>;
using IdentityId = StrongId<struct IdentityTag>;
using TemplateId = StrongId<struct TemplateTag>;
using RelayId = StrongId<struct RelayTag>;
using CampaignId = StrongId<struct CampaignTag>;
using DeliveryId = StrongId<struct DeliveryTag>;
using AttemptId = StrongId<struct AttemptTag>;
using ClaimId = StrongId<struct ClaimTag>;

} // namespace mw::base

template <typename Tag>
struct std::hash<mw::base::StrongId<Tag>>
{
    std::size_t operator()(mw::base::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::int64_t>{}(id.value());
    }
};
