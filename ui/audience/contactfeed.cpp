// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/contactfeed.h"

#include "audience/listrepository.h"
#include "campaign/deliveryhistory.h"
#include "workspace/workspacekeys.h"

#include <algorithm>
#include <bitset>
#include <limits>

namespace mw::audiencepage {

using namespace Qt::StringLiterals;
using audience::ContactOrder;
using audience::ContactScope;
using audience::ContactSort;
using audience::ContactSummary;
using base::ContactId;
using vault::DbResult;

namespace {

/// So long a step keeps the reader from other questions.
constexpr std::chrono::milliseconds stepTime{15};
constexpr int linesAround = 40; ///< read ahead of the window, on either side
constexpr std::size_t linesAtOnce = 200;
constexpr std::size_t mostLines = 4000; ///< kept; about 2 KB each

DbResult<std::vector<ContactSummary>> linesOf(vault::Database& database, std::span<const ContactId> ids,
                                              bool deleted, base::PurposeId purpose, base::Timestamp now)
{
    if (ids.empty())
        return std::vector<ContactSummary>();
    const auto key = workspace::readHashKey(database);
    if (!key)
        return base::fail(key.error());
    audience::ContactSummaries summaries(database, *key, campaign::deliveryHistory(), now);
    return deleted ? summaries.readDeleted(ids) : summaries.read(ids, purpose);
}

DbResult<std::int64_t> keptCount(vault::Database& database, const ContactScope& scope)
{
    if (!scope.search.isEmpty() || scope.deleted)
        return -1;
    if (!scope.list.isValid())
        return audience::ContactRepository(database).count();
    const auto list = audience::ListRepository(database).byId(scope.list);
    if (!list)
        return base::fail(list.error());
    return *list ? (*list)->contacts : 0;
}

} // namespace

struct ContactFeed::Answer
{
    ContactOrder::Step step{};
    std::vector<ContactSummary> lines{};
    std::int64_t kept = -1;
    bool isFirst = false;
};

ContactFeed::ContactFeed(workspace::Office& office, QObject* parent) : QObject(parent), m_office(office) {}

void ContactFeed::show(const ContactScope& scope, const ContactSort& sort, base::PurposeId purpose)
{
    m_there = false;
    ask({.scope = scope, .sort = sort, .purpose = purpose}, false);
}

void ContactFeed::readAgain()
{
    const Order& last = asked();
    ask({.scope = last.scope, .sort = last.sort, .purpose = last.purpose}, m_there);
    readLinesAgain();
}

void ContactFeed::readLinesAgain()
{
    for (auto& [id, line] : m_lines)
        line.stale = true;
    m_gone.clear();
    askLines();
}

/// `quietly`: what is shown stays until the new order is complete.
void ContactFeed::ask(Order order, bool quietly)
{
    m_replaces = quietly;
    m_reading = std::make_shared<ContactOrder>(order.scope, order.sort);
    m_next = std::move(order);
    const auto question = [reading = m_reading, scope = m_next.scope, purpose = m_next.purpose,
                           now = m_office.now(), quietly](vault::Database& database) -> DbResult<Answer> {
        Answer answer{.isFirst = true};
        auto kept = keptCount(database, scope);
        if (!kept)
            return base::fail(kept.error());
        answer.kept = *kept;
        auto step = reading->step(database, stepTime);
        if (!step)
            return base::fail(step.error());
        answer.step = std::move(*step);
        if (quietly)
            return answer;
        // The first screenful comes with its lines: nobody waits for a second answer.
        const auto& first = answer.step.preview.empty() ? answer.step.more : answer.step.preview;
        auto lines =
            linesOf(database, std::span(first).first(std::min(first.size(), ContactOrder::previewSize)),
                    scope.deleted, purpose, now);
        if (!lines)
            return base::fail(lines.error());
        answer.lines = std::move(*lines);
        return answer;
    };
    m_office.ask<Answer>(this, question, [this, asked = ++m_asked](const DbResult<Answer>& answer) {
        if (asked != m_asked)
            return;
        if (answer)
            take(*answer);
        else
            fail(answer.error());
    });
}

void ContactFeed::goOn()
{
    m_office.ask<Answer>(
        this,
        [reading = m_reading](vault::Database& database) -> DbResult<Answer> {
            auto step = reading->step(database, stepTime);
            if (!step)
                return base::fail(step.error());
            return Answer{.step = std::move(*step)};
        },
        [this, asked = m_asked](const DbResult<Answer>& answer) {
            if (asked != m_asked)
                return;
            if (answer)
                take(*answer);
            else
                fail(answer.error());
        });
}

void ContactFeed::take(const Answer& answer)
{
    if (m_replaces) {
        if (answer.isFirst)
            m_next.kept = answer.kept;
        m_next.ids.insert(m_next.ids.end(), answer.step.more.begin(), answer.step.more.end());
        m_next.complete = answer.step.complete;
        if (m_next.complete)
            return replace();
    } else {
        takeShown(answer);
    }
    if (!answer.step.complete)
        goOn();
}

void ContactFeed::takeShown(const Answer& answer)
{
    if (answer.isFirst) {
        Q_EMIT aboutToReset(false);
        m_shown = std::move(m_next);
        m_shown.kept = answer.kept;
        m_shown.preview = answer.step.preview;
        m_shown.ids = answer.step.more;
        m_shown.complete = answer.step.complete;
        m_lines.clear();
        m_gone.clear();
        keep(answer.lines);
        m_there = true;
        m_first = 0;
        m_last = 0;
        m_rows = rowsNow();
        Q_EMIT reset(false);
    } else {
        if (!answer.step.preview.empty())
            m_shown.preview = answer.step.preview;
        m_shown.ids.insert(m_shown.ids.end(), answer.step.more.begin(), answer.step.more.end());
        m_shown.complete = answer.step.complete;
        setRows();
        if (m_rows > 0)
            Q_EMIT linesChanged(m_first, std::min(m_last, m_rows - 1));
    }
    askLines();
    if (m_shown.complete)
        Q_EMIT completed();
}

/// What was read beside is all there: nothing moves where nothing is other.
void ContactFeed::replace()
{
    if (m_next.ids == m_shown.ids && m_shown.complete) {
        m_shown.kept = m_next.kept;
        Q_EMIT completed();
        return;
    }
    Q_EMIT aboutToReset(true);
    m_shown = std::move(m_next);
    m_rows = rowsNow();
    Q_EMIT reset(true);
    askLines();
    Q_EMIT completed();
}

/// A list and all contacts have a count that is kept; a search grows as it finds.
int ContactFeed::rowsNow() const
{
    const std::size_t known = std::max(m_shown.ids.size(), m_shown.preview.size());
    const std::int64_t all = m_shown.complete ? static_cast<std::int64_t>(m_shown.ids.size())
                                              : std::max(m_shown.kept, static_cast<std::int64_t>(known));
    return static_cast<int>(std::min<std::int64_t>(all, std::numeric_limits<int>::max()));
}

void ContactFeed::setRows()
{
    const int rows = rowsNow();
    if (rows > m_rows) {
        Q_EMIT aboutToGrow(rows);
        m_rows = rows;
        Q_EMIT grown();
    } else if (rows < m_rows) {
        Q_EMIT aboutToShrink(rows);
        m_rows = rows;
        Q_EMIT shrunk();
    }
}

ContactId ContactFeed::idAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0)
        return {};
    if (at < m_shown.ids.size())
        return m_shown.ids[at];
    return at < m_shown.preview.size() ? m_shown.preview[at] : ContactId();
}

