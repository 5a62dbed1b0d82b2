// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mw::mail {

/// "j••••n@e••••••.com": first and last letter of the mailbox, first of the domain, its ending. The number of
/// dots says nothing about the length. A text without an @ becomes dots alone.
[[nodiscard]] QString maskedAddress(const QString& address);
/// `text` with all that looks like an address in it masked that way.
[[nodiscard]] QString withMaskedAddresses(const QString& text);

} // namespace mw::mail
