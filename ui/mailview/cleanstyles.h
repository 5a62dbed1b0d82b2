// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::mailview {

/// A mail's style sheet with what litehtml takes in the right way, and nothing else: rules, and @media whose
/// conditions it knows. litehtml takes a condition that it doesn't know for true, which would show a mail in
/// its dark colours or as printed. Comments, imports, fonts and all other at-rules are gone; the text holds
/// no
/// "</". One pass; the result is never longer than `css` by more than a few bytes a rule.
[[nodiscard]] QByteArray cleanStyles(const QByteArray& css);

/// The conditions of @media or of a media attribute that are left of `query`, which any of them makes true;
/// empty when none can be.
[[nodiscard]] QByteArray cleanMediaQuery(const QByteArray& query);

/// What stands between the braces of a rule, or in a style attribute, as litehtml is to read it: it takes the
/// weights 100 to 700 for normal, but not 601.
[[nodiscard]] QByteArray cleanDeclarations(const QByteArray& declarations);

} // namespace mw::mailview
