// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sleepinhibitordbus.h"
#include "support/privatebus.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace mw::shell;
using namespace Qt::StringLiterals;
using State = SleepInhibitor::State;

namespace {

/// logind's part: gives away the end of a pipe, and sees by the other end when it is closed.
class FakeLogind : public QDBusVirtualObject
{
public:
    bool refuses = false;
    bool silent = false;
    QVariantList asked;
    QList<QDBusMessage> unanswered;

    ~FakeLogind() override
    {
        if (m_read >= 0)
            ::close(m_read);
    }
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != u"Inhibit")
            return false;
        asked = message.arguments();
        message.setDelayedReply(true);
        unanswered.append(message);
        if (silent)
            return true;
        if (refuses)
            return connection.send(message.createErrorReply(QDBusError::AccessDenied, u"no"_s));
        return connection.send(message.createReply(QVariant::fromValue(newLock())));
    }
    /// Nobody holds the lock any more.
    [[nodiscard]] bool isReleased() const
    {
        char byte = 0;
        return m_read >= 0 && ::read(m_read, &byte, 1) == 0;
    }
    [[nodiscard]] QDBusUnixFileDescriptor newLock()
    {
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
            return {};
        m_read = ends[0];
        QDBusUnixFileDescriptor lock;
        lock.giveFileDescriptor(ends[1]);
        return lock;
    }

private:
    int m_read = -1;
};

/// A desktop's power manager or screen saver: cookies.
class FakeDesktop : public QDBusVirtualObject
{
public:
    uint held = 0; ///< 0 = none
    QStringList why;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() == u"Inhibit") {
            why = {message.arguments().value(0).toString(), message.arguments().value(1).toString()};
            held = 4711;
            return connection.send(message.createReply(held));
        }
        if (message.member() == u"UnInhibit" && message.arguments().value(0).toUInt() == held) {
            held = 0;
            return connection.send(message.createReply());
        }
        return false;
    }
};

} // namespace

/// On a bus of its own: nothing here asks the computer that the test runs on.
class TestSleepInhibitorDbus : public QObject
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
        m_manager = std::make_unique<FakeDesktop>();
        m_saver = std::make_unique<FakeDesktop>();
        m_farEnd = QDBusConnection::connectToBus(m_bus.address(), u"far end"_s);
        QVERIFY(m_farEnd.registerVirtualObject(u"/org/freedesktop/login1"_s, m_logind.get()));
        QVERIFY(
            m_farEnd.registerVirtualObject(u"/org/freedesktop/PowerManagement/Inhibit"_s, m_manager.get()));
        QVERIFY(m_farEnd.registerVirtualObject(u"/org/freedesktop/ScreenSaver"_s, m_saver.get()));
    }
    void cleanup()
    {
        m_farEnd = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(u"far end"_s);
        QDBusConnection::disconnectFromBus(u"near end"_s);
    }

    void holdsTheSystemsLockAndLetsGo()
    {
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.login1"_s));
        SleepInhibitorDbus inhibitor(near(), near());
        QVERIFY(inhibitor.state() == State::Off);
        inhibitor.hold(u"Mail is being sent"_s);
        QVERIFY(inhibitor.state() == State::Asking);
        QTRY_VERIFY(inhibitor.state() == State::System);
        QCOMPARE(m_logind->asked,
                 (QVariantList{u"sleep:idle"_s, u"Mailwright"_s, u"Mail is being sent"_s, u"block"_s}));
        inhibitor.hold(u"again"_s); // holds already
        QVERIFY(inhibitor.state() == State::System);
        QVERIFY(!m_logind->isReleased());
        inhibitor.release();
        QVERIFY(inhibitor.state() == State::Off);
        QTRY_VERIFY(m_logind->isReleased());
    }

    void letsGoWithItsEnd()
    {
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.login1"_s));
        {
            SleepInhibitorDbus inhibitor(near(), near());
            inhibitor.hold(u"x"_s);
            QTRY_VERIFY(inhibitor.state() == State::System);
        }
        QTRY_VERIFY(m_logind->isReleased());
    }

    void asksTheDesktopWhereTheSystemRefuses()
    {
        m_logind->refuses = true;
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.login1"_s));
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.PowerManagement"_s));
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.ScreenSaver"_s));
        SleepInhibitorDbus inhibitor(near(), near());
        inhibitor.hold(u"Mail is being sent"_s);
        QTRY_VERIFY(inhibitor.state() == State::Desktop);
        QVERIFY(m_manager->held != 0 && m_saver->held == 0);
        QCOMPARE(m_manager->why, (QStringList{u"Mailwright"_s, u"Mail is being sent"_s}));
        inhibitor.release();
        QTRY_COMPARE(m_manager->held, 0U);
    }

    void asksTheScreenSaverLast()
    {
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.ScreenSaver"_s));
        SleepInhibitorDbus inhibitor(near(), near());
        inhibitor.hold(u"x"_s);
        QTRY_VERIFY(inhibitor.state() == State::Desktop);
        QVERIFY(m_saver->held != 0);
        inhibitor.release();
        QTRY_COMPARE(m_saver->held, 0U);
    }

    void saysWhenNobodyKeepsTheComputerAwake()
    {
        SleepInhibitorDbus alone(near(), near());
        alone.hold(u"x"_s);
        QTRY_VERIFY(alone.state() == State::Refused);
        QVERIFY(wordsOf(alone.state()).contains(u"Nothing keeps"));
        const QDBusConnection none{u"no such connection"_s};
        SleepInhibitorDbus unconnected(none, none);
        unconnected.hold(u"x"_s);
        QVERIFY(unconnected.state() == State::Refused);
        unconnected.release();
        QVERIFY(unconnected.state() == State::Off);
    }

    void givesBackALockThatComesTooLate()
    {
        m_logind->silent = true;
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.login1"_s));
        SleepInhibitorDbus inhibitor(near(), near());
        inhibitor.hold(u"x"_s);
        QTRY_COMPARE(m_logind->unanswered.size(), 1);
        inhibitor.release();
        QVERIFY(m_farEnd.send(
            m_logind->unanswered.first().createReply(QVariant::fromValue(m_logind->newLock()))));
        QTRY_VERIFY(m_logind->isReleased());
        QVERIFY(inhibitor.state() == State::Off);
    }

private:
    QDBusConnection near() { return QDBusConnection::connectToBus(m_bus.address(), u"near end"_s); }

    mw::test::PrivateBus m_bus;
    QDBusConnection m_farEnd{QString()};
    std::unique_ptr<FakeLogind> m_logind;
    std::unique_ptr<FakeDesktop> m_manager;
    std::unique_ptr<FakeDesktop> m_saver;
};

QTEST_GUILESS_MAIN(TestSleepInhibitorDbus)
#include "tst_sleepinhibitordbus.moc"
