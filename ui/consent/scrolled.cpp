// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/scrolled.h"

#include "kit/theme.h"

#include <QScrollArea>

namespace mw::consentpage {

QScrollArea* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    kit::setGround(area->viewport(), kit::Token::Surface);
    kit::setGround(content, kit::Token::Surface);
    area->setWidget(content);
    return area;
}

} // namespace mw::consentpage