const ContactSummary* ContactFeed::lineOf(ContactId contact) const
{
    const auto found = m_lines.find(contact);
    return found == m_lines.end() ? nullptr : &found->second.summary;
}

const ContactSummary* ContactFeed::lineAt(int row) const
{
    const ContactId id = idAt(row);
    return id.isValid() ? lineOf(id) : nullptr;
}

/// Of a million hardly one is wanted, and looking up each of them would be felt: most are told apart by a bit
/// for the low digits of those that are.
std::vector<int> ContactFeed::rowsOf(const std::vector<ContactId>& contacts) const
{
    constexpr std::uint64_t digits = (1U << 16) - 1;
    std::bitset<digits + 1> some;
    std::unordered_map<ContactId, std::size_t> wanted;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        wanted.emplace(contacts[i], i);
        some.set(static_cast<std::uint64_t>(contacts[i].value()) & digits);
    }
    std::vector<int> rows(contacts.size(), -1);
    const auto& known = m_shown.ids.empty() ? m_shown.preview : m_shown.ids;
    for (std::size_t row = 0; row < known.size(); ++row) {
        if (!some[static_cast<std::uint64_t>(known[row].value()) & digits])
            continue;
        if (const auto found = wanted.find(known[row]); found != wanted.end())
            rows[found->second] = static_cast<int>(row);
    }
    for (std::size_t i = 0; i < contacts.size(); ++i)
        rows[i] =
            rows[wanted.at(contacts[i])]; // one may be asked for twice: the current one is selected, too
    return rows;
}

