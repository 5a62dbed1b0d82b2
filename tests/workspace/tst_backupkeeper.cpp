// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that are made by themselves, and what happens where they can't be.
#include "backup/existingbackups.h"
#include "openoffice.h"
#include "support/faultvfs.h"
#include "workspace/publicfile.h"

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using backup::BackupError;
using backup::BackupPlan;
using Every = BackupPlan::Every;
using Kind = BackupError::Kind;

class TestBackupKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("MAILWRIGHT_NO_KEYCHAIN", "1"); }
    void init()
    {
        m_at = std::make_unique<OpenOffice>();
        QVERIFY(m_at->create());
    }
    void cleanup() { m_at.reset(); }

    void makesTheFirstOneSoonButNotAtOnce()
    {
        m_at->look();
        QCOMPARE(made(), 0);
        m_at->clock.move(59s);
        m_at->look();
        QCOMPARE(made(), 0);
        m_at->clock.move(1s);
        m_at->look();
        QCOMPARE(made(), 1);
        QCOMPARE(m_at->number(u"SELECT count(*) FROM log WHERE code = 'MW-1160'"_s), 1);
        m_at->look();
        QCOMPARE(made(), 1);
        QCOMPARE(m_at->state().lastGood, m_at->state().existing.front().madeAt);
        QVERIFY(!m_at->state().failure);
        QVERIFY(!m_at->state().isLate(m_at->clock.now()));
        const auto told = workspace::readPublicFile(m_at->path() + u"/public.json"_s);
        QVERIFY(told);
        QCOMPARE(told->lastBackup, m_at->state().lastGood);
    }

    void keepsToItsPlan()
    {
        makeFirst();
        for (int hour = 0; hour < 23; ++hour) {
            m_at->clock.move(1h);
            m_at->look();
        }
        QCOMPARE(made(), 1);
        QCOMPARE(m_at->state().nextAt, *m_at->state().lastGood + 24h);
        m_at->clock.move(1h);
        m_at->look();
        QCOMPARE(made(), 2);
        QVERIFY(m_at->plan({.every = Every::Never}));
        m_at->clock.move(24h * 30);
        m_at->look();
        QCOMPARE(made(), 2);
        QVERIFY(!m_at->state().nextAt);
        QVERIFY(m_at->plan({.every = Every::Hour, .keepHours = 1, .keepDays = 0, .keepWeeks = 0}));
        QCOMPARE(made(), 1); // a new one, and the two old ones went
    }

    void deletesWhatThePlanKeepsNoLonger()
    {
        QVERIFY(m_at->plan({.every = Every::Day, .keepDays = 2, .keepWeeks = 0}));
        for (int day = 0; day < 5; ++day) {
            m_at->clock.move(24h);
            m_at->look();
        }
        QCOMPARE(made(), 2);
        QVERIFY(m_at->number(u"SELECT count(*) FROM log WHERE code = 'MW-1162'"_s) >= 3);
    }

    void triesAgainAfterGrowingPauses_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("read-only") << int(Kind::NotWritable);
        QTest::newRow("full disk") << int(Kind::Full);
    }
    void triesAgainAfterGrowingPauses()
    {
        QFETCH(int, kind);
        support::FaultVfs faults("backups-fault");
        m_at->keeper().setVfs("backups-fault");
        const auto fail = [&] {
            if (Kind(kind) == Kind::Full)
                faults.setFull(5000);
            else
                faults.setReadOnly(true);
        };
        fail();
        m_at->clock.move(1min);
        m_at->look();
        QVERIFY(m_at->state().failure);
        QCOMPARE(int(m_at->state().failure->error.kind), kind);
        QCOMPARE(m_at->files(m_at->backups()), QStringList());
        QCOMPARE(failures(), 1);
        // 1, 2, 5, 15, 15 minutes.
        for (const auto pause : {1min, 2min, 5min, 15min, 15min}) {
            const qint64 before = failures();
            m_at->clock.move(pause - 1s);
            m_at->look();
            QCOMPARE(failures(), before);
            m_at->clock.move(1s);
            m_at->look();
            QCOMPARE(failures(), before + 1);
        }
        QVERIFY(m_at->state().isLate(m_at->clock.now()));
        faults.setReadOnly(false);
        faults.setRoom();
        m_at->clock.move(15min);
        m_at->look();
        QCOMPARE(made(), 1);
        QVERIFY(!m_at->state().failure);
        QVERIFY(!m_at->state().isLate(m_at->clock.now()));
        m_at->office.reset(); // before the faults go
    }

    void waitsForAFolderThatWasUnplugged()
    {
        const QString stick = m_at->root.filePath(u"stick"_s);
        QVERIFY(QDir().mkpath(stick));
        m_at->clock.move(1min);
        QVERIFY(m_at->plan({.every = Every::Hour, .keepHours = 5, .folder = stick}));
        QCOMPARE(m_at->files(stick).size(), 1);
        QVERIFY(QDir(stick).removeRecursively());
        m_at->clock.move(2h);
        m_at->look();
        QCOMPARE(int(m_at->state().failure->error.kind), int(Kind::FolderGone));
        QVERIFY(!m_at->state().isFolderThere);
        QVERIFY(!QDir(stick).exists());
        QCOMPARE(failures(), 1);
        QVERIFY(m_at->state().lastGood); // it is told when the last one was, wherever it lies
        for (int i = 0; i < 5; ++i) {
            m_at->clock.move(20min);
            m_at->look();
        }
        QCOMPARE(failures(), 1); // told once
        // Plugged in again: at once, whatever pause there was.
        QVERIFY(QDir().mkpath(stick));
        m_at->clock.move(30s);
        m_at->look();
        QCOMPARE(m_at->files(stick).size(), 1);
        QVERIFY(!m_at->state().failure);
    }

    void tellsAFailureAfterARestart()
    {
        const QString stick = m_at->root.filePath(u"stick"_s);
        m_at->clock.move(1min);
        QVERIFY(m_at->plan({.folder = stick}));
        QVERIFY(m_at->state().failure);
        const base::Timestamp at = m_at->state().failure->at;
        QVERIFY(m_at->close());
        m_at->clock.move(1h);
        QVERIFY(m_at->open(m_at->path()));
        m_at->look();
        QVERIFY(m_at->state().failure);
        QCOMPARE(m_at->state().failure->at, at);
        QCOMPARE(int(m_at->state().failure->error.kind), int(Kind::FolderGone));
        QCOMPARE(m_at->state().failure->error.detail, stick);
    }

    void costsOneBackupTooManyWhereTheClockIsSetBack()
    {
        QVERIFY(m_at->plan({.every = Every::Hour, .keepHours = 100}));
        m_at->clock.move(1min);
        m_at->look();
        m_at->clock.move(1h);
        m_at->look();
        QCOMPARE(made(), 2);
        m_at->clock.set(-5h);
        for (int i = 0; i < 10; ++i)
            m_at->look();
        QCOMPARE(made(), 3);
        m_at->clock.move(59min);
        m_at->look();
        QCOMPARE(made(), 3);
        m_at->clock.move(1min);
        m_at->look();
        QCOMPARE(made(), 4);
        m_at->clock.set(5h); // right again
        m_at->look();
        QVERIFY(made() <= 5);
    }

    void guessesNothingWhereThePlanCannotBeRead()
    {
        makeFirst();
        QVERIFY(m_at->run(u"INSERT INTO meta (key, value) VALUES ('backup_plan', 'sometimes')"_s));
        m_at->clock.move(24h * 400);
        m_at->look();
        QCOMPARE(made(), 1);
        QVERIFY(!m_at->state().plan);
        QVERIFY(!m_at->state().nextAt);
        m_at->keeper().makeNow(); // a person may, and nothing is deleted
        QTRY_COMPARE_WITH_TIMEOUT(made(), 2, officePatience);
        m_at->look();
        QVERIFY(m_at->plan({.every = Every::Week}));
        QVERIFY(m_at->state().plan);
    }

    void leavesTheFolderToTheCopyThatMaySend()
    {
        makeFirst();
        QVERIFY(m_at->close());
        QVERIFY(QFile::rename(m_at->path(), m_at->root.filePath(u"other.mailwright"_s)));
        QVERIFY(m_at->open(m_at->root.filePath(u"other.mailwright"_s)));
        m_at->clock.move(24h * 100);
        m_at->look();
        const QString folder = m_at->root.filePath(u"other.mailwright/backups"_s);
        QCOMPARE(m_at->files(folder).size(), 1);
        QVERIFY(!m_at->state().isArmed && !m_at->state().nextAt);
        m_at->keeper().makeNow();
        QTRY_COMPARE_WITH_TIMEOUT(m_at->files(folder).size(), 2, officePatience);
        m_at->look();
        std::optional<bool> armed;
        m_at->office->arm(&m_at->receiver, [&](const auto& result) { armed = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(armed && *armed, officePatience);
        m_at->clock.move(24h);
        m_at->look();
        QVERIFY(m_at->state().isArmed);
        QCOMPARE(m_at->files(folder).size(), 3);
    }

    /// While the vault is keyed again, for one.
    void saysNothingAtFirstOfWhatPassesByItself()
    {
        const QString slotsPath = m_at->path() + u"/vault.keys"_s;
        QVERIFY(QFile::rename(slotsPath, slotsPath + u".kept"_s));
        auto other = vault::KeySlots::create();
        QVERIFY(other && other->file.addKeychain(other->keys) && other->file.save(slotsPath, other->keys));
        m_at->clock.move(1min);
        for (const auto pause : {1min, 2min, 5min}) {
            m_at->look();
            QVERIFY(!m_at->state().failure);
            m_at->clock.move(pause);
        }
        m_at->look();
        QVERIFY(m_at->state().failure);
        QCOMPARE(int(m_at->state().failure->error.kind), int(Kind::KeysUnfit));
        QVERIFY(QFile::remove(slotsPath) && QFile::rename(slotsPath + u".kept"_s, slotsPath));
        m_at->clock.move(15min);
        m_at->look();
        QCOMPARE(made(), 1);
        QVERIFY(!m_at->state().failure);
    }

    void savesWhileAWriterWrites()
    {
        std::atomic_bool stop = false;
        std::atomic_int written = 0;
        std::optional<bool> ended;
        m_at->office->start<bool>(
            u"Writer"_s, &m_at->receiver,
            [&](workspace::JobRoom& room) {
                while (!stop) {
                    auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                                 vault::Writer::Job);
                    const QString one = u"w%1@example.com"_s.arg(++written);
                    if (!change ||
                        !room.database.run(u"INSERT INTO contact(email,email_key,attributes,created_at,"
                                           "updated_at) VALUES(?,?,'{}',0,0)"_s,
                                           one, one) ||
                        !change->commit())
                        return false;
                }
                return true;
            },
            [&](const vault::DbResult<bool>& done) { ended = done && *done; });
        QTRY_VERIFY_WITH_TIMEOUT(written > 20, officePatience);
        m_at->keeper().makeNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_at->state().lastGood, officePatience);
        const int then = written;
        QTRY_VERIFY_WITH_TIMEOUT(written > then, officePatience); // nobody waits for a backup
        stop = true;
        QTRY_VERIFY_WITH_TIMEOUT(ended, officePatience);
        QVERIFY(*ended);
        m_at->look();
        const auto facts = check(m_at->state().existing.front().path);
        QVERIFY(facts);
        QVERIFY(facts->contacts > 0 && facts->contacts <= written);
    }

    void checksOne()
    {
        makeFirst();
        const QString file = m_at->state().existing.front().path;
        QVERIFY(check(file));
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::ReadWrite) && changed.seek(changed.size() / 2));
        char byte = 0;
        QVERIFY(changed.peek(&byte, 1) == 1);
        QVERIFY(changed.putChar(char(byte ^ 1)));
        changed.close();
        const auto facts = check(file);
        QVERIFY(!facts);
        QCOMPARE(int(facts.error().kind), int(Kind::Damaged));
    }

    void showsThoseOfThisWorkspaceAlone()
    {
        makeFirst();
        OpenOffice other;
        other.keys = [keys = workspace::vaultkeys::make(base::Secret(testPassphrase),
                                                        vault::KeySlots::leastCost)] { return keys; };
        QVERIFY(other.create());
        QVERIFY(other.plan({.folder = m_at->backups()}));
        other.clock.move(1min);
        other.look();
        QCOMPARE(m_at->files(m_at->backups()).size(), 2);
        QFile broken(m_at->backups() + u"/Kornblume-20260101-101500.mwbackup"_s);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("cut") == 3);
        broken.close();
        QVERIFY(m_at->plan({}));
        m_at->clock.move(25h);
        m_at->look();
        QCOMPARE(m_at->state().existing.size(), 3U); // two of its own, and the broken one
        QVERIFY(!m_at->state().existing.back().whole);
        QVERIFY(m_at->state().existing.front().madeAt > m_at->state().existing.at(1).madeAt);
    }

private:
    void makeFirst()
    {
        m_at->clock.move(1min);
        m_at->look();
        QCOMPARE(made(), 1);
    }
    [[nodiscard]] int made() const { return int(m_at->files(m_at->backups()).size()); }
    [[nodiscard]] qint64 failures()
    {
        return m_at->number(u"SELECT count(*) FROM log WHERE code = 'MW-1161'"_s);
    }
    backup::BackupResult<backup::BackupFacts> check(const QString& file)
    {
        std::optional<vault::DbResult<backup::BackupResult<backup::BackupFacts>>> facts;
        m_at->keeper().check(file, u"Check"_s, &m_at->receiver, [&](const auto& result) { facts = result; });
        if (!QTest::qWaitFor([&] { return facts.has_value(); }, officePatience) || !*facts)
            qFatal("no check");
        return **facts;
    }

    std::unique_ptr<OpenOffice> m_at;
};

QTEST_GUILESS_MAIN(TestBackupKeeper)
#include "tst_backupkeeper.moc"
