// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/resolver.h"
#include "relays/relaytestreport.h"

#include <QTimer>

namespace mw::relays {

/// What the relay test asks the DNS: the host's addresses, and whether the sender's domain takes mail.
class RelayTestDns : public QObject
{
    Q_OBJECT

public:
    explicit RelayTestDns(net::Resolver& resolver, QObject* parent = nullptr);

    /// Fills what `report` holds of the DNS, its step included, and then says done(), from the event loop.
    /// What has no answer after `limit` counts as silence. `report` outlives this.
    void start(RelayTestReport& report, std::chrono::milliseconds limit);
    /// No done() after it.
    void cancel();

Q_SIGNALS:
    void done();

private:
    void ask(const net::Name& name, net::RecordType type,
             void (RelayTestDns::*taken)(const net::Resolver::Outcome&));
    void onAddresses(const net::Resolver::Outcome& outcome);
    void onMailExchanges(const net::Resolver::Outcome& outcome);
    void onSenderAddresses(const net::Resolver::Outcome& outcome);
    void onLimit();
    void finishIfAllCame();
    void judge();

    net::Resolver& m_resolver;
    RelayTestReport* m_report = nullptr;
    QTimer m_limit;
    std::vector<net::LookupId> m_lookups;
    int m_open = 0;
    std::vector<net::DnsError> m_hostErrors;
    std::vector<net::DnsError> m_senderErrors;
    std::optional<Advice> m_senderAdvice;
};

} // namespace mw::relays
