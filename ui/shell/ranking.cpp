// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ranking.h"

#include <algorithm>

namespace mw::shell {

namespace {

// Steps are further apart than length and use can lift or sink a text.
constexpr int whole = 6000;
constexpr int beginning = 5000;
constexpr int words = 4000;
constexpr int part = 3000;
constexpr int letters = 2000;
constexpr int longest = 400;
constexpr int mostBonus = 500;

bool isLetter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !isLetter(text[at - 1]);
}

/// Each typed word begins a word of the text, each a different one, in any order.
bool beginsWords(const QString& typed, const QString& text)
{
    std::vector<qsizetype> taken;
    for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        qsizetype at = text.indexOf(word);
        while (at >= 0 && (!beginsWord(text, at) || std::find(taken.begin(), taken.end(), at) != taken.end()))
            at = text.indexOf(word, at + 1);
        if (at < 0)
            return false;
        taken.push_back(at);
    }
    return true;
}

/// Letters that follow each other count more, as do those that begin a word. -1: not all are there.
int lettersIn(const QString& typed, const QString& text)
{
    int score = 0;
    qsizetype from = 0;
    qsizetype last = -2;
    for (const QChar c : typed) {
        if (c.isSpace())
            continue;
        const qsizetype at = text.indexOf(c, from);
        if (at < 0)
            return -1;
        score += at == last + 1 ? 20 : beginsWord(text, at) ? 15 : 0;
        last = at;
        from = at + 1;
    }
    return std::min(score, longest);
}

} // namespace

QString folded(const QString& text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    return plain.toCaseFolded().simplified();
}

int fitOf(const QString& typed, const QString& text)
{
    const int shorter = longest - static_cast<int>(std::min<qsizetype>(text.size(), longest));
    if (typed.isEmpty())
        return 1;
    if (typed == text)
        return whole + shorter;
    if (text.startsWith(typed))
        return beginning + shorter;
    if (beginsWords(typed, text))
        return words + shorter;
    if (text.contains(typed))
        return part + shorter;
    // Two letters are in nearly everything.
    if (const int score = lettersIn(typed, text); score >= 0 && typed.size() > 2 && score > 0)
        return letters + score;
    return 0;
}

int bonusOf(qsizetype usedBefore)
{
    return usedBefore < 0
               ? 0
               : std::max(0, mostBonus - 20 * static_cast<int>(std::min<qsizetype>(usedBefore, 25)));
}

} // namespace mw::shell
