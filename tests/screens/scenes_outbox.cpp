// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/tableview.h"
#include "relays/relayrepository.h"
#include "screens/scenes.h"
#include "support/sentcampaign.h"
#include "ui/outbox/outboxpage.h"
#include "vault/writetransaction.h"

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryState;
using shell::PageId;
using shell::Place;

namespace {

std::unique_ptr<QWidget> page(Stage& stage, const Place& place = {.page = PageId::Outbox})
{
    auto made = std::make_unique<outbox::OutboxPage>(stage.context());
    made->arrive(place);
    stage.settle();
    return made;
}

PastCampaign throughTwoRelays(Stage& stage)
{
    PastCampaign past = usualCampaign();
    past.relays = {stage.addRelay(u"Hafenpost Relay"_s, u"mail.hafenpost.example.com"_s, 587),
                   stage.addRelay(u"Postmark"_s, u"smtp.postmark.example.com"_s, 587)};
    return past;
}

void pauseRelay(Stage& stage, base::RelayId relay, const QString& words, bool forGood)
{
    static_cast<void>(stage.job<bool>([&](workspace::JobRoom& room) {
        auto change =
            vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(), vault::Writer::Job);
        relays::RelayPause pause{.since = stage.clock().now(), .reply = words};
        if (!forGood)
            pause.until = stage.clock().now() + 15min;
        return relays::RelayRepository(room.database).setPause(relay, pause).has_value() &&
               change->commit().has_value();
    }));
}

void press(QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<kit::Button*>())
        if (button->isVisible() && button->text().contains(text)) {
            button->click();
            return;
        }
}

PastCampaign withLongNames(Stage& stage)
{
    PastCampaign past = throughTwoRelays(stage);
    past.name = u"عرض خاص "_s + u"नमस्ते 😀 Adventskalender "_s.repeated(10);
    past.name.truncate(200);
    past.relays.push_back(stage.addRelay(u"Relay "_s + QString(190, u'W'), u"relay.example.com"_s, 587));
    past.deliveries[0].email = QString(60, u'a') + u"@"_s + QString(60, u'b') + u".example.com"_s;
    past.deliveries[3].tries[0].reply = hostileReply();
    return past;
}

} // namespace

std::vector<Scene> outboxScenes()
{
    return {
        {u"outbox-empty"_s, [](Stage& stage) { return page(stage); }},
        {u"outbox-usual"_s,
         [](Stage& stage) {
             put(stage, throughTwoRelays(stage));
             return page(stage);
         }},
        {u"outbox-paused"_s,
         [](Stage& stage) {
             PastCampaign past = throughTwoRelays(stage);
             past.state = CampaignState::Paused;
             past.stateReason = campaign::pausedByPerson;
             put(stage, past);
             return page(stage);
         }},
        {u"outbox-refused-sender"_s,
         [](Stage& stage) {
             PastCampaign past = throughTwoRelays(stage);
             past.state = CampaignState::Paused;
             past.stateReason =
                 u"550 5.7.26 This mail has been blocked because the sender is unauthenticated. "
                 "SPF and DKIM did not pass"_s;
             put(stage, past);
             return page(stage);
         }},
        {u"outbox-relay-rests"_s,
         [](Stage& stage) {
             const PastCampaign past = throughTwoRelays(stage);
             put(stage, past);
             pauseRelay(stage, past.relays[0], u"421 4.7.0 Try again later, too many connections"_s, false);
             pauseRelay(stage, past.relays[1], u"535 5.7.8 Authentication credentials invalid"_s, true);
             return page(stage);
         }},
        {u"outbox-failing"_s,
         [](Stage& stage) {
             put(stage, throughTwoRelays(stage));
             return page(stage);
         },
         [](Stage& stage, QWidget&) {
             Q_EMIT stage.office().senderFailed(
                 {.kind = sending::SenderFault::Kind::Disarmed, .disarmed = vault::Disarmed::Moved});
         }},
        {u"outbox-long-names"_s,
         [](Stage& stage) {
             put(stage, withLongNames(stage));
             put(stage, usualCampaign(u"Second"_s));
             return page(stage, {.page = PageId::Outbox, .object = 1});
         }},
        {u"outbox-finished"_s,
         [](Stage& stage) {
             PastCampaign past{.name = u"Christmas letter"_s, .startedAgo = 7200s};
             for (int i = 0; i < 40; ++i)
                 past.deliveries.push_back({.email = u"guest%1@example.com"_s.arg(i),
                                            .ago = std::chrono::seconds(600 + i * 7),
                                            .tries = {acceptedTry(std::chrono::seconds(600 + i * 7))}});
             put(stage, past);
             return page(stage);
         }},
        {u"outbox-in-doubt"_s,
         [](Stage& stage) {
             const auto made = put(stage, throughTwoRelays(stage));
             return page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
         },
         [](Stage&, QWidget& widget) {
             for (auto* table : widget.findChildren<kit::TableView*>())
                 if (table->isVisible())
                     table->selectRow(1);
         }},
        {u"outbox-nothing-in-doubt"_s,
         [](Stage& stage) {
             PastCampaign past = throughTwoRelays(stage);
             std::erase_if(past.deliveries,
                           [](const PastDelivery& one) { return one.state == DeliveryState::InDoubt; });
             const auto made = put(stage, past);
             return page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
         }},
        {u"outbox-asks-to-cancel"_s,
         [](Stage& stage) {
             put(stage, throughTwoRelays(stage));
             return page(stage);
         },
         [](Stage&, QWidget& widget) { press(widget, u"…"_s); }},
        {u"outbox-asks-to-send-again"_s,
         [](Stage& stage) {
             const auto made = put(stage, throughTwoRelays(stage));
             return page(stage, {.page = PageId::Outbox, .object = made.id.value(), .part = u"in-doubt"_s});
         },
         [](Stage&, QWidget& widget) { press(widget, u"…"_s); }},
    };
}

} // namespace mw::test
