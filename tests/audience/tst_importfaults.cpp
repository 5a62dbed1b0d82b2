// SPDX-License-Identifier: GPL-3.0-or-later
#include "audiencetesting.h"
#include "consent/consentledger.h"
#include "support/faultvfs.h"

#include <condition_variable>
#include <QCoreApplication>
#include <QProcess>
#include <thread>

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

namespace {

constexpr int rowsBefore = 300;
constexpr int rowsInFile = 2000; // the first 300 change who is there

QByteArray fileBefore()
{
    QByteArray csv = "email,first_name\n";
    for (int i = 0; i < rowsBefore; ++i)
        csv += "p" + QByteArray::number(i) + "@example.com,Old\n";
    return csv;
}

QByteArray file()
{
    QByteArray csv = "email,first_name\n";
    for (int i = 0; i < rowsInFile; ++i)
        csv += "p" + QByteArray::number(i) + "@example.com,New\n";
    return csv;
}

ImportRequest request()
{
    return {.list = u"Fair"_s,
            .consent = ImportConsent{.basis = consent::Basis::Consent, .source = u"fair"_s}};
}

/// This program once more, as the process that is killed: imports into the vault named in the environment.
int runAsChild(const QString& path)
{
    const auto vfs = support::FaultVfs::fromEnvironment();
    auto vault = vault::Vault::open(path, {.vfs = QString::fromLatin1(vfs->name())});
    if (!vault)
        return 2;
    const SilentLog quiet;
    SilentLog log;
    const base::SystemClock clock;
    const base::Secret key(QByteArray(32, 'k'));
    KeptLeavings leavings;
    ImportService service({**vault, key, log, clock, leavings});
    QByteArray csv = file();
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    ImportRequest asked = request();
    asked.files = {{&buffer, u"test.csv"_s}};
    return service.run(asked, {}) ? 0 : 3;
}

} // namespace

