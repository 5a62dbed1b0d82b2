// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/policyreason.h"

namespace mw::campaign {

consent::PolicyMode policyModeFor(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Real:
        return consent::PolicyMode::Real;
    case CampaignKind::Practice:
        return consent::PolicyMode::Practice;
    case CampaignKind::Service:
        break;
    }
    return consent::PolicyMode::Service;
}

consent::PolicyQuestion policyQuestionFor(const Campaign& campaign, base::Timestamp now)
{
    return {.purpose = campaign.purpose,
            .mode = policyModeFor(campaign.kind),
            .now = now,
            .list = campaign.list,
            .campaign = campaign.id};
}

ExclusionReason exclusionFor(consent::PolicyReason reason)
{
    switch (reason) {
    case consent::PolicyReason::None:
        return ExclusionReason::None;
    case consent::PolicyReason::Erased:
        return ExclusionReason::Erased;
    case consent::PolicyReason::Deleted:
        return ExclusionReason::Deleted;
    case consent::PolicyReason::AddressSuppressed:
        return ExclusionReason::AddressSuppressed;
    case consent::PolicyReason::DomainSuppressed:
        return ExclusionReason::DomainSuppressed;
    case consent::PolicyReason::Objected:
        return ExclusionReason::Objected;
    case consent::PolicyReason::Withdrawn:
        return ExclusionReason::Withdrawn;
    case consent::PolicyReason::NoBasis:
        return ExclusionReason::NoConsentBasis;
    case consent::PolicyReason::Restricted:
        return ExclusionReason::Restricted;
    case consent::PolicyReason::BasisNotAllowed:
        return ExclusionReason::BasisNotAllowed;
    case consent::PolicyReason::CountryRule:
        return ExclusionReason::CountryRule;
    case consent::PolicyReason::ConditionUnmet:
        return ExclusionReason::ConditionUnmet;
    case consent::PolicyReason::Lapsed:
        return ExclusionReason::Lapsed;
    case consent::PolicyReason::Unconfirmed:
        return ExclusionReason::Unconfirmed;
    case consent::PolicyReason::FrequencyCap:
        return ExclusionReason::FrequencyCap;
    case consent::PolicyReason::NoAddress:
        break;
    }
    return ExclusionReason::BadAddress;
}

} // namespace mw::campaign
