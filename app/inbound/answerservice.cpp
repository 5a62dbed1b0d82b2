// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/answerservice.h"

#include "audience/searchtext.h"
#include "campaign/campaignanswers.h"
#include "inbound/tokensearch.h"

#include <QUrl>

namespace mw::inbound {

using namespace Qt::StringLiterals;
using consent::ConsentError;
using consent::ConsentResult;
using consent::SuppressionReason;
using vault::DbResult;

namespace {

// 4 withdrawn, 6 objected; 0 to 2 are grants. An opt-out of everything, behind which no grant was recorded,
// for whatever list or purpose: nothing is left to withdraw. (An imported grant lifts no opt-out; to withdraw
// once more harms nobody.)
const QString selectWithdrawn =
    u"SELECT max(CASE WHEN kind IN (4, 6) AND purpose_id IS NULL AND list_id IS NULL THEN id END) > "
    "coalesce(max(CASE WHEN kind IN (0, 1, 2) THEN id END), 0) FROM consent_record WHERE contact_id = ?"_s;
const QString selectOwn = u"SELECT from_email, reply_to FROM sender_identity"_s;

const consent::Origin originOf(const QString& source)
{
    return {.source = source, .method = u"reply"_s};
}

AnswerChoice proposedFor(const MatchedAnswer& answer)
{
    if (answer.own || answer.out)
        return AnswerChoice::Leave;
    switch (kindOf(answer.finding.reason)) {
    case FindingKind::AskedToLeave:
        return AnswerChoice::Withdraw;
    case FindingKind::Bounced:
        return answer.bounced ? AnswerChoice::Leave : AnswerChoice::Bounced;
    case FindingKind::AutoReply:
    case FindingKind::Unclear:
        break;
    }
    return AnswerChoice::Leave;
}

/// Of one contact the strongest finding is kept, at the place of the first.
void mergeByContact(std::vector<MatchedAnswer>& all)
{
    QHash<std::int64_t, std::size_t> known;
    std::size_t kept = 0;
    for (MatchedAnswer& answer : all) {
        const auto there = answer.contact.isValid() ? known.constFind(answer.contact.value()) : known.cend();
        if (there != known.cend()) {
            if (answer.finding.reason > all[*there].finding.reason)
                all[*there] = std::move(answer);
            continue;
        }
        if (answer.contact.isValid())
            known.insert(answer.contact.value(), kept);
        if (&all[kept] != &answer)
            all[kept] = std::move(answer);
        ++kept;
    }
    all.resize(kept);
}

} // namespace

void AnswerService::log(const QString& code, const QString& text, base::CampaignId campaign)
{
    base::LogEntry entry;
    entry.code = code;
    entry.text = text;
    entry.campaign = campaign;
    m_parts.log.write(entry);
}

DbResult<QSet<QByteArray>> AnswerService::ownAddresses()
{
    QSet<QByteArray> own;
    auto rows = m_parts.database.query(selectOwn);
    if (!rows)
        return base::fail(rows.error());
    while (rows->next())
        for (const int column : {0, 1})
            if (const auto address = mail::EmailAddress::parse(rows->text(column)))
                own.insert(address->canonical());
    if (rows->failed())
        return base::fail(vault::DbError{vault::DbError::Kind::Io, u"reading identities"_s});
    return own;
}

/// Contacts are known by the address as spelled: a domain may stand in letters in the one, in A-labels in the
/// other.
DbResult<std::optional<audience::Contact>> AnswerService::contactOf(const QString& text)
{
    const audience::ContactRepository contacts(m_parts.database);
    auto found = contacts.find(text);
    if (!found || *found)
        return found;
    const auto address = mail::EmailAddress::parse(text);
    if (!address)
        return found;
    const QString ascii = QString::fromLatin1(address->asciiDomain());
    const QString letters = QUrl::fromAce(ascii.toLatin1(), QUrl::IgnoreIDNWhitelist);
    if (ascii == letters)
        return found;
    for (const QString& domain : {ascii, letters})
        if (auto other = contacts.find(address->localPart() + u'@' + domain); !other || *other)
            return other;
    return found;
}

DbResult<bool> AnswerService::isWithdrawn(base::ContactId contact)
{
    const auto value = m_parts.database.value(selectWithdrawn, contact);
    if (!value)
        return base::fail(value.error());
    return value->toInt() != 0;
}

DbResult<MatchedAnswer> AnswerService::matched(const Finding& finding, const QSet<QByteArray>& own)
{
    MatchedAnswer answer{.finding = finding, .own = own.contains(finding.canonical)};
    auto contact = contactOf(finding.address);
    if (!contact)
        return base::fail(contact.error());
    if (*contact) {
        answer.contact = (*contact)->id;
        answer.contactEmail = (*contact)->email;
        answer.contactName = audience::displayName((*contact)->attributes);
    }
    return answer;
}

DbResult<void> AnswerService::resolveTokens(std::vector<MatchedAnswer>& all, const base::JobControl& control)
{
    TokenSearch search(m_parts.database, m_parts.tokenKey);
    QSet<QByteArray> sought;
    for (const MatchedAnswer& answer : all) {
        if (answer.finding.token.isEmpty())
            continue;
        if (answer.contact.isValid()) {
            const auto theirs = search.isOf(answer.contact, answer.finding.token);
            if (!theirs)
                return base::fail(theirs.error());
            if (*theirs)
                continue;
        }
        sought.insert(answer.finding.token);
    }
    if (sought.isEmpty())
        return {};
    const auto found = search.find(sought, control);
    if (!found)
        return base::fail(found.error());
    for (MatchedAnswer& answer : all) {
        const auto contact = found->constFind(answer.finding.token);
        if (answer.finding.token.isEmpty() || contact == found->cend())
            continue;
        const auto person = audience::ContactRepository(m_parts.database).byId(*contact);
        if (!person)
            return base::fail(person.error());
        if (!*person)
            continue;
        answer.contact = (*person)->id;
        answer.contactEmail = (*person)->email;
        answer.contactName = audience::displayName((*person)->attributes);
    }
    return {};
}

DbResult<void> AnswerService::describe(MatchedAnswer& answer)
{
    const QString text = answer.contact.isValid() ? answer.contactEmail : answer.finding.address;
    const auto address = mail::EmailAddress::parse(text);
    if (address) {
        const auto hit =
            m_suppressions.find(m_parts.database, consent::SuppressionKind::Address, address->canonical());
        if (!hit)
            return base::fail(hit.error());
        answer.out = *hit && consent::isOptOut((*hit)->reason);
        answer.bounced = *hit && !answer.out;
    }
    if (answer.contact.isValid() && !answer.out) {
        const auto withdrawn = isWithdrawn(answer.contact);
        if (!withdrawn)
            return base::fail(withdrawn.error());
        answer.out = *withdrawn;
    }
    answer.proposed = proposedFor(answer);
    return {};
}

DbResult<std::vector<MatchedAnswer>> AnswerService::match(const Reading& reading,
                                                          const base::JobControl& control)
{
    const auto own = ownAddresses();
    if (!own)
        return base::fail(own.error());
    std::vector<MatchedAnswer> all;
    all.reserve(reading.findings.size());
    const auto total = static_cast<std::int64_t>(reading.findings.size());
    for (const Finding& finding : reading.findings) {
        if (control.cancelled())
            return std::vector<MatchedAnswer>();
        auto answer = matched(finding, *own);
        if (!answer)
            return base::fail(answer.error());
        all.push_back(*std::move(answer));
        if (all.size() % 500 == 0)
            control.report({static_cast<std::int64_t>(all.size()), total});
    }
    if (auto resolved = resolveTokens(all, control); !resolved)
        return base::fail(resolved.error());
    mergeByContact(all);
    for (MatchedAnswer& answer : all) {
        if (control.cancelled())
            return std::vector<MatchedAnswer>();
        if (auto described = describe(answer); !described)
            return base::fail(described.error());
    }
    return all;
}

ConsentResult<void> AnswerService::suppress(const AnswerDecision& decision, SuppressionReason reason,
                                            std::int64_t& count, AnswersApplied& applied)
{
    // What keeps the address out for good already is as strong as a bounce.
    const auto done = m_changes.suppress(m_parts.database, decision.address, reason, m_parts.clock.now());
    if (!done)
        return base::fail(done.error());
    ++(done->added.isNew ? count : applied.unchanged);
    applied.deliveries += done->excluded;
    return {};
}

ConsentResult<void> AnswerService::applyOne(const AnswerDecision& decision, const QString& source,
                                            AnswersApplied& applied)
{
    if (decision.choice == AnswerChoice::Leave)
        return {};
    if (decision.choice == AnswerChoice::Bounced)
        return suppress(decision, SuppressionReason::Bounced, applied.bounced, applied);
    if (!decision.contact.isValid())
        return suppress(decision, SuppressionReason::Unsubscribed, applied.keptOut, applied);
    const auto withdrawn = isWithdrawn(decision.contact);
    if (!withdrawn)
        return base::fail(consent::consentError(withdrawn.error()));
    if (*withdrawn) {
        ++applied.unchanged;
        return {};
    }
    const base::Timestamp now = m_parts.clock.now();
    const auto recorded = m_changes.record(m_parts.database, {.contact = decision.contact,
                                                              .kind = consent::EventKind::Withdrawn,
                                                              .origin = originOf(source),
                                                              .happenedAt = now,
                                                              .recordedAt = now,
                                                              .recordedBy = u"answers"_s});
    if (!recorded && recorded.error().kind == ConsentError::Kind::UnknownContact) // erased meanwhile
        return suppress(decision, SuppressionReason::Unsubscribed, applied.keptOut, applied);
    if (!recorded)
        return base::fail(recorded.error());
    ++applied.withdrawn;
    applied.deliveries += recorded->excluded;
    return {};
}

ConsentResult<std::size_t> AnswerService::applySlice(std::span<const AnswerDecision> decisions,
                                                     std::size_t from, const QString& source,
                                                     AnswersApplied& applied)
{
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Job);
    if (!transaction)
        return base::fail(consent::consentError(transaction.error()));
    AnswersApplied slice = applied;
    while (from < decisions.size() && transaction->held() < vault::sliceTime) {
        if (auto done = applyOne(decisions[from], source, slice); !done)
            return base::fail(done.error());
        ++from;
    }
    if (auto committed = transaction->commit(); !committed)
        return base::fail(consent::consentError(committed.error()));
    applied = slice;
    return from;
}

