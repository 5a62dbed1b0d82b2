// SPDX-License-Identifier: GPL-3.0-or-later
// Keying a vault again while it is in use, and whatever may stop that.
#include "commitprobe.h"
#include "sealedplace.h"
#include "support/faultvfs.h"
#include "vault/keyslots.h"
#include "vault/reseal.h"

#include <QProcess>
#include <QTest>
#include <thread>

using namespace mw;
using namespace mw::test;
using namespace mw::support;
using namespace mw::vault;
using namespace Qt::StringLiterals;

namespace {

const QByteArray filled = "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;"
                          "CREATE TABLE person(id INTEGER PRIMARY KEY,address TEXT,note TEXT);"
                          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<4000) "
                          "INSERT INTO person SELECT i,'anna@example.com'||i,hex(zeroblob(150)) FROM n;"_ba;
const QByteArray askAll = "SELECT count(*),sum(length(note)),max(address) FROM person"_ba;

std::shared_ptr<KeyRing> twoKeys()
{
    auto ring = testRing();
    ring->add(2, base::Secret(QByteArray(32, 'n')));
    return ring;
}

std::shared_ptr<KeyRing> newKeyAlone()
{
    return std::make_shared<KeyRing>(std::uint8_t(2), base::Secret(QByteArray(32, 'n')));
}

DbResult<void> reseal(const QString& path, KeyRing& ring, WriterGate& gate,
                      const base::JobControl& control = {})
{
    auto database = Database::open(path, {.vfs = u"vault"_s});
    if (!database)
        return base::fail(database.error());
    return Resealer(**database, ring, gate).run(2, control);
}

QMap<int, int> generationsIn(const QString& path)
{
    const QByteArray file = contentsOf(path);
    QMap<int, int> found;
    for (qsizetype page = 0; page + 4096 <= file.size(); page += 4096)
        ++found[std::uint8_t(file[page + 4092])];
    return found;
}

int childMain(const QString& path)
{
    const auto fault = FaultVfs::fromEnvironment();
    VaultVfs vfs("vault", fault ? fault->name() : QByteArray());
    const auto ring = twoKeys();
    vfs.setKeys(path, ring);
    WriterGate gate;
    return reseal(path, *ring, gate) ? 0 : 1;
}

} // namespace

