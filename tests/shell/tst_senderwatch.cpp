// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactsuggestions.h"
#include "campaign/names.h"
#include "shell/palettesearch.h"
#include "shell/senderwatch.h"
#include "support/stage.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = SenderView::State;
using workspace::Room;
using workspace::Topic;

Q_DECLARE_METATYPE(mw::campaign::Outgoing)

/// On a real vault with a real sender and the practice relay.
class TestSenderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::Stage>(); }

    void saysNothingIsSentWhereNothingIs()
    {
        SenderWatch watch(m_stage->office(), m_stage->clock());
        m_stage->settle();
        QVERIFY(watch.view().state == State::Idle);
        QVERIFY(watch.campaigns().empty());
        QCOMPARE(watch.inDoubt(), 0);
    }

    void followsACampaignToItsEnd()
    {
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QSignalSpy finished(&watch, &SenderWatch::campaignFinished);
        prepare(u"Stollen"_s, 300);
        QTRY_VERIFY_WITH_TIMEOUT(watch.view().state == State::Sending && watch.view().total == 300, 30'000);
        QCOMPARE(watch.view().campaign, u"Stollen"_s);
        QVERIFY(watch.view().practice);
        QCOMPARE(watch.view().campaigns, 1);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        const auto campaign = finished[0][0].value<campaign::Outgoing>();
        QCOMPARE(campaign.wanted(), 300);
        QCOMPARE(campaign.done(), 300);
        QCOMPARE(campaign.counts.of(campaign::DeliveryState::Accepted), 300);
        QTRY_VERIFY(watch.view().state == State::Idle);
    }

    void leavesOutOfTheSumWhomNobodyMails()
    {
        const auto list = m_stage->addList(u"News"_s);
        m_stage->addContacts(list, 10);
        m_stage->addContacts(list, 5, false, 100); // without consent; a practice run takes them all the same
        static_cast<void>(m_stage->addContact(u"gone@example.com"_s, {}, list));
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QSignalSpy finished(&watch, &SenderWatch::campaignFinished);
        static_cast<void>(
            m_stage->addCampaign(u"Stollen"_s, list, m_stage->addTemplate(u"T"_s), m_stage->addIdentity()));
        m_stage->start(u"Stollen"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        const auto campaign = finished[0][0].value<campaign::Outgoing>();
        QCOMPARE(campaign.wanted(),
                 campaign.counts.total() - campaign.counts.of(campaign::DeliveryState::Excluded));
    }

    void tellsOnceOfWhatBeganAndEndedBetweenTwoLooks_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("deliveries");
        QTest::addColumn<int>("finished");
        QTest::addColumn<int>("paused");
        QTest::newRow("done") << 3 << static_cast<int>(campaign::DeliveryState::Accepted) << 1 << 0;
        QTest::newRow("nobody may be mailed")
            << 3 << static_cast<int>(campaign::DeliveryState::Excluded) << 1 << 0;
        QTest::newRow("paused by itself") << 4 << static_cast<int>(campaign::DeliveryState::Queued) << 0 << 1;
    }
    void tellsOnceOfWhatBeganAndEndedBetweenTwoLooks()
    {
        QFETCH(int, state);
        QFETCH(int, deliveries);
        const auto list = m_stage->addList(u"News"_s);
        const auto mail = m_stage->addTemplate(u"T"_s);
        const auto identity = m_stage->addIdentity();
        // One that was over before anyone looked is no news.
        becomes(m_stage->addCampaign(u"Old"_s, list, mail, identity), state, deliveries,
                m_stage->clock().now() - 1h);
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QSignalSpy finished(&watch, &SenderWatch::campaignFinished);
        QSignalSpy paused(&watch, &SenderWatch::campaignPaused);
        m_stage->settle();
        becomes(m_stage->addCampaign(u"Stollen"_s, list, mail, identity), state, deliveries,
                m_stage->clock().now());
        QTRY_COMPARE(finished.size() + paused.size(), 1);
        QTEST(static_cast<int>(finished.size()), "finished");
        QTEST(static_cast<int>(paused.size()), "paused");
        const auto& told = finished.isEmpty() ? paused[0] : finished[0];
        QCOMPARE(told[0].value<campaign::Outgoing>().name, u"Stollen"_s);
        // It is read again with every later look, and told of once.
        QSignalSpy looked(&watch, &SenderWatch::changed);
        becomes(m_stage->addCampaign(u"Other"_s, list, mail, identity), 1, deliveries, {});
        QTRY_VERIFY(!looked.isEmpty());
        QCOMPARE(finished.size() + paused.size(), 1);
    }

    void countsWhatIsPausedByAPersonWithoutAnAlarm()
    {
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QSignalSpy paused(&watch, &SenderWatch::campaignPaused);
        // A relay where nobody listens: it stays open.
        const auto relay = m_stage->addRelay(u"Nobody"_s, u"127.0.0.1"_s, 1);
        prepare(u"Stollen"_s, 5, {relay});
        QTRY_COMPARE_WITH_TIMEOUT(watch.view().campaigns, 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(watch.view().state == State::Unreachable, 30'000);
        QVERIFY(!watch.view().problem.what.isEmpty() && !watch.view().problem.todo.isEmpty());
        QVERIFY(m_stage->act<bool>([](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().pause(u"Stollen"_s).has_value();
        }));
        QTRY_COMPARE(watch.view().paused, 1);
        QTRY_VERIFY(watch.view().state == State::Idle);
        QVERIFY(paused.isEmpty());
    }

    void tellsOfACampaignThatPausedByItself()
    {
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QSignalSpy paused(&watch, &SenderWatch::campaignPaused);
        const auto relay = m_stage->addRelay(u"Nobody"_s, u"127.0.0.1"_s, 1);
        prepare(u"Stollen"_s, 5, {relay});
        QTRY_COMPARE_WITH_TIMEOUT(watch.view().campaigns, 1, 30'000);
        // As the sender's journal does it.
        QVERIFY(m_stage->act<bool>([this](Room& room) {
            room.changed = {Topic::Campaigns};
            campaign::CampaignRepository campaigns(room.workspace.database());
            const auto found = campaigns.campaign(u"Stollen"_s);
            return found && *found &&
                   campaigns.setState((*found)->id, campaign::CampaignState::Paused,
                                      u"550 5.7.1 content refused"_s, m_stage->clock().now());
        }));
        QTRY_COMPARE(paused.size(), 1);
        QCOMPARE(paused[0][0].value<campaign::Outgoing>().stateReason, u"550 5.7.1 content refused"_s);
    }

    void namesTheRelayWithoutAPassword()
    {
        const auto relay = m_stage->act<base::RelayId>([](Room& room) {
            relays::Relay added;
            added.name = u"Hafenpost"_s;
            added.host = u"mail.example.com"_s;
            added.port = 587;
            added.user = u"shop"_s;
            return room.services.catalogue().addRelay(added).value_or(base::RelayId());
        });
        QVERIFY(relay.isValid());
        SenderWatch watch(m_stage->office(), m_stage->clock());
        prepare(u"Stollen"_s, 3, {relay});
        QTRY_VERIFY_WITH_TIMEOUT(watch.view().state == State::Unavailable, 30'000);
        QCOMPARE(watch.view().relay, relay.value());
        QVERIFY(watch.view().problem.what.contains(u"Hafenpost"));
        QVERIFY(!watch.view().isUnderWay());
    }

    void showsScheduledCampaignsThatAreStillAhead()
    {
        const auto list = m_stage->addList(u"News"_s);
        m_stage->addContacts(list, 2);
        const auto mail = m_stage->addTemplate(u"T"_s);
        const auto identity = m_stage->addIdentity();
        for (const auto& [name, hours] :
             {std::pair{u"Overdue"_s, -2}, std::pair{u"Later"_s, 5}, std::pair{u"Soon"_s, 3}}) {
            static_cast<void>(m_stage->addCampaign(name, list, mail, identity));
            const auto at = m_stage->clock().now() + std::chrono::hours(hours);
            QVERIFY(m_stage->number(u"SELECT count(*) FROM campaign WHERE name = '%1'"_s.arg(name)) == 1);
            QVERIFY(m_stage->act<bool>([name = name, at](Room& room) {
                room.changed = {Topic::Campaigns};
                return room.workspace.database()
                    .run(u"UPDATE campaign SET state = 2, starts_at = ? WHERE name = ?"_s,
                         base::toMilliseconds(at), name)
                    .has_value();
            }));
        }
        SenderWatch watch(m_stage->office(), m_stage->clock());
        QTRY_COMPARE(watch.view().scheduled, 2);
        QCOMPARE(watch.view().nextScheduled, u"Soon"_s);
    }

    void findsContactsByTheBeginningOfTheirAddress()
    {
        const auto list = m_stage->addList(u"News"_s);
        static_cast<void>(m_stage->addContact(
            u"Ann.Becker@Example.com"_s, {{u"first_name"_s, u"Ann"_s}, {u"last_name"_s, u"Becker"_s}}, list));
        static_cast<void>(m_stage->addContact(u"annika@example.com"_s, {}, list));
        static_cast<void>(m_stage->addContact(u"ärger@example.com"_s, {}, list));
        static_cast<void>(m_stage->addContact(u"bo@example.com"_s, {}, list));
        const auto ask = [this](const QString& typed, int limit = 10) {
            return m_stage->act<QStringList>([typed, limit](Room& room) {
                QStringList found;
                const auto suggested = audience::suggestContacts(room.workspace.database(), typed, limit);
                for (const auto& one : *suggested)
                    found.append(one.name.isEmpty() ? one.email : one.email + u' ' + one.name);
                return found;
            });
        };
        QCOMPARE(ask(u"ANN"_s),
                 (QStringList{u"Ann.Becker@Example.com Ann Becker"_s, u"annika@example.com"_s}));
        QCOMPARE(ask(u"ann"_s, 1).size(), 1);
        QCOMPARE(ask(u"A\u0308rg"_s), QStringList{u"ärger@example.com"_s});
        QVERIFY(ask(u""_s).isEmpty());
        QVERIFY(ask(u"%"_s).isEmpty());
        QVERIFY(ask(u"zz"_s).isEmpty());
    }

    void looksUpNamesForThePaletteAndTheLastQuestionWins()
    {
        const auto list = m_stage->addList(u"News"_s);
        m_stage->addContacts(list, 20);
        const auto mail = m_stage->addTemplate(u"Annual report"_s);
        static_cast<void>(m_stage->addCampaign(u"Annual greetings"_s, list, mail, m_stage->addIdentity()));
        std::vector<Place> gone;
        PaletteSearch search(
            m_stage->office(), [](PageId page) { return page != PageId::Templates; },
            [&](const Place& place) { gone.push_back(place); });
        std::vector<std::pair<QString, std::vector<PaletteEntry>>> answers;
        connect(&search, &PaletteSearch::found, this,
                [&](const QString& typed, const std::vector<PaletteEntry>& entries) {
                    answers.emplace_back(typed, entries);
                });
        search.look(u"a"_s);
        search.look(u"an"_s);
        search.look(u"ann"_s);
        QTRY_COMPARE(answers.size(), 1U);
        QCOMPARE(answers[0].first, u"ann"_s);
        QStringList kinds;
        for (const PaletteEntry& entry : answers[0].second)
            kinds.append(entry.kind + u' ' + entry.command.title);
        QVERIFY2(kinds.contains(u"Campaign Annual greetings"), qPrintable(kinds.join(u'\n')));
        QVERIFY(kinds.contains(u"Contact anna.14@example.com"));
        QVERIFY(kinds.filter(u"Annual report"_s).isEmpty()); // that page is not built
        answers[0].second.back().command.run();
        QCOMPARE(gone.size(), 1U);
        search.look(u"anna"_s);
        search.stop();
        m_stage->settle();
        QCOMPARE(answers.size(), 1U);
    }

private:
    /// Puts a campaign into a state at one stroke, as a fast relay does between two looks.
    void becomes(base::CampaignId campaign, int state, int deliveries, base::Timestamp plannedAt)
    {
        QVERIFY(m_stage->act<bool>([=](Room& room) {
            room.changed = {Topic::Campaigns, Topic::Deliveries};
            vault::Database& database = room.workspace.database();
            return database
                       .run(
                           u"UPDATE campaign SET state = ?, state_reason = '550 no', planned_at = ? WHERE id = ?"_s,
                           state, base::toMilliseconds(plannedAt), campaign)
                       .has_value() &&
                   database
                       .run(u"INSERT INTO campaign_count (campaign_id, state, n) VALUES (?, ?, 3)"_s,
                            campaign, deliveries)
                       .has_value();
        }));
    }

    void prepare(const QString& name, int contacts, const std::vector<base::RelayId>& relays = {})
    {
        const auto list = m_stage->addList(u"News"_s);
        m_stage->addContacts(list, contacts);
        static_cast<void>(
            m_stage->addCampaign(name, list, m_stage->addTemplate(u"T"_s), m_stage->addIdentity(), relays));
        m_stage->start(name);
    }

    std::unique_ptr<test::Stage> m_stage;
};

QTEST_GUILESS_MAIN(TestSenderWatch)
#include "tst_senderwatch.moc"
