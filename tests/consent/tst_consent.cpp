// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentledger.h"
#include "consent/importedrecords.h"
#include "consentfixture.h"

#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;
using ErrorKind = ConsentError::Kind;
using std::chrono::hours;

class TestConsent : public QObject
{
    Q_OBJECT

private:
    static StandingState stateOf(ConsentFixture& f, base::ContactId contact,
                                 base::PurposeId purpose = firstPurpose)
    {
        return ledger::current(f.db(), contact, purpose).value().state;
    }

private Q_SLOTS:
    void movesTheOpenDeliveriesOfAnImportsLeavers()
    {
        ConsentFixture f;
        const base::ImportId import = f.addImport();
        ConsentEvent event = f.consentNow(f.addContact("ann@example.com"));
        event.importId = import;
        QVERIFY(ledger::record(f.db(), event));
        const base::ContactId bob = f.addContact("bob@example.com");
        const base::ContactId cid = f.addContact("cid@example.com");
        for (const auto& [contact, purpose, kind] : {std::tuple{bob, firstPurpose, EventKind::Withdrawn},
                                                     std::tuple{cid, base::PurposeId(), EventKind::Objected}})
            QVERIFY(ledger::record(f.db(), {.contact = contact,
                                            .purpose = purpose,
                                            .kind = kind,
                                            .importId = import,
                                            .recordedAt = f.clock.now()}));
        const auto moved =
            importedrecords::excludeLeavers(f.db(), f.vault().gate(), import, f.deliveries, f.clock.now());
        QCOMPARE(moved.value(), 4);
        QCOMPARE(f.deliveries.all.size(), 2U);
        QCOMPARE(f.deliveries.all[0].contact, bob);
        QCOMPARE(f.deliveries.all[0].purpose, firstPurpose);
        QCOMPARE(f.deliveries.all[0].reason, PolicyReason::Withdrawn);
        QCOMPARE(f.deliveries.all[1].contact, cid);
        QVERIFY(!f.deliveries.all[1].purpose.isValid());
        QCOMPARE(f.deliveries.all[1].reason, PolicyReason::Objected);
        // What is done by hand has moved its deliveries itself.
        QCOMPARE(
            importedrecords::excludeLeavers(f.db(), f.vault().gate(), byHand, f.deliveries, f.clock.now())
                .value(),
            0);
        f.deliveries.fails = true;
        QVERIFY(
            !importedrecords::excludeLeavers(f.db(), f.vault().gate(), import, f.deliveries, f.clock.now()));
    }
    void removesTheRecordsOfAnUnpublishedImportAlone()
    {
        ConsentFixture f;
        const base::ImportId hidden = f.addImport(false);
        const base::ImportId published = f.addImport();
        const base::ContactId ann = f.addContact("ann@example.com");
        for (const base::ImportId import : {hidden, hidden, hidden, published}) {
            ConsentEvent event = f.consentNow(ann);
            event.importId = import;
            event.note = u"said at the fair"_s;
            QVERIFY(ledger::record(f.db(), event));
        }
        QVERIFY(ledger::record(f.db(), f.consentNow(ann)));
        QCOMPARE(importedrecords::removeSome(f.db(), hidden, 2).value(), 2);
        QCOMPARE(importedrecords::removeSome(f.db(), hidden, 2).value(), 1);
        QCOMPARE(importedrecords::removeSome(f.db(), hidden, 2).value(), 0);
        QCOMPARE(importedrecords::removeSome(f.db(), byHand, 2).value(), 0);
        QCOMPARE(f.db().value(u"SELECT count(*) FROM consent_record_payload"_s)->toInt(), 1);
        QVERIFY(!importedrecords::removeSome(f.db(), published, 2));
        QCOMPARE(ledger::history(f.db(), ann).value().size(), 2U);
    }

