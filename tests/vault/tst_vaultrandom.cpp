// SPDX-License-Identifier: GPL-3.0-or-later
// The same statements to a vault and to plain SQLite: the same answers, through checkpoints, reopenings,
// VACUUM, changes of the journal mode and kills. 100,000 statements, with --long 1,000,000.
#include "sealedplace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray schema = "CREATE TABLE a(id INTEGER PRIMARY KEY,k INT,t TEXT,b BLOB);"
                          "CREATE INDEX a_k ON a(k);CREATE INDEX a_t ON a(t);"
                          "CREATE TABLE w(k TEXT PRIMARY KEY,v)WITHOUT ROWID;"
                          "CREATE VIRTUAL TABLE f USING fts5(t,tokenize=trigram);"_ba;

/// Statements that need no more than a number each, so that both sides get the very same text.
class Statements
{
public:
    explicit Statements(quint32 seed) : m_random(seed) {}

    QByteArray next()
    {
        const int kind = m_random.bounded(100);
        const QByteArray id = number(900);
        if (kind < 25)
            return "INSERT OR REPLACE INTO a VALUES(" + id + "," + number(50) + ",'t" + number(5000) +
                   "',zeroblob(" + number(kind == 0 ? 30000 : 600) + "))";
        if (kind < 35)
            return "UPDATE a SET t=t||'" + number(99) + "',k=k+1 WHERE id=" + id;
        if (kind < 40)
            return "DELETE FROM a WHERE id=" + id;
        if (kind < 42)
            return "UPDATE a SET b=zeroblob(" + number(900) + ") WHERE k=" + number(50);
        if (kind < 50)
            return "INSERT OR REPLACE INTO w VALUES('k" + number(400) + "','v" + number(100000) + "')";
        if (kind < 53)
            return "DELETE FROM w WHERE k='k" + number(400) + "'";
        if (kind < 58)
            return "INSERT OR REPLACE INTO f(rowid,t) VALUES(" + number(300) + ",'word" + number(7000) + "')";
        if (kind < 60)
            return "DELETE FROM f WHERE rowid=" + number(300);
        if (kind < 85)
            return question();
        return control();
    }

private:
    QByteArray number(int below) { return QByteArray::number(m_random.bounded(below)); }

    QByteArray question()
    {
        switch (m_random.bounded(7)) {
        case 0:
            return "SELECT count(*),sum(length(b)),max(t) FROM a WHERE k=" + number(50);
        case 1:
            return "SELECT id,t FROM a WHERE t>'t" + number(5000) + "' ORDER BY t,id LIMIT 5";
        case 2:
            return "SELECT * FROM w WHERE k>='k" + number(400) + "' ORDER BY k LIMIT 5";
        case 3:
            return "SELECT rowid FROM f WHERE f MATCH '\"ord" + number(700) + "\"' ORDER BY rowid";
        case 4:
            return "SELECT k,count(*) FROM a GROUP BY k ORDER BY k LIMIT 4";
        case 5:
            return "SELECT length(b) FROM a WHERE id=" + number(900);
        default:
            return "SELECT hex(substr(b,1,4)),k FROM a ORDER BY id DESC LIMIT 2";
        }
    }

    QByteArray control()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            return "BEGIN";
        case 2:
            return "BEGIN IMMEDIATE";
        case 3:
        case 4:
        case 5:
        case 6:
            return "COMMIT";
        case 7:
            return "ROLLBACK";
        case 8:
            return "SAVEPOINT s";
        case 9:
            return "ROLLBACK TO s";
        case 10:
            return "RELEASE s";
        default:
            return "SELECT changes(),total_changes()>=0";
        }
    }

    QRandomGenerator m_random;
};

QByteArray everything(Sql& db)
{
    return db.ask("SELECT id,k,t,length(b) FROM a ORDER BY id") + '\n' +
           db.ask("SELECT * FROM w ORDER BY k") + '\n' + db.ask("SELECT rowid,t FROM f ORDER BY rowid");
}

} // namespace

class TestVaultRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsPlainSqliteDoes()
    {
        const int all = qEnvironmentVariableIsSet("MAILWRIGHT_LONG") ? 1000000 : 100000;
        const quint32 seed = 20240601;
        SealedPlace place({}, testRing('k', 5000)); // epochs change on the way
        const QString plainUri = u"file:"_s + place.folder.filePath(u"plain.sqlite"_s);
        const QByteArray settings =
            "PRAGMA synchronous=OFF;PRAGMA wal_autocheckpoint=200;PRAGMA cache_size=60;"_ba;
        const QList<QByteArray> modes{"WAL", "WAL", "WAL", "DELETE", "TRUNCATE", "PERSIST"};
        Sql sealed;
        Sql plain;
        QRandomGenerator random(seed);
        int kills = 0;
        const auto reopen = [&] {
            const QByteArray mode = modes[random.bounded(int(modes.size()))];
            sealed.open(place.uri());
            plain.open(plainUri);
            sealed.run(settings + "PRAGMA journal_mode=" + mode);
            plain.run(settings + "PRAGMA journal_mode=" + mode);
            return sealed.opened() == SQLITE_OK && plain.opened() == SQLITE_OK;
        };
        QVERIFY(reopen());
        QCOMPARE(sealed.run(schema), SQLITE_OK);
        QCOMPARE(plain.run(schema), SQLITE_OK);
        Statements statements(seed);
        for (int i = 0; i < all; ++i) {
            const QByteArray sql = statements.next();
            const QByteArray ours = sealed.ask(sql);
            const QByteArray theirs = plain.ask(sql);
            QVERIFY2(ours == theirs,
                     (QByteArray::number(i) + ": " + sql + "\n" + ours + "\n" + theirs).constData());
            const int event = random.bounded(4000);
            if (event < 4) {
                for (Sql* db : {&sealed, &plain})
                    db->run("COMMIT;VACUUM");
            } else if (event < 20) {
                sealed.run("PRAGMA wal_checkpoint(TRUNCATE)");
            } else if (event < 24) {
                // What a kill at this moment would leave, opened beside the living one.
                QVERIFY(killLeavesWhatWasCommitted(place, ++kills));
            } else if (event < 28) {
                QVERIFY(reopen()); // what was not committed is gone on both sides
            } else if (event == 28) {
                QCOMPARE(sealed.ask("PRAGMA integrity_check"), "ok"_ba);
            }
        }
        for (Sql* db : {&sealed, &plain})
            db->run("COMMIT");
        QVERIFY(everything(sealed) == everything(plain));
        QCOMPARE(sealed.ask("PRAGMA integrity_check"), "ok"_ba);
        QVERIFY(kills > 20);
        qInfo("%d statements, seed %u, %d kills", all, seed, kills);
    }

private:
    static bool killLeavesWhatWasCommitted(SealedPlace& place, int number)
    {
        const QString copy = place.beside(u"killed%1.sqlite"_s.arg(number));
        const QString plain = place.folder.filePath(u"killed-plain.sqlite"_s);
        const QString plainSource = place.folder.filePath(u"plain.sqlite"_s);
        for (const QString& rest : {u""_s, u"-wal"_s, u"-journal"_s}) {
            QFile::copy(place.path + rest, copy + rest);
            QFile::copy(plainSource + rest, plain + rest);
        }
        bool same = false;
        {
            Sql ours(place.vfs.uri(copy));
            Sql theirs(u"file:"_s + plain);
            const QByteArray answer = everything(ours);
            same = answer == everything(theirs) && !answer.startsWith("error") &&
                   ours.ask("PRAGMA integrity_check") == "ok";
        }
        for (const QString& rest : {u""_s, u"-wal"_s, u"-journal"_s, u"-shm"_s}) {
            QFile::remove(copy + rest);
            QFile::remove(plain + rest);
        }
        place.vfs.forgetKeys(copy);
        return same;
    }
};

QTEST_GUILESS_MAIN(TestVaultRandom)
#include "tst_vaultrandom.moc"
