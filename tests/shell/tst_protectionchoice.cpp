// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/protectionchoice.h"

#include "kit/button.h"
#include "kit/style.h"
#include "shell/newworkspacepage.h"
#include "shell/passphrasefield.h"
#include "shell/secretfield.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;

namespace {

void type(PassphraseField& field, const QString& passphrase)
{
    field.first().edit()->setText(passphrase);
    field.again().edit()->setText(passphrase);
}

} // namespace

class TestProtectionChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void takesTheKeychainWhereThereIsOne()
    {
        ProtectionChoice choice;
        choice.show();
        QVERIFY(choice.isByKeychain());
        QVERIFY(!choice.isSettled());
        QVERIFY(!choice.field().isVisible());
        QSignalSpy settled(&choice, &ProtectionChoice::settled);
        choice.setKeychain(KeychainState::There);
        QCOMPARE(settled.size(), 1);
        QVERIFY(choice.isSettled());
        QVERIFY(choice.check());
        const Protection protection = choice.protection();
        QVERIFY(protection.keychain);
        QVERIFY(protection.passphrase.isEmpty());
    }

    void takesAPassphraseOnlyWhereThereIsNone()
    {
        ProtectionChoice choice;
        choice.show();
        QSignalSpy settled(&choice, &ProtectionChoice::settled);
        choice.setKeychain(KeychainState::None);
        QCOMPARE(settled.size(), 1);
        QVERIFY(!choice.isByKeychain());
        QVERIFY(choice.field().isVisible());
        for (const auto* radio : choice.findChildren<QRadioButton*>())
            QVERIFY(!radio->isVisible());
        QVERIFY(!choice.check());
        type(choice.field(), u"grüne Straße"_s);
        QVERIFY(choice.check());
        const Protection protection = choice.protection();
        QVERIFY(!protection.keychain);
        QCOMPARE(protection.passphrase.reveal(), u"grüne Straße"_s.toUtf8());
        choice.begin();
        QVERIFY(!choice.isByKeychain());
        QVERIFY(choice.field().isEmpty());
    }

    void keepsWhatAPersonChoseWhenTheKeychainAnswers()
    {
        ProtectionChoice choice;
        choice.show();
        QSignalSpy settled(&choice, &ProtectionChoice::settled);
        choice.choose(false);
        QVERIFY(choice.isSettled()); // a passphrase waits for nobody
        choice.setKeychain(KeychainState::There);
        QVERIFY(settled.isEmpty());
        QVERIFY(!choice.isByKeychain());
        QVERIFY(choice.field().isVisible());
        choice.begin();
        QVERIFY(choice.isByKeychain());
    }

    void isLeftOutOfTheFormUntilSomebodyKnowsOfAKeychain()
    {
        NewWorkspacePage form;
        form.begin(u"/data"_s, u"#8257AE"_s);
        form.show();
        QVERIFY(!form.findChild<ProtectionChoice*>()->isVisible());
        form.setKeychain(KeychainState::Asking);
        QVERIFY(form.findChild<ProtectionChoice*>()->isVisible());
    }

    void makesTheFormWaitForTheKeychain()
    {
        NewWorkspacePage form;
        QSignalSpy wanted(&form, &NewWorkspacePage::createWanted);
        auto* name = begin(form);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(wanted.isEmpty());
        QVERIFY(primary(form)->isBusy());
        form.setKeychain(KeychainState::There);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(form.protection().keychain);
    }

    void asksTheFormForAPassphraseWhenThereIsNoKeychainAfterAll()
    {
        NewWorkspacePage form;
        QSignalSpy wanted(&form, &NewWorkspacePage::createWanted);
        auto* name = begin(form);
        QTest::keyClick(name, Qt::Key_Return);
        form.setKeychain(KeychainState::None);
        QVERIFY(wanted.isEmpty());
        QVERIFY(!primary(form)->isBusy());
        auto& field = form.findChild<ProtectionChoice*>()->field();
        QVERIFY(field.first().edit()->hasFocus());
        QVERIFY(!field.first().hasError()); // nobody did anything wrong
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(wanted.isEmpty());
        QVERIFY(field.first().hasError());
        type(field, u"vier lose Ziegel"_s);
        QTest::keyClick(field.again().edit(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(form.protection().passphrase.reveal(), QByteArray("vier lose Ziegel"));
    }

    void stopsWaitingWhenAPassphraseIsChosen()
    {
        NewWorkspacePage form;
        QSignalSpy wanted(&form, &NewWorkspacePage::createWanted);
        QTest::keyClick(begin(form), Qt::Key_Return);
        form.findChild<ProtectionChoice*>()->choose(false);
        QVERIFY(!primary(form)->isBusy());
        form.setKeychain(KeychainState::There);
        QVERIFY(wanted.isEmpty());
    }

    void scrollsToTheFieldsThatAChoiceBrings()
    {
        NewWorkspacePage form;
        begin(form);
        form.resize(640, 400);
        form.setKeychain(KeychainState::There);
        auto* choice = form.findChild<ProtectionChoice*>();
        choice->choose(false);
        QTRY_COMPARE(choice->field().visibleRegion().boundingRect().height(), choice->field().height());
    }

    void forgetsThePassphraseWhenTheFormBeginsAnew()
    {
        NewWorkspacePage form;
        begin(form);
        form.setKeychain(KeychainState::None);
        auto& field = form.findChild<ProtectionChoice*>()->field();
        type(field, u"vier lose Ziegel"_s);
        form.begin(u"/data"_s, u"#8257AE"_s);
        QVERIFY(field.isEmpty());
    }

private:
    static QLineEdit* begin(NewWorkspacePage& form)
    {
        form.begin(u"/data"_s, u"#8257AE"_s);
        form.setKeychain(KeychainState::Asking);
        form.show();
        form.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&form));
        auto* name = form.findChild<QLineEdit*>();
        name->setText(u"Hafen Books"_s);
        return name;
    }
    static kit::Button* primary(NewWorkspacePage& form)
    {
        for (auto* button : form.findChildren<kit::Button*>())
            if (button->role() == kit::ButtonRole::Primary)
                return button;
        return nullptr;
    }
};

QTEST_MAIN(TestProtectionChoice)
#include "tst_protectionchoice.moc"
