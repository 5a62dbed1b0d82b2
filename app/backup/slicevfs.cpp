// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/slicevfs.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace mw::backup {

using namespace Qt::StringLiterals;

class SliceVfs::Private
{
public:
    QByteArray name;
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs vfs{};
    std::int64_t bytesRead = 0;
    std::function<void(std::int64_t)> onRead;

    void count(std::int64_t bytes)
    {
        constexpr std::int64_t between = 1 << 20;
        const std::int64_t before = std::exchange(bytesRead, bytesRead + bytes);
        if (onRead && before / between != bytesRead / between)
            onRead(bytesRead);
    }
};

namespace {

/// SQLite allocates this with the file of the VFS below behind it.
struct Slice
{
    sqlite3_file base;
    SliceVfs::Private* owner;
    sqlite3_int64 from;
    sqlite3_int64 length; ///< 0: grows with what is written

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

Slice& sliceOf(sqlite3_file* file)
{
    return *reinterpret_cast<Slice*>(file);
}
sqlite3_file* realOf(sqlite3_file* file)
{
    return sliceOf(file).real();
}
SliceVfs::Private& ownerOf(sqlite3_vfs* vfs)
{
    return *static_cast<SliceVfs::Private*>(vfs->pAppData);
}

int closeSlice(sqlite3_file* file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readSlice(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset)
{
    Slice& slice = sliceOf(file);
    auto here = sqlite3_int64(amount);
    if (slice.length > 0)
        here = std::clamp<sqlite3_int64>(slice.length - offset, 0, amount);
    std::memset(static_cast<char*>(data) + here, 0, std::size_t(amount - here));
    if (here == 0)
        return SQLITE_IOERR_SHORT_READ;
    slice.owner->count(here);
    const int rc = slice.real()->pMethods->xRead(slice.real(), data, int(here), slice.from + offset);
    return rc == SQLITE_OK && here < amount ? SQLITE_IOERR_SHORT_READ : rc;
}

int writeSlice(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    Slice& slice = sliceOf(file);
    if (slice.length > 0)
        return SQLITE_READONLY;
    return slice.real()->pMethods->xWrite(slice.real(), data, amount, slice.from + offset);
}

int truncateSlice(sqlite3_file* file, sqlite3_int64 size)
{
    Slice& slice = sliceOf(file);
    if (slice.length > 0)
        return SQLITE_READONLY;
    return slice.real()->pMethods->xTruncate(slice.real(), slice.from + size);
}

int syncSlice(sqlite3_file* file, int flags)
{
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int sizeOfSlice(sqlite3_file* file, sqlite3_int64* size)
{
    Slice& slice = sliceOf(file);
    const int rc = slice.real()->pMethods->xFileSize(slice.real(), size);
    *size = std::max<sqlite3_int64>(0, *size - slice.from);
    if (slice.length > 0)
        *size = std::min(*size, slice.length);
    return rc;
}

int lockSlice(sqlite3_file*, int)
{
    return SQLITE_OK;
}
int reservedLock(sqlite3_file*, int* held)
{
    *held = 0;
    return SQLITE_OK;
}

int controlSlice(sqlite3_file* file, int op, void* argument)
{
    // Hints about sizes are of the slice and would be taken for the file's.
    if (op == SQLITE_FCNTL_VFSNAME)
        return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int deviceCharacteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

// The vault's VFS asks for shared memory when SQLite wants a log; there is none.
int mapShared(sqlite3_file*, int, int, int, void volatile** memory)
{
    *memory = nullptr;
    return SQLITE_IOERR_SHMMAP;
}
int lockShared(sqlite3_file*, int, int, int)
{
    return SQLITE_IOERR_SHMLOCK;
}
void barrierShared(sqlite3_file*) {}
int unmapShared(sqlite3_file*, int)
{
    return SQLITE_OK;
}

constexpr sqlite3_io_methods ioMethods = {2,
                                          closeSlice,
                                          readSlice,
                                          writeSlice,
                                          truncateSlice,
                                          syncSlice,
                                          sizeOfSlice,
                                          lockSlice,
                                          lockSlice,
                                          reservedLock,
                                          controlSlice,
                                          sectorSize,
                                          deviceCharacteristics,
                                          mapShared,
                                          lockShared,
                                          barrierShared,
                                          unmapShared,
                                          nullptr,
                                          nullptr};

int openSlice(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* flagsGot)
{
    SliceVfs::Private& owner = ownerOf(vfs);
    Slice& slice = sliceOf(file);
    file->pMethods = nullptr;
    slice.real()->pMethods = nullptr;
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return SQLITE_CANTOPEN;
    slice.owner = &owner;
    slice.from = sqlite3_uri_int64(name, "from", 0);
    slice.length = sqlite3_uri_int64(name, "length", 0);
    if (slice.from < 0 || slice.length < 0)
        return SQLITE_CANTOPEN;
    const int rc = owner.below->xOpen(owner.below, name, slice.real(), flags, flagsGot);
    if (rc == SQLITE_OK)
        file->pMethods = &ioMethods;
    else if (slice.real()->pMethods != nullptr)
        slice.real()->pMethods->xClose(slice.real());
    return rc;
}

int deleteFile(sqlite3_vfs*, const char*, int)
{
    return SQLITE_OK; // there is no log and no journal, so none goes
}
int accessFile(sqlite3_vfs*, const char*, int, int* result)
{
    *result = 0; // and what is named like one is not this file's
    return SQLITE_OK;
}
int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xFullPathname(below, name, size, out);
}
int randomness(sqlite3_vfs* vfs, int size, char* out)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xRandomness(below, size, out);
}
int sleepFor(sqlite3_vfs* vfs, int microseconds)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xSleep(below, microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* julianDay)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xCurrentTime(below, julianDay);
}
int lastError(sqlite3_vfs* vfs, int size, char* out)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xGetLastError(below, size, out);
}
int currentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* now)
{
    sqlite3_vfs* below = ownerOf(vfs).below;
    return below->xCurrentTimeInt64(below, now);
}
void* openLibrary(sqlite3_vfs*, const char*)
{
    return nullptr;
}

} // namespace

