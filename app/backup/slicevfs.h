// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <QByteArray>
#include <QString>

namespace mw::backup {

/// A SQLite VFS that shows a part of a file as if it were a file: below the vault's VFS it lets SQLite read
/// and write the vault inside a backup where it lies, with no copy of it. One connection, no log, no journal,
/// no locks: for a file that nobody else writes.
class SliceVfs
{
public:
    /// `below`: name of the VFS below, empty for SQLite's default.
    SliceVfs(const QByteArray& name, const QByteArray& below);
    ~SliceVfs();
    Q_DISABLE_COPY_MOVE(SliceVfs)

    /// For a URI. From there on to the file's end, which moves with what is written.
    [[nodiscard]] static QString growing(std::int64_t from);
    /// For a URI. So many bytes, which are read only and never change.
    [[nodiscard]] static QString fixed(std::int64_t from, std::int64_t length);
    /// Called with each megabyte that was read, all in all so many bytes, in the thread that reads: some of
    /// SQLite's statements are one step that goes through the whole file.
    void onRead(std::function<void(std::int64_t)> listener);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace mw::backup
