// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"
#include "audience/listrepository.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "shell/newworkspacepage.h"
#include "shell/pagestack.h"
#include "shell/restorepage.h"
#include "shell/sleepinhibitor.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"
#include "shell/statusbar.h"
#include "shell/tray.h"
#include "shell/windowhouse.h"
#include "shell/workspacewindow.h"
#include "support/memorykeychain.h"
#include "support/samplepages.h"
#include "vault/migrations.h"
#include "vault/writetransaction.h"
#include "workspace/backupkeeper.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using test::SamplePage;
using workspace::Office;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

/// Says what was asked of it.
class FakeInhibitor final : public SleepInhibitor
{
public:
    explicit FakeInhibitor(QStringList& log) : m_log(log) {}
    void hold(const QString& why) override
    {
        if (state() == State::System)
            return;
        m_log.append(u"hold "_s + why);
        setState(State::System);
    }
    void release() override
    {
        if (state() == State::Off)
            return;
        m_log.append(u"release"_s);
        setState(State::Off);
    }

private:
    QStringList& m_log;
};

} // namespace

/// The program without its main(): workspaces on a disk, windows on the offscreen platform.
class TestWindowHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"window.ini"_s));
        m_awake.clear();
        build();
    }
    void cleanup()
    {
        m_house.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void beginsWithTheListWhereNothingIsKnown()
    {
        QSignalSpy painted(m_house.get(), &WindowHouse::firstPainted);
        m_house->open({});
        QVERIFY(m_house->startWindow()->isVisible());
        QTRY_COMPARE(painted.size(), 1);
    }

    void makesAWorkspaceAndLeadsToItsFirstSteps()
    {
        m_house->open({});
        Q_EMIT m_house->startWindow()->list().createWanted();
        NewWorkspacePage& form = m_house->startWindow()->form();
        QTest::keyClicks(form.findChild<QLineEdit*>(), u"Kornblume Bakery"_s);
        const QString colour = form.colour();
        Q_EMIT form.createWanted();
        const QString path = m_folder->filePath(u"workspaces/Kornblume Bakery.mailwright"_s);
        QTRY_VERIFY(m_house->window(path));
        QCOMPARE(m_house->office(path)->facts().name, u"Kornblume Bakery"_s);
        QCOMPARE(m_house->office(path)->facts().colour, colour);
        QCOMPARE(front(path)->id(), PageId::FirstStart);
        QVERIFY(!m_house->startWindow()->isVisible());
        QCOMPARE(m_house->book().last(), path);
    }

    void keepsWhatWasTypedWhenAWorkspaceCannotBeMade()
    {
        m_house->open({});
        StartWindow& start = *m_house->startWindow();
        QFile file(m_folder->filePath(u"workspaces"_s)); // where a folder would have to be
        QVERIFY(file.open(QIODevice::WriteOnly));
        Q_EMIT start.list().createWanted();
        QTest::keyClicks(start.form().findChild<QLineEdit*>(), u"Shop"_s);
        Q_EMIT start.form().createWanted();
        auto* callout = start.form().findChild<kit::Callout*>();
        QTRY_VERIFY(callout->isVisible());
        QCOMPARE(start.form().name(), u"Shop"_s);
        file.remove();
        Q_EMIT start.form().createWanted();
        QTRY_VERIFY(m_house->window(m_folder->filePath(u"workspaces/Shop.mailwright"_s)));
    }

    void opensTheLastOneAgain()
    {
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->quit();
        QTRY_COMPARE(ended.size(), 1);
        build();
        m_house->open({});
        QTRY_VERIFY(m_house->window(path));
        QVERIFY(!m_house->startWindow());
    }

    void comesToThePageAndFileThatWereAskedFor()
    {
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path, .page = PageId::Logs});
        QTRY_VERIFY(m_house->window(path));
        QCOMPARE(front(path)->id(), PageId::Logs);
        const OpenRequest request{.workspace = path, .importFile = u"/tmp/Leute.csv"_s};
        m_house->open(OpenRequest::fromJson(request.toJson()));
        QCOMPARE(front(path)->arrived.back(), (Place{.page = PageId::Import, .text = u"/tmp/Leute.csv"_s}));
    }

    void opensAWorkspaceOnceAndSeveralBesideEachOther()
    {
        const QString one = make(u"One"_s);
        const QString two = make(u"Two"_s);
        m_house->open({.workspace = one});
        m_house->open({.workspace = one + u"/../One.mailwright/"_s});
        QTRY_VERIFY(m_house->window(one));
        WorkspaceWindow* first = m_house->window(one);
        m_house->open({.workspace = two});
        QTRY_VERIFY(m_house->window(two));
        m_house->open({.workspace = one});
        QCOMPARE(m_house->window(one), first);
        // Leaving one ends it, and the other stays.
        first->close();
        QTRY_VERIFY(!m_house->office(one));
        QVERIFY(m_house->window(two)->isVisible());
    }

    void tellsAtItsRowWhyAWorkspaceDoesNotOpen_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("mend");
        QTest::newRow("missing disk") << u"missing"_s << u"There is no workspace in"_s << u"Try again"_s;
        QTest::newRow("damaged") << u"damaged"_s << u"damaged"_s << u"Try again"_s;
        QTest::newRow("newer") << u"newer"_s << u"made by a newer Mailwright"_s << u"Try again"_s;
        QTest::newRow("older") << u"older"_s << u"made by an older Mailwright"_s << u"Bring it up to date"_s;
        QTest::newRow("locked here") << u"locked"_s << u"has this workspace open"_s << u"Try again"_s;
        QTest::newRow("locked elsewhere")
            << u"elsewhere"_s << u"The computer backoffice has"_s << u"Take it over…"_s;
    }
    void tellsAtItsRowWhyAWorkspaceDoesNotOpen()
    {
        QFETCH(QString, fault);
        QFETCH(QString, words);
        QFETCH(QString, mend);
        const QString path = make(u"Shop"_s);
        std::unique_ptr<workspace::Workspace> other;
        breakIt(path, fault, other);
        m_house->open({.workspace = path});
        QTRY_VERIFY_WITH_TIMEOUT(m_house->startWindow() && m_house->startWindow()->list().row(path) &&
                                     m_house->startWindow()->list().row(path)->facts().problem,
                                 patience);
        const RowFacts& facts = m_house->startWindow()->list().row(path)->facts();
        QVERIFY2(facts.problem->what.contains(words), qPrintable(facts.problem->what));
        QVERIFY(!facts.problem->kept.isEmpty() && !facts.problem->todo.isEmpty());
        QCOMPARE(facts.mend, mend);
    }

    void triesAgainOnceTheOtherProgramIsDone()
    {
        const QString path = make(u"Shop"_s);
        std::unique_ptr<workspace::Workspace> other;
        breakIt(path, u"locked"_s, other);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->startWindow() && m_house->startWindow()->list().row(path));
        other.reset();
        Q_EMIT m_house->startWindow()->list().mendWanted(path);
        QTRY_VERIFY(m_house->window(path));
    }

    void takesOverFromAnotherComputerOnlyWhenAskedTo()
    {
        const QString path = make(u"Shop"_s);
        std::unique_ptr<workspace::Workspace> none;
        breakIt(path, u"elsewhere"_s, none);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->startWindow() && m_house->startWindow()->list().row(path) &&
                    m_house->startWindow()->list().row(path)->facts().problem);
        Q_EMIT m_house->startWindow()->list().mendWanted(path);
        auto* question = m_house->startWindow()->findChild<kit::QuestionDialog*>();
        QVERIFY(question && question->isVisible());
        QVERIFY(question->windowTitle().contains(u"backoffice") && question->windowTitle().contains(u"Shop"));
        question->reject();
        QVERIFY(!m_house->window(path));
        Q_EMIT m_house->startWindow()->list().mendWanted(path);
        m_house->startWindow()->findChildren<kit::QuestionDialog*>().constLast()->accept();
        QTRY_VERIFY(m_house->window(path));
    }

    void makesABackupBeforeAnUpgrade()
    {
        const QString path = make(u"Shop"_s);
        std::unique_ptr<workspace::Workspace> none;
        breakIt(path, u"older"_s, none);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->startWindow() && m_house->startWindow()->list().row(path) &&
                    m_house->startWindow()->list().row(path)->facts().problem);
        QVERIFY(QDir(path + u"/backups"_s).isEmpty());
        Q_EMIT m_house->startWindow()->list().mendWanted(path);
        // Whether the file was truly old or only says so: the backup is there first.
        QTRY_VERIFY(!QDir(path + u"/backups"_s).isEmpty());
    }

    void restoresABackupBesideWhatIsOpenAndArmsNothing()
    {
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        auto& keeper = m_house->office(path)->backups();
        keeper.makeNow();
        QTRY_VERIFY_WITH_TIMEOUT(!keeper.state().existing.empty(), patience);
        Q_EMIT front(path)->restoreWanted(keeper.state().existing.front().path);
        RestorePage& page = m_house->startWindow()->restore();
        QVERIFY(page.isVisible());
        QTRY_COMPARE(page.step(), RestorePage::Step::Place); // the keychain has the key
        page.setName(u"Shop again"_s);
        for (auto* button : page.findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary)
                button->click();
        const QString again = m_folder->filePath(u"workspaces/Shop again.mailwright"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_house->window(again), patience);
        QCOMPARE(m_house->office(again)->facts().name, u"Shop"_s);
        QVERIFY(m_house->office(again)->facts().disarmed != vault::Disarmed::No);
        QTRY_COMPARE(m_house->window(again)->statusBar().words().what, u"Disarmed, nothing is sent"_s);
        QVERIFY(m_house->office(path)->facts().disarmed == vault::Disarmed::No);
        QVERIFY(m_house->window(path)->isVisible());
    }

    void asksBeforeItQuitsWhileMailGoesOut()
    {
        const QString path = sendSlowly();
        m_house->tray().setAvailable(true);
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->window(path)->close();
        QuitQuestion* question = m_house->question();
        QVERIFY(question && question->isVisible());
        QVERIFY(question->windowTitle().contains(u"Stollen"));
        m_house->quit(); // once is enough
        QCOMPARE(m_house->question(), question);
        question->reject();
        QVERIFY(m_house->window(path)->isVisible());
        QVERIFY(ended.isEmpty());
    }

    void goesOnInTheTray()
    {
        const QString path = sendSlowly();
        m_house->tray().setAvailable(true);
        QVERIFY(m_awake.contains(u"hold Mail is being sent"));
        m_house->quit();
        m_house->question()->accept();
        QVERIFY(!m_house->window(path));
        QVERIFY(m_house->office(path)->isOpen());
        QCOMPARE(m_awake.constLast(), u"hold Mail is being sent"_s);
        // And back.
        Q_EMIT m_house->tray().workspaceWanted(path);
        QVERIFY(m_house->window(path) && m_house->window(path)->isVisible());
    }

    void pausesAndQuits()
    {
        const QString path = sendSlowly();
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->quit();
        m_house->question()->sideButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QCOMPARE(m_awake.constLast(), u"release"_s);
        auto again = workspace::Workspace::open(path, workspace::Access::Write, m_clock, options());
        QVERIFY(again);
        const auto state = (*again)->database().value(u"SELECT state FROM campaign WHERE name = 'Stollen'"_s);
        QCOMPARE(state->toInt(), static_cast<int>(campaign::CampaignState::Paused));
    }

    void leavesTheSenderOfAWorkspaceRunningWhenItsWindowGoes()
    {
        const QString path = sendSlowly();
        const QString other = make(u"Other"_s);
        m_house->open({.workspace = other});
        QTRY_VERIFY(m_house->window(other));
        m_house->window(path)->close();
        QVERIFY(!m_house->window(path));
        QVERIFY(m_house->office(path)->isOpen());
        m_house->showStart();
        QTRY_VERIFY(m_house->startWindow()->list().row(path) &&
                    m_house->startWindow()->list().row(path)->facts().sender);
        // What it was kept for ends: so does it.
        bool paused = false;
        m_house->office(path)->act<bool>(
            this,
            [](Room& room) {
                room.changed = {Topic::Campaigns};
                return room.services.campaigns().pause(u"Stollen"_s).has_value();
            },
            [&](bool done) { paused = done; });
        QTRY_VERIFY_WITH_TIMEOUT(!m_house->office(path), patience);
        QVERIFY(paused);
    }

    void tellsWhenACampaignIsDoneUnlessThatIsUnwanted_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::newRow("wanted") << true;
        QTest::newRow("unwanted") << false;
    }
    void tellsWhenACampaignIsDoneUnlessThatIsUnwanted()
    {
        QFETCH(bool, wanted);
        m_settings->setValue(u"notifications"_s, wanted);
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        QSignalSpy told(&m_house->tray(), &Tray::told);
        QVERIFY(send(path, false));
        if (wanted) {
            QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
            QCOMPARE(told[0][0].toString(), u"“Stollen” is done"_s);
            QVERIFY(told[0][1].toString().contains(u"3 of 3 accepted"));
        } else {
            QTRY_COMPARE_WITH_TIMEOUT(m_house->window(path)->statusBar().words().what,
                                      u"Nothing is being sent"_s, patience);
            QVERIFY(told.isEmpty());
        }
        QTRY_VERIFY(!m_awake.contains(u"hold Mail is being sent") || m_awake.constLast() == u"release");
    }

    void opensAgainWhatIsAskedForWhileAllIsClosed()
    {
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->quit();
        QVERIFY(!m_house->window(path));
        m_house->open({.workspace = path, .page = PageId::Logs});
        QTRY_VERIFY(m_house->window(path));
        QCOMPARE(front(path)->id(), PageId::Logs);
        QVERIFY(ended.isEmpty());
    }

    void endsAtOnceWhenTheSystemWantsIt()
    {
        const QString path = sendSlowly();
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->quitNow();
        QVERIFY(!m_house->question());
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        auto again = workspace::Workspace::open(path, workspace::Access::Write, m_clock, options());
        QVERIFY(again);
        const auto state = (*again)->database().value(u"SELECT state FROM campaign WHERE name = 'Stollen'"_s);
        QCOMPARE(state->toInt(), static_cast<int>(campaign::CampaignState::Running));
    }

