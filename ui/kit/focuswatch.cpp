// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/focuswatch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace mw::kit {

namespace {

/// A modifier alone, or a shortcut of a command, moves nothing.
bool movesOrOperates(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        return false;
    default:
        return !event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::MetaModifier) ||
               event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    }
}

} // namespace

FocusWatch::FocusWatch(QObject* parent) : QObject(parent) {}

bool FocusWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        // A line edit being typed into shows its focus anyway, so each key may count.
        if (movesOrOperates(*static_cast<QKeyEvent*>(event)))
            set(true);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        set(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusWatch::set(bool byKeyboard)
{
    if (m_byKeyboard == byKeyboard)
        return;
    m_byKeyboard = byKeyboard;
    if (QWidget* widget = QApplication::focusWidget())
        widget->update();
}

} // namespace mw::kit