SliceVfs::SliceVfs(const QByteArray& name, const QByteArray& below) : d(std::make_unique<Private>())
{
    d->name = name;
    d->below = sqlite3_vfs_find(below.isEmpty() ? nullptr : below.constData());
    if (d->below == nullptr || d->below->iVersion < 2)
        qFatal("SliceVfs: no usable VFS below");
    d->vfs.iVersion = 2;
    d->vfs.szOsFile = int(sizeof(Slice)) + d->below->szOsFile;
    d->vfs.mxPathname = d->below->mxPathname;
    d->vfs.zName = d->name.constData();
    d->vfs.pAppData = d.get();
    d->vfs.xOpen = openSlice;
    d->vfs.xDelete = deleteFile;
    d->vfs.xAccess = accessFile;
    d->vfs.xFullPathname = fullPathname;
    d->vfs.xDlOpen = openLibrary;
    d->vfs.xRandomness = randomness;
    d->vfs.xSleep = sleepFor;
    d->vfs.xCurrentTime = currentTime;
    d->vfs.xGetLastError = lastError;
    d->vfs.xCurrentTimeInt64 = currentTimeInt64;
    if (sqlite3_vfs_register(&d->vfs, 0) != SQLITE_OK)
        qFatal("SliceVfs: SQLite refuses to register %s", name.constData());
}

SliceVfs::~SliceVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
}

QString SliceVfs::growing(std::int64_t from)
{
    return u"&from=%1"_s.arg(from);
}

QString SliceVfs::fixed(std::int64_t from, std::int64_t length)
{
    return u"&immutable=1&from=%1&length=%2"_s.arg(from).arg(length);
}

void SliceVfs::onRead(std::function<void(std::int64_t)> listener)
{
    d->onRead = std::move(listener);
}

} // namespace mw::backup
