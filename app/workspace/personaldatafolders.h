// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audiencepersonaldata.h"
#include "campaign/campaignpersonaldata.h"
#include "consent/consentpersonaldata.h"

namespace mw::workspace {

/// Every folder's tables about people, in the order in which they may be erased: audience/ empties the
/// address, by which consent/ hashes and campaign/ finds practice mail, so it is asked last.
class PersonalDataFolders
{
public:
    /// Both outlive this.
    PersonalDataFolders(const base::Secret& hashKey, const base::Clock& clock);
    PersonalDataFolders(const PersonalDataFolders&) = delete;
    PersonalDataFolders& operator=(const PersonalDataFolders&) = delete;

    [[nodiscard]] const consent::PersonalDataRegistry& registry() const { return m_registry; }
    /// All other tables, each with the reason why it holds nothing about people.
    [[nodiscard]] static std::vector<consent::ImpersonalTable> impersonalTables();

private:
    consent::ConsentPersonalData m_consent;
    consent::LogPersonalData m_log;
    campaign::CampaignPersonalData m_campaign;
    audience::AudiencePersonalData m_audience;
    consent::PersonalDataRegistry m_registry;
};

} // namespace mw::workspace
