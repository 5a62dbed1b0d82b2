// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/outbox/feedmodel.h"

namespace mw::outbox {

/// What is in doubt, with all that is known about it.
class DoubtModel : public FeedModel
{
    Q_OBJECT

public:
    enum class Column { Contact, Since, Relay, HowFar };
    static constexpr int columns = 4;

    using FeedModel::FeedModel;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    QVariant cell(const insight::DeliveryEntry& entry, int column, int role) const override;
};

} // namespace mw::outbox
