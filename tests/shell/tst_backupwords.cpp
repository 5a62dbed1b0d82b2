// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/backupwords.h"

#include <QLocale>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using backup::BackupError;
using backup::BackupPlan;
using kit::Token;
using workspace::BackupOutcome;
using workspace::BackupState;
using Every = BackupPlan::Every;

Q_DECLARE_METATYPE(mw::workspace::BackupState)

class TestBackupWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }

    void tellsAsMuchAsItTakes_data()
    {
        QTest::addColumn<BackupState>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("amber");
        QTest::newRow("not looked yet") << BackupState{} << QString() << false;
        QTest::newRow("today") << made(2h) << u"Last backup 10:00"_s << false;
        QTest::newRow("yesterday") << made(26h) << u"Last backup 9 Jun, 10:00"_s << false;
        QTest::newRow("late, about to be made") << made(24h * 10) << u"Last backup 31 May, 12:00"_s << false;
        BackupState stopped = made(24h * 10);
        stopped.nextAt = now() + 50min;
        QTest::newRow("late, and it waits") << stopped << u"Last backup 31 May, 12:00"_s << true;
        BackupState hourly = made(3h);
        hourly.plan->every = Every::Hour;
        hourly.nextAt = now() + 5min;
        QTest::newRow("older than twice an hour") << hourly << u"Last backup 09:00"_s << true;
        BackupState off = made(24h * 40);
        off.plan->every = Every::Never;
        off.nextAt.reset();
        QTest::newRow("off") << off << u"Last backup 1 May, 12:00"_s << false;
        BackupState fresh = made(0h);
        fresh.lastGood.reset();
        fresh.nextAt = now() + 1min;
        QTest::newRow("a new workspace") << fresh << u"No backup yet"_s << false;
        fresh.nextAt = now() + 1h;
        QTest::newRow("none, and it waits") << fresh << u"No backup yet"_s << true;
        BackupState failed = made(2h);
        failed.failure = BackupOutcome::Failure{now(), {BackupError::Kind::Full, {}}};
        QTest::newRow("failed") << failed << u"Backup failed"_s << true;
        failed.plan->every = Every::Never;
        QTest::newRow("failed, then switched off") << failed << u"Last backup 10:00"_s << false;
        BackupState unreadable = made(2h);
        unreadable.plan.reset();
        QTest::newRow("unreadable plan") << unreadable << u"Backups are not planned"_s << true;
        BackupState copy = made(24h * 40);
        copy.isArmed = false;
        QTest::newRow("a copy that may not send") << copy << u"Last backup 1 May, 12:00"_s << false;
    }
    void tellsAsMuchAsItTakes()
    {
        QFETCH(BackupState, state);
        QFETCH(bool, amber);
        const shell::BackupWords words = shell::wordsOf(state, now());
        QTEST(words.text, "words");
        QCOMPARE(words.token == Token::Warning, amber);
        QCOMPARE(shell::needsALook(state, now()), amber);
        QCOMPARE(words.tip.isEmpty(), !state.isKnown);
    }

    void saysWhyItFailed()
    {
        BackupState failed = made(2h);
        failed.failure = BackupOutcome::Failure{now(), {BackupError::Kind::FolderGone, u"/media/stick"_s}};
        const QString tip = shell::wordsOf(failed, now()).tip;
        QVERIFY2(tip.contains(u"/media/stick") && tip.contains(u"MW-1105") && tip.contains(u"10 June"),
                 qPrintable(tip));
    }

private:
    static base::Timestamp now() { return *base::fromRfc3339(u"2026-06-10T12:00:00Z"_s); }
    static BackupState made(std::chrono::milliseconds ago)
    {
        return {.isKnown = true,
                .plan = BackupPlan{},
                .isFolderThere = true,
                .lastGood = now() - ago,
                .nextAt = std::max(now(), now() - ago + 24h)};
    }
};

QTEST_GUILESS_MAIN(TestBackupWords)
#include "tst_backupwords.moc"
