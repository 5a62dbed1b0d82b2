// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::consent {

/// True for a name under which strangers register domains of their own: "com", "co.uk", "blogspot.com" (the
/// Public Suffix List as libpsl was built with it, private part too). Case, a leading @ and spaces around it
/// don't count. A top-level name that the list does not know is none.
[[nodiscard]] bool isPublicSuffix(const QString& domain);

} // namespace mw::consent
