// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/sendpolicy.h"

#include "consent/policyevidence.h"
#include "consent/restriction.h"

#include <algorithm>

namespace mw::consent {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t sliceSize = 256;
constexpr std::int64_t aDay = 86'400'000;

const QString selectKnown =
    u"SELECT id, coalesce(deletion_id, 0), json_extract(attributes, '$.country'), erased_at IS NULL "
    "FROM contact WHERE id = ?"_s;
const QString selectKnownOfMany =
    u"SELECT c.id, coalesce(c.deletion_id, 0), json_extract(c.attributes, '$.country'), c.erased_at IS NULL "
    "FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value"_s;
const QString selectPurpose = u"SELECT kind, bases FROM purpose WHERE id = ?"_s;

/// "[1,2,3]", each id once.
QString jsonOf(std::span<const base::ContactId> contacts)
{
    QByteArray ids = "[";
    for (const base::ContactId contact : contacts)
        ids += QByteArray::number(static_cast<qlonglong>(contact.value())) + ',';
    if (ids.size() > 1)
        ids.chop(1);
    return QString::fromLatin1(ids + ']');
}

std::vector<base::ContactId> contactsOf(std::span<const Candidate> candidates)
{
    std::vector<base::ContactId> contacts;
    contacts.reserve(candidates.size());
    for (const Candidate& candidate : candidates)
        if (candidate.contact.isValid())
            contacts.push_back(candidate.contact);
    std::ranges::sort(contacts, {}, [](base::ContactId id) { return id.value(); });
    const auto twice = std::ranges::unique(contacts);
    contacts.erase(twice.begin(), twice.end());
    return contacts;
}

struct Known
{
    std::int64_t deletion = 0;
    Country country{};
    bool living = false; ///< not erased
};
using KnownByContact = std::unordered_map<base::ContactId, Known>;

vault::DbResult<KnownByContact> knownOf(vault::Database& database, std::span<const base::ContactId> contacts,
                                        const QString& json)
{
    KnownByContact found;
    if (contacts.empty())
        return found;
    auto rows = contacts.size() == 1 ? database.query(selectKnown, contacts.front())
                                     : database.query(selectKnownOfMany, json);
    if (!rows)
        return base::fail(rows.error());
    found.reserve(contacts.size());
    while (rows->next())
        found.emplace(base::ContactId(rows->integer(0)),
                      Known{rows->integer(1), Country::fromText(rows->text(2)), rows->integer(3) != 0});
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the contacts"_s});
    return found;
}

} // namespace

/// All that is known about a slice of candidates, by a few statements.
struct SendPolicy::Gathered
{
    std::vector<PolicyFacts> facts;
    ledger::EntriesByContact entries; ///< the facts' grants point into it
};

vault::DbResult<void> SendPolicy::readRules(vault::Database& database)
{
    const auto newest = consentrules::newestId(database);
    if (!newest)
        return base::fail(newest.error());
    if (m_rules && m_rules->id == *newest)
        return {};
    auto read = consentrules::inForce(database);
    if (!read)
        return base::fail(read.error());
    m_rules = std::move(*read);
    return {};
}

vault::DbResult<PolicyContext> SendPolicy::contextOf(vault::Database& database,
                                                     const PolicyQuestion& question)
{
    if (auto read = readRules(database); !read)
        return base::fail(read.error());
    PolicyContext context{.question = question, .rules = m_rules->rules};
    auto rows = database.query(selectPurpose, question.purpose);
    if (!rows)
        return base::fail(rows.error());
    if (rows->next()) {
        context.kind = static_cast<PurposeKind>(rows->integer(0));
        for (const auto& basis : basisWords)
            if ((rows->integer(1) >> static_cast<int>(basis.value) & 1) != 0)
                context.bases.add(basis.value);
    } else if (rows->failed()) {
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading the purpose"_s});
    }
    return context;
}

