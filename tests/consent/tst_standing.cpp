// SPDX-License-Identifier: GPL-3.0-or-later
// The fold of RULES.md, section 3, event by event; what it comes to in random histories: tst_policyreference.
#include "consent/standing.h"

#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;

namespace {

constexpr base::PurposeId news{1};
constexpr base::PurposeId events{2};
constexpr base::ListId listA{1};
constexpr base::ListId listB{2};
constexpr base::ImportId anImport{7};

/// A contact's entries, in the order in which they are added.
class Told
{
public:
    Told& add(EventKind kind, std::int64_t at, LedgerEntry entry = {.purpose = news, .basis = Basis::Consent})
    {
        entry.id = base::ConsentRecordId(static_cast<std::int64_t>(m_entries.size()) + 1);
        entry.kind = kind;
        entry.happenedAt = base::fromMilliseconds(at);
        m_entries.push_back(entry);
        return *this;
    }
    [[nodiscard]] WhatStands stands(base::ListId list = {}) const
    {
        return whatStands(m_entries, news, list);
    }
    [[nodiscard]] std::vector<std::int64_t> grants(base::ListId list = {}) const
    {
        std::vector<std::int64_t> ids;
        for (const LedgerEntry* grant : stands(list).grants)
            ids.push_back(grant->id.value());
        return ids;
    }
    [[nodiscard]] Standing standing() const { return standingOf(m_entries, news); }

private:
    std::vector<LedgerEntry> m_entries;
};

using Ids = std::vector<std::int64_t>;
constexpr LedgerEntry forList(base::ListId list)
{
    return {.purpose = news, .basis = Basis::Consent, .list = list};
}

} // namespace