class TestImportFaults : public QObject
{
    Q_OBJECT

private:
    /// Everything of the second import is seen, or nothing; and nothing lies about unseen.
    static QString wrong(House& house)
    {
        const auto contacts = house.contacts();
        const bool published = contacts.size() == rowsInFile;
        if (!published && contacts.size() != rowsBefore)
            return u"%1 contacts"_s.arg(contacts.size());
        const QString name = contacts.at(u"p0@example.com"_s).value(u"first_name"_s).toString();
        for (const auto& [email, attributes] : contacts)
            if (attributes.value(u"first_name"_s).toString() != (published ? u"New"_s : u"Old"_s))
                return email + u" is "_s + attributes.value(u"first_name"_s).toString();
        const auto lists = house.lists();
        if (lists.contains(u"Fair"_s) != published)
            return u"lists"_s;
        if (published && lists.at(u"Fair"_s).size() != rowsInFile)
            return u"members"_s;
        const std::int64_t expected = published ? rowsInFile : 0;
        if (house.count(u"consent_record"_s) != expected)
            return u"%1 records"_s.arg(house.count(u"consent_record"_s));
        if (house.count(u"contact"_s) != std::int64_t(contacts.size()))
            return u"rows that nobody sees"_s;
        if (house.count(u"pragma_foreign_key_check"_s) != 0)
            return u"foreign keys"_s;
        return house.check() == u"ok" ? QString() : house.check();
    }

private Q_SLOTS:
    void showsAllOrNothingAfterAKillAtAnyStep()
    {
        int untouched = 0;
        int published = 0;
        bool finished = false;
        for (int step = 4; !finished; step += step < 60 ? 9 : 41) {
            House house;
            QVERIFY(house.import(fileBefore()));
            const QString path = house.vault->path();
            const auto options = house.vault->options();
            house.db.reset();
            house.vault.reset();
            QProcess child;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"MW_IMPORT_INTO"_s, path);
            environment.insert(u"MW_FAULTVFS_NAME"_s, u"dies"_s);
            environment.insert(u"MW_FAULTVFS_DIE"_s, QString::number(step));
            child.setProcessEnvironment(environment);
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(), {});
            QVERIFY(child.waitForFinished(60'000));
            finished = child.exitStatus() == QProcess::NormalExit;
            if (finished)
                QCOMPARE(child.exitCode(), 0);
            house.vault = *vault::Vault::open(path, options);
            house.db = *house.vault->connect(8);
            QVERIFY(recoverImports(*house.db, house.vault->gate(), house.leavings, house.clock.now()));
            const QString why = wrong(house);
            QVERIFY2(why.isEmpty(), qPrintable(u"killed before write %1: %2"_s.arg(step).arg(why)));
            ++(house.lists().contains(u"Fair"_s) ? published : untouched);
            QVERIFY(step < 20'000);
        }
        qInfo("%d kills before the publish, %d runs that published", untouched, published);
        QVERIFY(untouched >= 5);
        QVERIFY(published >= 2); // one whole run, and one killed while it applied what it had staged
    }
    void showsNothingWhenTheDiskIsFull_data()
    {
        QTest::addColumn<qint64>("room");
        for (const qint64 room : {0, 30'000, 100'000, 200'000, 400'000})
            QTest::addRow("%lld bytes", static_cast<long long>(room)) << room;
    }
    void showsNothingWhenTheDiskIsFull()
    {
        QFETCH(const qint64, room);
        support::FaultVfs disk("disk");
        House house(u"disk"_s);
        QVERIFY(house.import(fileBefore()));
        disk.setFull(room);
        const auto failed = house.import(file(), request());
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, ImportError::Kind::Database);
        QCOMPARE(failed.error().database.kind, vault::DbError::Kind::Full);
        QCOMPARE(house.contacts().size(), std::size_t(rowsBefore));
        disk.setRoom();
        QVERIFY(recoverImports(*house.db, house.vault->gate(), house.leavings, house.clock.now()));
        QCOMPARE(wrong(house), QString());
        QVERIFY(house.import(file(), request()));
        QCOMPARE(wrong(house), QString());
        QCOMPARE(house.contacts().size(), std::size_t(rowsInFile));
    }
    void hidesAnAbandonedBatchEvenBeforeItIsRemoved()
    {
        House house;
        QVERIFY(house.import(fileBefore()));
        QVERIFY(house.db->script(
            "INSERT INTO import (started_at) VALUES (0);"
            "INSERT INTO list (name, purpose_id, import_id, created_at) SELECT 'Fair', 1, id, 0 "
            "FROM import ORDER BY id DESC LIMIT 1;"
            "UPDATE import SET list_id = (SELECT max(id) FROM list), members = 2 "
            "WHERE id = (SELECT max(id) FROM import);"
            "INSERT INTO contact (import_id, email, email_key, created_at, updated_at) SELECT "
            "max(id), 'x@example.com', 'x@example.com', 0, 0 FROM import;"
            "INSERT INTO list_member SELECT (SELECT max(id) FROM list), c.id, "
            "(SELECT max(id) FROM import) FROM contact c WHERE c.email IN "
            "('x@example.com', 'p1@example.com')"));
        QCOMPARE(wrong(house), u"rows that nobody sees"_s);
        QVERIFY(!ContactRepository(*house.db).find(u"x@example.com"_s).value());
        // A person may do by hand what the batch did unseen; that stays.
        QVERIFY(house.write(
            [&] { return ContactRepository(*house.db).add(u"X@example.com"_s, {}, house.clock.now()); }));
        QVERIFY(recoverImports(*house.db, house.vault->gate(), house.leavings, house.clock.now()));
        QCOMPARE(house.contacts().size(), std::size_t(rowsBefore + 1));
        QVERIFY(!house.lists().contains(u"Fair"_s));
        QCOMPARE(house.check(), u"ok"_s);
    }
    void movesAtTheNextStartWhatAFaultKeptFromMoving()
    {
        House house;
        house.leavings.failAt = 1;
        const auto result = house.import("email,status\na@example.com,unsubscribed\n"
                                         "b@example.com,unsubscribed\nc@example.com,unsubscribed\n");
        QVERIFY(result); // it is published; nobody of them is mailed, for the policy is asked at the claim
        QCOMPARE(result->excluded, 0);
        QCOMPARE(house.count(u"import WHERE finished_at IS NULL"_s), 1);
        house.leavings.failAt = -1;
        house.leavings.all.clear();
        QVERIFY(recoverImports(*house.db, house.vault->gate(), house.leavings, house.clock.now()));
        QCOMPARE(house.leavings.all.size(), 3U);
        QCOMPARE(house.count(u"import WHERE finished_at IS NULL"_s), 0);
        QVERIFY(recoverImports(*house.db, house.vault->gate(), house.leavings, house.clock.now()));
        QCOMPARE(house.leavings.all.size(), 3U);
    }
    void letsTheSenderPass()
    {
        House house;
        QByteArray csv = "email,first_name\n";
        for (int i = 0; i < 30'000; ++i)
            csv += "p" + QByteArray::number(i) + "@example.com,New\n";
        std::mutex mutex;
        std::condition_variable stopped;
        bool stop = false;
        std::thread sender([&] {
            const auto database = *house.vault->connect(8);
            std::unique_lock lock(mutex);
            while (!stopped.wait_for(lock, std::chrono::milliseconds(1), [&] { return stop; })) {
                auto turn = vault::WriteTransaction::begin(*database, house.vault->gate(),
                                                           vault::Writer::Sender, vault::Sync::Relaxed);
                if (!turn || !database->run(u"UPDATE meta SET value = value"_s) || !turn->commit())
                    qFatal("the sender could not write");
            }
        });
        const auto result = house.import(csv, request());
        {
            const std::lock_guard lock(mutex);
            stop = true;
        }
        stopped.notify_all();
        sender.join();
        QVERIFY(result);
        QCOMPARE(result->added, 30'000);
        const auto waits = house.vault->gate().statistics(vault::Writer::Sender);
        const auto holds = house.vault->gate().statistics(vault::Writer::Job);
        qInfo("the sender took %lld turns and waited %.1f ms at most; the longest job's turn was %.1f ms",
              static_cast<long long>(waits.turns), double(waits.longestWait.count()) / 1e6,
              double(holds.longestHold.count()) / 1e6);
        QVERIFY(waits.turns > 0);
        QVERIFY(holds.turns > 5); // it gave way
    }
    void refusesASecondImportWhileOneRuns()
    {
        House house;
        ImportOutcome<ImportResult> inner;
        const base::JobControl control([&](base::JobProgress) {
            if (inner)
                inner = house.import("email\nbob@example.com\n", {.list = u"Other"_s});
        });
        QByteArray csv = "email\nann@example.com\n";
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        const ImportRequest asked{.files = {{&buffer, u"test.csv"_s}}, .list = u"News"_s};
        QVERIFY(house.service.run(asked, control));
        QVERIFY(!inner);
        QCOMPARE(inner.error().kind, ImportError::Kind::Busy);
    }
    /// A second one begins by removing what is unpublished: the first one's rows.
    void refusesASecondImportByAnotherServiceOfTheVault()
    {
        House house;
        ImportTurn turn;
        ImportService one({*house.vault, house.key, house.log, house.clock, house.leavings, &turn});
        ImportService other({*house.vault, house.key, house.log, house.clock, house.leavings, &turn});
        QByteArray csv = "email\nann@example.com\n";
        QByteArray dryCsv = csv;
        QBuffer buffer(&csv);
        QBuffer dryBuffer(&dryCsv);
        buffer.open(QIODevice::ReadOnly);
        dryBuffer.open(QIODevice::ReadOnly);
        const ImportRequest request{.files = {{&buffer, u"test.csv"_s}}, .list = u"News"_s};
        const ImportRequest dry{.files = {{&dryBuffer, u"test.csv"_s}}, .list = u"News"_s, .dryRun = true};
        std::optional<ImportError::Kind> refusal;
        bool dryRan = false;
        const base::JobControl control([&](base::JobProgress) {
            if (!std::exchange(dryRan, true)) {
                refusal = other.run(request, {}).error().kind;
                QVERIFY(other.run(dry, {}));
            }
        });
        const auto result = one.run(request, control);
        QVERIFY(result);
        QCOMPARE(result->added, 1);
        QCOMPARE(refusal, ImportError::Kind::Busy);
        QVERIFY(other.undo(result->id)); // its turn came
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const QString path = qEnvironmentVariable("MW_IMPORT_INTO"); !path.isEmpty())
        return runAsChild(path);
    TestImportFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importfaults.moc"
