// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dnsserver.h"
#include "support/loopbackserver.h"
#include "support/testkeys.h"
#include "workspace/relaytester.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using relays::Advice;
using relays::RelayTestReport;
using relays::StepVerdict;
using relays::TestStep;
using workspace::Office;
using workspace::RelayTester;
using workspace::Room;

namespace {

constexpr int patience = 60'000;

/// What a test said, one after the other.
struct Told
{
    explicit Told(RelayTester& tester)
    {
        QObject::connect(&tester, &RelayTester::changed, &tester,
                         [this](const RelayTestReport&) { ++changes; });
        QObject::connect(&tester, &RelayTester::finished, &tester,
                         [this](const RelayTestReport& report) { finished.push_back(report); });
        QObject::connect(&tester, &RelayTester::failed, &tester,
                         [this](const workspace::AccessError& error) { failed.push_back(error); });
    }
    int changes = 0;
    std::vector<RelayTestReport> finished;
    std::vector<workspace::AccessError> failed;
};

} // namespace

class TestRelayTester : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
        m_root = std::make_unique<QTemporaryDir>();
        m_office = std::make_unique<Office>(m_clock, campaign::AddedWords{.unsubscribe = u"Unsubscribe"_s});
        std::optional<bool> made;
        m_office->create(m_root->filePath(u"shop.mailwright"_s), u"Shop"_s,
                         {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)}, this,
                         [&](const auto& result) { made = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(made, patience);
        QVERIFY(*made);
        m_server = std::make_unique<test::LoopbackServer>();
    }
    void cleanup()
    {
        m_office.reset();
        m_server.reset();
        m_root.reset();
    }

    void walksToThePracticeRelay()
    {
        relays::Relay practice;
        practice.id = relays::practiceRelay;
        practice.name = u"practice"_s;
        practice.kind = relays::RelayKind::Practice;
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(practice, u"Test"_s);
        QVERIFY(tester.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QVERIFY(!tester.isRunning());
        QVERIFY(told.finished[0].passed());
        QVERIFY(told.changes >= 6);
    }

    void walksWithAFormsPassword()
    {
        QByteArray login;
        m_server->answer = [&login](int, const QByteArray& line) {
            if (line.startsWith("AUTH"))
                login = line;
            return test::LoopbackServer::politely(line);
        };
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay(u"shop@example.com"_s), u"Test"_s, base::Secret("open sesame"));
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QVERIFY(told.finished[0].passed());
        QCOMPARE(told.finished[0].sender, u"shop@example.com"_s);
        QCOMPARE(QByteArray::fromBase64(login.mid(11)), QByteArray("\0shop@example.com\0open sesame", 29));
    }

    void walksWithThePasswordThatIsKept()
    {
        relays::Relay kept = relay(u"shop@example.com"_s);
        std::optional<bool> saved;
        m_office->actLater<bool>(
            this,
            [&kept](Room& room, const std::function<void(bool)>& done) {
                const auto id = room.services.catalogue().addRelay(kept);
                kept.id = id.value_or(base::RelayId());
                room.accesses.savePassword(kept.id, base::Secret("kept"),
                                           [done](const auto& result) { done(result.has_value()); });
            },
            [&saved](bool done) { saved = done; });
        QTRY_VERIFY_WITH_TIMEOUT(saved, patience);
        QVERIFY(*saved);
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(kept, u"Test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QVERIFY(told.finished[0].passed());
    }

    void saysWhenThePasswordIsNotThere()
    {
        relays::Relay lost = relay(u"shop@example.com"_s);
        lost.id = base::RelayId(99);
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(lost, u"Test"_s);
        QTRY_COMPARE_WITH_TIMEOUT(told.failed.size(), 1U, patience);
        QCOMPARE(told.failed[0].secret.kind, vault::SecretError::Kind::NotFound);
        QVERIFY(!tester.isRunning());
        QVERIFY(told.finished.empty());
    }

    void tellsOfANameThatNobodyHas()
    {
        support::DnsServer dns;
        for (const quint16 type : {support::DnsServer::A, support::DnsServer::Aaaa})
            dns.on("mail.example.org", type, {.does = support::DnsServer::Does::NoSuchName});
        relays::Relay far = relay({});
        far.host = u"mail.example.org"_s;
        far.security = smtp::Security::StartTls;
        RelayTester tester(*m_office, m_clock,
                           {.resolver = {.servers = {net::ServerAddress::parse(dns.text()).value()}},
                            .test = {.resolverOnly = true}});
        Told told(tester);
        tester.start(far, u"Test"_s, base::Secret());
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QCOMPARE(told.finished[0].mainAdvice(), std::optional(Advice::HostUnknown));
    }

    void standsAHostileServer()
    {
        QByteArray banner;
        for (int i = 0; i < 300; ++i)
            banner += "220-\x1b[31m\xf0\x9f\x92\xa3 line " + QByteArray::number(i) + "\x07\r\n";
        m_server->answer = [banner](int, const QByteArray& line) {
            return line == "greeting" ? banner + "220 \x01 done\r\n" : test::LoopbackServer::politely(line);
        };
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay({}), u"Test"_s, base::Secret());
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        for (const auto& step : told.finished[0].steps)
            for (const QChar c : step.words)
                QVERIFY(c.category() != QChar::Other_Control);
    }

    void stopsWhereItStands()
    {
        m_server->answer = [](int, const QByteArray&) { return QByteArray(); }; // says nothing at all
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay({}), u"Test"_s, base::Secret());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->connections > 0, patience);
        tester.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QVERIFY(told.finished[0].cancelled);
        QCOMPARE(told.finished[0].step(TestStep::Connect).verdict, StepVerdict::NotReached);
    }

    void stopsBeforeItBegan()
    {
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay({}), u"Test"_s, base::Secret());
        tester.cancel();
        QVERIFY(!tester.isRunning());
        QVERIFY(m_office->jobs().empty());
        QCOMPARE(told.finished.size(), 1U);
        QVERIFY(told.finished[0].cancelled);
        QCOMPARE(told.finished[0].host, u"127.0.0.1"_s);
        tester.start(relay({}), u"Test"_s, base::Secret());
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 2U, patience);
        QVERIFY(told.finished[1].passed());
    }

    void isAJobOfTheOffice()
    {
        m_server->answer = [](int, const QByteArray& line) {
            return line.startsWith("EHLO") ? QByteArray() : test::LoopbackServer::politely(line);
        };
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay({}), u"Testing “Local”"_s, base::Secret());
        QCOMPARE(m_office->jobs().size(), 1U);
        QCOMPARE(m_office->jobs()[0].title, u"Testing “Local”"_s);
        QVERIFY(m_office->jobs()[0].inSteps);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->jobs()[0].done >= 2, patience); // DNS and connection
        QCOMPARE(m_office->jobs()[0].total, qint64(relays::testSteps));
        m_office->cancel(m_office->jobs()[0].id);
        QVERIFY(m_office->jobs()[0].cancelling);
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QVERIFY(told.finished[0].cancelled);
        QVERIFY(m_office->jobs().empty());
    }

    void endsBeforeTheWorkspaceCloses()
    {
        m_server->answer = [](int, const QByteArray&) { return QByteArray(); };
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        tester.start(relay({}), u"Test"_s, base::Secret());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->connections > 0, patience);
        bool closed = false;
        m_office->close(this, [&closed] { closed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(closed, patience);
        QCOMPARE(told.finished.size(), 1U);
        QVERIFY(told.finished[0].cancelled);
    }

    void theLastOneWins()
    {
        RelayTester tester(*m_office, m_clock);
        Told told(tester);
        relays::Relay second = relay({});
        for (int i = 0; i < 5; ++i)
            tester.start(relay(u"shop@example.com"_s), u"Test"_s, base::Secret("x"));
        tester.start(second, u"Test"_s, base::Secret());
        QTRY_COMPARE_WITH_TIMEOUT(told.finished.size(), 1U, patience);
        QCOMPARE(told.finished[0].user, QString());
    }

    void goesAwayWhileItWalks()
    {
        m_server->answer = [](int, const QByteArray&) { return QByteArray(); };
        auto tester = std::make_unique<RelayTester>(*m_office, m_clock);
        tester->start(relay({}), u"Test"_s, base::Secret());
        QTRY_VERIFY_WITH_TIMEOUT(m_server->connections > 0, patience);
        tester.reset();
        QVERIFY(m_office->jobs().empty());
    }

private:
    relays::Relay relay(const QString& user)
    {
        relays::Relay made;
        made.name = u"Local"_s;
        made.host = u"127.0.0.1"_s;
        made.port = m_server->serverPort();
        made.security = smtp::Security::None;
        made.user = user;
        return made;
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<test::LoopbackServer> m_server;
};

QTEST_GUILESS_MAIN(TestRelayTester)
#include "tst_relaytester.moc"
