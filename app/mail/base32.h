// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mw::mail {

/// The first `characters` characters of RFC 4648 base32 over `bytes`, lower case, unpadded. Missing bits are
/// 0.
[[nodiscard]] QByteArray toBase32(QByteArrayView bytes, qsizetype characters);

} // namespace mw::mail
