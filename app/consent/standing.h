// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/types.h"

#include <QVarLengthArray>
#include <span>

namespace mw::consent {

enum class StandingState : int { None = 0, Granted = 1, Expired = 2, Withdrawn = 3, Objected = 4 };

inline constexpr std::array standingWords = {
    Word{StandingState::None, "none"},         Word{StandingState::Granted, "granted"},
    Word{StandingState::Expired, "expired"},   Word{StandingState::Withdrawn, "withdrawn"},
    Word{StandingState::Objected, "objected"},
};
[[nodiscard]] QString toText(StandingState state);

/// How a contact stands to one purpose, and the record that decides it.
struct Standing
{
    StandingState state = StandingState::None;
    Basis basis = Basis::None; ///< None unless granted
    base::ConsentRecordId record{};
    base::Timestamp happenedAt{};
    base::ConsentRecordId objection{};  ///< valid while one stands
    base::ConsentRecordId withdrawal{}; ///< valid while one stands

    [[nodiscard]] bool isOut() const { return objection.isValid() || withdrawal.isValid(); }
};

/// What the rules need of a record.
struct LedgerEntry
{
    base::ConsentRecordId id{};
    base::PurposeId purpose{}; ///< invalid = every purpose
    EventKind kind = EventKind::Given;
    Basis basis = Basis::None;
    base::ImportId import = byHand;
    base::Timestamp happenedAt{};
    base::ListId list{}; ///< invalid = every list
    Method method = Method::Other;
    bool hasWording = false;
};

/// The newest by (happened, recorded) of one kind of event; invalid = none.
struct Mark
{
    base::ConsentRecordId record{};
    base::Timestamp happenedAt{};

    [[nodiscard]] bool isAfter(base::Timestamp time) const { return record.isValid() && happenedAt > time; }
};

/// All that stands for one purpose and list (RULES.md, section 3). The entries are the caller's.
struct WhatStands
{
    Mark objection{};
    Mark withdrawal{};
    Mark expiry{};
    base::ConsentRecordId pending{}; ///< a sign-up that waits for its confirmation
    QVarLengthArray<const LedgerEntry*, 4> grants{};

    /// The grant that happened last, the later record of two at once; null without any.
    [[nodiscard]] const LedgerEntry* latestGrant() const;
};

/// `entries`: one contact's, in the order of their ids, as ledger::entriesOf() answers them. A question
/// without a list is matched by events for every list alone.
[[nodiscard]] WhatStands whatStands(std::span<const LedgerEntry> entries, base::PurposeId purpose,
                                    base::ListId list);
/// Which of two that hold is the evidence.
[[nodiscard]] inline bool isLater(const LedgerEntry& one, const LedgerEntry& other)
{
    return std::pair(one.happenedAt, one.id.value()) > std::pair(other.happenedAt, other.id.value());
}

/// The rules of the ledger, for one contact's entries in the order of their ids:
/// - An opt-out for the purpose, or for every purpose, holds from its record on, until a consent that was
///   given or confirmed, was recorded later, not by an import, and did not happen before it.
/// - A basis counts only for its own purpose, only while no opt-out holds, and an opt-out ends it for good.
/// - Of several, the basis that happened last stands, the later record of two that happened at once.
/// - What expired is renewed only by what did not happen before that.
/// - An import that was undone takes its bases with it, never an opt-out.
/// - A sign-up that waits for its confirmation grants nothing.
[[nodiscard]] Standing standingOf(std::span<const LedgerEntry> entries, base::PurposeId purpose,
                                  base::ListId list = {});

} // namespace mw::consent
