// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace mw::content {

/// Sets running text into lines of plain text: paragraphs, prefixes for quotes and lists, wrapping at a width
/// in columns.
class TextLayout
{
public:
    explicit TextLayout(int width) : m_width(width) {}

    /// Running text; white space collapses, invisible fillers go.
    void text(QStringView text);
    /// Text whose line ends and blanks stay.
    void preformatted(QStringView text);
    /// One word that is never broken, whatever it holds. `apart`: with a blank before it.
    void word(const QString& word, bool apart);
    /// A piece that takes no room: it sticks to what follows and makes no line of its own.
    void invisible(const QString& piece);
    void lineBreak();
    /// A gap between two cells of one row.
    void cellGap();
    /// Ends the paragraph; at least `lineEnds` line ends come before what follows (2 is one empty line).
    void block(int lineEnds);
    /// A line of dashes.
    void rule();
    /// Until leave(), the first line begins with `first`, all others with `rest` (of the same width).
    void enter(const QString& first, const QString& rest);
    void leave();

    /// Ends the last paragraph. No line end at the end of the text.
    [[nodiscard]] QString finish();

private:
    struct Word
    {
        QString text;
        int blanks = 0;      ///< before it, when it doesn't begin a line
        bool breaks = false; ///< a line end instead of a word
        bool whole = false;  ///< never broken within
    };
    struct Prefix
    {
        QString first;
        QString rest;
        bool used = false;
    };

    void append(QStringView piece, bool whole);
    void flush();
    void setWords();
    void breakWide(const QString& word, QString& line, int& column, int most);
    void writeLine(const QString& line);
    void writeLineEnds();
    [[nodiscard]] QString takePrefix();
    [[nodiscard]] int room() const;

    int m_width;
    QString m_out;
    std::vector<Word> m_words;
    std::vector<Prefix> m_prefixes;
    std::size_t m_shallowest =
        0; ///< fewest prefixes since the last line: an empty line between two quotes is in neither
    int m_nextBlanks = 0;
    bool m_glue = false; ///< the next piece continues the last word
    int m_wantedLineEnds = 0;
    int m_writtenLineEnds = 0;
    bool m_hasLines = false;
};

} // namespace mw::content
