// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <QByteArray>
#include <QString>
#include <span>

struct sqlite3_file;

namespace mw::backup {

/// A file by the calls of a SQLite VFS: it tells a full disk from other errors on each system, keeps the
/// locks that the process has on a file when a second handle of it closes, and fails as tests want it to.
/// Answers are SQLite's codes.
class DiskFile
{
public:
    enum class Mode {
        Read,
        Write, ///< one that is there
        Make,  ///< one that is not there yet
    };
    /// `below`: name of the VFS, empty for SQLite's default.
    DiskFile(const QString& path, Mode mode, const QByteArray& below);
    ~DiskFile();
    Q_DISABLE_COPY_MOVE(DiskFile)

    [[nodiscard]] int opened() const { return m_opened; }
    /// Fills the whole buffer, or fails.
    [[nodiscard]] int read(std::int64_t place, std::span<std::uint8_t> out);
    [[nodiscard]] int write(std::int64_t place, const QByteArray& bytes);
    [[nodiscard]] int sync();
    /// 0 also where it cannot be told.
    [[nodiscard]] std::int64_t size();

private:
    [[nodiscard]] sqlite3_file* file() const;

    std::unique_ptr<std::uint64_t[]> m_memory;
    const char* m_name = nullptr; ///< from sqlite3_create_filename()
    int m_opened;
};

} // namespace mw::backup
