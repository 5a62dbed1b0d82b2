// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/columntarget.h"
#include "ui/import/importjobs.h"

#include <QAbstractTableModel>

namespace mw::importpage {

/// The columns of a file and where each goes. Two that go to the same place are a fault of both.
class ColumnsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Use, Header, Samples, Arrow, Target, Seen };
    static constexpr int columns = 6;
    enum Role {
        IsTargetRole = Qt::UserRole + 1, ///< bool: the cell is a field to choose in
        FaultyRole,                      ///< bool: its field has a fault
    };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const Look& look);
    void clear();
    /// What an import takes; its headers are the file's.
    [[nodiscard]] audience::ColumnPlan plan() const;
    [[nodiscard]] const QStringList& attributes() const { return m_attributes; }

    [[nodiscard]] ColumnTarget target(int row) const
    {
        return m_rows.at(static_cast<std::size_t>(row)).target;
    }
    /// A target of an attribute becomes known or new as it is.
    void setTarget(int row, const ColumnTarget& target);
    [[nodiscard]] bool isUsed(int row) const { return target(row).kind != ColumnTarget::Kind::LeaveOut; }
    /// On: what it was before, else its guess, else a new field under its header.
    void setUsed(int row, bool used);
    [[nodiscard]] bool mayBeUsed(int row) const { return !m_rows.at(static_cast<std::size_t>(row)).bank; }

    /// What is wrong with the row, as a sentence; empty is good.
    [[nodiscard]] QString fault(int row) const;
    /// -1 when there is none.
    [[nodiscard]] int firstFault() const;
    [[nodiscard]] bool hasAddress() const;
    [[nodiscard]] int columnOf(audience::ImportField field) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Targets were changed by a person.
    void targetsChanged();

private:
    struct Row
    {
        QString header{};
        audience::ColumnSurvey seen{};
        audience::ColumnGuess guess{};
        ColumnTarget target{};
        ColumnTarget last{}; ///< before it was left out
        bool bank = false;
        int clash = -1; ///< another row that goes to the same place
    };
    struct Seen;
    [[nodiscard]] ColumnTarget targetOf(const audience::ColumnGuess& guess) const;
    [[nodiscard]] Seen seenIn(int row) const;
    [[nodiscard]] Seen seenAsField(const Row& row) const;
    [[nodiscard]] Seen seenAsAttribute(const Row& row) const;
    [[nodiscard]] QString text(int row, Column column) const;
    [[nodiscard]] QVariant look(int row, Column column, int role) const;
    void findClashes();

    std::vector<Row> m_rows;
    QStringList m_attributes;
};

} // namespace mw::importpage
