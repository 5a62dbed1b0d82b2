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
    case consent::PolicyReason::NoAddress:
        break;
    }
    return ExclusionReason::BadAddress;
}

} // namespace mw::campaign
