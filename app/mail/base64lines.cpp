// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/base64lines.h"

#include <array>
#include <cstring>

namespace mw::mail {

namespace {

constexpr qsizetype octetsPerLine = 57; // 76 characters

struct Pair
{
    char first;
    char second;
};

/// Two characters for each 12 bits: half the look-ups of the usual table.
constexpr std::array<Pair, 4096> pairTable()
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::array<Pair, 4096> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = {alphabet[i >> 6], alphabet[i & 63]};
    return table;
}
constexpr std::array<Pair, 4096> pairs = pairTable();

char* encode(char* to, const unsigned char* p, qsizetype size)
{
    for (; size >= 3; size -= 3, p += 3) {
        const unsigned int bits = (unsigned(p[0]) << 16) | (unsigned(p[1]) << 8) | p[2];
        std::memcpy(to, &pairs[bits >> 12], 2);
        std::memcpy(to + 2, &pairs[bits & 4095], 2);
        to += 4;
    }
    if (size > 0) {
        const unsigned int bits = (unsigned(p[0]) << 16) | (size == 2 ? unsigned(p[1]) << 8 : 0U);
        std::memcpy(to, &pairs[bits >> 12], 2);
        to[2] = size == 2 ? pairs[bits & 4095].first : '=';
        to[3] = '=';
        to += 4;
    }
    return to;
}

} // namespace

void appendBase64Lines(QByteArray& out, QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const qsizetype lines = (bytes.size() + octetsPerLine - 1) / octetsPerLine;
    const qsizetype before = out.size();
    out.resize(before + (bytes.size() + 2) / 3 * 4 + 2 * (lines - 1));
    char* to = out.data() + before;
    const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
    for (qsizetype left = bytes.size(); left > 0; left -= octetsPerLine, p += octetsPerLine) {
        to = encode(to, p, qMin(left, octetsPerLine));
        if (left > octetsPerLine) {
            *to++ = '\r';
            *to++ = '\n';
        }
    }
}

} // namespace mw::mail
