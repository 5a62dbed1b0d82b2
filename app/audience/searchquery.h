// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <vector>

namespace mw::audience {

/// What a person typed to find contacts. Each word has to occur: one of three letters or more anywhere in the
/// address or an attribute, a shorter one where a word begins. Letter case and accents aside.
class SearchQuery
{
public:
    explicit SearchQuery(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_long.empty() && m_short.empty(); }
    /// There is a word of three letters: trigrams() narrows it down. Else prefix() does.
    [[nodiscard]] bool hasTrigrams() const { return !m_long.empty(); }
    /// For MATCH on contact_fts.
    [[nodiscard]] const QByteArray& trigrams() const { return m_trigrams; }
    /// Whoever has the trigrams is found: there is nothing more to compare.
    [[nodiscard]] bool isExact() const { return m_exact; }
    /// The longest word of one or two letters.
    [[nodiscard]] const QByteArray& prefix() const { return m_prefix; }
    /// There is more to compare than the prefix.
    [[nodiscard]] bool hasMoreThanPrefix() const { return m_short.size() > 1; }
    /// `words` of contact_search.
    [[nodiscard]] bool accepts(QByteArrayView words) const;

private:
    void addTrigrams(const QByteArray& word);

    std::vector<QByteArray> m_long;
    std::vector<QByteArray> m_short;
    QByteArray m_trigrams;
    QByteArray m_prefix;
    int m_count = 0; ///< of trigrams
    bool m_exact = true;
};

/// The least text behind all that begin with `prefix`.
[[nodiscard]] QByteArray behind(const QByteArray& prefix);

} // namespace mw::audience
