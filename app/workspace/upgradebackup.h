// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "vault/vaultvfs.h"
#include "vault/workspacefolder.h"
#include "workspace/vaultkeys.h"

#include <QStringList>

namespace mw::workspace {

/// Backups from before an upgrade, in the workspace's own backups folder, sealed as every backup is and
/// opened by what opens the workspace. They bear a name of their own, so that no plan takes them away. Nobody
/// else has the workspace open.
class UpgradeBackup
{
public:
    /// All outlive it. `vfs` has the vault's keys.
    UpgradeBackup(const vault::WorkspaceFolder& folder, vault::VaultVfs& vfs, const vault::DataKeys& keys);

    /// Of the vault as it stands, opened and checked before it has its name.
    [[nodiscard]] WorkspaceResult<void> make(int migration, const base::Clock& clock) const;

    struct Sealed
    {
        int count = 0;
        QStringList left{}; ///< in plain still, for they can't be read
    };
    /// Turns the plain copies that were made before there was encryption into backups, and overwrites them.
    /// Killed meanwhile, the next one goes on.
    [[nodiscard]] Sealed sealPlainCopies() const;

private:
    [[nodiscard]] bool seal(const QString& path, int migration, base::Timestamp madeAt) const;

    const vault::WorkspaceFolder& m_folder;
    vault::VaultVfs& m_vfs;
    const vault::DataKeys& m_keys;
};

} // namespace mw::workspace
