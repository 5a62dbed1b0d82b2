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

} // namespace mw::content
