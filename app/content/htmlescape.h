// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::content {

/// Appends `text` with & < > " ' as character references (' as &#39;, which old mail programs know too).
void appendHtmlEscaped(QString& out, QStringView text);
[[nodiscard]] QString htmlEscaped(QStringView text);
/// The same, but leaves a reference that is already there: &name; or &#digits;.
[[nodiscard]] QString htmlEscapedOnce(QStringView text);

} // namespace mw::content
