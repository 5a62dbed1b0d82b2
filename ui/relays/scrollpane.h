// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace mw::relayspage {

/// `content` in a scroll area without a frame, on the page's ground, at its top, with the page's margins at
/// the right and below.
[[nodiscard]] QScrollArea* scrollPane(QWidget* content);

} // namespace mw::relayspage
