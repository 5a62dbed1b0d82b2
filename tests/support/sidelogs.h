// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <QByteArray>
#include <QList>

namespace mw::support {

/// The folder in which FaultVfs keeps, for each real file, how to take back what no sync has covered yet.
///
/// An undo log: a record with the bytes that a change will overwrite is appended before the change is made on
/// the real file, and a sync empties the log. So a `kill -9` at any instant leaves a log that fits the file
/// (at worst the last record takes back a change that was not made), the log of a synced file is empty
/// however large the file is, and a second process goes on where the first one died.
///
/// A file's log is named after device, inode and birth time, so it follows a rename and never meets a later
/// file that got the same inode. A folder's log is named after its path. Layout: `lock`, `*.undo` (a file
/// each),
/// `*.names` (a folder each), `graves/` (removed files whose removal no folder sync has covered).
/// The folder has to stand on the file system of the database: removed files are renamed into it.
/// Functions other than the constructor want ExclusiveLock held.
class SideLogs
{
public:
    struct Change
    {
        enum class Kind : quint32 { Write = 1, Truncate = 2 };
        Kind kind = Kind::Write;
        qint64 offset = 0; ///< of a write; the new size for a truncation
        qint64 length = 0; ///< bytes written
        qint64 oldSize = 0;
        QByteArray old; ///< what stood there, as far as the file reached
    };
    struct NameChange
    {
        enum class Kind : quint32 { Created = 1, Removed = 2 };
        Kind kind = Kind::Created;
        QByteArray name;  ///< within the folder
        QByteArray grave; ///< path of the removed file's contents
    };

    /// Holds off every thread and process that uses the same side logs.
    class ExclusiveLock
    {
    public:
        explicit ExclusiveLock(SideLogs& logs);
        ~ExclusiveLock();
        Q_DISABLE_COPY_MOVE(ExclusiveLock)

    private:
        SideLogs& m_logs;
    };

    /// An empty path makes one that keeps nothing (and locks threads only).
    explicit SideLogs(QByteArray folder);
    ~SideLogs();
    Q_DISABLE_COPY_MOVE(SideLogs)

    [[nodiscard]] bool isKept() const { return m_lockFd >= 0; }

    /// A descriptor to append changes of the file at `path` with; what a kill cut short is cut off. `fresh`:
    /// the file was made just now, an older log isn't its own.
    [[nodiscard]] int openFileLog(const QByteArray& path, bool fresh);
    [[nodiscard]] static bool append(int log, const Change& change);
    [[nodiscard]] static bool forget(int log);
    [[nodiscard]] QList<Change> changes(const QByteArray& path) const;

    [[nodiscard]] bool recordCreated(const QByteArray& path);
    /// Takes the file away, keeping it until the folder is synced.
    [[nodiscard]] bool remove(const QByteArray& path);
    [[nodiscard]] bool folderSynced(const QByteArray& folder);
    /// Oldest first, without removals that a kill forestalled.
    [[nodiscard]] QList<NameChange> nameChanges(const QByteArray& folder) const;

private:
    [[nodiscard]] QByteArray fileLogPath(const QByteArray& path) const;
    [[nodiscard]] QByteArray namesPath(const QByteArray& folder) const;
    [[nodiscard]] bool appendName(const QByteArray& folder, const NameChange& change);

    QByteArray m_folder;
    int m_lockFd = -1;
    std::mutex m_mutex;
};

/// The folder part of an absolute path, without the slash.
[[nodiscard]] QByteArray folderOf(const QByteArray& path);

} // namespace mw::support
