// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactorder.h"

#include <algorithm>
#include <array>
#include <limits>

namespace mw::audience {

using namespace Qt::StringLiterals;
using vault::DbResult;

namespace {

/// So many are sorted by their keys, looked up one by one; for more the index is read through.
constexpr std::size_t few = 10'000;
/// Among so many rows the first ones are looked for, ahead of the step's own time.
constexpr int previewRows = 10'000;
constexpr std::array keyColumns{2, 3, 4}; // of a preview: address, name, last name
constexpr std::int64_t noId = std::numeric_limits<std::int64_t>::max();

constexpr auto unpublished = "(SELECT id FROM import WHERE published_at IS NULL)";
constexpr auto seen = "c.erased_at IS NULL AND c.deletion_id IS NULL AND c.import_id NOT IN "
                      "(SELECT id FROM import WHERE published_at IS NULL)";
constexpr auto selectDeleted = "SELECT id FROM contact WHERE deletion_id IS NOT NULL";
constexpr auto selectFirstHidden = "SELECT min(id) FROM contact WHERE import_id > 1 AND import_id IN "
                                   "(SELECT id FROM import WHERE published_at IS NULL)";
constexpr auto selectHidden = "SELECT EXISTS (SELECT 1 FROM contact WHERE id = ? AND import_id IN "
                              "(SELECT id FROM import WHERE published_at IS NULL))";

/// How an order reads its index.
struct Reading
{
    const char* from;       ///< with `c` for contact and `s` for contact_search, the index that leads first
    const char* key;        ///< in these
    const char* id;         ///< the leading table's
    const char* bareSource; ///< the index alone, for reading it through
    const char* bareKey;
    const char* bareId;
    bool text;
};

Reading readingOf(ContactField field)
{
    switch (field) {
    case ContactField::Name:
        return {"contact_search s CROSS JOIN contact c ON c.id = s.contact_id",
                "s.name_key",
                "s.contact_id",
                "contact_search WHERE ",
                "name_key",
                "contact_id",
                true};
    case ContactField::Email:
        return {"contact c INDEXED BY contact_by_email CROSS JOIN contact_search s ON s.contact_id = c.id",
                "c.email_key",
                "c.id",
                "contact WHERE erased_at IS NULL AND ",
                "email_key",
                "id",
                true};
    case ContactField::Added:
        return {"contact c CROSS JOIN contact_search s ON s.contact_id = c.id",
                "c.id",
                "c.id",
                "contact WHERE erased_at IS NULL AND deletion_id IS NULL AND ",
                "updated_at",
                "id",
                false};
    case ContactField::Updated:
        break;
    }
    return {"contact c INDEXED BY contact_by_update CROSS JOIN contact_search s ON s.contact_id = c.id",
            "c.updated_at",
            "c.id",
            "contact WHERE erased_at IS NULL AND deletion_id IS NULL AND ",
            "updated_at",
            "id",
            false};
}

QByteArray previewSql(const ContactSort& sort, bool ofList)
{
    const Reading reading = readingOf(sort.by);
    QByteArray sql = "SELECT s.words, "_ba + reading.id + ", c.email_key, s.name_key, s.family_key FROM " +
                     reading.from + " WHERE " + seen;
    if (ofList)
        sql += " AND EXISTS (SELECT 1 FROM list_member m WHERE m.list_id = ? AND m.contact_id = c.id "
               "AND m.import_id NOT IN "_ba +
               unpublished + ')';
    const char* direction = sort.descending ? " DESC" : "";
    return sql + " ORDER BY " + reading.key + direction + ", " + reading.id + direction;
}

/// Statements for reading an order's index through; they live as long as the program.
KeyWalk::Source walkSource(const ContactSort& sort)
{
    static const auto make = [](ContactField field, bool descending, bool within) {
        const Reading reading = readingOf(field);
        const QByteArray beyond = descending ? " < ? " : " > ? ";
        const QByteArray direction = descending ? " DESC" : "";
        QByteArray sql =
            "SELECT "_ba + reading.bareKey + ", " + reading.bareId + " FROM " + reading.bareSource;
        sql += within
                   ? reading.bareKey + " = ? AND "_ba + reading.bareId + beyond + "ORDER BY " + reading.bareId
                   : reading.bareKey + beyond + "ORDER BY " + reading.bareKey + direction + ", " +
                         reading.bareId;
        return sql + direction;
    };
    static const auto all = [] {
        std::vector<QByteArray> made;
        for (const auto field :
             {ContactField::Name, ContactField::Email, ContactField::Added, ContactField::Updated})
            for (const bool descending : {false, true})
                for (const bool within : {true, false})
                    made.push_back(make(field, descending, within));
        return made;
    }();
    const auto at = static_cast<std::size_t>(sort.by) * 4 + (sort.descending ? 2 : 0);
    return {
        .within = all[at].constData(), .beyond = all[at + 1].constData(), .text = readingOf(sort.by).text};
}

/// Of one contact, that is neither erased nor deleted; an import's that nobody sees is looked for apart.
const char* keySql(const ContactScope& scope, ContactField field)
{
    if (scope.deleted)
        return "SELECT email_key FROM contact WHERE id = ?";
    switch (field) {
    case ContactField::Name:
        return "SELECT name_key FROM contact_search WHERE contact_id = ?";
    case ContactField::Email:
        return "SELECT email_key FROM contact WHERE id = ? AND erased_at IS NULL AND deletion_id IS NULL";
    case ContactField::Updated:
        return "SELECT updated_at FROM contact WHERE id = ? AND erased_at IS NULL AND deletion_id IS NULL";
    case ContactField::Added:
        break;
    }
    return "SELECT 0 FROM contact_search WHERE contact_id = ?";
}

/// Contacts of imports that nobody sees yet.
class Hidden
{
public:
    Hidden(vault::Database& database, std::int64_t from) : m_select(database, selectHidden), m_from(from) {}