vault::DbResult<SendPolicy::Gathered> SendPolicy::gather(vault::Database& database,
                                                         std::span<const Candidate> candidates,
                                                         const PolicyContext& context)
{
    const PolicyQuestion& question = context.question;
    const std::vector<base::ContactId> contacts = contactsOf(candidates);
    const QString json = jsonOf(contacts);
    std::vector<QByteArray> addresses;
    for (const Candidate& candidate : candidates)
        if (!candidate.canonicalAddress.isEmpty())
            addresses.push_back(candidate.canonicalAddress);
    const auto known = knownOf(database, contacts, json);
    if (!known)
        return base::fail(known.error());
    const auto restricted = restriction::inForce(database, json, question.now);
    if (!restricted)
        return base::fail(restricted.error());
    auto entries = ledger::entriesOf(database, contacts);
    if (!entries)
        return base::fail(entries.error());
    const auto hits = m_lookup.find(database, addresses, question.list);
    if (!hits)
        return base::fail(hits.error());
    std::unordered_map<base::ContactId, std::int64_t> mails;
    if (const auto& cap = context.rules.cap; cap && question.mode == PolicyMode::Real) {
        auto counted = m_history.mails(database, contacts,
                                       {.except = question.campaign,
                                        .after = question.now - std::chrono::milliseconds(cap->days * aDay),
                                        .until = question.now});
        if (!counted)
            return base::fail(counted.error());
        mails = std::move(*counted);
    }
    Gathered gathered{.facts = {}, .entries = std::move(*entries)};
    gathered.facts.reserve(candidates.size());
    auto nextHit = hits->begin();
    for (const Candidate& candidate : candidates) {
        PolicyFacts& facts = gathered.facts.emplace_back(PolicyFacts{
            .hasContact = candidate.contact.isValid(), .hasAddress = !candidate.canonicalAddress.isEmpty()});
        if (const auto one = known->find(candidate.contact); one != known->end()) {
            facts.living = one->second.living;
            facts.deletion = one->second.deletion;
            facts.country = one->second.country;
        }
        if (!facts.country.isKnown())
            facts.country = context.rules.home;
        if (facts.hasAddress)
            facts.suppressed = *nextHit++;
        if (const auto one = restricted->find(candidate.contact); one != restricted->end())
            facts.restriction = one->second;
        if (const auto count = mails.find(candidate.contact); count != mails.end())
            facts.mails = count->second;
        if (const auto own = gathered.entries.find(candidate.contact); own != gathered.entries.end())
            facts.stands = whatStands(own->second, question.purpose, question.list);
    }
    return gathered;
}

vault::DbResult<PolicyDecision> SendPolicy::decide(vault::Database& database, const Candidate& candidate,
                                                   const PolicyQuestion& question)
{
    const auto context = contextOf(database, question);
    if (!context)
        return base::fail(context.error());
    const auto gathered = gather(database, std::span(&candidate, 1), *context);
    if (!gathered)
        return base::fail(gathered.error());
    const PolicyFacts& facts = gathered->facts.front();
    const auto own = gathered->entries.find(candidate.contact);
    const std::span<const LedgerEntry> entries =
        own == gathered->entries.end() ? std::span<const LedgerEntry>() : std::span(own->second);
    PolicyDecision decision{askRules(facts, *context), {}};
    for (const auto& rule : policyRulesInOrder) {
        const RuleAnswer answer = askRule(rule.value, facts, *context);
        decision.rules.push_back({wordIn(policyRulesInOrder, rule.value),
                                  wordIn(outcomeWords, answer.outcome),
                                  evidenceOf(rule.value, answer, facts, entries, *context)});
    }
    return decision;
}

vault::DbResult<void> SendPolicy::decideSlice(vault::Database& database,
                                              std::span<const Candidate> candidates,
                                              const PolicyContext& context,
                                              std::vector<PolicyVerdict>& verdicts)
{
    const auto gathered = gather(database, candidates, context);
    if (!gathered)
        return base::fail(gathered.error());
    for (const PolicyFacts& facts : gathered->facts)
        verdicts.push_back(askRules(facts, context));
    return {};
}

vault::DbResult<std::vector<PolicyVerdict>> SendPolicy::decideMany(vault::Database& database,
                                                                   std::span<const Candidate> candidates,
                                                                   const PolicyQuestion& question)
{
    std::vector<PolicyVerdict> verdicts;
    verdicts.reserve(candidates.size());
    while (!candidates.empty()) {
        const auto slice = candidates.first(std::min(sliceSize, candidates.size()));
        const auto context = contextOf(database, question); // each slice by the newest rules
        if (!context)
            return base::fail(context.error());
        if (auto done = decideSlice(database, slice, *context, verdicts); !done)
            return base::fail(done.error());
        candidates = candidates.subspan(slice.size());
    }
    return verdicts;
}

} // namespace mw::consent
