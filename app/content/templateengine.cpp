// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templateengine.h"

#include "content/templatecompiler.h"
#include "content/templaterenderer.h"

#include <algorithm>

namespace mw::content {

namespace {

QStringList namesOf(const TemplateProgram& program, const std::vector<quint32>& slots)
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(slots.size()));
    for (const quint32 slot : slots)
        names.append(program.names[slot]);
    return names;
}

} // namespace

TemplateError errorAt(const QString& source, qsizetype offset, TemplateError::Kind kind, QString text)
{
    const QStringView before = QStringView(source).first(std::min(offset, source.size()));
    const auto lines = before.count(u'\n');
    const QStringView line = before.sliced(before.lastIndexOf(u'\n') + 1);
    const auto columns = std::count_if(line.begin(), line.end(), [](QChar c) { return !c.isLowSurrogate(); });
    return {kind, static_cast<int>(lines) + 1, static_cast<int>(columns) + 1, std::move(text)};
}

CompiledTemplate::CompiledTemplate(std::shared_ptr<const TemplateProgram> program)
    : m_program(std::move(program))
{
}

base::Result<QString, TemplateError> CompiledTemplate::render(const Values& data,
                                                              const RenderOptions& options) const
{
    return TemplateRenderer(*m_program, data, options).render();
}

QStringList CompiledTemplate::variables() const
{
    return namesOf(*m_program, m_program->readNames);
}

QStringList CompiledTemplate::printedVariables() const
{
    return namesOf(*m_program, m_program->printedNames);
}

base::Result<CompiledTemplate, TemplateError> compileTemplate(const QString& source, EscapeMode mode)
{
    auto program = TemplateCompiler(source, mode).compile();
    if (!program)
        return base::fail(std::move(program).error());
    return CompiledTemplate(*std::move(program));
}

} // namespace mw::content
