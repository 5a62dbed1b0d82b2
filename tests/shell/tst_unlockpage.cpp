// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/unlockpage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/linklabel.h"
#include "kit/style.h"
#include "shell/problems.h"
#include "shell/recoverycodefield.h"
#include "shell/secretfield.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;
using Way = UnlockPage::Way;
using Busy = UnlockPage::Busy;

class TestUnlockPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }
    void init()
    {
        m_page = std::make_unique<UnlockPage>();
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_passphrases.clear();
        m_codes.clear();
        connect(m_page.get(), &UnlockPage::passphraseEntered, this,
                [this](const auto& one) { m_passphrases.append(one->reveal()); });
        connect(m_page.get(), &UnlockPage::codeEntered, this,
                [this](const auto& one) { m_codes.append(one->text().reveal()); });
    }
    void cleanup() { m_page.reset(); }

    void handsOnThePassphrase()
    {
        begin({.name = u"Hafen"_s, .passphrase = true, .keychain = true, .recovery = true});
        QCOMPARE(m_page->way(), Way::Passphrase);
        QVERIFY(passphrase().edit()->hasFocus());
        QTest::keyClick(passphrase().edit(), Qt::Key_Return);
        QVERIFY(m_passphrases.isEmpty());
        QVERIFY(passphrase().hasError());
        passphrase().edit()->setText(u"grüne Straße"_s);
        QTest::keyClick(passphrase().edit(), Qt::Key_Return);
        QCOMPARE(m_passphrases, QList{u"grüne Straße"_s.toUtf8()});
        m_page->setBusy(Busy::Opening);
        QTest::keyClick(passphrase().edit(), Qt::Key_Return);
        QCOMPARE(m_passphrases.size(), 1);
        QVERIFY(!link(u"Use the recovery code"_s)->isEnabled());
    }

    void asksTheKeychainFirstWhereItWasLocked()
    {
        begin({.name = u"Hafen"_s, .passphrase = true, .keychain = true, .quick = true});
        QCOMPARE(m_page->way(), Way::Keychain);
        QVERIFY(unlock()->hasFocus());
        QSignalSpy wanted(m_page.get(), &UnlockPage::keychainWanted);
        QTest::keyClick(unlock(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        m_page->setProblem(keychainProblem({.kind = vault::SecretError::Kind::NotFound, .detail = {}}));
        QCOMPARE(unlock()->text(), u"Ask the keychain again"_s);
    }

    void saysAtTheFieldThatThePassphraseIsWrong()
    {
        begin({.name = u"Hafen"_s, .passphrase = true});
        passphrase().edit()->setText(u"wrong"_s);
        unlock()->click();
        m_page->setBusy(Busy::Opening);
        const kit::Problem problem =
            problemOf(vault::SlotsError{.kind = vault::SlotsError::Kind::WrongSecret});
        m_page->setProblem(problem);
        QCOMPARE(passphrase().error(), sentenceOf(problem));
        QVERIFY(!unlock()->isBusy());
        QVERIFY(passphrase().edit()->hasFocus());
        QCOMPARE(passphrase().edit()->selectedText().size(), 5); // typing on replaces it
        QTest::keyClicks(passphrase().edit(), u"right"_s);
        QVERIFY(!passphrase().hasError());
    }

    void namesTheGroupOfTheCodeThatIsWrong()
    {
        begin({.name = u"Hafen"_s, .passphrase = true, .recovery = true});
        link(u"Use the recovery code"_s)->click();
        QCOMPARE(m_page->way(), Way::Code);
        QVERIFY(code().edit()->hasFocus());
        const QString right = codeText();
        const auto errorOf = [&](const QString& typed) {
            code().edit()->setText(typed);
            QTest::keyClick(code().edit(), Qt::Key_Return);
            return code().error();
        };
        QVERIFY(errorOf({}).contains(u"Type the recovery code"));
        QVERIFY(errorOf(right.left(20)).contains(u"23 characters are missing"));
        QVERIFY(errorOf(right + u"-AB"_s).contains(u"2 characters are too many"));
        QString slip = right;
        slip[13] = slip[13] == u'7' ? u'8' : u'7';
        QVERIFY(errorOf(slip).contains(u"Group 3 is not"));
        slip[13] = u'*';
        QVERIFY(errorOf(slip).contains(u"Group 3 has a character"));
        QVERIFY(m_codes.isEmpty());
        QVERIFY(errorOf(right.toLower().replace(u'-', u' ')).isEmpty());
        QCOMPARE(m_codes, QList{right.toLatin1()});
        m_page->setProblem(problemOf(vault::SlotsError{.kind = vault::SlotsError::Kind::WrongSecret}));
        QVERIFY(code().hasError());
        QCOMPARE(m_page->way(), Way::Code);
    }

    void offersTheWaysThatThereAre()
    {
        begin({.name = u"Hafen"_s, .passphrase = true});
        QVERIFY(links().isEmpty());
        begin({.name = u"Hafen"_s, .passphrase = true, .keychain = true, .recovery = true});
        QCOMPARE(links(), (QStringList{u"Use the recovery code"_s, u"Ask the keychain again"_s}));
        begin({.name = u"Hafen"_s, .keychain = true, .recovery = true});
        QCOMPARE(m_page->way(), Way::Keychain);
        QCOMPARE(links(), QStringList{u"Use the recovery code"_s});
        link(u"Use the recovery code"_s)->click();
        QCOMPARE(links(), QStringList{u"Ask the keychain again"_s});
        begin({.name = u"Hafen"_s, .recovery = true});
        QCOMPARE(m_page->way(), Way::Code);
    }

    void keepsTheOtherWaysWhileTheKeychainIsAsked()
    {
        begin({.name = u"Hafen"_s, .passphrase = true, .keychain = true});
        QSignalSpy asked(m_page.get(), &UnlockPage::keychainWanted);
        link(u"Ask the keychain again"_s)->click();
        QCOMPARE(asked.size(), 1);
        m_page->setBusy(Busy::Keychain);
        QVERIFY(links().isEmpty());
        passphrase().edit()->setText(u"typed meanwhile"_s);
        QTest::keyClick(passphrase().edit(), Qt::Key_Return);
        QCOMPARE(m_passphrases.size(), 1);
    }

    void tellsAboveAllThatTheKeychainDidNotHelp()
    {
        begin({.name = u"Hafen"_s, .passphrase = true, .keychain = true});
        link(u"Ask the keychain again"_s)->click();
        m_page->setBusy(Busy::Keychain);
        m_page->setProblem(keychainProblem({.kind = vault::SecretError::Kind::NotFound, .detail = {}}));
        QVERIFY(m_page->findChild<kit::Callout*>()->isVisible());
        QVERIFY(!passphrase().hasError());
        QVERIFY(link(u"Ask the keychain again"_s)->isEnabled());
        begin({.name = u"Hafen"_s, .passphrase = true});
        QVERIFY(!m_page->findChild<kit::Callout*>()->isVisible());
    }

    void leavesByEscapeAndForgetsWhatWasTyped()
    {
        begin({.name = u"Hafen"_s, .passphrase = true});
        QSignalSpy left(m_page.get(), &UnlockPage::leaveWanted);
        passphrase().edit()->setText(u"secret"_s);
        QTest::keyClick(passphrase().edit(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        begin({.name = u"Other"_s, .passphrase = true});
        QVERIFY(passphrase().isEmpty());
    }

private:
    void begin(const UnlockFacts& facts) { m_page->begin(facts); }
    SecretField& passphrase() const { return *m_page->findChild<SecretField*>(); }
    RecoveryCodeField& code() const { return *m_page->findChild<RecoveryCodeField*>(); }
    kit::LinkLabel* link(const QString& text) const
    {
        for (auto* one : m_page->findChildren<kit::LinkLabel*>())
            if (one->text() == text)
                return one;
        qFatal("no such link");
    }
    QStringList links() const
    {
        QStringList texts;
        for (auto* one : m_page->findChildren<kit::LinkLabel*>())
            if (one->isVisible() && one->text() != u"Show" && one->text() != u"Workspaces")
                texts.append(one->text());
        return texts;
    }
    kit::Button* unlock() const
    {
        for (auto* one : m_page->findChildren<kit::Button*>())
            if (one->role() == kit::ButtonRole::Primary)
                return one;
        return nullptr;
    }
    static QString codeText()
    {
        return QString::fromLatin1(vault::RecoveryCode::generate()->text().reveal());
    }
    std::unique_ptr<UnlockPage> m_page;
    QList<QByteArray> m_passphrases;
    QList<QByteArray> m_codes;
};

QTEST_MAIN(TestUnlockPage)
#include "tst_unlockpage.moc"
