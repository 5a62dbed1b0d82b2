// SPDX-License-Identifier: GPL-3.0-or-later
// Locking what is open and coming back to it: real sealed workspaces, the program without its main().
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "shell/leavewatch.h"
#include "shell/pagestack.h"
#include "shell/recoverycodedialog.h"
#include "shell/secretfield.h"
#include "shell/settingskeys.h"
#include "shell/sleepinhibitor.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"
#include "shell/statusbar.h"
#include "shell/tray.h"
#include "shell/unlockpage.h"
#include "shell/windowhouse.h"
#include "shell/workspacewindow.h"
#include "support/memorykeychain.h"
#include "support/samplepages.h"
#include "workspace/rekey.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using test::SamplePage;
using workspace::Workspace;

namespace {

/// The system's part.
class FakeLeaveWatch final : public LeaveWatch
{
public:
    void watch(const Wishes& wishes) override { wished = wishes; }
    void readyToSleep() override { ++slept; }
    Wishes wished;
    int slept = 0;
};

} // namespace

class TestLockingHouse : public QObject
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
        m_drawer = std::make_shared<test::KeychainDrawer>();
        m_keys = test::keysIn(*m_drawer);
        m_leave = nullptr;
        m_house = std::make_unique<WindowHouse>(WindowHouse::Parts{
            .settings = *m_settings,
            .clock = m_clock,
            .pages = test::samplePages(),
            .defaultFolder = m_folder->filePath(u"workspaces"_s),
            .stateFolder = m_folder->filePath(u"state"_s),
            .keychain = [drawer = m_drawer] { return std::make_unique<test::MemoryKeychain>(drawer); },
            .leaveWatch =
                [this] {
                    auto made = std::make_unique<FakeLeaveWatch>();
                    m_leave = made.get();
                    return made;
                }});
    }
    void cleanup()
    {
        m_house.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void locksByItsKeyAndForgetsTheDataKey()
    {
        const QString path = opened();
        m_house->window(path)->go({.page = PageId::Logs, .text = u"bounces"_s});
        QTest::keyClick(m_house->window(path), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!m_house->window(path)->isVisible());
        QTRY_VERIFY(m_house->startWindow() && m_house->startWindow()->isVisible());
        QCOMPARE(m_house->startWindow()->unlocking(), path);
        QTRY_VERIFY(!m_house->office(path)->isOpen());
        QVERIFY(!m_house->window(path));
        // Somebody else may open the file now.
        QTRY_VERIFY(Workspace::open(path, workspace::Access::Write, m_clock, options()));
        enter(test::testPassphrase);
        QTRY_VERIFY(m_house->window(path) && m_house->window(path)->isVisible());
        QVERIFY(!m_house->startWindow()->isVisible());
        const auto* front = static_cast<SamplePage*>(m_house->window(path)->pages().front());
        QCOMPARE(front->arrived.back(), (Place{.page = PageId::Logs, .text = u"bounces"_s}));
    }

    void takesThePassphraseWithoutAClick()
    {
        const QString path = make(u"Shop"_s);
        m_drawer->isLocked = true;
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->startWindow() && m_house->startWindow()->unlocking() == path);
        QTRY_VERIFY(m_house->book().isRead()); // the list behind it comes later, and takes nothing
        m_house->startWindow()->activateWindow();
        QTRY_VERIFY(passphrase().edit()->hasFocus());
        QVERIFY(!m_house->startWindow()->list().isVisible());
        QTest::keyClicks(m_house->startWindow()->focusWidget(), QString::fromUtf8(test::testPassphrase));
        QTest::keyClick(m_house->startWindow()->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_house->window(path));
    }

    void opensNothingByAWrongPassphrase()
    {
        const QString path = lockedNow();
        enter("not this one"_ba);
        QTRY_VERIFY(passphrase().hasError());
        QVERIFY2(passphrase().error().contains(u"does not open"), qPrintable(passphrase().error()));
        QVERIFY(passphrase().edit()->hasFocus());
        QVERIFY(!m_house->window(path) && !m_house->office(path)->isOpen());
        enter(test::testPassphrase);
        QTRY_VERIFY(m_house->window(path));
        QVERIFY(passphrase().isEmpty());
    }

    void opensByTheKeychainAtOnePress()
    {
        const QString path = lockedNow();
        QCOMPARE(unlock().way(), UnlockPage::Way::Keychain);
        QCOMPARE(primary()->text(), u"Unlock"_s);
        QVERIFY(primary()->hasFocus());
        QTest::keyClick(primary(), Qt::Key_Return);
        QTRY_VERIFY(m_house->window(path) && m_house->window(path)->isVisible());
    }

    void makesNoNewKeyWhereTheKeychainIsLocked()
    {
        const QString path = lockedNow();
        const auto before = m_drawer->entries;
        m_drawer->isLocked = true;
        primary()->click();
        QTRY_VERIFY(unlock().findChild<kit::Callout*>()->isVisible());
        QVERIFY(!m_house->window(path) && !m_house->office(path)->isOpen());
        m_drawer->isLocked = false;
        QVERIFY(m_drawer->entries == before);
        unlock().choose(UnlockPage::Way::Passphrase);
        enter(test::testPassphrase);
        QTRY_VERIFY(m_house->window(path));
    }

    void opensByTheRecoveryCode()
    {
        const QString path = make(u"Shop"_s);
        std::shared_ptr<const vault::RecoveryCode> code;
        {
            auto beside = Workspace::open(path, workspace::Access::Write, m_clock, options());
            workspace::Protection protection(**beside);
            const auto made = protection.makeRecovery();
            QVERIFY(made && protection.keepRecovery(*made));
            code = made->code;
        }
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        lock(path);
        QTRY_VERIFY(!m_house->office(path)->isOpen());
        Q_EMIT unlock().codeEntered(code);
        QTRY_VERIFY(m_house->window(path));
    }

    void saysWhatIsWrongWithTheFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content"); ///< empty: none
        QTest::addColumn<QString>("words");
        QTest::newRow("no key file") << u"vault.keys"_s << QByteArray() << u"is not there"_s;
        QTest::newRow("damaged key file") << u"vault.keys"_s << QByteArray(400, 'x') << u"is damaged"_s;
        QTest::newRow("foreign vault") << u"vault.sqlite"_s << QByteArray(8192, 'x') << u"damaged"_s;
        QTest::newRow("plain SQLite")
            << u"vault.sqlite"_s << ("SQLite format 3"_ba + QByteArray(8000, '\0')) << u"damaged"_s;
    }
    void saysWhatIsWrongWithTheFiles()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        const QString path = lockedNow();
        QVERIFY(QFile::remove(path + u'/' + file));
        if (!content.isEmpty()) {
            QFile other(path + u'/' + file);
            QVERIFY(other.open(QIODevice::WriteOnly));
            other.write(content);
        }
        unlock().choose(UnlockPage::Way::Passphrase);
        enter(test::testPassphrase);
        QTRY_VERIFY(m_house->startWindow()->list().row(path) &&
                    m_house->startWindow()->list().row(path)->facts().problem &&
                    m_house->startWindow()->list().row(path)->facts().problem->what.contains(words));
        QVERIFY(!m_house->window(path) && !m_house->office(path)->isOpen());
        if (!content.isEmpty()) {
            QFile other(path + u'/' + file);
            QVERIFY(other.open(QIODevice::ReadOnly));
            QCOMPARE(other.readAll(), content); // nobody wrote over it
        }
    }

    void keepsWhatWasTypedAndIsKeptNowhereElse()
    {
        const QString path = opened();
        WorkspaceWindow* window = m_house->window(path);
        auto* front = static_cast<SamplePage*>(window->pages().front());
        front->field()->setText(u"half a sentence"_s);
        front->holds = true;
        lock(path);
        QTRY_VERIFY(m_house->office(path)->isHeld());
        QVERIFY(m_house->office(path)->isOpen() && !window->isVisible());
        m_house->quit(); // who can't see it can't give it up
        QCOMPARE(m_house->startWindow()->unlocking(), path);
        primary()->click();
        QTRY_VERIFY(window->isVisible());
        QCOMPARE(m_house->window(path), window);
        QCOMPARE(front->field()->text(), u"half a sentence"_s);
        QVERIFY(!m_house->office(path)->isHeld());
    }

    void isNotOpenedByAKeyFileOfSomebodyElse()
    {
        const QString path = opened();
        static_cast<SamplePage*>(m_house->window(path)->pages().front())->holds = true;
        lock(path);
        QTRY_VERIFY(m_house->office(path)->isHeld());
        auto made = vault::KeySlots::create();
        QVERIFY(made && made->file.addPerson(made->keys, u"x"_s, base::Secret("mine"_ba),
                                             vault::KeySlots::leastCost));
        QVERIFY(made->file.save(path + u"/vault.keys"_s, made->keys));
        unlock().choose(UnlockPage::Way::Passphrase);
        enter("mine"_ba);
        QTRY_VERIFY(passphrase().hasError());
        QVERIFY(!m_house->window(path)->isVisible());
    }

    void closesDialogsAndEmptiesSecrets()
    {
        const QString path = opened();
        WorkspaceWindow* window = m_house->window(path);
        static_cast<SamplePage*>(window->pages().front())->holds = true;
        auto* secret = new SecretField(u"Password"_s, {}, window);
        secret->edit()->setText(u"hunter2"_s);
        secret->setShown(true);
        auto code = vault::RecoveryCode::parse(u"QHWMC-B7WSH-F7ZDA-E53A4-DVJ4R-SH5BR-NBW8N-TQV4A"_s);
        const QPointer<RecoveryCodeDialog> dialog(
            new RecoveryCodeDialog(std::move(*code), u"Shop"_s, false, window));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        lock(path);
        QTRY_VERIFY(!dialog); // without its own question
        QVERIFY(window->findChildren<kit::QuestionDialog*>().isEmpty());
        QVERIFY(secret->isEmpty() && !secret->edit()->isUndoAvailable());
    }

    void sendsOnOnlyWhereThePersonSaidSo_data()
    {
        QTest::addColumn<bool>("said");
        QTest::newRow("said") << true;
        QTest::newRow("not said") << false;
    }
    void sendsOnOnlyWhereThePersonSaidSo()
    {
        QFETCH(bool, said);
        m_settings->setValue(QString::fromUtf16(key::sendWhileLocked), said);
        const QString path = opened();
        // A campaign that is scheduled is what goes on by itself.
        schedule(path);
        lock(path);
        if (said) {
            QTRY_VERIFY(goingOn().contains(u"goes out at its time"));
            QVERIFY(m_house->office(path)->isOpen() && !m_house->office(path)->isHeld());
        } else {
            QTRY_VERIFY(!m_house->office(path)->isOpen());
        }
        QVERIFY(!m_house->window(path) || !m_house->window(path)->isVisible());
        primary()->click();
        QTRY_VERIFY(m_house->window(path) && m_house->window(path)->isVisible());
        QVERIFY(!m_house->office(path)->isHeld());
    }

    void bringsJobsToTheirEnd()
    {
        const QString path = opened();
        std::binary_semaphore goOn(0);
        bool done = false;
        m_house->office(path)->start<bool>(
            u"Import"_s, this,
            [&goOn](workspace::JobRoom&) {
                goOn.acquire();
                return true;
            },
            [&](const vault::DbResult<bool>& result) { done = result.value_or(false); });
        lock(path);
        QTRY_VERIFY(goingOn().contains(u"brought to its end"));
        QTRY_VERIFY(m_house->office(path)->isHeld());
        goOn.release();
        QTRY_VERIFY(done && !m_house->office(path)->isOpen());
        primary()->click();
        QTRY_VERIFY(m_house->window(path));
    }

    void locksAllWhenThePersonLeaves()
    {
        const QString one = opened(u"One"_s);
        const QString two = opened(u"Two"_s);
        QVERIFY(m_leave && m_leave->wished == (LeaveWatch::Wishes{.screen = true, .sleep = true}));
        Q_EMIT m_leave->screenLocked();
        QVERIFY(m_house->startWindow()->isVisible());
        QVERIFY(m_house->startWindow()->unlocking().isEmpty()); // either may come first
        for (const QString& path : {one, two}) {
            QTRY_VERIFY(!m_house->office(path)->isOpen());
            QTRY_COMPARE(m_house->startWindow()->list().row(path)->facts().mend, u"Unlock…"_s);
        }
        Q_EMIT m_house->startWindow()->list().mendWanted(two);
        QCOMPARE(m_house->startWindow()->unlocking(), two);
        QCOMPARE(m_leave->slept, 0);
    }

    void letsTheComputerSleepOnceAllIsLocked()
    {
        const QString path = opened();
        Q_EMIT m_leave->fallingAsleep();
        QVERIFY(!m_house->window(path)->isVisible());
        QTRY_COMPARE(m_leave->slept, 1);
        QVERIFY(!m_house->office(path)->isOpen());
        Q_EMIT m_leave->fallingAsleep(); // locked already
        QTRY_COMPARE(m_leave->slept, 2);
        m_settings->setValue(QString::fromUtf16(key::lockOnSleep), false);
        m_settings->setValue(QString::fromUtf16(key::lockWithScreen), false);
        QVERIFY(m_leave->wished == LeaveWatch::Wishes{});
    }

    void quitsWhatIsLocked()
    {
        const QString path = lockedNow();
        QSignalSpy ended(m_house.get(), &WindowHouse::ended);
        m_house->quit();
        QVERIFY(!m_house->question());
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!m_house->office(path));
    }

    void goesOnWithAnotherKeyThatAKillHasStopped()
    {
        const QString path = make(u"Shop"_s);
        {
            auto beside = Workspace::open(path, workspace::Access::Write, m_clock, options());
            base::JobControl stopped;
            stopped.cancel();
            auto database = (*beside)->vault().connect(4);
            QVERIFY(!workspace::rekey(**beside, **database, stopped));
        }
        QVERIFY(workspace::vaultkeys::lockOf(path)->rekeying);
        m_house->open({.workspace = path});
        QTRY_VERIFY(m_house->window(path));
        QTRY_VERIFY(!workspace::vaultkeys::lockOf(path)->rekeying);
        QTRY_VERIFY(!m_house->office(path)->rekeying());
        lock(path);
        QTRY_VERIFY(!m_house->office(path)->isOpen());
        enter(test::testPassphrase);
        QTRY_VERIFY(m_house->window(path));
    }

