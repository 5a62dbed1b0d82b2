// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/tokensearch.h"

#include "mail/identifiers.h"

namespace mw::inbound {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr int pageSize = 2000;

const QString selectOfContact =
    u"SELECT c.uuid FROM delivery d JOIN campaign c ON c.id = d.campaign_id WHERE d.contact_id = ? "
    "ORDER BY d.id DESC LIMIT 500"_s;
const QString selectCampaigns =
    u"SELECT id, uuid FROM campaign WHERE kind = 0 AND planned_at IS NOT NULL ORDER BY id DESC LIMIT 1000"_s;
const QString selectDeliveries =
    u"SELECT contact_id FROM delivery WHERE campaign_id = ? AND contact_id > ? ORDER BY contact_id LIMIT ?"_s;

vault::DbError broken()
{
    return {vault::DbError::Kind::Io, u"reading deliveries"_s};
}

} // namespace

DbResult<bool> TokenSearch::isOf(base::ContactId contact, const QByteArray& token)
{
    auto rows = m_db.query(selectOfContact, contact);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        if (mail::deliveryToken(m_key, rows->bytes(0), contact) == token)
            return true;
    if (rows->failed())
        return base::fail(broken());
    return false;
}

DbResult<QHash<QByteArray, base::ContactId>> TokenSearch::find(QSet<QByteArray> tokens,
                                                               const base::JobControl& control)
{
    QHash<QByteArray, base::ContactId> found;
    std::vector<std::pair<std::int64_t, QByteArray>> campaigns;
    {
        auto rows = m_db.query(selectCampaigns);
        if (!rows)
            return base::fail(rows.error());
        while (rows->next())
            campaigns.emplace_back(rows->integer(0), rows->bytes(1));
        if (rows->failed())
            return base::fail(broken());
    }
    std::int64_t looked = 0;
    for (const auto& [campaign, uuid] : campaigns) {
        std::int64_t after = 0;
        for (int count = pageSize; count == pageSize;) {
            if (tokens.isEmpty() || looked >= mostDeliveries || control.cancelled())
                return found;
            auto rows = m_db.query(selectDeliveries, campaign, after, pageSize);
            if (!rows)
                return base::fail(rows.error());
            for (count = 0; rows->next(); ++count) {
                const base::ContactId contact(after = rows->integer(0));
                if (const QByteArray token = mail::deliveryToken(m_key, uuid, contact); tokens.remove(token))
                    found.insert(token, contact);
            }
            if (rows->failed())
                return base::fail(broken());
            looked += count;
        }
    }
    return found;
}

} // namespace mw::inbound
