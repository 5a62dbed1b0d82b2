// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacehead.h"

#include "kit/colourchoice.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/windowsizes.h"

#include <QPainter>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

WorkspaceHead::WorkspaceHead(QWidget* parent) : QAbstractButton(parent), m_tile(new WorkspaceTile(this))
{
    m_tile->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WorkspaceHead::set(const QString& name, const QString& colour)
{
    m_name = name;
    m_tile->set(name, colour);
    setAccessibleName(tr("Workspace %1, switch…").arg(name));
    setToolTip(
        plainToolTip(tr("%1 · switch workspace, %2")
                         .arg(name, QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText))));
    update();
}

void WorkspaceHead::setNarrow(bool narrow)
{
    m_narrow = narrow;
    placeTile();
    updateGeometry();
    update();
}

QSize WorkspaceHead::sizeHint() const
{
    return {scaled(this, m_narrow ? size::workspaceTile : size::sidebar), scaled(this, size::tileRow)};
}

QSize WorkspaceHead::minimumSizeHint() const
{
    return {scaled(this, size::workspaceTile), scaled(this, size::tileRow)};
}

void WorkspaceHead::placeTile()
{
    const QSize side = m_tile->sizeHint();
    const int x = m_narrow ? (width() - side.width()) / 2 : space::s4;
    m_tile->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(QPoint(x, (height() - side.height()) / 2), side)));
}

void WorkspaceHead::resizeEvent(QResizeEvent*)
{
    placeTile();
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
    if (!m_narrow) {
        const int icon = scaled(this, size::icon);
        const int end = width() - space::s4 - icon;
        paintIcon(&painter, Icon::Switch, placed(QRect(end, (height() - icon) / 2, icon, icon)),
                  theme.color(Token::Muted));
        const int start = space::s4 + m_tile->width() + space::s8;
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
