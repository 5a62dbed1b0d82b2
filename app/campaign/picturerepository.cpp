// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/picturerepository.h"

#include "mail/hmac.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString columns = u"SELECT p.id, s.name, s.file_name, p.format, p.width, p.height, p.sha256, "
                        "length(p.bytes) FROM picture p JOIN "_s;
const QString selectOfTemplate =
    columns + u"template_picture s ON s.picture_id = p.id WHERE s.template_id = ? ORDER BY s.name"_s;
const QString selectOfVersion = columns +
                                u"campaign_picture s ON s.picture_id = p.id WHERE s.campaign_id = ? AND "
                                "s.version = ? ORDER BY s.name"_s;

DbResult<std::vector<StoredPicture>> all(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<StoredPicture> found;
    while (rows->next())
        found.push_back({.id = PictureId(rows->integer(0)),
                         .name = rows->text(1),
                         .fileName = rows->text(2),
                         .picture = {static_cast<mail::PictureFormat>(rows->integer(3)),
                                     static_cast<int>(rows->integer(4)), static_cast<int>(rows->integer(5))},
                         .sha256 = rows->bytes(6),
                         .size = rows->integer(7)});
    return found;
}

} // namespace

DbResult<StoredPicture> PictureRepository::set(base::TemplateId mail, const StoredPicture& picture,
                                               base::Timestamp now)
{
    StoredPicture stored = picture;
    stored.sha256 = mail::sha256(picture.bytes);
    stored.size = picture.bytes.size();
    auto added = m_db.run(
        u"INSERT INTO picture (sha256, format, width, height, bytes) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (sha256) DO NOTHING"_s,
        stored.sha256, picture.picture.format, picture.picture.width, picture.picture.height, picture.bytes);
    if (!added)
        return base::fail(added.error());
    auto id = m_db.value(u"SELECT id FROM picture WHERE sha256 = ?"_s, stored.sha256);
    if (!id)
        return base::fail(id.error());
    stored.id = PictureId(id->toLongLong());
    auto named =
        m_db.run(u"INSERT INTO template_picture (template_id, name, file_name, picture_id, added_at) "
                 "VALUES (?, ?, ?, ?, ?) ON CONFLICT (template_id, name) DO UPDATE SET file_name = "
                 "excluded.file_name, "
                 "picture_id = excluded.picture_id, added_at = excluded.added_at"_s,
                 mail, picture.name, picture.fileName, stored.id, base::toMilliseconds(now));
    if (!named)
        return base::fail(named.error());
    return stored;
}

DbResult<bool> PictureRepository::remove(base::TemplateId mail, const QString& name)
{
    auto removed = m_db.run(u"DELETE FROM template_picture WHERE template_id = ? AND name = ?"_s, mail, name);
    if (!removed)
        return base::fail(removed.error());
    return *removed > 0;
}

DbResult<std::vector<StoredPicture>> PictureRepository::ofTemplate(base::TemplateId mail)
{
    return all(m_db.query(selectOfTemplate, mail));
}

DbResult<QByteArray> PictureRepository::bytesOf(PictureId id)
{
    auto bytes = m_db.value(u"SELECT bytes FROM picture WHERE id = ?"_s, id);
    if (!bytes)
        return base::fail(bytes.error());
    return bytes->toByteArray();
}

DbResult<void> PictureRepository::loadBytes(std::vector<StoredPicture>& pictures)
{
    for (StoredPicture& picture : pictures) {
        auto bytes = bytesOf(picture.id);
        if (!bytes)
            return base::fail(bytes.error());
        picture.bytes = std::move(*bytes);
    }
    return {};
}

DbResult<void> PictureRepository::freeze(base::CampaignId campaign, int version,
                                         const std::vector<StoredPicture>& pictures)
{
    for (const StoredPicture& picture : pictures) {
        auto added =
            m_db.run(u"INSERT INTO campaign_picture (campaign_id, version, name, file_name, picture_id) "
                     "VALUES (?, ?, ?, ?, ?)"_s,
                     campaign, version, picture.name, picture.fileName, picture.id);
        if (!added)
            return base::fail(added.error());
    }
    return {};
}

DbResult<std::vector<StoredPicture>> PictureRepository::ofVersion(base::CampaignId campaign, int version)
{
    auto pictures = all(m_db.query(selectOfVersion, campaign, version));
    if (!pictures)
        return pictures;
    if (auto loaded = loadBytes(*pictures); !loaded)
        return base::fail(loaded.error());
    return pictures;
}

} // namespace mw::campaign
