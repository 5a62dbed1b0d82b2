// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace mw::content {

enum class LinkFault {
    Empty,
    TooLong,   ///< over 2000 characters
    Scheme,    ///< none of http, https, mailto, tel, and no {{ … }} at its beginning
    Nowhere,   ///< nothing behind the scheme
    Character, ///< white space, a control, a quote, an angle bracket, a lone brace
    Field,     ///< a {{ … }} that does not compile, or a {% … %}
};

/// What is wrong with a link that a person gives, which may hold {{ … }}; nothing when it may stand in a
/// mail.
[[nodiscard]] std::optional<LinkFault> linkFault(const QString& link);
/// The same for where a picture comes from: cid:NAME, http and https.
[[nodiscard]] std::optional<LinkFault> pictureSourceFault(const QString& source);

/// NAME of "cid:NAME"; empty for any other text. Names are 1 to 64 of a-z 0-9 . _ - and begin with a letter
/// or digit.
[[nodiscard]] QString pictureNameOf(const QString& source);
[[nodiscard]] bool isPictureName(QStringView name);

} // namespace mw::content
