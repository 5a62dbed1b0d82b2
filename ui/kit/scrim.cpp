// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/scrim.h"

#include "kit/theme.h"

#include <QEvent>
#include <QPainter>

namespace mw::kit {

Scrim::Scrim(QWidget* window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    setGeometry(window->rect());
    raise();
    show();
}

void Scrim::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).color(Token::Scrim));
}

bool Scrim::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget*>(watched)->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace mw::kit
