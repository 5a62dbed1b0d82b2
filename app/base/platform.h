// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <QByteArray>
#include <QString>

/// All operating-system calls of the program; one platform_*.cpp for each system.
namespace mw::base::platform {

/// Changes with every boot. Empty when the system does not tell: counts as another boot (design.md 6).
[[nodiscard]] QByteArray bootId();
/// Stable for the installation; empty when there is none.
[[nodiscard]] QByteArray machineId();
[[nodiscard]] QString hostName();

struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
};
[[nodiscard]] std::optional<FileIdentity> fileIdentity(const QString& path);

/// True when others than the owner may read the file (password files must not be).
[[nodiscard]] std::optional<bool> readableByOthers(const QString& path);
/// Name of the network or synchronising file system that `path` stands on, or null for a local one.
[[nodiscard]] std::optional<QString> networkFileSystem(const QString& path);

/// Writes `bytes` to `path` through a temporary file: fsync, rename, fsync of the folder. Mode 0600.
[[nodiscard]] bool writeDurably(const QString& path, const QByteArray& bytes);

/// Puts the file `from` in the place of `to`: synced, renamed, folder synced. What stood there is overwritten
/// with zeros afterwards when it had no other name; that is an attempt, for disks keep copies of their own.
/// On Windows a process that dies meanwhile may leave it behind as `to`.replaced.
[[nodiscard]] bool replaceDurably(const QString& from, const QString& to);

/// The bytes of a file whose name somebody else is about to take away: they are overwritten with zeros in the
/// end when it has no other name by then; an attempt, as with replaceDurably(). There need be no such file.
/// On Windows a process that dies meanwhile may leave it behind as PATH.replaced.
class Remains
{
public:
    explicit Remains(const QString& path);
    ~Remains();
    Q_DISABLE_COPY_MOVE(Remains)

private:
    [[maybe_unused]] QString m_secondName;
    [[maybe_unused]] int m_file = -1;
};

/// Renames a file or a folder to a name that nothing bears, or an empty folder; the folder around it is
/// synced.
[[nodiscard]] bool renameDurably(const QString& from, const QString& to);

/// A small record that is overwritten in place (well under a sector, so never torn) and synced: cheaper than
/// writeDurably for what changes with every claim. openInPlace answers -1 when the file is not there.
[[nodiscard]] int openInPlace(const QString& path);
[[nodiscard]] bool overwriteInPlace(int file, const QByteArray& record);
void closeInPlace(int& file);
/// Returns when what was written to the file, or which names the folder holds, is on the disk.
[[nodiscard]] bool syncPath(const QString& path);

/// Where state that must not travel with a workspace lives: $XDG_STATE_HOME/mailwright or its like.
[[nodiscard]] QString stateFolder();

void disableCoreDumps();
void wipeMemory(void* data, std::size_t size);
/// Keeps the pages that hold these bytes out of swap until as many unlocks as locks came. Best effort: the
/// system bounds how much a process may lock.
void lockMemory(const void* data, std::size_t size);
void unlockMemory(const void* data, std::size_t size);
[[nodiscard]] bool isTerminal(int fileDescriptor);
/// CPU seconds (user and system) of this process, for tests/bench and reports.
[[nodiscard]] double processCpuSeconds();
/// Where cores are short, the calling thread and those it starts let the program's others go first: for jobs
/// and rendering, which a person at the window must not feel.
void lowerThisThread();
/// Creates what is written from now on with mode 0600 and 0700.
void restrictNewFiles();

/// Calls `handler` in the event loop of the calling thread at SIGINT or SIGTERM. Once a process.
void onInterrupt(std::function<void()> handler);

} // namespace mw::base::platform
