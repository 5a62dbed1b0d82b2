// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/filesurvey.h"
#include "audience/importundo.h"
#include "audience/verdictstore.h"
#include "ui/import/importsource.h"
#include "workspace/officeroom.h"

namespace mw::importpage {

/// Half of its values or more are numbers of bank accounts: never imported, whatever else is chosen.
[[nodiscard]] bool isBankColumn(const audience::ColumnSurvey& column);

/// A file that was looked at, with what is known beside it.
struct Look
{
    audience::FileSurvey survey{};
    FileStamp stamp{};
    /// The survey's guess, or what the columns stood for when such a file came last: then `asOf`.
    audience::ColumnPlan columns{};
    std::optional<base::Timestamp> asOf{};
    QStringList attributes{}; ///< that contacts have, without the names
};

/// All that an import needs, as a person settled it.
struct ImportPlan
{
    ImportSource source{};
    FileStamp stamp{};
    audience::CsvOptions csv{};
    audience::ColumnPlan columns{};
    QString list{};
    std::optional<audience::ImportConsent> consent{};
};

struct Check
{
    audience::ImportResult result{};
    /// Shared by the job that made it and the table that shows it; nobody changes it any more.
    std::shared_ptr<const audience::VerdictStore> rows{};
    /// Domains of new rows that look like slips of the keys, and what may be meant; in the file's order. As
    /// far as rows are kept, and each once.
    std::vector<std::pair<QString, QString>> mistyped{};
};

[[nodiscard]] std::vector<std::pair<QString, QString>> mistypedIn(const audience::VerdictStore& rows);

// What the page has done for it, each within a job. Cancelled ones answer what they have.
[[nodiscard]] Outcome<Look> lookAt(workspace::JobRoom& room, const ImportSource& source,
                                   const audience::CsvOptions& csv);
[[nodiscard]] Outcome<Check> check(workspace::JobRoom& room, const ImportPlan& plan);
[[nodiscard]] Outcome<audience::ImportResult> import(workspace::JobRoom& room, const ImportPlan& plan);
/// Checks once more and writes each row's verdict into a CSV file; answers how many. Cancelled: no file.
[[nodiscard]] Outcome<qint64> saveVerdicts(workspace::JobRoom& room, const ImportPlan& plan,
                                           const QString& path);
[[nodiscard]] Outcome<audience::UndoResult> takeBack(workspace::JobRoom& room, base::ImportId import);

} // namespace mw::importpage
