// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/expressionparser.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;
using Kind = TemplateError::Kind;
using Op = Instruction::Op;

namespace {

struct LoopFieldName
{
    QLatin1StringView name;
    LoopField field;
};
constexpr std::array loopFields{
    LoopFieldName{QLatin1StringView("index"), LoopField::Index},
    LoopFieldName{QLatin1StringView("index0"), LoopField::Index0},
    LoopFieldName{QLatin1StringView("rindex"), LoopField::Rindex},
    LoopFieldName{QLatin1StringView("rindex0"), LoopField::Rindex0},
    LoopFieldName{QLatin1StringView("first"), LoopField::First},
    LoopFieldName{QLatin1StringView("last"), LoopField::Last},
    LoopFieldName{QLatin1StringView("length"), LoopField::Length},
};

std::optional<CompareOp> compareOp(const Token& token)
{
    switch (token.kind) {
    case Token::Kind::Equal:
        return CompareOp::Equal;
    case Token::Kind::NotEqual:
        return CompareOp::NotEqual;
    case Token::Kind::Less:
        return CompareOp::Less;
    case Token::Kind::LessOrEqual:
        return CompareOp::LessOrEqual;
    case Token::Kind::Greater:
        return CompareOp::Greater;
    case Token::Kind::GreaterOrEqual:
        return CompareOp::GreaterOrEqual;
    case Token::Kind::Name:
        if (token.text == u"contains")
            return CompareOp::Contains;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

/// For messages: a long text would bury them.
QString shown(QStringView text)
{
    return text.size() <= 40 ? text.toString() : text.first(40).toString() + u"…"_s;
}

} // namespace

bool ExpressionParser::failAt(qsizetype offset, Kind kind, QString text)
{
    if (!m_error)
        m_error = errorAt(m_program.source, offset, kind, std::move(text));
    return false;
}

bool ExpressionParser::fail(const Token& at, Kind kind, QString text)
{
    return failAt(at.begin, kind, std::move(text));
}

bool ExpressionParser::unexpected(const Token& token, const QString& wanted)
{
    switch (token.kind) {
    case Token::Kind::OpenText:
        return fail(token, Kind::Syntax, u"This quote is never closed."_s);
    case Token::Kind::SourceEnd:
        return fail(token, Kind::Syntax, u"The template ends where %1 is expected."_s.arg(wanted));
    default: {
        const QStringView written = QStringView(m_program.source).sliced(token.begin, token.length);
        return fail(token, Kind::Syntax, u"Expected %1, found \"%2\"."_s.arg(wanted, shown(written)));
    }
    }
}

quint32 ExpressionParser::nameSlot(const QString& name)
{
    const auto found = m_slots.constFind(name);
    if (found != m_slots.constEnd())
        return *found;
    const auto slot = static_cast<quint32>(m_program.names.size());
    m_program.names.push_back(name);
    m_slots.insert(name, slot);
    return slot;
}

void ExpressionParser::noteRead(quint32 slot, Use use, const Token& at)
{
    if (m_assigned.contains(slot))
        return;
    m_program.reads.push_back({slot, static_cast<quint32>(at.begin)});
    if (!m_read.contains(slot)) {
        m_read.insert(slot);
        m_program.readNames.push_back(slot);
    }
    if (use == Use::Printed && !m_printed.contains(slot)) {
        m_printed.insert(slot);
        m_program.printedNames.push_back(slot);
    }
}

bool ExpressionParser::literal(const Token& token, Operand& out)
{
    bool ok = true;
    switch (token.kind) {
    case Token::Kind::Text:
        out.literal = Value(token.text.toString());
        return true;
    case Token::Kind::Integer:
        out.literal = Value::integer(token.text.toLongLong(&ok));
        break;
    case Token::Kind::Number:
        out.literal = Value::number(token.text.toDouble(&ok));
        break;
    default:
        if (token.text == u"true" || token.text == u"false")
            out.literal = Value::boolean(token.text == u"true");
        else if (token.text == u"empty")
            out.kind = Operand::Kind::Empty;
        else if (token.text == u"blank")
            out.kind = Operand::Kind::Blank;
        else if (token.text != u"nil" && token.text != u"null")
            return false;
        return true;
    }
    return ok || fail(token, Kind::Syntax, u"The number %1 is too large."_s.arg(shown(token.text)));
}

bool ExpressionParser::root(const Token& token, Operand& out, Use use)
{
    const QString name = token.text.toString();
    if (name == u"forloop" && !m_loops.empty()) {
        out.kind = Operand::Kind::LoopState;
        out.slot = loopDepth() - 1;
        return loopState(out);
    }
    const auto loop = std::find(m_loops.rbegin(), m_loops.rend(), name);
    if (loop != m_loops.rend()) {
        out.kind = Operand::Kind::LoopItem;
        out.slot = static_cast<quint32>(m_loops.rend() - loop - 1);
        return true;
    }
    out.kind = Operand::Kind::Global;
    out.slot = nameSlot(name);
    noteRead(out.slot, use, token);
    return true;
}

bool ExpressionParser::loopState(Operand& out)
{
    if (m_lexer.peek().kind != Token::Kind::Dot)
        return unexpected(m_lexer.peek(), u"a dot"_s);
    (void)m_lexer.take();
    const Token name = m_lexer.take();
    const auto found = std::find_if(loopFields.begin(), loopFields.end(),
                                    [&name](const LoopFieldName& known) { return known.name == name.text; });
    if (name.kind != Token::Kind::Name || found == loopFields.end())
        return fail(name, Kind::Syntax, u"forloop.%1 is not known."_s.arg(shown(name.text)));
    out.field = found->field;
    return true;
}

bool ExpressionParser::bracket(Segment& out)
{
    const Token inside = m_lexer.take();
    bool ok = true;
    if (inside.kind == Token::Kind::Text) {
        out.key = inside.text.toString();
    } else if (inside.kind == Token::Kind::Integer) {
        out.kind = Segment::Kind::Index;
        out.index = inside.text.toLongLong(&ok);
    } else {
        return unexpected(inside, u"a text in quotes or a number"_s);
    }
    if (!ok)
        return fail(inside, Kind::Syntax, u"The number %1 is too large."_s.arg(shown(inside.text)));
    const Token close = m_lexer.take();
    return close.kind == Token::Kind::CloseBracket || unexpected(close, u"]"_s);
}

bool ExpressionParser::segments(Operand& out)
{
    out.firstSegment = static_cast<quint32>(m_program.segments.size());
    for (;;) {
        const Token::Kind kind = m_lexer.peek().kind;
        Segment segment;
        if (kind == Token::Kind::Dot) {
            (void)m_lexer.take();
            const Token name = m_lexer.take();
            if (name.kind != Token::Kind::Name)
                return unexpected(name, u"a name"_s);
            segment.key = name.text.toString();
            segment.dotted = true;
        } else if (kind == Token::Kind::OpenBracket) {
            (void)m_lexer.take();
            if (!bracket(segment))
                return false;
        } else {
            break;
        }
        m_program.segments.push_back(std::move(segment));
    }
    out.segmentCount = static_cast<quint32>(m_program.segments.size()) - out.firstSegment;
    return true;
}

std::optional<quint32> ExpressionParser::operandFrom(const Token& first, Use use)
{
    Operand out;
    out.offset = static_cast<quint32>(first.begin);
    const Token::Kind kind = first.kind;
    bool ok = false;
    if (kind == Token::Kind::OpenBracket) {
        Segment name;
        ok = bracket(name);
        if (ok && name.kind != Segment::Kind::Key)
            ok = unexpected(first, u"a name"_s);
        if (ok) {
            out.kind = Operand::Kind::Global;
            out.slot = nameSlot(name.key);
            noteRead(out.slot, use, first);
            ok = segments(out);
        }
    } else if (kind == Token::Kind::Name || kind == Token::Kind::Text || kind == Token::Kind::Integer ||
               kind == Token::Kind::Number) {
        ok = literal(first, out);
        if (!ok && !m_error)
            ok = root(first, out, use) && segments(out);
    } else {
        ok = unexpected(first, u"a variable or a value"_s);
    }
    if (!ok)
        return std::nullopt;
    m_program.operands.push_back(std::move(out));
    return static_cast<quint32>(m_program.operands.size() - 1);
}

std::optional<quint32> ExpressionParser::operand(Use use)
{
    return operandFrom(m_lexer.take(), use);
}

std::optional<ExpressionParser::Filtered> ExpressionParser::filtered(Use use)
{
    const auto first = operand(use);
    if (!first)
        return std::nullopt;
    if (m_lexer.peek().kind != Token::Kind::Pipe)
        return Filtered{*first, false};
    m_program.code.push_back({Op::Load, {}, *first, 0});
    for (int count = 1; m_lexer.peek().kind == Token::Kind::Pipe; ++count) {
        const Token pipe = m_lexer.take();
        if (count > TemplateLimits::filterChain) {
            fail(pipe, Kind::TooLong, u"More than %1 filters in a row."_s.arg(TemplateLimits::filterChain));
            return std::nullopt;
        }
        if (!filter(use))
            return std::nullopt;
    }
    return Filtered{*first, true};
}

bool ExpressionParser::filter(Use use)
{
    const Token name = m_lexer.take();
    if (name.kind != Token::Kind::Name)
        return unexpected(name, u"the name of a filter"_s);
    const auto* const spec =
        std::find_if(filterSpecs.begin(), filterSpecs.end(),
                     [&name](const FilterSpec& known) { return known.name == name.text; });
    if (spec == filterSpecs.end())
        return fail(name, Kind::UnknownFilter, u"The filter \"%1\" is not known."_s.arg(shown(name.text)));
    FilterCall call;
    call.id = spec->id;
    call.offset = static_cast<quint32>(name.begin);
    call.firstArgument = static_cast<quint32>(m_program.filterArguments.size());
    if (m_lexer.peek().kind == Token::Kind::Colon && !filterArguments(call, use))
        return false;
    if (call.argumentCount < spec->leastArguments || call.argumentCount > spec->mostArguments)
        return fail(name, Kind::Syntax,
                    u"The filter \"%1\" takes %2 to %3 values, not %4."_s.arg(spec->name)
                        .arg(spec->leastArguments)
                        .arg(spec->mostArguments)
                        .arg(call.argumentCount));
    m_program.filters.push_back(call);
    m_program.code.push_back({Op::Filter, {}, static_cast<quint32>(m_program.filters.size() - 1), 0});
    return true;
}

bool ExpressionParser::filterArguments(FilterCall& call, Use use)
{
    do {
        (void)m_lexer.take(); // the colon or the comma
        const Token first = m_lexer.take();
        const bool named = first.kind == Token::Kind::Name && m_lexer.peek().kind == Token::Kind::Colon;
        if (named && (call.id != FilterId::Default || first.text != u"allow_false"))
            return fail(first, Kind::Syntax, u"\"%1:\" is not known here."_s.arg(shown(first.text)));
        if (named)
            (void)m_lexer.take();
        const auto argument = named ? operand(Use::Asked) : operandFrom(first, use);
        if (!argument)
            return false;
        if (named) {
            call.allowFalse = argument;
        } else {
            m_program.filterArguments.push_back(*argument);
            ++call.argumentCount;
        }
    } while (m_lexer.peek().kind == Token::Kind::Comma);
    return true;
}

bool ExpressionParser::comparison()
{
    const auto left = operand(Use::Asked);
    if (!left)
        return false;
    const auto op = compareOp(m_lexer.peek());
    if (!op) {
        m_program.code.push_back({Op::Test, {}, *left, 0});
        return true;
    }
    (void)m_lexer.take();
    const auto right = operand(Use::Asked);
    if (!right)
        return false;
    m_program.code.push_back({Op::Compare, *op, *left, *right});
    return true;
}

bool ExpressionParser::condition()
{
    std::vector<std::size_t> exits;
    for (;;) {
        if (!comparison())
            return false;
        const Token& next = m_lexer.peek();
        const bool isAnd = next.kind == Token::Kind::Name && next.text == u"and";
        const bool isOr = next.kind == Token::Kind::Name && next.text == u"or";
        if (!isAnd && !isOr)
            break;
        (void)m_lexer.take();
        // a and (rest), a or (rest): once the left side decides, the whole rest is skipped.
        exits.push_back(m_program.code.size());
        m_program.code.push_back({isAnd ? Op::JumpUnless : Op::JumpIf, {}, 0, 0});
    }
    for (const std::size_t exit : exits)
        m_program.code[exit].a = static_cast<quint32>(m_program.code.size());
    return true;
}

} // namespace mw::content
