// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace mw::mailview {

enum class ScanError { TooLarge, TooDeep };

struct ScanLimits
{
    static constexpr qsizetype bytes = 5 * 1024 * 1024;
    static constexpr int nesting = 512;
    static constexpr int tags = 60'000;            ///< beginnings and ends
    static constexpr int words = 200'000;          ///< each becomes an element of the layout
    static constexpr qsizetype styles = 1'000'000; ///< bytes in all style sheets
    static constexpr int span = 100;               ///< columns or rows of a cell
};

/// One pass over foreign HTML (UTF-8) that writes it for litehtml: well-nested, never deeper than
/// ScanLimits::nesting, without scripts, frames, forms and embedded things, style sheets cleaned and in
/// front, each tag under a name that means nothing special to the parser. Recursion and crosswise nesting
/// kill gumbo and litehtml both.
[[nodiscard]] base::Result<QByteArray, ScanError> scanMail(const QByteArray& html);
/// A text as HTML that keeps its lines.
[[nodiscard]] QByteArray htmlFromText(const QString& text);

} // namespace mw::mailview
