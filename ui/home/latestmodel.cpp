// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/latestmodel.h"

#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/home/homewords.h"

#include <algorithm>

namespace mw::home {

using campaign::CampaignLine;
using campaign::DeliveryState;

LatestModel::LatestModel(QObject* parent) : QAbstractTableModel(parent) {}

void LatestModel::show(const std::vector<CampaignLine>& lines, base::Timestamp now)
{
    m_now = now;
    const bool same = std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                                 [](const CampaignLine& a, const CampaignLine& b) { return a.id == b.id; });
    if (same) {
        m_lines = lines;
        if (!m_lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

base::CampaignId LatestModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].id : base::CampaignId();
}

int LatestModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LatestModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant LatestModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CampaignLine& line = m_lines[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const auto sent = line.plannedAt.value_or(line.changedAt);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Column::Campaign)
            return line.name;
        if (column == Column::Sent)
            return kit::nearTime(localTime(sent), localTime(m_now));
        if (column == Column::Accepted)
            return tr("%1 of %2", "accepted, of planned")
                .arg(kit::formatCount(line.counts.of(DeliveryState::Accepted)),
                     kit::formatCount(line.planned()));
        return {};
    case Qt::ToolTipRole:
        return column == Column::Sent ? kit::fullTime(localTime(sent)) : QString();
    case kit::Role::State:
        return column == Column::State ? stateText(line) : QString();
    case kit::Role::Tags:
        if (column == Column::Campaign && line.kind == campaign::CampaignKind::Practice)
            return QStringList{tr("practice")};
        return {};
    case kit::Role::Token:
        return column == Column::Sent ? QVariant(static_cast<int>(kit::Token::Muted)) : QVariant();
    case kit::Role::AlignRight:
        return column == Column::Accepted;
    case kit::Role::Strong:
        return false;
    default:
        return {};
    }
}

QVariant LatestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole && column == Column::Accepted)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Campaign:
        return tr("Campaign");
    case Column::State:
        return tr("State");
    case Column::Sent:
        return tr("Sent");
    case Column::Accepted:
        break;
    }
    return tr("Accepted");
}

} // namespace mw::home
