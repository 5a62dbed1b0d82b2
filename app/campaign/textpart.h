// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/plaintext.h"

#include <QString>

namespace mw::campaign {

/// The plain-text part made from a template's HTML source: Liquid outputs and tags stay whole and in place,
/// so that the text is converted once a campaign and filled in per contact.
[[nodiscard]] base::Result<QString, content::HtmlError> textTemplateFromHtml(const QString& html);

} // namespace mw::campaign
