// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatemask.h"

#include <algorithm>

namespace mw::content {

namespace {

/// Behind the end of the tag that begins at `begin`, quotes minded as TemplateMarks does; -1 when it has
/// none.
qsizetype tagEnd(const QByteArray& source, qsizetype begin)
{
    const char first = source[begin + 1] == '{' ? '}' : '%';
    char quote = 0;
    for (qsizetype i = begin + 2; i < source.size(); ++i) {
        const char c = source[i];
        const char next = i + 1 < source.size() ? source[i + 1] : '\0';
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == first && next == '}') {
            return i + 2;
        } else if (c == '{' && (next == '{' || next == '%')) {
            break;
        }
    }
    const qsizetype plain = source.indexOf(first == '}' ? "}}" : "%}", begin + 2);
    return plain < 0 ? -1 : plain + 2;
}

/// The word that a {% … %} begins with.
QByteArrayView wordOf(const QByteArray& source, qsizetype open)
{
    qsizetype begin = open + 2;
    if (begin < source.size() && source[begin] == '-')
        ++begin;
    while (begin < source.size() &&
           (source[begin] == ' ' || (source[begin] >= '\t' && source[begin] <= '\r')))
        ++begin;
    qsizetype end = begin;
    while (end < source.size() && source[end] >= 'a' && source[end] <= 'z')
        ++end;
    return QByteArrayView(source).sliced(begin, end - begin);
}

/// Behind the tag that closes what `word` (raw or comment) opened; the source's end when nothing does.
qsizetype blockEnd(const QByteArray& source, qsizetype from, QByteArrayView word)
{
    int depth = 1;
    for (qsizetype open = source.indexOf("{%", from); open >= 0; open = source.indexOf("{%", open + 2)) {
        const QByteArrayView inside = wordOf(source, open);
        const bool nests = word == "comment" && inside == word;
        depth += nests ? 1 : 0;
        if (inside.startsWith("end") && inside.sliced(3) == word && --depth == 0) {
            const qsizetype end = tagEnd(source, open);
            return end < 0 ? source.size() : end;
        }
    }
    return source.size();
}

} // namespace

TemplateMask::TemplateMask(const QByteArray& source) : m_html(source)
{
    bool outputEnds = true;
    bool tagEnds = true;
    for (qsizetype i = source.indexOf('{'); i >= 0 && i + 1 < source.size(); i = source.indexOf('{', i)) {
        const char next = source[i + 1];
        bool& mayEnd = next == '{' ? outputEnds : tagEnds;
        const qsizetype end = (next == '{' || next == '%') && mayEnd ? tagEnd(source, i) : -1;
        if (end < 0) {
            // Once one has no end, none after it has: they are not searched for again.
            if (next == '{' || next == '%')
                mayEnd = false;
            ++i;
            continue;
        }
        const QByteArrayView word = next == '%' ? wordOf(source, i) : QByteArrayView();
        const bool holds = word == "raw" || word == "comment";
        const qsizetype whole = holds ? blockEnd(source, end, word) : end;
        cover(i, whole, next == '{');
        i = whole;
    }
}

void TemplateMask::cover(qsizetype begin, qsizetype end, bool isOutput)
{
    std::fill(m_html.begin() + begin, m_html.begin() + end, filler);
    m_tags.push_back({begin, end, isOutput});
}

const TemplateMask::Tag* TemplateMask::firstFrom(qsizetype position) const
{
    const auto found = std::upper_bound(m_tags.begin(), m_tags.end(), position,
                                        [](qsizetype place, const Tag& tag) { return place < tag.end; });
    return found == m_tags.end() ? nullptr : &*found;
}

} // namespace mw::content
