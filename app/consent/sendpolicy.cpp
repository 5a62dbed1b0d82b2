// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/sendpolicy.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <set>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t sliceSize = 256;

const QString selectLiving =
    u"SELECT id, coalesce(deletion_id, 0) FROM contact WHERE id = ? AND erased_at IS NULL"_s;
const QString selectLivingOfMany = u"SELECT c.id, coalesce(c.deletion_id, 0) FROM json_each(?) j "
                                   "CROSS JOIN contact c ON c.id = j.value WHERE c.erased_at IS NULL"_s;

/// What the rules are asked about one candidate.
struct Facts
{
    bool hasContact = false;
    bool hasAddress = false;
    bool living = false;
    std::int64_t deletion = 0; ///< a person deleted the contact; 0 = nobody did
    SuppressionHits suppressed{};
    Standing standing{};
};

enum class Rule { NotErased, AddressNotSuppressed, DomainNotSuppressed, NoObjection, NotWithdrawn, Basis };
constexpr std::array rulesInOrder = {
    Word{Rule::NotErased, "not_erased"},
    Word{Rule::AddressNotSuppressed, "address_not_suppressed"},
    Word{Rule::DomainNotSuppressed, "domain_not_suppressed"},
    Word{Rule::NoObjection, "no_objection"},
    Word{Rule::NotWithdrawn, "not_withdrawn"},
    Word{Rule::Basis, "basis"},
};

enum class Outcome { Passed, Stops, Noted, NotAsked };
constexpr std::array outcomeWords = {
    Word{Outcome::Passed, "passed"},
    Word{Outcome::Stops, "stops"},
    Word{Outcome::Noted, "noted"},
    Word{Outcome::NotAsked, "not_asked"},
};

template <typename Table, typename Enum>
QString textOf(const Table& table, Enum value)
{
    for (const auto& word : table)
        if (word.value == value)
            return QString::fromLatin1(word.text.data(), static_cast<qsizetype>(word.text.size()));
    return {};
}

struct Answer
{
    Outcome outcome = Outcome::Passed;
    PolicyReason reason = PolicyReason::None;
    std::int64_t evidenceId = 0;
};

Answer stopsIf(bool stops, PolicyReason reason, std::int64_t evidenceId = 0)
{
    return stops ? Answer{Outcome::Stops, reason, evidenceId} : Answer{};
}

Answer suppressionAnswer(const std::optional<SuppressionHit>& hit, PolicyReason reason)
{
    return stopsIf(hit.has_value(), reason, hit ? hit->id.value() : 0);
}

Answer basisAnswer(const Standing& standing, PolicyMode mode)
{
    if (standing.state == StandingState::Granted)
        return {Outcome::Passed, PolicyReason::None, standing.record.value()};
    return {mode == PolicyMode::Practice ? Outcome::Noted : Outcome::Stops, PolicyReason::NoBasis,
            standing.record.value()};
}

Answer ask(Rule rule, const Facts& facts, PolicyMode mode)
{
    const bool service = mode == PolicyMode::Service;
    const Answer notAsked{Outcome::NotAsked, PolicyReason::None, 0};
    const Standing& standing = facts.standing;
    switch (rule) {
    case Rule::NotErased:
        if (service && !facts.hasContact)
            return notAsked;
        if (facts.living && facts.deletion > 0)
            return {Outcome::Stops, PolicyReason::Deleted, facts.deletion};
        return stopsIf(!facts.living, PolicyReason::Erased);
    case Rule::AddressNotSuppressed:
        if (!facts.hasAddress)
            return {Outcome::Stops, PolicyReason::NoAddress, 0};
        return suppressionAnswer(facts.suppressed.address, PolicyReason::AddressSuppressed);
    case Rule::DomainNotSuppressed:
        return facts.hasAddress ? suppressionAnswer(facts.suppressed.domain, PolicyReason::DomainSuppressed)
                                : notAsked;
    case Rule::NoObjection:
        return stopsIf(standing.objection.isValid(), PolicyReason::Objected, standing.objection.value());
    case Rule::NotWithdrawn:
        if (service)
            return notAsked;
        return stopsIf(standing.withdrawal.isValid(), PolicyReason::Withdrawn, standing.withdrawal.value());
    case Rule::Basis:
        return service ? notAsked : basisAnswer(standing, mode);
    }
    return {Outcome::Stops, PolicyReason::NoBasis, 0};
}

PolicyVerdict judge(const Facts& facts, PolicyMode mode)
{
    Answer last;
    for (const auto& rule : rulesInOrder) {
        last = ask(rule.value, facts, mode);
        if (last.outcome == Outcome::Stops)
            return {false, last.reason, last.evidenceId};
    }
    return {true, PolicyReason::None, last.evidenceId};
}

QString evidenceOf(Rule rule, const Answer& answer, const Facts& facts, std::span<const LedgerEntry> entries,
                   base::PurposeId purpose)
{
    QJsonObject evidence;
    const auto& hit = rule == Rule::AddressNotSuppressed ? facts.suppressed.address : facts.suppressed.domain;
    const bool suppression = rule == Rule::AddressNotSuppressed || rule == Rule::DomainNotSuppressed;
    if (suppression && hit) {
        evidence[u"suppression"_s] = static_cast<qint64>(hit->id.value());
        evidence[u"reason"_s] = toText(hit->reason);
    } else if (answer.reason == PolicyReason::Deleted) {
        evidence[u"deletion"_s] = static_cast<qint64>(answer.evidenceId);
    } else if (!suppression && answer.evidenceId > 0) {
        evidence[u"consent_record"_s] = static_cast<qint64>(answer.evidenceId);
    }
    if (rule == Rule::Basis) {
        evidence[u"purpose"_s] = static_cast<qint64>(purpose.value());
        evidence[u"standing"_s] = toText(facts.standing.state);
        if (facts.standing.state == StandingState::Granted)
            evidence[u"basis"_s] = toText(facts.standing.basis);
        std::set<std::int64_t> others;
        for (const LedgerEntry& entry : entries)
            if (entry.purpose.isValid() && entry.purpose != purpose &&
                standingOf(entries, entry.purpose).state == StandingState::Granted)
                others.insert(entry.purpose.value());
        QJsonArray granted;
        for (const std::int64_t other : others)
            granted << static_cast<qint64>(other);
        if (!granted.isEmpty())
            evidence[u"granted_for_other_purposes"_s] = granted;
    }
    return QString::fromUtf8(QJsonDocument(evidence).toJson(QJsonDocument::Compact));
}

