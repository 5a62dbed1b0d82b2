// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templatecompiler.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;
using ErrorKind = TemplateError::Kind;
using Op = Instruction::Op;
using Use = ExpressionParser::Use;

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c.isNull() || (c >= u'\t' && c <= u'\r');
}

bool isWordCharacter(QChar c)
{
    return c == u'_' || c.isLetterOrNumber();
}

QString endOf(QStringView name)
{
    return u"end%1"_s.arg(name);
}

} // namespace

TemplateCompiler::TemplateCompiler(const QString& source, EscapeMode mode)
    : m_program(std::make_shared<TemplateProgram>()),
      m_lexer(QStringView(m_program->source = source)),
      m_expressions(*m_program, m_lexer)
{
    m_program->mode = mode;
}

base::Result<std::shared_ptr<const TemplateProgram>, TemplateError> TemplateCompiler::compile()
{
    const QString& source = m_program->source;
    if (source.size() > TemplateLimits::source)
        return base::fail(
            TemplateError{ErrorKind::SourceTooLarge, 0, 0, u"The template is larger than 5 MB."_s});
    while (m_position < source.size()) {
        qsizetype open = source.indexOf(u'{', m_position);
        while (open >= 0 &&
               (open + 1 >= source.size() || (source[open + 1] != u'{' && source[open + 1] != u'%')))
            open = source.indexOf(u'{', open + 1);
        const bool last = open < 0;
        const bool trims = !last && open + 2 < source.size() && source[open + 2] == u'-';
        text(m_position, last ? source.size() : open, trims);
        if (last)
            break;
        if (!(source[open + 1] == u'{' ? output(open) : tag(open)))
            return base::fail(*m_expressions.error());
    }
    if (!m_blocks.empty()) {
        const Token& name = m_blocks.back().name;
        m_expressions.fail(name, ErrorKind::Syntax,
                           u"\"%1\" is never closed by \"%2\"."_s.arg(name.text, endOf(name.text)));
        return base::fail(*m_expressions.error());
    }
    return m_program;
}

std::size_t TemplateCompiler::emit(Op op, quint32 a, quint32 b)
{
    m_program->code.push_back({op, CompareOp::Equal, a, b});
    return m_program->code.size() - 1;
}

void TemplateCompiler::text(qsizetype begin, qsizetype end, bool trimEnd)
{
    const QString& source = m_program->source;
    if (m_trimNext)
        while (begin < end && isSpace(source[begin]))
            ++begin;
    m_trimNext = false;
    if (trimEnd)
        while (end > begin && isSpace(source[end - 1]))
            --end;
    if (begin == end)
        return;
    emit(Op::Text, static_cast<quint32>(begin), static_cast<quint32>(end - begin));
    m_program->expectedSize += end - begin;
}

bool TemplateCompiler::finishTag(Token::Kind end, qsizetype open)
{
    const Token token = m_lexer.take();
    if (token.kind == Token::Kind::SourceEnd)
        return m_expressions.failAt(open, ErrorKind::Syntax,
                                    end == Token::Kind::TagEnd ? u"\"{%\" is never closed by \"%}\"."_s
                                                               : u"\"{{\" is never closed by \"}}\"."_s);
    if (token.kind != end)
        return m_expressions.unexpected(token, end == Token::Kind::TagEnd ? u"\"%}\""_s : u"\"}}\""_s);
    m_trimNext = token.trims;
    m_position = m_lexer.position();
    return true;
}

bool TemplateCompiler::output(qsizetype open)
{
    const QString& source = m_program->source;
    m_lexer.moveTo(open + 2 + (open + 2 < source.size() && source[open + 2] == u'-' ? 1 : 0));
    const Token::Kind first = m_lexer.peek().kind;
    if (first == Token::Kind::OutputEnd || first == Token::Kind::SourceEnd)
        return finishTag(Token::Kind::OutputEnd, open);
    const auto printed = m_expressions.filtered(Use::Printed);
    if (!printed)
        return false;
    if (printed->hasFilters)
        emit(Op::Emit);
    else
        emit(Op::Print, printed->operand);
    m_program->expectedSize += 32;
    return finishTag(Token::Kind::OutputEnd, open);
}

