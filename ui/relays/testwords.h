// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tone.h"
#include "relays/relaytestreport.h"

#include <QDateTime>

namespace mw::relayspage {

/// One step of a relay test, in the window's words.
struct StepWords
{
    QString title{};
    QString seen{};   ///< facts, and what they mean
    QString server{}; ///< the server's own words
    QString fix{};    ///< what to change; empty when nothing
    QString took{};   ///< "31 ms"
};
[[nodiscard]] StepWords wordsOf(const relays::RelayTestReport& report, relays::TestStep step);

/// The whole of it: a bold sentence, and what to do.
struct Conclusion
{
    kit::Tone tone = kit::Tone::Success;
    QString bold{};
    QString text{};
};
[[nodiscard]] Conclusion conclusionOf(const relays::RelayTestReport& report);

/// What mends it, where the page has a button for that.
enum class Mend { None, Password, Settings };
[[nodiscard]] Mend mendOf(const relays::RelayTestReport& report);

/// For the clipboard: what a person sends to the relay's operator. Without the password, which no report has.
[[nodiscard]] QString asText(const QString& relay, const relays::RelayTestReport& report,
                             const QDateTime& at);

} // namespace mw::relayspage
