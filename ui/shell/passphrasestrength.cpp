// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasestrength.h"

#include "base/platform.h"
#include "shell/commonwords.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace mw::shell {

using Pattern = PassphraseStrength::Pattern;

namespace {

constexpr std::size_t looked = 128;
constexpr qsizetype namesLooked = 16;
constexpr double guessesPerSecond = 4; // as the others here: its decimal logarithm

bool isLatinLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= 0xdf && c <= 0xff && c != 0xf7);
}

bool isVowel(char16_t c)
{
    return std::u16string_view(u"aeiouy\u00e4\u00f6\u00fc\u00e9\u00e8\u00ea\u00e0\u00e1\u00f3\u00f8\u00e5")
               .find(c) != std::u16string_view::npos;
}

/// One more character that follows no pattern.
double costOf(QChar c)
{
    if (c.isUpper())
        return 1.2;
    if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
        return 1;
    return c.isSpace() || QStringView(u"-_.,").contains(c) ? 0.5 : 1.3;
}

/// Is `typed` (in small letters) the `letter` of a word, or what people write in its place?
bool stands(char16_t typed, char16_t letter, bool* replaced)
{
    if (typed == letter)
        return true;
    static constexpr std::u16string_view figures = u"013457@$!|";
    static constexpr std::u16string_view letters[] = {u"o", u"il", u"e", u"a", u"s",
                                                      u"t", u"a",  u"s", u"i", u"l"};
    const auto at = figures.find(typed);
    const bool does =
        at != std::u16string_view::npos && letters[at].find(letter) != std::u16string_view::npos;
    *replaced = *replaced || does;
    return does;
}

/// Names as wholes, and each word of them, in small letters; a bounded number.
std::vector<std::u16string> wordsOf(const QStringList& names)
{
    std::vector<std::u16string> words;
    for (const QString& name : names.mid(0, namesLooked)) {
        const QString small = name.left(qsizetype(looked)).toLower();
        if (small.size() > 2)
            words.push_back(small.toStdU16String());
        for (const QString& part : small.split(u' ', Qt::SkipEmptyParts).mid(0, namesLooked))
            if (part.size() > 2)
                words.push_back(part.toStdU16String());
    }
    return words;
}

/// The cheapest way through the characters, each of which is the end of one piece or another.
class Estimate
{
public:
    Estimate(QStringView text, const QStringList& names);
    ~Estimate();
    Estimate(const Estimate&) = delete;
    Estimate& operator=(const Estimate&) = delete;

    [[nodiscard]] PassphraseStrength result() const;

private:
    struct Step
    {
        double cost = std::numeric_limits<double>::infinity();
        std::size_t from = 0;
        Pattern pattern = Pattern::None;
    };
    void relax(std::size_t from, std::size_t length, double cost, Pattern pattern);
    void tryWord(std::size_t from, std::u16string_view word, double cost, Pattern pattern);
    void tryRows(std::size_t from);
    void trySequence(std::size_t from);
    void tryRepeat(std::size_t from);
    void tryYear(std::size_t from);
    void tryLetters(std::size_t from);
    [[nodiscard]] bool reads(std::size_t from, std::size_t end) const;
    [[nodiscard]] std::size_t capitals(std::size_t from, std::size_t length) const;

    std::size_t m_size;
    std::array<char16_t, looked> m_typed{};
    std::array<char16_t, looked> m_small{};
    std::array<Step, looked + 1> m_best{};
};

Estimate::Estimate(QStringView text, const QStringList& names)
    : m_size(std::min(looked, static_cast<std::size_t>(text.size())))
{
    for (std::size_t i = 0; i < m_size; ++i) {
        const QChar c = text[static_cast<qsizetype>(i)];
        m_typed[i] = c.unicode();
        m_small[i] = c.toLower().unicode();
    }
    const std::vector<std::u16string> around = wordsOf(names);
    m_best[0].cost = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        relax(i, 1, costOf(QChar(m_typed[i])), Pattern::None);
        for (std::size_t rank = 0; rank < commonWords.size(); ++rank)
            tryWord(i, commonWords[rank], std::log10(5.0 + double(rank)), Pattern::Common);
        for (const std::u16string& word : around)
            tryWord(i, word, 1, Pattern::Name);
        tryRows(i);
        trySequence(i);
        tryRepeat(i);
        tryYear(i);
        tryLetters(i);
    }
}

Estimate::~Estimate()
{
    base::platform::wipeMemory(m_typed.data(), sizeof m_typed);
    base::platform::wipeMemory(m_small.data(), sizeof m_small);
}

void Estimate::relax(std::size_t from, std::size_t length, double cost, Pattern pattern)
{
    Step& to = m_best[from + length];
    if (m_best[from].cost + cost < to.cost)
        to = {m_best[from].cost + cost, from, pattern};
}

std::size_t Estimate::capitals(std::size_t from, std::size_t length) const
{
    std::size_t count = 0;
    for (std::size_t i = from; i < from + length; ++i)
        count += m_typed[i] != m_small[i] ? 1 : 0;
    return count;
}

