// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relaytest.h"

#include "relays/relayadvice.h"

#include <QHostAddress>

namespace mw::relays {

using namespace Qt::StringLiterals;
using Kind = smtp::SessionError::Kind;
using smtp::Phase;
using smtp::Security;

namespace {

constexpr qsizetype mostAddresses = 4; // of one host that are tried

HostKind hostKindOf(const QString& host)
{
    if (smtp::isLoopbackHost(host))
        return HostKind::Loopback;
    return QHostAddress(host).isNull() ? HostKind::Name : HostKind::Literal;
}

smtp::Timeouts timeoutsOf(std::chrono::milliseconds limit)
{
    smtp::Timeouts timeouts;
    timeouts.connect = timeouts.tls = timeouts.greeting = timeouts.ehlo = timeouts.auth = limit;
    timeouts.mail = timeouts.rcpt = timeouts.data = limit;
    return timeouts;
}

} // namespace

RelayTest::RelayTest(RelayTestSubject subject, net::Resolver& resolver, const base::Clock& clock,
                     RelayTestOptions options, QObject* parent)
    : QObject(parent),
      m_subject(std::move(subject)),
      m_clock(clock),
      m_options(std::move(options)),
      m_dns(resolver)
{
    const Relay& relay = m_subject.relay;
    m_report.host = relay.host;
    m_report.port = relay.port;
    m_report.security = relay.security;
    m_report.user = relay.user;
    m_report.hostKind = hostKindOf(relay.host);
    if (!m_subject.recipient)
        m_subject.recipient = m_subject.sender;
    if (m_subject.sender) {
        m_report.sender = m_subject.sender->text();
        m_report.recipient = m_subject.recipient->text();
        m_report.senderDomain = QString::fromLatin1(m_subject.sender->asciiDomain());
    }
    for (std::size_t i = 0; i < testSteps; ++i)
        m_report.steps[i].step = static_cast<TestStep>(i);
    connect(&m_dns, &RelayTestDns::done, this, &RelayTest::onDns);
}

RelayTest::~RelayTest() = default;

void RelayTest::start()
{
    if (std::exchange(m_started, true))
        return;
    m_stepBegan = m_clock.monotonic();
    m_dns.start(m_report, m_options.stepLimit);
}

void RelayTest::cancel()
{
    if (m_ended)
        return;
    m_report.cancelled = true;
    m_dns.cancel();
    dropSession();
    finish();
}

void RelayTest::onDns()
{
    const bool needsAddress = m_options.resolverOnly && m_report.hostKind == HostKind::Name;
    const bool nowhere = m_report.dns && m_report.dns->kind == net::DnsError::Kind::BadName;
    StepResult& step = m_report.step(TestStep::Dns);
    // This computer may know more than the DNS (a hosts file): the connection shows it.
    if (!needsAddress && !nowhere && m_report.dns && m_report.dns->isAnswer()) {
        step.verdict = StepVerdict::Warning;
        step.advice.front() = Advice::HostOnlyHere;
    }
    conclude(StepResult(step));
    if (nowhere || (needsAddress && m_report.addresses.isEmpty()))
        return finish();
    m_addresses = needsAddress ? m_report.addresses.first(std::min(mostAddresses, m_report.addresses.size()))
                               : QStringList{m_report.host};
    connectNext();
}

smtp::Options RelayTest::optionsFor(const QString& address) const
{
    const Relay& relay = m_subject.relay;
    return {.host = address,
            .port = relay.port,
            .security = relay.security,
            .tlsHostName = relay.host,
            .caPem = relay.caPem,
            .user = relay.user,
            .password = m_subject.password.clone(),
            .timeouts = timeoutsOf(m_options.stepLimit)};
}

void RelayTest::connectNext()
{
    m_encrypted = false;
    auto options = optionsFor(m_addresses.takeFirst());
    auto transport = m_options.transports(options);
    watchTransport(transport.get());
    m_session = new smtp::Session(std::move(transport), std::move(options), this);
    connect(m_session, &smtp::Session::replied, this, &RelayTest::onReplied);
    connect(m_session, &smtp::Session::ready, this, &RelayTest::onReady);
    connect(m_session, &smtp::Session::probed, this, &RelayTest::onProbed);
    connect(m_session, &smtp::Session::failed, this, &RelayTest::onFailed);
    connect(m_session, &smtp::Session::closed, this, &RelayTest::onClosed);
    m_session->open();
}

/// Before the session is connected to it, so that the facts are known when the session goes on.
void RelayTest::watchTransport(smtp::Transport* transport)
{
    connect(transport, &smtp::Transport::connected, this, [this, transport] {
        m_report.peer = transport->peerFacts();
        if (m_report.security == Security::Tls)
            good(TestStep::Connect); // its greeting comes through TLS
    });
    connect(transport, &smtp::Transport::encrypted, this, [this, transport] {
        m_report.peer = transport->peerFacts();
        m_encrypted = true;
        conclude(judgeTls(m_report.peer, m_clock.now()));
    });
    connect(transport, &smtp::Transport::failed, this, [this, transport] {
        if (auto facts = transport->peerFacts(); facts.certificate)
            m_report.peer.certificate = std::move(facts.certificate);
    });
}

void RelayTest::onReplied(Phase phase, const smtp::Reply& reply)
{
    if (phase == Phase::Greeting) {
        m_report.greeting = wordsOf(reply);
        if (reply.isPositive()) {
            good(TestStep::Connect, m_report.greeting);
            if (m_report.security == Security::None)
                good(TestStep::Tls);
        }
    } else if (phase == Phase::Ehlo && reply.isPositive()) {
        m_report.ehlo.clear();
        for (const QByteArray& line : reply.lines.mid(1))
            m_report.ehlo.append(QString::fromUtf8(line));
        m_report.capabilities = smtp::readCapabilities(reply);
        if (m_encrypted || m_report.security != Security::StartTls)
            good(TestStep::Ehlo);
    } else if (phase == Phase::Auth) {
        if (const auto mechanism = m_session->mechanism())
            m_report.mechanism = QString::fromLatin1(smtp::toText(*mechanism));
        if (reply.isPositive())
            good(TestStep::Login, wordsOf(reply));
    }
}

void RelayTest::onReady()
{
    if (m_asked)
        return m_session->quit();
    m_asked = true;
    m_report.capabilities = m_session->capabilities(); // nothing after HELO
    if (m_report.user.isEmpty())
        good(TestStep::Login);
    if (!m_subject.sender) {
        conclude({.step = TestStep::Envelope, .verdict = StepVerdict::Warning, .advice = {Advice::NoSender}});
        return m_session->quit();
    }
    m_session->probe(
        {.sender = m_subject.sender->envelope(),
         .recipient = m_subject.recipient->envelope(),
         .needsSmtpUtf8 = m_subject.sender->needsSmtpUtf8() || m_subject.recipient->needsSmtpUtf8()});
}

void RelayTest::onProbed(const smtp::EnvelopeAnswers& answers)
{
    if (answers.mail)
        m_report.mailReply = wordsOf(*answers.mail);
    if (answers.rcpt)
        m_report.rcptReply = wordsOf(*answers.rcpt);
    conclude(judgeEnvelope(answers, m_report));
    if (!answers.mail)
        m_session->quit(); // nothing was asked, so it does not become ready again
}

void RelayTest::onFailed(const smtp::SessionError& error)
{
    const bool perAddress =
        error.phase == Phase::Connect &&
        (error.kind == Kind::Refused || error.kind == Kind::Unreachable || error.kind == Kind::TimedOut);
    dropSession();
    if (perAddress && !m_addresses.isEmpty()) {
        m_report.failedAddresses.append(m_report.addresses.value(m_report.failedAddresses.size()));
        return connectNext();
    }
    const StepResult result = judgeFailure(error, m_report);
    StepResult& dns = m_report.step(TestStep::Dns);
    if (error.kind == Kind::HostNotFound && m_report.dns) {
        // Nobody knows the host: that is the DNS's finding, and no connection was tried.
        if (m_report.dns->isAnswer()) {
            dns.verdict = StepVerdict::Bad;
            dns.advice.front() = m_report.dns->kind == net::DnsError::Kind::NoData
                                     ? Advice::HostWithoutAddress
                                     : Advice::HostUnknown;
        }
        Q_EMIT changed(m_report);
    } else {
        conclude(result);
    }
    finish();
}

void RelayTest::onClosed()
{
    if (m_report.cancelled)
        return;
    dropSession();
    good(TestStep::Quit);
    finish();
}

void RelayTest::conclude(const StepResult& result)
{
    const auto now = m_clock.monotonic();
    StepResult& step = m_report.step(result.step);
    const auto before = step.took;
    step = result;
    step.took = before + std::chrono::duration_cast<std::chrono::milliseconds>(now - m_stepBegan);
    m_stepBegan = now;
    Q_EMIT changed(m_report);
}

void RelayTest::good(TestStep step, const QString& words)
{
    conclude({.step = step, .verdict = StepVerdict::Good, .words = words});
}

void RelayTest::dropSession()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    m_session->abort();
    m_session->deleteLater(); // it may be the one that is calling
    m_session = nullptr;
}

void RelayTest::finish()
{
    if (std::exchange(m_ended, true))
        return;
    m_subject.password = {};
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_report); }, Qt::QueuedConnection);
}

} // namespace mw::relays