private:
    workspace::WorkspaceOptions options() const
    {
        return {.keys = m_keys, .stateFolder = m_folder->filePath(u"state"_s)};
    }
    QString make(const QString& name)
    {
        const QString path = m_folder->filePath(u"workspaces/%1.mailwright"_s.arg(name));
        if (!Workspace::create(path, name, m_clock, options()))
            qFatal("no workspace");
        return path;
    }
    QString opened(const QString& name = u"Shop"_s)
    {
        const QString path = make(name);
        m_house->open({.workspace = path});
        if (!QTest::qWaitFor([&] { return m_house->window(path) != nullptr; }, 30'000))
            qFatal("it does not open");
        return path;
    }
    void lock(const QString& path)
    {
        Q_EMIT m_house->window(path)->lockWanted();
        if (!QTest::qWaitFor(
                [&] { return m_house->startWindow() && m_house->startWindow()->unlocking() == path; }))
            qFatal("no key is asked for");
    }
    QString lockedNow()
    {
        const QString path = opened();
        lock(path);
        if (!QTest::qWaitFor([&] { return !m_house->office(path)->isOpen(); }, 30'000))
            qFatal("it does not lock");
        return path;
    }
    UnlockPage& unlock() const { return m_house->startWindow()->unlock(); }
    SecretField& passphrase() const { return *unlock().findChild<SecretField*>(); }
    kit::Button* primary() const
    {
        for (auto* button : unlock().findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary)
                return button;
        return nullptr;
    }
    void enter(const QByteArray& secret)
    {
        m_house->startWindow()->activateWindow();
        unlock().choose(UnlockPage::Way::Passphrase);
        passphrase().edit()->setText(QString::fromUtf8(secret));
        QTest::keyClick(passphrase().edit(), Qt::Key_Return);
    }
    QString goingOn() const
    {
        QStringList all;
        for (const auto* label : unlock().findChildren<kit::Label*>())
            if (label->isVisible())
                all.append(label->text());
        return all.join(u'\n');
    }
    void schedule(const QString& path)
    {
        std::optional<bool> done;
        m_house->office(path)->act<bool>(
            this,
            [](workspace::Room& room) {
                room.changed = {workspace::Topic::Campaigns, workspace::Topic::Lists};
                auto& services = room.services;
                const auto list = services.catalogue().addList(u"News"_s, base::PurposeId(1));
                const auto mail = services.catalogue().addTemplate(
                    {.name = u"T"_s, .subject = u"S"_s, .html = u"<p>{{ unsubscribe_url }}</p>"_s});
                const auto identity = services.catalogue().addIdentity(
                    {.name = u"I"_s, .fromName = u"I"_s, .fromEmail = u"i@example.com"_s, .postal = u"P"_s});
                if (!list || !mail || !identity)
                    return false;
                auto made = services.campaigns().create({.name = u"Stollen"_s,
                                                         .list = *list,
                                                         .purpose = base::PurposeId(1),
                                                         .mailTemplate = *mail,
                                                         .identity = *identity,
                                                         .relays = {relays::practiceRelay}});
                if (!made)
                    return false;
                made->startsAt = room.workspace.clock().now() + std::chrono::hours(24);
                return services.campaigns().update(*made) &&
                       services.campaigns().schedule(made->id, u"a test"_s);
            },
            [&](bool made) { done = made; });
        QVERIFY(QTest::qWaitFor([&] { return done.has_value(); }, 30'000) && *done);
        // The window's own watch has seen it.
        QTRY_VERIFY(m_house->window(path)->statusBar().words().what.contains(u"goes out"));
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<test::KeychainDrawer> m_drawer;
    workspace::KeySource m_keys;
    FakeLeaveWatch* m_leave = nullptr;
    std::unique_ptr<WindowHouse> m_house;
};

QTEST_MAIN(TestLockingHouse)
#include "tst_lockinghouse.moc"
