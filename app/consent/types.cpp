// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/types.h"

namespace mw::consent {

namespace {

template <typename Table, typename Enum>
QString textOf(const Table& table, Enum value)
{
    for (const auto& word : table)
        if (word.value == value)
            return QString::fromLatin1(word.text.data(), static_cast<qsizetype>(word.text.size()));
    return {};
}

template <typename Enum, std::size_t Size>
std::optional<Enum> valueOf(const std::array<Word<Enum>, Size>& table, QStringView text)
{
    QString folded = text.trimmed().toString().toLower();
    folded.replace(u'-', u'_').replace(u' ', u'_');
    for (const auto& word : table)
        if (folded == QLatin1StringView(word.text.data(), static_cast<qsizetype>(word.text.size())))
            return word.value;
    return std::nullopt;
}

} // namespace

QString toText(EventKind kind)
{
    return textOf(eventKindWords, kind);
}
QString toText(Basis basis)
{
    return textOf(basisWords, basis);
}
QString toText(SuppressionKind kind)
{
    return textOf(suppressionKindWords, kind);
}
QString toText(SuppressionReason reason)
{
    return textOf(suppressionReasonWords, reason);
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

} // namespace mw::consent
