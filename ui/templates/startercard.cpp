// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/startercard.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"
#include "kit/type.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace mw::templatespage {

using namespace kit;

namespace {

constexpr int plainWidth = 5 * space::s48 - space::s12; // four in a row of the usual window
constexpr int plainPicture = 3 * space::s48;
constexpr int sentenceLines = 2;

} // namespace

StarterCard::StarterCard(const QString& name, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_name(name), m_sentence(sentence)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
}

void StarterCard::setPicture(const QPixmap& picture)
{
    m_picture = picture;
    update();
}

void StarterCard::setIcon(kit::Icon icon)
{
    m_icon = icon;
    update();
}

int StarterCard::cardWidth() const
{
    return scaled(this, plainWidth);
}

int StarterCard::pictureHeight() const
{
    return scaled(this, plainPicture);
}

Paragraph StarterCard::words() const
{
    return Paragraph({{m_sentence, weight::normal, Token::Muted}}, kit::font(this, Type::Small));
}

QSize StarterCard::sizeHint() const
{
    const int inside = cardWidth() - 2 * space::s12;
    const int least = sentenceLines * lineHeight(kit::font(this, Type::Small));
    return {cardWidth(), pictureHeight() + space::s12 +
                             lineHeight(kit::font(this, Type::Body, weight::medium)) +
                             std::max(least, words().heightFor(inside)) + space::s12};
}

void StarterCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const Style* style = Style::of(this);
    const bool focused = style && style->showsFocus(this);
    const QRectF all = QRectF(rect());
    paint::box(&painter, all,
               theme.color(isDown()       ? Token::Pressed
                           : underMouse() ? Token::Hover
                                          : Token::Raised),
               theme.color(focused ? Token::Accent : Token::Control), radius::card,
               focused ? size::ring : size::hairline);
    const int edge = size::ring;
    const QRect picture(edge, edge, width() - 2 * edge, pictureHeight() - edge);
    painter.save();
    QPainterPath round;
    round.addRoundedRect(all.adjusted(edge, edge, -edge, -edge), radius::card - edge, radius::card - edge);
    painter.setClipPath(round);
    painter.fillRect(picture, theme.color(Token::Sunken));
    if (m_picture.isNull()) {
        QRect at(0, 0, scaled(this, size::iconLarge), scaled(this, size::iconLarge));
        at.moveCenter(picture.center());
        paintIcon(&painter, m_icon, at, theme.color(Token::Muted));
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const qreal zoom = qreal(picture.width()) / m_picture.deviceIndependentSize().width();
        const QSizeF drawn = m_picture.deviceIndependentSize() * zoom;
        painter.setClipRect(picture, Qt::IntersectClip);
        painter.drawPixmap(QRectF(picture.topLeft(), drawn), m_picture, QRectF(m_picture.rect()));
    }
    painter.restore();
    painter.fillRect(QRect(edge, picture.bottom() + 1, width() - 2 * edge, size::hairline),
                     theme.color(Token::Border));
    const QFont nameFont = kit::font(this, Type::Body, weight::medium);
    QRect line(space::s12, picture.bottom() + space::s12, width() - 2 * space::s12, lineHeight(nameFont));
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    paint::text(&painter, line, static_cast<int>(start) | Qt::TextSingleLine, nameFont,
                theme.color(Token::Text), elided(m_name, nameFont, line.width()));
    words().paint(&painter, QPoint(line.left(), line.bottom() + 1), line.width());
}

void StarterCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

void StarterCard::keyPressEvent(QKeyEvent* event)
{
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        Q_EMIT moved(event->key() == Qt::Key_Down ? 1 : ahead);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        Q_EMIT moved(event->key() == Qt::Key_Up ? -1 : -ahead);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace mw::templatespage
