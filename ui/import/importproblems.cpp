// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importproblems.h"

#include "shell/problems.h"

#include <QCoreApplication>

namespace mw::importpage {

using namespace Qt::StringLiterals;
using audience::CsvError;
using audience::HeaderError;
using audience::ImportError;
using base::ErrorCode;
using kit::Problem;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::importpage::ImportProblems)
};

Problem nothingImported(ErrorCode code, const QString& what, const QString& todo)
{
    return {.what = what, .kept = Text::tr("Nothing was imported."), .todo = todo, .code = toText(code)};
}

Problem problemOf(const CsvError& error, const QString& file)
{
    const auto unreadable = [](const QString& what, const QString& todo) {
        return nothingImported(ErrorCode::ImportUnreadable, what, todo);
    };
    switch (error.kind) {
    case CsvError::Kind::ReadFailed:
        return unreadable(Text::tr("“%1” can't be read (%2).").arg(file, error.detail),
                          Text::tr("Check whether its disk is there, then try again."));
    case CsvError::Kind::Empty:
        return unreadable(Text::tr("“%1” is empty.").arg(file), Text::tr("Choose another file."));
    case CsvError::Kind::UnknownEncoding:
        return unreadable(Text::tr("“%1” is written in UTF-32, which nothing here reads.").arg(file),
                          Text::tr("Save it as UTF-8, then choose it again."));
    case CsvError::Kind::BadHeader:
        return unreadable(
            Text::tr("The first row of “%1” has a quote that is never closed, or is too long.").arg(file),
            Text::tr("Mend the file, or choose how it is read."));
    case CsvError::Kind::TooManyColumns:
        break;
    }
    return unreadable(Text::tr("“%1” has too many columns.").arg(file),
                      Text::tr("Choose what stands between the columns, or another file."));
}

Problem problemOf(const HeaderError& error, const QString& file)
{
    switch (error.kind) {
    case HeaderError::Kind::NoEmailColumn:
    case HeaderError::Kind::SeveralEmailColumns:
        return nothingImported(ErrorCode::NoEmailColumn,
                               Text::tr("No column of “%1” goes to the address.").arg(file),
                               Text::tr("Say in the second step which one does."));
    case HeaderError::Kind::OtherColumns:
        return nothingImported(ErrorCode::BadMapping,
                               Text::tr("“%1” has other columns than when it was read.").arg(file),
                               Text::tr("Read it again in the first step."));
    case HeaderError::Kind::BadMapping:
    case HeaderError::Kind::BadMapFile:
    case HeaderError::Kind::UnknownHeader:
    case HeaderError::Kind::DoubledField:
    case HeaderError::Kind::DoubledColumn:
        break;
    }
    return nothingImported(ErrorCode::DoubledColumn,
                           Text::tr("Two columns of “%1” go to the same place.").arg(file),
                           Text::tr("Leave one of them out in the second step."));
}

} // namespace

Problem problemOf(const ImportError& error, const QString& about)
{
    switch (error.kind) {
    case ImportError::Kind::Database:
        return shell::problemOf(error.database);
    case ImportError::Kind::Unreadable:
    case ImportError::Kind::BadMap:
        if (error.csv)
            return problemOf(*error.csv, about);
        return problemOf(error.header.value_or(HeaderError{}), about);
    case ImportError::Kind::NoRows:
        return nothingImported(ErrorCode::ImportUnreadable,
                               Text::tr("“%1” has no rows below its header.").arg(about),
                               Text::tr("Choose another file."));
    case ImportError::Kind::BadList:
        return nothingImported(ErrorCode::BadName, Text::tr("This can't be a list's name."),
                               Text::tr("A name has 1 to 200 characters on one line."));
    case ImportError::Kind::BadConsent:
        return nothingImported(ErrorCode::BadValue, Text::tr("The basis can't be recorded like this."),
                               Text::tr("Look at its source, time and wording in the third step."));
    case ImportError::Kind::Busy:
        return nothingImported(ErrorCode::VaultBusy, Text::tr("Another import runs in this workspace."),
                               Text::tr("Wait until it is done, then start again."));
    case ImportError::Kind::UnknownImport:
    case ImportError::Kind::NotPublished:
        return {Text::tr("This import is not there any more."), Text::tr("Nothing was changed."),
                Text::tr("Read the imports again."), toText(ErrorCode::UnknownImport)};
    case ImportError::Kind::AlreadyUndone:
        break;
    }
    return {Text::tr("This import was taken back already."), Text::tr("Nothing was changed."),
            Text::tr("Read the imports again."), toText(ErrorCode::CannotUndo)};
}

} // namespace mw::importpage
