// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/scrolled.h"

#include "kit/theme.h"

namespace mw::importpage {

Scrolled::Scrolled(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    kit::setGround(viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    setWidget(content);
}

} // namespace mw::importpage
