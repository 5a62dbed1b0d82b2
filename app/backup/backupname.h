// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>
#include <QString>

namespace mw::backup {

/// How files of backups are named: NAME-YYYYMMDD-HHMMSS.mwbackup, in UTC so that names sort by age through
/// every change of the clocks.
struct BackupName
{
    QString workspace{};
    base::Timestamp madeAt{}; ///< whole seconds

    [[nodiscard]] static std::optional<BackupName> parse(const QString& fileName);
    [[nodiscard]] QString fileName() const;
};

/// `name` as every file system takes it: no separators, no control characters, not too long, not empty.
[[nodiscard]] QString safeFileName(const QString& name);

inline const QString unfinishedEnding = QStringLiteral(".part");

} // namespace mw::backup
