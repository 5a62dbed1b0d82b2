// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include "cli/output.h"

#include <algorithm>

namespace mw::cli {

void TextTable::print(Output& out) const
{
    QList<qsizetype> widths;
    QList<bool> numeric;
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        qsizetype width = m_header[column].size();
        bool numbers = !m_rows.isEmpty();
        for (const QStringList& row : m_rows) {
            width = std::max(width, row.value(column).size());
            bool isNumber = false;
            static_cast<void>(row.value(column).toLongLong(&isNumber));
            numbers = numbers && isNumber;
        }
        widths.append(width);
        numeric.append(numbers);
    }
    const auto line = [&](const QStringList& row) {
        QString text;
        for (qsizetype column = 0; column < m_header.size(); ++column) {
            const QString cell = row.value(column);
            const bool last = column + 1 == m_header.size();
            if (numeric[column])
                text += cell.rightJustified(widths[column]);
            else
                text += last ? cell : cell.leftJustified(widths[column]);
            text += last ? QString() : QStringLiteral("  ");
        }
        out.line(text);
    };
    line(m_header);
    for (const QStringList& row : m_rows)
        line(row);
}

} // namespace mw::cli
