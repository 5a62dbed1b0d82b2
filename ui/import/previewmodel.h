// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/filesurvey.h"

#include <QAbstractTableModel>

namespace mw::importpage {

/// The first rows of a file, as they are read: the line, then its columns.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void set(const audience::FileSurvey& survey);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_header;
    std::vector<audience::CsvRow> m_rows;
};

} // namespace mw::importpage
