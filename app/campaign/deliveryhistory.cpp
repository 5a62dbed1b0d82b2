// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/deliveryhistory.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;

namespace {

// Sending, accepted or in doubt (3, 4, 6), of real campaigns (kind 0).
const QString selectMails =
    u"SELECT d.contact_id, count(*) FROM json_each(?) j CROSS JOIN delivery d ON d.contact_id = j.value "
    "CROSS JOIN campaign c ON c.id = d.campaign_id WHERE d.state IN (3, 4, 6) AND c.kind = 0 "
    "AND d.campaign_id IS NOT ? AND d.changed_at > ? AND d.changed_at <= ? GROUP BY d.contact_id"_s;

} // namespace

vault::DbResult<std::unordered_map<base::ContactId, std::int64_t>>
DeliveryHistory::mails(vault::Database& database, std::span<const base::ContactId> contacts,
                       const Window& window) const
{
    std::unordered_map<base::ContactId, std::int64_t> counts;
    if (contacts.empty())
        return counts;
    QByteArray ids = "[";
    for (const base::ContactId contact : contacts)
        ids += QByteArray::number(static_cast<qlonglong>(contact.value())) + ',';
    ids.back() = ']';
    auto rows = database.query(selectMails, QString::fromLatin1(ids), window.except,
                               base::toMilliseconds(window.after), base::toMilliseconds(window.until));
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        counts.emplace(rows->integer(0), rows->integer(1));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading deliveries"_s});
    return counts;
}

const DeliveryHistory& deliveryHistory()
{
    static const DeliveryHistory history;
    return history;
}

} // namespace mw::campaign
