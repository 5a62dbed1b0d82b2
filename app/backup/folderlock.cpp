// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/folderlock.h"

#include <chrono>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

namespace mw::backup {

using namespace std::chrono_literals;
using Kind = BackupError::Kind;

namespace {

/// A dead process of this computer is noticed at once; the lock of another one is not for ever.
constexpr auto staleAfter = 24h;
/// What a lock file takes.
constexpr qint64 oneBlock = 4096;

} // namespace

BackupResult<void> takeLock(QLockFile& lock, const QString& folder)
{
    lock.setStaleLockTime(staleAfter);
    if (lock.tryLock(0))
        return {};
    if (lock.error() == QLockFile::LockFailedError)
        return base::fail(BackupError{Kind::Busy, folder});
    if (!QFileInfo(folder).isDir())
        return base::fail(BackupError{Kind::FolderGone, folder});
    if (lock.error() == QLockFile::PermissionError)
        return base::fail(BackupError{Kind::NotWritable, folder});
    const bool full = QStorageInfo(folder).bytesAvailable() < oneBlock;
    return base::fail(BackupError{full ? Kind::Full : Kind::Io, folder});
}

} // namespace mw::backup
