// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/csvreader.h"
#include "audience/headerguess.h"
#include "audience/verdictcounts.h"
#include "base/clock.h"
#include "base/strongid.h"
#include "consent/types.h"
#include "mail/addresserror.h"
#include "vault/dberror.h"

#include <optional>
#include <vector>

namespace mw::audience {

class VerdictSink;

/// A file to import: open, and alive until the import is over.
struct ImportFile
{
    QIODevice* device = nullptr;
    QString name{};
};

/// The basis of every row that brings none of its own: `--consent basis=…,source=…,at=…,wording=…`.
struct ImportConsent
{
    consent::Basis basis = consent::Basis::None;
    QString source{};
    std::optional<base::Timestamp> at{}; ///< null: the time of the import
    QString wording{};
};

struct ImportRequest
{
    std::vector<ImportFile> files{};
    QString list{};            ///< made if missing
    base::PurposeId purpose{}; ///< of a list that is made; invalid: "News and offers"
    CsvOptions csv{};
    GuessOptions columns{};
    std::optional<ImportConsent> consent{};
    bool dryRun = false;             ///< the same verdicts, nothing written
    VerdictSink* verdicts = nullptr; ///< of a dry run; outlives it
};

/// Why a row was refused.
struct Refusal
{
    enum class Kind {
        Row,     ///< see `row`
        Address, ///< see `address`
        UnknownBasis,
        NoSource,       ///< a basis without saying where it comes from
        UnreadableTime, ///< of the consent
        TimeInFuture,
        TextTooLong, ///< source over 1,000 characters, wording over 64,000, or all attributes over 16 MB
    };
    std::size_t file = 0; ///< index in ImportRequest::files
    qint64 line = 0;      ///< physical line on which the row begins, from 1
    QString field{};      ///< header of the column; empty for the row as a whole
    QString value{};      ///< its first 200 characters
    Kind kind = Kind::Row;
    std::optional<RowFault::Kind> row{};
    std::optional<mail::AddressError::Kind> address{};
    QString reason{}; ///< plain English, for logs and tests; the text for people is made from the kinds
};

struct ImportResult
{
    base::ImportId id{}; ///< invalid after a dry run or a cancel
    base::ListId list{}; ///< invalid if a dry run's list is not there
    qint64 read = 0;     ///< = added + updated + unchanged + refused
    qint64 added = 0;
    qint64 updated = 0; ///< attributes changed, or it came on the list
    qint64 unchanged = 0;
    qint64 refused = 0;
    qint64 staysOut = 0;      ///< rows whose contact an opt-out or a suppression keeps out; counted above too
    qint64 consents = 0;      ///< bases recorded
    qint64 withdrawals = 0;   ///< opt-outs recorded from the files' own columns
    qint64 excluded = 0;      ///< open deliveries of those who opted out that were moved at once
    qint64 unclear = 0;       ///< rows whose status word is not known: they came in without a basis
    VerdictCounts verdicts{}; ///< the same rows, each counted once
    std::vector<Refusal> refusals{}; ///< the first `mostRefusals`; `refused` counts them all
    static constexpr std::size_t mostRefusals = 10'000;

    struct Unreadable
    {
        std::size_t file = 0;
        std::optional<CsvError> csv{};
        std::optional<HeaderError> header{};
    };
    std::vector<Unreadable> unreadable{}; ///< files left out while others could be read
    struct Notes
    {
        std::size_t file = 0;
        CsvDialect dialect{};
        std::vector<CsvNote> header{};
        ColumnPlan columns{};
    };
    std::vector<Notes> notes{}; ///< how each readable file was read
    bool cancelled = false;     ///< nothing of it is left

    /// One row that came in: New, Changed or Same; `out`: an opt-out or a suppression holds.
    void count(Verdict verdict, bool out)
    {
        ++(verdict == Verdict::New ? added : verdict == Verdict::Changed ? updated : unchanged);
        staysOut += out ? 1 : 0;
        verdicts.add(out ? Verdict::StaysOut : verdict);
    }
};

struct ImportError
{
    enum class Kind {
        Database,   ///< see `database`; nothing of the import is seen
        Unreadable, ///< no file could be read, see `csv` or `header` of the first one (exit 4)
        NoRows,     ///< headers alone: nothing to read (exit 4)
        BadMap,     ///< the map does not fit, see `header` (exit 2)
        BadList,    ///< empty, over 200 characters, or control characters in its name (exit 2)
        BadConsent, ///< no source, a time in the future, too long; detail = basis, source, at or wording
        Busy,       ///< another import or undo runs
        UnknownImport,
        NotPublished,
        AlreadyUndone,
    };
    Kind kind = Kind::Database;
    QString detail{};
    vault::DbError database{};
    std::optional<CsvError> csv{};
    std::optional<HeaderError> header{};
};

template <typename T>
using ImportOutcome = base::Result<T, ImportError>;

[[nodiscard]] inline ImportError importError(const vault::DbError& error)
{
    return {.kind = ImportError::Kind::Database, .detail = error.detail, .database = error};
}

} // namespace mw::audience
