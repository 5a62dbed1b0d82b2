// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcodes.h"
#include "base/result.h"
#include "cli/exitcode.h"

#include <QJsonObject>
#include <QString>

namespace mw::cli {

using Code = base::ErrorCode;

/// Why a verb did not do what it was asked. `text` is for a person, in three parts: what happened, what was
/// kept, what to do.
struct Failure
{
    Exit exit = Exit::WrongUsage;
    Code code = Code::BadValue;
    QString text;
};

/// What a verb comes to: an exit code of 0 or 1, or a failure.
using Answer = base::Result<Exit, Failure>;

template <typename T>
using Try = base::Result<T, Failure>;

[[nodiscard]] inline auto failed(Exit exit, Code code, const QString& text)
{
    return base::fail(Failure{exit, code, text});
}
[[nodiscard]] inline auto wrongUsage(Code code, const QString& text)
{
    return failed(Exit::WrongUsage, code, text);
}

} // namespace mw::cli
