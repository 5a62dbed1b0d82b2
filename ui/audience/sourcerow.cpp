// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/sourcerow.h"

#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"
#include "kit/words.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mw::audiencepage {

using namespace kit;

namespace {

constexpr int letters = 6; ///< of a name that are seen at least

} // namespace

SourceRow::SourceRow(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SourceRow::set(const QString& name, qint64 count)
{
    m_name = name;
    m_count = count;
    setAccessibleName(name);
    setAccessibleDescription(tr("%Ln contacts", nullptr, static_cast<int>(std::min<qint64>(count, INT_MAX))));
    updateGeometry();
    update();
}

QString SourceRow::countText() const
{
    return formatCount(m_count);
}

QSize SourceRow::sizeHint() const
{
    const QFont font = kit::font(this, Type::Body, weight::strong);
    const int count = textWidth(countText(), kit::font(this, Type::Small, weight::medium));
    return {3 * space::s8 + textWidth(m_name, font) + count, lineHeight(font) + size::smallPadding};
}

QSize SourceRow::minimumSizeHint() const
{
    const int count = textWidth(countText(), kit::font(this, Type::Small, weight::medium));
    return {3 * space::s8 + fontMetrics().averageCharWidth() * letters + count, sizeHint().height()};
}

int SourceRow::roomForName() const
{
    return width() - 3 * space::s8 - textWidth(countText(), kit::font(this, Type::Small, weight::medium));
}

void SourceRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Theme& theme = themeOf(this);
    if (isChecked())
        paint::box(&painter, rect(), theme.color(isActiveWindow() ? Token::AccentSoft : Token::Hover), {},
                   radius::control);
    else if (isDown() || underMouse())
        paint::box(&painter, rect(), theme.color(isDown() ? Token::Pressed : Token::Hover), {},
                   radius::control);
    const auto placed = [this](const QRect& wanted) {
        return QStyle::visualRect(layoutDirection(), rect(), wanted);
    };
    const auto side = [this](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter)) |
               Qt::TextSingleLine;
    };
    const QFont small = kit::font(this, Type::Small, isChecked() ? weight::medium : weight::normal);
    const QFont font = kit::font(this, Type::Body, isChecked() ? weight::strong : weight::normal);
    const int room = roomForName();
    const int count = width() - 3 * space::s8 - room;
    paint::text(&painter, placed(QRect(space::s8, 0, room, height())), side(Qt::AlignLeft), font,
                theme.color(isChecked() ? Token::Accent : Token::Text), elided(m_name, font, room));
    paint::text(&painter, placed(QRect(2 * space::s8 + room, 0, count, height())), side(Qt::AlignRight),
                small, theme.color(isChecked() ? Token::Accent : Token::Muted), countText());
    if (const Style* style = Style::of(this); style && style->showsFocus(this))
        paint::box(&painter, rect(), {}, theme.color(Token::Accent), radius::control, size::ring);
}

void SourceRow::keyPressEvent(QKeyEvent* event)
{
    if (m_own && event->key() == Qt::Key_F2)
        Q_EMIT renameWanted();
    else if (m_own && event->key() == Qt::Key_Delete)
        Q_EMIT deleteWanted();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void SourceRow::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_own)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* rename =
        menu->addAction(kit::icon(Icon::Edit), tr("Rename list…"), this, &SourceRow::renameWanted);
    rename->setShortcut(Qt::Key_F2);
    QAction* remove =
        menu->addAction(kit::icon(Icon::Delete), tr("Delete list"), this, &SourceRow::deleteWanted);
    remove->setShortcut(Qt::Key_Delete);
    menu->popup(event->globalPos());
}

void SourceRow::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

bool SourceRow::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip &&
        textWidth(m_name, kit::font(this, Type::Body, weight::strong)) > roomForName()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(m_name), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace mw::audiencepage
