// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/richtext.h"

class QTextCharFormat;
class QTextCursor;
class QTextDocument;

namespace mw::slotform {

// Between our rich text and a text document: paragraphs are blocks, breaks line separators, fields chips.

/// What stands between two places of the document, as it was typed: not normalised.
[[nodiscard]] content::RichText richTextOf(const QTextDocument& document, int from, int to);
[[nodiscard]] content::RichText richTextOf(const QTextDocument& document);
/// All of it as one line.
[[nodiscard]] content::Runs lineOf(const content::RichText& text);

/// Puts it in at the cursor, in place of what is selected. Without `forms` bold, italic and links are left
/// out; what has none takes over nothing from the text around.
void insert(QTextCursor& cursor, const content::RichText& text, bool forms);

[[nodiscard]] QTextCharFormat formatOf(const content::TextRun& run, bool forms);

} // namespace mw::slotform
