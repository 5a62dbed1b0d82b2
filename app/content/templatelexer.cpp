// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatelexer.h"

namespace mw::content {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// ASCII white space alone: what Liquid's own lexer skips.
bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool endsHere(QStringView rest)
{
    return rest.startsWith(u"-}}") || rest.startsWith(u"-%}");
}

} // namespace

void TemplateLexer::moveTo(qsizetype position)
{
    m_position = position;
    m_hasPeeked = false;
}

const Token& TemplateLexer::peek()
{
    if (!m_hasPeeked) {
        m_peeked = read();
        m_hasPeeked = true;
    }
    return m_peeked;
}

Token TemplateLexer::take()
{
    const Token token = peek();
    m_hasPeeked = false;
    return token;
}

QChar TemplateLexer::at(qsizetype position) const
{
    return position < m_source.size() ? m_source[position] : QChar();
}

Token TemplateLexer::finish(Token::Kind kind, qsizetype begin, qsizetype length)
{
    m_position = begin + length;
    return {kind, begin, length, m_source.sliced(begin, length), false};
}

Token TemplateLexer::readText(qsizetype begin)
{
    const qsizetype close = m_source.indexOf(m_source[begin], begin + 1);
    if (close < 0)
        return finish(Token::Kind::OpenText, begin, m_source.size() - begin);
    Token token = finish(Token::Kind::Text, begin, close + 1 - begin);
    token.text = m_source.sliced(begin + 1, close - begin - 1);
    return token;
}

Token TemplateLexer::readName(qsizetype begin)
{
    qsizetype end = begin + 1;
    while (end < m_source.size()) {
        const QChar c = m_source[end];
        const bool inside =
            c.isLetterOrNumber() || c.isMark() || c == u'_' || (c == u'-' && !endsHere(m_source.sliced(end)));
        if (!inside)
            break;
        ++end;
    }
    if (at(end) == u'?')
        ++end;
    return finish(Token::Kind::Name, begin, end - begin);
}

Token TemplateLexer::readNumber(qsizetype begin)
{
    qsizetype end = begin + 1;
    while (isDigit(at(end)))
        ++end;
    if (at(end) != u'.' || !isDigit(at(end + 1)))
        return finish(Token::Kind::Integer, begin, end - begin);
    ++end;
    while (isDigit(at(end)))
        ++end;
    return finish(Token::Kind::Number, begin, end - begin);
}

Token TemplateLexer::read()
{
    using Kind = Token::Kind;
    while (m_position < m_source.size() && isSpace(m_source[m_position]))
        ++m_position;
    const qsizetype begin = m_position;
    if (begin >= m_source.size())
        return finish(Kind::SourceEnd, m_source.size(), 0);

    const QStringView rest = m_source.sliced(begin);
    const QChar c = rest.front();
    const QChar next = at(begin + 1);
    if (endsHere(rest)) {
        Token token = finish(next == u'}' ? Kind::OutputEnd : Kind::TagEnd, begin, 3);
        token.trims = true;
        return token;
    }
    if (c.isLetter() || c == u'_')
        return readName(begin);
    if (isDigit(c) || (c == u'-' && isDigit(next)))
        return readNumber(begin);
    switch (c.unicode()) {
    case u'"':
    case u'\'':
        return readText(begin);
    case u'}':
        return next == u'}' ? finish(Kind::OutputEnd, begin, 2) : finish(Kind::Unknown, begin, 1);
    case u'%':
        return next == u'}' ? finish(Kind::TagEnd, begin, 2) : finish(Kind::Unknown, begin, 1);
    case u'|':
        return finish(Kind::Pipe, begin, 1);
    case u':':
        return finish(Kind::Colon, begin, 1);
    case u',':
        return finish(Kind::Comma, begin, 1);
    case u'.':
        return finish(next == u'.' ? Kind::Unknown : Kind::Dot, begin, next == u'.' ? 2 : 1);
    case u'[':
        return finish(Kind::OpenBracket, begin, 1);
    case u']':
        return finish(Kind::CloseBracket, begin, 1);
    case u'=':
        return next == u'=' ? finish(Kind::Equal, begin, 2) : finish(Kind::Assign, begin, 1);
    case u'!':
        return next == u'=' ? finish(Kind::NotEqual, begin, 2) : finish(Kind::Unknown, begin, 1);
    case u'<':
        if (next == u'>')
            return finish(Kind::NotEqual, begin, 2);
        return next == u'=' ? finish(Kind::LessOrEqual, begin, 2) : finish(Kind::Less, begin, 1);
    case u'>':
        return next == u'=' ? finish(Kind::GreaterOrEqual, begin, 2) : finish(Kind::Greater, begin, 1);
    default:
        return finish(Kind::Unknown, begin, c.isHighSurrogate() && next.isLowSurrogate() ? 2 : 1);
    }
}

} // namespace mw::content
