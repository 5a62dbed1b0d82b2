// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/types.h"

namespace mw::consent {

namespace {

QString folded(QStringView text)
{
    return text.toString().toLower().replace(u'-', u'_').replace(u' ', u'_');
}

template <typename Enum, std::size_t Size>
std::optional<Enum> valueOf(const std::array<Word<Enum>, Size>& table, QStringView text)
{
    return valueIn(table, folded(text.trimmed()));
}

} // namespace

QString toText(EventKind kind)
{
    return wordIn(eventKindWords, kind);
}
QString toText(Basis basis)
{
    return wordIn(basisWords, basis);
}
QString toText(SuppressionKind kind)
{
    return wordIn(suppressionKindWords, kind);
}
QString toText(SuppressionReason reason)
{
    return wordIn(suppressionReasonWords, reason);
}
QString toText(Method method)
{
    return wordIn(methodWords, method);
}
QString toText(PurposeKind kind)
{
    return wordIn(purposeKindWords, kind);
}

std::optional<EventKind> eventKindFromText(QStringView text)
{
    return valueOf(eventKindWords, text);
}
std::optional<Basis> basisFromText(QStringView text)
{
    return valueOf(basisWords, text);
}
std::optional<SuppressionReason> suppressionReasonFromText(QStringView text)
{
    return valueOf(suppressionReasonWords, text);
}
Method methodFromText(QStringView text)
{
    return valueIn(methodWords, folded(text)).value_or(Method::Other);
}

} // namespace mw::consent
