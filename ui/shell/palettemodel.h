// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/paletteentry.h"

#include <QAbstractListModel>

#include <vector>

namespace mw::shell {

/// What fits what was typed, the best first; what was used lately first among equals, and alone at the top
/// while nothing is typed.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1, KindRole, KeyRole, IconRole };

    explicit PaletteModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    /// `recent`: ids, the latest first.
    void setEntries(std::vector<PaletteEntry> entries, const QStringList& recent);
    void setTyped(const QString& typed);
    /// What was looked up for this text; kept only while it is still what is typed.
    void setFound(const QString& typed, std::vector<PaletteEntry> found);
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_shown[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rank();

    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found;
    std::vector<PaletteEntry> m_shown;
    QStringList m_recent;
    QString m_typed;
};

} // namespace mw::shell
