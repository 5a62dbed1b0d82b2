// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"

#include "kit/accessible.h"
#include "kit/appearance.h"
#include "kit/focuswatch.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/styleparts.h"
#include "kit/type.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>
#include <QToolTip>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

const QString comboPopup = u"QComboBoxPrivateContainer"_s;

bool isTextEdit(const QWidget* widget)
{
    return qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

bool isPopupFrame(const QWidget* widget)
{
    return widget && widget->inherits(comboPopup.toLatin1().constData());
}

QRect withoutRing(const QRect& rect)
{
    constexpr int margin = size::ringMargin;
    return rect.adjusted(margin, margin, -margin, -margin);
}

/// Windows with round corners need an alpha channel; X11 without a compositor would paint them black, and has
/// square ones.
bool popupsMayBeRound()
{
    return QGuiApplication::platformName() != u"xcb";
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s), m_focusWatch(new FocusWatch(this))
{
    connect(&m_theme, &Theme::changed, this, &Style::applyTheme);
}

Style::~Style() = default;

Style& Style::install()
{
    installAccessibility();
    auto* style = new Style;
    QApplication::setStyle(style);
    followDesktop(style->theme());
    return *style;
}

const Style* Style::of(const QWidget* widget)
{
    if (const auto* own = widget ? qobject_cast<const Style*>(widget->style()) : nullptr)
        return own;
    return qobject_cast<const Style*>(QCoreApplication::instance() ? QApplication::style() : nullptr);
}

void Style::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent changed(QEvent::StyleChange);
        if (qobject_cast<QAbstractItemView*>(widget))
            QCoreApplication::sendEvent(widget, &changed);
    }
}

bool Style::showsFocus(const QStyleOption* option) const
{
    return option->state.testFlag(State_HasFocus) && option->state.testFlag(State_Enabled) &&
           m_focusWatch->byKeyboard();
}

bool Style::showsFocus(const QWidget* widget) const
{
    return widget->hasFocus() && widget->isEnabled() && m_focusWatch->byKeyboard();
}

void Style::polish(QApplication* application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(m_focusWatch);
    QToolTip::setPalette(m_theme.palette());
    QToolTip::setFont(font(nullptr, Type::Small));
}

void Style::unpolish(QApplication* application)
{
    application->removeEventFilter(m_focusWatch);
    QProxyStyle::unpolish(application);
}

void Style::polish(QPalette& palette)
{
    // What comes in is the system's palette laid over Fusion's.
    m_applying = true;
    m_theme.setSystemPalette(palette);
    m_applying = false;
    palette = m_theme.palette();
}

