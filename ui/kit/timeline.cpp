// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/timeline.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>

#include <algorithm>
#include <utility>

namespace mw::kit {

using namespace Qt::StringLiterals;

Timeline::Timeline(QWidget* parent) : Piece(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("What happened"));
}

int Timeline::overhang()
{
    return size::nodeGap;
}

void Timeline::setEntries(std::vector<TimelineEntry> entries)
{
    m_entries = std::move(entries);
    m_selected = std::min(m_selected, partCount() - 1);
    m_hovered = -1;
    contentChanged();
}

void Timeline::setSelectable(bool selectable)
{
    m_selectable = selectable;
    setMouseTracking(selectable);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
    contentChanged();
}

void Timeline::setSelected(int index)
{
    index = std::clamp(index, -1, partCount() - 1);
    if (index == m_selected)
        return;
    updateEntry(std::exchange(m_selected, index));
    updateEntry(index);
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
    Q_EMIT selectedChanged(index);
}

Parts::Part Timeline::part(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    const TimelineEntry& entry = m_entries[at];
    QStringList said;
    for (const QString& words : {entry.time, entry.text, entry.quote, entry.link})
        if (!words.isEmpty())
            said << words;
    return {entry.title, said.join(u", "_s), at < m_places.size() ? placed(m_places[at].all) : QRect(),
            index == m_selected, m_selectable};
}

void Timeline::pressPart(int index)
{
    if (m_selectable)
        setSelected(index);
}

void Timeline::remeasure()
{
    const QFont body = kit::font(this, Type::Body);
    const QFont small = kit::font(this, Type::Small);
    QFont slanted = small;
    slanted.setItalic(true);
    m_words.clear();
    for (const TimelineEntry& entry : m_entries)
        m_words.push_back({Paragraph({{entry.title, weight::medium}}, body),
                           Paragraph({{entry.text, weight::normal, Token::Muted}}, small),
                           Paragraph({{entry.quote}}, entry.byServer ? fixedFont(this) : slanted)});
    m_places = placesFor(width());
}

/// From left to right; moves *y below the entry.
Timeline::Place Timeline::placeFor(std::size_t index, int width, int* y) const
{
    const TimelineEntry& entry = m_entries[index];
    const Words& words = m_words[index];
    const QFont small = kit::font(this, Type::Small);
    const QFontMetrics metrics(small);
    const int node = scaled(this, size::node);
    const int start = side() + node + size::nodeGap;
    const int room = std::max(1, width - start - side());
    Place place;
    if (!entry.heading.isEmpty()) {
        const int line = lineHeight(small);
        place.heading = QRect(side(), *y, width - 2 * side(), line);
        *y += line + space::s8;
    }
    const int top = *y;
    place.node = QRect(side(), top, node, node);

    const int line = lineHeight(kit::font(this, Type::Body));
    const int timeWidth = metrics.horizontalAdvance(entry.time);
    // A title that would be squeezed has the line for itself, and the time stands below.
    const bool timeBelow = timeWidth > 0 && words.title.naturalWidth() + space::s8 + timeWidth > room &&
                           room - timeWidth - space::s8 < room / 2;
    const int titleRoom = timeBelow || timeWidth == 0 ? room : room - timeWidth - space::s8;
    int at = top + size::nodeTop;
    place.title = QRect(start, at, titleRoom, words.title.heightFor(titleRoom));
    at = place.title.bottom() + 1;
    if (timeBelow) {
        place.time = QRect(start, at, std::min(timeWidth, room), lineHeight(small));
        at = place.time.bottom() + 1;
    } else {
        place.time = QRect(width - side() - timeWidth, place.title.top(), timeWidth, line);
    }
    place.text = QRect(start, at, room, words.text.heightFor(room));
    at = place.text.bottom() + 1;
    if (!entry.quote.isEmpty()) {
        const int inner = room - space::s12;
        place.quote = QRect(start + space::s12, at + space::s4, inner, words.quote.heightFor(inner));
        at = place.quote.bottom() + 1 + space::s4;
    }
    if (!entry.link.isEmpty()) {
        place.link =
            QRect(start, at, std::min(room, metrics.horizontalAdvance(entry.link) + 1), lineHeight(small));
        at = place.link.bottom() + 1;
    }
    const int bottom = std::max(at, top + node);
    place.all = QRect(0, top - size::nodeAround, width, bottom - top + 2 * size::nodeAround);
    *y = bottom + size::nodeBelow;
    return place;
}

std::vector<Timeline::Place> Timeline::placesFor(int width) const
{
    std::vector<Place> places;
    int y = m_selectable ? size::nodeAround : 0;
    for (std::size_t i = 0; i < m_words.size(); ++i)
        places.push_back(placeFor(i, width, &y));
    return places;
}

int Timeline::heightForWidth(int width) const
{
    const std::vector<Place> places = placesFor(width);
    if (places.empty())
        return 0;
    return places.back().all.bottom() + 1 - (m_selectable ? 0 : size::nodeAround);
}

