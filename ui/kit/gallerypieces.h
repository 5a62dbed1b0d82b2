// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"

#include <QWidget>

namespace mw::kit {

class UndoBar;

/// The painted pieces in their states, for the gallery window and for tests. Names and figures are invented.
class GalleryPieces : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryPieces(QWidget* parent = nullptr);

    [[nodiscard]] UndoBar* undoBar() const { return m_undo; }
    /// A question as destructive ones are asked.
    [[nodiscard]] static Question sampleQuestion();

private:
    QWidget* statesAndPills();
    QWidget* stepsAndRows();
    QWidget* timeAndFindings();

    UndoBar* m_undo;
};

/// An empty page with all it can have, a page of its own in the gallery.
[[nodiscard]] QWidget* galleryEmptyPage();

} // namespace mw::kit
