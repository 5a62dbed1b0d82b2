// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaignbrowser.h"
#include "campaign/reach.h"
#include "kit/paragraph.h"

#include <QDateTime>

namespace mw::campaignspage {

[[nodiscard]] QDateTime localTime(base::Timestamp time);
/// "10:39" today, "10 Nov" this year, "10 Nov 2025" before: clock times first, the rest is in fullTime().
[[nodiscard]] QString shortTime(base::Timestamp time, base::Timestamp now);
/// "Sunday, 29 November, 09:00".
[[nodiscard]] QString longTime(base::Timestamp time);

/// "103 without consent", "55 suppressed": a reason with its count.
[[nodiscard]] QString leftOutWords(campaign::ExclusionReason reason, std::int64_t count);
/// The same of one person: "No consent for this purpose".
[[nodiscard]] QString leftOutReason(campaign::ExclusionReason reason);
/// "212 unsubscribed, 103 without consent", the most frequent first; empty when nobody is left out.
[[nodiscard]] QString leftOutReasons(const campaign::ReachCount& count);
/// "882 left out: 212 unsubscribed, …".
[[nodiscard]] QString leftOutSentence(const campaign::ReachCount& count);
/// "10,940 on the list; 10,058 may be mailed", with "about" until it is exact.
[[nodiscard]] QString reachSentence(const campaign::ReachCount& count);

/// Why a campaign is paused, in a sentence; the server's words are kept apart.
[[nodiscard]] QString pauseWords(const QString& stateReason);
/// "38 kB".
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace mw::campaignspage
