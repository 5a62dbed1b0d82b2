// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"
#include "support/testkeys.h"
#include "workspace/office.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using workspace::JobRoom;
using workspace::Office;
using workspace::Room;
using workspace::Topic;
using workspace::Topics;

namespace {

constexpr int patience = 60'000;

struct Sent
{
    bool ready = false;
    QString problem{};
};

} // namespace

class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("MAILWRIGHT_NO_KEYCHAIN", "1"); }
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void makesAWorkspaceAndTellsWhatItIs()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QVERIFY(office.isOpen());
        QCOMPARE(office.facts().name, u"Kornblume"_s);
        QCOMPARE(office.facts().disarmed, vault::Disarmed::No);
        QVERIFY(office.facts().colour.startsWith(u'#'));
    }

    void saysWhyItCannotOpenAndMayTryAgain()
    {
        Office office(m_clock, words());
        std::optional<workspace::WorkspaceResult<workspace::OfficeFacts>> answer;
        office.open(path(), workspace::Access::Write, options(), this,
                    [&](const auto& result) { answer = result; });
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QVERIFY(!office.isOpen());
        QVERIFY(create(office));
    }

    void takesAnotherNameAndColourAndKeepsThem()
    {
        {
            Office office(m_clock, words());
            QVERIFY(create(office));
            QSignalSpy told(&office, &Office::factsChanged);
            const auto change = [&](const QString& name, const QString& colour) {
                std::optional<workspace::WorkspaceResult<workspace::OfficeFacts>> answer;
                office.setAppearance(name, colour, this, [&](const auto& result) { answer = result; });
                return QTest::qWaitFor([&] { return answer.has_value(); }, patience)
                           ? *answer
                           : base::fail(workspace::WorkspaceError{});
            };
            const auto noName = change(u" "_s, u"#8257AE"_s);
            QVERIFY(!noName && noName.error().kind == workspace::WorkspaceError::Kind::BadName);
            const auto noColour = change(u"Café"_s, u"#123456"_s);
            QVERIFY(!noColour && noColour.error().kind == workspace::WorkspaceError::Kind::BadColour);
            QCOMPARE(office.facts().name, u"Kornblume"_s);
            QVERIFY(told.isEmpty());
            QVERIFY(change(u"Café Mühle"_s, u"#8257AE"_s));
            QCOMPARE(office.facts().name, u"Café Mühle"_s);
            QCOMPARE(told.size(), 1);
        }
        Office office(m_clock, words());
        std::optional<bool> opened;
        office.open(path(), workspace::Access::Write, options(), this,
                    [&](const auto& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened && *opened);
        QCOMPARE(office.facts().name, u"Café Mühle"_s);
        QCOMPARE(office.facts().colour, u"#8257AE"_s);
    }

    void actsAndAsksAndTellsWhatChanged()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QSignalSpy changes(&office, &Office::changed);
        QVERIFY(add(office, u"ada@example.com"_s));
        QTRY_COMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().value<Topics>(), (Topics{Topic::Contacts}));
        std::optional<bool> found;
        QThread* askedIn = nullptr;
        office.ask<bool>(
            this,
            [&](vault::Database& database) -> vault::DbResult<bool> {
                askedIn = QThread::currentThread();
                return audience::ContactRepository(database).find(u"ada@example.com"_s).value().has_value();
            },
            [&](const vault::DbResult<bool>& result) { found = result.value(); });
        QTRY_VERIFY(found);
        QVERIFY(*found);
        QVERIFY(askedIn != thread());
    }

    void saysNothingToAReceiverThatIsGone()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        bool told = false;
        auto receiver = std::make_unique<QObject>();
        office.act<int>(
            receiver.get(), [](Room&) { return 1; }, [&](int) { told = true; });
        receiver.reset();
        QVERIFY(add(office, u"after@example.com"_s)); // what came after it is answered
        QVERIFY(!told);
    }

    /// Each job has services of its own, and two imports at once would take each other's rows for left ones.
    void letsOneJobImportAtATime()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        std::optional<bool> taken;
        office.act<bool>(
            this, [](Room& room) { return room.workspace.importTurn().take(); },
            [&](bool mine) { taken = mine; });
        QTRY_VERIFY(taken);
        QVERIFY(*taken);
        const auto undo = [&] {
            std::optional<audience::ImportError::Kind> refusal;
            office.start<audience::ImportError::Kind>(
                u"Undo"_s, this,
                [](JobRoom& room) { return room.services.imports().undo(base::ImportId(99)).error().kind; },
                [&](const auto& kind) { refusal = kind.value(); });
            [&] { QTRY_VERIFY(refusal); }();
            return *refusal;
        };
        QCOMPARE(undo(), audience::ImportError::Kind::Busy);
        taken.reset();
        office.act<bool>(
            this,
            [](Room& room) {
                room.workspace.importTurn().giveBack();
                return true;
            },
            [&](bool done) { taken = done; });
        QTRY_VERIFY(taken);
        QCOMPARE(undo(), audience::ImportError::Kind::UnknownImport);
    }

    void showsAJobUntilItEndsAndTellsWhatItChanged()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QSignalSpy changes(&office, &Office::changed);
        std::atomic_bool goOn = false;
        std::optional<int> result;
        office.start<int>(
            u"Import"_s, this,
            [&](JobRoom& room) {
                room.control.report({.done = 3, .total = 9});
                while (!goOn)
                    QThread::yieldCurrentThread();
                room.changed = {Topic::Lists};
                return 7;
            },
            [&](const vault::DbResult<int>& answer) { result = answer.value(); });
        QTRY_VERIFY(office.jobs().size() == 1 && office.jobs().front().done == 3);
        QCOMPARE(office.jobs().front().total, 9);
        QCOMPARE(office.jobs().front().title, u"Import"_s);
        goOn = true;
        QTRY_VERIFY(result);
        QCOMPARE(*result, 7);
        QVERIFY(office.jobs().empty());
        QTRY_COMPARE(changes.size(), 1);
    }

    void cancelsAJob()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        std::optional<bool> cancelled;
        const auto job = office.start<bool>(
            u"Import"_s, this,
            [](JobRoom& room) {
                while (!room.control.cancelled())
                    QThread::yieldCurrentThread();
                return true;
            },
            [&](const vault::DbResult<bool>& answer) { cancelled = answer.value(); });
        office.cancel(job);
        QVERIFY(office.jobs().front().cancelling);
        QTRY_VERIFY(cancelled);
    }

    void sendsACampaignToItsEndAndAgainNobody()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QSignalSpy statuses(&office, &Office::senderStatusChanged);
        QVERIFY(startCampaign(office, 25));
        QTRY_VERIFY_WITH_TIMEOUT(accepted(office) == 25, patience);
        QVERIFY(!statuses.isEmpty());
        office.look();
        QVERIFY(startCampaign(office, 0)); // the same again
        QCOMPARE(accepted(office), 25);
    }

    void closesAndGoesOnWhereItStopped()
    {
        {
            Office office(m_clock, words());
            QVERIFY(create(office));
            QVERIFY(startCampaign(office, 200));
            bool closed = false;
            office.close(this, [&] { closed = true; });
            QTRY_VERIFY_WITH_TIMEOUT(closed, patience);
            QVERIFY(!office.isOpen());
        }
        Office office(m_clock, words());
        std::optional<bool> opened;
        office.open(path(), workspace::Access::Write, options(), this,
                    [&](const auto& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened && *opened);
        QTRY_VERIFY_WITH_TIMEOUT(accepted(office) == 200, patience);
        QCOMPARE(messages(office), 200);
    }

    void closesWithAJobRunning()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        bool answered = false;
        office.start<bool>(
            u"Import"_s, this,
            [](JobRoom& room) {
                while (!room.control.cancelled())
                    QThread::yieldCurrentThread();
                return true;
            },
            [&](const vault::DbResult<bool>&) { answered = true; });
        bool closed = false;
        office.close(this, [&] { closed = true; });
        QTRY_VERIFY(closed);
        QVERIFY(answered);
    }

    void closesOnceWhatIsEnlistedHasEnded()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        int cancelled = 0;
        const auto job = office.enlist(u"Walk"_s, [&cancelled] { ++cancelled; });
        office.report(job, 2, 7);
        QCOMPARE(office.jobs().size(), 1U);
        QCOMPARE(office.jobs()[0].done, 2);
        bool closed = false;
        office.close(this, [&] { closed = true; });
        QCOMPARE(cancelled, 1);
        QVERIFY(office.isOpen());
        office.delist(job);
        office.delist(job);
        office.report(job, 3, 7);
        QTRY_VERIFY(closed);
        QVERIFY(office.jobs().empty());
    }

    void isArmedByAPersonAndSaysSo()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QVERIFY(QDir(options().stateFolder).removeRecursively()); // as on another device
        QVERIFY(startCampaign(office, 3));
        QTRY_VERIFY_WITH_TIMEOUT(office.facts().disarmed != vault::Disarmed::No, patience);
        QCOMPARE(messages(office), 0);
        QVERIFY(QDir().mkpath(options().stateFolder));
        QSignalSpy facts(&office, &Office::factsChanged);
        std::optional<bool> armed;
        office.arm(this, [&](const auto& result) { armed = result.has_value(); });
        QTRY_VERIFY(armed);
        QVERIFY(*armed);
        QCOMPARE(office.facts().disarmed, vault::Disarmed::No);
        QCOMPARE(facts.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(accepted(office) == 3, patience);
    }

    void endsWithoutBeingClosed()
    {
        Office office(m_clock, words());
        QVERIFY(create(office));
        QVERIFY(startCampaign(office, 50));
        office.start<bool>(
            u"Import"_s, this,
            [](JobRoom& room) {
                while (!room.control.cancelled())
                    QThread::yieldCurrentThread();
                return true;
            },
            [](const vault::DbResult<bool>&) {});
    }

