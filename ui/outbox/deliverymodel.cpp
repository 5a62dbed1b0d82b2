// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/deliverymodel.h"

#include "kit/deliverylook.h"
#include "kit/foreigntext.h"
#include "kit/role.h"
#include "kit/tokens.h"
#include "kit/words.h"
#include "ui/outbox/outboxwords.h"

namespace mw::outbox {

using insight::DeliveryEntry;
using insight::DeliveryFilter;

int DeliveryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return query().filter == DeliveryFilter::Waiting ? tr("Due") : tr("Time");
    case Column::Contact:
        return tr("Contact");
    case Column::State:
        return tr("State");
    case Column::Said:
        return tr("What the server said");
    case Column::Relay:
        return tr("Relay");
    }
    return {};
}

base::Timestamp DeliveryModel::whenOf(const DeliveryEntry& entry) const
{
    return query().filter == DeliveryFilter::Waiting ? std::max(entry.nextAttemptAt, entry.changedAt)
                                                     : entry.changedAt;
}

QString DeliveryModel::textOf(const DeliveryEntry& entry, Column column) const
{
    switch (column) {
    case Column::Time: {
        const QDateTime at = timeOf(whenOf(entry));
        const QDateTime now = timeOf(clock().now());
        return at.date() == now.date() ? kit::clockTimeWithSeconds(at) : kit::nearTime(at, now);
    }
    case Column::Contact:
        return addressOf(entry);
    case Column::State:
        return kit::lookOf(entry.stateWord()).word;
    case Column::Said:
        return saidOf(entry).text;
    case Column::Relay:
        return entry.last ? kit::visible(entry.last->relayName) : QString();
    }
    return {};
}

QVariant DeliveryModel::cell(const DeliveryEntry& entry, int column, int role) const
{
    const auto which = static_cast<Column>(column);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, which);
    case Qt::ToolTipRole:
        return which == Column::Time ? QVariant(kit::fullTime(timeOf(whenOf(entry)))) : QVariant();
    case kit::Role::State:
        return which == Column::State ? QVariant(entry.stateWord()) : QVariant();
    case kit::Role::FixedPitch:
        return which == Column::Said && saidOf(entry).byServer;
    case kit::Role::Strong:
        return false;
    case kit::Role::Token:
        if (which == Column::State || (which == Column::Contact && !entry.email.isEmpty()))
            return {};
        return static_cast<int>(kit::Token::Muted);
    default:
        return {};
    }
}

} // namespace mw::outbox
