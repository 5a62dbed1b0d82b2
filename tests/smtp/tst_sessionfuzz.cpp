// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;
using namespace mw::test;

namespace {

QByteArray randomServerBytes(QRandomGenerator& random)
{
    static const QList<QByteArray> likely{"220 x\r\n",
                                          "250 ok\r\n",
                                          "250-a\r\n250 PIPELINING\r\n",
                                          "354 go\r\n",
                                          "550 5.1.1 no\r\n",
                                          "421 bye\r\n",
                                          "250-x\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n",
                                          "334 eA==\r\n",
                                          "235 ok\r\n",
                                          "250-",
                                          "\r\n",
                                          "451 later\n",
                                          "221 bye\r\n",
                                          "250 ok\r\n354 go\r\n",
                                          "250-a\r\n250-SIZE 10\r\n250 \r\n"};
    QByteArray bytes;
    for (int i = 1 + random.bounded(3); i > 0; --i) {
        if (random.bounded(12) != 0) {
            bytes += likely[random.bounded(int(likely.size()))];
            continue;
        }
        for (int n = random.bounded(20); n > 0; --n)
            bytes += char(random.bounded(256));
    }
    return bytes;
}

/// One random server against one session; how each envelope given to it ended.
class RandomRun
{
public:
    explicit RandomRun(quint32 seed) : m_random(seed)
    {
        auto transport = std::make_unique<ScriptedTransport>(Script{}, Delivery{});
        m_transport = transport.get();
        auto options = loopbackOptions();
        if (m_random.bounded(4) == 0) {
            options.user = QStringLiteral("shop");
            options.password = mw::base::Secret("secret word");
        }
        options.messagesPerConnection = m_random.bounded(4);
        m_session = std::make_unique<Session>(std::move(transport), std::move(options));
        auto* const s = m_session.get();
        QObject::connect(s, &Session::ready, s, [this] { sendOne(); });
        QObject::connect(s, &Session::finished, s, [this](const Outcome& o) {
            ++m_outcomes[o.tag];
            m_accepted += o.verdict == Verdict::Accepted;
            m_afterEnd |= m_ends > 0;
        });
        QObject::connect(s, &Session::closed, s, [this] { ++m_ends; });
        QObject::connect(s, &Session::failed, s, [this](const SessionError&) { ++m_ends; });
    }

    [[nodiscard]] QString play()
    {
        m_session->open();
        Q_EMIT m_transport->connected();
        // Mostly a friendly start, or the fuzzing would never get past the greeting.
        if (m_random.bounded(8) != 0) {
            m_transport->feed("220 x\r\n");
            m_transport->feed(m_random.bounded(2) ? "250-a\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n"
                                                  : "250-x\r\n250 AUTH LOGIN\r\n");
        }
        for (int i = 0; i < 12 && m_ends == 0; ++i)
            step();
        if (m_ends == 0)
            m_session->abort();
        QCoreApplication::sendPostedEvents();
        if (m_ends != 1)
            return QStringLiteral("%1 ends").arg(m_ends);
        if (m_afterEnd)
            return QStringLiteral("an outcome after the end");
        for (quint64 tag = 1; tag <= m_sent; ++tag)
            if (m_outcomes.value(tag) != 1)
                return QStringLiteral("%1 outcomes of %2").arg(m_outcomes.value(tag)).arg(tag);
        return m_outcomes.size() == static_cast<qsizetype>(m_sent) ? QString()
                                                                   : QStringLiteral("an outcome of nothing");
    }
    [[nodiscard]] quint64 sent() const { return m_sent; }
    [[nodiscard]] int accepted() const { return m_accepted; }

private:
    void sendOne()
    {
        ++m_sent;
        m_session->send(envelope(m_sent, m_random.bounded(10) ? "x\r\n" : "bare\n"));
    }
    void step()
    {
        switch (m_random.bounded(24)) {
        case 0:
            Q_EMIT m_transport->closed();
            break;
        case 1:
            Q_EMIT m_transport->failed({.kind = SessionError::Kind::Unreachable});
            break;
        case 2:
            Q_EMIT m_transport->deadlinePassed();
            break;
        case 3:
            m_session->quit();
            break;
        case 4:
            QCoreApplication::sendPostedEvents();
            break;
        default: {
            const auto bytes = randomServerBytes(m_random);
            const auto cut = m_random.bounded(int(bytes.size()) + 1);
            m_transport->feed(bytes.first(cut));
            m_transport->feed(bytes.sliced(cut));
        }
        }
    }

    QRandomGenerator m_random;
    std::unique_ptr<Session> m_session;
    ScriptedTransport* m_transport = nullptr; // the session's
    QHash<quint64, int> m_outcomes;
    quint64 m_sent = 0;
    int m_accepted = 0;
    int m_ends = 0;
    bool m_afterEnd = false;
};

} // namespace

class TestSessionFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachEnvelopeOneOutcomeWhateverComes()
    {
        quint64 sent = 0;
        int accepted = 0;
        for (quint32 seed = 0; seed < 20000; ++seed) {
            RandomRun run(seed);
            const auto why = run.play();
            QVERIFY2(why.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(why)));
            sent += run.sent();
            accepted += run.accepted();
        }
        QVERIFY(sent > 10000); // else it has not fuzzed what it is for
        QVERIFY(accepted > 100);
    }
};

QTEST_GUILESS_MAIN(TestSessionFuzz)
#include "tst_sessionfuzz.moc"
