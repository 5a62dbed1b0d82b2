// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <QLockFile>
#include <QString>

namespace mw::vault {

struct FolderError
{
    enum class Kind {
        Missing,       ///< no such folder, or no vault in it
        Exists,        ///< create: something is there already
        NetworkFolder, ///< detail = file system
        SyncFolder,    ///< detail = the sync program's root
        NotWritable,
        LockedHere,      ///< a living process on this host; detail = "PROGRAM (PID)"
        LockedElsewhere, ///< another host's lock; detail = its name
    };
    Kind kind;
    QString detail;
};

/// One client's folder, NAME.mailwright/: vault, backups, the small file that a locked workspace may show.
class WorkspaceFolder
{
public:
    /// Refuses network file systems and known sync roots, where SQLite's locks and our lock file lie.
    [[nodiscard]] static base::Result<WorkspaceFolder, FolderError> create(const QString& path);
    [[nodiscard]] static base::Result<WorkspaceFolder, FolderError> open(const QString& path);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString vaultPath() const;
    [[nodiscard]] QString keysPath() const; ///< the slots file
    [[nodiscard]] QString backupsPath() const;
    /// What may be shown without a key: name, colour, counts, times; nothing about people.
    [[nodiscard]] QString publicPath() const;

private:
    explicit WorkspaceFolder(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

/// The one writer of a workspace. A dead local process's lock is taken over at once.
class WorkspaceLock
{
public:
    /// `takeOverFrom`: the other host's name, as a person typed or confirmed it.
    [[nodiscard]] static base::Result<WorkspaceLock, FolderError> take(const WorkspaceFolder& folder,
                                                                       const QString& takeOverFrom = {});

private:
    explicit WorkspaceLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace mw::vault
