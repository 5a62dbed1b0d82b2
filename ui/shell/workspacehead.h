// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace mw::shell {

/// The top of the sidebar: which workspace this is. Pressed, it leads to the others.
class WorkspaceHead : public QAbstractButton
{
    Q_OBJECT
public:
    explicit WorkspaceHead(QWidget* parent = nullptr);
    void set(const QString& name, const QString& colour);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_colour;
    bool m_narrow = false;
};

} // namespace mw::shell
