// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/richtext.h"

#include "content/templateengine.h"
#include "content/templatelexer.h"
#include "content/templatemask.h"

namespace mw::content {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c == QChar(0x2028) || c == QChar(0x2029) ||
           c == QChar(0x85);
}

/// Controls, half surrogate pairs and what Unicode says is no character; TemplateMarks uses two private ones.
bool isDropped(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text[at - 1].isHighSurrogate();
    return c.category() == QChar::Other_Control || c.isNonCharacter() || c == QChar(0xfeff) ||
           c == QChar(0xf8f0) || c == QChar(0xf8f1);
}

QString simplified(QStringView text)
{
    QString out;
    bool space = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSpace(text[i])) {
            space = !out.isEmpty();
        } else if (!isDropped(text, i)) {
            if (space)
                out += u' ';
            space = false;
            out += text[i];
        }
    }
    return out;
}

MergeField normalised(const MergeField& field)
{
    MergeField out = field;
    out.name = simplified(field.name);
    out.expression = field.name.isEmpty() ? field.expression : QString();
    if (field.name.isEmpty())
        out.fallback.reset();
    if (out.fallback) {
        *out.fallback = simplified(*out.fallback);
        // A text of Liquid's knows no escapes: one of the two quotes has to go.
        if (out.fallback->contains(u'"') && out.fallback->contains(u'\''))
            out.fallback->replace(u'"', QChar(0x201d));
    }
    return out;
}

bool sameForm(const TextRun& a, const TextRun& b)
{
    return a.bold == b.bold && a.italic == b.italic && a.link == b.link;
}

/// Takes runs and gives them back as HTML would show them.
class Normaliser
{
public:
    void take(const Runs& runs);
    void endParagraph();
    [[nodiscard]] RichText finish() { return std::move(m_out); }

private:
    void text(const TextRun& run);
    void field(const TextRun& run);
    void put(const TextRun& run);
    void flush();

    RichText m_out;
    Runs m_paragraph;
    std::optional<TextRun> m_space;
    int m_breaks = 0;
};

void Normaliser::take(const Runs& runs)
{
    for (const TextRun& run : runs) {
        switch (run.kind) {
        case TextRun::Kind::Text:
            text(run);
            break;
        case TextRun::Kind::Break:
            m_space.reset();
            m_breaks += m_paragraph.empty() ? 0 : 1;
            break;
        case TextRun::Kind::Field:
            field(run);
            break;
        }
    }
}

void Normaliser::field(const TextRun& run)
{
    TextRun out = run;
    out.text.clear();
    out.field = normalised(run.field);
    out.link = run.link.trimmed();
    if (out.field.name.isEmpty() && out.field.expression.size() >= 4) {
        // An expression may say no more than a name does, or print a text as it stands.
        TextRun again = runOfTag(out.field.expression);
        out.kind = again.kind;
        out.text = std::move(again.text);
        out.field = normalised(again.field);
    }
    if (out.kind == TextRun::Kind::Text) {
        text(out);
        return;
    }
    flush();
    m_paragraph.push_back(std::move(out));
}

/// What stood between the last character and the next one.
void Normaliser::flush()
{
    if (m_breaks > 1)
        endParagraph();
    else if (m_breaks == 1)
        m_paragraph.push_back({.kind = TextRun::Kind::Break});
    else if (m_space)
        put(*m_space);
    m_breaks = 0;
    m_space.reset();
}

void Normaliser::text(const TextRun& run)
{
    TextRun one{.bold = run.bold, .italic = run.italic, .link = run.link.trimmed()};
    for (qsizetype i = 0; i < run.text.size(); ++i) {
        const QChar c = run.text[i];
        const bool space = isSpace(c);
        if (!space && isDropped(run.text, i))
            continue;
        one.text = space ? QChar(u' ') : c;
        if (!space) {
            flush();
            put(one);
        } else if (!m_space && m_breaks == 0 && !m_paragraph.empty()) {
            m_space = one;
        }
    }
}

