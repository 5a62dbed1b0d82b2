// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenuBar>

namespace mw::shell {

/// A menu bar that is hidden until Alt or F10 is pressed, and again when it is left. On macOS it is the
/// system's own and always there.
class FoldedMenuBar : public QMenuBar
{
    Q_OBJECT
public:
    explicit FoldedMenuBar(QWidget* window);
    /// Shows it with its first menu chosen.
    void unfold();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void foldLater();

    QWidget* m_window;
    QPointer<QWidget> m_before; ///< had the focus
    bool m_besideAlt = false;
    bool m_altAlone = false;
};

} // namespace mw::shell
