// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/colourchoice.h"

#include "kit/flowlayout.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/windowsizes.h"

#include <QAbstractButton>
#include <QPainter>

#include <algorithm>
#include <array>

namespace mw::shell {

using namespace kit;

namespace {

class Swatch : public QAbstractButton
{
public:
    Swatch(QRgb rgb, const QString& name, QWidget* parent) : QAbstractButton(parent), m_rgb(rgb)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAccessibleName(name);
        setToolTip(plainToolTip(name));
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return QSize(1, 1) * (scaled(this, size::swatch) + 2 * size::ringMargin);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        const int ring = size::ringMargin;
        const QRect square = rect().adjusted(ring, ring, -ring, -ring);
        paint::box(&painter, square, QColor::fromRgb(m_rgb), {}, radius::control);
        if (isChecked()) {
            const int side = scaled(this, size::icon);
            QRect check(0, 0, side, side);
            check.moveCenter(square.center());
            paintIcon(&painter, Icon::Check, check, theme.color(Token::OnAccent));
        }
        if (const Style* style = Style::of(this); style && style->showsFocus(this))
            paint::ring(&painter, square, radius::control, theme.color(Token::Accent));
    }

private:
    QRgb m_rgb;
};

} // namespace

ColourChoice::ColourChoice(QWidget* parent) : QWidget(parent)
{
    // In the order of workspaceColours.
    const std::array names{tr("Rust"),  tr("Teal"),  tr("Violet"), tr("Berry"),
                           tr("Green"), tr("Slate"), tr("Olive"),  tr("Blue")};
    auto* row = new FlowLayout(space::s4, space::s4, this);
    row->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < workspaceColours.size(); ++i) {
        auto* swatch = new Swatch(workspaceColours[i], names[i], this);
        row->addWidget(swatch);
        m_swatches.push_back(swatch);
        connect(swatch, &QAbstractButton::toggled, this, [this](bool on) {
            if (on)
                Q_EMIT colourChanged();
        });
    }
    m_swatches.front()->setChecked(true);
    setFocusProxy(m_swatches.front());
}

QString ColourChoice::colour() const
{
    const auto on = std::find_if(m_swatches.begin(), m_swatches.end(),
                                 [](const QAbstractButton* one) { return one->isChecked(); });
    const auto index = on == m_swatches.end() ? 0 : on - m_swatches.begin();
    return QColor::fromRgb(workspaceColours[static_cast<std::size_t>(index)]).name().toUpper();
}

void ColourChoice::setColour(const QString& colour)
{
    const QRgb wanted = QColor(colour).rgb();
    const auto found = std::find(workspaceColours.begin(), workspaceColours.end(), wanted);
    if (found != workspaceColours.end())
        m_swatches[static_cast<std::size_t>(found - workspaceColours.begin())]->setChecked(true);
}

} // namespace mw::shell
