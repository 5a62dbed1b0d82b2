// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultvfs.h"

#include "vault/cures.h"
#include "vault/keyproof.h"
#include "vault/rawfile.h"
#include "vault/vaultvfs_p.h"

#include <algorithm>
#include <mutex>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <vector>

namespace mw::vault {

using namespace Qt::StringLiterals;

namespace {

sqlite3_vfs* belowOf(sqlite3_vfs* vfs)
{
    return static_cast<VaultVfs::Private*>(vfs->pAppData)->below;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    return belowOf(vfs)->xDelete(belowOf(vfs), name, syncFolder);
}
int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    return belowOf(vfs)->xAccess(belowOf(vfs), name, flags, result);
}
int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out)
{
    return belowOf(vfs)->xFullPathname(belowOf(vfs), name, size, out);
}
void* openLibrary(sqlite3_vfs* vfs, const char* name)
{
    return belowOf(vfs)->xDlOpen(belowOf(vfs), name);
}
void libraryError(sqlite3_vfs* vfs, int size, char* message)
{
    belowOf(vfs)->xDlError(belowOf(vfs), size, message);
}
void (*librarySymbol(sqlite3_vfs* vfs, void* library, const char* symbol))(void)
{
    return belowOf(vfs)->xDlSym(belowOf(vfs), library, symbol);
}
void closeLibrary(sqlite3_vfs* vfs, void* library)
{
    belowOf(vfs)->xDlClose(belowOf(vfs), library);
}
int randomness(sqlite3_vfs* vfs, int size, char* out)
{
    return belowOf(vfs)->xRandomness(belowOf(vfs), size, out);
}
int sleepFor(sqlite3_vfs* vfs, int microseconds)
{
    return belowOf(vfs)->xSleep(belowOf(vfs), microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* julianDay)
{
    return belowOf(vfs)->xCurrentTime(belowOf(vfs), julianDay);
}
int lastError(sqlite3_vfs* vfs, int size, char* out)
{
    return belowOf(vfs)->xGetLastError(belowOf(vfs), size, out);
}
int currentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* now)
{
    return belowOf(vfs)->xCurrentTimeInt64(belowOf(vfs), now);
}

bool setReserve(sqlite3* connection, const char* schema)
{
    int wanted = int(format::reserve);
    return sqlite3_file_control(connection, schema, SQLITE_FCNTL_RESERVE_BYTES, &wanted) == SQLITE_OK;
}

VaultFile* fileBelow(sqlite3* connection, const char* schema)
{
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(connection, schema, SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file)
        return nullptr;
    return vaultFileOf(file);
}

/// SQLite calls it for each new connection of the process.
int onConnection(sqlite3* connection, const char**, const struct sqlite3_api_routines*)
{
    if (fileBelow(connection, "main") != nullptr && cured(Trap::Reserve))
        setReserve(connection, "main");
    return SQLITE_OK;
}

struct LivingLayers
{
    std::mutex mutex;
    std::vector<const VaultVfs*> all;
};
LivingLayers& livingLayers()
{
    static LivingLayers layers;
    return layers;
}

ReadAt readingFrom(RawFile& file)
{
    return [&file](std::int64_t place, format::Buffer out) { return file.read(place, out); };
}

} // namespace

std::shared_ptr<const FileKeys> FileState::keys() const
{
    const std::lock_guard lock(m_mutex);
    return m_keys;
}

std::shared_ptr<const FileKeys> FileState::keysFor(const format::Salt& salt) const
{
    return std::make_shared<const FileKeys>(m_ring, salt);
}

void FileState::adopt(const format::Salt& salt)
{
    const std::lock_guard lock(m_mutex);
    if (m_keys && m_keys->salt() == salt)
        return;
    m_keys = keysFor(salt);
    m_version.fetch_add(1, std::memory_order_release);
}

bool FileState::makeSalt()
{
    format::Salt salt{format::mark[0], format::mark[1], format::mark[2], format::version};
    if (!crypto::random(format::Buffer(salt).subspan(format::mark.size() + 1)))
        return false;
    const std::lock_guard lock(m_mutex);
    if (!m_keys) {
        m_keys = keysFor(salt);
        m_version.fetch_add(1, std::memory_order_release);
    }
    return true;
}

VaultVfs::Private::Private(const QByteArray& vfsName, const QByteArray& belowName) : name(vfsName)
{
    below = sqlite3_vfs_find(belowName.isEmpty() ? nullptr : belowName.constData());
    if (below == nullptr || below->iVersion < 2)
        qFatal("VaultVfs: no usable VFS below");
    vfs.iVersion = 2;
    vfs.szOsFile = int(sizeof(VaultHandle)) + below->szOsFile;
    vfs.mxPathname = below->mxPathname;
    vfs.zName = name.constData();
    vfs.pAppData = this;
    vfs.xOpen = openVaultFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPathname;
    vfs.xDlOpen = openLibrary;
    vfs.xDlError = libraryError;
    vfs.xDlSym = librarySymbol;
    vfs.xDlClose = closeLibrary;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleepFor;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    vfs.xCurrentTimeInt64 = currentTimeInt64;
    // SQLite keeps one entry however often it is told. Its parameter takes any entry point of an extension.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&onConnection));
    if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK)
        qFatal("VaultVfs: SQLite refuses to register %s", name.constData());
}

