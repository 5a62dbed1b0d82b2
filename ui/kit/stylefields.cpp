// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/field.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/styleparts.h"
#include "kit/type.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QWidget>

namespace mw::kit {

namespace {

constexpr const char* smallMark = "mailwrightSmall";
constexpr const char* faultyMark = "mailwrightFaulty";

void mark(QWidget* field, const char* name, bool on)
{
    if (field->property(name).toBool() == on)
        return;
    field->setProperty(name, on);
    // Tells the line edit too, which keeps a margin of its own from the style's answers.
    field->updateGeometry();
    field->update();
}

} // namespace

void setSmall(QWidget* field, bool small)
{
    mark(field, smallMark, small);
}

bool isSmall(const QWidget* field)
{
    return field && field->property(smallMark).toBool();
}

void setFaulty(QWidget* field, bool faulty)
{
    mark(field, faultyMark, faulty);
}

bool isFaulty(const QWidget* field)
{
    return field && field->property(faultyMark).toBool();
}

namespace parts {

namespace {

/// A line edit keeps 2 pixels of its own beside its text.
constexpr int lineEditsOwn = 2;

int sideOf(const QWidget* widget)
{
    return isSmall(widget) ? size::fieldSideSmall : size::fieldSide;
}

bool isReadOnly(const Brush& brush)
{
    const auto* edit = qobject_cast<const QLineEdit*>(brush.widget);
    return brush.has(QStyle::State_ReadOnly) && (!edit || edit->isReadOnly());
}

QRect squareAt(const QRect& rect, int side)
{
    return {rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2, side, side};
}

void outline(const Brush& brush, bool focused)
{
    const QRectF rect = brush.option->rect;
    if (!brush.enabled() || isReadOnly(brush)) {
        paint::box(brush.painter, rect, brush.color(Token::Surface),
                   brush.color(focused ? Token::Accent : Token::Border), radius::control,
                   focused ? size::ring : size::hairline);
        return;
    }
    if (isFaulty(brush.widget))
        paint::box(brush.painter, rect, brush.color(Token::Raised), brush.color(Token::DangerMark),
                   radius::control, size::ring);
    else
        paint::box(brush.painter, rect, brush.color(Token::Raised),
                   brush.color(focused ? Token::Accent : Token::Control), radius::control,
                   focused ? size::ring : size::hairline);
}

} // namespace

/// Where one types, the focus is shown for the mouse too: it says where the letters will go.
void field(const Brush& brush)
{
    outline(brush, brush.enabled() && brush.has(QStyle::State_HasFocus));
}

void comboBox(const Brush& brush)
{
    const auto* option = brush.as<QStyleOptionComboBox>();
    if (!option)
        return;
    outline(brush, option->editable ? brush.enabled() && brush.has(QStyle::State_HasFocus)
                                    : brush.style.showsFocus(option));
    if (brush.hovered() && !option->editable && !brush.has(QStyle::State_On)) {
        constexpr int inset = size::ring;
        paint::box(brush.painter, QRectF(option->rect).adjusted(inset, inset, -inset, -inset),
                   brush.color(Token::Hover), {}, radius::control - inset);
    }
    const QRect arrow =
        brush.style.subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxArrow, brush.widget);
    paint::glyph(brush.painter, paint::Glyph::Down, squareAt(arrow, scaled(brush.widget, size::icon)),
                 brush.color(brush.enabled() ? Token::Muted : Token::Disabled));
}

void comboLabel(const Brush& brush)
{
    const auto* option = brush.as<QStyleOptionComboBox>();
    if (!option || option->editable)
        return;
    QRect rect =
        brush.style.subControlRect(QStyle::CC_ComboBox, option, QStyle::SC_ComboBoxEditField, brush.widget);
    rect.adjust(lineEditsOwn, 0, -lineEditsOwn, 0);
    if (!option->currentIcon.isNull()) {
        const int side = scaled(brush.widget, size::icon);
        const QRect at =
            QStyle::visualRect(option->direction, rect, QRect(rect.left(), rect.top(), side, rect.height()));
        option->currentIcon.paint(brush.painter, at, Qt::AlignCenter,
                                  brush.enabled() ? QIcon::Normal : QIcon::Disabled);
        const int before = side + size::iconToText;
        rect = QStyle::visualRect(option->direction, rect, rect.adjusted(before, 0, 0, 0));
    }
    const auto* combo = qobject_cast<const QComboBox*>(brush.widget);
    const bool placeholder = combo && combo->currentIndex() < 0;
    const Token token = !brush.enabled() ? Token::Disabled : placeholder ? Token::Muted : Token::Text;
    const QFont font = brush.widget ? brush.widget->font() : brush.painter->font();
    paint::text(
        brush.painter, rect,
        static_cast<int>(QStyle::visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine,
        font, brush.color(token), elided(option->currentText, font, rect.width()));
}

void spinBox(const Brush& brush)
{
    const auto* option = brush.as<QStyleOptionSpinBox>();
    if (!option)
        return;
    if (option->frame)
        outline(brush, brush.enabled() && brush.has(QStyle::State_HasFocus));
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag way,
                          paint::Glyph glyph) {
        const QRect rect = brush.style.subControlRect(QStyle::CC_SpinBox, option, part, brush.widget);
        const bool works = brush.enabled() && option->stepEnabled.testFlag(way);
        if (works && option->activeSubControls.testFlag(part))
            paint::box(brush.painter, rect,
                       brush.color(brush.has(QStyle::State_Sunken) ? Token::Pressed : Token::Hover), {},
                       radius::small);
        paint::glyph(brush.painter, glyph, squareAt(rect, scaled(brush.widget, size::indicatorGlyph)),
                     brush.color(works ? Token::Muted : Token::Disabled));
    };
    step(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, paint::Glyph::Up);
    step(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, paint::Glyph::Down);
}

QSize fieldSize(const QSize& contents, const QWidget* widget, int extraWidth)
{
    const int height = isSmall(widget) ? smallFieldHeight(widget) : controlHeight(widget);
    return {contents.width() + 2 * sideOf(widget) + extraWidth, std::max(height, contents.height())};
}

int comboExtra(const QWidget* widget)
{
    return scaled(widget, size::icon) + space::s8;
}

int spinExtra(const QWidget* widget)
{
    return scaled(widget, size::spinSide) - sideOf(widget);
}

QRect lineEditContents(const QStyleOption* option, const QWidget* widget)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth == 0)
        return option->rect;
    const int side = sideOf(widget) - lineEditsOwn;
    return option->rect.adjusted(side, size::hairline, -side, -size::hairline);
}

