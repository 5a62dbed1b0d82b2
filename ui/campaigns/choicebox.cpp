// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/choicebox.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QWheelEvent>

namespace mw::campaignspage {

/// With nothing chosen the first is at hand: Return takes it, and a screen reader has something to say.
void ChoiceBox::showPopup()
{
    QComboBox::showPopup();
    if (!view()->currentIndex().isValid())
        view()->setCurrentIndex(model()->index(0, modelColumn(), rootModelIndex()));
}

void ChoiceBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
            return showPopup();
        break;
    default:
        if (const QString text = event->text(); !text.isEmpty() && text.front().isLetterOrNumber()) {
            showPopup();
            view()->keyboardSearch(text);
            return;
        }
    }
    QComboBox::keyPressEvent(event);
}

/// Turned on the way down a page it is the page's.
void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace mw::campaignspage
