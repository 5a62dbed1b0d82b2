// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/stepper.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/paragraph.h"
#include "kit/piecesizes.h"
#include "kit/type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace mw::kit {

using namespace Qt::StringLiterals;

Stepper::Stepper(Qt::Orientation orientation, QWidget* parent) : Piece(parent), m_orientation(orientation)
{
    QSizePolicy policy(QSizePolicy::Expanding,
                       orientation == Qt::Vertical ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(orientation == Qt::Vertical);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::List);
}

void Stepper::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    tell();
}

void Stepper::setFact(int step, const QString& fact)
{
    m_steps.at(static_cast<std::size_t>(step)).fact = fact;
    tell();
}

void Stepper::setCurrent(int step)
{
    m_current = std::clamp(step, 0, partCount());
    m_focused = std::min(m_current, partCount() - 1);
    tell();
}

void Stepper::setReachable(int last)
{
    m_reachable = last;
    setFocusPolicy(last >= 0 ? Qt::StrongFocus : Qt::NoFocus);
    tell();
}

void Stepper::tell()
{
    if (m_current < partCount())
        setAccessibleName(tr("Step %1 of %2: %3")
                              .arg(m_current + 1)
                              .arg(partCount())
                              .arg(m_steps[static_cast<std::size_t>(m_current)].title));
    else
        setAccessibleName(tr("All %n steps are done", nullptr, partCount()));
    contentChanged();
}

Parts::Part Stepper::part(int index) const
{
    const Step& step = m_steps[static_cast<std::size_t>(index)];
    const QString state = index < m_current ? tr("done") : index == m_current ? tr("now") : tr("later");
    return {step.title, step.fact.isEmpty() ? state : u"%1, %2"_s.arg(state, step.fact),
            placed(places(width())[static_cast<std::size_t>(index)].all), index == m_current,
            isReachable(index)};
}

void Stepper::pressPart(int index)
{
    if (isReachable(index))
        Q_EMIT stepActivated(index);
}

bool Stepper::isReachable(int step) const
{
    return step >= 0 && step <= m_reachable && step != m_current;
}

int Stepper::circleSize() const
{
    return scaled(this, m_orientation == Qt::Vertical ? size::stepTall : size::step);
}

QFont Stepper::titleFont(int index) const
{
    const bool down = m_orientation == Qt::Vertical;
    return kit::font(this, Type::Body,
                     index == m_current ? weight::strong : (down ? weight::medium : weight::normal));
}

int Stepper::stepWidth(int index, Words words) const
{
    const Step& step = m_steps[static_cast<std::size_t>(index)];
    int width = circleSize();
    if (words != Words::CurrentOnly || index == m_current)
        width += space::s8 + QFontMetrics(titleFont(index)).horizontalAdvance(step.title);
    if (words == Words::All && !step.fact.isEmpty())
        width += space::s8 + QFontMetrics(kit::font(this, Type::Small)).horizontalAdvance(step.fact);
    return width;
}

int Stepper::widthFor(Words words) const
{
    int width = 2 * size::ringMargin;
    for (int i = 0; i < partCount(); ++i)
        width += stepWidth(i, words) + (i > 0 ? 2 * size::stepGap + size::stepLine : 0);
    return width;
}

Stepper::Words Stepper::wordsFor(int width) const
{
    if (width >= widthFor(Words::All))
        return Words::All;
    return width >= widthFor(Words::NoFacts) ? Words::NoFacts : Words::CurrentOnly;
}

std::vector<Stepper::Place> Stepper::places(int width) const
{
    return m_orientation == Qt::Vertical ? downPlaces(width) : acrossPlaces(width);
}

