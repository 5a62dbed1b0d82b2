// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templatelexer.h"
#include "content/templateprogram.h"

#include <optional>
#include <QHash>
#include <QSet>

namespace mw::content {

/// Reads operands and filter chains into the program's pools. The first error stays; every call after it
/// fails.
class ExpressionParser
{
public:
    enum class Use { Asked, Printed };

    ExpressionParser(TemplateProgram& program, TemplateLexer& lexer) : m_program(program), m_lexer(lexer) {}

    [[nodiscard]] std::optional<quint32> operand(Use use);
    /// An operand and its filters, left in the accumulator; a lone operand emits nothing and is returned
    /// instead.
    struct Filtered
    {
        quint32 operand = 0;
        bool hasFilters = false;
    };
    [[nodiscard]] std::optional<Filtered> filtered(Use use);
    /// Comparisons joined by and, or; leaves the answer in the flag. Liquid reads them from right to left.
    [[nodiscard]] bool condition();

    [[nodiscard]] quint32 nameSlot(const QString& name);
    /// From here on the name is no longer read from the data.
    void assignedForGood(quint32 slot) { m_assigned.insert(slot); }
    void enterLoop(const QString& item) { m_loops.push_back(item); }
    void leaveLoop() { m_loops.pop_back(); }
    [[nodiscard]] quint32 loopDepth() const { return static_cast<quint32>(m_loops.size()); }

    /// Always false and nothing, so that callers can return it.
    bool fail(const Token& at, TemplateError::Kind kind, QString text);
    bool failAt(qsizetype offset, TemplateError::Kind kind, QString text);
    /// What is wrong with a token that can't stand here.
    bool unexpected(const Token& token, const QString& wanted);
    [[nodiscard]] const std::optional<TemplateError>& error() const { return m_error; }

private:
    std::optional<quint32> operandFrom(const Token& first, Use use);
    bool literal(const Token& token, Operand& out);
    bool root(const Token& token, Operand& out, Use use);
    bool bracket(Segment& out);
    bool segments(Operand& out);
    bool loopState(Operand& out);
    bool filter(Use use);
    bool filterArguments(FilterCall& call, Use use);
    bool comparison();
    void noteRead(quint32 slot, Use use, const Token& at);

    TemplateProgram& m_program;
    TemplateLexer& m_lexer;
    QHash<QString, quint32> m_slots;
    QSet<quint32> m_assigned;
    QSet<quint32> m_read;
    QSet<quint32> m_printed;
    std::vector<QString> m_loops;
    std::optional<TemplateError> m_error;
};

} // namespace mw::content
