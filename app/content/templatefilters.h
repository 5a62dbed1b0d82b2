// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/templateprogram.h"
#include "content/value.h"

#include <optional>
#include <QString>

namespace mw::content {

/// How a value is printed; nothing for an object, which no mail is meant to show. Takes from `steps` one an
/// array item; what remains unprinted when they are used up is left out.
[[nodiscard]] std::optional<QString> printedText(const Value& value, qint64& steps);
/// Liquid's ==: numbers by value, texts, arrays and objects by content. Takes from `steps` as above; false
/// when used up.
[[nodiscard]] bool equalValues(const Value& left, const Value& right, qint64& steps);
/// What touching so many code units costs in steps.
[[nodiscard]] constexpr qint64 stepsFor(qsizetype codeUnits)
{
    return codeUnits / 256;
}
/// Nil, false, an empty or white text, an empty array or object.
[[nodiscard]] bool isBlank(const Value& value);

/// The filters that only need the text itself. Others (default, append, prepend, replace, truncate, raw) are
/// the renderer's.
[[nodiscard]] QString filteredText(FilterId id, const QString& text);
/// At most `length` code points, `ellipsis` included.
[[nodiscard]] QString truncated(const QString& text, qint64 length, const QString& ellipsis);
/// Nothing when the result would be longer than `most`.
[[nodiscard]] std::optional<QString> replaced(const QString& text, const QString& what, const QString& with,
                                              qsizetype most);

} // namespace mw::content
