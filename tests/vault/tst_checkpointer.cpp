// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/meta.h"
#include "vault/vault.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace mw::vault;
using namespace Qt::StringLiterals;

class TestCheckpointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsALargeLogBackIntoTheFileWhileItIsWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        auto vault = std::move(*Vault::create(path, {}));
        auto database = std::move(*vault->connect(2));
        const QByteArray megabyte(1024 * 1024, 'x');
        for (int i = 0; i < 40; ++i) {
            auto transaction = WriteTransaction::begin(*database, vault->gate(), Writer::Job, Sync::Relaxed);
            QVERIFY(transaction);
            QVERIFY(meta::write(*database, u"blob %1"_s.arg(i), megabyte));
            QVERIFY(transaction->commit());
        }
        // No connection checkpoints by itself, so only the thread can have filled the file.
        QTRY_VERIFY(QFileInfo(path).size() > 40 * megabyte.size());
        QCOMPARE(database->value(u"PRAGMA wal_autocheckpoint"_s)->toInt(), 0);
        QCOMPARE(vault->checkpointer()->alarms(), 0);
        QVERIFY(vault->checkpointer()->largestWal() > 4 * megabyte.size());
    }
    // Writers wait at the gate while the log is brought back to its beginning: not as long as somebody reads.
    void leavesTheGateWhileSomebodyReads()
    {
        const QTemporaryDir folder;
        auto vault = std::move(*Vault::create(folder.filePath(u"vault.sqlite"_s), {}));
        auto database = std::move(*vault->connect(2));
        auto reader = std::move(*vault->connectReadOnly(2));
        const QByteArray megabyte(1024 * 1024, 'x');
        QVERIFY(reader->script("BEGIN; SELECT * FROM meta;")); // nothing can be brought back meanwhile
        for (int i = 0; i < 80; ++i) {
            auto change = WriteTransaction::begin(*database, vault->gate(), Writer::Click, Sync::Relaxed);
            QVERIFY(change && meta::write(*database, u"blob %1"_s.arg(i), megabyte) && change->commit());
        }
        QVERIFY(reader->script("COMMIT; BEGIN; SELECT * FROM meta;")); // all of it can, but not forgotten
        const auto checkpoints = [&] { return vault->gate().statistics(Writer::Job); };
        QTRY_VERIFY_WITH_TIMEOUT(checkpoints().longestHold.count() > 0, 20'000);
        QVERIFY(checkpoints().longestHold < std::chrono::seconds(2)); // SQLite's own patience is 5
        QVERIFY(reader->script("COMMIT"));
        QCOMPARE(reader->value(u"SELECT count(*) FROM meta WHERE key LIKE 'blob%'"_s)->toInt(), 80);
    }
    void losesNothingToAReaderThatHoldsTheLog()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.sqlite"_s);
        auto vault = std::move(*Vault::create(path, {}));
        auto database = std::move(*vault->connect(2));
        auto other = std::move(*vault->connectReadOnly(2));
        QVERIFY(other->script("BEGIN; SELECT * FROM meta;"));
        for (int i = 0; i < 6; ++i)
            QVERIFY(meta::write(*database, u"blob %1"_s.arg(i), QByteArray(1024 * 1024, 'x')));
        QTRY_VERIFY(vault->checkpointer()->largestWal() > 4 * 1024 * 1024);
        QVERIFY(other->script("COMMIT"));
        QCOMPARE(other->value(u"SELECT count(*) FROM meta WHERE key LIKE 'blob%'"_s)->toInt(), 6);
        QCOMPARE(other->value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
