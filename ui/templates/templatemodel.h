// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/templaterepository.h"

#include <QAbstractTableModel>

#include <chrono>

namespace mw::templatespage {

/// The templates of a workspace, those whose name or subject holds what is searched for, in a chosen order.
class TemplateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Subject, Changed, Uses };
    static constexpr int columns = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<campaign::TemplateSummary> rows);
    void setSearch(const QString& text);
    [[nodiscard]] std::size_t all() const { return m_all.size(); } ///< whatever is searched for
    [[nodiscard]] const campaign::TemplateSummary* at(const QModelIndex& index) const;
    /// Not valid where it is not shown.
    [[nodiscard]] QModelIndex indexOf(base::TemplateId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void choose();
    [[nodiscard]] QString shown(const campaign::TemplateSummary& row, Column column) const;

    std::vector<campaign::TemplateSummary> m_all;
    std::vector<campaign::TemplateSummary> m_rows;
    QString m_search;
    Column m_sorted = Column::Changed;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace mw::templatespage
