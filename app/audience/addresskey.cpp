// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/addresskey.h"

#include <algorithm>

namespace mw::audience {

QByteArray emailKey(const mail::EmailAddress& address)
{
    const QString& text = address.text();
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toLatin1().toLower();
    return text.normalized(QString::NormalizationForm_C)
        .toLower()
        .normalized(QString::NormalizationForm_C)
        .toUtf8();
}

} // namespace mw::audience
