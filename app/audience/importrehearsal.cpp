// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/importrehearsal.h"

#include "audience/jsontext.h"

namespace mw::audience {

using vault::DbResult;

namespace {

constexpr std::size_t rowsALook = 1000;
constexpr auto selectContact = "SELECT c.id, c.attributes, EXISTS (SELECT 1 FROM list_member m WHERE "
                               "m.list_id = ? AND m.contact_id = c.id), c.deletion_id IS NOT NULL "
                               "FROM contact c JOIN import i ON i.id = c.import_id "
                               "WHERE c.email_key = ? AND c.erased_at IS NULL AND i.published_at IS NOT NULL";

} // namespace

ImportRehearsal::ImportRehearsal(vault::Database& database, base::ListId list, base::PurposeId purpose,
                                 ImportResult& result)
    : m_database(database),
      m_list(list),
      m_purpose(purpose),
      m_result(result),
      m_selectContact(database, selectContact)
{
}

DbResult<void> ImportRehearsal::take(const ImportChunk& chunk, const base::JobControl& control,
                                     const std::function<void(std::size_t)>& progress)
{
    for (std::size_t i = 0; i < chunk.rows.size() && !control.cancelled(); ++i) {
        if (auto judged = judge(chunk, chunk.rows[i]); !judged)
            return judged;
        if ((i + 1) % rowsALook == 0)
            progress(i + 1);
    }
    return {};
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
                .onList = m_selectContact.integerAt(2) != 0,
                .deleted = m_selectContact.integerAt(3) != 0};
    m_selectContact.finish();
    const auto standing = consent::ledger::current(m_database, contact, m_purpose);
    if (!standing)
        return base::fail(standing.error());
    known.out = standing->isOut();
    return known;
}

DbResult<void> ImportRehearsal::judge(const ImportChunk& chunk, const ImportRow& row)
{
    if (row.erased) {
        ++m_result.unchanged;
        ++m_result.staysOut;
        return {};
    }
    const QByteArray key = chunk.key(row).toByteArray();
    const QByteArray wanted = chunk.json(row).toByteArray();
    auto known = m_seen.find(key);
    if (known == m_seen.end()) {
        const auto stored = lookUp(key);
        if (!stored)
            return base::fail(stored.error());
        // Whom a person deleted comes back as new, but for the opt-outs in the ledger.
        if (!*stored || (*stored)->deleted) {
            const bool out = row.optedOut || (*stored && (*stored)->out);
            m_seen.emplace(key, Known{.attributes = wanted, .onList = true, .out = out});
            ++m_result.added;
            m_result.staysOut += out || row.suppressed ? 1 : 0;
            return {};
        }
        known = m_seen.emplace(key, **stored).first;
    }
    Known& stands = known->second;
    bool changed = !stands.onList;
    stands.onList = true;
    stands.out = stands.out || row.optedOut;
    if (stands.attributes != wanted) {
        QJsonObject attributes = readAttributes(stands.attributes);
        const QJsonObject changes = changedAttributes(attributes, wanted);
        changed = changed || !changes.isEmpty();
        applyAttributes(attributes, changes);
        stands.attributes = writeAttributes(attributes);
    }
    ++(changed ? m_result.updated : m_result.unchanged);
    m_result.staysOut += stands.out || row.suppressed ? 1 : 0;
    return {};
}

} // namespace mw::audience
