// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/emailaddress.h"

namespace mw::audience {

/// contact.email_key: the whole address in NFC and lower case, UTF-8. Two addresses with one key are one
/// contact (cli.md). No A-labels in here: mail::EmailAddress::canonical() is the form that suppressions hash.
[[nodiscard]] QByteArray emailKey(const mail::EmailAddress& address);

} // namespace mw::audience
