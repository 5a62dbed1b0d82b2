// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/label.h"

#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace mw::kit {

Label::Label(const QString& text, Type type, Token token, int weight, QWidget* parent)
    : QLabel(parent), m_type(type), m_token(token), m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setText(text);
}

void Label::setType(Type type)
{
    m_type = type;
    remeasure();
}

void Label::setToken(Token token)
{
    m_token = token;
    update();
}

void Label::setWeight(int weight)
{
    m_weight = weight;
    remeasure();
}

void Label::setFixedPitch(bool fixed)
{
    m_fixedPitch = fixed;
    remeasure();
}

void Label::setKeepsWidth(bool keeps)
{
    m_keepsWidth = keeps;
    m_widest = 0;
    updateGeometry();
}

void Label::remeasure()
{
    m_widest = 0;
    updateGeometry();
    update();
}

QFont Label::textFont() const
{
    if (!m_fixedPitch)
        return kit::font(this, m_type, m_weight);
    QFont font = fixedFont(this);
    font.setWeight(static_cast<QFont::Weight>(m_weight));
    return font;
}

int Label::widestLine() const
{
    const QFont font = textFont();
    int widest = 0;
    for (const QStringView line : QStringView(text()).split(QLatin1Char('\n')))
        widest = std::max(widest, textWidth(line.toString(), font));
    return widest;
}

/// Breaks `layout` at this width and places its lines; returns how many there are.
int Label::layOut(QTextLayout* layout, int width) const
{
    const QFont font = textFont();
    const int height = lineHeight(font);
    QTextOption option(QStyle::visualAlignment(layoutDirection(), alignment()) & Qt::AlignHorizontal_Mask);
    option.setTextDirection(layoutDirection());
    // A word longer than the line breaks anywhere: addresses and names of files.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setFont(font);
    layout->setText(text().replace(QLatin1Char('\n'), QChar::LineSeparator));
    layout->beginLayout();
    int count = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, count * height + (height - line.height()) / 2});
        ++count;
    }
    layout->endLayout();
    return count;
}

int Label::lines(int width) const
{
    QTextLayout layout;
    return std::max(1, layOut(&layout, width));
}

bool Label::isElided() const
{
    return !wordWrap() && contentsRect().width() < widestLine();
}

QSize Label::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = widestLine();
    const int height = lineHeight(textFont());
    if (wordWrap()) {
        // About sixty letters a line read well; what is shorter stays in one.
        const int comfortable = QFontMetrics(textFont()).averageCharWidth() * 60;
        width = std::min(width, comfortable);
        return QSize(width, lines(width) * height).grownBy(margins);
    }
    if (m_keepsWidth)
        width = m_widest = std::max(m_widest, width);
    const int count = 1 + static_cast<int>(text().count(QLatin1Char('\n')));
    return QSize(width, count * height).grownBy(margins);
}

QSize Label::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    const int least = metrics.averageCharWidth() * 8;
    const QSize hint = sizeHint();
    return {std::min(hint.width(), least), wordWrap() ? lineHeight(textFont()) : hint.height()};
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    return lines(width - margins.left() - margins.right()) * lineHeight(textFont()) + margins.top() +
           margins.bottom();
}

void Label::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect rect = contentsRect();
    const QColor color = themeOf(this).color(isEnabled() ? m_token : Token::Disabled);
    if (wordWrap() || text().contains(QLatin1Char('\n'))) {
        QTextLayout layout;
        const int height = layOut(&layout, rect.width()) * lineHeight(textFont());
        painter.setPen(color);
        const int top = alignment().testFlag(Qt::AlignTop)
                            ? rect.top()
                            : rect.top() + std::max(0, (rect.height() - height) / 2);
        layout.draw(&painter, QPointF(rect.left(), top));
        return;
    }
    const QFont font = textFont();
    const auto flags =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine;
    paint::text(&painter, rect, flags, font, color, elided(text(), font, rect.width()));
}

void Label::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        remeasure();
    QLabel::changeEvent(event);
}

bool Label::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

Label* title(const QString& text)
{
    return new Label(text, Type::Page, Token::Text, weight::strong);
}

Label* section(const QString& text)
{
    return new Label(text, Type::Section, Token::Text, weight::strong);
}

Label* hint(const QString& text)
{
    auto* label = new Label(text, Type::Small, Token::Muted);
    label->setWordWrap(true);
    return label;
}

Label* muted(const QString& text)
{
    return new Label(text, Type::Body, Token::Muted);
}

Label* body(const QString& text)
{
    return new Label(text);
}

Label* figure(const QString& text)
{
    return new Label(text, Type::Figure, Token::Text, weight::strong);
}

} // namespace mw::kit
