// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaignrepository.h"
#include "kit/button.h"
#include "kit/linklabel.h"
#include "kit/segmented.h"
#include "kit/settingrow.h"
#include "kit/style.h"
#include "kit/switch.h"
#include "shell/looks.h"
#include "support/stage.h"
#include "ui/settings/senderform.h"
#include "ui/settings/senderrow.h"
#include "ui/settings/sendingsection.h"
#include "ui/settings/settingspage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QNetworkProxy>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace mw;
using namespace mw::settingspage;
using namespace Qt::StringLiterals;
using test::Stage;

namespace {

struct Open
{
    explicit Open(Stage& on) : stage(on), page(on.context())
    {
        page.resize(1056, 770);
        page.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&page));
        stage.settle();
        QObject::connect(&page, &shell::Page::did, [this](const shell::Undoable& what) { done = what; });
    }
    template <typename T>
    T* find(const QString& accessibleName)
    {
        for (T* widget : page.findChildren<T*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }
    kit::SettingRow* row(const QString& name) { return find<kit::SettingRow>(name); }
    kit::Button* button(const QString& text)
    {
        for (auto* one : page.findChildren<kit::Button*>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    std::vector<campaign::SenderIdentity> identities()
    {
        return stage.act<std::vector<campaign::SenderIdentity>>(
            [](workspace::Room& room) { return room.services.catalogue().identities().value(); });
    }
    void fill(const QString& name, const QString& fromName, const QString& email, const QString& postal)
    {
        auto* form = page.findChild<SenderForm*>();
        const auto lines = form->findChildren<QLineEdit*>();
        lines.at(0)->setText(name);
        lines.at(1)->setText(fromName);
        lines.at(2)->setText(email);
        form->findChild<QPlainTextEdit*>()->setPlainText(postal);
    }

    Stage& stage;
    SettingsPage page;
    shell::Undoable done{};
};

} // namespace

/// What can be chosen, what it changes at once, and the workspace's senders.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_style = &kit::Style::install();
    }

    void changesThemeAndRowsAtOnce()
    {
        Stage stage;
        shell::followSettings(stage.settings(), *m_style);
        Open open(stage);
        auto* theme = open.find<kit::Segmented>(u"Theme"_s);
        auto* density = open.find<kit::Segmented>(u"Rows"_s);
        QVERIFY(theme && density);
        QCOMPARE(theme->current(), 0);
        theme->setCurrent(2);
        QVERIFY(m_style->theme().dark());
        QCOMPARE(stage.settings().value(u"theme"_s).toString(), u"dark"_s);
        theme->setCurrent(1);
        QVERIFY(!m_style->theme().dark());
        density->setCurrent(1);
        QCOMPARE(m_style->density(), kit::Density::Compact);
        density->setCurrent(0);
        QCOMPARE(m_style->density(), kit::Density::Comfortable);
    }

    void followsWhatIsChangedElsewhere()
    {
        Stage stage;
        stage.settings().setValue(u"theme"_s, u"light"_s);
        Open open(stage);
        auto* theme = open.find<kit::Segmented>(u"Theme"_s);
        QCOMPARE(theme->current(), 1);
        stage.settings().setValue(u"theme"_s, u"dark"_s);
        QCOMPARE(theme->current(), 2);
        stage.settings().setValue(u"theme"_s, u"no such theme"_s);
        QCOMPARE(theme->current(), 0);
        for (const shell::Command& command : open.page.commands())
            if (command.id == u"settings.compact")
                command.run();
        QCOMPARE(open.find<kit::Segmented>(u"Rows"_s)->current(), 1);
    }

    void saysThatALanguageIsSpokenFromTheNextStartOn()
    {
        Stage stage;
        Open open(stage);
        auto* language = open.find<QComboBox>(u"Language"_s);
        QVERIFY(language);
        language->setCurrentIndex(language->findData(u"en"_s));
        const auto says = [&](const QString& words) {
            for (const auto* label : open.row(u"Language"_s)->findChildren<QLabel*>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(!says(u"next start"_s)); // it is spoken now
        if (const int german = language->findData(u"de"_s); german >= 0) {
            language->setCurrentIndex(german);
            QVERIFY(says(u"next start"_s));
            QCOMPARE(stage.settings().value(u"language"_s).toString(), u"de"_s);
        }
        language->setCurrentIndex(0);
        QVERIFY(stage.settings().value(u"language"_s).toString().isEmpty());
    }

    void keepsNoticesAndTray()
    {
        Stage stage;
        Open open(stage);
        const auto switches = open.page.findChild<SendingSection*>()->findChildren<kit::Switch*>();
        QCOMPARE(switches.size(), 2);
        for (auto* one : switches)
            QVERIFY(one->isChecked()); // both are on while nothing is kept
        switches.at(0)->click();
        switches.at(1)->click();
        QCOMPARE(stage.settings().value(u"notifications"_s).toBool(), false);
        QCOMPARE(stage.settings().value(u"tray"_s).toBool(), false);
        stage.settings().setValue(u"tray"_s, true);
        QVERIFY(switches.at(1)->isChecked());
    }

    void takesAProxyOnceItsAddressIsGood()
    {
        Stage stage;
        shell::followSettings(stage.settings(), *m_style);
        Open open(stage);
        auto* mode = open.find<QComboBox>(u"Proxy"_s);
        auto* host = open.find<QLineEdit>(u"Host"_s);
        auto* port = open.find<QLineEdit>(u"Port"_s);
        QVERIFY(mode && host && port);
        QVERIFY(!host->isVisible());
        mode->setCurrentIndex(mode->findData(u"socks5"_s));
        QVERIFY(host->isVisible());
        QVERIFY(stage.settings().value(u"proxy/mode"_s).toString().isEmpty()); // the old way holds
        const auto enter = [](QLineEdit* line, const QString& text) {
            line->setText(text);
            Q_EMIT line->editingFinished();
        };
        enter(host, u"a host"_s);
        QVERIFY(!host->accessibleDescription().isEmpty());
        enter(host, u"127.0.0.1"_s);
        enter(port, u"70000"_s);
        QVERIFY(!port->accessibleDescription().isEmpty());
        QVERIFY(stage.settings().value(u"proxy/mode"_s).toString().isEmpty());
        enter(port, u"1080"_s);
        QCOMPARE(stage.settings().value(u"proxy/mode"_s).toString(), u"socks5"_s);
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(QNetworkProxy::applicationProxy().port(), 1080);
        mode->setCurrentIndex(mode->findData(u"none"_s));
        QCOMPARE(QNetworkProxy::applicationProxy().type(), QNetworkProxy::NoProxy);
        QVERIFY(!host->isVisible());
    }

    void addsASender()
    {
        Stage stage;
        Open open(stage);
        QVERIFY(open.button(u"Add a sender…"_s));
        open.button(u"Add a sender…"_s)->click();
        QVERIFY(!open.button(u"Add a sender…"_s));
        open.button(u"Add the sender"_s)->click(); // nothing is filled in
        auto* form = open.page.findChild<SenderForm*>();
        QVERIFY(form->findChildren<QLineEdit*>().at(1)->hasFocus());
        QVERIFY(
            form->findChildren<QLineEdit*>().at(2)->accessibleDescription().contains(u"news@example.com"));
        open.fill({}, u"Kornblume Bakery"_s, u"news@example.com"_s, u"Mill Lane 4\nMünster"_s);
        open.button(u"Add the sender"_s)->click();
        QTRY_VERIFY(!form->isVisible());
        QTRY_VERIFY(
            open.find<SenderRow>(u"Kornblume Bakery"_s)); // its name is the sender's where none is given
        const auto all = open.identities();
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].postal, u"Mill Lane 4\nMünster"_s);
    }

    void saysAtTheFieldThatANameIsTaken()
    {
        Stage stage;
        stage.addIdentity(u"Shop"_s);
        Open open(stage);
        QVERIFY(open.page.makeNew());
        open.fill(u"shop"_s, u"Shop"_s, u"news@example.com"_s, u"Here"_s);
        open.button(u"Add the sender"_s)->click();
        auto* name = open.page.findChild<SenderForm*>()->findChildren<QLineEdit*>().at(0);
        QTRY_VERIFY(name->accessibleDescription().contains(u"already"));
        QTRY_VERIFY(name->hasFocus());
        QCOMPARE(open.identities().size(), 1U);
        name->setText(u"Shop 2"_s);
        QVERIFY(!name->accessibleDescription().contains(u"already"));
    }

    void changesASenderAndTakesItBack()
    {
        Stage stage;
        stage.addIdentity(u"Shop"_s);
        Open open(stage);
        QVERIFY(open.find<SenderRow>(u"Shop"_s));
        open.find<SenderRow>(u"Shop"_s)->action()->click();
        const QString before = open.identities().front().fromName;
        open.fill(u"Club"_s, u"The club"_s, u"club@example.com"_s, u"There"_s);
        open.button(u"Save the sender"_s)->click();
        QTRY_COMPARE(open.done.text, u"The sender “Club” is changed."_s);
        QCOMPARE(open.identities().front().fromName, u"The club"_s);
        std::optional<QString> problem;
        open.done.undo([&](const QString& words) { problem = words; });
        QTRY_VERIFY(problem.has_value());
        QVERIFY(problem->isEmpty());
        QCOMPARE(open.identities().front().fromName, before);
        QTRY_VERIFY(open.find<SenderRow>(u"Shop"_s));
        problem.reset();
        open.done.redo([&](const QString& words) { problem = words; });
        QTRY_VERIFY(problem.has_value());
        QCOMPARE(open.identities().front().name, u"Club"_s);
    }

    void closesAFormByEscapeUnlessSomethingWasTyped()
    {
        Stage stage;
        Open open(stage);
        QVERIFY(!open.page.escape());
        open.page.makeNew();
        QVERIFY(open.page.escape());
        open.page.makeNew();
        QVERIFY(!open.page.holdsInput());
        open.fill(u"Shop"_s, {}, {}, {});
        QVERIFY(!open.page.escape());
        QVERIFY(open.page.holdsInput());
        open.page.leave();
        open.page.arrive({.page = shell::PageId::Settings});
        QCOMPARE(open.page.findChild<SenderForm*>()->findChildren<QLineEdit*>().at(0)->text(), u"Shop"_s);
    }

    void copiesWhereDataLies()
    {
        Stage stage;
        Open open(stage);
        auto* row = open.row(u"Workspace"_s);
        QVERIFY(row);
        row->action()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), stage.workspacePath());
        QCOMPARE(row->action()->text(), u"Copied"_s);
    }

    void comesToASection()
    {
        Stage stage;
        Open open(stage);
        open.page.resize(900, 300);
        open.page.arrive({.page = shell::PageId::Settings, .part = u"about"_s});
        QCOMPARE(open.page.place().part, u"about"_s);
        const auto* scroll = open.page.findChild<QScrollArea*>();
        QTRY_VERIFY(scroll->verticalScrollBar()->value() > 0);
    }

private:
    kit::Style* m_style = nullptr;
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
