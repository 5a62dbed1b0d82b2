// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sidelogs.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <QCryptographicHash>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace mw::support {

namespace {

constexpr quint32 magic = 0x4d575556;

struct ChangeHeader
{
    quint32 magic = 0;
    quint32 kind = 0;
    qint64 offset = 0;
    qint64 length = 0;
    qint64 oldSize = 0;
    qint64 savedLength = 0;
};

struct NameHeader
{
    quint32 magic = 0;
    quint32 kind = 0;
    qint64 nameLength = 0;
    qint64 graveLength = 0;
};

QByteArray readFile(const QByteArray& path)
{
    QByteArray all;
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return all;
    struct stat st = {};
    if (::fstat(fd, &st) == 0) {
        all.resize(static_cast<qsizetype>(st.st_size));
        qsizetype got = 0;
        while (got < all.size()) {
            const ssize_t n = ::read(fd, all.data() + got, static_cast<std::size_t>(all.size() - got));
            if (n <= 0)
                break;
            got += n;
        }
        all.truncate(got);
    }
    ::close(fd);
    return all;
}

bool appendRecord(int fd, const void* header, std::size_t headerSize, const QByteArray& rest)
{
    // One call, so that a kill can only cut the record short, never part it.
    const iovec parts[2] = {{const_cast<void*>(header), headerSize},
                            {const_cast<char*>(rest.constData()), static_cast<std::size_t>(rest.size())}};
    const ssize_t whole = static_cast<ssize_t>(headerSize) + static_cast<ssize_t>(rest.size());
    return ::writev(fd, parts, rest.isEmpty() ? 1 : 2) == whole;
}

/// Size of the record of `Header` at `from`, or 0 when it isn't whole.
qsizetype recordSize(const QByteArray& log, qsizetype from, ChangeHeader& header)
{
    if (log.size() - from < qsizetype(sizeof header))
        return 0;
    std::memcpy(&header, log.constData() + from, sizeof header);
    const qsizetype room = log.size() - from - qsizetype(sizeof header);
    if (header.magic != magic || header.savedLength < 0 || header.savedLength > room)
        return 0;
    return qsizetype(sizeof header) + qsizetype(header.savedLength);
}

qsizetype recordSize(const QByteArray& log, qsizetype from, NameHeader& header)
{
    if (log.size() - from < qsizetype(sizeof header))
        return 0;
    std::memcpy(&header, log.constData() + from, sizeof header);
    const qsizetype room = log.size() - from - qsizetype(sizeof header);
    if (header.magic != magic || header.nameLength < 0 || header.graveLength < 0 ||
        header.nameLength > room || header.graveLength > room - header.nameLength)
        return 0;
    return qsizetype(sizeof header) + qsizetype(header.nameLength + header.graveLength);
}

template <typename Header>
bool cutTornTail(int fd, const QByteArray& path)
{
    const QByteArray log = readFile(path);
    Header header;
    qsizetype end = 0;
    while (const qsizetype size = recordSize(log, end, header))
        end += size;
    return end == log.size() || ::ftruncate(fd, static_cast<off_t>(end)) == 0;
}

/// Names an inode for good: a later file may get its number but not its birth time as well. File systems that
/// tell no birth time give 0; a log left by a file that was removed past the VFS can then be taken for a new
/// one's.
QByteArray identityOf(const QByteArray& path)
{
#ifdef STATX_BTIME
    struct statx st = {};
    if (::statx(AT_FDCWD, path.constData(), 0, STATX_INO | STATX_BTIME, &st) != 0)
        return {};
    const bool told = (st.stx_mask & STATX_BTIME) != 0;
    const qint64 born = told ? qint64(st.stx_btime.tv_sec) * 1'000'000'000 + st.stx_btime.tv_nsec : 0;
    return QByteArray::number(st.stx_dev_major) + '.' + QByteArray::number(st.stx_dev_minor) + '-' +
           QByteArray::number(quint64(st.stx_ino)) + '-' + QByteArray::number(born);
#else
    struct stat st = {};
    if (::stat(path.constData(), &st) != 0)
        return {};
    return QByteArray::number(quint64(st.st_dev)) + '-' + QByteArray::number(quint64(st.st_ino)) + "-0";
#endif
}

QByteArray nameOf(const QByteArray& path)
{
    return path.mid(path.lastIndexOf('/') + 1);
}

QList<SideLogs::NameChange> readNames(const QByteArray& log)
{
    QList<SideLogs::NameChange> all;
    NameHeader header;
    qsizetype at = 0;
    while (const qsizetype size = recordSize(log, at, header)) {
        const qsizetype body = at + qsizetype(sizeof header);
        all.append({static_cast<SideLogs::NameChange::Kind>(header.kind),
                    log.mid(body, qsizetype(header.nameLength)),
                    log.mid(body + qsizetype(header.nameLength), qsizetype(header.graveLength))});
        at += size;
    }
    return all;
}

} // namespace

