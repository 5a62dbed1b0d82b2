// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kit/problem.h"

#include <QDateTime>
#include <QIODevice>

#include <memory>
#include <optional>

namespace mw::importpage {

/// What work comes to, or what a person is told instead.
template <typename T>
using Outcome = base::Result<T, kit::Problem>;

/// How a file stood when it was looked at: the one that is imported must still be that one.
struct FileStamp
{
    qint64 size = -1;
    QDateTime modified{};
    bool operator==(const FileStamp&) const = default;
};

/// What is imported: a file, or text from the clipboard.
struct ImportSource
{
    /// More text than this belongs into a file.
    static constexpr qsizetype mostText = qsizetype{16} << 20;

    QString path{};    ///< empty: `text` is it
    QByteArray text{}; ///< UTF-8

    [[nodiscard]] bool isFile() const { return !path.isEmpty(); }
    [[nodiscard]] bool isEmpty() const { return path.isEmpty() && text.isEmpty(); }
    /// As the page calls it: the file's name without its folder.
    [[nodiscard]] QString name() const;
};

struct OpenSource
{
    std::unique_ptr<QIODevice> device;
    FileStamp stamp{};
};
/// For a job's thread. `as`: how it has to stand; a file that was changed since is a problem.
[[nodiscard]] Outcome<OpenSource> open(const ImportSource& source, const std::optional<FileStamp>& as = {});

} // namespace mw::importpage
