// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/questiondialog.h"
#include "kit/tableview.h"
#include "screens/scenes.h"
#include "ui/consent/addsuppression.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/overviewcounter.h"
#include "ui/consent/suppressiondeeds.h"
#include "ui/consent/suppressionfiles.h"

#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QTest>

namespace mw::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using consent::Basis;
using consent::EventKind;
using consent::SuppressionReason;
using consentpage::ConsentPage;
using shell::PageId;
using shell::Place;

namespace {

std::unique_ptr<QWidget> page(Stage& stage, const QString& part = u"today"_s, const QString& text = {},
                              qint64 contact = 0)
{
    auto made = std::make_unique<ConsentPage>(stage.context());
    made->arrive({.page = PageId::Consent, .object = contact, .part = part, .text = text});
    const auto* counter = made->findChild<consentpage::OverviewCounter*>();
    Stage::until(
        [&] { return part != u"today" || contact > 0 || (counter->count() && counter->count()->exact); });
    stage.settle();
    return made;
}

void run(QWidget& widget, const QString& id)
{
    for (const shell::Command& command : static_cast<ConsentPage&>(widget).commands())
        if (command.id == id)
            return command.run();
    qFatal("no command %s", qPrintable(id));
}

void record(Stage& stage, base::ContactId contact, EventKind kind, const consent::Origin& origin,
            std::chrono::hours ago, Basis basis = Basis::Consent,
            base::PurposeId purpose = base::PurposeId(1))
{
    const base::Timestamp happened = stage.clock().now() - ago;
    const bool done = stage.act<bool>([=](workspace::Room& room) {
        room.changed = {workspace::Topic::Consent};
        return room.services.consent()
            .record({.contact = contact,
                     .purpose = purpose,
                     .kind = kind,
                     .basis = consent::isGrant(kind) ? basis : Basis::None,
                     .origin = origin,
                     .happenedAt = happened})
            .has_value();
    });
    if (!done)
        qFatal("a record could not be made");
}

void suppress(Stage& stage, const QString& text, SuppressionReason reason, const QString& note = {})
{
    const bool done = stage.act<bool>([=](workspace::Room& room) {
        return room.services.consent().suppress(text, reason, note).has_value();
    });
    if (!done)
        qFatal("a suppression could not be made");
}

const QString checkoutWords =
    u"Yes, write to me about new bread and offers of Kornblume Bakery. I can leave at any time."_s;

/// Purposes, people with every basis and age, and who left. Answers one with a history.
base::ContactId usual(Stage& stage)
{
    const auto orders = stage.act<base::PurposeId>([](workspace::Room& room) {
        return room.services.consent().addPurpose(u"Order notices"_s).value_or(base::PurposeId());
    });
    const auto list = stage.addList(u"Newsletter"_s);
    stage.addContacts(list, 240);
    stage.addContacts(list, 30, false, 241);
    const consent::Origin shop{u"Shop checkout"_s, checkoutWords, u"form"_s};
    base::ContactId ada;
    for (int i = 0; i < 60; ++i) {
        const auto one = stage.addContact(
            u"guest%1@example.com"_s.arg(i),
            {{u"first_name"_s, u"Guest"_s}, {u"last_name"_s, u"No. %1"_s.arg(i)}}, list, false);
        const auto basis = i % 3 == 0 ? Basis::Consent : (i % 3 == 1 ? Basis::SoftOptIn : Basis::Contract);
        record(stage, one, EventKind::Given, shop, 24h * (200 + 20 * i), basis,
               i % 3 == 2 ? orders : base::PurposeId(1));
        if (i % 10 == 0)
            record(stage, one, EventKind::Withdrawn, {u"One-click unsubscribe"_s, {}, u"link"_s}, 24h * i, {},
                   {});
    }
    ada = stage.addContact(u"ada.lovelace@example.com"_s, {{u"name"_s, u"Ada Lovelace"_s}}, list, false);
    record(stage, ada, EventKind::Given, shop, 24h * 700);
    record(stage, ada, EventKind::Withdrawn, {u"Call on the shop's phone"_s, {}, u"phone"_s}, 24h * 300);
    record(stage, ada, EventKind::Confirmed,
           {u"Sign-up form on the web page"_s, checkoutWords, u"double opt-in"_s}, 24h * 30);
    suppress(stage, u"guest7@example.com"_s, SuppressionReason::Bounced, u"550 no such user"_s);
    suppress(stage, u"guest8@example.com"_s, SuppressionReason::Complained);
    suppress(stage, u"rival.example.com"_s, SuppressionReason::ByHand, u"A competitor"_s);
    suppress(stage, u"firm.example.net"_s, SuppressionReason::Objected);
    suppress(stage, u"gone@example.com"_s, SuppressionReason::Erased);
    return ada;
}

QString longName()
{
    return u"عرض خاص नमस्ते 😀 "_s + QString(280, u'W');
}

base::ContactId longNames(Stage& stage)
{
    const auto purpose = stage.act<base::PurposeId>([](workspace::Room& room) {
        return room.services.consent().addPurpose(longName().left(200)).value_or(base::PurposeId());
    });
    const auto one =
        stage.addContact(u"a%1@example.com"_s.arg(QString(60, u'w')), {{u"name"_s, longName()}}, {}, false);
    const consent::Origin origin{longName() + longName(), longName() + u"\n"_s + longName(), longName()};
    record(stage, one, EventKind::Given, origin, 24h * 20);
    record(stage, one, EventKind::Given, origin, 24h * 10, Basis::LegitimateInterest, purpose);
    suppress(stage, u"%1.example.com"_s.arg(QString(60, u'd')), SuppressionReason::ByHand, longName());
    return one;
}

/// As many as a big sender has.
void manySuppressions(Stage& stage)
{
    const bool made = stage.job<bool>([](workspace::JobRoom& room) {
        const auto rows = room.database.run(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
            "INSERT INTO suppression (kind, hash, form_version, reason, added_at) "
            "SELECT 0, randomblob(32), 1, CASE i % 3 WHEN 0 THEN 0 WHEN 1 THEN 2 ELSE 5 END, "
            "1700000000000 + i * 60000 FROM n"_s);
        const auto texts = room.database.run(
            u"INSERT INTO suppression_payload (suppression_id, text, note) SELECT id, 'person' || id || "
            "'@example.com', '' FROM suppression"_s);
        return rows.has_value() && texts.has_value();
    });
    if (!made)
        qFatal("the suppressions could not be made");
}

void select(QWidget& widget, int row)
{
    for (auto* table : widget.findChildren<kit::TableView*>())
        if (table->isVisible())
            table->selectRow(row);
}

void type(QWidget& widget, const QString& text)
{
    if (auto* dialog = widget.findChild<kit::QuestionDialog*>())
        if (auto* line = dialog->findChild<QLineEdit*>())
            line->setText(text);
}

void importFile(Stage& stage, QWidget& widget)
{
    QFile file(stage.file(u"list.csv"_s));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("a@example.com\nb@example.com\nno such thing\nco.uk\n");
        for (int i = 0; i < 20; ++i)
            file.write("bad line\n");
    }
    file.close();
    widget.findChild<consentpage::SuppressionFiles*>()->import(file.fileName(), SuppressionReason::Imported);
    Stage::until([&] { return widget.findChild<kit::QuestionDialog*>() != nullptr; });
    stage.settle();
}