    bool has(std::int64_t id)
    {
        if (id < m_from)
            return false;
        const auto read = m_select.integer(id).next();
        if (!read)
            m_broken = read.error();
        const bool is = read && *read && m_select.integerAt(0) != 0;
        m_select.finish();
        return is;
    }
    [[nodiscard]] const std::optional<vault::DbError>& broken() const { return m_broken; }

private:
    vault::BulkStatement m_select;
    std::int64_t m_from; ///< there are none below this id
    std::optional<vault::DbError> m_broken;
};

} // namespace

ContactOrder::ContactOrder(const ContactScope& scope, const ContactSort& sort)
    : m_scope(scope), m_sort(sort), m_gather(scope)
{
    if (scope.deleted)
        m_sort.by = ContactField::Email;
    m_previewed = scope.deleted;
    if (scope.isAll())
        m_phase = Phase::Preview;
}

DbResult<ContactOrder::Step> ContactOrder::step(vault::Database& database, std::chrono::milliseconds budget)
{
    m_deadline = Deadline(budget);
    if (auto found = findHidden(database); !found)
        return base::fail(found.error());
    Step step;
    do {
        if (auto done = advance(database, step); !done)
            return base::fail(done.error());
    } while (m_phase != Phase::Done && !m_deadline.isOver());
    step.complete = m_phase == Phase::Done;
    return step;
}

DbResult<void> ContactOrder::advance(vault::Database& database, Step& step)
{
    switch (m_phase) {
    case Phase::Gather:
        return gather(database, step);
    case Phase::Preview:
        return preview(database, step);
    case Phase::Settle:
        return settle(database);
    case Phase::Fetch:
        return fetch(database, step);
    case Phase::Walk:
        return walk(database, step);
    case Phase::Done:
        break;
    }
    return {};
}

/// Who is found at once needs no preview; for the others it comes first, and they are many, so that it is
/// found among the first rows of the order.
DbResult<void> ContactOrder::gather(vault::Database& database, Step& step)
{
    const auto all = m_gather.goOn(database, m_deadline);
    if (!all)
        return base::fail(all.error());
    m_phase = *all ? Phase::Settle : m_previewed ? Phase::Gather : Phase::Preview;
    return m_phase == Phase::Preview ? preview(database, step) : DbResult<void>();
}

DbResult<void> ContactOrder::preview(vault::Database& database, Step& step)
{
    m_previewed = true;
    m_phase = m_scope.isAll() ? Phase::Walk : Phase::Gather;
    const QByteArray sql = previewSql(m_sort, m_scope.list.isValid());
    vault::BulkStatement rows(database, sql.constData());
    if (m_scope.list.isValid())
        rows.integer(m_scope.list.value());
    for (int met = 0; met < previewRows && step.preview.size() < previewSize; ++met) {
        const auto next = rows.next();
        if (!next)
            return base::fail(next.error());
        if (!*next)
            break;
        const SearchQuery& query = m_gather.query();
        const bool begins = query.hasTrigrams() || query.isEmpty() ||
                            std::any_of(std::begin(keyColumns), std::end(keyColumns), [&](int column) {
                                return rows.textAt(column).startsWith(query.prefix());
                            });
        if (begins && query.accepts(rows.textAt(0)))
            step.preview.emplace_back(rows.integerAt(1));
    }
    rows.finish();
    if (m_phase == Phase::Walk)
        beginWalk();
    return m_phase == Phase::Walk ? findDeleted(database) : DbResult<void>();
}

DbResult<void> ContactOrder::settle(vault::Database& database)
{
    auto& ids = m_gather.ids();
    const bool many = ids.size() > few;
    if (m_scope.deleted && many)
        m_sort.by = ContactField::Added; // no index has them in another order
    m_phase = many && !m_scope.deleted ? Phase::Walk : Phase::Fetch;
    if (m_phase == Phase::Fetch)
        return {};
    for (const std::int64_t id : ids)
        m_wanted.insert(id);
    ids = {};
    beginWalk();
    return findDeleted(database);
}

/// Each by its key, looked up alone.
DbResult<void> ContactOrder::fetch(vault::Database& database, Step& step)
{
    const auto& ids = m_gather.ids();
    const bool text = readingOf(m_sort.by).text;
    vault::BulkStatement key(database, keySql(m_scope, m_sort.by));
    Hidden hidden(database, m_scope.deleted ? noId : m_firstHidden);
    for (int looked = 1; m_fetched < ids.size(); ++m_fetched, ++looked) {
        if (looked % 64 == 0 && m_deadline.isOver())
            return {};
        const auto found = key.integer(ids[m_fetched]).next();
        if (!found)
            return base::fail(found.error());
        if (*found && !hidden.has(ids[m_fetched]))
            m_keys.push_back({.text = text ? key.textAt(0).toByteArray() : QByteArray(),
                              .number = text ? 0 : key.integerAt(0),
                              .contact = base::ContactId(ids[m_fetched])});
        key.finish();
    }
    if (hidden.broken())
        return base::fail(*hidden.broken());
    std::sort(m_keys.begin(), m_keys.end(), [](const Key& a, const Key& b) {
        const int order = a.text.compare(b.text);
        if (order != 0)
            return order < 0;
        return a.number != b.number ? a.number < b.number : a.contact < b.contact;
    });
    if (m_sort.descending)
        std::reverse(m_keys.begin(), m_keys.end());
    for (const Key& one : m_keys)
        step.more.push_back(one.contact);
    m_keys = {};
    m_phase = Phase::Done;
    return {};
}

void ContactOrder::beginWalk()
{
    KeyPlace start;
    if (m_sort.descending)
        start = {.text = behind(behind({})), .number = noId, .id = noId};
    else
        start.number = std::numeric_limits<std::int64_t>::min();
    m_walk.emplace(walkSource(m_sort), start);
}

DbResult<void> ContactOrder::walk(vault::Database& database, Step& step)
{
    Hidden hidden(database, m_firstHidden);
    const bool all = m_scope.isAll();
    const bool byAdding = m_sort.by == ContactField::Added;
    const auto ended = m_walk->goOn(database, m_deadline, [&](vault::BulkStatement&, std::int64_t id) {
        if ((!all && !m_wanted.contains(id)) || m_deleted.contains(id) || hidden.has(id))
            return true;
        if (byAdding)
            m_met.push_back(id);
        else
            step.more.emplace_back(id);
        return true;
    });
    if (hidden.broken())
        return base::fail(*hidden.broken());
    if (!ended)
        return base::fail(ended.error());
    if (!*ended)
        return {};
    if (byAdding)
        emitById(step);
    m_phase = Phase::Done;
    return {};
}

/// The index that was read through has another order.
void ContactOrder::emitById(Step& step)
{
    std::sort(m_met.begin(), m_met.end());
    if (m_sort.descending)
        std::reverse(m_met.begin(), m_met.end());
    for (const std::int64_t id : m_met)
        step.more.emplace_back(id);
    m_met = {};
}

DbResult<void> ContactOrder::findDeleted(vault::Database& database)
{
    if (m_sort.by != ContactField::Email)
        return {};
    vault::BulkStatement rows(database, selectDeleted);
    for (;;) {
        const auto next = rows.next();
        if (!next)
            return base::fail(next.error());
        if (!*next)
            return {};
        m_deleted.insert(rows.integerAt(0));
    }
}

DbResult<void> ContactOrder::findHidden(vault::Database& database)
{
    const auto first = database.value(QString::fromLatin1(selectFirstHidden));
    if (!first)
        return base::fail(first.error());
    m_firstHidden = first->isNull() ? noId : first->toLongLong();
    return {};
}

} // namespace mw::audience
