// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QAbstractTableModel>

namespace mw::firststart {

/// A message that the practice relay took, as the list shows it.
struct Arrived
{
    qint64 id = 0;
    QString recipient{};
    QString subject{};
    qint64 at = 0; ///< milliseconds since 1970, UTC
};

/// The newest messages that arrived, at most 200. For the reader thread.
[[nodiscard]] vault::DbResult<std::vector<Arrived>> newestArrived(vault::Database& database);
/// Its exact bytes; empty when it is no longer there.
[[nodiscard]] vault::DbResult<QByteArray> arrivedBytes(vault::Database& database, qint64 id);

class ArrivedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Recipient, Subject };
    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<Arrived> arrived);
    [[nodiscard]] const Arrived* at(int row) const;
    [[nodiscard]] int rowOf(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Arrived> m_arrived;
};

} // namespace mw::firststart
