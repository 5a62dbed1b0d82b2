// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/csvfield.h"

#include <algorithm>
#include <string_view>

namespace mw::audience {

CsvField csvField(QByteArray utf8, Formulas formulas)
{
    static constexpr std::string_view formulaStarts = "=+-@\t\r";
    const bool guarded = formulas == Formulas::Guard && !utf8.isEmpty() &&
                         formulaStarts.find(utf8.front()) != std::string_view::npos;
    if (guarded)
        utf8.prepend('\'');
    // Blanks at the ends would be lost, or taken for nothing, by most readers without quotes.
    const bool quoted = std::any_of(utf8.begin(), utf8.end(),
                                    [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; }) ||
                        utf8.startsWith(' ') || utf8.endsWith(' ') || utf8.startsWith('\t') ||
                        utf8.endsWith('\t');
    return {quoted ? '"' + utf8.replace('"', "\"\"") + '"' : utf8, guarded};
}

} // namespace mw::audience
