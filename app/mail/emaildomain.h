// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/addresserror.h"

#include <QByteArray>
#include <QStringView>

namespace mw::mail {

/// The A-label form of a domain that may stand in an address, lower case: two or more labels of letters,
/// digits and inner hyphens, each of at most 63 octets, the last not all digits. Internationalised names go
/// through UTS 46 (non-transitional) and must come back unchanged from their A-label form. UTS 46 drops soft
/// hyphens and the like without a word, so invisible characters are the caller's to refuse.
[[nodiscard]] base::Result<QByteArray, AddressError> toAsciiDomain(QStringView domain);

/// The same checks for text that is ASCII, without making the lower-case copy. Null: it may be mailed.
[[nodiscard]] std::optional<AddressError> checkAsciiDomain(QStringView domain);

} // namespace mw::mail