void Estimate::tryWord(std::size_t from, std::u16string_view word, double cost, Pattern pattern)
{
    if (word.empty() || word.size() > m_size - from)
        return;
    bool replaced = false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (!stands(m_small[from + i], word[i], &replaced))
            return;
    relax(from, word.size(), cost + (capitals(from, word.size()) > 0 ? 0.3 : 0) + (replaced ? 0.4 : 0),
          pattern);
}

void Estimate::tryRows(std::size_t from)
{
    constexpr std::size_t least = 4;
    for (const std::u16string_view row : keyRows) {
        for (const bool backwards : {false, true}) {
            const auto key = [&](std::size_t i) { return backwards ? row[row.size() - 1 - i] : row[i]; };
            for (std::size_t start = 0; start + least <= row.size(); ++start) {
                std::size_t length = 0;
                while (start + length < row.size() && from + length < m_size &&
                       key(start + length) == m_small[from + length])
                    ++length;
                if (length >= least)
                    relax(from, length, std::log10(20.0 * double(length)), Pattern::Keyboard);
            }
        }
    }
}

void Estimate::trySequence(std::size_t from)
{
    const auto kind = [this](std::size_t i) {
        return QChar(m_small[i]).isDigit() ? 1 : isLatinLetter(m_small[i]) ? 2 : 0;
    };
    for (const int step : {1, -1}) {
        std::size_t length = 1;
        while (from + length < m_size && kind(from) != 0 && kind(from + length) == kind(from) &&
               int(m_small[from + length]) - int(m_small[from + length - 1]) == step)
            ++length;
        if (length >= 3)
            relax(from, length, std::log10(12.0 * double(length)), Pattern::Sequence);
    }
}

/// What stands here is what stood just before, once or more.
void Estimate::tryRepeat(std::size_t from)
{
    for (std::size_t block = 1; block <= from; ++block) {
        std::size_t length = 0;
        while (from + length < m_size && m_small[from + length] == m_small[from + length - block])
            ++length;
        if (length >= std::max<std::size_t>(block, 2))
            relax(from, length, std::log10(1.0 + std::ceil(double(length) / double(block))), Pattern::Repeat);
    }
}

void Estimate::tryYear(std::size_t from)
{
    const std::u16string_view rest(m_small.data() + from, m_size - from);
    if (rest.size() >= 4 && (rest.starts_with(u"19") || rest.starts_with(u"20")) &&
        QChar(rest[2]).isDigit() && QChar(rest[3]).isDigit())
        relax(from, 4, 2, Pattern::Year);
}

/// Vowels and consonants as in words that people say.
bool Estimate::reads(std::size_t from, std::size_t end) const
{
    std::size_t vowels = 0;
    std::size_t consonants = 0; // in a row
    for (std::size_t i = from; i < end; ++i) {
        if (isVowel(m_small[i])) {
            ++vowels;
            consonants = 0;
        } else if (++consonants > 4) {
            return false;
        }
    }
    const double share = double(vowels) / double(end - from);
    return share >= 0.2 && share <= 0.7;
}

/// Letters that read like words: a word of six letters is one of some ten thousand, and what follows in it is
/// easier to guess than what it begins with.
void Estimate::tryLetters(std::size_t from)
{
    constexpr std::size_t beginning = 6;
    std::size_t end = from;
    while (end < m_size && isLatinLetter(m_small[end]))
        ++end;
    const std::size_t length = end - from;
    if (length < 3 || !reads(from, end))
        return;
    const std::size_t further = length - std::min(length, beginning);
    const std::size_t large = capitals(from, length);
    relax(from, length,
          0.7 * double(length - further) + 0.45 * double(further) +
              0.3 * double(std::min(large, length - large)),
          Pattern::Words);
}

PassphraseStrength Estimate::result() const
{
    std::array<std::size_t, 8> lengths{};
    for (std::size_t at = m_size; at > 0; at = m_best[at].from)
        lengths[static_cast<std::size_t>(m_best[at].pattern)] += at - m_best[at].from;
    const auto most = std::ranges::max_element(lengths);
    PassphraseStrength strength;
    strength.guesses = m_best[m_size].cost;
    if (*most * 2 >= m_size)
        strength.pattern = static_cast<Pattern>(most - lengths.begin());
    return strength;
}

} // namespace

GuessTime PassphraseStrength::time() const
{
    struct Bound
    {
        double seconds;
        GuessTime time;
    };
    static constexpr double day = 86'400;
    static constexpr Bound bounds[] = {{60, GuessTime::Seconds},       {3'600, GuessTime::Minutes},
                                       {day, GuessTime::Hours},        {30 * day, GuessTime::Days},
                                       {365 * day, GuessTime::Months}, {36'500 * day, GuessTime::Years}};
    for (const Bound& bound : bounds)
        if (guesses - guessesPerSecond < std::log10(bound.seconds))
            return bound.time;
    return GuessTime::Centuries;
}

int PassphraseStrength::step() const
{
    switch (time()) {
    case GuessTime::Seconds:
    case GuessTime::Minutes:
    case GuessTime::Hours:
        return 1;
    case GuessTime::Days:
    case GuessTime::Months:
        return 2;
    case GuessTime::Years:
        return 3;
    case GuessTime::Centuries:
        break;
    }
    return 4;
}

PassphraseStrength strengthOf(QStringView passphrase, const QStringList& names)
{
    return Estimate(passphrase, names).result();
}

} // namespace mw::shell
