// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templaterepository.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using base::fromMilliseconds;
using base::toMilliseconds;
using vault::DbResult;

namespace {

const QString selectSummaries =
    u"SELECT t.id, t.name, t.subject, t.updated_at, d.changed_at, "
    "(SELECT count(*) FROM campaign c WHERE c.template_id = t.id) FROM template t "
    "LEFT JOIN draft d ON d.kind = 1 AND d.object = t.id ORDER BY t.name"_s;
const QString selectRecord =
    u"SELECT id, name, subject, html, text, created_at, updated_at FROM template WHERE id = ?"_s;
const QString selectUses =
    u"SELECT id, name, planned_at IS NOT NULL OR state = ? FROM campaign WHERE template_id = ? ORDER BY name"_s;
const QString selectId = u"SELECT id FROM template WHERE name = ?"_s;
const QString insertRecord = u"INSERT INTO template (id, name, subject, html, text, created_at, updated_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"_s;
const QString updateMail =
    u"UPDATE template SET name = ?, subject = ?, html = ?, text = ?, updated_at = ? WHERE id = ?"_s;
const QString updateName = u"UPDATE template SET name = ?, updated_at = ? WHERE id = ?"_s;
const QString deleteTemplate = u"DELETE FROM template WHERE id = ?"_s;
const QString updateCampaign = u"UPDATE campaign SET template_id = ? WHERE id = ?"_s;

DbResult<void> done(const DbResult<std::int64_t>& changed)
{
    if (!changed)
        return base::fail(changed.error());
    return {};
}

QVariant textOf(const MailTemplate& mail)
{
    return mail.text ? QVariant(*mail.text) : QVariant();
}

vault::DbError unreadable()
{
    return {vault::DbError::Kind::Io, u"reading templates"_s};
}

} // namespace

DbResult<std::vector<TemplateSummary>> TemplateRepository::summaries()
{
    auto rows = m_db.query(selectSummaries);
    if (!rows)
        return base::fail(rows.error());
    std::vector<TemplateSummary> all;
    while (rows->next()) {
        all.push_back({.id = base::TemplateId(rows->integer(0)),
                       .name = rows->text(1),
                       .subject = rows->text(2),
                       .updatedAt = fromMilliseconds(rows->integer(3)),
                       .draftAt = std::nullopt,
                       .campaigns = rows->integer(5)});
        if (!rows->isNull(4))
            all.back().draftAt = fromMilliseconds(rows->integer(4));
    }
    if (rows->failed())
        return base::fail(unreadable());
    return all;
}

DbResult<std::optional<TemplateRecord>> TemplateRepository::find(base::TemplateId id)
{
    auto rows = m_db.query(selectRecord, id);
    if (!rows)
        return base::fail(rows.error());
    if (!rows->next())
        return std::optional<TemplateRecord>();
    TemplateRecord record{.mail = {.id = base::TemplateId(rows->integer(0)),
                                   .name = rows->text(1),
                                   .subject = rows->text(2),
                                   .html = rows->text(3),
                                   .text = std::nullopt},
                          .createdAt = fromMilliseconds(rows->integer(5)),
                          .updatedAt = fromMilliseconds(rows->integer(6))};
    if (!rows->isNull(4))
        record.mail.text = rows->text(4);
    return std::optional(std::move(record));
}

DbResult<TemplateUses> TemplateRepository::uses(base::TemplateId id)
{
    auto rows = m_db.query(selectUses, CampaignState::Cancelled, id);
    if (!rows)
        return base::fail(rows.error());
    TemplateUses uses;
    while (rows->next()) {
        if (rows->integer(2))
            uses.settled.push_back(base::CampaignId(rows->integer(0)));
        else
            uses.preparing.append(rows->text(1));
    }
    if (rows->failed())
        return base::fail(unreadable());
    return uses;
}

DbResult<base::TemplateId> TemplateRepository::idOf(const QString& name)
{
    auto id = m_db.value(selectId, name);
    if (!id)
        return base::fail(id.error());
    return base::TemplateId(id->toLongLong());
}

DbResult<QString> TemplateRepository::freeName(const QString& name)
{
    QString free = name;
    for (int number = 2;; ++number) {
        auto taken = idOf(free);
        if (!taken)
            return base::fail(taken.error());
        if (!taken->isValid())
            return free;
        free = u"%1 %2"_s.arg(name).arg(number);
    }
}

DbResult<base::TemplateId> TemplateRepository::insert(const TemplateRecord& record)
{
    const MailTemplate& mail = record.mail;
    auto added = m_db.run(insertRecord, mail.id, mail.name, mail.subject, mail.html, textOf(mail),
                          toMilliseconds(record.createdAt), toMilliseconds(record.updatedAt));
    if (!added)
        return base::fail(added.error());
    return base::TemplateId(m_db.lastInsertId());
}

DbResult<void> TemplateRepository::change(const MailTemplate& mail, base::Timestamp now)
{
    return done(
        m_db.run(updateMail, mail.name, mail.subject, mail.html, textOf(mail), toMilliseconds(now), mail.id));
}

DbResult<void> TemplateRepository::rename(base::TemplateId id, const QString& name, base::Timestamp now)
{
    return done(m_db.run(updateName, name, toMilliseconds(now), id));
}

DbResult<void> TemplateRepository::remove(base::TemplateId id)
{
    return done(m_db.run(deleteTemplate, id));
}

DbResult<void> TemplateRepository::setTemplate(const std::vector<base::CampaignId>& campaigns,
                                               base::TemplateId id)
{
    for (const base::CampaignId campaign : campaigns)
        if (auto changed = done(m_db.run(updateCampaign, id, campaign)); !changed)
            return changed;
    return {};
}

} // namespace mw::campaign
