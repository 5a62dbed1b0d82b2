// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <vector>

namespace mw::content {

struct HtmlAttribute
{
    QByteArray name;  ///< small letters
    QByteArray value; ///< as written, character references and all, without quotes
    // Where it stands in the text that was read.
    qsizetype begin = 0;      ///< of the name
    qsizetype end = 0;        ///< behind the closing quote, or the name where it has no value
    qsizetype valueBegin = 0; ///< behind the opening quote
};

struct HtmlTag
{
    QByteArray name; ///< small letters
    bool isEnd = false;
    std::vector<HtmlAttribute> attributes; ///< at most 64, the first of a name counts

    [[nodiscard]] const QByteArray* attribute(const char* wanted) const;
    /// By the `hidden` attribute or display:none, which is how preview texts are put into mails.
    [[nodiscard]] bool isHidden() const;
};

/// Reads the tag that begins with the "<" at `position` as HTML's tokenizer does (HTML standard, 13.2.5) and
/// moves behind it. Nothing when the text ends within the tag.
[[nodiscard]] std::optional<HtmlTag> readHtmlTag(const QByteArray& html, qsizetype& position);

/// Where "</name" begins at or after `from`, letter case aside; -1 when nowhere. `name` in small letters.
[[nodiscard]] qsizetype findHtmlEnd(const QByteArray& html, const QByteArray& name, qsizetype from);
/// Behind the comment, declaration or stray end tag that begins with the "<" at `position`; the text's end
/// when it is never closed.
[[nodiscard]] qsizetype htmlCommentEnd(const QByteArray& html, qsizetype position);

} // namespace mw::content
