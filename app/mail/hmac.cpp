// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/hmac.h"

#include <memory>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace mw::mail {

namespace {

constexpr std::size_t digestSize = 32;

struct MacContextFree
{
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, MacContextFree>;

/// Keyless HMAC-SHA-256, copied for each use: fetching by name costs more than the hash.
const MacContext& keylessContext()
{
    static const MacContext context = [] {
        EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
        MacContext made(mac ? EVP_MAC_CTX_new(mac) : nullptr);
        EVP_MAC_free(mac);
        char digest[] = "SHA256";
        const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
        if (!made || EVP_MAC_CTX_set_params(made.get(), params) != 1)
            qFatal("OpenSSL has no HMAC-SHA-256");
        return made;
    }();
    return context;
}

const EVP_MD* sha256Method()
{
    static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return method;
}

template <typename View>
const unsigned char* bytesOf(const View& view)
{
    // A null pointer would mean "keep the key" to EVP_MAC_init.
    static constexpr unsigned char nothing = 0;
    return view.isEmpty() ? &nothing : reinterpret_cast<const unsigned char*>(view.constData());
}

} // namespace

QByteArray hmacSha256(const base::Secret& key, QByteArrayView message)
{
    const MacContext context(EVP_MAC_CTX_dup(keylessContext().get()));
    QByteArray out(digestSize, Qt::Uninitialized);
    std::size_t size = 0;
    const QByteArray& bytes = key.reveal();
    const bool done =
        context &&
        EVP_MAC_init(context.get(), bytesOf(bytes), static_cast<std::size_t>(bytes.size()), nullptr) == 1 &&
        EVP_MAC_update(context.get(), bytesOf(message), static_cast<std::size_t>(message.size())) == 1 &&
        EVP_MAC_final(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size, digestSize) == 1;
    if (!done || size != digestSize)
        qFatal("HMAC-SHA-256 failed");
    return out;
}

QByteArray sha256(QByteArrayView message)
{
    QByteArray out(digestSize, Qt::Uninitialized);
    unsigned int size = 0;
    const int done = EVP_Digest(bytesOf(message), static_cast<std::size_t>(message.size()),
                                reinterpret_cast<unsigned char*>(out.data()), &size, sha256Method(), nullptr);
    if (done != 1 || size != digestSize)
        qFatal("SHA-256 failed");
    return out;
}

} // namespace mw::mail