    void readsWordsWithEitherDash()
    {
        QCOMPARE(basisFromText(u"soft-opt-in"), std::optional(Basis::SoftOptIn));
        QCOMPARE(basisFromText(u"Soft_Opt_In "), std::optional(Basis::SoftOptIn));
        QCOMPARE(suppressionReasonFromText(u"by hand"), std::optional(SuppressionReason::ByHand));
        QCOMPARE(eventKindFromText(u"withdrawn"), std::optional(EventKind::Withdrawn));
        QVERIFY(!basisFromText(u"consented"));
        QVERIFY(!basisFromText(u""));
        for (const auto& word : basisWords)
            QCOMPARE(basisFromText(toText(word.value)), std::optional(word.value));
        for (const auto& word : eventKindWords)
            QCOMPARE(eventKindFromText(toText(word.value)), std::optional(word.value));
        for (const auto& word : suppressionReasonWords)
            QCOMPARE(suppressionReasonFromText(toText(word.value)), std::optional(word.value));
    }

    void refusesABasisThatIsNone_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("kind");
        QTest::newRow("in the future") << 0 << int(ErrorKind::InFuture);
        QTest::newRow("no purpose") << 1 << int(ErrorKind::NeedsPurpose);
        QTest::newRow("unknown purpose") << 2 << int(ErrorKind::UnknownPurpose);
        QTest::newRow("no basis") << 3 << int(ErrorKind::NeedsBasis);
        QTest::newRow("no source") << 4 << int(ErrorKind::NeedsSource);
        QTest::newRow("a source with NUL") << 5 << int(ErrorKind::BadText);
        QTest::newRow("a wording of a megabyte") << 6 << int(ErrorKind::BadText);
        QTest::newRow("unknown contact") << 7 << int(ErrorKind::UnknownContact);
    }
    void refusesABasisThatIsNone()
    {
        QFETCH(const int, change);
        QFETCH(const int, kind);
        ConsentFixture f;
        ConsentEvent event = f.consentNow(f.addContact("ann@example.com"));
        const std::array<std::function<void()>, 8> changes = {
            [&] { event.happenedAt += std::chrono::milliseconds(1); },
            [&] { event.purpose = {}; },
            [&] { event.purpose = base::PurposeId(77); },
            [&] { event.basis = Basis::None; },
            [&] { event.origin.source = u" "_s; },
            [&] { event.origin.source = u"a"_s + QChar(0); },
            [&] { event.origin.wording = QString(1 << 20, u'x'); },
            [&] { event.contact = base::ContactId(99); },
        };
        changes[std::size_t(change)]();
        const auto recorded = f.service.record(event);
        QVERIFY(!recorded);
        QCOMPARE(int(recorded.error().kind), kind);
        QCOMPARE(f.db().value(u"SELECT count(*) FROM consent_record"_s)->toInt(), 0);
        QVERIFY(f.log.entries.empty());
    }

    void anOptOutIsNeverRefusedForItsTextOrTime()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        const auto done = f.service.record({.contact = ann,
                                            .kind = EventKind::Withdrawn,
                                            .origin = {.source = QString(100'000, u'x') + QChar(0)},
                                            .happenedAt = f.clock.now() + hours(1000)});
        QVERIFY(done);
        QCOMPARE(done->standing.happenedAt, f.clock.now());
        f.clock.step();
        QVERIFY(f.service.record(f.consentNow(ann))); // not held off by the far-away time
        QCOMPARE(stateOf(f, ann), StandingState::Granted);
    }

    void onlyALaterExplicitConsentByHandLiftsAnOptOut_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("basis");
        QTest::addColumn<int>("hoursAfter");
        QTest::addColumn<bool>("lifts");
        const auto row = [](const char* name, EventKind kind, Basis basis, int after, bool lifts) {
            QTest::newRow(name) << int(kind) << int(basis) << after << lifts;
        };
        row("given", EventKind::Given, Basis::Consent, 1, true);
        row("confirmed", EventKind::Confirmed, Basis::Consent, 1, true);
        row("at the same moment, recorded later", EventKind::Given, Basis::Consent, 0, true);
        row("happened before", EventKind::Given, Basis::Consent, -1, false);
        row("refreshed", EventKind::Refreshed, Basis::Consent, 1, false);
        row("soft opt-in", EventKind::Given, Basis::SoftOptIn, 1, false);
        row("contract", EventKind::Given, Basis::Contract, 1, false);
        row("narrowed", EventKind::Narrowed, Basis::Consent, 1, false);
        row("expired", EventKind::Expired, Basis::None, 1, false);
    }
    void onlyALaterExplicitConsentByHandLiftsAnOptOut()
    {
        QFETCH(const int, kind);
        QFETCH(const int, basis);
        QFETCH(const int, hoursAfter);
        QFETCH(const bool, lifts);
        for (const EventKind out : {EventKind::Withdrawn, EventKind::Objected}) {
            for (const base::PurposeId purpose : {firstPurpose, base::PurposeId()}) {
                ConsentFixture f;
                const auto ann = f.addContact("ann@example.com");
                const base::Timestamp left = f.clock.now();
                QVERIFY(f.service.record({.contact = ann, .purpose = purpose, .kind = out}));
                f.clock.step(hours(10));
                ConsentEvent event = f.consentNow(ann);
                event.kind = EventKind(kind);
                event.basis = Basis(basis);
                event.happenedAt = left + hours(hoursAfter);
                QVERIFY(f.service.record(event));
                const auto expected = lifts                        ? StandingState::Granted
                                      : out == EventKind::Objected ? StandingState::Objected
                                                                   : StandingState::Withdrawn;
                QCOMPARE(stateOf(f, ann), expected);
            }
        }
    }

    void anImportNeverLiftsAnOptOut()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        QVERIFY(f.service.withdraw(ann, firstPurpose, {.source = u"phone"_s}));
        f.clock.step();
        ConsentEvent event = f.consentNow(ann);
        event.importId = f.addImport();
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::StaysOut);
        QCOMPARE(ledger::history(f.db(), ann)->size(), 1U);
        QVERIFY(ledger::record(f.db(), event)); // even one that is written all the same
        QCOMPARE(stateOf(f, ann), StandingState::Withdrawn);

        const auto other = f.service.addPurpose(u"Events"_s);
        event.purpose = *other;
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::Recorded);
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::Unchanged);
        QCOMPARE(stateOf(f, ann, *other), StandingState::Granted);
        QCOMPARE(stateOf(f, ann), StandingState::Withdrawn);
    }

    void aWithdrawalOfEverythingHoldsForPurposesThatComeLater()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        QVERIFY(f.service.withdraw(ann, {}, {}));
        const auto later = f.service.addPurpose(u"Later"_s);
        ConsentEvent event = f.consentNow(ann, *later);
        event.importId = f.addImport();
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::StaysOut);
        QCOMPARE(stateOf(f, ann, *later), StandingState::Withdrawn);
    }

    void recordsOfAnUnpublishedImportAreSeenByNobody()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        ConsentEvent event = f.consentNow(ann);
        event.importId = f.addImport(false);
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::Recorded);
        QCOMPARE(ledger::recordFromImport(f.db(), event).value(), ledger::ImportVerdict::Unchanged);
        QCOMPARE(stateOf(f, ann), StandingState::None);
        QVERIFY(ledger::history(f.db(), ann)->empty());
        QVERIFY(f.db().run(u"UPDATE import SET published_at = 5 WHERE id = ?"_s, event.importId));
        QCOMPARE(stateOf(f, ann), StandingState::Granted);
    }

    void undoTakesTheImportsBasesAndNoOptOut()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        const auto bob = f.addContact("bob@example.com");
        const auto byHandRecord = f.service.record(f.consentNow(ann));
        f.clock.step();
        const auto import = f.addImport();
        for (const auto contact : {ann, bob}) {
            ConsentEvent event = f.consentNow(contact);
            event.importId = import;
            QVERIFY(ledger::recordFromImport(f.db(), event));
        }
        QVERIFY(ledger::record(f.db(), {.contact = bob,
                                        .purpose = base::PurposeId(1),
                                        .kind = EventKind::Objected,
                                        .importId = import,
                                        .happenedAt = f.clock.now(),
                                        .recordedAt = f.clock.now()}));
        QCOMPARE(ledger::recordUndo(f.db(), import, f.clock.now()).value(), 2);
        QCOMPARE(ledger::recordUndo(f.db(), import, f.clock.now()).value(), 0);
        const Standing standing = ledger::current(f.db(), ann, firstPurpose).value();
        QCOMPARE(standing.state, StandingState::Granted);
        QCOMPARE(standing.record, byHandRecord->id);
        QCOMPARE(stateOf(f, bob), StandingState::Objected);

        ConsentEvent again = f.consentNow(ann); // an undo is no opt-out: the next import may bring a basis
        again.importId = f.addImport();
        again.basis = Basis::Contract;
        QCOMPARE(ledger::recordFromImport(f.db(), again).value(), ledger::ImportVerdict::Recorded);
        QCOMPARE(ledger::current(f.db(), ann, firstPurpose)->basis, Basis::Contract);
    }

    void anOlderBasisDoesNotHideANewerOneNorReviveAnExpiredOne()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        const auto newer = f.service.record(f.consentNow(ann));
        ConsentEvent older = f.consentNow(ann);
        older.basis = Basis::SoftOptIn;
        older.happenedAt -= hours(1000);
        QVERIFY(f.service.record(older));
        QCOMPARE(ledger::current(f.db(), ann, firstPurpose)->record, newer->id);
        f.clock.step();
        QVERIFY(f.service.record({.contact = ann, .purpose = firstPurpose, .kind = EventKind::Expired}));
        QCOMPARE(stateOf(f, ann), StandingState::Expired);
        QVERIFY(f.service.record(older));
        QCOMPARE(stateOf(f, ann), StandingState::Expired);
        f.clock.step();
        QVERIFY(f.service.record(f.consentNow(ann)));
        QCOMPARE(stateOf(f, ann), StandingState::Granted);
    }

    void consentToOnePurposeIsNoneToAnother()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        const auto other = f.service.addPurpose(u"  Events \n 2026 "_s);
        QVERIFY(other);
        QCOMPARE(ledger::findPurpose(f.db(), u"events 2026"_s).value(), *other);
        QCOMPARE(f.service.addPurpose(u"EVENTS 2026"_s).value(), *other);
        QVERIFY(!f.service.addPurpose(u" "_s));
        QVERIFY(!f.service.addPurpose(QString(201, u'x')));
        QVERIFY(f.service.record(f.consentNow(ann, *other)));
        QCOMPARE(stateOf(f, ann), StandingState::None);
        QCOMPARE(stateOf(f, ann, *other), StandingState::Granted);
        QCOMPARE(ledger::purposes(f.db())->front().name, u"News and offers"_s);
    }

    void leavingMovesOpenDeliveriesInTheSameTransaction()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        QVERIFY(f.service.record(f.consentNow(ann)));
        QVERIFY(f.deliveries.all.empty());
        const auto left = f.service.withdraw(ann, firstPurpose, {.source = u"mail"_s}, u"wrote on Monday"_s);
        QVERIFY(left);
        QCOMPARE(left->excluded, 2);
        QCOMPARE(f.deliveries.all.size(), 1U);
        QCOMPARE(f.deliveries.all.front().contact, ann);
        QCOMPARE(f.deliveries.all.front().purpose, firstPurpose);
        QCOMPARE(f.deliveries.all.front().reason, PolicyReason::Withdrawn);
        QCOMPARE(f.deliveries.all.front().evidenceId, left->id.value());
        QCOMPARE(f.log.entries.back().code, u"MW-3102"_s);
        QCOMPARE(f.log.entries.back().contact, ann);
        QVERIFY(!f.log.entries.back().text.contains(u"Monday"_s));
        QVERIFY(f.log.entries.back().detail.isEmpty());
        QCOMPARE(ledger::history(f.db(), ann)->back().note, u"wrote on Monday"_s);

        f.deliveries.fails = true; // then nothing of it is kept, and the caller is told
        const auto failed = f.service.withdraw(ann, {}, {});
        QVERIFY(!failed);
        QCOMPARE(failed.error().database.kind, vault::DbError::Kind::Full);
        QCOMPARE(ledger::history(f.db(), ann)->size(), 2U);
    }

    void refusesToChangeOrDropARecord()
    {
        ConsentFixture f;
        QVERIFY(f.service.record(f.consentNow(f.addContact("ann@example.com"))));
        QVERIFY(!f.db().run(u"UPDATE consent_record SET happened_at = 0"_s));
        QVERIFY(!f.db().run(u"DELETE FROM consent_record"_s));
    }
};

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
