// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <QByteArray>
#include <span>

struct evp_cipher_ctx_st;
struct evp_md_ctx_st;

/// What the vault asks of OpenSSL 3's EVP, in the shapes that the vault has. No cryptography of our own:
/// each function is one documented construction. False or nullopt is a failure of the library (no memory, no
/// randomness) unless it says otherwise.
namespace mw::vault::crypto {

using Bytes = std::span<const std::uint8_t>;
using Buffer = std::span<std::uint8_t>;

inline constexpr std::size_t keySize = 32;
inline constexpr std::size_t nonceSize = 12;
inline constexpr std::size_t tagSize = 16;

[[nodiscard]] inline Bytes bytesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}
[[nodiscard]] inline Buffer bufferOf(QByteArray& bytes)
{
    return {reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())};
}

/// From OpenSSL's generator at each call: nothing is kept in stock that a fork or a snapshot could repeat.
[[nodiscard]] bool random(Buffer out);
[[nodiscard]] std::optional<base::Secret> randomSecret(std::size_t size);

[[nodiscard]] QByteArray sha256(Bytes data);
/// The same over what comes piece by piece.
class Sha256
{
public:
    Sha256();
    void add(Bytes data);
    /// Empty when anything failed. Once.
    [[nodiscard]] QByteArray result();

private:
    struct Free
    {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
    bool m_sound;
};
[[nodiscard]] QByteArray hmacSha256(const base::Secret& key, Bytes data);
[[nodiscard]] bool equal(Bytes a, Bytes b); ///< in constant time

/// RFC 5869, extract and expand.
[[nodiscard]] bool hkdfSha256(Bytes key, Bytes salt, Bytes info, Buffer out);
[[nodiscard]] std::optional<base::Secret> hkdfSecret(Bytes key, Bytes salt, Bytes info);

/// RFC 7914. Needs 128 * 8 * 2^logN bytes of memory for its time.
[[nodiscard]] std::optional<base::Secret> scrypt(Bytes passphrase, Bytes salt, int logN);

/// AES-256-GCM over a few bytes: nonce (random), ciphertext, tag.
[[nodiscard]] std::optional<QByteArray> sealSmall(const base::Secret& key, Bytes plain, Bytes associated);
/// nullopt also for a wrong key or changed bytes.
[[nodiscard]] std::optional<base::Secret> openSmall(const base::Secret& key, Bytes sealed, Bytes associated);

/// X25519 (RFC 7748).
struct KeyPair
{
    QByteArray publicKey;
    base::Secret privateKey;
};
[[nodiscard]] std::optional<KeyPair> newKeyPair();
/// nullopt also for a public key of low order.
[[nodiscard]] std::optional<base::Secret> agree(const base::Secret& privateKey, Bytes publicKey);
[[nodiscard]] std::optional<QByteArray> publicKeyOf(const base::Secret& privateKey);

struct FreeContext
{
    void operator()(evp_cipher_ctx_st* context) const;
};
using CipherContext = std::unique_ptr<evp_cipher_ctx_st, FreeContext>;

/// AES-256-GCM contexts with the key set; the nonce comes with each use. Null without memory.
[[nodiscard]] CipherContext gcmContext(Bytes key, bool seal);
/// AES-256-XTS (IEEE 1619) with a key of 64 bytes.
[[nodiscard]] CipherContext xtsContext(Bytes key, bool seal);

[[nodiscard]] bool gcmSeal(evp_cipher_ctx_st* context, Bytes nonce, Bytes associated, Bytes plain, Buffer out,
                           Buffer tag);
/// False also for a wrong tag; `out` then holds nothing of worth.
[[nodiscard]] bool gcmOpen(evp_cipher_ctx_st* context, Bytes nonce, Bytes associated, Bytes sealed,
                           Buffer out, Bytes tag);
/// One data unit, in either direction; `in` and `out` may be the same.
[[nodiscard]] bool xts(evp_cipher_ctx_st* context, Bytes tweak, Bytes in, Buffer out);

} // namespace mw::vault::crypto
