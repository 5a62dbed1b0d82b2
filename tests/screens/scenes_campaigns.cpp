// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/questiondialog.h"
#include "kit/tableview.h"
#include "screens/scenes.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignlistview.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/campaigns/campaignview.h"
#include "ui/campaigns/formrow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace mw::test {

using namespace Qt::StringLiterals;
using campaignspage::CampaignsPage;
using campaignspage::CampaignView;
using shell::PageId;
using workspace::Room;
using workspace::Topic;

namespace {

const QString arabic = u"تقويم المجيء مع أربعة وعشرين بابًا صغيرًا ومفاجآت لكل يوم"_s;

/// Two hundred characters of every kind.
QString longName()
{
    QString name = u"🎄 Advent calendar with twenty-four little doors, आगमन कैलेंडर, "_s + arabic;
    while (name.size() < 200)
        name += u" and then another door behind the last one"_s;
    return name.left(200);
}

std::unique_ptr<CampaignsPage> pageAt(Stage& stage, const shell::Place& place = {.page = PageId::Campaigns})
{
    auto page = std::make_unique<CampaignsPage>(stage.context());
    page->arrive(place);
    return page;
}

struct Parts
{
    base::ListId list;
    base::TemplateId mail;
    base::IdentityId identity;
    base::RelayId relay;
};

Parts partsOf(Stage& stage, int contacts = 24)
{
    Parts parts{.list = stage.addList(u"Newsletter"_s),
                .mail = stage.addTemplate(u"Letter with picture"_s,
                                          u"24 little doors, {{ first_name | default: \"neighbour\" }}"_s),
                .identity = stage.addIdentity(),
                .relay = stage.addRelay(u"Hafenpost Relay"_s, u"smtp.example.com"_s, 587)};
    stage.addContacts(parts.list, contacts);
    stage.addContacts(parts.list, 3, false, 500);
    return parts;
}

base::CampaignId draft(Stage& stage, const QString& name, const Parts& parts)
{
    return stage.addCampaign(name, parts.list, parts.mail, parts.identity, {parts.relay});
}

/// Every state that a campaign can be in.
void manyCampaigns(Stage& stage, const Parts& parts)
{
    for (const QString& name : {u"Harvest week"_s, u"Autumn breads"_s, u"St Martin’s geese"_s}) {
        stage.addCampaign(name, parts.list, parts.mail, parts.identity);
        stage.start(name);
        stage.finish(name);
    }
    draft(stage, u"Stollen pre-order"_s, parts);
    stage.start(u"Stollen pre-order"_s);
    stage.act<bool>([](Room& room) {
        room.changed = {Topic::Campaigns};
        return room.services.campaigns().pause(u"Stollen pre-order"_s).has_value();
    });
    const auto later = draft(stage, u"Advent calendar 2026"_s, parts);
    stage.act<bool>([later, &stage](Room& room) {
        auto& campaigns = room.services.campaigns();
        auto c = campaigns.find(later).value();
        c.startsAt = stage.clock().now() + std::chrono::hours(50);
        return campaigns.update(c) && campaigns.schedule(later, {});
    });
    draft(stage, u"Café price list"_s, parts);
    stage.act<bool>([](Room& room) {
        room.changed = {Topic::Campaigns};
        return room.services.campaigns()
            .create({.name = u"New campaign"_s, .purpose = base::PurposeId(1)})
            .has_value();
    });
}

CampaignsPage& asPage(QWidget& widget)
{
    return static_cast<CampaignsPage&>(widget);
}

std::vector<Scene> listScenes()
{
    return {
        {.name = u"campaigns-empty"_s, .build = [](Stage& stage) { return pageAt(stage); }},
        {.name = u"campaigns-list"_s,
         .build =
             [](Stage& stage) {
                 manyCampaigns(stage, partsOf(stage));
                 return pageAt(stage);
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto* table = asPage(widget).list()->findChild<kit::TableView*>();
                 stage.settle();
                 table->setCurrentIndex(table->model()->index(1, 0));
             }},
        {.name = u"campaigns-nothing-found"_s,
         .build =
             [](Stage& stage) {
                 draft(stage, u"Advent"_s, partsOf(stage));
                 return pageAt(stage);
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto* search = asPage(widget).list()->findChild<QLineEdit*>();
                 search->setText(u"no such thing"_s);
                 Q_EMIT search->returnPressed();
                 stage.settle();
             }},
        {.name = u"campaigns-long"_s,
         .build =
             [](Stage& stage) {
                 const Parts parts = partsOf(stage);
                 draft(stage, longName(), parts);
                 draft(stage, arabic, parts);
                 draft(stage, u"🎄"_s, parts);
                 return pageAt(stage);
             }},
    };
}

std::vector<Scene> campaignScenes()
{
    const auto open = [](Stage& stage, base::CampaignId id) {
        return pageAt(stage, {.page = PageId::Campaigns, .object = id.value()});
    };
    return {
        {.name = u"campaign-ready"_s,
         .build =
             [open](Stage& stage) {
                 return open(stage, draft(stage, u"Advent calendar 2026"_s, partsOf(stage)));
             }},
        {.name = u"campaign-new"_s,
         .build = [](Stage& stage) { return pageAt(stage, {.page = PageId::Campaigns, .part = u"new"_s}); }},
        {.name = u"campaign-broken"_s,
         .build =
             [open](Stage& stage) {
                 Parts parts = partsOf(stage);
                 parts.mail = stage.addTemplate(u"Broken"_s, u" "_s, u"<p>{{ first_name | nosuch }}</p>"_s);
                 return open(stage, draft(stage, u"Advent calendar 2026"_s, parts));
             }},
        {.name = u"campaign-long"_s,
         .build =
             [open](Stage& stage) {
                 Parts parts = partsOf(stage);
                 parts.mail = stage.addTemplate(longName(), longName() + longName().left(100));
                 parts.identity = stage.addIdentity(longName());
                 parts.list = stage.addList(longName());
                 parts.relay = stage.addRelay(longName(), u"smtp.example.com"_s, 587);
                 stage.addContacts(parts.list, 5, true, 900);
                 return open(stage, draft(stage, longName(), parts));
             }},
        {.name = u"campaign-message"_s,
         .build =
             [open](Stage& stage) {
                 return open(stage, draft(stage, u"Advent calendar 2026"_s, partsOf(stage)));
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 asPage(widget).view()->showTab(CampaignView::Tab::Message);
                 stage.settle();
             }},
        {.name = u"campaign-recipients"_s,
         .build =
             [open](Stage& stage) {
                 return open(stage, draft(stage, u"Advent calendar 2026"_s, partsOf(stage)));
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 asPage(widget).view()->showTab(CampaignView::Tab::Recipients);
                 stage.settle();
             }},
        {.name = u"campaign-paused"_s,
         .build =
             [open](Stage& stage) {
                 const auto id = draft(stage, u"Stollen pre-order"_s, partsOf(stage));
                 stage.start(u"Stollen pre-order"_s);
                 stage.act<bool>([](Room& room) {
                     return room.services.campaigns().pause(u"Stollen pre-order"_s).has_value();
                 });
                 return open(stage, id);
             }},
        {.name = u"campaign-practised"_s,
         .build =
             [open](Stage& stage) {
                 const auto id = draft(stage, u"Advent calendar 2026"_s, partsOf(stage));
                 stage.act<bool>([id](Room& room) {
                     return room.services.campaigns()
                         .copy(id, u"Practice"_s, campaign::CampaignService::Copy::Practice)
                         .has_value();
                 });
                 stage.start(u"Practice"_s);
                 stage.finish(u"Practice"_s);
                 return open(stage, id);
             }},
    };
}

std::vector<Scene> formScenes()
{
    std::vector<Scene> scenes;
    // The index of the row, whatever the language.
    for (const auto& [name, index] :
         {std::pair(u"name"_s, 0), std::pair(u"recipients"_s, 1), std::pair(u"message"_s, 3),
          std::pair(u"sender"_s, 4), std::pair(u"relays"_s, 5), std::pair(u"when"_s, 6)})
        scenes.push_back({.name = u"campaign-form-"_s + name,
                          .build =
                              [](Stage& stage) {
                                  const Parts parts = partsOf(stage);
                                  stage.addRelay(u"Postmark"_s, u"smtp.postmark.example.com"_s, 587);
                                  const auto id = draft(stage, u"Advent calendar 2026"_s, parts);
                                  stage.act<bool>([id, &stage](Room& room) {
                                      auto c = room.services.campaigns().find(id).value();
                                      c.startsAt = stage.clock().now() + std::chrono::hours(50);
                                      c.endsAt = stage.clock().now() + std::chrono::hours(90);
                                      return room.services.campaigns().update(c).has_value();
                                  });
                                  return pageAt(stage, {.page = PageId::Campaigns, .object = id.value()});
                              },
                          .after =
                              [index](Stage& stage, QWidget& widget) {
                                  const auto rows = widget.findChildren<QWidget*>(u"campaign-row"_s);
                                  static_cast<campaignspage::FormRow*>(rows[index])->openForm();
                                  stage.settle();
                              }});
    scenes.push_back(
        {.name = u"campaign-form-new-sender"_s,
         .build = [](Stage& stage) { return pageAt(stage, {.page = PageId::Campaigns, .part = u"new"_s}); },
         .after =
             [](Stage& stage, QWidget& widget) {
                 const auto rows = widget.findChildren<QWidget*>(u"campaign-row"_s);
                 static_cast<campaignspage::FormRow*>(rows[4])->openForm();
                 auto* add = rows[4]->findChild<kit::Button*>();
                 add->click(); // every field says what is wrong
                 stage.settle();
             }});
    return scenes;
}

std::vector<Scene> dialogScenes()
{
    const auto build = [](Stage& stage) {
        const auto id = draft(stage, u"Advent calendar 2026"_s, partsOf(stage));
        return pageAt(stage, {.page = PageId::Campaigns, .object = id.value()});
    };
    return {
        {.name = u"campaign-confirm"_s,
         .build = build,
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto& page = asPage(widget);
                 campaign::ReachCount count{.all = 10'940, .asked = 10'940, .may = 10'058, .exact = true};
                 count.aboutMay = count.may;
                 count.leftOut[static_cast<std::size_t>(campaign::ExclusionReason::Withdrawn)] = 827;
                 count.leftOut[static_cast<std::size_t>(campaign::ExclusionReason::AddressSuppressed)] = 55;
                 page.actions().askSend(*page.view()->keeper().facts(), count);
                 stage.settle();
             }},
        {.name = u"campaign-confirm-red"_s,
         .build = build,
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto& page = asPage(widget);
                 page.actions().askSendAllTheSame(
                     *page.view()->keeper().facts(),
                     campaign::ReachCount{.all = 24, .asked = 24, .may = 24, .exact = true, .aboutMay = 24});
                 page.actions().dialog()->actButton()->click(); // without a reason
                 stage.settle();
             }},
        {.name = u"campaign-cancel"_s,
         .build = build,
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto& page = asPage(widget);
                 campaign::CampaignLine line = page.view()->keeper().facts()->line;
                 line.counts.n[1] = 4'008;
                 line.counts.n[4] = 6'318;
                 page.actions().askCancel(line);
                 stage.settle();
             }},
        {.name = u"campaign-test-mail"_s,
         .build = build,
         .after =
             [](Stage& stage, QWidget& widget) {
                 for (auto* button : widget.findChildren<kit::Button*>())
                     if (button->objectName() == u"test")
                         button->click();
                 stage.settle();
             }},
    };
}

} // namespace

std::vector<Scene> campaignsScenes()
{
    std::vector<Scene> all = listScenes();
    for (auto&& some : {campaignScenes(), formScenes(), dialogScenes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace mw::test