private:
    static campaign::AddedWords words() { return {.unsubscribe = u"Unsubscribe"_s}; }
    QString path() const { return m_root->filePath(u"a.mailwright"_s); }
    workspace::WorkspaceOptions options() const
    {
        return {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)};
    }

    bool create(Office& office)
    {
        std::optional<bool> made;
        office.create(path(), u"Kornblume"_s, options(), this,
                      [&](const auto& result) { made = result.has_value(); });
        return QTest::qWaitFor([&] { return made.has_value(); }, patience) && *made;
    }

    bool add(Office& office, const QString& email)
    {
        std::optional<bool> added;
        office.act<bool>(
            this,
            [&, email](Room& room) {
                auto change =
                    vault::WriteTransaction::begin(room.workspace.database(), room.workspace.vault().gate(),
                                                   vault::Writer::Click, vault::Sync::Durable);
                room.changed = {Topic::Contacts};
                return change &&
                       audience::ContactRepository(room.workspace.database()).add(email, {}, m_clock.now()) &&
                       change->commit();
            },
            [&](bool done) { added = done; });
        return QTest::qWaitFor([&] { return added.has_value(); }, patience) && *added;
    }

    /// Practice campaign "News" to `contacts` new ones; planned in a job, then sent.
    bool startCampaign(Office& office, int contacts);
    qint64 accepted(Office& office)
    {
        return number(office, u"SELECT n FROM campaign_count WHERE state = 4"_s);
    }
    qint64 messages(Office& office) { return number(office, u"SELECT count(*) FROM practice_message"_s); }
    qint64 number(Office& office, const QString& sql);

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
};

