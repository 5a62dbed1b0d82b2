// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacehead.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/windowsizes.h"
#include "shell/workspacetile.h"

#include <QPainter>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

WorkspaceHead::WorkspaceHead(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WorkspaceHead::set(const QString& name, const QString& colour)
{
    m_name = name;
    m_colour = colour;
    setAccessibleName(tr("Workspace %1, switch…").arg(name));
    setToolTip(
        plainToolTip(tr("%1 · switch workspace, %2")
                         .arg(name, QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText))));
    update();
}

void WorkspaceHead::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize WorkspaceHead::sizeHint() const
{
    return {scaled(this, m_narrow ? size::tile : size::sidebar), scaled(this, size::tileRow)};
}

QSize WorkspaceHead::minimumSizeHint() const
{
    return {scaled(this, size::tile), scaled(this, size::tileRow)};
}

void WorkspaceHead::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    const auto placed = [this](const QRect& wanted) {
        return QStyle::visualRect(layoutDirection(), rect(), wanted);
    };
    if (isDown() || underMouse())
        paint::box(&painter, rect(), theme.color(isDown() ? Token::Pressed : Token::Hover), {},
                   radius::control);
    const int side = scaled(this, size::tile);
    const int x = m_narrow ? (width() - side) / 2 : space::s4;
    paintTile(&painter, placed(QRect(x, (height() - side) / 2, side, side)), this, m_name, m_colour);
    if (!m_narrow) {
        const int icon = scaled(this, size::icon);
        const int end = width() - space::s4 - icon;
        paintIcon(&painter, Icon::Switch, placed(QRect(end, (height() - icon) / 2, icon, icon)),
                  theme.color(Token::Muted));
        const int start = x + side + space::s8;
        const QFont font = kit::font(this, Type::Body, weight::strong);
        const auto flags =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
        const int room = end - start - space::s8;
        paint::text(&painter, placed(QRect(start, 0, room, height())), flags | Qt::TextSingleLine, font,
                    theme.color(Token::Text), elided(m_name, font, room));
    }
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
}

} // namespace mw::shell
