// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/scenes.h"

#include "campaign/drafts.h"
#include "campaign/templatedraft.h"
#include "content/starters.h"
#include "kit/button.h"
#include "ui/slotform/chipedit.h"
#include "ui/slotform/slotfield.h"
#include "ui/slotform/slotform.h"
#include "ui/templates/problemlist.h"
#include "ui/templates/starterpage.h"
#include "ui/templates/templatelist.h"
#include "ui/templates/templatespage.h"

#include <QJsonObject>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace mw::test {

using namespace Qt::StringLiterals;
using templatespage::TemplateEditor;
using templatespage::TemplatesPage;
using View = TemplateEditor::View;

namespace {

base::TemplateId addStarter(Stage& stage, int index, const QString& name = {})
{
    const auto all = content::starters(QLocale().name());
    const content::Starter& starter = all->at(static_cast<std::size_t>(index));
    return stage.act<base::TemplateId>([&](workspace::Room& room) {
        room.changed = {workspace::Topic::Templates};
        std::vector<campaign::NewPicture> pictures;
        for (const content::StarterPicture& picture : starter.pictures)
            pictures.push_back({picture.name, picture.name, picture.bytes});
        return room.services.templates()
            .add({.name = name.isEmpty() ? starter.name : name,
                  .subject = starter.subject,
                  .html = QString::fromUtf8(starter.html)},
                 pictures)
            .value();
    });
}

std::unique_ptr<QWidget> page(Stage& stage, const shell::Place& place = {.page = shell::PageId::Templates})
{
    auto made = std::make_unique<TemplatesPage>(stage.context());
    // What the window does.
    QObject::connect(made.get(), &shell::Page::wants, made.get(),
                     [page = made.get()](const shell::Place& wanted) { page->arrive(wanted); });
    made->arrive(place);
    return made;
}

shell::Place at(base::TemplateId id, const QString& part = u"form"_s)
{
    return {.page = shell::PageId::Templates, .object = id.value(), .part = part, .text = {}};
}

TemplateEditor& editorOf(QWidget& widget)
{
    return *static_cast<TemplatesPage&>(widget).editor();
}

/// Form, check and preview have said all they have to say.
void untilQuiet(Stage& stage, QWidget& widget)
{
    TemplateEditor& editor = editorOf(widget);
    Stage::until([&] { return editor.isQuiet(); });
    stage.settle();
}

void usualAudience(Stage& stage)
{
    stage.addIdentity();
    stage.addContacts(stage.addList(u"Newsletter"_s), 40);
}

/// What most shops have.
void usualTemplates(Stage& stage)
{
    for (int i = 0; i < 6; ++i)
        addStarter(stage, i);
    const auto letter = addStarter(stage, 5, u"Stollen letter"_s);
    const auto list = stage.addList(u"Customers"_s);
    stage.addCampaign(u"Advent"_s, list, letter, stage.addIdentity(u"Shop"_s));
    static_cast<void>(stage.act<bool>([letter](workspace::Room& room) {
        return room.services.drafts()
            .keep(campaign::DraftKind::Template, letter.value(),
                  campaign::TemplateDraft{u"Half a letter"_s, u"<p>half</p>"_s, std::nullopt}.toBody())
            .has_value();
    }));
}

const QString faulty = u"<table role=\"presentation\" width=\"100%\">\n"
                       "  <!-- the greeting -->\n"
                       "  <tr><td class=\"pad\">\n"
                       "    <h1>Good morning {{ first_name | default: \"neighbour\" }},</h1>\n"
                       "    {% if city == \"Ulm\" %}<p>see you at the market.</p>{% endif %}\n"
                       "    <p>Your shop: {{ frist_name }}, and your street: {{ last_name }}.</p>\n"
                       "    <img src=\"cid:calendar.jpg\" width=\"536\">\n"
                       "    <a href=\"javascript:open()\">Open the first door</a>\n"
                       "  </td></tr>\n"
                       "</table>\n"_s;

} // namespace