void Normaliser::put(const TextRun& run)
{
    if (!m_paragraph.empty() && m_paragraph.back().kind == TextRun::Kind::Text &&
        sameForm(m_paragraph.back(), run))
        m_paragraph.back().text += run.text;
    else
        m_paragraph.push_back(run);
}

void Normaliser::endParagraph()
{
    m_space.reset();
    m_breaks = 0;
    if (!m_paragraph.empty())
        m_out.paragraphs.push_back(std::exchange(m_paragraph, {}));
}

} // namespace

RichText normalised(const RichText& text)
{
    Normaliser normaliser;
    for (const Runs& paragraph : text.paragraphs) {
        normaliser.take(paragraph);
        normaliser.endParagraph();
    }
    return normaliser.finish();
}

Runs normalisedLine(const Runs& line)
{
    Runs plain;
    for (const TextRun& run : line) {
        const bool isBreak = run.kind == TextRun::Kind::Break;
        plain.push_back({.kind = isBreak ? TextRun::Kind::Text : run.kind,
                         .text = isBreak ? u" "_s : run.text,
                         .field = run.field});
    }
    RichText text = normalised(RichText{{std::move(plain)}});
    return text.paragraphs.empty() ? Runs() : std::move(text.paragraphs.front());
}

QString toTag(const MergeField& field)
{
    if (field.name.isEmpty())
        return field.expression;
    if (!field.fallback)
        return u"{{ %1 }}"_s.arg(field.name);
    const QChar quote = field.fallback->contains(u'"') ? u'\'' : u'"';
    return u"{{ "_s + field.name + u" | default: "_s + quote + *field.fallback + quote + u" }}"_s;
}

TextRun runOfTag(const QString& tag)
{
    using Kind = Token::Kind;
    const TextRun verbatim{.kind = TextRun::Kind::Field,
                           .field = {.name = {}, .fallback = {}, .expression = tag}};
    TemplateLexer lexer(tag);
    lexer.moveTo(2);
    const auto endsHere = [&lexer, &tag] {
        const Token end = lexer.take();
        return end.kind == Kind::OutputEnd && !end.trims && lexer.position() == tag.size();
    };
    Token token = lexer.take();
    if (token.kind == Kind::Text)
        return endsHere() ? TextRun{.text = token.text.toString()} : verbatim;
    MergeField field{.name = {}, .fallback = {}};
    for (;; token = lexer.take()) {
        if (token.kind != Kind::Name)
            return verbatim;
        field.name += token.text;
        if (lexer.peek().kind != Kind::Dot)
            break;
        field.name += u'.';
        (void)lexer.take();
    }
    if (lexer.peek().kind == Kind::Pipe) {
        (void)lexer.take();
        if (lexer.take().text != u"default" || lexer.take().kind != Kind::Colon)
            return verbatim;
        const Token fallback = lexer.take();
        if (fallback.kind != Kind::Text)
            return verbatim;
        field.fallback = fallback.text.toString();
    }
    return endsHere() ? TextRun{.kind = TextRun::Kind::Field, .field = std::move(field)} : verbatim;
}

bool isGoodField(const MergeField& field)
{
    const QString tag = toTag(field);
    const QByteArray utf8 = tag.toUtf8();
    const TemplateMask mask(utf8);
    const bool whole = mask.tags().size() == 1 && mask.tags().front().begin == 0 &&
                       mask.tags().front().end == utf8.size() && mask.tags().front().isOutput;
    if (!whole || !compileTemplate(tag, EscapeMode::Html))
        return false;
    if (field.name.isEmpty())
        return true;
    const TextRun again = runOfTag(tag);
    return again.kind == TextRun::Kind::Field && again.field == field;
}

QString plainWords(const Runs& line)
{
    QString words;
    for (const TextRun& run : line) {
        if (run.kind == TextRun::Kind::Text)
            words += run.text;
        else if (run.kind == TextRun::Kind::Break)
            words += u' ';
        else
            words += u'[' + (run.field.name.isEmpty() ? run.field.expression : run.field.name) + u']';
    }
    return words;
}

} // namespace mw::content