void addViews(std::vector<Scene>& scenes)
{
    scenes.push_back({u"consent-empty"_s, [](Stage& stage) { return page(stage); }});
    scenes.push_back({u"consent-today"_s, [](Stage& stage) {
                          usual(stage);
                          return page(stage);
                      }});
    scenes.push_back({u"consent-records"_s,
                      [](Stage& stage) {
                          usual(stage);
                          return page(stage, u"records"_s);
                      },
                      [](Stage&, QWidget& widget) { select(widget, 1); }});
    scenes.push_back({u"consent-nothing-fits"_s, [](Stage& stage) {
                          usual(stage);
                          return page(stage, u"records"_s, u"nobody"_s);
                      }});
    scenes.push_back({u"consent-history"_s, [](Stage& stage) {
                          const auto ada = usual(stage);
                          return page(stage, {}, {}, ada.value());
                      }});
    scenes.push_back({u"consent-history-none"_s, [](Stage& stage) { return page(stage, {}, {}, 99); }});
    scenes.push_back({u"consent-failing"_s,
                      [](Stage& stage) {
                          usual(stage);
                          return page(stage);
                      },
                      [](Stage&, QWidget& widget) {
                          Q_EMIT widget.findChild<consentpage::OverviewCounter*>()->failed(
                              {vault::DbError::Kind::Full, u"database or disk is full"_s});
                      }});
    scenes.push_back({u"consent-long-names"_s, [](Stage& stage) {
                          longNames(stage);
                          return page(stage);
                      }});
    scenes.push_back({u"consent-records-long-names"_s, [](Stage& stage) {
                          longNames(stage);
                          return page(stage, u"records"_s);
                      }});
    scenes.push_back({u"consent-history-long-names"_s, [](Stage& stage) {
                          const auto one = longNames(stage);
                          return page(stage, {}, {}, one.value());
                      }});
}

