// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/foldedmenubar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>

namespace mw::shell {

FoldedMenuBar::FoldedMenuBar(QWidget* window) : QMenuBar(window), m_window(window)
{
    if (isNativeMenuBar())
        return;
    hide();
    setFocusPolicy(Qt::NoFocus); // only by Alt and F10
    qApp->installEventFilter(this);
}

void FoldedMenuBar::unfold()
{
    if (isNativeMenuBar() || actions().isEmpty())
        return;
    if (!isVisible())
        m_before = m_window->focusWidget();
    show();
    setFocus(Qt::MenuBarFocusReason);
    setActiveAction(actions().constFirst());
}

void FoldedMenuBar::foldLater()
{
    // A menu that opens takes the focus too, and the next one is not there yet.
    QTimer::singleShot(0, this, [this] {
        const bool inMenu = QApplication::activePopupWidget() != nullptr;
        if (!isVisible() || inMenu || hasFocus())
            return;
        hide();
        if (m_before && m_before->isVisible() && !m_window->focusWidget())
            m_before->setFocus(Qt::OtherFocusReason);
    });
}

bool FoldedMenuBar::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto* key = static_cast<QKeyEvent*>(event);
        // Whether Alt itself counts among the modifiers depends on the platform.
        m_altAlone = key->key() == Qt::Key_Alt && !(key->modifiers() & ~Qt::AltModifier);
        break;
    }
    case QEvent::ShortcutOverride: {
        // Comes at once, while the press of Alt itself may still be in a queue, behind the key beside it.
        const auto* key = static_cast<QKeyEvent*>(event);
        m_besideAlt =
            m_besideAlt || (key->key() != Qt::Key_Alt && key->modifiers().testFlag(Qt::AltModifier));
        break;
    }
    case QEvent::MouseButtonPress:
    case QEvent::Shortcut:
        m_altAlone = false;
        break;
    case QEvent::KeyRelease: {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool here = m_window->isActiveWindow() && !QApplication::activePopupWidget();
        if (key->key() != Qt::Key_Alt || key->isAutoRepeat())
            break;
        const bool alone = std::exchange(m_altAlone, false);
        if (!std::exchange(m_besideAlt, false) && alone && here && !isVisible()) {
            unfold();
            return true;
        }
        break;
    }
    case QEvent::Hide:
        if (qobject_cast<QMenu*>(watched))
            foldLater();
        break;
    default:
        break;
    }
    return QMenuBar::eventFilter(watched, event);
}

void FoldedMenuBar::focusOutEvent(QFocusEvent* event)
{
    QMenuBar::focusOutEvent(event);
    if (!isNativeMenuBar())
        foldLater();
}

void FoldedMenuBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !isNativeMenuBar()) {
        setActiveAction(nullptr);
        hide();
        if (m_before)
            m_before->setFocus(Qt::OtherFocusReason);
        return;
    }
    QMenuBar::keyPressEvent(event);
}

} // namespace mw::shell
