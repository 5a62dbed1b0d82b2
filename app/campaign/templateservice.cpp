// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templateservice.h"

#include "campaign/picturerepository.h"
#include "campaign/templatedraft.h"
#include "content/linkcheck.h"
#include "content/picturereferences.h"
#include "mail/inlinepart.h"
#include "vault/writetransaction.h"

#include <algorithm>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using Kind = TemplateServiceError::Kind;
using vault::WriteTransaction;

namespace {

TemplateServiceError fault(Kind kind, const QString& detail = {})
{
    return {.kind = kind, .detail = detail};
}

TemplateServiceError databaseFault(const vault::DbError& error)
{
    return {.kind = Kind::Database, .detail = error.detail, .database = error};
}

bool hasControl(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

TemplateResult<void> checkName(const QString& name)
{
    if (name.trimmed().isEmpty() || name.size() > TemplateService::longestName || hasControl(name))
        return base::fail(fault(Kind::BadName, name.left(TemplateService::longestName)));
    return {};
}

TemplateResult<void> check(const MailTemplate& mail)
{
    if (auto good = checkName(mail.name); !good)
        return good;
    if (hasControl(mail.subject))
        return base::fail(fault(Kind::BadText, u"subject"_s));
    for (const auto& [part, text] :
         {std::pair(u"html"_s, mail.html), std::pair(u"text"_s, mail.text.value_or(QString()))}) {
        if (text.contains(QChar::Null))
            return base::fail(fault(Kind::BadText, part));
        if (const qsizetype bytes = text.toUtf8().size(); bytes > TemplateService::largest)
            return base::fail(fault(Kind::TooLarge, QString::number(bytes)));
    }
    return {};
}

/// Asked of the part itself, so that what is kept can be mailed.
TemplateResult<StoredPicture> stored(const NewPicture& picture)
{
    TemplatePictureError why{.kind = TemplatePictureError::Kind::BadName, .detail = picture.name.left(80)};
    if (content::isPictureName(picture.name)) {
        const auto part = mail::InlinePart::make("picture@example.com", picture.fileName, picture.bytes);
        const auto read = mail::readPicture(picture.bytes);
        if (part && read)
            return StoredPicture{
                .name = picture.name, .fileName = picture.fileName, .picture = *read, .bytes = picture.bytes};
        why = read ? TemplatePictureError{.kind = TemplatePictureError::Kind::BadFileName,
                                          .detail = picture.fileName.left(80)}
                   : TemplatePictureError{.kind = TemplatePictureError::Kind::BadPicture,
                                          .detail = read.error().detail,
                                          .picture = read.error()};
    }
    return base::fail(TemplateServiceError{.kind = Kind::Picture, .detail = why.detail, .picture = why});
}

} // namespace

/// `work` within one synced transaction; what it answers, once that is through.
template <typename T, typename Work>
TemplateResult<T> TemplateService::inTransaction(Work work)
{
    auto transaction = WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(databaseFault(transaction.error()));
    TemplateResult<T> result = work();
    if (!result)
        return result;
    if (auto done = transaction->commit(); !done)
        return base::fail(databaseFault(done.error()));
    return result;
}

void TemplateService::note(const QString& code, const QString& text)
{
    base::LogEntry entry;
    entry.code = code;
    entry.text = text;
    m_parts.log.write(entry);
}

TemplateResult<TemplateRecord> TemplateService::existing(base::TemplateId id)
{
    auto found = TemplateRepository(m_parts.database).find(id);
    if (!found)
        return base::fail(databaseFault(found.error()));
    if (!*found)
        return base::fail(fault(Kind::NoSuchTemplate));
    return std::move(**found);
}

TemplateResult<void> TemplateService::refuseTaken(const MailTemplate& mail)
{
    auto owner = TemplateRepository(m_parts.database).idOf(mail.name);
    if (!owner)
        return base::fail(databaseFault(owner.error()));
    if (owner->isValid() && *owner != mail.id)
        return base::fail(fault(Kind::NameTaken, mail.name));
    return {};
}

TemplateResult<void> TemplateService::putPictures(base::TemplateId id,
                                                  const std::vector<StoredPicture>& pictures)
{
    PictureRepository repository(m_parts.database);
    for (const StoredPicture& picture : pictures)
        if (auto set = repository.set(id, picture, m_parts.clock.now()); !set)
            return base::fail(databaseFault(set.error()));
    return {};
}

TemplateResult<base::TemplateId> TemplateService::add(const MailTemplate& mail,
                                                      const std::vector<NewPicture>& pictures)
{
    if (auto good = check(mail); !good)
        return base::fail(good.error());
    std::vector<StoredPicture> shown;
    for (const NewPicture& picture : pictures) {
        auto one = stored(picture);
        if (!one)
            return base::fail(one.error());
        shown.push_back(std::move(*one));
    }
    auto added = inTransaction<base::TemplateId>([&]() -> TemplateResult<base::TemplateId> {
        TemplateRepository repository(m_parts.database);
        TemplateRecord record{mail, m_parts.clock.now(), m_parts.clock.now()};
        record.mail.id = {};
        auto name = repository.freeName(mail.name);
        if (!name)
            return base::fail(databaseFault(name.error()));
        record.mail.name = *name;
        auto id = repository.insert(record);
        if (!id)
            return base::fail(databaseFault(id.error()));
        if (auto put = putPictures(*id, shown); !put)
            return base::fail(put.error());
        return *id;
    });
    if (added)
        note(u"MW-1151"_s, u"template %1 was added"_s.arg(added->value()));
    return added;
}

TemplateResult<base::Timestamp> TemplateService::save(const MailTemplate& mail)
{
    if (auto good = check(mail); !good)
        return base::fail(good.error());
    auto saved = inTransaction<base::Timestamp>([&]() -> TemplateResult<base::Timestamp> {
        if (auto there = existing(mail.id); !there)
            return base::fail(there.error());
        if (auto free = refuseTaken(mail); !free)
            return base::fail(free.error());
        const base::Timestamp now = m_parts.clock.now();
        if (auto changed = TemplateRepository(m_parts.database).change(mail, now); !changed)
            return base::fail(databaseFault(changed.error()));
        auto dropped = DraftRepository(m_parts.database).drop(DraftKind::Template, mail.id.value());
        if (!dropped)
            return base::fail(databaseFault(dropped.error()));
        return now;
    });
    if (saved)
        note(u"MW-1152"_s, u"template %1 was saved"_s.arg(mail.id.value()));
    return saved;
}

TemplateResult<void> TemplateService::rename(base::TemplateId id, const QString& name)
{
    if (auto good = checkName(name); !good)
        return good;
    auto renamed = inTransaction<void>([&]() -> TemplateResult<void> {
        if (auto there = existing(id); !there)
            return base::fail(there.error());
        if (auto free = refuseTaken({.id = id, .name = name}); !free)
            return free;
        if (auto done = TemplateRepository(m_parts.database).rename(id, name, m_parts.clock.now()); !done)
            return base::fail(databaseFault(done.error()));
        return {};
    });
    if (renamed)
        note(u"MW-1152"_s, u"template %1 was renamed"_s.arg(id.value()));
    return renamed;
}

TemplateResult<base::TemplateId> TemplateService::duplicate(base::TemplateId id, const QString& name)
{
    if (auto good = checkName(name); !good)
        return base::fail(good.error());
    auto made = inTransaction<base::TemplateId>([&]() -> TemplateResult<base::TemplateId> {
        auto record = existing(id);
        if (!record)
            return base::fail(record.error());
        TemplateRepository repository(m_parts.database);
        auto free = repository.freeName(name);
        if (!free)
            return base::fail(databaseFault(free.error()));
        record->mail.id = {};
        record->mail.name = *free;
        record->createdAt = record->updatedAt = m_parts.clock.now();
        auto copy = repository.insert(*record);
        if (!copy)
            return base::fail(databaseFault(copy.error()));
        PictureRepository pictures(m_parts.database);
        auto shown = pictures.ofTemplate(id);
        if (!shown)
            return base::fail(databaseFault(shown.error()));
        if (auto loaded = pictures.loadBytes(*shown); !loaded)
            return base::fail(databaseFault(loaded.error()));
        if (auto put = putPictures(*copy, *shown); !put)
            return base::fail(put.error());
        DraftRepository drafts(m_parts.database);
        auto draft = drafts.find(DraftKind::Template, id.value());
        if (!draft)
            return base::fail(databaseFault(draft.error()));
        if (*draft)
            if (auto kept = drafts.keep(DraftKind::Template, copy->value(), **draft); !kept)
                return base::fail(databaseFault(kept.error()));
        return *copy;
    });
    if (made)
        note(u"MW-1151"_s, u"template %1 was added, a copy of %2"_s.arg(made->value()).arg(id.value()));
    return made;
}

TemplateResult<RemovedTemplate> TemplateService::remove(base::TemplateId id)
{
    auto removed = inTransaction<RemovedTemplate>([&]() -> TemplateResult<RemovedTemplate> {
        auto record = existing(id);
        if (!record)
            return base::fail(record.error());
        TemplateRepository repository(m_parts.database);
        auto uses = repository.uses(id);
        if (!uses)
            return base::fail(databaseFault(uses.error()));
        if (!uses->preparing.isEmpty()) {
            TemplateServiceError error = fault(Kind::InUse, uses->preparing.first());
            error.campaigns = uses->preparing.size();
            return base::fail(error);
        }
        PictureRepository pictures(m_parts.database);
        auto shown = pictures.ofTemplate(id);
        auto draft = DraftRepository(m_parts.database).find(DraftKind::Template, id.value());
        if (!shown || !draft)
            return base::fail(databaseFault(!shown ? shown.error() : draft.error()));
        if (auto loaded = pictures.loadBytes(*shown); !loaded)
            return base::fail(databaseFault(loaded.error()));
        if (auto parted = repository.setTemplate(uses->settled, {}); !parted)
            return base::fail(databaseFault(parted.error()));
        if (auto gone = repository.remove(id); !gone)
            return base::fail(databaseFault(gone.error()));
        return RemovedTemplate{std::move(*record), std::move(*shown), std::move(*draft), uses->settled};
    });
    if (removed)
        note(u"MW-1153"_s, u"template %1 was deleted"_s.arg(id.value()));
    return removed;
}

TemplateResult<void> TemplateService::restore(const RemovedTemplate& removed)
{
    const base::TemplateId id = removed.record.mail.id;
    auto restored = inTransaction<void>([&]() -> TemplateResult<void> {
        if (auto free = refuseTaken(removed.record.mail); !free)
            return free;
        TemplateRepository repository(m_parts.database);
        if (auto put = repository.insert(removed.record); !put)
            return base::fail(databaseFault(put.error()));
        if (auto put = putPictures(id, removed.pictures); !put)
            return put;
        if (removed.draft) {
            auto kept =
                DraftRepository(m_parts.database).keep(DraftKind::Template, id.value(), *removed.draft);
            if (!kept)
                return base::fail(databaseFault(kept.error()));
        }
        if (auto joined = repository.setTemplate(removed.campaigns, id); !joined)
            return base::fail(databaseFault(joined.error()));
        return {};
    });
    if (restored)
        note(u"MW-1154"_s, u"template %1 was brought back"_s.arg(id.value()));
    return restored;
}

TemplateResult<void> TemplateService::dropUnshown(base::TemplateId id, const QStringList& shown)
{
    PictureRepository pictures(m_parts.database);
    auto all = pictures.ofTemplate(id);
    if (!all)
        return base::fail(databaseFault(all.error()));
    for (const StoredPicture& picture : *all) {
        if (shown.contains(picture.name))
            continue;
        if (auto removed = pictures.remove(id, picture.name); !removed)
            return base::fail(databaseFault(removed.error()));
    }
    return {};
}

TemplateResult<void> TemplateService::tidyPictures(base::TemplateId id)
{
    return inTransaction<void>([&]() -> TemplateResult<void> {
        auto record = existing(id);
        if (!record)
            return base::fail(record.error());
        auto draft = DraftRepository(m_parts.database).find(DraftKind::Template, id.value());
        if (!draft)
            return base::fail(databaseFault(draft.error()));
        QStringList shown = content::pictureReferences(record->mail.html);
        if (*draft)
            if (const auto written = TemplateDraft::fromBody((*draft)->body))
                shown += content::pictureReferences(written->html);
        return dropUnshown(id, shown);
    });
}

} // namespace mw::campaign
