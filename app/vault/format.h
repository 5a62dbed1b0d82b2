// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <QtEndian>
#include <span>

/// The shapes and numbers of FORMAT.md, section by section. Integers are big-endian, as SQLite's are.
namespace mw::vault::format {

using Bytes = std::span<const std::uint8_t>;
using Buffer = std::span<std::uint8_t>;

inline constexpr std::size_t pageSize = 4096;
inline constexpr std::size_t reserve = 32; ///< at a page's end: nonce 12, tag 16, epoch 4
inline constexpr std::size_t pageBody = pageSize - reserve;
using Page = std::array<std::uint8_t, pageSize>;

/// The first 16 bytes of the main file stand in clear in place of "SQLite format 3\0": mark, version, and 12
/// random bytes. All 16 together are the file's salt.
inline constexpr std::size_t saltSize = 16;
using Salt = std::array<std::uint8_t, saltSize>;
inline constexpr std::array<std::uint8_t, 3> mark{'M', 'W', 'V'};
inline constexpr std::uint8_t version = 1;
inline constexpr char sqliteMagic[saltSize + 1] = "SQLite format 3\0";
inline constexpr std::size_t sqliteHeader = 100;

/// High byte: generation of the data key. The rest: which of its subkeys.
using Epoch = std::uint32_t;
[[nodiscard]] constexpr std::uint8_t generationOf(Epoch epoch)
{
    return std::uint8_t(epoch >> 24);
}
[[nodiscard]] constexpr Epoch firstEpoch(std::uint8_t generation)
{
    return Epoch(generation) << 24;
}

/// What a subkey is for; the text stands in HKDF's info.
enum class Purpose : std::uint8_t {
    MainPage = 1,
    WalPage = 2,
    WalHeader = 3,
    JournalPage = 4,
    JournalSum = 5
};

inline constexpr std::size_t walHeader = 32;
inline constexpr std::size_t frameHeader = 24;
inline constexpr std::size_t frameClear =
    8; ///< page number and commit size; the 16 bytes after are encrypted
inline constexpr std::size_t frameSize = frameHeader + pageSize;

inline constexpr std::size_t journalSector = 512;
inline constexpr std::size_t journalHeader = 28;
inline constexpr std::array<std::uint8_t, 8> journalMagic{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};

[[nodiscard]] inline std::uint32_t get32(const std::uint8_t* from)
{
    return qFromBigEndian<std::uint32_t>(from);
}
inline void put32(std::uint32_t value, std::uint8_t* to)
{
    qToBigEndian(value, to);
}
inline void put64(std::uint64_t value, std::uint8_t* to)
{
    qToBigEndian(value, to);
}

[[nodiscard]] inline bool isZero(Bytes bytes)
{
    return bytes.empty() ||
           (bytes[0] == 0 && std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0);
}

/// What the first bytes of a main file say of it.
enum class FileKind { Empty, Vault, NewerVault, Plain, Foreign };
[[nodiscard]] inline FileKind kindOf(Bytes start)
{
    if (start.empty())
        return FileKind::Empty;
    if (start.size() >= saltSize && std::memcmp(start.data(), sqliteMagic, saltSize) == 0)
        return FileKind::Plain;
    if (start.size() < saltSize || std::memcmp(start.data(), mark.data(), mark.size()) != 0)
        return FileKind::Foreign;
    if (start[mark.size()] > version)
        return FileKind::NewerVault;
    return start[mark.size()] == version ? FileKind::Vault : FileKind::Foreign;
}

/// True for the plain image of a page 1 that this layer can keep: anything else has bytes where we put ours.
[[nodiscard]] inline bool isOurFirstPage(Bytes plain)
{
    return std::memcmp(plain.data(), sqliteMagic, saltSize) == 0 && plain[16] == 0x10 && plain[17] == 0 &&
           plain[20] == reserve;
}

} // namespace mw::vault::format
