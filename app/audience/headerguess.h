// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/csvreader.h"
#include "base/result.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace mw::audience {

/// What a column of an import can be, besides an attribute.
enum class ImportField {
    Email,
    FirstName,
    LastName,
    Name,
    ConsentBasis,
    ConsentSource,
    ConsentAt,
    ConsentWording,
    OptedOut
};

/// "email", "first_name", … "opted_out": as in `--map` and --json.
[[nodiscard]] QString toText(ImportField field);
/// Letter case aside; null for any other word.
[[nodiscard]] std::optional<ImportField> importFieldFromText(const QString& text);

/// How an OptedOut column says that somebody left.
enum class OptOutSense {
    Marker, ///< any value but empty, 0, no, false: "unsubscribed", "UNSUB_TIME"
    Status, ///< a word: "status" = unsubscribed
    OptedIn ///< the other way round: "subscribed" = no
};

/// True: left. Null: a status word or value that is not known, for the caller to report; never taken for a
/// consent.
[[nodiscard]] std::optional<bool> readsAsOptedOut(OptOutSense sense, QStringView value);

/// One `Header=field`. An unknown field name is an attribute of that name; "ignore", "-" or nothing leaves it
/// out.
struct HeaderMapping
{
    QString header;
    QString field;
};

struct HeaderError
{
    enum class Kind {
        BadMapping,          ///< no `Header=field` (wrong usage)
        BadMapFile,          ///< no JSON object of texts, or over 1 MB (wrong usage); `line` where it breaks
        UnknownHeader,       ///< the map names a column that the file has not (wrong usage)
        DoubledField,        ///< the map gives two columns to one field (wrong usage)
        NoEmailColumn,       ///< exit 4
        SeveralEmailColumns, ///< no header says which, and several columns hold addresses; exit 4
        DoubledColumn,       ///< two headers say the same field, and taking one would lose the other; exit 4
        OtherColumns         ///< the file has not the columns that were settled (wrong usage)
    };
    Kind kind = Kind::NoEmailColumn;
    QString detail;           ///< the text or header at fault; the columns found
    QStringList headers = {}; ///< DoubledColumn: the two; `detail` is the field
    qint64 line = 0;          ///< of the header or the map file, where it is known; 0: none
};

/// `"E-Mail=email,Kundennummer=customer"`; a backslash keeps a comma, an equals sign or a backslash in a
/// name.
[[nodiscard]] base::Result<std::vector<HeaderMapping>, HeaderError> parseHeaderMap(QStringView text);
/// `--map-file`: {"Header": "field", …}, at most 1 MB.
[[nodiscard]] base::Result<std::vector<HeaderMapping>, HeaderError>
parseHeaderMapJson(const QByteArray& json);

struct ColumnGuess
{
    enum class Use { Field, Attribute, Ignored };
    enum class Why {
        Mapped,     ///< the map says so
        HeaderWord, ///< the header is a known word
        Content,    ///< most sampled values look like addresses
        AllColumns, ///< `--all-columns`
        Unknown,    ///< nothing known by this header
        Doubled     ///< another column has this field: the map gave it, or it is a name in other words
    };
    QString header;
    Use use = Use::Ignored;
    std::optional<ImportField> field = {}; ///< Use::Field; also what a Doubled one would have been
    QString attribute = {};                ///< Use::Attribute
    OptOutSense sense = OptOutSense::Marker;
    Why why = Why::Unknown;
};

struct ColumnPlan
{
    std::vector<ColumnGuess> columns; ///< one for each header, in order
    int emailColumn = -1;

    /// The first column of the field, -1 when there is none.
    [[nodiscard]] int columnOf(ImportField field) const;
};

struct GuessOptions
{
    std::vector<HeaderMapping> map = {};
    bool allColumns = false; ///< unknown columns become attributes instead of being ignored
    /// A person looks at the plan before it is used: where the header gives a field two columns the later
    /// ones are left out (Doubled), and there may be no e-mail column.
    bool loose = false;
    /// What a person settled, for a file with exactly these headers: nothing else is asked, nothing guessed.
    std::optional<ColumnPlan> settled = {};
};

/// `sample`: some rows' fields (100 are plenty), asked only when no header names the e-mail column.
/// `notes`: what the reader put right in `header`; a renamed column is judged by the name in the file.
/// Several columns may say OptedOut, so that no opt-out is lost; any other field has one column. Where the
/// header gives it two and no map settles it, that is DoubledColumn; only a name that stands there in other
/// words too ("Name", "Full name") becomes an attribute under its header.
[[nodiscard]] base::Result<ColumnPlan, HeaderError> guessColumns(const QStringList& header,
                                                                 std::span<const std::vector<QString>> sample,
                                                                 const GuessOptions& options = {},
                                                                 std::span<const CsvNote> notes = {});

} // namespace mw::audience
