// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/emailaddress.h"
#include "relays/relaytestdns.h"
#include "smtp/session.h"
#include "smtp/sockettransport.h"

namespace mw::relays {

struct RelayTestOptions
{
    /// Connections go to what the resolver says of the host, and to nothing else: no hosts file. Without it
    /// this computer looks the name up once more for the connection, as the sender does.
    bool resolverOnly = false;
    std::chrono::milliseconds stepLimit = std::chrono::seconds(20); ///< for each answer that is waited for
    smtp::TransportFactory transports = smtp::socketTransports();
};

/// The relay, how to sign in, and the envelope to ask about. Move-only for the password.
struct RelayTestSubject
{
    Relay relay = {};
    base::Secret password = {};
    std::optional<mail::EmailAddress> sender = {};
    std::optional<mail::EmailAddress> recipient = {}; ///< null = the sender
};

/// Walks to a relay as a message would: DNS, connection, TLS, EHLO, login, MAIL and RCPT; then RSET and QUIT.
/// Nothing is sent. For a thread with an event loop; nothing blocks.
class RelayTest : public QObject
{
    Q_OBJECT

public:
    /// `resolver` and `clock` outlive the test.
    RelayTest(RelayTestSubject subject, net::Resolver& resolver, const base::Clock& clock,
              RelayTestOptions options = {}, QObject* parent = nullptr);
    ~RelayTest() override;

    /// Once. finished() comes from the event loop, never from within.
    void start();
    /// Ends the walk where it stands, with finished() from the event loop; what it was waiting for is not
    /// reached.
    void cancel();
    [[nodiscard]] const RelayTestReport& report() const { return m_report; }

Q_SIGNALS:
    /// A step has got its verdict, or a new one.
    void changed(const mw::relays::RelayTestReport& report);
    void finished(const mw::relays::RelayTestReport& report);

private:
    void onDns();
    void connectNext();
    [[nodiscard]] smtp::Options optionsFor(const QString& address) const;
    void watchTransport(smtp::Transport* transport);
    void onReplied(smtp::Phase phase, const smtp::Reply& reply);
    void onReady();
    void onProbed(const smtp::EnvelopeAnswers& answers);
    void onFailed(const smtp::SessionError& error);
    void onClosed();

    void conclude(const StepResult& result);
    void good(TestStep step, const QString& words = {});
    void dropSession();
    void finish();

    RelayTestSubject m_subject;
    const base::Clock& m_clock;
    RelayTestOptions m_options;
    RelayTestReport m_report;
    RelayTestDns m_dns;
    QStringList m_addresses;            // not tried yet
    smtp::Session* m_session = nullptr; // child
    bool m_encrypted = false;
    bool m_asked = false; // the envelope
    bool m_started = false;
    bool m_ended = false;
    std::chrono::steady_clock::time_point m_stepBegan{};
};

} // namespace mw::relays
