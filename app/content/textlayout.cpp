// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/textlayout.h"

#include "content/textwidth.h"

#include <algorithm>

namespace mw::content {

namespace {

/// Characters that newsletters fill preview texts with, or that only say where a word may be hyphenated.
bool isFiller(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD:
    case 0x034F:
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
        return true;
    default:
        return c.category() == QChar::Other_Control;
    }
}

/// Joiners mean something between letters of Persian or Hindi and in emoji, and nothing after a Latin letter
/// or a blank.
bool isIdleJoiner(QChar c, QChar before)
{
    return (c == QChar(0x200C) || c == QChar(0x200D)) && before.unicode() < 0x300;
}

/// No line may begin with one of these.
bool clingsToBefore(char32_t c)
{
    return std::u32string_view(U"、。，．・：；？！）］｝〉》」』】〕〗゛゜ーぁぃぅぇぉっゃゅょァィゥェォッャ"
                               U"ュョ…‥％.,:;?!)]}")
               .find(c) != std::u32string_view::npos;
}

char32_t characterAt(const QString& text, qsizetype at, qsizetype& length)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    length = pair ? 2 : 1;
    return pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
}

} // namespace

void TextLayout::append(QStringView piece, bool whole)
{
    if (m_glue && !m_words.empty() && m_nextBlanks == 0 && !m_words.back().breaks) {
        m_words.back().text.append(piece);
        m_words.back().whole = m_words.back().whole || whole;
    } else {
        m_words.push_back({piece.toString(), m_nextBlanks, false, whole});
    }
    m_nextBlanks = 0;
    m_glue = true;
}

void TextLayout::text(QStringView text)
{
    QString piece;
    const auto put = [this, &piece] {
        if (!piece.isEmpty())
            append(piece, false);
        piece.clear();
    };
    for (const QChar c : text) {
        if (c.isSpace()) {
            put();
            m_nextBlanks = std::max(m_nextBlanks, 1);
            continue;
        }
        const bool begins = piece.isEmpty() && (m_nextBlanks > 0 || !m_glue || m_words.empty());
        const QChar before = begins            ? QChar(u' ')
                             : piece.isEmpty() ? m_words.back().text.back()
                                               : piece.back();
        if (!isFiller(c) && !isIdleJoiner(c, before))
            piece.append(c);
    }
    put();
}

void TextLayout::preformatted(QStringView text)
{
    bool first = true;
    for (QStringView line : text.tokenize(u'\n')) {
        if (!first)
            lineBreak();
        first = false;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.isEmpty())
            append(line, true);
    }
}

void TextLayout::word(const QString& word, bool apart)
{
    if (apart)
        m_nextBlanks = std::max(m_nextBlanks, 1);
    append(word, true);
}

void TextLayout::invisible(const QString& piece)
{
    if (!m_words.empty()) {
        append(piece, true);
        return;
    }
    // Before any word of its line: what precedes is ended now, so that a loop's end takes the line end with
    // it.
    writeLineEnds();
    m_out.append(piece);
}

void TextLayout::lineBreak()
{
    m_words.push_back({QString(), 0, true, false});
    m_nextBlanks = 0;
    m_glue = false;
}

void TextLayout::cellGap()
{
    if (!m_words.empty() && !m_words.back().breaks)
        m_nextBlanks = 2;
}

void TextLayout::block(int lineEnds)
{
    flush();
    // At the very beginning of an item or quote there is nothing to keep apart from.
    if (m_prefixes.empty() || m_prefixes.back().used)
        m_wantedLineEnds = std::max(m_wantedLineEnds, lineEnds);
    m_shallowest = std::min(m_shallowest, m_prefixes.size());
}

void TextLayout::rule()
{
    block(1);
    writeLine(QString(std::max(room(), 3), u'-'));
    block(1);
}

void TextLayout::enter(const QString& first, const QString& rest)
{
    flush();
    m_shallowest = std::min(m_shallowest, m_prefixes.size());
    m_prefixes.push_back({first, rest, false});
}

