// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/types.h"

#include <algorithm>

namespace mw::campaign {

namespace {

constexpr qsizetype longestName = 200;

constexpr std::array<const char*, deliveryStateCount> deliveryStates = {
    "planned",  "queued",   "claimed",  "sending",   "accepted",
    "rejected", "in_doubt", "excluded", "cancelled", "expired"};
constexpr std::array exclusionReasons = {"none",          "no_consent_basis",   "withdrawn",
                                         "objected",      "address_suppressed", "domain_suppressed",
                                         "duplicate",     "bad_address",        "erased",
                                         "cannot_render", "left_list",          "not_carried",
                                         "deleted",       "restricted",         "basis_not_allowed",
                                         "country_rule",  "condition_unmet",    "lapsed",
                                         "unconfirmed",   "frequency_cap"};
constexpr std::array campaignKinds = {"real", "practice", "service"};
constexpr std::array campaignStates = {"draft", "in_approval", "scheduled", "running", "paused", "cancelled"};

template <typename Table, typename Enum>
QString lookUp(const Table& table, Enum value)
{
    const auto index = static_cast<std::size_t>(value);
    return index < table.size() ? QString::fromLatin1(table[index]) : QString();
}

} // namespace

QString toText(DeliveryState state)
{
    return lookUp(deliveryStates, state);
}

std::optional<DeliveryState> deliveryStateFromText(const QString& text)
{
    for (std::size_t i = 0; i < deliveryStates.size(); ++i) {
        if (text == QLatin1String(deliveryStates[i]))
            return static_cast<DeliveryState>(i);
    }
    return std::nullopt;
}

std::optional<QString> campaignName(const QString& text)
{
    const QString name = text.trimmed();
    const bool controls =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.isEmpty() || name.size() > longestName || controls)
        return std::nullopt;
    return name;
}

bool isAboutBasis(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::NoConsentBasis:
    case ExclusionReason::BasisNotAllowed:
    case ExclusionReason::CountryRule:
    case ExclusionReason::ConditionUnmet:
    case ExclusionReason::Lapsed:
    case ExclusionReason::Unconfirmed:
        return true;
    default:
        return false;
    }
}

QString toText(ExclusionReason reason)
{
    return lookUp(exclusionReasons, reason);
}

QString toText(CampaignKind kind)
{
    return lookUp(campaignKinds, kind);
}

QString toText(CampaignState state)
{
    return lookUp(campaignStates, state);
}

} // namespace mw::campaign
