// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/searchquery.h"

#include "audience/searchtext.h"

#include <algorithm>
#include <string_view>

namespace mw::audience {

namespace {

constexpr qsizetype longestText = 200; // of what is typed or pasted; more of it finds nobody else
constexpr int mostTrigrams = 24;       // so many tell apart; the rest is compared

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

bool occurs(QByteArrayView words, const QByteArray& word)
{
    return viewOf(words).find(viewOf(word)) != std::string_view::npos;
}

bool begins(QByteArrayView words, const QByteArray& word)
{
    const std::string_view all = viewOf(words);
    const std::string_view wanted = viewOf(word);
    for (std::size_t at = all.find(wanted); at != std::string_view::npos; at = all.find(wanted, at + 1))
        if (at == 0 || all[at - 1] == ' ' || all[at - 1] == '\n')
            return true;
    return false;
}

} // namespace

SearchQuery::SearchQuery(const QString& text)
{
    for (const QByteArray& word : folded(QStringView(text).left(longestText)).simplified().split(' ')) {
        if (word.isEmpty())
            continue;
        const qsizetype letters = QString::fromUtf8(word).toUcs4().size();
        if (letters >= 3) {
            m_long.push_back(word);
            m_exact = m_exact && letters == 3;
        } else {
            m_short.push_back(word);
        }
    }
    for (const QByteArray& word : m_long)
        addTrigrams(word);
    m_exact = m_exact && m_short.empty();
    for (const QByteArray& word : m_short)
        if (word.size() > m_prefix.size())
            m_prefix = word;
}

/// Those that overlap, at the start of a word; further on each third one, for the comparison decides anyway.
void SearchQuery::addTrigrams(const QByteArray& word)
{
    const QList<uint> letters = QString::fromUtf8(word).toUcs4();
    for (qsizetype i = 0; i + 3 <= letters.size(); i += i < 8 ? 1 : 3) {
        if (++m_count > mostTrigrams) {
            m_exact = false;
            return;
        }
        QByteArray trigram =
            QString::fromUcs4(reinterpret_cast<const char32_t*>(letters.constData() + i), 3).toUtf8();
        trigram.replace('"', "\"\"");
        m_trigrams += (m_trigrams.isEmpty() ? "\"" : " AND \"") + trigram + '"';
    }
}

bool SearchQuery::accepts(QByteArrayView words) const
{
    return std::all_of(m_long.begin(), m_long.end(),
                       [&](const QByteArray& word) { return occurs(words, word); }) &&
           std::all_of(m_short.begin(), m_short.end(),
                       [&](const QByteArray& word) { return begins(words, word); });
}

QByteArray behind(const QByteArray& prefix)
{
    return prefix + nameless.toByteArray();
}

} // namespace mw::audience
