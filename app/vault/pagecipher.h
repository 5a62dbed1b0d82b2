// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/crypto.h"
#include "vault/keyring.h"

namespace mw::vault {

enum class Opened {
    Ok,
    Zero,       ///< all bytes are zero: a page that SQLite never wrote, taken as it is
    BadTag,     ///< changed, torn, moved to another place, or of another file
    UnknownKey, ///< sealed under a data key that this ring does not hold
    Failed,     ///< OpenSSL
};

/// What a seal is bound to beside its key: FORMAT.md, "associated data".
struct SealedAs
{
    std::uint64_t number = 0;              ///< page number, frame number, or place in the journal
    std::array<std::uint8_t, 24> detail{}; ///< what else the kind of file binds
    std::size_t clear = 0;                 ///< bytes at the start that stay as they are (page 1: 16)
};

/// Seals and opens pages of one kind for one file. Keeps OpenSSL contexts, so one for each open file; not
/// thread-safe.
class PageCipher
{
public:
    PageCipher(std::shared_ptr<const FileKeys> keys, format::Purpose purpose);

    /// `plain`'s reserve bytes are not kept. `sealed` must not overlap it. False: no randomness or memory.
    [[nodiscard]] bool seal(const SealedAs& as, std::span<const std::uint8_t, format::pageSize> plain,
                            std::span<std::uint8_t, format::pageSize> sealed);
    /// On Ok and Zero `plain` holds the page, its reserve bytes zero; else zeros. The two may be the same.
    [[nodiscard]] Opened open(const SealedAs& as, std::span<const std::uint8_t, format::pageSize> sealed,
                              std::span<std::uint8_t, format::pageSize> plain);

    [[nodiscard]] const FileKeys& keys() const { return *m_keys; }
    [[nodiscard]] static format::Epoch epochOf(std::span<const std::uint8_t, format::pageSize> sealed)
    {
        return format::get32(sealed.data() + format::pageSize - 4);
    }

private:
    struct Kept
    {
        format::Epoch epoch = 0;
        crypto::CipherContext context;
    };
    [[nodiscard]] KeyRing::Derived fill(Kept& kept, format::Epoch epoch, bool seal);
    [[nodiscard]] std::array<std::uint8_t, 49> associated(const SealedAs& as) const;

    std::shared_ptr<const FileKeys> m_keys; ///< shared by all open handles of a file
    format::Purpose m_purpose;
    Kept m_sealing;
    std::array<Kept, 8> m_opening; ///< by the epoch's low bits
};

/// AES-256-XTS over blocks that have a place of their own: heads of WAL frames, checksums of journals.
/// Not thread-safe.
class BlockCipher
{
public:
    BlockCipher(std::shared_ptr<const FileKeys> keys, format::Purpose purpose)
        : m_keys(std::move(keys)), m_purpose(purpose)
    {
    }
    using Block = std::array<std::uint8_t, 16>;
    [[nodiscard]] bool encrypt(std::uint8_t generation, const Block& tweak, format::Bytes in,
                               format::Buffer out);
    [[nodiscard]] bool decrypt(std::uint8_t generation, const Block& tweak, format::Bytes in,
                               format::Buffer out);

private:
    struct Kept
    {
        int generation = -1;
        crypto::CipherContext context;
    };
    [[nodiscard]] bool run(Kept& kept, bool seal, std::uint8_t generation, const Block& tweak,
                           format::Bytes in, format::Buffer out);

    std::shared_ptr<const FileKeys> m_keys; ///< as above
    format::Purpose m_purpose;
    Kept m_sealing;
    Kept m_opening;
};

} // namespace mw::vault
