// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/logsink.h"
#include "takeout/outfile.h"
#include "takeout/takeouterror.h"

#include <vector>

namespace mw::vault {
class Database;
}

namespace mw::takeout {

struct TakeoutOptions
{
    const base::Clock& clock;
    base::LogSink& log;       ///< is told when it begins (MW-1170) and when it stands (MW-1171)
    bool plainSqlite = false; ///< workspace.sqlite too
};

struct TakeoutReport
{
    QString folder{};               ///< where it stands
    std::vector<FileEntry> files{}; ///< every file in it, manifest.json last
    bool plainSqlite = false;
    bool cancelled = false; ///< then there is nothing
};

/// Writes all that a person would want elsewhere into `target`, which must not exist or be empty, NOT
/// ENCRYPTED: say so to whoever asks for it. Whole or not at all: the folder has its name once all is on the
/// disk. All of it is of one moment; memory does not grow with the lists. A job, on a connection of its own:
/// nothing else may run on it meanwhile.
[[nodiscard]] base::Result<TakeoutReport, TakeoutError> exportWorkspace(vault::Database& database,
                                                                        const QString& target,
                                                                        const TakeoutOptions& options,
                                                                        const base::JobControl& control);

} // namespace mw::takeout
