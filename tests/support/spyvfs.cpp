// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/spyvfs.h"

#include <mutex>
#include <QSet>
#include <sqlite3.h>

namespace mw::support {

using namespace Qt::StringLiterals;

class SpyVfs::Private
{
public:
    QByteArray name;
    SpyOptions options;
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs vfs{};
    mutable std::mutex mutex;
    QSet<QString> caught;
    QSet<QString> written;
};

namespace {

struct SpyFile
{
    sqlite3_file base;
    SpyVfs::Private* owner;
    const char16_t* kind;

    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

SpyFile& fileOf(sqlite3_file* file)
{
    return *reinterpret_cast<SpyFile*>(file);
}
sqlite3_file* realOf(sqlite3_file* file)
{
    return fileOf(file).real();
}
sqlite3_vfs* realOf(sqlite3_vfs* vfs)
{
    return static_cast<SpyVfs::Private*>(vfs->pAppData)->real;
}

int writeBytes(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    SpyVfs::Private& owner = *fileOf(file).owner;
    const QByteArray bytes = QByteArray::fromRawData(static_cast<const char*>(data), amount);
    {
        const std::lock_guard lock(owner.mutex);
        const QString kind = QString::fromUtf16(fileOf(file).kind);
        owner.written.insert(kind);
        for (const QByteArray& needle : owner.options.needles)
            if (bytes.contains(needle))
                owner.caught.insert(kind);
    }
    return realOf(file)->pMethods->xWrite(realOf(file), data, amount, offset);
}
int characteristics(sqlite3_file* file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)) |
           fileOf(file).owner->options.promises;
}
int fileControl(sqlite3_file* file, int op, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}

// All the rest goes straight on.
constexpr sqlite3_io_methods ioMethods = {
    2,
    [](sqlite3_file* f) { return realOf(f)->pMethods->xClose(realOf(f)); },
    [](sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
        return realOf(f)->pMethods->xRead(realOf(f), to, n, at);
    },
    writeBytes,
    [](sqlite3_file* f, sqlite3_int64 size) { return realOf(f)->pMethods->xTruncate(realOf(f), size); },
    [](sqlite3_file* f, int flags) { return realOf(f)->pMethods->xSync(realOf(f), flags); },
    [](sqlite3_file* f, sqlite3_int64* size) { return realOf(f)->pMethods->xFileSize(realOf(f), size); },
    [](sqlite3_file* f, int level) { return realOf(f)->pMethods->xLock(realOf(f), level); },
    [](sqlite3_file* f, int level) { return realOf(f)->pMethods->xUnlock(realOf(f), level); },
    [](sqlite3_file* f, int* held) { return realOf(f)->pMethods->xCheckReservedLock(realOf(f), held); },
    fileControl,
    [](sqlite3_file* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); },
    characteristics,
    [](sqlite3_file* f, int region, int size, int extend, void volatile** memory) {
        return realOf(f)->pMethods->xShmMap(realOf(f), region, size, extend, memory);
    },
    [](sqlite3_file* f, int offset, int n, int flags) {
        return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
    },
    [](sqlite3_file* f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); },
    [](sqlite3_file* f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); },
    nullptr,
    nullptr};

const char16_t* kindOf(int flags)
{
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0)
        return u"main";
    if ((flags & SQLITE_OPEN_WAL) != 0)
        return u"wal";
    if ((flags & SQLITE_OPEN_MAIN_JOURNAL) != 0)
        return u"journal";
    constexpr int temporary =
        SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_SUBJOURNAL;
    return (flags & temporary) != 0 ? u"temporary" : u"other";
}

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* got)
{
    SpyFile& spied = fileOf(file);
    file->pMethods = nullptr;
    spied.owner = static_cast<SpyVfs::Private*>(vfs->pAppData);
    spied.kind = kindOf(flags);
    const int rc = spied.owner->real->xOpen(spied.owner->real, name, spied.real(), flags, got);
    if (rc == SQLITE_OK)
        file->pMethods = &ioMethods;
    return rc;
}

} // namespace

SpyVfs::SpyVfs(const QByteArray& name, const SpyOptions& options) : d(std::make_unique<Private>())
{
    d->name = name;
    d->options = options;
    d->real = sqlite3_vfs_find(options.below.isEmpty() ? nullptr : options.below.constData());
    d->vfs = *d->real; // calls that concern no open file are the real one's, with the real one as their VFS
    d->vfs.iVersion = 2;
    d->vfs.pNext = nullptr;
    d->vfs.zName = d->name.constData();
    d->vfs.pAppData = d.get();
    d->vfs.szOsFile = int(sizeof(SpyFile)) + d->real->szOsFile;
    d->vfs.xOpen = openFile;
    d->vfs.xDelete = [](sqlite3_vfs* v, const char* path, int sync) {
        return realOf(v)->xDelete(realOf(v), path, sync);
    };
    d->vfs.xAccess = [](sqlite3_vfs* v, const char* path, int flags, int* out) {
        return realOf(v)->xAccess(realOf(v), path, flags, out);
    };
    d->vfs.xFullPathname = [](sqlite3_vfs* v, const char* path, int size, char* out) {
        return realOf(v)->xFullPathname(realOf(v), path, size, out);
    };
    if (sqlite3_vfs_register(&d->vfs, 0) != SQLITE_OK)
        qFatal("SpyVfs: SQLite refuses to register %s", name.constData());
}

SpyVfs::~SpyVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
}

QStringList SpyVfs::caught() const
{
    const std::lock_guard lock(d->mutex);
    QStringList list(d->caught.begin(), d->caught.end());
    list.sort();
    return list;
}

QStringList SpyVfs::written() const
{
    const std::lock_guard lock(d->mutex);
    QStringList list(d->written.begin(), d->written.end());
    list.sort();
    return list;
}

} // namespace mw::support
