// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"
#include "kit/type.h"

#include <QAbstractButton>

namespace mw::kit {

/// Words that lead somewhere: accent, not underlined, reached by Tab, pressed by Space or Return.
class LinkLabel : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkLabel(const QString& text, Type type = Type::Small, QWidget* parent = nullptr);

    void setToken(Token token);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    Type m_type;
    Token m_token = Token::Accent;
};

} // namespace mw::kit
