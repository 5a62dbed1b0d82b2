// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace mw::smtp {

/// Where a connection stands: what it waits for, or Idle when it waits for nothing.
enum class Phase { Connect, Greeting, Ehlo, StartTls, Auth, Mail, Rcpt, Data, EndOfData, Idle };

/// The words of `reply judge`. It has fewer: what a server says before EHLO or between two messages is
/// about the connection, and a reply to STARTTLS is about the set-up that EHLO began.
inline constexpr std::array<std::pair<Phase, std::string_view>, 10> phaseTexts{{
    {Phase::Connect, "connect"},
    {Phase::Greeting, "connect"},
    {Phase::Ehlo, "ehlo"},
    {Phase::StartTls, "ehlo"},
    {Phase::Auth, "auth"},
    {Phase::Mail, "mail"},
    {Phase::Rcpt, "rcpt"},
    {Phase::Data, "data"},
    {Phase::EndOfData, "end_of_data"},
    {Phase::Idle, "connect"},
}};

[[nodiscard]] constexpr std::string_view toText(Phase phase)
{
    for (const auto& [key, text] : phaseTexts)
        if (key == phase)
            return text;
    return {};
}

/// Null for a word that `reply judge` does not know; of two phases with one word the first.
[[nodiscard]] constexpr std::optional<Phase> phaseFromText(std::string_view word)
{
    for (const auto& [key, text] : phaseTexts)
        if (text == word)
            return key;
    return std::nullopt;
}

} // namespace mw::smtp
