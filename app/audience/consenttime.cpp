// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/consenttime.h"

namespace mw::audience {

using namespace Qt::StringLiterals;

std::optional<base::Timestamp> consentTimeFromText(QString text)
{
    if (const auto time = base::fromRfc3339(text))
        return time;
    if (text.size() < 16 || text[10] != u' ')
        return std::nullopt;
    text[10] = u'T';
    if (text.size() == 16)
        text += u":00"_s;
    if (const auto time = base::fromRfc3339(text))
        return time;
    return base::fromRfc3339(text + u'Z');
}

} // namespace mw::audience
