// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/types.h"
#include "mail/replytable.h"
#include "smtp/outcome.h"
#include "smtp/sessionerror.h"

#include <chrono>

namespace mw::sending {

/// What is put on hold when a reply is not about the one recipient (design.md 6, Replies).
enum class Fault { None, Domain, Message, Relay, Sender };

/// What becomes of a delivery after one try, and of what is at fault.
struct Disposition
{
    campaign::DeliveryState state = campaign::DeliveryState::Queued;
    bool countsAsAttempt = false;    ///< attempts + 1: scope recipient or domain
    std::chrono::seconds retryIn{0}; ///< for Queued
    Fault fault = Fault::None;
    bool forGood = false; ///< the fault's pause ends by a person alone
};

/// The server's judgement of an outcome that carries a reply; a local refusal (no reply) is scope message.
[[nodiscard]] mail::ReplyJudgement judgementOf(const smtp::Outcome& outcome, const mail::ReplyTable& table);

/// `attempts`: those counted before this one. `drops`: how often in a row, this one included, the link was
/// lost under this delivery before its end of data left; 0 = no byte of it was offered.
[[nodiscard]] Disposition dispose(const smtp::Outcome& outcome, const mail::ReplyJudgement& judgement,
                                  int attempts, int drops);

/// Time until the next try of a delivery that was put off `attempts` times: 5, 15, 30, 60, 120 minutes, then
/// every 4 hours; a server's own word counts within 1 minute and 6 hours.
[[nodiscard]] std::chrono::seconds retryDelay(int attempts, std::optional<std::chrono::seconds> askedFor);

/// Time until the next try of a delivery under which the link was lost `drops` times in a row: none after the
/// first (servers close idle connections just as we write), then 1, 5, 15, 30 minutes, then every hour.
[[nodiscard]] std::chrono::seconds dropDelay(int drops);

/// How long a relay rests: 5, 15, 60 minutes, then every hour. `times`: pauses in a row, from 1.
[[nodiscard]] std::chrono::seconds pauseLength(int times);

/// True when trying the connection again by itself makes no sense: a wrong password, a foreign certificate.
[[nodiscard]] bool needsAPerson(const smtp::SessionError& error);

} // namespace mw::sending
