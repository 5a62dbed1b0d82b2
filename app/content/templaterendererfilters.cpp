// SPDX-License-Identifier: GPL-3.0-or-later
// The filters of TemplateRenderer: what they do to the accumulator, and whether it stays HTML.
#include "content/htmlescape.h"
#include "content/templatefilters.h"
#include "content/templaterenderer.h"

#include <utility>

namespace mw::content {

using namespace Qt::StringLiterals;
using ErrorKind = TemplateError::Kind;

namespace {

bool keepsSafety(FilterId id)
{
    // Cutting white space off escaped text can't make a character special again.
    return id == FilterId::Strip || id == FilterId::Lstrip || id == FilterId::Rstrip;
}

bool makesSafe(FilterId id)
{
    return id == FilterId::Escape || id == FilterId::EscapeOnce || id == FilterId::NewlineToBr ||
           id == FilterId::Raw;
}

} // namespace

std::optional<QString> TemplateRenderer::argumentText(const FilterCall& call, quint32 index)
{
    const quint32 operand = m_program.filterArguments[call.firstArgument + index];
    const Value* value = resolve(operand);
    if (!value)
        return std::nullopt;
    auto text = printedText(*value, m_steps);
    if (!text) {
        fail(m_offset, ErrorKind::WrongType, u"An object can't be printed, only what is in it."_s);
        return std::nullopt;
    }
    // Beside text that is already HTML, every other text is made HTML too: no filter lets a contact's "<"
    // through.
    if (m_escapes && m_accumulatorSafe && !isSafe(m_program.operands[operand]))
        return htmlEscaped(*text);
    return text;
}

bool TemplateRenderer::filter(const FilterCall& call)
{
    m_offset = call.offset;
    if (call.id == FilterId::Default)
        return applyDefault(call);
    if (call.id == FilterId::UrlEncode && m_accumulator.isNil())
        return true;
    auto text = printedText(m_accumulator, m_steps);
    if (!text)
        return fail(call.offset, ErrorKind::WrongType, u"An object can't be printed, only what is in it."_s);
    if (!spent(stepsFor(text->size())))
        return false;
    switch (call.id) {
    case FilterId::Append:
    case FilterId::Prepend:
        return join(call, *text);
    case FilterId::Replace:
        return replace(call, *text);
    case FilterId::Truncate:
        return truncate(call, *text);
    default:
        break;
    }
    // A line break is markup: in HTML the text around it is escaped first.
    if (call.id == FilterId::NewlineToBr && m_escapes && !m_accumulatorSafe)
        text = htmlEscaped(*text);
    QString result = filteredText(call.id, *text);
    m_offset = call.offset;
    if (result.size() > TemplateLimits::output)
        return fail(call.offset, ErrorKind::OutputTooLarge, u"The result is larger than 16 MB."_s);
    m_accumulator = Value(std::move(result));
    m_accumulatorSafe = makesSafe(call.id) || (m_accumulatorSafe && keepsSafety(call.id));
    return true;
}

bool TemplateRenderer::applyDefault(const FilterCall& call)
{
    bool allowFalse = false;
    if (call.allowFalse) {
        const Value* allow = resolve(*call.allowFalse);
        if (!allow)
            return false;
        allowFalse = allow->isTruthy();
    }
    const bool missing = allowFalse ? m_accumulator.isNil() : !m_accumulator.isTruthy();
    if (!missing && !m_accumulator.isEmpty())
        return true;
    if (call.argumentCount == 0) {
        m_accumulator = Value(QString());
        return true;
    }
    const quint32 operand = m_program.filterArguments[call.firstArgument];
    const Value* value = resolve(operand);
    if (!value)
        return false;
    m_accumulator = *value;
    m_accumulatorSafe = isSafe(m_program.operands[operand]);
    return true;
}

bool TemplateRenderer::join(const FilterCall& call, const QString& text)
{
    const auto other = argumentText(call, 0);
    if (!other)
        return false;
    m_offset = call.offset;
    if (text.size() + other->size() > TemplateLimits::output)
        return fail(call.offset, ErrorKind::OutputTooLarge, u"The result is larger than 16 MB."_s);
    m_accumulator = Value(call.id == FilterId::Append ? text + *other : *other + text);
    return spent(stepsFor(other->size()));
}

bool TemplateRenderer::replace(const FilterCall& call, const QString& text)
{
    const auto what = argumentText(call, 0);
    const auto with = call.argumentCount > 1 ? argumentText(call, 1) : QString();
    if (!what || !with)
        return false;
    m_offset = call.offset;
    auto result = replaced(text, *what, *with, TemplateLimits::output);
    if (!result)
        return fail(call.offset, ErrorKind::OutputTooLarge, u"The result is larger than 16 MB."_s);
    m_accumulator = Value(*std::move(result));
    return spent(stepsFor(m_accumulator.text()->size()));
}

bool TemplateRenderer::truncate(const FilterCall& call, const QString& text)
{
    qint64 length = 50;
    if (call.argumentCount > 0) {
        const Value* value = resolve(m_program.filterArguments[call.firstArgument]);
        if (!value)
            return false;
        bool ok = value->toInteger() != nullptr;
        length = ok ? *value->toInteger() : value->text() ? value->text()->toLongLong(&ok) : 0;
        if (!ok)
            return fail(m_offset, ErrorKind::WrongType, u"The length to truncate to is no whole number."_s);
    }
    const bool wasSafe = std::exchange(m_accumulatorSafe, false);
    const auto ellipsis = call.argumentCount > 1 ? argumentText(call, 1) : u"..."_s;
    if (!ellipsis)
        return false;
    m_offset = call.offset;
    QString result = truncated(text, length, *ellipsis);
    // A cut may fall into a character reference: then the text counts as plain again and is escaped when
    // printed.
    m_accumulatorSafe = wasSafe && result == text;
    m_accumulator = Value(std::move(result));
    return true;
}

} // namespace mw::content
