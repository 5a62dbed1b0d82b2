// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importwriter.h"

#include "audience/jsontext.h"
#include "audience/searchindex.h"

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr std::size_t rowsALook = 32; // between two looks at the clock

constexpr auto insertContact = "INSERT INTO contact (import_id, email, email_key, attributes, created_at, "
                               "updated_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr auto insertSearch =
    "INSERT INTO contact_search (contact_id, name_key, family_key, words) VALUES (?, ?, ?, ?)";
constexpr auto insertMember = "INSERT INTO list_member (list_id, contact_id, import_id) VALUES (?, ?, ?) "
                              "ON CONFLICT DO NOTHING";
constexpr auto selectContact =
    "SELECT id, import_id, attributes, coalesce(deletion_id, 0), email FROM contact "
    "WHERE email_key = ? AND erased_at IS NULL";
constexpr auto selectStaged = "SELECT attributes FROM import_change WHERE import_id = ? AND contact_id = ?";
constexpr auto stageChange =
    "INSERT INTO import_change (import_id, contact_id, attributes, revives) VALUES (?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET attributes = excluded.attributes";
constexpr auto updateOwn = "UPDATE contact SET attributes = ? WHERE id = ?";
const QString countBatch = u"UPDATE import SET members = members + ?, contacts = contacts + ? WHERE id = ?"_s;

vault::DbError databaseError(const consent::ConsentError& error)
{
    if (error.kind == consent::ConsentError::Kind::Database)
        return error.database;
    return {vault::DbError::Kind::Other, u"consent record: "_s + error.detail};
}

} // namespace

ImportWriter::ImportWriter(vault::Database& database, vault::WriterGate& gate, const Batch& batch,
                           ImportResult& result)
    : m_database(database),
      m_gate(gate),
      m_batch(batch),
      m_result(result),
      m_insertContact(database, insertContact),
      m_insertSearch(database, insertSearch),
      m_insertMember(database, insertMember),
      m_selectContact(database, selectContact),
      m_selectStaged(database, selectStaged),
      m_stage(database, stageChange),
      m_updateOwn(database, updateOwn)
{
}

DbResult<void> ImportWriter::take(const ImportChunk& chunk, const base::JobControl& control,
                                  const Progress& progress)
{
    m_chunk = &chunk;
    m_originIds.assign(chunk.origins.size(), 0);
    m_matches.clear();
    if (auto added = addRows(control, progress); !added)
        return added;
    return matchRows(control, progress);
}

DbResult<void> ImportWriter::commit(WriteTransaction& slice)
{
    if (m_joined > 0 || m_added > 0) {
        if (auto counted = m_database.run(countBatch, m_joined, m_added, m_batch.id); !counted)
            return base::fail(counted.error());
        m_joined = 0;
        m_added = 0;
    }
    return slice.commit();
}

DbResult<void> ImportWriter::addRows(const base::JobControl& control, const Progress& progress)
{
    for (std::size_t i = 0; i < m_chunk->rows.size() && !control.cancelled();) {
        if (auto added = addSlice(i); !added)
            return added;
        if (auto indexed = index(); !indexed)
            return indexed;
        progress(i - m_matches.size());
    }
    return {};
}

/// What the slices left to the search index, once it is worth a turn; the rest is for the end of the import.
DbResult<void> ImportWriter::index()
{
    while (m_unindexed >= searchindex::contactsATurn) {
        if (const auto filled = searchindex::fillSome(m_database, m_gate, m_batch.id); !filled)
            return base::fail(filled.error());
        m_unindexed -= searchindex::contactsATurn;
        if (const auto joined = searchindex::joinSome(m_database, m_gate); !joined)
            return base::fail(joined.error());
    }
    return {};
}

