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

/// Lines and columns of places asked for in their order: one pass over the source.
class PlaceCounter
{
public:
    explicit PlaceCounter(QStringView source) : m_source(source) {}
    std::pair<int, int> at(qsizetype offset)
    {
        for (; m_at < std::min(offset, m_source.size()); ++m_at) {
            if (m_source[m_at] == u'\n') {
                ++m_line;
                m_column = 1;
            } else if (!m_source[m_at].isLowSurrogate()) {
                ++m_column;
            }
        }
        return {m_line, m_column};
    }

private:
    QStringView m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

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

std::vector<CompiledTemplate::Read> CompiledTemplate::reads() const
{
    std::vector<Read> all;
    all.reserve(m_program->reads.size());
    PlaceCounter places(m_program->source);
    for (const TemplateProgram::Read& read : m_program->reads) {
        const auto [line, column] = places.at(read.offset);
        all.push_back({m_program->names[read.name], line, column});
    }
    return all;
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
