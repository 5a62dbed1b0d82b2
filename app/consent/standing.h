// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/types.h"

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
};

/// The rules of the ledger, for one contact's entries in the order of their ids:
/// - An opt-out for the purpose, or for every purpose, holds from its record on, until a consent that was
///   given or confirmed, was recorded later, not by an import, and did not happen before it.
/// - A basis counts only for its own purpose, only while no opt-out holds, and an opt-out ends it for good.
/// - Of several, the basis that happened last stands, the later record of two that happened at once.
/// - What expired is renewed only by what did not happen before that.
/// - An import that was undone takes its bases with it, never an opt-out.
[[nodiscard]] Standing standingOf(std::span<const LedgerEntry> entries, base::PurposeId purpose);

} // namespace mw::consent
