// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/focuskeeper.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace mw::shell {

namespace {

constexpr std::chrono::milliseconds untilClosed{30};

} // namespace

FocusKeeper::FocusKeeper(QWidget* window, QWidget* home) : QObject(window), m_window(window), m_home(home)
{
    connect(qApp, &QApplication::focusChanged, this, &FocusKeeper::onFocusChanged);
    connect(qApp, &QGuiApplication::focusWindowChanged, this, [this] { lookLater(); });
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
void FocusKeeper::lookLater(std::chrono::milliseconds later)
{
    QTimer::singleShot(later, this, [this] {
        if (!m_window->isActiveWindow())
            return activateAnyway();
        if (QApplication::activePopupWidget())
            return;
        // A window that becomes active hands it to what had it, hidden meanwhile or not.
        const QWidget* now = QApplication::focusWidget();
        const bool nowhere = !now || !now->isVisible() || !now->isEnabled();
        if (nowhere || (std::exchange(m_lost, false) && !m_home->isAncestorOf(now)))
            Q_EMIT homeless();
        m_lost = false;
    });
}

/// Where a dialog ends under an open list of completions, Qt 6.4 lets it pass that the keys come to this
/// window now, and drops them.
void FocusKeeper::activateAnyway()
{
    const QWindow* keys = QGuiApplication::focusWindow();
    if (!keys || keys != m_window->windowHandle() || QApplication::activeModalWidget())
        return;
    if (QApplication::activePopupWidget())
        lookLater(untilClosed);
    else
        QApplication::setActiveWindow(m_window);
}

} // namespace mw::shell
