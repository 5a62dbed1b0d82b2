// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answerparser.h"
#include "support/dnsserver.h"

#include <QTest>
#include <random>

using namespace mw::net;
using namespace Qt::StringLiterals;
using mw::support::DnsServer;
using Does = DnsServer::Does;
using Kind = DnsError::Kind;
using std::chrono::seconds;

namespace {

Question questionFor(const char* name, RecordType type)
{
    return {.name = *Name::parse(QString::fromLatin1(name)), .type = type};
}

QByteArray message(const Question& question, const DnsServer::Rule& rule)
{
    return DnsServer::reply(
        DnsServer::question(question.name.ascii(), static_cast<quint16>(question.type), 7), rule, true);
}

QByteArray alias(int from, int to)
{
    return "a" + QByteArray::number(from) + ".example.org. 50 IN CNAME a" + QByteArray::number(to) +
           ".example.org.";
}

} // namespace

Q_DECLARE_METATYPE(mw::support::DnsServer::Rule)
Q_DECLARE_METATYPE(mw::net::DnsError::Kind)

class TestAnswerParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses()
    {
        const auto four = questionFor("mail.example.org", RecordType::A);
        auto parsed = parseAnswer(message(four, {.records = {"mail.example.org. 300 IN A 192.0.2.1",
                                                             "MAIL.example.org. 60 IN A 192.0.2.2",
                                                             "mail.example.org. 60 IN A 192.0.2.1",
                                                             "other.example.org. 5 IN A 192.0.2.9"}}),
                                  four);
        QVERIFY(parsed);
        QCOMPARE(parsed->answer.addresses(),
                 (QList<QHostAddress>{QHostAddress(u"192.0.2.1"_s), QHostAddress(u"192.0.2.2"_s)}));
        QCOMPARE(parsed->answer.ttl, seconds(60));
        QCOMPARE(parsed->answer.owner.ascii(), "mail.example.org"_ba);
        QVERIFY(!parsed->unfinished);

        const auto six = questionFor("mail.example.org", RecordType::Aaaa);
        parsed = parseAnswer(message(six, {.records = {"mail.example.org. 300 IN AAAA 2001:db8::10"}}), six);
        QVERIFY(parsed);
        QCOMPARE(parsed->answer.addresses(), QList<QHostAddress>{QHostAddress(u"2001:db8::10"_s)});
    }
    void sortsMailExchanges()
    {
        const auto asked = questionFor("example.org", RecordType::Mx);
        const auto parsed =
            parseAnswer(message(asked, {.records = {"example.org. 300 IN MX 20 b.example.org.",
                                                    "example.org. 300 IN MX 10 A.example.org.",
                                                    "example.org. 300 IN MX 20 c.example.org."}}),
                        asked);
        QVERIFY(parsed);
        const auto exchanges = parsed->answer.mailExchanges();
        QCOMPARE(exchanges.size(), std::size_t(3));
        QCOMPARE(exchanges[0].preference, quint16(10));
        QCOMPARE(exchanges[0].host.ascii(), "a.example.org"_ba);
        QCOMPARE(exchanges[1].host.ascii(), "b.example.org"_ba);
        QCOMPARE(exchanges[2].host.ascii(), "c.example.org"_ba);
        QVERIFY(!parsed->answer.isNullMx());
        QVERIFY(parsed->answer.addresses().isEmpty());
    }
    void knowsTheNullMx()
    {
        const auto asked = questionFor("example.org", RecordType::Mx);
        const auto parsed = parseAnswer(message(asked, {.records = {"example.org. 300 IN MX 0 ."}}), asked);
        QVERIFY(parsed);
        QVERIFY(parsed->answer.isNullMx());
    }
    void followsAliases()
    {
        const auto asked = questionFor("a1.example.org", RecordType::A);
        const auto parsed = parseAnswer(
            message(asked, {.records = {alias(2, 3), "a3.example.org. 300 IN A 192.0.2.3", alias(1, 2)}}),
            asked);
        QVERIFY(parsed);
        QCOMPARE(parsed->aliases, 2);
        QCOMPARE(parsed->answer.ttl, seconds(50));
        QCOMPARE(parsed->answer.owner.ascii(), "a3.example.org"_ba);
        QCOMPARE(parsed->answer.question.name.ascii(), "a1.example.org"_ba);
        QCOMPARE(parsed->answer.addresses().size(), 1);
    }
    void saysWhenAnAliasLeadsAway()
    {
        const auto asked = questionFor("a1.example.org", RecordType::A);
        const auto parsed = parseAnswer(message(asked, {.records = {alias(1, 2)}}), asked);
        QVERIFY(parsed);
        QVERIFY(parsed->unfinished);
        QCOMPARE(parsed->answer.owner.ascii(), "a2.example.org"_ba);
    }

    void tellsErrorsApart_data()
    {
        QTest::addColumn<DnsServer::Rule>("rule");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("ttl"); // -1 = none
        QTest::newRow("NXDOMAIN") << DnsServer::Rule{.does = Does::NoSuchName} << Kind::NoSuchName << 120;
        QTest::newRow("NXDOMAIN behind an alias")
            << DnsServer::Rule{.does = Does::NoSuchName, .records = {alias(1, 2)}} << Kind::NoSuchName << 120;
        QTest::newRow("NODATA") << DnsServer::Rule{.does = Does::NoData} << Kind::NoData << 120;
        QTest::newRow("NODATA behind an alias")
            << DnsServer::Rule{.does = Does::NoData, .records = {alias(1, 2)}} << Kind::NoData << 120;
        QTest::newRow("NODATA without SOA") << DnsServer::Rule{} << Kind::NoData << -1;
        QTest::newRow("another type only")
            << DnsServer::Rule{.records = {"a1.example.org. 5 IN TXT \"hello\""}} << Kind::NoData << -1;
        QTest::newRow("SERVFAIL") << DnsServer::Rule{.does = Does::Fails} << Kind::ServerFailure << -1;
        QTest::newRow("REFUSED") << DnsServer::Rule{.does = Does::Refuses} << Kind::Refused << -1;
        QTest::newRow("another question")
            << DnsServer::Rule{.does = Does::MistakesName} << Kind::Malformed << -1;
        QTest::newRow("garbled") << DnsServer::Rule{.does = Does::Garbles} << Kind::Malformed << -1;
        QTest::newRow("nonsense") << DnsServer::Rule{.does = Does::SaysNonsense} << Kind::Malformed << -1;
        QTest::newRow("alias to itself")
            << DnsServer::Rule{.records = {alias(1, 1)}} << Kind::AliasLoop << -1;
        QTest::newRow("alias loop") << DnsServer::Rule{.records = {alias(1, 2), alias(2, 3), alias(3, 1)}}
                                    << Kind::AliasLoop << -1;
        DnsServer::Rule chain;
        for (int i = 1; i < 12; ++i)
            chain.records.append(alias(i, i + 1));
        QTest::newRow("long chain") << chain << Kind::AliasLoop << -1;
        DnsServer::Rule huge;
        for (int i = 0; i < 250; ++i)
            huge.records.append("a1.example.org. 60 IN A 192.0.2." + QByteArray::number(i));
        QTest::newRow("too many records") << huge << Kind::TooLong << -1;
    }
    void tellsErrorsApart()
    {
        QFETCH(const DnsServer::Rule, rule);
        QFETCH(const Kind, kind);
        QFETCH(const int, ttl);
        const auto asked = questionFor("a1.example.org", RecordType::A);
        const auto parsed = parseAnswer(message(asked, rule), asked);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().kind == kind, qPrintable(parsed.error().detail));
        QCOMPARE(parsed.error().ttl ? int(parsed.error().ttl->count()) : -1, ttl);
        QCOMPARE(parsed.error().isAnswer(), kind == Kind::NoSuchName || kind == Kind::NoData);
    }

    void boundsTimesToLive()
    {
        const auto asked = questionFor("a1.example.org", RecordType::A);
        const auto ttlOf = [&](const QByteArray& ttl) {
            return parseAnswer(message(asked, {.records = {"a1.example.org. " + ttl + " IN A 192.0.2.1"}}),
                               asked)
                ->answer.ttl;
        };
        QCOMPARE(ttlOf("0"), seconds(0));
        QCOMPARE(ttlOf("86400"), seconds(86400));
        QCOMPARE(ttlOf("604800"), seconds(86400));
        QCOMPARE(ttlOf("4294967295"), seconds(0)); // RFC 2181 8
    }
    void refusesQuestionsAndCutOffAnswers()
    {
        const auto asked = questionFor("a1.example.org", RecordType::A);
        QByteArray bytes = message(asked, {.records = {"a1.example.org. 5 IN A 192.0.2.1"}});
        QVERIFY(parseAnswer(bytes, asked));
        QByteArray question = bytes;
        question[2] = char(question[2] & 0x7f);
        QCOMPARE(parseAnswer(question, asked).error().kind, Kind::Malformed);
        QByteArray cut = bytes;
        cut[2] = char(cut[2] | 0x02);
        QCOMPARE(parseAnswer(cut, asked).error().kind, Kind::Malformed);
        QCOMPARE(parseAnswer(bytes, questionFor("a1.example.org", RecordType::Aaaa)).error().kind,
                 Kind::Malformed);
        QCOMPARE(parseAnswer(QByteArray(), asked).error().kind, Kind::Malformed);
    }

    void survivesEveryPrefix()
    {
        for (const QByteArray& bytes : seeds()) {
            const auto asked = questionFor("a1.example.org", RecordType::Mx);
            for (qsizetype i = 0; i < bytes.size(); ++i) {
                const auto parsed = parseAnswer(QByteArrayView(bytes).first(i), asked);
                QVERIFY(!parsed);
            }
        }
    }
    void survivesMutations()
    {
        std::mt19937 random(20261122);
        const auto asked = questionFor("a1.example.org", RecordType::Mx);
        int read = 0;
        for (int round = 0; round < 30'000; ++round) {
            const auto all = seeds();
            QByteArray bytes = all[random() % all.size()];
            for (unsigned i = 0, n = 1 + random() % 4; i < n; ++i) {
                const auto at = static_cast<qsizetype>(random() % bytes.size());
                switch (random() % 4) {
                case 0:
                    bytes[at] = char(random());
                    break;
                case 1:
                    bytes[at] = '\xc0';
                    break;
                case 2:
                    bytes.insert(at, char(random()));
                    break;
                default:
                    bytes.remove(at, 1 + random() % 5);
                }
                if (bytes.isEmpty())
                    bytes = "x";
            }
            const auto parsed = parseAnswer(bytes, asked);
            if (!parsed)
                continue;
            ++read;
            QVERIFY(parsed->unfinished != (!parsed->answer.records.empty()));
            QVERIFY(parsed->answer.records.size() <= Answer::maxRecords);
            QVERIFY(parsed->aliases <= Answer::maxAliases);
            for (const auto& exchange : parsed->answer.mailExchanges())
                for (const char c : exchange.host.ascii())
                    QVERIFY(c > 0x20 && c < 0x7f && c != '\\' && c != '"');
        }
        QVERIFY(read > 100); // else nothing was tried
    }

private:
    static const std::vector<QByteArray>& seeds()
    {
        static const std::vector<QByteArray> all = [] {
            const auto asked = questionFor("a1.example.org", RecordType::Mx);
            return std::vector<QByteArray>{
                message(asked, {.records = {"a1.example.org. 60 IN MX 10 mail.example.org.",
                                            "a1.example.org. 60 IN MX 20 backup.example.org."}}),
                message(asked,
                        {.records = {alias(1, 2), alias(2, 3), "a3.example.org. 60 IN MX 5 m.example.org."}}),
                message(asked, {.does = Does::NoData, .records = {alias(1, 2)}}),
                message(asked, {.does = Does::NoSuchName}),
            };
        }();
        return all;
    }
};

QTEST_APPLESS_MAIN(TestAnswerParser)
#include "tst_answerparser.moc"
