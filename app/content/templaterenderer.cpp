// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templaterenderer.h"

#include "content/htmlescape.h"
#include "content/templatefilters.h"

#include <algorithm>

namespace mw::content {

using namespace Qt::StringLiterals;
using ErrorKind = TemplateError::Kind;
using Op = Instruction::Op;

namespace {

const Value nil;

} // namespace

TemplateRenderer::TemplateRenderer(const TemplateProgram& program, const Values& data,
                                   const RenderOptions& options)
    : m_program(program),
      m_data(data),
      m_options(options),
      m_escapes(program.mode == EscapeMode::Html),
      m_names(program.names.size()),
      m_loops(program.loopDepth)
{
}

base::Result<QString, TemplateError> TemplateRenderer::render()
{
    m_out.reserve(m_program.expectedSize);
    if (!run())
        return base::fail(*m_error);
    return std::move(m_out);
}

bool TemplateRenderer::fail(qsizetype offset, ErrorKind kind, const QString& text)
{
    if (!m_error)
        m_error = errorAt(m_program.source, offset, kind, text);
    return false;
}

bool TemplateRenderer::fits(qsizetype more)
{
    if (m_out.size() + more <= TemplateLimits::output) [[likely]]
        return true;
    return fail(m_offset, ErrorKind::OutputTooLarge, u"The result is larger than 16 MB."_s);
}

bool TemplateRenderer::spent(qint64 steps)
{
    m_steps -= steps;
    if (m_steps >= 0) [[likely]]
        return true;
    return fail(m_offset, ErrorKind::TooManySteps, u"Rendering takes more than a million steps."_s);
}

bool TemplateRenderer::run()
{
    const std::size_t end = m_program.code.size();
    std::size_t next = 0;
    while (next < end) {
        const Instruction& instruction = m_program.code[next];
        ++next;
        if (!spent(1) || !step(instruction, next))
            return false;
    }
    return true;
}

bool TemplateRenderer::step(const Instruction& instruction, std::size_t& next)
{
    switch (instruction.op) {
    case Op::Text:
        m_offset = instruction.a;
        if (!fits(instruction.b))
            return false;
        m_out.append(QStringView(m_program.source).sliced(instruction.a, instruction.b));
        return true;
    case Op::Print: {
        const Value* value = resolve(instruction.a);
        const Operand& operand = m_program.operands[instruction.a];
        return value && print(*value, isSafe(operand), operand.offset);
    }
    case Op::Load: {
        const Value* value = resolve(instruction.a);
        if (!value)
            return false;
        m_accumulator = *value;
        m_accumulatorSafe = isSafe(m_program.operands[instruction.a]);
        return true;
    }
    case Op::Filter:
        return filter(m_program.filters[instruction.a]);
    case Op::Emit:
        return print(m_accumulator, m_accumulatorSafe, m_offset);
    case Op::Store: {
        Name& name = m_names[instruction.a];
        name.assigned = std::move(m_accumulator);
        m_accumulator = Value();
        name.value = &name.assigned;
        name.asked = true;
        name.safe = m_accumulatorSafe;
        return true;
    }
    case Op::Test: {
        const Value* value = resolve(instruction.a);
        m_flag = value && value->isTruthy();
        return value != nullptr;
    }
    case Op::Compare:
        return compare(instruction);
    case Op::Jump:
        next = instruction.a;
        return true;
    case Op::JumpIf:
        next = m_flag ? instruction.a : next;
        return true;
    case Op::JumpUnless:
        next = m_flag ? next : instruction.a;
        return true;
    case Op::LoopBegin:
        return beginLoop(m_program.loops[instruction.a], instruction.b, next);
    case Op::LoopNext: {
        LoopState& loop = m_loops[m_program.loops[instruction.a].depth];
        if (++loop.current < loop.end)
            next = instruction.b;
        else
            loop.items.reset();
        return true;
    }
    }
    return true;
}

const Value* TemplateRenderer::root(const Operand& operand)
{
    switch (operand.kind) {
    case Operand::Kind::LoopItem: {
        const LoopState& loop = m_loops[operand.slot];
        return &(*loop.items)[loop.current];
    }
    case Operand::Kind::Global: {
        Name& name = m_names[operand.slot];
        if (!name.asked) {
            name.asked = true;
            name.value = m_data.find(m_program.names[operand.slot]);
        }
        return name.value;
    }
    default:
        return &operand.literal;
    }
}

const Value* TemplateRenderer::resolve(quint32 index, int which)
{
    const Operand& operand = m_program.operands[index];
    m_offset = operand.offset;
    Value& scratch = m_scratch[static_cast<std::size_t>(which)];
    if (operand.kind == Operand::Kind::LoopState) {
        scratch = loopField(operand);
        return &scratch;
    }
    const Value* value = root(operand);
    for (quint32 i = 0; value && i < operand.segmentCount; ++i)
        value = descend(value, m_program.segments[operand.firstSegment + i], scratch);
    if (value)
        return value;
    if (!m_options.strict)
        return &nil;
    const QString path =
        operand.kind == Operand::Kind::Global ? m_program.names[operand.slot] : u"This path"_s;
    fail(operand.offset, ErrorKind::UndefinedVariable,
         operand.segmentCount == 0 ? u"\"%1\" is not defined."_s.arg(path)
                                   : u"Something under \"%1\" is not defined."_s.arg(path));
    return nullptr;
}

const Value* TemplateRenderer::descend(const Value* value, const Segment& segment, Value& scratch) const
{
    const Value* found =
        segment.kind == Segment::Kind::Index ? value->item(segment.index) : value->member(segment.key);
    if (found || !segment.dotted)
        return found;
    if (segment.key == u"size" && value->size() >= 0) {
        // The value may be the scratch itself, so it is asked before it is overwritten.
        const qint64 size = value->size();
        scratch = Value::integer(size);
        return &scratch;
    }
    if (segment.key == u"first")
        return value->item(0);
    return segment.key == u"last" ? value->item(-1) : nullptr;
}

Value TemplateRenderer::loopField(const Operand& operand) const
{
    const LoopState& loop = m_loops[operand.slot];
    const auto at = static_cast<qint64>(loop.current - loop.begin);
    const auto length = static_cast<qint64>(loop.end - loop.begin);
    switch (operand.field) {
    case LoopField::Index:
        return Value::integer(at + 1);
    case LoopField::Index0:
        return Value::integer(at);
    case LoopField::Rindex:
        return Value::integer(length - at);
    case LoopField::Rindex0:
        return Value::integer(length - at - 1);
    case LoopField::First:
        return Value::boolean(at == 0);
    case LoopField::Last:
        return Value::boolean(at + 1 == length);
    case LoopField::Length:
        break;
    }
    return Value::integer(length);
}

bool TemplateRenderer::isSafe(const Operand& operand) const
{
    return operand.kind == Operand::Kind::Global && m_names[operand.slot].safe && operand.segmentCount == 0;
}

bool TemplateRenderer::print(const Value& value, bool safe, qsizetype offset)
{
    m_offset = offset;
    const QString* text = value.text();
    std::optional<QString> printed;
    if (!text) {
        printed = printedText(value, m_steps);
        if (!spent(0))
            return false;
        if (!printed)
            return fail(offset, ErrorKind::WrongType, u"An object can't be printed, only what is in it."_s);
        text = &*printed;
    }
    if (!spent(stepsFor(text->size())) || !fits(text->size()))
        return false;
    if (text->isEmpty() && m_options.whenEmpty)
        m_out.append(m_options.whenEmpty(offset));
    else if (m_escapes && !safe)
        appendHtmlEscaped(m_out, *text);
    else
        m_out.append(*text);
    return fits(0);
}

bool TemplateRenderer::compare(const Instruction& instruction)
{
    const Operand::Kind leftKind = m_program.operands[instruction.a].kind;
    const Operand::Kind rightKind = m_program.operands[instruction.b].kind;
    const Value* left = resolve(instruction.a, 0);
    const Value* right = left ? resolve(instruction.b, 1) : nullptr;
    if (!right)
        return false;
    const CompareOp op = instruction.detail;
    const auto isWord = [](Operand::Kind kind) {
        return kind == Operand::Kind::Empty || kind == Operand::Kind::Blank;
    };
    if (op == CompareOp::Equal || op == CompareOp::NotEqual) {
        const bool wordRight = isWord(rightKind);
        const Value& asked = wordRight ? *left : *right;
        if (wordRight || isWord(leftKind))
            m_flag =
                (wordRight ? rightKind : leftKind) == Operand::Kind::Empty ? asked.isEmpty() : isBlank(asked);
        else
            m_flag = equalValues(*left, *right, m_steps);
        m_flag = m_flag == (op == CompareOp::Equal);
        return spent(0);
    }
    std::optional<bool> answer;
    if (op == CompareOp::Contains)
        answer = contains(*left, *right);
    else if (left->isNil() || right->isNil())
        answer = false;
    else if (op == CompareOp::Less || op == CompareOp::GreaterOrEqual)
        answer = isLess(*left, *right);
    else
        answer = isLess(*right, *left);
    if (!answer)
        return fail(m_program.operands[instruction.a].offset, ErrorKind::WrongType,
                    u"A number can only be compared with a number, a text with a text."_s);
    const bool negated = (op == CompareOp::GreaterOrEqual || op == CompareOp::LessOrEqual) &&
                         !left->isNil() && !right->isNil();
    m_flag = *answer != negated;
    return spent(0);
}

std::optional<bool> TemplateRenderer::isLess(const Value& left, const Value& right)
{
    if (left.text() && right.text()) {
        m_steps -= stepsFor(std::min(left.text()->size(), right.text()->size()));
        return *left.text() < *right.text();
    }
    if (left.toInteger() && right.toInteger())
        return *left.toInteger() < *right.toInteger();
    const auto number = [](const Value& value) -> std::optional<double> {
        if (const qint64* integer = value.toInteger())
            return static_cast<double>(*integer);
        if (const double* real = value.toNumber())
            return *real;
        return std::nullopt;
    };
    const auto a = number(left);
    const auto b = number(right);
    if (!a || !b)
        return std::nullopt;
    return *a < *b;
}

std::optional<bool> TemplateRenderer::contains(const Value& left, const Value& right)
{
    if (right.isNil() || right.isFalse())
        return false;
    if (const QString* text = left.text()) {
        const auto needle = printedText(right, m_steps);
        m_steps -= stepsFor(text->size());
        return needle && text->contains(*needle);
    }
    if (const auto items = left.items())
        return std::any_of(items->begin(), items->end(),
                           [this, &right](const Value& item) { return equalValues(item, right, m_steps); });
    return right.text() && left.member(*right.text());
}

std::optional<std::optional<qint64>> TemplateRenderer::loopBound(std::optional<quint32> operand)
{
    if (!operand)
        return std::optional<qint64>();
    const Value* value = resolve(*operand);
    if (!value)
        return std::nullopt;
    if (value->isNil())
        return std::optional<qint64>();
    bool ok = value->toInteger() != nullptr;
    const qint64 bound = ok ? *value->toInteger() : value->text() ? value->text()->toLongLong(&ok) : 0;
    if (!ok) {
        fail(m_offset, ErrorKind::WrongType, u"The limit or offset of a loop is no whole number."_s);
        return std::nullopt;
    }
    return std::optional<qint64>(std::clamp<qint64>(bound, -TemplateLimits::steps, TemplateLimits::steps));
}

bool TemplateRenderer::beginLoop(const Loop& loop, quint32 otherwise, std::size_t& next)
{
    const Value* value = resolve(loop.collection);
    if (!value)
        return false;
    LoopState& state = m_loops[loop.depth];
    state.items = value->items();
    if (value->members())
        return fail(m_offset, ErrorKind::WrongType, u"A loop goes through an array, this is an object."_s);
    // As in Liquid: a text is gone through as one item, anything else as none.
    if (value->text() && !value->text()->isEmpty())
        state.items = std::make_shared<const Value::Array>(Value::Array{*value});

    const auto from = loopBound(loop.offset);
    const auto count = from ? loopBound(loop.limit) : std::nullopt;
    if (!from || !count)
        return false;
    const qint64 size = state.items ? static_cast<qint64>(state.items->size()) : 0;
    const qint64 end = *count ? std::min(size, from->value_or(0) + **count) : size;
    const qint64 begin = std::max<qint64>(from->value_or(0), 0);
    if (begin >= end) {
        next = otherwise;
        return true;
    }
    state.begin = static_cast<std::size_t>(begin);
    state.end = static_cast<std::size_t>(end);
    state.current = state.begin;
    return true;
}

} // namespace mw::content
