// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/publicfile.h"

#include "base/platform.h"
#include "workspace/backupnotes.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace mw::workspace {

using namespace Qt::StringLiterals;

namespace {

const QString countContacts = u"SELECT contacts FROM contact_total"_s;
const QString countCampaigns = u"SELECT count(*) FROM campaign WHERE kind <> 2"_s;
// States as in 0005_campaign.sql: 0 to 3 are open, 6 is in doubt.
const QString countDeliveries =
    u"SELECT coalesce(sum(n), 0) FROM campaign_count WHERE state BETWEEN ? AND ?"_s;

} // namespace

vault::DbResult<PublicFacts> publicFacts(vault::Database& database, const WorkspaceKeys& keys,
                                         base::Timestamp now)
{
    auto campaigns = database.value(countCampaigns);
    auto open = database.value(countDeliveries, 0, 3);
    auto inDoubt = database.value(countDeliveries, 6, 6);
    const auto backups = backupnotes::readOutcome(database);
    if (!backups)
        return base::fail(backups.error());
    for (const auto* value : {&campaigns, &open, &inDoubt})
        if (!*value)
            return base::fail(value->error());
    return PublicFacts{.id = keys.id,
                       .name = keys.name,
                       .colour = keys.colour,
                       .createdAt = keys.createdAt,
                       .changedAt = now,
                       .campaigns = campaigns->toLongLong(),
                       .open = open->toLongLong(),
                       .inDoubt = inDoubt->toLongLong(),
                       .lastBackup = backups->lastGood};
}

vault::DbResult<std::int64_t> contactCount(vault::Database& database)
{
    auto count = database.value(countContacts);
    if (!count)
        return base::fail(count.error());
    return count->toLongLong();
}

bool writePublicFile(const QString& path, const PublicFacts& facts)
{
    QJsonObject object{{u"workspace_id"_s, facts.id},
                       {u"name"_s, facts.name},
                       {u"colour"_s, facts.colour},
                       {u"created_at"_s, base::toRfc3339(facts.createdAt)},
                       {u"changed_at"_s, base::toRfc3339(facts.changedAt)},
                       {u"campaigns"_s, static_cast<qint64>(facts.campaigns)},
                       {u"open"_s, static_cast<qint64>(facts.open)},
                       {u"in_doubt"_s, static_cast<qint64>(facts.inDoubt)}};
    if (facts.lastBackup)
        object.insert(u"last_backup_at"_s, base::toRfc3339(*facts.lastBackup));
    return base::platform::writeDurably(path, QJsonDocument(object).toJson());
}

std::optional<PublicFacts> readPublicFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(65'536));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const auto time = [&](const QString& key) {
        return base::fromRfc3339(object[key].toString()).value_or(base::Timestamp());
    };
    return PublicFacts{.id = object["workspace_id"_L1].toString(),
                       .name = object["name"_L1].toString(),
                       .colour = object["colour"_L1].toString(),
                       .createdAt = time(u"created_at"_s),
                       .changedAt = time(u"changed_at"_s),
                       .campaigns = object["campaigns"_L1].toInteger(),
                       .open = object["open"_L1].toInteger(),
                       .inDoubt = object["in_doubt"_L1].toInteger(),
                       .lastBackup = base::fromRfc3339(object["last_backup_at"_L1].toString())};
}

} // namespace mw::workspace
