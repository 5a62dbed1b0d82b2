// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform.h"
#include "base/platform_unix.h"

#include <cerrno>
#include <cstring>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace mw::base::platform {

using namespace Qt::StringLiterals;

namespace {

QByteArray firstLine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readLine(256).trimmed();
}

} // namespace

bool syncFile(int file)
{
    return ::fdatasync(file) == 0; // with the size, which is data too
}

QByteArray bootId()
{
    return firstLine(u"/proc/sys/kernel/random/boot_id"_s);
}

QByteArray machineId()
{
    const QByteArray id = firstLine(u"/etc/machine-id"_s);
    return id.isEmpty() ? firstLine(u"/var/lib/dbus/machine-id"_s) : id;
}

std::optional<QString> networkFileSystem(const QString& path)
{
    const QByteArray type = QStorageInfo(path).fileSystemType();
    for (const auto& name : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "9p", "fuse.sshfs", "fuse.rclone",
                             "davfs", "fuse.davfs2", "ncpfs", "ceph", "fuse.glusterfs"}) {
        if (type == name)
            return QString::fromLatin1(type);
    }
    return std::nullopt;
}

QString stateFolder()
{
    const QByteArray xdg = qgetenv("XDG_STATE_HOME");
    const QString root = !xdg.isEmpty() && xdg.startsWith('/') ? QFile::decodeName(xdg)
                                                               : QDir::homePath() + u"/.local/state"_s;
    return root + u"/mailwright"_s;
}

void disableCoreDumps()
{
    const rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void wipeMemory(void* data, std::size_t size)
{
    ::explicit_bzero(data, size);
}

void lowerThisThread()
{
    constexpr int behind = 5; // about a third of the share that others have
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid)); // Linux keeps it for each thread
    errno = 0;
    const int now = ::getpriority(PRIO_PROCESS, thread);
    if (errno == 0)
        ::setpriority(PRIO_PROCESS, thread, now + behind);
}

} // namespace mw::base::platform
