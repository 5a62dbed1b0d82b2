// SPDX-License-Identifier: GPL-3.0-or-later
// FORMAT.md is enough to read a vault: reader.py knows nothing but that page.
#include "sealedplace.h"
#include "vault/keyslots.h"
#include "vault/reseal.h"
#include "vault/vault.h"

#include <QProcess>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::vault;
using namespace Qt::StringLiterals;

class TestSecondReader : public QObject
{
    Q_OBJECT

    QString m_python;
    QTemporaryDir m_folder;

    struct Ran
    {
        int code;
        QByteArray words;
    };
    Ran read(const QString& vault, const QString& out, const QStringList& way, const QByteArray& typed = {})
    {
        QProcess python;
        python.start(m_python, QStringList{QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/vault/reader.py"),
                                           vault, m_folder.filePath(u"vault.keys"_s), out} +
                                   way);
        python.write(typed + '\n');
        python.closeWriteChannel();
        if (!python.waitForFinished(60000))
            return {-1, "no answer"_ba};
        return {python.exitCode(), python.readAllStandardError()};
    }

    static QByteArray everyRow(Sql& db)
    {
        QByteArray all = db.ask("SELECT type,name,tbl_name,sql FROM sqlite_schema ORDER BY name");
        for (const QByteArray& table :
             db.ask("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name").split('\n'))
            all += "\n" + table + ":\n" + db.ask("SELECT * FROM \"" + table + "\" ORDER BY 1,2");
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Debian's own, and not whatever else is called python3 here.
        for (const QString& candidate : {u"/usr/bin/python3"_s, u"python3"_s}) {
            QProcess python;
            python.start(candidate, {u"-c"_s, u"import cryptography"_s});
            if (python.waitForFinished() && python.exitStatus() == QProcess::NormalExit &&
                python.exitCode() == 0) {
                m_python = candidate;
                return;
            }
        }
        QSKIP("python3-cryptography is not installed");
    }

    void readsWhatTheProgramWrote()
    {
        auto made = KeySlots::create();
        QVERIFY(made->file.addPerson(made->keys, u"Anna"_s, base::Secret("pässword"_ba)));
        const auto code = made->file.addRecovery(made->keys);
        const auto chain = made->file.addKeychain(made->keys);
        const QString path = m_folder.filePath(u"vault.sqlite"_s);
        QVERIFY(made->file.save(m_folder.filePath(u"vault.keys"_s), made->keys));
        VaultVfs vfs;
        const auto ring = made->keys.ring();
        vfs.setKeys(path, ring);
        { // the program's own schema, with all that SQLite can do in it
            QVERIFY(Vault::create(path, {.vfs = u"vault"_s}));
        }
        Sql db(vfs.uri(path));
        QCOMPARE(db.run("PRAGMA wal_autocheckpoint=0;PRAGMA cache_size=10;"
                        "CREATE TABLE person(id INTEGER PRIMARY KEY,address TEXT,note BLOB);"
                        "CREATE VIRTUAL TABLE found USING fts5(address,tokenize=trigram);"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000) "
                        "INSERT INTO person SELECT i,'anna@example.com'||i,randomblob(300) FROM n;"
                        "INSERT INTO found(rowid,address) SELECT id,address FROM person;"
                        "PRAGMA wal_checkpoint;"),
                 SQLITE_OK);
        // A second part that is in the log alone, with a transaction that spills, and one that never ends.
        QCOMPARE(db.run("BEGIN;UPDATE person SET note=note||'x';UPDATE person SET note=note||'y' WHERE id%2;"
                        "COMMIT;DELETE FROM person WHERE id%5=0"),
                 SQLITE_OK);
        Sql unfinished(vfs.uri(path));
        QCOMPARE(unfinished.run("PRAGMA cache_size=5;BEGIN;UPDATE person SET note='never'"), SQLITE_OK);
        QVERIFY(QFile(path + u"-wal"_s).size() > 1000000);
        const QByteArray right = everyRow(db);

        const QList<std::pair<QStringList, QByteArray>> ways{
            {{}, "pässword"_ba},
            {{u"--code"_s, QString::fromLatin1(code->text().reveal())}, {}},
            {{u"--keychain"_s, QString::fromLatin1(chain->reveal().toHex())}, {}}};
        int n = 0;
        for (const auto& [way, typed] : ways) {
            const QString out = m_folder.filePath(u"plain%1.sqlite"_s.arg(++n));
            const Ran ran = read(path, out, way, typed);
            QVERIFY2(ran.code == 0, ran.words.constData());
            Sql plain(u"file:"_s + out);
            QCOMPARE(plain.ask("PRAGMA integrity_check"), "ok"_ba);
            QVERIFY(everyRow(plain) == right);
        }
        const QString none = m_folder.filePath(u"none.sqlite"_s);
        QCOMPARE(read(path, none, {}, "wrong"_ba).code, 1);
        QVERIFY(!QFile::exists(none));
        QCOMPARE(unfinished.run("ROLLBACK"), SQLITE_OK);
    }

    void readsAVaultThatIsBeingKeyedAgain()
    {
        const QString keysPath = m_folder.filePath(u"vault.keys"_s);
        const QString path = m_folder.filePath(u"again.sqlite"_s);
        QFile::remove(keysPath);
        auto made = KeySlots::create();
        QVERIFY(made->file.addPerson(made->keys, u"Anna"_s, base::Secret("p"_ba), KeySlots::leastCost));
        VaultVfs vfs;
        const auto ring = made->keys.ring();
        vfs.setKeys(path, ring);
        Sql db(vfs.uri(path));
        QCOMPARE(db.run("PRAGMA journal_mode=WAL;CREATE TABLE t(a,b);"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<900) "
                        "INSERT INTO t SELECT i,randomblob(100) FROM n;PRAGMA wal_checkpoint"),
                 SQLITE_OK);
        QVERIFY(made->file.beginRekey(made->keys) && made->file.save(keysPath, made->keys));
        ring->add(2, made->keys.byGeneration.at(2).clone());
        ring->setCurrent(2);
        QCOMPARE(db.run("UPDATE t SET b=a WHERE a>800"),
                 SQLITE_OK); // frames of the new one, pages of the old
        const QString out = m_folder.filePath(u"both.sqlite"_s);
        const Ran ran = read(path, out, {}, "p"_ba);
        QVERIFY2(ran.code == 0, ran.words.constData());
        Sql plain(u"file:"_s + out);
        QVERIFY(everyRow(plain) == everyRow(db));
    }
};

QTEST_GUILESS_MAIN(TestSecondReader)
#include "tst_secondreader.moc"
