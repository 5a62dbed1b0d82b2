// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <QByteArray>
#include <QSsl>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

namespace mw::test {

/// A certificate with its key, made for one test run.
class Certificate
{
public:
    /// An authority of its own.
    [[nodiscard]] static Certificate authority() { return Certificate("Test CA", nullptr, {}, -3600, 3600); }
    /// For `names` ("DNS:mail.example.org,IP:127.0.0.1"), valid from and to, in seconds from now.
    [[nodiscard]] Certificate issue(const char* names, long from = -3600, long to = 3600) const
    {
        return Certificate("Test server", this, names, from, to);
    }

    [[nodiscard]] QByteArray pem() const
    {
        return written([this](BIO* bio) { PEM_write_bio_X509(bio, m_certificate.get()); });
    }
    [[nodiscard]] QByteArray keyPem() const
    {
        return written([this](BIO* bio) {
            PEM_write_bio_PrivateKey(bio, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
    }
    [[nodiscard]] QSslConfiguration serverConfiguration() const
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(pem(), QSsl::Pem));
        configuration.setPrivateKey(QSslKey(keyPem(), QSsl::Ec, QSsl::Pem));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }

private:
    template <auto Free>
    struct Freer
    {
        template <typename T>
        void operator()(T* thing) const
        {
            Free(thing);
        }
    };

    Certificate(const char* name, const Certificate* issuer, QByteArray names, long from, long to)
        : m_key(EVP_EC_gen("P-256")), m_certificate(X509_new())
    {
        auto* const x = m_certificate.get();
        X509_set_version(x, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(x), issuer ? 2 : 1);
        X509_gmtime_adj(X509_getm_notBefore(x), from);
        X509_gmtime_adj(X509_getm_notAfter(x), to);
        X509_set_pubkey(x, m_key.get());
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
        auto* const signer = issuer ? issuer->m_certificate.get() : x;
        X509_set_issuer_name(x, X509_get_subject_name(signer));
        extend(signer, NID_basic_constraints, issuer ? "CA:FALSE" : "critical,CA:TRUE");
        if (!names.isEmpty())
            extend(signer, NID_subject_alt_name, names.constData());
        X509_sign(x, (issuer ? issuer->m_key : m_key).get(), EVP_sha256());
    }
    void extend(X509* signer, int nid, const char* value)
    {
        X509V3_CTX context;
        X509V3_set_ctx(&context, signer, m_certificate.get(), nullptr, nullptr, 0);
        std::unique_ptr<X509_EXTENSION, Freer<X509_EXTENSION_free>> extension(
            X509V3_EXT_conf_nid(nullptr, &context, nid, value));
        X509_add_ext(m_certificate.get(), extension.get(), -1);
    }
    template <typename Writer>
    [[nodiscard]] static QByteArray written(Writer writer)
    {
        std::unique_ptr<BIO, Freer<BIO_free>> bio(BIO_new(BIO_s_mem()));
        writer(bio.get());
        char* data = nullptr;
        const auto size = BIO_get_mem_data(bio.get(), &data);
        return QByteArray(data, size);
    }

    std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>> m_key;
    std::unique_ptr<X509, Freer<X509_free>> m_certificate;
};

} // namespace mw::test
