// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailcanvas.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/style.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "kit/type.h"
#include "ui/mailview/mailpainting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace mw::mailview {

using kit::Token;

namespace {

constexpr int desktopLeast = 640; // CSS pixels: a reader on a desktop is never narrower
constexpr int phoneWidth = 375;
constexpr qreal leastZoom = 0.5;
constexpr qreal zoomSteps = 64; // strips end on whole pixels
constexpr int tilesKept = 24;
constexpr int phoneMargin = kit::space::s16;
constexpr int wheelStep = 48;

bool mayBeOpened(const QString& url)
{
    for (const QStringView scheme : {u"https:", u"http:", u"mailto:", u"tel:"})
        if (url.startsWith(scheme, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace

MailCanvas::MailCanvas(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(wheelStep);
    horizontalScrollBar()->setSingleStep(wheelStep);
    kit::setAccessibleRole(this, QAccessible::WebDocument);
    setAccessibleName(tr("Mail"));
    m_askLater.setSingleShot(true);
    m_askLater.setInterval(std::chrono::milliseconds(20));
    connect(&m_askLater, &QTimer::timeout, this, &MailCanvas::ask);
    connect(&m_worker, &MailWorker::laidOut, this, &MailCanvas::take);
    connect(&m_worker, &MailWorker::painted, this, [this](quint64, const MailTile& tile) { takeTile(tile); });
}

void MailCanvas::setContent(const MailContent& content)
{
    m_mail = content;
    m_content = ++m_lastContent;
    setAccessibleDescription(content.text.left(10'000));
    ask();
}

void MailCanvas::setReaderWidth(ReaderWidth width)
{
    if (m_reader == width)
        return;
    m_reader = width;
    if (m_content != 0)
        ask();
    viewport()->update();
}

void MailCanvas::clear()
{
    m_worker.forget();
    m_askLater.stop();
    m_isAsked = false;
    m_content = 0;
    m_mail = {};
    m_layout = {};
    m_tiles.clear();
    m_asked.clear();
    m_hoveredLink = m_focusedLink = m_pressedLink = -1;
    setAccessibleDescription({});
    measure();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

int MailCanvas::layoutWidth() const
{
    if (m_reader == ReaderWidth::Phone)
        return phoneWidth;
    return std::max(width() - kit::size::scrollBar, desktopLeast);
}

qreal MailCanvas::zoom() const
{
    const int room = width() - kit::size::scrollBar - (m_reader == ReaderWidth::Phone ? 2 * phoneMargin : 0);
    const qreal fitting = std::clamp(qreal(room) / layoutWidth(), leastZoom, qreal(1));
    return std::floor(fitting * zoomSteps) / zoomSteps;
}

void MailCanvas::ask()
{
    if (m_content == 0)
        return;
    m_askLater.stop();
    m_askedZoom = zoom();
    m_askedRatio = devicePixelRatioF();
    LayoutRequest request;
    request.content = m_content;
    request.mail = m_mail;
    request.width = layoutWidth();
    request.scale = m_askedZoom * m_askedRatio;
    request.family = font().family();
    request.from = static_cast<int>(verticalScrollBar()->value() / m_askedZoom);
    request.height = static_cast<int>(std::max(viewport()->height(), 1) / m_askedZoom) + 1;
    request.milliseconds = static_cast<int>(m_limit.count());
    m_isAsked = true;
    m_worker.layOut(std::move(request));
}

void MailCanvas::take(const MailLayout& layout)
{
    m_isAsked = false;
    m_layout = layout;
    m_shownZoom = m_askedZoom;
    m_shownRatio = m_askedRatio;
    m_tiles.clear();
    m_asked.clear();
    m_hoveredLink = m_pressedLink = -1;
    if (m_focusedLink >= m_layout.links.size())
        m_focusedLink = -1;
    for (const MailTile& tile : layout.tiles) {
        m_asked.insert(tile.index);
        takeTile(tile);
    }
    measure();
    viewport()->update();
    Q_EMIT shown();
}

void MailCanvas::takeTile(const MailTile& tile)
{
    QImage image = tile.image;
    image.setDevicePixelRatio(m_shownRatio);
    m_tiles.insert(tile.index, image);
    viewport()->update();
}

QSize MailCanvas::contentSize() const
{
    const QSize mail(qRound(m_layout.size.width() * m_shownZoom),
                     qRound(m_layout.size.height() * m_shownZoom));
    const int around = m_reader == ReaderWidth::Phone ? 2 * phoneMargin : 0;
    return mail + QSize(around, around);
}

QRect MailCanvas::paper() const
{
    const QSize seen = viewport()->size();
    const QPoint scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const QSize content = contentSize();
    if (m_reader == ReaderWidth::Desktop)
        return {-scrolled, content.expandedTo(seen)};
    const int width = std::max(content.width() - 2 * phoneMargin, int(phoneWidth * zoom()));
    const int left = std::max(phoneMargin, (seen.width() - width) / 2);
    const int height = std::max(content.height(), seen.height()) - 2 * phoneMargin;
    return {QPoint(left, phoneMargin) - scrolled, QSize(width, height)};
}

void MailCanvas::measure()
{
    const QSize content = contentSize();
    const QSize seen = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, content.height() - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
}

QRect MailCanvas::toViewport(const QRect& box) const
{
    const QPoint origin = paper().topLeft();
    return QRectF(origin.x() + box.x() * m_shownZoom, origin.y() + box.y() * m_shownZoom,
                  box.width() * m_shownZoom, box.height() * m_shownZoom)
        .toAlignedRect();
}

int MailCanvas::linkAt(const QPoint& point) const
{
    for (qsizetype i = 0; i < m_layout.links.size(); ++i)
        for (const QRect& box : m_layout.links[i].boxes)
            if (toViewport(box).contains(point))
                return static_cast<int>(i);
    return -1;
}

void MailCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    const QRect all = viewport()->rect();
    const kit::Theme& theme = kit::themeOf(this);
    const QRect sheet = paper();
    const QColor blank = paperColor(Token::Paper);
    if (m_reader == ReaderWidth::Phone) {
        painter.fillRect(all, theme.color(Token::Sunken));
        kit::paint::box(&painter, QRectF(sheet).adjusted(-1, -1, 1, 1), blank, theme.color(Token::Border),
                        kit::radius::card);
    } else {
        painter.fillRect(all, blank);
    }
    const QColor ground = m_layout.paper;
    if (ground.isValid() && ground.alpha() == 255)
        painter.fillRect(sheet, ground);
    if (m_content != 0 && !m_layout.size.isEmpty())
        paintTiles(&painter, sheet);
    if (m_focusedLink >= 0 && hasFocus())
        for (const QRect& box : m_layout.links[m_focusedLink].boxes)
            kit::paint::ring(&painter, toViewport(box), kit::radius::small, paperColor(Token::Accent));
    paintTarget(&painter);
    if (const kit::Style* style = kit::Style::of(this); style && style->showsFocus(this)) {
        painter.setPen(QPen(paperColor(Token::Accent), kit::size::ring));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(all).adjusted(1, 1, -1, -1));
    }
    if (m_content != 0 && !qFuzzyCompare(devicePixelRatioF(), m_askedRatio))
        m_askLater.start(); // it was moved to another screen
}

void MailCanvas::paintTiles(QPainter* painter, const QRect& sheet)
{
    painter->save();
    painter->setClipRect(sheet);
    const qreal high = tileHeight * m_shownZoom;
    const int last = (m_layout.size.height() - 1) / tileHeight;
    const int from = std::clamp(static_cast<int>(-sheet.top() / high), 0, last);
    const int to = std::clamp(static_cast<int>((viewport()->height() - sheet.top()) / high), from, last);
    for (int i = from; i <= to; ++i) {
        const auto tile = m_tiles.constFind(i);
        if (tile != m_tiles.cend()) {
            painter->drawImage(QPointF(sheet.left(), sheet.top() + i * high), *tile);
        } else if (!m_asked.contains(i)) {
            m_asked.insert(i);
            m_worker.paint(i);
        }
    }
    painter->restore();
    forgetFarTiles(from, to);
}

void MailCanvas::forgetFarTiles(int first, int last)
{
    if (m_tiles.size() <= tilesKept)
        return;
    const QList<int> held = m_tiles.keys();
    for (const int i : held) {
        if (i >= first - tilesKept / 4 && i <= last + tilesKept / 4)
            continue;
        m_tiles.remove(i);
        m_asked.remove(i);
    }
}

/// Where a link goes, in the corner, before anybody follows it.
void MailCanvas::paintTarget(QPainter* painter) const
{
    const int link = m_hoveredLink >= 0 ? m_hoveredLink : hasFocus() ? m_focusedLink : -1;
    if (link < 0)
        return;
    const QFont small = kit::font(this, kit::Type::Small);
    const int most = viewport()->width() - 2 * kit::space::s16;
    const QString words = kit::elided(m_layout.links[link].url, small, most, Qt::ElideMiddle);
    const QSize size(kit::textWidth(words, small) + 2 * kit::space::s8,
                     kit::lineHeight(small) + kit::space::s8);
    const QRect box(QPoint(kit::space::s8, viewport()->height() - size.height() - kit::space::s8), size);
    const kit::Theme& theme = kit::themeOf(this);
    kit::paint::box(painter, box, theme.color(Token::Tip), theme.color(Token::Tip), kit::radius::small);
    painter->setFont(small);
    painter->setPen(theme.color(Token::OnTip));
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, words);
}

void MailCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    if (m_content != 0)
        m_askLater.start();
}

void MailCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
}

void MailCanvas::setHovered(int link)
{
    if (m_hoveredLink == link)
        return;
    m_hoveredLink = link;
    viewport()->setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void MailCanvas::setFocused(int link)
{
    m_focusedLink = link;
    if (link >= 0) {
        const QRect box = toViewport(m_layout.links[link].boxes.first());
        const int margin = kit::space::s24;
        if (box.top() < margin)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + box.top() - margin);
        else if (box.bottom() > viewport()->height() - margin)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + box.bottom() - viewport()->height() +
                                          margin);
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(link);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void MailCanvas::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(linkAt(event->position().toPoint()));
}

void MailCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_pressedLink = linkAt(event->position().toPoint());
}

void MailCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressedLink, -1);
    if (event->button() == Qt::LeftButton && pressed >= 0 && pressed == linkAt(event->position().toPoint()))
        pressPart(pressed);
}

