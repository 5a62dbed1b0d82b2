// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faultplan.h"
#include "support/powerloss.h"

#include <memory>
#include <QByteArray>
#include <QString>

namespace mw::support {

struct FaultOptions
{
    /// Where unsynced changes are noted (made when absent; parent must exist; same file system as the
    /// database). Empty: no power loss can be computed, faults alone.
    QString sideLogs = {};
    /// Name of the VFS below; empty is SQLite's default.
    QByteArray below = {};
    /// SQLite's default from now on: programs that name no VFS get this one.
    bool makeDefault = false;
    /// Off, an xSync is only noted: quick, and right for all but a real power cut.
    bool reallySync = false;
};

/// A SQLite VFS that fails, fills up and forgets as disks do; a shim over the default VFS.
///
/// Open with QSQLITE_OPEN_URI and uri(), or sqlite3_open_v2 and SQLITE_OPEN_URI. WAL works (io_methods
/// version 2, no mmap). Thread-safe; with side logs also safe across processes that share them. Temporary
/// files take part in counts, failures and fullness but not in power loss; shared memory (`-shm`) in nothing.
///
/// Across a `kill -9`: the child runs with the VFS and side logs (fromEnvironment(), or the preload library
/// `mw_faultvfs_preload` for a program that knows nothing of it), the parent kills it and calls surviveTo().
class FaultVfs
{
public:
    /// Registers under `name`. Close all connections before it is destroyed.
    explicit FaultVfs(const QByteArray& name, const FaultOptions& options = {});
    ~FaultVfs();
    Q_DISABLE_COPY_MOVE(FaultVfs)

    /// Null unless MW_FAULTVFS_NAME is set. Further: MW_FAULTVFS_LOGS (side logs), MW_FAULTVFS_DEFAULT=1,
    /// MW_FAULTVFS_FULL=bytes (setFull), MW_FAULTVFS_DIE=n (dieBefore).
    [[nodiscard]] static std::unique_ptr<FaultVfs> fromEnvironment();

    [[nodiscard]] QByteArray name() const;
    /// `file:/path?vfs=NAME`
    [[nodiscard]] QString uri(const QString& path) const;

    /// The n-th call from now (1 = the next) fails; `code` instead of SQLITE_IOERR_WRITE and its like
    /// (SQLITE_CANTOPEN for Open). A failing write leaves its first half in the file.
    void failNth(Operation op, qint64 n, FaultPlan::Lasting lasting = FaultPlan::Lasting::Once,
                 std::optional<int> code = std::nullopt);
    void clearFailures();
    /// Files may grow by so many bytes more, then SQLITE_FULL, the write that no longer fits being done in
    /// part. Overwriting stays possible, as on a disk; truncation and deletion give back.
    void setFull(qint64 bytesLeft);
    void setRoom();
    /// As a file system mounted so: databases open read-only, WAL ones not at all; nothing is made, deleted,
    /// written.
    void setReadOnly(bool on);
    /// SIGKILL to this process instead of its n-th call other than a read: kills at every step in turn.
    void dieBefore(qint64 n);

    [[nodiscard]] OperationCounts counts() const;
    void resetCounts();

    /// surviveTo() with this one's side logs; connections may stay open.
    [[nodiscard]] base::Result<Survival, SurvivalError>
    powerLoss(const QString& sourceFolder, const QString& targetFolder, quint32 seed) const;

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace mw::support
