// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/sourcelexer.h"

#include "kit/theme.h"
#include "kit/type.h"

#include <algorithm>

namespace mw::templatespage {

using kit::Token;

namespace {

/// Where the reader stands: within what, and which quote or tag ends it. Fits Scintilla's state of a line.
struct State
{
    enum Where : int { Text, InTag, InString, InComment };
    Where where = Text;
    char quote = 0;       ///< of the string
    char templateTag = 0; ///< '{' or '%' within {{ or {%
    char templateQuote = 0;

    [[nodiscard]] int packed() const
    {
        const auto code = [](char c) {
            return c == '\'' ? 1 : c == '"' ? 2 : c == '{' ? 1 : c == '%' ? 2 : 0;
        };
        return where | code(quote) << 4 | code(templateTag) << 8 | code(templateQuote) << 12;
    }
    [[nodiscard]] static State from(int packed)
    {
        const auto quoteOf = [](int code) { return code == 1 ? '\'' : code == 2 ? '"' : '\0'; };
        const int tag = packed >> 8 & 15;
        return {static_cast<Where>(packed & 15), quoteOf(packed >> 4 & 15),
                tag == 1   ? '{'
                : tag == 2 ? '%'
                           : '\0',
                quoteOf(packed >> 12 & 15)};
    }
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == ':' || c == '_' || c == '!' || c == '/';
}

} // namespace

SourceLexer::SourceLexer(QsciScintilla* editor) : QsciLexerCustom(editor), m_editor(editor)
{
    applyTheme();
}

QString SourceLexer::description(int style) const
{
    // QScintilla takes an empty one for "there is no such style".
    return style < styleCount ? QString::number(style) : QString();
}

void SourceLexer::setUp(int style)
{
    const kit::Theme& theme = kit::themeOf(m_editor);
    static constexpr Token tokens[styleCount]{Token::Text,    Token::Accent, Token::Info,
                                              Token::Success, Token::Doubt,  Token::Muted};
    QFont font = kit::fixedFont(m_editor);
    font.setItalic(style == Comment);
    setFont(font, style);
    setColor(theme.color(tokens[style]), style);
    setPaper(theme.color(Token::Raised), style);
}

void SourceLexer::applyTheme()
{
    setDefaultFont(kit::fixedFont(m_editor));
    setDefaultColor(kit::themeOf(m_editor).color(Token::Text));
    setDefaultPaper(kit::themeOf(m_editor).color(Token::Raised));
    for (int style = 0; style < styleCount; ++style)
        setUp(style);
}

void SourceLexer::styleText(int start, int end)
{
    auto* base = m_editor;
    const long firstLine =
        base->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(start));
    const int from = static_cast<int>(
        base->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(firstLine)));
    State state;
    if (firstLine > 0)
        state = State::from(static_cast<int>(
            base->SendScintilla(QsciScintilla::SCI_GETLINESTATE, static_cast<unsigned long>(firstLine - 1))));
    QByteArray bytes(end - from + 1, '\0');
    base->SendScintilla(QsciScintilla::SCI_GETTEXTRANGE, from, end, bytes.data());
    bytes.chop(1);

    startStyling(from);
    int style = -1;
    int length = 0;
    long line = firstLine;
    const auto put = [&](int count, int as) {
        if (as != style && length > 0)
            setStyling(std::exchange(length, 0), style);
        style = as;
        length += count;
    };
    bool nameNext = false; // the name of a tag, in its colour
    for (qsizetype i = 0; i < bytes.size();) {
        const char c = bytes[i];
        const char next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (c == '\n')
            base->SendScintilla(QsciScintilla::SCI_SETLINESTATE, static_cast<unsigned long>(line++),
                                static_cast<long>(state.packed()));
        if (state.templateTag) {
            const char closer = state.templateTag == '{' ? '}' : '%';
            if (state.templateQuote)
                state.templateQuote = c == state.templateQuote ? '\0' : state.templateQuote;
            else if (c == '"' || c == '\'')
                state.templateQuote = c;
            else if (c == closer && next == '}') {
                put(2, Template);
                state.templateTag = '\0';
                i += 2;
                continue;
            }
            put(1, Template);
            ++i;
            continue;
        }
        if (c == '{' && (next == '{' || next == '%')) {
            state.templateTag = next;
            state.templateQuote = '\0';
            put(2, Template);
            i += 2;
            continue;
        }
        switch (state.where) {
        case State::Text:
            if (c == '<' && bytes.mid(i, 4) == "<!--") {
                state.where = State::InComment;
                put(4, Comment);
                i += 4;
                continue;
            }
            if (c == '<' && isNameCharacter(next)) {
                state.where = State::InTag;
                nameNext = true;
                put(1, Tag);
                break;
            }
            put(1, Plain);
            break;
        case State::InComment:
            if (c == '-' && bytes.mid(i, 3) == "-->") {
                state.where = State::Text;
                put(3, Comment);
                i += 3;
                continue;
            }
            put(1, Comment);
            break;
        case State::InString:
            put(1, String);
            if (c == state.quote)
                state.where = State::InTag;
            break;
        case State::InTag:
            nameNext = nameNext && isNameCharacter(c);
            if (c == '>') {
                state.where = State::Text;
                put(1, Tag);
            } else if (c == '"' || c == '\'') {
                state.where = State::InString;
                state.quote = c;
                put(1, String);
            } else {
                put(1, nameNext || c == '/' ? Tag : Attribute);
            }
            break;
        }
        ++i;
    }
    if (length > 0)
        setStyling(length, style);
    base->SendScintilla(QsciScintilla::SCI_SETLINESTATE, static_cast<unsigned long>(line),
                        static_cast<long>(state.packed()));
}

} // namespace mw::templatespage
