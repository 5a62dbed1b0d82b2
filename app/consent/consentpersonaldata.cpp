// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentpersonaldata.h"

#include "mail/emailaddress.h"

#include "consent/consentledger.h"
#include "consent/ledgerpayload.h"

#include <QJsonArray>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

const QString selectAddress = u"SELECT email FROM contact WHERE id = ?"_s;
const QString selectLog = u"SELECT l.at, l.code, l.text, p.detail FROM log l "
                          "LEFT JOIN log_payload p ON p.log_id = l.id WHERE l.contact_id = ? ORDER BY l.id"_s;
const QString deleteLogDetail =
    u"DELETE FROM log_payload WHERE log_id IN (SELECT id FROM log WHERE contact_id = ?)"_s;

/// Empty where the address may not be mailed, and so was never hashed; or is erased.
QByteArray canonicalOf(const QString& email)
{
    const auto address = mail::EmailAddress::parse(email);
    return address ? address->canonical() : QByteArray();
}

QString timeText(base::Timestamp time)
{
    return base::toRfc3339(time);
}

QJsonArray recordsJson(const std::vector<ConsentRecord>& records, const std::vector<Purpose>& purposes)
{
    QJsonArray all;
    for (const ConsentRecord& record : records) {
        QJsonValue purpose; // null = every purpose
        for (const Purpose& known : purposes)
            if (known.id == record.purpose)
                purpose = known.name;
        all << QJsonObject{{u"id"_s, static_cast<qint64>(record.id.value())},
                           {u"purpose"_s, purpose},
                           {u"kind"_s, toText(record.kind)},
                           {u"basis"_s, toText(record.basis)},
                           {u"source"_s, record.origin.source},
                           {u"wording"_s, record.origin.wording},
                           {u"method"_s, record.origin.method},
                           {u"happened_at"_s, timeText(record.happenedAt)},
                           {u"recorded_at"_s, timeText(record.recordedAt)},
                           {u"note"_s, record.note}};
    }
    return all;
}

QJsonArray suppressionsJson(const std::vector<SuppressionRow>& rows)
{
    QJsonArray all;
    for (const SuppressionRow& row : rows)
        all << QJsonObject{{u"id"_s, static_cast<qint64>(row.suppression.id.value())},
                           {u"reason"_s, toText(row.suppression.reason)},
                           {u"added_at"_s, timeText(row.suppression.addedAt)},
                           {u"text"_s, row.text},
                           {u"note"_s, row.note}};
    return all;
}

vault::DbResult<void> onlyDone(const vault::DbResult<std::int64_t>& run)
{
    if (!run)
        return base::fail(run.error());
    return {};
}

} // namespace

QStringList ConsentPersonalData::tables() const
{
    return {u"consent_record"_s,   u"consent_record_payload"_s,   u"consent_erasure"_s,
            u"consent_evidence"_s, u"consent_evidence_payload"_s, u"contact_restriction"_s,
            u"suppression"_s,      u"suppression_payload"_s};
}

vault::DbResult<QJsonObject> ConsentPersonalData::exportFor(vault::Database& database,
                                                            base::ContactId contact) const
{
    const auto records = ledger::history(database, contact);
    if (!records)
        return base::fail(records.error());
    const auto purposes = ledger::purposes(database);
    if (!purposes)
        return base::fail(purposes.error());
    const auto address = database.value(selectAddress, contact);
    if (!address)
        return base::fail(address.error());
    QJsonObject exported{{u"consent_records"_s, recordsJson(*records, *purposes)}};
    const QByteArray canonical = canonicalOf(address->toString());
    if (canonical.isEmpty())
        return exported;
    const auto suppressions = m_suppressions.ever(database, canonical);
    if (!suppressions)
        return base::fail(suppressions.error());
    exported[u"suppressions"_s] = suppressionsJson(*suppressions);
    return exported;
}

vault::DbResult<void> ConsentPersonalData::erase(vault::Database& database, base::ContactId contact) const
{
    if (auto done = ledger::erasePayloads(database, contact, ErasureCause::Request, m_clock.now()); !done)
        return done;
    const auto address = database.value(selectAddress, contact);
    if (!address)
        return base::fail(address.error());
    const QByteArray canonical = canonicalOf(address->toString());
    return canonical.isEmpty() ? vault::DbResult<void>() : m_suppressions.forget(database, canonical);
}

QStringList LogPersonalData::tables() const
{
    return {u"log"_s, u"log_payload"_s};
}

vault::DbResult<QJsonObject> LogPersonalData::exportFor(vault::Database& database,
                                                        base::ContactId contact) const
{
    auto rows = database.query(selectLog, contact);
    if (!rows)
        return base::fail(rows.error());
    QJsonArray lines;
    while (rows->next())
        lines << QJsonObject{{u"at"_s, timeText(base::fromMilliseconds(rows->integer(0)))},
                             {u"code"_s, rows->text(1)},
                             {u"text"_s, rows->text(2)},
                             {u"detail"_s, rows->text(3)}};
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the log"_s});
    return QJsonObject{{u"log"_s, lines}};
}

vault::DbResult<void> LogPersonalData::erase(vault::Database& database, base::ContactId contact) const
{
    return onlyDone(database.run(deleteLogDetail, contact));
}

} // namespace mw::consent
