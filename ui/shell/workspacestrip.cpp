// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacestrip.h"

#include "kit/theme.h"
#include "kit/windowsizes.h"

#include <QPainter>

namespace mw::shell {

WorkspaceStrip::WorkspaceStrip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void WorkspaceStrip::setColour(const QString& colour)
{
    m_colour = QColor(colour);
    update();
}

QSize WorkspaceStrip::sizeHint() const
{
    return {kit::size::strip, kit::size::strip};
}

void WorkspaceStrip::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(),
                            m_colour.isValid() ? m_colour : kit::themeOf(this).color(kit::Token::Muted));
}

} // namespace mw::shell
