// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using mw::test::CliProgram;
using mw::test::Ran;
using namespace Qt::StringLiterals;

/// consent verify, export and checkpoint.
class TestLedgerVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
        QCOMPARE(
            m_cli->at({u"consent"_s, u"withdraw"_s, u"ada@example.com"_s, u"--note"_s, u"by phone"_s}).exit,
            0);
    }

    void saysThatTheLedgerIsWhole()
    {
        const Ran ran = m_cli->at({u"consent"_s, u"verify"_s});
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json()["valid"_L1].toBool(), true);
        QVERIFY(ran.json()["first_broken"_L1].isNull());
        QCOMPARE(ran.json()["records"_L1].toInt(), 3); // two of the import, one by hand
    }

    void exportsWhatTheShippedVerifierFindsWhole()
    {
        QCOMPARE(m_cli->at({u"consent"_s, u"checkpoint"_s, m_cli->path(u"then.json"_s)}).exit, 0);
        QCOMPARE(m_cli->at({u"consent"_s, u"withdraw"_s, u"ada@example.com"_s}).exit, 0);
        const Ran ran = m_cli->at({u"consent"_s, u"export"_s, m_cli->path(u"ledger.jsonl"_s)});
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QVERIFY2(ran.error.contains("not encrypted"), ran.words().constData());
        const auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFileInfo(m_cli->path(u"ledger.jsonl"_s)).permissions() & others));
        if (!QFile::exists(u"/usr/bin/python3"_s))
            QSKIP("there is no /usr/bin/python3 for the second verifier");
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     {u"-B"_s, QStringLiteral(MAILWRIGHT_SOURCE_DIR "/resources/verify/verify_ledger.py"),
                      m_cli->path(u"ledger.jsonl"_s), u"--checkpoint"_s, m_cli->path(u"then.json"_s)});
        QVERIFY(python.waitForFinished());
        QVERIFY2(python.exitCode() == 0, python.readAll().constData());
    }

    void holdsTheLedgerAgainstACheckpointOfBefore()
    {
        const QString path = m_cli->path(u"then.json"_s);
        QCOMPARE(m_cli->at({u"consent"_s, u"checkpoint"_s, path}).exit, 0);
        QCOMPARE(m_cli->at({u"consent"_s, u"verify"_s, u"--checkpoint"_s, path}).exit, 0);
        QJsonObject changed = QJsonDocument::fromJson(m_cli->read(u"then.json"_s)).object();
        changed[u"count"_s] = 1;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(changed).toJson());
        file.close();
        const Ran ran = m_cli->at({u"consent"_s, u"verify"_s, u"--checkpoint"_s, path});
        QCOMPARE(ran.exit, 4);
    }

    void leavesNothingWhereItCannotWrite()
    {
        QCOMPARE(m_cli->at({u"consent"_s, u"export"_s, m_cli->path(u"no/such/folder.jsonl"_s)}).exit, 3);
        QCOMPARE(m_cli->at({u"consent"_s, u"checkpoint"_s, m_cli->path(u"no/such/folder.json"_s)}).exit, 3);
    }

private:
    std::unique_ptr<CliProgram> m_cli;
};

QTEST_GUILESS_MAIN(TestLedgerVerbs)
#include "tst_ledgerverbs.moc"
