// SPDX-License-Identifier: GPL-3.0-or-later
// From the file to a workspace, as a person goes.
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/linklabel.h"
#include "kit/style.h"
#include "shell/recoverycodefield.h"
#include "shell/restorepage.h"
#include "shell/secretfield.h"
#include "support/memorykeychain.h"
#include "support/stage.h"
#include "workspace/backupkeeper.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::test;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using Step = RestorePage::Step;

class TestRestorePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->isReady());
        auto code = m_stage->act<std::shared_ptr<vault::RecoveryCode>>([this](workspace::Room& room) {
            const QString path = room.workspace.folder().keysPath();
            const vault::DataKeys& keys = room.workspace.vaultKeys()->keys;
            auto file = vault::KeySlots::load(path);
            const auto secret = file->addKeychain(keys);
            m_drawer->entries[vault::keychainslot::entryName(file->vaultId())] = secret->reveal().toHex();
            auto made = file->addRecovery(keys);
            if (!file->save(path, keys))
                qFatal("no slots");
            return std::make_shared<vault::RecoveryCode>(std::move(*made));
        });
        m_code = QString::fromLatin1(code->text().reveal());
        auto& keeper = m_stage->office().backups();
        keeper.makeNow();
        QVERIFY(Stage::until([&] { return !keeper.state().existing.empty(); }));
        m_file = keeper.state().existing.front().path;
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_page = std::make_unique<RestorePage>();
        m_page->setKeychain([drawer = m_drawer] { return std::make_unique<MemoryKeychain>(drawer); });
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_drawer->isLocked = false;
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase() { m_stage.reset(); }

    void asksNothingWhereTheKeychainHasTheKey()
    {
        m_page->begin(m_file, m_folder->path());
        QTRY_COMPARE(m_page->step(), Step::Place);
        QVERIFY(m_page->path().startsWith(m_folder->path() + u"/Kornblume Bakery 20"_s));
        QSignalSpy restored(m_page.get(), &RestorePage::restored);
        press();
        QCOMPARE(m_page->step(), Step::Restoring);
        QVERIFY(!m_page->mayLeave());
        QTRY_COMPARE_WITH_TIMEOUT(restored.size(), 1, 30'000);
        const QString path = restored.at(0).at(0).toString();
        QVERIFY(QFile::exists(path + u"/vault.sqlite"_s));
        QVERIFY(restored.at(0).at(1).value<workspace::SharedVaultKeys>());
        QVERIFY(m_page->mayLeave());
    }

    void asksForThePassphraseWhereItHasNot()
    {
        m_drawer->isLocked = true;
        m_page->begin(m_file, m_folder->path());
        QTRY_COMPARE(m_page->step(), Step::Key);
        QVERIFY(
            problem().isEmpty()); // it says nothing of a keychain that most computers don't have the key in
        auto* field = m_page->findChild<SecretField*>();
        QVERIFY(field->isVisible());
        press();
        QVERIFY(field->hasError());
        field->edit()->setText(u"not this one"_s);
        QTest::keyClick(field->edit(), Qt::Key_Return);
        QTRY_VERIFY(field->error().contains(u"does not open"));
        field->edit()->setText(QString::fromLatin1(testPassphrase));
        press();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Place, 30'000);
    }

    void takesTheRecoveryCode()
    {
        m_drawer->isLocked = true;
        m_page->begin(m_file, m_folder->path());
        QTRY_COMPARE(m_page->step(), Step::Key);
        for (auto* link : m_page->findChildren<kit::LinkLabel*>())
            if (link->isVisible() && link->text() == u"Use the recovery code")
                link->click();
        auto* field = m_page->findChild<RecoveryCodeField*>();
        QVERIFY(field->isVisible());
        field->edit()->setText(m_code.left(12));
        press();
        QVERIFY(field->hasError());
        field->edit()->setText(m_code.toLower());
        press();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->step(), Step::Place, 30'000);
    }

    void restoresOverNothing()
    {
        m_page->begin(m_file, m_folder->path());
        QTRY_COMPARE(m_page->step(), Step::Place);
        m_page->setFolder(m_stage->file({}));
        m_page->setName(u"shop"_s);
        press();
        QTRY_COMPARE(m_page->step(), Step::Place);
        bool told = false;
        for (auto* field : m_page->findChildren<kit::FormField*>())
            told = told || field->error().contains(u"already");
        QVERIFY(told);
        m_page->setName({});
        press();
        QCOMPARE(m_page->step(), Step::Place);
        m_page->setName(u"x"_s);
        m_page->setFolder(m_folder->filePath(u"unplugged"_s));
        press();
        QTRY_VERIFY(problem().contains(u"not there"));
    }

    void saysWhatIsNoBackup_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words");
        QTest::newRow("a vault") << m_stage->workspacePath() + u"/vault.sqlite"_s << u"no backup"_s;
        QTest::newRow("nothing") << u"/no/such.mwbackup"_s << u"not there"_s;
        QTest::newRow("a folder") << m_stage->workspacePath() << u"no backup"_s;
    }
    void saysWhatIsNoBackup()
    {
        QFETCH(QString, file);
        QFETCH(QString, words);
        m_page->begin(file, m_folder->path());
        QTRY_COMPARE(m_page->step(), Step::Unreadable);
        QVERIFY2(problem().contains(words), qPrintable(problem()));
        QSignalSpy left(m_page.get(), &RestorePage::leaveWanted);
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

private:
    void press()
    {
        for (auto* button : m_page->findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary)
                button->click();
    }
    QString problem() const
    {
        const auto* callout = m_page->findChild<kit::Callout*>();
        return callout->isVisible() ? callout->boldText() : QString();
    }

    std::shared_ptr<KeychainDrawer> m_drawer = std::make_shared<KeychainDrawer>();
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RestorePage> m_page;
    QString m_file;
    QString m_code;
};

QTEST_MAIN(TestRestorePage)
#include "tst_restorepage.moc"
