// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignbrowser.h"

#include <QAbstractTableModel>

namespace mw::home {

/// The campaigns that were sent lately, as they were handed over.
class LatestModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Campaign, State, Sent, Accepted };
    static constexpr int columnCountOf = 4;

    explicit LatestModel(QObject* parent = nullptr);

    void show(const std::vector<campaign::CampaignLine>& lines, base::Timestamp now);
    [[nodiscard]] base::CampaignId idAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<campaign::CampaignLine> m_lines;
    base::Timestamp m_now{};
};

} // namespace mw::home
