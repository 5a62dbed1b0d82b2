// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/role.h"
#include "kit/tableview.h"
#include "relays/relayrepository.h"
#include "support/sentcampaign.h"
#include "ui/home/homepage.h"
#include "ui/home/latestmodel.h"
#include "ui/home/runningcard.h"
#include "vault/writetransaction.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::home;
using namespace Qt::StringLiterals;
using campaign::DeliveryState;
using shell::PageId;
using shell::Place;
using test::Stage;
using workspace::Room;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

} // namespace

/// What the first page tells, and where it leads.
class TestHomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_page = std::make_unique<HomePage>(m_stage->context());
        m_page->resize(1056, 770);
        m_page->show();
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void leadsANewWorkspaceToItsFirstMail()
    {
        arrive();
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Practise the first mail"_s), patience);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        button(u"Practise the first mail"_s)->click();
        QCOMPARE(wants.last().first().value<Place>().page, PageId::FirstStart);
        const auto add = [this]() -> kit::LinkLabel* {
            for (auto* link : m_page->findChildren<kit::LinkLabel*>())
                if (link->isVisible() && link->text() == u"Add")
                    return link;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(add(), patience);
        add()->click();
        QCOMPARE(wants.last().first().value<Place>(), (Place{.page = PageId::Relays, .part = u"new"_s}));
    }

    void showsACampaignThatIsGoingOutAndPausesIt()
    {
        startThroughADeadRelay(u"News"_s);
        arrive();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->cards().size(), 1U, patience);
        QCOMPARE(m_page->cards().front()->line().name, u"News"_s);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Open in Outbox"_s), patience); // shown with the next layout
        button(u"Open in Outbox"_s)->click();
        QCOMPARE(wants.last().first().value<Place>().page, PageId::Outbox);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Pause"_s), patience); // shown with the next layout
        button(u"Pause"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->cards().empty(), patience); // it listens
        QCOMPARE(m_stage->number(u"SELECT state FROM campaign"_s), 4);
        QTRY_COMPARE_WITH_TIMEOUT(need(u"“News” is paused"_s).place.page, PageId::Campaigns, patience);
    }

    void countsDownWhileItIsSending()
    {
        const auto list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(list, 40);
        m_stage->addCampaign(u"News"_s, list, m_stage->addTemplate(u"M"_s), m_stage->addIdentity());
        arrive();
        m_stage->start(u"News"_s);
        m_stage->finish(u"News"_s);
        QTRY_VERIFY_WITH_TIMEOUT(latest()->rowCount() == 1 && latest()->index(0, 3).data() == u"40 of 40"_s,
                                 patience);
        QVERIFY(m_page->cards().empty());
    }

    void leadsToWhatIsInDoubt()
    {
        const auto id = startable(u"News"_s);
        const bool made = m_stage->job<bool>([&](workspace::JobRoom& room) { // and the sender is not told
            if (!room.services.campaigns().prepare(u"News"_s, {}, room.control))
                return false;
            campaign::DeliveryRepository deliveries(room.database);
            const auto now = m_stage->clock().now();
            auto change = vault::WriteTransaction::begin(room.database, room.workspace.vault().gate(),
                                                         vault::Writer::Job, vault::Sync::Durable);
            const auto due = deliveries.due(id, now + std::chrono::hours(24), 10).value();
            const auto lease = deliveries.addClaim("boot", 1, now).value();
            room.changed = {Topic::Deliveries};
            return deliveries.claim(due.front(), lease, now) &&
                   deliveries.move(id, due.front().id, DeliveryState::Claimed, DeliveryState::InDoubt, now) &&
                   change->commit();
        });
        QVERIFY(made);
        arrive();
        QTRY_COMPARE_WITH_TIMEOUT(
            need(u"deliveries of “News” are in doubt"_s).place,
            (Place{.page = PageId::Outbox, .object = id.value(), .part = u"in-doubt"_s}), patience);
    }

    void asksWhoWroteBackUntilSomebodyLooked()
    {
        const auto relay = m_stage->addRelay(u"Post"_s, u"127.0.0.1"_s, 9);
        const auto sent = put(
            *m_stage, {.name = u"Spring"_s,
                       .relays = {relay},
                       .deliveries = {{.email = u"anna@example.com"_s}, {.email = u"bob@example.org"_s}}});
        arrive();
        const auto asked = [this] { return need(u"Did anybody ask to leave?"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(asked().place, (Place{.page = PageId::Answers, .object = sent.id.value()}),
                                  patience);
        QVERIFY(asked().why.startsWith(u"“Spring” reached 2 people."_s));
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Go through answers…"_s) && button(u"Nobody wrote"_s), patience);
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        button(u"Go through answers…"_s)->click();
        QCOMPARE(wants.last().first().value<Place>().page, PageId::Answers);
        button(u"Nobody wrote"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(asked().what.isEmpty(), patience); // it listens
    }

    void quotesAPausedRelay()
    {
        startable(u"News"_s);
        const auto relay = base::RelayId(m_stage->number(u"SELECT max(id) FROM relay"_s));
        arrive();
        m_stage->act<bool>([&](Room& room) {
            auto change = vault::WriteTransaction::begin(room.workspace.database(),
                                                         room.workspace.vault().gate(), vault::Writer::Click);
            room.changed = {Topic::Relays};
            return relays::RelayRepository(room.workspace.database())
                       .setPause(relay,
                                 {.since = m_stage->clock().now(), .reply = u"535 wrong password"_s}) &&
                   change->commit();
        });
        QTRY_COMPARE_WITH_TIMEOUT(need(u"The relay Post is paused"_s).why, u"535 wrong password"_s, patience);
        QCOMPARE(need(u"The relay Post is paused"_s).place.object, relay.value());
    }

    void asksAboutAnOverdueSchedule()
    {
        const auto id = startable(u"News"_s);
        m_stage->act<bool>([&](Room& room) {
            auto& campaigns = room.services.campaigns();
            auto c = campaigns.find(id).value();
            c.startsAt = m_stage->clock().now() + std::chrono::hours(1);
            const bool scheduled = campaigns.update(c) && campaigns.schedule(id, {});
            // As if the hour were over: the program was not running then.
            return scheduled &&
                   room.workspace.database().run(u"UPDATE campaign SET starts_at = starts_at - 7200000"_s);
        });
        arrive();
        QTRY_COMPARE_WITH_TIMEOUT(
            need(u"“News” did not start"_s).place,
            (Place{.page = PageId::Campaigns, .object = id.value(), .part = u"ready"_s}), patience);
        QCOMPARE(m_stage->number(u"SELECT count(*) FROM delivery"_s), 0);
    }

    void tellsOfAPlanningThatWasInterrupted()
    {
        startable(u"News"_s);
        m_stage->job<bool>([](workspace::JobRoom& room) {
            base::JobControl stopped;
            stopped.cancel();
            room.changed = {Topic::Campaigns};
            return !room.services.campaigns().prepare(u"News"_s, {}, stopped).has_value();
        });
        arrive();
        QTRY_VERIFY_WITH_TIMEOUT(!need(u"The planning of “News” was interrupted"_s).what.isEmpty(), patience);
    }

    void saysWhenTheWorkspaceMayNotSend()
    {
        startable(u"News"_s);
        QVERIFY(QDir(m_stage->file(u"state/armed"_s)).removeRecursively());
        arrive();
        QTRY_VERIFY_WITH_TIMEOUT(!need(u"This workspace may not send"_s).what.isEmpty(), patience);
        QVERIFY(need(u"This workspace may not send"_s).button.isEmpty()); // to arm is the window's
    }

    void countsWhoMayBeMailed()
    {
        const auto list = m_stage->addList(u"Newsletter"_s);
        m_stage->addContacts(list, 5);
        m_stage->addContacts(list, 2, false, 100);
        m_stage->addCampaign(u"News"_s, list, {}, {});
        arrive();
        const auto figure = [this] {
            for (auto* label : m_page->findChildren<kit::Label*>())
                if (label->isVisible() && label->type() == kit::Type::Figure)
                    return label->text();
            return QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(figure(), u"5"_s, patience);
        m_stage->addContacts(list, 3, true, 200);
        QTRY_COMPARE_WITH_TIMEOUT(figure(), u"8"_s, patience);
    }

    void tellsTheSidebarHowMuchWaits()
    {
        startThroughADeadRelay(u"News"_s);
        QSignalSpy badge(m_page.get(), &shell::Page::badgeChanged);
        arrive();
        m_stage->act<bool>([](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().pause(u"News"_s).has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(!need(u"“News” is paused"_s).what.isEmpty(), patience);
        // The relay may need somebody too, by now.
        QTRY_COMPARE_WITH_TIMEOUT(badge.last().first().toString(), QString::number(m_page->needs().size()),
                                  patience);
        QVERIFY(m_page->needs().size() <= 2);
    }

    void asksNothingWhileNobodyLooks()
    {
        startable(u"News"_s);
        arrive();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<kit::TableView*>(), patience);
        m_stage->settle();
        m_page->leave();
        startThroughADeadRelay(u"Later"_s);
        m_stage->settle();
        QVERIFY(m_page->cards().empty());
        arrive();
        QTRY_COMPARE_WITH_TIMEOUT(m_page->cards().size(), 1U, patience);
    }

    void offersANewCampaignByKey()
    {
        startable(u"News"_s);
        arrive();
        QSignalSpy wants(m_page.get(), &shell::Page::wants);
        QVERIFY(m_page->makeNew());
        QCOMPARE(wants.last().first().value<Place>(), (Place{.page = PageId::Campaigns, .part = u"new"_s}));
    }

    void keepsTheModelOfTheLatestInOrder()
    {
        LatestModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        campaign::CampaignLine a{.id = base::CampaignId(2), .name = u"A"_s};
        campaign::CampaignLine b{.id = base::CampaignId(1), .name = u"B"_s};
        b.kind = campaign::CampaignKind::Practice;
        model.show({a}, m_stage->clock().now());
        model.show({a, b}, m_stage->clock().now());
        a.name = u"A again"_s;
        model.show({a, b}, m_stage->clock().now());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"A again"_s);
        QCOMPARE(model.index(1, 0).data(kit::Role::Tags).toStringList(), QStringList{u"practice"_s});
        QCOMPARE(model.idAt(1), b.id);
        QVERIFY(!model.idAt(2).isValid());
        model.show({}, m_stage->clock().now());
        QCOMPARE(model.rowCount(), 0);
    }

private:
    void arrive() { m_page->arrive({.page = PageId::Home}); }
    LatestModel* latest() const
    {
        return qobject_cast<LatestModel*>(m_page->findChild<kit::TableView*>()->model());
    }
    kit::Button* button(const QString& text) const
    {
        for (auto* one : m_page->findChildren<kit::Button*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    Need need(const QString& what) const
    {
        for (const Need& one : m_page->needs())
            if (one.what.contains(what))
                return one;
        return {};
    }
    /// Ready to be planned, through a relay where nobody listens.
    base::CampaignId startable(const QString& name)
    {
        const auto list = m_stage->addList(u"List of "_s + name);
        m_stage->addContacts(list, 3, true, 1 + static_cast<int>(list.value()) * 50);
        const auto mail = m_stage->addTemplate(u"Mail of "_s + name);
        const qint64 relays = m_stage->number(u"SELECT count(*) FROM relay"_s);
        const auto relay =
            m_stage->addRelay(relays == 1 ? u"Post"_s : u"Post of "_s + name, u"127.0.0.1"_s, 9);
        return m_stage->addCampaign(name, list, mail, m_stage->addIdentity(u"Sender of "_s + name), {relay});
    }
    base::CampaignId startThroughADeadRelay(const QString& name)
    {
        const auto id = startable(name);
        m_stage->start(name);
        return id;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<HomePage> m_page;
};

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
