// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importnotes.h"

#include "cli/text.h"

namespace mw::cli {

using namespace Qt::StringLiterals;
using audience::ColumnGuess;
using audience::CsvNote;
using audience::ImportResult;

namespace {

constexpr qsizetype mostNames = 20;

void noteDialect(const ImportResult::Notes& read, std::vector<ImportNote>& notes)
{
    using audience::EncodingEvidence;
    const audience::CsvDialect& dialect = read.dialect;
    if (dialect.encodingEvidence == EncodingEvidence::EightBit ||
        dialect.encodingEvidence == EncodingEvidence::MostlyUtf8 ||
        dialect.encodingEvidence == EncodingEvidence::NulPattern)
        notes.push_back({.file = read.file,
                         .text = Text::tr("Read as %1, which is a guess. If letters came in wrong, take the "
                                          "import back and give --encoding.")
                                     .arg(toText(dialect.encoding))});
    if (!dialect.hasHeader)
        notes.push_back({.file = read.file,
                         .text = Text::tr("The first row was taken for a contact, for it holds no header. If "
                                          "it is one, give --header yes.")});
}

void noteHeader(const ImportResult::Notes& read, std::vector<ImportNote>& notes)
{
    for (const CsvNote& note : read.header) {
        const ColumnGuess& column = read.columns.columns[static_cast<std::size_t>(note.column)];
        if (note.kind == CsvNote::Kind::DamagedHeader)
            notes.push_back({read.file, note.detail,
                             Text::tr("The header of column %1 holds characters that can't be read; it is "
                                      "called \"%2\" now.")
                                 .arg(note.column + 1)
                                 .arg(note.detail)});
        if (note.kind == CsvNote::Kind::DoubledHeader && column.use == ColumnGuess::Use::Attribute)
            notes.push_back({read.file, note.detail,
                             Text::tr("There is more than one column \"%1\"; column %2 came in as \"%3\".")
                                 .arg(note.given)
                                 .arg(note.column + 1)
                                 .arg(column.attribute)});
    }
}

/// Columns that nobody asked to leave out.
void noteColumns(const ImportResult::Notes& read, std::vector<ImportNote>& notes)
{
    QStringList ignored;
    for (const ColumnGuess& column : read.columns.columns) {
        if (column.use == ColumnGuess::Use::Ignored && column.why != ColumnGuess::Why::Mapped)
            ignored.append(column.header);
        if (column.use == ColumnGuess::Use::Attribute && column.why == ColumnGuess::Why::Doubled &&
            column.field)
            notes.push_back({read.file, column.header,
                             Text::tr("\"%1\" stands for %2, which another column gives already; it came in "
                                      "as an attribute of its own.")
                                 .arg(column.header, toText(*column.field))});
    }
    if (ignored.isEmpty())
        return;
    const QString names = ignored.mid(0, mostNames).join(u", "_s);
    notes.push_back(
        {.file = read.file,
         .text = Text::tr("Not imported: the columns %1. --all-columns takes them in, --map names them.")
                     .arg(ignored.size() > mostNames ? names + u" …"_s : names)});
}

} // namespace

std::vector<ImportNote> notesOf(const ImportResult& result)
{
    std::vector<ImportNote> notes;
    for (const ImportResult::Notes& read : result.notes) {
        noteDialect(read, notes);
        noteHeader(read, notes);
        noteColumns(read, notes);
    }
    return notes;
}

} // namespace mw::cli
