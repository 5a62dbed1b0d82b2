// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "vault/meta.h"
#include "vault/migrations.h"
#include "vault/sendguard.h"
#include "vault/vault.h"
#include "vault/workspacefolder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace mw::vault;
using namespace Qt::StringLiterals;

class TestVault : public QObject
{
    Q_OBJECT

private:
    static QString file(const QTemporaryDir& folder) { return folder.filePath(u"vault.sqlite"_s); }

private Q_SLOTS:
    void createsAFileWithEveryMigration()
    {
        const QTemporaryDir folder;
        auto vault = Vault::create(file(folder), {});
        QVERIFY2(vault, vault ? "" : qPrintable(vault.error().detail));
        auto database = (*vault)->connect(8);
        QVERIFY(database);
        QCOMPARE(migrationOf(**database).value(), newestMigration());
        QCOMPARE((*database)->value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
        QCOMPARE((*database)->value(u"PRAGMA foreign_keys"_s)->toInt(), 1);
    }
    void upgradesAnOlderFile()
    {
        const QTemporaryDir folder;
        const auto schema = [](Database& database) {
            QStringList parts;
            auto rows = database.query(u"SELECT sql FROM sqlite_master ORDER BY type, name"_s);
            while (rows && rows->next())
                parts << rows->text(0);
            return parts;
        };
        auto fresh = Vault::create(folder.filePath(u"fresh.sqlite"_s), {});
        const QStringList wanted = schema(**(*fresh)->connect(2));
        QVERIFY(wanted.size() > 20);
        {
            auto old = Database::open(file(folder), {.mayCreate = true});
            QVERIFY(old);
            for (const QString& name : {u"0001_vault.sql"_s, u"0002_audience.sql"_s}) {
                QFile script(u":/migrations/"_s + name);
                QVERIFY(script.open(QIODevice::ReadOnly));
                QVERIFY((*old)->script(script.readAll()));
            }
            QVERIFY((*old)->script("PRAGMA user_version=2"));
            QVERIFY(meta::write(**old, u"name"_s, u"My shop"_s));
        }
        auto upgraded = Vault::open(file(folder), {});
        QVERIFY2(upgraded, upgraded ? "" : qPrintable(upgraded.error().detail));
        auto database = (*upgraded)->connect(2);
        QCOMPARE(schema(**database), wanted);
        QCOMPARE(meta::read(**database, u"name"_s)->toString(), u"My shop"_s);
    }
    void refusesANewerFileAndLeavesItAlone()
    {
        const QTemporaryDir folder;
        {
            auto vault = Vault::create(file(folder), {});
            auto database = (*vault)->connect(8);
            QVERIFY((*database)->script("PRAGMA user_version=9999"));
        }
        auto opened = Vault::open(file(folder), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, DbError::Kind::Newer);
    }
    void refusesWhatIsNoVault()
    {
        const QTemporaryDir folder;
        QFile foreign(file(folder));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write(QByteArray(8192, 'x'));
        foreign.close();
        auto opened = Vault::open(file(folder), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, DbError::Kind::Damaged);
    }
    void refusesAVfsThatIsNotThere()
    {
        const QTemporaryDir folder;
        QVERIFY(!Vault::create(file(folder), {.vfs = u"no-such-vfs"_s}));
    }
    void refusesAForbiddenMoveOfADelivery()
    {
        const QTemporaryDir folder;
        auto vault = Vault::create(file(folder), {});
        auto db = std::move((*vault)->connect(8).value());
        QVERIFY(db->script(
            "INSERT INTO campaign (uuid,name,kind,state,purpose_id,created_at,state_changed_at) VALUES "
            "(x'00','c',0,0,1,0,0);"
            "INSERT INTO delivery (campaign_id,contact_id,state,changed_at) VALUES (1,1,4,0)"));
        auto moved = db->run(u"UPDATE delivery SET state = 1"_s);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, DbError::Kind::Constraint);
        QVERIFY(!db->run(u"DELETE FROM delivery"_s));
    }
    void keepsTwoReadsOfOneStatementApart()
    {
        const QTemporaryDir folder;
        auto vault = Vault::create(file(folder), {});
        auto db = std::move((*vault)->connect(8).value());
        const QString sql = u"SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT ?"_s;
        auto first = db->query(sql, 3);
        QVERIFY(first && first->next());
        auto second = db->query(sql, 4);
        QVERIFY(second && second->next() && second->next() && second->next());
        QCOMPARE(second->integer(0), 4);
        QVERIFY(first->next() && first->next());
        QCOMPARE(first->integer(0), 3);
    }
    void rollsBackWhatIsNotCommitted()
    {
        const QTemporaryDir folder;
        auto vault = Vault::create(file(folder), {});
        auto db = std::move((*vault)->connect(8).value());
        {
            auto transaction = WriteTransaction::begin(*db, (*vault)->gate(), Writer::Click);
            QVERIFY(transaction);
            QVERIFY(meta::write(*db, u"name"_s, u"gone"_s));
        }
        QVERIFY(meta::read(*db, u"name"_s)->isNull());
    }
    void letsTheSenderPassWaitingJobs()
    {
        WriterGate gate;
        std::vector<Writer> order;
        auto first = std::make_unique<WriterGate::Turn>(gate, Writer::Job);
        const auto waitFor = [&](Writer writer) {
            return std::thread([&, writer] {
                const WriterGate::Turn turn(gate, writer);
                order.push_back(writer); // inside the gate: no race
            });
        };
        auto job = waitFor(Writer::Job);
        auto click = waitFor(Writer::Click);
        auto sender = waitFor(Writer::Sender);
        while (gate.waiting() < 3)
            std::this_thread::yield();
        first.reset();
        job.join();
        click.join();
        sender.join();
        QCOMPARE(order, (std::vector{Writer::Sender, Writer::Click, Writer::Job}));
    }
    void disarmsWhatWasCopiedMovedOrRolledBack()
    {
        const QTemporaryDir folder;
        const QString state = folder.filePath(u"state"_s);
        const QString id = u"00112233445566778899aabbccddeeff"_s;
        auto vault = Vault::create(file(folder), {});
        QVERIFY(vault);
        SendGuard guard(state, id, file(folder));
        QCOMPARE(guard.check(0), Disarmed::NeverArmed);
        QVERIFY(guard.arm(0));
        QCOMPARE(guard.check(0), Disarmed::No);
        QVERIFY(guard.advance(7));
        QCOMPARE(guard.check(7), Disarmed::No);
        QCOMPARE(guard.check(8), Disarmed::No); // killed between the commit and the outside file
        QCOMPARE(guard.check(6), Disarmed::RolledBack);
        QCOMPARE(SendGuard(folder.filePath(u"elsewhere"_s), id, file(folder)).check(7), Disarmed::NeverArmed);

        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(QFile::copy(file(folder), copy));
        QCOMPARE(SendGuard(state, id, copy).check(7), Disarmed::Moved);
        vault->reset();
        QVERIFY(QFile::remove(file(folder)) && QFile::rename(copy, file(folder)));
        QCOMPARE(guard.check(7), Disarmed::Replaced);
        QVERIFY(guard.arm(7));
        QCOMPARE(guard.check(7), Disarmed::No);
    }
    void namesTheLivingProgramThatHasTheWorkspace()
    {
        const QTemporaryDir folder;
        auto workspace = WorkspaceFolder::create(folder.filePath(u"shop.mailwright"_s));
        QVERIFY(workspace);
        auto first = WorkspaceLock::take(*workspace);
        QVERIFY(first);
        auto second = WorkspaceLock::take(*workspace);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, FolderError::Kind::LockedHere);
        QVERIFY(second.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
    }
    void takesOverADeadProcessesLockButNotAnotherHosts()
    {
        const QTemporaryDir folder;
        auto workspace = WorkspaceFolder::create(folder.filePath(u"shop.mailwright"_s));
        const auto writeLock = [&](const QByteArray& host) {
            QFile lock(workspace->path() + u"/lock"_s);
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write("4194303\nmailwright\n" + host + "\n");
        };
        writeLock(mw::base::platform::hostName().toLocal8Bit());
        QVERIFY(WorkspaceLock::take(*workspace));
        writeLock("desk-in-the-shop");
        auto refused = WorkspaceLock::take(*workspace);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FolderError::Kind::LockedElsewhere);
        QCOMPARE(refused.error().detail, u"desk-in-the-shop"_s);
        QVERIFY(WorkspaceLock::take(*workspace, u"desk-in-the-shop"_s));
    }
    void refusesASyncedFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u".stfolder"_s));
        auto workspace = WorkspaceFolder::create(folder.filePath(u"a/shop.mailwright"_s));
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().kind, FolderError::Kind::SyncFolder);
    }
};

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
