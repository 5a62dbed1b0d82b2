// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tone.h"

#include <array>

namespace mw::kit {

namespace {

struct ToneRow
{
    Tone tone;
    Token text;
    Token soft;
    Token mark;
    Icon icon;
};

constexpr std::array<ToneRow, 7> toneTable{{
    {Tone::Neutral, Token::Muted, Token::Hover, Token::Chart5, Icon::Info},
    {Tone::Accent, Token::Accent, Token::AccentSoft, Token::AccentFill, Icon::Live},
    {Tone::Success, Token::Success, Token::SuccessSoft, Token::SuccessMark, Icon::Fine},
    {Tone::Warning, Token::Warning, Token::WarningSoft, Token::WarningMark, Icon::Warning},
    {Tone::Danger, Token::Danger, Token::DangerSoft, Token::DangerMark, Icon::Failed},
    {Tone::Info, Token::Info, Token::InfoSoft, Token::InfoMark, Icon::Info},
    {Tone::Doubt, Token::Doubt, Token::DoubtSoft, Token::DoubtMark, Icon::InDoubt},
}};

constexpr bool toneTableIsInOrder()
{
    for (std::size_t i = 0; i < toneTable.size(); ++i)
        if (toneTable[i].tone != static_cast<Tone>(i))
            return false;
    return true;
}
static_assert(toneTableIsInOrder());

constexpr const ToneRow& rowOf(Tone tone)
{
    return toneTable[static_cast<std::size_t>(tone)];
}

} // namespace

Token textOf(Tone tone)
{
    return rowOf(tone).text;
}

Token softOf(Tone tone)
{
    return rowOf(tone).soft;
}

Token markOf(Tone tone)
{
    return rowOf(tone).mark;
}

Icon iconOf(Tone tone)
{
    return rowOf(tone).icon;
}

} // namespace mw::kit
