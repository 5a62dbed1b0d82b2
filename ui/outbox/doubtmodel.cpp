// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/doubtmodel.h"

#include "kit/foreigntext.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/outbox/outboxwords.h"

namespace mw::outbox {

using insight::DeliveryEntry;

int DoubtModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DoubtModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Contact:
        return tr("Contact");
    case Column::Since:
        return tr("Since");
    case Column::Relay:
        return tr("Relay");
    case Column::HowFar:
        return tr("How far it got");
    }
    return {};
}

QVariant DoubtModel::cell(const DeliveryEntry& entry, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    if (role == kit::Role::Token)
        return which == Column::Contact && !entry.email.isEmpty()
                   ? QVariant()
                   : QVariant(static_cast<int>(kit::Token::Muted));
    if (role == Qt::ToolTipRole && which == Column::Since)
        return kit::fullTime(timeOf(entry.changedAt));
    if (role != Qt::DisplayRole)
        return {};
    switch (which) {
    case Column::Contact:
        return addressOf(entry);
    case Column::Since:
        return kit::nearTime(timeOf(entry.changedAt), timeOf(clock().now()));
    case Column::Relay:
        return entry.last ? kit::visible(entry.last->relayName) : QString();
    case Column::HowFar:
        return howFar(entry);
    }
    return {};
}

} // namespace mw::outbox
