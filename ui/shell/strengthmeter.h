// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/passphrasestrength.h"

#include <QWidget>

#include <optional>

namespace mw::kit {
class Label;
}

namespace mw::shell {

/// A passphrase's strength as a bar of four steps and a sentence: how long it takes to guess, and what makes
/// it weak.
class StrengthMeter : public QWidget
{
    Q_OBJECT
public:
    explicit StrengthMeter(QWidget* parent = nullptr);

    /// Nothing is typed yet: an empty bar, and what makes a good one.
    void set(const std::optional<PassphraseStrength>& strength);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int step() const { return m_step; }

private:
    class Bar;
    Bar* m_bar;
    kit::Label* m_word;
    int m_step = 0;
};

} // namespace mw::shell
