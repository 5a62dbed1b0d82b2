// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/logreader.h"

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {
const QString selectLines =
    u"SELECT l.id, l.at, l.level, l.code, l.text, l.campaign_id, l.contact_id, l.relay_id, p.detail "
    "FROM log l LEFT JOIN log_payload p ON p.log_id = l.id WHERE l.id > ? AND l.level >= ?"_s;
const QString andSince = u" AND l.at >= ?"_s;
const QString andCampaign = u" AND l.campaign_id = ?"_s;
const QString andContact = u" AND l.contact_id = ?"_s;
const QString oldestFirst = u" ORDER BY l.id LIMIT ?"_s;
} // namespace

DbResult<std::vector<LogLine>> readLog(Database& database, const LogFilter& filter)
{
    QString sql = selectLines;
    QVariantList values{static_cast<qlonglong>(filter.after), static_cast<int>(filter.level)};
    if (filter.since) {
        sql += andSince;
        values << static_cast<qlonglong>(base::toMilliseconds(*filter.since));
    }
    if (filter.campaign.isValid()) {
        sql += andCampaign;
        values << static_cast<qlonglong>(filter.campaign.value());
    }
    if (filter.contact.isValid()) {
        sql += andContact;
        values << static_cast<qlonglong>(filter.contact.value());
    }
    values << filter.limit;
    auto rows = database.queryBound(sql + oldestFirst, values);
    if (!rows)
        return base::fail(rows.error());
    std::vector<LogLine> lines;
    while (rows->next()) {
        LogLine line{.id = rows->integer(0), .at = base::fromMilliseconds(rows->integer(1))};
        line.entry.level = static_cast<base::LogLevel>(rows->integer(2));
        line.entry.code = rows->text(3);
        line.entry.text = rows->text(4);
        line.entry.campaign = base::CampaignId(rows->integer(5));
        line.entry.contact = base::ContactId(rows->integer(6));
        line.entry.relay = base::RelayId(rows->integer(7));
        line.entry.detail = rows->text(8);
        lines.push_back(std::move(line));
    }
    if (rows->failed())
        return base::fail(DbError{DbError::Kind::Io, u"reading the log"_s});
    return lines;
}

} // namespace mw::vault
