// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/painting.h"
#include "kit/styleparts.h"

#include <QWidget>

namespace mw::kit::parts {

QRect scrollBarRect(const QStyleOptionComplex* option, QStyle::SubControl part, const QWidget*)
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar)
        return {};
    const QRect rect = bar->rect;
    const bool lying = bar->orientation == Qt::Horizontal;
    const int length = lying ? rect.width() : rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep));
    handle = std::min(std::max(handle, size::scrollHandleLeast), length);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
    const auto along = [&](int from, int to) {
        const QRect logical = lying ? QRect(rect.left() + from, rect.top(), to - from, rect.height())
                                    : QRect(rect.left(), rect.top() + from, rect.width(), to - from);
        return QStyle::visualRect(bar->direction, rect, logical);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length);
    default:
        return {}; // there are no arrows at its ends
    }
}

void scrollBar(const Brush& brush)
{
    const auto* bar = brush.as<QStyleOptionSlider>();
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const bool lying = bar->orientation == Qt::Horizontal;
    QRectF handle =
        brush.style.subControlRect(QStyle::CC_ScrollBar, bar, QStyle::SC_ScrollBarSlider, brush.widget);
    const bool held = bar->activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      (brush.has(QStyle::State_Sunken) || brush.hovered());
    const qreal inset = (size::scrollBar - size::scrollHandle) / 2.0 - (held ? size::hairline : 0);
    constexpr qreal ends = size::hairline;
    handle =
        lying ? handle.adjusted(ends, inset, -ends, -inset) : handle.adjusted(inset, ends, -inset, -ends);
    paint::box(brush.painter, handle, brush.color(held ? Token::Muted : Token::Control), {},
               std::min(handle.width(), handle.height()) / 2);
}

void progressBar(const Brush& brush)
{
    const auto* bar = brush.as<QStyleOptionProgressBar>();
    if (!bar)
        return;
    QRectF groove = bar->rect;
    groove.setHeight(std::min<qreal>(groove.height(), size::bar));
    groove.moveCenter(QRectF(bar->rect).center());
    const qreal round = groove.height() / 2;
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    // With no end known it is filled softly: nothing turns or runs to and fro.
    if (range <= 0) {
        paint::box(brush.painter, groove, brush.color(Token::AccentSoft), {}, round);
        return;
    }
    paint::box(brush.painter, groove, brush.color(Token::Border), {}, round);
    const qreal part = std::clamp(qreal(bar->progress - bar->minimum) / qreal(range), 0.0, 1.0);
    QRectF filled = groove;
    filled.setWidth(groove.width() * part);
    if (filled.width() <= 0)
        return;
    if ((bar->direction == Qt::RightToLeft) != bar->invertedAppearance)
        filled.moveRight(groove.right());
    brush.painter->save();
    brush.painter->setClipRect(filled);
    paint::box(brush.painter, groove, brush.color(brush.enabled() ? Token::AccentFill : Token::Disabled), {},
               round);
    brush.painter->restore();
}

} // namespace mw::kit::parts
