// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/emailaddress.h"

#include <functional>

namespace mw::inbound {

struct FoundAddress
{
    mail::EmailAddress address;
    int line = 1;        ///< from 1
    qsizetype start = 0; ///< in the text
    qsizetype length = 0;
};

/// Addresses in any text, in its order and as often as they stand there: alone, one a line, between commas,
/// in <>, with names, behind mailto:, internationalised. Not what is only a part of something longer: user
/// names in web addresses, words with two @, lines that name a message (Message-ID and its like). Takes time
/// in proportion to the text, whatever stands in it. `take` answers false to stop.
void findAddresses(QStringView text, const std::function<bool(const FoundAddress&)>& take);

/// The line around a place in a text, with blanks put together; at most `most` characters.
[[nodiscard]] QString lineAround(QStringView text, qsizetype at, qsizetype most);

} // namespace mw::inbound
