// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

/// workspace export: what it answers, warns of and refuses.
class TestTakeoutVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void exportsEverything_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("plain") << false;
        QTest::newRow("--sqlite") << true;
    }
    void exportsEverything()
    {
        QFETCH(bool, sqlite);
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s}).exit, 0);
        const QString folder = m_cli->path(u"out"_s);
        QStringList words{u"workspace"_s, u"export"_s, folder};
        if (sqlite)
            words << u"--sqlite"_s;
        const Ran ran = m_cli->at(words);
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QVERIFY2(ran.error.contains("not encrypted"), ran.words().constData());
        QCOMPARE(ran.json()["folder"_L1].toString(), QFileInfo(folder).canonicalFilePath());
        QCOMPARE(ran.json()["plain_sqlite"_L1].toBool(!sqlite), sqlite);
        QHash<QString, int> records;
        for (const QJsonValue& file : ran.json()["files"_L1].toArray()) {
            const QString name = file["file"_L1].toString();
            const QByteArray bytes = m_cli->read(u"out/"_s + name);
            QCOMPARE(
                file["sha256"_L1].toString(),
                QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
            records[name] = file["records"_L1].toInt(-1);
        }
        QCOMPARE(records.value(u"contacts.jsonl"_s), 3);
        QCOMPARE(records.value(u"contacts.csv"_s), 3);
        QCOMPARE(records.value(u"list_members.jsonl"_s), 3);
        QCOMPARE(records.value(u"deliveries.jsonl"_s), 3);
        QCOMPARE(records.value(u"attempts.jsonl"_s), 3);
        QCOMPARE(records.value(u"templates.jsonl"_s), 1);
        QCOMPARE(records.contains(u"workspace.sqlite"_s), sqlite);
        QVERIFY(records.contains(u"manifest.json"_s) && records.contains(u"README.txt"_s));
        QVERIFY(m_cli->read(u"out/contacts.csv"_s).contains("\r\nada@example.com,Ada,News,"));
    }

    void givesEachMailTheMessageIdThatWasSent()
    {
        QCOMPARE(m_cli->at({u"campaign"_s, u"send"_s, u"Practice"_s, u"--wait"_s}).exit, 0);
        QCOMPARE(m_cli->at({u"workspace"_s, u"export"_s, m_cli->path(u"out"_s)}).exit, 0);
        QHash<QString, QString> exported;
        for (const QByteArray& line : m_cli->read(u"out/deliveries.jsonl"_s).split('\n'))
            if (const QJsonObject delivery = QJsonDocument::fromJson(line).object(); !delivery.isEmpty())
                exported[delivery["email"_L1].toString()] = delivery["message_id"_L1].toString();
        const QJsonArray listed = m_cli->at({u"delivery"_s, u"list"_s, u"--campaign"_s, u"Practice"_s})
                                      .json()["deliveries"_L1]
                                      .toArray();
        QCOMPARE(exported.size(), listed.size());
        for (const QJsonValue& delivery : listed)
            QCOMPARE(exported.value(delivery["email"_L1].toString()), delivery["message_id"_L1].toString());
    }

    void isWrittenIntoTheLog()
    {
        QCOMPARE(m_cli->at({u"workspace"_s, u"export"_s, m_cli->path(u"out"_s), u"--sqlite"_s}).exit, 0);
        const Ran log = m_cli->at({u"log"_s, u"show"_s, u"--level"_s, u"warning"_s});
        const QJsonObject line = log.json()["lines"_L1].toArray().last().toObject();
        QCOMPARE(line["code"_L1].toString(), u"MW-1171"_s);
        QVERIFY(line["text"_L1].toString().contains(u"SQLite"_s));
    }

    void speaksToPeople()
    {
        const Ran ran = m_cli->say({u"workspace"_s, u"export"_s, m_cli->path(u"out"_s)});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.contains("README.txt") && ran.error.contains("not encrypted"),
                 ran.words().constData());
        m_cli->setEnvironment(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        m_cli->setEnvironment(u"LANGUAGE"_s, u"de"_s);
        const Ran german = m_cli->say({u"workspace"_s, u"export"_s, m_cli->path(u"raus"_s)});
        QCOMPARE(german.exit, 0);
        QVERIFY2(german.error.contains("nicht verschl\xC3\xBCsselt"), german.words().constData());
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        QTest::newRow("no folder named") << QStringList{} << 2 << u"MW-1003"_s;
        QTest::newRow("two folders") << QStringList{u"a"_s, u"b"_s} << 2 << u"MW-1004"_s;
        QTest::newRow("unknown flag") << QStringList{u"a"_s, u"--plain"_s} << 2 << u"MW-1002"_s;
        QTest::newRow("full folder") << QStringList{u"full"_s} << 3 << u"MW-1102"_s;
        QTest::newRow("a file") << QStringList{u"contacts.csv"_s} << 3 << u"MW-1102"_s;
        QTest::newRow("no folder above") << QStringList{u"no/where"_s} << 3 << u"MW-1011"_s;
        QTest::newRow("in the workspace") << QStringList{u"shop.mailwright/out"_s} << 2 << u"MW-1005"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        QFETCH(QString, code);
        QVERIFY(QDir().mkpath(m_cli->path(u"full/x"_s)));
        const auto names = [this] {
            return QDir(m_cli->path(u"."_s))
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        const QStringList before = names();
        const Ran ran = m_cli->at(QStringList{u"workspace"_s, u"export"_s} + words);
        QCOMPARE(ran.exit, exit);
        QCOMPARE(ran.code(), code);
        QCOMPARE(names(), before);
    }

    void stopsCleanlyAtAnInterrupt()
    {
        // Long enough to be met in the middle.
        QByteArray rows = "email,first_name\n";
        for (int i = 0; i < 20'000; ++i)
            rows += "p" + QByteArray::number(i) + "@example.net,Person " + QByteArray::number(i) + '\n';
        QCOMPARE(
            m_cli->at({u"contacts"_s, u"import"_s, m_cli->write(u"many.csv"_s, rows), u"--list"_s, u"Many"_s})
                .exit,
            0);
        const auto process = m_cli->start({u"--workspace"_s, m_cli->workspace(), u"--passphrase-file"_s,
                                           m_cli->passphraseFile(), u"--json"_s, u"workspace"_s, u"export"_s,
                                           m_cli->path(u"out"_s), u"--sqlite"_s});
        process->setReadChannel(QProcess::StandardError);
        QVERIFY(process->waitForReadyRead(30'000));
        process->terminate();
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 1);
        QVERIFY(process->readAllStandardOutput().contains("MW-1117"));
        QVERIFY(QDir(m_cli->path(u"."_s)).entryList({u"out*"_s}, QDir::AllEntries).isEmpty());
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestTakeoutVerb)
#include "tst_takeoutverb.moc"
