// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/nearestword.h"

#include <algorithm>
#include <numeric>

namespace mw::cli {

namespace {

/// Levenshtein distance, letter case aside.
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j) + 1;
            const qsizetype replaced = diagonal + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, replaced});
        }
    }
    return row.back();
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
