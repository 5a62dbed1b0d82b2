// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/type.h"

#include <QAbstractButton>

namespace mw::kit {

/// Words in the colour of links that do something: "Change", "Set up", "9 more". At least 24 px high, and as
/// wide as its words; underlined under the pointer.
class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString& text, Type type = Type::Body, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Type m_type;
};

} // namespace mw::kit