TemplateCompiler::TagHead TemplateCompiler::readHead(qsizetype open) const
{
    const QString& source = m_program->source;
    TagHead head;
    head.open = open;
    qsizetype begin = open + 2;
    if (begin < source.size() && source[begin] == u'-') {
        head.trims = true;
        ++begin;
    }
    while (begin < source.size() && isSpace(source[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < source.size() && isWordCharacter(source[end]))
        ++end;
    head.name = {Token::Kind::Name, begin, end - begin, QStringView(source).sliced(begin, end - begin),
                 false};
    return head;
}

std::optional<TemplateCompiler::TagHead> TemplateCompiler::findTag(qsizetype from, QStringView name) const
{
    const QString& source = m_program->source;
    for (qsizetype open = source.indexOf(u"{%", from); open >= 0; open = source.indexOf(u"{%", open + 2)) {
        TagHead head = readHead(open);
        if (head.name.text == name)
            return head;
    }
    return std::nullopt;
}

bool TemplateCompiler::tag(qsizetype open)
{
    const TagHead head = readHead(open);
    m_lexer.moveTo(head.name.begin + head.name.length);
    if (head.name.length == 0) {
        const Token next = m_lexer.take();
        if (next.kind == Token::Kind::SourceEnd)
            return m_expressions.failAt(open, ErrorKind::Syntax, u"\"{%\" is never closed by \"%}\"."_s);
        return m_expressions.unexpected(next, u"the name of a tag"_s);
    }
    return dispatch(head);
}

bool TemplateCompiler::dispatch(const TagHead& head)
{
    const QStringView name = head.name.text;
    if (name == u"if" || name == u"unless")
        return openCondition(head);
    if (name == u"for")
        return openLoop(head);
    if (name == u"elsif" || name == u"else")
        return elseBranch(head);
    if (name == u"endif" || name == u"endunless" || name == u"endfor")
        return closeBlock(head);
    if (name == u"assign")
        return assign() && finishTag(Token::Kind::TagEnd, head.open);
    if (name == u"comment")
        return comment(head);
    if (name == u"raw")
        return raw(head);
    return m_expressions.fail(head.name, ErrorKind::UnknownTag,
                              u"The tag \"%1\" is not known."_s.arg(name.left(40)));
}

bool TemplateCompiler::push(Block block)
{
    if (m_blocks.size() >= static_cast<std::size_t>(TemplateLimits::nesting))
        return m_expressions.fail(block.name, ErrorKind::TooDeep,
                                  u"Tags are nested deeper than %1."_s.arg(TemplateLimits::nesting));
    m_blocks.push_back(std::move(block));
    return true;
}

bool TemplateCompiler::openCondition(const TagHead& head)
{
    const bool isIf = head.name.text == u"if";
    Block block;
    block.kind = isIf ? Block::Kind::If : Block::Kind::Unless;
    block.name = head.name;
    if (!m_expressions.condition())
        return false;
    block.skipBranch = emit(isIf ? Op::JumpUnless : Op::JumpIf);
    return push(std::move(block)) && finishTag(Token::Kind::TagEnd, head.open);
}

bool TemplateCompiler::elseBranch(const TagHead& head)
{
    const bool isElse = head.name.text == u"else";
    if (m_blocks.empty() || m_blocks.back().hasElse || (!isElse && m_blocks.back().kind == Block::Kind::For))
        return m_expressions.fail(head.name, ErrorKind::Syntax,
                                  u"\"%1\" has no \"if\" that it belongs to."_s.arg(head.name.text));
    Block& block = m_blocks.back();
    if (block.kind == Block::Kind::For) {
        emit(Op::LoopNext, block.loop, static_cast<quint32>(block.body));
        m_expressions.leaveLoop();
    }
    block.exits.push_back(emit(Op::Jump));
    if (block.kind == Block::Kind::For)
        m_program->code[*block.skipBranch].b = here();
    else
        m_program->code[*block.skipBranch].a = here();
    block.skipBranch.reset();
    block.hasElse = isElse;
    if (!isElse) {
        if (!m_expressions.condition())
            return false;
        block.skipBranch = emit(Op::JumpUnless);
    }
    return finishTag(Token::Kind::TagEnd, head.open);
}

bool TemplateCompiler::closeBlock(const TagHead& head)
{
    if (m_blocks.empty())
        return m_expressions.fail(head.name, ErrorKind::Syntax,
                                  u"\"%1\" closes nothing."_s.arg(head.name.text));
    const Block block = std::move(m_blocks.back());
    m_blocks.pop_back();
    if (head.name.text != endOf(block.name.text))
        return m_expressions.fail(
            head.name, ErrorKind::Syntax,
            u"\"%1\" stands where \"%2\" is expected."_s.arg(head.name.text, endOf(block.name.text)));
    if (block.kind == Block::Kind::For && !block.hasElse) {
        emit(Op::LoopNext, block.loop, static_cast<quint32>(block.body));
        m_expressions.leaveLoop();
        m_program->code[*block.skipBranch].b = here();
    } else if (block.skipBranch) {
        m_program->code[*block.skipBranch].a = here();
    }
    for (const std::size_t exit : block.exits)
        m_program->code[exit].a = here();
    return finishTag(Token::Kind::TagEnd, head.open);
}

bool TemplateCompiler::openLoop(const TagHead& head)
{
    const Token item = m_lexer.take();
    if (item.kind != Token::Kind::Name)
        return m_expressions.unexpected(item, u"a name"_s);
    const Token in = m_lexer.take();
    if (in.kind != Token::Kind::Name || in.text != u"in")
        return m_expressions.unexpected(in, u"\"in\""_s);
    Loop loop;
    loop.depth = m_expressions.loopDepth();
    const auto collection = m_expressions.operand(Use::Asked);
    if (!collection)
        return false;
    loop.collection = *collection;
    if (!loopOptions(loop))
        return false;

    Block block;
    block.kind = Block::Kind::For;
    block.name = head.name;
    block.loop = static_cast<quint32>(m_program->loops.size());
    m_program->loops.push_back(loop);
    block.skipBranch = emit(Op::LoopBegin, block.loop);
    block.body = m_program->code.size();
    m_expressions.enterLoop(item.text.toString());
    m_program->loopDepth = std::max(m_program->loopDepth, m_expressions.loopDepth());
    return push(std::move(block)) && finishTag(Token::Kind::TagEnd, head.open);
}

bool TemplateCompiler::loopOptions(Loop& loop)
{
    for (;;) {
        if (m_lexer.peek().kind == Token::Kind::Comma)
            (void)m_lexer.take();
        if (m_lexer.peek().kind != Token::Kind::Name)
            return true;
        const Token name = m_lexer.take();
        if (name.text != u"limit" && name.text != u"offset")
            return m_expressions.fail(name, ErrorKind::Syntax,
                                      u"\"%1\" is not known here."_s.arg(name.text.left(40)));
        const Token colon = m_lexer.take();
        if (colon.kind != Token::Kind::Colon)
            return m_expressions.unexpected(colon, u"a colon"_s);
        if (name.text == u"offset" && m_lexer.peek().text == u"continue")
            return m_expressions.fail(m_lexer.peek(), ErrorKind::Syntax,
                                      u"\"offset: continue\" is not known."_s);
        const auto value = m_expressions.operand(Use::Asked);
        if (!value)
            return false;
        (name.text == u"limit" ? loop.limit : loop.offset) = value;
    }
}

bool TemplateCompiler::assign()
{
    const Token name = m_lexer.take();
    if (name.kind != Token::Kind::Name)
        return m_expressions.unexpected(name, u"a name"_s);
    const Token equals = m_lexer.take();
    if (equals.kind != Token::Kind::Assign)
        return m_expressions.unexpected(equals, u"\"=\""_s);
    // An assigned value may be printed later under its new name, so what it reads counts as printed.
    const auto value = m_expressions.filtered(Use::Printed);
    if (!value)
        return false;
    if (!value->hasFilters)
        emit(Op::Load, value->operand);
    const quint32 slot = m_expressions.nameSlot(name.text.toString());
    emit(Op::Store, slot);
    if (m_blocks.empty())
        m_expressions.assignedForGood(slot);
    return true;
}

bool TemplateCompiler::comment(const TagHead& head)
{
    const QString& source = m_program->source;
    int depth = 1;
    qsizetype from = m_lexer.position();
    for (;;) {
        const qsizetype open = source.indexOf(u"{%", from);
        if (open < 0)
            return m_expressions.fail(head.name, ErrorKind::Syntax,
                                      u"\"comment\" is never closed by \"endcomment\"."_s);
        const TagHead inside = readHead(open);
        from = open + 2;
        if (inside.name.text == u"comment") {
            ++depth;
        } else if (inside.name.text == u"raw") {
            const auto end = findTag(from, u"endraw");
            from = end ? end->open + 2 : source.size();
        } else if (inside.name.text == u"endcomment" && --depth == 0) {
            m_lexer.moveTo(inside.name.begin + inside.name.length);
            return finishTag(Token::Kind::TagEnd, open);
        }
    }
}

bool TemplateCompiler::raw(const TagHead& head)
{
    if (!finishTag(Token::Kind::TagEnd, head.open))
        return false;
    // As in Liquid, dashes on the inner side of raw trim nothing: what it holds is printed as it stands.
    m_trimNext = false;
    const qsizetype begin = m_position;
    const auto end = findTag(begin, u"endraw");
    if (!end)
        return m_expressions.fail(head.name, ErrorKind::Syntax, u"\"raw\" is never closed by \"endraw\"."_s);
    text(begin, end->open, false);
    m_lexer.moveTo(end->name.begin + end->name.length);
    return finishTag(Token::Kind::TagEnd, end->open);
}

} // namespace mw::content
