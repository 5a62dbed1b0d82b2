// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/htmltag.h"
#include "content/slots.h"
#include "content/templatemask.h"

namespace mw::content {

/// Where one slot stands in a template; offsets are bytes of the source.
struct SlotPlace
{
    QString name{};
    SlotKind kind = SlotKind::Heading;
    QString label{};
    QString hint{};
    QByteArray element{}; ///< small letters; empty for a colour
    qsizetype tagBegin = 0;
    qsizetype tagEnd = 0;     ///< behind the start tag; the content begins here
    qsizetype contentEnd = 0; ///< where the end tag begins; tagEnd for an <img>
    std::vector<SlotRange> colours{};
    QByteArray firstColour{}; ///< as written
    bool coloursDiffer = false;
    // Values of data-mw- attributes as written, fit for double quotes.
    QByteArray paragraphStyle{};
    QByteArray linkStyle{};
    QByteArray pictureStyle{};
    QByteArray pictureWidth{};
};

[[nodiscard]] base::Result<std::vector<SlotPlace>, SlotError> findSlots(const QByteArray& source,
                                                                        const TemplateMask& mask);

/// Line and column (code points) of a byte.
[[nodiscard]] SlotError slotErrorAt(const QByteArray& source, qsizetype offset, SlotError::Kind kind,
                                    QString detail = {});

/// script, style, title and the like.
[[nodiscard]] bool holdsNoMarkup(const QByteArray& element);

/// Calls `use(tag, begin, end)` for every start and end tag that a browser would see, until it answers false.
/// Comments, scripts and styles are passed over.
template <typename Use>
void forEachHtmlTag(const QByteArray& html, Use use)
{
    for (qsizetype at = html.indexOf('<'); at >= 0 && at + 1 < html.size(); at = html.indexOf('<', at)) {
        const char next = html[at + 1];
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        const bool isEnd = next == '/' && at + 2 < html.size() && isLetter(html[at + 2]);
        if (!isEnd && !isLetter(next)) {
            at = next == '!' || next == '?' || next == '/' ? htmlCommentEnd(html, at) : at + 1;
            continue;
        }
        const qsizetype begin = at;
        const auto tag = readHtmlTag(html, at);
        if (!tag || !use(*tag, begin, at))
            return;
        if (!tag->isEnd && holdsNoMarkup(tag->name)) {
            const qsizetype close = findHtmlEnd(html, tag->name, at);
            if (close < 0)
                return;
            at = close;
        }
    }
}

} // namespace mw::content
