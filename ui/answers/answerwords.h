// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbound/answerservice.h"
#include "kit/icons.h"
#include "kit/tokens.h"

namespace mw::answers {

struct ChoiceLook
{
    QString word{};
    kit::Icon icon = kit::Icon::Minus;
    kit::Token token = kit::Token::Muted;
};
[[nodiscard]] ChoiceLook lookOf(inbound::AnswerChoice choice);
/// Why it was found, and what holds for the address already.
[[nodiscard]] QString whyOf(const inbound::MatchedAnswer& answer);
/// "line 12", "box.mbox, mail 3".
[[nodiscard]] QString whereOf(const inbound::Where& where);
/// The contact's name, or that it is none.
[[nodiscard]] QString whoOf(const inbound::MatchedAnswer& answer);
/// "Withdraw 3, mark 2 as bounced"; empty when there is neither.
[[nodiscard]] QString deedOf(qint64 withdraw, qint64 bounced);
[[nodiscard]] QString unreadText(const std::vector<inbound::UnreadPiece>& unread);

} // namespace mw::answers
