// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/segmented.h"
#include "kit/timeline.h"
#include "screens/scenes.h"
#include "support/sentcampaign.h"
#include "ui/why/whypage.h"

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using shell::PageId;

namespace {

std::unique_ptr<QWidget> page(Stage& stage, base::DeliveryId delivery)
{
    auto made = std::make_unique<why::WhyPage>(stage.context());
    made->arrive({.page = PageId::Why, .object = delivery.value()});
    stage.settle();
    return made;
}

PastCampaign throughHafenpost(Stage& stage)
{
    PastCampaign past = usualCampaign();
    past.relays = {stage.addRelay(u"Hafenpost Relay"_s, u"mail.hafenpost.example.com"_s, 587)};
    return past;
}

std::unique_ptr<QWidget> usual(Stage& stage, std::size_t index)
{
    return page(stage, put(stage, throughHafenpost(stage)).deliveries[index]);
}

} // namespace

std::vector<Scene> whyScenes()
{
    return {
        {u"why-none"_s, [](Stage& stage) { return page(stage, {}); }},
        {u"why-gone"_s, [](Stage& stage) { return page(stage, base::DeliveryId(4711)); }},
        {u"why-deferred"_s, [](Stage& stage) { return usual(stage, 6); }},
        {u"why-as-logged"_s, [](Stage& stage) { return usual(stage, 6); },
         [](Stage&, QWidget& widget) { widget.findChild<kit::Segmented*>()->setCurrent(1); }},
        {u"why-accepted"_s, [](Stage& stage) { return usual(stage, 0); }},
        {u"why-refused"_s, [](Stage& stage) { return usual(stage, 3); }},
        {u"why-in-doubt"_s, [](Stage& stage) { return usual(stage, 7); }},
        {u"why-left-out"_s, [](Stage& stage) { return usual(stage, 11); },
         [](Stage&, QWidget& widget) {
             for (auto* line : widget.findChildren<kit::Timeline*>())
                 if (line->partCount() > 4)
                     line->setSelected(line->partCount() - 1);
         }},
        {u"why-long-names"_s,
         [](Stage& stage) {
             PastCampaign past = throughHafenpost(stage);
             past.name = u"عرض خاص नमस्ते 😀 "_s + QString(150, u'W');
             past.deliveries[3].email = QString(60, u'a') + u"@"_s + QString(60, u'b') + u".example.com"_s;
             past.deliveries[3].attributes = {
                 {u"first_name"_s, QString(u"Wolfeschlegelsteinhausenbergerdorff "_s).repeated(4)},
                 {u"last_name"_s, u"सरस्वती 😀 محمد"_s}};
             past.deliveries[3].tries[0].reply = hostileReply();
             return page(stage, put(stage, past).deliveries[3]);
         }},
    };
}

} // namespace mw::test
