// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/connectionpool.h"
#include "smtp/practiceauth.h"
#include "smtp/practicerelay.h"

#include <algorithm>
#include <mutex>
#include <QTest>

using namespace mw;
using namespace mw::smtp;
using namespace Qt::StringLiterals;

namespace {

/// What the relay took, asked for from the test's thread.
class Kept final : public MessageSink
{
public:
    bool store(const PracticeMessage& message) override
    {
        const std::scoped_lock lock(m_mutex);
        m_messages.append(message);
        return true;
    }
    [[nodiscard]] QList<PracticeMessage> messages() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_messages;
    }

private:
    mutable std::mutex m_mutex;
    QList<PracticeMessage> m_messages;
};

Envelope envelope(quint64 tag)
{
    const auto number = QByteArray::number(tag);
    return {tag, "shop@example.com", "to" + number + "@example.org",
            "Subject: " + number + "\r\n\r\n.\r\n..two dots\r\n" +
                QByteArray(".line of text\r\n").repeated(qsizetype(tag * 20))};
}

} // namespace

/// Both ends of our SMTP against each other.
class TestClientAndPractice : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;

private Q_SLOTS:
    void arrivesByteForByte_data()
    {
        QTest::addColumn<PracticeSecurity>("theirs");
        QTest::addColumn<Security>("ours");
        QTest::addColumn<int>("extensions");
        constexpr int all = 127;
        constexpr int withoutPipelining = all & ~int(PracticeExtension::Pipelining);
        QTest::newRow("in clear") << PracticeSecurity::Plain << Security::None << all;
        QTest::newRow("one by one") << PracticeSecurity::Plain << Security::None << withoutPipelining;
        QTest::newRow("STARTTLS") << PracticeSecurity::StartTls << Security::StartTls << all;
        QTest::newRow("TLS") << PracticeSecurity::ImplicitTls << Security::Tls << all;
    }
    void arrivesByteForByte()
    {
        QFETCH(PracticeSecurity, theirs);
        QFETCH(Security, ours);
        QFETCH(int, extensions);
        Kept kept;
        PracticeRelay relay(kept, m_clock);
        PracticeOptions practice;
        practice.security = theirs;
        practice.extensions = PracticeExtensions::fromInt(extensions);
        practice.rules = {};
        const auto port = relay.start(std::move(practice));
        QVERIFY(port.has_value());
        constexpr quint64 total = 60;
        ConnectionPool pool(Options{.host = u"127.0.0.1"_s,
                                    .port = *port,
                                    .security = ours,
                                    .caPem = relay.certificatePem(),
                                    .user = QString::fromLatin1(PracticeAuth::userName),
                                    .password = relay.password().clone(),
                                    .maxConnections = 3,
                                    .messagesPerConnection = 7});
        QList<quint64> accepted;
        connect(&pool, &ConnectionPool::finished, &pool, [&](const Outcome& o) {
            if (o.verdict == Verdict::Accepted)
                accepted.append(o.tag);
        });
        for (quint64 tag = 1; tag <= total; ++tag)
            pool.submit(envelope(tag));
        QTRY_COMPARE_WITH_TIMEOUT(pool.openEnvelopes(), 0, 20'000);
        QCOMPARE(accepted.size(), qsizetype(total));
        const auto messages = kept.messages();
        QCOMPARE(messages.size(), qsizetype(total));
        for (quint64 tag = 1; tag <= total; ++tag) {
            const auto sent = envelope(tag);
            const auto it = std::ranges::find_if(
                messages, [&](const PracticeMessage& m) { return m.recipients.value(0) == sent.recipient; });
            QVERIFY(it != messages.end());
            QVERIFY(it->bytes.endsWith(sent.message)); // a relay may put its Received line before it
            QCOMPARE(it->sender, sent.sender);
        }
    }

    void neverSaysNotSentOfWhatWasKept_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("drop at mail") << u"* = drop mail"_s << Verdict::NotSent;
        QTest::newRow("drop at rcpt") << u"* = drop rcpt"_s << Verdict::NotSent;
        QTest::newRow("drop at data") << u"* = drop data"_s << Verdict::NotSent;
        QTest::newRow("drop when it was kept") << u"* = drop stored"_s << Verdict::InDoubt;
        QTest::newRow("drop at the end of data") << u"* = drop end_of_data"_s << Verdict::InDoubt;
    }
    void neverSaysNotSentOfWhatWasKept()
    {
        QFETCH(QString, rules);
        QFETCH(Verdict, verdict);
        Kept kept;
        PracticeRelay relay(kept, m_clock);
        PracticeOptions practice;
        practice.security = PracticeSecurity::Plain;
        practice.needsAuth = false;
        const auto parsed = PracticeRules::parse(rules);
        QVERIFY(parsed.has_value());
        practice.rules = *parsed;
        const auto port = relay.start(std::move(practice));
        QVERIFY(port.has_value());
        ConnectionPool pool(Options{.host = u"127.0.0.1"_s, .port = *port, .security = Security::None});
        QList<Outcome> outcomes;
        connect(&pool, &ConnectionPool::finished, &pool, [&](const Outcome& o) { outcomes.append(o); });
        pool.submit(envelope(1));
        QTRY_COMPARE(outcomes.size(), 1);
        QCOMPARE(outcomes[0].verdict, verdict);
        QVERIFY(outcomes[0].connectionLost);
        if (verdict == Verdict::NotSent)
            QVERIFY(kept.messages().isEmpty());
    }

    void isToldThatThePasswordIsWrong()
    {
        Kept kept;
        PracticeRelay relay(kept, m_clock);
        const auto port = relay.start({});
        QVERIFY(port.has_value());
        ConnectionPool pool(Options{.host = u"127.0.0.1"_s,
                                    .port = *port,
                                    .security = Security::StartTls,
                                    .caPem = relay.certificatePem(),
                                    .user = u"practice"_s,
                                    .password = base::Secret("wrong"),
                                    .maxConnections = 3});
        QList<SessionError> errors;
        connect(&pool, &ConnectionPool::failed, &pool, [&](const SessionError& e) { errors.append(e); });
        for (quint64 tag = 1; tag <= 3; ++tag)
            pool.submit(envelope(tag));
        QTRY_COMPARE(pool.openEnvelopes(), 0);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0].kind, SessionError::Kind::AuthRefused);
        QCOMPARE(relay.counts().links, 1u);
    }
};

QTEST_GUILESS_MAIN(TestClientAndPractice)
#include "tst_clientandpractice.moc"
