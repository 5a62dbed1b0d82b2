// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

#include <memory>

class QMimeData;

namespace mw::slotform {

/// For the clipboard: our own form for our own fields, and text and HTML for other programs, with fields as
/// {{ name }}.
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const content::RichText& text);
/// Of all that other programs put there, what a text may hold. Files and pictures are none.
[[nodiscard]] bool holdsText(const QMimeData& data);
[[nodiscard]] content::RichText fromMimeData(const QMimeData& data);

} // namespace mw::slotform
