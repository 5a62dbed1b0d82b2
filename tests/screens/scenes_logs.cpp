// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/tableview.h"
#include "screens/scenes.h"
#include "support/loglines.h"
#include "support/sentcampaign.h"
#include "ui/logs/logexporter.h"
#include "ui/logs/logspage.h"

#include <QScrollBar>

#include <algorithm>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::LogLevel;
using shell::PageId;
using shell::Place;

namespace {

std::unique_ptr<QWidget> page(Stage& stage, const Place& place = {.page = PageId::Logs})
{
    auto made = std::make_unique<logs::LogsPage>(stage.context());
    made->arrive(place);
    stage.settle();
    return made;
}

void emptyLog(Stage& stage)
{
    static_cast<void>(stage.job<bool>([](workspace::JobRoom& room) {
        return room.database.run(u"DELETE FROM log_payload"_s) && room.database.run(u"DELETE FROM log"_s);
    }));
}

PutCampaign usualLog(Stage& stage)
{
    PastCampaign past = usualCampaign();
    past.relays = {stage.addRelay(u"Hafenpost Relay"_s, u"mail.hafenpost.example.com"_s, 587)};
    const PutCampaign made = put(stage, past);
    emptyLog(stage);
    const auto relay = past.relays[0];
    std::vector<OldLine> lines{
        {{.code = u"MW-1130"_s, .text = u"the workspace was made, and armed"_s}, 8000s},
        {{.code = u"MW-3101"_s, .text = u"consent given for purpose 1"_s, .contact = made.contacts[0]},
         7000s},
        {{.code = u"MW-3102"_s, .text = u"consent withdrawn for purpose 1"_s, .contact = made.contacts[5]},
         6000s},
        {{.text = u"campaign started"_s, .campaign = made.id}, 1140s},
        {{.level = LogLevel::Warning,
          .code = u"MW-4201"_s,
          .text = u"relay paused until 2026-11-30T09:46:00Z"_s,
          .relay = relay,
          .detail = u"421 4.7.0 Try again later, too many connections from <ida@norgaard.example.com>"_s},
         900s},
        {{.code = u"MW-1142"_s, .text = u"a relay's pause was lifted by a person"_s, .relay = relay}, 800s},
        {{.level = LogLevel::Error,
          .code = u"MW-4101"_s,
          .text = u"the program ended while sending: 2 back in the queue, 1 in doubt"_s},
         780s},
        {{.text = u"a delivery in doubt was settled as sent"_s,
          .campaign = made.id,
          .contact = made.contacts[7]},
         300s}};
    for (int i = 0; i < 30; ++i)
        lines.push_back({{.code = u"MW-3101"_s,
                          .text = u"consent given for purpose 1"_s,
                          .contact = made.contacts[static_cast<std::size_t>(i) % made.contacts.size()]},
                         std::chrono::seconds(250 - i)});
    writeLog(stage, lines);
    return made;
}

void choose(QWidget& widget, int row)
{
    widget.findChild<kit::TableView*>()->selectRow(row);
}

} // namespace

std::vector<Scene> logsScenes()
{
    return {
        {u"logs-empty"_s,
         [](Stage& stage) {
             emptyLog(stage);
             return page(stage);
         }},
        {u"logs-usual"_s,
         [](Stage& stage) {
             usualLog(stage);
             return page(stage);
         },
         [](Stage&, QWidget& widget) { choose(widget, 33); }},
        {u"logs-narrowed"_s,
         [](Stage& stage) {
             const PutCampaign made = usualLog(stage);
             return page(stage, {.page = PageId::Logs, .part = u"campaign:%1"_s.arg(made.id.value())});
         },
         [](Stage&, QWidget& widget) { choose(widget, 0); }},
        {u"logs-nothing-fits"_s,
         [](Stage& stage) {
             usualLog(stage);
             return page(stage, {.page = PageId::Logs, .text = u"nothing like this"_s});
         }},
        {u"logs-scrolled"_s,
         [](Stage& stage) {
             usualLog(stage);
             return page(stage);
         },
         [](Stage& stage, QWidget& widget) {
             widget.findChild<kit::TableView*>()->verticalScrollBar()->setValue(200);
             writeLog(stage, {{{.text = u"campaign paused by a person"_s}}, {{.text = u"one more"_s}}});
             Stage::until([&] { // the tail was looked at
                 const auto buttons = widget.findChildren<kit::Button*>();
                 return std::ranges::any_of(buttons, [](const kit::Button* button) {
                     return button->isVisible() && button->text().contains(u"2");
                 });
             });
         }},
        {u"logs-long-names"_s,
         [](Stage& stage) {
             PastCampaign past = usualCampaign();
             past.name = u"عرض خاص नमस्ते 😀 "_s + QString(150, u'W');
             past.relays = {stage.addRelay(QString(190, u'R'), u"mail.example.com"_s, 587)};
             const PutCampaign made = put(stage, past);
             writeLog(stage, {{{.level = LogLevel::Error,
                                .code = u"MW-4202"_s,
                                .text = hostileReply(),
                                .campaign = made.id,
                                .contact = made.contacts[0],
                                .relay = past.relays[0],
                                .detail = hostileReply()}}});
             return page(stage, {.page = PageId::Logs, .part = u"campaign:%1"_s.arg(made.id.value())});
         },
         [](Stage&, QWidget& widget) { choose(widget, 0); }},
        {u"logs-cannot-export"_s,
         [](Stage& stage) {
             usualLog(stage);
             return page(stage);
         },
         [](Stage& stage, QWidget& widget) {
             static_cast<logs::LogsPage&>(widget).exporter().write({}, u"/nowhere/at/all/log.csv"_s);
             stage.settle();
             Stage::until([&] { return stage.office().jobs().empty(); });
         }},
    };
}

} // namespace mw::test
