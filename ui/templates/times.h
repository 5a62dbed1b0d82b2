// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/templaterepository.h"

#include <QDateTime>

namespace mw::templatespage {

[[nodiscard]] QDateTime localTime(base::Timestamp time);
/// "10:21" today, else a date.
[[nodiscard]] QString shortTime(base::Timestamp time);
/// Of a template or its draft, whichever is newer.
[[nodiscard]] base::Timestamp changedAt(const campaign::TemplateSummary& row);

} // namespace mw::templatespage
