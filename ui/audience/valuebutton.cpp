// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/valuebutton.h"

#include "kit/foreigntext.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace mw::audiencepage {

using namespace kit;

namespace {

constexpr int side = space::s4;     // around the text, for the fill
constexpr qsizetype longest = 2000; // letters that are shown; all of it is edited
constexpr int letters = 8;          // at least, in a line

} // namespace

ValueButton::ValueButton(const QString& name, QWidget* parent) : QAbstractButton(parent)
{
    setAccessibleName(name);
    setToolTip(tr("Change it (F2)"));
    setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    measure();
}

void ValueButton::setValue(const QString& value)
{
    m_value = value;
    setAccessibleDescription(visible(value, longest));
    measure();
    updateGeometry();
    update();
}

void ValueButton::measure()
{
    m_paragraph = Paragraph({{visible(m_value, longest)}}, kit::font(this, Type::Body));
}

QSize ValueButton::sizeHint() const
{
    const int width = m_paragraph.naturalWidth() + 2 * side;
    return {width, heightForWidth(width)};
}

QSize ValueButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * letters, lineHeight(kit::font(this, Type::Body)) + space::s8};
}

int ValueButton::heightForWidth(int width) const
{
    const int line = lineHeight(kit::font(this, Type::Body));
    return std::max(line, m_paragraph.heightFor(std::max(1, width - 2 * side))) + space::s8;
}

void ValueButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    if (underMouse() || isDown())
        paint::box(&painter, rect(), theme.color(isDown() ? Token::Pressed : Token::Hover), {},
                   radius::small);
    m_paragraph.paint(&painter, QPoint(side, space::s4), std::max(1, width() - 2 * side));
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::small, size::ring);
}

void ValueButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ValueButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange) {
        measure();
        updateGeometry();
    }
}

} // namespace mw::audiencepage
