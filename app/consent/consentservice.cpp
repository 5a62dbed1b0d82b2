// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentservice.h"

#include "vault/writetransaction.h"

namespace mw::consent {

using namespace Qt::StringLiterals;

ConsentService::ConsentService(const Parts& parts)
    : m_parts(parts), m_suppressions(parts.hashKey), m_changes(m_suppressions, parts.deliveries)
{
}

void ConsentService::log(const QString& code, const QString& text, base::ContactId contact)
{
    base::LogEntry entry;
    entry.code = code;
    entry.text = text;
    entry.contact = contact;
    m_parts.log.write(entry);
}

template <typename Change>
auto ConsentService::inTransaction(Change change) -> decltype(change())
{
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Click);
    if (!transaction)
        return base::fail(consentError(transaction.error()));
    auto result = change();
    if (!result)
        return result;
    if (auto committed = transaction->commit(); !committed)
        return base::fail(consentError(committed.error()));
    return result;
}

ConsentResult<ConsentChanges::Recorded> ConsentService::record(ConsentEvent event)
{
    event.recordedAt = m_parts.clock.now();
    if (event.happenedAt == base::Timestamp())
        event.happenedAt = event.recordedAt;
    if (event.recordedBy.isEmpty())
        event.recordedBy = owner.toString();
    auto recorded = inTransaction([&] { return m_changes.record(m_parts.database, event); });
    if (!recorded)
        return recorded;
    const bool optOut = isOptOut(event.kind);
    QString text = u"consent record %1: %2, purpose %3"_s.arg(recorded->id.value())
                       .arg(toText(event.kind),
                            event.purpose.isValid() ? QString::number(event.purpose.value()) : u"all"_s);
    if (optOut)
        text += u"; %1 open deliveries excluded"_s.arg(recorded->excluded);
    if (recorded->answered)
        text += u"; answers suppression %1"_s.arg(recorded->answered->value());
    log(optOut ? u"MW-3102"_s : u"MW-3101"_s, text, event.contact);
    return recorded;
}

ConsentResult<ConsentChanges::Recorded> ConsentService::withdraw(base::ContactId contact,
                                                                 base::PurposeId purpose,
                                                                 const Origin& origin, const QString& note)
{
    return record({.contact = contact,
                   .purpose = purpose,
                   .kind = EventKind::Withdrawn,
                   .origin = origin,
                   .note = note});
}

ConsentResult<ConsentChanges::Suppressed>
ConsentService::suppress(const QString& text, SuppressionReason reason, const QString& note, Reach reach)
{
    auto done = inTransaction(
        [&] { return m_changes.suppress(m_parts.database, text, reason, m_parts.clock.now(), note, reach); });
    if (done && done->domain) {
        const auto excluded = excludeDomains(std::span(&*done->domain, 1));
        if (!excluded)
            return base::fail(excluded.error());
        done->excluded = *excluded;
    }
    if (done)
        log(u"MW-3103"_s,
            u"suppression %1 (%2, %3)%4; %5 open deliveries excluded"_s.arg(done->added.id.value())
                .arg(toText(done->added.target.kind), toText(reason),
                     done->added.isNew ? u""_s : u" was in force"_s)
                .arg(done->excluded));
    return done;
}

/// After the commit: a part of a list may be below a domain, and the gate is held for slices alone.
ConsentResult<std::int64_t> ConsentService::excludeDomains(std::span<const Leaving> domains)
{
    if (domains.empty())
        return 0;
    const auto excluded = m_parts.deliveries.excludeDomains(m_parts.database, m_parts.gate, domains);
    if (excluded)
        return *excluded;
    log(u"MW-3106"_s, u"suppression %1 is in force, but not all open deliveries could be excluded yet"_s.arg(
                          domains.front().evidenceId));
    return base::fail(consentError(excluded.error()));
}

ConsentResult<base::SuppressionId> ConsentService::unsuppress(const QString& text, const QString& why)
{
    auto done =
        inTransaction([&] { return m_changes.unsuppress(m_parts.database, text, why, m_parts.clock.now()); });
    if (done)
        log(u"MW-3104"_s, u"suppression %1 removed"_s.arg(done->value()));
    return done;
}

ConsentResult<std::size_t> ConsentService::suppressSlice(std::span<const QString> texts, std::size_t from,
                                                         SuppressionReason reason, Many& many,
                                                         std::vector<Leaving>& domains)
{
    auto transaction = vault::WriteTransaction::begin(m_parts.database, m_parts.gate, vault::Writer::Job);
    if (!transaction)
        return base::fail(consentError(transaction.error()));
    Many slice;
    while (from < texts.size() && transaction->held() < vault::sliceTime) {
        const auto done = m_changes.suppress(m_parts.database, texts[from], reason, m_parts.clock.now());
        if (done) {
            ++(done->added.isNew ? slice.added : slice.unchanged);
            if (done->domain)
                domains.push_back(*done->domain);
        } else if (done.error().kind == ConsentError::Kind::Database) {
            return base::fail(done.error());
        } else {
            slice.refusals.push_back({static_cast<std::int64_t>(from), done.error()});
        }
        ++from;
    }
    if (auto committed = transaction->commit(); !committed)
        return base::fail(consentError(committed.error()));
    many.added += slice.added;
    many.unchanged += slice.unchanged;
    many.refusals.insert(many.refusals.end(), slice.refusals.begin(), slice.refusals.end());
    return from;
}

ConsentResult<ConsentService::Many> ConsentService::suppressMany(std::span<const QString> texts,
                                                                 SuppressionReason reason,
                                                                 const base::JobControl& control)
{
    Many many;
    std::vector<Leaving> domains;
    std::size_t next = 0;
    while (next < texts.size() && !(many.cancelled = control.cancelled())) {
        const auto done = suppressSlice(texts, next, reason, many, domains);
        if (!done)
            return base::fail(done.error());
        next = *done;
        control.report({static_cast<std::int64_t>(next), static_cast<std::int64_t>(texts.size())});
    }
    if (auto excluded = excludeDomains(domains); !excluded) // all of them in one walk
        return base::fail(excluded.error());
    log(u"MW-3105"_s,
        u"suppressions taken over (%1): %2 added, %3 unchanged, %4 refused%5"_s.arg(toText(reason))
            .arg(many.added)
            .arg(many.unchanged)
            .arg(many.refusals.size())
            .arg(many.cancelled ? u"; cancelled"_s : u""_s));
    return many;
}

ConsentResult<base::PurposeId> ConsentService::addPurpose(const QString& name)
{
    return inTransaction([&] { return ledger::addPurpose(m_parts.database, name, m_parts.clock.now()); });
}

} // namespace mw::consent
