// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/tls.h"

#include <QSslCertificate>
#include <QSslCipher>
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

constexpr int longestText = 200; // characters of a certificate's texts
constexpr int mostNames = 20;

QString harmless(const QString& text)
{
    QString shown = text.left(longestText);
    for (QChar& c : shown)
        if (!c.isPrint())
            c = u'?';
    return shown;
}

QString nameOf(const QStringList& commonNames, const QStringList& organisations)
{
    return harmless((commonNames.isEmpty() ? organisations : commonNames).value(0));
}

base::Timestamp timestamp(const QDateTime& at)
{
    return base::fromMilliseconds(at.toMSecsSinceEpoch());
}

CertificateFacts factsOf(const QSslCertificate& certificate)
{
    CertificateFacts facts{.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                                             certificate.subjectInfo(QSslCertificate::Organization)),
                           .issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                                            certificate.issuerInfo(QSslCertificate::Organization)),
                           .notBefore = timestamp(certificate.effectiveDate()),
                           .notAfter = timestamp(certificate.expiryDate())};
    for (const QString& name : certificate.subjectAlternativeNames())
        if (facts.names.size() < mostNames)
            facts.names.append(harmless(name));
    return facts;
}

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return {};
    }
}

} // namespace

void addTlsFacts(const QSslSocket& socket, PeerFacts& facts)
{
    if (socket.isEncrypted()) {
        facts.protocol = nameOf(socket.sessionProtocol());
        facts.cipher = socket.sessionCipher().name();
    }
    if (const auto certificate = socket.peerCertificate(); !certificate.isNull())
        facts.certificate = factsOf(certificate);
}

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
