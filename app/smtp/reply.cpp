// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/reply.h"

namespace mw::smtp {

namespace {

/// Length of the run of one to three digits at `at`, or 0.
qsizetype digits(QByteArrayView text, qsizetype at)
{
    qsizetype n = 0;
    while (at + n < text.size() && text[at + n] >= '0' && text[at + n] <= '9')
        if (++n > 3)
            return 0;
    return n;
}

} // namespace

QByteArray Reply::text() const
{
    return lines.size() == 1 ? lines.first() : lines.join(' ');
}

QByteArray enhancedCode(QByteArrayView text)
{
    if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5') || text[1] != '.')
        return {};
    const auto subject = digits(text, 2);
    const auto dot = 2 + subject;
    if (subject == 0 || dot >= text.size() || text[dot] != '.')
        return {};
    const auto detail = digits(text, dot + 1);
    const auto end = dot + 1 + detail;
    if (detail == 0 || (end < text.size() && text[end] != ' '))
        return {};
    return text.first(end).toByteArray();
}

} // namespace mw::smtp
