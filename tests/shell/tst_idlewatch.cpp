// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/idlewatch.h"
#include "shell/settings.h"
#include "shell/settingskeys.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace mw::shell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestIdleWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_settings = std::make_unique<Settings>(m_folder.filePath(u"%1.ini"_s.arg(++m_count))); }
    void cleanup() { m_settings.reset(); }

    void tellsAfterSoManyMinutesWithoutAHand()
    {
        m_settings->setValue(after, 3);
        IdleWatch watch(*m_settings, 10ms);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QTRY_COMPARE(idle.size(), 1);
        // It begins again with the next key.
        QWidget window;
        window.show();
        QTest::keyClick(&window, Qt::Key_A);
        QTRY_COMPARE(idle.size(), 2);
    }

    void neverTellsWhereThatIsSaid()
    {
        m_settings->setValue(after, 0);
        IdleWatch watch(*m_settings, 1ms);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QWidget window;
        window.show();
        QTest::mouseClick(&window, Qt::LeftButton);
        QVERIFY(!idle.wait(100));
        m_settings->setValue(after, 5);
        QTRY_COMPARE(idle.size(), 1);
    }

    void waitsAQuarterOfAnHourWhereNothingIsSaid()
    {
        IdleWatch watch(*m_settings, 1ms);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QTRY_COMPARE(idle.size(), 1);
    }

private:
    const QString after = QString::fromUtf16(key::lockAfter);
    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Settings> m_settings;
};

QTEST_MAIN(TestIdleWatch)
#include "tst_idlewatch.moc"
