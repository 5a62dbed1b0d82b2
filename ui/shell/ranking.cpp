// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ranking.h"

#include <algorithm>

namespace mw::shell {

using namespace Qt::StringLiterals;

namespace {

// Steps are further apart than length and use can lift or sink a text.
constexpr int whole = 6000;
constexpr int beginning = 5000;
constexpr int words = 4000;
constexpr int part = 3000;
constexpr int letters = 2000;
constexpr int longest = 400;
constexpr int mostBonus = 500;
constexpr int leastOfLetter = 12; ///< on average, or letters strewn about would fit anything

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
    return plain.toCaseFolded().replace(u'ß', u"ss"_s).simplified();
}

bool namesInOrder(const QString& one, const QString& other)
{
    const QString a = folded(one);
    const QString b = folded(other);
    const auto figures = [](const QString& text, qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && text[end].isDigit())
            ++end;
        return QStringView(text).sliced(from, end - from);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const QStringView x = figures(a, i);
        const QStringView y = figures(b, j);
        if (!x.isEmpty() && !y.isEmpty()) {
            const auto number = [](QStringView digits) {
                while (digits.size() > 1 && digits.front() == u'0')
                    digits = digits.sliced(1);
                return digits;
            };
            const QStringView n = number(x);
            const QStringView m = number(y);
            if (n.size() != m.size())
                return n.size() < m.size();
            if (n != m)
                return n < m;
            i += x.size();
            j += y.size();
            continue;
        }
        if (a[i] != b[j])
            return a[i] < b[j];
        ++i;
        ++j;
    }
    return a.size() - i < b.size() - j;
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
    if (const int score = lettersIn(typed, text); typed.size() > 2 && score >= leastOfLetter * typed.size())
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
