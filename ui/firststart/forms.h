// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace mw::firststart {

/// A column of fields of a width that reads well, at the side where reading begins.
[[nodiscard]] QVBoxLayout* formColumn(QWidget* step);

/// What a field takes at most; the services say what is too long, and nothing pasted can stall the window.
inline constexpr int longestText = 1000;

/// What is done at the side where reading begins, what comes of it at the other; below each other where there
/// is not room for both.
class Halves : public QWidget
{
    Q_OBJECT
public:
    /// Takes both over.
    Halves(QWidget* first, QWidget* second, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
    QWidget* m_second;
};

} // namespace mw::firststart