bool TestOffice::startCampaign(Office& office, int contacts)
{
    std::optional<QString> problem;
    office.start<QString>(
        u"Planning"_s, this,
        [this, contacts](JobRoom& room) -> QString {
            if (contacts > 0) {
                auto& catalogue = room.services.catalogue();
                const auto list = catalogue.addList(u"Customers"_s, base::PurposeId(1));
                const auto identity = catalogue.addIdentity({.name = u"Shop"_s,
                                                             .fromName = u"Kornblume"_s,
                                                             .fromEmail = u"news@example.com"_s,
                                                             .postal = u"Street 1\nTown"_s});
                const auto mail = catalogue.addTemplate(
                    {.name = u"Mail"_s, .subject = u"Hello"_s, .html = u"<p>Hello {{ first_name }}</p>"_s});
                if (!list || !identity || !mail)
                    return u"catalogue"_s;
                auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                             vault::Writer::Job, vault::Sync::Durable);
                for (int i = 0; i < contacts; ++i) {
                    auto added = audience::ContactRepository(room.database)
                                     .add(u"p%1@example.com"_s.arg(i), {}, m_clock.now());
                    if (!added || !audience::ListRepository(room.database).addContact(*list, *added))
                        return u"contact"_s;
                }
                if (!change->commit())
                    return u"commit"_s;
                if (!room.services.campaigns().create({.name = u"News"_s,
                                                       .list = *list,
                                                       .purpose = base::PurposeId(1),
                                                       .mailTemplate = *mail,
                                                       .identity = *identity,
                                                       .relays = {relays::practiceRelay}}))
                    return u"create"_s;
            }
            const auto prepared = room.services.campaigns().prepare(u"News"_s, u"a test"_s, room.control);
            return prepared ? QString() : u"prepare %1"_s.arg(int(prepared.error().kind));
        },
        [&](const vault::DbResult<QString>& result) { problem = result.value(); });
    if (!QTest::qWaitFor([&] { return problem.has_value(); }, patience))
        return false;
    if (!problem->isEmpty())
        qWarning("%s", qPrintable(*problem));
    office.look();
    return problem->isEmpty();
}

qint64 TestOffice::number(Office& office, const QString& sql)
{
    std::optional<qint64> value;
    office.ask<qint64>(
        this,
        [sql](vault::Database& database) -> vault::DbResult<qint64> {
            const auto found = database.value(sql);
            return found ? found->toLongLong() : vault::DbResult<qint64>(base::fail(found.error()));
        },
        [&](const vault::DbResult<qint64>& result) { value = result.value_or(-1); });
    return QTest::qWaitFor([&] { return value.has_value(); }, patience) ? *value : -2;
}

QTEST_GUILESS_MAIN(TestOffice)
#include "tst_office.moc"
