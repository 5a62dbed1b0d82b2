// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "consent/types.h"
#include "insight/deliveryattempt.h"

#include <QDateTime>

namespace mw::why {

// Words for what is stored as codes. Each answers an empty text for a code it does not know; a test walks all
// that the program can write.

[[nodiscard]] QDateTime timeOf(base::Timestamp time);

/// A whole sentence without its full stop: "The address is suppressed".
[[nodiscard]] QString sentenceOf(campaign::ExclusionReason reason);
/// What a person can do about it, or that there is nothing to do.
[[nodiscard]] QString adviceOf(campaign::ExclusionReason reason);

[[nodiscard]] QString wordsOf(consent::Basis basis);
[[nodiscard]] QString wordsOf(consent::EventKind kind);
[[nodiscard]] QString wordsOf(consent::SuppressionReason reason);

/// "asked to wait", "refused", "no answer": what a try came to.
[[nodiscard]] QString resultOf(const insight::DeliveryAttempt& attempt);
/// What the server's words come to, as the reply table reads them; empty where no line of it judged.
[[nodiscard]] QString meaningOf(const insight::DeliveryAttempt& attempt);
/// "For now, about this recipient".
[[nodiscard]] QString readAs(const insight::DeliveryAttempt& attempt);
[[nodiscard]] QString wordsOf(mail::ReplyScope scope);
[[nodiscard]] QString wordsOf(mail::ReplyOutcome outcome);
/// Which command was answered: "RCPT, the recipient".
[[nodiscard]] QString wordsOf(smtp::Phase phase);
/// Code and words as the server wrote them; null when there were none, or they are erased.
[[nodiscard]] QString replyOf(const insight::DeliveryAttempt& attempt);
[[nodiscard]] QString relayOf(const insight::DeliveryAttempt& attempt);

} // namespace mw::why
