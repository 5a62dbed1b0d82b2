// SPDX-License-Identifier: GPL-3.0-or-later
// What the protection section changes in a real sealed workspace.
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/linklabel.h"
#include "kit/prose.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "shell/passphrasedialog.h"
#include "shell/passphrasefield.h"
#include "shell/recoverycodedialog.h"
#include "shell/recoveryreminder.h"
#include "shell/secretfield.h"
#include "support/memorykeychain.h"
#include "support/stage.h"
#include "ui/settings/protectiondesk.h"
#include "ui/settings/protectionsection.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::settingspage;
using namespace Qt::StringLiterals;
using Deed = ProtectionDeed;
using workspace::VaultLock;
using workspace::vaultkeys::lockOf;

class TestProtectionDesk : public QObject
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
        m_drawer = std::make_shared<test::KeychainDrawer>();
        m_stage = std::make_unique<test::Stage>(
            u"Shop"_s, [drawer = m_drawer] { return std::make_unique<test::MemoryKeychain>(drawer); });
        m_section = std::make_unique<ProtectionSection>(m_stage->settings());
        m_desk = new ProtectionDesk(m_stage->office(), *m_section);
        m_section->show();
        QTRY_VERIFY(links().contains(u"Change…: Passphrase"_s));
    }
    void cleanup()
    {
        m_section.reset();
        m_stage.reset();
    }

    void addsAndRemovesTheKeychain()
    {
        want(Deed::AddKeychain);
        QTRY_VERIFY(lock().keychain);
        QCOMPARE(m_drawer->entries.size(), 1U);
        QTRY_VERIFY(links().contains(u"Remove…: Keychain"_s));
        want(Deed::RemoveKeychain);
        answer(true);
        QTRY_VERIFY(!lock().keychain);
    }

    void saysThatTheKeychainIsLocked()
    {
        m_drawer->isLocked = true;
        want(Deed::AddKeychain);
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(!lock().keychain && m_drawer->entries.empty());
        m_drawer->isLocked = false;
        want(Deed::AddKeychain);
        QTRY_VERIFY(lock().keychain);
        QVERIFY(!problem()->isVisible());
    }

    void changesThePassphraseForWhoKnowsIt()
    {
        want(Deed::ChangePassphrase);
        auto* dialog = m_section->findChild<shell::PassphraseDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        type(*dialog, "not it"_ba, "vier lose Ziegel brummen"_ba);
        dialog->accept();
        QTRY_VERIFY(dialog->findChildren<shell::SecretField*>().constFirst()->hasError());
        QVERIFY(opens(test::testPassphrase));
        type(*dialog, test::testPassphrase, "vier lose Ziegel brummen"_ba);
        const QPointer<QDialog> open(dialog);
        dialog->accept();
        QTRY_VERIFY(!open);
        QVERIFY(opens("vier lose Ziegel brummen"_ba) && !opens(test::testPassphrase));
    }

    void keepsTheLastWayIn()
    {
        m_desk->read();
        want(Deed::RemovePassphrase); // it is not offered; a hurried second click may still come
        answer(true);
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(lock().passphrase);
    }

    void makesARecoveryCodeThatOpensOnlyOnceItWasAskedBack()
    {
        shell::RecoveryReminder reminder(m_stage->context());
        QTRY_VERIFY(reminder.isVisible());
        want(Deed::MakeRecovery);
        auto* dialog = recoveryDialog();
        QVERIFY(dialog);
        dialog->done(QDialog::Rejected);
        m_stage->settle();
        QVERIFY(!lock().recovery);
        want(Deed::MakeRecovery);
        dialog = recoveryDialog();
        QVERIFY(dialog);
        dialog->kit::QuestionDialog::done(QDialog::Accepted); // tst_recoverycodedialog types the groups
        QTRY_VERIFY(lock().recovery);
        QTRY_VERIFY(links().contains(u"Make a new one…: Recovery code"_s));
        QTRY_VERIFY(!reminder.isVisible());
    }

    void remindsAgainAfterAWhile()
    {
        shell::RecoveryReminder reminder(m_stage->context());
        QTRY_VERIFY(reminder.isVisible());
        for (auto* button : reminder.findChildren<kit::Button*>())
            if (button->text() == u"Later")
                button->click();
        QVERIFY(!reminder.isVisible());
        {
            shell::RecoveryReminder again(m_stage->context());
            m_stage->settle();
            QVERIFY(!again.isVisible());
        }
        // Two weeks later, and where the clock was set back since.
        const QString key = u"protection/recovery-later/"_s + m_stage->office().facts().id;
        for (const qint64 until : {qint64(1), qint64(base::toMilliseconds(m_stage->clock().now()) * 2)}) {
            m_stage->settings().setValue(key, until);
            shell::RecoveryReminder later(m_stage->context());
            QTRY_VERIFY(later.isVisible());
        }
    }

    void changesTheKey()
    {
        const auto before = m_stage->act<workspace::SharedVaultKeys>(
            [](workspace::Room& room) { return room.workspace.vaultKeys(); });
        m_stage->addContacts(m_stage->addList(u"News"_s), 300);
        want(Deed::ChangeKey);
        answer(false);
        QVERIFY(!m_stage->office().rekeying());
        want(Deed::ChangeKey);
        answer(true);
        QTRY_VERIFY(
            m_stage->act<bool>([&](workspace::Room& room) { return !room.workspace.isOpenedBy(*before); }));
        QTRY_VERIFY(!m_stage->office().rekeying());
        QVERIFY(opens(test::testPassphrase));
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM contact"_s), qint64(300));
        QTRY_VERIFY(values().contains(u"One key encrypts the whole workspace"_s));
        QVERIFY(!problem()->isVisible());
    }

    void stopsTheChangeAndGoesOnWithIt()
    {
        want(Deed::ChangeKey);
        answer(true);
        QVERIFY(m_stage->office().rekeying());
        QVERIFY(values().filter(u"Being changed"_s).size() == 1);
        want(Deed::StopKey);
        QTRY_VERIFY(!m_stage->office().rekeying());
        m_stage->settle();
        // Either it was stopped, or it was done before.
        if (lock().rekeying) {
            QTRY_VERIFY(links().contains(u"Go on: Encryption key"_s));
            QVERIFY(!problem()->isVisible()); // stopping is no failure
            want(Deed::ChangeKey);
        }
        QTRY_VERIFY(!lock().rekeying);
        QVERIFY(opens(test::testPassphrase));
    }

    void saysThatTheKeyFileIsGone()
    {
        QVERIFY(QFile::rename(keysPath(), keysPath() + u".away"_s));
        m_desk->read();
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(links().isEmpty());
        QVERIFY(QFile::rename(keysPath() + u".away"_s, keysPath()));
        m_desk->read();
        QTRY_VERIFY(!links().isEmpty());
    }

