// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/opendeliveryexcluder.h"

#include "campaign/deliveryrepository.h"
#include "campaign/policyreason.h"
#include "mail/emailaddress.h"

namespace mw::campaign {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

struct Open
{
    base::DeliveryId id;
    base::CampaignId campaign;
    DeliveryState state;
    QString email;
};

const QString openOfContact =
    u"SELECT d.id, d.campaign_id, d.state, '' FROM delivery d JOIN campaign c ON c.id = d.campaign_id "
    "WHERE d.contact_id = ? AND d.state IN (0, 1, 2) AND c.kind <> 1 AND (? IS NULL OR c.purpose_id = ?)"_s;
// An address is looked up by its key; one that is spelled in another way is found by the claim, which asks
// the suppressions again.
const QString openOfAddress =
    u"SELECT d.id, d.campaign_id, d.state, p.email FROM contact p JOIN delivery d ON d.contact_id = p.id "
    "WHERE p.email_key = ? AND p.erased_at IS NULL AND d.state IN (0, 1, 2)"_s;
const QString openOfAll =
    u"SELECT d.id, d.campaign_id, d.state, p.email FROM campaign c JOIN delivery d ON d.campaign_id = c.id "
    "JOIN contact p ON p.id = d.contact_id WHERE c.state IN (0, 1, 2, 3, 4) AND d.state IN (0, 1, 2)"_s;

DbResult<std::vector<Open>> read(DbResult<vault::Rows> rows)
{
    if (!rows)
        return base::fail(rows.error());
    std::vector<Open> open;
    while (rows->next())
        open.push_back({base::DeliveryId(rows->integer(0)), base::CampaignId(rows->integer(1)),
                        static_cast<DeliveryState>(rows->integer(2)), rows->text(3)});
    return open;
}

bool isBelow(const QString& email, const QByteArray& domain)
{
    const auto address = mail::EmailAddress::parse(email);
    if (!address)
        return false;
    const QByteArray own = address->asciiDomain();
    return own == domain || own.endsWith('.' + domain);
}

} // namespace

DbResult<std::int64_t> OpenDeliveryExcluder::exclude(vault::Database& database,
                                                     const consent::Leaving& leaving)
{
    auto open = read(leaving.contact.isValid()
                         ? database.query(openOfContact, leaving.contact, leaving.purpose, leaving.purpose)
                     : !leaving.canonicalAddress.isEmpty()
                         ? database.query(openOfAddress, QString::fromUtf8(leaving.canonicalAddress))
                         : database.query(openOfAll));
    if (!open)
        return base::fail(open.error());
    DeliveryRepository deliveries(database);
    std::int64_t moved = 0;
    for (const Open& one : *open) {
        if (!leaving.canonicalDomain.isEmpty() && !isBelow(one.email, leaving.canonicalDomain))
            continue;
        auto done = deliveries.move(one.campaign, one.id, one.state, DeliveryState::Excluded, leaving.at,
                                    exclusionFor(leaving.reason), leaving.evidenceId);
        if (!done)
            return base::fail(done.error());
        ++moved;
    }
    return moved;
}

} // namespace mw::campaign
