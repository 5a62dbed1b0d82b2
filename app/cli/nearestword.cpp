// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/nearestword.h"

#include <algorithm>
#include <numeric>

namespace mw::cli {

namespace {

/// Letters to put in, take out, change or swap with the next one, letter case aside.
qsizetype distance(const QString& a, const QString& b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const bool same = a[i].toLower() == b[j].toLower();
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            const bool swapped = i > 0 && j > 0 && a[i].toLower() == b[j - 1].toLower() &&
                                 a[i - 1].toLower() == b[j].toLower();
            if (swapped)
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

QString nearestWord(const QString& word, const QStringList& known)
{
    if (word.size() > 100)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString& candidate : known) {
        // A word that was cut short is as near as one that was mistyped.
        const bool begun = word.size() >= 2 && candidate.startsWith(word, Qt::CaseInsensitive);
        const qsizetype away = begun ? 0 : distance(word, candidate);
        if (away < bestDistance) {
            best = candidate;
            bestDistance = away;
        }
    }
    return best;
}

} // namespace mw::cli
