// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relaylistmodel.h"

#include <algorithm>

namespace mw::relayspage {

using namespace Qt::StringLiterals;

RelayListModel::RelayListModel(const base::Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_clock(clock)
{
}

int RelayListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_relays.size());
}

RelayState RelayListModel::stateAt(const RelayFacts& facts) const
{
    const auto report = m_reports.constFind(facts.relay.id.value());
    return stateOf(facts, report == m_reports.cend() ? nullptr : &*report, m_clock.now());
}

QVariant RelayListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelayFacts& facts = m_relays[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(facts.relay);
    case Qt::AccessibleTextRole: {
        const RelayState state = stateAt(facts);
        return u"%1, %2, %3"_s.arg(nameOf(facts.relay), state.word, state.detail);
    }
    case IconRole:
        return static_cast<int>(stateAt(facts).icon);
    case ToneRole:
        return static_cast<int>(stateAt(facts).tone);
    case WordRole:
        return stateAt(facts).word;
    case DetailRole:
        return stateAt(facts).detail;
    default:
        return {};
    }
}

bool RelayListModel::setConnections(const QHash<std::int64_t, int>& connections)
{
    if (m_connections == connections)
        return false;
    m_connections = connections;
    for (RelayFacts& facts : m_relays)
        facts.connections = connections.value(facts.relay.id.value());
    lookAgain();
    return true;
}

void RelayListModel::set(std::vector<RelayFacts> relays)
{
    for (RelayFacts& facts : relays)
        facts.connections = m_connections.value(facts.relay.id.value());
    const auto sameRows = [&] {
        return std::equal(m_relays.begin(), m_relays.end(), relays.begin(), relays.end(),
                          [](const RelayFacts& a, const RelayFacts& b) { return a.relay.id == b.relay.id; });
    };
    if (!m_relays.empty() && sameRows()) {
        m_relays = std::move(relays);
        lookAgain();
        return;
    }
    beginResetModel();
    m_relays = std::move(relays);
    endResetModel();
}

void RelayListModel::setReport(base::RelayId relay, const relays::RelayTestReport& report)
{
    m_reports.insert(relay.value(), report);
    lookAgain();
}

void RelayListModel::forgetReport(base::RelayId relay)
{
    m_reports.remove(relay.value());
    lookAgain();
}

void RelayListModel::lookAgain()
{
    if (!m_relays.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const RelayFacts* RelayListModel::find(base::RelayId relay) const
{
    const int row = rowOf(relay);
    return row < 0 ? nullptr : &m_relays[static_cast<std::size_t>(row)];
}

int RelayListModel::rowOf(base::RelayId relay) const
{
    const auto found = std::find_if(m_relays.begin(), m_relays.end(),
                                    [relay](const RelayFacts& facts) { return facts.relay.id == relay; });
    return found == m_relays.end() ? -1 : static_cast<int>(found - m_relays.begin());
}

base::RelayId RelayListModel::relayAt(int row) const
{
    return row < 0 || row >= rowCount() ? base::RelayId() : m_relays[static_cast<std::size_t>(row)].relay.id;
}

} // namespace mw::relayspage
