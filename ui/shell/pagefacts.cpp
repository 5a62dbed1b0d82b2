// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagefacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mw::shell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::Pages)
};

using kit::Icon;

// In the order of PageId, which is that of the sidebar.
constexpr std::array pages{
    PageFacts{PageId::Home, "home", Icon::Home, 0},
    PageFacts{PageId::Audience, "audience", Icon::Audience, 1},
    PageFacts{PageId::Consent, "consent", Icon::Consent, 1},
    PageFacts{PageId::Templates, "templates", Icon::Templates, 2},
    PageFacts{PageId::Campaigns, "campaigns", Icon::Campaigns, 2},
    PageFacts{PageId::Outbox, "outbox", Icon::Outbox, 2},
    PageFacts{PageId::Relays, "relays", Icon::Relays, 3},
    PageFacts{PageId::Logs, "logs", Icon::Logs, 4},
    PageFacts{PageId::Settings, "settings", Icon::Settings, 5},
    PageFacts{PageId::FirstStart, "first-start", Icon::Campaigns, -1},
    PageFacts{PageId::Import, "import", Icon::Import, -1},
    PageFacts{PageId::Why, "why", Icon::Question, -1},
    PageFacts{PageId::Answers, "answers", Icon::Inbox, -1},
};

} // namespace

const PageFacts& factsOf(PageId page)
{
    return pages[static_cast<std::size_t>(page)];
}

QString nameOf(PageId page)
{
    switch (page) {
    case PageId::Home:
        return Text::tr("Home");
    case PageId::Audience:
        return Text::tr("Audience");
    case PageId::Consent:
        return Text::tr("Consent");
    case PageId::Templates:
        return Text::tr("Templates");
    case PageId::Campaigns:
        return Text::tr("Campaigns");
    case PageId::Outbox:
        return Text::tr("Outbox");
    case PageId::Relays:
        return Text::tr("Relays");
    case PageId::Logs:
        return Text::tr("Logs");
    case PageId::Settings:
        return Text::tr("Settings");
    case PageId::FirstStart:
        return Text::tr("First steps");
    case PageId::Import:
        return Text::tr("Import");
    case PageId::Why:
        return Text::tr("Why");
    case PageId::Answers:
        return Text::tr("Answers");
    }
    return {};
}

std::optional<PageId> pageOfWord(const QString& word)
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const PageFacts& facts) {
        return word == QLatin1StringView(facts.word);
    });
    return found == pages.end() ? std::nullopt : std::optional(found->id);
}

std::vector<PageId> sidebarPages(const PageFactory& factory)
{
    std::vector<PageId> found;
    for (const PageFacts& facts : pages)
        if (facts.group >= 0 && factory.contains(facts.id))
            found.push_back(facts.id);
    return found;
}

} // namespace mw::shell
