// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mw::test;
using namespace Qt::StringLiterals;

class TestBackupVerb : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<CliProgram>();
        QVERIFY(m_cli->makeWorkspace());
    }

    void savesIntoTheWorkspacesOwnFolderAndElsewhere()
    {
        const Ran own = m_cli->at({u"backup"_s, u"create"_s});
        QVERIFY2(own.exit == 0, own.words().constData());
        QVERIFY(own.json()["file"_L1].toString().startsWith(m_cli->workspace() + u"/backups/"_s));
        QCOMPARE(own.json()["contacts"_L1].toInt(), 3);
        const QByteArray bytes = contentOf(own.json()["file"_L1].toString());
        QCOMPARE(bytes.size(), own.json()["bytes"_L1].toInteger());
        QVERIFY(!bytes.contains("example.com"));
        QVERIFY(!made().isEmpty());
    }

    void verifiesAWholeBackup()
    {
        const QString file = made();
        const Ran ran = check(file, m_cli->passphraseFile());
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json()["valid"_L1].toBool(), true);
        QCOMPARE(ran.json()["file"_L1].toString(), file);
        QCOMPARE(ran.json()["contacts"_L1].toInt(), 3);
        QVERIFY(ran.json()["made_at"_L1].toString().endsWith(u'Z'));
    }

    void saysThatABackupIsDamaged()
    {
        const QString file = made();
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::ReadWrite));
        QVERIFY(changed.seek(changed.size() / 2));
        QVERIFY(changed.putChar('\x5a'));
        changed.close();
        const Ran ran = check(file, m_cli->passphraseFile());
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.json()["valid"_L1].toBool(true), false);
        const Ran restored = restore(file, m_cli->path(u"from-damaged.mailwright"_s));
        QCOMPARE(restored.exit, 4);
        QCOMPARE(restored.code(), u"MW-1125"_s);
        QVERIFY(!QDir(m_cli->path(u"from-damaged.mailwright"_s)).exists());
    }

    void opensABackupByItsPassphraseAlone()
    {
        const QString file = made();
        const Ran without = m_cli->run({u"--json"_s, u"backup"_s, u"verify"_s, file});
        QCOMPARE(without.exit, 3);
        QCOMPARE(without.code(), u"MW-1119"_s);
        const Ran wrong = check(file, m_cli->write(u"wrong"_s, "another one\n"));
        QCOMPARE(wrong.exit, 3);
        QCOMPARE(wrong.code(), u"MW-1119"_s);
    }

    void refusesWhatIsNoBackup_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "email\nann@example.com\n"_ba;
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\0');
    }
    void refusesWhatIsNoBackup()
    {
        QFETCH(QByteArray, content);
        const Ran ran = check(m_cli->write(u"other"_s, content), m_cli->passphraseFile());
        QCOMPARE(ran.exit, 4);
        QCOMPARE(check(m_cli->path(u"none"_s), m_cli->passphraseFile()).exit, 4);
    }

    void restoresADisarmedWorkspace()
    {
        const QString folder = m_cli->path(u"again.mailwright"_s);
        const Ran ran = restore(made(), folder);
        QVERIFY2(ran.exit == 0, ran.words().constData());
        QCOMPARE(ran.json()["armed"_L1].toBool(true), false);
        const QStringList there{u"--workspace"_s, folder, u"--passphrase-file"_s, m_cli->passphraseFile(),
                                u"--json"_s};
        const Ran info = m_cli->run(there + QStringList{u"workspace"_s, u"info"_s});
        QCOMPARE(info.json()["contacts"_L1].toInt(), 3);
        QCOMPARE(info.json()["armed"_L1].toBool(true), false);
        QCOMPARE(m_cli->run(there + QStringList{u"campaign"_s, u"send"_s, u"Practice"_s}).exit, 3);
        QCOMPARE(restore(made(), folder).exit, 3); // never over what is there
    }

    void leavesNothingWhereItCannotSave()
    {
        const Ran gone = m_cli->at({u"backup"_s, u"create"_s, m_cli->path(u"unplugged"_s)});
        QCOMPARE(gone.exit, 3);
        QVERIFY(!QDir(m_cli->path(u"unplugged"_s)).exists());
    }

private:
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A new backup in a folder of its own; empty: none.
    QString made()
    {
        const QString folder = m_cli->path(u"backups-%1"_s.arg(++m_made));
        QDir().mkpath(folder);
        return m_cli->at({u"backup"_s, u"create"_s, folder}).json()["file"_L1].toString();
    }
    Ran check(const QString& file, const QString& passphrase)
    {
        return m_cli->run({u"--passphrase-file"_s, passphrase, u"--json"_s, u"backup"_s, u"verify"_s, file});
    }
    Ran restore(const QString& file, const QString& folder)
    {
        return m_cli->run({u"--passphrase-file"_s, m_cli->passphraseFile(), u"--json"_s, u"backup"_s,
                           u"restore"_s, file, folder});
    }

    std::unique_ptr<CliProgram> m_cli;
    int m_made = 0;
};

QTEST_GUILESS_MAIN(TestBackupVerb)
#include "tst_backupverb.moc"
