// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leavewatchdbus.h"
#include "support/privatebus.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace mw::shell;
using namespace Qt::StringLiterals;

namespace {

const QString sessionPath = u"/org/freedesktop/login1/session/_37"_s;

/// logind's part: sessions, and delays that are the end of a pipe.
class FakeLogind : public QDBusVirtualObject
{
public:
    bool isOld = false; ///< knows no session "auto"
    QList<QVariantList> delays;

    ~FakeLogind() override { closeRead(); }
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() == u"GetSession" && isOld)
            return connection.send(message.createErrorReply(QDBusError::InvalidArgs, u"no such session"_s));
        if (message.member() == u"GetSession" || message.member() == u"GetSessionByPID")
            return connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath(sessionPath))));
        if (message.member() != u"Inhibit")
            return false;
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return false;
        closeRead();
        m_read = ends[0];
        QDBusUnixFileDescriptor lock;
        lock.giveFileDescriptor(ends[1]);
        const bool sent = connection.send(message.createReply(QVariant::fromValue(lock)));
        delays.append(message.arguments());
        return sent;
    }
    [[nodiscard]] bool isDelayed() const
    {
        char byte = 0;
        return m_read >= 0 && ::read(m_read, &byte, 1) < 0; // nothing yet, and the other end is open
    }

private:
    void closeRead()
    {
        if (m_read >= 0)
            ::close(m_read);
    }
    int m_read = -1;
};

} // namespace

/// On a bus of its own: nothing here asks the computer that the test runs on.
class TestLeaveWatchDbus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!mw::test::PrivateBus::isPossible())
            QSKIP("There is no dbus-daemon here.");
        QVERIFY(m_bus.start());
    }
    void cleanupTestCase() { QVERIFY(m_bus.stop()); }
    void init()
    {
        m_logind = std::make_unique<FakeLogind>();
        m_farEnd = QDBusConnection::connectToBus(m_bus.address(), u"far end"_s);
        QVERIFY(m_farEnd.registerVirtualObject(u"/org/freedesktop/login1"_s, m_logind.get()));
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.login1"_s));
    }
    void cleanup()
    {
        m_watch.reset();
        m_farEnd = QDBusConnection(QString());
        for (const QString& name : {u"far end"_s, u"near system"_s, u"near session"_s})
            QDBusConnection::disconnectFromBus(name);
    }

    void holdsSleepBackUntilAllIsLocked()
    {
        begin({.sleep = true});
        QSignalSpy asleep(m_watch.get(), &LeaveWatch::fallingAsleep);
        QTRY_VERIFY(m_logind->isDelayed());
        QCOMPARE(m_logind->delays.constFirst(),
                 (QVariantList{u"sleep"_s, u"Mailwright"_s, u"Workspaces are locked first"_s, u"delay"_s}));
        tell(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {true});
        QTRY_COMPARE(asleep.size(), 1);
        QVERIFY(m_logind->isDelayed());
        m_watch->readyToSleep();
        QTRY_VERIFY(!m_logind->isDelayed());
        // Awake again, it is ready for the next time.
        tell(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s,
             {false});
        QTRY_COMPARE(m_logind->delays.size(), 2);
        QTRY_VERIFY(m_logind->isDelayed());
        QCOMPARE(asleep.size(), 1);
    }

    void letsTheComputerSleepWhereThatIsNotWished()
    {
        begin({.sleep = true});
        QTRY_VERIFY(m_logind->isDelayed());
        m_watch->watch({.screen = true});
        QTRY_VERIFY(!m_logind->isDelayed());
        QSignalSpy asleep(m_watch.get(), &LeaveWatch::fallingAsleep);
        QSignalSpy locked(m_watch.get(), &LeaveWatch::screenLocked);
        tell(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {true});
        tell(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
        QTRY_COMPARE(locked.size(), 1);
        QVERIFY(asleep.isEmpty());
    }

    void tellsOfTheScreensLock_data()
    {
        QTest::addColumn<bool>("isOld");
        QTest::newRow("logind") << false;
        QTest::newRow("an older one") << true;
    }
    void tellsOfTheScreensLock()
    {
        QFETCH(bool, isOld);
        m_logind->isOld = isOld;
        begin({.screen = true});
        QSignalSpy locked(m_watch.get(), &LeaveWatch::screenLocked);
        const QString session = u"org.freedesktop.login1.Session"_s;
        // It asks for its session first.
        QTRY_VERIFY_WITH_TIMEOUT((tell(sessionPath, session, u"Lock"_s, {}),
                                  QTest::qWaitFor([&] { return !locked.isEmpty(); }, 100)),
                                 20'000);
        while (locked.wait(300)) // those that were told of while it asked
            continue;
        const auto before = locked.size();
        tell(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
             {session, QVariantMap{{u"LockedHint"_s, true}}, QStringList()});
        QTRY_COMPARE(locked.size(), before + 1);
        tell(u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, {true});
        QTRY_COMPARE(locked.size(), before + 2);
        // None of these is one.
        tell(sessionPath, session, u"Unlock"_s, {});
        tell(u"/org/freedesktop/login1/session/other"_s, session, u"Lock"_s, {});
        tell(sessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
             {session, QVariantMap{{u"LockedHint"_s, false}, {u"IdleHint"_s, true}}, QStringList()});
        tell(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
        tell(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
        QTRY_COMPARE(locked.size(), before + 3);
    }

    void isQuietWithoutAnyBus()
    {
        LeaveWatchDbus watch([] {
            return LeaveWatchDbus::Buses{QDBusConnection(u"none"_s), QDBusConnection(u"none either"_s)};
        });
        watch.watch({.screen = true, .sleep = true});
        watch.readyToSleep();
    }

private:
    void begin(const LeaveWatch::Wishes& wishes)
    {
        m_watch = std::make_unique<LeaveWatchDbus>([address = m_bus.address()] {
            return LeaveWatchDbus::Buses{QDBusConnection::connectToBus(address, u"near system"_s),
                                         QDBusConnection::connectToBus(address, u"near session"_s)};
        });
        m_watch->watch(wishes);
    }
    void tell(const QString& path, const QString& interface, const QString& signal, const QVariantList& what)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(what);
        QVERIFY(m_farEnd.send(message));
    }

    mw::test::PrivateBus m_bus;
    QDBusConnection m_farEnd{QString()};
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<LeaveWatchDbus> m_watch;
};

QTEST_GUILESS_MAIN(TestLeaveWatchDbus)
#include "tst_leavewatchdbus.moc"
