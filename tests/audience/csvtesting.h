// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/csvreader.h"

#include <algorithm>
#include <QBuffer>
#include <QIODevice>
#include <QRandomGenerator>
#include <QTest>

namespace mw::audience::testing {

/// A pipe that hands out 1 to 7 bytes at a time.
class DripDevice : public QIODevice
{
public:
    explicit DripDevice(QByteArray bytes, quint32 seed = 1) : m_bytes(std::move(bytes)), m_random(seed)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* to, qint64 wanted) override
    {
        const qint64 n = std::min({wanted, qint64{m_bytes.size()} - m_at, qint64{m_random.bounded(1, 8)}});
        if (n <= 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_at, n, to);
        m_at += n;
        return n;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
    QRandomGenerator m_random;
};

struct Reading
{
    std::optional<CsvError> error;
    QStringList header;
    std::vector<CsvNote> notes;
    CsvDialect dialect;
    std::vector<CsvRow> rows;

    [[nodiscard]] QList<QStringList> fields() const
    {
        QList<QStringList> all;
        for (const CsvRow& row : rows)
            all.append(QStringList(row.fields.begin(), row.fields.end()));
        return all;
    }
    [[nodiscard]] QList<qint64> lines() const
    {
        QList<qint64> all;
        for (const CsvRow& row : rows)
            all.append(row.line);
        return all;
    }
    /// "3: UnclosedQuote in 1", column from 0.
    [[nodiscard]] QStringList faults() const;
};

[[nodiscard]] inline const char* nameOf(RowFault::Kind kind)
{
    switch (kind) {
    case RowFault::Kind::NulInField:
        return "NulInField";
    case RowFault::Kind::UndecodableText:
        return "UndecodableText";
    case RowFault::Kind::FieldTooLong:
        return "FieldTooLong";
    case RowFault::Kind::RowTooLong:
        return "RowTooLong";
    case RowFault::Kind::TooManyFields:
        return "TooManyFields";
    case RowFault::Kind::TooManyColumns:
        return "TooManyColumns";
    case RowFault::Kind::UnclosedQuote:
        return "UnclosedQuote";
    case RowFault::Kind::TextAfterQuote:
        return "TextAfterQuote";
    }
    Q_UNREACHABLE();
}

inline QStringList Reading::faults() const
{
    QStringList all;
    for (const CsvRow& row : rows)
        if (row.fault)
            all.append(QStringLiteral("%1: %2 in %3")
                           .arg(row.line)
                           .arg(QLatin1StringView(nameOf(row.fault->kind)))
                           .arg(row.fault->column));
    return all;
}

[[nodiscard]] inline Reading readAll(QIODevice& device, const CsvOptions& options = {})
{
    Reading reading;
    auto reader = CsvReader::open(device, options);
    if (!reader) {
        reading.error = reader.error();
        return reading;
    }
    reading.header = reader->header();
    reading.notes = reader->notes();
    for (;;) {
        auto row = reader->next();
        if (!row) {
            reading.error = row.error();
            break;
        }
        if (!*row)
            break;
        reading.rows.push_back(std::move(**row));
    }
    reading.dialect = reader->dialect();
    return reading;
}

[[nodiscard]] inline Reading readBytes(const QByteArray& bytes, const CsvOptions& options = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, options);
}

[[nodiscard]] inline Reading dripBytes(const QByteArray& bytes, const CsvOptions& options = {},
                                       quint32 seed = 1)
{
    DripDevice device(bytes, seed);
    return readAll(device, options);
}

/// True when both read the same, faults and lines included.
[[nodiscard]] inline bool same(const Reading& a, const Reading& b)
{
    return a.header == b.header && a.fields() == b.fields() && a.lines() == b.lines() &&
           a.faults() == b.faults() && a.error.has_value() == b.error.has_value() &&
           a.dialect.encoding == b.dialect.encoding && a.dialect.delimiter == b.dialect.delimiter;
}

} // namespace mw::audience::testing
