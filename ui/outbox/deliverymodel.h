// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outbox/feedmodel.h"

namespace mw::outbox {

/// A campaign's deliveries as the outbox lists them.
class DeliveryModel : public FeedModel
{
    Q_OBJECT

public:
    enum class Column { Time, Contact, State, Said, Relay };
    static constexpr int columns = 5;

    using FeedModel::FeedModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const insight::DeliveryEntry& entry, int column, int role) const override;

private:
    [[nodiscard]] QString textOf(const insight::DeliveryEntry& entry, Column column) const;
    [[nodiscard]] base::Timestamp whenOf(const insight::DeliveryEntry& entry) const;
};

} // namespace mw::outbox