void ContactFeed::setWindow(int first, int last)
{
    m_first = std::max(0, first);
    m_last = std::max(m_first, last);
    askLines();
}

std::vector<ContactId> ContactFeed::missingLines() const
{
    std::vector<ContactId> missing;
    const auto want = [&](int row) {
        const ContactId id = idAt(row);
        if (!id.isValid() || m_gone.contains(id))
            return;
        const auto found = m_lines.find(id);
        if (found == m_lines.end() || found->second.stale)
            missing.push_back(id);
    };
    for (int row = m_first; row <= m_last && missing.size() < linesAtOnce; ++row)
        want(row);
    if (missing.empty())
        return missing; // what is only near is no reason to ask
    for (int row = m_last + 1; row <= m_last + linesAround && missing.size() < linesAtOnce; ++row)
        want(row);
    for (int row = m_first - 1; row >= m_first - linesAround && missing.size() < linesAtOnce; --row)
        want(row);
    return missing;
}

void ContactFeed::askLines()
{
    if (m_asking)
        return;
    auto missing = missingLines();
    if (missing.empty())
        return;
    m_asking = true;
    m_office.ask<std::vector<ContactSummary>>(
        this,
        [missing, deleted = m_shown.scope.deleted, purpose = m_shown.purpose, now = m_office.now()](
            vault::Database& database) { return linesOf(database, missing, deleted, purpose, now); },
        [this, missing](const DbResult<std::vector<ContactSummary>>& lines) {
            m_asking = false;
            if (lines)
                takeLines(missing, *lines);
            else
                fail(lines.error());
        });
}

void ContactFeed::takeLines(const std::vector<ContactId>& asked, const std::vector<ContactSummary>& lines)
{
    for (const ContactId id : asked)
        m_gone.insert(id);
    for (const ContactSummary& line : lines)
        m_gone.erase(line.id);
    for (const ContactId id : m_gone)
        m_lines.erase(id);
    keep(lines);
    if (m_rows > 0)
        Q_EMIT linesChanged(m_first, std::min(m_last, m_rows - 1));
    askLines(); // the window may have moved on meanwhile
}

void ContactFeed::keep(const std::vector<ContactSummary>& lines)
{
    if (m_lines.size() + lines.size() > mostLines)
        m_lines.clear(); // those that are seen are read again, the rest is not missed
    for (const ContactSummary& line : lines)
        m_lines.insert_or_assign(line.id, Line{line, false});
}

void ContactFeed::fail(const vault::DbError& error)
{
    m_reading.reset();
    Q_EMIT failed(error);
}

} // namespace mw::audiencepage
