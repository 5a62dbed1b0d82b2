// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QAbstractButton>

namespace mw::shell {

/// A page in the sidebar: icon, name, and at the end a count or a warning sign.
class NavItem : public QAbstractButton
{
    Q_OBJECT
public:
    NavItem(kit::Icon icon, const QString& name, QWidget* parent = nullptr);

    /// Its key, for the tooltip.
    void setKey(const QKeySequence& key);
    /// A warning's text becomes the tooltip of its sign.
    void setBadge(const QString& text, bool warning);
    [[nodiscard]] QString badge() const { return m_badge; }
    /// Shows the icon alone; the name becomes a tooltip.
    void setNarrow(bool narrow);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintWide(QPainter* painter, const QColor& ink, const QColor& mark) const;
    void paintNarrow(QPainter* painter, const QColor& mark) const;
    void tell();

    kit::Icon m_icon;
    QString m_name;
    QString m_key;
    QString m_badge;
    bool m_warning = false;
    bool m_narrow = false;
};

} // namespace mw::shell
