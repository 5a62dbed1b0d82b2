// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importrepository.h"

#include <QAbstractTableModel>

namespace mw::importpage {

/// The latest imports, for the one that is to be taken back.
class ImportsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { File, At, List, Came, State };
    static constexpr int columns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<audience::ImportRecord> imports);
    [[nodiscard]] const audience::ImportRecord& record(int row) const
    {
        return m_imports.at(static_cast<std::size_t>(row));
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const audience::ImportRecord& record, Column column) const;

    std::vector<audience::ImportRecord> m_imports;
};

} // namespace mw::importpage
