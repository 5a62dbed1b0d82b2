// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/questiondialog.h"
#include "kit/style.h"
#include "support/dnsserver.h"
#include "support/loopbackserver.h"
#include "support/stage.h"
#include "ui/relays/practicedetail.h"
#include "ui/relays/relaydetail.h"
#include "ui/relays/relayeditor.h"
#include "ui/relays/relaylist.h"
#include "ui/relays/relayspage.h"
#include "ui/relays/testpanel.h"
#include "ui/relays/teststeprow.h"
#include "workspace/relayaccesses.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::relayspage;
using namespace mw::test;
using namespace Qt::StringLiterals;
using shell::PageId;
using shell::Place;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

struct Shown
{
    explicit Shown(Stage& onStage, const workspace::RelayTesterOptions& options = {})
        : stage(onStage), page(onStage.context(), nullptr, options)
    {
        QObject::connect(&page, &shell::Page::did, &page,
                         [this](const shell::Undoable& what) { done.push_back(what); });
        page.resize(1056, 770);
        page.show();
        page.arrive({.page = PageId::Relays});
        stage.settle();
    }

    template <typename T>
    T& part()
    {
        return *page.findChild<T*>();
    }
    [[nodiscard]] bool isFront(QWidget& widget) const { return widget.isVisible(); }
    kit::Button* press(const QString& text)
    {
        for (auto* button : page.findChildren<kit::Button*>())
            if (button->isVisible() && button->isEnabled() && button->text() == text) {
                button->click();
                return button;
            }
        return nullptr;
    }
    kit::QuestionDialog* question() { return page.findChild<kit::QuestionDialog*>(); }
    QString callout()
    {
        for (auto* callout : part<TestPanel>().parentWidget()->window()->findChildren<kit::Callout*>())
            if (callout->isVisible())
                return callout->boldText();
        return {};
    }

    Stage& stage;
    RelaysPage page;
    std::vector<shell::Undoable> done;
};

base::RelayId addRelay(Stage& stage, const relays::Relay& relay)
{
    return stage.act<base::RelayId>([relay](Room& room) {
        room.changed = {Topic::Relays};
        return room.services.catalogue().addRelay(relay).value_or(base::RelayId());
    });
}

relays::Relay local(quint16 port, const QString& user = {})
{
    relays::Relay relay;
    relay.name = u"Local"_s;
    relay.host = u"127.0.0.1"_s;
    relay.port = port;
    relay.security = smtp::Security::None;
    relay.user = user;
    return relay;
}

void savePassword(Stage& stage, base::RelayId relay, const QByteArray& password)
{
    std::optional<bool> saved;
    stage.office().actLater<bool>(
        &stage,
        [&](Room& room, const std::function<void(bool)>& done) {
            room.accesses.savePassword(relay, base::Secret(password),
                                       [done](const auto& kept) { done(kept.has_value()); });
        },
        [&](bool done) { saved = done; });
    QVERIFY(Stage::until([&] { return saved.has_value(); }) && *saved);
}

std::optional<QByteArray> passwordOf(Stage& stage, base::RelayId relay)
{
    std::optional<std::optional<QByteArray>> found;
    relays::Relay asked = local(1, u"shop"_s);
    asked.id = relay;
    stage.office().actLater<std::optional<QByteArray>>(
        &stage,
        [asked](Room& room, const std::function<void(std::optional<QByteArray>)>& done) {
            room.accesses.resolve({asked}, [done](auto accesses) {
                done(accesses ? std::optional(accesses->front()->password.reveal()) : std::nullopt);
            });
        },
        [&](const std::optional<QByteArray>& password) { found = password; });
    return Stage::until([&] { return found.has_value(); }) ? *found : std::nullopt;
}

} // namespace

class TestRelaysPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void beginsWithThePracticeRelayAlone()
    {
        Stage stage;
        Shown shown(stage);
        const auto pages = shown.page.findChildren<kit::EmptyPage*>();
        QCOMPARE(std::count_if(pages.begin(), pages.end(), [](auto* page) { return page->isVisible(); }), 1);
        QVERIFY(shown.press(u"Read practice messages"_s));
        QVERIFY(shown.part<PracticeDetail>().isVisible());
        QCOMPARE(shown.page.place().part, u"practice"_s);
    }

    void showsARelayAndComesBackToIt()
    {
        Stage stage;
        addRelay(stage, local(1));
        relays::Relay second = local(2);
        second.name = u"Second"_s;
        const auto id = addRelay(stage, second);
        {
            Shown shown(stage);
            QVERIFY(shown.part<RelayDetail>().isVisible());
            auto& list = shown.part<RelayList>();
            QCOMPARE(list.model()->rowCount(), 3);
            list.setFocus();
            QTest::keyClick(&list, Qt::Key_Down);
            QCOMPARE(shown.part<RelayDetail>().relayId(), id);
            QCOMPARE(shown.page.place().object, id.value());
        }
        Shown again(stage);
        QCOMPARE(again.part<RelayDetail>().relayId(), id);
        again.page.arrive({.page = PageId::Relays, .object = relays::practiceRelay.value()});
        QVERIFY(again.part<PracticeDetail>().isVisible());
    }

    void walksToARelayAndTellsEachStep()
    {
        Stage stage;
        stage.addIdentity();
        LoopbackServer server;
        addRelay(stage, local(server.serverPort()));
        Shown shown(stage);
        QVERIFY(shown.press(u"Test relay"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.callout(), u"The relay is ready."_s, patience);
        const auto rows = shown.part<RelayDetail>().findChildren<TestStepRow*>();
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows[2]->seen(), u"None: nothing leaves this computer."_s);
        QVERIFY(server.messages.isEmpty());
        QVERIFY(shown.press(u"Copy as text"_s));
        QVERIFY(QApplication::clipboard()->text().contains(u"The relay is ready."));
        QVERIFY(shown.press(u"Test again"_s));
        QTRY_COMPARE_WITH_TIMEOUT(server.connections, 2, patience);
    }

    void saysThatThePasswordIsWrongAndLeadsToIt()
    {
        Stage stage;
        LoopbackServer server;
        server.answer = [](int, const QByteArray& line) {
            return line.startsWith("AUTH") ? "535 5.7.8 authentication failed\r\n"_ba
                                           : LoopbackServer::politely(line);
        };
        const auto id = addRelay(stage, local(server.serverPort(), u"shop@example.com"_s));
        savePassword(stage, id, "wrong");
        Shown shown(stage);
        shown.page.arrive({.page = PageId::Relays, .object = id.value(), .part = u"test"_s});
        QTRY_COMPARE_WITH_TIMEOUT(shown.callout(), u"The server refuses this name and password."_s, patience);
        const QModelIndex row = shown.part<RelayList>().model()->index(0, 0);
        QCOMPARE(row.data(RelayListModel::WordRole).toString(), u"test failed"_s);
        QVERIFY(shown.press(u"Enter password"_s));
        QVERIFY(shown.part<RelayEditor>().isVisible());
        QTRY_COMPARE(qobject_cast<QLineEdit*>(QApplication::focusWidget())->echoMode(), QLineEdit::Password);
    }

    void saysThatTheKeychainHasNoPassword()
    {
        Stage stage;
        addRelay(stage, local(1, u"shop"_s));
        Shown shown(stage);
        QVERIFY(shown.press(u"Test relay"_s));
        QTRY_VERIFY_WITH_TIMEOUT(shown.callout().contains(u"was not found"), patience);
    }

    void saysThatNobodyHasThatName()
    {
        support::DnsServer dns;
        for (const quint16 type : {support::DnsServer::A, support::DnsServer::Aaaa})
            dns.on("mail.example.org", type, {.does = support::DnsServer::Does::NoSuchName});
        Stage stage;
        relays::Relay relay = local(587);
        relay.host = u"mail.example.org"_s;
        relay.security = smtp::Security::StartTls;
        addRelay(stage, relay);
        Shown shown(stage, {.resolver = {.servers = {net::ServerAddress::parse(dns.text()).value()}},
                            .test = {.resolverOnly = true}});
        QVERIFY(shown.press(u"Test relay"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.callout(), u"No computer has the name mail.example.org."_s, patience);
        QVERIFY(shown.press(u"Change settings"_s));
    }

    void stopsATest()
    {
        Stage stage;
        LoopbackServer server;
        server.answer = [](int, const QByteArray&) { return QByteArray(); };
        addRelay(stage, local(server.serverPort()));
        Shown shown(stage);
        QVERIFY(shown.press(u"Test relay"_s));
        QTRY_VERIFY_WITH_TIMEOUT(server.connections > 0, patience);
        shown.page.leave(); // it goes on, as one of the jobs
        QCOMPARE(stage.office().jobs().size(), 1U);
        QVERIFY(stage.office().jobs()[0].title.startsWith(u"Testing “"));
        shown.page.arrive({.page = PageId::Relays});
        QVERIFY(shown.press(u"Stop the test"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.callout(), u"The test was stopped."_s, patience);
    }

    void standsAHostileBanner()
    {
        Stage stage;
        QByteArray banner;
        for (int i = 0; i < 300; ++i)
            banner += "220-\x1b]0;title\x07 \xf0\x9f\x92\xa3 <b>line</b> " + QByteArray::number(i) + "\r\n";
        LoopbackServer server;
        server.answer = [banner](int, const QByteArray& line) {
            return line == "greeting" ? banner + "220 end\r\n" : LoopbackServer::politely(line);
        };
        addRelay(stage, local(server.serverPort()));
        Shown shown(stage);
        QVERIFY(shown.press(u"Test relay"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.callout().isEmpty(), patience);
        for (auto* label : shown.part<RelayDetail>().findChildren<QLabel*>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            for (const QChar c : label->text())
                QVERIFY(c == u'\n' || c.category() != QChar::Other_Control);
        }
    }

    void testsAFormBeforeItIsSaved()
    {
        Stage stage;
        LoopbackServer server;
        QByteArray login;
        server.answer = [&login](int, const QByteArray& line) {
            if (line.startsWith("AUTH"))
                login = line;
            return LoopbackServer::politely(line);
        };
        Shown shown(stage);
        QVERIFY(shown.page.makeNew());
        auto& form = shown.part<RelayForm>();
        form.startChange(local(server.serverPort(), u"shop@example.com"_s));
        for (auto* line : form.findChildren<QLineEdit*>())
            if (line->echoMode() == QLineEdit::Password)
                QTest::keyClicks(line, u"secret"_s);
        QVERIFY(shown.press(u"Test without saving"_s));
        QTRY_COMPARE_WITH_TIMEOUT(shown.callout(), u"The relay is ready."_s, patience);
        QVERIFY(QByteArray::fromBase64(login.mid(11)).endsWith("secret"));
        QCOMPARE(stage.number(u"SELECT count(*) FROM relay"_s), 1);
    }

    void goesOnWithAPausedRelay()
    {
        Stage stage;
        const auto id = addRelay(stage, local(1));
        QVERIFY(stage.act<bool>([id](Room& room) {
            room.changed = {Topic::Relays};
            return relays::RelayRepository(room.workspace.database())
                .setPause(id, {.since = room.workspace.clock().now(),
                               .until = std::nullopt,
                               .reply = u"554 5.7.1 <b>blocked</b>"_s})
                .has_value();
        }));
        Shown shown(stage);
        QSignalSpy badge(&shown.page, &shell::Page::badgeChanged);
        QCOMPARE(shown.callout(), u"It is paused until you go on."_s);
        QVERIFY(shown.press(u"Go on with this relay"_s));
        QTRY_VERIFY(shown.callout().isEmpty());
        QCOMPARE(stage.number(u"SELECT count(*) FROM relay_pause"_s), 0);
        QVERIFY(!badge.isEmpty());
        QCOMPARE(badge.last().at(1).toBool(), false);
    }

    void deletesARelayAndPutsItBackWithItsPassword()
    {
        Stage stage;
        const auto id = addRelay(stage, local(1, u"shop"_s));
        savePassword(stage, id, "kept");
        Shown shown(stage);
        auto& list = shown.part<RelayList>();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Delete);
        QTRY_COMPARE(shown.done.size(), 1U);
        QCOMPARE(shown.done[0].text, u"Relay “Local” deleted."_s);
        QTRY_COMPARE(list.model()->rowCount(), 1);
        QVERIFY(!passwordOf(stage, id)); // nothing of it stays behind
        std::optional<QString> problem;
        shown.done[0].undo([&](const QString& text) { problem = text; });
        QTRY_VERIFY(problem);
        QCOMPARE(*problem, QString());
        QTRY_COMPARE(list.model()->rowCount(), 2);
        QCOMPARE(passwordOf(stage, id), std::optional("kept"_ba));
        problem.reset();
        shown.done[0].redo([&](const QString& text) { problem = text; });
        QTRY_VERIFY(problem);
        QVERIFY(!passwordOf(stage, id));
        // Undo tells when it can't: the name is taken by now.
        addRelay(stage, local(2));
        problem.reset();
        shown.done[0].undo([&](const QString& text) { problem = text; });
        QTRY_VERIFY(problem);
        QVERIFY(problem->contains(u"There is a “Local” already."));
    }

    void keepsARelayThatCampaignsName()
    {
        Stage stage;
        const auto id = addRelay(stage, local(1));
        stage.addCampaign(u"May"_s, stage.addList(u"L"_s), stage.addTemplate(u"T"_s), stage.addIdentity(),
                          {id});
        Shown shown(stage);
        auto& list = shown.part<RelayList>();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Delete);
        stage.settle();
        QVERIFY(shown.done.empty());
        for (auto* button : shown.part<RelayDetail>().findChildren<kit::Button*>())
            if (button->text() == u"Delete relay")
                QVERIFY(!button->isEnabled() && button->toolTip().contains(u"1 campaign"));
    }

    void losesNothingThatWasTyped()
    {
        Stage stage;
        addRelay(stage, local(1));
        Shown shown(stage);
        shown.page.makeNew();
        auto& form = shown.part<RelayForm>();
        for (auto* line : form.findChildren<QLineEdit*>())
            if (line->maxLength() == 200)
                QTest::keyClicks(line, u"Half"_s);
        shown.page.leave();
        shown.page.arrive({.page = PageId::Relays});
        QVERIFY(shown.part<RelayEditor>().isVisible()); // leaving the page keeps it
        QCOMPARE(form.relay().name, u"Half"_s);
        QVERIFY(!shown.page.mayClose());
        QTRY_VERIFY(shown.question());
        QTest::keyClick(shown.question(), Qt::Key_Escape);
        QTRY_VERIFY(!shown.question());
        QVERIFY(shown.part<RelayEditor>().isVisible());
        auto& list = shown.part<RelayList>();
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QTRY_VERIFY(shown.question());
        shown.question()->actButton()->click();
        QTRY_VERIFY(!shown.part<RelayEditor>().isVisible());
        QVERIFY(shown.page.mayClose());
    }

    void savesANewRelayAndShowsIt()
    {
        Stage stage;
        Shown shown(stage);
        QVERIFY(shown.press(u"Add relay"_s));
        auto& form = shown.part<RelayForm>();
        relays::Relay relay = local(2525);
        relay.name = u"Mine"_s;
        form.startChange(relay);
        shown.part<RelayEditor>().save();
        QTRY_VERIFY_WITH_TIMEOUT(shown.part<RelayDetail>().isVisible(), patience);
        QCOMPARE(shown.part<RelayList>().model()->rowCount(), 2);
        QVERIFY(shown.part<RelayDetail>().relayId().isValid());
    }

    void choosesFromABoxWhereThereIsNoRoom()
    {
        Stage stage;
        addRelay(stage, local(1));
        Shown shown(stage);
        shown.page.resize(560, 500);
        QVERIFY(!shown.part<RelayList>().isVisible());
        auto& box = shown.part<QComboBox>();
        QVERIFY(box.isVisible());
        QCOMPARE(box.currentText(), u"Local"_s);
        Q_EMIT box.activated(1);
        QVERIFY(shown.part<PracticeDetail>().isVisible());
    }

    void hasItsCommands()
    {
        Stage stage;
        addRelay(stage, local(1));
        Shown shown(stage);
        QStringList ids;
        for (const shell::Command& command : shown.page.commands())
            ids.append(command.id);
        QCOMPARE(ids, QStringList({u"relays.add"_s, u"relays.test"_s, u"relays.change"_s}));
    }
};

QTEST_MAIN(TestRelaysPage)
#include "tst_relayspage.moc"
