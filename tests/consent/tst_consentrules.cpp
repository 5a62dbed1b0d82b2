// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of consent said a second time, slowly and as statements about the whole history, against the
// program's step-by-step form: 20,000 random histories.
#include "consentfixture.h"

#include <QTest>
#include <random>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;

namespace {

constexpr unsigned seed = 20261121;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int sequences = 5'000; // several times as slow; all of them run without a sanitizer
#else
constexpr int sequences = 20'000;
#endif

/// Everything that happened, as it was asked for; the index is the order.
struct Happening
{
    enum class What { Event, Undo, Suppress, Unsuppress } what = What::Event;
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    base::PurposeId purpose{}; ///< invalid = all
    base::ImportId import = byHand;
    base::Timestamp happened{};
    bool domain = false;
    SuppressionReason reason = SuppressionReason::ByHand;
};

class Reference
{
public:
    std::vector<Happening> all;

    [[nodiscard]] PolicyReason reason(base::PurposeId purpose, PolicyMode mode) const
    {
        const std::size_t now = all.size();
        if (suppressed(false, now))
            return PolicyReason::AddressSuppressed;
        if (suppressed(true, now))
            return PolicyReason::DomainSuppressed;
        if (anOptOutHolds(purpose, now, true, false))
            return PolicyReason::Objected;
        if (mode == PolicyMode::Service)
            return PolicyReason::None;
        if (anOptOutHolds(purpose, now, false, true))
            return PolicyReason::Withdrawn;
        return mode == PolicyMode::Practice || hasBasis(purpose) ? PolicyReason::None : PolicyReason::NoBasis;
    }
    [[nodiscard]] bool outFor(base::PurposeId purpose) const
    {
        return suppressed(false, all.size()) || anOptOutHolds(purpose, all.size(), true, true);
    }

private:
    static bool isExplicit(const Happening& h)
    {
        return h.what == Happening::What::Event && h.import == byHand && h.basis == Basis::Consent &&
               (h.kind == EventKind::Given || h.kind == EventKind::Confirmed);
    }
    static bool saysNo(const Happening& h)
    {
        return h.what == Happening::What::Suppress && !h.domain && isOptOut(h.reason);
    }
    /// An explicit consent after entry `i` and before `end`, that did not happen before it; for any purpose
    /// when `purpose` is invalid.
    [[nodiscard]] bool answered(std::size_t i, std::size_t end, base::PurposeId purpose) const
    {
        for (std::size_t c = i + 1; c < end; ++c)
            if (isExplicit(all[c]) && (!purpose.isValid() || all[c].purpose == purpose) &&
                all[c].happened >= all[i].happened)
                return true;
        return false;
    }
    [[nodiscard]] bool suppressed(bool domain, std::size_t end) const
    {
        for (std::size_t i = 0; i < end; ++i) {
            const Happening& h = all[i];
            if (h.what != Happening::What::Suppress || h.domain != domain)
                continue;
            if (isOptOut(h.reason)) {
                if (domain || !answered(i, end, {}))
                    return true;
                continue;
            }
            bool removed = false; // by hand, at a time when no opt-out forbade it
            for (std::size_t u = i + 1; u < end; ++u)
                removed = removed || (all[u].what == Happening::What::Unsuppress && all[u].domain == domain &&
                                      !optedOut(domain, u));
            if (!removed)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool optedOut(bool domain, std::size_t end) const
    {
        for (std::size_t i = 0; i < end; ++i)
            if (all[i].what == Happening::What::Suppress && all[i].domain == domain &&
                isOptOut(all[i].reason) && (domain || !answered(i, end, {})))
                return true;
        return false;
    }
    /// An opt-out in the ledger; an opt-out of the address is one for each purpose that did not answer it.
    [[nodiscard]] bool anOptOutHolds(base::PurposeId purpose, std::size_t end, bool objections,
                                     bool withdrawals) const
    {
        for (std::size_t i = 0; i < end; ++i) {
            const Happening& h = all[i];
            const bool objects =
                saysNo(h) ? h.reason == SuppressionReason::Objected : h.kind == EventKind::Objected;
            if (!(objects ? objections : withdrawals))
                continue;
            const bool event = h.what == Happening::What::Event && isOptOut(h.kind) &&
                               (!h.purpose.isValid() || h.purpose == purpose);
            if ((event || (saysNo(h) && answered(i, end, {}))) && !answered(i, end, purpose))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool undone(base::ImportId import) const
    {
        return std::ranges::any_of(
            all, [&](const Happening& h) { return h.what == Happening::What::Undo && h.import == import; });
    }
    [[nodiscard]] bool hasBasis(base::PurposeId purpose) const
    {
        for (std::size_t g = 0; g < all.size(); ++g) {
            const Happening& h = all[g];
            const bool grant = h.what == Happening::What::Event && isGrant(h.kind) && h.purpose == purpose;
            if (!grant || (h.import != byHand && undone(h.import)) ||
                anOptOutHolds(purpose, g + 1, true, true))
                continue;
            bool holds = true;
            for (std::size_t i = 0; i < all.size(); ++i) {
                const Happening& o = all[i];
                if (o.what != Happening::What::Event || (o.purpose.isValid() && o.purpose != purpose))
                    continue;
                if (isOptOut(o.kind) && i > g)
                    holds = false;
                if (o.kind == EventKind::Expired && (i > g || o.happened > h.happened))
                    holds = false;
            }
            // An opt-out of the address from after the basis, answered for another purpose or this one.
            for (std::size_t i = g + 1; i < all.size(); ++i)
                holds = holds && !(saysNo(all[i]) && answered(i, all.size(), {}));
            if (holds)
                return true;
        }
        return false;
    }
};

/// Makes one random history, through the program and into the reference.
class History
{
public:
    History(ConsentFixture& fixture, std::mt19937& random, int number, base::PurposeId second)
        : m_f(fixture),
          m_changes(fixture.service.suppressions(), fixture.deliveries),
          m_random(random),
          m_purposes{firstPurpose, second},
          m_domain("s" + QByteArray::number(number) + ".example.org"),
          m_address("x@" + (number % 2 ? "sub." + m_domain : m_domain)),
          m_contact(fixture.addContact(m_address))
    {
    }
    [[nodiscard]] Candidate candidate() const { return {m_contact, m_address}; }
    [[nodiscard]] base::PurposeId purpose(int i) const { return m_purposes[std::size_t(i)]; }

    /// False when the program refused what the reference takes.
    [[nodiscard]] bool step()
    {
        m_f.clock.step(std::chrono::milliseconds(pick(3))); // also two at one moment
        switch (pick(8)) {
        case 0:
        case 1:
        case 2:
            return grant();
        case 3:
            return leave();
        case 4:
            return fromImport();
        case 5:
            return pick(3) ? fromImport() : undo();
        case 6:
            return suppress();
        default:
            return pick(2) ? suppress() : unsuppress();
        }
    }
    Reference reference;
    int optOutsBeforeAnImport = 0;

private:
    int pick(int below) { return static_cast<int>(m_random() % unsigned(below)); }
    base::Timestamp sometime() { return m_f.clock.now() - std::chrono::milliseconds(pick(3) ? 0 : pick(12)); }
    ConsentEvent event(EventKind kind, Basis basis, base::PurposeId purpose)
    {
        return {.contact = m_contact,
                .purpose = purpose,
                .kind = kind,
                .basis = basis,
                .origin = {.source = u"test"_s},
                .happenedAt = sometime(),
                .recordedAt = m_f.clock.now()};
    }
    void note(const ConsentEvent& e)
    {
        reference.all.push_back({.kind = e.kind,
                                 .basis = e.basis,
                                 .purpose = e.purpose,
                                 .import = e.importId,
                                 .happened = e.happenedAt});
    }
    bool grant()
    {
        constexpr std::array kinds = {EventKind::Given,     EventKind::Given,    EventKind::Confirmed,
                                      EventKind::Refreshed, EventKind::Narrowed, EventKind::Expired};
        const EventKind kind = kinds[std::size_t(pick(6))];
        const Basis basis = !isGrant(kind) ? Basis::None : pick(3) ? Basis::Consent : Basis::SoftOptIn;
        const ConsentEvent e = event(kind, basis, purpose(pick(2)));
        note(e);
        return m_changes.record(m_f.db(), e).has_value();
    }
    bool leave()
    {
        const int which = pick(3);
        const ConsentEvent e = event(pick(2) ? EventKind::Withdrawn : EventKind::Objected, Basis::None,
                                     which == 2 ? base::PurposeId() : purpose(which));
        note(e);
        return m_changes.record(m_f.db(), e).has_value();
    }
    bool fromImport()
    {
        const int which = pick(2);
        ConsentEvent e = event(pick(2) ? EventKind::Given : EventKind::Confirmed,
                               pick(2) ? Basis::Consent : Basis::Contract, purpose(which));
        e.importId = m_f.addImport();
        m_imports.push_back(e.importId);
        const bool out = reference.outFor(e.purpose);
        optOutsBeforeAnImport += out;
        note(e);
        // Written past recordFromImport too, as a slice does that was staged before the opt-out came.
        const bool done = pick(4) ? ledger::recordFromImport(m_f.db(), e).has_value()
                                  : ledger::record(m_f.db(), e).has_value();
        const auto after = m_f.policy.decide(m_f.db(), candidate(), m_f.ask(e.purpose, PolicyMode::Real));
        return done && after && !(out && after->may);
    }
    bool undo()
    {
        if (m_imports.empty())
            return true;
        const auto import = m_imports[std::size_t(pick(int(m_imports.size())))];
        reference.all.push_back({.what = Happening::What::Undo, .import = import});
        return ledger::recordUndo(m_f.db(), import, m_f.clock.now()).has_value();
    }
    bool suppress()
    {
        const bool domain = pick(6) == 0;
        const auto reason =
            domain ? (pick(3) ? SuppressionReason::ByHand : SuppressionReason::Objected)
                   : suppressionReasonWords[std::size_t(pick(int(suppressionReasonWords.size())))].value;
        reference.all.push_back({.what = Happening::What::Suppress,
                                 .happened = m_f.clock.now(),
                                 .domain = domain,
                                 .reason = reason});
        return m_changes.suppress(m_f.db(), text(domain), reason, m_f.clock.now()).has_value();
    }
    bool unsuppress()
    {
        const bool domain = pick(2);
        reference.all.push_back({.what = Happening::What::Unsuppress, .domain = domain});
        const auto done = m_changes.unsuppress(m_f.db(), text(domain), u"test"_s, m_f.clock.now());
        return done || done.error().kind != ConsentError::Kind::Database;
    }
    [[nodiscard]] QString text(bool domain) const
    {
        return QString::fromLatin1(domain ? m_domain : m_address);
    }

    ConsentFixture& m_f;
    ConsentChanges m_changes;
    std::mt19937& m_random;
    std::array<base::PurposeId, 2> m_purposes;
    QByteArray m_domain;
    QByteArray m_address;
    base::ContactId m_contact;
    std::vector<base::ImportId> m_imports;
};

} // namespace

class TestConsentRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePolicyDecidesAsTheRulesSay()
    {
        qInfo("seed %u, %d histories", seed, sequences);
        ConsentFixture f;
        const auto second = f.service.addPurpose(u"Events"_s).value();
        QVERIFY(
            f.db().run(u"UPDATE purpose SET bases = 254"_s)); // whatever it is, as these rules say nothing
        std::mt19937 random(seed);
        std::map<PolicyReason, int> seen;
        int optOutsBeforeAnImport = 0;
        QVERIFY(f.db().run(u"BEGIN"_s));
        for (int number = 0; number < sequences; ++number) {
            History history(f, random, number, second);
            const int steps = 1 + int(random() % 9);
            for (int i = 0; i < steps; ++i)
                QVERIFY2(history.step(), qPrintable(u"history %1, step %2"_s.arg(number).arg(i)));
            for (int i = 0; i < 6; ++i) {
                const auto purpose = history.purpose(i % 2);
                const auto mode = static_cast<PolicyMode>(i / 2);
                const auto decided = f.policy.decide(f.db(), history.candidate(), f.ask(purpose, mode));
                QVERIFY(decided);
                const PolicyReason expected = history.reference.reason(purpose, mode);
                QVERIFY2(decided->reason == expected,
                         qPrintable(u"history %1, purpose %2, mode %3: %4, not %5"_s.arg(number)
                                        .arg(purpose.value())
                                        .arg(i / 2)
                                        .arg(toText(decided->reason), toText(expected))));
                ++seen[expected];
            }
            optOutsBeforeAnImport += history.optOutsBeforeAnImport;
            f.deliveries.all.clear();
            if (number % 500 == 499)
                QVERIFY(f.db().run(u"COMMIT"_s) && f.db().run(u"BEGIN"_s));
        }
        QVERIFY(f.db().run(u"COMMIT"_s));
        for (const auto& [reason, times] : seen)
            qInfo("%s: %d", qPrintable(toText(reason)), times);
        QCOMPARE(seen.size(), 6U);
        QVERIFY(optOutsBeforeAnImport > 1000); // the rule about imports was really put to the test
    }
};

QTEST_GUILESS_MAIN(TestConsentRules)
#include "tst_consentrules.moc"
