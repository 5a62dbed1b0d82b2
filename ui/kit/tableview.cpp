// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tableview.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/rowdelegate.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/viewsettings.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QHoverEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace mw::kit {

namespace {

/// Dragging a column tells of every pixel; one writing after it is enough.
constexpr std::chrono::milliseconds saveAfter{400};

} // namespace

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false); // Tab goes to the next thing of the page
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->viewport()->setBackgroundRole(QPalette::AlternateBase);
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(saveAfter);
    connect(&m_saveLater, &QTimer::timeout, this, &TableView::save);
    const auto later = [this] {
        if (m_restored)
            m_saveLater.start();
    };
    connect(header, &QHeaderView::sectionResized, this, later);
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
    measure();
}

TableView::~TableView()
{
    if (m_saveLater.isActive())
        save();
}

void TableView::keepIn(ViewSettings* settings, const QString& key)
{
    m_settings = settings;
    m_key = key;
    restore();
}

void TableView::setTwoLines(bool twoLines)
{
    m_twoLines = twoLines;
    measure();
}

void TableView::setLeastRows(int rows)
{
    m_leastRows = rows;
    updateGeometry();
}

QSize TableView::minimumSizeHint() const
{
    const QSize least = QTableView::minimumSizeHint();
    const int rows = m_leastRows * kit::rowHeight(this, densityOf(this), m_twoLines);
    return {least.width(), std::max(least.height(), rows + horizontalHeader()->sizeHint().height())};
}

void TableView::setColumnLetters(int column, int letters)
{
    m_letters[column] = {.count = letters, .width = columnWidth(column)};
    measureLetters();
}

void TableView::measureLetters()
{
    const QFontMetrics metrics(kit::font(this, Type::Body));
    for (auto& [column, letters] : m_letters) {
        if (columnWidth(column) != letters.width)
            continue;
        const QMargins padding = cellPadding(column);
        setColumnWidth(column, metrics.averageCharWidth() * letters.count + padding.left() + padding.right());
        letters.width = columnWidth(column);
    }
}

QMargins TableView::cellPadding(int column) const
{
    const bool first = horizontalHeader()->visualIndex(column) == 0;
    return {first ? size::firstCellSide : size::cellSide, 0, size::cellSide, 0};
}

void TableView::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_hoveredRow = -1;
    restore();
}

void TableView::measure()
{
    const int height = kit::rowHeight(this, densityOf(this), m_twoLines);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    updateGeometry();
}

bool TableView::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        hover(rowAt(static_cast<int>(static_cast<QHoverEvent*>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        hover(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void TableView::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(row);
}

void TableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void TableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const Style* style = Style::of(this);
    const QModelIndex current = currentIndex();
    if (!style || !current.isValid() || !style->showsFocus(this))
        return;
    QPainter painter(viewport());
    const QRect row(0, rowViewportPosition(current.row()), viewport()->width(), rowHeight(current.row()));
    paint::box(&painter, row, {}, style->theme().color(Token::Accent), radius::small, size::ring);
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange)
        return;
    measure();
    measureLetters();
}

void TableView::restore()
{
    if (!m_settings || !model() || m_restored)
        return;
    m_restored = true;
    const QByteArray kept = m_settings->read(m_key);
    // The count of columns stands before the header's own state, which it would otherwise stretch to fit.
    const auto end = kept.indexOf(':');
    if (end > 0 && kept.left(end).toInt() == horizontalHeader()->count())
        horizontalHeader()->restoreState(kept.mid(end + 1));
}

void TableView::save()
{
    m_saveLater.stop();
    if (m_settings && model())
        m_settings->write(m_key, QByteArray::number(horizontalHeader()->count()) + ':' +
                                     horizontalHeader()->saveState());
}

} // namespace mw::kit
