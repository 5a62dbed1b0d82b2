// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/piece.h"
#include "kit/tone.h"

#include <QPointer>

#include <vector>

class QAbstractButton;
class QBoxLayout;

namespace mw::kit {

class Label;
class Prose;

/// Something that was found: icon, what, why with counts, and its fix as a button; a hairline below.
class FindingRow : public Piece
{
    Q_OBJECT

public:
    /// Where the buttons stand: under the words in a narrow panel, at the right in a page.
    enum class Buttons { Below, Beside };

    FindingRow(Tone tone, const QString& what, const QString& why, Buttons buttons = Buttons::Below,
               QWidget* parent = nullptr);

    void set(Tone tone, const QString& what, const QString& why);
    void setIcon(Icon icon);
    /// Short, in the colour of the tone, behind what was found: "9 of 10 look-ups".
    void setFact(const QString& fact);
    /// Takes it over; a small button is right.
    void addButton(QAbstractButton* button);
    void setLine(bool shown);

    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void remeasure() override;

private:
    void tell();

    Tone m_tone;
    std::optional<Icon> m_icon;
    QString m_what;
    QString m_fact;
    Prose* m_head;
    Label* m_why;
    QBoxLayout* m_row;
    QBoxLayout* m_buttons;
    bool m_line = true;
};

} // namespace mw::kit
