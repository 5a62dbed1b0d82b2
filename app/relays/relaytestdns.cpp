// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relaytestdns.h"

#include <algorithm>

namespace mw::relays {

using namespace Qt::StringLiterals;
using Kind = net::DnsError::Kind;
using net::RecordType;
using Outcome = net::Resolver::Outcome;

namespace {

/// Of two questions about one name: that it does not exist says most, silence says least.
net::DnsError gravest(const std::vector<net::DnsError>& errors)
{
    for (const auto kind : {Kind::NoSuchName, Kind::BadName})
        for (const auto& error : errors)
            if (error.kind == kind)
                return error;
    for (const auto& error : errors)
        if (error.kind != Kind::NoData)
            return error;
    return errors.front();
}

} // namespace

RelayTestDns::RelayTestDns(net::Resolver& resolver, QObject* parent) : QObject(parent), m_resolver(resolver)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &RelayTestDns::onLimit);
}

void RelayTestDns::start(RelayTestReport& report, std::chrono::milliseconds limit)
{
    m_report = &report;
    m_limit.start(limit);
    ++m_open; // until all are asked
    if (report.hostKind == HostKind::Name) {
        if (const auto host = net::Name::parse(report.host)) {
            ask(*host, RecordType::A, &RelayTestDns::onAddresses);
            ask(*host, RecordType::Aaaa, &RelayTestDns::onAddresses);
        } else {
            m_hostErrors.push_back(host.error());
        }
    }
    if (report.hostKind != HostKind::Loopback)
        if (const auto domain = net::Name::parse(report.senderDomain))
            ask(*domain, RecordType::Mx, &RelayTestDns::onMailExchanges);
    QMetaObject::invokeMethod(
        this,
        [this] {
            --m_open;
            finishIfAllCame();
        },
        Qt::QueuedConnection);
}

void RelayTestDns::ask(const net::Name& name, RecordType type, void (RelayTestDns::*taken)(const Outcome&))
{
    ++m_open;
    m_lookups.push_back(m_resolver.lookUp({name, type}, this, [this, taken](const Outcome& outcome) {
        if (!m_report)
            return; // cancelled
        (this->*taken)(outcome);
        --m_open;
        finishIfAllCame();
    }));
}

void RelayTestDns::onAddresses(const Outcome& outcome)
{
    if (!outcome) {
        m_hostErrors.push_back(outcome.error());
        return;
    }
    m_report->ttl = m_report->addresses.isEmpty() ? outcome->ttl : std::min(m_report->ttl, outcome->ttl);
    for (const QHostAddress& address : outcome->addresses())
        m_report->addresses.append(address.toString());
    if (outcome->owner != outcome->question.name)
        m_report->alias = outcome->owner.text();
}

void RelayTestDns::onMailExchanges(const Outcome& outcome)
{
    if (outcome && outcome->isNullMx()) {
        m_senderAdvice = Advice::SenderDomainTakesNoMail;
    } else if (outcome) {
        for (const auto& exchange : outcome->mailExchanges())
            m_report->mailExchanges.append(exchange.host.text());
    } else if (outcome.error().kind == Kind::NoSuchName) {
        m_senderAdvice = Advice::SenderDomainUnknown;
    } else if (outcome.error().kind == Kind::NoData) {
        // RFC 5321 5.1: without MX the domain's own addresses take its mail.
        const auto domain = net::Name::parse(m_report->senderDomain);
        ask(*domain, RecordType::A, &RelayTestDns::onSenderAddresses);
        ask(*domain, RecordType::Aaaa, &RelayTestDns::onSenderAddresses);
    } else {
        m_senderAdvice = Advice::DnsSilent;
    }
}

void RelayTestDns::onSenderAddresses(const Outcome& outcome)
{
    if (outcome)
        m_report->mailExchanges = QStringList{m_report->senderDomain};
    else
        m_senderErrors.push_back(outcome.error());
    if (m_senderErrors.size() < 2)
        return;
    const bool answered = std::all_of(m_senderErrors.begin(), m_senderErrors.end(),
                                      [](const net::DnsError& error) { return error.isAnswer(); });
    m_senderAdvice = answered ? Advice::SenderDomainTakesNoMail : Advice::DnsSilent;
}

void RelayTestDns::onLimit()
{
    // Each then has its answer, which says so.
    for (const net::LookupId lookup : std::exchange(m_lookups, {}))
        m_resolver.cancel(lookup);
}

void RelayTestDns::cancel()
{
    m_report = nullptr;
    m_limit.stop();
    onLimit();
}

void RelayTestDns::finishIfAllCame()
{
    if (!m_report || m_open > 0)
        return;
    m_limit.stop();
    judge();
    m_report = nullptr;
    Q_EMIT done();
}

void RelayTestDns::judge()
{
    StepResult& step = m_report->step(TestStep::Dns);
    step.verdict = StepVerdict::Good;
    if (m_report->addresses.isEmpty() && !m_hostErrors.empty()) {
        m_report->dns = gravest(m_hostErrors);
        step.detail = m_report->dns->detail;
        const auto kind = m_report->dns->kind;
        const bool unknown = kind == Kind::NoSuchName || kind == Kind::BadName;
        step.verdict = unknown || kind == Kind::NoData ? StepVerdict::Bad : StepVerdict::Warning;
        step.advice.push_back(unknown                ? Advice::HostUnknown
                              : kind == Kind::NoData ? Advice::HostWithoutAddress
                                                     : Advice::DnsSilent);
    }
    if (m_senderAdvice &&
        std::find(step.advice.begin(), step.advice.end(), *m_senderAdvice) == step.advice.end()) {
        if (step.verdict == StepVerdict::Good)
            step.verdict = StepVerdict::Warning;
        step.advice.push_back(*m_senderAdvice);
    }
}

} // namespace mw::relays
