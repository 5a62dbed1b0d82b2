// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/undobar.h"

#include "kit/accessible.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/paragraph.h"
#include "kit/piecesizes.h"
#include "kit/style.h"
#include "kit/type.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

/// A button on the dark bar: outlined when it has words, an icon alone otherwise.
class InverseButton : public QAbstractButton
{
public:
    InverseButton(Icon icon, const QString& text, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
    {
        setText(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const int high = controlHeight(this) - 2;
        if (text().isEmpty())
            return {high, high};
        const QFont font = kit::font(this, Type::Body, weight::medium);
        const int icon = scaled(this, size::icon) + size::iconToText;
        return {2 * size::buttonSide + icon + QFontMetrics(font).horizontalAdvance(text()), high};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const Theme& theme = themeOf(this);
        const QColor ink = theme.color(Token::OnInverse);
        QColor fill = ink;
        fill.setAlphaF(isDown() ? 0.2F : underMouse() ? 0.1F : 0.0F);
        paint::box(&painter, rect(), fill, text().isEmpty() ? QColor() : ink, radius::control);
        const int side = scaled(this, size::icon);
        const int x = text().isEmpty() ? (width() - side) / 2 : size::buttonSide;
        const auto placed = [this](const QRect& wanted) {
            return QStyle::visualRect(layoutDirection(), rect(), wanted);
        };
        paintIcon(&painter, m_icon, placed(QRect(x, (height() - side) / 2, side, side)), ink);
        const int start = x + side + size::iconToText;
        paint::text(&painter, placed(QRect(start, 0, width() - start - size::buttonSide, height())),
                    static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                    kit::font(this, Type::Body, weight::medium), ink, text());
        const Style* style = Style::of(this);
        if (style && style->showsFocus(this))
            paint::box(&painter, QRectF(rect()).adjusted(3, 3, -3, -3), QColor(), ink, radius::small,
                       size::ring);
    }

private:
    Icon m_icon;
};

} // namespace

UndoBar::UndoBar(QWidget* parent)
    : Piece(parent),
      m_undo(new InverseButton(Icon::Undo, tr("Undo"), this)),
      m_close(new InverseButton(Icon::Close, {}, this)),
      m_timer(new QTimer(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::AlertMessage);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));
    m_timer->setSingleShot(true);
    m_timer->setInterval(lifetime);
    connect(m_timer, &QTimer::timeout, this, &UndoBar::onTimeout);
    connect(m_close, &QAbstractButton::clicked, this, &UndoBar::leave);
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        Q_EMIT undone();
        leave();
    });
    m_undo->installEventFilter(this);
    m_close->installEventFilter(this);
    hide();
}

void UndoBar::setLifetime(std::chrono::milliseconds time)
{
    m_timer->setInterval(time);
}

void UndoBar::offer(Icon icon, const QString& done, const QString& kept)
{
    m_icon = icon;
    m_done = done;
    m_kept = kept;
    contentChanged();
    show();
    m_timer->start();
    announce(this, kept.isEmpty() ? done : u"%1 %2"_s.arg(done, kept));
}

void UndoBar::leave()
{
    m_timer->stop();
    hide();
    Q_EMIT closed();
}

bool UndoBar::isAttended() const
{
    // The widget is as wide as the page; the bar in it is what one points at.
    const bool pointed = underMouse() && placed(planFor(width()).bar).contains(mapFromGlobal(QCursor::pos()));
    return pointed || m_undo->hasFocus() || m_close->hasFocus();
}

void UndoBar::onTimeout()
{
    if (isAttended())
        m_timer->start();
    else
        leave();
}

void UndoBar::leaveEvent(QEvent*)
{
    if (isVisible() && !isAttended())
        m_timer->start();
}

bool UndoBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        m_timer->stop();
    else if (event->type() == QEvent::FocusOut && isVisible())
        m_timer->start();
    return Piece::eventFilter(watched, event);
}

void UndoBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        Piece::keyPressEvent(event);
}

void UndoBar::remeasure()
{
    const Plan plan = planFor(width());
    m_undo->setGeometry(placed(plan.undo));
    m_close->setGeometry(placed(plan.close));
}

void UndoBar::resizeEvent(QResizeEvent*)
{
    remeasure();
}

UndoBar::Plan UndoBar::planFor(int width) const
{
    const QFont body = kit::font(this, Type::Body);
    const Paragraph done({{m_done, weight::medium}}, body);
    const Paragraph kept({{m_kept}}, body);
    const QSize undo = m_undo->sizeHint();
    const QSize close = m_close->sizeHint();
    const int icon = scaled(this, size::icon);
    const int fixed = space::s16 + icon + space::s12 + undo.width() + space::s4 + close.width() + space::s8;
    const int room = std::max(1, width - 2 * space::s24 - fixed - space::s12);
    const int doneWidth = done.naturalWidth();
    const int keptWidth = kept.naturalWidth();
    const bool oneLine = doneWidth + space::s12 + keptWidth <= room;

    Plan plan;
    const int textWidth =
        oneLine ? doneWidth + space::s12 + keptWidth : std::min(room, std::max(doneWidth, keptWidth));
    const int doneHigh = done.heightFor(oneLine ? doneWidth : textWidth);
    const int keptHigh = kept.heightFor(oneLine ? keptWidth : textWidth);
    const int textHigh = oneLine ? std::max(doneHigh, keptHigh) : doneHigh + keptHigh;
    const int high = std::max(scaled(this, size::undoHeight), textHigh + 2 * space::s8);
    const int wide = fixed + textWidth + space::s12;
    plan.bar = QRect((width - wide) / 2, space::s8, wide, high);
    plan.height = plan.bar.bottom() + 1 + size::undoBelow;

    int x = plan.bar.left() + space::s16;
    const int top = plan.bar.top() + (high - textHigh) / 2;
    plan.icon = QRect(x, plan.bar.top() + (high - icon) / 2, icon, icon);
    x += icon + space::s12;
    plan.done = QRect(x, top, oneLine ? doneWidth : textWidth, doneHigh);
    plan.kept = oneLine ? QRect(x + doneWidth + space::s12, top, keptWidth, keptHigh)
                        : QRect(x, top + doneHigh, textWidth, keptHigh);
    x += textWidth + space::s12;
    const auto middle = [&](int height) { return plan.bar.top() + (high - height) / 2; };
    plan.undo = QRect(QPoint(x, middle(undo.height())), undo);
    plan.close = QRect(QPoint(x + undo.width() + space::s4, middle(close.height())), close);
    return plan;
}

int UndoBar::heightForWidth(int width) const
{
    return planFor(width).height;
}

QSize UndoBar::sizeHint() const
{
    const Plan plan = planFor(QWIDGETSIZE_MAX);
    return {plan.bar.width() + 2 * space::s24, plan.height};
}

QSize UndoBar::minimumSizeHint() const
{
    const int least =
        scaled(this, size::settingLabel) + m_undo->sizeHint().width() + m_close->sizeHint().width();
    return {least + 2 * space::s48, scaled(this, size::undoHeight)};
}

void UndoBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Plan plan = planFor(width());
    const QFont body = kit::font(this, Type::Body);
    paint::box(&painter, placed(plan.bar), color(Token::Inverse), QColor(), radius::card);
    paintIcon(&painter, m_icon, placed(plan.icon), color(Token::OnInverse));
    Paragraph({{m_done, weight::medium, Token::OnInverse}}, body)
        .paint(&painter, placed(plan.done).topLeft(), plan.done.width());
    painter.setOpacity(0.75);
    Paragraph({{m_kept, weight::normal, Token::OnInverse}}, body)
        .paint(&painter, placed(plan.kept).topLeft(), plan.kept.width());
}

} // namespace mw::kit
