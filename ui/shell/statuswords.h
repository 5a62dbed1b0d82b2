// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"
#include "shell/place.h"
#include "shell/senderview.h"

namespace mw::shell {

/// What the status bar says of the sender.
struct StatusWords
{
    kit::Icon icon = kit::Icon::Accepted;
    kit::Token token = kit::Token::Success;
    QString what{};
    bool bar = false;
    QString figures{};            ///< "6,332 of 10,482"
    QString rest{};               ///< "412 a minute · done about 10:39"
    QString tip{};                ///< all three parts of a problem, full times
    QString action{};             ///< "Arm…"; none when empty
    std::optional<Place> place{}; ///< where the action leads; none: it arms
};

[[nodiscard]] StatusWords wordsOf(const SenderView& view);
/// "42 minutes ago", "10:39 yesterday", with the present as `now`.
[[nodiscard]] QString agoWords(const QDateTime& then, const QDateTime& now);

} // namespace mw::shell