QRect comboRect(const QStyleOptionComplex* option, QStyle::SubControl part, const QWidget* widget)
{
    const QRect rect = option->rect;
    const int side = sideOf(widget) - lineEditsOwn;
    const int arrow = scaled(widget, size::icon) + sideOf(widget);
    switch (part) {
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option->direction, rect,
                                  rect.adjusted(side, size::ring, -arrow - side / 2, -size::ring));
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(
            option->direction, rect,
            QRect(rect.right() + 1 - arrow - size::ring / 2, rect.top(), arrow, rect.height()));
    default:
        return rect;
    }
}

QRect spinRect(const QStyleOptionComplex* option, QStyle::SubControl part, const QWidget* widget)
{
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool buttons = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect rect = option->rect;
    const int side = sideOf(widget) - lineEditsOwn;
    const int arrows = buttons ? scaled(widget, size::spinSide) : 0;
    const int half = (rect.height() - 2 * size::ring) / 2;
    const int left = rect.right() + 1 - arrows;
    const auto visual = [&](const QRect& logical) {
        return QStyle::visualRect(option->direction, rect, logical);
    };
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        return visual(rect.adjusted(side, size::ring, -std::max(arrows, side), -size::ring));
    case QStyle::SC_SpinBoxUp:
        return buttons ? visual({left, rect.top() + size::ring, arrows - size::ring, half}) : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons ? visual({left, rect.top() + size::ring + half, arrows - size::ring, half}) : QRect();
    default:
        return rect;
    }
}

} // namespace parts

} // namespace mw::kit
