// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importservice.h"

#include "audience/chunkreader.h"
#include "audience/importbatch.h"
#include "audience/importrehearsal.h"
#include "audience/importwriter.h"
#include "audience/listrepository.h"
#include "consent/suppressionlookup.h"
#include "mail/emailaddress.h"

#include <algorithm>
#include <QScopeGuard>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;
using vault::Sync;
using vault::Writer;
using vault::WriteTransaction;

namespace {

constexpr int cacheMegabytes = 128; // the index of a million addresses and the pages of a chunk
constexpr int readerCacheMegabytes = 16;
/// Fewer rows stay in the order of the file. More are taken in the order of their keys, so that a slice
/// writes few pages of the index: half the CPU and a seventh of the WAL at a million rows.
constexpr std::size_t sortedFrom = 5000;
constexpr std::size_t addressesALookUp = 1024;

const QString selectUnpublished =
    u"SELECT id FROM import WHERE published_at IS NULL AND undone_at IS NULL ORDER BY id"_s;
const QString selectUnfinished =
    u"SELECT id FROM import WHERE published_at IS NOT NULL AND finished_at IS NULL "
    "AND undone_at IS NULL ORDER BY id"_s;
const QString selectHalfUndone =
    u"SELECT id FROM import WHERE undone_at IS NOT NULL AND undo_finished_at IS NULL ORDER BY id"_s;
const QString selectState =
    u"SELECT published_at IS NOT NULL, finished_at IS NOT NULL, undone_at IS NOT NULL FROM import WHERE id = ?"_s;
const QString setUndone = u"UPDATE import SET undone_at = ? WHERE id = ? AND undone_at IS NULL"_s;

DbResult<std::vector<base::ImportId>> idsOf(vault::Database& database, const QString& sql)
{
    auto rows = database.query(sql);
    if (!rows)
        return base::fail(rows.error());
    std::vector<base::ImportId> ids;
    while (rows->next())
        ids.emplace_back(rows->integer(0));
    return ids;
}

std::optional<ImportError> wrongRequest(const ImportRequest& request, base::Timestamp now)
{
    if (!listName(request.list))
        return ImportError{.kind = ImportError::Kind::BadList};
    if (!request.consent || request.consent->basis == consent::Basis::None)
        return std::nullopt;
    const auto bad = [](const char16_t* what) {
        return ImportError{.kind = ImportError::Kind::BadConsent, .detail = QString::fromUtf16(what)};
    };
    if (request.consent->source.size() > 1000)
        return bad(u"source");
    if (request.consent->wording.size() > 64'000)
        return bad(u"wording");
    if (request.consent->at && *request.consent->at > now)
        return bad(u"at");
    return std::nullopt;
}

/// Marks the rows whose address a suppression keeps out. For the verdicts alone: the policy is asked again by
/// planner and claim.
DbResult<void> markSuppressed(vault::Database& database, consent::SuppressionLookup& lookup,
                              ImportChunk& chunk)
{
    for (std::size_t from = 0; from < chunk.rows.size(); from += addressesALookUp) {
        const std::size_t to = std::min(from + addressesALookUp, chunk.rows.size());
        std::vector<QByteArray> canonical;
        for (std::size_t i = from; i < to; ++i)
            canonical.push_back(
                mail::EmailAddress::parse(QString::fromUtf8(chunk.email(chunk.rows[i])))->canonical());
        const auto hits = lookup.find(database, canonical);
        if (!hits)
            return base::fail(hits.error());
        for (std::size_t i = from; i < to; ++i) {
            const consent::SuppressionHits& hit = (*hits)[i - from];
            chunk.rows[i].erased = hit.address && hit.address->reason == consent::SuppressionReason::Erased;
            if (const auto& holding = hit.address ? hit.address : hit.domain) {
                chunk.rows[i].suppression = static_cast<std::int32_t>(chunk.suppressions.size());
                chunk.suppressions.push_back(*holding);
            }
        }
    }
    return {};
}

void sortByKey(ImportChunk& chunk)
{
    std::ranges::stable_sort(chunk.rows, [&](const ImportRow& a, const ImportRow& b) {
        const QByteArrayView left = chunk.key(a);
        const QByteArrayView right = chunk.key(b);
        return std::string_view(left.data(), static_cast<std::size_t>(left.size())) <
               std::string_view(right.data(), static_cast<std::size_t>(right.size()));
    });
}

ImportOutcome<void> checkRead(const ImportResult& result)
{
    if (result.read > 0)
        return {};
    if (result.notes.empty() && !result.unreadable.empty()) {
        const ImportResult::Unreadable& first = result.unreadable.front();
        return base::fail(ImportError{.kind = ImportError::Kind::Unreadable,
                                      .detail = first.csv      ? first.csv->detail
                                                : first.header ? first.header->detail
                                                               : QString(),
                                      .csv = first.csv,
                                      .header = first.header});
    }
    return base::fail(ImportError{.kind = ImportError::Kind::NoRows});
}

} // namespace

DbResult<void> recoverImports(vault::Database& database, vault::WriterGate& gate,
                              consent::OpenDeliveries& deliveries, base::Timestamp now)
{
    const auto unpublished = idsOf(database, selectUnpublished);
    const auto unfinished = idsOf(database, selectUnfinished);
    const auto halfUndone = idsOf(database, selectHalfUndone);
    for (const auto* ids : {&unpublished, &unfinished, &halfUndone})
        if (!*ids)
            return base::fail(ids->error());
    for (const base::ImportId id : *unpublished)
        if (auto done = importbatch::remove(database, gate, id, now); !done)
            return done;
    for (const base::ImportId id : *unfinished)
        if (auto done = importbatch::rollForward(database, gate, id, deliveries, now); !done)
            return base::fail(done.error());
    for (const base::ImportId id : *halfUndone)
        if (auto done = ImportUndo(database, gate, id, now).run(); !done)
            return base::fail(done.error());
    return {};
}

void ImportService::tell(base::LogLevel level, const char* code, const QString& text) const
{
    base::LogEntry entry;
    entry.level = level;
    entry.code = QString::fromLatin1(code);
    entry.text = text;
    m_parts.log.write(entry);
}

ImportOutcome<ImportResult> ImportService::run(const ImportRequest& request, const base::JobControl& control)
{
    if (request.dryRun)
        return runAlone(request, control);
    if (!turn().take())
        return base::fail(ImportError{.kind = ImportError::Kind::Busy});
    const auto free = qScopeGuard([this] { turn().giveBack(); });
    return runAlone(request, control);
}

ImportOutcome<ImportResult> ImportService::runAlone(const ImportRequest& request,
                                                    const base::JobControl& control)
{
    if (const auto wrong = wrongRequest(request, m_parts.clock.now()))
        return base::fail(*wrong);
    auto database = request.dryRun ? m_parts.vault.connectReadOnly(readerCacheMegabytes)
                                   : m_parts.vault.connect(cacheMegabytes);
    if (!database)
        return base::fail(importError(database.error()));
    return request.dryRun ? rehearse(**database, request, control) : write(**database, request, control);
}

ImportOutcome<void> ImportService::feed(vault::Database& database, ChunkReader& reader, ImportTarget& target,
                                        const base::JobControl& control) const
{
    const auto suppressions =
        consent::SuppressionRepository(m_parts.hashKey).list(database, base::SuppressionId(), 1);
    if (!suppressions)
        return base::fail(importError(suppressions.error()));
    consent::SuppressionLookup lookup(m_parts.hashKey);
    ImportChunk chunk;
    for (bool more = true; more && !control.cancelled();) {
        const qint64 readBefore = reader.bytesRead();
        const auto filled = reader.fill(chunk);
        if (!filled)
            return base::fail(filled.error());
        more = *filled;
        if (!suppressions->empty())
            if (auto marked = markSuppressed(database, lookup, chunk); !marked)
                return base::fail(importError(marked.error()));
        if (chunk.rows.size() > sortedFrom)
            sortByKey(chunk);
        const qint64 bytes = reader.bytesRead() - readBefore;
        const auto taken = target.take(chunk, control, [&](std::size_t rows) {
            control.report({readBefore + bytes * static_cast<qint64>(rows) /
                                             std::max<qint64>(static_cast<qint64>(chunk.rows.size()), 1),
                            reader.bytesTotal()});
        });
        if (!taken)
            return base::fail(importError(taken.error()));
    }
    return {};
}

ImportOutcome<ImportResult> ImportService::rehearse(vault::Database& database, const ImportRequest& request,
                                                    const base::JobControl& control)
{
    ImportResult result;
    const auto list = ListRepository(database).find(request.list);
    if (!list)
        return base::fail(importError(list.error()));
    result.list = *list ? (*list)->id : base::ListId();
    const base::PurposeId purpose = *list                       ? (*list)->purpose
                                    : request.purpose.isValid() ? request.purpose
                                                                : consent::firstPurpose;
    ChunkReader reader(request, m_parts.clock.now(), result);
    ImportRehearsal target(database, result.list, purpose, result, request.verdicts);
    if (auto fed = feed(database, reader, target, control); !fed)
        return base::fail(fed.error());
    result.cancelled = control.cancelled();
    if (result.cancelled)
        return result;
    if (auto readable = checkRead(result); !readable)
        return base::fail(readable.error());
    control.report({reader.bytesTotal(), reader.bytesTotal()});
    return result;
}

ImportOutcome<ImportResult> ImportService::write(vault::Database& database, const ImportRequest& request,
                                                 const base::JobControl& control)
{
    vault::WriterGate& gate = m_parts.vault.gate();
    const base::Timestamp now = m_parts.clock.now();
    if (auto ready = recoverImports(database, gate, m_parts.deliveries, now);
        !ready) // what an earlier error may have left
        return base::fail(importError(ready.error()));
    const auto started = importbatch::start(database, gate, request, now);
    if (!started)
        return base::fail(importError(started.error()));
    ImportResult result{.id = started->id, .list = started->list};
    // A failed removal is not lost: the next import and the next start find the batch, and nobody sees it.
    auto removeBatch = qScopeGuard([&] {
        if (!importbatch::remove(database, gate, started->id, now))
            tell(base::LogLevel::Warning, "MW-2102", u"an unpublished import is left for the next start"_s);
    });
    ChunkReader reader(request, now, result);
    ImportWriter target(database, gate, {started->id, started->list, started->purpose, now}, result);
    if (auto fed = feed(database, reader, target, control); !fed)
        return base::fail(fed.error());
    if (control.cancelled()) {
        result.cancelled = true;
        result.id = {};
        result.list = {};
        return result;
    }
    if (auto readable = checkRead(result); !readable)
        return base::fail(readable.error());
    if (auto published =
            importbatch::publish(database, gate, result, reader.attributeNames(), m_parts.clock.now());
        !published)
        return base::fail(importError(published.error()));
    removeBatch.dismiss();
    tell(base::LogLevel::Info, "MW-2101",
         u"import %1: %2 read, %3 added, %4 updated, %5 refused"_s.arg(result.id.value())
             .arg(result.read)
             .arg(result.added)
             .arg(result.updated)
             .arg(result.refused));
    // Published is published: what a break leaves here is finished at the next start.
    const auto applied =
        importbatch::rollForward(database, gate, result.id, m_parts.deliveries, m_parts.clock.now());
    if (!applied)
        tell(base::LogLevel::Warning, "MW-2103",
             u"changes of import %1 are applied at the next start: %2"_s.arg(result.id.value())
                 .arg(applied.error().detail));
    result.excluded = applied.value_or(0);
    if (result.withdrawals > 0)
        tell(base::LogLevel::Info, "MW-2105",
             u"import %1: %2 opt-outs recorded, %3 open deliveries excluded"_s.arg(result.id.value())
                 .arg(result.withdrawals)
                 .arg(result.excluded));
    control.report({reader.bytesTotal(), reader.bytesTotal()});
    return result;
}

ImportOutcome<UndoResult> ImportService::undo(base::ImportId import, const base::JobControl& control)
{
    if (!turn().take())
        return base::fail(ImportError{.kind = ImportError::Kind::Busy});
    const auto free = qScopeGuard([this] { turn().giveBack(); });
    return undoAlone(import, control);
}

ImportOutcome<UndoResult> ImportService::undoAlone(base::ImportId import, const base::JobControl& control)
{
    auto database = m_parts.vault.connect(readerCacheMegabytes);
    if (!database)
        return base::fail(importError(database.error()));
    vault::WriterGate& gate = m_parts.vault.gate();
    const base::Timestamp now = m_parts.clock.now();
    bool finished = false;
    {
        auto state = (*database)->query(selectState, import);
        if (!state)
            return base::fail(importError(state.error()));
        if (import == consent::byHand || !state->next())
            return base::fail(ImportError{.kind = ImportError::Kind::UnknownImport});
        if (!state->integer(0))
            return base::fail(ImportError{.kind = ImportError::Kind::NotPublished});
        if (state->integer(2))
            return base::fail(ImportError{.kind = ImportError::Kind::AlreadyUndone});
        finished = state->integer(1) != 0;
    }
    if (!finished)
        if (auto applied = importbatch::rollForward(**database, gate, import, m_parts.deliveries, now);
            !applied)
            return base::fail(importError(applied.error()));
    {
        auto begun = WriteTransaction::begin(**database, gate, Writer::Click, Sync::Durable);
        if (!begun)
            return base::fail(importError(begun.error()));
        const auto marked = (*database)->run(setUndone, base::toMilliseconds(now), import);
        if (!marked)
            return base::fail(importError(marked.error()));
        if (auto committed = begun->commit(); !committed)
            return base::fail(importError(committed.error()));
    }
    const auto done = ImportUndo(**database, gate, import, now, &control).run();
    if (!done)
        return base::fail(importError(done.error()));
    tell(base::LogLevel::Info, "MW-2104",
         u"import %1 taken back: %2 contacts removed, %3 restored"_s.arg(import.value())
             .arg(done->removed)
             .arg(done->restored));
    return *done;
}

} // namespace mw::audience
