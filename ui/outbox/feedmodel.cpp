// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/feedmodel.h"

#include "kit/role.h"

#include <QHash>

#include <algorithm>

namespace mw::outbox {

using insight::DeliveryEntry;
using insight::DeliveryFilter;
using insight::FeedPage;
using insight::FeedPosition;

namespace {

constexpr int placeholders = 6;
constexpr std::size_t mostAtTheTop = 3 * FeedModel::pageSize;

} // namespace

FeedModel::FeedModel(workspace::Office& office, const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_office(office), m_clock(clock)
{
}

void FeedModel::show(const insight::FeedQuery& query)
{
    ++m_round;
    m_query = query;
    m_fetching = m_refreshing = m_again = false;
    beginResetModel();
    m_entries.clear();
    m_next.reset();
    m_loading = query.campaign.isValid();
    endResetModel();
    if (m_loading)
        ask({}, [this](const FeedPage& page) { replace(page); });
}

void FeedModel::ask(const std::optional<FeedPosition>& after, std::function<void(const FeedPage&)> take)
{
    m_office.ask<FeedPage>(
        this,
        [query = m_query, after](vault::Database& database) {
            return insight::readFeed(database, query, after, pageSize);
        },
        [this, round = m_round, take = std::move(take)](const vault::DbResult<FeedPage>& page) {
            if (round != m_round)
                return;
            if (page)
                take(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void FeedModel::replace(const FeedPage& page)
{
    beginResetModel();
    m_loading = false;
    m_entries = page.entries;
    m_next = page.next;
    endResetModel();
    Q_EMIT answered();
    // A search may look at many contacts before it meets a delivery.
    if (m_entries.empty() && m_next)
        fetchMore({});
}

void FeedModel::refresh()
{
    if (m_loading || !m_query.campaign.isValid())
        return;
    if (m_refreshing) {
        m_again = true;
        return;
    }
    m_refreshing = true;
    ask({}, [this](const FeedPage& page) {
        m_refreshing = false;
        merge(page);
        if (std::exchange(m_again, false))
            refresh();
    });
}

/// In the order of the query; a search has an order that an entry doesn't know.
bool FeedModel::isBehind(const DeliveryEntry& one, const DeliveryEntry& other) const
{
    const FeedPosition a = positionOf(one);
    const FeedPosition b = positionOf(other);
    const bool earlierFirst = m_query.filter == DeliveryFilter::Waiting;
    if (a.at != b.at)
        return earlierFirst ? a.at > b.at : a.at < b.at;
    return earlierFirst ? a.id > b.id : a.id < b.id;
}

FeedPosition FeedModel::positionOf(const DeliveryEntry& entry) const
{
    const auto at = m_query.filter == DeliveryFilter::Waiting ? entry.nextAttemptAt : entry.changedAt;
    return {.at = base::toMilliseconds(at), .id = entry.id.value()};
}

void FeedModel::merge(const FeedPage& page)
{
    if (m_entries.empty()) {
        if (!page.entries.empty())
            replace(page);
        return;
    }
    if (isSearching()) { // same people: only what is said of them may be new
        const auto same = std::min(m_entries.size(), page.entries.size());
        for (std::size_t i = 0; i < same; ++i)
            if (m_entries[i].id == page.entries[i].id)
                m_entries[i] = page.entries[i];
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_entries.size()) - 1, columnCount() - 1));
        return;
    }
    removeWhatMoved(page);
    insertWhatIsNew(page);
    if (!page.next || m_entries.size() == page.entries.size())
        m_next = page.next;
    trim();
    Q_EMIT answered();
}

/// What the page covers and does not hold any more, or holds at another place.
void FeedModel::removeWhatMoved(const FeedPage& page)
{
    QHash<qint64, const DeliveryEntry*> fresh;
    for (const DeliveryEntry& entry : page.entries)
        fresh.insert(entry.id.value(), &entry);
    const auto goes = [&](const DeliveryEntry& entry) {
        if (const auto* now = fresh.value(entry.id.value()))
            return now->changedAt != entry.changedAt || now->state != entry.state ||
                   now->nextAttemptAt != entry.nextAttemptAt;
        return !page.next || page.entries.empty() || !isBehind(entry, page.entries.back());
    };
    for (int last = static_cast<int>(m_entries.size()) - 1; last >= 0; --last) {
        if (!goes(m_entries[static_cast<std::size_t>(last)]))
            continue;
        int first = last;
        while (first > 0 && goes(m_entries[static_cast<std::size_t>(first - 1)]))
            --first;
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// What is left of the page's part stands in its order, so that each run of new ones has one place.
void FeedModel::insertWhatIsNew(const FeedPage& page)
{
    for (std::size_t at = 0; at < page.entries.size();) {
        const auto isHere = [&](std::size_t i) {
            return at < m_entries.size() && m_entries[at].id == page.entries[i].id;
        };
        if (isHere(at)) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < page.entries.size() && !isHere(end))
            ++end;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(at),
                         page.entries.begin() + static_cast<std::ptrdiff_t>(at),
                         page.entries.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        at = end;
    }
}

/// While it runs by at the top, it would grow with the list.
void FeedModel::trim()
{
    if (m_held || m_entries.size() <= mostAtTheTop)
        return;
    const int keep = pageSize;
    beginRemoveRows({}, keep, static_cast<int>(m_entries.size()) - 1);
    m_entries.resize(static_cast<std::size_t>(keep));
    endRemoveRows();
    m_next = positionOf(m_entries.back());
}

const DeliveryEntry* FeedModel::entryAt(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_entries.size()
               ? &m_entries[static_cast<std::size_t>(row)]
               : nullptr;
}

int FeedModel::rowOf(base::DeliveryId delivery) const
{
    const auto found = std::ranges::find(m_entries, delivery, &DeliveryEntry::id);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int FeedModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_loading ? placeholders : static_cast<int>(m_entries.size());
}

bool FeedModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next.has_value() && !m_fetching;
}

void FeedModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    ask(m_next, [this](const FeedPage& page) {
        m_fetching = false;
        append(page);
    });
}

void FeedModel::append(const FeedPage& page)
{
    m_next = page.next;
    // One that moved in between may be here already.
    std::vector<DeliveryEntry> more;
    std::ranges::copy_if(page.entries, std::back_inserter(more),
                         [this](const DeliveryEntry& entry) { return rowOf(entry.id) < 0; });
    if (!more.empty()) {
        const int first = static_cast<int>(m_entries.size());
        beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
        m_entries.insert(m_entries.end(), more.begin(), more.end());
        endInsertRows();
    }
    Q_EMIT answered();
    if (more.empty() && m_next)
        fetchMore({});
}

QVariant FeedModel::data(const QModelIndex& index, int role) const
{
    const DeliveryEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return role == kit::Role::Placeholder && index.isValid() ? QVariant(true) : QVariant();
    return cell(*entry, index.column(), role);
}

} // namespace mw::outbox
