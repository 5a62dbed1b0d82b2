// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "consentfixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;
using Reason = SuppressionReason;

class TestSendPolicy : public QObject
{
    Q_OBJECT

private:
    enum Setup {
        Nothing,
        Granted,
        Expired,
        Withdrawn,
        Objected,
        Suppressed,
        DomainOut,
        Erased,
        ElsewhereOnly
    };

    static Candidate prepare(ConsentFixture& f, int setup)
    {
        const Candidate ann{f.addContact("ann@mail.example.com"), "ann@mail.example.com"};
        const auto other = f.service.addPurpose(u"Events"_s).value();
        const auto done = [](const auto& result) { QVERIFY(result.has_value()); };
        if (setup != Nothing && setup != ElsewhereOnly)
            done(f.service.record(f.consentNow(ann.contact)));
        f.clock.step();
        switch (setup) {
        case Expired:
            done(f.service.record(
                {.contact = ann.contact, .purpose = firstPurpose, .kind = EventKind::Expired}));
            break;
        case Withdrawn:
            done(f.service.withdraw(ann.contact, firstPurpose, {}));
            break;
        case Objected:
            done(f.service.record({.contact = ann.contact, .kind = EventKind::Objected}));
            break;
        case Suppressed:
            done(f.service.suppress(u"ann@mail.example.com"_s, Reason::Bounced));
            break;
        case DomainOut:
            done(f.service.suppress(u"example.com"_s, Reason::ByHand));
            break;
        case Erased:
            done(f.db().run(u"UPDATE contact SET erased_at = 1"_s));
            break;
        case ElsewhereOnly:
            done(f.service.record(f.consentNow(ann.contact, other)));
            break;
        default:
            break;
        }
        return ann;
    }

private Q_SLOTS:
    void decidesByTheFirstRuleThatStops_data()
    {
        QTest::addColumn<int>("setup");
        QTest::addColumn<int>("real");
        QTest::addColumn<int>("practice");
        QTest::addColumn<int>("service");
        const auto row = [](const char* name, Setup setup, PolicyReason real, PolicyReason practice,
                            PolicyReason service) {
            QTest::newRow(name) << int(setup) << int(real) << int(practice) << int(service);
        };
        using R = PolicyReason;
        row("nothing known", Nothing, R::NoBasis, R::None, R::None);
        row("granted", Granted, R::None, R::None, R::None);
        row("expired", Expired, R::NoBasis, R::None, R::None);
        row("withdrawn", Withdrawn, R::Withdrawn, R::Withdrawn, R::None);
        row("objected", Objected, R::Objected, R::Objected, R::Objected);
        row("address", Suppressed, R::AddressSuppressed, R::AddressSuppressed, R::AddressSuppressed);
        row("domain", DomainOut, R::DomainSuppressed, R::DomainSuppressed, R::DomainSuppressed);
        row("erased", Erased, R::Erased, R::Erased, R::Erased);
        row("another purpose", ElsewhereOnly, R::NoBasis, R::None, R::None);
    }
    void decidesByTheFirstRuleThatStops()
    {
        QFETCH(const int, setup);
        QFETCH(const int, real);
        QFETCH(const int, practice);
        QFETCH(const int, service);
        ConsentFixture f;
        const Candidate ann = prepare(f, setup);
        const std::array modes = {std::pair(PolicyMode::Real, real),
                                  std::pair(PolicyMode::Practice, practice),
                                  std::pair(PolicyMode::Service, service)};
        for (const auto& [mode, expected] : modes) {
            const auto decision = f.policy.decide(f.db(), ann, f.ask(firstPurpose, mode)).value();
            QCOMPARE(int(decision.reason), expected);
            QCOMPARE(decision.may, expected == int(PolicyReason::None));
            const auto many =
                f.policy.decideMany(f.db(), std::span(&ann, 1), f.ask(firstPurpose, mode)).value();
            QCOMPARE(many.front().reason, decision.reason);
            QCOMPARE(many.front().evidenceId, decision.evidenceId);
            QStringList names;
            bool stopped = false;
            for (const RuleResult& rule : decision.rules) {
                names << rule.rule;
                stopped = stopped || rule.outcome == u"stops"_s;
                QVERIFY(QJsonDocument::fromJson(rule.evidence.toUtf8()).isObject());
                QVERIFY(!rule.evidence.contains(u"ann"_s));
            }
            QCOMPARE(stopped, !decision.may);
            QCOMPARE(names, (QStringList{u"not_erased"_s, u"address_not_suppressed"_s,
                                         u"domain_not_suppressed"_s, u"not_restricted"_s, u"no_objection"_s,
                                         u"not_withdrawn"_s, u"basis"_s, u"frequency"_s}));
        }
    }

