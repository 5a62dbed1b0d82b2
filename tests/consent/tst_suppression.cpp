// SPDX-License-Identifier: GPL-3.0-or-later
#include "consentfixture.h"

#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;
using ErrorKind = ConsentError::Kind;
using Reason = SuppressionReason;

class TestSuppression : public QObject
{
    Q_OBJECT

private:
    static std::optional<SuppressionHit> hit(ConsentFixture& f, const QByteArray& canonical)
    {
        return f.service.suppressions().isSuppressed(f.db(), canonical).value();
    }

private Q_SLOTS:
    void suppressesNoPublicSuffixUnlessAPersonInsists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("refused");
        for (const auto& suffix :
             {u"co.uk"_s, u"@co.uk"_s, u" Co.UK "_s, u"com"_s, u"@de"_s, u"blogspot.com"_s, u"foo.ck"_s,
              u"gov.uk"_s, u"рф"_s, u"公司.cn"_s, u"xn--55qx5d.cn"_s})
            QTest::newRow(qPrintable(suffix)) << suffix << true;
        for (const auto& domain : {u"example.co.uk"_s, u"example.com"_s, u"www.ck"_s, u"example.test"_s,
                                   u"someone.blogspot.com"_s, u"ann@co.uk"_s})
            QTest::newRow(qPrintable(domain)) << domain << false;
    }
    void suppressesNoPublicSuffixUnlessAPersonInsists()
    {
        QFETCH(QString, text);
        QFETCH(bool, refused);
        ConsentFixture f;
        const auto done = f.service.suppress(text, Reason::ByHand);
        QCOMPARE(done.has_value(), !refused);
        if (refused) {
            QCOMPARE(done.error().kind, ConsentError::Kind::PublicSuffix);
            QVERIFY(f.deliveries.all.empty());
            const auto forced = f.service.suppress(text, Reason::ByHand, {}, Reach::Anybody);
            QCOMPARE(forced.has_value(), text.contains(u'.')); // one label is no domain of anybody's
        }
    }
    void refusesAPublicSuffixAmongMany()
    {
        ConsentFixture f;
        const std::vector<QString> texts{u"a@example.com"_s, u"co.uk"_s, u"example.org"_s};
        const auto many = f.service.suppressMany(texts, Reason::Imported, base::JobControl());
        QCOMPARE(many->added, 2);
        QCOMPARE(many->refusals.size(), 1U);
        QCOMPARE(many->refusals[0].line, 1);
    }

    void readsAddressesAndDomains_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("canonical");
        QTest::addColumn<bool>("domain");
        QTest::newRow("address") << u" Ann@Example.COM "_s << "ann@example.com"_ba << false;
        QTest::newRow("domain") << u"Example.COM"_s << "example.com"_ba << true;
        QTest::newRow("domain with @") << u"@example.com"_s << "example.com"_ba << true;
        QTest::newRow("international") << u"bücher.test"_s << "xn--bcher-kva.test"_ba << true;
        QTest::newRow("nothing") << u""_s << ""_ba << false;
        QTest::newRow("only @") << u"@"_s << ""_ba << false;
        QTest::newRow("top level") << u"com"_s << ""_ba << false;
        QTest::newRow("newline inside") << u"ann@example.com\nbob@example.com"_s << ""_ba << false;
        QTest::newRow("two @") << u"a@b@example.com"_s << ""_ba << false;
        QTest::newRow("NUL") << u"example.com"_s + QChar(0) << ""_ba << false;
        QTest::newRow("huge") << QString(1 << 20, u'a') << ""_ba << false;
    }
    void readsAddressesAndDomains()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, canonical);
        QFETCH(const bool, domain);
        const auto target = SuppressionRepository::parse(text);
        QCOMPARE(target.has_value(), !canonical.isEmpty());
        if (target) {
            QCOMPARE(target->canonical, canonical);
            QCOMPARE(target->kind == SuppressionKind::Domain, domain);
        } else {
            QCOMPARE(target.error().kind, ErrorKind::NotAnAddress);
        }
    }

    void aDomainStandsForAllBelowItAndNothingBeside()
    {
        ConsentFixture f;
        const auto added = f.service.suppress(u"@example.com"_s, Reason::ByHand);
        QVERIFY(added);
        QCOMPARE(hit(f, "ann@example.com")->id, added->added.id);
        QCOMPARE(hit(f, "ann@a.b.example.com")->kind, SuppressionKind::Domain);
        QVERIFY(!hit(f, "ann@notexample.com"));
        QVERIFY(!hit(f, "ann@example.com.test"));
        QVERIFY(!hit(f, "example.com@example.org"));
        QCOMPARE(f.deliveries.all.back().canonicalDomain, "example.com"_ba);
        QVERIFY(f.deliveries.all.back().canonicalAddress.isEmpty());
    }

    void keepsTheHashAndNeverTheAddressInTheRow()
    {
        ConsentFixture f;
        QVERIFY(f.service.suppress(u"Ann@example.com"_s, Reason::Unsubscribed, u"by phone"_s));
        const auto row = f.db().value(u"SELECT hash FROM suppression"_s)->toByteArray();
        QCOMPARE(row.size(), 32);
        const auto page = f.service.suppressions().list(f.db(), {}, 10).value();
        QCOMPARE(page.size(), 1U);
        QCOMPARE(page.front().text, u"Ann@example.com"_s);
        QCOMPARE(page.front().note, u"by phone"_s);
        QVERIFY(!f.log.entries.back().text.contains(u"ann"_s, Qt::CaseInsensitive));
        QVERIFY(f.service.suppressions().forget(f.db(), "ann@example.com"));
        QVERIFY(f.service.suppressions().list(f.db(), {}, 10)->front().text.isNull());
        QVERIFY(hit(f, "ann@example.com"));
    }

    void anotherKeyFindsNothingAndNoKeyIsAnError()
    {
        ConsentFixture f;
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::ByHand));
        const base::Secret other(QByteArray(32, 'x'));
        QVERIFY(!SuppressionRepository(other).isSuppressed(f.db(), "ann@example.com").value());
        const base::Secret none;
        QVERIFY(!SuppressionRepository(none).isSuppressed(f.db(), "ann@example.com"));
        SendPolicy policy(none, f.mails);
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        QVERIFY(!policy.decide(f.db(), ann, f.ask()));
    }

    void anOptOutCannotBeRemovedByHand_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("stays");
        for (const auto& word : suppressionReasonWords)
            QTest::newRow(word.text.data())
                << int(word.value)
                << (word.value != Reason::ByHand && word.value != Reason::Bounced &&
                    word.value != Reason::Imported);
    }
    void anOptOutCannotBeRemovedByHand()
    {
        QFETCH(const int, reason);
        QFETCH(const bool, stays);
        ConsentFixture f;
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason(reason)));
        const auto removed = f.service.unsuppress(u"ANN@example.com"_s, u"mistake"_s);
        QCOMPARE(removed.has_value(), !stays);
        QCOMPARE(hit(f, "ann@example.com").has_value(), stays);
        if (stays) {
            QCOMPARE(removed.error().kind, ErrorKind::OptOutStays);
        } else {
            const auto again = f.service.unsuppress(u"ann@example.com"_s, u"mistake"_s);
            QVERIFY(!again);
            QCOMPARE(again.error().kind, ErrorKind::NotSuppressed);
        }
    }

    void anOptOutStandsBesideAnotherReasonAndIsTheOneThatIsTold()
    {
        ConsentFixture f;
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::ByHand));
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::Complained)->added.isNew);
        QVERIFY(!f.service.suppress(u"ann@example.com"_s, Reason::Bounced)->added.isNew);
        QCOMPARE(hit(f, "ann@example.com")->reason, Reason::Complained);
        const Candidate ann{f.addContact("ann@example.com"), "ann@example.com"};
        const auto verdict = f.policy.decide(f.db(), ann, f.ask(firstPurpose, PolicyMode::Real)).value();
        QCOMPARE(verdict.evidenceId, hit(f, "ann@example.com")->id.value());
    }

    void aConsentAnswersAnOptOutForItsPurposeAlone()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        const Candidate candidate{ann, "ann@example.com"};
        const auto events = f.service.addPurpose(u"Events"_s).value();
        QVERIFY(f.service.record(f.consentNow(ann)));
        QVERIFY(f.service.record(f.consentNow(ann, events)));
        f.clock.step();
        const auto out = f.service.suppress(u"ann@example.com"_s, Reason::Unsubscribed);
        f.clock.step();

        ConsentEvent old = f.consentNow(ann);
        old.happenedAt -= std::chrono::hours(5);
        const auto late = f.service.record(old); // a form from before, typed in now
        QVERIFY(late && !late->answered && late->suppressed);
        QVERIFY(!f.policy.decide(f.db(), candidate, f.ask(firstPurpose, PolicyMode::Real))->may);

        const auto answered = f.service.record(f.consentNow(ann));
        QVERIFY(answered);
        QCOMPARE(answered->answered, std::optional(out->added.id));
        QVERIFY(!answered->suppressed);
        QVERIFY(f.policy.decide(f.db(), candidate, f.ask(firstPurpose, PolicyMode::Real))->may);
        const auto other = f.policy.decide(f.db(), candidate, f.ask(events, PolicyMode::Real)).value();
        QVERIFY(!other.may);
        QCOMPARE(other.reason, PolicyReason::Withdrawn);
        QVERIFY(!f.db().run(u"UPDATE suppression SET removed_at = NULL"_s));
        QVERIFY(!f.db().run(u"DELETE FROM suppression"_s));
    }

    void aConsentFromBetweenTwoOptOutsAnswersNeither()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::Objected));
        f.clock.step();
        const ConsentEvent between = f.consentNow(ann);
        f.clock.step();
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::Unsubscribed)->added.isNew);
        f.clock.step();
        QVERIFY(!f.service.record(between)->answered);
        QCOMPARE(hit(f, "ann@example.com")->reason, Reason::Objected); // it said more, and still does
    }

    void aConsentAnswersNoDomainAndNoBounce()
    {
        ConsentFixture f;
        const auto ann = f.addContact("ann@example.com");
        QVERIFY(f.service.suppress(u"example.com"_s, Reason::Objected));
        QVERIFY(f.service.suppress(u"ann@example.com"_s, Reason::Bounced));
        f.clock.step();
        const auto recorded = f.service.record(f.consentNow(ann));
        QVERIFY(!recorded->answered);
        QCOMPARE(recorded->suppressed->reason, Reason::Bounced);
        const auto whole = f.service.suppress(u"example.org"_s, Reason::Unsubscribed);
        QVERIFY(!whole);
        QCOMPARE(whole.error().kind, ErrorKind::NeedsAddress);
    }

    void takesAFileInSlicesAndSaysWhatItRefused()
    {
        ConsentFixture f;
        std::vector<QString> texts;
        for (int i = 0; i < 3000; ++i)
            texts.push_back(u"person%1@example.com"_s.arg(i % 2900));
        texts[7] = u"nobody"_s;
        texts.push_back(u"one.example.org"_s);
        texts.push_back(u"two.example.org"_s);
        base::JobControl control;
        const auto done = f.service.suppressMany(texts, Reason::Imported, control);
        QVERIFY(done);
        QCOMPARE(done->added, 2902);
        QCOMPARE(f.deliveries.walks, 1); // once for all the domains of a file
        QCOMPARE(done->unchanged, 99);
        QCOMPARE(done->refusals.size(), 1U);
        QCOMPARE(done->refusals.front().line, 7);
        QVERIFY(hit(f, "person2899@example.com"));
        base::SuppressionId after;
        std::size_t seen = 0;
        for (auto page = f.service.suppressions().list(f.db(), after, 1000).value(); !page.empty();
             page = f.service.suppressions().list(f.db(), after, 1000).value()) {
            seen += page.size();
            after = page.back().suppression.id;
        }
        QCOMPARE(seen, 2902U);
        control.cancel();
        QVERIFY(f.service.suppressMany(texts, Reason::Imported, control)->cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSuppression)
#include "tst_suppression.moc"
