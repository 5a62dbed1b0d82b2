// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/repeatedrefusals.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::sending;
using namespace Qt::StringLiterals;

namespace {

RepeatedRefusals::Refusal refusal(int delivery, const QByteArray& domain)
{
    return {base::CampaignId(1), base::DeliveryId(delivery), domain, delivery % 3};
}

QList<qint64> idsOf(const std::vector<RepeatedRefusals::Refusal>& row)
{
    QList<qint64> ids;
    for (const auto& one : row)
        ids << one.delivery.value();
    return ids;
}

} // namespace

class TestRepeatedRefusals : public QObject
{
    Q_OBJECT

    static QList<qint64> refuse(RepeatedRefusals& r, int id, const QByteArray& domain,
                                const QString& text = u"Sender blocked"_s, int code = 550,
                                const QByteArray& enhanced = "5.7.1", bool sure = false)
    {
        return idsOf(r.add(refusal(id, domain), code, enhanced, text, sure));
    }

private Q_SLOTS:
    void masksAddressesHoweverTheyAreWrapped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("none") << u"No such user here"_s << u"No such user here"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("bare") << u"user ann@example.com unknown"_s << u"user <address> unknown"_s;
        QTest::newRow("brackets") << u"<ann@example.com>: no"_s << u"<<address>>: no"_s;
        QTest::newRow("round") << u"no (ann@example.com)"_s << u"no (<address>)"_s;
        QTest::newRow("square") << u"[ann@example.com] no"_s << u"[<address>] no"_s;
        QTest::newRow("quotes") << u"\"ann@example.com\" no"_s << u"\"<address>\" no"_s;
        QTest::newRow("colon") << u"rcpt:ann@example.com;no"_s << u"rcpt:<address>;no"_s;
        QTest::newRow("plus") << u"ann+news@example.com"_s << u"<address>"_s;
        QTest::newRow("verp") << u"from bounce+17-ann=example.com@shop.example.com refused"_s
                              << u"from <address> refused"_s;
        QTest::newRow("two") << u"ann@example.com not bob@example.org"_s << u"<address> not <address>"_s;
        QTest::newRow("side by side")
            << u"<ann@example.com><bob@example.org>"_s << u"<<address>><<address>>"_s;
        QTest::newRow("umlaut") << u"jürgen@müller.example.com weg"_s << u"<address> weg"_s;
        QTest::newRow("combining") << u"no jose\u0301@example.com"_s << u"no <address>"_s;
        QTest::newRow("beyond the BMP") << u"no \U00020000a@example.com"_s << u"no <address>"_s;
        QTest::newRow("thai marks") << u"no \u0e01\u0e34\u0e19@example.com"_s << u"no <address>"_s;
        QTest::newRow("replacement") << u"no j\ufffdrgen@example.com"_s << u"no <address>"_s;
        QTest::newRow("lonely") << u"what @ is this @"_s << u"what @ is this @"_s;
        QTest::newRow("no local part") << u"@example.com: relay"_s << u"@example.com: relay"_s;
        QTest::newRow("no domain") << u"ann@ example"_s << u"ann@ example"_s;
    }
    void masksAddressesHoweverTheyAreWrapped()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, masked);
        QCOMPARE(maskAddresses(text), masked);
    }

    void masksTheSameReplyToTwoPeopleToOne_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char* pattern : {"<%1>: Recipient address rejected", "%1", "5.1.1 '%1'", "to=%1, no",
                                    "%1... User unknown", "mailbox %1!", "\"%1\""})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }
    void masksTheSameReplyToTwoPeopleToOne()
    {
        QFETCH(const QString, pattern);
        const QStringList people = {u"a@example.com"_s, u"jürgen.o'neil+x@xn--mller-kva.example.org"_s,
                                    u"e\u0301va@bücher.example"_s, u"\U0001F600@example.net"_s};
        for (const QString& person : people) {
            QCOMPARE(maskAddresses(pattern.arg(person)), maskAddresses(pattern.arg(people.front())));
            QVERIFY(!maskAddresses(pattern.arg(person)).contains(person));
        }
    }

    void masksAnyTextInLinearSteps()
    {
        QRandomGenerator random(4711);
        const QString alphabet = u"@@@a.<> \u00e9\u0301\U0001F600\r\n\0"_s;
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int n = int(random.bounded(60)); n > 0; --n)
                text += alphabet[random.bounded(alphabet.size())];
            const QString once = maskAddresses(text);
            QVERIFY(once.size() <= text.size() * 4);
        }
        const QString hostile = QString(200'000, u'@') + QString(200'000, u'a');
        QVERIFY(maskAddresses(hostile).size() <= hostile.size() + 9);
        const QString pairs = u"a@b "_s.repeated(100'000);
        QCOMPARE(maskAddresses(pairs).count(u"<address>"_s), 100'000);
    }

    void givesBackThreeEqualOnesAtTwoDomains()
    {
        RepeatedRefusals r;
        QVERIFY(refuse(r, 1, "a.example.com", u"<ann@a.example.com> blocked"_s).isEmpty());
        QVERIFY(refuse(r, 2, "a.example.com", u"<bob@a.example.com> blocked"_s).isEmpty());
        QCOMPARE(refuse(r, 3, "b.example.com", u"<eve@b.example.com> blocked"_s), (QList<qint64>{1, 2, 3}));
    }

    void waitsForASecondDomain()
    {
        RepeatedRefusals r;
        for (int i = 1; i <= 20; ++i)
            QVERIFY(refuse(r, i, "a.example.com").isEmpty());
        QCOMPARE(refuse(r, 21, "b.example.com").size(), 21);
    }

    void needsThree()
    {
        RepeatedRefusals r;
        QVERIFY(refuse(r, 1, "a.example.com").isEmpty());
        QVERIFY(refuse(r, 2, "b.example.com").isEmpty());
        QCOMPARE(refuse(r, 3, "c.example.com").size(), 3);
    }

    void givesBackFurtherOnesThatWereOnTheWire()
    {
        RepeatedRefusals r;
        for (int i = 1; i <= 3; ++i)
            (void)refuse(r, i, i == 1 ? "a.example.com" : "b.example.com");
        QCOMPARE(refuse(r, 4, "a.example.com"), QList<qint64>{4});
        QCOMPARE(refuse(r, 5, "c.example.com"), QList<qint64>{5});
        r.reset(); // an accepted message
        QVERIFY(refuse(r, 6, "c.example.com").isEmpty());
    }

    void startsAnewWithAnyDifference_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("enhanced");
        QTest::addColumn<QString>("text");
        QTest::newRow("code") << 554 << QByteArray("5.7.1") << u"Sender blocked"_s;
        QTest::newRow("enhanced code") << 550 << QByteArray("5.7.2") << u"Sender blocked"_s;
        QTest::newRow("text") << 550 << QByteArray("5.7.1") << u"Sender blocked."_s;
    }
    void startsAnewWithAnyDifference()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, enhanced);
        QFETCH(const QString, text);
        RepeatedRefusals r;
        (void)refuse(r, 1, "a.example.com");
        (void)refuse(r, 2, "b.example.com");
        QVERIFY(refuse(r, 3, "c.example.com", text, code, enhanced).isEmpty());
        QVERIFY(refuse(r, 4, "d.example.com").isEmpty());
        QVERIFY(refuse(r, 5, "e.example.com").isEmpty());
        QCOMPARE(refuse(r, 6, "f.example.com"), (QList<qint64>{4, 5, 6}));
    }

    void neverCountsWhatIsSurelyTheMailbox()
    {
        RepeatedRefusals r;
        for (int i = 1; i <= 50; ++i)
            QVERIFY(
                refuse(r, i, "d" + QByteArray::number(i), u"No such user"_s, 550, "5.1.1", true).isEmpty());
        (void)refuse(r, 51, "a.example.com");
        (void)refuse(r, 52, "b.example.com");
        QVERIFY(refuse(r, 53, "c.example.com", u"No such user"_s, 550, "5.1.1", true).isEmpty());
        QVERIFY(refuse(r, 54, "c.example.com").isEmpty()); // the row was broken
    }

    void keepsEachDeliverysAttempts()
    {
        RepeatedRefusals r;
        (void)refuse(r, 1, "a.example.com");
        (void)refuse(r, 2, "b.example.com");
        const auto row = r.add(refusal(3, "c.example.com"), 550, "5.7.1", u"Sender blocked"_s, false);
        QCOMPARE(row.size(), 3U);
        QCOMPARE(row[0].attempts, 1);
        QCOMPARE(row[1].attempts, 2);
        QCOMPARE(row[2].attempts, 0);
    }

    void boundsWhatItRemembers()
    {
        RepeatedRefusals r;
        for (int i = 1; i <= 5000; ++i)
            (void)refuse(r, i, "one.example.com");
        const auto row = refuse(r, 5001, "two.example.com");
        QCOMPARE(row.size(), 1000);
        QCOMPARE(row.back(), 5001);
    }
};

QTEST_GUILESS_MAIN(TestRepeatedRefusals)
#include "tst_repeatedrefusals.moc"
