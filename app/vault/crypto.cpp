// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/crypto.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace mw::vault::crypto {

namespace {

struct FreePkey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
};
using Pkey = std::unique_ptr<EVP_PKEY, FreePkey>;
using PkeyContext = std::unique_ptr<EVP_PKEY_CTX, FreePkey>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, FreePkey>;

/// Fetched once: a fetch a page would cost as much as the page. They live as long as the process.
const EVP_CIPHER* gcmCipher()
{
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return cipher;
}
const EVP_CIPHER* xtsCipher()
{
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-XTS", nullptr);
    return cipher;
}
EVP_KDF* hkdf()
{
    static EVP_KDF* const kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    return kdf;
}

/// EVP takes void* where it only reads.
void* readOnly(const void* data)
{
    return const_cast<void*>(data);
}

CipherContext contextOf(const EVP_CIPHER* cipher, Bytes key, bool seal)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context || !cipher || key.size() != std::size_t(EVP_CIPHER_get_key_length(cipher)) ||
        EVP_CipherInit_ex2(context.get(), cipher, key.data(), nullptr, seal ? 1 : 0, nullptr) != 1)
        return {};
    return context;
}

Pkey privatePkey(const base::Secret& key)
{
    const Bytes bytes = bytesOf(key.reveal());
    return Pkey(EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, nullptr, bytes.data(), bytes.size()));
}

std::optional<QByteArray> publicBytes(const EVP_PKEY* key)
{
    QByteArray out(qsizetype(keySize), Qt::Uninitialized);
    std::size_t size = keySize;
    if (!key || EVP_PKEY_get_raw_public_key(key, bufferOf(out).data(), &size) != 1 || size != keySize)
        return {};
    return out;
}

} // namespace

bool random(Buffer out)
{
    return RAND_bytes(out.data(), int(out.size())) == 1;
}

std::optional<base::Secret> randomSecret(std::size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    if (RAND_priv_bytes(bufferOf(bytes).data(), int(size)) != 1)
        return {};
    return base::Secret(std::move(bytes));
}

QByteArray sha256(Bytes data)
{
    QByteArray out(32, '\0');
    std::size_t size = 0;
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, data.data(), data.size(), bufferOf(out).data(), &size) != 1)
        return {};
    return out;
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    m_sound = m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) == 1;
}

void Sha256::add(Bytes data)
{
    m_sound = m_sound && EVP_DigestUpdate(m_context.get(), data.data(), data.size()) == 1;
}

QByteArray Sha256::result()
{
    QByteArray out(32, '\0');
    m_sound = m_sound && EVP_DigestFinal_ex(m_context.get(), bufferOf(out).data(), nullptr) == 1;
    return m_sound ? out : QByteArray();
}

QByteArray hmacSha256(const base::Secret& key, Bytes data)
{
    QByteArray out(32, '\0');
    std::size_t size = 0;
    const Bytes keyBytes = bytesOf(key.reveal());
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, keyBytes.data(), keyBytes.size(), data.data(),
                   data.size(), bufferOf(out).data(), std::size_t(out.size()), &size))
        return {};
    return out;
}

bool equal(Bytes a, Bytes b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

bool hkdfSha256(Bytes key, Bytes salt, Bytes info, Buffer out)
{
    const KdfContext context(EVP_KDF_CTX_new(hkdf()));
    if (!context)
        return false;
    char digest[] = "SHA256";
    const std::array params{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, readOnly(key.data()), key.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, readOnly(salt.data()), salt.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, readOnly(info.data()), info.size()),
        OSSL_PARAM_construct_end()};
    return EVP_KDF_derive(context.get(), out.data(), out.size(), params.data()) == 1;
}

std::optional<base::Secret> hkdfSecret(Bytes key, Bytes salt, Bytes info)
{
    QByteArray out(qsizetype(keySize), '\0');
    if (!hkdfSha256(key, salt, info, bufferOf(out)))
        return {};
    return base::Secret(std::move(out));
}

std::optional<base::Secret> scrypt(Bytes passphrase, Bytes salt, int logN)
{
    constexpr std::uint64_t blockSize = 8;
    const std::uint64_t n = std::uint64_t(1) << logN;
    // OpenSSL refuses over 32 MB unless told how much may be used: V, one more B and some scratch.
    const std::uint64_t memory = 128 * blockSize * (n + 2) + (std::uint64_t(1) << 20);
    QByteArray out(qsizetype(keySize), '\0');
    if (EVP_PBE_scrypt(reinterpret_cast<const char*>(passphrase.data()), passphrase.size(), salt.data(),
                       salt.size(), n, blockSize, 1, memory, bufferOf(out).data(), keySize) != 1)
        return {};
    return base::Secret(std::move(out));
}

