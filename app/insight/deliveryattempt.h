// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/strongid.h"
#include "mail/replytable.h"
#include "smtp/outcome.h"
#include "vault/database.h"

#include <vector>

namespace mw::insight {

/// One try of a delivery at a relay, as it was recorded.
struct DeliveryAttempt
{
    base::AttemptId id{};
    base::Timestamp at{};
    base::RelayId relay{};
    QString relayName{};
    smtp::Verdict verdict = smtp::Verdict::NotSent;
    smtp::Phase phase = smtp::Phase::Connect;
    int code = 0; ///< 0: no server has said anything
    QString enhanced{};
    mail::ReplyOutcome outcome = mail::ReplyOutcome::Unknown;
    mail::ReplyScope scope = mail::ReplyScope::Relay;
    int rule = 0;     ///< line of the reply table, 0 = none
    QString reply{};  ///< the server's words, ours for the log where it had none; null once they are erased
    QString reason{}; ///< the reply table's, English: translate("ReplyTable", …); empty where no line judged
};

/// Oldest first.
[[nodiscard]] vault::DbResult<std::vector<DeliveryAttempt>> attemptsOf(vault::Database& database,
                                                                       base::DeliveryId delivery);
/// The word of the contract: accepted, refused, not_sent, in_doubt.
[[nodiscard]] QString toText(smtp::Verdict verdict);

} // namespace mw::insight
