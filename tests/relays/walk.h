// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relaytest.h"
#include "support/loopbackserver.h"
#include "support/scriptedresolver.h"
#include "support/testauthority.h"

#include <QTest>

namespace mw::test {

/// Trusts the relay's own authorities alone: reading the system's takes long, and once a walk.
inline std::unique_ptr<smtp::Transport> transportWithoutSystem(const smtp::Options& options)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromData(options.caPem, QSsl::Pem));
    return std::make_unique<smtp::SocketTransport>(options, tls);
}

/// Makes a relay test over a scripted resolver and runs it to its end.
struct Walk
{
    Walk()
    {
        relay.name = QStringLiteral("shop");
        relay.host = QStringLiteral("mail.example.org");
        resolver.answer(relay.host, {QStringLiteral("127.0.0.1")});
        resolver.answerMx(QStringLiteral("example.com"), {{10, QStringLiteral("mx.example.com")}});
        options.resolverOnly = true;
        options.transports = transportWithoutSystem;
    }

    /// True when it ended by itself.
    bool run()
    {
        make();
        test->start();
        return QTest::qWaitFor([this] { return ended > 0; }, 30'000);
    }
    void make()
    {
        relays::RelayTestSubject subject{.relay = relay, .password = base::Secret(password)};
        if (!sender.isEmpty())
            subject.sender = *mail::EmailAddress::parse(sender);
        test = std::make_unique<relays::RelayTest>(std::move(subject), resolver, clock, options);
        QObject::connect(test.get(), &relays::RelayTest::changed, test.get(), [this] { ++changes; });
        QObject::connect(test.get(), &relays::RelayTest::finished, test.get(),
                         [this](const relays::RelayTestReport& came) {
                             ++ended;
                             report = came;
                         });
    }
    /// "good good bad - - - -".
    [[nodiscard]] QByteArray verdicts() const
    {
        QByteArray all;
        for (const auto& step : report.steps)
            all +=
                (step.verdict == relays::StepVerdict::NotReached ? QByteArray("-")
                                                                 : QByteArray(toText(step.verdict).data())) +
                ' ';
        return all.trimmed();
    }
    /// Everything in the report that a person or a log may read.
    [[nodiscard]] QString allTexts() const
    {
        QStringList texts{report.greeting, report.mechanism, report.mailReply, report.rcptReply, report.user};
        texts += report.ehlo;
        for (const auto& step : report.steps)
            texts << step.words << step.reason << step.detail;
        return texts.join(u'\n');
    }

    base::SystemClock clock;
    ScriptedResolver resolver;
    relays::Relay relay;
    QByteArray password = "secret word";
    QString sender = QStringLiteral("news@example.com");
    relays::RelayTestOptions options;
    std::unique_ptr<relays::RelayTest> test;
    relays::RelayTestReport report;
    int ended = 0;
    int changes = 0;
};

} // namespace mw::test
