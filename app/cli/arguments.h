// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

#include <QHash>
#include <QStringList>

namespace mw::cli {

/// What was given to a verb, or before the noun.
class Arguments
{
public:
    /// Reads `words` from `at` on; `at` ends on the first word that is not read. With `allowed` null flags
    /// alone are read, up to the first word that is none.
    [[nodiscard]] static Try<Arguments> parse(const QStringList& words, qsizetype& at,
                                              std::span<const Flag> flags,
                                              const std::vector<Argument>* allowed);

    [[nodiscard]] bool has(const QString& flag) const { return m_flags.contains(flag); }
    /// The last value given; null when the flag is not there.
    [[nodiscard]] QString value(const QString& flag, const QString& otherwise = {}) const;
    [[nodiscard]] QStringList values(const QString& flag) const { return m_flags.value(flag); }
    /// Within `from` to `to`, or `otherwise` when the flag is not there.
    [[nodiscard]] Try<int> number(const QString& flag, int from, int to, int otherwise) const;

    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    [[nodiscard]] QString at(qsizetype index) const { return m_positional.value(index); }
    /// --help was among them; nothing was checked then.
    [[nodiscard]] bool wantsHelp() const { return m_help; }

private:
    [[nodiscard]] Try<void> readFlag(const QStringList& words, qsizetype& at, std::span<const Flag> flags);
    [[nodiscard]] Try<void> check(std::span<const Flag> flags, const std::vector<Argument>& allowed) const;

    QHash<QString, QStringList> m_flags;
    QStringList m_positional;
    bool m_help = false;
};

} // namespace mw::cli
