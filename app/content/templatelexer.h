// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::content {

struct Token
{
    enum class Kind : quint8 {
        Name,
        Text,
        Integer,
        Number,
        Pipe,
        Colon,
        Comma,
        Dot,
        OpenBracket,
        CloseBracket,
        Assign,
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual,
        OutputEnd,
        TagEnd,
        Unknown,  ///< a character that means nothing here
        OpenText, ///< a quote that is never closed
        SourceEnd
    };
    Kind kind = Kind::SourceEnd;
    qsizetype begin = 0;
    qsizetype length = 0;
    /// What it says; of a text without its quotes.
    QStringView text;
    /// An end that eats the white space after it: -}} or -%}
    bool trims = false;
};

/// Reads what stands between {{ and }} or {% and %}. One token of look-ahead; never goes back.
class TemplateLexer
{
public:
    explicit TemplateLexer(QStringView source) : m_source(source) {}

    void moveTo(qsizetype position);
    /// Where the next token is looked for.
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] const Token& peek();
    Token take();

private:
    Token read();
    Token finish(Token::Kind kind, qsizetype begin, qsizetype length);
    Token readText(qsizetype begin);
    Token readName(qsizetype begin);
    Token readNumber(qsizetype begin);
    [[nodiscard]] QChar at(qsizetype position) const;

    QStringView m_source;
    qsizetype m_position = 0;
    Token m_peeked;
    bool m_hasPeeked = false;
};

} // namespace mw::content
