// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/formfield.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "support/loopbackserver.h"
#include "support/stage.h"
#include "support/testauthority.h"
#include "ui/relays/relayeditor.h"
#include "ui/relays/relayform.h"
#include "workspace/relayaccesses.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace mw;
using namespace mw::relayspage;
using namespace mw::test;
using namespace Qt::StringLiterals;
using workspace::Room;

namespace {

template <typename T>
T* fieldOf(QWidget& form, const QString& label)
{
    for (auto* field : form.findChildren<kit::FormField*>())
        if (field->field()->accessibleName() == label)
            return qobject_cast<T*>(field->field());
    return nullptr;
}

QString errorOf(QWidget& form, const QString& label)
{
    for (auto* field : form.findChildren<kit::FormField*>())
        if (field->field()->accessibleName() == label)
            return field->error();
    return u"no such field"_s;
}

/// An editor in a window.
struct Shown
{
    explicit Shown(Stage& stage) : editor(stage.context())
    {
        editor.resize(800, 900);
        editor.show();
        editor.startNew();
    }
    void type(const QString& label, const QString& text)
    {
        auto* line = fieldOf<QLineEdit>(editor, label);
        QVERIFY(line);
        line->clear();
        line->insert(text); // letters of all kinds, which keyClicks() can't type
    }
    void choose(const QString& provider)
    {
        auto* box = fieldOf<QComboBox>(editor, u"Provider"_s);
        const int index = box->findText(provider);
        QVERIFY(index > 0);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    RelayForm& form() { return *editor.findChild<RelayForm*>(); }

    RelayEditor editor;
};

} // namespace

class TestRelayEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void marksWhatIsMissingAndAsksNobody()
    {
        Stage stage;
        Shown shown(stage);
        QSignalSpy saved(&shown.editor, &RelayEditor::saved);
        shown.type(u"User"_s, u"shop"_s);
        shown.editor.save();
        QVERIFY(!errorOf(shown.editor, u"Name"_s).isEmpty());
        QVERIFY(!errorOf(shown.editor, u"Server"_s).isEmpty());
        QVERIFY(!errorOf(shown.editor, u"Password"_s).isEmpty());
        stage.settle();
        QCOMPARE(saved.count(), 0);
        QCOMPARE(stage.number(u"SELECT count(*) FROM relay"_s), 1);
    }

    void savesARelayWithItsPassword()
    {
        Stage stage;
        Shown shown(stage);
        shown.type(u"Name"_s, u"Hafenpost & Söhne"_s);
        shown.type(u"Server"_s, u"smtp.hafenpost.example"_s);
        shown.type(u"User"_s, u"shop"_s);
        shown.type(u"Password"_s, u"öpen sesame"_s);
        fieldOf<QSpinBox>(shown.editor, u"Messages in 24 hours"_s)->setValue(5000);
        QVERIFY(shown.editor.isDirty());
        QSignalSpy saved(&shown.editor, &RelayEditor::saved);
        shown.editor.save();
        QTRY_COMPARE(saved.count(), 1);
        const auto id = saved.first().first().value<base::RelayId>();
        const auto relay = stage.act<std::optional<relays::Relay>>(
            [id](Room& room) { return *relays::RelayRepository(room.workspace.database()).find(id); });
        QVERIFY(relay);
        QCOMPARE(relay->name, u"Hafenpost & Söhne"_s);
        QCOMPARE(relay->perDay, 5000);
        QVERIFY(!shown.form().hasPassword());
        std::optional<QByteArray> password;
        stage.office().actLater<QByteArray>(
            this,
            [id](Room& room, const std::function<void(QByteArray)>& done) {
                room.accesses.takePassword(
                    id, [done](auto secret) { done(secret ? secret->reveal() : QByteArray()); });
            },
            [&](const QByteArray& kept) { password = kept; });
        QTRY_VERIFY(password);
        QCOMPARE(*password, u"öpen sesame"_s.toUtf8());
    }