void TextLayout::leave()
{
    flush();
    m_prefixes.pop_back();
    m_shallowest = std::min(m_shallowest, m_prefixes.size());
}

QString TextLayout::finish()
{
    flush();
    return std::move(m_out);
}

int TextLayout::room() const
{
    int taken = 0;
    for (const Prefix& prefix : m_prefixes)
        taken += columnsOf(prefix.rest);
    return std::max(m_width - taken, 20);
}

QString TextLayout::takePrefix()
{
    QString out;
    for (Prefix& prefix : m_prefixes) {
        out += prefix.used ? prefix.rest : prefix.first;
        prefix.used = true;
    }
    return out;
}

void TextLayout::writeLineEnds()
{
    if (!m_hasLines)
        return;
    QString quiet;
    for (std::size_t i = 0; i < std::min(m_shallowest, m_prefixes.size()); ++i)
        quiet += m_prefixes[i].used ? m_prefixes[i].rest : QString();
    while (quiet.endsWith(u' '))
        quiet.chop(1);
    for (; m_writtenLineEnds < std::max(m_wantedLineEnds, 1); ++m_writtenLineEnds) {
        if (m_writtenLineEnds > 0)
            m_out.append(quiet);
        m_out.append(u'\n');
    }
}

void TextLayout::writeLine(const QString& line)
{
    writeLineEnds();
    QString whole = takePrefix() + line;
    while (whole.endsWith(u' '))
        whole.chop(1);
    m_out.append(whole);
    m_hasLines = true;
    m_wantedLineEnds = 0;
    m_writtenLineEnds = 0;
    m_shallowest = m_prefixes.size();
}

void TextLayout::flush()
{
    while (!m_words.empty() && m_words.back().breaks) {
        m_words.pop_back();
        // The one <br> that ends a block says nothing; one that stands alone is an empty line.
        if (m_words.empty() || m_words.back().breaks)
            m_wantedLineEnds = std::max(m_wantedLineEnds, 2);
    }
    if (!m_words.empty())
        setWords();
    m_words.clear();
    m_nextBlanks = 0;
    m_glue = false;
}

void TextLayout::setWords()
{
    const int most = room();
    QString line;
    int column = 0;
    bool hasWord = false;
    for (const Word& word : m_words) {
        if (word.breaks) {
            // Line by line, each break being one line end: an empty line of the author's stays one.
            writeLine(line);
            line.clear();
            column = 0;
            hasWord = false;
            continue;
        }
        const int columns = columnsOf(word.text);
        const int blanks = hasWord ? word.blanks : 0;
        if (column + blanks + columns <= most || !hasWord || blanks == 0) {
            line += QString(blanks, u' ');
            column += blanks;
        } else if (word.whole || columns <= most) {
            writeLine(line);
            line.clear();
            column = 0;
        } else {
            line += QString(blanks, u' ');
            column += blanks;
        }
        if (!word.whole && column + columns > most) {
            breakWide(word.text, line, column, most);
        } else {
            line += word.text;
            column += columns;
        }
        hasWord = true;
    }
    writeLine(line);
}

/// Text without blanks (Chinese, Japanese) may be broken beside any wide character; Latin words stay whole.
void TextLayout::breakWide(const QString& word, QString& line, int& column, int most)
{
    qsizetype length = 0;
    qsizetype begin = 0;
    while (begin < word.size()) {
        qsizetype end = begin;
        int columns = 0;
        bool wideBefore = false;
        while (end < word.size()) {
            const char32_t c = characterAt(word, end, length);
            const int own = columnsOf(c);
            if (end > begin && (own == 2 || wideBefore) && own > 0 && !clingsToBefore(c))
                break;
            wideBefore = own == 2 || (wideBefore && own == 0);
            columns += own;
            end += length;
        }
        if (column > 0 && column + columns > most) {
            writeLine(line);
            line.clear();
            column = 0;
        }
        line += QStringView(word).sliced(begin, end - begin);
        column += columns;
        begin = end;
    }
}

} // namespace mw::content
