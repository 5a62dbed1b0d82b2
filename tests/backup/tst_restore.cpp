// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace out of a backup: whole or not at all, and over nothing that is there.
#include "backup/restore.h"
#include "savedvault.h"
#include "support/faultvfs.h"
#include "vault/sendguard.h"

#include <QProcess>
#include <QTest>
#include <unistd.h>

using namespace mw;
using namespace mw::test;
using namespace mw::backup;
using namespace Qt::StringLiterals;

class TestRestore : public QObject
{
    Q_OBJECT

    SavedVault m_saved{300, 300};
    QString m_file;

    /// A place of its own for each test: all that is in the folder around the target is ours.
    struct Place
    {
        QTemporaryDir around;
        QString target = around.filePath(u"Shop.mailwright"_s);
        [[nodiscard]] QStringList found() const
        {
            return QDir(around.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        }
    };
    BackupResult<BackupFacts> restoreTo(const QString& target, const QByteArray& below = {})
    {
        return restoreBackup(m_file, m_saved.keys, target, {}, below);
    }

private Q_SLOTS:
    void initTestCase() { m_file = m_saved.save(); }

    void bringsEveryRowBack()
    {
        Place place;
        const auto facts = restoreTo(place.target);
        QVERIFY(facts);
        QCOMPARE(facts->contacts, 300);
        QCOMPARE(place.found(), QStringList{u"Shop.mailwright"_s});
        QCOMPARE(
            QDir(place.target).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
            (QStringList{u"backups"_s, u"vault.keys"_s, vault::restoredMark, u"vault.sqlite"_s}));
        QCOMPARE(contentsOf(place.target + u"/vault.keys"_s), contentsOf(m_saved.slotsPath));
        const QString path = place.target + u"/vault.sqlite"_s;
        const auto slotsFile = vault::KeySlots::load(place.target + u"/vault.keys"_s);
        const auto keys = slotsFile->unlockByKeychain(base::Secret(QByteArray(m_saved.keychain)));
        QVERIFY(keys);
        m_saved.vfs.setKeys(path, keys->ring());
        {
            Sql original(m_saved.vfs.uri(m_saved.vaultPath));
            Sql restored(m_saved.vfs.uri(path));
            const QByteArray rows = dumpOf(original);
            QVERIFY(rows.size() > 200'000);
            QVERIFY(rows == dumpOf(restored));
        }
        // And it is a vault to go on working with.
        auto vault = vault::Vault::open(path, {.vfs = QString::fromLatin1(m_saved.vfs.name())});
        QVERIFY(vault);
        auto database = (*vault)->connect(8);
        QVERIFY(database && (*database)->run(u"INSERT INTO meta VALUES('a','b')"_s));
        QCOMPARE((*database)->value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
    }

    /// FORMAT.md is enough to read a backup: reader.py knows nothing but that page.
    void isReadByASecondReader()
    {
        QString python;
        for (const QString& candidate : {u"/usr/bin/python3"_s, u"python3"_s}) {
            const int code = QProcess::execute(candidate, {u"-c"_s, u"import cryptography"_s});
            if (code == 0 && python.isEmpty())
                python = candidate;
        }
        if (python.isEmpty())
            QSKIP("python3-cryptography is not installed");
        Place place;
        const QString out = place.around.filePath(u"plain.sqlite"_s);
        const auto read = [&](const QString& file, const QByteArray& secret) {
            return QProcess::execute(python,
                                     {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/vault/reader.py"), file,
                                      out, u"--keychain"_s, QString::fromLatin1(secret.toHex())});
        };
        QCOMPARE(read(m_file, QByteArray(32, 'x')), 1);
        QVERIFY(!QFile::exists(out));
        QCOMPARE(read(m_file, m_saved.keychain), 0);
        Sql plain(u"file:"_s + out);
        Sql original(m_saved.vfs.uri(m_saved.vaultPath));
        QCOMPARE(plain.ask("PRAGMA integrity_check"), "ok"_ba);
        QVERIFY(dumpOf(plain) == dumpOf(original));
    }

    void opensDisarmed()
    {
        Place place;
        const QString state = place.around.filePath(u"state"_s);
        const QString id = u"0123456789abcdef0123456789abcdef"_s;
        QVERIFY(QDir().mkpath(state));
        QVERIFY(vault::SendGuard(state, id, m_saved.vaultPath).arm(0));
        QVERIFY(restoreTo(place.target));
        QVERIFY(vault::SendGuard(state, id, place.target + u"/vault.sqlite"_s).check(0) !=
                vault::Disarmed::No);
        // Also when it takes the original's place.
        const QString moved = m_saved.vaultPath + u".moved"_s;
        QVERIFY(QFile::rename(m_saved.vaultPath, moved));
        QVERIFY(QFile::rename(place.target + u"/vault.sqlite"_s, m_saved.vaultPath));
        QVERIFY(vault::SendGuard(state, id, m_saved.vaultPath).check(0) != vault::Disarmed::No);
        QVERIFY(QFile::remove(m_saved.vaultPath) && QFile::rename(moved, m_saved.vaultPath));
    }

    void takesAnEmptyFolder()
    {
        Place place;
        QVERIFY(QDir().mkpath(place.target));
        QVERIFY(restoreTo(place.target + u"/"_s));
        QVERIFY(QFile::exists(place.target + u"/vault.sqlite"_s));
    }

    void overwritesNothing()
    {
        Place place;
        QVERIFY(QDir().mkpath(place.target));
        for (const QString& name : {u"a.txt"_s, u".hidden"_s}) {
            const QString inside = place.target + u'/' + name;
            QVERIFY(overwrite(inside, "mine"_ba));
            COMPARE_KIND(restoreTo(place.target), TargetTaken);
            QCOMPARE(contentsOf(inside), "mine"_ba);
            QVERIFY(QFile::remove(inside));
        }
        const QString file = place.around.filePath(u"file"_s);
        QVERIFY(overwrite(file, "mine"_ba));
        COMPARE_KIND(restoreTo(file), TargetTaken);
        const QString link = place.around.filePath(u"link"_s);
        QVERIFY(QFile::link(place.around.filePath(u"nowhere"_s), link));
        COMPARE_KIND(restoreTo(link), TargetTaken);
        // What somebody keeps under the name that is used on the way.
        const QString kept = place.target + u".restoring/notes.txt"_s;
        QVERIFY(QDir().mkpath(place.target + u".restoring"_s) && overwrite(kept, "mine"_ba));
        const QString vault = place.target + u".restoring/vault.sqlite"_s;
        QVERIFY(overwrite(vault, "mine too"_ba));
        COMPARE_KIND(restoreTo(place.target), TargetTaken);
        QCOMPARE(contentsOf(kept), "mine"_ba);
        const QString backups = place.target + u".restoring/backups"_s;
        QVERIFY(QFile::remove(kept) && QDir().mkpath(backups) && overwrite(backups + u"/a"_s, "mine"_ba));
        COMPARE_KIND(restoreTo(place.target), TargetTaken);
        QCOMPARE(contentsOf(vault), "mine too"_ba);
    }

    void overwritesNothingThatCameMeanwhile()
    {
        Place place;
        const base::JobControl control([&](base::JobProgress) {
            QDir().mkpath(place.target);
            overwrite(place.target + u"/mine"_s, "mine"_ba);
        });
        COMPARE_KIND(restoreBackup(m_file, m_saved.keys, place.target, control), TargetTaken);
        QCOMPARE(contentsOf(place.target + u"/mine"_s), "mine"_ba);
        QCOMPARE(place.found(), QStringList{u"Shop.mailwright"_s});
    }

    void removesWhatAKilledRestoreLeft()
    {
        Place place;
        const QString left = place.target + u".restoring"_s;
        QVERIFY(QDir().mkpath(left + u"/backups"_s) && overwrite(left + u"/vault.sqlite"_s, "half"_ba) &&
                overwrite(left + u"/vault.keys.new"_s, "half"_ba));
        QVERIFY(restoreTo(place.target));
        QCOMPARE(place.found(), QStringList{u"Shop.mailwright"_s});
    }

    void letsOneRestoreGoToAPlaceAtATime()
    {
        Place place;
        int second = -1;
        const base::JobControl control(
            [&](base::JobProgress) { second = test::kindOf(restoreTo(place.target)); });
        QVERIFY(restoreBackup(m_file, m_saved.keys, place.target, control));
        QCOMPARE(second, int(BackupError::Kind::Busy));
        QCOMPARE(place.found(), QStringList{u"Shop.mailwright"_s});
    }

    void needsTheFolderAround()
    {
        Place place;
        COMPARE_KIND(restoreTo(place.around.filePath(u"drive/Shop.mailwright"_s)), FolderGone);
        QCOMPARE(place.found(), QStringList());
        // It vanishes at each step.
        bool reached = false;
        for (int at = 1; !reached; ++at) {
            const QString drive = place.around.filePath(u"drive"_s);
            QVERIFY(QDir().mkpath(drive));
            int left = at;
            const base::JobControl control([&](base::JobProgress progress) {
                if (--left == 0)
                    QDir(drive).removeRecursively();
                reached = progress.done == progress.total;
            });
            const auto facts = restoreBackup(m_file, m_saved.keys, drive + u"/Shop.mailwright"_s, control);
            if (left <= 0)
                QVERIFY(!facts);
            QVERIFY(!QFile::exists(drive + u"/Shop.mailwright/vault.sqlite"_s) || facts);
            QDir(drive).removeRecursively();
            QVERIFY(at < 100);
        }
    }

    void restoresNothingFromABadFile()
    {
        Place place;
        const QByteArray good = contentsOf(m_file);
        const QString bad = place.around.filePath(u"bad.mwbackup"_s);
        const auto nothingLeft = [&] { return place.found() == QStringList{u"bad.mwbackup"_s}; };
        for (qsizetype size = 0; size < good.size(); size += 4096) {
            QVERIFY(overwrite(bad, good.first(size)));
            COMPARE_KIND(restoreBackup(bad, m_saved.keys, place.target, {}), Damaged);
        }
        QVERIFY(nothingLeft());
        for (qsizetype place2 = 7; place2 < good.size(); place2 += good.size() / 60) {
            QVERIFY(overwrite(bad, good));
            QVERIFY(flip(bad, place2, int(place2 % 8)));
            QVERIFY(!restoreBackup(bad, m_saved.keys, place.target, {}));
            QVERIFY(nothingLeft());
        }
        QVERIFY(overwrite(bad, good));
        SavedVault other;
        COMPARE_KIND(restoreBackup(bad, other.keys, place.target, {}), KeysUnfit);
        QVERIFY(nothingLeft());
        COMPARE_KIND(restoreBackup(m_saved.vaultPath, m_saved.keys, place.target, {}), Foreign);
        COMPARE_KIND(restoreBackup(place.target, m_saved.keys, place.target, {}), Missing);
    }

    void stopsWhenCancelled()
    {
        Place place;
        base::JobControl* self = nullptr;
        for (int at = 0; at < 3; ++at) {
            int left = at;
            base::JobControl control([&](base::JobProgress) {
                if (--left <= 0)
                    self->cancel();
            });
            self = &control;
            if (at == 0)
                control.cancel();
            COMPARE_KIND(restoreBackup(m_file, m_saved.keys, place.target, control), Cancelled);
            QCOMPARE(place.found(), QStringList());
        }
    }

    void saysThatTheDiskIsFull()
    {
        Place place;
        support::FaultVfs faults("faults");
        const qint64 vault = readHead(m_file)->vaultSize();
        for (qint64 room = 0; room < vault; room += vault / 20 + 1) {
            faults.setFull(room);
            COMPARE_KIND(restoreTo(place.target, "faults"_ba), Full);
            QCOMPARE(place.found(), QStringList());
        }
        faults.setRoom();
        using support::Operation;
        for (const Operation op : {Operation::Open, Operation::Read, Operation::Write, Operation::Sync}) {
            faults.failNth(op, 1);
            QVERIFY(!restoreTo(place.target, "faults"_ba));
            QCOMPARE(place.found(), QStringList());
            faults.clearFailures();
        }
    }

    /// Root ignores permission bits: as root the agent goes as somebody else.
    void saysThatTheFolderMayNotBeWritten()
    {
        Place place;
        const auto readOnly = QFile::ReadOther | QFile::ExeOther | QFile::ReadOwner | QFile::ExeOwner;
        const QString file = place.around.filePath(u"b.mwbackup"_s);
        QVERIFY(QFile::copy(m_file, file) &&
                QFile::setPermissions(file, QFile::ReadOther | QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(place.around.path(), readOnly));
        QStringList words{QStringLiteral(BACKUPAGENT), u"restore"_s, file,
                          QString::fromLatin1(m_saved.keychain.toHex()), place.target};
        if (::geteuid() == 0)
            words = QStringList{u"setpriv"_s, u"--reuid"_s, u"65534"_s,
                                u"--regid"_s, u"65534"_s,   u"--clear-groups"_s} +
                    words;
        QProcess agent;
        agent.start(words.takeFirst(), words);
        QVERIFY(agent.waitForFinished());
        QCOMPARE(agent.readAllStandardOutput(),
                 "error " + QByteArray::number(int(BackupError::Kind::NotWritable)) + "\n");
        QVERIFY(QFile::setPermissions(place.around.path(), readOnly | QFile::WriteOwner));
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
