// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/pagecipher.h"

#include "base/platform.h"
#include "vault/cures.h"

namespace mw::vault {

using format::pageBody;
using format::pageSize;

PageCipher::PageCipher(std::shared_ptr<const FileKeys> keys, format::Purpose purpose)
    : m_keys(std::move(keys)), m_purpose(purpose)
{
}

std::array<std::uint8_t, 49> PageCipher::associated(const SealedAs& as) const
{
    std::array<std::uint8_t, 49> out{};
    out[0] = std::uint8_t(m_purpose);
    format::put64(as.number, out.data() + 1);
    std::memcpy(out.data() + 9, m_keys->salt().data(), format::saltSize);
    std::memcpy(out.data() + 25, as.detail.data(), as.detail.size());
    return out;
}

KeyRing::Derived PageCipher::fill(Kept& kept, format::Epoch epoch, bool seal)
{
    if (kept.context && kept.epoch == epoch && m_keys->ring().has(format::generationOf(epoch)))
        return KeyRing::Derived::Ok;
    std::array<std::uint8_t, crypto::keySize> key{};
    auto derived = m_keys->key(m_purpose, epoch, key);
    if (derived == KeyRing::Derived::Ok) {
        kept = {epoch, crypto::gcmContext(key, seal)};
        if (!kept.context)
            derived = KeyRing::Derived::Failed;
    }
    base::platform::wipeMemory(key.data(), key.size());
    return derived;
}

bool PageCipher::seal(const SealedAs& as, std::span<const std::uint8_t, pageSize> plain,
                      std::span<std::uint8_t, pageSize> sealed)
{
    const auto epoch = m_keys->ring().epochForSeal();
    if (!epoch || fill(m_sealing, *epoch, true) != KeyRing::Derived::Ok)
        return false;
    const auto nonce = sealed.subspan(pageBody, crypto::nonceSize);
    const auto tag = sealed.subspan(pageBody + crypto::nonceSize, crypto::tagSize);
    format::put32(*epoch, sealed.data() + pageSize - 4);
    const bool drawn = crypto::random(nonce);
    if (!cured(Trap::Nonces))
        std::memset(nonce.data(), 7, nonce.size());
    return drawn && crypto::gcmSeal(m_sealing.context.get(), nonce, associated(as),
                                    plain.subspan(as.clear, pageBody - as.clear),
                                    sealed.subspan(as.clear, pageBody - as.clear), tag);
}

Opened PageCipher::open(const SealedAs& as, std::span<const std::uint8_t, pageSize> sealed,
                        std::span<std::uint8_t, pageSize> plain)
{
    const auto refuse = [&plain](Opened why) {
        std::memset(plain.data(), 0, plain.size());
        return why;
    };
    const format::Epoch epoch = epochOf(sealed);
    if (epoch == 0 && format::isZero(sealed))
        return refuse(Opened::Zero);
    Kept& kept = m_opening[epoch % m_opening.size()];
    switch (fill(kept, epoch, false)) {
    case KeyRing::Derived::Ok:
        break;
    case KeyRing::Derived::UnknownGeneration:
        return refuse(Opened::UnknownKey);
    case KeyRing::Derived::Failed:
        return refuse(Opened::Failed);
    }
    const auto nonce = sealed.subspan(pageBody, crypto::nonceSize);
    const auto tag = sealed.subspan(pageBody + crypto::nonceSize, crypto::tagSize);
    if (!crypto::gcmOpen(kept.context.get(), nonce, associated(as),
                         sealed.subspan(as.clear, pageBody - as.clear),
                         plain.subspan(as.clear, pageBody - as.clear), tag))
        return refuse(Opened::BadTag);
    std::memset(plain.data() + pageBody, 0, format::reserve);
    return Opened::Ok;
}

bool BlockCipher::run(Kept& kept, bool seal, std::uint8_t generation, const Block& tweak, format::Bytes in,
                      format::Buffer out)
{
    if (!kept.context || kept.generation != generation) {
        std::array<std::uint8_t, 2 * crypto::keySize> key{};
        if (m_keys->key(m_purpose, format::firstEpoch(generation), key) == KeyRing::Derived::Ok)
            kept = {generation, crypto::xtsContext(key, seal)};
        else
            kept = {};
        base::platform::wipeMemory(key.data(), key.size());
    }
    return kept.context && crypto::xts(kept.context.get(), tweak, in, out);
}

bool BlockCipher::encrypt(std::uint8_t generation, const Block& tweak, format::Bytes in, format::Buffer out)
{
    return run(m_sealing, true, generation, tweak, in, out);
}

bool BlockCipher::decrypt(std::uint8_t generation, const Block& tweak, format::Bytes in, format::Buffer out)
{
    return run(m_opening, false, generation, tweak, in, out);
}

} // namespace mw::vault
