// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <QByteArrayView>
#include <vector>

namespace mw::audience {

/// Bounds that keep a hostile file's memory small; bytes are those of the decoded UTF-8.
struct CsvLimits
{
    qsizetype fieldBytes = qsizetype{1} << 20;
    qsizetype rowBytes = qsizetype{16} << 20;
    int columns = 10'000;
    /// What may be read again after broken quotes, besides four times what was read well: enough for any
    /// honest file, linear for a hostile one.
    qint64 rescanBytes = qint64{64} << 20;
};

/// A field's content in the scanned bytes: quotes and the spaces around left out, `escapes` quotes still
/// doubled.
struct FieldSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype escapes = 0;

    [[nodiscard]] bool isEmpty() const { return begin == end; }
};

struct RowScan
{
    enum class Outcome {
        Complete,
        NeedMore,      ///< the data ends within the row
        UnclosedQuote, ///< the last data ends within quotes
        TextAfterQuote ///< a closing quote is followed by neither a delimiter nor a line end
    };
    Outcome outcome = Outcome::NeedMore;
    qsizetype end = 0;           ///< past the row's line end, or where the scan stopped
    qsizetype innerLineEnd = -1; ///< past the first physical line end within quotes; -1: there is none
    qint64 lines = 0;            ///< physical line ends before `end`
    int columns = 0;             ///< fields seen, those over the limit too
    int column = 0;              ///< the field where the scan stopped
    int nulColumn = -1;          ///< first field with a NUL
    int longColumn = -1;         ///< first field over the limit, an unfinished one too
    bool blank = true;           ///< no field has content
};

/// Finds where one row and its fields end. RFC 4180, and besides: any line end, spaces around quotes, a quote
/// within an unquoted field stands for itself.
class CsvScanner
{
public:
    CsvScanner(char delimiter, const CsvLimits& limits);

    /// Reads the row that begins at data[0]; `last`: nothing follows `data`. Fields over the column limit are
    /// counted, not kept.
    [[nodiscard]] RowScan scan(QByteArrayView data, bool last, std::vector<FieldSpan>& fields) const;

private:
    struct Walk;
    enum class Stop { Delimiter, LineEnd, DataEnd, Broken };

    [[nodiscard]] bool isSpace(char c) const { return c == ' ' || (c == '\t' && m_delimiter != '\t'); }
    [[nodiscard]] Stop scanQuoted(Walk& walk) const;
    [[nodiscard]] Stop scanPlain(Walk& walk) const;
    void keepField(Walk& walk, const FieldSpan& span) const;

    char m_delimiter;
    CsvLimits m_limits;
    std::array<bool, 256> m_endsPlain{};
};

/// The length of the line end at data[at], which is CR or LF; 0 when a CR is the last byte and more may
/// follow.
[[nodiscard]] qsizetype lineEndLength(QByteArrayView data, qsizetype at, bool last);

} // namespace mw::audience
