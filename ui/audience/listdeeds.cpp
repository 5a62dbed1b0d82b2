// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/listdeeds.h"

#include "kit/button.h"
#include "kit/foreigntext.h"
#include "kit/formfield.h"
#include "kit/questiondialog.h"

#include <QLineEdit>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::AudienceResult;
using audience::AudienceService;
using workspace::Topic;

namespace {

constexpr qsizetype longestName = 80; // in a question

QString shortName(const QString& name)
{
    return kit::visible(name, longestName);
}

} // namespace

void ListDeeds::askName(const QString& title, const QString& name, const QString& act,
                        std::function<void(QString)> then)
{
    kit::Question question;
    question.icon = kit::Icon::List;
    question.title = title;
    question.act = act;
    question.safe = tr("Cancel");
    auto* dialog = new kit::QuestionDialog(question, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* line = new QLineEdit(name);
    line->setMaxLength(200);
    line->selectAll();
    dialog->addContent(new kit::FormField(tr("Name of the list"), line));
    const auto tell = [dialog, line] {
        dialog->actButton()->setEnabled(audience::listName(line->text()).has_value());
    };
    tell();
    connect(line, &QLineEdit::textChanged, dialog, tell);
    connect(line, &QLineEdit::returnPressed, dialog, [dialog] {
        if (dialog->actButton()->isEnabled())
            dialog->accept();
    });
    connect(dialog, &QDialog::accepted, this, [line, then = std::move(then)] { then(line->text()); });
    dialog->open();
    line->setFocus();
}

void ListDeeds::add(std::function<void(base::ListId)> then)
{
    askName(tr("What is the new list called?"), {}, tr("Add the list"),
            [this, then = std::move(then)](const QString& name) { addNow(name, then); });
}

void ListDeeds::addNow(const QString& name, std::function<void(base::ListId)> then)
{
    using Made = workspace::CatalogueResult<base::ListId>;
    m_context.office.act<Made>(
        this,
        [name](workspace::Room& room) {
            room.changed = {Topic::Lists, Topic::Log};
            return room.services.catalogue().addList(name, consent::firstPurpose);
        },
        [this, name, then = std::move(then)](const Made& made) {
            if (!made)
                return tell(shell::problemOf(made.error(), shortName(name)));
            shell::Undoable undoable;
            undoable.text = tr("List “%1” added").arg(shortName(name));
            undoable.undo = [this, id = *made, name](const Done& done) {
                takeBack<void>(
                    {Topic::Lists, Topic::Log}, shortName(name),
                    [id](AudienceService& service) { return service.deleteList(id); }, done);
            };
            Q_EMIT did(undoable);
            then(*made);
        });
}

void ListDeeds::rename(const audience::List& list)
{
    askName(tr("What is “%1” to be called?").arg(shortName(list.name)), list.name, tr("Rename the list"),
            [this, list](const QString& name) {
                if (name.simplified() != list.name)
                    renameNow(list, name);
            });
}

void ListDeeds::renameNow(const audience::List& list, const QString& name)
{
    const auto to = [id = list.id](const QString& wanted) {
        return [id, wanted](AudienceService& service) -> AudienceResult<bool> {
            if (auto renamed = service.renameList(id, wanted); !renamed)
                return base::fail(renamed.error());
            return true;
        };
    };
    act<bool>({Topic::Lists, Topic::Log}, shortName(name), to(name), [this, list, name, to](bool) {
        shell::Undoable undoable;
        undoable.text = tr("“%1” is called “%2” now").arg(shortName(list.name), shortName(name));
        undoable.undo = [this, list, to](const Done& done) {
            takeBack<bool>({Topic::Lists, Topic::Log}, shortName(list.name), to(list.name), done);
        };
        undoable.redo = [this, name, to](const Done& done) {
            takeBack<bool>({Topic::Lists, Topic::Log}, shortName(name), to(name), done);
        };
        Q_EMIT did(undoable);
    });
}

void ListDeeds::remove(const audience::List& list)
{
    const auto remove = [id = list.id](AudienceService& service) -> AudienceResult<bool> {
        if (auto removed = service.deleteList(id); !removed)
            return base::fail(removed.error());
        return true;
    };
    act<bool>({Topic::Lists, Topic::Log}, shortName(list.name), remove, [this, list, remove](bool) {
        shell::Undoable undoable;
        undoable.text = tr("List “%1” deleted").arg(shortName(list.name));
        undoable.where = tr("Its contacts stay.");
        undoable.undo = [this, list](const Done& done) {
            takeBack<QString>(
                {Topic::Lists, Topic::Log}, shortName(list.name),
                [id = list.id](AudienceService& service) { return service.restoreList(id); }, done);
        };
        undoable.redo = [this, list, remove](const Done& done) {
            takeBack<bool>({Topic::Lists, Topic::Log}, shortName(list.name), remove, done);
        };
        Q_EMIT did(undoable);
    });
}

} // namespace mw::audiencepage
