// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/personaldatafolders.h"

namespace mw::workspace {

PersonalDataFolders::PersonalDataFolders(const base::Secret& hashKey, const base::Clock& clock)
    : m_consent(hashKey, clock), m_audience(clock)
{
    m_registry.add(m_consent);
    m_registry.add(m_log);
    m_registry.add(m_campaign);
    m_registry.add(m_audience);
}

std::vector<consent::ImpersonalTable> PersonalDataFolders::impersonalTables()
{
    std::vector<consent::ImpersonalTable> tables = audience::impersonalTables();
    tables.insert(tables.end(),
                  {{"meta", "named values of the workspace itself"},
                   {"secret", "passwords of relays, by relay"},
                   {"purpose", "names of purposes"},
                   {"purpose_version", "names of purposes, as they were"},
                   {"consent_origin", "source and wording, shared by all the records of an import"},
                   {"consent_wording", "what everybody was asked alike"},
                   {"consent_batch", "counts and hashes of an import's records"},
                   {"consent_link", "numbers and hashes"},
                   {"consent_rules", "the owner's rules, for everybody alike"},
                   {"relay", "servers and limits"},
                   {"relay_pause", "a server's words with addresses masked"},
                   {"relay_rest", "times"},
                   {"relay_use", "messages a minute"},
                   {"sender_identity", "the firm's own names and addresses"},
                   {"template", "what the firm writes"},
                   {"draft", "what the firm writes, before it is saved"},
                   {"picture", "what the firm shows, to everybody alike"},
                   {"template_picture", "which pictures a template shows"},
                   {"campaign_picture", "which pictures a campaign shows"},
                   {"campaign", "names, states and times"},
                   {"campaign_rest", "times"},
                   {"campaign_relay", "which relays a campaign goes through"},
                   {"campaign_version", "what a campaign says, before it is filled in"},
                   {"campaign_count", "figures"},
                   {"campaign_answers", "when a person went through what came back"},
                   {"claim", "boot ids and numbers"}});
    return tables;
}

} // namespace mw::workspace
