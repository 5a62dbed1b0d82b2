// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/exportservice.h"
#include "audiencetesting.h"

#include <QFile>
#include <QJsonArray>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

class TestExport : public QObject
{
    Q_OBJECT

private:
    static QByteArray exported(House& house, const ExportOptions& options, ExportResult* result = nullptr)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = ExportService(*house.db).toDevice(out, options, {});
        if (!done)
            qFatal("no export");
        if (result)
            *result = *done;
        return out.data();
    }

private Q_SLOTS:
    void writesCsvThatReadsBackTheSame()
    {
        House house;
        const QByteArray csv = "email,first_name,Notes\r\n"
                               "Ann@example.com,\"An\"\"n\"\"a\",\"two\nlines, and a comma\"\r\n"
                               "bob@example.com,,\" blanks \"\r\n"
                               "zoë@example.com,Zoë,\r\n";
        QVERIFY(house.import(csv, {.columns = {.allColumns = true}}));
        QCOMPARE(exported(house, {}), csv);
        House other;
        QVERIFY(other.import(exported(house, {.byteOrderMark = true}), {.columns = {.allColumns = true}}));
        QCOMPARE(other.contacts(), house.contacts());
    }
    void guardsAgainstFormulas_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("guarded");
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("equals") << u"=1+1"_s << "'=1+1"_ba
                                << "=1+1"_ba;
        QTest::newRow("plus") << u"+49 30 1"_s << "'+49 30 1"_ba
                              << "+49 30 1"_ba;
        QTest::newRow("minus") << u"-1"_s << "'-1"_ba
                               << "-1"_ba;
        QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba
                            << "@SUM(A1)"_ba;
        QTest::newRow("tab") << u"\t=1"_s << "'\t=1"_ba
                             << "\"\t=1\""_ba;
        QTest::newRow("return") << u"\r=1"_s << "\"'\r=1\""_ba
                                << "\"\r=1\""_ba;
        QTest::newRow("inside") << u"1=1"_s << "1=1"_ba
                                << "1=1"_ba;
    }
    void guardsAgainstFormulas()
    {
        QFETCH(const QString, value);
        House house;
        QVERIFY(house.write([&] {
            return ContactRepository(*house.db).add(u"a@example.com"_s, {{u"x"_s, value}}, house.clock.now());
        }));
        QTEST(exported(house, {}).mid(int(strlen("email,x\r\na@example.com,"))).chopped(2), "guarded");
        QTEST(exported(house, {.guardFormulas = false})
                  .mid(int(strlen("email,x\r\na@example.com,")))
                  .chopped(2),
              "plain");
    }
    void writesJsonOfAListAlone()
    {
        House house;
        QVERIFY(house.import("email,first_name\nann@example.com,\"A \"\"\\n\n\"\nbob@example.com,\n"));
        QVERIFY(house.import("email\ncid@example.com\n", {.list = u"Other"_s}));
        const auto list = ListRepository(*house.db).find(u"News"_s).value()->id;
        const QJsonArray all =
            QJsonDocument::fromJson(exported(house, {.list = list, .format = ExportFormat::Json})).array();
        QCOMPARE(
            all,
            (QJsonArray{QJsonObject{{u"email"_s, u"ann@example.com"_s},
                                    {u"attributes"_s, QJsonObject{{u"first_name"_s, u"A \"\\n\n"_s}}}},
                        QJsonObject{{u"email"_s, u"bob@example.com"_s}, {u"attributes"_s, QJsonObject()}}}));
        const auto none = house.write([&] {
            return ListRepository(*house.db).add(u"Empty"_s, consent::firstPurpose, house.clock.now());
        });
        QVERIFY(QJsonDocument::fromJson(exported(house, {.list = *none, .format = ExportFormat::Json}))
                    .isArray());
        QCOMPARE(exported(house, {.list = *none}), "email\r\n"_ba);
    }
    void goesPageByPage()
    {
        House house;
        QByteArray csv = "email\n";
        for (int i = 0; i < 1700; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com\n";
        QVERIFY(house.import(csv));
        ExportResult result;
        QCOMPARE(exported(house, {}, &result).count('\n'), 1701);
        QCOMPARE(result.contacts, 1700);
    }
    void writesThoseItIsToldInTheirOrder()
    {
        House house;
        QByteArray csv = "email\n";
        for (int i = 0; i < 1200; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com\n";
        QVERIFY(house.import(csv));
        std::vector<base::ContactId> chosen;
        for (int id = 1200; id > 50; --id)
            chosen.emplace_back(id);
        chosen.emplace_back(4711); // gone meanwhile
        ExportResult result;
        const QByteArray out = exported(house, {.contacts = chosen}, &result);
        QCOMPARE(result.contacts, 1150);
        QVERIFY(out.startsWith("email\r\np1199@example.com\r\np1198@example.com\r\n"));
        QVERIFY(out.endsWith("p50@example.com\r\n"));
        QCOMPARE(exported(house, {.contacts = std::vector<base::ContactId>()}), "email\r\n"_ba);
    }
    void leavesTheOldFileWhenItIsCancelledOrCannotWrite()
    {
        House house;
        QVERIFY(house.import("email\nann@example.com\n"));
        const QString path = house.folder.filePath(u"out.csv"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        base::JobControl control;
        control.cancel();
        QVERIFY(ExportService(*house.db).toFile(path, {}, control)->cancelled);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old"_ba);
        old.close();
        const auto refused = ExportService(*house.db).toFile(u"/nowhere/at/all.csv"_s, {}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ExportError::Kind::Write);
        QCOMPARE(ExportService(*house.db).toFile(path, {}, {})->contacts, 1);
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
