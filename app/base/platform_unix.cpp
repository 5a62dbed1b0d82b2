// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/platform_unix.h"
#include "base/platform.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

// What Linux and macOS have in common; where they differ: platform_linux.cpp and platform_macos.cpp.
namespace mw::base::platform {

using namespace Qt::StringLiterals;

namespace {

bool writeAll(int fd, const QByteArray& bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t n =
            ::write(fd, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (n < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        written += n;
    }
    return true;
}

bool syncFolder(const QString& folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = ::fsync(fd) == 0;
    ::close(fd);
    return ok;
}

void overwriteNameless(int fd)
{
    struct stat st = {};
    if (::fstat(fd, &st) != 0 || st.st_nlink != 0)
        return;
    const QByteArray zeros(1 << 20, '\0');
    for (off_t done = 0; done < st.st_size;) {
        const auto part = static_cast<size_t>(std::min<off_t>(zeros.size(), st.st_size - done));
        const ssize_t n = ::pwrite(fd, zeros.constData(), part, done);
        if (n <= 0)
            break;
        done += n;
    }
    static_cast<void>(syncFile(fd));
}

/// mlock() doesn't count: two secrets on one page must not unlock each other.
class LockedPages
{
public:
    template <typename Change>
    void change(const void* data, std::size_t size, Change one)
    {
        const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
        const auto begin = reinterpret_cast<std::uintptr_t>(data) / page;
        const auto end = (reinterpret_cast<std::uintptr_t>(data) + size - 1) / page;
        const std::lock_guard lock(m_mutex);
        for (auto i = begin; i <= end; ++i)
            one(m_locks[i], reinterpret_cast<void*>(i * page), page);
        std::erase_if(m_locks, [](const auto& entry) { return entry.second == 0; });
    }

private:
    std::mutex m_mutex;
    std::map<std::uintptr_t, int> m_locks;
};

LockedPages& lockedPages()
{
    // Never destroyed: secrets in static objects may go after it would.
    static auto* const pages = new LockedPages;
    return *pages;
}

int interruptPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // The only calls that are safe here; a full pipe already holds the news.
    [[maybe_unused]] const auto ignored = ::write(interruptPipe[1], &byte, 1);
}

} // namespace

QString hostName()
{
    char name[256] = {};
    if (::gethostname(name, sizeof name - 1) != 0)
        return {};
    return QString::fromLocal8Bit(name);
}

std::optional<FileIdentity> fileIdentity(const QString& path)
{
    struct stat st = {};
    if (::stat(QFile::encodeName(path).constData(), &st) != 0)
        return std::nullopt;
    return FileIdentity{static_cast<std::uint64_t>(st.st_dev), static_cast<std::uint64_t>(st.st_ino)};
}

std::optional<bool> readableByOthers(const QString& path)
{
    struct stat st = {};
    if (::stat(QFile::encodeName(path).constData(), &st) != 0)
        return std::nullopt;
    return (st.st_mode & (S_IRGRP | S_IROTH)) != 0;
}

bool writeDurably(const QString& path, const QByteArray& bytes)
{
    const QString temporary = path + u".new"_s;
    const QByteArray name = QFile::encodeName(temporary);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    const bool written = writeAll(fd, bytes) && syncFile(fd);
    if (::close(fd) != 0 || !written) {
        ::unlink(name.constData());
        return false;
    }
    if (std::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    return syncFolder(QFileInfo(path).absolutePath());
}

bool replaceDurably(const QString& from, const QString& to)
{
    const QByteArray name = QFile::encodeName(from);
    const int fresh = ::open(name.constData(), O_RDWR | O_CLOEXEC);
    if (fresh < 0)
        return false;
    const bool synced = syncFile(fresh);
    if (::close(fresh) != 0 || !synced)
        return false;
    const int old = ::open(QFile::encodeName(to).constData(), O_WRONLY | O_CLOEXEC);
    const bool replaced = std::rename(name.constData(), QFile::encodeName(to).constData()) == 0 &&
                          syncFolder(QFileInfo(to).absolutePath());
    if (old >= 0) {
        if (replaced)
            overwriteNameless(old);
        ::close(old);
    }
    return replaced;
}

Remains::Remains(const QString& path)
    : m_file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC))
{
}

Remains::~Remains()
{
    if (m_file < 0)
        return;
    overwriteNameless(m_file);
    ::close(m_file);
}

bool renameDurably(const QString& from, const QString& to)
{
    // rename() would put a file in the place of another.
    if (QFileInfo(to).exists() && !QFileInfo(to).isDir())
        return false;
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 &&
           syncFolder(QFileInfo(to).absolutePath());
}

int openInPlace(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
}

bool overwriteInPlace(int file, const QByteArray& record)
{
    if (file < 0)
        return false;
    const auto size = static_cast<size_t>(record.size());
    return ::pwrite(file, record.constData(), size, 0) == static_cast<ssize_t>(size) && syncFile(file);
}

void closeInPlace(int& file)
{
    if (file >= 0)
        ::close(file);
    file = -1;
}

void lockMemory(const void* data, std::size_t size)
{
    lockedPages().change(data, size, [](int& locks, void* page, std::size_t length) {
        if (locks++ == 0)
            static_cast<void>(::mlock(page, length));
    });
}

void unlockMemory(const void* data, std::size_t size)
{
    lockedPages().change(data, size, [](int& locks, void* page, std::size_t length) {
        if (locks > 0 && --locks == 0)
            ::munlock(page, length);
    });
}

bool isTerminal(int fileDescriptor)
{
    return ::isatty(fileDescriptor) == 1;
}

bool syncPath(const QString& path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool ok = QFileInfo(path).isDir() ? ::fsync(fd) == 0 : syncFile(fd);
    ::close(fd);
    return ok;
}

double processCpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void restrictNewFiles()
{
    ::umask(0077);
}

void onInterrupt(std::function<void()> handler)
{
    if (interruptPipe[0] >= 0 || ::pipe(interruptPipe) != 0)
        return;
    for (const int end : interruptPipe) { // macOS has no pipe2()
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto* notifier =
        new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [handler = std::move(handler)] {
        char bytes[16];
        while (::read(interruptPipe[0], bytes, sizeof bytes) > 0) {
        }
        handler();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace mw::base::platform
