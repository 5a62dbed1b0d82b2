// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultvfs_p.h"

#include <QDir>
#include <QFile>
#include <QUrl>
#include <unistd.h>

namespace mw::support {

using namespace Qt::StringLiterals;

namespace {

FaultVfs::Private& ownerOf(sqlite3_vfs* vfs)
{
    return *static_cast<FaultVfs::Private*>(vfs->pAppData);
}

sqlite3_vfs* realOf(sqlite3_vfs* vfs)
{
    return ownerOf(vfs).real;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    FaultVfs::Private& owner = ownerOf(vfs);
    const SideLogs::ExclusiveLock lock(owner.logs);
    if (const int rc = owner.plan.next(Operation::Delete); rc != SQLITE_OK)
        return rc;
    if (owner.plan.readOnly())
        return SQLITE_IOERR_DELETE;
    const qint64 size = QFileInfo(QFile::decodeName(name)).size();
    if (!owner.logs.isKept()) {
        const int rc = owner.real->xDelete(owner.real, name, owner.options.reallySync ? syncFolder : 0);
        owner.plan.giveBack(rc == SQLITE_OK ? size : 0);
        return rc;
    }
    if (::access(name, F_OK) != 0)
        return SQLITE_IOERR_DELETE_NOENT;
    demandNoted(owner.logs.remove(name));
    owner.plan.giveBack(size);
    if (syncFolder != 0)
        demandNoted(owner.logs.folderSynced(folderOf(name)));
    return SQLITE_OK;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    if (flags == SQLITE_ACCESS_READWRITE && ownerOf(vfs).plan.readOnly()) {
        *result = 0;
        return SQLITE_OK;
    }
    return realOf(vfs)->xAccess(realOf(vfs), name, flags, result);
}
int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out)
{
    return realOf(vfs)->xFullPathname(realOf(vfs), name, size, out);
}
void* openLibrary(sqlite3_vfs* vfs, const char* name)
{
    return realOf(vfs)->xDlOpen(realOf(vfs), name);
}
void libraryError(sqlite3_vfs* vfs, int size, char* message)
{
    realOf(vfs)->xDlError(realOf(vfs), size, message);
}
void (*librarySymbol(sqlite3_vfs* vfs, void* library, const char* symbol))(void)
{
    return realOf(vfs)->xDlSym(realOf(vfs), library, symbol);
}
void closeLibrary(sqlite3_vfs* vfs, void* library)
{
    realOf(vfs)->xDlClose(realOf(vfs), library);
}
int randomness(sqlite3_vfs* vfs, int size, char* out)
{
    return realOf(vfs)->xRandomness(realOf(vfs), size, out);
}
int sleepFor(sqlite3_vfs* vfs, int microseconds)
{
    return realOf(vfs)->xSleep(realOf(vfs), microseconds);
}
int currentTime(sqlite3_vfs* vfs, double* julianDay)
{
    return realOf(vfs)->xCurrentTime(realOf(vfs), julianDay);
}
int lastError(sqlite3_vfs* vfs, int size, char* out)
{
    return realOf(vfs)->xGetLastError(realOf(vfs), size, out);
}
int currentTimeInt64(sqlite3_vfs* vfs, sqlite3_int64* now)
{
    return realOf(vfs)->xCurrentTimeInt64(realOf(vfs), now);
}

} // namespace

FaultVfs::Private::Private(const QByteArray& vfsName, const FaultOptions& wanted)
    : name(vfsName),
      options(wanted),
      logs(wanted.sideLogs.isEmpty() ? QByteArray() : QFile::encodeName(QDir(wanted.sideLogs).absolutePath()))
{
    if (!options.sideLogs.isEmpty() && !logs.isKept())
        qFatal("FaultVfs: no side logs at %s", qPrintable(options.sideLogs));
    real = sqlite3_vfs_find(options.below.isEmpty() ? nullptr : options.below.constData());
    if (real == nullptr || real->iVersion < 2)
        qFatal("FaultVfs: no usable VFS below");
    vfs.iVersion = 2;
    vfs.szOsFile = faultFileSize + real->szOsFile;
    vfs.mxPathname = real->mxPathname;
    vfs.zName = name.constData();
    vfs.pAppData = this;
    vfs.xOpen = openFaultFile;
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
    if (sqlite3_vfs_register(&vfs, options.makeDefault ? 1 : 0) != SQLITE_OK)
        qFatal("FaultVfs: SQLite refuses to register %s", name.constData());
}

FaultVfs::FaultVfs(const QByteArray& name, const FaultOptions& options)
    : d(std::make_unique<Private>(name, options))
{
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&d->vfs);
    if (d->openFiles > 0) {
        qWarning("FaultVfs %s: destroyed under an open connection; leaking it", d->name.constData());
        static_cast<void>(d.release());
    }
}

std::unique_ptr<FaultVfs> FaultVfs::fromEnvironment()
{
    const QByteArray name = qgetenv("MW_FAULTVFS_NAME");
    if (name.isEmpty())
        return nullptr;
    FaultOptions options;
    options.sideLogs = qEnvironmentVariable("MW_FAULTVFS_LOGS");
    options.makeDefault = qEnvironmentVariableIntValue("MW_FAULTVFS_DEFAULT") == 1;
    auto vfs = std::make_unique<FaultVfs>(name, options);
    if (qEnvironmentVariableIsSet("MW_FAULTVFS_FULL"))
        vfs->setFull(qgetenv("MW_FAULTVFS_FULL").toLongLong());
    if (qEnvironmentVariableIsSet("MW_FAULTVFS_DIE"))
        vfs->dieBefore(qgetenv("MW_FAULTVFS_DIE").toLongLong());
    return vfs;
}

QByteArray FaultVfs::name() const
{
    return d->name;
}

QString FaultVfs::uri(const QString& path) const
{
    const QByteArray encoded = QUrl::toPercentEncoding(QDir(path).absolutePath(), "/"_ba);
    return u"file:"_s + QString::fromLatin1(encoded) + u"?vfs="_s + QString::fromLatin1(d->name);
}

void FaultVfs::failNth(Operation op, qint64 n, FaultPlan::Lasting lasting, std::optional<int> code)
{
    d->plan.failNth(op, n, lasting, code);
}

void FaultVfs::clearFailures()
{
    d->plan.clearFailures();
}

void FaultVfs::setFull(qint64 bytesLeft)
{
    d->plan.setFull(bytesLeft);
}

void FaultVfs::setRoom()
{
    d->plan.setRoom();
}

void FaultVfs::setReadOnly(bool on)
{
    d->plan.setReadOnly(on);
}

void FaultVfs::dieBefore(qint64 n)
{
    d->plan.dieBefore(n);
}

OperationCounts FaultVfs::counts() const
{
    return d->plan.counts();
}

void FaultVfs::resetCounts()
{
    d->plan.resetCounts();
}

base::Result<Survival, SurvivalError> FaultVfs::powerLoss(const QString& sourceFolder,
                                                          const QString& targetFolder, quint32 seed) const
{
    return surviveTo(sourceFolder, d->options.sideLogs, targetFolder, seed);
}

} // namespace mw::support
