// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace mw::mail {

/// RFC 2047 encoded-words in UTF-8, joined by one blank, each of at most 75 characters and of whole code
/// points; B or Q, whichever is shorter for the whole. Q escapes all that a phrase wants escaped, so the
/// words may stand in any field. `column` = characters already on the line (field name, colon, blank), so
/// that the first word ends within 76.
[[nodiscard]] QByteArray toEncodedWords(QStringView text, qsizetype column);

} // namespace mw::mail
