// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "content/htmlreader.h"

#include <QString>

namespace mw::content {

/// Inline: words (https://…). Footnotes: words [1], and a list at the end. None: the words alone.
enum class LinkStyle { Inline, Footnotes, None };

struct PlainTextOptions
{
    int width = 76; ///< columns; at least 20 are used. A URL or a long word may go over it.
    LinkStyle links = LinkStyle::Inline;
    /// The HTML is template source: {{ … }} and {% … %} are carried over unbroken and at their places,
    /// filters that only make HTML (escape, escape_once, newline_to_br, raw) left out of them.
    bool templateSource = false;
};

/// The text part of a mail whose HTML part is `html`. Lines end with \n, the last one with nothing. What is
/// hidden, scripts and styles are left out; images stand as their alternative text in brackets.
[[nodiscard]] base::Result<QString, HtmlError> plainTextFromHtml(const QString& html,
                                                                 const PlainTextOptions& options = {});

} // namespace mw::content
