// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/rowverdict.h"
#include "kit/icons.h"
#include "kit/tokens.h"

namespace mw::importpage {

/// "Changed", with its icon and colour.
struct VerdictLook
{
    QString word{};
    kit::Icon icon = kit::Icon::Minus;
    kit::Token token = kit::Token::Muted;
};
[[nodiscard]] VerdictLook lookOf(audience::Verdict verdict);
/// "Favourite becomes Marzipan, was empty"; empty where there is nothing to say.
[[nodiscard]] QString whyOf(const audience::RowVerdict& row);
/// What stands after the last @, in lower case.
[[nodiscard]] QString domainOf(const QString& email);
[[nodiscard]] QString reasonOf(const audience::Refusal& refusal);
/// "First name" for first_name, any other name as it is.
[[nodiscard]] QString attributeTitle(const QString& attribute);
[[nodiscard]] QString wordOf(consent::Basis basis);
[[nodiscard]] QString wordOf(audience::Encoding encoding);
/// "semicolons", or the character itself.
[[nodiscard]] QString delimiterWord(char16_t delimiter);
/// In the person's own locale, the day alone.
[[nodiscard]] QString dayOf(base::Timestamp time);

} // namespace mw::importpage
