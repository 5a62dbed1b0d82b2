// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/replytable.h"

#include <optional>

namespace mw::cli {

// The words of the contract for what the reply table answers.
[[nodiscard]] QString toText(mail::ReplyOutcome outcome);
[[nodiscard]] QString toText(mail::ReplyScope scope);
[[nodiscard]] QString toText(mail::BounceClass bounceClass);
[[nodiscard]] std::optional<mail::ReplyPhase> replyPhaseFromText(const QString& word);
/// connect|ehlo|auth|…
extern const char* const replyPhaseChoices;

} // namespace mw::cli
