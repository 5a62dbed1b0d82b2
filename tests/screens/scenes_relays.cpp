// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/questiondialog.h"
#include "kit/tableview.h"
#include "relays/practicestore.h"
#include "screens/scenes.h"
#include "support/loopbackserver.h"
#include "ui/mailview/mailview.h"
#include "ui/relays/practicelist.h"
#include "ui/relays/practicemodel.h"
#include "ui/relays/practicereader.h"
#include "ui/relays/relaydetail.h"
#include "ui/relays/relaylist.h"
#include "ui/relays/relayspage.h"
#include "ui/relays/testpanel.h"
#include "workspace/relayaccesses.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mw::test {

using namespace relayspage;
using shell::PageId;
using shell::Place;
using workspace::Room;
using workspace::Topic;

namespace {

base::RelayId addRelay(Stage& stage, const relays::Relay& relay)
{
    return stage.act<base::RelayId>([relay](Room& room) {
        room.changed = {Topic::Relays};
        const auto added = room.services.catalogue().addRelay(relay);
        return added.value_or(base::RelayId());
    });
}

void pause(Stage& stage, base::RelayId relay, const relays::RelayPause& pause)
{
    static_cast<void>(stage.act<bool>([relay, pause](Room& room) {
        room.changed = {Topic::Relays};
        return relays::RelayRepository(room.workspace.database()).setPause(relay, pause).has_value();
    }));
}

void use(Stage& stage, base::RelayId relay, base::Timestamp at, int messages)
{
    static_cast<void>(stage.act<bool>([relay, at, messages](Room& room) {
        room.changed = {Topic::Relays};
        return relays::RelayRepository(room.workspace.database()).addUse(relay, at, messages).has_value();
    }));
}

relays::Relay relayOf(const QString& name, const QString& host, int perDay = 0)
{
    relays::Relay relay;
    relay.name = name;
    relay.host = host;
    relay.port = 587;
    relay.user = u"shop@kornblume.example.com"_s;
    relay.perDay = perDay;
    return relay;
}

/// Healthy, resting, paused, never used.
std::vector<base::RelayId> addUsual(Stage& stage)
{
    using namespace std::chrono_literals;
    const base::Timestamp now = stage.clock().now();
    std::vector<base::RelayId> ids{
        addRelay(stage, relayOf(u"Hafenpost Relay"_s, u"smtp.hafenpost.example"_s, 10'000)),
        addRelay(stage, relayOf(u"Postmark"_s, u"smtp-broadcasts.postmarkapp.com"_s)),
        addRelay(stage, relayOf(u"Office mail server"_s, u"mail.kornblume.example.com"_s)),
        addRelay(stage, relayOf(u"Spare"_s, u"192.0.2.7"_s))};
    use(stage, ids[0], now - 20min, 6'332);
    use(stage, ids[1], now - 10min, 412);
    pause(stage, ids[1],
          {.since = now - 2min,
           .until = now + 13min,
           .reply = u"421 4.7.28 Our system has detected an unusual rate of mail from your address"_s});
    pause(stage, ids[2],
          {.since = now - 40min, .until = std::nullopt, .reply = u"535 5.7.8 authentication failed"_s});
    return ids;
}

std::unique_ptr<QWidget> pageAt(Stage& stage, const Place& place)
{
    auto page = std::make_unique<RelaysPage>(stage.context());
    page->arrive(place);
    stage.settle();
    return page;
}

QByteArray starter()
{
    return "<body style=\"margin:0;background:#F2F0EC;font-family:sans-serif\"><table width=\"100%\" "
           "bgcolor=\"#F2F0EC\">"
           "<tr><td align=\"center\" style=\"padding:24px 12px\"><table width=\"560\" bgcolor=\"#FFFFFF\" "
           "style=\"border:1px solid #DEDAD3;border-radius:8px\" cellspacing=\"0\"><tr><td "
           "style=\"padding:20px 32px;"
           "border-top:4px solid #8A3B12\"><b>Kornblume Bakery</b></td></tr><tr><td><img "
           "src=\"https://kornblume.example.com/stollen.jpg\" alt=\"A stollen with sugar on it\" "
           "width=\"560\" "
           "height=\"120\"></td></tr><tr><td style=\"padding:24px 32px\"><h1 style=\"font-size:26px;margin:0 "
           "0 "
           "12px\">Good morning Anna,</h1><p>since Monday the kitchen has smelled of rum raisins. Order your "
           "stollen by "
           "Friday and pick it up warm.</p><p><a href=\"https://shop.example.com/news\" "
           "style=\"display:inline-block;"
           "background:#8A3B12;color:#FFFFFF;padding:12px "
           "20px;border-radius:6px;text-decoration:none\">Order a "
           "stollen</a></p><p style=\"font-size:13px;color:#625D54\">Kornblume Bakery, Mill Lane 4 &middot; "
           "<a href=\"mailto:news@kornblume.example.com\" "
           "style=\"color:#625D54\">Unsubscribe</a></p></td></tr></table>"
           "</td></tr></table></body>";
}

QByteArray messageOf(const QByteArray& subject, const QByteArray& html)
{
    return "From: Kornblume Bakery <news@kornblume.example.com>\r\nTo: anna@example.com\r\nSubject: " +
           subject +
           "\r\nMessage-ID: <1.2.3@kornblume.example.com>\r\nDate: Mon, 30 Nov 2026 10:21:00 +0100\r\n"
           "List-Unsubscribe: <mailto:news@kornblume.example.com?subject=unsubscribe>\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGood morning Anna,\r\n\r\nthe stollen is "
           "here.\r\n"
           "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
           html + "\r\n--b--\r\n";
}

void keep(Stage& stage, int count, const QByteArray& subject = "Fresh from the oven, Anna")
{
    static_cast<void>(stage.act<bool>([count, subject, html = starter()](Room& room) {
        room.changed = {Topic::Practice};
        relays::PracticeStore store(room.workspace.vault());
        for (int i = 1; i <= count; ++i)
            static_cast<void>(
                store.store({.at = room.workspace.clock().now() - std::chrono::minutes(count - i),
                             .sender = "news@kornblume.example.com",
                             .recipients = {"anna.becker" + QByteArray::number(i) + "@example.com"},
                             .bytes = messageOf(subject, html)}));
        store.serverStopped();
        return true;
    }));
}

QString endless()
{
    return u"An extraordinarily long relay name العربية المتحدة हिन्दी 😀👩‍👩‍👧‍👦 "_s
        .repeated(6)
        .left(200);
}

void pressTab(QWidget& page, int index)
{
    for (auto* tabs : page.findChildren<QTabBar*>())
        if (tabs->isVisible())
            tabs->setCurrentIndex(index);
}

relays::RelayTestReport refusedLogin()
{
    using namespace relays;
    using namespace std::chrono_literals;
    RelayTestReport report;
    report.host = u"mail.kornblume.example.com"_s;
    report.port = 587;
    report.user = u"shop@kornblume.example.com"_s;
    report.sender = report.recipient = u"news@kornblume.example.com"_s;
    report.senderDomain = u"kornblume.example.com"_s;
    report.addresses = {u"203.0.113.10"_s, u"2001:db8::10"_s};
    report.mailExchanges = {u"mx.kornblume.example.com"_s};
    report.peer.address = u"203.0.113.10"_s;
    report.peer.protocol = u"TLSv1.3"_s;
    report.peer.cipher = u"TLS_AES_256_GCM_SHA384"_s;
    report.peer.certificate = {.issuer = u"Example Trust R3"_s,
                               .names = {u"mail.kornblume.example.com"_s},
                               .notAfter = base::Timestamp(std::chrono::sys_days(2026y / 12 / 11))};
    report.ehlo = {u"PIPELINING"_s, u"SIZE 36700160"_s, u"8BITMIME"_s, u"CHUNKING"_s};
    report.mechanism = u"PLAIN"_s;
    for (std::size_t i = 0; i < testSteps; ++i)
        report.steps[i].step = static_cast<TestStep>(i);
    const auto set = [&report](TestStep step, StepVerdict verdict, std::vector<Advice> advice,
                               std::chrono::milliseconds took, const QString& words = {}) {
        report.step(step) = {
            .step = step, .verdict = verdict, .advice = std::move(advice), .words = words, .took = took};
    };
    set(TestStep::Dns, StepVerdict::Good, {}, 18ms);
    set(TestStep::Connect, StepVerdict::Good, {}, 31ms, u"220 mail.kornblume.example.com ESMTP"_s);
    set(TestStep::Tls, StepVerdict::Warning, {Advice::CertificateExpiresSoon}, 44ms);
    set(TestStep::Ehlo, StepVerdict::Good, {}, 12ms);
    set(TestStep::Login, StepVerdict::Bad, {Advice::PasswordRefused}, 1900ms,
        u"535 5.7.8 authentication failed"_s);
    return report;
}

RelayDetail& detailOf(QWidget& page)
{
    return *page.findChild<RelayDetail*>();
}

Scene emptyScene()
{
    return {.name = u"relays-empty"_s,
            .build = [](Stage& stage) { return pageAt(stage, {.page = PageId::Relays}); }};
}

std::vector<Scene> relayScenes()
{
    const auto usual = [](Stage& stage) {
        addUsual(stage);
        return pageAt(stage, {.page = PageId::Relays});
    };
    const auto at = [](std::size_t index) {
        return [index](Stage& stage) {
            const auto ids = addUsual(stage);
            return pageAt(stage, {.page = PageId::Relays, .object = ids[index].value()});
        };
    };
    return {
        {.name = u"relays-usual"_s, .build = usual},
        {.name = u"relays-test-refused"_s,
         .build = at(2),
         .after =
             [](Stage& stage, QWidget& page) {
                 const relays::RelayTestReport report = refusedLogin();
                 detailOf(page).showTest(&report, localTime(stage.clock().now()));
             }},
        {.name = u"relays-test-running"_s,
         .build = at(0),
         .after =
             [](Stage&, QWidget& page) {
                 relays::RelayTestReport report = refusedLogin();
                 report.step(relays::TestStep::Login) = {.step = relays::TestStep::Login};
                 report.step(relays::TestStep::Ehlo) = {.step = relays::TestStep::Ehlo};
                 detailOf(page).showTesting(report);
             }},
        {.name = u"relays-resting"_s,
         .build = at(1),
         .after = [](Stage&, QWidget& page) { pressTab(page, 1); }},
        {.name = u"relays-limits"_s,
         .build = at(0),
         .after = [](Stage&, QWidget& page) { pressTab(page, 2); }},
        {.name = u"relays-long-names"_s,
         .build =
             [](Stage& stage) {
                 relays::Relay relay = relayOf(endless(), u"a"_s.repeated(60) + u".example.com"_s);
                 relay.user = u"x"_s.repeated(120) + u"@example.com"_s;
                 const auto id = addRelay(stage, relay);
                 pause(stage, id,
                       {.since = stage.clock().now(),
                        .until = std::nullopt,
                        .reply = u"554 5.7.1 💣 "_s +
                                 u"blocked, see https://example.com/why?id=0123456789 "_s.repeated(20)});
                 return pageAt(stage, {.page = PageId::Relays, .object = id.value()});
             },
         .after = [](Stage&, QWidget& page) { pressTab(page, 1); }},
        {.name = u"relays-keychain-locked"_s,
         .build = at(0),
         .after =
             [](Stage&, QWidget& page) {
                 // The sample has no password anywhere: that is what a locked keychain looks like.
                 auto& detail = detailOf(page);
                 Q_EMIT detail.testWanted();
                 Stage::until([&] { return !detail.findChildren<TestPanel*>().isEmpty(); });
             }},
    };
}

std::vector<Scene> editorScenes()
{
    const auto editor = [](Stage& stage) {
        return pageAt(stage, {.page = PageId::Relays, .part = u"new"_s});
    };
    const auto choose = [](int provider) {
        return [provider](Stage&, QWidget& page) {
            for (auto* box : page.findChildren<QComboBox*>())
                if (box->count() > 8 && box->isVisible()) {
                    box->setCurrentIndex(provider);
                    Q_EMIT box->activated(provider);
                    return;
                }
        };
    };
    return {
        {.name = u"relays-new"_s, .build = editor},
        {.name = u"relays-new-ses"_s, .build = editor, .after = choose(1)},
        {.name = u"relays-new-gmail"_s, .build = editor, .after = choose(7)},
        {.name = u"relays-new-microsoft"_s, .build = editor, .after = choose(8)},
        {.name = u"relays-new-errors"_s,
         .build = editor,
         .after =
             [](Stage&, QWidget& page) {
                 for (auto* button : page.findChildren<kit::Button*>())
                     if (button->isVisible() && button->role() == kit::ButtonRole::Primary &&
                         button->objectName() == u"save")
                         button->click();
             }},
        {.name = u"relays-change"_s,
         .build =
             [](Stage& stage) {
                 const auto ids = addUsual(stage);
                 return pageAt(stage, {.page = PageId::Relays, .object = ids[2].value()});
             },
         .after = [](Stage&,
                     QWidget& page) { Q_EMIT detailOf(page).changeWanted(RelayForm::Field::Password); }},
        {.name = u"relays-give-up"_s,
         .build = editor,
         .after =
             [](Stage&, QWidget& page) {
                 page.findChildren<QLineEdit*>().constFirst();
                 for (auto* line : page.findChildren<QLineEdit*>())
                     if (line->isVisible() && line->maxLength() == 200)
                         QTest::keyClicks(line, u"Half a name"_s);
                 static_cast<RelaysPage&>(page).escape();
             }},
    };
}

std::vector<Scene> practiceScenes()
{
    const auto inbox = [](int count) {
        return [count](Stage& stage) {
            keep(stage, count);
            return pageAt(stage, {.page = PageId::Relays, .part = u"practice"_s});
        };
    };
    const auto reader = [](Stage& stage) {
        keep(stage, 24);
        const qint64 newest = stage.number(u"SELECT max(id) FROM practice_head"_s);
        auto page = pageAt(stage, {.page = PageId::Relays, .object = newest, .part = u"practice"_s});
        QSignalSpy shown(page->findChild<mailview::MailView*>(), &mailview::MailView::laidOut);
        shown.wait();
        return page;
    };
    const auto atTab = [](int tab) {
        return [tab](Stage&, QWidget& page) {
            for (auto* tabs : page.findChild<PracticeReader*>()->findChildren<QTabBar*>())
                tabs->setCurrentIndex(tab);
        };
    };
    return {
        {.name = u"relays-practice-empty"_s, .build = inbox(0)},
        {.name = u"relays-practice"_s, .build = inbox(24)},
        {.name = u"relays-practice-nothing-found"_s,
         .build =
             [](Stage& stage) {
                 keep(stage, 3);
                 return pageAt(
                     stage, {.page = PageId::Relays, .part = u"practice"_s, .text = u"nobody@example.com"_s});
             }},
        {.name = u"relays-practice-addresses"_s,
         .build = inbox(3),
         .after = [](Stage&, QWidget& page) { pressTab(page, 1); }},
        {.name = u"relays-practice-delete"_s,
         .build = inbox(24),
         .after =
             [](Stage&, QWidget& page) {
                 auto* list = page.findChild<PracticeList*>();
                 Q_EMIT list->deleteAllWanted(24, 24);
             }},
        {.name = u"relays-message"_s, .build = reader, .after = atTab(0)},
        {.name = u"relays-message-text"_s, .build = reader, .after = atTab(1)},
        {.name = u"relays-message-headers"_s, .build = reader, .after = atTab(2)},
        {.name = u"relays-message-source"_s, .build = reader, .after = atTab(3)},
        {.name = u"relays-message-gone"_s,
         .build =
             [](Stage& stage) {
                 keep(stage, 1);
                 return pageAt(stage, {.page = PageId::Relays, .object = 999, .part = u"practice"_s});
             }},
        {.name = u"relays-message-link"_s,
         .build = reader,
         .after =
             [](Stage&, QWidget& page) {
                 Q_EMIT page.findChild<mailview::MailView*>()->linkActivated(
                     u"https://shop.example.com/news"_s);
             }},
    };
}

} // namespace

std::vector<Scene> relaysScenes()
{
    std::vector<Scene> all{emptyScene()};
    for (auto some : {relayScenes(), editorScenes(), practiceScenes()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace mw::test
