// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/timeline.h"
#include "ui/consent/history.h"

namespace mw::consentpage {

/// How the contact of a record is called in a table: the name, else the address, else that it was erased.
[[nodiscard]] QString calledBy(const consent::RecordRow& row);
/// Who wrote a record into the ledger: a person, a part of the program, or an import.
[[nodiscard]] QString recorderOf(const consent::RecordRow& row);
[[nodiscard]] kit::Icon iconOf(consent::EventKind kind);

// A person's history as it is read out on the phone.

/// What holds now, for all purposes together: "Ada Lovelace may get “News and offers” today."
[[nodiscard]] QString answerOf(const History& history);
/// For one purpose, and what that rests on.
[[nodiscard]] QString reasonOf(const History& history, const PurposeAnswer& answer);
/// "On 3 March 2025 Ada Lovelace agreed to “News and offers”."
[[nodiscard]] QString sentenceOf(const History& history, const consent::RecordRow& row);
/// The sentence, then where it comes from, who wrote it down and when, and the words that were agreed to.
[[nodiscard]] kit::TimelineEntry entryOf(const History& history, const consent::RecordRow& row);

} // namespace mw::consentpage
