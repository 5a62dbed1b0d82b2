// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/connectionpool.h"
#include "support/loopbackserver.h"

#include <algorithm>
#include <QSignalSpy>
#include <QTest>

using namespace mw::smtp;
using namespace mw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Envelope envelope(quint64 tag)
{
    return {tag, "from@example.com", "to" + QByteArray::number(tag) + "@example.org",
            "Subject: " + QByteArray::number(tag) + "\r\n\r\n.hello\r\n"};
}

/// A pool, its server, and what the pool has said.
struct Bench
{
    explicit Bench(int connections, std::function<void(Options&)> adjust = {})
    {
        Options options{.host = u"127.0.0.1"_s,
                        .port = server.serverPort(),
                        .security = Security::None,
                        .maxConnections = connections,
                        .messagesPerConnection = 0};
        options.beforeMail = [this](quint64 tag) {
            announced.append(tag);
            if (onBeforeMail)
                onBeforeMail();
            return !withheld.contains(tag);
        };
        if (adjust)
            adjust(options);
        pool = std::make_unique<ConnectionPool>(std::move(options));
        QObject::connect(pool.get(), &ConnectionPool::finished, [this](const Outcome& o) {
            outcomes.append(o);
            if (onFinished)
                onFinished(o);
        });
        QObject::connect(pool.get(), &ConnectionPool::failed,
                         [this](const SessionError& e) { errors.append(e); });
        QObject::connect(pool.get(), &ConnectionPool::quiet, [this] { ++quiets; });
        QObject::connect(pool.get(), &ConnectionPool::closed, [this] { ++closes; });
    }
    [[nodiscard]] int count(Verdict verdict) const
    {
        return static_cast<int>(std::ranges::count(outcomes, verdict, &Outcome::verdict));
    }
    /// True when tags 1 to `n` have one outcome each and nothing else has.
    [[nodiscard]] bool eachOnce(quint64 n) const
    {
        QList<quint64> tags;
        for (const auto& o : outcomes)
            tags.append(o.tag);
        std::ranges::sort(tags);
        QList<quint64> wanted;
        for (quint64 tag = 1; tag <= n; ++tag)
            wanted.append(tag);
        return tags == wanted;
    }

    LoopbackServer server;
    std::function<void()> onBeforeMail;
    std::function<void(const Outcome&)> onFinished;
    QList<quint64> announced;
    QList<quint64> withheld; ///< beforeMail says no to these
    QList<Outcome> outcomes;
    QList<SessionError> errors;
    int quiets = 0;
    int closes = 0;
    std::unique_ptr<ConnectionPool> pool; // last: it goes first
};

} // namespace

class TestConnectionPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOverSeveralConnections()
    {
        Bench b(3);
        constexpr quint64 total = 200;
        quint64 next = 1;
        const auto feed = [&] {
            while (b.pool->freeSlots() > 0 && next <= total)
                b.pool->submit(envelope(next++));
        };
        connect(b.pool.get(), &ConnectionPool::slotFree, b.pool.get(), feed);
        QCOMPARE(b.pool->freeSlots(), 3);
        feed();
        QCOMPARE(b.pool->freeSlots(), 0);
        QTRY_COMPARE(b.outcomes.size(), qsizetype(total));
        QVERIFY(b.eachOnce(total));
        QCOMPARE(b.count(Verdict::Accepted), int(total));
        QCOMPARE(b.server.connections, 3);
        QCOMPARE(b.server.messages.size(), qsizetype(total));
        QVERIFY(b.server.messages.contains("Subject: 17\r\n\r\n..hello"));
        QCOMPARE(b.announced.size(), qsizetype(total));
        QVERIFY(b.errors.isEmpty());
        QTRY_COMPARE(b.pool->freeSlots(), 3);
        QCOMPARE(b.pool->openEnvelopes(), 0);
    }

    void opensOneConnectionUntilItWasReady()
    {
        Bench b(4, [](Options& o) {
            o.user = u"shop"_s;
            o.password = mw::base::Secret("wrong");
        });
        b.server.answer = [](int, const QByteArray& line) {
            return line.startsWith("AUTH") ? QByteArray("535 5.7.8 no\r\n") : LoopbackServer::politely(line);
        };
        for (quint64 tag = 1; tag <= 4; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.errors.size(), 1);
        QCOMPARE(b.server.connections, 1);
        QCOMPARE(b.errors[0].kind, SessionError::Kind::AuthRefused);
        QCOMPARE(b.errors[0].reply.value().code, 535);
        QVERIFY(b.eachOnce(4));
        QCOMPARE(b.count(Verdict::NotSent), 4);
        QCOMPARE(b.outcomes[0].phase, Phase::Auth);
        QVERIFY(b.announced.isEmpty());
        QCOMPARE(b.quiets, 1);
        QCOMPARE(b.pool->freeSlots(), 4);
        b.pool->submit(envelope(5)); // the sender's next try
        QTRY_COMPARE(b.errors.size(), 2);
        QVERIFY(b.eachOnce(5));
    }

    void tellsThatNobodyListens()
    {
        Bench b(2);
        b.server.close();
        b.pool->submit(envelope(1));
        b.pool->submit(envelope(2));
        QTRY_COMPARE(b.errors.size(), 1);
        QCOMPARE(b.errors[0].kind, SessionError::Kind::Refused);
        QVERIFY(b.eachOnce(2));
        QCOMPARE(b.outcomes[0].verdict, Verdict::NotSent);
        QCOMPARE(b.outcomes[0].phase, Phase::Connect);
    }

    void tellsThatACaFileHoldsNoCertificate()
    {
        Bench b(2, [](Options& o) {
            o.security = Security::StartTls;
            o.caPem = "not a certificate";
        });
        b.pool->submit(envelope(1));
        QVERIFY(b.outcomes.isEmpty());
        QTRY_COMPARE(b.errors.size(), 1);
        QCOMPARE(b.errors[0].kind, SessionError::Kind::BadOptions);
        QVERIFY(b.eachOnce(1));
    }

    void carriesOnWithFewerConnectionsThanWanted()
    {
        Bench b(4);
        b.server.answer = [](int connection, const QByteArray& line) {
            return line == "greeting" && connection > 0 ? QByteArray("421 too many connections\r\n!")
                                                        : LoopbackServer::politely(line);
        };
        for (quint64 tag = 1; tag <= 20; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.outcomes.size(), 20);
        QVERIFY(b.eachOnce(20));
        QCOMPARE(b.count(Verdict::Accepted), 20);
        QVERIFY(b.server.connections <= 4);
        QVERIFY(!b.errors.isEmpty());
        for (const auto& error : b.errors)
            QCOMPARE(error.kind, SessionError::Kind::GreetingRefused);
        QTRY_COMPARE(b.pool->freeSlots(), 1);
        b.pool->setMaxConnections(4);
        QCOMPARE(b.pool->freeSlots(), 4);
    }

    void opensTheNextAfterTheLastMessageAllowed()
    {
        Bench b(1, [](Options& o) { o.messagesPerConnection = 2; });
        for (quint64 tag = 1; tag <= 5; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.outcomes.size(), 5);
        QCOMPARE(b.count(Verdict::Accepted), 5);
        QCOMPARE(b.server.connections, 3);
        QCOMPARE(b.server.commands.count("QUIT"), 2);
        QVERIFY(b.errors.isEmpty());
    }

    void accountsForEveryEnvelopeWhenLinksDrop_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("greeting") << QByteArray("greeting") << Verdict::NotSent;
        QTest::newRow("EHLO") << QByteArray("EHLO") << Verdict::NotSent;
        QTest::newRow("MAIL") << QByteArray("MAIL") << Verdict::NotSent;
        QTest::newRow("RCPT") << QByteArray("RCPT") << Verdict::NotSent;
        QTest::newRow("DATA") << QByteArray("DATA") << Verdict::NotSent;
        QTest::newRow("the dot") << QByteArray(".") << Verdict::InDoubt;
    }
    void accountsForEveryEnvelopeWhenLinksDrop()
    {
        QFETCH(QByteArray, at);
        QFETCH(Verdict, verdict);
        Bench b(3);
        b.server.answer = [&](int, const QByteArray& line) {
            return line.startsWith(at) ? QByteArray("!") : LoopbackServer::politely(line);
        };
        for (quint64 tag = 1; tag <= 9; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.outcomes.size(), 9);
        QVERIFY(b.eachOnce(9));
        QCOMPARE(b.count(verdict == Verdict::NotSent ? Verdict::InDoubt : Verdict::Accepted), 0);
        QVERIFY(b.count(verdict) > 0);
        QTRY_COMPARE(b.pool->liveConnections(), 0);
        QVERIFY(!b.errors.isEmpty());
    }

    void readsTheReplyThatComesWithTheHangUp()
    {
        Bench b(1);
        b.server.answer = [](int, const QByteArray& line) {
            return line == "." ? QByteArray("250 taken\r\n!") : LoopbackServer::politely(line);
        };
        b.pool->submit(envelope(1));
        QTRY_COMPARE(b.outcomes.size(), 1);
        QCOMPARE(b.outcomes[0].verdict, Verdict::Accepted);
        QTRY_COMPARE(b.pool->liveConnections(), 0);
        QVERIFY(b.errors.isEmpty());
    }

    void drains()
    {
        Bench b(2);
        for (quint64 tag = 1; tag <= 6; ++tag)
            b.pool->submit(envelope(tag));
        b.onBeforeMail = [&] {
            if (b.announced.size() == 2)
                QMetaObject::invokeMethod(b.pool.get(), &ConnectionPool::drain, Qt::QueuedConnection);
        };
        QTRY_COMPARE(b.closes, 1);
        QVERIFY(b.eachOnce(6));
        QVERIFY(b.count(Verdict::Accepted) >= 2);
        QCOMPARE(b.count(Verdict::Accepted) + b.count(Verdict::NotSent), 6);
        QCOMPARE(b.announced.size(), qsizetype(b.count(Verdict::Accepted)));
        QVERIFY(b.errors.isEmpty());
        QCOMPARE(b.pool->freeSlots(), 0);
        b.pool->submit(envelope(7));
        QTRY_VERIFY(b.eachOnce(7));
        QCOMPARE(b.outcomes.last().verdict, Verdict::NotSent);
    }

    void holdsBackOneMailAndSendsTheOthers_data()
    {
        QTest::addColumn<int>("connections");
        QTest::addColumn<QList<quint64>>("withheld");
        QTest::newRow("the first") << 1 << QList<quint64>{1};
        QTest::newRow("the last") << 1 << QList<quint64>{6};
        QTest::newRow("some, on three connections") << 3 << QList<quint64>{1, 2, 5};
        QTest::newRow("all") << 2 << QList<quint64>{1, 2, 3, 4, 5, 6};
    }
    void holdsBackOneMailAndSendsTheOthers()
    {
        QFETCH(const int, connections);
        QFETCH(const QList<quint64>, withheld);
        Bench b(connections);
        b.withheld = withheld;
        for (quint64 tag = 1; tag <= 6; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.outcomes.size(), 6);
        QVERIFY(b.eachOnce(6));
        for (const Outcome& outcome : b.outcomes) {
            QCOMPARE(outcome.withheld, withheld.contains(outcome.tag));
            QCOMPARE(outcome.verdict, outcome.withheld ? Verdict::NotSent : Verdict::Accepted);
            QVERIFY(!outcome.connectionLost);
        }
        for (const quint64 tag : withheld)
            QVERIFY(!b.server.commands.contains("RCPT TO:<to" + QByteArray::number(tag) + "@example.org>"));
        QVERIFY(b.errors.isEmpty());
        QVERIFY(b.server.connections <= connections); // none was given up for it
        QTRY_COMPARE(b.pool->freeSlots(), connections);
        QCOMPARE(b.quiets, 1);
    }

    void abortsFromAnywhere_data()
    {
        QTest::addColumn<QByteArray>("from");
        for (const char* from : {"submit", "beforeMail", "finished"})
            QTest::newRow(from) << QByteArray(from);
    }
    void abortsFromAnywhere()
    {
        QFETCH(QByteArray, from);
        Bench b(2);
        if (from == "beforeMail")
            b.onBeforeMail = [&] { b.pool->abort(); };
        if (from == "finished")
            b.onFinished = [&](const Outcome&) { b.pool->abort(); };
        for (quint64 tag = 1; tag <= 6; ++tag)
            b.pool->submit(envelope(tag));
        if (from == "submit")
            b.pool->abort();
        QTRY_COMPARE(b.closes, 1);
        QVERIFY(b.eachOnce(6));
        QCOMPARE(b.pool->openEnvelopes(), 0);
        QCOMPARE(b.pool->liveConnections(), 0);
        QVERIFY(b.count(Verdict::NotSent) >= 4);
        QCOMPARE(b.quiets, 1);
    }

    void leavesInDoubtWhatHadItsDotWhenAborted()
    {
        Bench b(1);
        b.server.answer = [](int, const QByteArray& line) {
            return line == "." ? QByteArray() : LoopbackServer::politely(line);
        };
        b.pool->submit(envelope(1));
        b.pool->submit(envelope(2));
        QTRY_COMPARE(b.server.messages.size(), 1);
        QCOMPARE(b.pool->phases(), QList<Phase>{Phase::EndOfData});
        b.pool->abort();
        QVERIFY(b.eachOnce(2));
        QCOMPARE(b.count(Verdict::InDoubt), 1);
        QCOMPARE(b.count(Verdict::NotSent), 1);
    }

    void boundsTheWaitForASilentServer()
    {
        Bench b(1, [](Options& o) { o.timeouts.greeting = 50ms; });
        b.server.answer = [](int, const QByteArray&) { return QByteArray(); };
        b.pool->submit(envelope(1));
        QTRY_COMPARE(b.errors.size(), 1);
        QCOMPARE(b.errors[0].kind, SessionError::Kind::TimedOut);
        QCOMPARE(b.errors[0].phase, Phase::Greeting);
        QVERIFY(b.eachOnce(1));
    }

    void saysQuitWhenIdle()
    {
        Bench b(1, [](Options& o) { o.timeouts.idle = 50ms; });
        b.pool->submit(envelope(1));
        QTRY_COMPARE(b.outcomes.size(), 1);
        QTRY_VERIFY(b.server.commands.contains("QUIT"));
        QTRY_COMPARE(b.pool->liveConnections(), 0);
        QVERIFY(b.errors.isEmpty());
        QCOMPARE(b.pool->freeSlots(), 1);
        b.pool->submit(envelope(2));
        QTRY_COMPARE(b.count(Verdict::Accepted), 2);
    }

    void doesNotTryForEverWithAServerThatLeavesAtOnce()
    {
        Bench b(2);
        b.server.answer = [](int, const QByteArray& line) {
            return line.startsWith("EHLO") ? QByteArray("250 hi\r\n!") : LoopbackServer::politely(line);
        };
        for (quint64 tag = 1; tag <= 4; ++tag)
            b.pool->submit(envelope(tag));
        QTRY_COMPARE(b.outcomes.size(), 4);
        QVERIFY(b.eachOnce(4));
        QCOMPARE(b.count(Verdict::NotSent), 4);
        QVERIFY(b.server.connections <= 5);
    }
};

QTEST_GUILESS_MAIN(TestConnectionPool)
#include "tst_connectionpool.moc"
