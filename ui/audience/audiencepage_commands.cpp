// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the audience page, by key, menu and palette.
#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "kit/searchfield.h"
#include "ui/audience/audiencepage.h"
#include "ui/audience/audiencewords.h"
#include "ui/audience/contactbrowser.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/contactdeeds.h"
#include "ui/audience/contactform.h"
#include "ui/audience/exportdeed.h"
#include "ui/audience/listdeeds.h"

#include <algorithm>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::List;
using base::ContactId;
using shell::Command;
using shell::PageId;

const List* AudiencePage::listOf(base::ListId id) const
{
    const auto& lists = m_choices.sources.lists;
    const auto found = std::ranges::find(lists, id, &List::id);
    return found == lists.end() ? nullptr : &*found;
}

const List* AudiencePage::currentList() const
{
    return m_source.kind == Source::Kind::List ? listOf(m_source.list) : nullptr;
}

bool AudiencePage::findHere()
{
    if (m_part != Part::Browser || m_search->isHidden())
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

bool AudiencePage::readAgain()
{
    m_stale.insert({workspace::Topic::Contacts, workspace::Topic::Lists});
    catchUp();
    return true;
}

bool AudiencePage::makeNew()
{
    openForm();
    return true;
}

/// Never loses what was typed: a form that was begun stays.
bool AudiencePage::escape()
{
    if (m_part == Part::Form && m_form->isTouched())
        return false;
    if (m_part != Part::Browser) {
        turnTo(Part::Browser);
        m_browser->focusTable();
        return true;
    }
    if (m_text.isEmpty())
        return false;
    m_search->clear();
    search({});
    return true;
}

bool AudiencePage::holdsInput()
{
    return m_form->isTouched() || m_card->isTouched();
}

bool AudiencePage::mayClose()
{
    if (!holdsInput())
        return true;
    const bool form = m_form->isTouched();
    turnTo(form ? Part::Form : Part::Card);
    kit::QuestionDialog::ask(this,
                             {.icon = kit::Icon::Edit,
                              .title = tr("Give up what you typed?"),
                              .text = form ? tr("The new contact is not added yet.")
                                           : tr("It is not saved yet. The contact stays as it was."),
                              .act = tr("Give it up"),
                              .safe = tr("Keep typing"),
                              .destructive = true},
                             this, [this](bool given) {
                                 if (!given)
                                     return;
                                 m_form->clear();
                                 m_card->giveUp();
                                 window()->close();
                             });
    return false;
}

void AudiencePage::goWhy(base::DeliveryId delivery)
{
    if (delivery.isValid())
        Q_EMIT wants({.page = PageId::Why, .object = delivery.value()});
}

base::DeliveryId AudiencePage::deliveryInView() const
{
    if (m_part == Part::Card)
        return m_card->currentDelivery();
    const audience::ContactSummary* current = m_browser->current();
    return m_part == Part::Browser && current ? current->lastDelivery : base::DeliveryId();
}

/// The selected ones, else all that are shown; a search and the selection as they are at this moment.
void AudiencePage::exportSeen()
{
    if (m_source.kind == Source::Kind::Deleted)
        return;
    if (m_browser->selectedCount() > 0)
        return m_browser->withSelected([this](const Chosen& chosen) { exportThese(chosen.ids); });
    const List* list = currentList();
    const QString name = list ? list->name : tr("contacts");
    if (m_text.isEmpty())
        return m_export->ask({.list = m_source.list, .byteOrderMark = true},
                             list ? list->contacts : m_choices.sources.contacts, name);
    m_browser->withAll([this](const Chosen& all) { exportThese(all.ids); });
}

void AudiencePage::exportThese(const std::vector<ContactId>& contacts)
{
    const List* list = currentList();
    m_export->ask({.contacts = contacts, .byteOrderMark = true}, static_cast<std::int64_t>(contacts.size()),
                  list ? list->name : tr("contacts"));
}

void AudiencePage::addToNewList(const Chosen& contacts)
{
    m_listDeeds->add([this, contacts](base::ListId list) {
        m_contactDeeds->addToList({.id = list, .name = tr("the new list")}, contacts);
    });
}

std::vector<Command> AudiencePage::cardCommands()
{
    const bool there = m_card->isThere();
    const QString gone = tr("This contact is not there any more.");
    return {{.id = u"audience.card.edit"_s,
             .title = tr("Edit this contact"),
             .icon = u"edit"_s,
             .key = Qt::Key_F2,
             .enabled = there,
             .whyNot = gone,
             .run = [this] { m_card->edit(); }},
            {.id = u"audience.card.delete"_s,
             .title = tr("Delete this contact"),
             .icon = u"delete"_s,
             .enabled = there,
             .whyNot = gone,
             .run = [this] { m_card->remove(); }}};
}

std::vector<Command> AudiencePage::browserCommands()
{
    const bool some = m_browser->selectedCount() > 0;
    const bool isDeleted = m_source.kind == Source::Kind::Deleted;
    const QString chooseFirst = tr("Choose contacts first.");
    const List* list = currentList();
    std::vector<Command> commands{
        {.id = u"audience.export"_s,
         .title = some ? tr("Export selected contacts…") : tr("Export what is seen…"),
         .icon = u"export"_s,
         .key = Qt::CTRL | Qt::Key_E,
         .enabled = !isDeleted && m_choices.sources.contacts > 0,
         .whyNot = isDeleted ? tr("Deleted contacts are not exported.") : tr("There are no contacts yet."),
         .run = [this] { exportSeen(); }},
        {.id = u"audience.delete"_s,
         .title = tr("Delete selected contacts"),
         .icon = u"delete"_s,
         .enabled = some && !isDeleted,
         .whyNot = chooseFirst,
         .run = [this] { m_browser->removeSelected(); }}};
    if (list) {
        commands.push_back({.id = u"audience.list.rename"_s,
                            .title = tr("Rename the list “%1”…").arg(kit::visible(list->name, 60)),
                            .icon = u"edit"_s,
                            .run = [this, list = *list] { m_listDeeds->rename(list); }});
        commands.push_back({.id = u"audience.list.delete"_s,
                            .title = tr("Delete the list “%1”").arg(kit::visible(list->name, 60)),
                            .icon = u"delete"_s,
                            .run = [this, list = *list] { m_listDeeds->remove(list); }});
    }
    return commands;
}

std::vector<Command> AudiencePage::commands()
{
    std::vector<Command> commands{
        {.id = u"audience.new"_s,
         .title = tr("New contact"),
         .icon = u"person-add"_s,
         .run = [this] { openForm(); }},
        {.id = u"audience.list.add"_s,
         .title = tr("New list…"),
         .icon = u"list"_s,
         .run =
             [this] { m_listDeeds->add([this](base::ListId list) {
                          choose({Source::Kind::List, list});
                      }); }},
        {.id = u"audience.why"_s,
         .title = tr("Why did this contact get the last mail or not?"),
         .icon = u"help"_s,
         .key = Qt::CTRL | Qt::Key_J,
         .enabled = deliveryInView().isValid(),
         .whyNot = tr("No campaign has mailed this contact yet."),
         .run = [this] { goWhy(deliveryInView()); }}};
    const auto more = m_part == Part::Card      ? cardCommands()
                      : m_part == Part::Browser ? browserCommands()
                                                : std::vector<Command>();
    commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}

} // namespace mw::audiencepage
