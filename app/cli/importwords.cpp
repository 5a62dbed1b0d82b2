// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importwords.h"

#include "cli/addresswords.h"
#include "cli/failures.h"
#include "cli/text.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using audience::CsvError;
using audience::HeaderError;
using audience::ImportError;
using audience::Refusal;
using audience::RowFault;

namespace {

QString wordsOf(RowFault::Kind kind)
{
    switch (kind) {
    case RowFault::Kind::NulInField:
        return Text::tr("a NUL character in it");
    case RowFault::Kind::UndecodableText:
        return Text::tr("characters that can't be read in this encoding; give --encoding");
    case RowFault::Kind::FieldTooLong:
        return Text::tr("longer than a field may be");
    case RowFault::Kind::RowTooLong:
        return Text::tr("longer than a row may be");
    case RowFault::Kind::TooManyFields:
        return Text::tr("more fields than the header has");
    case RowFault::Kind::TooManyColumns:
        return Text::tr("too many columns");
    case RowFault::Kind::UnclosedQuote:
        return Text::tr("a quote that is never closed");
    case RowFault::Kind::TextAfterQuote:
        break;
    }
    return Text::tr("text behind a closing quote");
}

struct Told
{
    Code code;
    QString happened;
    QString toDo;
};

/// A header as it is written in a --map.
QString inMap(QString header)
{
    return header.replace(u'\\', u"\\\\"_s).replace(u',', u"\\,"_s).replace(u'=', u"\\="_s);
}

Told told(const HeaderError& error)
{
    switch (error.kind) {
    case HeaderError::Kind::BadMapping:
        return {Code::BadMapping, Text::tr("\"%1\" is no map.").arg(error.detail),
                Text::tr("Write --map \"Header=field\".")};
    case HeaderError::Kind::BadMapFile:
        return {
            Code::BadMapping,
            error.line > 0
                ? Text::tr("The file of --map-file is no JSON object from its line %1 on.").arg(error.line)
                : Text::tr("The file of --map-file is too long, or a field in it is no text."),
            Text::tr("Write it like {\"Header\": \"field\"}.")};
    case HeaderError::Kind::OtherColumns:
        return {Code::BadMapping,
                Text::tr("The file has other columns than when it was looked at (%1).").arg(error.detail),
                Text::tr("Look at its first row.")};
    case HeaderError::Kind::UnknownHeader:
        return {Code::BadMapping,
                Text::tr("The map names a column \"%1\" that the file has not.").arg(error.detail),
                Text::tr("Look at its first row.")};
    case HeaderError::Kind::DoubledField:
        return {Code::BadMapping, Text::tr("The map gives two columns to one field (%1).").arg(error.detail),
                Text::tr("Take one out.")};
    case HeaderError::Kind::DoubledColumn:
        return {error.detail == u"email" ? Code::NoEmailColumn : Code::DoubledColumn,
                Text::tr("Line %1, %2: two columns stand for it, \"%3\" and \"%4\".")
                    .arg(error.line)
                    .arg(error.detail, error.headers.value(0), error.headers.value(1)),
                Text::tr("Say which one counts: --map \"%1=%3\" or --map \"%2=%3\".")
                    .arg(inMap(error.headers.value(0)), inMap(error.headers.value(1)), error.detail)};
    case HeaderError::Kind::NoEmailColumn:
        return {Code::NoEmailColumn,
                Text::tr("No column holds e-mail addresses (columns: %1).").arg(error.detail),
                Text::tr("Say which with --map \"Header=email\".")};
    case HeaderError::Kind::SeveralEmailColumns:
        break;
    }
    return {Code::NoEmailColumn, Text::tr("Several columns hold e-mail addresses (%1).").arg(error.detail),
            Text::tr("Say which with --map \"Header=email\".")};
}

} // namespace

