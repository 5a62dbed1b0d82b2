// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/standing.h"

#include <algorithm>

namespace mw::consent {

namespace {

void take(Mark& mark, const LedgerEntry& entry)
{
    if (!mark.isAfter(entry.happenedAt))
        mark = {entry.id, entry.happenedAt};
}

bool isConsentByHand(const LedgerEntry& entry)
{
    return entry.basis == Basis::Consent && entry.import == byHand;
}

bool isUndone(std::span<const LedgerEntry> entries, base::ImportId import)
{
    return import != byHand && std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry& entry) {
               return entry.kind == EventKind::Undone && entry.import == import;
           });
}

/// RULES.md, section 3, event by event.
class Fold
{
public:
    Fold(base::PurposeId purpose, base::ListId list) : m_purpose(purpose), m_list(list) {}

    void take(const LedgerEntry& entry, std::span<const LedgerEntry> all)
    {
        if (entry.purpose.isValid() && entry.purpose != m_purpose)
            return;
        if (entry.kind == EventKind::Narrowed)
            return narrow(entry);
        if (entry.list.isValid() && entry.list != m_list)
            return;
        if (isOptOut(entry.kind))
            leave(entry);
        else if (entry.kind == EventKind::Expired)
            expire(entry);
        else if (isGrant(entry.kind) && entry.basis != Basis::None && entry.purpose.isValid() &&
                 !isUndone(all, entry.import))
            allow(entry);
    }
    [[nodiscard]] WhatStands result() && { return std::move(m_stands); }

private:
    void leave(const LedgerEntry& entry)
    {
        consent::take(entry.kind == EventKind::Objected ? m_stands.objection : m_stands.withdrawal, entry);
        m_stands.grants.clear();
        m_stands.pending = {};
    }
    void expire(const LedgerEntry& entry)
    {
        consent::take(m_stands.expiry, entry);
        m_stands.grants.clear();
    }
    /// "Only that list from now on": what was for every list ends for the others.
    void narrow(const LedgerEntry& entry)
    {
        if (entry.list.isValid() && entry.list != m_list)
            m_stands.grants.removeIf([](const LedgerEntry* grant) { return !grant->list.isValid(); });
    }
    void allow(const LedgerEntry& entry)
    {
        if (entry.kind == EventKind::Given && isConsentByHand(entry) && entry.method == Method::DoubleOptIn) {
            m_stands.pending = entry.id;
            return;
        }
        if (entry.kind != EventKind::Refreshed && isConsentByHand(entry)) {
            if (!m_stands.objection.isAfter(entry.happenedAt))
                m_stands.objection = {};
            if (!m_stands.withdrawal.isAfter(entry.happenedAt))
                m_stands.withdrawal = {};
        }
        if (m_stands.objection.record.isValid() || m_stands.withdrawal.record.isValid() ||
            m_stands.expiry.isAfter(entry.happenedAt))
            return;
        m_stands.grants.append(&entry);
        if (entry.kind == EventKind::Confirmed)
            m_stands.pending = {};
    }

    base::PurposeId m_purpose;
    base::ListId m_list;
    WhatStands m_stands;
};

} // namespace

const LedgerEntry* WhatStands::latestGrant() const
{
    const LedgerEntry* latest = nullptr;
    for (const LedgerEntry* grant : grants)
        if (!latest || isLater(*grant, *latest))
            latest = grant;
    return latest;
}

WhatStands whatStands(std::span<const LedgerEntry> entries, base::PurposeId purpose, base::ListId list)
{
    Fold fold(purpose, list);
    for (const LedgerEntry& entry : entries)
        fold.take(entry, entries);
    return std::move(fold).result();
}

QString toText(StandingState state)
{
    return wordIn(standingWords, state);
}

Standing standingOf(std::span<const LedgerEntry> entries, base::PurposeId purpose, base::ListId list)
{
    const WhatStands stands = whatStands(entries, purpose, list);
    Standing standing{.objection = stands.objection.record, .withdrawal = stands.withdrawal.record};
    const auto decide = [&](StandingState state, const Mark& mark) {
        standing.state = state;
        standing.record = mark.record;
        standing.happenedAt = mark.happenedAt;
    };
    if (stands.objection.record.isValid()) {
        decide(StandingState::Objected, stands.objection);
    } else if (stands.withdrawal.record.isValid()) {
        decide(StandingState::Withdrawn, stands.withdrawal);
    } else if (const LedgerEntry* const grant = stands.latestGrant()) {
        decide(StandingState::Granted, {grant->id, grant->happenedAt});
        standing.basis = grant->basis;
    } else if (stands.expiry.record.isValid()) {
        decide(StandingState::Expired, stands.expiry);
    }
    return standing;
}

} // namespace mw::consent
