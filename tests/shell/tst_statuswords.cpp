// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statuswords.h"

#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using State = SenderView::State;

class TestStatusWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }

    void saysThatNothingIsSent()
    {
        const StatusWords words = wordsOf(SenderView{});
        QCOMPARE(words.what, u"Nothing is being sent"_s);
        QVERIFY(!words.bar && words.figures.isEmpty() && words.action.isEmpty());
    }

    void tellsWhatHowMuchHowFastAndUntilWhen()
    {
        SenderView view = sending();
        StatusWords words = wordsOf(view);
        QCOMPARE(words.what, u"Sending “Stollen”"_s);
        QCOMPARE(words.figures, u"6,332 of 10,482"_s);
        QCOMPARE(words.rest, u"412 a minute · done about 10:39"_s);
        QVERIFY(words.bar);
        view.doneAbout.reset();
        QCOMPARE(wordsOf(view).rest, u"412 a minute"_s);
        view.perMinute = 0;
        QVERIFY(wordsOf(view).rest.isEmpty());
        view.practice = true;
        QCOMPARE(wordsOf(view).what, u"Practice run of “Stollen”"_s);
        view.campaigns = 3;
        QCOMPARE(wordsOf(view).what, u"Sending 3 campaigns"_s);
    }

    void saysWhenItGoesOn()
    {
        SenderView view = sending();
        view.state = State::Waiting;
        view.until = time(10, 50);
        const StatusWords words = wordsOf(view);
        QCOMPARE(words.what, u"“Stollen” goes on at 10:50"_s);
        QVERIFY(words.tip.contains(u"10:50"));
        QCOMPARE(words.figures, u"6,332 of 10,482"_s);
    }

    void namesWhatGoesOutByItselfLater()
    {
        const StatusWords words =
            wordsOf({.scheduled = 1, .nextScheduled = u"Advent"_s, .scheduledAt = time(18, 0)});
        QCOMPARE(words.what, u"Nothing is being sent; “Advent” goes out at 18:00"_s);
        QVERIFY(words.tip.contains(u"if Mailwright runs"));
    }

    void leadsToWhatIsPaused()
    {
        const StatusWords words = wordsOf({.paused = 2});
        QVERIFY(words.what.contains(u"2 campaigns are paused"));
        QVERIFY(words.place.has_value());
        QVERIFY(words.place->page == PageId::Outbox);
    }

    void saysWhyItIsDisarmedAndOffersToArm_data()
    {
        QTest::addColumn<int>("reason");
        for (const auto reason :
             {vault::Disarmed::NeverArmed, vault::Disarmed::OtherDevice, vault::Disarmed::Moved,
              vault::Disarmed::Replaced, vault::Disarmed::RolledBack})
            QTest::addRow("%d", static_cast<int>(reason)) << static_cast<int>(reason);
    }
    void saysWhyItIsDisarmedAndOffersToArm()
    {
        QFETCH(int, reason);
        const StatusWords words =
            wordsOf({.state = State::Disarmed, .disarmed = static_cast<vault::Disarmed>(reason)});
        QCOMPARE(words.what, u"Disarmed, nothing is sent"_s);
        QCOMPARE(words.action, u"Arm…"_s);
        QVERIFY(!words.place);
        QVERIFY(words.tip.size() > 40);
        QVERIFY(words.token == kit::Token::Danger);
    }

    void tellsOfAFaultInThreeParts_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("leadsToTheRelay");
        QTest::newRow("stopped") << int(State::Stopped) << false;
        QTest::newRow("no password") << int(State::Unavailable) << true;
        QTest::newRow("unreachable") << int(State::Unreachable) << true;
        QTest::newRow("held") << int(State::Held) << true;
    }
    void tellsOfAFaultInThreeParts()
    {
        QFETCH(int, state);
        QFETCH(bool, leadsToTheRelay);
        const StatusWords words =
            wordsOf({.state = static_cast<State>(state),
                     .campaigns = 1,
                     .relay = 7,
                     .problem = {.what = u"A."_s, .kept = u"B."_s, .todo = u"C."_s, .code = u"MW-1"_s}});
        QCOMPARE(words.what, u"A."_s);
        QVERIFY(words.tip.contains(u"B.") && words.tip.contains(u"C.") && words.tip.contains(u"MW-1"));
        QCOMPARE(words.place.has_value(), leadsToTheRelay);
        if (leadsToTheRelay)
            QCOMPARE(*words.place, (Place{.page = PageId::Relays, .object = 7}));
    }

    void tellsTimesAsPeopleDo_data()
    {
        QTest::addColumn<QDateTime>("then");
        QTest::addColumn<QString>("words");
        const QDateTime now = time(10, 5);
        QTest::newRow("now") << now << u"just now"_s;
        QTest::newRow("ahead, by a clock that was set back") << now.addSecs(500) << u"just now"_s;
        QTest::newRow("minutes") << now.addSecs(-42 * 60) << u"42 minutes ago"_s;
        QTest::newRow("today") << time(8, 0) << u"today, 08:00"_s;
        QTest::newRow("yesterday") << time(8, 0).addDays(-1) << u"yesterday, 08:00"_s;
        QTest::newRow("long ago") << time(8, 0).addDays(-30) << u"20/10/2026"_s;
    }
    void tellsTimesAsPeopleDo()
    {
        QFETCH(QDateTime, then);
        QTEST(agoWords(then, time(10, 5)), "words");
    }

    void countsAsUnderWayOnlyWhatLeavesByItself()
    {
        SenderView view = sending();
        QVERIFY(view.isUnderWay());
        for (const State state : {State::Waiting, State::Unreachable}) {
            view.state = state;
            QVERIFY(view.isUnderWay());
        }
        for (const State state :
             {State::Idle, State::Held, State::Disarmed, State::Stopped, State::Unavailable}) {
            view.state = state;
            QVERIFY(!view.isUnderWay());
        }
    }

private:
    static QDateTime time(int hour, int minute)
    {
        return QDateTime(QDate(2026, 11, 19), QTime(hour, minute));
    }
    static SenderView sending()
    {
        return {.state = State::Sending,
                .campaign = u"Stollen"_s,
                .campaigns = 1,
                .done = 6'332,
                .total = 10'482,
                .perMinute = 412.4,
                .doneAbout = time(10, 39)};
    }
};

QTEST_GUILESS_MAIN(TestStatusWords)
#include "tst_statuswords.moc"
