// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rawfile.h"

#include <sqlite3.h>

namespace mw::vault {

RawFile::RawFile(sqlite3_vfs* below, const char* name, int kind)
{
    open(below, name, kind);
}

RawFile::RawFile(const QByteArray& path, Part part)
{
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    QByteArray full(vfs->mxPathname + 1, '\0');
    if ((vfs->xFullPathname(vfs, path.constData(), int(full.size()), full.data()) & 0xff) != SQLITE_OK)
        return;
    full.truncate(qsizetype(qstrlen(full.constData())));
    m_ownName = sqlite3_create_filename(full.constData(), QByteArray(full + "-journal").constData(),
                                        QByteArray(full + "-wal").constData(), 0, nullptr);
    if (m_ownName == nullptr)
        return;
    switch (part) {
    case Part::Main:
        open(vfs, m_ownName, SQLITE_OPEN_MAIN_DB);
        break;
    case Part::Wal:
        open(vfs, sqlite3_filename_wal(m_ownName), SQLITE_OPEN_WAL);
        break;
    case Part::Journal:
        open(vfs, sqlite3_filename_journal(m_ownName), SQLITE_OPEN_MAIN_JOURNAL);
        break;
    }
}

RawFile::~RawFile()
{
    if (isOpen())
        file()->pMethods->xClose(file());
    sqlite3_free_filename(m_ownName);
}

void RawFile::open(sqlite3_vfs* below, const char* name, int kind)
{
    m_memory.reset(new std::uint64_t[std::size_t(below->szOsFile) / 8 + 1]());
    int there = 0;
    if (below->xAccess(below, name, SQLITE_ACCESS_EXISTS, &there) != SQLITE_OK || there == 0)
        return;
    const int rc = below->xOpen(below, name, file(), SQLITE_OPEN_READONLY | kind, nullptr);
    if (rc != SQLITE_OK && file()->pMethods != nullptr) {
        file()->pMethods->xClose(file());
        file()->pMethods = nullptr;
    }
}

sqlite3_file* RawFile::file() const
{
    return reinterpret_cast<sqlite3_file*>(m_memory.get());
}

bool RawFile::isOpen() const
{
    return m_memory && file()->pMethods != nullptr;
}

bool RawFile::read(std::int64_t place, format::Buffer out)
{
    return isOpen() && file()->pMethods->xRead(file(), out.data(), int(out.size()), place) == SQLITE_OK;
}

std::int64_t RawFile::size()
{
    sqlite3_int64 size = 0;
    return isOpen() && file()->pMethods->xFileSize(file(), &size) == SQLITE_OK ? size : 0;
}

} // namespace mw::vault