private:
    void want(Deed deed) { Q_EMIT m_section->wanted(deed); }
    void answer(bool yes)
    {
        auto* question = m_section->findChildren<kit::QuestionDialog*>().constLast();
        QVERIFY(question->isVisible());
        yes ? question->accept() : question->reject();
    }
    shell::RecoveryCodeDialog* recoveryDialog()
    {
        shell::RecoveryCodeDialog* found = nullptr;
        test::Stage::until([&] {
            for (auto* one : m_section->findChildren<shell::RecoveryCodeDialog*>())
                if (one->isVisible())
                    found = one;
            return found != nullptr;
        });
        return found;
    }
    static void type(shell::PassphraseDialog& dialog, const QByteArray& current, const QByteArray& fresh)
    {
        const auto fields = dialog.findChildren<shell::SecretField*>();
        auto* pair = dialog.findChild<shell::PassphraseField*>();
        pair->first().edit()->setText(QString::fromUtf8(fresh));
        pair->again().edit()->setText(QString::fromUtf8(fresh));
        for (auto* field : fields)
            if (field != &pair->first() && field != &pair->again())
                field->edit()->setText(QString::fromUtf8(current));
    }
    QString keysPath() const { return m_stage->workspacePath() + u"/vault.keys"_s; }
    VaultLock lock() const { return lockOf(m_stage->workspacePath()).value_or(VaultLock{}); }
    bool opens(const QByteArray& passphrase) const
    {
        return workspace::vaultkeys::unlock(m_stage->workspacePath(), base::Secret(passphrase)).has_value();
    }
    kit::Callout* problem() const { return m_section->findChild<kit::Callout*>(); }
    QStringList links() const
    {
        QStringList names;
        for (const auto* link : m_section->findChildren<kit::LinkLabel*>())
            if (link->isVisible())
                names.append(link->accessibleName());
        return names;
    }
    QStringList values() const
    {
        QStringList texts;
        for (const auto* value : m_section->findChildren<kit::Prose*>())
            texts.append(value->text());
        return texts;
    }

    std::shared_ptr<test::KeychainDrawer> m_drawer;
    std::unique_ptr<test::Stage> m_stage;
    std::unique_ptr<ProtectionSection> m_section;
    ProtectionDesk* m_desk = nullptr;
};

QTEST_MAIN(TestProtectionDesk)
#include "tst_protectiondesk.moc"
