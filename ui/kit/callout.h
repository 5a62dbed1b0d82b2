// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/paragraph.h"
#include "kit/piece.h"
#include "kit/problem.h"
#include "kit/tone.h"

#include <QPointer>

#include <vector>

class QAbstractButton;

namespace mw::kit {

/// A soft field with an icon, a bold sentence, its explanation and one or two small buttons; one of a tone on
/// a page. A button stands beside a text of one line and below a longer one.
class Callout : public Piece
{
    Q_OBJECT

public:
    Callout(Tone tone, const QString& bold, const QString& text, QWidget* parent = nullptr);
    /// What happened in bold, then what was kept and what to do; the code at the end opens help.
    explicit Callout(const Problem& problem, QWidget* parent = nullptr);

    void set(Tone tone, const QString& bold, const QString& text);
    void setProblem(const Problem& problem);
    /// Another icon than the tone's.
    void setIcon(Icon icon);
    /// The bold sentence on a line of its own.
    void setStacked(bool stacked);
    /// Takes it over; a small button is right.
    void addButton(QAbstractButton* button);

    [[nodiscard]] QString boldText() const { return m_bold; }
    [[nodiscard]] QString bodyText() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void remeasure() override;

private:
    struct Plan
    {
        QRect text;
        std::vector<QRect> buttons;
        int height = 0;
    };
    [[nodiscard]] Plan planFor(int width) const;
    [[nodiscard]] int textStart() const;
    [[nodiscard]] QSize buttonsSize() const;
    void placeButtons();
    void tell();

    Tone m_tone;
    std::optional<Icon> m_icon;
    QString m_bold;
    QString m_text;
    QString m_code;
    bool m_stacked = false;
    Paragraph m_paragraph;
    std::vector<QPointer<QAbstractButton>> m_buttons;
};

} // namespace mw::kit
