// SPDX-License-Identifier: GPL-3.0-or-later
// Another key for a workspace that is in use, and whatever may stop that.
#include "backup/backupmaker.h"
#include "support/faultvfs.h"
#include "support/testkeys.h"
#include "workspace/protection.h"
#include "workspace/rekey.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace mw;
using namespace mw::workspace;
using namespace Qt::StringLiterals;
using vault::DbError;
using vault::SlotsError;

namespace {

const base::SystemClock clock_;
const QByteArray fill = "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT;"
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) "
                        "INSERT INTO note SELECT i, 'anna@example.com' || i || hex(zeroblob(200)) FROM n;"_ba;
constexpr qint64 notes = 6000;

KeySource by(const QString& folder, const QByteArray& passphrase)
{
    return vaultkeys::byPassphrase(folder, std::make_shared<const base::Secret>(passphrase));
}

QMap<int, int> generationsIn(const QString& folder)
{
    QFile file(folder + u"/vault.sqlite"_s);
    QMap<int, int> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    const QByteArray bytes = file.readAll();
    for (qsizetype page = 0; page + 4096 <= bytes.size(); page += 4096)
        ++found[std::uint8_t(bytes[page + 4092])];
    return found;
}

WorkspaceResult<void> rekeyIn(Workspace& workspace, const base::JobControl& control = {})
{
    auto database = workspace.vault().connect(16);
    if (!database)
        return base::fail(workspaceError(database.error()));
    return rekey(workspace, **database, control);
}

/// Dies in the middle, as by kill -9.
int childMain(const QString& folder, const QString& state, qint64 pages)
{
    auto opened = Workspace::open(folder, Access::Write, clock_,
                                  {.keys = test::testKeysOf(folder), .stateFolder = state});
    if (!opened)
        return 3;
    const base::JobControl control([pages](base::JobProgress progress) {
        if (progress.done >= pages)
            std::raise(SIGKILL);
    });
    return rekeyIn(**opened, control) ? 0 : 4;
}

} // namespace

