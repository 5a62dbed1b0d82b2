// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/practicemodel.h"

#include "kit/role.h"
#include "kit/words.h"
#include "ui/relays/relaystate.h"

#include <QLocale>

#include <algorithm>

namespace mw::relayspage {

using namespace Qt::StringLiterals;
using relays::PracticeHead;

namespace {

constexpr int pageSize = 100;

} // namespace

PracticeModel::PracticeModel(workspace::Office& office, const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_office(office), m_clock(clock)
{
}

int PracticeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

int PracticeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PracticeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PracticeHead& head = m_heads[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if (role == kit::Role::AlignRight)
        return column == Column::Size;
    if (role == Qt::ToolTipRole && column == Column::Time)
        return kit::fullTime(localTime(head.at));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::To:
        return head.recipients.size() > 1
                   ? tr("%1 and %2 more")
                         .arg(head.recipients.front(), kit::formatCount(head.recipients.size() - 1))
                   : head.recipients.value(0);
    case Column::Subject:
        return head.subject.isEmpty() ? tr("No subject") : head.subject;
    case Column::Time:
        return clockWords(head.at, m_clock.now());
    case Column::Size:
        return QLocale().formattedDataSize(head.size, 0, QLocale::DataSizeSIFormat);
    }
    return {};
}

QVariant PracticeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && static_cast<Column>(section) == Column::Size)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::To:
        return tr("To");
    case Column::Subject:
        return tr("Subject");
    case Column::Time:
        return tr("Arrived");
    case Column::Size:
        return tr("Size");
    }
    return {};
}

bool PracticeModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_asking && !m_heads.empty() &&
           static_cast<std::int64_t>(m_heads.size()) < m_total;
}

void PracticeModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(m_heads.back().id, pageSize);
}

void PracticeModel::setSearch(const QString& search)
{
    if (m_search == search)
        return;
    m_search = search;
    m_asking = false; // what is under way answers another question
    readAgain();
}

void PracticeModel::readAgain()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    ask(0, std::max(pageSize, rowCount()));
}

void PracticeModel::ask(std::int64_t before, int limit)
{
    m_asking = true;
    const quint64 request = ++m_request;
    m_office.ask<Page>(
        this,
        [query = relays::PracticeQuery{.search = m_search, .before = before, .limit = limit}](
            vault::Database& database) -> vault::DbResult<Page> {
            auto heads = relays::practiceHeads(database, query);
            if (!heads)
                return base::fail(heads.error());
            auto total = relays::practiceCount(database, query.search);
            if (!total)
                return base::fail(total.error());
            return Page{std::move(*heads), *total};
        },
        [this, request, before](const vault::DbResult<Page>& page) {
            if (request != m_request)
                return;
            // Views ask for more while rows come in, and would get them twice.
            if (page)
                take(before, *page);
            m_asking = false;
            if (page)
                Q_EMIT loaded();
            else
                Q_EMIT failed(page.error());
            if (std::exchange(m_again, false))
                readAgain();
        });
}

void PracticeModel::take(std::int64_t before, Page page)
{
    m_total = page.total;
    if (before == 0) {
        replace(std::move(page.heads));
    } else if (!page.heads.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.heads.size()) - 1);
        m_heads.insert(m_heads.end(), page.heads.begin(), page.heads.end());
        endInsertRows();
    }
}

/// New ones come at the top and old ones go at the end; anything else is another list.
void PracticeModel::replace(std::vector<PracticeHead> heads)
{
    const auto first = m_heads.empty() ? heads.end() : std::find(heads.begin(), heads.end(), m_heads.front());
    const auto kept = heads.end() - first;
    const bool goesOn = first != heads.end() && kept <= static_cast<std::ptrdiff_t>(m_heads.size()) &&
                        std::equal(first, heads.end(), m_heads.begin());
    if (!goesOn) {
        beginResetModel();
        m_heads = std::move(heads);
        endResetModel();
        return;
    }
    if (kept < static_cast<std::ptrdiff_t>(m_heads.size())) {
        beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
        m_heads.resize(static_cast<std::size_t>(kept));
        endRemoveRows();
    }
    if (first != heads.begin()) {
        beginInsertRows({}, 0, static_cast<int>(first - heads.begin()) - 1);
        m_heads.insert(m_heads.begin(), heads.begin(), first);
        endInsertRows();
    }
}

std::int64_t PracticeModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_heads[static_cast<std::size_t>(row)].id;
}

int PracticeModel::rowOf(std::int64_t id) const
{
    const auto found = std::find_if(m_heads.begin(), m_heads.end(),
                                    [id](const PracticeHead& head) { return head.id == id; });
    return found == m_heads.end() ? -1 : static_cast<int>(found - m_heads.begin());
}

} // namespace mw::relayspage
