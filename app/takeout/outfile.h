// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "takeout/halt.h"

#include <QCryptographicHash>
#include <QFile>

namespace mw::takeout {

/// One file of an export, as the manifest names it.
struct FileEntry
{
    QString file{}; ///< below the folder, with forward slashes
    std::int64_t records =
        0;                 ///< lines of JSON, rows below a CSV's header, rows of all tables, 1 for a picture
    QByteArray sha256{};   ///< 32 bytes
    std::int64_t size = 0; ///< bytes
};

/// A new file that its owner alone may read, hashed as it is written and synced when it is done.
class OutFile
{
public:
    /// `root` is the folder of the export, `name` the file below it.
    [[nodiscard]] static Yield<std::unique_ptr<OutFile>> make(const QString& root, const QString& name);

    /// Takes a whole record or a piece of one.
    [[nodiscard]] Step write(QByteArrayView bytes);
    void countRecord() { ++m_entry.records; }
    /// All is on the disk after it.
    [[nodiscard]] Yield<FileEntry> finish();

private:
    OutFile(const QString& root, const QString& name);
    [[nodiscard]] Step flush();

    QFile m_file;
    QByteArray m_waiting;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    FileEntry m_entry;
};

/// What stands in a finished file that was written by others.
[[nodiscard]] Yield<FileEntry> entryOf(const QString& root, const QString& name, std::int64_t records);

} // namespace mw::takeout
