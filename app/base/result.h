// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>
#include <type_traits>

namespace mw::base {

/// A value, or an error struct that the area owns (`enum class Kind`, detail, source). Branch on Kind.
template <typename T, typename E>
using Result = tl::expected<T, E>;

/// `return fail(SomeError{...});`
template <typename E>
[[nodiscard]] constexpr auto fail(E&& error)
{
    return tl::unexpected<std::decay_t<E>>(std::forward<E>(error));
}

} // namespace mw::base