QByteArray folderOf(const QByteArray& path)
{
    return path.left(path.lastIndexOf('/'));
}

SideLogs::ExclusiveLock::ExclusiveLock(SideLogs& logs) : m_logs(logs)
{
    m_logs.m_mutex.lock();
    if (m_logs.isKept())
        while (::flock(m_logs.m_lockFd, LOCK_EX) != 0 && errno == EINTR) {
        }
}

SideLogs::ExclusiveLock::~ExclusiveLock()
{
    if (m_logs.isKept())
        ::flock(m_logs.m_lockFd, LOCK_UN);
    m_logs.m_mutex.unlock();
}

SideLogs::SideLogs(QByteArray folder) : m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        return;
    ::mkdir(m_folder.constData(), 0700);
    ::mkdir((m_folder + "/graves").constData(), 0700);
    m_lockFd = ::open((m_folder + "/lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

SideLogs::~SideLogs()
{
    if (m_lockFd >= 0)
        ::close(m_lockFd);
}

QByteArray SideLogs::fileLogPath(const QByteArray& path) const
{
    const QByteArray identity = identityOf(path);
    return identity.isEmpty() ? QByteArray() : m_folder + '/' + identity + ".undo";
}

QByteArray SideLogs::namesPath(const QByteArray& folder) const
{
    return m_folder + '/' + QCryptographicHash::hash(folder, QCryptographicHash::Sha1).toHex() + ".names";
}

int SideLogs::openFileLog(const QByteArray& path, bool fresh)
{
    const QByteArray log = fileLogPath(path);
    if (log.isEmpty())
        return -1;
    const int flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | (fresh ? O_TRUNC : 0);
    const int fd = ::open(log.constData(), flags, 0600);
    if (fd >= 0 && !cutTornTail<ChangeHeader>(fd, log)) {
        ::close(fd);
        return -1;
    }
    return fd;
}

bool SideLogs::append(int log, const Change& change)
{
    const ChangeHeader header{magic,          static_cast<quint32>(change.kind),
                              change.offset,  change.length,
                              change.oldSize, change.old.size()};
    return appendRecord(log, &header, sizeof header, change.old);
}

bool SideLogs::forget(int log)
{
    return ::ftruncate(log, 0) == 0;
}

QList<SideLogs::Change> SideLogs::changes(const QByteArray& path) const
{
    QList<Change> all;
    const QByteArray log = readFile(fileLogPath(path));
    ChangeHeader header;
    qsizetype at = 0;
    while (const qsizetype size = recordSize(log, at, header)) {
        all.append({static_cast<Change::Kind>(header.kind), header.offset, header.length, header.oldSize,
                    log.mid(at + qsizetype(sizeof header), qsizetype(header.savedLength))});
        at += size;
    }
    return all;
}

bool SideLogs::appendName(const QByteArray& folder, const NameChange& change)
{
    const QByteArray path = namesPath(folder);
    const int fd = ::open(path.constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    const NameHeader header{magic, static_cast<quint32>(change.kind), change.name.size(),
                            change.grave.size()};
    const bool done = cutTornTail<NameHeader>(fd, path) &&
                      appendRecord(fd, &header, sizeof header, change.name + change.grave);
    ::close(fd);
    return done;
}

bool SideLogs::recordCreated(const QByteArray& path)
{
    return appendName(folderOf(path), {NameChange::Kind::Created, nameOf(path), {}});
}

bool SideLogs::remove(const QByteArray& path)
{
    const QByteArray grave = m_folder + "/graves/" + identityOf(path);
    return appendName(folderOf(path), {NameChange::Kind::Removed, nameOf(path), grave}) &&
           std::rename(path.constData(), grave.constData()) == 0;
}

bool SideLogs::folderSynced(const QByteArray& folder)
{
    const QByteArray log = namesPath(folder);
    const QList<NameChange> settled = readNames(readFile(log));
    // First the log: a kill between the two leaves graves that nobody refers to, not references to nothing.
    if (::truncate(log.constData(), 0) != 0 && errno != ENOENT)
        return false;
    for (const NameChange& change : settled) {
        if (change.grave.isEmpty())
            continue;
        const QByteArray undo = fileLogPath(change.grave);
        if (!undo.isEmpty())
            ::unlink(undo.constData());
        ::unlink(change.grave.constData());
    }
    return true;
}

QList<SideLogs::NameChange> SideLogs::nameChanges(const QByteArray& folder) const
{
    QList<NameChange> all = readNames(readFile(namesPath(folder)));
    all.removeIf([](const NameChange& change) {
        return change.kind == NameChange::Kind::Removed && ::access(change.grave.constData(), F_OK) != 0;
    });
    return all;
}

} // namespace mw::support
