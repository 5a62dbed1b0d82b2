// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tableview.h"
#include "screens/scenes.h"
#include "support/sentcampaign.h"
#include "ui/audience/audiencepage.h"
#include "ui/audience/cardfields.h"
#include "ui/audience/contactbrowser.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/contactform.h"
#include "ui/audience/exportdeed.h"
#include "ui/audience/fieldrow.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QTest>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using audiencepage::AudiencePage;
using audiencepage::ContactCard;
using audiencepage::ContactForm;
using audiencepage::FieldRow;
using campaign::DeliveryState;
using shell::PageId;
using shell::Place;

namespace {

std::unique_ptr<QWidget> page(Stage& stage, const Place& place = {.page = PageId::Audience})
{
    auto made = std::make_unique<AudiencePage>(stage.context());
    made->arrive(place);
    stage.settle();
    return made;
}

std::unique_ptr<QWidget> emptyPage(Stage& stage)
{
    return page(stage);
}

AudiencePage& pageOf(QWidget& widget)
{
    return static_cast<AudiencePage&>(widget);
}

kit::TableView& tableOf(QWidget& widget)
{
    return *widget.findChild<kit::TableView*>();
}

void run(QWidget& widget, const QString& id)
{
    for (const shell::Command& command : pageOf(widget).commands())
        if (command.id == id)
            return command.run();
    qFatal("no command %s", qPrintable(id));
}

void withdraw(Stage& stage, base::ContactId contact)
{
    static_cast<void>(stage.act<bool>([contact](workspace::Room& room) {
        return room.services.consent()
            .withdraw(contact, base::PurposeId(1),
                      {.source = u"One-click unsubscribe in “Carnival doughnuts”"_s, .method = u"link"_s})
            .has_value();
    }));
}

/// Lists, people with and without consent, and mail.
base::ListId fill(Stage& stage)
{
    const auto newsletter = stage.addList(u"Newsletter"_s);
    stage.addContacts(newsletter, 58);
    const auto orders = stage.addList(u"Pre-orders 2026"_s);
    stage.addContacts(orders, 12, false, 59);
    stage.addList(u"Wholesale cafés"_s);
    PastCampaign past{.name = u"St Martin’s geese"_s,
                      .relays = {stage.addRelay(u"Hafenpost"_s, u"mail.hafenpost.example.com"_s, 587)}};
    for (int i = 0; i < 3; ++i)
        past.deliveries.push_back({.email = u"petersen%1@example.com"_s.arg(i),
                                   .tries = {acceptedTry(100s)},
                                   .attributes = {{u"first_name"_s, u"Jonas"_s},
                                                  {u"last_name"_s, u"Petersen"_s},
                                                  {u"city"_s, u"Münster"_s}}});
    withdraw(stage, put(stage, past).contacts[2]);
    return newsletter;
}

std::unique_ptr<QWidget> usual(Stage& stage)
{
    fill(stage);
    return page(stage);
}

const QString arabicName = u"محمد عبد الرحمن الأنصاري"_s;

std::unique_ptr<QWidget> longNames(Stage& stage)
{
    const auto list = stage.addList(QString(190, u'W'));
    stage.addList(u"قائمة النشرة البريدية للعملاء الدائمين"_s);
    stage.addContact(u"w@example.com"_s,
                     {{u"first_name"_s, QString(300, u'W')}, {u"city"_s, QString(300, u'M')}}, list);
    stage.addContact(u"m@example.com"_s, {{u"first_name"_s, arabicName}, {u"city"_s, u"القاهرة"_s}}, list);
    stage.addContact(QString(60, u'a') + u"@"_s + QString(60, u'b') + u".example.com"_s,
                     {{u"first_name"_s, u"नमस्ते 👩‍👩‍👧‍👦😀"_s}}, list, false);
    return page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
}

/// Somebody with everything: attributes, lists, consent given, taken back and given again, and mail.
base::ContactId person(Stage& stage)
{
    const std::vector relays{stage.addRelay(u"Hafenpost"_s, u"mail.hafenpost.example.com"_s, 587)};
    const QString address = u"j.petersen@example.com"_s;
    const auto contact = stage.addContact(address,
                                          {{u"first_name"_s, u"Jonas"_s},
                                           {u"last_name"_s, u"Petersen"_s},
                                           {u"Postcode"_s, u"48155"_s},
                                           {u"Language"_s, u"German"_s},
                                           {u"Favourite"_s, u"Poppy seed"_s},
                                           {u"Pre-orders"_s, u"2"_s}},
                                          {}, false);
    const auto newsletter = stage.addList(u"Newsletter"_s);
    const auto orders = stage.addList(u"Pre-orders 2025"_s);
    static_cast<void>(stage.act<bool>([=, &stage](workspace::Room& room) {
        const auto now = stage.clock().now();
        auto& consents = room.services.consent();
        const auto record = [&](consent::EventKind kind, consent::Basis basis, const QString& source,
                                const QString& wording, std::chrono::hours ago) {
            return consents
                .record({.contact = contact,
                         .purpose = base::PurposeId(1),
                         .kind = kind,
                         .basis = basis,
                         .origin = {.source = source, .wording = wording},
                         .happenedAt = now - ago})
                .has_value();
        };
        using Kind = consent::EventKind;
        using Basis = consent::Basis;
        return record(Kind::Given, Basis::SoftOptIn, u"import “tills-december.csv”, line 311"_s, {}, 8000h) &&
               record(Kind::Withdrawn, Basis::None, u"One-click unsubscribe in “Carnival doughnuts”"_s, {},
                      7000h) &&
               record(Kind::Given, Basis::Consent, u"form on kornblume.example.com"_s,
                      u"Yes, mail me news and offers from Kornblume Bakery. I can stop at any time."_s,
                      700h) &&
               record(Kind::Confirmed, Basis::Consent, u"confirmation mail"_s, {}, 690h) &&
               room.services.audience().addToList(newsletter, std::span(&contact, 1), {}).has_value() &&
               room.services.audience().addToList(orders, std::span(&contact, 1), {}).has_value();
    }));
    put(stage, {.name = u"St Martin’s geese"_s,
                .relays = relays,
                .deliveries = {{.email = address, .ago = 4000s, .tries = {acceptedTry(4000s)}}}});
    put(stage, {.name = u"Stollen pre-order 2026"_s,
                .relays = relays,
                .deliveries = {{.email = address,
                                .state = DeliveryState::Queued,
                                .tries = {deferredTry(600s)},
                                .attempts = 1}}});
    return contact;
}

std::unique_ptr<QWidget> cardOf(Stage& stage, base::ContactId contact)
{
    auto made = page(stage, {.page = PageId::Audience, .object = contact.value()});
    Stage::until([&] { return made->findChild<ContactCard*>()->isThere(); });
    return made;
}

std::unique_ptr<QWidget> card(Stage& stage)
{
    return cardOf(stage, person(stage));
}

/// What stands in the address field, once Return was pressed in it.
void typeAddress(Stage& stage, QWidget& widget, const QString& text)
{
    auto* row = widget.findChild<FieldRow*>();
    row->edit();
    auto* line = row->findChild<QLineEdit*>();
    line->setText(text);
    QTest::keyClick(line, Qt::Key_Return);
    stage.settle();
}

void selectAndRun(QWidget& widget, const QString& command)
{
    tableOf(widget).selectAll();
    run(widget, command);
}

void breakTable(Stage& stage, const QString& table)
{
    static_cast<void>(stage.job<bool>([table](workspace::JobRoom& room) {
        return room.database.run(u"ALTER TABLE %1 RENAME TO %1_away"_s.arg(table)).has_value();
    }));
}

std::vector<Scene> browserScenes()
{
    return {
        {u"audience-empty"_s, emptyPage},
        {u"audience-one"_s,
         [](Stage& stage) {
             stage.addContact(u"anna@example.com"_s, {}, {}, false);
             return page(stage);
         }},
        {u"audience-usual"_s, usual, [](Stage&, QWidget& widget) { tableOf(widget).selectRow(1); }},
        {u"audience-full"_s,
         [](Stage& stage) {
             const auto list = stage.addList(u"Everybody"_s);
             stage.addContacts(list, 3000, false);
             for (int i = 1; i <= 40; ++i)
                 stage.addList(u"Market stall %1"_s.arg(i));
             return page(stage);
         },
         [](Stage& stage, QWidget& widget) {
             tableOf(widget).scrollToBottom();
             stage.settle();
         }},
        {u"audience-list"_s,
         [](Stage& stage) {
             const auto list = fill(stage);
             return page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
         },
         [](Stage&, QWidget& widget) { tableOf(widget).selectAll(); }},
        {u"audience-list-empty"_s,
         [](Stage& stage) {
             stage.addContacts({}, 3, false);
             const auto list = stage.addList(u"Wholesale cafés"_s);
             return page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
         }},
        {u"audience-found"_s,
         [](Stage& stage) {
             fill(stage);
             return page(stage, {.page = PageId::Audience, .text = u"petersen"_s});
         }},
        {u"audience-nothing-found"_s,
         [](Stage& stage) {
             const auto list = fill(stage);
             return page(stage, {.page = PageId::Audience,
                                 .part = u"list:%1"_s.arg(list.value()),
                                 .text = u"nobody has this"_s});
         }},
        {u"audience-deleted"_s,
         [](Stage& stage) {
             fill(stage);
             static_cast<void>(stage.act<bool>([](workspace::Room& room) {
                 const std::vector some{base::ContactId(1), base::ContactId(2), base::ContactId(3)};
                 return room.services.audience().remove(some, {}).has_value();
             }));
             return page(stage, {.page = PageId::Audience, .part = u"deleted"_s});
         },
         [](Stage&, QWidget& widget) { tableOf(widget).selectRow(0); }},
        {u"audience-long-names"_s, longNames, [](Stage&, QWidget& widget) { tableOf(widget).selectRow(0); }},
        {u"audience-failing"_s,
         [](Stage& stage) {
             fill(stage);
             breakTable(stage, u"contact"_s);
             return page(stage);
         }},
        {u"audience-columns"_s, usual,
         [](Stage&, QWidget& widget) { widget.findChild<audiencepage::ContactBrowser*>()->showColumns(); }},
        {u"audience-exported"_s, usual,
         [](Stage& stage, QWidget& widget) {
             widget.findChild<audiencepage::ExportDeed*>()->write({}, 73, stage.file(u"contacts.csv"_s));
             Stage::until([&] { return stage.office().jobs().empty(); });
         }},
        {u"audience-export-failing"_s, usual,
         [](Stage& stage, QWidget& widget) {
             widget.findChild<audiencepage::ExportDeed*>()->write({}, 73, u"/nowhere/at/all/contacts.csv"_s);
             Stage::until([&] { return stage.office().jobs().empty(); });
         }},
        {u"audience-delete"_s,
         [](Stage& stage) {
             stage.addContacts(stage.addList(u"Newsletter"_s), 120, false);
             return page(stage);
         },
         [](Stage&, QWidget& widget) { selectAndRun(widget, u"audience.delete"_s); }},
        {u"audience-new-list"_s, usual, [](Stage&, QWidget& widget) { run(widget, u"audience.list.add"_s); }},
        {u"audience-rename-list"_s, longNames,
         [](Stage&, QWidget& widget) { run(widget, u"audience.list.rename"_s); }},
    };
}

std::vector<Scene> cardScenes()
{
    return {
        {u"audience-card"_s, card},
        {u"audience-card-why"_s, card,
         [](Stage&, QWidget& widget) {
             for (auto* button : widget.findChild<ContactCard*>()->findChildren<QAbstractButton*>())
                 if (button->isVisible() && button->parentWidget()->inherits("mw::kit::Callout"))
                     button->click();
         }},
        {u"audience-card-editing"_s, card,
         [](Stage& stage, QWidget& widget) { typeAddress(stage, widget, u"jonas petersen"_s); }},
        {u"audience-card-attribute"_s, card,
         [](Stage&, QWidget& widget) { widget.findChild<audiencepage::CardFields*>()->showAdding(true); }},
        {u"audience-card-bare"_s,
         [](Stage& stage) { return cardOf(stage, stage.addContact(u"anna@example.com"_s, {}, {}, false)); }},
        {u"audience-card-withdrawn"_s,
         [](Stage& stage) {
             const auto contact = person(stage);
             withdraw(stage, contact);
             return cardOf(stage, contact);
         }},
        {u"audience-card-suppressed"_s,
         [](Stage& stage) {
             const auto contact = person(stage);
             static_cast<void>(stage.act<bool>([](workspace::Room& room) {
                 return room.services.consent()
                     .suppress(u"j.petersen@example.com"_s, consent::SuppressionReason::ByHand)
                     .has_value();
             }));
             return cardOf(stage, contact);
         }},
        {u"audience-card-long-names"_s,
         [](Stage& stage) {
             const auto list = stage.addList(QString(190, u'W'));
             return cardOf(
                 stage, stage.addContact(QString(60, u'a') + u"@"_s + QString(60, u'b') + u".example.com"_s,
                                         {{u"first_name"_s, QString(300, u'W')},
                                          {u"last_name"_s, arabicName + u" 👩‍👩‍👧‍👦😀"_s},
                                          {QString(150, u'M'), u"नमस्ते"_s}},
                                         list));
         }},
        {u"audience-card-gone"_s,
         [](Stage& stage) {
             fill(stage);
             auto made = page(stage, {.page = PageId::Audience, .object = 4711});
             stage.settle();
             return made;
         }},
        {u"audience-card-failing"_s, card,
         [](Stage& stage, QWidget& widget) {
             breakTable(stage, u"list"_s);
             pageOf(widget).readAgain();
             stage.settle();
         }},
        {u"audience-card-record"_s, card,
         [](Stage&, QWidget& widget) { widget.findChild<ContactCard*>()->record(); }},
        {u"audience-card-withdraw"_s, card,
         [](Stage&, QWidget& widget) { widget.findChild<ContactCard*>()->withdraw(); }},
        {u"audience-form"_s,
         [](Stage& stage) {
             fill(stage);
             return page(stage);
         },
         [](Stage&, QWidget& widget) { pageOf(widget).makeNew(); }},
        {u"audience-form-refused"_s,
         [](Stage& stage) {
             fill(stage);
             return page(stage);
         },
         [](Stage& stage, QWidget& widget) {
             pageOf(widget).makeNew();
             auto* form = widget.findChild<ContactForm*>();
             form->findChild<QComboBox*>()->setCurrentIndex(1);
             auto* address = form->findChild<QLineEdit*>();
             address->setText(u"petersen0@example.com"_s);
             Stage::until([&] { return form->isTaken(); });
             QTest::keyClick(address, Qt::Key_Return);
             stage.settle();
         }},
        {u"audience-form-long-names"_s, longNames, [](Stage&, QWidget& widget) { pageOf(widget).makeNew(); }},
        {u"audience-give-up"_s, card,
         [](Stage&, QWidget& widget) {
             pageOf(widget).makeNew();
             widget.findChild<ContactForm*>()->findChild<QLineEdit*>()->setText(u"anna@exam"_s);
             static_cast<void>(pageOf(widget).mayClose());
         }},
    };
}

} // namespace

std::vector<Scene> audienceScenes()
{
    std::vector<Scene> scenes = browserScenes();
    std::vector<Scene> cards = cardScenes();
    scenes.insert(scenes.end(), std::make_move_iterator(cards.begin()), std::make_move_iterator(cards.end()));
    return scenes;
}

} // namespace mw::test