std::vector<Stepper::Place> Stepper::acrossPlaces(int width) const
{
    const Words words = wordsFor(width);
    const int circle = circleSize();
    const int high = std::max(circle, lineHeight(kit::font(this, Type::Body)));
    // The outermost pixels are for the focus ring.
    const int top = size::ringMargin + (high - circle) / 2;
    int used = 0;
    for (int i = 0; i < partCount(); ++i)
        used += stepWidth(i, words);
    const int lines = partCount() - 1;
    const int between = lines > 0 ? std::max(0, width - 2 * size::ringMargin - used) / lines : 0;
    std::vector<Place> places;
    int x = size::ringMargin;
    for (int i = 0; i < partCount(); ++i) {
        const Step& step = m_steps[static_cast<std::size_t>(i)];
        const int wide = std::min(stepWidth(i, words), std::max(circle, width - size::ringMargin - x));
        Place place;
        place.circle = QRect(x, top, circle, circle);
        place.all = QRect(x, size::ringMargin, wide, high);
        int end = x + wide;
        if (words == Words::All && !step.fact.isEmpty()) {
            const int factWidth = QFontMetrics(kit::font(this, Type::Small)).horizontalAdvance(step.fact);
            place.fact = QRect(end - factWidth, size::ringMargin, factWidth, high);
            end -= factWidth + space::s8;
        }
        const int start = x + circle + space::s8;
        if (end > start)
            place.title = QRect(start, size::ringMargin, end - start, high);
        places.push_back(place);
        x += wide + between;
    }
    return places;
}

std::vector<Stepper::Place> Stepper::downPlaces(int width) const
{
    const int circle = circleSize();
    const int start = size::ringMargin + circle + space::s12;
    const int room = std::max(1, width - start);
    std::vector<Place> places;
    int y = size::ringMargin;
    for (int i = 0; i < partCount(); ++i) {
        const Step& step = m_steps[static_cast<std::size_t>(i)];
        Place place;
        place.circle = QRect(size::ringMargin, y, circle, circle);
        const int titleHigh = Paragraph({{step.title}}, titleFont(i)).heightFor(room);
        const int factHigh = Paragraph({{step.fact}}, kit::font(this, Type::Small)).heightFor(room);
        const int top = y + std::max(0, (circle - lineHeight(titleFont(i))) / 2);
        place.title = QRect(start, top, room, titleHigh);
        place.fact = QRect(start, top + titleHigh, room, factHigh);
        place.all = QRect(0, y, width, std::max(circle, place.fact.bottom() + 1 - y));
        places.push_back(place);
        y += place.all.height() + scaled(this, size::stepTallGap);
    }
    return places;
}

int Stepper::heightForWidth(int width) const
{
    const std::vector<Place> places = this->places(width);
    return places.empty() ? 0 : places.back().all.bottom() + 1 + size::ringMargin;
}

QSize Stepper::sizeHint() const
{
    if (m_orientation == Qt::Horizontal)
        return {widthFor(Words::All), heightForWidth(widthFor(Words::All))};
    int words = 0;
    for (int i = 0; i < partCount(); ++i) {
        const Step& step = m_steps[static_cast<std::size_t>(i)];
        words = std::max({words, QFontMetrics(titleFont(i)).horizontalAdvance(step.title),
                          QFontMetrics(kit::font(this, Type::Small)).horizontalAdvance(step.fact)});
    }
    const int wide = size::ringMargin + circleSize() + space::s12 + words + 1;
    return {wide, heightForWidth(wide)};
}

QSize Stepper::minimumSizeHint() const
{
    if (m_orientation == Qt::Vertical)
        return {size::ringMargin + circleSize() + space::s12 + scaled(this, size::settingLabel),
                circleSize()};
    // Circles alone, and the title of what is now as far as it goes.
    const int circles = partCount() * circleSize();
    return {circles + std::max(0, partCount() - 1) * space::s8 + 2 * size::ringMargin, sizeHint().height()};
}

int Stepper::stepAt(const QPoint& point) const
{
    const std::vector<Place> places = this->places(width());
    for (std::size_t i = 0; i < places.size(); ++i)
        if (placed(places[i].all).contains(point))
            return static_cast<int>(i);
    return -1;
}

void Stepper::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? stepAt(event->position().toPoint()) : -1;
}

void Stepper::mouseReleaseEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position().toPoint());
    if (step >= 0 && step == std::exchange(m_pressed, -1))
        pressPart(step);
}

