// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/preflight.h"
#include "kit/tone.h"

#include <QString>

namespace mw::campaignspage {

/// Where a finding is mended.
enum class Fix {
    None,
    Recipients, ///< rows of the campaign itself
    Sender,
    Message,
    Relays,
    When,
    OpenTemplate,
    OpenRelay,
    ImportContacts,
    ShowLeftOut,
    GoThroughAnswers,
};

/// A finding as "Ready to send?" shows it.
struct FindingText
{
    QString what{};
    QString why{};
    QString button{}; ///< verb with object; none when empty
    Fix fix = Fix::None;
};

[[nodiscard]] FindingText textOf(const campaign::Finding& finding);
[[nodiscard]] kit::Tone toneOf(campaign::FindingLevel level);

} // namespace mw::campaignspage
