// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/encodedword.h"

#include <array>
#include <string_view>

namespace mw::mail {

namespace {

constexpr qsizetype longestWord = 75;
constexpr qsizetype longestLine = 76;
constexpr qsizetype frame = 12;           // =?UTF-8?Q? and ?=
constexpr qsizetype widestCharacter = 12; // four octets in Q

/// RFC 2047 5 (3): what a phrase may hold unescaped.
constexpr std::array<bool, 256> safeTable()
{
    std::array<bool, 256> table{};
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table[c] = table[c - 0x20] = true;
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = true;
    for (const char c : std::string_view("!*+-/ "))
        table[static_cast<std::size_t>(c)] = true;
    return table;
}
constexpr std::array<bool, 256> isSafe = safeTable();

bool safe(char c)
{
    return isSafe[static_cast<unsigned char>(c)];
}

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

qsizetype widthInQ(QByteArrayView utf8)
{
    qsizetype width = 0;
    for (const char c : utf8)
        width += safe(c) ? 1 : 3;
    return width;
}

qsizetype widthInB(qsizetype octets)
{
    return (octets + 2) / 3 * 4;
}

void appendQ(QByteArray& out, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : utf8) {
        const auto octet = static_cast<unsigned char>(c);
        if (c == ' ') {
            out += '_';
        } else if (safe(c)) {
            out += c;
        } else {
            out += '=';
            out += hex[octet >> 4];
            out += hex[octet & 15];
        }
    }
}

void appendWord(QByteArray& out, QByteArrayView utf8, bool inB)
{
    if (!out.isEmpty())
        out += ' ';
    out += inB ? "=?UTF-8?B?" : "=?UTF-8?Q?";
    if (inB)
        out += utf8.toByteArray().toBase64();
    else
        appendQ(out, utf8);
    out += "?=";
}

} // namespace

QByteArray toEncodedWords(QStringView text, qsizetype column)
{
    const QByteArray utf8 = text.toUtf8();
    const bool inB = widthInB(utf8.size()) < widthInQ(utf8);
    const qsizetype first = longestLine - column;
    qsizetype room = (first >= frame + widestCharacter ? qMin(first, longestWord) : longestWord) - frame;
    QByteArray out;
    qsizetype start = 0;
    qsizetype width = 0;
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype next = at + 1;
        while (next < utf8.size() && continuesCharacter(utf8[next]))
            ++next;
        const QByteArrayView character = QByteArrayView(utf8).sliced(at, next - at);
        const qsizetype grown = inB ? widthInB(next - start) : width + widthInQ(character);
        if (grown > room) {
            appendWord(out, QByteArrayView(utf8).sliced(start, at - start), inB);
            start = at;
            room = longestWord - frame;
            width = widthInQ(character);
        } else {
            width = grown;
        }
        at = next;
    }
    if (start < utf8.size())
        appendWord(out, QByteArrayView(utf8).sliced(start), inB);
    return out;
}

} // namespace mw::mail
