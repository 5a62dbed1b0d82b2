// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/csvdialect.h"
#include "audience/csvscanner.h"
#include "audience/textencoding.h"
#include "base/result.h"

#include <optional>
#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringList>
#include <QUtf8StringView>
#include <span>
#include <vector>

namespace mw::audience {

struct CsvOptions
{
    EncodingRequest encoding = EncodingRequest::Auto;
    std::optional<char> delimiter = {}; ///< null: found by sniffing
    HeaderMode header = HeaderMode::Auto;
    CsvLimits limits = {};
};

/// The file as a whole can't be read (exit 4).
struct CsvError
{
    enum class Kind {
        ReadFailed,
        Empty,           ///< no row with content
        UnknownEncoding, ///< UTF-32
        BadHeader,       ///< an unclosed quote or a field over the limit in the first row
        TooManyColumns
    };
    Kind kind = Kind::ReadFailed;
    qint64 line = 0; ///< 0: none in particular
    QString detail;
};

/// What was put right in the header.
struct CsvNote
{
    enum class Kind {
        DoubledHeader, ///< renamed "Name (2)"
        EmptyHeader,   ///< named "Column 3"
        DamagedHeader  ///< held a NUL or undecodable bytes; U+FFFD stands there now
    };
    Kind kind = Kind::DoubledHeader;
    int column = 0;
    QString detail;     ///< the name it has now
    QString given = {}; ///< DoubledHeader: the name it has in the file
};

/// Why a row is refused.
struct RowFault
{
    enum class Kind {
        NulInField,
        UndecodableText,
        FieldTooLong,
        RowTooLong,
        TooManyFields,
        TooManyColumns,
        UnclosedQuote,
        TextAfterQuote
    };
    Kind kind = Kind::NulInField;
    int column = -1; ///< from 0; -1: the row as a whole
    QString detail;  ///< plain English, for logs
};

/// A row whose fields point into the reader's buffer: good until the next call of the reader.
struct CsvRowView
{
    qint64 line = 0; ///< physical line on which the row begins; the file's first line is 1
    /// As many as the header has. Empty where the fault leaves no fields to tell apart (too long, quotes).
    std::span<const QUtf8StringView> fields = {};
    std::optional<RowFault> fault = {};
};

struct CsvRow
{
    qint64 line = 0;
    std::vector<QString> fields = {};
    std::optional<RowFault> fault = {};
};

/// Reads a CSV file row by row in bounded memory (about twice CsvLimits::rowBytes at worst).
///
/// Rows without content are skipped; unquoted fields lose the spaces around them. Missing fields are empty,
/// extra ones a fault unless they are empty too.
///
/// A broken quote must not swallow the rest of the file: when quotes are never closed, are followed by other
/// text, or hold more than a field may, the row is refused and reading goes on at the physical line after the
/// one on which it began. A field over the limit whose row is sound otherwise (every quote closed, as many
/// fields as the header) is refused as one row, so that its inner lines never pass for contacts. Going back
/// costs at most a fixed multiple of the file's length; beyond that the reader goes on after the broken
/// place.
class CsvReader
{
public:
    /// The device must be open, block in read(), and outlive the reader; it may be sequential.
    [[nodiscard]] static base::Result<CsvReader, CsvError> open(QIODevice& device,
                                                                const CsvOptions& options = {});

    [[nodiscard]] CsvDialect dialect() const;
    /// Unique names without case; "Column 1"… when the file has no header.
    [[nodiscard]] const QStringList& header() const { return m_header; }
    [[nodiscard]] const std::vector<CsvNote>& notes() const { return m_notes; }
    /// Physical line on which the header begins; 0 when the file has none.
    [[nodiscard]] qint64 headerLine() const { return m_headerLine; }

    /// Null at the end.
    [[nodiscard]] base::Result<std::optional<CsvRow>, CsvError> next();
    /// As next(), without a copy of the text. Null at the end.
    [[nodiscard]] base::Result<const CsvRowView*, CsvError> nextView();

    /// Bytes taken from the device so far, for progress.
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// Null for a sequential device.
    [[nodiscard]] std::optional<qint64> bytesTotal() const { return m_bytesTotal; }

private:
    enum class Step { Row, Fault, End };

    CsvReader(QIODevice& device, const CsvOptions& options);

    [[nodiscard]] base::Result<void, CsvError> begin();
    [[nodiscard]] base::Result<void, CsvError> takeFirstRow();
    void nameColumns(const std::vector<QString>& names);
    [[nodiscard]] base::Result<void, CsvError> fill(qsizetype atLeast);
    [[nodiscard]] base::Result<Step, CsvError> readRecord();
    [[nodiscard]] base::Result<void, CsvError> skipLine();
    [[nodiscard]] base::Result<Step, CsvError> refuse(RowFault::Kind kind, int column);
    [[nodiscard]] Step accept();
    [[nodiscard]] bool isSoundButLong(const RowScan& row) const;
    void setFault(RowFault::Kind kind, int column, const QString& more = {});
    void buildFields();
    void fitToHeader();

    [[nodiscard]] QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_at); }

    QIODevice* m_device; // not owned; a pointer so that the reader can be moved
    CsvOptions m_options;
    TextDecoder m_decoder;
    CsvScanner m_scanner;
    std::optional<qint64> m_bytesTotal;
    qint64 m_bytesRead = 0;
    bool m_ended = false;

    QByteArray m_raw;
    QByteArray m_buffer;     // decoded, from the present row on
    qsizetype m_at = 0;      // where the next row begins in it
    qint64 m_bufferBase = 0; // offset of m_buffer[0] in the whole decoded text
    std::vector<DecodeIssue> m_issues;
    std::size_t m_issuesSeen = 0;
    qint64 m_line = 1;
    qint64 m_rescanned = 0;

    char m_delimiter = ',';
    bool m_hasHeader = true;
    bool m_hasSepLine = false;
    bool m_firstRowPending = false;
    QStringList m_header;
    qint64 m_headerLine = 0;
    std::vector<CsvNote> m_notes;

    std::vector<FieldSpan> m_spans;
    std::vector<QUtf8StringView> m_fields;
    RowScan m_scan;
    CsvRowView m_row;
};

} // namespace mw::audience
