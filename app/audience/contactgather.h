// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/keywalk.h"
#include "audience/searchquery.h"

#include <vector>

namespace mw::audience {

/// Which contacts are wanted.
struct ContactScope
{
    base::ListId list{};  ///< invalid: all contacts
    QString search{};     ///< empty: without a search
    bool deleted = false; ///< those that a person deleted, instead

    [[nodiscard]] bool isAll() const { return !list.isValid() && search.isEmpty() && !deleted; }
    bool operator==(const ContactScope&) const = default;
};

/// Contact ids, one bit each.
class IdSet
{
public:
    void insert(std::int64_t id)
    {
        const auto at = static_cast<std::size_t>(id) / 64;
        if (at >= m_bits.size())
            m_bits.resize(at + 1 + at / 2);
        m_bits[at] |= std::uint64_t{1} << (static_cast<std::size_t>(id) % 64);
        m_empty = false;
    }
    [[nodiscard]] bool contains(std::int64_t id) const
    {
        const auto at = static_cast<std::size_t>(id) / 64;
        return at < m_bits.size() && (m_bits[at] >> (static_cast<std::size_t>(id) % 64) & 1) != 0;
    }
    [[nodiscard]] bool isEmpty() const { return m_empty; }

private:
    std::vector<std::uint64_t> m_bits;
    bool m_empty = true;
};

/// Finds the ids of a scope that is not all, in steps. Whom nobody sees (deleted, or of an import that is not
/// published) may be among them. For the thread of the connection.
class ContactGather
{
public:
    explicit ContactGather(const ContactScope& scope);

    /// False: there is more to find.
    [[nodiscard]] vault::DbResult<bool> goOn(vault::Database& database, const Deadline& deadline);
    /// Rising and without doubles, once all are found.
    [[nodiscard]] std::vector<std::int64_t>& ids() { return m_found; }
    [[nodiscard]] const SearchQuery& query() const { return m_query; }

private:
    void addSearch();
    void finishSearch();

    ContactScope m_scope;
    SearchQuery m_query;
    std::vector<KeyWalk> m_walks; ///< of the search, then of the list
    std::size_t m_walk = 0;
    std::size_t m_searches = 0; ///< how many of the walks are the search's
    std::vector<std::int64_t> m_found;
    IdSet m_searched; ///< where a list thins out what a search found
};

} // namespace mw::audience