    void showsRefusalsUnderTheirFields_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("security");
        QTest::addColumn<QString>("field");
        QTest::newRow("name taken") << u"Practice"_s << u"mail.example.com"_s << 0 << u"Name"_s;
        QTest::newRow("no host") << u"A"_s << u"two words"_s << 0 << u"Server"_s;
        QTest::newRow("plain text") << u"A"_s << u"mail.example.com"_s << 2 << u"Encryption"_s;
    }
    void showsRefusalsUnderTheirFields()
    {
        QFETCH(QString, name);
        QFETCH(QString, host);
        QFETCH(int, security);
        QFETCH(QString, field);
        Stage stage;
        Shown shown(stage);
        shown.type(u"Name"_s, name);
        shown.type(u"Server"_s, host);
        fieldOf<kit::Segmented>(shown.editor, u"Encryption"_s)->setCurrent(security);
        shown.editor.save();
        QTRY_VERIFY(!errorOf(shown.editor, field).isEmpty());
        QCOMPARE(stage.number(u"SELECT count(*) FROM relay"_s), 1);
    }

    void fillsInWhatProvidersDocument()
    {
        Stage stage;
        Shown shown(stage);
        shown.choose(u"Gmail"_s);
        relays::Relay relay = shown.form().relay();
        QCOMPARE(relay.host, u"smtp.gmail.com"_s);
        QCOMPARE(relay.port, 465);
        QCOMPARE(relay.security, smtp::Security::Tls);
        QCOMPARE(relay.perDay, 500);
        QCOMPARE(relay.name, u"Gmail"_s);
        const auto calloutShown = [&] {
            for (auto* callout : shown.form().findChildren<kit::Callout*>())
                if (!callout->isHidden())
                    return callout->boldText();
            return QString();
        };
        QVERIFY(calloutShown().contains(u"Gmail"));
        shown.choose(u"Microsoft 365"_s);
        QVERIFY(calloutShown().startsWith(u"No password will do"));
        QCOMPARE(shown.form().relay().name, u"Microsoft 365"_s);
        shown.choose(u"Twilio SendGrid"_s);
        QVERIFY(calloutShown().isEmpty());
        relay = shown.form().relay();
        QCOMPARE(relay.user, u"apikey"_s);
        QCOMPARE(relay.perDay, 0);
        QVERIFY(fieldOf<QLineEdit>(shown.editor, u"API key"_s)); // that is what it wants
        shown.type(u"Name"_s, u"My own name"_s);
        shown.choose(u"Amazon SES"_s);
        QCOMPARE(shown.form().relay().name, u"My own name"_s); // what a person wrote stays
        auto* region = fieldOf<QComboBox>(shown.editor, u"Region or stream"_s);
        QVERIFY(region && region->count() == 10);
        Q_EMIT region->activated(4);
        region->setCurrentIndex(4);
        Q_EMIT region->activated(4);
        QCOMPARE(shown.form().relay().host, u"email-smtp.eu-central-1.amazonaws.com"_s);
    }

    void movesThePortWithTheEncryption()
    {
        Stage stage;
        Shown shown(stage);
        auto* security = fieldOf<kit::Segmented>(shown.editor, u"Encryption"_s);
        auto* port = fieldOf<QSpinBox>(shown.editor, u"Port"_s);
        QCOMPARE(port->value(), 587);
        security->setCurrent(1);
        QCOMPARE(port->value(), 465);
        security->setCurrent(0);
        QCOMPARE(port->value(), 587);
        port->setValue(2525); // a port of one's own stays
        security->setCurrent(1);
        QCOMPARE(port->value(), 2525);
    }

    void changesARelayAndKeepsItsPassword()
    {
        Stage stage;
        const base::RelayId id = stage.addRelay(u"Post"_s, u"mail.example.com"_s, 587);
        relays::Relay relay = *stage.act<std::optional<relays::Relay>>(
            [id](Room& room) { return *relays::RelayRepository(room.workspace.database()).find(id); });
        relay.user = u"shop"_s;
        Shown shown(stage);
        shown.editor.startChange(relay, RelayForm::Field::Password);
        QVERIFY(!shown.editor.isDirty());
        QVERIFY(!shown.form().hasPassword()); // it is never shown again
        QTRY_COMPARE(QApplication::focusWidget(), fieldOf<QLineEdit>(shown.editor, u"Password"_s));
        shown.type(u"Name"_s, u"Post 2"_s);
        QSignalSpy saved(&shown.editor, &RelayEditor::saved);
        shown.editor.save();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(stage.number(u"SELECT count(*) FROM relay WHERE name = 'Post 2' AND user_name = 'shop'"_s),
                 1);
    }

    void takesAnAuthority()
    {
        Stage stage;
        Shown shown(stage);
        const Certificate authority = Certificate::authority();
        shown.form().setAuthority(authority.pem(), u"our-ca.pem"_s);
        QCOMPARE(shown.form().relay().caPem, authority.pem());
        shown.form().setAuthority("no certificate", u"picture.png"_s);
        shown.type(u"Name"_s, u"Own"_s);
        shown.type(u"Server"_s, u"mail.example.com"_s);
        shown.editor.save();
        QTRY_VERIFY(!errorOf(shown.editor, u"Certificate authority"_s).isEmpty());
    }

    void keepsWhatWasTypedWhenTheDiskIsFull()
    {
        Stage stage;
        QVERIFY(stage.act<bool>([](Room& room) {
            vault::Database& database = room.workspace.database();
            const auto pages = database.value(u"PRAGMA page_count"_s);
            return pages &&
                   database.value(u"PRAGMA max_page_count=%1"_s.arg(pages->toLongLong())).has_value();
        }));
        Shown shown(stage);
        shown.type(u"Name"_s, u"Post"_s);
        shown.type(u"Server"_s, u"mail.example.com"_s);
        const Certificate authority = Certificate::authority();
        shown.form().setAuthority(authority.pem().repeated(200), u"ca.pem"_s); // more than a page
        shown.editor.save();
        const auto problem = [&] {
            for (auto* callout : shown.editor.findChildren<kit::Callout*>())
                if (callout->isVisible() && callout->boldText().contains(u"disk is full"))
                    return true;
            return false;
        };
        QTRY_VERIFY(problem());
        QCOMPARE(shown.form().relay().name, u"Post"_s);
        QVERIFY(shown.editor.isDirty());
    }

    void takesNamesOfAllKinds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Arabic") << u"خادم البريد"_s;
        QTest::newRow("Hindi") << u"मेल सर्वर"_s;
        QTest::newRow("emoji") << u"📮👩‍👩‍👧‍👦"_s;
        QTest::newRow("marks") << u"Z̡͖̜̺a̵̘l̨g̲o"_s;
        QTest::newRow("ampersands") << u"&&A & B"_s;
        QTest::newRow("200") << u"n"_s.repeated(200);
    }
    void takesNamesOfAllKinds()
    {
        QFETCH(QString, name);
        Stage stage;
        Shown shown(stage);
        fieldOf<QLineEdit>(shown.editor, u"Name"_s)->setText(name);
        shown.type(u"Server"_s, u"mail.example.com"_s);
        QSignalSpy saved(&shown.editor, &RelayEditor::saved);
        shown.editor.save();
        QTRY_COMPARE(saved.count(), 1);
        const auto id = saved.first().first().value<base::RelayId>();
        QCOMPARE(stage.act<QString>([id](Room& room) {
            return (*relays::RelayRepository(room.workspace.database()).find(id))->name;
        }),
                 name);
    }
};

QTEST_MAIN(TestRelayEditor)
#include "tst_relayeditor.moc"
