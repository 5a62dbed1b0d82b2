// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactsummaries.h"

#include "audience/jsontext.h"
#include "audience/searchtext.h"
#include "mail/emailaddress.h"

#include <algorithm>
#include <unordered_map>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

const QString selectRows =
    u"SELECT c.id, c.email, c.attributes, c.created_at, c.updated_at FROM json_each(?) j "
    "CROSS JOIN contact c ON c.id = j.value WHERE c.erased_at IS NULL AND c.deletion_id IS NULL "
    "AND c.import_id NOT IN (SELECT id FROM import WHERE published_at IS NULL) ORDER BY j.key"_s;
const QString selectDeletedRows =
    u"SELECT c.id, c.email, c.attributes, c.created_at, d.at FROM json_each(?) j "
    "CROSS JOIN contact c ON c.id = j.value JOIN deletion d ON d.id = c.deletion_id "
    "WHERE c.erased_at IS NULL ORDER BY j.key"_s;
// Tables of campaign/: what a practice run and service mail did counts as nothing here (kinds 1 and 2).
const QString selectDeliveries =
    u"SELECT d.contact_id, max(d.id), max(CASE WHEN d.state = 4 THEN d.changed_at END) FROM json_each(?) j "
    "CROSS JOIN delivery d ON d.contact_id = j.value JOIN campaign c ON c.id = d.campaign_id "
    "WHERE c.kind = 0 GROUP BY d.contact_id"_s;

template <typename Ids, typename IdOf>
QString jsonOf(const Ids& ids, IdOf idOf)
{
    QString json = u"["_s;
    for (const auto& id : ids) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(idOf(id).value());
    }
    return json + u']';
}

/// Of the states for several purposes the one that says most: who gets some mail is subscribed; a suppression
/// holds for all of them; who said no to one stands before who never said anything.
MailingState stronger(MailingState a, MailingState b)
{
    static constexpr std::array order{MailingState::Subscribed, MailingState::Suppressed,
                                      MailingState::Unsubscribed, MailingState::NoConsent};
    return std::find(order.begin(), order.end(), a) <= std::find(order.begin(), order.end(), b) ? a : b;
}

} // namespace

MailingState mailingStateOf(consent::PolicyReason reason)
{
    using Reason = consent::PolicyReason;
    switch (reason) {
    case Reason::None:
        return MailingState::Subscribed;
    case Reason::Objected:
    case Reason::Withdrawn:
        return MailingState::Unsubscribed;
    case Reason::AddressSuppressed:
    case Reason::DomainSuppressed:
    case Reason::Erased:
    case Reason::Deleted:
    case Reason::NoAddress:
    case Reason::Restricted:
        return MailingState::Suppressed;
    case Reason::FrequencyCap: // for a while
        return MailingState::Subscribed;
    case Reason::NoBasis:
    case Reason::BasisNotAllowed:
    case Reason::CountryRule:
    case Reason::ConditionUnmet:
    case Reason::Lapsed:
    case Reason::Unconfirmed:
        break;
    }
    return MailingState::NoConsent;
}

QString toText(MailingState state)
{
    switch (state) {
    case MailingState::Subscribed:
        return u"subscribed"_s;
    case MailingState::Unsubscribed:
        return u"unsubscribed"_s;
    case MailingState::Suppressed:
        return u"suppressed"_s;
    case MailingState::NoConsent:
        break;
    }
    return u"no_consent"_s;
}

DbResult<std::vector<ContactSummary>> ContactSummaries::readRows(const QString& sql,
                                                                 std::span<const base::ContactId> ids)
{
    auto rows = m_database.query(sql, jsonOf(ids, [](base::ContactId id) { return id; }));
    if (!rows)
        return base::fail(rows.error());
    std::vector<ContactSummary> found;
    found.reserve(ids.size());
    while (rows->next()) {
        const QJsonObject attributes = readAttributes(rows->text(2).toUtf8());
        found.push_back({.id = base::ContactId(rows->integer(0)),
                         .email = rows->text(1),
                         .name = displayName(attributes),
                         .attributes = attributes,
                         .createdAt = base::fromMilliseconds(rows->integer(3)),
                         .updatedAt = base::fromMilliseconds(rows->integer(4))});
    }
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading contacts"_s});
    return found;
}

DbResult<std::vector<ContactSummary>> ContactSummaries::read(std::span<const base::ContactId> ids,
                                                             base::PurposeId purpose)
{
    auto rows = readRows(selectRows, ids);
    if (!rows || rows->empty())
        return rows;
    if (auto judged = judge(*rows, purpose); !judged)
        return base::fail(judged.error());
    if (auto added = addDeliveries(*rows); !added)
        return base::fail(added.error());
    return rows;
}

DbResult<std::vector<ContactSummary>> ContactSummaries::readDeleted(std::span<const base::ContactId> ids)
{
    return readRows(selectDeletedRows, ids);
}

DbResult<void> ContactSummaries::judge(std::vector<ContactSummary>& rows, base::PurposeId purpose)
{
    std::vector<consent::Candidate> candidates;
    candidates.reserve(rows.size());
    for (const ContactSummary& row : rows) {
        const auto address = mail::EmailAddress::parse(row.email);
        candidates.push_back({row.id, address ? address->canonical() : QByteArray()});
    }
    std::vector<base::PurposeId> purposes{purpose};
    if (!purpose.isValid()) {
        const auto all = consent::ledger::purposes(m_database);
        if (!all)
            return base::fail(all.error());
        purposes.clear();
        for (const consent::Purpose& one : *all)
            purposes.push_back(one.id);
    }
    for (const base::PurposeId one : purposes) {
        const auto verdicts = m_policy.decideMany(m_database, candidates, {.purpose = one, .now = m_now});
        if (!verdicts)
            return base::fail(verdicts.error());
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].mailing = stronger(rows[i].mailing, mailingStateOf((*verdicts)[i].reason));
    }
    return {};
}

DbResult<void> ContactSummaries::addDeliveries(std::vector<ContactSummary>& rows)
{
    auto found =
        m_database.query(selectDeliveries, jsonOf(rows, [](const ContactSummary& r) { return r.id; }));
    if (!found)
        return base::fail(found.error());
    std::unordered_map<base::ContactId, ContactSummary*> byId;
    for (ContactSummary& row : rows)
        byId.emplace(row.id, &row);
    while (found->next()) {
        ContactSummary& row = *byId.at(base::ContactId(found->integer(0)));
        row.lastDelivery = base::DeliveryId(found->integer(1));
        if (!found->isNull(2))
            row.lastAccepted = base::fromMilliseconds(found->integer(2));
    }
    return found->failed()
               ? DbResult<void>(base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading deliveries"_s}))
               : DbResult<void>();
}

} // namespace mw::audience
