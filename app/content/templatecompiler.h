// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/expressionparser.h"
#include "content/templatelexer.h"
#include "content/templateprogram.h"

#include <memory>
#include <vector>

namespace mw::content {

/// Turns one source into a flat program. Used once.
class TemplateCompiler
{
public:
    TemplateCompiler(const QString& source, EscapeMode mode);
    [[nodiscard]] base::Result<std::shared_ptr<const TemplateProgram>, TemplateError> compile();

private:
    struct Block
    {
        enum class Kind { If, Unless, For };
        Kind kind = Kind::If;
        Token name;
        std::vector<std::size_t> exits;        ///< jumps to the end of the block
        std::optional<std::size_t> skipBranch; ///< the jump over the branch being read
        bool hasElse = false;
        quint32 loop = 0;
        std::size_t body = 0;
    };
    /// `{%`, an optional dash and a word.
    struct TagHead
    {
        qsizetype open = 0;
        Token name;
        bool trims = false;
    };

    void text(qsizetype begin, qsizetype end, bool trimEnd);
    bool output(qsizetype open);
    bool tag(qsizetype open);
    bool dispatch(const TagHead& head);
    bool openCondition(const TagHead& head);
    bool elseBranch(const TagHead& head);
    bool closeBlock(const TagHead& head);
    bool openLoop(const TagHead& head);
    bool loopOptions(Loop& loop);
    bool assign();
    bool comment(const TagHead& head);
    bool raw(const TagHead& head);
    bool push(Block block);
    bool finishTag(Token::Kind end, qsizetype open);
    [[nodiscard]] TagHead readHead(qsizetype open) const;
    [[nodiscard]] std::optional<TagHead> findTag(qsizetype from, QStringView name) const;
    std::size_t emit(Instruction::Op op, quint32 a = 0, quint32 b = 0);
    [[nodiscard]] quint32 here() const { return static_cast<quint32>(m_program->code.size()); }

    std::shared_ptr<TemplateProgram> m_program;
    TemplateLexer m_lexer;
    ExpressionParser m_expressions;
    std::vector<Block> m_blocks;
    qsizetype m_position = 0;
    bool m_trimNext = false;
};

} // namespace mw::content
