// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/relaytestreport.h"
#include "smtp/envelopeprobe.h"
#include "smtp/sessionerror.h"

namespace mw::relays {

/// Judges what the walk met. No sockets here; `report` says how far it came.

/// The step at which a connection that ended so has failed.
[[nodiscard]] TestStep failedStep(const smtp::SessionError& error);
/// Verdict, advice and words of that step.
[[nodiscard]] StepResult judgeFailure(const smtp::SessionError& error, const RelayTestReport& report);
/// The envelope's step.
[[nodiscard]] StepResult judgeEnvelope(const smtp::EnvelopeAnswers& answers, const RelayTestReport& report);
/// The step of TLS that stands: its certificate may end soon.
[[nodiscard]] StepResult judgeTls(const smtp::PeerFacts& peer, base::Timestamp now);

/// "535 5.7.8 Authentication failed", as one line.
[[nodiscard]] QString wordsOf(const smtp::Reply& reply);

} // namespace mw::relays
