// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mw::content {

/// UTF-8 HTML text without tags, its character references read (HTML standard 13.2.5.72). An "&" that begins
/// none stays.
[[nodiscard]] QString textOfHtml(QByteArrayView html);
/// The same for an attribute's value, where "&copy=" is none.
[[nodiscard]] QString textOfAttribute(QByteArrayView value);

/// & < > and the no-break space as references, anything else as it is. For text between tags.
void appendHtmlText(QByteArray& out, QStringView text);
/// & < > and " as references. For a value in double quotes.
void appendAttributeText(QByteArray& out, QStringView text);

} // namespace mw::content
