// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/sealedslice.h"

#include <atomic>

namespace mw::backup {

using vault::DbError;
using vault::DbResult;

namespace {

/// SQLite knows a VFS by its name, and several backups may be read at once.
int nextNumber()
{
    static std::atomic_int counter = 0;
    return ++counter;
}

} // namespace

SealedSlice::SealedSlice(const QString& file, const vault::DataKeys& keys, const QByteArray& below)
    : SealedSlice(file, keys, below, nextNumber())
{
}

SealedSlice::SealedSlice(const QString& file, const vault::DataKeys& keys, const QByteArray& below,
                         int number)
    : m_file(file),
      m_slices("slice-" + QByteArray::number(number), below),
      m_vault("backup-" + QByteArray::number(number), "slice-" + QByteArray::number(number))
{
    // A ring of its own: keying the vault again meanwhile must not change what the copy is sealed with.
    m_vault.setKeys(file, keys.ring());
}

DbResult<Connection> SealedSlice::open(const QString& slice, Connection::Access access,
                                       const base::JobControl& control)
{
    auto made = Connection::open(m_vault.uri(m_file) + slice, access, control);
    if (made && !m_vault.isBelow(made->handle()))
        return base::fail(DbError{DbError::Kind::WrongVfs, m_file});
    return made;
}

DbResult<Connection> SealedSlice::toWrite(std::int64_t from, const base::JobControl& control)
{
    auto made = open(SliceVfs::growing(from), Connection::Access::Write, control);
    // A file that is thrown away whole when anything fails needs no journal, and it is synced at the end.
    if (made)
        if (auto done = made->run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF"); !done)
            return base::fail(done.error());
    return made;
}

DbResult<Connection> SealedSlice::toRead(std::int64_t from, std::int64_t length,
                                         const base::JobControl& control)
{
    return open(SliceVfs::fixed(from, length), Connection::Access::Read, control);
}

} // namespace mw::backup
