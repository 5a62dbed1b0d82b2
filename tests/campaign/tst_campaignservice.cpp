// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/heldtime.h"
#include "campaign/world.h"

#include <QTest>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::campaign;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using S = DeliveryState;
using Kind = CampaignError::Kind;

namespace {

CampaignResult<DeliveryCounts> prepare(World& w, const QString& name, const QString& override = {})
{
    base::JobControl control;
    return w.campaigns.prepare(name, override, control);
}

/// As the sender does it: claimed, rendered, on the wire.
RenderedMessage send(World& w, const Campaign& c, base::ContactId contact, S end)
{
    const auto version = w.repository().version(c.id, 1).value().value();
    const auto renderer = MessageRenderer::make(c.uuid, version, w.tokenKey.clone());
    auto transaction = w.begin();
    auto deliveries = w.deliveries();
    const auto lease = deliveries.addClaim("boot", 1, w.clock.now()).value();
    const auto due = deliveries.due(c.id, w.clock.now(), 1000).value();
    const auto it = std::ranges::find(due, contact, &DueDelivery::contact);
    if (it == due.end() || !deliveries.claim(*it, lease, w.clock.now()))
        qFatal("claim");
    auto message = std::move(
        renderer->render({contact, it->email, it->attributes, it->firstAttemptAt.value_or(w.clock.now())})
            .value());
    if (!deliveries.markSending(c.id, it->id, message.sha256, w.clock.now()) ||
        !deliveries.move(c.id, it->id, S::Sending, end, w.clock.now()))
        qFatal("send");
    World::commit(transaction);
    return message;
}

void edit(World& w, base::ContactId contact, const audience::ContactRepository::Edit& change)
{
    auto transaction = w.begin();
    if (!audience::ContactRepository(w.db()).edit(contact, change, w.clock.now()))
        qFatal("edit");
    World::commit(transaction);
}

} // namespace

