// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

// CMake defines MW_PAGE_ROOM where that room is built; a page that is not is nowhere in the window.
#ifdef MW_PAGE_HOME
#include "ui/home/homepage.h"
#endif
#ifdef MW_PAGE_AUDIENCE
#include "ui/audience/audiencepage.h"
#endif
#ifdef MW_PAGE_CONSENT
#include "ui/consent/consentpage.h"
#endif
#ifdef MW_PAGE_IMPORT
#include "ui/import/importpage.h"
#endif
#ifdef MW_PAGE_TEMPLATES
#include "ui/templates/templatespage.h"
#endif
#ifdef MW_PAGE_CAMPAIGNS
#include "ui/campaigns/campaignspage.h"
#endif
#ifdef MW_PAGE_OUTBOX
#include "ui/outbox/outboxpage.h"
#endif
#ifdef MW_PAGE_RELAYS
#include "ui/relays/relayspage.h"
#endif
#ifdef MW_PAGE_LOGS
#include "ui/logs/logspage.h"
#endif
#ifdef MW_PAGE_SETTINGS
#include "ui/settings/settingspage.h"
#endif
#ifdef MW_PAGE_FIRSTSTART
#include "ui/firststart/firststartpage.h"
#endif
#ifdef MW_PAGE_WHY
#include "ui/why/whypage.h"
#endif
#ifdef MW_PAGE_ANSWERS
#include "ui/answers/answerspage.h"
#endif

namespace mw {

using shell::PageId;

namespace {

template <typename T>
shell::PageMaker maker()
{
    return [](const shell::PageContext& context, QWidget* parent) { return new T(context, parent); };
}

} // namespace

shell::PageFactory builtPages()
{
    shell::PageFactory pages;
#ifdef MW_PAGE_HOME
    pages[PageId::Home] = maker<home::HomePage>();
#endif
#ifdef MW_PAGE_AUDIENCE
    pages[PageId::Audience] = maker<audiencepage::AudiencePage>();
#endif
#ifdef MW_PAGE_CONSENT
    pages[PageId::Consent] = maker<consentpage::ConsentPage>();
#endif
#ifdef MW_PAGE_IMPORT
    pages[PageId::Import] = maker<importpage::ImportPage>();
#endif
#ifdef MW_PAGE_TEMPLATES
    pages[PageId::Templates] = maker<templatespage::TemplatesPage>();
#endif
#ifdef MW_PAGE_CAMPAIGNS
    pages[PageId::Campaigns] = maker<campaignspage::CampaignsPage>();
#endif
#ifdef MW_PAGE_OUTBOX
    pages[PageId::Outbox] = maker<outbox::OutboxPage>();
#endif
#ifdef MW_PAGE_RELAYS
    pages[PageId::Relays] = maker<relayspage::RelaysPage>();
#endif
#ifdef MW_PAGE_LOGS
    pages[PageId::Logs] = maker<logs::LogsPage>();
#endif
#ifdef MW_PAGE_SETTINGS
    pages[PageId::Settings] = maker<settingspage::SettingsPage>();
#endif
#ifdef MW_PAGE_FIRSTSTART
    pages[PageId::FirstStart] = maker<firststart::FirstStartPage>();
#endif
#ifdef MW_PAGE_WHY
    pages[PageId::Why] = maker<why::WhyPage>();
#endif
#ifdef MW_PAGE_ANSWERS
    pages[PageId::Answers] = maker<answers::AnswersPage>();
#endif
    return pages;
}

} // namespace mw
