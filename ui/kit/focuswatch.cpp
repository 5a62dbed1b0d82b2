// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/focuswatch.h"

#include "kit/formfield.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
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

/// Qt brings what Tab reaches into sight by its cursor alone, and what is given the focus otherwise not at
/// all.
void bringIntoSight(QWidget* focused)
{
    for (QWidget* above = focused->parentWidget(); above; above = above->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(above);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(focused))
            continue;
        // With its caption, which says what it is.
        const QWidget* field = qobject_cast<FormField*>(focused->parentWidget());
        const QWidget* whole = field ? field : focused;
        const QRect place(whole->mapTo(area->widget(), QPoint()), whole->size());
        // Of what is larger than the area, the beginning.
        area->ensureVisible(place.right(), place.bottom(), space::s12, space::s12);
        area->ensureVisible(place.left(), place.top(), space::s12, space::s12);
    }
}

/// A field in which nothing was typed leaves these keys to the window, which may have something to undo.
bool hasNothingToUndo(const QObject* watched, const QKeyEvent& key)
{
    const auto* field = qobject_cast<const QLineEdit*>(watched);
    return field && ((key.matches(QKeySequence::Undo) && !field->isUndoAvailable()) ||
                     (key.matches(QKeySequence::Redo) && !field->isRedoAvailable()));
}

bool isByHand(Qt::FocusReason reason)
{
    return reason == Qt::MouseFocusReason || reason == Qt::ActiveWindowFocusReason ||
           reason == Qt::PopupFocusReason;
}

} // namespace

FocusWatch::FocusWatch(QObject* parent) : QObject(parent) {}

bool FocusWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (hasNothingToUndo(watched, *static_cast<QKeyEvent*>(event))) {
            event->ignore();
            return true;
        }
        break;
    case QEvent::KeyPress:
        // A line edit being typed into shows its focus anyway, so each key may count.
        if (movesOrOperates(*static_cast<QKeyEvent*>(event)))
            set(true);
        break;
    case QEvent::FocusIn:
        if (auto* widget = qobject_cast<QWidget*>(watched);
            widget && !isByHand(static_cast<QFocusEvent*>(event)->reason()))
            bringIntoSight(widget);
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
