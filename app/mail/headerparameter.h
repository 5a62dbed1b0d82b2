// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/headervalue.h"

namespace mw::mail {

/// One parameter of a structured field without the leading "; ": name=token, name="quoted", or RFC 2231
/// name*=UTF-8''… in sections (name*0*=…; name*1*=…) that each fit a line of 76. Controls are refused;
/// `value` has at most 1000 characters, `name` at most 32.
[[nodiscard]] base::Result<QByteArray, HeaderError> toHeaderParameter(QByteArrayView name, QStringView value);

} // namespace mw::mail
