// SPDX-License-Identifier: GPL-3.0-or-later
// How SQLite's calls on an open file reach the kind of file that it is.
#include "vault/cures.h"
#include "vault/journalfile.h"
#include "vault/mainfile.h"
#include "vault/tempfile.h"
#include "vault/walfile.h"

namespace mw::vault {

namespace {

VaultHandle& handleOf(sqlite3_file* file)
{
    return *reinterpret_cast<VaultHandle*>(file);
}

VaultFile& fileOf(sqlite3_file* file)
{
    return *handleOf(file).file;
}

sqlite3_file* belowOf(sqlite3_file* file)
{
    return handleOf(file).real();
}

int closeFile(sqlite3_file* file)
{
    VaultHandle& handle = handleOf(file);
    const int rc = handle.real()->pMethods->xClose(handle.real());
    delete handle.file;
    handle.file = nullptr;
    --handle.owner->openFiles;
    return rc;
}
int readBytes(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset)
{
    return fileOf(file).read(data, amount, offset);
}
int writeBytes(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    return fileOf(file).write(data, amount, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return fileOf(file).truncate(size);
}
int syncFile(sqlite3_file* file, int flags)
{
    return belowOf(file)->pMethods->xSync(belowOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return fileOf(file).size(size);
}
int lockFile(sqlite3_file* file, int level)
{
    return belowOf(file)->pMethods->xLock(belowOf(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return belowOf(file)->pMethods->xUnlock(belowOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* held)
{
    return belowOf(file)->pMethods->xCheckReservedLock(belowOf(file), held);
}

int fileControl(sqlite3_file* file, int op, void* argument)
{
    if (const auto answer = fileOf(file).control(op, argument))
        return *answer;
    const int rc = belowOf(file)->pMethods->xFileControl(belowOf(file), op, argument);
    if (op == SQLITE_FCNTL_VFSNAME && rc == SQLITE_OK) {
        auto** const stack = static_cast<char**>(argument);
        *stack = sqlite3_mprintf("%s/%z", handleOf(file).owner->name.constData(), *stack);
    }
    return rc;
}

int sectorSize(sqlite3_file* file)
{
    return belowOf(file)->pMethods->xSectorSize(belowOf(file));
}
int deviceCharacteristics(sqlite3_file* file)
{
    const int promised = belowOf(file)->pMethods->xDeviceCharacteristics(belowOf(file));
    if (!cured(Trap::Promises))
        return promised;
    // With these SQLite would write to the disk what this layer does not see as pages. With powersafe
    // overwrite the journal's sectors are of 512 bytes and the WAL is not padded: each write is one thing.
    constexpr int atomic = 0x1ff | SQLITE_IOCAP_BATCH_ATOMIC; // ATOMIC, ATOMIC512 … ATOMIC64K
    return (promised & ~atomic) | SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    return belowOf(file)->pMethods->xShmMap(belowOf(file), region, size, extend, memory);
}
int lockShared(sqlite3_file* file, int offset, int n, int flags)
{
    const int rc = belowOf(file)->pMethods->xShmLock(belowOf(file), offset, n, flags);
    if (rc == SQLITE_OK)
        fileOf(file).sharedLockTaken(offset, n, flags);
    return rc;
}
void barrierShared(sqlite3_file* file)
{
    belowOf(file)->pMethods->xShmBarrier(belowOf(file));
}
int unmapShared(sqlite3_file* file, int deleteFlag)
{
    return belowOf(file)->pMethods->xShmUnmap(belowOf(file), deleteFlag);
}

/// Version 2: no xFetch, so nothing is mapped past this layer.
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

constexpr int temporary =
    SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL;

MainFile* mainOf(sqlite3_filename name)
{
    sqlite3_file* main = name == nullptr ? nullptr : sqlite3_database_file_object(name);
    return main == nullptr ? nullptr : dynamic_cast<MainFile*>(vaultFileOf(main));
}

/// Null with SQLITE_OK never comes; `rc` says why there is none.
std::unique_ptr<VaultFile> fileFor(VaultVfs::Private& owner, sqlite3_filename name, sqlite3_file* below,
                                   int flags, int& rc)
{
    rc = SQLITE_OK;
    if ((flags & temporary) != 0) {
        auto file = std::make_unique<TempFile>(below);
        rc = file->begin() ? SQLITE_OK : SQLITE_NOMEM;
        return file;
    }
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) {
        auto state = owner.stateOf(name);
        if (!state) {
            rc = SQLITE_AUTH;
            return nullptr;
        }
        auto file = std::make_unique<MainFile>(below, std::move(state));
        rc = file->begin(owner.below, name);
        return file;
    }
    if ((flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0) {
        MainFile* main = mainOf(name);
        if (main == nullptr) {
            rc = SQLITE_CANTOPEN;
            return nullptr;
        }
        if ((flags & SQLITE_OPEN_WAL) != 0)
            return std::make_unique<WalFile>(below, *main);
        return std::make_unique<JournalFile>(below, *main);
    }
    return std::make_unique<VaultFile>(below); // super-journals hold names of files and nothing else
}

} // namespace

VaultFile* vaultFileOf(sqlite3_file* file)
{
    return file->pMethods == &ioMethods ? handleOf(file).file : nullptr;
}

int codeOf(Opened opened)
{
    switch (opened) {
    case Opened::Ok:
    case Opened::Zero:
        return SQLITE_OK;
    case Opened::BadTag:
        return SQLITE_IOERR_DATA;
    case Opened::UnknownKey:
        return SQLITE_IOERR_AUTH;
    case Opened::Failed:
        break;
    }
    return SQLITE_IOERR_NOMEM;
}

int openVaultFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flagsGot)
{
    auto& owner = *static_cast<VaultVfs::Private*>(vfs->pAppData);
    VaultHandle& handle = handleOf(file);
    file->pMethods = nullptr;
    handle.real()->pMethods = nullptr;
    handle.owner = &owner;
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0 && !owner.stateOf(name))
        return SQLITE_AUTH; // before the file below is made
    int rc = owner.below->xOpen(owner.below, name, handle.real(), flags, flagsGot);
    std::unique_ptr<VaultFile> made;
    if (rc == SQLITE_OK)
        made = fileFor(owner, name, handle.real(), flags, rc);
    if (rc != SQLITE_OK) {
        if (handle.real()->pMethods != nullptr)
            handle.real()->pMethods->xClose(handle.real());
        return rc;
    }
    handle.file = made.release(); // closeFile() ends it
    file->pMethods = &ioMethods;
    ++owner.openFiles;
    return SQLITE_OK;
}

} // namespace mw::vault
