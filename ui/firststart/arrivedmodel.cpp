// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/arrivedmodel.h"

#include "kit/role.h"
#include "kit/words.h"
#include "relays/practiceinbox.h"

#include <QDateTime>

namespace mw::firststart {

namespace {
constexpr int mostRows = 200;
}

vault::DbResult<std::vector<Arrived>> newestArrived(vault::Database& database)
{
    auto heads = relays::practiceHeads(database, {.limit = mostRows});
    if (!heads)
        return base::fail(heads.error());
    std::vector<Arrived> arrived;
    for (const relays::PracticeHead& head : *heads)
        arrived.push_back({.id = head.id,
                           .recipient = head.recipients.value(0),
                           .subject = head.subject,
                           .at = base::toMilliseconds(head.at)});
    return arrived;
}

vault::DbResult<QByteArray> arrivedBytes(vault::Database& database, qint64 id)
{
    auto mail = relays::practiceMail(database, id);
    if (!mail)
        return base::fail(mail.error());
    return *mail ? (*mail)->bytes : QByteArray();
}

void ArrivedModel::set(std::vector<Arrived> arrived)
{
    beginResetModel();
    m_arrived = std::move(arrived);
    endResetModel();
}

const Arrived* ArrivedModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_arrived[static_cast<std::size_t>(row)] : nullptr;
}

int ArrivedModel::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->id == id)
            return row;
    return -1;
}

int ArrivedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_arrived.size());
}

int ArrivedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant ArrivedModel::data(const QModelIndex& index, int role) const
{
    const Arrived* arrived = index.isValid() ? at(index.row()) : nullptr;
    if (!arrived)
        return {};
    const bool isRecipient = index.column() == static_cast<int>(Column::Recipient);
    if (role == Qt::DisplayRole)
        return isRecipient ? arrived->recipient : arrived->subject;
    if (role == Qt::ToolTipRole)
        return isRecipient ? arrived->recipient + QLatin1Char('\n') +
                                 kit::fullTime(QDateTime::fromMSecsSinceEpoch(arrived->at))
                           : arrived->subject;
    return {};
}

QVariant ArrivedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == static_cast<int>(Column::Recipient) ? tr("To") : tr("Subject");
}

} // namespace mw::firststart