private:
    void build()
    {
        m_house = std::make_unique<WindowHouse>(WindowHouse::Parts{
            .settings = *m_settings,
            .clock = m_clock,
            .pages = test::samplePages(),
            .defaultFolder = m_folder->filePath(u"workspaces"_s),
            .stateFolder = m_folder->filePath(u"state"_s),
            .keychain = [this] { return std::make_unique<test::MemoryKeychain>(m_drawer); },
            .inhibitor = [this] { return std::make_unique<FakeInhibitor>(m_awake); }});
    }
    workspace::WorkspaceOptions options() const
    {
        return {.keys = m_keys, .stateFolder = m_folder->filePath(u"state"_s)};
    }
    QString make(const QString& name)
    {
        const QString path = m_folder->filePath(u"workspaces/%1.mailwright"_s.arg(name));
        if (!workspace::Workspace::create(path, name, m_clock, options()))
            qFatal("no workspace");
        return path;
    }
    void breakIt(const QString& path, const QString& fault, std::unique_ptr<workspace::Workspace>& other)
    {
        if (fault == u"missing") {
            QVERIFY(QDir(path).removeRecursively());
        } else if (fault == u"damaged") {
            QFile file(path + u"/vault.sqlite"_s);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("this is no database, and never was one; it only stands where one should be");
        } else if (fault == u"newer" || fault == u"older") {
            const test::SealedFile database(path, m_keys);
            QVERIFY(database);
            const int version = vault::newestMigration() + (fault == u"newer" ? 1 : -1);
            QVERIFY(database->script(QByteArray("PRAGMA user_version = ") + QByteArray::number(version)));
        } else if (fault == u"locked") {
            auto opened = workspace::Workspace::open(path, workspace::Access::Write, m_clock, options());
            QVERIFY(opened);
            other = std::move(*opened);
        } else {
            QFile lock(path + u"/lock"_s);
            QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::Truncate));
            lock.write("4711\nmailwright\nbackoffice\n");
        }
    }
    /// A campaign to three people, through the practice relay or one where nobody listens.
    bool send(const QString& path, bool slowly)
    {
        std::optional<bool> done;
        m_house->office(path)->start<bool>(
            u"Prepare"_s, this,
            [slowly](workspace::JobRoom& room) {
                room.changed = {Topic::Campaigns, Topic::Deliveries, Topic::Relays};
                auto& services = room.services;
                const auto list = services.catalogue().addList(u"News"_s, base::PurposeId(1));
                const auto mail = services.catalogue().addTemplate(
                    {.name = u"T"_s, .subject = u"S"_s, .html = u"<p>{{ unsubscribe_url }}</p>"_s});
                const auto identity = services.catalogue().addIdentity(
                    {.name = u"I"_s, .fromName = u"I"_s, .fromEmail = u"i@example.com"_s, .postal = u"P"_s});
                if (!list || !mail || !identity || !addPeople(room, *list))
                    return false;
                base::RelayId relay = relays::practiceRelay;
                if (slowly) {
                    relays::Relay nobody;
                    nobody.name = u"Nobody"_s;
                    nobody.host = u"127.0.0.1"_s;
                    nobody.port = 1;
                    nobody.security = smtp::Security::None;
                    const auto added = services.catalogue().addRelay(nobody);
                    if (!added)
                        return false;
                    relay = *added;
                }
                return services.campaigns().create({.name = u"Stollen"_s,
                                                    .list = *list,
                                                    .purpose = base::PurposeId(1),
                                                    .mailTemplate = *mail,
                                                    .identity = *identity,
                                                    .relays = {relay}}) &&
                       services.campaigns().prepare(u"Stollen"_s, u"a test"_s, room.control);
            },
            [&](const vault::DbResult<bool>& result) { done = result.value_or(false); });
        if (!QTest::qWaitFor([&] { return done.has_value(); }, patience) || !*done)
            return false;
        m_house->office(path)->look();
        return true;
    }
    static bool addPeople(workspace::JobRoom& room, base::ListId list)
    {
        for (int i = 0; i < 3; ++i) {
            auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                         vault::Writer::Job, vault::Sync::Durable);
            if (!change)
                return false;
            const auto contact = audience::ContactRepository(room.database)
                                     .add(u"p%1@example.com"_s.arg(i), {}, room.workspace.clock().now());
            if (!contact || !audience::ListRepository(room.database).addContact(list, *contact) ||
                !change->commit())
                return false;
            if (!room.services.consent().record({.contact = *contact,
                                                 .purpose = base::PurposeId(1),
                                                 .kind = consent::EventKind::Given,
                                                 .basis = consent::Basis::Consent,
                                                 .origin = {.source = u"test"_s}}))
                return false;
        }
        return true;
    }
    /// A workspace with a campaign that goes out and won't be done in the time of a test.
    QString sendSlowly()
    {
        const QString path = make(u"Shop"_s);
        m_house->open({.workspace = path});
        if (!QTest::qWaitFor([&] { return m_house->window(path) != nullptr; }, patience) || !send(path, true))
            qFatal("nothing is sent");
        const bool goesOut =
            QTest::qWaitFor([&] { return m_awake.contains(u"hold Mail is being sent"_s); }, patience);
        if (!goesOut)
            qFatal("nothing goes out");
        return path;
    }
    SamplePage* front(const QString& path) const
    {
        return static_cast<SamplePage*>(m_house->window(path)->pages().front());
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<WindowHouse> m_house;
    std::shared_ptr<test::KeychainDrawer> m_drawer = std::make_shared<test::KeychainDrawer>();
    workspace::KeySource m_keys = test::keysIn(*m_drawer);
    QStringList m_awake;
};

QTEST_MAIN(TestWindowHouse)
#include "tst_windowhouse.moc"