    void showsInPracticeWhatWouldStopARealSend()
    {
        ConsentFixture f;
        const Candidate ann = prepare(f, ElsewhereOnly);
        const auto decision = f.policy.decide(f.db(), ann, f.ask(firstPurpose, PolicyMode::Practice)).value();
        QCOMPARE(decision.rules[6].outcome, u"noted"_s);
        QCOMPARE(decision.rules[6].evidence,
                 u"{\"granted_for_other_purposes\":[2],\"purpose\":1,\"reason\":\"no_basis\","
                 "\"standing\":\"none\"}"_s);
        const auto service = f.policy.decide(f.db(), ann, f.ask(firstPurpose, PolicyMode::Service)).value();
        QCOMPARE(service.rules[6].outcome, u"not_asked"_s);
    }

    void namesTheRecordThatDecided()
    {
        ConsentFixture f;
        const Candidate ann = prepare(f, Withdrawn);
        const auto record = ledger::current(f.db(), ann.contact, firstPurpose)->record;
        const auto decision = f.policy.decide(f.db(), ann, f.ask(firstPurpose, PolicyMode::Real)).value();
        QCOMPARE(decision.evidenceId, record.value());
        QCOMPARE(decision.rules[5].evidence, u"{\"consent_record\":%1}"_s.arg(record.value()));
    }

    void saysNoToWhatItCannotLookUp()
    {
        ConsentFixture f;
        const auto contact = f.addContact("ann@example.com");
        QVERIFY(f.service.record(f.consentNow(contact)));
        const std::array candidates = {Candidate{contact, {}}, Candidate{{}, "ann@example.com"},
                                       Candidate{base::ContactId(99), "ann@example.com"},
                                       Candidate{contact, "ann@example.com"}};
        const auto real =
            f.policy.decideMany(f.db(), candidates, f.ask(firstPurpose, PolicyMode::Real)).value();
        QCOMPARE(real[0].reason, PolicyReason::NoAddress);
        QCOMPARE(real[1].reason, PolicyReason::Erased);
        QCOMPARE(real[2].reason, PolicyReason::Erased);
        QVERIFY(real[3].may);
        const auto service =
            f.policy.decideMany(f.db(), candidates, f.ask(firstPurpose, PolicyMode::Service)).value();
        QVERIFY(!service[0].may);
        QVERIFY(service[1].may); // service mail may have no contact
        QVERIFY(!service[2].may);
    }

