// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/verdictmodel.h"

#include "kit/role.h"
#include "kit/words.h"
#include "ui/import/importwords.h"

namespace mw::importpage {

void VerdictModel::set(std::shared_ptr<const audience::VerdictStore> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void VerdictModel::show(std::optional<audience::Verdict> verdict)
{
    beginResetModel();
    m_shown = verdict;
    endResetModel();
}

int VerdictModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_rows)
        return 0;
    return static_cast<int>(m_shown ? m_rows->of(*m_shown).size() : m_rows->withoutGap());
}

int VerdictModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

const audience::RowVerdict& VerdictModel::row(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return m_rows->row(m_shown ? m_rows->of(*m_shown)[at] : at);
}

QVariant VerdictModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const audience::RowVerdict& row = this->row(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == kit::Role::Strong)
        return false;
    if (role == kit::Role::AlignRight)
        return column == Column::Line;
    if (role == kit::Role::Token && column != Column::Address && column != Column::Name)
        return static_cast<int>(column == Column::Verdict ? lookOf(row.verdict).token : kit::Token::Muted);
    if (role == kit::Role::Icon && column == Column::Verdict)
        return static_cast<int>(lookOf(row.verdict).icon);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Line:
        return kit::formatCount(row.line);
    case Column::Address:
        return row.email.simplified();
    case Column::Name:
        return row.name.simplified();
    case Column::Verdict:
        return lookOf(row.verdict).word;
    case Column::Why:
        break;
    }
    return whyOf(row).simplified();
}

QVariant VerdictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && column == Column::Line)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Line:
        return tr("Line");
    case Column::Address:
        return tr("Address");
    case Column::Name:
        return tr("Name");
    case Column::Verdict:
        return tr("Verdict");
    case Column::Why:
        break;
    }
    return tr("Why");
}

} // namespace mw::importpage
