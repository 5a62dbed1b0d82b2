// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/practiceinbox.h"
#include "workspace/office.h"

#include <QAbstractTableModel>

namespace mw::relayspage {

/// What the practice relay took, the newest first, a page at a time by key range. New messages come in at the
/// top while it is shown.
class PracticeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { To, Subject, Time, Size };
    static constexpr int columns = 4;

    /// Both outlive this.
    PracticeModel(workspace::Office& office, const base::Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setSearch(const QString& search);
    [[nodiscard]] const QString& search() const { return m_search; }
    /// Reads again what is shown, and what is new.
    void readAgain();

    /// -1 until the first answer.
    [[nodiscard]] std::int64_t total() const { return m_total; }
    [[nodiscard]] std::int64_t idAt(int row) const; ///< 0: none
    [[nodiscard]] int rowOf(std::int64_t id) const; ///< -1: not read, or gone

Q_SIGNALS:
    void loaded();
    void failed(const mw::vault::DbError& error);

private:
    struct Page
    {
        std::vector<relays::PracticeHead> heads;
        std::int64_t total = 0;
    };
    void ask(std::int64_t before, int limit);
    void take(std::int64_t before, Page page);
    void replace(std::vector<relays::PracticeHead> heads);

    workspace::Office& m_office;
    const base::Clock& m_clock;
    QString m_search;
    std::vector<relays::PracticeHead> m_heads;
    std::int64_t m_total = -1;
    quint64 m_request = 0; ///< the last one wins
    bool m_asking = false;
    bool m_again = false; ///< something came while it was read
};

} // namespace mw::relayspage
