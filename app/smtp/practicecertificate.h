// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QList>

namespace mw::smtp {

struct PracticeCertificateError
{
    QString detail; ///< OpenSSL's words
};

/// A self-signed server certificate; its PEM is also what a client has to trust.
struct PracticeCertificate
{
    QByteArray certificatePem;
    base::Secret keyPem; ///< PKCS#8, not encrypted
};

struct PracticeCertificateRequest
{
    QByteArray commonName = "localhost";
    QList<QByteArray> dnsNames = {"localhost"};
    QList<QByteArray> ipAddresses = {"127.0.0.1"}; ///< in text form
    base::Timestamp notBefore;
    base::Timestamp notAfter;
};

/// Makes an EC P-256 key and a certificate over it, in memory. About a millisecond.
[[nodiscard]] base::Result<PracticeCertificate, PracticeCertificateError>
makePracticeCertificate(const PracticeCertificateRequest& request);

/// The practice relay's own: localhost and 127.0.0.1, from a day before `now` (clocks differ) to a year
/// after.
[[nodiscard]] base::Result<PracticeCertificate, PracticeCertificateError>
makePracticeCertificate(base::Timestamp now);

} // namespace mw::smtp
