// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logmodel.h"

#include "kit/role.h"
#include "kit/words.h"
#include "ui/logs/logwords.h"

#include <algorithm>

namespace mw::logs {

using insight::LogNews;
using insight::LogPage;
using insight::LogRow;

namespace {

constexpr int placeholders = 8;
constexpr int linesALook = 20'000; ///< about 20 ms of the reader
constexpr std::size_t mostAtTheTop = 10 * LogModel::pageSize;
constexpr std::int64_t before = 50; ///< newer lines that are shown above one that was jumped to

} // namespace

LogModel::LogModel(workspace::Office& office, const base::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_office(office), m_clock(clock)
{
}

void LogModel::show(const insight::LogQuery& query, std::int64_t around)
{
    ++m_round;
    m_query = query;
    m_query.codes = codesWith(query.text);
    beginResetModel();
    m_rows.clear();
    m_loading = true;
    endResetModel();
    m_before = around > 0 ? around + logs::before : 0;
    m_newest = 0;
    m_newLines = 0;
    m_fetching = m_polling = m_stopped = m_end = false;
    m_wanted = pageSize;
    ask();
}

void LogModel::ask()
{
    m_fetching = true;
    m_office.ask<LogPage>(
        this,
        [query = m_query, start = m_before](vault::Database& database) {
            return insight::readLogBack(database, query, start, pageSize, linesALook);
        },
        [this, round = m_round](const vault::DbResult<LogPage>& page) {
            if (round != m_round)
                return;
            if (page)
                return take(*page);
            m_fetching = false;
            Q_EMIT failed(page.error());
        });
    Q_EMIT stateChanged();
}

void LogModel::take(const LogPage& page)
{
    if (m_loading) {
        beginResetModel();
        m_loading = false;
        m_rows.assign(page.rows.begin(), page.rows.end());
        endResetModel();
        m_newest = m_before > 0 ? m_before - 1 : page.newest;
    } else if (!page.rows.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), page.rows.begin(), page.rows.end());
        endInsertRows();
    }
    m_before = page.lookedTo;
    m_lookedToTime = page.lookedToTime;
    m_end = page.end;
    if (!m_end && !m_stopped && m_rows.size() < m_wanted)
        return ask();
    m_fetching = false;
    Q_EMIT stateChanged();
}

void LogModel::stop()
{
    if (!m_fetching || m_stopped)
        return;
    m_stopped = true; // the step that runs still answers
    Q_EMIT stateChanged();
}

void LogModel::goOn()
{
    m_stopped = false;
    fetchMore({});
}

bool LogModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_loading && !m_fetching && !m_end && !m_stopped && m_before > 0;
}

void LogModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = m_rows.size() + pageSize;
    ask();
}

void LogModel::poll()
{
    if (m_loading || m_polling || !m_office.isOpen())
        return;
    m_polling = true;
    m_office.ask<LogNews>(
        this,
        [query = m_query, newest = m_newest](vault::Database& database) {
            return insight::readLogNews(database, query, newest, pageSize);
        },
        [this, round = m_round](const vault::DbResult<LogNews>& news) {
            if (round != m_round)
                return;
            m_polling = false;
            if (news)
                takeNews(*news);
            else
                Q_EMIT failed(news.error());
        });
}

void LogModel::takeNews(const LogNews& news)
{
    const int count = static_cast<int>(news.rows.size());
    if (m_held) {
        if (std::exchange(m_newLines, count) != count)
            Q_EMIT stateChanged();
        return;
    }
    // More than a page came in between: begin again, or there would be a gap.
    if (count >= pageSize)
        return show(m_query);
    m_newest = news.newest;
    m_newLines = 0;
    if (count > 0) {
        beginInsertRows({}, 0, count - 1);
        m_rows.insert(m_rows.begin(), news.rows.begin(), news.rows.end());
        endInsertRows();
        trim();
        Q_EMIT stateChanged();
    }
}

/// While it runs by at the top, it would grow for days.
void LogModel::trim()
{
    if (m_rows.size() <= mostAtTheTop || m_fetching)
        return;
    const std::size_t keep = pageSize;
    beginRemoveRows({}, static_cast<int>(keep), static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(keep);
    endRemoveRows();
    m_before = m_rows.back().id;
    m_lookedToTime = m_rows.back().at;
    m_end = false;
}

void LogModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held)
        poll();
}

const LogRow* LogModel::rowAt(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_rows.size() ? &m_rows[static_cast<std::size_t>(row)]
                                                                     : nullptr;
}

int LogModel::rowOf(std::int64_t line) const
{
    // Newest first: ids fall.
    const auto found = std::ranges::lower_bound(m_rows, line, std::ranges::greater(),
                                                [](const LogRow& row) { return row.id; });
    return found != m_rows.end() && found->id == line ? static_cast<int>(found - m_rows.begin()) : -1;
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return m_loading ? placeholders : static_cast<int>(m_rows.size());
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::Event:
        return tr("Event");
    case Column::About:
        return tr("About");
    case Column::Code:
        return tr("Code");
    }
    return {};
}

QString LogModel::textOf(const LogRow& row, Column column) const
{
    switch (column) {
    case Column::Time: {
        const QDateTime at = timeOf(row.at);
        const bool today = at.date() == timeOf(m_clock.now()).date();
        return today ? at.time().toString(QStringLiteral("HH:mm:ss.zzz"))
                     : kit::nearTime(at, timeOf(m_clock.now()));
    }
    case Column::Event:
        return eventOf(row.entry);
    case Column::About:
        return aboutOf(row);
    case Column::Code:
        return row.entry.code;
    }
    return {};
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    const LogRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return role == kit::Role::Placeholder && index.isValid() ? QVariant(true) : QVariant();
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, column);
    case Qt::ToolTipRole:
        return column == Column::Time ? QVariant(kit::fullTime(timeOf(row->at))) : QVariant();
    case Qt::AccessibleTextRole: // the level is told by an icon alone
        return column == Column::Event
                   ? QVariant(
                         tr("%1: %2", "level, event").arg(lookOf(row->entry.level).word, eventOf(row->entry)))
                   : QVariant();
    case kit::Role::Icon:
        return column == Column::Event ? QVariant(static_cast<int>(lookOf(row->entry.level).icon))
                                       : QVariant();
    case kit::Role::FixedPitch:
        return column == Column::Time || (column == Column::About && row->entry.contact.isValid());
    case kit::Role::Strong:
        return false;
    case kit::Role::Token:
        if (column == Column::Event)
            return row->entry.level >= base::LogLevel::Warning
                       ? QVariant(static_cast<int>(lookOf(row->entry.level).token))
                       : QVariant();
        return static_cast<int>(kit::Token::Muted);
    default:
        return {};
    }
}

} // namespace mw::logs
