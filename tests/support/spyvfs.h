// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>
#include <QStringList>

namespace mw::support {

struct SpyOptions
{
    /// What must never reach a file.
    QList<QByteArray> needles = {};
    /// SQLITE_IOCAP_ bits that this "disk" promises on top of the real one's.
    int promises = 0;
    QByteArray below = {};
};

/// A SQLite VFS that looks at each write: which bytes reach which kind of file. Stacks as FaultVfs does; also
/// sees what temporary files get, which are gone from the folder before anybody could look. Thread-safe.
class SpyVfs
{
public:
    explicit SpyVfs(const QByteArray& name, const SpyOptions& options);
    ~SpyVfs();
    Q_DISABLE_COPY_MOVE(SpyVfs)

    /// Kinds of files ("main", "wal", "journal", "temporary", "other") that a needle was written to.
    [[nodiscard]] QStringList caught() const;
    /// Kinds of files that anything was written to.
    [[nodiscard]] QStringList written() const;

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace mw::support
