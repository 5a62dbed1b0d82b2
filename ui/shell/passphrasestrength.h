// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mw::shell {

/// How long somebody who has a workspace's files, and tries ten thousand passphrases a second against
/// scrypt's cost, looks for one.
enum class GuessTime { Seconds, Minutes, Hours, Days, Months, Years, Centuries };

/// How hard a passphrase is to guess, as zxcvbn thinks of it: the cheapest way to build it from what is tried
/// first. An estimate on the careful side; a passphrase that it has no pattern for may be known all the same.
struct PassphraseStrength
{
    /// What most of it is made of.
    enum class Pattern { None, Common, Name, Keyboard, Sequence, Repeat, Year, Words };

    double guesses = 0; ///< their decimal logarithm
    Pattern pattern = Pattern::None;

    [[nodiscard]] GuessTime time() const;
    /// 1 (hours at most), 2 (days, months), 3 (years), 4 (centuries).
    [[nodiscard]] int step() const;
};

/// `names`: what stands around it and is tried early, such as the workspace's name. Looks at the first 128
/// UTF-16 units alone, so that a text of any size takes about a millisecond; what follows adds nothing.
[[nodiscard]] PassphraseStrength strengthOf(QStringView passphrase, const QStringList& names = {});

} // namespace mw::shell
