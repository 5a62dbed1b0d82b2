// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templateprogram.h"

#include <optional>
#include <vector>

namespace mw::content {

/// One rendering of one program: the state that a CompiledTemplate, being shared by threads, can't hold. Used
/// once.
class TemplateRenderer
{
public:
    TemplateRenderer(const TemplateProgram& program, const Values& data, const RenderOptions& options);
    [[nodiscard]] base::Result<QString, TemplateError> render();

private:
    struct Name
    {
        const Value* value = nullptr; ///< null: not there, or not asked for yet
        Value assigned;
        bool asked = false;
        bool safe = false;
    };
    struct LoopState
    {
        std::shared_ptr<const Value::Array> items;
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t current = 0;
    };

    [[nodiscard]] bool run();
    [[nodiscard]] bool step(const Instruction& instruction, std::size_t& next);
    [[nodiscard]] const Value* root(const Operand& operand);
    /// Null after an error alone. May point to m_scratch[which].
    [[nodiscard]] const Value* resolve(quint32 operand, int which = 0);
    [[nodiscard]] const Value* descend(const Value* value, const Segment& segment, Value& scratch) const;
    [[nodiscard]] Value loopField(const Operand& operand) const;
    [[nodiscard]] bool isSafe(const Operand& operand) const;

    [[nodiscard]] bool print(const Value& value, bool safe, qsizetype offset);
    [[nodiscard]] bool compare(const Instruction& instruction);
    [[nodiscard]] std::optional<bool> isLess(const Value& left, const Value& right);
    [[nodiscard]] std::optional<bool> contains(const Value& left, const Value& right);
    [[nodiscard]] bool filter(const FilterCall& call);
    [[nodiscard]] bool applyDefault(const FilterCall& call);
    [[nodiscard]] bool join(const FilterCall& call, const QString& text);
    [[nodiscard]] bool replace(const FilterCall& call, const QString& text);
    [[nodiscard]] bool truncate(const FilterCall& call, const QString& text);
    [[nodiscard]] std::optional<QString> argumentText(const FilterCall& call, quint32 index);
    [[nodiscard]] bool beginLoop(const Loop& loop, quint32 otherwise, std::size_t& next);
    [[nodiscard]] std::optional<std::optional<qint64>> loopBound(std::optional<quint32> operand);

    [[nodiscard]] bool fits(qsizetype more);
    [[nodiscard]] bool spent(qint64 steps);
    bool fail(qsizetype offset, TemplateError::Kind kind, const QString& text);

    const TemplateProgram& m_program;
    const Values& m_data;
    const RenderOptions& m_options;
    const bool m_escapes;
    QString m_out;
    qint64 m_steps = TemplateLimits::steps;
    std::vector<Name> m_names;
    std::vector<LoopState> m_loops;
    Value m_accumulator;
    bool m_accumulatorSafe = false;
    bool m_flag = false;
    qsizetype m_offset = 0; ///< of what is being looked at, for errors about bounds
    std::array<Value, 2> m_scratch;
    std::optional<TemplateError> m_error;
};

} // namespace mw::content