class TestRekey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Workspace::create(path(), u"Shop"_s, clock_, options());
        QVERIFY(made);
        QVERIFY((*made)->database().script(fill));
        m_workspace = std::move(*made);
    }
    void cleanup()
    {
        m_workspace.reset();
        m_folder.reset();
    }

    void changesTheKeyWhileOthersReadAndWrite()
    {
        const SharedVaultKeys before = m_workspace->vaultKeys();
        std::atomic_bool over = false;
        std::atomic_int wrong = 0;
        std::atomic_int written = 0;
        std::thread writer([&] {
            auto database = m_workspace->vault().connect(1);
            for (int i = 0; !over || i < 50; ++i) {
                auto change = vault::WriteTransaction::begin(**database, m_workspace->vault().gate(),
                                                             vault::Writer::Click);
                const bool done =
                    change &&
                    (*database)->run(u"UPDATE note SET text = text || 'w' WHERE id % 97 = ?"_s, i % 97) &&
                    change->commit();
                wrong += !done;
                ++written;
            }
        });
        std::thread reader([&] {
            auto database = m_workspace->vault().connectReadOnly(1);
            while (!over) {
                const auto count = (*database)->value(u"SELECT count(*) FROM note WHERE text LIKE 'anna%'"_s);
                wrong += !count || count->toLongLong() != notes;
            }
        });
        base::JobProgress last;
        const auto done = rekeyIn(*m_workspace, base::JobControl([&](base::JobProgress now) { last = now; }));
        over = true;
        writer.join();
        reader.join();
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(wrong.load(), 0);
        QVERIFY(written > 0 && last.total > 0 && last.done == last.total);
        const SharedVaultKeys after = m_workspace->vaultKeys();
        QCOMPARE(after->keys.byGeneration.size(), 1U);
        QVERIFY(after->keys.current != before->keys.current);
        QVERIFY(!m_workspace->isOpenedBy(*before) && m_workspace->isOpenedBy(*after));
        QCOMPARE(generationsIn(path()).keys(), QList<int>{after->keys.current});
        QCOMPARE(m_workspace->database().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        reopen();
        QCOMPARE(m_workspace->database().value(u"SELECT count(*) FROM note"_s)->toLongLong(), notes);
        QVERIFY(rekeyIn(*m_workspace)); // and again
        reopen();
    }

    void shutsOutWhoKeptAnOldKeyFile()
    {
        const QString kept = m_folder->filePath(u"kept.keys"_s);
        QVERIFY(QFile::copy(m_workspace->folder().keysPath(), kept));
        Protection protection(*m_workspace);
        QVERIFY(protection.changePassphrase(base::Secret(test::testPassphrase),
                                            base::Secret("quite another"_ba)));
        // Until then the old file with the old passphrase still gives the key.
        QVERIFY(m_workspace->isOpenedBy(**keysOf(kept)));
        QVERIFY(rekeyIn(*m_workspace));
        QVERIFY(!m_workspace->isOpenedBy(**keysOf(kept)));
        m_workspace.reset();
        const QString keysPath = path() + u"/vault.keys"_s;
        QVERIFY(QFile::rename(keysPath, m_folder->filePath(u"new.keys"_s)) && QFile::copy(kept, keysPath));
        const auto refused = open(by(path(), test::testPassphrase));
        QVERIFY(!refused);
        QVERIFY(refused.error().database && refused.error().database->kind == DbError::Kind::WrongKey);
        QVERIFY(QFile::remove(keysPath) && QFile::rename(m_folder->filePath(u"new.keys"_s), keysPath));
        QVERIFY(!open(by(path(), test::testPassphrase)));
        QVERIFY(open(by(path(), "quite another"_ba)));
    }

    void goesOnWhereItWasStopped()
    {
        base::JobControl stopped;
        stopped.cancel();
        const auto first = rekeyIn(*m_workspace, stopped);
        QVERIFY(first.error().database && first.error().database->kind == DbError::Kind::Cancelled);
        Protection protection(*m_workspace);
        QVERIFY(protection.lock()->rekeying);
        // What opens it may be changed meanwhile.
        QVERIFY(protection.addPassphrase(base::Secret("the second one"_ba)));
        reopen();
        QVERIFY(m_workspace->vaultKeys()->slots.isBeingRekeyed());
        QVERIFY(rekeyIn(*m_workspace));
        QVERIFY(!Protection(*m_workspace).lock()->rekeying);
        m_workspace.reset();
        QVERIFY(open(by(path(), "the second one"_ba)));
        QVERIFY(open(by(path(), test::testPassphrase)));
    }

    void isWholeInABackupThatWasMadeMeanwhile()
    {
        base::JobControl stopped;
        stopped.cancel();
        QVERIFY(!rekeyIn(*m_workspace, stopped));
        const QString half = backUp();
        QVERIFY(rekeyIn(*m_workspace));
        for (const QString& file : {half, backUp()}) {
            const auto slotsFile = backup::readSlots(file);
            QVERIFY(slotsFile);
            const auto keys = slotsFile->unlock(base::Secret(test::testPassphrase));
            QVERIFY(keys);
            const auto whole = backup::verifyBackup(file, *keys, {});
            QVERIFY2(whole, whole ? "" : qPrintable(whole.error().detail));
        }
    }

    void keepsNoCodeThatWasMadeBefore()
    {
        Protection protection(*m_workspace);
        const auto made = protection.makeRecovery();
        QVERIFY(made && rekeyIn(*m_workspace));
        QCOMPARE(protection.keepRecovery(*made).error().slotsFile->kind, SlotsError::Kind::Rekeying);
        const auto again = protection.makeRecovery();
        QVERIFY(again && protection.keepRecovery(*again));
        m_workspace.reset();
        QVERIFY(open([this, code = again->code] { return vaultkeys::unlock(path(), *code); }));
    }

    void isDoneByOneAtATime()
    {
        const std::lock_guard other(m_workspace->rekeyTurn());
        std::optional<WorkspaceError> error;
        std::thread([&] { error = rekeyIn(*m_workspace).error(); }).join();
        QCOMPARE(error->slotsFile->kind, SlotsError::Kind::Rekeying);
    }

    void goesOnAfterAKill_data()
    {
        QTest::addColumn<int>("pages");
        for (const int pages : {0, 1, 60, 250, 400})
            QTest::newRow(qPrintable(QString::number(pages))) << pages;
    }
    void goesOnAfterAKill()
    {
        QFETCH(int, pages);
        m_workspace.reset();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--rekey"_s, path(), state(), QString::number(pages)});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(vaultkeys::lockOf(path())->rekeying);
        reopen();
        QCOMPARE(m_workspace->database().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
        QCOMPARE(m_workspace->database().value(u"SELECT count(*) FROM note"_s)->toLongLong(), notes);
        const auto done = rekeyIn(*m_workspace);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(generationsIn(path()).keys().size(), 1);
        reopen();
        QVERIFY(!vaultkeys::lockOf(path())->rekeying);
    }

    void losesNothingWhenTheDiskIsFull()
    {
        m_workspace.reset();
        support::FaultVfs fault("fault"_ba);
        auto wanted = options();
        wanted.vfs = u"fault"_s;
        wanted.keys = test::testKeysOf(path());
        {
            auto opened = Workspace::open(path(), Access::Write, clock_, wanted);
            QVERIFY(opened);
            for (const int room : {0, 5000, 140'000}) {
                fault.setFull(room);
                const auto full = rekeyIn(**opened);
                fault.setRoom();
                QVERIFY(!full && full.error().database);
                QVERIFY2(full.error().database->kind == DbError::Kind::Full ||
                             full.error().database->kind == DbError::Kind::Io,
                         qPrintable(full.error().detail));
                QCOMPARE((*opened)->database().value(u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
            }
            QVERIFY(rekeyIn(**opened));
        }
        reopen();
        QVERIFY(!vaultkeys::lockOf(path())->rekeying);
    }

private:
    QString path() const { return m_folder->filePath(u"shop.mailwright"_s); }
    QString state() const { return m_folder->filePath(u"state"_s); }
    WorkspaceOptions options() const { return {.keys = test::testKeys(), .stateFolder = state()}; }
    WorkspaceResult<std::unique_ptr<Workspace>> open(const KeySource& keys)
    {
        return Workspace::open(path(), Access::Write, clock_, {.keys = keys, .stateFolder = state()});
    }
    /// With what the passphrase gives, as a person would.
    void reopen()
    {
        m_workspace.reset();
        auto opened = open(test::testKeysOf(path()));
        if (!opened)
            qFatal("it does not open: %s", qPrintable(opened.error().detail));
        m_workspace = std::move(*opened);
    }
    QString backUp()
    {
        const QString folder = m_folder->filePath(u"saved%1"_s.arg(++m_saved));
        const SharedVaultKeys keys = m_workspace->vaultKeys();
        backup::BackupMaker maker({.vaultPath = m_workspace->folder().vaultPath(),
                                   .slotsPath = m_workspace->folder().keysPath(),
                                   .vfs = m_workspace->vfs(),
                                   .keys = keys->keys},
                                  clock_);
        if (!QDir().mkpath(folder))
            return {};
        const auto made = maker.make(folder, u"Shop"_s, {});
        return made ? made->path : QString();
    }
    /// What a key file that somebody kept gives with the passphrase of old.
    static WorkspaceResult<SharedVaultKeys> keysOf(const QString& file)
    {
        auto slots = vault::KeySlots::load(file);
        auto keys = slots->unlock(base::Secret(test::testPassphrase));
        if (!keys)
            return base::fail(workspaceError(keys.error()));
        return std::make_shared<const VaultKeys>(VaultKeys{std::move(*slots), std::move(*keys)});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    int m_saved = 0;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.value(1) == u"--rekey")
        return childMain(words.value(2), words.value(3), words.value(4).toLongLong());
    TestRekey test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_rekey.moc"
