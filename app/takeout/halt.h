// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/takeouterror.h"

#include <optional>

namespace mw::takeout {

/// Why the writing ends early: an error, or none where a person cancelled it.
struct Halt
{
    std::optional<TakeoutError> error{};
};

using Step = base::Result<void, Halt>;
template <typename T>
using Yield = base::Result<T, Halt>;

[[nodiscard]] inline auto halt(TakeoutError::Kind kind, const QString& detail = {})
{
    return base::fail(Halt{TakeoutError{.kind = kind, .detail = detail}});
}
[[nodiscard]] inline auto halt(const vault::DbError& error)
{
    return base::fail(
        Halt{TakeoutError{.kind = TakeoutError::Kind::Database, .detail = error.detail, .database = error}});
}

} // namespace mw::takeout
