// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliveryfeed.h"
#include "insight/outboxfeed.h"
#include "kit/tone.h"

#include <QDateTime>

namespace mw::outbox {

[[nodiscard]] QDateTime timeOf(base::Timestamp time);
/// For tr() with a count.
[[nodiscard]] int counted(std::int64_t count);

/// What stands in the column of the server's words: those, or why there are none.
struct Said
{
    QString text{};
    bool byServer = false; ///< fixed pitch, never translated
};
[[nodiscard]] Said saidOf(const insight::DeliveryEntry& entry);
/// Why somebody was left out, in a few words.
[[nodiscard]] QString wordsOf(campaign::ExclusionReason reason);
/// How far one in doubt had got.
[[nodiscard]] QString howFar(const insight::DeliveryEntry& entry);
[[nodiscard]] QString addressOf(const insight::DeliveryEntry& entry);

/// A relay's state beside its name.
struct RelayState
{
    kit::Icon icon = kit::Icon::Queued;
    kit::Tone tone = kit::Tone::Neutral;
    QString word{};
};
/// `inUse`: what goes out at present goes through it.
[[nodiscard]] RelayState stateOf(const insight::OutboxRelay& relay, bool inUse, base::Timestamp now);
[[nodiscard]] bool rests(const insight::OutboxRelay& relay, base::Timestamp now);
/// "Practice relay" in the person's language; others by their own name.
[[nodiscard]] QString nameOf(const insight::OutboxRelay& relay);

} // namespace mw::outbox
