// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace mw::kit {

/// Every piece of the kit in every state, as the picture of it shows them: for whoever works on the kit, and
/// for the test of screens. Its words are for developers and stay English.
class Gallery : public QWidget
{
    Q_OBJECT

public:
    explicit Gallery(QWidget* parent = nullptr);
};

/// The parts of it, one a file.
[[nodiscard]] QWidget* galleryColours();
[[nodiscard]] QWidget* galleryControls();
/// States, pills, callouts, progress.
[[nodiscard]] QWidget* galleryStates();
/// Stepper and stacked bar.
[[nodiscard]] QWidget* gallerySteps();
/// Timeline, settings, findings, keys and values.
[[nodiscard]] QWidget* galleryRows();
/// Question, undo bar, empty page.
[[nodiscard]] QWidget* galleryLayers();
[[nodiscard]] QWidget* galleryEmptyPage();
[[nodiscard]] QWidget* galleryTables();

} // namespace mw::kit
