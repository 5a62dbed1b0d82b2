// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backupcheck.h"

#include "backup/sealedslice.h"
#include "vault/migrations.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace mw::backup {

using namespace Qt::StringLiterals;
using Kind = BackupError::Kind;

BackupResult<VaultCounts> checkVault(const QString& file, std::int64_t from, const vault::DataKeys& keys,
                                     const Stretch& stretch, const QByteArray& below)
{
    SealedSlice slice(file, keys, below);
    auto vault = slice.toRead(from, stretch.length, stretch.control);
    if (!vault)
        return base::fail(errorOfBackup(vault.error()));
    slice.slices().onRead([&](std::int64_t bytes) {
        stretch.report(bytes);
        if (stretch.control.cancelled())
            sqlite3_interrupt(vault->handle());
    });
    const auto counts = countsOf(*vault);
    if (!counts)
        return base::fail(errorOfBackup(counts.error()));
    if (counts->applicationId != mailwrightApplicationId || counts->migration < 1)
        return base::fail(BackupError{Kind::Damaged, u"not a Mailwright vault"_s});
    if (counts->migration > vault::newestMigration())
        return base::fail(BackupError{Kind::Newer, QString::number(counts->migration)});
    if (stretch.control.cancelled()) // small vaults are checked before SQLite asks
        return base::fail(BackupError{Kind::Cancelled});
    const auto sound = vault->text("PRAGMA quick_check(1)");
    if (!sound)
        return base::fail(errorOfBackup(sound.error()));
    if (*sound != "ok")
        return base::fail(BackupError{Kind::Damaged, QString::fromUtf8(*sound)});
    stretch.report(stretch.length);
    return *counts;
}

BackupResult<BackupFacts> verifyBackup(const QString& file, const vault::DataKeys& keys,
                                       const base::JobControl& control, const QByteArray& below)
{
    const auto head = readHead(file);
    if (!head)
        return base::fail(head.error());
    const auto bytes = readSlotsBytes(file, *head);
    if (!bytes)
        return base::fail(bytes.error());
    DiskFile disk(file, DiskFile::Mode::Read, below);
    if (disk.opened() != SQLITE_OK)
        return base::fail(BackupError{Kind::Io, file});
    const auto sum = sumOf(disk, *head, {control, head->vaultSize(), 0, 2});
    if (!sum)
        return base::fail(sum.error());
    const auto slotsFile = readSlots(file);
    if (!slotsFile)
        return base::fail(slotsFile.error());
    if (auto right = checkTrailer(disk, *head, *sum, keys, slotsFile->vaultId()); !right)
        return base::fail(BackupError{right.error().kind, file});
    if (!keysFit(*slotsFile, *bytes, keys))
        return base::fail(BackupError{Kind::KeysUnfit, file});
    const auto counts = checkVault(file, head->vaultStart(), keys, {control, head->vaultSize(), 1, 2}, below);
    if (!counts)
        return base::fail(counts.error());
    return BackupFacts{.madeAt = head->madeAt(),
                       .contacts = counts->contacts,
                       .deliveries = counts->deliveries,
                       .migration = int(counts->migration),
                       .bytes = head->fileSize(),
                       .vaultId = slotsFile->vaultId()};
}

} // namespace mw::backup
