// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/standing.h"

#include <algorithm>

namespace mw::consent {

namespace {

/// The newest by (happened, recorded) of one kind of event.
struct Mark
{
    base::ConsentRecordId record;
    base::Timestamp happenedAt;

    void take(const LedgerEntry& entry)
    {
        if (!record.isValid() || entry.happenedAt >= happenedAt)
            *this = {entry.id, entry.happenedAt};
    }
    [[nodiscard]] bool isAfter(const LedgerEntry& entry) const
    {
        return record.isValid() && happenedAt > entry.happenedAt;
    }
};

bool isExplicit(const LedgerEntry& entry)
{
    return (entry.kind == EventKind::Given || entry.kind == EventKind::Confirmed) &&
           entry.basis == Basis::Consent && entry.import == byHand;
}

bool isUndone(std::span<const LedgerEntry> entries, base::ImportId import)
{
    return import != byHand && std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry& entry) {
               return entry.kind == EventKind::Undone && entry.import == import;
           });
}

struct Fold
{
    Mark objection;
    Mark withdrawal;
    Mark expiry;
    Mark grant;
    Basis basis = Basis::None;

    void optOut(const LedgerEntry& entry)
    {
        (entry.kind == EventKind::Objected ? objection : withdrawal).take(entry);
        grant = {};
    }
    void allow(const LedgerEntry& entry)
    {
        if (isExplicit(entry)) {
            if (!objection.isAfter(entry))
                objection = {};
            if (!withdrawal.isAfter(entry))
                withdrawal = {};
        }
        if (objection.record.isValid() || withdrawal.record.isValid() || expiry.isAfter(entry) ||
            grant.isAfter(entry))
            return;
        grant = {entry.id, entry.happenedAt};
        basis = entry.basis;
    }
    [[nodiscard]] Standing result() const
    {
        Standing standing{.objection = objection.record, .withdrawal = withdrawal.record};
        const auto decide = [&](StandingState state, const Mark& mark) {
            standing.state = state;
            standing.record = mark.record;
            standing.happenedAt = mark.happenedAt;
        };
        if (objection.record.isValid()) {
            decide(StandingState::Objected, objection);
        } else if (withdrawal.record.isValid()) {
            decide(StandingState::Withdrawn, withdrawal);
        } else if (grant.record.isValid()) {
            decide(StandingState::Granted, grant);
            standing.basis = basis;
        } else if (expiry.record.isValid()) {
            decide(StandingState::Expired, expiry);
        }
        return standing;
    }
};

} // namespace

QString toText(StandingState state)
{
    for (const auto& word : standingWords)
        if (word.value == state)
            return QString::fromLatin1(word.text.data(), static_cast<qsizetype>(word.text.size()));
    return {};
}

Standing standingOf(std::span<const LedgerEntry> entries, base::PurposeId purpose)
{
    Fold fold;
    for (const LedgerEntry& entry : entries) {
        if (entry.purpose.isValid() && entry.purpose != purpose)
            continue;
        if (isOptOut(entry.kind)) {
            fold.optOut(entry);
        } else if (entry.kind == EventKind::Expired) {
            fold.expiry.take(entry);
            fold.grant = {};
        } else if (isGrant(entry.kind) && entry.basis != Basis::None && entry.purpose.isValid() &&
                   !isUndone(entries, entry.import)) {
            fold.allow(entry);
        }
    }
    return fold.result();
}

} // namespace mw::consent
