// SPDX-License-Identifier: GPL-3.0-or-later
// Untried: written from Apple's manual pages, compiled by nobody yet (README, "Windows and macOS").
#define __STDC_WANT_LIB_EXT1__ 1 // memset_s()
#include "base/platform.h"
#include "base/platform_unix.h"

#include <cstring>
#include <fcntl.h>
#include <pthread/qos.h>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <sys/mount.h>
#include <sys/param.h>
#include <sys/resource.h>
#include <sys/sysctl.h>
#include <unistd.h>
#include <uuid/uuid.h>

namespace mw::base::platform {

using namespace Qt::StringLiterals;

bool syncFile(int file)
{
    // fsync() leaves it in the disk's own cache. Not every file system knows F_FULLFSYNC.
    return ::fcntl(file, F_FULLFSYNC) == 0 || ::fsync(file) == 0;
}

QByteArray bootId()
{
    char id[64] = {};
    std::size_t size = sizeof id - 1;
    return ::sysctlbyname("kern.bootsessionuuid", id, &size, nullptr, 0) == 0 ? QByteArray(id) : QByteArray();
}

QByteArray machineId()
{
    uuid_t id = {};
    const timespec wait = {};
    if (::gethostuuid(id, &wait) != 0)
        return {};
    uuid_string_t text = {};
    ::uuid_unparse_lower(id, text);
    return QByteArray(text);
}

std::optional<QString> networkFileSystem(const QString& path)
{
    struct statfs fs = {};
    if (::statfs(QFile::encodeName(path).constData(), &fs) != 0 || (fs.f_flags & MNT_LOCAL) != 0)
        return std::nullopt;
    return QString::fromLatin1(fs.f_fstypename);
}

QString stateFolder()
{
    return QDir::homePath() + u"/Library/Application Support/Mailwright/state"_s;
}

void disableCoreDumps()
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

void wipeMemory(void* data, std::size_t size)
{
    ::memset_s(data, size, 0, size);
}

void lowerThisThread()
{
    ::pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
}

} // namespace mw::base::platform
