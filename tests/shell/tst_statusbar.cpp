// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/style.h"
#include "shell/statusbar.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using State = SenderView::State;

class TestStatusBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }

    void leavesOutWhatMattersLeastWhereThereIsTooLittleRoom()
    {
        StatusBar bar;
        const QDateTime now(QDate(2026, 11, 19), QTime(10, 5));
        bar.setSender(sending());
        bar.setBackup({.text = u"Last backup 09:23"_s});
        bar.resize(1200, bar.sizeHint().height());
        bar.setMinimumSize(1, 1); // a window of its own would keep to its layout's
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(shows(bar, u"412 a minute"_s) && shows(bar, u"Last backup"_s) &&
                bar.findChild<QProgressBar*>()->isVisible());
        QStringList gone;
        for (int width = 1200; width > 100; width -= 10) {
            bar.resize(width, bar.height());
            QCoreApplication::sendPostedEvents();
            QVERIFY(width < 300 || shows(bar, u"6,332 of 10,482"_s));
            for (const QString& part : {u"Last backup"_s, u"412 a minute"_s})
                if (!shows(bar, part) && !gone.contains(part))
                    gone.append(part);
        }
        QCOMPARE(gone, (QStringList{u"Last backup"_s, u"412 a minute"_s}));
    }

    void cutsALongNameBeforeTheFigures()
    {
        StatusBar bar;
        SenderView view = sending();
        view.campaign = QString(300, u'W');
        bar.setSender(view);
        bar.resize(900, bar.sizeHint().height());
        bar.setMinimumSize(1, 1); // a window of its own would keep to its layout's
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(shows(bar, u"6,332 of 10,482"_s));
        QVERIFY(bar.findChild<QProgressBar*>()->isVisible());
        QVERIFY(bar.sizeHint().height() < 60);
    }

    void movesItsBar()
    {
        StatusBar bar;
        auto* progress = bar.findChild<QProgressBar*>();
        bar.setSender(sending());
        QCOMPARE(progress->value(), 604);
        SenderView nothing = sending();
        nothing.total = 0;
        nothing.done = 0;
        bar.setSender(nothing);
        QCOMPARE(progress->value(), 0);
    }

    void asksToArmOrLeadsToWhatIsAtFault()
    {
        StatusBar bar;
        bar.resize(1000, 30);
        bar.show();
        QSignalSpy arm(&bar, &StatusBar::armWanted);
        QSignalSpy place(&bar, &StatusBar::placeWanted);
        bar.setSender({.state = State::Disarmed, .disarmed = vault::Disarmed::Moved});
        press(bar, u"Arm…"_s);
        QCOMPARE(arm.size(), 1);
        bar.setSender(
            {.state = State::Held, .campaigns = 1, .relay = 9, .problem = {.what = u"A relay is paused"_s}});
        press(bar, u"Show"_s);
        QCOMPARE(place.size(), 1);
        QCOMPARE(place[0][0].value<Place>(), (Place{.page = PageId::Relays, .object = 9}));
    }

    void saysWhatKeepsTheComputerAwakeOnlyWhileItSends()
    {
        StatusBar bar;
        bar.setAwake(u"The computer stays awake."_s);
        const auto told = [&] {
            for (const QWidget* part : bar.findChildren<QWidget*>())
                if (part->toolTip().contains(u"stays awake"))
                    return true;
            return false;
        };
        QVERIFY(!told());
        bar.setSender(sending());
        QVERIFY(told());
        bar.setSender({});
        QVERIFY(!told());
    }

    void showsJobsWhileThereAreAny()
    {
        StatusBar bar;
        bar.resize(1000, 30);
        bar.show();
        QVERIFY(!bar.jobsButton()->isVisible());
        bar.setJobs(u"Import people.csv · 45 %"_s);
        QVERIFY(bar.jobsButton()->isVisible());
        QSignalSpy wanted(&bar, &StatusBar::jobsWanted);
        QTest::keyClick(bar.jobsButton(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        bar.setJobs({});
        QVERIFY(!bar.jobsButton()->isVisible());
    }

private:
    static SenderView sending()
    {
        return {.state = State::Sending,
                .campaign = u"Stollen"_s,
                .campaigns = 1,
                .done = 6'332,
                .total = 10'482,
                .perMinute = 412};
    }
    static bool shows(const StatusBar& bar, const QString& words)
    {
        for (const auto* label : bar.findChildren<kit::Label*>())
            if (label->isVisible() && label->text().contains(words) && !label->isElided())
                return true;
        for (const auto* link : bar.findChildren<kit::LinkLabel*>())
            if (link->isVisible() && link->text().contains(words))
                return true;
        return false;
    }
    static void press(StatusBar& bar, const QString& words)
    {
        for (auto* link : bar.findChildren<kit::LinkLabel*>())
            if (link->isVisible() && link->text() == words)
                return QTest::mouseClick(link, Qt::LeftButton);
        QFAIL("no such link");
    }
};

QTEST_MAIN(TestStatusBar)
#include "tst_statusbar.moc"
