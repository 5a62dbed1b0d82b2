// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/dberror.h"
#include "vault/pagecipher.h"

#include <memory>
#include <QByteArray>
#include <QString>

struct sqlite3;

namespace mw::vault {

/// A SQLite VFS that keeps every byte encrypted (design.md 5.1, FORMAT.md), as a shim over another VFS.
///
/// Give it the keys of a file, then open that file with `vfs=NAME` in its URI. A file without keys is not
/// opened: nothing is ever written in plain. Connections of the process get their reserve bytes by
/// themselves; an ATTACHed new file needs prepareAttached(). Thread-safe. Close all connections first.
class VaultVfs
{
public:
    /// `below`: name of the VFS below, empty for SQLite's default.
    explicit VaultVfs(const QByteArray& name = "vault", const QByteArray& below = {});
    ~VaultVfs();
    Q_DISABLE_COPY_MOVE(VaultVfs)

    [[nodiscard]] QByteArray name() const;
    /// `file:/path?vfs=NAME`
    [[nodiscard]] QString uri(const QString& path) const;

    void setKeys(const QString& path, std::shared_ptr<KeyRing> ring);
    /// For the next opening; who has the file open goes on.
    void forgetKeys(const QString& path);

    /// Is this layer below `schema` of this connection? False for another VFS, also one that took the name.
    [[nodiscard]] bool isBelow(sqlite3* connection, const char* schema = "main") const;
    /// The same by name alone: for connections that were told to use it. True also for names that no layer
    /// bears.
    [[nodiscard]] static bool isBelowByName(const QByteArray& vfsName, sqlite3* connection);
    /// By hand after each ATTACH: without it the first write to a new file is refused.
    [[nodiscard]] static DbResult<void> prepareAttached(sqlite3* connection, const char* schema);

    class Private;

private:
    std::unique_ptr<Private> d;
};

/// What lies at `path`, judged by its first bytes alone. Also while the file is open.
[[nodiscard]] DbResult<format::FileKind> fileKind(const QString& path);

/// Whether these keys open this file: Ok, or BadTag when they belong to another one (or every page that was
/// tried is damaged). Tries a few pages, for one may be torn. Empty files belong to everybody.
[[nodiscard]] DbResult<Opened> keysFit(const QString& path, const std::shared_ptr<KeyRing>& ring);

} // namespace mw::vault
