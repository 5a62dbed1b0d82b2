// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace mw::consentpage {

/// A view that scrolls up and down where the window is too low for it. Takes the content over.
[[nodiscard]] QScrollArea* scrolled(QWidget* content);

} // namespace mw::consentpage
