// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/audienceservice.h"
#include "audience/importservice.h"
#include "campaign/campaignservice.h"
#include "campaign/drafts.h"
#include "campaign/opendeliveryexcluder.h"
#include "campaign/templateservice.h"
#include "consent/consentservice.h"
#include "inbound/answerservice.h"
#include "workspace/catalogue.h"
#include "workspace/workspace.h"

namespace mw::workspace {

/// The services of one workspace over one connection, for the thread of that connection: the main thread's,
/// or a job's own. Only a workspace that is open for writing may be changed through them.
class Services
{
public:
    /// All outlive this. `words` go into mails that lack them.
    Services(Workspace& workspace, vault::Database& database, campaign::AddedWords words);

    [[nodiscard]] consent::ConsentService& consent() { return m_consent; }
    [[nodiscard]] audience::AudienceService& audience() { return m_audience; }
    [[nodiscard]] campaign::CampaignService& campaigns() { return m_campaigns; }
    [[nodiscard]] Catalogue& catalogue() { return m_catalogue; }
    /// For a job: it opens a connection of its own. One import or undo at a time in a workspace.
    [[nodiscard]] audience::ImportService& imports() { return m_imports; }
    [[nodiscard]] campaign::TemplateService& templates() { return m_templates; }
    [[nodiscard]] campaign::TemplatePictures& pictures() { return m_pictures; }
    [[nodiscard]] campaign::Drafts& drafts() { return m_drafts; }
    [[nodiscard]] inbound::AnswerService& answers() { return m_answers; }

private:
    campaign::OpenDeliveryExcluder m_deliveries;
    consent::ConsentService m_consent;
    audience::AudienceService m_audience;
    campaign::CampaignService m_campaigns;
    Catalogue m_catalogue;
    audience::ImportService m_imports;
    campaign::TemplateService m_templates;
    campaign::TemplatePictures m_pictures;
    campaign::Drafts m_drafts;
    inbound::AnswerService m_answers;
};

} // namespace mw::workspace
