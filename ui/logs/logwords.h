// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/logfeed.h"
#include "kit/icons.h"
#include "kit/tokens.h"

#include <QDateTime>

namespace mw::logs {

[[nodiscard]] QDateTime timeOf(base::Timestamp time);
/// What a code, or a text without one, means, in the person's language; empty when it isn't known.
[[nodiscard]] QString titleOf(const base::LogEntry& entry);
/// One line of the list: the log's own words where they are in the person's language, else the title.
[[nodiscard]] QString eventOf(const base::LogEntry& entry);
/// Codes whose titles hold this text: what is searched for may stand on the screen in another language than
/// in the log.
[[nodiscard]] QStringList codesWith(const QString& text);
/// Every code with a title.
[[nodiscard]] QStringList knownCodes();

struct LevelLook
{
    kit::Icon icon;
    kit::Token token;
    QString word{};
};
[[nodiscard]] LevelLook lookOf(base::LogLevel level);

/// What a line is about, briefly: a masked address, a relay, a campaign.
[[nodiscard]] QString aboutOf(const insight::LogRow& row);
/// The address that may be shown of a contact; "Contact 17" once it is erased; empty for none.
[[nodiscard]] QString contactOf(const insight::LogRow& row);
/// The line as plain text, address masked, time in UTC.
[[nodiscard]] QString lineOf(const insight::LogRow& row);

} // namespace mw::logs
