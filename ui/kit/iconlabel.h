// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"
#include "kit/tokens.h"

#include <QWidget>

namespace mw::kit {

/// An icon that only decorates the words beside it: nothing for screen readers, nothing to press.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(Icon icon, Token token = Token::Text, int side = size::icon,
                       QWidget* parent = nullptr);
    void set(Icon icon, Token token);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Icon m_icon;
    Token m_token;
    int m_side;
};

} // namespace mw::kit
