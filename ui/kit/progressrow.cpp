// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/progressrow.h"

#include "kit/button.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"
#include "kit/type.h"

#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace mw::kit {

using namespace Qt::StringLiterals;

ProgressRow::ProgressRow(const QString& title, QWidget* parent) : Piece(parent), m_title(title)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::ProgressBar);
    tell();
}

void ProgressRow::setTitle(const QString& title)
{
    m_title = title;
    tell();
}

void ProgressRow::setFact(const QString& fact)
{
    m_fact = fact;
    tell();
}

void ProgressRow::setValue(qint64 done, qint64 all)
{
    m_all = std::max<qint64>(0, all);
    m_done = std::clamp<qint64>(done, 0, m_all);
    QAccessibleValueChangeEvent event(this, m_done);
    QAccessible::updateAccessibility(&event);
    update();
}

void ProgressRow::setCancel(const QString& text)
{
    if (!m_cancel) {
        m_cancel = kit::button(text, ButtonRole::Small);
        m_cancel->setParent(this);
        connect(m_cancel, &QAbstractButton::clicked, this, &ProgressRow::cancelled);
    }
    m_cancel->setText(text);
    m_cancel->show();
    contentChanged();
}

void ProgressRow::tell()
{
    setAccessibleName(m_title);
    setAccessibleDescription(m_fact);
    contentChanged();
}

void ProgressRow::remeasure()
{
    placeButton();
    const QFontMetrics metrics(kit::font(this, Type::Small));
    const int room = wordsWidth(width());
    const bool cut = metrics.horizontalAdvance(m_title) > room || metrics.horizontalAdvance(m_fact) > room;
    setToolTip(plainToolTip(cut ? QStringList{m_title, m_fact}.join(u'\n') : QString()));
}

int ProgressRow::wordsWidth(int width) const
{
    return width - (m_cancel ? seenSize(m_cancel).width() + space::s16 + size::ringMargin : 0);
}

bool ProgressRow::factIsBelow(int width) const
{
    const QFontMetrics metrics(kit::font(this, Type::Small));
    return !m_fact.isEmpty() &&
           metrics.horizontalAdvance(m_title) + space::s16 + metrics.horizontalAdvance(m_fact) >
               wordsWidth(width);
}

int ProgressRow::heightForWidth(int width) const
{
    const int line = lineHeight(kit::font(this, Type::Small));
    const int words = (factIsBelow(width) ? 2 : 1) * line;
    const int high = words + space::s4 + scaled(this, size::bar);
    return std::max(high, m_cancel ? m_cancel->sizeHint().height() : 0);
}

QSize ProgressRow::sizeHint() const
{
    const QFontMetrics metrics(kit::font(this, Type::Small));
    const int words = metrics.horizontalAdvance(m_title) + space::s24 + metrics.horizontalAdvance(m_fact);
    const int wide = words + (m_cancel ? m_cancel->sizeHint().width() + space::s16 : 0);
    return {wide, heightForWidth(wide)};
}

QSize ProgressRow::minimumSizeHint() const
{
    const int words = QFontMetrics(kit::font(this, Type::Small)).averageCharWidth() * 16;
    return {words + (m_cancel ? m_cancel->minimumSizeHint().width() + space::s16 : 0),
            heightForWidth(width())};
}

void ProgressRow::placeButton()
{
    if (!m_cancel)
        return;
    const QSize hint = seenSize(m_cancel);
    Piece::place(m_cancel, QRect(width() - size::ringMargin - hint.width(), (height() - hint.height()) / 2,
                                 hint.width(), hint.height()));
}

void ProgressRow::resizeEvent(QResizeEvent*)
{
    remeasure();
}

void ProgressRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const QFont font = kit::font(this, Type::Small);
    const int line = lineHeight(font);
    const int wide = wordsWidth(width());
    const bool below = factIsBelow(width());
    const int barHeight = scaled(this, size::bar);
    int y = (height() - ((below ? 2 : 1) * line + space::s4 + barHeight)) / 2;
    const auto words = [&](const QRect& rect, int flags, Token token, const QString& text) {
        paintLine(&painter, placed(rect), flags, font, color(token), elided(text, font, rect.width() + 1));
    };

    const int factWidth = QFontMetrics(font).horizontalAdvance(m_fact) + 1;
    words(QRect(0, y, below ? wide : wide - factWidth - space::s16, line), atStart(), Token::Text, m_title);
    if (below) {
        y += line;
        words(QRect(0, y, wide, line), atStart(), Token::Muted, m_fact);
    } else {
        words(QRect(wide - factWidth, y, factWidth, line), atEnd(), Token::Muted, m_fact);
    }
    y += line + space::s4;

    const qreal radius = barHeight / 2.0;
    paint::box(&painter, placed(QRect(0, y, wide, barHeight)), color(Token::Border), QColor(), radius);
    if (m_done > 0) {
        const int done = static_cast<int>(static_cast<double>(m_done) / static_cast<double>(m_all) * wide);
        const QRect filled = placed(QRect(0, y, std::max(done, barHeight), barHeight));
        paint::box(&painter, filled, color(Token::AccentFill), QColor(), radius);
    }
}

} // namespace mw::kit
