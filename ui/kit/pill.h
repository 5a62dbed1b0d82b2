// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/piece.h"
#include "kit/tone.h"
#include "kit/type.h"

namespace mw::kit {

/// Icon and word in one line. Where there is too little room the word ends in an ellipsis and the tooltip has
/// it all.
class IconWord : public Piece
{
    Q_OBJECT

public:
    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct Shape
    {
        int lead = 0;
        int trail = 0;
        int gap = 0;
        int padding = 0; ///< above and below, together
    };
    IconWord(QWidget* parent, const QString& text);

    void setIcon(std::optional<Icon> icon);
    [[nodiscard]] virtual Shape shape() const = 0;
    [[nodiscard]] virtual QFont textFont() const = 0;
    void paintContent(QPainter* painter, const QColor& color) const;
    void resizeEvent(QResizeEvent* event) override;
    void remeasure() override;

private:
    [[nodiscard]] int widthWithout() const;

    QString m_text;
    std::optional<Icon> m_icon;
};

/// A state that stands alone, in a header or a panel's title.
class Pill : public IconWord
{
    Q_OBJECT

public:
    explicit Pill(Tone tone, const QString& text, QWidget* parent = nullptr);
    Pill(Icon icon, const QString& text, Tone tone, QWidget* parent = nullptr);

    void set(Icon icon, const QString& text, Tone tone);

protected:
    Shape shape() const override;
    QFont textFont() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

/// A person's own word: a list, a tag.
class Tag : public IconWord
{
    Q_OBJECT

public:
    explicit Tag(const QString& text, QWidget* parent = nullptr);

protected:
    Shape shape() const override;
    QFont textFont() const override;
    void paintEvent(QPaintEvent* event) override;
};

/// A state as tables show it: icon and word without a fill.
class StateLabel : public IconWord
{
    Q_OBJECT

public:
    /// `state` is a word of lookOf().
    explicit StateLabel(const QString& state, QWidget* parent = nullptr);
    StateLabel(Icon icon, const QString& text, Tone tone, QWidget* parent = nullptr);

    void setState(const QString& state);
    void set(Icon icon, const QString& text, Tone tone);
    void setType(Type type);

protected:
    Shape shape() const override;
    QFont textFont() const override;
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    Type m_type = Type::Body;
};

} // namespace mw::kit
