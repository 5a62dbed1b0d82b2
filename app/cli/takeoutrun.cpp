// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/takeoutrun.h"

#include "cli/failures.h"
#include "cli/jobrun.h"
#include "cli/text.h"
#include "takeout/takeout.h"
#include "workspace/workspace.h"

#include <QJsonArray>

namespace mw::cli {

using namespace Qt::StringLiterals;
using takeout::TakeoutError;
using takeout::TakeoutReport;

namespace {

using TakenOut = base::Result<TakeoutReport, TakeoutError>;

Failure whyNot(const TakeoutError& error)
{
    using Kind = TakeoutError::Kind;
    switch (error.kind) {
    case Kind::Exists:
        return failureOf(vault::FolderError{vault::FolderError::Kind::Exists, error.detail});
    case Kind::NoSuchPlace:
        return {Exit::NotAllowed, Code::FileUnwritable,
                Text::tr("There is no folder \"%1\". Nothing was exported. Make it, or choose another place.")
                    .arg(error.detail)};
    case Kind::InsideWorkspace:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("\"%1\" lies in the workspace's own folder. Nothing was exported. Choose a folder "
                         "elsewhere, for an export is not encrypted.")
                    .arg(error.detail)};
    case Kind::Write:
        return {Exit::NotAllowed, Code::FileUnwritable,
                Text::tr("The export can't be written (%1). Nothing of it was left. Choose another place, or "
                         "make room.")
                    .arg(error.detail)};
    case Kind::LogTooLong:
        return {Exit::Busy, Code::VaultBusy,
                Text::tr("Too much is being written to the workspace. Nothing was exported. Try again when "
                         "nothing is imported or sent.")};
    case Kind::Database:
        break;
    }
    return failureOf(error.database);
}

Answer tell(Context& context, const TakenOut& taken)
{
    if (!taken)
        return base::fail(whyNot(taken.error()));
    if (taken->cancelled)
        return failed(Exit::NeedsALook, Code::Stopped, Text::tr("Stopped. Nothing was exported."));
    QJsonArray files;
    for (const takeout::FileEntry& file : taken->files)
        files.append(QJsonObject{{u"file"_s, file.file},
                                 {u"records"_s, static_cast<qint64>(file.records)},
                                 {u"sha256"_s, QString::fromLatin1(file.sha256.toHex())}});
    context.out().object(
        {{u"folder"_s, taken->folder}, {u"files"_s, files}, {u"plain_sqlite"_s, taken->plainSqlite}});
    context.out().line(Text::tr("Exported everything to %1, files: %2. README.txt says what each holds.")
                           .arg(taken->folder)
                           .arg(taken->files.size()));
    context.out().message(Text::tr("The export is not encrypted: whoever can read the folder can read the "
                                   "contacts. Delete it when it is no longer needed."));
    return Exit::Done;
}

} // namespace

void runTakeout(Context& context, Finish finish)
{
    const QString folder = context.arguments().at(0);
    const bool plainSqlite = context.has("sqlite");
    auto taken = std::make_shared<std::optional<TakenOut>>();
    runDatabaseJob(
        context, Text::tr("records written"),
        [&context, folder, plainSqlite, taken](vault::Database& database, base::JobControl& control) {
            *taken = takeout::exportWorkspace(
                database, folder,
                {.clock = context.clock(), .log = context.workspace().log(), .plainSqlite = plainSqlite},
                control);
        },
        [&context, taken, finish](const Try<void>& opened) {
            finish(opened ? tell(context, **taken) : Answer(base::fail(opened.error())));
        });
}

} // namespace mw::cli
