// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultvfs_p.h"

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace mw::support {

using Change = SideLogs::Change;

namespace {

struct FileState
{
    FaultVfs::Private& owner;
    QByteArray folder;
    int log = -1;
    /// The unix VFS syncs the folder at the first sync of a journal or WAL that it may have made.
    bool syncsFolder = false;
    bool readOnly = false;
};

/// SQLite allocates this with the real VFS's file behind it.
struct FaultFile
{
    sqlite3_file base;
    FileState* state;

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile& fileOf(sqlite3_file* file)
{
    return *reinterpret_cast<FaultFile*>(file);
}

FileState& stateOf(sqlite3_file* file)
{
    return *fileOf(file).state;
}

sqlite3_file* realOf(sqlite3_file* file)
{
    return fileOf(file).real();
}

/// What stands in [from, to) of the file now.
int readOld(sqlite3_file* file, qint64 from, qint64 to, QByteArray& old)
{
    if (to <= from)
        return SQLITE_OK;
    old.resize(to - from);
    return realOf(file)->pMethods->xRead(realOf(file), old.data(), int(old.size()), from);
}

int closeFile(sqlite3_file* file)
{
    const int rc = realOf(file)->pMethods->xClose(realOf(file));
    FileState* state = fileOf(file).state;
    if (state->log >= 0)
        ::close(state->log);
    --state->owner.openFiles;
    delete state;
    fileOf(file).state = nullptr;
    return rc;
}

int readBytes(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset)
{
    if (const int rc = stateOf(file).owner.plan.next(Operation::Read); rc != SQLITE_OK)
        return rc;
    return realOf(file)->pMethods->xRead(realOf(file), data, amount, offset);
}

int writeNoted(sqlite3_file* file, const void* data, int amount, qint64 offset, qint64 size)
{
    const FileState& state = stateOf(file);
    if (state.log >= 0) {
        Change change{Change::Kind::Write, offset, amount, size, {}};
        if (const int rc = readOld(file, offset, std::min(offset + amount, size), change.old);
            rc != SQLITE_OK)
            return rc;
        demandNoted(SideLogs::append(state.log, change));
    }
    return realOf(file)->pMethods->xWrite(realOf(file), data, amount, offset);
}

int writeBytes(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    const FileState& state = stateOf(file);
    FaultVfs::Private& owner = state.owner;
    const SideLogs::ExclusiveLock lock(owner.logs);
    int verdict = owner.plan.next(Operation::Write);
    if (state.readOnly || owner.plan.readOnly())
        return SQLITE_IOERR_WRITE;
    sqlite3_int64 size = 0;
    if (const int rc = realOf(file)->pMethods->xFileSize(realOf(file), &size); rc != SQLITE_OK)
        return rc;
    qint64 possible = amount;
    if (verdict != SQLITE_OK) {
        possible = amount / 2;
    } else if (const qint64 growth = offset + amount - size; growth > 0) {
        const qint64 missing = growth - owner.plan.take(growth);
        possible = std::max<qint64>(0, amount - missing);
        verdict = missing > 0 ? SQLITE_FULL : SQLITE_OK;
    }
    if (possible > 0) {
        if (const int rc = writeNoted(file, data, int(possible), offset, size); rc != SQLITE_OK)
            return rc;
    }
    return verdict;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 newSize)
{
    const FileState& state = stateOf(file);
    FaultVfs::Private& owner = state.owner;
    const SideLogs::ExclusiveLock lock(owner.logs);
    if (const int rc = owner.plan.next(Operation::Truncate); rc != SQLITE_OK)
        return rc;
    if (state.readOnly || owner.plan.readOnly())
        return SQLITE_IOERR_TRUNCATE;
    sqlite3_int64 size = 0;
    if (const int rc = realOf(file)->pMethods->xFileSize(realOf(file), &size); rc != SQLITE_OK)
        return rc;
    if (state.log >= 0 && newSize != size) {
        Change change{Change::Kind::Truncate, newSize, 0, size, {}};
        if (const int rc = readOld(file, newSize, size, change.old); rc != SQLITE_OK)
            return rc;
        demandNoted(SideLogs::append(state.log, change));
    }
    owner.plan.giveBack(std::max<qint64>(0, size - newSize));
    return realOf(file)->pMethods->xTruncate(realOf(file), newSize);
}

int syncFile(sqlite3_file* file, int flags)
{
    FileState& state = stateOf(file);
    FaultVfs::Private& owner = state.owner;
    const SideLogs::ExclusiveLock lock(owner.logs);
    if (const int rc = owner.plan.next(Operation::Sync); rc != SQLITE_OK)
        return rc;
    if (owner.options.reallySync) {
        if (const int rc = realOf(file)->pMethods->xSync(realOf(file), flags); rc != SQLITE_OK)
            return rc;
    }
    if (state.log < 0)
        return SQLITE_OK;
    demandNoted(SideLogs::forget(state.log));
    if (std::exchange(state.syncsFolder, false))
        demandNoted(owner.logs.folderSynced(state.folder));
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* held)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
}

int fileControl(sqlite3_file* file, int op, void* argument)
{
    switch (op) {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
        return SQLITE_OK; // preallocation would change files past the logs
    case SQLITE_FCNTL_MMAP_SIZE:
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
        return SQLITE_NOTFOUND;
    default:
        break;
    }
    const int rc = realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
    if (op == SQLITE_FCNTL_VFSNAME && rc == SQLITE_OK) {
        auto** const stack = static_cast<char**>(argument);
        *stack = sqlite3_mprintf("%s/%z", stateOf(file).owner.name.constData(), *stack);
    }
    return rc;
}

int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int deviceCharacteristics(sqlite3_file* file)
{
    // Promises that the power-loss model does not keep.
    constexpr int broken =
        0x1ff | SQLITE_IOCAP_SAFE_APPEND | SQLITE_IOCAP_SEQUENTIAL | SQLITE_IOCAP_BATCH_ATOMIC;
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)) & ~broken;
}
int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    if (stateOf(file).readOnly)
        return SQLITE_CANTOPEN;
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, memory);
}
int lockShared(sqlite3_file* file, int offset, int n, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
}
void barrierShared(sqlite3_file* file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int unmapShared(sqlite3_file* file, int deleteFlag)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), deleteFlag);
}