void MailCanvas::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QAbstractSlider::SliderPageStepSub
                                                                  : QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focusedLink >= 0 && event->modifiers() == Qt::NoModifier)
            return pressPart(m_focusedLink);
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool MailCanvas::focusNextPrevChild(bool next)
{
    const int to = m_focusedLink + (next ? 1 : -1);
    if (hasFocus() && to >= 0 && to < m_layout.links.size()) {
        setFocused(to);
        return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void MailCanvas::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::BacktabFocusReason && !m_layout.links.isEmpty())
        setFocused(partCount() - 1);
    else if (event->reason() == Qt::TabFocusReason)
        setFocused(-1);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void MailCanvas::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool MailCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QAbstractScrollArea::viewportEvent(event);
}

void MailCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
}

kit::Parts::Part MailCanvas::part(int index) const
{
    const MailLink& link = m_layout.links[index];
    return {.name = link.text.isEmpty() ? link.url : link.text,
            .value = link.url,
            .rect = toViewport(link.boxes.first()),
            .selected = index == m_focusedLink,
            .pressable = true};
}

void MailCanvas::pressPart(int index)
{
    if (const QString url = m_layout.links[index].url; mayBeOpened(url))
        Q_EMIT linkActivated(url);
}

QSize MailCanvas::sizeHint() const
{
    return {desktopLeast, phoneWidth};
}

QSize MailCanvas::minimumSizeHint() const
{
    return {kit::scaled(this, kit::space::s48 * 3), kit::scaled(this, kit::space::s48 * 2)};
}

} // namespace mw::mailview
