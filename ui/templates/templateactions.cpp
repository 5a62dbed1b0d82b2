// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templateactions.h"

#include "shell/problems.h"
#include "workspace/office.h"

namespace mw::templatespage {

using namespace Qt::StringLiterals;
using campaign::MailTemplate;
using campaign::RemovedTemplate;
using campaign::TemplateResult;
using campaign::TemplateServiceError;
using campaign::TemplateSummary;
using workspace::Room;
using workspace::Topic;

/// What came of deleting several.
struct TemplateActions::Removal
{
    std::vector<RemovedTemplate> gone;
    std::optional<TemplateServiceError> error; ///< of the first that stayed
    QString stayed;
};

namespace {

using Done = std::function<void(QString problem)>;

/// A mail that is empty and whole, to be written by hand.
QString bareMail(const QString& words, const QString& unsubscribe)
{
    return u"<!DOCTYPE html>\n<html>\n<head>\n"  // untranslated: markup
           "<meta charset=\"utf-8\">\n"          // untranslated: markup
           "<meta name=\"viewport\" content=\""  // untranslated: markup
           "width=device-width, initial-scale=1" // untranslated: markup
           "\">\n</head>\n<body>\n"
           "<p>%1</p>\n<p><a href=\"{{ unsubscribe_url }}\">%2</a></p>\n"
           "<p>{{ sender_postal | newline_to_br }}</p>\n</body>\n</html>\n"_s.arg(words, unsubscribe);
}

} // namespace

TemplateActions::TemplateActions(workspace::Office& office, QObject* parent)
    : QObject(parent), m_office(office)
{
}

void TemplateActions::add(const MailTemplate& mail, const std::vector<campaign::NewPicture>& pictures,
                          Made made)
{
    m_office.act<TemplateResult<base::TemplateId>>(
        this,
        [mail, pictures](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().add(mail, pictures);
        },
        [this, mail, made = std::move(made)](const TemplateResult<base::TemplateId>& added) {
            if (!added)
                Q_EMIT failed(shell::problemOf(added.error(), mail.name));
            made(added.value_or(base::TemplateId()));
        });
}

void TemplateActions::beginFrom(const content::Starter& starter, Made made)
{
    std::vector<campaign::NewPicture> pictures;
    for (const content::StarterPicture& picture : starter.pictures)
        pictures.push_back({picture.name, picture.name, picture.bytes});
    add({.name = starter.name, .subject = starter.subject, .html = QString::fromUtf8(starter.html)}, pictures,
        std::move(made));
}

void TemplateActions::beginEmpty(Made made)
{
    add({.name = tr("New template"),
         .subject = tr("Subject"),
         .html = bareMail(tr("Your words."), m_office.words().unsubscribe)},
        {}, std::move(made));
}

void TemplateActions::duplicate(const TemplateSummary& row, Made made)
{
    //: The name of a template that was duplicated
    const QString name = tr("Copy of %1").arg(row.name).left(campaign::TemplateService::longestName - 8);
    m_office.act<TemplateResult<base::TemplateId>>(
        this,
        [id = row.id, name](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().duplicate(id, name);
        },
        [this, row, made = std::move(made)](const TemplateResult<base::TemplateId>& copy) {
            if (!copy)
                Q_EMIT failed(shell::problemOf(copy.error(), row.name));
            made(copy.value_or(base::TemplateId()));
        });
}

void TemplateActions::rename(base::TemplateId id, const QString& oldName, const QString& name,
                             std::function<void(const QString&)> answer)
{
    m_office.act<TemplateResult<void>>(
        this,
        [id, name](Room& room) {
            room.changed = {Topic::Templates};
            return room.services.templates().rename(id, name);
        },
        [this, id, oldName, name, answer = std::move(answer)](const TemplateResult<void>& renamed) {
            if (renamed)
                offerRename(id, oldName, name);
            answer(renamed ? QString() : shell::sentenceOf(shell::problemOf(renamed.error(), oldName)));
        });
}

void TemplateActions::offerRename(base::TemplateId id, const QString& oldName, const QString& name)
{
    const auto to = [&office = m_office, id](const QString& wanted) {
        return [&office, id, wanted](const Done& done) {
            office.act<TemplateResult<void>>(
                &office,
                [id, wanted](Room& room) {
                    room.changed = {Topic::Templates};
                    return room.services.templates().rename(id, wanted);
                },
                [done, wanted](const TemplateResult<void>& renamed) {
                    done(renamed ? QString() : shell::sentenceOf(shell::problemOf(renamed.error(), wanted)));
                });
        };
    };
    shell::Undoable what;
    what.text = tr("“%1” renamed to “%2”").arg(oldName, name);
    what.undo = to(oldName);
    what.redo = to(name);
    Q_EMIT did(what);
}

void TemplateActions::remove(const std::vector<TemplateSummary>& rows)
{
    using Answer = std::shared_ptr<const Removal>;
    m_office.act<Answer>(
        this,
        [rows](Room& room) -> Answer {
            room.changed = {Topic::Templates, Topic::Campaigns};
            auto removal = std::make_shared<Removal>();
            for (const TemplateSummary& row : rows) {
                auto removed = room.services.templates().remove(row.id);
                if (removed) {
                    removal->gone.push_back(std::move(*removed));
                } else if (!removal->error) {
                    removal->error = removed.error();
                    removal->stayed = row.name;
                }
            }
            return removal;
        },
        [this](const Answer& removal) {
            if (!removal->gone.empty())
                offerRestore(removal, removal->gone.front().record.mail.name);
            if (removal->error)
                Q_EMIT failed(shell::problemOf(*removal->error, removal->stayed));
        });
}

void TemplateActions::offerRestore(const std::shared_ptr<const Removal>& removal, const QString& firstName)
{
    const auto count = static_cast<int>(removal->gone.size());
    shell::Undoable what;
    what.text =
        count == 1 ? tr("Template “%1” deleted").arg(firstName) : tr("%n templates deleted", nullptr, count);
    what.undo = [&office = m_office, removal](const Done& done) {
        office.act<TemplateResult<void>>(
            &office,
            [removal](Room& room) -> TemplateResult<void> {
                room.changed = {Topic::Templates, Topic::Campaigns};
                for (const RemovedTemplate& one : removal->gone)
                    if (auto restored = room.services.templates().restore(one); !restored)
                        return restored;
                return {};
            },
            [done, removal](const TemplateResult<void>& restored) {
                done(restored ? QString()
                              : shell::sentenceOf(shell::problemOf(restored.error(),
                                                                   removal->gone.front().record.mail.name)));
            });
    };
    what.redo = [&office = m_office, removal](const Done& done) {
        office.act<TemplateResult<void>>(
            &office,
            [removal](Room& room) -> TemplateResult<void> {
                room.changed = {Topic::Templates, Topic::Campaigns};
                for (const RemovedTemplate& one : removal->gone)
                    if (auto removed = room.services.templates().remove(one.record.mail.id); !removed)
                        return base::fail(removed.error());
                return {};
            },
            [done, removal](const TemplateResult<void>& removed) {
                done(removed ? QString()
                             : shell::sentenceOf(shell::problemOf(removed.error(),
                                                                  removal->gone.front().record.mail.name)));
            });
    };
    Q_EMIT did(what);
}

void TemplateActions::tidy(base::TemplateId id)
{
    if (m_office.facts().access == workspace::Access::ReadOnly)
        return;
    m_office.act<bool>(
        &m_office,
        [id](Room& room) {
            // A template that is gone has nothing to tidy; what stays too long costs room, no more.
            return room.services.templates().tidyPictures(id).has_value();
        },
        [](bool) {});
}

} // namespace mw::templatespage
