// SPDX-License-Identifier: GPL-3.0-or-later
#include "audienceshown.h"
#include "kit/style.h"
#include "ui/audience/contactcard.h"
#include "ui/audience/contactform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace mw;
using namespace mw::test;
using namespace mw::audiencepage;
using shell::PageId;
using Shown = AudienceShown;

namespace {

struct Form : Shown
{
    explicit Form(Stage& stage, const shell::Place& place = {.page = PageId::Audience})
        : Shown(stage, place), form(page->findChild<ContactForm*>())
    {
        stage.settle();
        page->makeNew();
    }
    [[nodiscard]] QLineEdit* line(const QString& name) const
    {
        for (auto* one : form->findChildren<QLineEdit*>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    void type(const QString& name, const QString& text) const
    {
        QVERIFY2(line(name) && line(name)->isVisible(), qPrintable(name));
        line(name)->setText(text);
    }
    void add() const { press(form, u"Add contact"_s); }
    ContactForm* form;
};

const QString contacts = u"SELECT count(*) FROM contact WHERE deletion_id IS NULL"_s;

} // namespace

/// The form for a new contact over a real vault.
class TestContactForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void addsWithAttributesListsAndConsent()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addList(u"Orders"_s);
        stage.addContact(u"old@example.com"_s, {{u"city"_s, u"Münster"_s}}, {}, false);
        Form page(stage, {.page = PageId::Audience, .part = u"list:%1"_s.arg(list.value())});
        QVERIFY(page.form->isVisible() && page.line(u"Address"_s)->hasFocus());
        page.type(u"Address"_s, u" anna@example.com "_s);
        page.type(u"First name"_s, u"Anna 😀"_s);
        page.type(u"City"_s, u"Telgte"_s);
        for (auto* box : page.form->findChildren<QCheckBox*>())
            QCOMPARE(box->isChecked(), box->text() == u"Newsletter"); // where one came from
        auto* basis = page.form->findChild<QComboBox*>();
        basis->setCurrentIndex(1);
        page.add();
        QVERIFY(page.says(u"No basis is recorded without saying where it comes from."_s));
        page.type(u"Where it comes from"_s, u"phone call"_s);
        page.add();
        QTRY_COMPARE(stage.number(contacts), 2);
        QTRY_VERIFY(page->findChild<ContactCard*>()->isVisible());
        QTRY_VERIFY(page.says(u"May be mailed"_s) && page.says(u"Anna 😀"_s));
        QCOMPARE(stage.number(u"SELECT count(*) FROM list_member WHERE list_id = %1"_s.arg(list.value())), 1);
        QCOMPARE(stage.number(u"SELECT count(*) FROM consent_record"_s), 1);
        page.undo();
        QTRY_COMPARE(stage.number(contacts), 1);
        page->makeNew();
        QCOMPARE(page.line(u"Address"_s)->text(), QString()); // nothing of the last one
        QVERIFY(!page.form->isTouched());
    }

    void addsWithAnAddressAlone()
    {
        Stage stage;
        Form page(stage);
        page.type(u"Address"_s, u"anna@example.com"_s);
        QTest::keyClick(page.line(u"Address"_s), Qt::Key_Return);
        QTRY_COMPARE(stage.number(contacts), 1);
        QTRY_VERIFY(page.says(u"Is not mailed"_s));
    }

    void saysWhatIsWrongWithAnAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QString() << u"A contact needs an address."_s;
        QTest::newRow("blank") << u"anna at@example.com"_s << u"There is a blank in the address."_s;
        QTest::newRow("no domain") << u"anna@"_s << u"Write it like name@example.com."_s;
        QTest::newRow("no sign") << u"anna.example.com"_s << u"There is no @ in the address."_s;
        QTest::newRow("two signs") << u"a@b@example.com"_s << u"There is more than one @ in the address."_s;
        QTest::newRow("too long") << QString(300, u'a') + u"@example.com"_s << u"The address is too long."_s;
        QTest::newRow("line end") << u"a@example.com\r\nBcc: b@example.com"_s
                                  << u"There is"_s; // the field makes blanks of it
        QTest::newRow("direction") << u"a\u202E@example.com"_s
                                   << u"There is a character in the address that nobody can see."_s;
    }
    void saysWhatIsWrongWithAnAddress()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        Stage stage;
        Form page(stage);
        page.type(u"Address"_s, typed);
        page.add();
        QVERIFY2(page.says(said), qPrintable(said));
        QVERIFY(page.line(u"Address"_s)->hasFocus());
        stage.settle();
        QCOMPARE(stage.number(contacts), 0);
    }

    void saysWhoHasTheAddressAndLeadsThere()
    {
        Stage stage;
        const auto anna = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        Form page(stage);
        page.type(u"Address"_s, u"Anna@Example.com"_s);
        QTRY_VERIFY(page.says(u"anna@example.com has this address already."_s));
        page.add();
        stage.settle();
        QCOMPARE(stage.number(contacts), 1);
        page.press(u"Open"_s);
        QTRY_COMPARE(page->place().object, anna.value());
    }

    void keepsWhatWasTypedWhereverOneGoes()
    {
        Stage stage;
        const auto anna = stage.addContact(u"anna@example.com"_s, {}, {}, false);
        Form page(stage);
        page.type(u"Address"_s, u"bernd@exam"_s);
        QVERIFY(!page->escape());
        QVERIFY(page.form->isVisible());
        page->leave();
        page->arrive({.page = PageId::Audience});
        QVERIFY(page.form->isVisible());
        page->arrive({.page = PageId::Audience, .object = anna.value()});
        QVERIFY(!page.form->isVisible());
        page->makeNew();
        QCOMPARE(page.line(u"Address"_s)->text(), u"bernd@exam"_s);
        page.press(u"Cancel"_s);
        QVERIFY(page.table->isVisible());
        page->makeNew();
        QCOMPARE(page.line(u"Address"_s)->text(), QString());
        QVERIFY(page->escape());
    }

    void asksBeforeTheWindowCloses()
    {
        Stage stage;
        Form page(stage);
        QVERIFY(page->mayClose()); // nothing is typed
        page.type(u"Address"_s, u"bernd@exam"_s);
        page->arrive({.page = PageId::Audience, .part = u"all"_s});
        QVERIFY(!page->mayClose());
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Keep typing"_s);
        QTRY_VERIFY(!Shown::dialog());
        page->arrive(page->place()); // the window brings the page to the front
        QVERIFY(page.form->isVisible());
        QCOMPARE(page.line(u"Address"_s)->text(), u"bernd@exam"_s);
        QVERIFY(!page->mayClose());
        QTRY_VERIFY(Shown::dialog());
        Shown::press(Shown::dialog(), u"Give it up"_s);
        QTRY_VERIFY(!page->isVisible());
        QVERIFY(page->mayClose());
    }

    void keepsWhatWasTypedWhenItCannotBeAdded()
    {
        Stage stage;
        Form page(stage);
        QVERIFY(stage.job<bool>([](workspace::JobRoom& room) {
            return room.database.run(u"ALTER TABLE contact RENAME TO contact_away"_s).has_value();
        }));
        page.type(u"Address"_s, u"anna@example.com"_s);
        page.add();
        QTRY_VERIFY([&] {
            for (auto* callout : page.form->findChildren<kit::Callout*>())
                if (callout->isVisible())
                    return true;
            return false;
        }());
        QCOMPARE(page.line(u"Address"_s)->text(), u"anna@example.com"_s);
    }
};

QTEST_MAIN(TestContactForm)
#include "tst_contactform.moc"
