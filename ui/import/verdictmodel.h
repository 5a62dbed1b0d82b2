// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/verdictstore.h"

#include <QAbstractTableModel>

namespace mw::importpage {

/// The rows of a check, all or of one verdict: a window on the store, with nothing copied.
class VerdictModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Line, Address, Name, Verdict, Why };
    static constexpr int columns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::shared_ptr<const audience::VerdictStore> rows);
    void show(std::optional<audience::Verdict> verdict);
    [[nodiscard]] std::optional<audience::Verdict> shown() const { return m_shown; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const audience::RowVerdict& row(int index) const;

    std::shared_ptr<const audience::VerdictStore> m_rows;
    std::optional<audience::Verdict> m_shown;
};

} // namespace mw::importpage
