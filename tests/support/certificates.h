// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/practicecertificate.h"

namespace mw::test {

enum class CertificateFlaw { None, Expired, NotYetValid, OtherHost };

/// A self-signed certificate for localhost and 127.0.0.1 with the flaw, as of `now`. Ends the test program
/// when OpenSSL can't make one.
[[nodiscard]] smtp::PracticeCertificate makeCertificate(CertificateFlaw flaw, base::Timestamp now);

} // namespace mw::test
