// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "sending/senderstatus.h"

#include <QWidget>

class QVBoxLayout;

namespace mw::outbox {

/// The relays of a campaign in their order: state, connections, what holds one up in the server's own words,
/// and the way to lift it.
class RelaySection : public QWidget
{
    Q_OBJECT

public:
    explicit RelaySection(QWidget* parent = nullptr);

    void setRelays(const std::vector<insight::OutboxRelay>& relays, const sending::SenderStatus& status,
                   bool going, base::Timestamp now);

Q_SIGNALS:
    void relaysWanted();
    void resumeWanted(mw::base::RelayId relay);

private:
    class Row;
    std::vector<Row*> m_rows;
    QVBoxLayout* m_column;
};

} // namespace mw::outbox
