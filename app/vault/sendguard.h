// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <QByteArray>
#include <QString>

namespace mw::vault {

/// Why a workspace may not send until a person arms it (design.md 6, "Disarmed").
enum class Disarmed : std::uint8_t {
    No,          ///< armed
    NeverArmed,  ///< this device keeps no record of the workspace: a copy, or another device
    OtherDevice, ///< the record was made on another machine
    Moved,       ///< the folder stands elsewhere, or is a copy
    Replaced,    ///< another file stands in the vault's place, or a backup was restored there
    RolledBack,  ///< the record knows later sends than the vault: an older copy was put back
};

/// Lies in the folder of a restored workspace until somebody arms it: where a backup is put back in place of
/// what was deleted, path and inode may be those of before.
inline const QString restoredMark = QStringLiteral("vault.restored");

/// Keeps, outside the workspace folder, which vault file may send from this device, and the last send
/// sequence number it gave out. Order of a claim: synced commit with the number in the vault, then
/// `advance`, then the first byte.
class SendGuard
{
public:
    /// `stateFolder`: platform::stateFolder(), or a test's own. `workspaceId`: 32 hex digits.
    SendGuard(QString stateFolder, QString workspaceId, QString vaultPath);
    ~SendGuard();
    SendGuard(const SendGuard&) = delete;
    SendGuard& operator=(const SendGuard&) = delete;

    /// `vaultSequence`: the vault's own last send sequence number.
    [[nodiscard]] Disarmed check(std::int64_t vaultSequence) const;
    /// Only at a person's word (or for a workspace that was just created). False: could not be written.
    [[nodiscard]] bool arm(std::int64_t vaultSequence);
    /// Synced in place. False: nothing may leave.
    [[nodiscard]] bool advance(std::int64_t sequence);

private:
    [[nodiscard]] QString recordPath() const;
    [[nodiscard]] QString sequencePath() const;
    [[nodiscard]] QString markPath() const;
    [[nodiscard]] QByteArray deviceId() const;

    QString m_stateFolder;
    QString m_workspaceId;
    QString m_vaultPath;
    int m_sequenceFile = -1;
};

} // namespace mw::vault
