// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/stackedbar.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/piecesizes.h"
#include "kit/type.h"
#include "kit/words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSegment = 2; // pixels

} // namespace

StackedBar::StackedBar(QWidget* parent) : Piece(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::List);
}

void StackedBar::setSegments(std::vector<Segment> segments)
{
    m_segments = std::move(segments);
    tell();
}

void StackedBar::setRest(qint64 value, const QString& word)
{
    m_rest = {Token::Border, value, word};
    tell();
}

void StackedBar::setThick(bool thick)
{
    m_thick = thick;
    contentChanged();
}

void StackedBar::setLegend(bool shown)
{
    m_legend = shown;
    contentChanged();
}

void StackedBar::tell()
{
    QStringList words;
    for (int i = 0; i < partCount(); ++i)
        words << part(i).name;
    setAccessibleName(words.join(u", "_s));
    setToolTip(plainToolTip(m_legend ? QString() : accessibleName()));
    contentChanged();
}

std::vector<Segment> StackedBar::shown() const
{
    std::vector<Segment> shown;
    for (const Segment& segment : m_segments)
        if (segment.value > 0)
            shown.push_back(segment);
    return shown;
}

int StackedBar::partCount() const
{
    return static_cast<int>(shown().size()) + (m_rest.value > 0 ? 1 : 0);
}

Parts::Part StackedBar::part(int index) const
{
    const std::vector<Segment> segments = shown();
    const auto at = static_cast<std::size_t>(index);
    const Segment& segment = at < segments.size() ? segments[at] : m_rest;
    const std::vector<QRect> bars = barsFor(width());
    return {u"%1 %2"_s.arg(formatCount(segment.value), segment.word),
            {},
            at < bars.size() ? placed(bars[at]) : rect(),
            false,
            false};
}

int StackedBar::barHeight() const
{
    return scaled(this, m_thick ? size::barLarge : size::bar);
}

std::vector<QRect> StackedBar::barsFor(int width) const
{
    const std::vector<Segment> segments = shown();
    qint64 all = std::max<qint64>(0, m_rest.value);
    for (const Segment& segment : segments)
        all += segment.value;
    std::vector<QRect> bars;
    if (all <= 0)
        return bars;

    std::vector<int> widths;
    const int gaps = static_cast<int>(segments.size()) - (m_rest.value > 0 ? 0 : 1);
    const int room = std::max(0, width - gaps * size::segmentGap);
    for (const Segment& segment : segments) {
        const double share = static_cast<double>(segment.value) / static_cast<double>(all);
        widths.push_back(std::max(leastSegment, static_cast<int>(std::lround(share * room))));
    }
    // What small segments were given more than their share is taken from the widest.
    const int used = std::accumulate(widths.begin(), widths.end(), 0);
    const int most = m_rest.value > 0 ? room - leastSegment : room;
    if (!widths.empty() && (used > most || m_rest.value <= 0)) {
        auto widest = std::max_element(widths.begin(), widths.end());
        *widest = std::max(leastSegment, *widest - (used - most));
    }
    int x = 0;
    for (const int wide : widths) {
        bars.emplace_back(x, 0, wide, barHeight());
        x += wide + size::segmentGap;
    }
    if (m_rest.value > 0)
        bars.emplace_back(x, 0, std::max(0, width - x), barHeight());
    return bars;
}

StackedBar::Word StackedBar::wordOf(qint64 value, const QString& word, std::optional<Token> token) const
{
    Word made{formatCount(value), word, token, 0, {}};
    const QFontMetrics metrics(kit::font(this, m_thick ? Type::Body : Type::Small));
    made.width = metrics.horizontalAdvance(made.value + u' ' + made.word);
    if (token)
        made.width += scaled(this, size::legendSquare) + size::iconToText;
    return made;
}

StackedBar::Legend StackedBar::legendFor(int width) const
{
    std::vector<Word> words;
    int y = barHeight();
    if (m_legend && partCount() > 0) {
        const int line = lineHeight(kit::font(this, m_thick ? Type::Body : Type::Small));
        int x = 0;
        y += space::s8;
        for (const Segment& segment : shown()) {
            Word word = wordOf(segment.value, segment.word, segment.token);
            if (x > 0 && x + word.width > width) {
                x = 0;
                y += line;
            }
            word.rect = QRect(x, y, std::min(word.width, width), line);
            x += word.width + space::s24;
            words.push_back(word);
        }
        if (m_rest.value > 0) {
            Word word = wordOf(m_rest.value, m_rest.word, std::nullopt);
            if (x > 0 && x + word.width > width)
                y += line;
            word.width = std::min(word.width, width);
            word.rect = QRect(width - word.width, y, word.width, line);
            words.push_back(word);
        }
        y += line;
    }
    return {std::move(words), y};
}

int StackedBar::heightForWidth(int width) const
{
    return legendFor(width).height;
}

QSize StackedBar::sizeHint() const
{
    int wide = space::s48;
    if (m_legend) {
        for (const Segment& segment : shown())
            wide += wordOf(segment.value, segment.word, segment.token).width + space::s24;
        if (m_rest.value > 0)
            wide += wordOf(m_rest.value, m_rest.word, std::nullopt).width;
    }
    return {wide, heightForWidth(wide)};
}

QSize StackedBar::minimumSizeHint() const
{
    int wide = space::s48;
    if (m_legend)
        for (const Segment& segment : shown())
            wide = std::max(wide, wordOf(segment.value, segment.word, segment.token).width);
    return {wide, heightForWidth(std::max(wide, width()))};
}

void StackedBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int high = barHeight();
    painter.save();
    QPainterPath round;
    round.addRoundedRect(QRectF(0, 0, width(), high), high / 2.0, high / 2.0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
    const std::vector<QRect> bars = barsFor(width());
    const std::vector<Segment> segments = shown();
    if (bars.empty())
        painter.fillRect(QRect(0, 0, width(), high), color(Token::Border));
    for (std::size_t i = 0; i < bars.size(); ++i)
        painter.fillRect(placed(bars[i]), color(i < segments.size() ? segments[i].token : m_rest.token));
    painter.restore();

    const QFont font = kit::font(this, m_thick ? Type::Body : Type::Small);
    const QFontMetrics metrics(font);
    const Legend legend = legendFor(width());
    for (const Word& word : legend.words) {
        int x = word.rect.x();
        if (word.token) {
            const int side = scaled(this, size::legendSquare);
            const QRect square(x, word.rect.y() + (word.rect.height() - side) / 2, side, side);
            paint::box(&painter, placed(square), color(*word.token), QColor(), radius::small - 1);
            x += side + size::iconToText;
        }
        const int valueWidth = metrics.horizontalAdvance(word.value + u' ');
        paintLine(&painter, placed(QRect(x, word.rect.y(), valueWidth, word.rect.height())), atStart(), font,
                  color(Token::Text), word.value);
        x += valueWidth;
        const QRect rest(x, word.rect.y(), word.rect.right() + 1 - x, word.rect.height());
        paintLine(&painter, placed(rest), atStart(), font, color(Token::Muted),
                  elided(word.word, font, rest.width() + 1));
    }
}

} // namespace mw::kit