std::optional<QByteArray> sealSmall(const base::Secret& key, Bytes plain, Bytes associated)
{
    const CipherContext context = gcmContext(bytesOf(key.reveal()), true);
    QByteArray out(qsizetype(nonceSize + plain.size() + tagSize), '\0');
    const Buffer whole = bufferOf(out);
    const Buffer nonce = whole.first(nonceSize);
    if (!context || !random(nonce) ||
        !gcmSeal(context.get(), nonce, associated, plain, whole.subspan(nonceSize, plain.size()),
                 whole.last(tagSize)))
        return {};
    return out;
}

std::optional<base::Secret> openSmall(const base::Secret& key, Bytes sealed, Bytes associated)
{
    if (sealed.size() < nonceSize + tagSize)
        return {};
    const CipherContext context = gcmContext(bytesOf(key.reveal()), false);
    const std::size_t size = sealed.size() - nonceSize - tagSize;
    QByteArray out(qsizetype(size), '\0');
    if (!context || !gcmOpen(context.get(), sealed.first(nonceSize), associated,
                             sealed.subspan(nonceSize, size), bufferOf(out), sealed.last(tagSize)))
        return {};
    return base::Secret(std::move(out));
}

std::optional<KeyPair> newKeyPair()
{
    const Pkey key(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519"));
    QByteArray secret(qsizetype(keySize), '\0');
    std::size_t size = keySize;
    auto shown = publicBytes(key.get());
    if (!shown || EVP_PKEY_get_raw_private_key(key.get(), bufferOf(secret).data(), &size) != 1)
        return {};
    return KeyPair{std::move(*shown), base::Secret(std::move(secret))};
}

std::optional<QByteArray> publicKeyOf(const base::Secret& privateKey)
{
    return publicBytes(privatePkey(privateKey).get());
}

std::optional<base::Secret> agree(const base::Secret& privateKey, Bytes publicKey)
{
    const Pkey mine = privatePkey(privateKey);
    const Pkey theirs(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, nullptr, publicKey.data(), publicKey.size()));
    if (!mine || !theirs)
        return {};
    const PkeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, mine.get(), nullptr));
    QByteArray out(qsizetype(keySize), '\0');
    std::size_t size = keySize;
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), theirs.get()) != 1 ||
        EVP_PKEY_derive(context.get(), bufferOf(out).data(), &size) != 1 || size != keySize)
        return {};
    return base::Secret(std::move(out));
}

void FreeContext::operator()(evp_cipher_ctx_st* context) const
{
    EVP_CIPHER_CTX_free(context); // wipes the key schedule
}

CipherContext gcmContext(Bytes key, bool seal)
{
    return contextOf(gcmCipher(), key, seal);
}

CipherContext xtsContext(Bytes key, bool seal)
{
    return contextOf(xtsCipher(), key, seal);
}

bool gcmSeal(evp_cipher_ctx_st* context, Bytes nonce, Bytes associated, Bytes plain, Buffer out, Buffer tag)
{
    int size = 0;
    return EVP_EncryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr) == 1 &&
           EVP_EncryptUpdate(context, nullptr, &size, associated.data(), int(associated.size())) == 1 &&
           EVP_EncryptUpdate(context, out.data(), &size, plain.data(), int(plain.size())) == 1 &&
           EVP_EncryptFinal_ex(context, out.data() + size, &size) == 1 &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, int(tagSize), tag.data()) == 1;
}

bool gcmOpen(evp_cipher_ctx_st* context, Bytes nonce, Bytes associated, Bytes sealed, Buffer out, Bytes tag)
{
    int size = 0;
    return EVP_DecryptInit_ex2(context, nullptr, nullptr, nonce.data(), nullptr) == 1 &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, int(tagSize), readOnly(tag.data())) == 1 &&
           EVP_DecryptUpdate(context, nullptr, &size, associated.data(), int(associated.size())) == 1 &&
           EVP_DecryptUpdate(context, out.data(), &size, sealed.data(), int(sealed.size())) == 1 &&
           EVP_DecryptFinal_ex(context, out.data() + size, &size) == 1;
}

bool xts(evp_cipher_ctx_st* context, Bytes tweak, Bytes in, Buffer out)
{
    int size = 0;
    return EVP_CipherInit_ex2(context, nullptr, nullptr, tweak.data(), -1, nullptr) == 1 &&
           EVP_CipherUpdate(context, out.data(), &size, in.data(), int(in.size())) == 1 &&
           size == int(in.size());
}

} // namespace mw::vault::crypto
