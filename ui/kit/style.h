// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/density.h"
#include "kit/theme.h"

#include <QProxyStyle>

namespace mw::kit {

class FocusWatch;

/// Fusion, with everything that is seen painted from the tokens. There is no style sheet anywhere.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();
    ~Style() override;

    /// Makes one the application's style and lets its theme follow the desktop. Once, before the first
    /// window.
    static Style& install();
    /// The style of ours behind this widget, or behind the application when it is null; null when there is
    /// none.
    [[nodiscard]] static const Style* of(const QWidget* widget);

    [[nodiscard]] Theme& theme() { return m_theme; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] Density density() const { return m_density; }
    /// Tells every table by a change of style.
    void setDensity(Density density);
    /// Is this the moment for a focus ring: it has the focus, and the person works by keyboard?
    [[nodiscard]] bool showsFocus(const QStyleOption* option) const;
    [[nodiscard]] bool showsFocus(const QWidget* widget) const;

    using QProxyStyle::polish;
    void polish(QApplication* application) override;
    void unpolish(QApplication* application) override;
    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override;

private:
    void applyTheme();

    Theme m_theme;
    FocusWatch* m_focusWatch;
    Density m_density = Density::Comfortable;
    bool m_applying = false;
};

} // namespace mw::kit