QString reasonOf(const Refusal& refusal)
{
    switch (refusal.kind) {
    case Refusal::Kind::Row:
        return wordsOf(refusal.row.value_or(RowFault::Kind::TextAfterQuote));
    case Refusal::Kind::Address:
        return refusal.address == mail::AddressError::Kind::Empty
                   ? Text::tr("no address")
                   : Text::tr("no address that can be mailed: %1")
                         .arg(wordsOf(refusal.address.value_or(mail::AddressError::Kind::Empty)));
    case Refusal::Kind::UnknownBasis:
        return Text::tr("an unknown consent basis");
    case Refusal::Kind::NoSource:
        return Text::tr("a consent basis without its source");
    case Refusal::Kind::UnreadableTime:
        return Text::tr("a time of consent that can't be read; write it like 2026-11-21T09:30:00Z");
    case Refusal::Kind::TimeInFuture:
        return Text::tr("a consent from the future");
    case Refusal::Kind::TextTooLong:
        break;
    }
    return Text::tr("a text that is too long");
}

QString wordsOf(const CsvError& error)
{
    switch (error.kind) {
    case CsvError::Kind::ReadFailed:
        return Text::tr("it can't be read (%1)").arg(error.detail);
    case CsvError::Kind::Empty:
        return Text::tr("it is empty");
    case CsvError::Kind::UnknownEncoding:
        return Text::tr("its encoding is UTF-32; save it as UTF-8");
    case CsvError::Kind::BadHeader:
        return Text::tr("its first row has a quote that is never closed, or is too long");
    case CsvError::Kind::TooManyColumns:
        break;
    }
    return Text::tr("it has too many columns");
}

Failure failureOf(const HeaderError& error)
{
    const Told what = told(error);
    return {what.code == Code::BadMapping ? Exit::WrongUsage : Exit::Unreadable, what.code,
            u"%1 %2 %3"_s.arg(what.happened, Text::tr("Nothing was imported."), what.toDo)};
}

Failure failureOf(const ImportError& error, const QString& about)
{
    switch (error.kind) {
    case ImportError::Kind::Database:
        return failureOf(error.database);
    case ImportError::Kind::Unreadable:
        if (error.header)
            return failureOf(*error.header);
        return {Exit::Unreadable, Code::ImportUnreadable,
                Text::tr("\"%1\" can't be imported: %2. Nothing was imported. Mend the file, then try again.")
                    .arg(about, error.csv ? wordsOf(*error.csv) : error.detail)};
    case ImportError::Kind::NoRows:
        return {Exit::Unreadable, Code::ImportUnreadable,
                Text::tr("\"%1\" has no rows below its header. Nothing was imported. Check the file.")
                    .arg(about)};
    case ImportError::Kind::BadMap:
        return error.header
                   ? failureOf(*error.header)
                   : Failure{
                         Exit::WrongUsage, Code::BadMapping,
                         Text::tr(
                             "The map does not fit the file. Nothing was imported. Look at its first row.")};
    case ImportError::Kind::BadList:
        return {Exit::WrongUsage, Code::BadName,
                Text::tr("This can't be a list's name. Nothing was imported. A name has 1 to 200 characters "
                         "on one line.")};
    case ImportError::Kind::BadConsent:
        return {Exit::WrongUsage, Code::BadValue,
                Text::tr("--consent: the %1 is missing or can't be used. Nothing was imported. Write "
                         "basis=…,source=…,at=…,wording=….")
                    .arg(error.detail)};
    case ImportError::Kind::Busy:
        return {Exit::Busy, Code::VaultBusy,
                Text::tr("Another import runs. Nothing was imported. Wait until it is done.")};
    case ImportError::Kind::UnknownImport:
    case ImportError::Kind::NotPublished:
        return {
            Exit::WrongUsage, Code::UnknownImport,
            Text::tr(
                "There is no import %1. Nothing was changed. Write the number that contacts import answered.")
                .arg(about)};
    case ImportError::Kind::AlreadyUndone:
        break;
    }
    return {Exit::NotAllowed, Code::CannotUndo,
            Text::tr("The import %1 was taken back already. Nothing was changed.").arg(about)};
}

QString wordsOf(const audience::ImportResult::Unreadable& unreadable)
{
    if (unreadable.header) {
        const Told what = told(*unreadable.header);
        return u"%1 %2"_s.arg(what.happened, what.toDo);
    }
    return unreadable.csv ? wordsOf(*unreadable.csv) : QString();
}

} // namespace mw::cli
