// SPDX-License-Identifier: GPL-3.0-or-later
// From a backup to a workspace that is open, and may not send.
#include "backup/existingbackups.h"
#include "openoffice.h"
#include "support/memorykeychain.h"
#include "workspace/restorer.h"

#include <QSignalSpy>

using namespace mw;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using backup::BackupError;
using backup::BackupFacts;
using Kind = BackupError::Kind;
using vault::Disarmed;
using workspace::Access;
using workspace::BackupHeading;
using workspace::Restorer;
using workspace::Workspace;
using workspace::WorkspaceError;

class TestRestorer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("MAILWRIGHT_NO_KEYCHAIN", "1"); }
    void init()
    {
        m_drawer = std::make_shared<KeychainDrawer>();
        m_at = std::make_unique<OpenOffice>();
        m_at->keys = keysIn(*m_drawer);
        QVERIFY(m_at->create());
        m_at->clock.move(1min);
        m_at->look();
        QVERIFY(!m_at->state().existing.empty());
        m_file = m_at->state().existing.front().path;
        m_restorer = std::make_unique<Restorer>(
            [drawer = m_drawer] { return std::make_unique<MemoryKeychain>(drawer); });
    }
    void cleanup()
    {
        m_restorer.reset();
        m_at.reset();
    }

    void tellsWhatItIsWithoutAKey()
    {
        const BackupHeading heading = read();
        QCOMPARE(heading.workspace, u"Kornblume"_s);
        QCOMPARE(heading.madeAt, m_at->state().existing.front().madeAt);
        QCOMPARE(heading.bytes, QFileInfo(m_file).size());
        QVERIFY(heading.lock.keychain && heading.lock.passphrase && !heading.lock.recovery);
    }

    void saysWhatIsNoBackup()
    {
        QSignalSpy told(m_restorer.get(), &Restorer::unreadable);
        m_restorer->read(m_at->path() + u"/vault.sqlite"_s);
        QTRY_COMPARE(told.size(), 1);
        m_restorer->read(m_file + u".none"_s);
        QTRY_COMPARE(told.size(), 2);
        QCOMPARE(int(told.at(0).at(0).value<BackupError>().kind), int(Kind::Foreign));
        QCOMPARE(int(told.at(1).at(0).value<BackupError>().kind), int(Kind::Missing));
        m_restorer->restore(m_at->root.filePath(u"x"_s)); // nothing opened it
        QVERIFY(!QFile::exists(m_at->root.filePath(u"x"_s)));
    }

    void opensByKeychainAndByPassphraseAlone()
    {
        read();
        QSignalSpy refused(m_restorer.get(), &Restorer::notUnlocked);
        QSignalSpy opened(m_restorer.get(), &Restorer::unlocked);
        m_drawer->isLocked = true;
        m_restorer->unlockByKeychain();
        QTRY_COMPARE(refused.size(), 1);
        m_restorer->unlock(std::make_shared<const base::Secret>("something else"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 2, officePatience);
        QVERIFY(!m_restorer->keys());
        m_restorer->unlock(std::make_shared<const base::Secret>(testPassphrase));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, officePatience);
        m_drawer->isLocked = false;
        read();
        QVERIFY(!m_restorer->keys());
        m_restorer->unlockByKeychain();
        QTRY_COMPARE(opened.size(), 2);
        QVERIFY(m_restorer->keys());
    }

    void bringsItBackDisarmed()
    {
        const QString target = m_at->root.filePath(u"again.mailwright"_s);
        QVERIFY(restoreTo(target));
        auto opened = open(target);
        QCOMPARE(opened->disarmed().value(), Disarmed::Moved);
        QCOMPARE(opened->keys().name, u"Kornblume"_s);
    }

    /// The same path, and on many file systems the same inode too; nothing was ever sent.
    void isDisarmedWhenItIsPutBackInPlace()
    {
        const QString kept = m_at->root.filePath(u"kept.mwbackup"_s);
        QVERIFY(QFile::copy(m_file, kept));
        QVERIFY(m_at->close());
        QVERIFY(QDir(m_at->path()).removeRecursively());
        m_file = kept;
        QVERIFY(restoreTo(m_at->path()));
        {
            auto opened = open(m_at->path());
            QCOMPARE(opened->disarmed().value(), Disarmed::Replaced);
        }
        auto again = open(m_at->path());
        QCOMPARE(again->disarmed().value(), Disarmed::Replaced);
        QVERIFY(again->arm());
        QCOMPARE(again->disarmed().value(), Disarmed::No);
        again.reset();
        QCOMPARE(open(m_at->path())->disarmed().value(), Disarmed::No);
    }

    void overwritesNothingAndStopsWhenItIsTold()
    {
        QSignalSpy failed(m_restorer.get(), &Restorer::failed);
        unlock();
        m_restorer->restore(m_at->path());
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, officePatience);
        QCOMPARE(int(failed.at(0).at(0).value<BackupError>().kind), int(Kind::TargetTaken));
        const QString target = m_at->root.filePath(u"never.mailwright"_s);
        m_restorer->restore(target);
        m_restorer->cancel();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, officePatience);
        QCOMPARE(int(failed.at(1).at(0).value<BackupError>().kind), int(Kind::Cancelled));
        QVERIFY(!QFile::exists(target) && !QFile::exists(target + u".restoring"_s));
        m_restorer->restore(target); // and goes on
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), officePatience);
    }

private:
    BackupHeading read()
    {
        QSignalSpy told(m_restorer.get(), &Restorer::wasRead);
        m_restorer->read(m_file);
        if (!QTest::qWaitFor([&] { return !told.isEmpty(); }))
            qFatal("it was not read");
        return told.at(0).at(0).value<BackupHeading>();
    }
    void unlock()
    {
        read();
        m_restorer->unlockByKeychain();
        QTRY_VERIFY(m_restorer->keys());
    }
    bool restoreTo(const QString& target)
    {
        unlock();
        QSignalSpy done(m_restorer.get(), &Restorer::restored);
        m_restorer->restore(target);
        return QTest::qWaitFor([&] { return !done.isEmpty(); }, officePatience);
    }
    std::unique_ptr<Workspace> open(const QString& path)
    {
        auto opened = Workspace::open(path, Access::Write, m_at->clock,
                                      {.keys = workspace::vaultkeys::source(m_restorer->keys()),
                                       .stateFolder = m_at->root.filePath(u"state"_s)});
        if (!opened)
            qFatal("it does not open");
        return std::move(*opened);
    }

    std::shared_ptr<KeychainDrawer> m_drawer;
    std::unique_ptr<OpenOffice> m_at;
    std::unique_ptr<Restorer> m_restorer;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestRestorer)
#include "tst_restorer.moc"
