// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignpersonaldata.h"

#include "base/clock.h"
#include "campaign/types.h"

#include <QJsonArray>

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectDeliveries = u"SELECT d.id, c.name, d.state, d.reason, d.changed_at FROM delivery d JOIN "
                                 u"campaign c ON c.id = d.campaign_id "
                                 "WHERE d.contact_id = ? ORDER BY d.id"_s;
const QString selectReplies =
    u"SELECT a.at, coalesce(p.reply, '') FROM attempt a "
    "LEFT JOIN attempt_payload p ON p.attempt_id = a.id WHERE a.delivery_id = ? ORDER BY a.id"_s;
// A whole line of `recipients`, letter case aside.
const QString practiceOf =
    u"FROM practice_message WHERE EXISTS (SELECT 1 FROM contact c WHERE c.id = ? AND c.email <> '' "
    "AND instr(lower(char(10) || recipients || char(10)), "
    "char(10) || lower(c.email) || char(10)) > 0)"_s;

DbResult<QJsonArray> repliesOf(vault::Database& database, std::int64_t delivery)
{
    auto rows = database.query(selectReplies, delivery);
    if (!rows)
        return base::fail(rows.error());
    QJsonArray replies;
    while (rows->next())
        replies.append(QJsonObject{{u"at"_s, base::toRfc3339(base::fromMilliseconds(rows->integer(0)))},
                                   {u"reply"_s, rows->text(1)}});
    return replies;
}

} // namespace

QStringList CampaignPersonalData::tables() const
{
    return {u"delivery"_s, u"delivery_payload"_s, u"attempt"_s,      u"attempt_payload"_s,
            u"why"_s,      u"practice_message"_s, u"practice_head"_s};
}

DbResult<QJsonObject> CampaignPersonalData::exportFor(vault::Database& database,
                                                      base::ContactId contact) const
{
    QJsonArray deliveries;
    auto rows = database.query(selectDeliveries, contact);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next()) {
        auto replies = repliesOf(database, rows->integer(0));
        if (!replies)
            return base::fail(replies.error());
        deliveries.append(QJsonObject{
            {u"campaign"_s, rows->text(1)},
            {u"state"_s, toText(static_cast<DeliveryState>(rows->integer(2)))},
            {u"reason"_s, toText(static_cast<ExclusionReason>(rows->integer(3)))},
            {u"at"_s, base::toRfc3339(base::fromMilliseconds(rows->integer(4)))},
            {u"attempts"_s, *replies},
        });
    }
    auto practice = database.value(u"SELECT count(*) "_s + practiceOf, contact);
    if (!practice)
        return base::fail(practice.error());
    return QJsonObject{{u"deliveries"_s, deliveries}, {u"practice_messages"_s, practice->toLongLong()}};
}

DbResult<void> CampaignPersonalData::erase(vault::Database& database, base::ContactId contact) const
{
    // The practice copies first: they are found by the address, which audience/ empties.
    for (const QString& sql :
         {u"DELETE "_s + practiceOf,
          u"DELETE FROM attempt_payload WHERE attempt_id IN (SELECT a.id FROM attempt a JOIN delivery d "
          "ON d.id = a.delivery_id WHERE d.contact_id = ?)"_s}) {
        if (auto done = database.run(sql, contact); !done)
            return base::fail(done.error());
    }
    return {};
}

} // namespace mw::campaign
