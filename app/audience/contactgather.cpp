// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactgather.h"

#include <algorithm>

namespace mw::audience {

using vault::DbResult;

namespace {

const KeyWalk::Source trigrams{
    .within = "SELECT 0, rowid FROM contact_fts WHERE contact_fts MATCH ? AND rowid > ? ORDER BY rowid",
    .text = true};
// Trigrams say that somebody may be wanted; the words say whether.
const KeyWalk::Source trigramsAndWords{
    .within = "SELECT s.words, f.rowid FROM contact_fts f JOIN contact_search s ON s.contact_id = f.rowid "
              "WHERE f.contact_fts MATCH ? AND f.rowid > ? ORDER BY f.rowid",
    .text = true};
const KeyWalk::Source emails{
    .within = "SELECT email_key, id FROM contact WHERE erased_at IS NULL AND email_key = ? AND id > ? "
              "ORDER BY id",
    .beyond = "SELECT email_key, id FROM contact WHERE erased_at IS NULL AND email_key > ? AND email_key < ? "
              "ORDER BY email_key, id",
    .text = true};
const KeyWalk::Source names{
    .within = "SELECT name_key, contact_id FROM contact_search WHERE name_key = ? AND contact_id > ? "
              "ORDER BY contact_id",
    .beyond = "SELECT name_key, contact_id FROM contact_search WHERE name_key > ? AND name_key < ? "
              "ORDER BY name_key, contact_id",
    .text = true};
const KeyWalk::Source families{
    .within = "SELECT family_key, contact_id FROM contact_search WHERE family_key = ? AND contact_id > ? "
              "AND family_key <> '' ORDER BY contact_id",
    .beyond = "SELECT family_key, contact_id FROM contact_search WHERE family_key > ? AND family_key < ? "
              "AND family_key <> '' ORDER BY family_key, contact_id",
    .text = true};
const KeyWalk::Source members{
    .within =
        "SELECT 0, contact_id FROM list_member WHERE list_id = ? AND contact_id > ? AND import_id NOT IN "
        "(SELECT id FROM import WHERE published_at IS NULL) ORDER BY contact_id"};
const KeyWalk::Source deleted{
    .within = "SELECT 0, id FROM contact WHERE deletion_id IS NOT NULL AND erased_at IS NULL AND id > ?2 "
              "AND ?1 = 0 ORDER BY id"};
constexpr auto selectWords = "SELECT words FROM contact_search WHERE contact_id = ?";

} // namespace

ContactGather::ContactGather(const ContactScope& scope) : m_scope(scope), m_query(scope.search)
{
    if (scope.deleted)
        m_walks.emplace_back(deleted, KeyPlace{});
    else if (!m_query.isEmpty())
        addSearch();
    m_searches = m_walks.size();
    if (scope.list.isValid() && !scope.deleted)
        m_walks.emplace_back(members, KeyPlace{.number = scope.list.value()});
}

void ContactGather::addSearch()
{
    if (m_query.hasTrigrams()) {
        m_walks.emplace_back(m_query.isExact() ? trigrams : trigramsAndWords,
                             KeyPlace{.text = m_query.trigrams()});
        return;
    }
    for (KeyWalk::Source source : {emails, names, families}) {
        source.upTo = behind(m_query.prefix());
        m_walks.emplace_back(source, KeyPlace{.text = m_query.prefix()});
    }
}

DbResult<bool> ContactGather::goOn(vault::Database& database, const Deadline& deadline)
{
    const bool compares = m_query.hasTrigrams() ? !m_query.isExact() : m_query.hasMoreThanPrefix();
    vault::BulkStatement words(database, selectWords);
    std::optional<vault::DbError> broken;
    const KeyWalk::Take takeFound = [&](vault::BulkStatement& row, std::int64_t id) {
        if (compares && m_query.hasTrigrams()) {
            if (!m_query.accepts(row.textAt(0)))
                return true;
        } else if (compares) {
            const auto read = words.integer(id).next();
            if (!read)
                broken = read.error();
            const bool wanted = read && *read && m_query.accepts(words.textAt(0));
            words.finish();
            if (!wanted)
                return !broken.has_value();
        }
        m_found.push_back(id);
        return true;
    };
    const KeyWalk::Take takeMember = [&](vault::BulkStatement&, std::int64_t id) {
        if (m_searches == 0 || m_searched.contains(id))
            m_found.push_back(id);
        return true;
    };
    for (; m_walk < m_walks.size(); ++m_walk) {
        const bool search = m_walk < m_searches;
        const auto ended = m_walks[m_walk].goOn(database, deadline, search ? takeFound : takeMember);
        if (broken)
            return base::fail(*broken);
        if (!ended || !*ended)
            return ended;
        if (m_walk + 1 == m_searches)
            finishSearch();
    }
    return true;
}

/// The three prefixes may find somebody twice. A list that comes then thins out what was found.
void ContactGather::finishSearch()
{
    if (m_searches > 1) {
        std::sort(m_found.begin(), m_found.end());
        m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
    }
    if (m_walks.size() == m_searches)
        return;
    for (const std::int64_t id : m_found)
        m_searched.insert(id);
    m_found.clear();
}

} // namespace mw::audience
