// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/format.h"

#include <memory>
#include <QByteArray>

struct sqlite3_file;
struct sqlite3_vfs;

namespace mw::vault {

/// A file as it lies on the disk, read through a VFS below. SQLite's own unix VFS and not a plain open():
/// closing a second descriptor of a database drops every POSIX lock that the process has on it.
class RawFile
{
public:
    /// `name` as SQLite hands names to xOpen (sqlite3_filename), `kind` an SQLITE_OPEN_ kind.
    RawFile(sqlite3_vfs* below, const char* name, int kind);
    /// The database `path` and what lies beside it, by SQLite's default VFS.
    enum class Part { Main, Wal, Journal };
    RawFile(const QByteArray& path, Part part);
    ~RawFile();
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    /// False for an empty file too: SQLite takes one for none.
    [[nodiscard]] bool isOpen() const;
    /// False past the end, or when the file is not open.
    [[nodiscard]] bool read(std::int64_t place, format::Buffer out);
    [[nodiscard]] std::int64_t size();

private:
    void open(sqlite3_vfs* below, const char* name, int kind);
    [[nodiscard]] sqlite3_file* file() const;

    std::unique_ptr<std::uint64_t[]> m_memory;
    const char* m_ownName = nullptr; ///< from sqlite3_create_filename()
};

} // namespace mw::vault
