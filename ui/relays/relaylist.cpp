// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/relays/relaylist.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/theme.h"
#include "kit/tone.h"
#include "kit/type.h"
#include "kit/windowsizes.h"
#include "ui/relays/relaylistmodel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace mw::relayspage {

using namespace kit;

namespace {

constexpr int side = space::s12; ///< between the view's edge and a row
constexpr int rowSide = space::s12;
constexpr int rowTop = space::s8;

class RowPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const QWidget* widget = option.widget;
        return {0, lineHeight(font(widget, Type::Body, weight::strong)) +
                       2 * lineHeight(font(widget, Type::Small)) + 2 * rowTop + space::s4};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QWidget* widget = option.widget;
        const Theme& theme = themeOf(widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QRect row = option.rect.adjusted(side, 0, -side, -space::s4);
        if (selected || option.state.testFlag(QStyle::State_MouseOver))
            paint::box(painter, row,
                       theme.color(selected && widget->isActiveWindow() ? Token::AccentSoft : Token::Hover),
                       {}, radius::control);
        const Style* style = Style::of(widget);
        if (selected && style && style->showsFocus(widget))
            paint::box(painter, row, {}, theme.color(Token::Accent), radius::control, size::ring);

        row.adjust(rowSide, rowTop, -rowSide, 0);
        const Qt::LayoutDirection direction = option.direction;
        const int flags = int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter;
        const auto line = [&](QRect rect, const QFont& used, Token token, const QString& text) {
            paint::text(painter, rect, flags, used, theme.color(token), elided(text, used, rect.width()));
        };
        const QFont strong = font(widget, Type::Body, weight::strong);
        const QFont small = font(widget, Type::Small);
        row.setHeight(lineHeight(strong));
        line(row, strong, selected ? Token::Accent : Token::Text, index.data().toString());
        row.moveTop(row.bottom() + 1);
        row.setHeight(lineHeight(small));
        const auto tone = static_cast<Tone>(index.data(RelayListModel::ToneRole).toInt());
        const Token token = tone == Tone::Neutral ? Token::Muted : textOf(tone);
        const int icon = scaled(widget, size::icon);
        const QRect iconRect(row.left(), row.center().y() - icon / 2 + 1, icon, icon);
        paintIcon(painter, static_cast<Icon>(index.data(RelayListModel::IconRole).toInt()),
                  QStyle::visualRect(direction, row, iconRect), theme.color(token));
        const QRect words = row.adjusted(icon + space::s4, 0, 0, 0);
        line(QStyle::visualRect(direction, row, words), small, token,
             index.data(RelayListModel::WordRole).toString());
        row.moveTop(row.bottom() + 1);
        line(row, small, Token::Muted, index.data(RelayListModel::DetailRole).toString());
    }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                   const QModelIndex& index) override
    {
        if (event->type() == QEvent::ToolTip && index.isValid())
            QToolTip::showText(event->globalPos(),
                               plainToolTip(index.data(Qt::AccessibleTextRole).toString()), view);
        return true;
    }
};

} // namespace

RelayList::RelayList(QWidget* parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RowPainter(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Relays"));
}

QSize RelayList::sizeHint() const
{
    return {kit::scaled(this, kit::size::sidebar) + space::s32, 0};
}

void RelayList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

} // namespace mw::relayspage
