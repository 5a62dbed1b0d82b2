// SPDX-License-Identifier: GPL-3.0-or-later
// The section of the backups over the real keeper of a real workspace.
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/pill.h"
#include "kit/settingrow.h"
#include "kit/style.h"
#include "support/stage.h"
#include "ui/settings/backupdesk.h"
#include "ui/settings/backuprow.h"
#include "workspace/backupkeeper.h"

#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::settingspage;
using namespace Qt::StringLiterals;
using backup::BackupPlan;
using Every = BackupPlan::Every;

class TestBackupSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
    }
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->isReady());
        m_section = std::make_unique<BackupSection>();
        m_desk = new BackupDesk(m_stage->office(), m_stage->clock(), *m_section);
        m_section->resize(600, 900);
        m_section->show();
        QTRY_VERIFY(state().isKnown);
    }
    void cleanup()
    {
        m_section.reset();
        m_stage.reset();
    }

    void tellsThePlanOfANewWorkspace()
    {
        QCOMPARE(every()->currentText(), u"Every day"_s);
        QCOMPARE(keep(), (QList{0, 7, 5}));
        QVERIFY(says(u"None yet"_s));
        QVERIFY(rows().isEmpty());
        QVERIFY(callout().isEmpty());
    }

    void keepsWhatIsChosenAtOnce()
    {
        choose(Every::Hour);
        QTRY_COMPARE(state().plan->every, Every::Hour);
        m_section->findChildren<QSpinBox*>().at(0)->setValue(24);
        QTRY_COMPARE(state().plan->keepHours, 24);
        QCOMPARE(state().plan->keepDays, 7);
        choose(Every::Never);
        QTRY_COMPARE(state().plan->every, Every::Never);
        QTRY_VERIFY(!m_section->findChildren<QSpinBox*>().at(0)->isEnabled());
        QCOMPARE(keep(), (QList{24, 7, 5})); // for when it is on again
    }

    void savesOneNowAndChecksIt()
    {
        button(u"Save a backup now"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, 30'000);
        QTRY_VERIFY(!state().isRunning && state().lastGood);
        QVERIFY(!says(u"None yet"_s));
        link(u"Check"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Whole: 0 contacts, 0 deliveries"_s), 30'000);
        QSignalSpy wanted(m_section.get(), &BackupSection::restoreWanted);
        link(u"Restore…"_s)->click();
        QCOMPARE(wanted.at(0).at(0).toString(), state().existing.front().path);
        QFile file(state().existing.front().path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 40) && file.putChar('x'));
        file.close();
        link(u"Check"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Damaged"_s), 30'000);
    }

    void tellsOfAFolderThatIsGoneAndBack()
    {
        const QString stick = m_stage->file(u"stick"_s);
        std::optional<bool> kept;
        m_stage->office().backups().setPlan({.folder = stick}, this,
                                            [&](const auto& result) { kept = result.has_value(); });
        QTRY_VERIFY(kept && *kept);
        QTRY_VERIFY_WITH_TIMEOUT(callout().contains(u"not there"), 30'000);
        QVERIFY(callout().contains(stick));
        QVERIFY(QDir().mkpath(stick));
        m_desk->read(); // as F5 does
        QTRY_COMPARE_WITH_TIMEOUT(rows().size(), 1, 30'000);
        QTRY_VERIFY(callout().isEmpty());
        link(u"Use the workspace's own"_s)->click();
        QTRY_VERIFY(state().isOwnFolder);
        QCOMPARE(state().plan->folder, QString());
    }

    void asksAnewWhereThePlanCannotBeRead()
    {
        QVERIFY(m_stage->job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"INSERT INTO meta (key, value) VALUES ('backup_plan', '{}')"_s)
                .has_value();
        }));
        m_desk->read();
        QTRY_VERIFY(callout().contains(u"can't be read"));
        QCOMPARE(every()->currentIndex(), -1);
        choose(Every::Week);
        QTRY_VERIFY(callout().isEmpty());
        QCOMPARE(every()->currentText(), u"Every week"_s);
    }

    void keepsTheFocusAndFoldsManyAway()
    {
        workspace::BackupState many{.isKnown = true, .plan = BackupPlan{}, .isFolderThere = true};
        for (int i = 0; i < 30; ++i)
            many.existing.push_back({.path = u"/b/%1.mwbackup"_s.arg(i),
                                     .vaultId = "1",
                                     .madeAt = m_stage->clock().now() - std::chrono::hours(i),
                                     .bytes = 1000,
                                     .whole = true});
        m_section->setState(many, m_stage->clock().now());
        QTRY_COMPARE(rows().size(), 5);
        link(u"Show all 30 backups"_s)->click();
        QTRY_COMPARE(rows().size(), 30);
        m_section->activateWindow();
        auto* check = link(u"Check"_s);
        check->setFocus();
        many.existing.erase(many.existing.begin() + 3);
        m_section->setState(many, m_stage->clock().now());
        QTRY_COMPARE(rows().size(), 29);
        QCOMPARE(link(u"Check"_s), check);
    }

private:
    const workspace::BackupState& state() { return m_stage->office().backups().state(); }
    QComboBox* every() { return m_section->findChild<QComboBox*>(); }
    void choose(Every wanted)
    {
        const int index = every()->findData(int(wanted));
        every()->setCurrentIndex(index);
        Q_EMIT every()->activated(index);
    }
    QList<int> keep()
    {
        QList<int> kept;
        for (const auto* box : m_section->findChildren<QSpinBox*>())
            kept.append(box->value());
        return kept;
    }
    QList<BackupRow*> rows()
    {
        QList<BackupRow*> shown;
        for (auto* row : m_section->findChildren<BackupRow*>())
            if (row->isVisible())
                shown.append(row);
        return shown;
    }
    QString callout()
    {
        const auto* shown = m_section->findChild<kit::Callout*>();
        return shown->isVisible() ? shown->boldText() : QString();
    }
    bool says(const QString& words)
    {
        for (const auto* label : m_section->findChildren<kit::Label*>())
            if (label->isVisible() && label->text() == words)
                return true;
        for (const auto* label : m_section->findChildren<kit::StateLabel*>())
            if (label->isVisible() && label->text() == words)
                return true;
        return false;
    }
    QAbstractButton* button(const QString& words)
    {
        for (auto* one : m_section->findChildren<kit::Button*>())
            if (one->text() == words)
                return one;
        return nullptr;
    }
    kit::LinkLabel* link(const QString& words)
    {
        for (auto* one : m_section->findChildren<kit::LinkLabel*>())
            if (one->isVisible() && one->text() == words)
                return one;
        return nullptr;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<BackupSection> m_section;
    BackupDesk* m_desk = nullptr;
};

QTEST_MAIN(TestBackupSection)
#include "tst_backupsection.moc"
