// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slotform/picturewell.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"

#include <QKeyEvent>
#include <QPainter>

namespace mw::slotform {

using namespace kit;

PictureWell::PictureWell(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PictureWell::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void PictureWell::setDropping(bool dropping)
{
    m_dropping = dropping;
    update();
}

QSize PictureWell::sizeHint() const
{
    return {2 * space::s48 + space::s32, 2 * space::s48};
}

void PictureWell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const Style* style = Style::of(this);
    const bool focused = style && style->showsFocus(this);
    const Token line = m_dropping || focused ? Token::Accent
                       : m_picture.isNull()  ? Token::Control
                                             : Token::Border;
    paint::box(&painter, rect(), theme.color(m_dropping ? Token::AccentSoft : Token::Sunken),
               theme.color(line), radius::control, m_dropping || focused ? size::ring : size::hairline);
    const QRect inside = rect().adjusted(size::ring, size::ring, -size::ring, -size::ring);
    if (m_picture.isNull()) {
        const int side = scaled(this, size::iconLarge);
        QRect at(0, 0, side, side);
        at.moveCenter(inside.center());
        paintIcon(&painter, Icon::Picture, at, theme.color(Token::Muted));
        return;
    }
    const QSize shown =
        m_picture.size().scaled(inside.size(), Qt::KeepAspectRatio).boundedTo(m_picture.size());
    QRect at(QPoint(), shown);
    at.moveCenter(inside.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(at, m_picture);
}

void PictureWell::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste))
        Q_EMIT pasteWanted();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace mw::slotform