/// Those that are not erased, with the deletion each is under.
using DeletionByContact = std::unordered_map<base::ContactId, std::int64_t>;
vault::DbResult<DeletionByContact> livingOf(vault::Database& database,
                                            std::span<const base::ContactId> contacts)
{
    DeletionByContact living;
    if (contacts.empty())
        return living;
    QByteArray ids = "[";
    for (const base::ContactId contact : contacts)
        ids += QByteArray::number(static_cast<qlonglong>(contact.value())) + ',';
    ids.back() = ']';
    auto rows = contacts.size() == 1 ? database.query(selectLiving, contacts.front())
                                     : database.query(selectLivingOfMany, QString::fromLatin1(ids));
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        living.emplace(base::ContactId(rows->integer(0)), rows->integer(1));
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the contacts"_s});
    return living;
}

/// All that is known about a slice of candidates, by a few statements.
struct Gathered
{
    std::vector<Facts> facts;
    ledger::EntriesByContact entries;
};

vault::DbResult<Gathered> gather(vault::Database& database, SuppressionLookup& lookup,
                                 std::span<const Candidate> candidates, base::PurposeId purpose)
{
    std::vector<base::ContactId> contacts;
    std::vector<QByteArray> addresses;
    for (const Candidate& candidate : candidates) {
        if (candidate.contact.isValid())
            contacts.push_back(candidate.contact);
        if (!candidate.canonicalAddress.isEmpty())
            addresses.push_back(candidate.canonicalAddress);
    }
    const auto living = livingOf(database, contacts);
    if (!living)
        return base::fail(living.error());
    auto entries = ledger::entriesOf(database, contacts);
    if (!entries)
        return base::fail(entries.error());
    const auto hits = lookup.find(database, addresses);
    if (!hits)
        return base::fail(hits.error());
    Gathered gathered{.facts = {}, .entries = std::move(*entries)};
    gathered.facts.reserve(candidates.size());
    auto nextHit = hits->begin();
    for (const Candidate& candidate : candidates) {
        Facts facts{.hasContact = candidate.contact.isValid(),
                    .hasAddress = !candidate.canonicalAddress.isEmpty(),
                    .living = living->contains(candidate.contact)};
        if (facts.living)
            facts.deletion = living->at(candidate.contact);
        if (facts.hasAddress)
            facts.suppressed = *nextHit++;
        if (const auto own = gathered.entries.find(candidate.contact); own != gathered.entries.end())
            facts.standing = standingOf(own->second, purpose);
        gathered.facts.push_back(facts);
    }
    return gathered;
}

} // namespace

QString toText(PolicyReason reason)
{
    return textOf(policyReasonWords, reason);
}

vault::DbResult<PolicyDecision> SendPolicy::decide(vault::Database& database, const Candidate& candidate,
                                                   base::PurposeId purpose, PolicyMode mode)
{
    const auto gathered = gather(database, m_lookup, std::span(&candidate, 1), purpose);
    if (!gathered)
        return base::fail(gathered.error());
    const Facts& facts = gathered->facts.front();
    const auto own = gathered->entries.find(candidate.contact);
    const std::span<const LedgerEntry> entries =
        own == gathered->entries.end() ? std::span<const LedgerEntry>() : std::span(own->second);
    PolicyDecision decision{judge(facts, mode), {}};
    for (const auto& rule : rulesInOrder) {
        const Answer answer = ask(rule.value, facts, mode);
        decision.rules.push_back({textOf(rulesInOrder, rule.value), textOf(outcomeWords, answer.outcome),
                                  evidenceOf(rule.value, answer, facts, entries, purpose)});
    }
    return decision;
}

vault::DbResult<void> SendPolicy::decideSlice(vault::Database& database,
                                              std::span<const Candidate> candidates, base::PurposeId purpose,
                                              PolicyMode mode, std::vector<PolicyVerdict>& verdicts)
{
    const auto gathered = gather(database, m_lookup, candidates, purpose);
    if (!gathered)
        return base::fail(gathered.error());
    for (const Facts& facts : gathered->facts)
        verdicts.push_back(judge(facts, mode));
    return {};
}

vault::DbResult<std::vector<PolicyVerdict>> SendPolicy::decideMany(vault::Database& database,
                                                                   std::span<const Candidate> candidates,
                                                                   base::PurposeId purpose, PolicyMode mode)
{
    std::vector<PolicyVerdict> verdicts;
    verdicts.reserve(candidates.size());
    while (!candidates.empty()) {
        const auto slice = candidates.first(std::min(sliceSize, candidates.size()));
        if (auto done = decideSlice(database, slice, purpose, mode, verdicts); !done)
            return base::fail(done.error());
        candidates = candidates.subspan(slice.size());
    }
    return verdicts;
}

} // namespace mw::consent
