// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/suppressionfeed.h"
#include "ui/consent/feedmodel.h"

namespace mw::consentpage {

/// Suppressions in force, newest first.
class SuppressionModel : public FeedModel<consent::SuppressionEntry>
{
    Q_OBJECT

public:
    enum class Column { Text, Kind, Reason, Since, Note };
    static constexpr int columns = 5;

    using FeedModel::FeedModel;

    /// `text`: a part of the address or domain; empty: all.
    void show(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] int rowOf(base::SuppressionId suppression) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString textOf(const consent::SuppressionEntry& entry, Column column) const;

    QString m_text;
};

} // namespace mw::consentpage
