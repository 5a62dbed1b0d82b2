// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/tls.h"

#include <QSslCertificate>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

using Kind = SessionError::Kind;

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return Kind::CertificateWrongHost;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return Kind::CertificateExpired;
    default:
        return Kind::CertificateUntrusted;
    }
}

} // namespace

base::Result<QSslConfiguration, SessionError> tlsConfiguration(const QByteArray& caPem)
{
    if (!QSslSocket::supportsSsl())
        return base::fail(SessionError{Kind::TlsFailed, Phase::Connect, u"no TLS library was found"_s, {}});
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!caPem.isEmpty()) {
        const auto extra = QSslCertificate::fromData(caPem, QSsl::Pem);
        if (extra.isEmpty())
            return base::fail(
                SessionError{Kind::BadOptions, Phase::Connect, u"the CA file holds no certificate"_s, {}});
        // Naming any authority turns Qt's loading of the system's own on demand off.
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    }
    return configuration;
}

SessionError certificateError(const QList<QSslError>& errors)
{
    SessionError result{.kind = kindOf(errors.first().error())};
    QStringList details;
    for (const auto& error : errors) {
        const auto kind = kindOf(error.error());
        const bool graver = kind == Kind::CertificateUntrusted ||
                            (kind == Kind::CertificateExpired && result.kind == Kind::CertificateWrongHost);
        if (graver)
            result.kind = kind;
        details.append(error.errorString());
    }
    details.removeDuplicates();
    result.detail = details.join(u"; "_s);
    return result;
}

} // namespace mw::smtp
