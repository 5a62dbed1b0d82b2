// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/addresserror.h"

namespace mw::cli {

/// Why a text is no address, for people: "there is no @ in it".
[[nodiscard]] QString wordsOf(mail::AddressError::Kind kind);

} // namespace mw::cli
