// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/personaldatacheck.h"
#include "support/testkeys.h"
#include "workspace/personaldatafolders.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

class TestPersonalDataFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_root.isValid());
        auto made = workspace::Workspace::create(
            m_root.filePath(u"a.mailwright"_s), u"A"_s, m_clock,
            {.keys = test::testKeys(), .stateFolder = m_root.filePath(u"state"_s)});
        QVERIFY(made);
        m_workspace = std::move(*made);
    }
    void cleanupTestCase() { m_workspace.reset(); }

    void knowsEveryTableOfTheSchema()
    {
        const workspace::PersonalDataFolders folders(m_workspace->keys().hashKey, m_clock);
        const QStringList gaps = test::personalDataGaps(m_workspace->database(), folders.registry(),
                                                        workspace::PersonalDataFolders::impersonalTables());
        QVERIFY2(gaps.isEmpty(), qPrintable(gaps.join(u'\n')));
    }

    void failsOnATableThatNobodyRegistered()
    {
        const workspace::PersonalDataFolders folders(m_workspace->keys().hashKey, m_clock);
        QVERIFY(m_workspace->database().run(u"CREATE TABLE surprise (email TEXT)"_s));
        const QStringList gaps = test::personalDataGaps(m_workspace->database(), folders.registry(),
                                                        workspace::PersonalDataFolders::impersonalTables());
        QVERIFY(m_workspace->database().run(u"DROP TABLE surprise"_s));
        QCOMPARE(gaps, QStringList{u"surprise is registered nowhere for PersonalData"_s});
    }

private:
    QTemporaryDir m_root;
    base::SystemClock m_clock;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestPersonalDataFolders)
#include "tst_personaldatafolders.moc"
