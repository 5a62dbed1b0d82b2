// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backuperror.h"
#include "base/clock.h"

#include <cstdint>
#include <QByteArray>
#include <span>

namespace mw::backup {

/// The clear head of a backup file, and with it where everything lies (vault/FORMAT.md, section 7):
/// head, slots file, zeros up to a page, the vault's sealed pages, SHA-256, HMAC.
class BackupHead
{
public:
    static constexpr std::int64_t size = 64;
    static constexpr std::int64_t trailerSize = 64; ///< SHA-256 and HMAC
    static constexpr std::int64_t mostSlots = 256 * 1024;
    static constexpr std::int64_t mostVault = std::int64_t(1) << 44; ///< SQLite's own bound for these pages

    BackupHead(base::Timestamp madeAt, std::int64_t slotsSize, std::int64_t vaultSize)
        : m_madeAt(madeAt), m_slotsSize(slotsSize), m_vaultSize(vaultSize)
    {
    }
    /// Of the first bytes of any file, `fileSize` long. What is answered lies wholly within the file, ends
    /// where it ends, and is within the bounds above. Foreign, Newer, Damaged.
    [[nodiscard]] static BackupResult<BackupHead> parse(std::span<const std::uint8_t> start,
                                                        std::int64_t fileSize);
    [[nodiscard]] QByteArray serialise() const;

    [[nodiscard]] base::Timestamp madeAt() const { return m_madeAt; }
    [[nodiscard]] std::int64_t slotsSize() const { return m_slotsSize; }
    [[nodiscard]] std::int64_t vaultSize() const { return m_vaultSize; }
    [[nodiscard]] std::int64_t vaultStart() const;
    [[nodiscard]] std::int64_t trailerStart() const { return vaultStart() + m_vaultSize; }
    [[nodiscard]] std::int64_t fileSize() const { return trailerStart() + trailerSize; }

private:
    base::Timestamp m_madeAt;
    std::int64_t m_slotsSize;
    std::int64_t m_vaultSize;
};

} // namespace mw::backup
