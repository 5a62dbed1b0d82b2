// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importrehearsal.h"

#include "audience/jsontext.h"
#include "audience/verdictsink.h"

#include <algorithm>
#include <QJsonObject>
#include <tuple>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

constexpr std::size_t rowsALook = 1000;
constexpr auto selectContact = "SELECT c.id, c.attributes, EXISTS (SELECT 1 FROM list_member m WHERE "
                               "m.list_id = ? AND m.contact_id = c.id) "
                               "FROM contact c JOIN import i ON i.id = c.import_id "
                               "WHERE c.email_key = ? AND c.erased_at IS NULL AND i.published_at IS NOT NULL";

QString shown(const QJsonValue& value)
{
    return value.toString().left(RowVerdict::longestText);
}

QString nameIn(const QJsonObject& attributes)
{
    const QString first = shown(attributes.value(toText(ImportField::FirstName)));
    const QString last = shown(attributes.value(toText(ImportField::LastName)));
    if (first.isEmpty() && last.isEmpty())
        return shown(attributes.value(toText(ImportField::Name)));
    return u"%1 %2"_s.arg(first, last).trimmed();
}

StayingOut outBy(const consent::SuppressionHit& hit)
{
    return {.by = hit.kind == consent::SuppressionKind::Domain ? StayingOut::By::Domain
                                                               : StayingOut::By::Address,
            .reason = hit.reason,
            .since = hit.addedAt};
}

void describe(RowVerdict& row, const QJsonObject& before, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (row.changes.size() < RowVerdict::mostChanges)
            row.changes.push_back(
                {it.key().left(RowVerdict::longestText), shown(before.value(it.key())), shown(it.value())});
        else
            ++row.otherChanges;
    }
}

} // namespace

ImportRehearsal::ImportRehearsal(vault::Database& database, base::ListId list, base::PurposeId purpose,
                                 ImportResult& result, VerdictSink* verdicts)
    : m_database(database),
      m_list(list),
      m_purpose(purpose),
      m_result(result),
      m_verdicts(verdicts),
      m_selectContact(database, selectContact)
{
}

DbResult<void> ImportRehearsal::take(const ImportChunk& chunk, const base::JobControl& control,
                                     const std::function<void(std::size_t)>& progress)
{
    m_told = chunk.refused;
    for (std::size_t i = 0; i < chunk.rows.size() && !control.cancelled(); ++i) {
        if (auto judged = judge(chunk, chunk.rows[i]); !judged)
            return judged;
        if ((i + 1) % rowsALook == 0)
            progress(i + 1);
    }
    handOver();
    return {};
}

void ImportRehearsal::handOver()
{
    std::ranges::sort(m_told, [](const RowVerdict& a, const RowVerdict& b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    for (RowVerdict& row : m_told)
        m_verdicts->take(std::move(row));
    m_told.clear();
}

DbResult<std::optional<StayingOut>> ImportRehearsal::standingOut(base::ContactId contact)
{
    const auto standing = consent::ledger::current(m_database, contact, m_purpose);
    if (!standing)
        return base::fail(standing.error());
    if (!standing->isOut())
        return std::nullopt;
    const bool objected = standing->state == consent::StandingState::Objected;
    return StayingOut{.by = objected ? StayingOut::By::Objection : StayingOut::By::Withdrawal,
                      .since = standing->happenedAt};
}

DbResult<std::optional<ImportRehearsal::Known>> ImportRehearsal::lookUp(QByteArrayView key)
{
    const auto found = m_selectContact.integer(m_list.value()).text(key).next();
    if (!found)
        return base::fail(found.error());
    if (!*found)
        return std::nullopt;
    const base::ContactId contact(m_selectContact.integerAt(0));
    Known known{.attributes = m_selectContact.textAt(1).toByteArray(),
                .onList = m_selectContact.integerAt(2) != 0};
    m_selectContact.finish();
    const auto out = standingOut(contact);
    if (!out)
        return base::fail(out.error());
    known.out = *out;
    return known;
}

void ImportRehearsal::tell(const ImportChunk& chunk, const ImportRow& row, Verdict verdict,
                           const std::optional<StayingOut>& out, const std::function<void(RowVerdict&)>& more)
{
    std::optional<StayingOut> holds = out;
    if (row.isSuppressed() && (!holds || holds->by == StayingOut::By::File))
        holds = outBy(chunk.suppressions[static_cast<std::size_t>(row.suppression)]);
    m_result.count(verdict, holds.has_value());
    if (holds)
        verdict = Verdict::StaysOut;
    if (!m_verdicts || !m_verdicts->wants(verdict))
        return;
    RowVerdict told{.verdict = verdict,
                    .file = row.file,
                    .line = row.line,
                    .email = QString::fromUtf8(chunk.email(row)).left(RowVerdict::longestText),
                    .name = nameIn(readAttributes(chunk.json(row).toByteArray())),
                    .out = holds};
    more(told);
    m_told.push_back(std::move(told));
}

DbResult<void> ImportRehearsal::judge(const ImportChunk& chunk, const ImportRow& row)
{
    const auto nothingMore = [](RowVerdict&) {};
    if (row.erased) {
        tell(chunk, row, Verdict::Same, std::nullopt, nothingMore);
        return {};
    }
    const QByteArray key = chunk.key(row).toByteArray();
    const QByteArray wanted = chunk.json(row).toByteArray();
    auto known = m_seen.find(key);
    if (known == m_seen.end()) {
        const auto stored = lookUp(key);
        if (!stored)
            return base::fail(stored.error());
        if (!*stored) {
            const std::optional<StayingOut> out =
                row.optedOut ? std::optional(StayingOut{}) : std::optional<StayingOut>();
            m_seen.emplace(key, Known{wanted, true, out, row.line});
            tell(chunk, row, Verdict::New, out, nothingMore);
            return {};
        }
        known = m_seen.emplace(key, **stored).first;
    }
    Known& stands = known->second;
    const bool joins = !std::exchange(stands.onList, true);
    if (row.optedOut && !stands.out)
        stands.out = StayingOut{};
    QJsonObject before;
    QJsonObject changes;
    if (stands.attributes != wanted) {
        before = readAttributes(stands.attributes);
        changes = changedAttributes(before, wanted);
        QJsonObject after = before;
        applyAttributes(after, changes);
        stands.attributes = writeAttributes(after);
    }
    const qint64 firstLine = stands.line;
    if (stands.line == 0)
        stands.line = row.line;
    tell(chunk, row, joins || !changes.isEmpty() ? Verdict::Changed : Verdict::Same, stands.out,
         [&](RowVerdict& told) {
             told.joins = joins;
             told.firstLine = firstLine;
             describe(told, before, changes);
         });
    return {};
}

} // namespace mw::audience