    void decidesManyAsItDecidesOne()
    {
        ConsentFixture f;
        std::vector<Candidate> all;
        QVERIFY(f.db().run(u"BEGIN"_s));
        for (int i = 0; i < 700; ++i) {
            const QByteArray address =
                "p" + QByteArray::number(i) + "@d" + QByteArray::number(i % 13) + ".example.org";
            all.push_back({f.addContact(address), address});
            ConsentEvent event = f.consentNow(all.back().contact);
            if (i % 3 != 0)
                QVERIFY(ledger::record(f.db(), event));
            event.kind = i % 2 ? EventKind::Withdrawn : EventKind::Objected;
            if (i % 5 == 0)
                QVERIFY(ledger::record(f.db(), event));
        }
        QVERIFY(f.db().run(u"COMMIT"_s));
        for (int i = 0; i < 700; i += 7)
            QVERIFY(
                f.service.suppress(QString::fromUtf8(all[std::size_t(i)].canonicalAddress), Reason::ByHand));
        QVERIFY(f.service.suppress(u"d4.example.org"_s, Reason::ByHand));
        const auto many = f.policy.decideMany(f.db(), all, f.ask(firstPurpose, PolicyMode::Real)).value();
        QCOMPARE(many.size(), all.size());
        std::set<PolicyReason> seen;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto one = f.policy.decide(f.db(), all[i], f.ask(firstPurpose, PolicyMode::Real)).value();
            QCOMPARE(many[i].reason, one.reason);
            QCOMPARE(many[i].evidenceId, one.evidenceId);
            seen.insert(one.reason);
        }
        QCOMPARE(seen.size(), 6U); // the data reaches each reason but erased and no address
        QVERIFY(f.service.unsuppress(u"d4.example.org"_s, u"mistake"_s)); // nothing stale is kept
        const auto after = f.policy.decideMany(f.db(), all, f.ask(firstPurpose, PolicyMode::Real)).value();
        for (const PolicyVerdict& verdict : after)
            QVERIFY(verdict.reason != PolicyReason::DomainSuppressed);
    }

    static ConsentEvent saleAt(const ConsentFixture& f, base::ContactId contact, base::Timestamp at)
    {
        ConsentEvent event = f.consentNow(contact);
        event.basis = Basis::SoftOptIn;
        event.origin.method = u"sale"_s;
        event.happenedAt = at;
        return event;
    }
    static void liveIn(ConsentFixture& f, base::ContactId contact, const QString& country)
    {
        QVERIFY(f.db().run(u"UPDATE contact SET attributes = json_object('country', ?) WHERE id = ?"_s,
                           country, contact));
    }

    /// By the shipped rules: two years in Canada, to the millisecond.
    void letsAnImpliedConsentLapse()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        const auto sold = base::fromRfc3339(u"2024-02-29T12:00:00.000Z"_s).value();
        QVERIFY(f.service.record(saleAt(f, ann.contact, sold)));
        const auto lapse = base::fromRfc3339(u"2026-02-28T12:00:00.000Z"_s).value();
        PolicyQuestion question = f.ask();
        question.now = lapse;
        QVERIFY(f.policy.decide(f.db(), ann, question)->may); // nobody knows of a country
        liveIn(f, ann.contact, u"ca"_s);
        const auto lapsed = f.policy.decide(f.db(), ann, question).value();
        QCOMPARE(lapsed.reason, PolicyReason::Lapsed);
        QVERIFY(lapsed.rules[6].evidence.contains(u"\"country_rule\":\"ca-sale\""_s));
        QVERIFY(lapsed.rules[6].evidence.contains(u"2026-02-28T12:00:00"_s));
        question.now -= std::chrono::milliseconds(1);
        const auto before = f.policy.decide(f.db(), ann, question).value();
        QVERIFY(before.may);
        QCOMPARE(before.lapsesAt.value(), lapse);
        question.mode = PolicyMode::Practice;
        question.now = lapse;
        QCOMPARE(f.policy.decide(f.db(), ann, question)->rules[6].outcome, u"noted"_s);
    }

    void asksWhatACountryAsks()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        ConsentEvent sale = saleAt(f, ann.contact, f.clock.now());
        QVERIFY(f.service.record(sale));
        liveIn(f, ann.contact, u"DE"_s);
        QCOMPARE(f.policy.decide(f.db(), ann, f.ask())->reason, PolicyReason::ConditionUnmet);
        sale.origin.wording = u"We write to you about similar goods. You can object at any time."_s;
        QVERIFY(f.service.record(sale));
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
        const Candidate bob{f.addContact("bob@example.com"), "bob@example.com"};
        ConsentEvent interest = f.consentNow(bob.contact);
        interest.basis = Basis::LegitimateInterest;
        QVERIFY(f.service.record(interest));
        QVERIFY(f.policy.decide(f.db(), bob, f.ask())->may);
        liveIn(f, bob.contact, u"DE"_s);
        QCOMPARE(f.policy.decide(f.db(), bob, f.ask())->reason, PolicyReason::CountryRule);
        QVERIFY(f.db().run(u"UPDATE purpose SET bases = 2"_s));
        QCOMPARE(f.policy.decide(f.db(), bob, f.ask())->reason, PolicyReason::BasisNotAllowed);
    }

    void waitsForAConfirmation()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        ConsentEvent signUp = f.consentNow(ann.contact);
        signUp.origin.method = u"Double Opt-In"_s;
        QVERIFY(f.service.record(signUp));
        QCOMPARE(f.policy.decide(f.db(), ann, f.ask())->reason, PolicyReason::Unconfirmed);
        signUp.kind = EventKind::Confirmed;
        QVERIFY(f.service.record(signUp));
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
    }

    void usesNobodyWhoIsRestricted()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        QVERIFY(f.service.record(f.consentNow(ann.contact)));
        const auto before = f.ask();
        f.clock.step();
        const auto done = f.service.restrict(ann.contact, u"accuracy is contested"_s);
        QCOMPARE(done->excluded, 2);
        QCOMPARE(f.deliveries.all.back().reason, PolicyReason::Restricted);
        QCOMPARE(f.deliveries.all.back().evidenceId, done->id);
        QCOMPARE(f.log.entries.back().code, u"MW-3107"_s);
        QCOMPARE(f.service.restrict(ann.contact, u"again"_s)->id, done->id);
        for (const auto mode : {PolicyMode::Real, PolicyMode::Practice, PolicyMode::Service})
            QCOMPARE(f.policy.decide(f.db(), ann, f.ask(firstPurpose, mode))->reason,
                     PolicyReason::Restricted);
        const auto during = f.ask();
        f.clock.step();
        QCOMPARE(f.service.lift(ann.contact).value(), 1);
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
        QVERIFY(!f.policy.decide(f.db(), ann, during)->may); // the clock was set back
        QVERIFY(f.policy.decide(f.db(), ann, before)->may);
        QCOMPARE(f.service.restrict(base::ContactId(99), {}).error().kind,
                 ConsentError::Kind::UnknownContact);
    }

    void keepsOutOfOneList()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        QVERIFY(f.service.record(f.consentNow(ann.contact)));
        const base::ListId one(1);
        const base::ListId two(2);
        const auto reasonFor = [&](base::ListId list) {
            PolicyQuestion question = f.ask();
            question.list = list;
            return f.policy.decide(f.db(), ann, question)->reason;
        };
        const auto added = f.service.suppress(u"ann@example.com"_s, Reason::ByHand, {}, Reach::OneOwner, one);
        QVERIFY(added->added.isNew);
        QCOMPARE(f.deliveries.all.back().list, one);
        QVERIFY(f.service.suppress(u"example.com"_s, Reason::ByHand, {}, Reach::OneOwner, two));
        QCOMPARE(reasonFor({}), PolicyReason::None);
        QCOMPARE(reasonFor(one), PolicyReason::AddressSuppressed);
        QCOMPARE(reasonFor(two), PolicyReason::DomainSuppressed);
        QCOMPARE(f.service.unsuppress(u"ann@example.com"_s, {}).error().kind,
                 ConsentError::Kind::NotSuppressed);
        QVERIFY(f.service.unsuppress(u"ann@example.com"_s, {}, one));
        QCOMPARE(reasonFor(one), PolicyReason::None);
    }

    void letsAConsentForAListAnswerItsOptOut()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        const base::ListId one(1);
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::Unsubscribed, {}, Reach::OneOwner, one));
        const auto reason = [&] {
            PolicyQuestion question = f.ask();
            question.list = one;
            return f.policy.decide(f.db(), ann, question)->reason;
        };
        f.clock.step();
        QVERIFY(f.service.record(f.consentNow(ann.contact))); // says nothing of that list
        QCOMPARE(reason(), PolicyReason::AddressSuppressed);
        ConsentEvent event = f.consentNow(ann.contact);
        event.list = one;
        event.origin.method = u"double opt-in"_s;
        QVERIFY(f.service.record(event)); // is not confirmed
        QCOMPARE(reason(), PolicyReason::AddressSuppressed);
        event.kind = EventKind::Confirmed;
        QVERIFY(f.service.record(event)->answered.has_value());
        QCOMPARE(reason(), PolicyReason::None);
    }

    void countsWhatAContactGotLately()
    {
        ConsentFixture f;
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        QVERIFY(f.service.record(f.consentNow(ann.contact)));
        const auto now = f.clock.now();
        f.mails.all[ann.contact] = {now, now - std::chrono::days(7) + std::chrono::milliseconds(1)};
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
        QCOMPARE(f.mails.asked, 0); // there is no cap
        const auto cap = [&](int mails) {
            return f.service.setRules("{\"version\":1,\"rules\":[],\"frequency_cap\":{\"mails\":" +
                                          QByteArray::number(mails) + ",\"days\":7}}",
                                      {});
        };
        QVERIFY(cap(3));
        QVERIFY(f.policy.decide(f.db(), ann, f.ask())->may);
        QVERIFY(cap(2));
        const auto full = f.policy.decide(f.db(), ann, f.ask()).value();
        QCOMPARE(full.reason, PolicyReason::FrequencyCap);
        QCOMPARE(full.rules[7].evidence, u"{\"cap\":2,\"days\":7,\"mails\":2}"_s);
        PolicyQuestion later = f.ask();
        later.now += std::chrono::milliseconds(1);
        QVERIFY(f.policy.decide(f.db(), ann, later)->may);
        for (const auto mode : {PolicyMode::Practice, PolicyMode::Service})
            QCOMPARE(f.policy.decide(f.db(), ann, f.ask(firstPurpose, mode))->rules[7].outcome,
                     u"not_asked"_s);
    }

    /// Prints what planning costs; asserts no time.
    void tellsWhatAHundredThousandContactsCost()
    {
        ConsentFixture f;
        constexpr int contacts = 100'000;
        std::vector<Candidate> all;
        all.reserve(contacts);
        const auto origin =
            ledger::originId(f.db(), {.source = u"import"_s, .wording = {}, .method = {}}).value();
        QVERIFY(f.db().run(u"BEGIN"_s));
        for (int i = 0; i < contacts; ++i) {
            const QByteArray address =
                "person" + QByteArray::number(i) + "@d" + QByteArray::number(i % 500) + ".example.com";
            all.push_back({f.addContact(address), address});
            ConsentEvent event = f.consentNow(all.back().contact);
            event.originId = origin;
            if (i % 10 != 0)
                QVERIFY(ledger::record(f.db(), event));
        }
        QVERIFY(f.db().run(u"COMMIT"_s));
        for (int i = 0; i < 100; ++i)
            QVERIFY(f.service.suppress(QString::fromUtf8(all[std::size_t(i * 997)].canonicalAddress),
                                       Reason::Unsubscribed));
        QVERIFY(f.service.suppress(u"d7.example.com"_s, Reason::ByHand));

        QElapsedTimer timer;
        timer.start();
        const double cpu = base::platform::processCpuSeconds();
        const auto verdicts = f.policy.decideMany(f.db(), all, f.ask(firstPurpose, PolicyMode::Real)).value();
        const double used = base::platform::processCpuSeconds() - cpu;
        qInfo("SendPolicy: %d contacts in %lld ms, %.2f CPU s, %.1f us each", contacts,
              static_cast<long long>(timer.elapsed()), used, used * 1e6 / contacts);
        const auto may = std::ranges::count(verdicts, true, &PolicyVerdict::may);
        QVERIFY(may > contacts / 10 * 8 && may < contacts / 10 * 9);
    }
};

QTEST_GUILESS_MAIN(TestSendPolicy)
#include "tst_sendpolicy.moc"
