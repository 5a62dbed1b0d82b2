// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace mw::mail {

/// 32 bytes. Ends the program when OpenSSL can't do it: a wrong or empty hash would let a suppressed
/// address through unseen.
[[nodiscard]] QByteArray hmacSha256(const base::Secret& key, QByteArrayView message);
/// 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView message);

} // namespace mw::mail
