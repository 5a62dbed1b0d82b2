// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tone.h"

#include <QString>

namespace mw::kit {

/// How a state of a delivery, campaign or contact is shown: always icon and word, with a colour.
struct DeliveryLook
{
    Icon icon;
    Tone tone;
    Token token;    ///< of icon and word
    QString word{}; ///< translated
};

/// The one table. `state` is the word of cli.md (accepted, rejected, in_doubt, …) or of a contact
/// (subscribed, no_consent) or campaign (draft, scheduled, finished); a word it doesn't know is shown as it
/// is, muted.
[[nodiscard]] DeliveryLook lookOf(const QString& state);
/// Every word of the table, in the order of a delivery's life.
[[nodiscard]] QStringList knownStates();

} // namespace mw::kit
