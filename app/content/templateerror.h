// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::content {

/// Why a template can't be compiled or rendered. `line` and `column` count from 1, columns in Unicode code
/// points; both are 0 when no place in the source is at fault. `text` is plain English for logs and the
/// command line.
struct TemplateError
{
    enum class Kind {
        Syntax,
        UnknownTag,
        UnknownFilter,
        SourceTooLarge,
        TooDeep,
        TooLong,
        OutputTooLarge,
        TooManySteps,
        UndefinedVariable,
        WrongType
    };
    Kind kind = Kind::Syntax;
    int line = 0;
    int column = 0;
    QString text;
};

} // namespace mw::content
