// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

#include <QByteArray>

namespace mw::content {

// Text that comes from another program, reduced to what a text slot may hold: paragraphs, line breaks, bold,
// italic, links that may be mailed, and fields where somebody wrote {{ name }}. Any input; one pass; what is
// beyond SlotLimits::text is cut. Normalised.

/// HTML as word processors and browsers put it on the clipboard. Items of lists begin with "• " or their
/// number; cells of a table stand beside each other.
[[nodiscard]] RichText richTextFromHtml(const QByteArray& html);
/// An empty line parts two paragraphs, any other line end is a break.
[[nodiscard]] RichText richTextFromPlain(const QString& text);
/// `text` with {{ … }} taken for a field where it is one.
[[nodiscard]] Runs runsOfPlain(const QString& text);

} // namespace mw::content
