// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/restore.h"

#include "backup/folderlock.h"
#include "base/platform.h"
#include "vault/sendguard.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <sqlite3.h>

namespace mw::backup {

using namespace Qt::StringLiterals;
using Kind = BackupError::Kind;

namespace {

const QString vaultName = u"vault.sqlite"_s;
const QString slotsName = u"vault.keys"_s;
const QString backupsName = u"backups"_s;

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

bool isTaken(const QString& target)
{
    const QFileInfo there(target);
    if (!there.exists() && !there.isSymLink())
        return false;
    return there.isSymLink() || !there.isDir() || !QDir(target).isEmpty(everything);
}

/// Takes away what a killed restore left. False, and nothing is touched, when anything else lies there.
bool removeUnfinished(const QString& folder)
{
    if (!QFileInfo(folder).isDir() || QFileInfo(folder).isSymLink())
        return !QFileInfo(folder).exists() && !QFileInfo(folder).isSymLink();
    const QStringList ours{
        vaultName,  slotsName, slotsName + u".new"_s, vault::restoredMark, vault::restoredMark + u".new"_s,
        backupsName};
    const QDir dir(folder);
    for (const QString& name : dir.entryList(everything))
        if (!ours.contains(name))
            return false;
    // First, for it fails where a backup lies in it.
    if (dir.exists(backupsName) && !dir.rmdir(backupsName))
        return false;
    for (const QString& file : ours)
        QFile::remove(dir.filePath(file));
    return QDir().rmdir(folder);
}

struct Opened
{
    BackupHead head;
    QByteArray slotsBytes;
    vault::KeySlots slotsFile;
};

BackupResult<Opened> openBackup(const QString& file)
{
    const auto head = readHead(file);
    if (!head)
        return base::fail(head.error());
    auto bytes = readSlotsBytes(file, *head);
    if (!bytes)
        return base::fail(bytes.error());
    auto parsed = readSlots(file);
    if (!parsed)
        return base::fail(parsed.error());
    return Opened{*head, std::move(*bytes), std::move(*parsed)};
}

/// The vault's pages as they are, and with them the proof that the whole file is as it was made.
BackupResult<void> copyVault(const QString& file, const Opened& backup, const vault::DataKeys& keys,
                             const QString& folder, const base::JobControl& control, const QByteArray& below)
{
    DiskFile from(file, DiskFile::Mode::Read, below);
    if (from.opened() != SQLITE_OK)
        return base::fail(BackupError{Kind::Io, file});
    DiskFile to(folder + u'/' + vaultName, DiskFile::Mode::Make, below);
    if (to.opened() != SQLITE_OK)
        return base::fail(errorOfTarget(to.opened(), folder));
    int written = SQLITE_OK;
    const auto sum = sumOf(
        from, backup.head, {control, backup.head.vaultSize(), 0, 2},
        [&](std::int64_t place, const QByteArray& bytes) { return to.write(place, bytes); }, &written);
    if (!sum)
        return base::fail(written != SQLITE_OK ? errorOfTarget(written, folder) : sum.error());
    if (auto right = checkTrailer(from, backup.head, *sum, keys, backup.slotsFile.vaultId()); !right)
        return base::fail(BackupError{right.error().kind, file});
    if (const int rc = to.sync(); rc != SQLITE_OK)
        return base::fail(errorOfTarget(rc, folder));
    return {};
}

BackupResult<VaultCounts> fill(const QString& file, const Opened& backup, const vault::DataKeys& keys,
                               const QString& folder, const base::JobControl& control,
                               const QByteArray& below)
{
    if (!QDir().mkdir(folder))
        return base::fail(errorOfTarget(SQLITE_CANTOPEN, QFileInfo(folder).absolutePath()));
    if (auto copied = copyVault(file, backup, keys, folder, control, below); !copied)
        return base::fail(copied.error());
    if (!keysFit(backup.slotsFile, backup.slotsBytes, keys))
        return base::fail(BackupError{Kind::KeysUnfit, file});
    // There before anything can be opened as a workspace.
    if (!base::platform::writeDurably(folder + u'/' + vault::restoredMark, "restored\n"))
        return base::fail(errorOfTarget(SQLITE_IOERR, folder));
    // Last, for it syncs the folder, and with it the names of the others.
    if (!QDir(folder).mkdir(backupsName) ||
        !base::platform::writeDurably(folder + u'/' + slotsName, backup.slotsBytes))
        return base::fail(errorOfTarget(SQLITE_IOERR, folder));
    return checkVault(folder + u'/' + vaultName, 0, keys, {control, backup.head.vaultSize(), 1, 2}, below);
}

} // namespace

BackupResult<BackupFacts> restoreBackup(const QString& file, const vault::DataKeys& keys,
                                        const QString& targetFolder, const base::JobControl& control,
                                        const QByteArray& below)
{
    const auto backup = openBackup(file);
    if (!backup)
        return base::fail(backup.error());
    const QString target = QDir::cleanPath(QFileInfo(targetFolder).absoluteFilePath());
    if (isTaken(target))
        return base::fail(BackupError{Kind::TargetTaken, target});
    const QString around = QFileInfo(target).absolutePath();
    if (!QFileInfo(around).isDir())
        return base::fail(BackupError{Kind::FolderGone, around});
    const QString unfinished = target + u".restoring"_s;
    QLockFile lock(unfinished + u".lock"_s);
    if (auto taken = takeLock(lock, around); !taken)
        return base::fail(taken.error());
    if (!removeUnfinished(unfinished))
        return base::fail(BackupError{Kind::TargetTaken, unfinished});
    auto counts = fill(file, *backup, keys, unfinished, control, below);
    // Asked again, for much time went by; the rename itself replaces an empty folder and nothing more.
    if (counts && isTaken(target))
        counts = base::fail(BackupError{Kind::TargetTaken, target});
    if (counts && !base::platform::renameDurably(unfinished, target))
        counts = base::fail(errorOfTarget(SQLITE_IOERR, around));
    if (!counts) {
        static_cast<void>(removeUnfinished(unfinished)); // what it leaves, the next try takes away
        return base::fail(counts.error());
    }
    return BackupFacts{.madeAt = backup->head.madeAt(),
                       .contacts = counts->contacts,
                       .deliveries = counts->deliveries,
                       .migration = int(counts->migration),
                       .bytes = backup->head.fileSize(),
                       .vaultId = backup->slotsFile.vaultId()};
}

} // namespace mw::backup
