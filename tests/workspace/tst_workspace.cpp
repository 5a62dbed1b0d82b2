// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "consent/purposes.h"
#include "support/testkeys.h"
#include "vault/logreader.h"
#include "vault/meta.h"
#include "vault/migrations.h"
#include "vault/writetransaction.h"
#include "workspace/ledgerhead.h"
#include "workspace/publicfile.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using vault::Disarmed;
using workspace::Access;
using workspace::Workspace;
using workspace::WorkspaceError;
using Kind = workspace::WorkspaceError::Kind;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_root.reset(); }

    void makesKeysOfItsOwn()
    {
        auto a = make(u"a"_s);
        auto b = make(u"b"_s);
        QVERIFY(a && b);
        QCOMPARE(a->keys().id.size(), 32);
        QVERIFY(a->keys().id != b->keys().id);
        QCOMPARE(a->keys().hashKey.reveal().size(), 32);
        QVERIFY(a->keys().hashKey.reveal() != b->keys().hashKey.reveal());
        QVERIFY(a->keys().tokenKey.reveal() != a->keys().hashKey.reveal());
        QVERIFY(a->keys().colour.startsWith(u'#'));
    }

    void keepsItsKeysOverAClose()
    {
        auto a = make(u"a"_s);
        const QByteArray key = a->keys().hashKey.reveal();
        const QString id = a->keys().id;
        a.reset();
        auto again = open(u"a"_s, Access::Write);
        QVERIFY(again);
        QCOMPARE((*again)->keys().hashKey.reveal(), key);
        QCOMPARE((*again)->keys().id, id);
        QCOMPARE((*again)->keys().name, u"Shop"_s);
    }

    void notesTheLedgersHeadWhenItClosesAndTellsOfOneThatWasCut()
    {
        auto a = make(u"a"_s);
        QCOMPARE(workspace::notedHead(*a)->size(), 0U);
        QVERIFY(consent::ledger::addPurpose(a->database(), u"Events"_s, m_clock.now()));
        QVERIFY(consent::ledger::addPurpose(a->database(), u"Orders"_s, m_clock.now()));
        const auto head = consent::ledger::head(a->database()).value();
        QCOMPARE(head.count, 3);
        a.reset();
        auto again = open(u"a"_s, Access::Write).value();
        QCOMPARE(workspace::notedHead(*again).value(), std::vector{head});
        QVERIFY(workspace::holdsNotedHead(*again, again->database()).value());
        // Somebody with the keys and SQL takes the last link away, cleanly.
        QVERIFY(again->database().script(
            "DROP TRIGGER consent_link_is_kept; DROP TRIGGER purpose_version_is_kept; "
            "DELETE FROM consent_link WHERE seq = 3; DELETE FROM purpose_version WHERE id = 3; "
            "DELETE FROM purpose WHERE id = 3"));
        again.reset();
        auto cut = open(u"a"_s, Access::Write).value();
        QCOMPARE(workspace::notedHead(*cut).value(),
                 std::vector{head}); // a shorter one takes no note's place
        QVERIFY(!workspace::holdsNotedHead(*cut, cut->database()).value());
        // Nor does one that was cut and has grown past the note again.
        QVERIFY(consent::ledger::addPurpose(cut->database(), u"Others"_s, m_clock.now()));
        QVERIFY(consent::ledger::addPurpose(cut->database(), u"More"_s, m_clock.now()));
        QCOMPARE(consent::ledger::head(cut->database())->count, 4);
        QVERIFY(workspace::noteHead(*cut, cut->database()));
        QCOMPARE(workspace::notedHead(*cut).value(), std::vector{head});
        cut.reset(); // the log is written
        auto read = open(u"a"_s, Access::ReadOnly).value();
        QCOMPARE(read->database().value(u"SELECT count(*) FROM log WHERE code = 'MW-3110'"_s)->toInt(), 1);
    }

    void isReadableByItsOwnerAlone()
    {
        auto a = make(u"a"_s);
        QDirIterator it(path(u"a"_s), QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (it.hasNext()) {
            it.next();
            ++files;
            const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup |
                                QFileDevice::WriteOther;
            QVERIFY2(!(it.fileInfo().permissions() & others), qPrintable(it.filePath()));
        }
        QVERIFY(files >= 2);
    }

    void leavesNothingBehindWhenItCannotBeMade()
    {
        auto made = Workspace::create(path(u"a"_s), u"two\nlines"_s, m_clock, options());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::BadName);
        QVERIFY(!QFileInfo::exists(path(u"a"_s)));
        QVERIFY(make(u"a"_s));
    }

    void leavesAloneWhatIsThere()
    {
        QVERIFY(QDir().mkpath(path(u"a"_s)));
        QFile file(path(u"a"_s) + u"/precious.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        auto made = Workspace::create(path(u"a"_s), u"Shop"_s, m_clock, options());
        QVERIFY(!made);
        QCOMPARE(made.error().folder->kind, vault::FolderError::Kind::Exists);
        QVERIFY(file.exists());
    }

    void isArmedWhenItIsMade()
    {
        auto a = make(u"a"_s);
        QCOMPARE(a->disarmed().value(), Disarmed::No);
        a.reset();
        QCOMPARE(open(u"a"_s, Access::ReadOnly).value()->disarmed().value(), Disarmed::No);
    }

    void isDisarmedWhenItStandsElsewhere_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("why");
        QTest::newRow("copied") << u"cp"_s << int(Disarmed::Moved);
        QTest::newRow("moved") << u"mv"_s << int(Disarmed::Moved);
        QTest::newRow("another device") << u"state"_s << int(Disarmed::NeverArmed);
    }
    void isDisarmedWhenItStandsElsewhere()
    {
        QFETCH(QString, how);
        QFETCH(int, why);
        make(u"a"_s).reset();
        workspace::WorkspaceOptions there = options();
        if (how == u"state")
            there.stateFolder = m_root->filePath(u"other-state"_s);
        else if (how == u"mv")
            QVERIFY(QFile::rename(path(u"a"_s), path(u"b"_s)));
        else
            QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, path(u"a"_s), path(u"b"_s)}), 0);
        auto other = Workspace::open(path(how == u"state" ? u"a"_s : u"b"_s), Access::Write, m_clock, there);
        QVERIFY(other);
        QCOMPARE(int((*other)->disarmed().value()), why);
        QCOMPARE(int((*other)->arm().value()), why);
        QCOMPARE((*other)->disarmed().value(), Disarmed::No);
    }

    void isDisarmedWhenAnOlderCopyIsPutBack()
    {
        make(u"a"_s).reset();
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, path(u"a"_s), path(u"old"_s)}), 0);
        auto a = open(u"a"_s, Access::Write);
        QVERIFY(a);
        {
            auto transaction =
                vault::WriteTransaction::begin((*a)->database(), (*a)->vault().gate(), vault::Writer::Click);
            QVERIFY(transaction);
            QVERIFY(vault::meta::write((*a)->database(), u"send_sequence"_s, 7));
            QVERIFY(transaction->commit());
        }
        QVERIFY((*a)->guard().advance(7));
        a->reset();
        // In place: the same path and inode, only the content is the older one.
        QFile older(path(u"old"_s) + u"/vault.sqlite"_s);
        QFile present(path(u"a"_s) + u"/vault.sqlite"_s);
        QVERIFY(older.open(QIODevice::ReadOnly));
        QFile::remove(present.fileName() + u"-wal"_s);
        QFile::remove(present.fileName() + u"-shm"_s);
        QVERIFY(present.open(QIODevice::WriteOnly | QIODevice::Truncate));
        present.write(older.readAll());
        present.close();
        auto back = open(u"a"_s, Access::ReadOnly);
        QVERIFY(back);
        QCOMPARE((*back)->disarmed().value(), Disarmed::RolledBack);
    }

    void logsThatItWasArmed()
    {
        auto a = make(u"a"_s);
        QVERIFY(a->arm());
        a.reset();
        auto again = open(u"a"_s, Access::ReadOnly);
        auto lines = vault::readLog((*again)->database(), {});
        QVERIFY(lines);
        const bool told = std::any_of(lines->begin(), lines->end(), [](const vault::LogLine& line) {
            return line.entry.code == u"MW-1132" && line.entry.level == base::LogLevel::Warning;
        });
        QVERIFY(told);
    }

    void hasOneWriter()
    {
        auto a = make(u"a"_s);
        auto second = open(u"a"_s, Access::Write);
        QVERIFY(!second);
        QCOMPARE(second.error().folder->kind, vault::FolderError::Kind::LockedHere);
        auto reader = open(u"a"_s, Access::ReadOnly);
        QVERIFY(reader);
        QVERIFY(!(*reader)->database().run(u"DELETE FROM meta"_s));
        a.reset();
        QVERIFY(open(u"a"_s, Access::Write));
    }

    void showsWhatMayBeShownWithoutAKey()
    {
        auto a = make(u"a"_s);
        const auto facts = workspace::readPublicFile(a->folder().publicPath());
        QVERIFY(facts);
        QCOMPARE(facts->name, u"Shop"_s);
        QCOMPARE(facts->id, a->keys().id);
        QCOMPARE(facts->colour, a->keys().colour);
        QCOMPARE(facts->createdAt, a->keys().createdAt);
        QCOMPARE(facts->campaigns, 0);
    }

    void refusesADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray(8192, 'x');
        QTest::newRow("half a header") << "SQLite for"_ba;
    }
    void refusesADamagedFile()
    {
        QFETCH(QByteArray, content);
        make(u"a"_s).reset();
        QFile file(path(u"a"_s) + u"/vault.sqlite"_s);
        QFile::remove(file.fileName() + u"-wal"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        for (const Access access : {Access::ReadOnly, Access::Write}) {
            auto opened = open(u"a"_s, access);
            QVERIFY(!opened);
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content); // left as it is
    }

    void asksForAnUpgradeOfAnOlderFile()
    {
        make(u"a"_s).reset();
        setVersion(u"a"_s, vault::newestMigration() - 1);
        for (const Access access : {Access::ReadOnly, Access::Write}) {
            auto opened = open(u"a"_s, access);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Kind::NeedsUpgrade);
        }
    }

    void refusesANewerFile()
    {
        make(u"a"_s).reset();
        setVersion(u"a"_s, vault::newestMigration() + 1);
        auto opened = open(u"a"_s, Access::Write);
        QVERIFY(!opened);
        QCOMPARE(opened.error().database->kind, vault::DbError::Kind::Newer);
    }

    void refusesAFileThatLacksAKey_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("no hash key") << u"DELETE FROM meta WHERE key = 'hash_key'"_s;
        QTest::newRow("short hash key") << u"UPDATE meta SET value = x'00' WHERE key = 'hash_key'"_s;
        QTest::newRow("an id that leads elsewhere")
            << u"UPDATE meta SET value = '../../../../../../../../../tmp/x123' WHERE key = 'workspace_id'"_s;
        QTest::newRow("no id") << u"DELETE FROM meta WHERE key = 'workspace_id'"_s;
    }
    void refusesAFileThatLacksAKey()
    {
        QFETCH(QString, change);
        auto a = make(u"a"_s);
        QVERIFY(a->database().run(change));
        a.reset();
        auto opened = open(u"a"_s, Access::Write);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Kind::Incomplete);
    }

private:
    QString path(const QString& name) const { return m_root->filePath(name + u".mailwright"_s); }
    workspace::WorkspaceOptions options() const
    {
        return {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)};
    }
    std::unique_ptr<Workspace> make(const QString& name)
    {
        auto made = Workspace::create(path(name), u"Shop"_s, m_clock, options());
        return made ? std::move(*made) : nullptr;
    }
    workspace::WorkspaceResult<std::unique_ptr<Workspace>> open(const QString& name, Access access)
    {
        return Workspace::open(path(name), access, m_clock, options());
    }
    void setVersion(const QString& name, int version)
    {
        const test::SealedFile database(path(name));
        QVERIFY(database);
        QVERIFY(database->script("PRAGMA user_version = " + QByteArray::number(version)));
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
};

int main(int argc, char* argv[])
{
    mw::base::platform::restrictNewFiles(); // as the program does
    QCoreApplication application(argc, argv);
    TestWorkspace test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workspace.moc"
