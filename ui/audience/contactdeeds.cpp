// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactdeeds.h"

#include "kit/foreigntext.h"
#include "kit/questiondialog.h"
#include "kit/words.h"
#include "ui/audience/audiencewords.h"

#include <memory>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::AudienceError;
using audience::AudienceResult;
using audience::AudienceService;
using audience::ContactRepository;
using audience::Deleted;
using audience::Restored;
using workspace::Topic;

namespace {

constexpr std::int64_t unasked = 100; ///< more are asked for first, and are a job's work
constexpr qsizetype longestName = 80; // in a sentence

const workspace::Topics& touched()
{
    static const workspace::Topics topics{Topic::Contacts, Topic::Lists, Topic::Deliveries, Topic::Log};
    return topics;
}

} // namespace

void ContactDeeds::add(const AudienceService::NewContact& contact, std::function<void(base::ContactId)> then,
                       std::function<void(const AudienceError&)> refused)
{
    m_context.office.act<AudienceResult<base::ContactId>>(
        this,
        [contact](workspace::Room& room) {
            auto added = room.services.audience().add(contact);
            if (added)
                room.changed = {Topic::Contacts, Topic::Lists, Topic::Consent, Topic::Log};
            return added;
        },
        [this, contact, then = std::move(then),
         refused = std::move(refused)](const AudienceResult<base::ContactId>& added) {
            if (!added)
                return refused(added.error());
            shell::Undoable undoable;
            undoable.text = tr("%1 added").arg(kit::visible(contact.email, longestName));
            undoable.undo = [this, id = *added, email = contact.email](const Done& done) {
                takeBack<Deleted>(
                    touched(), email,
                    [id](AudienceService& service) { return service.remove(std::span(&id, 1), {}); }, done);
            };
            Q_EMIT did(undoable);
            then(*added);
        });
}

void ContactDeeds::edit(const Chosen& contact, const ContactRepository::Edit& edit,
                        const ContactRepository::Edit& before, const QString& what,
                        std::function<void(const std::optional<kit::Problem>&)> then)
{
    const auto to = [id = contact.ids.front()](const ContactRepository::Edit& wanted) {
        return [id, wanted](AudienceService& service) { return service.edit(id, wanted); };
    };
    const QString about = edit.email.isNull() ? contact.name : kit::visible(edit.email, longestName);
    m_context.office.act<AudienceResult<bool>>(
        this,
        [work = to(edit)](workspace::Room& room) {
            auto changed = work(room.services.audience());
            if (changed)
                room.changed = {Topic::Contacts, Topic::Log};
            return changed;
        },
        [=, this, then = std::move(then)](const AudienceResult<bool>& changed) {
            if (!changed)
                return then(shell::problemOf(changed.error(), about));
            if (*changed) {
                const auto offer = [=, this](const ContactRepository::Edit& wanted) {
                    return [=, this](const Done& done) {
                        takeBack<bool>({Topic::Contacts, Topic::Log}, about, to(wanted), done);
                    };
                };
                Q_EMIT did({.text = what, .undo = offer(before), .redo = offer(edit)});
            }
            then(std::nullopt);
        });
}

void ContactDeeds::move(const audience::List& list, const Chosen& contacts, bool on,
                        std::function<void(const AudienceService::Moved&)> then, Done failed)
{
    const QString title = on ? tr("Adding %Ln contacts to “%1”", nullptr, counted(contacts.count()))
                             : tr("Removing %Ln contacts from “%1”", nullptr, counted(contacts.count()));
    start<AudienceService::Moved>(
        title.arg(kit::visible(list.name, longestName)), {Topic::Lists, Topic::Contacts, Topic::Log},
        kit::visible(list.name, longestName),
        [ids = contacts.ids, id = list.id, on](AudienceService& service, base::JobControl& control) {
            return on ? service.addToList(id, ids, control) : service.removeFromList(id, ids, control);
        },
        std::move(then), std::move(failed));
}

void ContactDeeds::offerMoveBack(const audience::List& list, const AudienceService::Moved& moved, bool on,
                                 const QString& name)
{
    const QString listName = kit::visible(list.name, longestName);
    const int count = counted(static_cast<std::int64_t>(moved.contacts.size()));
    shell::Undoable undoable;
    if (count == 1 && !name.isEmpty())
        undoable.text = (on ? tr("%1 is on “%2” now") : tr("%1 is off “%2” now")).arg(name, listName);
    else
        undoable.text = (on ? tr("%Ln contacts added to “%1”", nullptr, count)
                            : tr("%Ln contacts removed from “%1”", nullptr, count))
                            .arg(listName);
    const auto again = [this, list, contacts = Chosen{moved.contacts, name}](bool wanted) {
        return [this, list, contacts, wanted](const Done& done) {
            move(
                list, contacts, wanted, [done](const AudienceService::Moved&) { done({}); }, done);
        };
    };
    undoable.undo = again(!on);
    undoable.redo = again(on);
    if (count > 0)
        Q_EMIT did(undoable);
}

