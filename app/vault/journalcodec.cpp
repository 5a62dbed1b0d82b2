// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/journalcodec.h"

namespace mw::vault {

namespace {

SealedAs boundTo(std::uint64_t place, std::uint32_t page, const JournalCodec::Salt& salt)
{
    SealedAs as{.number = place};
    format::put32(page, as.detail.data());
    std::memcpy(as.detail.data() + 4, salt.data(), salt.size());
    return as;
}

} // namespace

bool JournalCodec::sealPage(std::uint64_t place, std::uint32_t page, const Salt& salt,
                            std::span<const std::uint8_t, format::pageSize> plain,
                            std::span<std::uint8_t, format::pageSize> sealed)
{
    return m_pages.seal(boundTo(place, page, salt), plain, sealed);
}

Opened JournalCodec::openPage(std::uint64_t place, std::uint32_t page, const Salt& salt,
                              std::span<const std::uint8_t, format::pageSize> sealed,
                              std::span<std::uint8_t, format::pageSize> plain)
{
    const Opened opened = m_pages.open(boundTo(place, page, salt), sealed, plain);
    return opened == Opened::Zero ? Opened::BadTag : opened;
}

std::optional<JournalCodec::Mask>
JournalCodec::maskAfter(std::span<const std::uint8_t, format::pageSize> sealed)
{
    BlockCipher::Block tweak{};
    std::memcpy(tweak.data(), sealed.data() + format::pageBody, crypto::nonceSize);
    BlockCipher::Block block{};
    if (!m_sums.encrypt(format::generationOf(PageCipher::epochOf(sealed)), tweak, block, block))
        return {};
    return Mask{block[0], block[1], block[2], block[3]};
}

} // namespace mw::vault
