// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relayrepository.h"
#include "screens/scenes.h"
#include "support/sentcampaign.h"
#include "ui/home/homepage.h"
#include "vault/writetransaction.h"

namespace mw::test {

using namespace Qt::StringLiterals;
using campaign::DeliveryState;
using home::HomePage;
using workspace::Room;
using workspace::Topic;

namespace {

std::unique_ptr<HomePage> pageAt(Stage& stage)
{
    auto page = std::make_unique<HomePage>(stage.context());
    page->arrive({.page = shell::PageId::Home});
    return page;
}

struct Parts
{
    base::ListId list;
    base::TemplateId mail;
    base::IdentityId identity;
    base::RelayId relay;
};

Parts partsOf(Stage& stage, const QString& relay = u"Hafenpost Relay"_s)
{
    Parts parts{.list = stage.addList(u"Newsletter"_s),
                .mail = stage.addTemplate(u"Letter"_s),
                .identity = stage.addIdentity(),
                .relay = stage.addRelay(relay, u"127.0.0.1"_s, 9)};
    stage.addContacts(parts.list, 24);
    stage.addContacts(parts.list, 4, false, 500);
    return parts;
}

void sent(Stage& stage, const QString& name, const Parts& parts)
{
    stage.addCampaign(name, parts.list, parts.mail, parts.identity);
    stage.start(name);
    stage.finish(name);
}

/// A campaign with some of its deliveries in every state that a person has to know of.
void onItsWay(Stage& stage, const QString& name, const Parts& parts)
{
    const auto id = stage.addCampaign(name, parts.list, parts.mail, parts.identity, {parts.relay});
    stage.job<bool>([&](workspace::JobRoom& room) {
        base::JobControl control;
        if (!room.services.campaigns().prepare(name, u"a picture"_s, control))
            return false;
        campaign::DeliveryRepository deliveries(room.database);
        auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                     vault::Writer::Job, vault::Sync::Durable);
        const auto now = stage.clock().now();
        const auto lease = deliveries.addClaim("boot", 1, now);
        const auto due = deliveries.due(id, now, 24);
        for (std::size_t i = 0; i < 17; ++i) {
            const auto end = i < 14   ? DeliveryState::Accepted
                             : i < 15 ? DeliveryState::Rejected
                                      : DeliveryState::InDoubt;
            if (!deliveries.claim((*due)[i], *lease, now) ||
                !deliveries.markSending(id, (*due)[i].id, "x", now) ||
                !deliveries.move(id, (*due)[i].id, DeliveryState::Sending, end, now))
                return false;
        }
        room.changed = {Topic::Campaigns, Topic::Deliveries};
        return change->commit().has_value();
    });
}

void pauseRelay(Stage& stage, base::RelayId relay, const QString& words)
{
    stage.act<bool>([&](Room& room) {
        auto change = vault::WriteTransaction::begin(room.workspace.database(), room.workspace.vault().gate(),
                                                     vault::Writer::Click);
        room.changed = {Topic::Relays};
        return relays::RelayRepository(room.workspace.database())
                   .setPause(relay, {.since = stage.clock().now(), .reply = words})
                   .has_value() &&
               change->commit().has_value();
    });
}

void paused(Stage& stage, const QString& name, const Parts& parts)
{
    stage.addCampaign(name, parts.list, parts.mail, parts.identity, {parts.relay});
    stage.start(name);
    stage.act<bool>([&](Room& room) { return room.services.campaigns().pause(name).has_value(); });
}

} // namespace

std::vector<Scene> homeScenes()
{
    return {
        {.name = u"home-empty"_s, .build = [](Stage& stage) { return pageAt(stage); }},
        {.name = u"home-usual"_s,
         .build =
             [](Stage& stage) {
                 const Parts parts = partsOf(stage);
                 for (const QString& name : {u"Harvest week"_s, u"Autumn breads"_s, u"St Martin’s geese"_s})
                     sent(stage, name, parts);
                 return pageAt(stage);
             }},
        {.name = u"home-full"_s,
         .build =
             [](Stage& stage) {
                 const Parts parts = partsOf(stage);
                 for (const QString& name : {u"Harvest week"_s, u"Autumn breads"_s})
                     sent(stage, name, parts);
                 onItsWay(stage, u"Stollen pre-order 2026"_s, parts);
                 paused(stage, u"Café price list"_s, parts);
                 pauseRelay(stage, parts.relay, u"535 5.7.8 authentication failed, see help.example.com"_s);
                 return pageAt(stage);
             }},
        {.name = u"home-long"_s,
         .build =
             [](Stage& stage) {
                 const QString name =
                     u"🎄 Advent calendar with twenty-four little doors, आगमन कैलेंडर, تقويم المجيء مع أربعة وعشرين بابًا and many more words behind the last of them, as long as a name may be, which is long"_s;
                 const Parts parts = partsOf(stage, name);
                 sent(stage, name, parts);
                 onItsWay(stage, name.left(150) + u" on its way"_s, parts);
                 paused(stage, name.left(150) + u" paused"_s, parts);
                 pauseRelay(stage, parts.relay, u"450 4.7.1 "_s + name);
                 return pageAt(stage);
             }},
        {u"home-answers"_s,
         [](Stage& stage) {
             for (const QString& name :
                  {u"Stollen pre-order 2026"_s, u"عرض خاص नमस्ते 😀 "_s + QString(150, u'W')})
                 put(stage, {.name = name,
                             .relays = {stage.addRelay(u"Post of "_s + name.left(40), u"127.0.0.1"_s, 9)},
                             .deliveries = {{.email = u"anna@example.com"_s}},
                             .more = {{DeliveryState::Accepted, 12'344}}});
             return pageAt(stage);
         }},
    };
}

} // namespace mw::test
