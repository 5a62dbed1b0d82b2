// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/pill.h"

#include "kit/accessible.h"
#include "kit/deliverylook.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"

#include <QPainter>

namespace mw::kit {

IconWord::IconWord(QWidget* parent, const QString& text) : Piece(parent), m_text(text)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setAccessibleName(text);
}

void IconWord::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    contentChanged();
}

void IconWord::setIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    contentChanged();
}

int IconWord::widthWithout() const
{
    const Shape shape = this->shape();
    return shape.lead + shape.trail + (m_icon ? scaled(this, size::icon) + shape.gap : 0);
}

QSize IconWord::sizeHint() const
{
    const QFont font = textFont();
    const int line = std::max(lineHeight(font), m_icon ? scaled(this, size::icon) : 0);
    return {widthWithout() + QFontMetrics(font).horizontalAdvance(m_text), line + shape().padding};
}

QSize IconWord::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    const int least = std::min(metrics.horizontalAdvance(m_text), metrics.averageCharWidth() * 4);
    return {widthWithout() + least, sizeHint().height()};
}

void IconWord::resizeEvent(QResizeEvent*)
{
    remeasure();
}

void IconWord::remeasure()
{
    const bool cut = width() < sizeHint().width() && testAttribute(Qt::WA_Resized);
    setToolTip(plainToolTip(cut ? m_text : QString()));
}

void IconWord::paintContent(QPainter* painter, const QColor& color) const
{
    const Shape shape = this->shape();
    int x = shape.lead;
    if (m_icon) {
        const int side = scaled(this, size::icon);
        paintIcon(painter, *m_icon, placed(QRect(x, (height() - side) / 2, side, side)), color);
        x += side + shape.gap;
    }
    const QRect room = placed(QRect(x, 0, width() - x - shape.trail, height()));
    const QFont font = textFont();
    paintLine(painter, room, atStart(), font, color, elided(m_text, font, room.width() + 1));
}

Pill::Pill(Tone tone, const QString& text, QWidget* parent) : Pill(iconOf(tone), text, tone, parent) {}

Pill::Pill(Icon icon, const QString& text, Tone tone, QWidget* parent) : IconWord(parent, text), m_tone(tone)
{
    setIcon(icon);
}

void Pill::set(Icon icon, const QString& text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setIcon(icon);
}

IconWord::Shape Pill::shape() const
{
    return {size::pillLead, size::pillTrail, size::pillGap, size::pillPadding};
}

QFont Pill::textFont() const
{
    return kit::font(this, Type::Small, weight::medium);
}

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint::box(&painter, rect(), color(softOf(m_tone)), QColor(), radius::control);
    paintContent(&painter, color(textOf(m_tone)));
}

Tag::Tag(const QString& text, QWidget* parent) : IconWord(parent, text) {}

IconWord::Shape Tag::shape() const
{
    return {size::tagSide + size::hairline, size::tagSide + size::hairline, 0, size::tagPadding};
}

QFont Tag::textFont() const
{
    return kit::font(this, Type::Small);
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint::box(&painter, rect(), color(Token::Raised), color(Token::Border), radius::small);
    paintContent(&painter, color(Token::Muted));
}

StateLabel::StateLabel(const QString& state, QWidget* parent) : IconWord(parent, QString())
{
    setState(state);
}

StateLabel::StateLabel(Icon icon, const QString& text, Tone tone, QWidget* parent)
    : IconWord(parent, text), m_tone(tone)
{
    setIcon(icon);
}

void StateLabel::setState(const QString& state)
{
    const DeliveryLook look = lookOf(state);
    set(look.icon, look.word, look.tone);
}

void StateLabel::set(Icon icon, const QString& text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setIcon(icon);
}

void StateLabel::setType(Type type)
{
    m_type = type;
    contentChanged();
}

IconWord::Shape StateLabel::shape() const
{
    return {0, 0, size::iconToText, 0};
}

QFont StateLabel::textFont() const
{
    return kit::font(this, m_type);
}

void StateLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintContent(&painter, color(textOf(m_tone)));
}

} // namespace mw::kit
