// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/focuskeeper.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace mw::shell {

FocusKeeper::FocusKeeper(QWidget* window, QWidget* home) : QObject(window), m_window(window), m_home(home)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::onFocusChanged);
    window->installEventFilter(this);
}

void FocusKeeper::onFocusChanged(const QWidget* old, const QWidget* now)
{
    const bool ours = old && m_window->isAncestorOf(old);
    if (!ours || (now && old->isVisible() && old->isEnabled()))
        return; // a person went on
    m_lost = true;
    lookLater();
}

/// It may have gone while a dialog was in front.
bool FocusKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        lookLater();
    return QObject::eventFilter(watched, event);
}

/// Whoever took it away may be about to give it to somebody.
void FocusKeeper::lookLater()
{
    QTimer::singleShot(0, this, [this] {
        if (!m_window->isActiveWindow() || QApplication::activePopupWidget())
            return;
        // A window that becomes active hands it to what had it, hidden meanwhile or not.
        const QWidget* now = QApplication::focusWidget();
        const bool nowhere = !now || !now->isVisible() || !now->isEnabled();
        if (nowhere || (std::exchange(m_lost, false) && !m_home->isAncestorOf(now)))
            Q_EMIT homeless();
        m_lost = false;
    });
}

} // namespace mw::shell