class TestCampaignService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsItPracticeWhenThePracticeRelayIsAmongItsRelays()
    {
        World w;
        const auto relay = w.addRelay(25);
        QCOMPARE(w.addCampaign(u"A"_s, {relay}).kind, CampaignKind::Real);
        QCOMPARE(w.addCampaign(u"B"_s, {relays::practiceRelay}).kind, CampaignKind::Practice);
        QCOMPARE(w.addCampaign(u"C"_s, {relay, relays::practiceRelay}).kind, CampaignKind::Practice);
        auto claims = Campaign{.name = u"D"_s, .kind = CampaignKind::Service, .relays = {relay}};
        claims.purpose = consent::firstPurpose;
        QCOMPARE(w.campaigns.create(claims)->kind, CampaignKind::Real); // the relays decide
        const auto c = w.campaigns.find(u"c"_s).value();                // letter case aside
        QCOMPARE(c.relays, (std::vector<base::RelayId>{relay, relays::practiceRelay}));
        QCOMPARE(c.uuid.size(), 16);
        QCOMPARE(c.state, CampaignState::Draft);
    }

    void refusesANameThatIsTakenOrEmpty()
    {
        World w;
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(w.campaigns.create({.name = u"NEWS"_s, .purpose = consent::firstPurpose}).error().kind,
                 Kind::NameTaken);
        QCOMPARE(w.campaigns.create({.name = u"  "_s, .purpose = consent::firstPurpose}).error().kind,
                 Kind::BadName);
        QCOMPARE(w.campaigns.find(u"Other"_s).error().kind, Kind::NoSuchCampaign);
    }

    void refusesRedFindingsUntilAReasonIsGiven()
    {
        World w;
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)}); // nobody on the list
        const auto refused = prepare(w, u"News"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::RedFindings);
        QVERIFY(std::ranges::any_of(refused.error().findings, [](const Finding& f) {
            return f.level == FindingLevel::Red && f.code == u"list_empty"_s;
        }));
        QCOMPARE(w.campaigns.find(u"News"_s)->state, CampaignState::Draft);
        QVERIFY(!w.repository().version(c.id, 1).value());
        QVERIFY(prepare(w, u"News"_s, u"trying it out"_s));
        QCOMPARE(w.campaigns.find(u"News"_s)->state, CampaignState::Running);
        QVERIFY(w.log.has(u"MW-4301"_s));
    }

    void letsNoReasonOverrideAMailThatIsNotThere()
    {
        World w;
        w.addMany(1);
        w.mail = w.addTemplate(u"Broken"_s, u"s"_s, u"{{ a | nosuch }}"_s);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(prepare(w, u"News"_s, u"I insist"_s).error().kind, Kind::Render);
        w.mail = base::TemplateId();
        (void)w.addCampaign(u"Empty"_s, {w.addRelay(25)});
        QCOMPARE(prepare(w, u"Empty"_s, u"I insist"_s).error().kind, Kind::RedFindings);
        QCOMPARE(w.campaigns.find(u"News"_s)->state, CampaignState::Draft);
        QCOMPARE(w.number(u"SELECT count(*) FROM delivery"_s), 0);
    }

    void freezesOnce()
    {
        World w;
        const auto people = w.addMany(2);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto before = w.repository().version(c.id, 1).value().value();
        const auto built = w.campaigns.build(u"News"_s, people[0]).value().bytes;
        QVERIFY(w.db().run(u"UPDATE template SET subject = 'Other', html = '<p>Other</p>'"_s));
        QVERIFY(w.db().run(u"UPDATE sender_identity SET from_name = 'Other', postal = 'Other'"_s));
        QVERIFY(w.db().run(u"UPDATE list SET name = 'Other'"_s));
        QVERIFY(prepare(w, u"News"_s));
        const auto after = w.repository().version(c.id, 1).value().value();
        QCOMPARE(after.subject, before.subject);
        QCOMPARE(after.html, before.html);
        QCOMPARE(after.fromName, before.fromName);
        QCOMPARE(after.postal, before.postal);
        QCOMPARE(after.listName, before.listName);
        QCOMPARE(w.number(u"SELECT count(*) FROM campaign_version"_s), 1);
        QCOMPARE(w.campaigns.build(u"News"_s, people[0]).value().bytes, built);
    }

    void addsNobodyWithASecondSend()
    {
        World w;
        w.addMany(3);
        QCOMPARE((w.addCampaign(u"News"_s, {w.addRelay(25)}), prepare(w, u"News"_s).value().total()), 3);
        w.addMany(0);
        w.add(u"late@example.com"_s);
        QCOMPARE(prepare(w, u"News"_s).value().total(), 3);
        QCOMPARE(w.campaigns.counts(u"News"_s)->of(S::Queued), 3);
    }

    void goesOnWithAPlanThatWasCancelled()
    {
        World w;
        w.addMany(3000);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        base::JobControl cancelled;
        cancelled.cancel();
        const auto stopped = w.campaigns.prepare(u"News"_s, {}, cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().database.kind, vault::DbError::Kind::Cancelled);
        QCOMPARE(w.campaigns.find(u"News"_s)->state, CampaignState::Draft); // nobody is mailed half a plan
        QCOMPARE(prepare(w, u"News"_s)->total(), 3000);
    }

    void liftsTheRelaysPausesWhenAPersonSaysSo()
    {
        World w;
        w.addMany(1);
        const auto relay = w.addRelay(25);
        const auto other = w.addRelay(26);
        (void)w.startCampaign(u"News"_s, {relay});
        for (const auto id : {relay, other})
            QVERIFY(w.relays().setPause(id, {.since = w.clock.now()}));
        QVERIFY(w.campaigns.pause(u"News"_s));
        QVERIFY(w.relays().pause(relay).value());
        QVERIFY(w.campaigns.resume(u"News"_s));
        QVERIFY(!w.relays().pause(relay).value());
        QVERIFY(w.relays().pause(other).value()); // not this campaign's
        QVERIFY(w.relays().setPause(relay, {.since = w.clock.now()}));
        QVERIFY(prepare(w, u"News"_s)); // a script that says it again lifts nothing
        QVERIFY(w.relays().pause(relay).value());
        QVERIFY(w.campaigns.pause(u"News"_s));
        QVERIFY(prepare(w, u"News"_s));
        QCOMPARE(w.campaigns.find(u"News"_s)->state, CampaignState::Paused);
    }

    void keepsTheAccountOfTimePaused()
    {
        World w;
        w.addMany(1);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto start = w.clock.now();
        QCOMPARE(heldTime(w.db(), c, start, w.clock.now()).value(), 0ms);
        QVERIFY(w.campaigns.pause(u"News"_s));
        w.clock.move(1h);
        QVERIFY(w.campaigns.pause(u"News"_s)); // twice is once
        w.clock.move(1h);
        QCOMPARE(heldTime(w.db(), c, start, w.clock.now()).value(), std::chrono::milliseconds(2h));
        QVERIFY(w.campaigns.resume(u"News"_s));
        w.clock.move(5h);
        QCOMPARE(heldTime(w.db(), c, start, w.clock.now()).value(), std::chrono::milliseconds(2h));
        QVERIFY(w.campaigns.pause(u"News"_s));
        w.clock.move(30min);
        QVERIFY(w.campaigns.resume(u"News"_s));
        QCOMPARE(heldTime(w.db(), c, start, w.clock.now()).value(), std::chrono::milliseconds(2h + 30min));
        // Of what was before, nothing counts for a delivery that was first tried later.
        QCOMPARE(heldTime(w.db(), c, start + 90min, w.clock.now()).value(), std::chrono::milliseconds(1h));
        QCOMPARE(heldTime(w.db(), c, start + 3h, w.clock.now()).value(), std::chrono::milliseconds(30min));
    }

    void countsTheTimeInWhichNoRelayWasThere()
    {
        World w;
        w.addMany(1);
        const auto a = w.addRelay(25);
        const auto b = w.addRelay(26);
        const auto c = w.startCampaign(u"News"_s, {a, b});
        const auto start = w.clock.now();
        const auto at = [&](int minutes) { return start + std::chrono::minutes(minutes); };
        const auto held = [&](int from, int until) {
            return heldTime(w.db(), c, at(from), at(until)).value() / 1min;
        };
        const auto rest = [&](base::RelayId relay, int since, int until) {
            auto transaction = w.begin();
            QVERIFY(w.relays().setPause(relay, {.since = at(since)}));
            QVERIFY(w.relays().clearPause(relay, at(until)));
            World::commit(transaction);
        };
        rest(a, 0, 60);
        QCOMPARE(held(0, 600), 0); // the other one was there
        rest(b, 30, 90);
        QCOMPARE(held(0, 600), 30);
        rest(a, 60, 70); // right behind the first
        QCOMPARE(held(0, 600), 40);
        rest(b, 200, 300);
        rest(a, 210, 220);
        rest(a, 290, 310);
        QCOMPARE(held(0, 600), 60);
        QCOMPARE(held(35, 215), 40);
        w.clock.move(40min); // paused by a person from 40 to 100: what overlaps counts once
        QVERIFY(w.campaigns.pause(u"News"_s));
        QCOMPARE(held(0, 80), 50);
        w.clock.move(60min);
        auto transaction = w.begin();
        QVERIFY(w.repository().setState(c.id, CampaignState::Running, {}, w.clock.now()));
        World::commit(transaction);
        QCOMPARE(held(0, 600), 90);
    }

    void knowsWhichStateAllowsWhat()
    {
        World w;
        w.addMany(1);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        QCOMPARE(w.campaigns.pause(u"News"_s).error().kind, Kind::WrongState);
        QCOMPARE(w.campaigns.resume(u"News"_s).error().detail, u"draft"_s);
        base::JobControl control;
        QVERIFY(w.campaigns.cancel(u"News"_s, control));
        QCOMPARE(prepare(w, u"News"_s).error().kind, Kind::WrongState);
        QCOMPARE(w.campaigns.pause(u"News"_s).error().detail, u"cancelled"_s);
        QCOMPARE(w.campaigns.resume(u"News"_s).error().kind, Kind::WrongState);
    }

    void cancelsWhatIsOpenAndNothingElse()
    {
        World w;
        const auto people = w.addMany(1205);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        (void)send(w, c, people[0], S::Accepted);
        (void)send(w, c, people[1], S::Rejected);
        (void)send(w, c, people[2], S::InDoubt);
        base::JobControl control;
        const auto counts = w.campaigns.cancel(u"News"_s, control).value();
        QCOMPARE(counts.of(S::Cancelled), 1202);
        QCOMPARE(counts.of(S::Accepted), 1);
        QCOMPARE(counts.of(S::Rejected), 1);
        QCOMPARE(counts.of(S::InDoubt), 1);
        QCOMPARE(counts.open(), 0);
        QVERIFY(w.countsAgree(c.id));
        QCOMPARE(w.campaigns.cancel(u"News"_s, control)->of(S::Cancelled), 1202); // again: nothing
    }

    void resolvesOnlyWhatIsInDoubt()
    {
        World w;
        const auto people = w.addMany(4);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        (void)send(w, c, people[0], S::InDoubt);
        (void)send(w, c, people[1], S::InDoubt);
        (void)send(w, c, people[2], S::Accepted);
        using Settled = CampaignService::Settled;
        QVERIFY(w.campaigns.resolve(u"News"_s, people[0], Settled::Sent));
        QVERIFY(w.campaigns.resolve(u"News"_s, people[1], Settled::NotSent));
        QCOMPARE(w.delivery(c, people[0]).state, S::Accepted);
        QCOMPARE(w.delivery(c, people[1]).state, S::Queued);
        for (const auto contact : {people[0], people[1], people[2], people[3]})
            QCOMPARE(w.campaigns.resolve(u"News"_s, contact, Settled::NotSent).error().kind,
                     Kind::NotInDoubt);
        QCOMPARE(w.campaigns.resolve(u"News"_s, people[2], Settled::NotSent).error().detail, u"accepted"_s);
        QCOMPARE(w.campaigns.resolve(u"News"_s, base::ContactId(999), Settled::Sent).error().kind,
                 Kind::NoSuchDelivery);
        QCOMPARE(w.number(u"SELECT count(*) FROM why WHERE rule = 'settled_by_a_person'"_s), 2);
        QVERIFY(w.countsAgree(c.id));
    }

    void verifiesTheBytesAfterTheContactWasEdited()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s, {{u"First name"_s, u"Ann"_s}, {u"City"_s, u"Ulm"_s}});
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto sent = send(w, c, ann, S::Accepted);
        QCOMPARE(w.campaigns.verify(u"News"_s, ann).value(), true);
        w.clock.move(1h);
        edit(w, ann, {.email = u"anna@example.org"_s, .attributes = {{u"First name"_s, u"Anna"_s}}});
        w.clock.move(1h);
        edit(w, ann, {.email = {}, .attributes = {{u"First name"_s, QJsonValue::Null}, {u"New"_s, u"x"_s}}});
        QCOMPARE(w.campaigns.build(u"News"_s, ann).value().bytes, sent.bytes);
        QCOMPARE(w.campaigns.build(u"News"_s, ann).value().recipient, "ann@example.com"_ba);
        QCOMPARE(w.campaigns.verify(u"News"_s, ann).value(), true);
        QVERIFY(w.db().run(u"UPDATE campaign_version SET subject = 'forged'"_s));
        QCOMPARE(w.campaigns.verify(u"News"_s, ann).value(), false);
    }

    void saysWhenNothingWasMadeYet()
    {
        World w;
        const auto people = w.addMany(1);
        (void)w.addCampaign(u"Draft"_s, {w.addRelay(25)});
        QVERIFY(w.campaigns.build(u"Draft"_s, people[0])); // as it would be made now
        QCOMPARE(w.campaigns.verify(u"Draft"_s, people[0]).error().kind, Kind::NothingRendered);
        QCOMPARE(w.campaigns.build(u"Draft"_s, base::ContactId(99)).error().kind, Kind::NothingRendered);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(26)});
        QCOMPARE(w.campaigns.verify(u"News"_s, people[0]).error().kind, Kind::NothingRendered);
        QVERIFY(!w.campaigns.messageId(c, people[0]).value().contains('<'));
    }

    void buildsNothingForWhoWasErased()
    {
        World w;
        const auto ann = w.add(u"ann@example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        (void)send(w, c, ann, S::Accepted);
        QVERIFY(w.db().run(u"UPDATE contact SET email = '', email_key = '', attributes = '{}', erased_at = 1 "
                           "WHERE id = ?"_s,
                           ann));
        QCOMPARE(w.campaigns.build(u"News"_s, ann).error().kind, Kind::NothingRendered);
        QCOMPARE(w.delivery(c, ann).state, S::Accepted); // id, state and times stay
        QVERIFY(w.delivery(c, ann).email.isEmpty());
    }

    void settlesManyAndLeavesTheRest()
    {
        World w;
        const auto people = w.addMany(40);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        std::vector<base::DeliveryId> ids;
        for (std::size_t i = 0; i < 30; ++i) {
            (void)send(w, c, people[i], i < 28 ? S::InDoubt : S::Accepted);
            ids.push_back(w.delivery(c, people[i]).id);
        }
        using Settled = CampaignService::Settled;
        base::JobControl control;
        const auto some = w.campaigns.settle(c.id, std::span(ids).last(5), Settled::Sent, control);
        QVERIFY(some);
        QCOMPARE(some->settled, 3);
        QCOMPARE(some->elsewhere, 2); // were accepted before, and stay so
        QVERIFY(!some->cancelled);
        QCOMPARE(w.counted(c.id)[S::InDoubt], 25);
        QCOMPARE(w.counted(c.id)[S::Accepted], 5);
        const auto rest = w.campaigns.settleAll(c.id, Settled::NotSent, control);
        QCOMPARE(rest->settled, 25);
        QCOMPARE(w.counted(c.id)[S::InDoubt], 0);
        QCOMPARE(w.counted(c.id)[S::Queued], 35);
        QVERIFY(w.countsAgree(c.id));
        QCOMPARE(w.number(u"SELECT count(*) FROM why WHERE rule = 'settled_by_a_person'"_s), 28);
    }

    void settlesNothingAfterACancel()
    {
        World w;
        const auto people = w.addMany(3);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        (void)send(w, c, people[0], S::InDoubt);
        base::JobControl control;
        control.cancel();
        const auto none = w.campaigns.settleAll(c.id, CampaignService::Settled::Sent, control);
        QVERIFY(none && none->cancelled);
        QCOMPARE(none->settled, 0);
        QCOMPARE(w.counted(c.id)[S::InDoubt], 1);
    }

    void rehearsesEveryMessageAndSendsNothing()
    {
        World w;
        w.addMany(300);
        w.add(u"nobasis@example.com"_s, {}, false);
        (void)w.addCampaign(u"News"_s, {w.addRelay(25)});
        std::set<QString> seen;
        base::JobControl control;
        const auto before = w.number(u"SELECT total_changes()"_s);
        const auto done = w.campaigns.rehearse(
            u"News"_s,
            [&](const QString& email, const RenderedMessage& message) {
                seen.insert(email);
                return message.recipient == email.toUtf8();
            },
            control);
        QVERIFY(done);
        QCOMPARE(done->rendered, 300);
        QCOMPARE(done->excluded, 1);
        QCOMPARE(done->failed, 0);
        QVERIFY(done->bytes > 300 * 500);
        QCOMPARE(seen.size(), 300U);
        QCOMPARE(w.number(u"SELECT total_changes()"_s), before);
        int called = 0;
        QVERIFY(w.campaigns.rehearse(
            u"News"_s, [&](const QString&, const RenderedMessage&) { return ++called < 5; }, control));
        QCOMPARE(called, 5);
    }

    void movesOpenDeliveriesWhenPeopleLeave()
    {
        World w;
        const auto ann = w.add(u"ann@gone.example.com"_s);
        const auto bob = w.add(u"bob@example.org"_s);
        const auto eve = w.add(u"eve@example.org"_s);
        const auto sub = w.add(u"x@sub.gone.example.com"_s);
        const auto near = w.add(u"x@notgone.example.com"_s);
        const auto c = w.startCampaign(u"News"_s, {w.addRelay(25)});
        const auto d = w.startCampaign(u"More"_s, {w.addRelay(26)});
        (void)send(w, d, bob, S::Accepted);
        QVERIFY(w.consents.withdraw(bob, consent::firstPurpose, {.source = u"phone"_s}));
        QVERIFY(w.consents.suppress(u"EVE@example.org"_s, consent::SuppressionReason::Complained));
        QVERIFY(w.consents.suppress(u"gone.example.com"_s, consent::SuppressionReason::ByHand));
        QCOMPARE(w.delivery(c, bob).reason, ExclusionReason::Withdrawn);
        QCOMPARE(w.delivery(d, bob).state, S::Accepted); // what is settled stays
        for (const auto& campaign : {c, d}) {
            QCOMPARE(w.delivery(campaign, eve).reason, ExclusionReason::AddressSuppressed);
            QCOMPARE(w.delivery(campaign, ann).reason, ExclusionReason::DomainSuppressed);
            QCOMPARE(w.delivery(campaign, sub).reason, ExclusionReason::DomainSuppressed);
            QCOMPARE(w.delivery(campaign, near).state, S::Queued);
            QVERIFY(w.countsAgree(campaign.id));
        }
        QVERIFY(w.delivery(c, bob).evidence > 0);
    }
};

QTEST_GUILESS_MAIN(TestCampaignService)
#include "tst_campaignservice.moc"
