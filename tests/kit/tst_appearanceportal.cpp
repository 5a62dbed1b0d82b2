// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/appearanceportal.h"
#include "support/privatebus.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

const QString objectPath = u"/org/freedesktop/portal/desktop"_s;

/// A portal's answers.
class FakePortal : public QDBusVirtualObject
{
public:
    QVariant answer;
    int asked = 0;

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != u"Read" ||
            message.arguments() != QVariantList{u"org.freedesktop.appearance"_s, u"color-scheme"_s})
            return false;
        ++asked;
        if (!answer.isValid())
            return connection.send(message.createErrorReply(QDBusError::UnknownMethod, u"No"_s));
        // A variant in a variant, as the real one answers.
        const QDBusVariant inner(answer);
        return connection.send(
            message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
    }
};

} // namespace

class TestAppearancePortal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A bus of our own: the real one may have a portal on it.
        if (!mw::test::PrivateBus::isPossible())
            QSKIP("There is no dbus-daemon here.");
        QVERIFY(m_bus.start());
    }
    void cleanupTestCase() { QVERIFY(m_bus.stop()); }
    void init()
    {
        m_portal = std::make_unique<FakePortal>();
        m_farEnd = QDBusConnection::connectToBus(m_bus.address(), u"portal"_s);
        QVERIFY(m_farEnd.registerVirtualObject(objectPath, m_portal.get()));
        QVERIFY(m_farEnd.registerService(u"org.freedesktop.portal.Desktop"_s));
    }
    void cleanup()
    {
        m_farEnd = QDBusConnection(QString());
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"test"_s);
        m_portal.reset();
    }

    void tellsWhatThePortalSays_data()
    {
        QTest::addColumn<QVariant>("answer");
        QTest::addColumn<int>("dark"); // -1: no opinion
        QTest::newRow("no preference") << QVariant(0U) << -1;
        QTest::newRow("dark") << QVariant(1U) << 1;
        QTest::newRow("light") << QVariant(2U) << 0;
        QTest::newRow("not known to us") << QVariant(7U) << -1;
        QTest::newRow("no number") << QVariant(u"dark"_s) << -1;
    }
    void tellsWhatThePortalSays()
    {
        QFETCH(QVariant, answer);
        QFETCH(int, dark);
        m_portal->answer = answer;
        AppearancePortal portal(connection());
        std::vector<std::optional<bool>> told;
        connect(&portal, &AppearancePortal::told, this,
                [&](std::optional<bool> says) { told.push_back(says); });
        portal.ask();
        QTRY_COMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0], dark < 0 ? std::optional<bool>() : std::optional(dark == 1));
    }
    void saysNothingWhenThereIsNoSuchSetting()
    {
        AppearancePortal portal(connection());
        int told = 0;
        connect(&portal, &AppearancePortal::told, this, [&] { ++told; });
        portal.ask();
        QTRY_COMPARE(m_portal->asked, 1);
        // Its error has passed when a second question, whose answer is known, was told once.
        m_portal->answer = QVariant(1U);
        portal.ask();
        QTRY_COMPARE(told, 1);
    }
    void saysNothingWithoutABus()
    {
        AppearancePortal portal(QDBusConnection(u"nowhere"_s));
        const QSignalSpy told(&portal, &AppearancePortal::told);
        portal.ask();
        QCOMPARE(told.count(), 0);
    }
    void followsChanges()
    {
        m_portal->answer = QVariant(2U);
        AppearancePortal portal(connection());
        std::vector<std::optional<bool>> told;
        connect(&portal, &AppearancePortal::told, this,
                [&](std::optional<bool> says) { told.push_back(says); });
        portal.ask();
        QTRY_COMPARE(told.size(), std::size_t(1));
        const auto change = [this](const QString& space, const QString& key, uint value) {
            QDBusMessage signal = QDBusMessage::createSignal(objectPath, u"org.freedesktop.portal.Settings"_s,
                                                             u"SettingChanged"_s);
            signal << space << key << QVariant::fromValue(QDBusVariant(value));
            QVERIFY(m_farEnd.send(signal));
        };
        change(u"org.example"_s, u"color-scheme"_s, 1);
        change(u"org.freedesktop.appearance"_s, u"contrast"_s, 1);
        change(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1);
        QTRY_COMPARE(told.size(), std::size_t(2));
        QCOMPARE(told[1], std::optional(true));
    }

private:
    QDBusConnection connection() { return QDBusConnection::connectToBus(m_bus.address(), u"test"_s); }

    mw::test::PrivateBus m_bus;
    std::unique_ptr<FakePortal> m_portal;
    QDBusConnection m_farEnd{QString()};
};

QTEST_MAIN(TestAppearancePortal)
#include "tst_appearanceportal.moc"
