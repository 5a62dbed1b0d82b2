// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/linklabel.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mw::kit {

LinkLabel::LinkLabel(const QString& text, Type type, QWidget* parent) : QAbstractButton(parent), m_type(type)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LinkLabel::setToken(Token token)
{
    m_token = token;
    update();
}

QSize LinkLabel::sizeHint() const
{
    const QFont words = kit::font(this, m_type);
    return {textWidth(text(), words), std::max(lineHeight(words), size::target)};
}

QSize LinkLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(hint.width(), fontMetrics().averageCharWidth() * 8), hint.height()};
}

void LinkLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QFont words = kit::font(this, m_type);
    if (underMouse() && isEnabled())
        paint::box(&painter, rect(), theme.color(Token::Hover), {}, radius::small);
    paint::text(
        &painter, rect(),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine,
        words, theme.color(isEnabled() ? m_token : Token::Disabled), elided(text(), words, width()));
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::small, size::ring);
}

void LinkLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool LinkLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && width() < sizeHint().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace mw::kit
