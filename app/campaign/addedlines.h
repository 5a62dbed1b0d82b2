// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::campaign {

/// `block` put before </body>, or at the end where there is none.
[[nodiscard]] QString appendedToHtml(const QString& html, const QString& block);
/// `block` under the text, parted by an empty line.
[[nodiscard]] QString appendedToText(const QString& text, const QString& block);

/// The visible unsubscribe line, as template source that prints {{ unsubscribe_url }}. `word` is plain text.
[[nodiscard]] QString unsubscribeLineHtml(const QString& word);
[[nodiscard]] QString unsubscribeLineText(const QString& word);
/// The sender's postal address, as template source that prints {{ sender_postal }}.
[[nodiscard]] QString postalBlockHtml();
[[nodiscard]] QString postalBlockText();

/// True when the template source prints the variable.
[[nodiscard]] bool prints(const QString& source, const QString& variable);

} // namespace mw::campaign
