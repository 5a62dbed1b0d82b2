// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvscanner.h"

namespace mw::audience {

namespace {

constexpr std::array<bool, 256> stopsQuoted = [] {
    std::array<bool, 256> table{};
    table['"'] = table['\r'] = table['\n'] = table['\0'] = true;
    return table;
}();

} // namespace

struct CsvScanner::Walk
{
    QByteArrayView data;
    bool last;
    std::vector<FieldSpan>& fields;
    RowScan row;
    qsizetype at = 0;
};

qsizetype lineEndLength(QByteArrayView data, qsizetype at, bool last)
{
    if (data[at] == '\n')
        return 1;
    if (at + 1 == data.size())
        return last ? 1 : 0;
    return data[at + 1] == '\n' ? 2 : 1;
}

CsvScanner::CsvScanner(char delimiter, const CsvLimits& limits) : m_delimiter(delimiter), m_limits(limits)
{
    for (const char c : {delimiter, '\r', '\n', '\0'})
        m_endsPlain[static_cast<uchar>(c)] = true;
}

RowScan CsvScanner::scan(QByteArrayView data, bool last, std::vector<FieldSpan>& fields) const
{
    fields.clear();
    Walk walk{data, last, fields, {}, 0};
    for (;;) {
        qsizetype begin = walk.at;
        while (begin < data.size() && isSpace(data[begin]))
            ++begin;
        walk.row.column = walk.row.columns;
        Stop stop = Stop::DataEnd;
        if (begin < data.size() && data[begin] == '"') {
            walk.at = begin + 1;
            stop = scanQuoted(walk);
        } else {
            stop = scanPlain(walk);
        }
        switch (stop) {
        case Stop::Delimiter:
            ++walk.at;
            continue;
        case Stop::LineEnd: {
            const qsizetype length = lineEndLength(data, walk.at, last);
            walk.row.end = walk.at + length;
            walk.row.lines += length > 0 ? 1 : 0;
            walk.row.outcome = length == 0 ? RowScan::Outcome::NeedMore : RowScan::Outcome::Complete;
            return walk.row;
        }
        case Stop::DataEnd:
        case Stop::Broken:
            walk.row.end = walk.at;
            return walk.row;
        }
    }
}

void CsvScanner::keepField(Walk& walk, const FieldSpan& span) const
{
    if (walk.row.columns < m_limits.columns)
        walk.fields.push_back(span);
    if (!span.isEmpty())
        walk.row.blank = false;
    if (span.end - span.begin - span.escapes > m_limits.fieldBytes && walk.row.longColumn < 0)
        walk.row.longColumn = walk.row.columns;
    ++walk.row.columns;
}

CsvScanner::Stop CsvScanner::scanPlain(Walk& walk) const
{
    const char* const data = walk.data.data();
    const qsizetype size = walk.data.size();
    qsizetype begin = walk.at;
    qsizetype i = begin;
    for (;;) {
        while (i < size && !m_endsPlain[static_cast<uchar>(data[i])])
            ++i;
        if (i == size || data[i] != '\0')
            break;
        if (walk.row.nulColumn < 0)
            walk.row.nulColumn = walk.row.columns;
        ++i;
    }
    walk.at = i;
    if (i == size && !walk.last) {
        if (i - begin > m_limits.fieldBytes && walk.row.longColumn < 0)
            walk.row.longColumn = walk.row.columns;
        return Stop::DataEnd;
    }
    qsizetype end = i;
    while (begin < end && isSpace(data[begin]))
        ++begin;
    while (end > begin && isSpace(data[end - 1]))
        --end;
    keepField(walk, {begin, end, 0});
    if (i == size) {
        walk.row.outcome = RowScan::Outcome::Complete;
        return Stop::DataEnd;
    }
    return data[i] == m_delimiter ? Stop::Delimiter : Stop::LineEnd;
}

CsvScanner::Stop CsvScanner::scanQuoted(Walk& walk) const
{
    const char* const data = walk.data.data();
    const qsizetype size = walk.data.size();
    FieldSpan span{walk.at, walk.at, 0};
    qsizetype i = walk.at;
    for (;;) {
        while (i < size && !stopsQuoted[static_cast<uchar>(data[i])])
            ++i;
        if (i == size || (data[i] == '"' && i + 1 == size && !walk.last))
            break;
        if (data[i] == '"') {
            if (i + 1 == size || data[i + 1] != '"')
                break;
            ++span.escapes;
            i += 2;
        } else if (data[i] == '\0') {
            if (walk.row.nulColumn < 0)
                walk.row.nulColumn = walk.row.columns;
            ++i;
        } else {
            const qsizetype length = lineEndLength(walk.data, i, walk.last);
            if (length == 0)
                break;
            i += length;
            ++walk.row.lines;
            if (walk.row.innerLineEnd < 0)
                walk.row.innerLineEnd = i;
        }
    }
    walk.at = i;
    if (i == size || data[i] != '"' || (i + 1 == size && !walk.last)) {
        if (i - span.begin - span.escapes > m_limits.fieldBytes && walk.row.longColumn < 0)
            walk.row.longColumn = walk.row.columns;
        if (walk.last)
            walk.row.outcome = RowScan::Outcome::UnclosedQuote;
        return Stop::DataEnd;
    }
    span.end = i++;
    while (i < size && isSpace(data[i]))
        ++i;
    walk.at = i;
    if (i == size && !walk.last)
        return Stop::DataEnd;
    if (i < size && data[i] != m_delimiter && data[i] != '\r' && data[i] != '\n') {
        walk.row.outcome = RowScan::Outcome::TextAfterQuote;
        return Stop::Broken;
    }
    keepField(walk, span);
    if (i == size) {
        walk.row.outcome = RowScan::Outcome::Complete;
        return Stop::DataEnd;
    }
    return data[i] == m_delimiter ? Stop::Delimiter : Stop::LineEnd;
}

} // namespace mw::audience
