// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QRectF;

namespace mw::kit {

/// The line drawings of empty pages, resources/drawings/NAME.svg.
enum class Drawing { Audience, Templates, Campaigns, Outbox, Inbox, Relays, Logs, SearchNothing };

inline constexpr QSize drawingSize{168, 112};

[[nodiscard]] const char* drawingName(Drawing drawing);
/// In the colours of the theme; keeps its proportions inside `rect`.
void paintDrawing(QPainter* painter, Drawing drawing, const QRectF& rect);

} // namespace mw::kit
