// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "kit/problem.h"

namespace mw::importpage {

/// Why a file was not looked at, checked or imported. `about`: its name.
[[nodiscard]] kit::Problem problemOf(const audience::ImportError& error, const QString& about);

} // namespace mw::importpage
