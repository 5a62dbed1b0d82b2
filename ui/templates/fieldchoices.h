// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/mergefields.h"
#include "ui/slotform/fieldchoice.h"

namespace mw::templatespage {

/// What the menu of fields offers: the audience's, then what every message has.
[[nodiscard]] slotform::FieldChoices fieldChoices(const std::vector<campaign::AudienceField>& fields);

} // namespace mw::templatespage
