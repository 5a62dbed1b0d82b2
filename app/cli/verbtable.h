// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/verb.h"

#include <QStringList>
#include <span>

namespace mw::cli {

/// Flags that stand before the noun.
[[nodiscard]] std::span<const Flag> globalFlags();

/// Every verb that is built, in the order of the help.
class VerbTable
{
public:
    VerbTable();

    [[nodiscard]] std::span<const Verb> verbs() const { return m_verbs; }
    /// In order, each once.
    [[nodiscard]] QStringList nouns() const;
    [[nodiscard]] QStringList verbsOf(const QString& noun) const;
    /// Null when there is none.
    [[nodiscard]] const Verb* find(const QString& noun, const QString& name) const;

private:
    std::vector<Verb> m_verbs;
};

} // namespace mw::cli
