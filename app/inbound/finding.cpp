// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/finding.h"

#include <algorithm>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

const ReasonWord& rowOf(FindingReason reason)
{
    return *std::ranges::find(reasonWords, reason, &ReasonWord::reason); // every reason has a row
}

} // namespace

FindingKind kindOf(FindingReason reason)
{
    return rowOf(reason).kind;
}

QString toText(FindingReason reason)
{
    const std::string_view word = rowOf(reason).word;
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

QString toText(FindingKind kind)
{
    switch (kind) {
    case FindingKind::AskedToLeave:
        return u"asked_to_leave"_s;
    case FindingKind::Bounced:
        return u"bounced"_s;
    case FindingKind::AutoReply:
        return u"auto_reply"_s;
    case FindingKind::Unclear:
        break;
    }
    return u"unclear"_s;
}

} // namespace mw::inbound
