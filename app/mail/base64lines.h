// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::mail {

/// Appends `bytes` in base64 (RFC 2045 6.8), lines of 76 joined by CRLF, none after the last.
void appendBase64Lines(QByteArray& out, QByteArrayView bytes);

} // namespace mw::mail
