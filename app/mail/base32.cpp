// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/base32.h"

namespace mw::mail {

QByteArray toBase32(QByteArrayView bytes, qsizetype characters)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QByteArray out(characters, Qt::Uninitialized);
    unsigned int window = 0;
    int bits = 0;
    qsizetype next = 0;
    for (char& c : out) {
        if (bits < 5) {
            window = (window << 8) | (next < bytes.size() ? static_cast<unsigned char>(bytes[next]) : 0U);
            ++next;
            bits += 8;
        }
        bits -= 5;
        c = alphabet[(window >> bits) & 31U];
    }
    return out;
}

} // namespace mw::mail
