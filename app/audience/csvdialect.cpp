// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvdialect.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace mw::audience {

namespace {

constexpr std::array candidates{',', ';', '\t', '|'};
constexpr int sampledRows = 200;

[[nodiscard]] bool isDelimiter(char c)
{
    const auto byte = static_cast<uchar>(c);
    return c == '\t' || (byte > 0x20 && byte < 0x7F && !std::isalnum(byte) && c != '"');
}

struct Trial
{
    int rows = 0;
    int firstColumns = 0;
    int usualColumns = 0;
    double consistency = 0; ///< share of rows with the first row's count
    double addresses = 0;   ///< share of rows in which a whole field looks like an address
};

/// Past the physical line that begins at `at`.
[[nodiscard]] qsizetype nextLine(QByteArrayView data, qsizetype at)
{
    while (at < data.size() && data[at] != '\n' && data[at] != '\r')
        ++at;
    return at == data.size() ? at : at + lineEndLength(data, at, true);
}

[[nodiscard]] Trial tryDelimiter(QByteArrayView sample, bool last, char delimiter)
{
    const CsvScanner scanner(delimiter, {});
    std::vector<FieldSpan> fields;
    std::map<int, int> counts;
    Trial trial;
    int withAddress = 0;
    int attempts = 0;
    for (qsizetype at = 0; at < sample.size() && attempts < sampledRows; ++attempts) {
        const QByteArrayView rest = sample.sliced(at);
        const RowScan row = scanner.scan(rest, last, fields);
        if (row.outcome == RowScan::Outcome::NeedMore)
            break;
        if (row.outcome != RowScan::Outcome::Complete) {
            at = nextLine(sample, at);
            continue;
        }
        at += row.end;
        if (row.blank)
            continue;
        if (trial.rows++ == 0)
            trial.firstColumns = row.columns;
        ++counts[row.columns];
        withAddress += std::any_of(fields.begin(), fields.end(), [&](const FieldSpan& f) {
            return looksLikeAddress(rest.sliced(f.begin, f.end - f.begin));
        });
    }
    if (trial.rows == 0)
        return trial;
    trial.consistency = static_cast<double>(counts[trial.firstColumns]) / trial.rows;
    trial.addresses = static_cast<double>(withAddress) / trial.rows;
    trial.usualColumns = std::max_element(counts.begin(), counts.end(), [](auto a, auto b) {
                             return a.second < b.second;
                         })->first;
    return trial;
}

/// For a first row that is longer than the sample.
[[nodiscard]] char mostFrequent(QByteArrayView sample)
{
    return *std::max_element(candidates.begin(), candidates.end(),
                             [&](char a, char b) { return sample.count(a) < sample.count(b); });
}

} // namespace

char sniffDelimiter(QByteArrayView sample, bool last)
{
    char best = ',';
    std::tuple<double, int> bestScore{-1, 0};
    bool anyRow = false;
    for (const char delimiter : candidates) {
        const Trial trial = tryDelimiter(sample, last, delimiter);
        anyRow = anyRow || trial.rows > 0;
        if (trial.firstColumns < 2)
            continue;
        // "Meier, Hans;a@b.c" is as even in commas as in semicolons; only one of them sets an address free.
        const std::tuple score{trial.consistency + trial.addresses, trial.firstColumns};
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    if (!anyRow && !sample.isEmpty())
        best = mostFrequent(sample);
    return best;
}

int usualColumns(QByteArrayView sample, bool last, char delimiter)
{
    return tryDelimiter(sample, last, delimiter).usualColumns;
}

std::optional<char> delimiterFromText(QStringView text)
{
    struct Name
    {
        QStringView text;
        char delimiter;
    };
    static constexpr std::array names{Name{u"comma", ','}, Name{u"semicolon", ';'}, Name{u"tab", '\t'},
                                      Name{u"pipe", '|'}, Name{u"\\t", '\t'}};
    for (const Name& name : names)
        if (text.compare(name.text, Qt::CaseInsensitive) == 0)
            return name.delimiter;
    if (text.size() == 1 && text[0].unicode() < 0x80 && isDelimiter(text[0].toLatin1()))
        return text[0].toLatin1();
    return std::nullopt;
}

std::optional<HeaderMode> headerModeFromText(QStringView text)
{
    if (text == u"auto")
        return HeaderMode::Auto;
    if (text == u"yes")
        return HeaderMode::Yes;
    if (text == u"no")
        return HeaderMode::No;
    return std::nullopt;
}

std::optional<SepLine> readSepLine(QByteArrayView data)
{
    const bool quoted = data.startsWith('"');
    const qsizetype word = quoted ? 1 : 0;
    if (data.size() < word + 5 || data.sliced(word, 4).compare("sep=", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const char delimiter = data[word + 4];
    qsizetype at = word + 5;
    if (quoted && (at >= data.size() || data[at++] != '"'))
        return std::nullopt;
    if (!isDelimiter(delimiter))
        return std::nullopt;
    if (at == data.size())
        return SepLine{delimiter, at};
    if (data[at] != '\r' && data[at] != '\n')
        return std::nullopt;
    return SepLine{delimiter, at + lineEndLength(data, at, true)};
}

bool looksLikeAddress(QByteArrayView text)
{
    text = text.trimmed();
    if (text.endsWith('>') && text.contains('<')) {
        text = text.sliced(text.lastIndexOf('<') + 1);
        text.chop(1);
    }
    if (text.size() < 5 || text.size() > 320)
        return false;
    const qsizetype at = text.indexOf('@');
    if (at < 1 || text.lastIndexOf('@') != at)
        return false;
    const QByteArrayView domain = text.sliced(at + 1);
    const qsizetype dot = domain.indexOf('.');
    if (dot < 1 || domain.endsWith('.') || domain.contains(".."))
        return false;
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<uchar>(c) <= 0x20 || c == ',' || c == ';' || c == '<' || c == '>' || c == '"' ||
               c == '|' || c == '(' || c == ')' || c == ':' || c == 0x7F;
    });
}

} // namespace mw::audience
