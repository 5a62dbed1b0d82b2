// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicepath.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;
using namespace Qt::StringLiterals;

class TestPracticePath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("keyword");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArrayList>("parameters");
        QTest::newRow("plain") << "FROM:<a@example.com>"_ba
                               << "FROM:"_ba
                               << "a@example.com"_ba << QByteArrayList();
        QTest::newRow("lower case") << "to:<a@example.com>"_ba
                                    << "TO:"_ba
                                    << "a@example.com"_ba << QByteArrayList();
        QTest::newRow("null sender") << "FROM:<>"_ba
                                     << "FROM:"_ba
                                     << ""_ba << QByteArrayList();
        QTest::newRow("postmaster") << "TO:<PostMaster>"_ba
                                    << "TO:"_ba
                                    << "PostMaster"_ba << QByteArrayList();
        QTest::newRow("parameters") << "FROM:<a@b.test>  SIZE=12 SMTPUTF8"_ba
                                    << "FROM:"_ba
                                    << "a@b.test"_ba << QByteArrayList{"SIZE=12", "SMTPUTF8"};
        QTest::newRow("quoted") << "TO:<\"a > b\\\"c\"@b.test>"_ba
                                << "TO:"_ba
                                << "\"a > b\\\"c\"@b.test"_ba << QByteArrayList();
        QTest::newRow("literal") << "TO:<a@[127.0.0.1]>"_ba
                                 << "TO:"_ba
                                 << "a@[127.0.0.1]"_ba << QByteArrayList();
        QTest::newRow("route") << "TO:<@x.test,@y.test:a@b.test>"_ba
                               << "TO:"_ba
                               << "a@b.test"_ba << QByteArrayList();
        QTest::newRow("verp") << "FROM:<b+x=y.test@b.test>"_ba
                              << "FROM:"_ba
                              << "b+x=y.test@b.test"_ba << QByteArrayList();
        QTest::newRow("utf-8") << "TO:<zoë@bücher.test>"_ba
                               << "TO:"_ba
                               << "zoë@bücher.test"_ba << QByteArrayList();
    }
    void readsAPath()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, keyword);
        const auto path = parsePracticePath(text, keyword);
        QVERIFY(path.has_value());
        QTEST(path->address, "address");
        QTEST(path->parameters, "parameters");
        for (qsizetype size = 0; size < text.size(); ++size) { // a prefix is an error or keeps the address
            const auto part = parsePracticePath(text.first(size), keyword);
            QVERIFY(!part || part->address == path->address);
        }
    }

    void refusesWhatIsNoPath_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const QByteArray& text : QByteArrayList{"",
                                                     "TO:",
                                                     "TO:<>",
                                                     "TO:a@b.test",
                                                     "TO: <a@b.test>",
                                                     "TO:<a@b.test",
                                                     "TO:<a@b.test>x",
                                                     "TO:<a>",
                                                     "TO:<@b.test>",
                                                     "TO:<a@>",
                                                     "TO:<a b@b.test>",
                                                     "TO:<a..b@b.test>",
                                                     "TO:<.a@b.test>",
                                                     "TO:<a@b..test>",
                                                     "TO:<a@-b.test>",
                                                     "TO:<a@b-.test>",
                                                     "TO:<a@b.test.>",
                                                     "TO:<a@[x>",
                                                     "TO:<\"a@b.test>",
                                                     "TO:<a@b.test> K=\x01",
                                                     "TO:<a@b.test> =x",
                                                     "FROM:<postmaster>",
                                                     "FROM:<@x.test:>",
                                                     "TO:<\xff@b.test>",
                                                     "TO:<" + QByteArray(65, 'a') + "@b.test>",
                                                     "TO:<a@" + QByteArray(256, 'b') + ">",
                                                     "TO:<a@b.test>" + QByteArray(" A=1").repeated(11)})
            QTest::newRow(text.left(40).toPercentEncoding().constData()) << text;
    }
    void refusesWhatIsNoPath()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parsePracticePath(text, text.startsWith('F') ? "FROM:" : "TO:"));
    }

    void neverLetsControlBytesThrough()
    {
        QRandomGenerator random(4711);
        const QByteArray good = "TO:<\"a b\"@example.com> SIZE=1";
        for (int round = 0; round < 50'000; ++round) {
            QByteArray text = good;
            for (int i = random.bounded(1, 4); i > 0; --i)
                text[random.bounded(int(text.size()))] = char(random.bounded(256));
            const auto path = parsePracticePath(text, "TO:");
            if (!path)
                continue;
            for (const char c : path->address)
                QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
        }
    }
};

QTEST_APPLESS_MAIN(TestPracticePath)
#include "tst_practicepath.moc"