QSize Timeline::sizeHint() const
{
    int wide = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const int time = QFontMetrics(kit::font(this, Type::Small)).horizontalAdvance(m_entries[i].time);
        wide = std::max(wide, m_words[i].title.naturalWidth() + space::s24 + time);
    }
    wide += scaled(this, size::node) + size::nodeGap + 2 * side();
    return {wide, heightForWidth(wide)};
}

QSize Timeline::minimumSizeHint() const
{
    const int words = scaled(this, size::settingLabel);
    const int wide = scaled(this, size::node) + size::nodeGap + words + 2 * side();
    return {wide, scaled(this, size::node)};
}

void Timeline::resizeEvent(QResizeEvent*)
{
    m_places = placesFor(width());
}

int Timeline::entryAt(const QPoint& point) const
{
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i].all.top() <= point.y() && point.y() <= m_places[i].all.bottom())
            return static_cast<int>(i);
    return -1;
}

void Timeline::updateEntry(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < m_places.size())
        update(placed(m_places[static_cast<std::size_t>(index)].all));
}

void Timeline::setHovered(int index)
{
    if (index == m_hovered)
        return;
    updateEntry(std::exchange(m_hovered, index));
    updateEntry(index);
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const int index = entryAt(point);
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    if (placed(m_places[static_cast<std::size_t>(index)].link).contains(point))
        Q_EMIT linkActivated(index);
    else
        pressPart(index);
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    const int index = entryAt(event->position().toPoint());
    setHovered(m_selectable ? index : -1);
}

void Timeline::leaveEvent(QEvent*)
{
    setHovered(-1);
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        setSelected(std::max(0, m_selected - 1));
        return;
    case Qt::Key_Down:
        setSelected(m_selected + 1);
        return;
    case Qt::Key_Home:
        setSelected(0);
        return;
    case Qt::Key_End:
        setSelected(partCount() - 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_selected >= 0 && !m_entries[static_cast<std::size_t>(m_selected)].link.isEmpty()) {
            Q_EMIT linkActivated(m_selected);
            return;
        }
        break;
    default:
        break;
    }
    Piece::keyPressEvent(event);
}

void Timeline::focusInEvent(QFocusEvent* event)
{
    if (m_selected < 0 && event->reason() != Qt::MouseFocusReason)
        setSelected(0);
    Piece::focusInEvent(event);
}

void Timeline::paintEntry(QPainter* painter, std::size_t index, const Place& place, bool last) const
{
    const TimelineEntry& entry = m_entries[index];
    const bool selected = static_cast<int>(index) == m_selected;
    if (selected || static_cast<int>(index) == m_hovered)
        paint::box(painter, placed(place.all),
                   color(selected && isActiveWindow() ? Token::AccentSoft : Token::Hover), QColor(),
                   radius::control);
    if (selected && showsFocus())
        paint::box(painter, placed(place.all), QColor(), color(Token::Accent), radius::control, size::ring);
    const QFont small = kit::font(this, Type::Small);
    paintLine(painter, placed(place.heading), atStart(), small, color(Token::Muted), entry.heading);

    if (!last) {
        const int top = place.node.bottom() + 1;
        const int bottom = m_places[index + 1].heading.isNull() ? m_places[index + 1].node.top()
                                                                : place.all.bottom() - size::nodeAround;
        painter->fillRect(
            placed(QRect(place.node.center().x(), top, size::hairline, std::max(0, bottom - top))),
            color(Token::Border));
    }
    paint::disc(painter, placed(place.node), color(softOf(entry.tone)), QColor());
    const int iconSide = scaled(this, size::icon);
    const int inset = (place.node.width() - iconSide) / 2;
    paintIcon(painter, entry.icon, placed(place.node.adjusted(inset, inset, -inset, -inset)),
              color(textOf(entry.tone)));

    const Words& words = m_words[index];
    words.title.paint(painter, placed(place.title).topLeft(), place.title.width());
    paintLine(painter, placed(place.time), atEnd(), small, color(Token::Muted), entry.time);
    words.text.paint(painter, placed(place.text).topLeft(), place.text.width());
    if (!place.quote.isNull()) {
        painter->fillRect(placed(QRect(place.quote.left() - space::s12, place.quote.top(), size::ring,
                                       place.quote.height())),
                          color(Token::Border));
        words.quote.paint(painter, placed(place.quote).topLeft(), place.quote.width());
    }
    paintLine(painter, placed(place.link), atStart(), small, color(Token::Accent), entry.link);
}

void Timeline::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    // The line of the entry above runs into this one, so the neighbours of what is exposed are painted as
    // well.
    const QRect exposed = event->rect().adjusted(0, -size::node, 0, size::node);
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (m_places[i].all.united(m_places[i].heading).intersects(exposed))
            paintEntry(&painter, i, m_places[i], i + 1 == m_places.size());
}

} // namespace mw::kit