void Stepper::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = m_orientation == Qt::Horizontal && layoutDirection() == Qt::RightToLeft;
    const int last = std::min(m_reachable, partCount() - 1);
    int to = m_focused;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        to += mirrored && event->key() == Qt::Key_Left ? 1 : -1;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        to += mirrored && event->key() == Qt::Key_Right ? -1 : 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pressPart(m_focused);
        return;
    default:
        Piece::keyPressEvent(event);
        return;
    }
    m_focused = std::clamp(to, 0, std::max(0, last));
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_focused);
    QAccessible::updateAccessibility(&focus);
    update();
}

void Stepper::focusInEvent(QFocusEvent* event)
{
    m_focused = std::clamp(m_current, 0, std::max(0, std::min(m_reachable, partCount() - 1)));
    Piece::focusInEvent(event);
}

bool Stepper::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos());
        const bool all = m_orientation == Qt::Vertical || wordsFor(width()) == Words::All;
        if (step < 0 || all) {
            QToolTip::hideText();
            return true;
        }
        const Step& under = m_steps[static_cast<std::size_t>(step)];
        const QString text = under.fact.isEmpty() ? under.title : u"%1, %2"_s.arg(under.title, under.fact);
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return Piece::event(event);
}

void Stepper::paintCircle(QPainter* painter, int index, const QRect& rect) const
{
    if (index < m_current) {
        paint::disc(painter, rect, color(Token::SuccessSoft), color(Token::SuccessMark));
        const int inset = rect.width() / 6;
        paint::glyph(painter, paint::Glyph::Check, rect.adjusted(inset, inset, -inset, -inset),
                     color(Token::Success));
        return;
    }
    const bool now = index == m_current;
    paint::disc(painter, rect, color(now ? Token::AccentFill : Token::Raised),
                color(now ? Token::AccentFill : Token::Control));
    paintLine(painter, rect, Qt::AlignCenter, kit::font(this, Type::Small, weight::medium),
              color(now ? Token::OnAccent : Token::Muted), locale().toString(index + 1));
}

void Stepper::paintStep(QPainter* painter, int index, const Place& place) const
{
    const Step& step = m_steps[static_cast<std::size_t>(index)];
    const Token token = index == m_current ? Token::Text : Token::Muted;
    const QFont title = titleFont(index);
    const QFont small = kit::font(this, Type::Small);
    paintCircle(painter, index, placed(place.circle));
    if (m_orientation == Qt::Vertical) {
        Paragraph({{step.title, title.weight(), token}}, title)
            .paint(painter, placed(place.title).topLeft(), place.title.width());
        Paragraph({{step.fact, weight::normal, Token::Muted}}, small)
            .paint(painter, placed(place.fact).topLeft(), place.fact.width());
    } else {
        paintLine(painter, placed(place.title), atStart(), title, color(token),
                  elided(step.title, title, place.title.width() + 1));
        paintLine(painter, placed(place.fact), atStart(), small, color(Token::Muted), step.fact);
    }
    if (showsFocus() && index == m_focused)
        paint::ring(painter, placed(place.circle), place.circle.width() / 2.0, color(Token::Accent));
}

void Stepper::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const std::vector<Place> places = this->places(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        paintStep(&painter, static_cast<int>(i), places[i]);
        if (i + 1 == places.size())
            break;
        QRect line;
        const QRect here = m_orientation == Qt::Vertical ? places[i].circle : places[i].all;
        const QRect next = places[i + 1].circle;
        if (m_orientation == Qt::Vertical)
            line = QRect(here.center().x(), here.bottom() + 1 + size::ringGap + 1, size::hairline,
                         next.top() - here.bottom() - 2 * size::ring - 1);
        else
            line = QRect(here.right() + 1 + size::stepGap, here.center().y(),
                         next.left() - here.right() - 1 - 2 * size::stepGap, size::hairline);
        if (line.isValid())
            painter.fillRect(placed(line), color(Token::Border));
    }
}

} // namespace mw::kit
