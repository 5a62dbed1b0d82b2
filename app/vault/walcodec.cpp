// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/walcodec.h"

#include "vault/cures.h"

namespace mw::vault {

using format::frameClear;
using format::frameHeader;

namespace {

BlockCipher::Block tweakOf(std::uint32_t frame)
{
    BlockCipher::Block tweak{};
    format::put64(frame, tweak.data());
    return tweak;
}

SealedAs boundTo(std::uint32_t frame, const WalCodec::Head& head, const WalCodec::Salts& salts)
{
    SealedAs as{.number = frame};
    std::memcpy(as.detail.data(), head.data(), frameClear); // page, commit size
    std::memcpy(as.detail.data() + frameClear, salts.data(), salts.size());
    return as;
}

} // namespace

bool WalCodec::sealHead(std::uint32_t frame, std::uint8_t generation, const Head& plain,
                        format::Buffer sealed)
{
    std::memcpy(sealed.data(), plain.data(), frameHeader);
    if (!cured(Trap::WalHeads))
        return true;
    return m_heads.encrypt(generation, tweakOf(frame), format::Bytes(plain).subspan(frameClear),
                           sealed.subspan(frameClear, frameHeader - frameClear));
}

bool WalCodec::openHead(std::uint32_t frame, std::uint8_t generation, format::Bytes sealed, Head& plain)
{
    std::memcpy(plain.data(), sealed.data(), frameHeader);
    if (!cured(Trap::WalHeads))
        return true;
    return m_heads.decrypt(generation, tweakOf(frame), sealed.subspan(frameClear, frameHeader - frameClear),
                           format::Buffer(plain).subspan(frameClear));
}

bool WalCodec::sealPage(std::uint32_t frame, const Head& head, const Salts& salts,
                        std::span<const std::uint8_t, format::pageSize> plain,
                        std::span<std::uint8_t, format::pageSize> sealed)
{
    return m_pages.seal(boundTo(frame, head, salts), plain, sealed);
}

Opened WalCodec::openPage(std::uint32_t frame, const Head& head, const Salts& salts,
                          std::span<const std::uint8_t, format::pageSize> sealed,
                          std::span<std::uint8_t, format::pageSize> plain)
{
    const Opened opened = m_pages.open(boundTo(frame, head, salts), sealed, plain);
    // Every frame was written: zeros here are what a power cut left.
    return opened == Opened::Zero ? Opened::BadTag : opened;
}

} // namespace mw::vault
