// SPDX-License-Identifier: GPL-3.0-or-later
// Untried: its syntax is checked with MinGW, it has never run (README, "Windows and macOS").
#include "base/platform.h"

#include <atomic>
#include <fcntl.h>
#include <io.h>
#include <map>
#include <mutex>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThread>
#include <share.h>
#include <sys/stat.h>
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
// After windows.h.
#include <aclapi.h>

namespace mw::base::platform {

using namespace Qt::StringLiterals;

namespace {

const wchar_t* wide(const QString& text)
{
    return reinterpret_cast<const wchar_t*>(text.utf16());
}

/// Closes with the scope.
class Handle
{
public:
    explicit Handle(HANDLE handle) : m_handle(handle) {}
    ~Handle()
    {
        if (isOpen())
            ::CloseHandle(m_handle);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    [[nodiscard]] bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE && m_handle != nullptr; }
    [[nodiscard]] HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle;
};

bool writeAll(HANDLE file, const QByteArray& bytes)
{
    DWORD written = 0;
    const auto size = static_cast<DWORD>(bytes.size());
    return ::WriteFile(file, bytes.constData(), size, &written, nullptr) != 0 && written == size &&
           ::FlushFileBuffers(file) != 0;
}

/// With zeros, where `path` is the only name of the file: a name beside the one to come, about to be removed.
void overwriteLastName(const QString& path)
{
    const Handle file(::CreateFileW(wide(path), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr));
    BY_HANDLE_FILE_INFORMATION facts = {};
    if (!file.isOpen() || ::GetFileInformationByHandle(file.get(), &facts) == 0 || facts.nNumberOfLinks != 1)
        return;
    auto left = (static_cast<std::uint64_t>(facts.nFileSizeHigh) << 32U) | facts.nFileSizeLow;
    const QByteArray zeros(1 << 20, '\0');
    while (left > 0) {
        const auto part = static_cast<DWORD>(std::min<std::uint64_t>(left, zeros.size()));
        DWORD written = 0;
        if (::WriteFile(file.get(), zeros.constData(), part, &written, nullptr) == 0 || written == 0)
            break;
        left -= written;
    }
    ::FlushFileBuffers(file.get());
}

/// VirtualLock() doesn't count: two secrets on one page must not unlock each other.
class LockedPages
{
public:
    template <typename Change>
    void change(const void* data, std::size_t size, Change one)
    {
        SYSTEM_INFO system = {};
        ::GetSystemInfo(&system);
        const std::uintptr_t page = system.dwPageSize;
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

// A console handler runs in a thread of its own.
std::atomic<bool> interrupted = false;
std::function<void()> interruptHandler;

BOOL WINAPI onConsole(DWORD)
{
    if (!interrupted.exchange(true) && QCoreApplication::instance())
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [] { interruptHandler(); }, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

QByteArray bootId()
{
    // There is none to read; the moment of the boot, in tens of seconds so that both clocks' steps don't
    // matter, stands in. Where it differs by a rounding, the boot counts as another: the careful side.
    const qint64 boot = QDateTime::currentMSecsSinceEpoch() - static_cast<qint64>(::GetTickCount64());
    return QByteArray::number(boot / 10'000);
}

QByteArray machineId()
{
    return QSysInfo::machineUniqueId();
}

QString hostName()
{
    return QSysInfo::machineHostName();
}

std::optional<FileIdentity> fileIdentity(const QString& path)
{
    const Handle file(::CreateFileW(wide(path), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                    nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr));
    BY_HANDLE_FILE_INFORMATION facts = {};
    if (!file.isOpen() || ::GetFileInformationByHandle(file.get(), &facts) == 0)
        return std::nullopt;
    return FileIdentity{facts.dwVolumeSerialNumber,
                        (static_cast<std::uint64_t>(facts.nFileIndexHigh) << 32U) | facts.nFileIndexLow};
}

std::optional<bool> readableByOthers(const QString& path)
{
    PSECURITY_DESCRIPTOR security = nullptr;
    PACL rights = nullptr;
    if (::GetNamedSecurityInfoW(wide(path), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                &rights, nullptr, &security) != ERROR_SUCCESS)
        return std::nullopt;
    BYTE everyone[SECURITY_MAX_SID_SIZE] = {};
    BYTE users[SECURITY_MAX_SID_SIZE] = {};
    DWORD size = sizeof everyone;
    bool readable = ::CreateWellKnownSid(WinWorldSid, nullptr, everyone, &size) == 0;
    size = sizeof users;
    readable = ::CreateWellKnownSid(WinBuiltinUsersSid, nullptr, users, &size) == 0 || readable;
    for (BYTE* who : {everyone, users}) {
        TRUSTEE_W trustee = {};
        ::BuildTrusteeWithSidW(&trustee, who);
        ACCESS_MASK mask = 0;
        if (::GetEffectiveRightsFromAclW(rights, &trustee, &mask) != ERROR_SUCCESS ||
            (mask & FILE_READ_DATA) != 0)
            readable = true; // what can't be told counts as open
    }
    ::LocalFree(security);
    return readable;
}

std::optional<QString> networkFileSystem(const QString& path)
{
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.startsWith(u"\\\\"_s))
        return u"smb"_s;
    const QString root = native.left(3);
    if (::GetDriveTypeW(wide(root)) == DRIVE_REMOTE)
        return u"smb"_s;
    return std::nullopt;
}

bool writeDurably(const QString& path, const QByteArray& bytes)
{
    const QString temporary = path + u".new"_s;
    {
        const Handle file(::CreateFileW(wide(temporary), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                        FILE_ATTRIBUTE_NORMAL, nullptr));
        if (!file.isOpen())
            return false;
        if (!writeAll(file.get(), bytes)) {
            ::DeleteFileW(wide(temporary));
            return false;
        }
    }
    return ::MoveFileExW(wide(temporary), wide(path), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) !=
           0;
}

bool replaceDurably(const QString& from, const QString& to)
{
    {
        const Handle fresh(::CreateFileW(wide(from), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_EXISTING,
                                         FILE_ATTRIBUTE_NORMAL, nullptr));
        if (!fresh.isOpen() || ::FlushFileBuffers(fresh.get()) == 0)
            return false;
    }
    // A replaced file can't be written to afterwards here, as it can on Unix, so it keeps a second name until
    // the new one stands. Without a second name (FAT has none) it is replaced all the same.
    const QString old = to + u".replaced"_s;
    ::DeleteFileW(wide(old)); // of a try that was cut short
    const bool kept = ::CreateHardLinkW(wide(old), wide(to), nullptr) != 0;
    const bool replaced =
        ::MoveFileExW(wide(from), wide(to), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
    if (kept && replaced)
        overwriteLastName(old);
    if (kept)
        ::DeleteFileW(wide(old));
    return replaced;
}

Remains::Remains(const QString& path) : m_secondName(path + u".replaced"_s)
{
    ::DeleteFileW(wide(m_secondName)); // of a try that was cut short
    if (::CreateHardLinkW(wide(m_secondName), wide(path), nullptr) == 0)
        m_secondName.clear();
}

Remains::~Remains()
{
    if (m_secondName.isEmpty())
        return;
    overwriteLastName(m_secondName);
    ::DeleteFileW(wide(m_secondName));
}

bool renameDurably(const QString& from, const QString& to)
{
    ::RemoveDirectoryW(wide(to)); // an empty folder alone goes
    return ::MoveFileExW(wide(from), wide(to), MOVEFILE_WRITE_THROUGH) != 0;
}

int openInPlace(const QString& path)
{
    int file = -1;
    if (::_wsopen_s(&file, wide(path), _O_WRONLY | _O_BINARY | _O_NOINHERIT, _SH_DENYNO,
                    _S_IREAD | _S_IWRITE) != 0)
        return -1;
    return file;
}

bool overwriteInPlace(int file, const QByteArray& record)
{
    if (file < 0 || ::_lseeki64(file, 0, SEEK_SET) != 0)
        return false;
    const auto size = static_cast<unsigned>(record.size());
    return ::_write(file, record.constData(), size) == static_cast<int>(size) && ::_commit(file) == 0;
}

void closeInPlace(int& file)
{
    if (file >= 0)
        ::_close(file);
    file = -1;
}

QString stateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Mailwright/state"_s;
}

void disableCoreDumps()
{
    ::SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

void wipeMemory(void* data, std::size_t size)
{
    ::SecureZeroMemory(data, size);
}

void lockMemory(const void* data, std::size_t size)
{
    lockedPages().change(data, size, [](int& locks, void* page, std::size_t length) {
        if (locks++ == 0)
            static_cast<void>(::VirtualLock(page, length));
    });
}

void unlockMemory(const void* data, std::size_t size)
{
    lockedPages().change(data, size, [](int& locks, void* page, std::size_t length) {
        if (locks > 0 && --locks == 0)
            ::VirtualUnlock(page, length);
    });
}

bool isTerminal(int fileDescriptor)
{
    return ::_isatty(fileDescriptor) != 0;
}

bool syncPath(const QString& path)
{
    if (QFileInfo(path).isDir())
        return true; // a folder's names are its file system's own matter
    const Handle file(::CreateFileW(wide(path), GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_EXISTING,
                                    FILE_ATTRIBUTE_NORMAL, nullptr));
    return file.isOpen() && ::FlushFileBuffers(file.get()) != 0;
}

double processCpuSeconds()
{
    FILETIME made = {};
    FILETIME ended = {};
    FILETIME kernel = {};
    FILETIME user = {};
    if (::GetProcessTimes(::GetCurrentProcess(), &made, &ended, &kernel, &user) == 0)
        return 0;
    const auto seconds = [](const FILETIME& t) { // of 100 ns
        return static_cast<double>((static_cast<std::uint64_t>(t.dwHighDateTime) << 32U) | t.dwLowDateTime) /
               1e7;
    };
    return seconds(kernel) + seconds(user);
}

void lowerThisThread()
{
    ::SetThreadPriority(::GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL); // not of those it starts
}

void restrictNewFiles()
{
    // What is written below a person's profile is that person's alone by inheritance.
}

void onInterrupt(std::function<void()> handler)
{
    if (interruptHandler)
        return;
    interruptHandler = std::move(handler);
    ::SetConsoleCtrlHandler(onConsole, TRUE);
}

} // namespace mw::base::platform