std::vector<Scene> templatesScenes()
{
    const QString longName =
        u"Ein sehr langer Name für eine Vorlage, die es in allen Sprachen gibt: عيد ميلاد سعيد للجميع في "
        u"المتجر "
        "و 🎄🎁 नमस्ते दुनिया und noch viel mehr Worte, bis zweihundert Zeichen erreicht sind, was lange dauert."_s;
    return {
        {.name = u"templates-empty"_s, .build = [](Stage& stage) { return page(stage); }},
        {.name = u"templates-list"_s,
         .build =
             [](Stage& stage) {
                 usualTemplates(stage);
                 return page(stage);
             }},
        {.name = u"templates-selected"_s,
         .build =
             [](Stage& stage) {
                 usualTemplates(stage);
                 return page(stage);
             },
         .after = [](Stage&, QWidget& widget) { widget.findChild<QTableView*>()->selectRow(1); }},
        {.name = u"templates-longnames"_s,
         .build =
             [longName](Stage& stage) {
                 stage.addTemplate(longName.left(200), longName + longName);
                 stage.addTemplate(u"قالب الرسالة"_s, u"مرحبا {{ first_name }}"_s);
                 for (int i = 0; i < 40; ++i)
                     stage.addTemplate(u"Template number %1"_s.arg(i));
                 return page(stage);
             }},
        {.name = u"templates-nothing"_s,
         .build =
             [](Stage& stage) {
                 usualTemplates(stage);
                 return page(stage);
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto& list = static_cast<TemplatesPage&>(widget).list();
                 list.search(u"zzz"_s);
                 stage.settle();
             }},
        {.name = u"templates-new"_s,
         .build =
             [](Stage& stage) {
                 return page(stage,
                             {.page = shell::PageId::Templates, .object = 0, .part = u"new"_s, .text = {}});
             },
         .after =
             [](Stage&, QWidget& widget) {
                 const auto* starters = widget.findChild<templatespage::StarterPage*>();
                 Stage::until([&] { return starters->isQuiet(); });
             }},
        {.name = u"templates-form"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 return page(stage, at(addStarter(stage, 0)));
             },
         .after = untilQuiet},
        {.name = u"templates-chip"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 return page(stage, at(addStarter(stage, 5)));
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 untilQuiet(stage, widget);
                 for (auto* edit : widget.findChildren<slotform::ChipEdit*>()) {
                     if (edit->shape() != slotform::ChipEdit::Shape::Text)
                         continue;
                     edit->setFocus();
                     edit->moveCursor(QTextCursor::Start);
                     for (int i = 0; i < 200 && !edit->currentField(); ++i)
                         edit->moveCursor(QTextCursor::Right);
                     break;
                 }
             }},
        {.name = u"templates-form-end"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 return page(stage, at(addStarter(stage, 4)));
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 untilQuiet(stage, widget);
                 for (auto* area : widget.findChildren<QScrollArea*>())
                     if (area->isAncestorOf(widget.findChild<slotform::SlotForm*>()))
                         area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
             }},
        {.name = u"templates-source"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 return page(stage, at(stage.addTemplate(
                                           u"Letter with picture"_s,
                                           u"24 little doors, {{ first_name | default: \"you\" }}"_s, faulty),
                                       u"source"_s));
             },
         .after = untilQuiet},
        {.name = u"templates-broken"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 return page(stage,
                             at(stage.addTemplate(u"Broken"_s, u"Hello {{ first_name"_s,
                                                  u"<h1 data-mw-slot=\"a\" data-mw-kind=\"heading\">a</h1>\n"
                                                  "<p>{% if city %}b</p>\n"_s)));
             },
         .after = untilQuiet},
        {.name = u"templates-changed"_s,
         .build =
             [](Stage& stage) {
                 usualAudience(stage);
                 const auto id = addStarter(stage, 1);
                 stage.addCampaign(u"Spring"_s, stage.addList(u"All"_s), id, stage.addIdentity(u"Shop"_s));
                 return page(stage, at(id));
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 untilQuiet(stage, widget);
                 auto* edit = widget.findChild<slotform::SlotForm*>()->findChild<slotform::ChipEdit*>();
                 edit->setFocus();
                 edit->insertPlainText(u"Only today: "_s);
                 Stage::until([&] {
                     return editorOf(widget).document().state() ==
                            templatespage::TemplateDocument::State::Kept;
                 });
                 untilQuiet(stage, widget);
             }},
        {.name = u"templates-noslots"_s,
         .build =
             [longName](Stage& stage) {
                 stage.addContact(u"a@example.com"_s, {});
                 return page(stage,
                             at(stage.addTemplate(longName.left(200), longName, u"<p>No slots here.</p>"_s)));
             },
         .after = untilQuiet},
        {.name = u"templates-gone"_s,
         .build = [](Stage& stage) { return page(stage, at(base::TemplateId(4711))); }},
        {.name = u"templates-rename"_s,
         .build =
             [](Stage& stage) {
                 usualTemplates(stage);
                 return page(stage);
             },
         .after =
             [](Stage&, QWidget& widget) {
                 widget.findChild<QTableView*>()->selectRow(0);
                 for (const shell::Command& command : static_cast<TemplatesPage&>(widget).commands())
                     if (command.id == u"templates.rename")
                         command.run();
             }},
        {.name = u"templates-inuse"_s,
         .build =
             [](Stage& stage) {
                 usualTemplates(stage);
                 return page(stage);
             },
         .after =
             [](Stage& stage, QWidget& widget) {
                 auto& list = static_cast<TemplatesPage&>(widget).list();
                 list.search(u"Stollen"_s);
                 widget.findChild<QTableView*>()->selectRow(0);
                 for (const shell::Command& command : static_cast<TemplatesPage&>(widget).commands())
                     if (command.id == u"templates.delete")
                         command.run();
                 stage.settle();
             }},
    };
}

} // namespace mw::test