void addSuppressions(std::vector<Scene>& scenes)
{
    scenes.push_back(
        {u"consent-suppressions-empty"_s, [](Stage& stage) { return page(stage, u"suppressions"_s); }});
    scenes.push_back({u"consent-suppressions"_s,
                      [](Stage& stage) {
                          usual(stage);
                          return page(stage, u"suppressions"_s);
                      },
                      [](Stage&, QWidget& widget) { select(widget, 2); }});
    scenes.push_back({u"consent-suppressions-many"_s, [](Stage& stage) {
                          manySuppressions(stage);
                          return page(stage, u"suppressions"_s);
                      }});
    scenes.push_back({u"consent-suppressions-long-names"_s, [](Stage& stage) {
                          longNames(stage);
                          return page(stage, u"suppressions"_s);
                      }});
    scenes.push_back({u"consent-exported"_s,
                      [](Stage& stage) {
                          usual(stage);
                          return page(stage, u"suppressions"_s);
                      },
                      [](Stage& stage, QWidget& widget) {
                          widget.findChild<consentpage::SuppressionFiles*>()->exportTo(
                              stage.file(u"out.csv"_s));
                          Stage::until([&] { return stage.office().jobs().empty(); });
                          stage.settle();
                      }});
}

void addDialogs(std::vector<Scene>& scenes)
{
    const auto history = [](Stage& stage) {
        const auto ada = usual(stage);
        return page(stage, {}, {}, ada.value());
    };
    const auto suppressions = [](Stage& stage) {
        usual(stage);
        return page(stage, u"suppressions"_s);
    };
    scenes.push_back({u"consent-withdraw"_s, history,
                      [](Stage&, QWidget& widget) { run(widget, u"consent.withdraw"_s); }});
    scenes.push_back(
        {u"consent-record"_s, history, [](Stage&, QWidget& widget) { run(widget, u"consent.record"_s); }});
    scenes.push_back({u"consent-suppressions-add"_s, suppressions, [](Stage&, QWidget& widget) {
                          run(widget, u"suppressions.add"_s);
                          type(widget, u"co.uk"_s);
                      }});
    scenes.push_back({u"consent-suppressions-remove"_s, suppressions, [](Stage&, QWidget& widget) {
                          select(widget, 2);
                          run(widget, u"suppressions.remove"_s);
                          type(widget, u"The firm is a customer now"_s);
                      }});
    scenes.push_back({u"consent-suppressions-opt-out"_s, suppressions, [](Stage&, QWidget& widget) {
                          select(widget, 1);
                          run(widget, u"suppressions.remove"_s);
                      }});
    scenes.push_back({u"consent-suppressions-reason"_s, suppressions, [](Stage&, QWidget& widget) {
                          widget.findChild<consentpage::SuppressionFiles*>()->askReason(
                              u"/home/me/blocklist.csv"_s);
                      }});
    scenes.push_back({u"consent-suppressions-refused"_s, suppressions, importFile});
    scenes.push_back({u"consent-cannot-export"_s, suppressions, [](Stage& stage, QWidget& widget) {
                          widget.findChild<consentpage::SuppressionFiles*>()->exportTo(
                              u"/nowhere/at/all/suppressions.csv"_s);
                          Stage::until([&] { return widget.findChild<kit::QuestionDialog*>() != nullptr; });
                          stage.settle();
                      }});
}

} // namespace

std::vector<Scene> consentScenes()
{
    std::vector<Scene> scenes;
    addViews(scenes);
    addSuppressions(scenes);
    addDialogs(scenes);
    return scenes;
}

} // namespace mw::test
