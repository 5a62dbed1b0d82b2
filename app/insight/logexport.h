// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "insight/logfeed.h"

namespace mw::insight {

struct LogExportError
{
    enum class Kind { Database, FileUnwritable };
    Kind kind = Kind::Database;
    QString detail{}; ///< what the system said about the file
    vault::DbError database{};
};

struct LogExported
{
    std::int64_t lines = 0;
    bool cancelled = false; ///< then there is no file
};

/// Writes the lines that fit, newest first, as CSV (UTF-8, RFC 4180) to `path`, which is replaced at the end
/// or not at all. Addresses are masked. A job: reads in bounded steps.
[[nodiscard]] base::Result<LogExported, LogExportError> exportLog(vault::Database& database,
                                                                  const LogQuery& query, const QString& path,
                                                                  const base::JobControl& control);

} // namespace mw::insight