QByteArray VaultVfs::Private::fullPath(const QByteArray& path) const
{
    QByteArray out(below->mxPathname + 1, '\0');
    const int rc = below->xFullPathname(below, path.constData(), int(out.size()), out.data());
    // SQLITE_OK_SYMLINK says that there was one on the way.
    return (rc & 0xff) == SQLITE_OK ? QByteArray(out.constData()) : path;
}

std::shared_ptr<FileState> VaultVfs::Private::stateOf(const QByteArray& fullPath) const
{
    const std::lock_guard lock(mutex);
    const auto found = states.find(fullPath.toStdString());
    return found == states.end() ? nullptr : found->second;
}

VaultVfs::VaultVfs(const QByteArray& name, const QByteArray& below)
    : d(std::make_unique<Private>(name, below))
{
    const std::lock_guard lock(livingLayers().mutex);
    livingLayers().all.push_back(this);
}

VaultVfs::~VaultVfs()
{
    {
        const std::lock_guard lock(livingLayers().mutex);
        std::erase(livingLayers().all, this);
    }
    sqlite3_vfs_unregister(&d->vfs);
    if (d->openFiles > 0) {
        qWarning("VaultVfs %s: destroyed under an open connection; leaking it", d->name.constData());
        static_cast<void>(d.release());
    }
}

QByteArray VaultVfs::name() const
{
    return d->name;
}

QString VaultVfs::uri(const QString& path) const
{
    const QByteArray encoded = QUrl::toPercentEncoding(QDir(path).absolutePath(), "/");
    return u"file:"_s + QString::fromLatin1(encoded) + u"?vfs="_s + QString::fromLatin1(d->name);
}

void VaultVfs::setKeys(const QString& path, std::shared_ptr<KeyRing> ring)
{
    const std::string full = d->fullPath(QFile::encodeName(path)).toStdString();
    const std::lock_guard lock(d->mutex);
    d->states.insert_or_assign(full, std::make_shared<FileState>(std::move(ring)));
}

void VaultVfs::forgetKeys(const QString& path)
{
    const std::string full = d->fullPath(QFile::encodeName(path)).toStdString();
    const std::lock_guard lock(d->mutex);
    d->states.erase(full);
}

bool VaultVfs::isBelow(sqlite3* connection, const char* schema) const
{
    if (sqlite3_vfs_find(d->name.constData()) != &d->vfs)
        return false;
    sqlite3_vfs* used = nullptr;
    if (sqlite3_file_control(connection, schema, SQLITE_FCNTL_VFS_POINTER, &used) != SQLITE_OK ||
        used != &d->vfs)
        return false;
    char* names = nullptr;
    sqlite3_file_control(connection, schema, SQLITE_FCNTL_VFSNAME, &names);
    const bool named = names != nullptr && QByteArray(names).startsWith(d->name + '/');
    sqlite3_free(names);
    return named && fileBelow(connection, schema) != nullptr;
}

bool VaultVfs::isBelowByName(const QByteArray& vfsName, sqlite3* connection)
{
    const std::lock_guard lock(livingLayers().mutex);
    bool isLayer = false;
    for (const VaultVfs* layer : livingLayers().all) {
        if (layer->d->name != vfsName)
            continue;
        isLayer = true;
        if (layer->isBelow(connection))
            return true;
    }
    return !isLayer;
}

DbResult<void> VaultVfs::prepareAttached(sqlite3* connection, const char* schema)
{
    if (fileBelow(connection, schema) == nullptr)
        return base::fail(DbError{DbError::Kind::WrongVfs, QString::fromUtf8(schema)});
    if (!setReserve(connection, schema))
        return base::fail(DbError{DbError::Kind::Other, QString::fromUtf8(sqlite3_errmsg(connection))});
    return {};
}

DbResult<format::FileKind> fileKind(const QString& path)
{
    const QFileInfo there(path);
    if (!there.exists())
        return base::fail(DbError{DbError::Kind::Missing, path});
    if (there.isFile() && there.size() == 0)
        return format::FileKind::Empty;
    RawFile file(QFile::encodeName(path), RawFile::Part::Main);
    if (!file.isOpen())
        return base::fail(DbError{DbError::Kind::Io, path});
    std::array<std::uint8_t, format::saltSize> start{};
    const auto size = std::size_t(std::min<std::int64_t>(file.size(), std::int64_t(start.size())));
    if (size > 0 && !file.read(0, format::Buffer(start).first(size)))
        return base::fail(DbError{DbError::Kind::Io, path});
    return format::kindOf(format::Bytes(start).first(size));
}

DbResult<Opened> keysFit(const QString& path, const std::shared_ptr<KeyRing>& ring)
{
    const auto kind = fileKind(path);
    if (!kind)
        return base::fail(kind.error());
    if (*kind == format::FileKind::Empty)
        return Opened::Ok;
    if (*kind != format::FileKind::Vault)
        return base::fail(DbError{
            *kind == format::FileKind::NewerVault ? DbError::Kind::Newer : DbError::Kind::Damaged, path});
    const QByteArray name = QFile::encodeName(path);
    RawFile main(name, RawFile::Part::Main);
    RawFile wal(name, RawFile::Part::Wal);
    RawFile journal(name, RawFile::Part::Journal);
    format::Salt salt{};
    if (!main.read(0, salt))
        return base::fail(DbError{DbError::Kind::Io, path});
    return proveKeys(std::make_shared<const FileKeys>(ring, salt), main.size(), readingFrom(main),
                     readingFrom(wal), readingFrom(journal));
}

} // namespace mw::vault