DbResult<void> ImportWriter::addSlice(std::size_t& next)
{
    const auto& rows = m_chunk->rows;
    auto slice = WriteTransaction::begin(m_database, m_gate, Writer::Job, Sync::Relaxed);
    if (!slice)
        return base::fail(slice.error());
    do {
        for (const std::size_t stop = std::min(next + rowsALook, rows.size()); next < stop; ++next) {
            const auto added = add(rows[next]);
            if (!added)
                return base::fail(added.error());
            if (!*added)
                m_matches.push_back(next);
        }
    } while (next < rows.size() && slice->held() < vault::sliceTime);
    return commit(*slice);
}

DbResult<void> ImportWriter::matchRows(const base::JobControl& control, const Progress& progress)
{
    const std::size_t before = m_chunk->rows.size() - m_matches.size();
    for (std::size_t i = 0; i < m_matches.size() && !control.cancelled();) {
        auto slice = WriteTransaction::begin(m_database, m_gate, Writer::Job, Sync::Relaxed);
        if (!slice)
            return base::fail(slice.error());
        do {
            for (const std::size_t stop = std::min(i + rowsALook, m_matches.size()); i < stop; ++i)
                if (auto matched = match(m_chunk->rows[m_matches[i]]); !matched)
                    return matched;
        } while (i < m_matches.size() && slice->held() < vault::sliceTime);
        if (auto committed = commit(*slice); !committed)
            return committed;
        progress(before + i);
    }
    return {};
}

DbResult<bool> ImportWriter::add(const ImportRow& row)
{
    if (row.erased) {
        m_result.count(Verdict::Same, true);
        return true;
    }
    const std::int64_t now = base::toMilliseconds(m_batch.now);
    const auto added = m_insertContact.integer(m_batch.id.value())
                           .text(m_chunk->email(row))
                           .text(m_chunk->key(row))
                           .text(m_chunk->json(row))
                           .integer(now)
                           .integer(now)
                           .run();
    if (!added || *added == 0)
        return added ? DbResult<bool>(false) : base::fail(added.error());
    const base::ContactId contact(m_database.lastInsertId());
    if (auto found = addSearchText(row, contact); !found)
        return base::fail(found.error());
    if (auto joined = join(contact); !joined)
        return joined;
    if (auto recorded = recordNew(row, contact); !recorded)
        return base::fail(recorded.error());
    ++m_added;
    m_result.count(Verdict::New, row.optedOut || row.isSuppressed());
    return true;
}

DbResult<void> ImportWriter::addSearchText(const ImportRow& row, base::ContactId contact)
{
    ++m_unindexed;
    const auto kept = m_insertSearch.integer(contact.value())
                          .text(m_chunk->name(row))
                          .text(m_chunk->family(row))
                          .text(m_chunk->words(row))
                          .run();
    return kept ? DbResult<void>() : base::fail(kept.error());
}

DbResult<bool> ImportWriter::join(base::ContactId contact)
{
    const auto joined = m_insertMember.integer(m_batch.list.value())
                            .integer(contact.value())
                            .integer(m_batch.id.value())
                            .run();
    if (!joined)
        return base::fail(joined.error());
    m_joined += *joined;
    return *joined > 0;
}

DbResult<std::optional<ImportWriter::Match>> ImportWriter::findContact(const ImportRow& row)
{
    const auto found = m_selectContact.text(m_chunk->key(row)).next();
    if (!found)
        return base::fail(found.error());
    if (!*found)
        return std::nullopt;
    Match match{.contact = base::ContactId(m_selectContact.integerAt(0)),
                .own = m_selectContact.integerAt(1) == m_batch.id.value(),
                .deletion = m_selectContact.integerAt(3),
                .attributes = m_selectContact.textAt(2).toByteArray(),
                .email = QString::fromUtf8(m_selectContact.textAt(4))};
    m_selectContact.finish();
    return match;
}