class TestStanding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryGrantThatStands()
    {
        Told told;
        told.add(EventKind::Given, 10).add(EventKind::Refreshed, 30).add(EventKind::Given, 20);
        QCOMPARE(told.grants(), (Ids{1, 2, 3}));
        QCOMPARE(told.stands().latestGrant()->id.value(), 2);
        told.add(EventKind::Given, 30);
        QCOMPARE(told.stands().latestGrant()->id.value(), 4); // of two at once the later record
        QCOMPARE(told.standing().record.value(), 4);
    }

    void matchesPurposeAndList()
    {
        Told told;
        told.add(EventKind::Given, 1, {.purpose = events, .basis = Basis::Consent})
            .add(EventKind::Given, 2, forList(listA))
            .add(EventKind::Given, 3);
        QCOMPARE(told.grants(), (Ids{3})); // without a list only what is for every list
        QCOMPARE(told.grants(listA), (Ids{2, 3}));
        QCOMPARE(told.grants(listB), (Ids{3}));
        told.add(EventKind::Withdrawn, 4, {.purpose = news, .list = listA});
        QCOMPARE(told.grants(listA), Ids{});
        QVERIFY(told.stands(listA).withdrawal.record.isValid());
        QCOMPARE(told.grants(listB), (Ids{3}));
        told.add(EventKind::Objected, 5, {});
        QVERIFY(told.stands(listB).objection.record.isValid());
    }

    void endsForOtherListsWhatWasNarrowedToOne()
    {
        Told told;
        told.add(EventKind::Given, 1)
            .add(EventKind::Given, 1, forList(listB))
            .add(EventKind::Narrowed, 2, {.purpose = news, .list = listA});
        QCOMPARE(told.grants(listA), (Ids{1}));
        QCOMPARE(told.grants(listB), (Ids{2}));
        QCOMPARE(told.grants(), Ids{});
        Told wide;
        wide.add(EventKind::Given, 1)
            .add(EventKind::Narrowed, 2)
            .add(EventKind::Narrowed, 2, {.purpose = events, .list = listA});
        QCOMPARE(wide.grants(listB), (Ids{1}));
    }

    void waitsForADoubleOptIn()
    {
        const LedgerEntry signUp{.purpose = news, .basis = Basis::Consent, .method = Method::DoubleOptIn};
        Told told;
        told.add(EventKind::Given, 1, signUp);
        QCOMPARE(told.stands().pending.value(), 1);
        QCOMPARE(told.standing().state, StandingState::None);
        told.add(EventKind::Confirmed, 2, signUp);
        QVERIFY(!told.stands().pending.isValid());
        QCOMPARE(told.grants(), (Ids{2}));
        LedgerEntry imported = signUp; // whoever brings it along has seen it confirmed
        imported.import = anImport;
        QCOMPARE(Told().add(EventKind::Given, 1, imported).grants(), (Ids{1}));
        QVERIFY(
            !Told().add(EventKind::Given, 1, signUp).add(EventKind::Withdrawn, 0).stands().pending.isValid());
        QVERIFY(
            Told().add(EventKind::Given, 1, signUp).add(EventKind::Expired, 5).stands().pending.isValid());
    }

    void doesNotAnswerAnOptOutByASignUpThatWaits()
    {
        const LedgerEntry signUp{.purpose = news, .basis = Basis::Consent, .method = Method::DoubleOptIn};
        Told told;
        told.add(EventKind::Withdrawn, 1).add(EventKind::Given, 2, signUp);
        QVERIFY(told.stands().withdrawal.record.isValid());
        told.add(EventKind::Confirmed, 3, signUp);
        QVERIFY(!told.stands().withdrawal.record.isValid());
        QCOMPARE(told.grants(), (Ids{3}));
    }

    void answersAnOptOutByAnExplicitConsentAlone()
    {
        const auto after = [](EventKind kind, std::int64_t at, LedgerEntry entry) {
            return Told().add(EventKind::Objected, 10, {}).add(kind, at, entry).standing().state;
        };
        const LedgerEntry consent{.purpose = news, .basis = Basis::Consent};
        LedgerEntry imported = consent;
        imported.import = anImport;
        QCOMPARE(after(EventKind::Given, 10, consent), StandingState::Granted);
        QCOMPARE(after(EventKind::Given, 9, consent), StandingState::Objected);
        QCOMPARE(after(EventKind::Refreshed, 11, consent), StandingState::Objected);
        QCOMPARE(after(EventKind::Given, 11, imported), StandingState::Objected);
        QCOMPARE(after(EventKind::Given, 11, {.purpose = news, .basis = Basis::Contract}),
                 StandingState::Objected);
    }

    void takesBackWhatAnUndoneImportBrought()
    {
        LedgerEntry imported{.purpose = news, .basis = Basis::Consent, .import = anImport};
        Told told;
        told.add(EventKind::Undone, 1, {.import = anImport}).add(EventKind::Given, 5, imported);
        QCOMPARE(told.grants(), Ids{}); // wherever among them it stands
        Told byHandOnly;
        byHandOnly.add(EventKind::Given, 1).add(EventKind::Undone, 2, {});
        QCOMPARE(byHandOnly.grants(), (Ids{1}));
        Told withdrawn;
        withdrawn.add(EventKind::Withdrawn, 1, imported).add(EventKind::Undone, 2, {.import = anImport});
        QVERIFY(withdrawn.stands().withdrawal.record.isValid()); // never an opt-out
    }

    void renewsWhatExpiredByWhatIsNotOlder()
    {
        QCOMPARE(Told().add(EventKind::Expired, 10).add(EventKind::Given, 9).grants(), Ids{});
        QCOMPARE(Told().add(EventKind::Expired, 10).add(EventKind::Given, 10).grants(), (Ids{2}));
        QCOMPARE(Told().add(EventKind::Given, 11).add(EventKind::Expired, 10).grants(), Ids{});
    }

    void grantsNothingWithoutBasisOrPurpose()
    {
        Told told;
        told.add(EventKind::Given, 1, {.purpose = news}).add(EventKind::Given, 1, {.basis = Basis::Consent});
        QCOMPARE(told.grants(), Ids{});
    }

    void readsMethods()
    {
        QCOMPARE(methodFromText(u"Double Opt-In"), Method::DoubleOptIn);
        QCOMPARE(methodFromText(u"BY-HAND"), Method::ByHand);
        QCOMPARE(methodFromText(u"inquiry"), Method::Inquiry);
        for (const QStringView other : {u"", u"other", u"till", u"double  opt-in", u" form"})
            QCOMPARE(methodFromText(other), Method::Other);
        for (const auto& word : methodWords)
            QCOMPARE(methodFromText(toText(word.value)), word.value);
    }
};

QTEST_APPLESS_MAIN(TestStanding)
#include "tst_standing.moc"
