// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/problem.h"
#include "kit/questiondialog.h"
#include "kit/switch.h"
#include "support/stage.h"
#include "ui/settings/takeoutsection.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::settingspage;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

struct Shown
{
    explicit Shown(Stage& stage) : section(stage.office())
    {
        section.resize(720, 300);
        section.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&section));
    }
    kit::Callout& outcome() { return *section.findChild<kit::Callout*>(); }
    kit::QuestionDialog* question() { return section.window()->findChild<kit::QuestionDialog*>(); }

    TakeoutSection section;
};

} // namespace

/// All of the workspace as files: asked first, whole or not at all.
class TakeoutSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEverythingOnceSomebodyAgreed()
    {
        Stage stage;
        Shown shown(stage);
        QTemporaryDir place;
        shown.section.ask(place.path());
        QVERIFY(shown.question());
        QVERIFY(shown.question()->actButton() && QDir(place.path()).isEmpty());
        shown.question()->actButton()->click();
        QTRY_VERIFY(shown.outcome().isVisible());
        const QStringList made = QDir(place.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(made.size(), 1);
        const QDir folder(place.filePath(made.first()));
        QVERIFY(folder.exists(u"README.txt"_s) && folder.exists(u"manifest.json"_s));
        QVERIFY(!folder.exists(u"workspace.sqlite"_s));
        QVERIFY(shown.outcome().bodyText().contains(made.first()));
    }

    void writesTheSqliteFileTooWhereItIsWanted()
    {
        Stage stage;
        Shown shown(stage);
        QTemporaryDir place;
        shown.section.findChild<kit::Switch*>()->setChecked(true);
        shown.section.ask(place.path());
        shown.question()->actButton()->click();
        QTRY_VERIFY(shown.outcome().isVisible());
        const QStringList made = QDir(place.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QFile file(place.filePath(made.value(0) + u"/workspace.sqlite"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(16), QByteArray("SQLite format 3\0", 16));
    }

    void writesNothingWhenItIsLeft()
    {
        Stage stage;
        Shown shown(stage);
        QTemporaryDir place;
        shown.section.ask(place.path());
        shown.question()->safeButton()->click();
        stage.settle();
        QVERIFY(QDir(place.path()).isEmpty());
        QVERIFY(!shown.outcome().isVisible());
    }

    void aSecondOneOfADayGetsANameOfItsOwn()
    {
        Stage stage;
        Shown shown(stage);
        QTemporaryDir place;
        for (int time = 1; time <= 2; ++time) {
            shown.section.ask(place.path());
            shown.question()->actButton()->click();
            QTRY_COMPARE(QDir(place.path()).entryList({u"*"_s}, QDir::Dirs | QDir::NoDotAndDotDot).size(),
                         time);
            QTRY_VERIFY(shown.outcome().isVisible());
            QTRY_VERIFY(!shown.question());
        }
    }

    void refusesTheWorkspacesOwnFolder()
    {
        Stage stage;
        Shown shown(stage);
        shown.section.ask(stage.office().facts().path);
        shown.question()->actButton()->click();
        QTRY_VERIFY(shown.outcome().isVisible());
        QVERIFY(shown.outcome().boldText().contains(u"own folder"_s));
    }

    void aDriveThatIsGoneIsSaid()
    {
        Stage stage;
        Shown shown(stage);
        QTemporaryDir place;
        shown.section.ask(place.filePath(u"gone/for good"_s));
        shown.question()->actButton()->click();
        QTRY_VERIFY(shown.outcome().isVisible());
        QVERIFY(shown.outcome().boldText().contains(u"no folder"_s));
    }
};

QTEST_MAIN(TakeoutSectionTest)
#include "tst_takeoutsection.moc"
