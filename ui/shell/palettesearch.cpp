// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettesearch.h"

#include "audience/contactsuggestions.h"
#include "campaign/names.h"
#include "kit/icons.h"
#include "relays/relayrepository.h"
#include "shell/ranking.h"

#include <algorithm>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostContacts = 8;
constexpr int mostNames = 1000;
constexpr std::size_t mostOfEach = 6;

struct Thing
{
    qint64 id;
    QString name;
    QString detail{};
};

/// The best of these; fitOf() again ranks them among all.
std::vector<Thing> best(std::vector<Thing> things, const QString& typed)
{
    std::vector<std::pair<int, Thing>> fits;
    for (Thing& thing : things)
        if (const int fit = fitOf(typed, folded(thing.name)); fit > 0)
            fits.emplace_back(fit, std::move(thing));
    std::stable_sort(fits.begin(), fits.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<Thing> some;
    for (std::size_t i = 0; i < std::min(fits.size(), mostOfEach); ++i)
        some.push_back(std::move(fits[i].second));
    return some;
}

} // namespace

struct PaletteSearch::Names
{
    std::vector<Thing> contacts;
    std::vector<Thing> campaigns;
    std::vector<Thing> templates;
    std::vector<Thing> relays;
};

PaletteSearch::PaletteSearch(workspace::Office& office, std::function<bool(PageId)> has,
                             std::function<void(Place)> go, QObject* parent)
    : QObject(parent), m_office(office), m_has(std::move(has)), m_go(std::move(go))
{
}

vault::DbResult<PaletteSearch::Names> PaletteSearch::read(vault::Database& database, const QString& typed)
{
    Names names;
    const QString words = folded(typed);
    const auto contacts = audience::suggestContacts(database, typed, mostContacts);
    if (!contacts)
        return base::fail(contacts.error());
    for (const auto& one : *contacts)
        names.contacts.push_back({one.id.value(), one.email, one.name});
    const auto campaigns = campaign::campaignNames(database, mostNames);
    if (!campaigns)
        return base::fail(campaigns.error());
    for (const auto& one : *campaigns)
        names.campaigns.push_back({one.id.value(), one.name});
    const auto templates = campaign::templateNames(database, mostNames);
    if (!templates)
        return base::fail(templates.error());
    for (const auto& one : *templates)
        names.templates.push_back({one.id.value(), one.name});
    const auto relays = relays::RelayRepository(database).all();
    if (!relays)
        return base::fail(relays.error());
    for (const relays::Relay& one : *relays)
        if (one.kind == relays::RelayKind::Smtp) // the practice relay's name is no person's own
            names.relays.push_back({one.id.value(), one.name, one.host});
    for (auto* things : {&names.campaigns, &names.templates, &names.relays})
        *things = best(std::move(*things), words);
    return names;
}

std::vector<PaletteEntry> PaletteSearch::entriesOf(const Names& names) const
{
    std::vector<PaletteEntry> entries;
    const auto take = [&](const std::vector<Thing>& things, PageId page, kit::Icon icon,
                          const QString& kind) {
        if (!m_has(page))
            return;
        for (const Thing& thing : things)
            entries.push_back(
                {.command = {.title = thing.name,
                             .icon = QString::fromLatin1(kit::iconName(icon)),
                             .run = [go = m_go, page, id = thing.id] { go({.page = page, .object = id}); }},
                 .detail = thing.detail,
                 .kind = kind,
                 .found = true});
    };
    take(names.contacts, PageId::Audience, kit::Icon::Person, tr("Contact"));
    take(names.campaigns, PageId::Campaigns, kit::Icon::Campaigns, tr("Campaign"));
    take(names.templates, PageId::Templates, kit::Icon::Templates, tr("Template"));
    take(names.relays, PageId::Relays, kit::Icon::Relays, tr("Relay"));
    return entries;
}

void PaletteSearch::look(const QString& typed)
{
    const int question = ++m_question;
    if (typed.trimmed().isEmpty())
        return;
    m_office.ask<Names>(
        this, [typed](vault::Database& database) { return read(database, typed); },
        [this, typed, question](const vault::DbResult<Names>& names) {
            if (question != m_question)
                return;
            if (names)
                Q_EMIT found(typed, entriesOf(*names));
            else
                Q_EMIT failed(names.error());
        });
}

} // namespace mw::shell
