// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QJsonArray>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

/// contacts import: its counts and refusals, what it says of the columns, what it leaves out.
class TestImportVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void countsWhatItImports()
    {
        const QString file =
            m_cli->write(u"more.csv"_s, "E-Mail;Vorname;Kundennummer\nada@example.com;Ada;7\n"
                                        "new@example.com;Neu;8\nnew@example.com;Neu;8\nnot an address;X;9\n");
        const Ran ran =
            m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s, u"--all-columns"_s,
                       u"--consent"_s, u"basis=consent,source=Shop, at the till"_s});
        QCOMPARE(ran.exit, 1);
        const QJsonObject o = ran.json();
        QCOMPARE(o["read"_L1].toInt(), 4);
        QCOMPARE(o["added"_L1].toInt(), 1);
        QCOMPARE(o["updated"_L1].toInt() + o["unchanged"_L1].toInt(), 2);
        QCOMPARE(o["refused"_L1].toInt(), 1);
        const QJsonObject refusal = o["refusals"_L1].toArray()[0].toObject();
        QCOMPARE(refusal["line"_L1].toInt(), 5);
        QCOMPARE(refusal["field"_L1].toString(), u"E-Mail"_s);
        QCOMPARE(refusal["value"_L1].toString(), u"not an address"_s);
        QVERIFY(!refusal["reason"_L1].toString().isEmpty());
        QVERIFY(o["import_id"_L1].toInt() > 1);

        const Ran shown = m_cli->at({u"contacts"_s, u"show"_s, u"NEW@example.com"_s});
        QCOMPARE(shown.json()["email"_L1].toString(), u"new@example.com"_s);
        QCOMPARE(shown.json()["attributes"_L1].toObject()["Kundennummer"_L1].toString(), u"8"_s);

        const Ran undone =
            m_cli->at({u"contacts"_s, u"undo-import"_s, QString::number(o["import_id"_L1].toInt())});
        QCOMPARE(undone.exit, 0);
        QCOMPARE(undone.json()["removed"_L1].toInt(), 1);
        QCOMPARE(m_cli->at({u"contacts"_s, u"show"_s, u"new@example.com"_s}).exit, 2);
        QCOMPARE(
            m_cli->at({u"contacts"_s, u"undo-import"_s, QString::number(o["import_id"_L1].toInt())}).exit, 3);
    }

    void refusesFilesWithoutAnythingToImport_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("exit");
        QTest::newRow("empty") << QByteArray() << QStringList() << 4;
        QTest::newRow("header alone") << "email,name\n"_ba << QStringList() << 4;
        QTest::newRow("no e-mail column") << "name,town\nAda,Gent\n"_ba << QStringList() << 4;
        QTest::newRow("map to nothing")
            << "email\na@example.com\n"_ba << QStringList{u"--map"_s, u"Nope=email"_s} << 2;
        QTest::newRow("no map") << "email\na@example.com\n"_ba << QStringList{u"--map"_s, u"nonsense"_s} << 2;
        QTest::newRow("no basis") << "email\na@example.com\n"_ba << QStringList{u"--consent"_s, u"source=x"_s}
                                  << 2;
        QTest::newRow("unknown basis")
            << "email\na@example.com\n"_ba << QStringList{u"--consent"_s, u"basis=luck,source=x"_s} << 2;
        QTest::newRow("time in the future")
            << "email\na@example.com\n"_ba
            << QStringList{u"--consent"_s, u"basis=consent,source=x,at=2999-01-01"_s} << 2;
        QTest::newRow("delimiter") << "email\na@example.com\n"_ba << QStringList{u"--delimiter"_s, u"abc"_s}
                                   << 2;
    }
    void refusesFilesWithoutAnythingToImport()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, more);
        QFETCH(int, exit);
        const QString file = m_cli->write(u"bad.csv"_s, content);
        const Ran ran =
            m_cli->at(QStringList{u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s} + more);
        QVERIFY2(ran.exit == exit, ran.words().constData());
        QVERIFY2(ran.code().startsWith(u"MW-"), ran.words().constData());
        QCOMPARE(m_cli->at({u"workspace"_s, u"info"_s}).json()["contacts"_L1].toInt(), 3);
    }

    void refusesADoubledColumn_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("map");
        QTest::newRow("address") << "email,first_name,email"_ba << u"email"_s << u"email (2)=email"_s;
        QTest::newRow("both") << "email,first_name,email,first_name"_ba << u"email"_s
                              << u"email (2)=email,first_name=first_name"_s;
        QTest::newRow("name") << "email,first_name,first_name"_ba << u"first_name"_s
                              << u"first_name (2)=first_name"_s;
        QTest::newRow("other words") << "E-Mail;first_name;Mail"_ba << u"email"_s << u"Mail=email"_s;
    }
    void refusesADoubledColumn()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, field);
        QFETCH(QString, map);
        const bool names = field == u"first_name"_s;
        const QByteArray rows =
            names ? "\nx@example.com,Ex,Why\n"_ba : "\nx@example.com,Ex,y@example.com\n"_ba;
        const QString file = m_cli->write(
            u"twice.csv"_s, header + (header.contains(';') ? QByteArray(rows).replace(',', ';') : rows));
        const QStringList words{u"contacts"_s, u"import"_s, file, u"--list"_s, u"Twice"_s};
        const Ran ran = m_cli->at(words);
        QVERIFY2(ran.exit == 4, ran.words().constData());
        const QString text = ran.json()["error"_L1].toObject()["text"_L1].toString();
        QVERIFY2(text.contains(u"Line 1, "_s + field) && text.contains(u"--map"_s), ran.words().constData());
        QCOMPARE(m_cli->at({u"list"_s, u"show"_s}).json()["lists"_L1].toArray().size(), 1);
        const Ran mapped = m_cli->at(words + QStringList{u"--map"_s, map});
        QVERIFY2(mapped.exit == 0, mapped.words().constData());
        QCOMPARE(mapped.json()["added"_L1].toInt(), 1);
        const Ran shown =
            m_cli->at({u"contacts"_s, u"show"_s, names ? u"x@example.com"_s : u"y@example.com"_s});
        QCOMPARE(shown.json()["attributes"_L1].toObject()["first_name"_L1].toString(),
                 names ? u"Why"_s : u"Ex"_s);
    }
    void saysWhatItMadeOfTheColumns()
    {
        const QString file = m_cli->write(u"city.csv"_s, "email,City,City\nx@example.com,Bonn,Gent\n");
        const QStringList words{u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s};
        Ran ran = m_cli->at(words + QStringList{u"--dry-run"_s});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.error.contains("Not imported: the columns City, City (2)"), ran.words().constData());
        ran = m_cli->at(words + QStringList{u"--all-columns"_s});
        QVERIFY2(ran.error.contains("column 3 came in as \"City (2)\""), ran.words().constData());
        QCOMPARE(ran.json()["notes"_L1].toArray()[0]["field"_L1].toString(), u"City (2)"_s);
        const QJsonObject attributes =
            m_cli->at({u"contacts"_s, u"show"_s, u"x@example.com"_s}).json()["attributes"_L1].toObject();
        QCOMPARE(attributes["City"_L1].toString(), u"Bonn"_s);
        QCOMPARE(attributes["City (2)"_L1].toString(), u"Gent"_s);
    }

    void importsTheFilesThatCanBeRead()
    {
        const QString good = m_cli->write(u"good.csv"_s, "email\nx@example.com\n");
        const QString empty = m_cli->write(u"empty.csv"_s, QByteArray());
        const Ran ran =
            m_cli->at({u"contacts"_s, u"import"_s, u"/nowhere.csv"_s, good, empty, u"--list"_s, u"News"_s});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.json()["added"_L1].toInt(), 1);
        const QJsonArray left = ran.json()["unreadable"_L1].toArray();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0]["file"_L1].toString(), u"/nowhere.csv"_s);
        QCOMPARE(left[1]["file"_L1].toString(), empty);
        QCOMPARE(ran.json()["read"_L1].toInt(), 3);
        QCOMPARE(ran.json()["refused"_L1].toInt(), 2); // exit 1 exactly when something was refused
        const QJsonArray refusals = ran.json()["refusals"_L1].toArray();
        QCOMPARE(refusals.size(), 2);
        QVERIFY(!refusals[0]["reason"_L1].toString().isEmpty());
        QCOMPARE(m_cli->at({u"contacts"_s, u"import"_s, u"/nowhere.csv"_s, u"--list"_s, u"News"_s}).exit, 4);
    }

    void writesNothingInADryRun()
    {
        const QString file = m_cli->write(u"more.csv"_s, "email\nx@example.com\n");
        const Ran ran =
            m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"Other"_s, u"--dry-run"_s});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json()["added"_L1].toInt(), 1);
        QVERIFY(ran.json()["import_id"_L1].isNull());
        QCOMPARE(m_cli->at({u"list"_s, u"show"_s}).json()["lists"_L1].toArray().size(), 1);
    }

    void endsTheProgressOfAnImportAtItsEnd()
    {
        QByteArray csv = "email\n";
        for (int i = 0; i < 3000; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com\n";
        const QString file = m_cli->write(u"many.csv"_s, csv);
        for (int again = 0; again < 2; ++again) {
            const Ran ran = m_cli->at({u"contacts"_s, u"import"_s, file, u"--list"_s, u"News"_s});
            QCOMPARE(ran.exit, 0);
            const QByteArray all = QByteArray::number(csv.size()) + '/' + QByteArray::number(csv.size());
            QVERIFY2(ran.error.contains(all), ran.words().constData());
        }
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestImportVerb)
#include "tst_importverb.moc"
