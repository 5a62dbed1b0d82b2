// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/slots.h"

namespace mw::slotform {

/// Why a value was not taken, or a template has no form: one or two sentences.
[[nodiscard]] QString sentenceOf(const content::SlotError& error);

} // namespace mw::slotform