ConsentResult<AnswersApplied> AnswerService::apply(std::span<const AnswerDecision> decisions,
                                                   const QString& source, const base::JobControl& control)
{
    AnswersApplied applied;
    std::size_t next = 0;
    while (next < decisions.size() && !(applied.cancelled = control.cancelled())) {
        const auto done = applySlice(decisions, next, source, applied);
        if (!done)
            return base::fail(done.error());
        next = *done;
        control.report({static_cast<std::int64_t>(next), static_cast<std::int64_t>(decisions.size())});
    }
    log(u"MW-3121"_s,
        u"answers gone through: %1 withdrawn, %2 suppressed, %3 bounced, %4 unchanged; %5 open deliveries excluded%6"_s
            .arg(applied.withdrawn)
            .arg(applied.keptOut)
            .arg(applied.bounced)
            .arg(applied.unchanged)
            .arg(applied.deliveries)
            .arg(applied.cancelled ? u"; cancelled"_s : u""_s));
    return applied;
}

QString AnswerService::sourceOf(const QString& campaignName)
{
    return campaignName.isEmpty() ? u"pasted by hand"_s : u"answer to campaign %1"_s.arg(campaignName);
}

DbResult<void> AnswerService::setGoneThrough(base::CampaignId campaign)
{
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(transaction.error());
    campaign::CampaignAnswers answers(m_parts.database);
    if (auto done = answers.setGoneThrough(campaign, m_parts.clock.now()); !done)
        return done;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    log(u"MW-3122"_s, u"answers of campaign %1 are gone through"_s.arg(campaign.value()), campaign);
    return {};
}

} // namespace mw::inbound