DbResult<void> ImportWriter::match(const ImportRow& row)
{
    const auto known = findContact(row);
    if (!known)
        return base::fail(known.error());
    if (!*known) { // it went since the first look
        const auto added = add(row);
        return added ? DbResult<void>() : base::fail(added.error());
    }
    const base::ContactId contact = (*known)->contact;
    const auto revives = isFirstRevival(**known);
    if (!revives)
        return base::fail(revives.error());
    const auto changed = stage(row, **known);
    if (!changed)
        return base::fail(changed.error());
    const auto joined = join(contact);
    if (!joined)
        return base::fail(joined.error());
    bool staysOut = row.isSuppressed();
    const auto recorded = recordMatch(row, contact, staysOut);
    if (!recorded)
        return base::fail(recorded.error());
    if (!(*known)->own && !*changed && (*joined || *recorded || *revives))
        if (auto noted = note(**known, {}); !noted)
            return noted;
    m_result.count(*revives              ? Verdict::New
                   : *changed || *joined ? Verdict::Changed
                                         : Verdict::Same,
                   staysOut);
    return {};
}

DbResult<bool> ImportWriter::isFirstRevival(const Match& match)
{
    if (match.deletion == 0)
        return false;
    const auto before = stagedFor(match.contact);
    return before ? DbResult<bool>(!before->is) : base::fail(before.error());
}

DbResult<ImportWriter::Staged> ImportWriter::stagedFor(base::ContactId contact)
{
    const auto before = m_selectStaged.integer(m_batch.id.value()).integer(contact.value()).next();
    if (!before)
        return base::fail(before.error());
    if (!*before)
        return Staged{};
    Staged staged{true, readAttributes(m_selectStaged.textAt(0).toByteArray())};
    m_selectStaged.finish();
    return staged;
}

DbResult<bool> ImportWriter::stage(const ImportRow& row, const Match& match)
{
    if (match.own)
        return stageOwn(row, match);
    const QByteArray wanted = m_chunk->json(row).toByteArray();
    auto before = stagedFor(match.contact);
    if (!before)
        return base::fail(before.error());
    if (!before->is && match.deletion == 0 && match.attributes == wanted)
        return false;
    // Of a deleted contact nothing stands any more.
    QJsonObject stands = match.deletion == 0 ? readAttributes(match.attributes) : QJsonObject();
    applyAttributes(stands, before->attributes);
    const QJsonObject changes = changedAttributes(stands, wanted);
    if (changes.isEmpty())
        return false;
    applyAttributes(before->attributes, changes);
    const auto noted = note(match, before->attributes);
    return noted ? DbResult<bool>(true) : base::fail(noted.error());
}

DbResult<bool> ImportWriter::stageOwn(const ImportRow& row, const Match& match)
{
    const QByteArray wanted = m_chunk->json(row).toByteArray();
    if (match.attributes == wanted)
        return false;
    QJsonObject stands = readAttributes(match.attributes);
    const QJsonObject changes = changedAttributes(stands, wanted);
    if (changes.isEmpty())
        return false;
    applyAttributes(stands, changes);
    const QByteArray json = writeAttributes(stands);
    if (const auto updated = m_updateOwn.text(json).integer(match.contact.value()).run(); !updated)
        return base::fail(updated.error());
    const auto found = searchindex::put(m_database, match.contact, match.email, stands);
    return found ? DbResult<bool>(true) : base::fail(found.error());
}

DbResult<void> ImportWriter::note(const Match& match, const QJsonObject& changes)
{
    const auto before = stagedFor(match.contact);
    if (!before)
        return base::fail(before.error());
    if (before->is && changes.isEmpty()) // never over what is staged
        return {};
    const QByteArray json = writeAttributes(changes);
    const auto noted = m_stage.integer(m_batch.id.value())
                           .integer(match.contact.value())
                           .text(json)
                           .integer(match.deletion)
                           .run();
    return noted ? DbResult<void>() : base::fail(noted.error());
}

