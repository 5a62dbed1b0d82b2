// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/deliverylook.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace mw::kit {

namespace {

struct StateRow
{
    std::string_view state;
    const char* word;
    Icon icon;
    Tone tone;
};

// Whether a delivery is planned or claimed matters to the sender alone: to people it is queued.
constexpr std::array stateTable{
    StateRow{"planned", QT_TRANSLATE_NOOP("kit::State", "Queued"), Icon::Queued, Tone::Neutral},
    StateRow{"queued", QT_TRANSLATE_NOOP("kit::State", "Queued"), Icon::Queued, Tone::Neutral},
    StateRow{"claimed", QT_TRANSLATE_NOOP("kit::State", "Queued"), Icon::Queued, Tone::Neutral},
    StateRow{"sending", QT_TRANSLATE_NOOP("kit::State", "Sending"), Icon::Sending, Tone::Accent},
    StateRow{"accepted", QT_TRANSLATE_NOOP("kit::State", "Accepted"), Icon::Accepted, Tone::Success},
    StateRow{"deferred", QT_TRANSLATE_NOOP("kit::State", "Deferred"), Icon::Deferred, Tone::Warning},
    StateRow{"rejected", QT_TRANSLATE_NOOP("kit::State", "Refused"), Icon::Refused, Tone::Danger},
    StateRow{"in_doubt", QT_TRANSLATE_NOOP("kit::State", "In doubt"), Icon::InDoubt, Tone::Doubt},
    StateRow{"bounced", QT_TRANSLATE_NOOP("kit::State", "Bounced"), Icon::Bounced, Tone::Danger},
    StateRow{"excluded", QT_TRANSLATE_NOOP("kit::State", "Left out"), Icon::LeftOut, Tone::Neutral},
    StateRow{"unsubscribed", QT_TRANSLATE_NOOP("kit::State", "Unsubscribed"), Icon::Unsubscribed,
             Tone::Neutral},
    StateRow{"paused", QT_TRANSLATE_NOOP("kit::State", "Paused"), Icon::Paused, Tone::Warning},
    StateRow{"cancelled", QT_TRANSLATE_NOOP("kit::State", "Cancelled"), Icon::Cancelled, Tone::Neutral},
    StateRow{"expired", QT_TRANSLATE_NOOP("kit::State", "Expired"), Icon::Expired, Tone::Danger},
    StateRow{"subscribed", QT_TRANSLATE_NOOP("kit::State", "Subscribed"), Icon::Accepted, Tone::Success},
    StateRow{"no_consent", QT_TRANSLATE_NOOP("kit::State", "No consent"), Icon::Warning, Tone::Warning},
    StateRow{"suppressed", QT_TRANSLATE_NOOP("kit::State", "Suppressed"), Icon::LeftOut, Tone::Neutral},
    StateRow{"draft", QT_TRANSLATE_NOOP("kit::State", "Draft"), Icon::Edit, Tone::Neutral},
    StateRow{"in_approval", QT_TRANSLATE_NOOP("kit::State", "Waits for approval"), Icon::Hourglass,
             Tone::Info},
    StateRow{"running", QT_TRANSLATE_NOOP("kit::State", "Sending"), Icon::Sending, Tone::Accent},
    StateRow{"scheduled", QT_TRANSLATE_NOOP("kit::State", "Scheduled"), Icon::Scheduled, Tone::Info},
    StateRow{"finished", QT_TRANSLATE_NOOP("kit::State", "Finished"), Icon::Fine, Tone::Success},
};

} // namespace

DeliveryLook lookOf(const QString& state)
{
    const auto* row = std::find_if(stateTable.begin(), stateTable.end(), [&](const StateRow& candidate) {
        return state ==
               QLatin1StringView(candidate.state.data(), static_cast<qsizetype>(candidate.state.size()));
    });
    if (row == stateTable.end())
        return {Icon::Question, Tone::Neutral, Token::Muted, state};
    return {row->icon, row->tone, textOf(row->tone), QCoreApplication::translate("kit::State", row->word)};
}

QStringList knownStates()
{
    QStringList states;
    for (const StateRow& row : stateTable)
        states << QString::fromLatin1(row.state.data(), static_cast<qsizetype>(row.state.size()));
    return states;
}

} // namespace mw::kit
