// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/starters.h"

#include <QWidget>

#include <vector>

class QRadioButton;

namespace mw::firststart {

/// The starter templates, one below the other: name and a sentence each. Arrow keys move.
class StarterChoice : public QWidget
{
    Q_OBJECT
public:
    explicit StarterChoice(QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<content::Starter>& starters() const { return m_starters; }
    /// -1: there are none, the program's own files are damaged.
    [[nodiscard]] int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    std::vector<content::Starter> m_starters;
    std::vector<QRadioButton*> m_choices;
};

} // namespace mw::firststart
