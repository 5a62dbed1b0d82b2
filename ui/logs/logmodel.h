// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"
#include "workspace/office.h"

#include <QAbstractTableModel>

#include <deque>

namespace mw::logs {

/// The log, newest first, as far as it was read: page by page by key range. A search looks back in bounded
/// steps, says how far it came, and stops when it is told to.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Event, About, Code };
    static constexpr int columns = 4;
    static constexpr int pageSize = 200;

    /// Both outlive this.
    LogModel(workspace::Office& office, const base::Clock& clock, QObject* parent);

    /// Reads anew; `around`: from a little after this line on, 0 = from the newest.
    void show(const insight::LogQuery& query, std::int64_t around = 0);
    [[nodiscard]] const insight::LogQuery& query() const { return m_query; }
    /// Looks for lines that came since.
    void poll();
    /// New ones are only counted while somebody reads further down.
    void setHeld(bool held);
    [[nodiscard]] int newLines() const { return m_newLines; }
    [[nodiscard]] bool moreThanCounted() const { return m_newLines >= pageSize; }

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// It looks further back at this moment.
    [[nodiscard]] bool isSearching() const { return m_fetching; }
    [[nodiscard]] bool isAtEnd() const { return m_end; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    /// Written when: nothing before it was looked at yet.
    [[nodiscard]] base::Timestamp lookedTo() const { return m_lookedToTime; }
    void stop();
    void goOn();

    [[nodiscard]] const insight::LogRow* rowAt(int row) const;
    [[nodiscard]] int rowOf(std::int64_t line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// Something of isLoading() to newLines() is other.
    void stateChanged();
    void failed(const mw::vault::DbError& error);

private:
    void ask();
    void take(const insight::LogPage& page);
    void takeNews(const insight::LogNews& news);
    void trim();
    [[nodiscard]] QString textOf(const insight::LogRow& row, Column column) const;

    workspace::Office& m_office;
    const base::Clock& m_clock;
    insight::LogQuery m_query;
    std::deque<insight::LogRow> m_rows;
    std::int64_t m_before = 0; ///< id before which the next page begins
    std::int64_t m_newest = 0; ///< id of the newest line that was looked at
    base::Timestamp m_lookedToTime{};
    std::size_t m_wanted = 0; ///< rows that the present look-back is to bring it to
    std::uint64_t m_round = 0;
    int m_newLines = 0;
    bool m_loading = false;
    bool m_fetching = false;
    bool m_polling = false;
    bool m_stopped = false;
    bool m_end = false;
    bool m_held = false;
};

} // namespace mw::logs
