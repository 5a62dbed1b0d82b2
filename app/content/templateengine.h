// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "content/templateerror.h"
#include "content/value.h"

#include <functional>
#include <memory>
#include <QString>
#include <QStringList>
#include <vector>

namespace mw::content {

struct TemplateProgram;

/// Html: what a template prints is escaped (& < > " ') unless it passed escape, escape_once, newline_to_br,
/// or `raw` last.
enum class EscapeMode { Html, None };

struct RenderOptions
{
    /// A variable that the data lack is an error, even before `default`; otherwise it is nil.
    bool strict = false;
    /// The one time of this rendering; nothing reads the system's clock.
    base::Timestamp now{};
    /// Given where an output tag prints nothing (`offset` into the source, within that tag); what it answers
    /// is printed there as it is.
    std::function<QString(qsizetype offset)> whenEmpty{};
};

/// Bounds of one template and one rendering. Sizes are UTF-16 code units.
struct TemplateLimits
{
    static constexpr qsizetype source = 5 * 1024 * 1024;
    static constexpr qsizetype output = 16 * 1024 * 1024;
    static constexpr int nesting = 100;
    static constexpr int filterChain = 100;
    /// One a instruction, and one more for each 256 code units that a filter or comparison touches.
    static constexpr qint64 steps = 1'000'000;
};

/// A template compiled once and rendered many times; immutable, so any number of threads may render it at
/// once. Data are never read as template. What it understands is a subset of Liquid with Liquid's meaning;
/// anything else is refused by compileTemplate(), so that no mail goes out with half-understood markup.
class CompiledTemplate
{
public:
    explicit CompiledTemplate(std::shared_ptr<const TemplateProgram> program);

    [[nodiscard]] base::Result<QString, TemplateError> render(const Values& data,
                                                              const RenderOptions& options = {}) const;
    /// Top-level names that are read from the data, in order of their first use.
    [[nodiscard]] QStringList variables() const;
    /// Every place that reads one of variables(), in the order of the source. Line and column as in errors.
    struct Read
    {
        QString name;
        int line = 0;
        int column = 0;
    };
    [[nodiscard]] std::vector<Read> reads() const;
    /// Those of variables() that are printed, not only asked about.
    [[nodiscard]] QStringList printedVariables() const;

private:
    // Shared: a compiled template is handed by value to the threads that render it.
    std::shared_ptr<const TemplateProgram> m_program;
};

[[nodiscard]] base::Result<CompiledTemplate, TemplateError> compileTemplate(const QString& source,
                                                                            EscapeMode mode);

} // namespace mw::content
