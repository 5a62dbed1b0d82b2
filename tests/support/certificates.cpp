// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/certificates.h"

namespace mw::test {

using std::chrono::days;

smtp::PracticeCertificate makeCertificate(CertificateFlaw flaw, base::Timestamp now)
{
    smtp::PracticeCertificateRequest request;
    request.notBefore = now - days(2);
    request.notAfter = now + days(30);
    if (flaw == CertificateFlaw::Expired)
        request.notAfter = now - days(1);
    if (flaw == CertificateFlaw::NotYetValid)
        request.notBefore = now + days(1);
    if (flaw == CertificateFlaw::OtherHost) {
        request.commonName = "mail.example.org";
        request.dnsNames = {"mail.example.org"};
        request.ipAddresses = {"192.0.2.1"};
    }
    auto made = smtp::makePracticeCertificate(request);
    if (!made)
        qFatal("no test certificate: %s", qPrintable(made.error().detail));
    return std::move(*made);
}

} // namespace mw::test