constexpr sqlite3_io_methods ioMethods = {2,
                                          closeFile,
                                          readBytes,
                                          writeBytes,
                                          truncateFile,
                                          syncFile,
                                          fileSize,
                                          lockFile,
                                          unlockFile,
                                          checkReservedLock,
                                          fileControl,
                                          sectorSize,
                                          deviceCharacteristics,
                                          mapShared,
                                          lockShared,
                                          barrierShared,
                                          unmapShared,
                                          nullptr,
                                          nullptr};

constexpr int newFileSyncsFolder = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL | SQLITE_OPEN_SUPER_JOURNAL;
constexpr int keptTypes = newFileSyncsFolder | SQLITE_OPEN_MAIN_DB;

} // namespace

void demandNoted(bool noted)
{
    if (!noted)
        qFatal("FaultVfs: the side logs cannot be written");
}

const int faultFileSize = int(sizeof(FaultFile));

int openFaultFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flagsGot)
{
    auto& owner = *static_cast<FaultVfs::Private*>(vfs->pAppData);
    file->pMethods = nullptr;
    realOf(file)->pMethods = nullptr;
    const SideLogs::ExclusiveLock lock(owner.logs);
    if (const int rc = owner.plan.next(Operation::Open); rc != SQLITE_OK)
        return rc;
    const bool lasting =
        name != nullptr && (flags & keptTypes) != 0 && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0;
    const bool readOnly = lasting && owner.plan.readOnly();
    const bool existed = lasting && ::access(name, F_OK) == 0;
    if (readOnly) {
        if (!existed)
            return SQLITE_CANTOPEN;
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    }
    const bool kept = lasting && owner.logs.isKept();
    if (kept && !existed && (flags & SQLITE_OPEN_CREATE) != 0)
        demandNoted(owner.logs.recordCreated(name));
    const int rc = owner.real->xOpen(owner.real, name, realOf(file), flags, flagsGot);
    if (rc != SQLITE_OK) {
        if (realOf(file)->pMethods != nullptr)
            realOf(file)->pMethods->xClose(realOf(file));
        return rc;
    }
    auto* state = new FileState{owner, {}, -1, false, readOnly};
    if (kept) {
        state->folder = folderOf(name);
        state->log = owner.logs.openFileLog(name, !existed);
        demandNoted(state->log >= 0);
        state->syncsFolder = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & newFileSyncsFolder) != 0;
    }
    fileOf(file).state = state;
    file->pMethods = &ioMethods;
    ++owner.openFiles;
    return SQLITE_OK;
}

} // namespace mw::support