class TestReseal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealsEveryPageAnew()
    {
        SealedPlace place({}, twoKeys());
        QCOMPARE(Sql(place.uri()).run(filled), SQLITE_OK);
        QCOMPARE(generationsIn(place.path).keys(), QList<int>{1});
        WriterGate gate;
        base::JobProgress last;
        const auto done = reseal(place.path, *place.ring, gate,
                                 base::JobControl([&](base::JobProgress progress) { last = progress; }));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(last.done, last.total);
        QCOMPARE(generationsIn(place.path).keys(), QList<int>{2});
        QVERIFY(!QFile::exists(place.path + u"-journal"_s));
        place.vfs.setKeys(place.path, newKeyAlone());
        Sql db(place.uri());
        QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
        QCOMPARE(db.ask("SELECT count(*) FROM person"), "4000"_ba);
        db.close();
        place.vfs.setKeys(place.path, testRing());
        QCOMPARE(db.open(place.uri()), SQLITE_AUTH); // the old key alone
    }

    void goesOnWhileOthersReadAndWrite()
    {
        SealedPlace place({}, twoKeys());
        Sql keeper(place.uri());
        QCOMPARE(keeper.run(filled), SQLITE_OK);
        std::atomic_bool over = false;
        std::atomic_int wrong = 0;
        std::atomic_int written = 0;
        WriterGate gate;
        std::thread writer([&] {
            Sql db(place.uri());
            db.run("PRAGMA synchronous=NORMAL;PRAGMA cache_size=20;PRAGMA wal_autocheckpoint=0");
            for (int i = 0; !over || i < 50; ++i) {
                const WriterGate::Turn turn(gate, Writer::Click);
                wrong += db.run("UPDATE person SET note='w'||note WHERE id%97=" +
                                QByteArray::number(i % 97)) != SQLITE_OK;
                ++written;
            }
        });
        std::thread reader([&] {
            Sql db(place.uri());
            db.run("PRAGMA cache_size=20");
            while (!over)
                wrong += db.ask("SELECT count(*) FROM person WHERE address LIKE 'anna%'") != "4000";
        });
        std::thread checkpointer([&] {
            Sql db(place.uri());
            while (!over)
                db.run("PRAGMA wal_checkpoint(PASSIVE)");
        });
        const auto done = reseal(place.path, *place.ring, gate);
        over = true;
        for (std::thread* thread : {&writer, &reader, &checkpointer})
            thread->join();
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(wrong.load(), 0);
        QVERIFY(written > 0);
        QCOMPARE(generationsIn(place.path).keys(), QList<int>{2});
        place.ring->forget(1);
        QCOMPARE(keeper.ask("PRAGMA integrity_check"), "ok"_ba);
        const QByteArray right = keeper.ask(askAll);
        keeper.close();
        place.vfs.setKeys(place.path, newKeyAlone());
        Sql again(place.uri());
        QCOMPARE(again.ask(askAll), right);
    }

    void goesOnAfterItWasStopped()
    {
        SealedPlace place({}, twoKeys());
        QCOMPARE(Sql(place.uri()).run(filled), SQLITE_OK);
        WriterGate gate;
        base::JobControl stopped;
        stopped.cancel();
        QCOMPARE(reseal(place.path, *place.ring, gate, stopped).error().kind, DbError::Kind::Cancelled);
        QCOMPARE(generationsIn(place.path).value(2), 1); // page 1, before all others
        Sql db(place.uri());
        QCOMPARE(db.ask("SELECT count(*) FROM person"), "4000"_ba);
        QVERIFY(reseal(place.path, *place.ring, gate));
        QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
        db.close();
        QCOMPARE(generationsIn(place.path).keys(), QList<int>{2});
    }

    void refusesAKeyThatIsNotThere()
    {
        SealedPlace place;
        QCOMPARE(Sql(place.uri()).run(filled), SQLITE_OK);
        WriterGate gate;
        QCOMPARE(reseal(place.path, *place.ring, gate).error().kind, DbError::Kind::WrongKey);
    }

    void losesNothingWhenTheDiskIsFull()
    {
        for (const int room : {0, 100, 5000, 40000, 140000}) {
            FaultVfs fault("fault"_ba);
            SealedPlace place("fault"_ba, twoKeys());
            QCOMPARE(Sql(place.uri()).run(filled), SQLITE_OK);
            WriterGate gate;
            {
                // Holds the log open, so that its own creation is not what fails.
                Sql keeper(place.uri());
                QCOMPARE(keeper.ask("SELECT count(*) FROM person"), "4000"_ba);
                fault.setFull(room);
                const auto full = reseal(place.path, *place.ring, gate);
                QVERIFY(!full);
                QVERIFY2(full.error().kind == DbError::Kind::Full || full.error().kind == DbError::Kind::Io,
                         qPrintable(full.error().detail));
                fault.setRoom();
                QCOMPARE(keeper.ask("PRAGMA integrity_check"), "ok"_ba);
            }
            QVERIFY(reseal(place.path, *place.ring, gate));
            QCOMPARE(generationsIn(place.path).keys(), QList<int>{2});
            QCOMPARE(Sql(place.uri()).ask("PRAGMA integrity_check"), "ok"_ba);
        }
    }

    void losesNothingWhicheverCallFails()
    {
        for (const Operation op :
             {Operation::Write, Operation::Sync, Operation::Truncate, Operation::Delete}) {
            for (int n = 1; n < 200; n += 1 + n / 4) {
                FaultVfs fault("fault"_ba);
                SealedPlace place("fault"_ba, twoKeys());
                QCOMPARE(Sql(place.uri()).run(filled), SQLITE_OK);
                WriterGate gate;
                fault.failNth(op, n);
                const auto done = reseal(place.path, *place.ring, gate);
                fault.clearFailures();
                Sql db(place.uri());
                QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
                QCOMPARE(db.ask("SELECT count(*) FROM person"), "4000"_ba);
                db.close();
                QVERIFY2(done || reseal(place.path, *place.ring, gate), qPrintable(QString::number(n)));
                QCOMPARE(generationsIn(place.path).keys(), QList<int>{2});
            }
        }
    }

    void losesNothingWhenKilledOrWhenThePowerIsCut()
    {
        const bool isLong = qEnvironmentVariableIsSet("MAILWRIGHT_LONG");
        FaultVfs quiet("quiet"_ba);
        int cut = 0;
        for (int n = 1; n < 330; n += isLong ? 1 : 13) {
            Place disk;
            {
                FaultVfs fault("maker"_ba, {.sideLogs = disk.logs});
                VaultVfs vfs("vault", "maker");
                vfs.setKeys(disk.file, testRing());
                QCOMPARE(Sql(vfs.uri(disk.file)).run(filled + "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
            }
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"MW_FAULTVFS_NAME"_s, u"fault"_s);
            environment.insert(u"MW_FAULTVFS_LOGS"_s, disk.logs);
            environment.insert(u"MW_FAULTVFS_DIE"_s, QString::number(n));
            child.setProcessEnvironment(environment);
            child.start(QCoreApplication::applicationFilePath(), {u"--reseal"_s, disk.file});
            QVERIFY(child.waitForFinished(60000));
            VaultVfs vfs("vault", "quiet");
            for (quint32 seed = 1; seed < 3; ++seed) { // the power, before what the kill alone left
                const QString target = disk.next();
                QVERIFY(surviveTo(disk.data, disk.logs, target, seed + quint32(n) * 10));
                const QString file = target + u"/v.db"_s;
                vfs.setKeys(file, twoKeys());
                Sql db(vfs.uri(file));
                QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
                QCOMPARE(db.ask("SELECT count(*) FROM person"), "4000"_ba);
                ++cut;
            }
            const auto ring = twoKeys();
            vfs.setKeys(disk.file, ring);
            WriterGate gate;
            const auto done = reseal(disk.file, *ring, gate);
            QVERIFY2(done, done ? "" : qPrintable(u"n %1: %2"_s.arg(n).arg(done.error().detail)));
            QCOMPARE(Sql(vfs.uri(disk.file)).ask("PRAGMA integrity_check"), "ok"_ba);
            QCOMPARE(generationsIn(disk.file).keys(), QList<int>{2});
        }
        QVERIFY(cut > 20);
    }

    void worksTogetherWithTheSlots()
    {
        const QTemporaryDir folder;
        const QString slotsPath = folder.filePath(u"vault.keys"_s);
        auto made = KeySlots::create();
        QVERIFY(made->file.addPerson(made->keys, u"Anna"_s, base::Secret("pass"_ba), KeySlots::leastCost));
        QVERIFY(made->file.save(slotsPath, made->keys));
        SealedPlace place({}, made->keys.ring());
        Sql db(place.uri());
        QCOMPARE(db.run(filled), SQLITE_OK);
        QVERIFY(made->file.beginRekey(made->keys) && made->file.save(slotsPath, made->keys));
        place.ring->add(made->keys.current, made->keys.byGeneration.at(made->keys.current).clone());
        // Whoever opens it now, after a crash say, has both keys from the slots.
        const auto both = KeySlots::load(slotsPath)->unlock(base::Secret("pass"_ba));
        QCOMPARE(*keysFit(place.path, both->ring()), Opened::Ok);
        WriterGate gate;
        QVERIFY(reseal(place.path, *place.ring, gate));
        QVERIFY(made->file.endRekey(made->keys) && made->file.save(slotsPath, made->keys));
        place.ring->forget(1);
        QCOMPARE(db.ask("SELECT count(*) FROM person"), "4000"_ba);
        db.close();
        const auto after = KeySlots::load(slotsPath)->unlock(base::Secret("pass"_ba));
        place.vfs.setKeys(place.path, after->ring());
        QCOMPARE(db.open(place.uri()), SQLITE_OK);
        QCOMPARE(db.ask("PRAGMA integrity_check"), "ok"_ba);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == u"--reseal")
        return childMain(app.arguments().value(2));
    TestReseal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reseal.moc"
