// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewmodel.h"

#include "kit/icons.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/import/importwords.h"

namespace mw::importpage {

void PreviewModel::set(const audience::FileSurvey& survey)
{
    beginResetModel();
    m_header = survey.header;
    m_rows = survey.firstRows;
    endResetModel();
}

void PreviewModel::clear()
{
    beginResetModel();
    m_header.clear();
    m_rows.clear();
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_header.isEmpty() ? 0 : static_cast<int>(m_header.size()) + 1;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const audience::CsvRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto field = static_cast<std::size_t>(index.column() - 1);
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return kit::formatCount(row.line);
        if (role == kit::Role::AlignRight)
            return true;
        if (role == kit::Role::Strong)
            return false;
        return role == kit::Role::Token ? QVariant(static_cast<int>(kit::Token::Muted)) : QVariant();
    }
    if (role == Qt::DisplayRole && field < row.fields.size())
        return row.fields[field].simplified();
    // A row that can't be read says why where its first value would stand.
    if (!row.fault || index.column() != 1)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return reasonOf({.row = row.fault->kind});
    if (role == kit::Role::Icon)
        return static_cast<int>(kit::Icon::LeftOut);
    return role == kit::Role::Token ? QVariant(static_cast<int>(kit::Token::Danger)) : QVariant();
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Line") : m_header.value(section - 1).simplified();
    if (role == Qt::TextAlignmentRole && section == 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace mw::importpage