void ContactDeeds::addToList(const audience::List& list, const Chosen& contacts)
{
    move(list, contacts, true, [this, list, name = contacts.name](const AudienceService::Moved& moved) {
        offerMoveBack(list, moved, true, name);
    });
}

void ContactDeeds::removeFromList(const audience::List& list, const Chosen& contacts)
{
    move(list, contacts, false, [this, list, name = contacts.name](const AudienceService::Moved& moved) {
        offerMoveBack(list, moved, false, name);
    });
}

void ContactDeeds::remove(const Chosen& contacts)
{
    if (contacts.ids.empty())
        return;
    if (contacts.count() <= unasked)
        return removeNow(contacts);
    const int count = counted(contacts.count());
    kit::Question question;
    question.icon = kit::Icon::Delete;
    question.title = tr("Delete %Ln contacts from %1?", nullptr, count)
                         .arg(kit::visible(m_context.office.facts().name, longestName));
    question.text = tr("They leave every list. You can bring them back under “Deleted”.");
    using Point = kit::QuestionPoint;
    question.points = {{Point::Kind::Stays, tr("Consent records and past deliveries stay, as proof")},
                       {Point::Kind::Stays, tr("Opt-outs hold, also when an address is imported again")},
                       {Point::Kind::Touches, tr("Mails that wait for them are left out, and stay so")}};
    question.act = tr("Delete %Ln contacts", nullptr, count);
    question.safe = tr("Keep them");
    question.destructive = true;
    question.side = tr("Export them first");
    question.sideIcon = kit::Icon::Export;
    auto* dialog = kit::QuestionDialog::ask(m_window, question, this, [this, contacts](bool yes) {
        if (yes)
            removeNow(contacts);
    });
    connect(dialog, &kit::QuestionDialog::sideChosen, this,
            [this, contacts] { Q_EMIT exportWanted(contacts.ids); });
}

void ContactDeeds::removeNow(const Chosen& contacts)
{
    const auto then = [this, contacts](const Deleted& deleted) { offerRestore(deleted, contacts); };
    if (contacts.count() <= unasked) {
        act<Deleted>(
            touched(), contacts.name,
            [ids = contacts.ids](AudienceService& service) { return service.remove(ids, {}); }, then);
        return;
    }
    start<Deleted>(
        tr("Deleting %Ln contacts", nullptr, counted(contacts.count())), touched(), {},
        [ids = contacts.ids](AudienceService& service, base::JobControl& control) {
            return service.remove(ids, control);
        },
        then);
}

void ContactDeeds::offerRestore(const Deleted& deleted, const Chosen& contacts)
{
    if (deleted.contacts == 0)
        return;
    shell::Undoable undoable;
    undoable.text = deleted.contacts == 1 && !contacts.name.isEmpty()
                        ? tr("%1 deleted").arg(contacts.name)
                        : tr("%Ln contacts deleted", nullptr, counted(deleted.contacts));
    undoable.where = tr("To be found under “Deleted”.");
    // The latest deletion of them: done again, it is another one.
    auto latest = std::make_shared<audience::DeletionId>(deleted.id);
    const int count = counted(deleted.contacts);
    undoable.undo = [this, latest, count](const Done& done) {
        start<Restored>(
            tr("Bringing %Ln contacts back", nullptr, count), touched(), {},
            [latest](AudienceService& service, base::JobControl& control) {
                return service.restore(*latest, control);
            },
            [done](const Restored&) { done({}); }, done);
    };
    undoable.redo = [this, latest, count, ids = contacts.ids](const Done& done) {
        start<Deleted>(
            tr("Deleting %Ln contacts", nullptr, count), touched(), {},
            [ids](AudienceService& service, base::JobControl& control) {
                return service.remove(ids, control);
            },
            [latest, done](const Deleted& again) {
                *latest = again.id;
                done({});
            },
            done);
    };
    Q_EMIT did(undoable);
}

void ContactDeeds::restore(const Chosen& contacts)
{
    const int count = counted(contacts.count());
    start<Restored>(
        tr("Bringing %Ln contacts back", nullptr, count), touched(), {},
        [ids = contacts.ids](AudienceService& service, base::JobControl& control) {
            return service.restore(ids, control);
        },
        [this, contacts](const Restored& restored) {
            if (restored.contacts == 0)
                return;
            shell::Undoable undoable;
            undoable.text = contacts.count() == 1 && !contacts.name.isEmpty()
                                ? tr("%1 is back").arg(contacts.name)
                                : tr("%Ln contacts are back", nullptr, counted(restored.contacts));
            undoable.undo = [this, contacts](const Done& done) {
                start<Deleted>(
                    tr("Deleting %Ln contacts", nullptr, counted(contacts.count())), touched(), {},
                    [ids = contacts.ids](AudienceService& service, base::JobControl& control) {
                        return service.remove(ids, control);
                    },
                    [done](const Deleted&) { done({}); }, done);
            };
            Q_EMIT did(undoable);
        });
}

} // namespace mw::audiencepage
