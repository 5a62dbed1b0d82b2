// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicecertificate.h"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace mw::smtp {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

auto opensslFailure()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return base::fail(PracticeCertificateError{QString::fromLatin1(text.data())});
}

bool setSerial(X509* certificate)
{
    // RFC 5280 4.1.2.2: positive, at most 20 octets; 127 random bits, so never negative.
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate));
}

bool setName(X509* certificate, const QByteArray& commonName)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(commonName.constData()),
                                      static_cast<int>(commonName.size()), -1, 0) &&
           X509_set_issuer_name(certificate, name);
}

bool setTimes(X509* certificate, const PracticeCertificateRequest& request)
{
    const auto seconds = [](base::Timestamp t) {
        return static_cast<time_t>(base::toMilliseconds(t) / 1000);
    };
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(request.notBefore)) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(request.notAfter));
}

bool addExtension(X509* certificate, int id, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1);
}

bool addExtensions(X509* certificate, const PracticeCertificateRequest& request)
{
    QByteArrayList names;
    for (const QByteArray& name : request.dnsNames)
        names.append("DNS:" + name);
    for (const QByteArray& address : request.ipAddresses)
        names.append("IP:" + address);
    return addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_key_identifier, "hash") &&
           addExtension(certificate, NID_authority_key_identifier, "keyid:always") &&
           (names.isEmpty() || addExtension(certificate, NID_subject_alt_name, names.join(',')));
}

QByteArray contents(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

} // namespace

base::Result<PracticeCertificate, PracticeCertificateError>
makePracticeCertificate(const PracticeCertificateRequest& request)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate)
        return opensslFailure();
    if (!X509_set_version(certificate.get(), X509_VERSION_3) || !setSerial(certificate.get()) ||
        !setName(certificate.get(), request.commonName) || !setTimes(certificate.get(), request) ||
        !X509_set_pubkey(certificate.get(), key.get()) || !addExtensions(certificate.get(), request) ||
        !X509_sign(certificate.get(), key.get(), EVP_sha256()))
        return opensslFailure();
    const Bio certificateBio(BIO_new(BIO_s_mem()));
    const Bio keyBio(BIO_new(BIO_s_secmem()));
    if (!certificateBio || !keyBio || !PEM_write_bio_X509(certificateBio.get(), certificate.get()) ||
        !PEM_write_bio_PKCS8PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr))
        return opensslFailure();
    return PracticeCertificate{contents(certificateBio.get()), base::Secret(contents(keyBio.get()))};
}

base::Result<PracticeCertificate, PracticeCertificateError> makePracticeCertificate(base::Timestamp now)
{
    PracticeCertificateRequest request;
    request.notBefore = now - std::chrono::days(1);
    request.notAfter = now + std::chrono::days(365);
    return makePracticeCertificate(request);
}

} // namespace mw::smtp
