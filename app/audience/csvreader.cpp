// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvreader.h"

#include <algorithm>
#include <cstring>
#include <QFileDevice>

using namespace Qt::StringLiterals;

namespace mw::audience {

namespace {

constexpr qsizetype chunkBytes = qsizetype{256} * 1024;
constexpr qint64 rescanFactor = 4;
constexpr qsizetype keptNameLength = 200;

[[nodiscard]] QString describe(RowFault::Kind kind, const CsvLimits& limits)
{
    switch (kind) {
    case RowFault::Kind::NulInField:
        return u"the field holds a NUL character"_s;
    case RowFault::Kind::UndecodableText:
        return u"the field holds bytes that the file's encoding does not have"_s;
    case RowFault::Kind::FieldTooLong:
        return u"the field is longer than %1 bytes, or its quote is never closed"_s.arg(limits.fieldBytes);
    case RowFault::Kind::RowTooLong:
        return u"the row is longer than %1 bytes"_s.arg(limits.rowBytes);
    case RowFault::Kind::TooManyFields:
        return u"the row has more fields than the header"_s;
    case RowFault::Kind::TooManyColumns:
        return u"the row has more than %1 fields"_s.arg(limits.columns);
    case RowFault::Kind::UnclosedQuote:
        return u"the field's quote is never closed"_s;
    case RowFault::Kind::TextAfterQuote:
        return u"text follows the field's closing quote"_s;
    }
    Q_UNREACHABLE();
}

[[nodiscard]] bool readFailed(const QIODevice& device)
{
    if (const auto* file = qobject_cast<const QFileDevice*>(&device))
        return file->error() != QFileDevice::NoError;
    return !device.isSequential() && !device.atEnd();
}

[[nodiscard]] QString madeUpName(qsizetype column)
{
    return u"Column %1"_s.arg(column + 1);
}

} // namespace

CsvReader::CsvReader(QIODevice& device, const CsvOptions& options)
    : m_device(&device), m_options(options), m_decoder(options.encoding), m_scanner(',', options.limits)
{
    if (!device.isSequential())
        m_bytesTotal = device.size() - device.pos();
}

base::Result<CsvReader, CsvError> CsvReader::open(QIODevice& device, const CsvOptions& options)
{
    CsvReader reader(device, options);
    if (auto begun = reader.begin(); !begun)
        return base::fail(std::move(begun.error()));
    return reader;
}

CsvDialect CsvReader::dialect() const
{
    return {.delimiter = static_cast<char16_t>(m_delimiter),
            .encoding = m_decoder.encoding(),
            .encodingEvidence = m_decoder.evidence(),
            .hasHeader = m_hasHeader,
            .hasSepLine = m_hasSepLine};
}

base::Result<void, CsvError> CsvReader::begin()
{
    if (auto filled = fill(chunkBytes); !filled)
        return filled;
    if (m_decoder.foundUtf32())
        return base::fail(CsvError{CsvError::Kind::UnknownEncoding, 0, u"UTF-32"_s});
    const std::optional<SepLine> sep = readSepLine(rest());
    if (sep) {
        m_at += sep->length;
        ++m_line;
        m_hasSepLine = true;
    }
    if (m_options.delimiter)
        m_delimiter = *m_options.delimiter;
    else
        m_delimiter = sep ? sep->delimiter : sniffDelimiter(rest(), m_ended);
    m_scanner = CsvScanner(m_delimiter, m_options.limits);
    return takeFirstRow();
}

base::Result<void, CsvError> CsvReader::takeFirstRow()
{
    const int usual = usualColumns(rest(), m_ended, m_delimiter); // before fields are unescaped in place
    const auto step = readRecord();
    if (!step)
        return base::fail(step.error());
    if (*step == Step::End)
        return base::fail(CsvError{CsvError::Kind::Empty, 0, u"no row with content"_s});
    if (m_scan.columns > m_options.limits.columns)
        return base::fail(CsvError{CsvError::Kind::TooManyColumns, m_row.line,
                                   describe(RowFault::Kind::TooManyColumns, m_options.limits)});
    const bool unreadable = *step == Step::Fault && m_fields.empty();
    if (unreadable && (m_options.header != HeaderMode::No || usual == 0))
        return base::fail(CsvError{CsvError::Kind::BadHeader, m_row.line, m_row.fault->detail});

    const bool holdsAddress = std::any_of(m_fields.begin(), m_fields.end(), [](QUtf8StringView f) {
        return looksLikeAddress(QByteArrayView(f.data(), f.size()));
    });
    m_hasHeader =
        m_options.header == HeaderMode::Yes || (m_options.header == HeaderMode::Auto && !holdsAddress);
    if (!m_hasHeader) {
        const qsizetype columns = std::max<qsizetype>(usual, static_cast<qsizetype>(m_fields.size()));
        for (qsizetype i = 0; i < columns; ++i)
            m_header.append(madeUpName(i));
        m_firstRowPending = true;
        if (!unreadable)
            fitToHeader();
        return {};
    }
    m_headerLine = m_row.line;
    std::vector<QString> names;
    names.reserve(m_fields.size());
    for (const QUtf8StringView field : m_fields)
        names.push_back(field.toString().simplified());
    nameColumns(names);
    return {};
}

void CsvReader::nameColumns(const std::vector<QString>& names)
{
    QSet<QString> taken;
    QHash<QString, int> lastNumber;
    for (const QString& given : names) {
        const int column = static_cast<int>(m_header.size());
        QString name = given.left(keptNameLength);
        if (name.contains(QChar(u'\0')) || name.contains(QChar(QChar::ReplacementCharacter))) {
            name.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
            m_notes.push_back({.kind = CsvNote::Kind::DamagedHeader, .column = column, .detail = name});
        }
        if (name.isEmpty()) {
            name = madeUpName(column);
            m_notes.push_back({.kind = CsvNote::Kind::EmptyHeader, .column = column, .detail = name});
        }
        if (taken.contains(name.toCaseFolded())) {
            int& number = lastNumber[name.toCaseFolded()];
            number = std::max(number, 1);
            QString free;
            do {
                free = u"%1 (%2)"_s.arg(name).arg(++number);
            } while (taken.contains(free.toCaseFolded()));
            m_notes.push_back({CsvNote::Kind::DoubledHeader, column, free, name});
            name = free;
        }
        taken.insert(name.toCaseFolded());
        m_header.append(name);
    }
}

base::Result<void, CsvError> CsvReader::fill(qsizetype atLeast)
{
    std::memmove(m_buffer.data(), m_buffer.constData() + m_at,
                 static_cast<std::size_t>(m_buffer.size() - m_at));
    m_buffer.truncate(m_buffer.size() - m_at);
    m_bufferBase += m_at;
    m_at = 0;
    m_issues.erase(m_issues.begin(), m_issues.begin() + static_cast<std::ptrdiff_t>(m_issuesSeen));
    m_issuesSeen = 0;

    m_raw.resize(chunkBytes);
    const qsizetype before = m_buffer.size();
    while (!m_ended && m_buffer.size() - before < atLeast) {
        // Whole chunks, so that what is found does not depend on how the device hands out its bytes.
        qsizetype got = 0;
        while (got < chunkBytes && !m_ended) {
            const qint64 n = m_device->read(m_raw.data() + got, chunkBytes - got);
            if (n < 0 && readFailed(*m_device))
                return base::fail(CsvError{CsvError::Kind::ReadFailed, 0, m_device->errorString()});
            if (n <= 0)
                m_ended = true;
            else
                got += n;
        }
        m_bytesRead += got;
        m_decoder.decode(QByteArrayView(m_raw).first(got), m_ended, m_buffer, m_issues);
    }
    return {};
}

base::Result<CsvReader::Step, CsvError> CsvReader::readRecord()
{
    const qsizetype rowBytes = m_options.limits.rowBytes;
    for (;;) {
        const QByteArrayView data = rest();
        if (data.isEmpty()) {
            if (m_ended)
                return Step::End;
            if (auto filled = fill(chunkBytes); !filled)
                return base::fail(std::move(filled.error()));
            continue;
        }
        const bool whole = data.size() <= rowBytes;
        m_scan = m_scanner.scan(whole ? data : data.first(rowBytes), m_ended && whole, m_spans);
        m_row = {.line = m_line};
        m_fields.clear();
        switch (m_scan.outcome) {
        case RowScan::Outcome::NeedMore:
            if (data.size() > rowBytes)
                return refuse(m_scan.longColumn < 0 ? RowFault::Kind::RowTooLong
                                                    : RowFault::Kind::FieldTooLong,
                              m_scan.longColumn);
            // Twice as much each time, so that a long row is scanned twice over at most.
            if (auto filled = fill(std::max(chunkBytes, data.size())); !filled)
                return base::fail(std::move(filled.error()));
            continue;
        case RowScan::Outcome::UnclosedQuote:
            return refuse(RowFault::Kind::UnclosedQuote, m_scan.column);
        case RowScan::Outcome::TextAfterQuote:
            return refuse(RowFault::Kind::TextAfterQuote, m_scan.column);
        case RowScan::Outcome::Complete:
            break;
        }
        if (m_scan.longColumn >= 0 && m_scan.innerLineEnd >= 0 && !isSoundButLong(m_scan))
            return refuse(RowFault::Kind::FieldTooLong, m_scan.longColumn);
        if (!m_scan.blank)
            return accept();
        m_at += m_scan.end;
        m_line += m_scan.lines;
    }
}

bool CsvReader::isSoundButLong(const RowScan& row) const
{
    return row.columns == m_header.size();
}

/// Gives up the row that begins at m_at and leaves the reader at a later line's beginning.
base::Result<CsvReader::Step, CsvError> CsvReader::refuse(RowFault::Kind kind, int column)
{
    setFault(kind, column);
    const bool inOneLine = m_scan.innerLineEnd < 0;
    if (!inOneLine) {
        m_rescanned += m_scan.end - m_scan.innerLineEnd;
        if (m_rescanned <= m_options.limits.rescanBytes + rescanFactor * (m_bufferBase + m_at)) {
            m_at += m_scan.innerLineEnd;
            ++m_line;
            return Step::Fault;
        }
        m_at += m_scan.end;
        m_line += m_scan.lines;
        m_row.fault->detail += u"; lines %1 to %2 are given up with it"_s.arg(m_row.line).arg(m_line);
        if (kind == RowFault::Kind::FieldTooLong && m_scan.outcome == RowScan::Outcome::Complete)
            return Step::Fault;
    }
    if (auto skipped = skipLine(); !skipped)
        return base::fail(std::move(skipped.error()));
    return Step::Fault;
}

base::Result<void, CsvError> CsvReader::skipLine()
{
    for (;;) {
        const QByteArrayView data = rest();
        const auto end =
            std::find_if(data.begin(), data.end(), [](char c) { return c == '\n' || c == '\r'; });
        if (end != data.end()) {
            const qsizetype at = end - data.begin();
            const qsizetype length = lineEndLength(data, at, m_ended);
            m_at += at + length;
            if (length > 0) {
                ++m_line;
                return {};
            }
        } else {
            m_at += data.size();
            if (m_ended)
                return {};
        }
        if (auto filled = fill(chunkBytes); !filled)
            return filled;
    }
}

CsvReader::Step CsvReader::accept()
{
    const qint64 begin = m_bufferBase + m_at;
    const qint64 end = begin + m_scan.end;
    while (m_issuesSeen < m_issues.size() && m_issues[m_issuesSeen].outputOffset < begin)
        ++m_issuesSeen;
    if (m_issuesSeen < m_issues.size() && m_issues[m_issuesSeen].outputOffset < end) {
        const DecodeIssue& issue = m_issues[m_issuesSeen];
        const auto field = std::find_if(m_spans.begin(), m_spans.end(), [&](const FieldSpan& s) {
            return begin + s.end > issue.outputOffset;
        });
        setFault(RowFault::Kind::UndecodableText,
                 field == m_spans.end() ? -1 : static_cast<int>(field - m_spans.begin()),
                 u" (at byte %1)"_s.arg(issue.byteOffset));
    }
    if (m_scan.nulColumn >= 0)
        setFault(RowFault::Kind::NulInField, m_scan.nulColumn);
    if (m_scan.longColumn >= 0)
        setFault(RowFault::Kind::FieldTooLong, m_scan.longColumn);
    else if (m_scan.columns > m_options.limits.columns)
        setFault(RowFault::Kind::TooManyColumns, -1);
    else
        buildFields();
    m_at += m_scan.end;
    m_line += m_scan.lines;
    return m_row.fault ? Step::Fault : Step::Row;
}

void CsvReader::setFault(RowFault::Kind kind, int column, const QString& more)
{
    m_row.fault = RowFault{kind, column, describe(kind, m_options.limits) + more};
}

void CsvReader::buildFields()
{
    m_fields.reserve(m_spans.size());
    char* const row = m_buffer.data() + m_at;
    for (const FieldSpan& span : m_spans) {
        char* const begin = row + span.begin;
        qsizetype size = span.end - span.begin;
        if (span.escapes > 0) {
            // In place: the row is complete, so nothing of it is ever scanned again.
            char* to = begin;
            for (const char* from = begin; from != begin + size; ++from) {
                *to++ = *from;
                if (*from == '"')
                    ++from;
            }
            size = to - begin;
        }
        m_fields.emplace_back(begin, size);
    }
    if (!m_header.isEmpty())
        fitToHeader();
    m_row.fields = m_fields;
}

void CsvReader::fitToHeader()
{
    const auto columns = static_cast<std::size_t>(m_header.size());
    for (std::size_t i = columns; i < m_fields.size(); ++i) {
        if (m_fields[i].isEmpty() || m_row.fault)
            continue;
        setFault(RowFault::Kind::TooManyFields, static_cast<int>(i));
    }
    m_fields.resize(columns);
    m_row.fields = m_fields;
}

base::Result<const CsvRowView*, CsvError> CsvReader::nextView()
{
    if (m_firstRowPending) {
        m_firstRowPending = false;
        return &m_row;
    }
    const auto step = readRecord();
    if (!step)
        return base::fail(step.error());
    return *step == Step::End ? nullptr : &m_row;
}

base::Result<std::optional<CsvRow>, CsvError> CsvReader::next()
{
    const auto view = nextView();
    if (!view)
        return base::fail(view.error());
    if (!*view)
        return std::nullopt;
    CsvRow row{.line = (*view)->line, .fault = (*view)->fault};
    row.fields.reserve((*view)->fields.size());
    for (const QUtf8StringView field : (*view)->fields)
        row.fields.push_back(field.toString());
    return row;
}

} // namespace mw::audience
