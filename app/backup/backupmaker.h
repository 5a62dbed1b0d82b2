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
        const vault::VaultVfs& vfs;  ///< has the vault's keys
        const vault::DataKeys& keys; ///< the copy is sealed with; they must be those of the slots file
        std::int64_t mostLog =
            512 << 20; ///< the log grows while the snapshot is held; past this it is given up
    };
    struct Made
    {
        QString path;
        BackupFacts facts;
    };

    /// All must outlive this. `below`: see DiskFile.
    BackupMaker(Source source, const base::Clock& clock, QByteArray below = {})
        : m_source(std::move(source)), m_clock(clock), m_below(std::move(below))
    {
    }

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

    Source m_source;
    const base::Clock& m_clock;
    QByteArray m_below;
};

} // namespace mw::backup