consent::ConsentEvent ImportWriter::optOut(base::ContactId contact) const
{
    return {.contact = contact,
            .purpose = m_batch.purpose,
            .kind = consent::EventKind::Withdrawn,
            .origin = {.source = u"import %1"_s.arg(m_batch.id.value()), .method = u"import"_s},
            .importId = m_batch.id,
            .happenedAt = m_batch.now,
            .recordedAt = m_batch.now,
            .recordedBy = m_owner};
}

DbResult<consent::ConsentEvent> ImportWriter::grant(const ImportRow& row, base::ContactId contact)
{
    const RowConsent& given = m_chunk->consents[static_cast<std::size_t>(row.consent)];
    std::int64_t& origin = m_originIds[given.origin];
    if (origin == 0) {
        const auto id = consent::ledger::originId(m_database, m_chunk->origins[given.origin]);
        if (!id)
            return base::fail(databaseError(id.error()));
        origin = *id;
    }
    return consent::ConsentEvent{.contact = contact,
                                 .purpose = m_batch.purpose,
                                 .kind = consent::EventKind::Given,
                                 .basis = given.basis,
                                 .originId = origin,
                                 .importId = m_batch.id,
                                 .happenedAt = given.at,
                                 .recordedAt = m_batch.now,
                                 .recordedBy = m_owner};
}

DbResult<void> ImportWriter::recordNew(const ImportRow& row, base::ContactId contact)
{
    if (!row.optedOut && row.consent < 0)
        return {};
    const auto event = row.optedOut ? DbResult<consent::ConsentEvent>(optOut(contact)) : grant(row, contact);
    if (!event)
        return base::fail(event.error());
    if (const auto recorded = consent::ledger::record(m_database, *event); !recorded)
        return base::fail(databaseError(recorded.error()));
    ++(row.optedOut ? m_result.withdrawals : m_result.consents);
    return {};
}

DbResult<bool> ImportWriter::stoodAlready(const RowConsent& given, const consent::Standing& standing,
                                          base::ContactId contact)
{
    if (standing.state != consent::StandingState::Granted || standing.basis != given.basis ||
        given.timeIsGiven)
        return false;
    const auto history = consent::ledger::history(m_database, contact);
    if (!history)
        return base::fail(history.error());
    const consent::Origin& origin = m_chunk->origins[given.origin];
    for (const consent::ConsentRecord& record : *history)
        if (record.id == standing.record)
            return record.origin.source == origin.source && record.origin.wording == origin.wording;
    return true; // of this very batch, which history() does not show yet
}

DbResult<bool> ImportWriter::recordMatch(const ImportRow& row, base::ContactId contact, bool& staysOut)
{
    const auto entries = consent::ledger::entriesOf(m_database, std::span(&contact, 1), m_batch.id);
    if (!entries)
        return base::fail(entries.error());
    const auto own = entries->find(contact);
    const consent::Standing standing =
        own == entries->end() ? consent::Standing{} : consent::standingOf(own->second, m_batch.purpose);
    staysOut = staysOut || standing.isOut() || row.optedOut;
    if (row.optedOut) {
        if (standing.isOut())
            return false;
        const auto left = consent::ledger::record(m_database, optOut(contact));
        if (!left)
            return base::fail(databaseError(left.error()));
        ++m_result.withdrawals;
        return true;
    }
    if (row.consent < 0 || standing.isOut())
        return false;
    const RowConsent& given = m_chunk->consents[static_cast<std::size_t>(row.consent)];
    const auto stood = stoodAlready(given, standing, contact);
    if (!stood || *stood)
        return stood ? DbResult<bool>(false) : base::fail(stood.error());
    const auto event = grant(row, contact);
    if (!event)
        return base::fail(event.error());
    const auto verdict = consent::ledger::recordFromImport(m_database, *event);
    if (!verdict)
        return base::fail(databaseError(verdict.error()));
    staysOut = staysOut || *verdict == consent::ledger::ImportVerdict::StaysOut;
    const bool recorded = *verdict == consent::ledger::ImportVerdict::Recorded;
    m_result.consents += recorded ? 1 : 0;
    return recorded;
}

} // namespace mw::audience
