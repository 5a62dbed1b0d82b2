// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/diskfile.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace mw::backup {

namespace {

/// SQLite's VFS is made for pages: of sizes from 128 KiB on it looks at the low bits alone.
constexpr std::size_t mostAtOnce = 64 * 1024;

int flagsOf(DiskFile::Mode mode)
{
    switch (mode) {
    case DiskFile::Mode::Read:
        return SQLITE_OPEN_READONLY;
    case DiskFile::Mode::Write:
        return SQLITE_OPEN_READWRITE;
    case DiskFile::Mode::Make:
        break;
    }
    return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE;
}

} // namespace

DiskFile::DiskFile(const QString& path, Mode mode, const QByteArray& below) : m_opened(SQLITE_CANTOPEN)
{
    sqlite3_vfs* vfs = sqlite3_vfs_find(below.isEmpty() ? nullptr : below.constData());
    if (vfs == nullptr)
        return;
    m_memory.reset(new std::uint64_t[std::size_t(vfs->szOsFile) / 8 + 1]());
    QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    // SQLite's VFS opens no symbolic link: what is there may be reached by one, what is made is not.
    QByteArray full(vfs->mxPathname + 1, '\0');
    if (mode != Mode::Make &&
        (vfs->xFullPathname(vfs, name.constData(), int(full.size()), full.data()) & 0xff) == SQLITE_OK)
        name = full.constData();
    m_name = sqlite3_create_filename(name.constData(), "", "", 0, nullptr);
    if (m_name == nullptr) {
        m_opened = SQLITE_NOMEM;
        return;
    }
    int got = 0;
    m_opened = vfs->xOpen(vfs, m_name, file(), flagsOf(mode) | SQLITE_OPEN_MAIN_DB, &got);
    // SQLite's VFS opens what may not be written for reading instead.
    if (m_opened == SQLITE_OK && mode != Mode::Read && (got & SQLITE_OPEN_READONLY) != 0)
        m_opened = SQLITE_READONLY;
}

DiskFile::~DiskFile()
{
    if (m_memory && file()->pMethods != nullptr)
        file()->pMethods->xClose(file());
    sqlite3_free_filename(m_name);
}

sqlite3_file* DiskFile::file() const
{
    return reinterpret_cast<sqlite3_file*>(m_memory.get());
}

int DiskFile::read(std::int64_t place, std::span<std::uint8_t> out)
{
    int rc = m_opened;
    for (std::size_t done = 0; done < out.size() && rc == SQLITE_OK; done += mostAtOnce) {
        const auto part = out.subspan(done, std::min(mostAtOnce, out.size() - done));
        rc = file()->pMethods->xRead(file(), part.data(), int(part.size()), place + sqlite3_int64(done));
    }
    return rc;
}

int DiskFile::write(std::int64_t place, const QByteArray& bytes)
{
    int rc = m_opened;
    const auto size = std::size_t(bytes.size());
    for (std::size_t done = 0; done < size && rc == SQLITE_OK; done += mostAtOnce)
        rc = file()->pMethods->xWrite(file(), bytes.constData() + done,
                                      int(std::min(mostAtOnce, size - done)), place + sqlite3_int64(done));
    return rc;
}

int DiskFile::sync()
{
    return m_opened == SQLITE_OK ? file()->pMethods->xSync(file(), SQLITE_SYNC_NORMAL) : m_opened;
}

std::int64_t DiskFile::size()
{
    sqlite3_int64 size = 0;
    return m_opened == SQLITE_OK && file()->pMethods->xFileSize(file(), &size) == SQLITE_OK ? size : 0;
}

} // namespace mw::backup
