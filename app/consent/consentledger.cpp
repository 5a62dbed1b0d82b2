// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentledger.h"

#include "consent/ledgerchain.h"
#include "vault/crypto.h"

#include <algorithm>

namespace mw::consent::ledger {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSource = 1000;
constexpr qsizetype longestMethod = 1000;
constexpr qsizetype longestWording = 64'000;
constexpr qsizetype longestNote = 8000;
constexpr qsizetype longestName = 200; // of who recorded it
constexpr qsizetype longestLabel = 100;

const QString insertRecord =
    u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, import_id, happened_at, "
    "recorded_at, list_id, recorded_by, payload_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString insertPayload =
    u"INSERT INTO consent_record_payload (record_id, salt, address, note, ip, user_agent) "
    "VALUES (?, ?, ?, ?, ?, ?)"_s;
const QString selectAddress = u"SELECT email FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString insertWording =
    u"INSERT OR IGNORE INTO consent_wording (text, version, language) VALUES (?, ?, ?)"_s;
const QString countWordings =
    u"SELECT count(DISTINCT wording) FROM consent_origin WHERE source = ? AND wording <> ''"_s;
const QString insertOrigin =
    u"INSERT OR IGNORE INTO consent_origin (source, wording, method) VALUES (?, ?, ?)"_s;
const QString selectOrigin =
    u"SELECT id FROM consent_origin WHERE source = ? AND wording = ? AND method = ?"_s;
const QString selectHistory =
    u"SELECT r.id, r.purpose_id, r.kind, r.basis, r.import_id, r.happened_at, r.recorded_at, o.source, "
    "o.wording, o.method, p.note, coalesce(w.version, ''), coalesce(w.language, ''), r.list_id, "
    "r.recorded_by, "
    "p.ip, p.user_agent FROM consent_record r JOIN consent_origin o ON o.id = r.origin_id "
    "LEFT JOIN consent_wording w ON w.text = o.wording "
    "LEFT JOIN consent_record_payload p ON p.record_id = r.id WHERE r.contact_id = ? AND (r.import_id = 1 OR "
    "EXISTS (SELECT 1 FROM import i WHERE i.id = r.import_id AND i.published_at IS NOT NULL)) ORDER BY r.id"_s;
const QString selectEntriesOfOne =
    u"SELECT r.contact_id, r.id, r.purpose_id, r.kind, r.basis, r.import_id, r.happened_at "
    "FROM consent_record r WHERE r.contact_id = ? AND (r.import_id IN (1, ?) OR "
    "EXISTS (SELECT 1 FROM import i WHERE i.id = r.import_id AND i.published_at IS NOT NULL)) ORDER BY r.id"_s;
const QString selectEntriesOfMany =
    u"SELECT r.contact_id, r.id, r.purpose_id, r.kind, r.basis, r.import_id, r.happened_at "
    "FROM json_each(?) j CROSS JOIN consent_record r ON r.contact_id = j.value "
    "WHERE r.import_id IN (1, ?) OR "
    "EXISTS (SELECT 1 FROM import i WHERE i.id = r.import_id AND i.published_at IS NOT NULL)"_s;
const QString insertUndo =
    u"INSERT INTO consent_record (contact_id, purpose_id, kind, basis, origin_id, import_id, happened_at, "
    "recorded_at) SELECT DISTINCT contact_id, NULL, 7, 0, ?, import_id, ?, ? FROM consent_record r "
    "WHERE import_id = ? AND import_id > 1 AND kind IN (0, 1, 2) AND EXISTS (SELECT 1 FROM contact c "
    "WHERE c.id = r.contact_id AND c.erased_at IS NULL) AND NOT EXISTS (SELECT 1 FROM "
    "consent_record u WHERE u.contact_id = r.contact_id AND u.import_id = r.import_id AND u.kind = 7)"_s;

ConsentError error(ConsentError::Kind kind, const QString& detail = {})
{
    return {kind, detail, {}};
}

bool fits(const QString& text, qsizetype longest)
{
    return text.size() <= longest && !text.contains(QChar(0));
}

QString cut(QString text, qsizetype longest)
{
    text.remove(QChar(0));
    text.truncate(longest);
    return text;
}

Origin cut(const Origin& origin)
{
    return {cut(origin.source, longestSource), cut(origin.wording, longestWording),
            cut(origin.method, longestMethod), cut(origin.version, longestLabel),
            cut(origin.language, longestLabel)};
}

QString emptyAsNull(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

/// The event as it is written, or why it is not.
ConsentResult<ConsentEvent> checked(ConsentEvent event)
{
    using Kind = ConsentError::Kind;
    if (!event.importId.isValid())
        event.importId = byHand;
    if (isOptOut(event.kind) || event.kind == EventKind::Undone) {
        event.origin = cut(event.origin);
        event.note = cut(event.note, longestNote);
        event.recordedBy = cut(event.recordedBy, longestName);
        event.ip = cut(event.ip, longestLabel);
        event.userAgent = cut(event.userAgent, longestSource);
        event.happenedAt = std::min(event.happenedAt, event.recordedAt);
        event.basis = Basis::None;
        return event;
    }
    if (!event.purpose.isValid())
        return base::fail(error(Kind::NeedsPurpose));
    if (event.happenedAt > event.recordedAt)
        return base::fail(error(Kind::InFuture));
    if (isGrant(event.kind) && event.basis == Basis::None)
        return base::fail(error(Kind::NeedsBasis));
    if (isGrant(event.kind) && event.originId == 0 && event.origin.source.trimmed().isEmpty())
        return base::fail(error(Kind::NeedsSource));
    if (!fits(event.note, longestNote))
        return base::fail(error(Kind::BadText, u"note"_s));
    if (!fits(event.recordedBy, longestName))
        return base::fail(error(Kind::BadText, u"recorded by"_s));
    if (!fits(event.ip, longestLabel))
        return base::fail(error(Kind::BadText, u"ip"_s));
    if (!fits(event.userAgent, longestSource))
        return base::fail(error(Kind::BadText, u"user agent"_s));
    return event;
}

LedgerEntry entryOf(const vault::Rows& rows)
{
    return {.id = base::ConsentRecordId(rows.integer(1)),
            .purpose = base::PurposeId(rows.integer(2)), // NULL reads as 0: every purpose
            .kind = static_cast<EventKind>(rows.integer(3)),
            .basis = static_cast<Basis>(rows.integer(4)),
            .import = base::ImportId(rows.integer(5)),
            .happenedAt = base::fromMilliseconds(rows.integer(6))};
}

/// The exact words, with the version and language that they were first told with.
ConsentResult<void> addWording(vault::Database& database, const Origin& origin)
{
    if (origin.wording.isEmpty())
        return {};
    QString version = origin.version;
    if (version.isEmpty()) {
        const auto before = database.value(countWordings, origin.source);
        if (!before)
            return base::fail(consentError(before.error()));
        version = QString::number(before->toLongLong() + 1);
    }
    const auto added = database.run(insertWording, origin.wording, version, origin.language);
    return added ? ConsentResult<void>() : base::fail(consentError(added.error()));
}

/// What is personal of a record by its own payload row; none where the address alone is.
ConsentResult<std::optional<RecordPayload>> payloadOf(vault::Database& database, const ConsentEvent& event)
{
    const bool isPlain = event.note.isEmpty() && event.ip.isEmpty() && event.userAgent.isEmpty();
    // An import's writer has the contact in its hands, a million times.
    if (isPlain && event.importId != byHand && event.kind != EventKind::Undone)
        return std::nullopt;
    const auto address = database.value(selectAddress, event.contact);
    if (!address)
        return base::fail(consentError(address.error()));
    if (isPlain && !address->toString().isEmpty())
        return std::nullopt; // of an erased contact it is a row that says nothing
    RecordPayload payload{.salt = QByteArray(16, Qt::Uninitialized),
                          .address = address->toString().toUtf8(),
                          .note = event.note.toUtf8(),
                          .ip = event.ip.toUtf8(),
                          .userAgent = event.userAgent.toUtf8()};
    if (!vault::crypto::random(vault::crypto::bufferOf(payload.salt)))
        return base::fail(consentError({vault::DbError::Kind::Other, u"no randomness"_s}));
    return payload;
}

ConsentResult<void> insertPayloadOf(vault::Database& database, base::ConsentRecordId record,
                                    const RecordPayload& payload)
{
    const auto kept = database.run(insertPayload, record, payload.salt, QString::fromUtf8(payload.address),
                                   QString::fromUtf8(payload.note), QString::fromUtf8(payload.ip),
                                   QString::fromUtf8(payload.userAgent));
    return kept ? ConsentResult<void>() : base::fail(consentError(kept.error()));
}

} // namespace

ConsentResult<std::int64_t> originId(vault::Database& database, const Origin& origin)
{
    using Kind = ConsentError::Kind;
    if (!fits(origin.source, longestSource))
        return base::fail(error(Kind::BadText, u"source"_s));
    if (!fits(origin.wording, longestWording))
        return base::fail(error(Kind::BadText, u"wording"_s));
    if (!fits(origin.method, longestMethod))
        return base::fail(error(Kind::BadText, u"method"_s));
    if (!fits(origin.version, longestLabel) || !fits(origin.language, longestLabel))
        return base::fail(error(Kind::BadText, u"wording version"_s));
    const QString source = origin.source.isNull() ? u""_s : origin.source;
    const QString wording = origin.wording.isNull() ? u""_s : origin.wording;
    const QString method = origin.method.isNull() ? u""_s : origin.method;
    auto found = database.value(selectOrigin, source, wording, method);
    if (found && found->isNull()) {
        if (auto worded = addWording(database, origin); !worded)
            return base::fail(worded.error());
        if (auto added = database.run(insertOrigin, source, wording, method); !added)
            return base::fail(consentError(added.error()));
        found = database.value(selectOrigin, source, wording, method);
    }
    if (!found)
        return base::fail(consentError(found.error()));
    return found->toLongLong();
}

ConsentResult<base::ConsentRecordId> record(vault::Database& database, const ConsentEvent& asked)
{
    const auto event = checked(asked);
    if (!event)
        return base::fail(event.error());
    std::int64_t origin = event->originId;
    if (origin == 0) {
        const auto known = originId(database, event->origin);
        if (!known)
            return base::fail(known.error());
        origin = *known;
    }
    const bool isByHand = event->importId == byHand;
    if (isByHand)
        if (auto begun = begin(database, event->recordedAt); !begun)
            return base::fail(consentError(begun.error()));
    const auto payload = payloadOf(database, *event);
    if (!payload)
        return base::fail(payload.error());
    auto written = database.run(insertRecord, event->contact, event->purpose, event->kind, event->basis,
                                origin, event->importId, base::toMilliseconds(event->happenedAt),
                                base::toMilliseconds(event->recordedAt), event->list, event->recordedBy,
                                *payload ? QVariant(LedgerPayloads::hashOf(**payload)) : QVariant());
    if (!written)
        return base::fail(consentError(written.error()));
    const base::ConsentRecordId id(database.lastInsertId());
    if (*payload)
        if (auto kept = insertPayloadOf(database, id, **payload); !kept)
            return base::fail(kept.error());
    if (isByHand)
        if (auto linked = appendLink(database, LinkKind::Record, id.value(), event->recordedAt); !linked)
            return base::fail(consentError(linked.error()));
    return id;
}

ConsentResult<ImportVerdict> recordFromImport(vault::Database& database, const ConsentEvent& event)
{
    if (!event.importId.isValid() || event.importId == byHand)
        return base::fail(error(ConsentError::Kind::NeedsImport));
    if (const auto right = checked(event); !right)
        return base::fail(right.error());
    const auto entries = entriesOf(database, std::span(&event.contact, 1), event.importId);
    if (!entries)
        return base::fail(consentError(entries.error()));
    if (const auto own = entries->find(event.contact); own != entries->end() && isGrant(event.kind)) {
        const Standing standing = standingOf(own->second, event.purpose);
        if (standing.isOut())
            return ImportVerdict::StaysOut;
        if (standing.state == StandingState::Granted && standing.basis == event.basis &&
            standing.happenedAt == event.happenedAt)
            return ImportVerdict::Unchanged;
    }
    if (const auto written = record(database, event); !written)
        return base::fail(written.error());
    return ImportVerdict::Recorded;
}

vault::DbResult<std::int64_t> recordUndo(vault::Database& database, base::ImportId import,
                                         base::Timestamp now)
{
    const auto origin = originId(database, {.source = u"undo of import %1"_s.arg(import.value())});
    if (!origin)
        return base::fail(origin.error().database);
    if (auto begun = begin(database, now); !begun)
        return base::fail(begun.error());
    const auto added =
        database.run(insertUndo, *origin, base::toMilliseconds(now), base::toMilliseconds(now), import);
    if (!added)
        return added;
    if (auto sealed = sealImport(database, import, now); !sealed)
        return base::fail(sealed.error());
    return added;
}

vault::DbResult<std::vector<ConsentRecord>> history(vault::Database& database, base::ContactId contact)
{
    auto rows = database.query(selectHistory, contact);
    if (!rows)
        return base::fail(rows.error());
    std::vector<ConsentRecord> records;
    while (rows->next())
        records.push_back(
            {.id = base::ConsentRecordId(rows->integer(0)),
             .contact = contact,
             .purpose = base::PurposeId(rows->integer(1)),
             .kind = static_cast<EventKind>(rows->integer(2)),
             .basis = static_cast<Basis>(rows->integer(3)),
             .import = base::ImportId(rows->integer(4)),
             .happenedAt = base::fromMilliseconds(rows->integer(5)),
             .recordedAt = base::fromMilliseconds(rows->integer(6)),
             .origin = {rows->text(7), rows->text(8), rows->text(9), rows->text(11), rows->text(12)},
             .note = emptyAsNull(rows->text(10)),
             .list = base::ListId(rows->integer(13)),
             .recordedBy = rows->text(14),
             .ip = emptyAsNull(rows->text(15)),
             .userAgent = emptyAsNull(rows->text(16))});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the consent ledger"_s});
    return records;
}

vault::DbResult<EntriesByContact> entriesOf(vault::Database& database,
                                            std::span<const base::ContactId> contacts, base::ImportId seeing)
{
    EntriesByContact entries;
    if (contacts.empty())
        return entries;
    QByteArray ids = "[";
    for (const base::ContactId contact : contacts)
        ids += QByteArray::number(static_cast<qlonglong>(contact.value())) + ',';
    ids.back() = ']';
    auto rows = contacts.size() == 1 ? database.query(selectEntriesOfOne, contacts.front(), seeing)
                                     : database.query(selectEntriesOfMany, QString::fromLatin1(ids), seeing);
    if (!rows)
        return base::fail(rows.error());
    entries.reserve(contacts.size());
    while (rows->next())
        entries[base::ContactId(rows->integer(0))].push_back(entryOf(*rows));
    // A read that ended early must not pass for "nobody objected".
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the consent ledger"_s});
    for (auto& [contact, own] : entries) {
        std::ranges::sort(own, {}, &LedgerEntry::id);
        const auto twice = std::ranges::unique(own, {}, &LedgerEntry::id); // a contact asked for twice
        own.erase(twice.begin(), twice.end());
    }
    return entries;
}

vault::DbResult<Standing> current(vault::Database& database, base::ContactId contact, base::PurposeId purpose)
{
    const auto entries = entriesOf(database, std::span(&contact, 1));
    if (!entries)
        return base::fail(entries.error());
    const auto own = entries->find(contact);
    return own == entries->end() ? Standing{} : standingOf(own->second, purpose);
}

} // namespace mw::consent::ledger
