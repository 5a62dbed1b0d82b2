// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicebody.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    bool complete = false;
    qsizetype used = 0;
    QByteArray bytes;
    std::optional<PracticeBody::Flaw> flaw;

    bool operator==(const Outcome&) const = default;
};

/// The same rule written the slow and plain way, over all bytes at once.
Outcome plainly(const QByteArray& wire)
{
    Outcome outcome;
    const QByteArray lines = "\r\n" + wire;
    const qsizetype end = lines.indexOf("\r\n.\r\n");
    outcome.complete = end >= 0;
    outcome.used = outcome.complete ? end + 3 : wire.size();
    QByteArray text = outcome.complete ? lines.first(end + 2) : lines;
    for (qsizetype at = text.indexOf("\r\n."); at >= 0; at = text.indexOf("\r\n.", at + 2))
        text.remove(at + 2, 1);
    outcome.bytes = text.sliced(2);
    return outcome;
}

Outcome collect(const QByteArray& wire, qsizetype firstPiece, qsizetype piece)
{
    PracticeBody body(1'000'000);
    Outcome outcome;
    qsizetype size = firstPiece;
    while (outcome.used < wire.size() && !body.complete()) {
        const auto part =
            QByteArrayView(wire).sliced(outcome.used, std::min(size, wire.size() - outcome.used));
        outcome.used += body.feedDotted(part);
        size = piece;
    }
    outcome.complete = body.complete();
    outcome.flaw = body.flaw();
    outcome.bytes = body.take();
    return outcome;
}

} // namespace

class TestPracticeBody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheStuffingOff_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << ".\r\n"_ba
                               << ""_ba;
        QTest::newRow("plain") << "a\r\nb\r\n.\r\n"_ba
                               << "a\r\nb\r\n"_ba;
        QTest::newRow("one dot") << "..\r\n.\r\n"_ba
                                 << ".\r\n"_ba;
        QTest::newRow("two dots") << "a\r\n...b\r\n.\r\n"_ba
                                  << "a\r\n..b\r\n"_ba;
        QTest::newRow("unstuffed dot") << ".a\r\n.\r\n"_ba
                                       << "a\r\n"_ba;
        QTest::newRow("dot within") << "a.\r\n.\r\n"_ba
                                    << "a.\r\n"_ba;
        QTest::newRow("blank lines") << "\r\n\r\n.\r\n"_ba
                                     << "\r\n\r\n"_ba;
    }
    void takesTheStuffingOff()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, message);
        const Outcome expected{true, wire.size(), message, std::nullopt};
        for (qsizetype first = 0; first <= wire.size(); ++first) {
            QCOMPARE(collect(wire + "QUIT\r\n", std::max<qsizetype>(first, 1), 1'000), expected);
            QCOMPARE(collect(wire + "QUIT\r\n", std::max<qsizetype>(first, 1), 1), expected);
        }
    }

    void isNotEndedByAnythingElse_data()
    {
        QTest::addColumn<QByteArray>("fake");
        const QByteArrayList fakes{"\n.\n",       "\n.\r\n",        "\r\n.\n",        "\r.\r",
                                   "\r.\r\n",     "\r\n.\r",        "\n.\r",          "\r.\n",
                                   "\r\n.\r\r\n", "\r\n\0.\r\n"_ba, "\r\n.\0\r\n"_ba, "\r\r\n.\n",
                                   "\n\n.\r\n",   "\r\n.\n\r\n",    "\r\n. \r\n"};
        for (const QByteArray& fake : fakes)
            QTest::newRow(fake.toPercentEncoding().constData()) << fake;
    }
    void isNotEndedByAnythingElse()
    {
        QFETCH(QByteArray, fake);
        const QByteArray start = "Subject: a\r\n\r\ntext" + fake + "MAIL FROM:<evil@example.org>\r\n";
        const QByteArray wire = start + ".\r\n";
        for (qsizetype first = 1; first <= wire.size(); ++first) {
            const Outcome outcome = collect(wire, first, 1'000);
            QCOMPARE(outcome.used, wire.size());
            QVERIFY(outcome.complete);
            QVERIFY(outcome.bytes.contains("MAIL FROM:<evil@example.org>"));
            QCOMPARE(outcome.flaw.has_value(), fake != "\r\n. \r\n");
        }
    }

    void namesTheFlaw_data()
    {
        using Flaw = PracticeBody::Flaw;
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("flaw");
        QTest::newRow("bare LF") << "a\nb\r\n"_ba << int(Flaw::BareLineFeed);
        QTest::newRow("LF first") << "\nb\r\n"_ba << int(Flaw::BareLineFeed);
        QTest::newRow("bare CR") << "a\rb\r\n"_ba << int(Flaw::BareCarriageReturn);
        QTest::newRow("CR CR LF") << "a\r\r\n"_ba << int(Flaw::BareCarriageReturn);
        QTest::newRow("CR last") << "a\r\nb\r"_ba << int(Flaw::BareCarriageReturn);
        QTest::newRow("NUL") << QByteArray("a\0b\r\n", 5) << int(Flaw::Null);
        QTest::newRow("999") << QByteArray(999, 'x') + "\r\n" << int(Flaw::LongLine);
        QTest::newRow("999 without end") << QByteArray(999, 'x') << int(Flaw::LongLine);
        QTest::newRow("998") << QByteArray(998, 'x') + "\r\n" << -1;
        QTest::newRow("no end") << "a"_ba << -1;
        QTest::newRow("empty") << ""_ba << -1;
    }
    void namesTheFlaw()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, flaw);
        for (qsizetype split = 0; split <= message.size(); ++split) {
            PracticeBody body(10'000);
            body.feedChunk(QByteArrayView(message).first(split));
            body.feedChunk(QByteArrayView(message).sliced(split));
            QCOMPARE(body.flaw() ? int(*body.flaw()) : -1, flaw);
            QCOMPARE(body.take(), message);
        }
    }

    void countsButDoesNotKeepWhatIsTooMuch()
    {
        PracticeBody body(100);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(body.feedDotted("12345678\r\n"), 10);
        QVERIFY(body.tooLarge());
        QCOMPARE(body.received(), 500);
        QCOMPARE(body.feedDotted(".\r\nQUIT"), 3);
        QVERIFY(body.complete());
        QVERIFY(body.take().isEmpty());
    }
    void keepsExactlyTheLimit()
    {
        PracticeBody body(10);
        QCOMPARE(body.feedDotted("12345678\r\n.\r\n"), 13);
        QVERIFY(!body.tooLarge());
        QCOMPARE(body.take(), "12345678\r\n");
    }

    void agreesWithThePlainRuleOnRandomBytes()
    {
        QRandomGenerator random(20261121);
        constexpr std::array alphabet{'\r', '\n', '.', 'a', '\r', '\n', '.'};
        for (int round = 0; round < 50'000; ++round) {
            QByteArray wire;
            const int size = random.bounded(1, 24);
            for (int i = 0; i < size; ++i)
                wire.append(alphabet[random.bounded(int(alphabet.size()))]);
            Outcome expected = plainly(wire);
            Outcome seen = collect(wire, random.bounded(1, 24), random.bounded(1, 4));
            seen.flaw.reset();
            if (!expected.complete) { // a dot, or a dot and CR, may be held back until the next byte
                QVERIFY(!seen.complete);
                continue;
            }
            QVERIFY2(seen == expected, wire.toPercentEncoding().constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestPracticeBody)
#include "tst_practicebody.moc"
