// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/questiondialog.h"

#include <QWidget>

namespace mw::kit {

class UndoBar;

/// The painted pieces alone, as a page has them, for tests. Names and figures are invented.
class GalleryPieces : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryPieces(QWidget* parent = nullptr);

    [[nodiscard]] UndoBar* undoBar() const { return m_undo; }
    /// A question as destructive ones are asked.
    [[nodiscard]] static Question sampleQuestion();

private:
    UndoBar* m_undo;
};

} // namespace mw::kit