void Style::applyTheme()
{
    if (m_applying || QApplication::style() != this)
        return;
    // An empty palette makes the application ask polish() above again and tell every widget.
    QApplication::setPalette(QPalette());
    // Before the main loop runs Qt leaves out the widgets.
    for (QWidget* window : QApplication::topLevelWidgets()) {
        QEvent changed(QEvent::ApplicationPaletteChange);
        if (window->palette() != QApplication::palette())
            QCoreApplication::sendEvent(window, &changed);
    }
    QToolTip::setPalette(m_theme.palette());
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
        qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget) ||
        qobject_cast<QHeaderView*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QScrollBar*>(widget)) {
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    } else if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        area->setFrameShape(QFrame::NoFrame);
    } else if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
        tabs->setExpanding(false);
    } else if (qobject_cast<QMenu*>(widget) && popupsMayBeRound()) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const parts::Brush brush{*this, option, painter, widget};
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        // The line edit inside a combo box or spin box has no frame of its own.
        if (const auto* frame = brush.as<QStyleOptionFrame>(); !frame || frame->lineWidth > 0)
            parts::field(brush);
        return;
    case PE_Frame:
        if (isTextEdit(widget))
            parts::field(brush);
        else
            parts::frame(brush);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::checkIndicator(brush);
        return;
    case PE_IndicatorRadioButton:
        parts::radioIndicator(brush);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractButton*>(widget) && showsFocus(option))
            paint::box(painter, option->rect, QColor(), m_theme.color(Token::Accent), radius::small,
                       size::ring);
        return;
    case PE_PanelMenu:
        parts::menuPanel(brush);
        return;
    case PE_PanelTipLabel:
        parts::tip(brush);
        return;
    case PE_PanelItemViewItem:
        parts::itemPanel(brush);
        return;
    case PE_PanelButtonTool:
        parts::toolPanel(brush);
        return;
    case PE_FrameTabBarBase:
        paint::hairlineBelow(painter, option->rect, m_theme.color(Token::Border));
        return;
    case PE_FrameMenu:
    case PE_FrameGroupBox:
    case PE_PanelItemViewRow:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
    case PE_FrameButtonTool:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorButtonDropDown:
        paint::glyph(painter, paint::Glyph::Down, option->rect, m_theme.color(Token::Muted));
        return;
    case PE_IndicatorBranch:
        if (brush.has(State_Children))
            paint::glyph(painter, brush.has(State_Open) ? paint::Glyph::Down : paint::Glyph::Right,
                         option->rect, m_theme.color(Token::Muted));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const parts::Brush brush{*this, option, painter, widget};
    switch (element) {
    case CE_PushButton:
        parts::pushButton(brush);
        return;
    case CE_CheckBox:
        parts::check(brush, PE_IndicatorCheckBox);
        return;
    case CE_RadioButton:
        parts::check(brush, PE_IndicatorRadioButton);
        return;
    case CE_ComboBoxLabel:
        parts::comboLabel(brush);
        return;
    case CE_MenuItem:
        parts::menuItem(brush);
        return;
    case CE_MenuBarItem:
        parts::menuBarItem(brush);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Bg));
        return;
    case CE_Header:
        parts::header(brush);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paint::hairlineBelow(painter, option->rect, m_theme.color(Token::Border));
        return;
    case CE_ProgressBar:
        parts::progressBar(brush);
        return;
    case CE_TabBarTabShape:
        parts::tabShape(brush);
        return;
    case CE_TabBarTabLabel:
        parts::tabLabel(brush);
        return;
    case CE_ShapedFrame:
        if (const auto* frame = brush.as<QStyleOptionFrame>();
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            parts::shapedFrame(brush);
            return;
        }
        break;
    case CE_Splitter:
        parts::shapedFrame(brush);
        return;
    case CE_SizeGrip:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const parts::Brush brush{*this, option, painter, widget};
    switch (control) {
    case CC_ComboBox:
        parts::comboBox(brush);
        return;
    case CC_SpinBox:
        parts::spinBox(brush);
        return;
    case CC_ScrollBar:
        parts::scrollBar(brush);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_PushButtonLayoutItem:
    case SE_PushButtonBevel:
    case SE_PushButtonContents:
        return withoutRing(option->rect);
    case SE_CheckBoxLayoutItem:
    case SE_RadioButtonLayoutItem:
        return visualRect(option->direction, option->rect, option->rect.adjusted(size::ringMargin, 0, 0, 0));
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
        return parts::checkIndicatorRect(option, widget);
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return parts::checkContentsRect(option, widget);
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect:
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ComboBoxLayoutItem:
    case SE_SpinBoxLayoutItem:
    case SE_DateTimeEditLayoutItem:
    case SE_ProgressBarLayoutItem:
        return option->rect;
    case SE_LineEditContents:
        return parts::lineEditContents(option, widget);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        return parts::comboRect(option, part, widget);
    case CC_SpinBox:
        return parts::spinRect(option, part, widget);
    case CC_ScrollBar:
        return parts::scrollBarRect(option, part, widget);
    default:
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        return parts::pushButtonSize(option, widget);
    case CT_CheckBox:
    case CT_RadioButton:
        return parts::checkSize(contents, widget);
    case CT_LineEdit:
        return parts::fieldSize(contents, widget, 0);
    case CT_ComboBox:
        return parts::fieldSize(contents, widget, parts::comboExtra(widget));
    case CT_SpinBox:
        return parts::fieldSize(contents, widget, parts::spinExtra(widget));
    case CT_MenuItem:
        return parts::menuItemSize(option, contents, widget);
    case CT_HeaderSection:
        return parts::headerSize(option, widget);
    case CT_TabBarTab:
        return parts::tabSize(option, widget);
    case CT_ProgressBar:
        return {contents.width(), size::bar};
    case CT_ItemViewItem: {
        const QSize plain = QProxyStyle::sizeFromContents(type, option, contents, widget);
        return {plain.width() + space::s8, std::max(plain.height(), scaled(widget, size::menuItem))};
    }
    case CT_MenuBarItem:
        return contents + QSize(space::s16, space::s8);
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        // What fills its middle stays clear of the round corners.
        return isTextEdit(widget) || isPopupFrame(widget) || qobject_cast<const QAbstractItemView*>(widget)
                   ? space::s4
                   : size::hairline;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(widget, size::indicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::s8;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_LineEditIconSize:
    case PM_TabBarIconSize:
        return scaled(widget, size::icon);
    case PM_ScrollBarExtent:
        return size::scrollBar;
    case PM_ScrollBarSliderMin:
        return size::scrollHandleLeast;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuPanelWidth:
        return size::hairline;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::s4;
    case PM_LineEditIconMargin:
        return space::s8;
    case PM_ToolTipLabelFrameWidth:
        return size::iconToText;
    case PM_FocusFrameHMargin:
        return size::fieldSide - space::s4;
    case PM_HeaderMargin:
        return space::s4;
    case PM_SplitterWidth:
        return space::s8;
    case PM_LayoutHorizontalSpacing:
        return space::buttons;
    case PM_LayoutVerticalSpacing:
        return space::fieldToField;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::s16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
    case SH_UnderlineShortcut:
    case SH_FormLayoutFormAlignment:
        return hint == SH_ItemView_ShowDecorationSelected ? 1
               : hint == SH_FormLayoutFormAlignment       ? static_cast<int>(Qt::AlignLeft | Qt::AlignTop)
                                                          : 0;
    case SH_TabBar_Alignment:
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft);
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    if (which == SP_LineEditClearButton)
        return icon(Icon::Close, Token::Muted);
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace mw::kit
