// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/workspacefolder.h"

#include "base/platform.h"

#include <array>
#include <QDir>
#include <QFileInfo>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

/// A file whose presence in a folder marks the root of a sync program's tree.
struct SyncMark
{
    QStringView file;
    QStringView program;
};
constexpr std::array syncMarks = {
    SyncMark{u".dropbox", u"Dropbox"},
    SyncMark{u".dropbox.cache", u"Dropbox"},
    SyncMark{u".sync_journal", u"Nextcloud"},
    SyncMark{u".owncloudsync.log", u"ownCloud"},
    SyncMark{u".stfolder", u"Syncthing"},
    SyncMark{u".tmp.drivedownload", u"Google Drive"},
    SyncMark{u".nextcloudsync.log", u"Nextcloud"},
    SyncMark{u".megaignore", u"MEGA"},
};

QString syncRootOf(const QString& path)
{
    QDir folder(path);
    do {
        for (const SyncMark& mark : syncMarks) {
            if (folder.exists(mark.file.toString()))
                return mark.program.toString();
        }
    } while (folder.cdUp());
    return {};
}

base::Result<void, FolderError> checkPlace(const QString& path)
{
    if (const auto network = base::platform::networkFileSystem(path))
        return base::fail(FolderError{FolderError::Kind::NetworkFolder, *network});
    if (const QString program = syncRootOf(path); !program.isEmpty())
        return base::fail(FolderError{FolderError::Kind::SyncFolder, program});
    return {};
}

} // namespace

base::Result<WorkspaceFolder, FolderError> WorkspaceFolder::create(const QString& path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    WorkspaceFolder folder(absolute);
    if (QFileInfo::exists(folder.vaultPath()) || (QFileInfo(absolute).isDir() && !QDir(absolute).isEmpty()))
        return base::fail(FolderError{FolderError::Kind::Exists, absolute});
    const QDir parent = QFileInfo(absolute).dir();
    if (!QDir().mkpath(parent.path()))
        return base::fail(FolderError{FolderError::Kind::NotWritable, parent.path()});
    if (auto right = checkPlace(parent.path()); !right)
        return base::fail(right.error());
    if (!QDir().mkpath(folder.backupsPath()) || !QFileInfo(absolute).isWritable())
        return base::fail(FolderError{FolderError::Kind::NotWritable, absolute});
    return folder;
}

base::Result<WorkspaceFolder, FolderError> WorkspaceFolder::open(const QString& path)
{
    WorkspaceFolder folder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (!QFileInfo::exists(folder.vaultPath()))
        return base::fail(FolderError{FolderError::Kind::Missing, folder.path()});
    if (auto right = checkPlace(folder.path()); !right)
        return base::fail(right.error());
    return folder;
}

QString WorkspaceFolder::vaultPath() const
{
    return m_path + u"/vault.sqlite"_s;
}

QString WorkspaceFolder::keysPath() const
{
    return m_path + u"/vault.keys"_s;
}

QString WorkspaceFolder::backupsPath() const
{
    return m_path + u"/backups"_s;
}

QString WorkspaceFolder::publicPath() const
{
    return m_path + u"/public.json"_s;
}

base::Result<WorkspaceLock, FolderError> WorkspaceLock::take(const WorkspaceFolder& folder,
                                                             const QString& takeOverFrom)
{
    const QString path = folder.path() + u"/lock"_s;
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // never stale by age; a dead process on this host is noticed all the same
    if (lock->tryLock(0))
        return WorkspaceLock(std::move(lock));
    if (lock->error() == QLockFile::PermissionError)
        return base::fail(FolderError{FolderError::Kind::NotWritable, folder.path()});
    qint64 pid = 0;
    QString host;
    QString program;
    if (!lock->getLockInfo(&pid, &host, &program))
        return base::fail(FolderError{FolderError::Kind::LockedHere, path});
    if (host == base::platform::hostName())
        return base::fail(FolderError{FolderError::Kind::LockedHere, u"%1 (%2)"_s.arg(program).arg(pid)});
    if (!takeOverFrom.isEmpty() && takeOverFrom == host && QFile::remove(path) && lock->tryLock(0))
        return WorkspaceLock(std::move(lock));
    return base::fail(FolderError{FolderError::Kind::LockedElsewhere, host});
}

} // namespace mw::vault
