// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/logsink.h"
#include "consent/suppressionrepository.h"

#include <vector>

namespace mw::consent {

/// One address or domain of a file.
struct SuppressionLine
{
    std::int64_t number = 0; ///< from 1
    QString text{};
};

/// One address or domain a line; of a CSV row the first field. Empty lines don't count, nor does the first
/// line of what exportSuppressions() wrote.
[[nodiscard]] std::vector<SuppressionLine> suppressionLines(const QString& text);

struct SuppressionFileError
{
    enum class Kind { Database, Unreadable, Unwritable, TooLarge, NotText };
    Kind kind = Kind::Database;
    QString detail{}; ///< what the system said about the file
    vault::DbError database{};
};

/// Of a file in UTF-8, at most `longestSuppressionFile` bytes.
inline constexpr std::int64_t longestSuppressionFile = 256LL * 1024 * 1024;
[[nodiscard]] base::Result<std::vector<SuppressionLine>, SuppressionFileError>
readSuppressionFile(const QString& path);

struct SuppressionsExported
{
    std::int64_t written = 0;
    std::int64_t nameless = 0; ///< of erased persons: only their hash is left, so they are in no file
    bool cancelled = false;    ///< then there is no file
};

/// Writes those in force as CSV (UTF-8, RFC 4180) to `path`, which is replaced at the end or not at all, and
/// a line into the log. Read again by readSuppressionFile() it names the same addresses and domains.
[[nodiscard]] base::Result<SuppressionsExported, SuppressionFileError>
exportSuppressions(vault::Database& database, const base::Secret& hashKey, base::LogSink& log,
                   const QString& path, const base::JobControl& control);

} // namespace mw::consent
