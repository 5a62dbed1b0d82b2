// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace mw::audiencepage {

/// What something is called, and at the end of the line what can be done with it; below it where there is too
/// little room for both.
class HeadingRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes both over.
    HeadingRow(QWidget* name, QWidget* actions, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QWidget* m_name;
    QWidget* m_actions;
    QBoxLayout* m_layout;
};

} // namespace mw::audiencepage
