// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/dnsresolver.h"
#include "support/dnsserver.h"
#include "support/peers.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUdpSocket>

using namespace mw::net;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::support::DnsServer;
using Does = DnsServer::Does;
using Kind = DnsError::Kind;

Q_DECLARE_METATYPE(mw::support::DnsServer::Rule)

namespace {

Question question(const char* name, RecordType type = RecordType::A)
{
    return {.name = *Name::parse(QString::fromUtf8(name)), .type = type};
}

} // namespace

class TestDnsResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_server = std::make_unique<DnsServer>(); }

    void answersAAaaaAndMx()
    {
        m_server->on("mail.example.org", DnsServer::A, {.records = {"mail.example.org. 60 IN A 192.0.2.1"}});
        m_server->on("mail.example.org", DnsServer::Aaaa,
                     {.records = {"mail.example.org. 30 IN AAAA 2001:db8::1"}});
        m_server->on("example.org", DnsServer::Mx,
                     {.records = {"example.org. 60 IN MX 10 mail.example.org."}});
        DnsResolver resolver(options());
        const auto four = ask(resolver, question("mail.example.org"));
        QVERIFY2(four, why(four));
        QCOMPARE(four->addresses(), QList<QHostAddress>{QHostAddress(u"192.0.2.1"_s)});
        QCOMPARE(four->ttl, 60s);
        const auto six = ask(resolver, question("mail.example.org", RecordType::Aaaa));
        QVERIFY2(six, why(six));
        QCOMPARE(six->addresses(), QList<QHostAddress>{QHostAddress(u"2001:db8::1"_s)});
        const auto mx = ask(resolver, question("Example.org.", RecordType::Mx));
        QVERIFY2(mx, why(mx));
        QCOMPARE(mx->mailExchanges().front().host.ascii(), "mail.example.org"_ba);
        QCOMPARE(m_server->queries().size(), std::size_t(3));
    }
    void asksForALabels()
    {
        m_server->on("xn--bcher-kva.example", DnsServer::A,
                     {.records = {"xn--bcher-kva.example. 60 IN A 192.0.2.1"}});
        DnsResolver resolver(options());
        QVERIFY(ask(resolver, question("bücher.example")));
    }

    void tellsErrorsApart_data()
    {
        QTest::addColumn<DnsServer::Rule>("rule");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, DnsServer::Rule rule, Kind kind) {
            QTest::newRow(name) << rule << int(kind);
        };
        row("NXDOMAIN", {.does = Does::NoSuchName}, Kind::NoSuchName);
        row("NODATA", {.does = Does::NoData}, Kind::NoData);
        row("SERVFAIL", {.does = Does::Fails}, Kind::ServerFailure);
        row("REFUSED", {.does = Does::Refuses}, Kind::Refused);
        row("garbled", {.does = Does::Garbles}, Kind::Malformed);
        row("nonsense", {.does = Does::SaysNonsense}, Kind::Timeout); // it could be anybody's
        row("wrong id", {.does = Does::MistakesId}, Kind::Timeout);
        row("other question", {.does = Does::MistakesName}, Kind::Timeout);
        row("nothing", {.does = Does::KeepsSilent}, Kind::Timeout);
        row("slow", {.records = {"x.example.org. 60 IN A 192.0.2.1"}, .delay = 20s}, Kind::Timeout);
        row("alias to itself", {.records = {"x.example.org. 60 IN CNAME x.example.org."}}, Kind::AliasLoop);
        DnsServer::Rule huge{.does = Does::Truncates};
        for (int i = 0; i < 3000; ++i)
            huge.records.append("x.example.org. 60 IN A 10.0." + QByteArray::number(i / 250) + '.' +
                                QByteArray::number(i % 250));
        row("huge", huge, Kind::TooLong);
    }
    void tellsErrorsApart()
    {
        QFETCH(const DnsServer::Rule, rule);
        QFETCH(const int, kind);
        m_server->on("x.example.org", DnsServer::A, rule);
        DnsResolver resolver(options(600ms));
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY(!came);
        QVERIFY2(came.error().kind == Kind(kind), why(came));
    }
    void knowsWhenNobodyListens()
    {
        QUdpSocket gone; // a port that was free a moment ago
        gone.bind(QHostAddress(QHostAddress::LocalHost));
        const ServerAddress nobody{QHostAddress(QHostAddress::LocalHost), gone.localPort()};
        gone.close();
        DnsResolver resolver({.servers = {nobody}, .limit = 2s});
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY(!came);
        QVERIFY2(came.error().kind == Kind::Unreachable, why(came));
    }

    void asksByTcpForWhatWasCutOff()
    {
        DnsServer::Rule rule{.does = Does::Truncates};
        for (int i = 0; i < 90; ++i)
            rule.records.append("x.example.org. 60 IN A 192.0.2." + QByteArray::number(i));
        m_server->on("x.example.org", DnsServer::A, rule);
        DnsResolver resolver(options());
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY2(came, why(came));
        QCOMPARE(came->addresses().size(), 90);
        const auto queries = m_server->queries();
        QCOMPARE(queries.size(), std::size_t(2));
        QVERIFY(!queries[0].tcp);
        QVERIFY(queries[1].tcp);
    }
    void failsWhenTcpBreaksOff()
    {
        m_server->on("x.example.org", DnsServer::A, {.does = Does::HangsUp});
        DnsResolver resolver(options(1s));
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY(!came);
        QVERIFY2(came.error().kind == Kind::Unreachable || came.error().kind == Kind::Timeout, why(came));
    }
    void waitsForASlowServer()
    {
        m_server->on("x.example.org", DnsServer::A,
                     {.records = {"x.example.org. 60 IN A 192.0.2.1"}, .delay = 300ms});
        DnsResolver resolver(options());
        QVERIFY(ask(resolver, question("x.example.org")));
    }
    void asksAgainWhenTheFirstQuestionIsLost()
    {
        m_server->on("x.example.org", DnsServer::A, {.does = Does::KeepsSilent});
        DnsResolver resolver(options(2s));
        std::optional<Resolver::Outcome> came;
        resolver.lookUp(question("x.example.org"), this, [&](const auto& outcome) { came = outcome; });
        QTRY_COMPARE(m_server->queries().size(), std::size_t(1));
        m_server->on("x.example.org", DnsServer::A, {.records = {"x.example.org. 60 IN A 192.0.2.1"}});
        QTRY_VERIFY(came);
        QVERIFY2(*came, why(*came));
        QCOMPARE(m_server->queries().size(), std::size_t(2));
    }

    void asksTheNextServer_data()
    {
        QTest::addColumn<int>("first");
        QTest::newRow("that fails") << int(Does::Fails);
        QTest::newRow("that refuses") << int(Does::Refuses);
        QTest::newRow("that is silent") << int(Does::KeepsSilent);
    }
    void asksTheNextServer()
    {
        QFETCH(const int, first);
        DnsServer second;
        m_server->on("x.example.org", DnsServer::A, {.does = Does(first)});
        second.on("x.example.org", DnsServer::A, {.records = {"x.example.org. 60 IN A 192.0.2.2"}});
        DnsResolver resolver({.servers = {address(*m_server), address(second)}, .limit = 3s});
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY2(came, why(came));
        QCOMPARE(came->addresses().first().toString(), u"192.0.2.2"_s);
    }
    void keepsTheFirstServersReason()
    {
        DnsServer second;
        m_server->on("x.example.org", DnsServer::A, {.does = Does::Refuses});
        second.on("x.example.org", DnsServer::A, {.does = Does::Fails});
        DnsResolver resolver({.servers = {address(*m_server), address(second)}, .limit = 3s});
        const auto came = ask(resolver, question("x.example.org"));
        QVERIFY(!came);
        QVERIFY2(came.error().kind == Kind::Refused, why(came));
        // That a name does not exist is an answer: the second server is not asked.
        QCOMPARE(ask(resolver, question("y.example.org")).error().kind, Kind::NoSuchName);
        for (const auto& query : second.queries())
            QCOMPARE(query.name, "x.example.org"_ba);
    }

    void followsAliasesOverSeveralAnswers()
    {
        for (int i = 1; i < 5; ++i) {
            const auto name = "a" + QByteArray::number(i) + ".example.org";
            m_server->on(
                name, DnsServer::A,
                {.records = {name + ". 40 IN CNAME a" + QByteArray::number(i + 1) + ".example.org."}});
        }
        m_server->on("a5.example.org", DnsServer::A, {.records = {"a5.example.org. 60 IN A 192.0.2.5"}});
        DnsResolver resolver(options());
        const auto came = ask(resolver, question("a1.example.org"));
        QVERIFY2(came, why(came));
        QCOMPARE(came->question.name.ascii(), "a1.example.org"_ba);
        QCOMPARE(came->owner.ascii(), "a5.example.org"_ba);
        QCOMPARE(came->ttl, 40s);
    }
    void endsALoopOverSeveralAnswers()
    {
        m_server->on("a1.example.org", DnsServer::A,
                     {.records = {"a1.example.org. 40 IN CNAME a2.example.org."}});
        m_server->on("a2.example.org", DnsServer::A,
                     {.records = {"a2.example.org. 40 IN CNAME a1.example.org."}});
        DnsResolver resolver(options());
        const auto came = ask(resolver, question("a1.example.org"));
        QVERIFY(!came);
        QVERIFY2(came.error().kind == Kind::AliasLoop, why(came));
        QVERIFY(m_server->queries().size() <= std::size_t(Answer::maxAliases + 1));
    }
    void endsWithANameThatLeadsNowhere()
    {
        m_server->on("a1.example.org", DnsServer::A,
                     {.records = {"a1.example.org. 40 IN CNAME a2.example.org."}});
        DnsResolver resolver(options());
        QCOMPARE(ask(resolver, question("a1.example.org")).error().kind, Kind::NoSuchName);
    }

    void answersManyAtOnce()
    {
        for (int i = 0; i < 200; ++i) {
            const auto name = "n" + QByteArray::number(i) + ".example.org";
            m_server->on(name, DnsServer::A,
                         {.records = {name + ". 60 IN A 192.0.2." + QByteArray::number(i)}});
        }
        DnsResolver resolver(options());
        int right = 0;
        for (int i = 0; i < 200; ++i)
            resolver.lookUp(question(("n" + QByteArray::number(i) + ".example.org").constData()), this,
                            [&right, i](const Resolver::Outcome& came) {
                                right += came && came->addresses().first().toIPv4Address() ==
                                                     QHostAddress(u"192.0.2.%1"_s.arg(i)).toIPv4Address();
                            });
        QTRY_COMPARE(right, 200);
    }
    void saysOnceThatItWasCancelled()
    {
        m_server->on("x.example.org", DnsServer::A, {.does = Does::KeepsSilent});
        DnsResolver resolver(options(500ms));
        int calls = 0;
        Kind kind = Kind::Timeout;
        const auto id = resolver.lookUp(question("x.example.org"), this, [&](const Resolver::Outcome& came) {
            ++calls;
            kind = came.error().kind;
        });
        resolver.cancel(id);
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCOMPARE(kind, Kind::Cancelled);
        resolver.cancel(id);
        resolver.cancel(LookupId(4711));
        // Long after the deadline that no longer holds, another answer still comes, and only that one.
        m_server->on("y.example.org", DnsServer::A, {.does = Does::KeepsSilent});
        (void)ask(resolver, question("y.example.org"));
        QCOMPARE(calls, 1);
    }
    void callsNobodyWhoIsGone()
    {
        m_server->on("x.example.org", DnsServer::A, {.records = {"x.example.org. 60 IN A 192.0.2.1"}});
        bool called = false;
        DnsResolver resolver(options());
        {
            QObject receiver;
            resolver.lookUp(question("x.example.org"), &receiver, [&](const auto&) { called = true; });
        }
        QVERIFY(ask(resolver, question("x.example.org")));
        QVERIFY(!called);
    }
    void endsWithQuestionsOnTheWay()
    {
        m_server->on("x.example.org", DnsServer::A, {.does = Does::KeepsSilent});
        bool called = false;
        {
            DnsResolver resolver(options());
            resolver.lookUp(question("x.example.org"), this, [&](const auto&) { called = true; });
            QTRY_VERIFY(!m_server->queries().empty());
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
    void refusesTheRoot()
    {
        DnsResolver resolver(options());
        QCOMPARE(ask(resolver, {}).error().kind, Kind::BadName);
        QVERIFY(m_server->queries().empty());
    }
    void keepsToItsTime()
    {
        m_server->on("x.example.org", DnsServer::A, {.does = Does::KeepsSilent});
        DnsResolver resolver(options(400ms));
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(ask(resolver, question("x.example.org")).error().kind, Kind::Timeout);
        QVERIFY2(watch.elapsed() < 5000, "the deadline did not hold");
    }

    void agreesWithARealServer()
    {
        QString whyNot;
        const auto nsd = mw::support::NsdPeer::start(
            {{u"example.org"_s, "$ORIGIN example.org.\n$TTL 300\n"
                                "@ IN SOA ns admin 1 7200 3600 86400 120\n"
                                "@ IN NS ns\n@ IN MX 10 mail\n@ 60 IN MX 20 backup\n"
                                "ns IN A 127.0.0.1\nmail IN A 192.0.2.1\nmail IN A 192.0.2.2\n"
                                "mail IN AAAA 2001:db8::1\nalias IN CNAME mail\n"
                                "away IN CNAME www.example.com.\nloop IN CNAME pool\npool IN CNAME loop\n"
                                "nullmx IN MX 0 .\n"_ba +
                                    manyAddresses("many", 95) + manyAddresses("huge", 400)},
             {u"example.com"_s, "$ORIGIN example.com.\n$TTL 300\n@ IN SOA ns admin 1 7200 3600 86400 120\n"
                                "@ IN NS ns\nns IN A 127.0.0.1\nwww IN A 192.0.2.80\n"_ba}},
            &whyNot);
        if (!nsd)
            QSKIP(qPrintable(whyNot));
        DnsResolver resolver(
            {.servers = {{QHostAddress(QHostAddress::LocalHost), nsd->port()}}, .limit = 5s});
        const auto mx = ask(resolver, question("example.org", RecordType::Mx));
        QVERIFY2(mx, why(mx));
        QCOMPARE(mx->mailExchanges().size(), std::size_t(2));
        QCOMPARE(mx->mailExchanges().front().host.ascii(), "mail.example.org"_ba);
        QCOMPARE(mx->ttl, 60s);
        QCOMPARE(ask(resolver, question("mail.example.org"))->addresses().size(), 2);
        QCOMPARE(ask(resolver, question("mail.example.org", RecordType::Aaaa))->ttl, 300s);
        QCOMPARE(ask(resolver, question("alias.example.org"))->owner.ascii(), "mail.example.org"_ba);
        QCOMPARE(ask(resolver, question("away.example.org"))->owner.ascii(), "www.example.com"_ba);
        QVERIFY(ask(resolver, question("nullmx.example.org", RecordType::Mx))->isNullMx());
        QCOMPARE(ask(resolver, question("many.example.org"))->addresses().size(), 95); // by TCP
        const auto none = ask(resolver, question("none.example.org"));
        QCOMPARE(none.error().kind, Kind::NoSuchName);
        QVERIFY(none.error().ttl == 120s);
        const auto empty = ask(resolver, question("ns.example.org", RecordType::Mx));
        QCOMPARE(empty.error().kind, Kind::NoData);
        QVERIFY(empty.error().ttl == 120s);
        QCOMPARE(ask(resolver, question("loop.example.org")).error().kind, Kind::AliasLoop);
        QCOMPARE(ask(resolver, question("huge.example.org")).error().kind, Kind::TooLong);
        QCOMPARE(ask(resolver, question("not.here.test")).error().kind, Kind::Refused);
    }

private:
    static ServerAddress address(const DnsServer& server)
    {
        return {QHostAddress(QHostAddress::LocalHost), server.port()};
    }
    static QByteArray manyAddresses(const QByteArray& name, int count)
    {
        QByteArray lines;
        for (int i = 0; i < count; ++i)
            lines +=
                name + " IN A 10.0." + QByteArray::number(i / 250) + '.' + QByteArray::number(i % 250) + '\n';
        return lines;
    }
    static const char* why(const Resolver::Outcome& outcome)
    {
        static QByteArray text;
        text = outcome
                   ? QByteArray("answered")
                   : QByteArray::number(int(outcome.error().kind)) + ' ' + outcome.error().detail.toUtf8();
        return text.constData();
    }
    [[nodiscard]] ResolverOptions options(std::chrono::milliseconds limit = 10s) const
    {
        return {.servers = {address(*m_server)}, .limit = limit};
    }
    Resolver::Outcome ask(DnsResolver& resolver, const Question& what)
    {
        std::optional<Resolver::Outcome> came;
        resolver.lookUp(what, this, [&](const Resolver::Outcome& outcome) { came = outcome; });
        if (!QTest::qWaitFor([&] { return came.has_value(); }, 30'000))
            return mw::base::fail(DnsError{Kind::Cancelled, u"the test waited in vain"_s, {}});
        return *came;
    }

    std::unique_ptr<DnsServer> m_server;
};

QTEST_GUILESS_MAIN(TestDnsResolver)
#include "tst_dnsresolver.moc"
