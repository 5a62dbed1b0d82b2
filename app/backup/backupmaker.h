// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"
#include "vault/vaultvfs.h"

namespace mw::backup {

/// Saves a vault into one file while others read and write it.
///
/// One read transaction is held from the first page to the last, so the copy is of one moment however many
/// slices it is made in. It is written beside its place as NAME….mwbackup.part, synced, opened, checked and
/// only then renamed; whatever happens, nothing half is found under a backup's name, and what a kill left is
/// removed by the next make(). Errors leave nothing behind either.
class BackupMaker
{
public:
    struct Source
    {
        QString vaultPath{};
        QString slotsPath{};
        const vault::VaultVfs& vfs; ///< has the vault's keys; outlives the maker
        /// The copy is sealed with them; they must be those of the slots file. The maker keeps its own.
        const vault::DataKeys& keys;
        /// The log grows while the snapshot is held; past so many bytes the backup is given up.
        std::int64_t mostLog = 512 << 20;
    };
    struct Made
    {
        QString path;
        BackupFacts facts;
    };

    /// `clock` must outlive it. `below`: see DiskFile.
    BackupMaker(const Source& source, const base::Clock& clock, QByteArray below = {});

    /// `name`: the workspace's, for the file's name. The folder must be there: one that is not is a drive
    /// that was unplugged. Progress is in bytes.
    [[nodiscard]] BackupResult<Made> make(const QString& folder, const QString& name,
                                          const base::JobControl& control);

private:
    struct Slots
    {
        QByteArray bytes;
        QByteArray vaultId;
    };
    struct Copied
    {
        VaultCounts counts;
        BackupHead head;
    };
    [[nodiscard]] BackupResult<Slots> readSource() const;
    [[nodiscard]] BackupResult<Copied> fill(const QString& part, base::Timestamp madeAt,
                                            const Slots& slotsFile, const base::JobControl& control) const;
    [[nodiscard]] BackupResult<VaultCounts> copyVault(const QString& part, std::int64_t start,
                                                      const base::JobControl& control) const;
    [[nodiscard]] BackupResult<void> copyPages(Connection& from, Connection& to, const QString& folder,
                                               const base::JobControl& control) const;
    [[nodiscard]] BackupResult<BackupHead> finish(const QString& part, const BackupHead& begun,
                                                  const Slots& slotsFile,
                                                  const base::JobControl& control) const;

    QString m_vaultPath;
    QString m_slotsPath;
    const vault::VaultVfs& m_vfs;
    vault::DataKeys m_keys;
    std::int64_t m_mostLog;
    const base::Clock& m_clock;
    QByteArray m_below;
};

} // namespace mw::backup
