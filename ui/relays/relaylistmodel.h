// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/relays/relaystate.h"

#include <QAbstractListModel>
#include <QHash>

namespace mw::relayspage {

/// The relays of a workspace. DisplayRole is the name; icon, tone and words of the state stand beside it.
class RelayListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role : int { IconRole = Qt::UserRole, ToneRole, WordRole, DetailRole };

    explicit RelayListModel(const base::Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Rows that stay keep their place in views.
    void set(std::vector<RelayFacts> relays);
    /// The last test of this session.
    void setReport(base::RelayId relay, const relays::RelayTestReport& report);
    void forgetReport(base::RelayId relay);
    /// Connections that the sender has open, by relay; false: as they were.
    bool setConnections(const QHash<std::int64_t, int>& connections);
    /// Times go by: pauses end.
    void lookAgain();

    [[nodiscard]] const std::vector<RelayFacts>& relays() const { return m_relays; }
    [[nodiscard]] const RelayFacts* find(base::RelayId relay) const;
    [[nodiscard]] int rowOf(base::RelayId relay) const; ///< -1: none
    [[nodiscard]] base::RelayId relayAt(int row) const; ///< invalid: none

private:
    [[nodiscard]] RelayState stateAt(const RelayFacts& facts) const;

    const base::Clock& m_clock;
    std::vector<RelayFacts> m_relays;
    QHash<std::int64_t, relays::RelayTestReport> m_reports;
    QHash<std::int64_t, int> m_connections;
};

} // namespace mw::relayspage
