// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importtypes.h"
#include "base/job.h"

namespace mw::audience {

/// What stands in a column, from the rows that were looked at.
struct ColumnSurvey
{
    static constexpr int mostSamples = 4;
    static constexpr int mostChoices = 20;

    QStringList samples{};   ///< the first different values, each cut to 200 characters
    qint64 filled = 0;       ///< rows with a value
    qint64 addresses = 0;    ///< of those that can be mailed
    qint64 times = 0;        ///< that read as a time of consent
    qint64 future = 0;       ///< of these, that have not come yet
    qint64 zerosInFront = 0; ///< figures alone with a 0 in front: postcodes, phone numbers
    qint64 bankNumbers = 0;  ///< IBANs with a right check sum
    int choices = 0;         ///< different values; 0: more than `mostChoices`
};

/// A file as it is seen before an import: how it is written, its columns and first rows.
struct FileSurvey
{
    CsvDialect dialect{};
    QStringList header{};
    qint64 headerLine = 0; ///< 0: it has none
    std::vector<CsvNote> notes{};
    ColumnPlan guess{}; ///< loose, see GuessOptions
    std::vector<ColumnSurvey> columns{};
    std::vector<CsvRow> firstRows{}; ///< fields cut to 200 characters
    qint64 rows = 0;                 ///< that were looked at
    qint64 faulty = 0;               ///< of those that can't be read
    bool complete = false;           ///< these are all
    qint64 bytesRead = 0;
    qint64 bytes = 0; ///< of the file; 0: not known

    /// Of the whole file: exact when complete, else taken from the share that was read.
    [[nodiscard]] qint64 allRows() const;
};

struct SurveyLimits
{
    qint64 rows = 2000;
    qint64 bytes = qint64{4} << 20;
    std::size_t firstRows = 50;
};

/// Reads the beginning of a file. `device` is open and outlives the call.
[[nodiscard]] ImportOutcome<FileSurvey> surveyFile(QIODevice& device, const CsvOptions& options,
                                                   base::Timestamp now, const base::JobControl& control,
                                                   const SurveyLimits& limits = {});

} // namespace mw::audience
