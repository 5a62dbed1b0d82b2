// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"
#include "shell/looks.h"
#include "shell/settings.h"

#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using Mode = kit::Theme::Mode;

class TestLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = &kit::Style::install(); }
    void init() { m_settings = std::make_unique<shell::Settings>(m_folder.filePath(u"window.ini"_s)); }
    void cleanup()
    {
        m_settings.reset();
        QFile::remove(m_folder.filePath(u"window.ini"_s));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    }

    void startsAsWasKept()
    {
        m_settings->setValue(u"theme"_s, u"dark"_s);
        m_settings->setValue(u"density"_s, u"compact"_s);
        shell::followSettings(*m_settings, *m_style);
        QVERIFY(m_style->theme().mode() == Mode::Dark);
        QVERIFY(m_style->density() == kit::Density::Compact);
    }

    void changesAtOnce()
    {
        shell::followSettings(*m_settings, *m_style);
        QVERIFY(m_style->theme().mode() == Mode::System);
        m_settings->setValue(u"theme"_s, u"light"_s);
        QVERIFY(m_style->theme().mode() == Mode::Light);
        m_settings->setValue(u"theme"_s, u"neither"_s);
        QVERIFY(m_style->theme().mode() == Mode::System);
        m_settings->setValue(u"density"_s, u"compact"_s);
        QVERIFY(m_style->density() == kit::Density::Compact);
        m_settings->setValue(u"density"_s, u"comfortable"_s);
        QVERIFY(m_style->density() == kit::Density::Comfortable);
    }

    void usesAProxyOnlyWhenItIsWhole()
    {
        shell::followSettings(*m_settings, *m_style);
        m_settings->setValue(u"proxy/mode"_s, u"socks5"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
        m_settings->setValue(u"proxy/host"_s, u"proxy.example.com"_s);
        m_settings->setValue(u"proxy/port"_s, 1080);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(QNetworkProxy::applicationProxy().hostName(), u"proxy.example.com"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().port(), 1080);
        m_settings->setValue(u"proxy/mode"_s, u"http"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::HttpProxy);
        m_settings->setValue(u"proxy/mode"_s, u"none"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
        m_settings->setValue(u"proxy/mode"_s, u"system"_s);
        QVERIFY(QNetworkProxyFactory::usesSystemConfiguration());
        m_settings->setValue(u"proxy/mode"_s, u"none"_s);
        QVERIFY(!QNetworkProxyFactory::usesSystemConfiguration());
    }

private:
    QTemporaryDir m_folder;
    kit::Style* m_style = nullptr;
    std::unique_ptr<shell::Settings> m_settings;
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
