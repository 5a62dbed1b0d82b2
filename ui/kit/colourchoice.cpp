// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/colourchoice.h"

#include "kit/accessible.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"
#include "kit/style.h"
#include "kit/type.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array colourNames{
    QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Rust"),   QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Teal"),
    QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Violet"), QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Berry"),
    QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Moss"),   QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Slate"),
    QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Olive"),  QT_TRANSLATE_NOOP("mw::kit::ColourChoice", "Blue")};
static_assert(colourNames.size() == workspaceColours.size());

QColor white(const QWidget* widget)
{
    return themeOf(widget).color(Token::OnAccent);
}

class Swatch : public QAbstractButton
{
public:
    Swatch(QRgb colour, const QString& name, QWidget* parent) : QAbstractButton(parent), m_colour(colour)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(name);
        setToolTip(plainToolTip(name));
        setAccessibleRole(this, QAccessible::RadioButton);
    }
    [[nodiscard]] QColor colour() const { return QColor::fromRgb(m_colour); }
    QSize sizeHint() const override
    {
        const int side = scaled(this, size::target) + 2 * size::ringMargin;
        return {side, side};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const qreal in = size::ringMargin;
        const QRectF disc = QRectF(rect()).adjusted(in, in, -in, -in);
        paint::disc(&painter, disc, isDown() ? colour().darker(120) : colour(), {});
        if (isChecked()) {
            const qreal inner = disc.width() / 4;
            paint::glyph(&painter, paint::Glyph::Check, disc.adjusted(inner, inner, -inner, -inner),
                         white(this));
        }
        if (const Style* style = Style::of(this); style && style->showsFocus(this))
            paint::ring(&painter, disc, disc.width() / 2, themeOf(this).color(Token::Accent));
    }

private:
    QRgb m_colour;
};

} // namespace

ColourChoice::ColourChoice(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s4);
    for (std::size_t i = 0; i < workspaceColours.size(); ++i) {
        auto* swatch = new Swatch(workspaceColours[i], tr(colourNames[i]), this);
        m_swatches.push_back(swatch);
        row->addWidget(swatch);
        connect(swatch, &QAbstractButton::toggled, this, [this, swatch](bool on) {
            if (on)
                Q_EMIT colourChosen(swatch->colour().name().toUpper());
        });
    }
    row->addStretch();
}

QString ColourChoice::colour() const
{
    for (const QAbstractButton* swatch : m_swatches)
        if (swatch->isChecked())
            return static_cast<const Swatch*>(swatch)->colour().name().toUpper();
    return {};
}

void ColourChoice::setColour(const QString& colour)
{
    const QColor wanted(colour);
    for (QAbstractButton* swatch : m_swatches)
        if (static_cast<Swatch*>(swatch)->colour() == wanted) {
            const QSignalBlocker quiet(swatch);
            swatch->setChecked(true);
        }
    for (QAbstractButton* swatch : m_swatches)
        swatch->update();
}

QString initialOf(const QString& name)
{
    const QString text = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    const qsizetype end = finder.toNextBoundary();
    return end <= 0 ? QString() : text.left(end).toUpper();
}

WorkspaceTile::WorkspaceTile(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WorkspaceTile::set(const QString& name, const QString& colour)
{
    m_initial = initialOf(name);
    m_colour = QColor(colour);
    update();
}

QSize WorkspaceTile::sizeHint() const
{
    const int side = scaled(this, size::workspaceTile);
    return {side, side};
}

void WorkspaceTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::box(&painter, rect(), m_colour.isValid() ? m_colour : themeOf(this).color(Token::Muted), {},
               radius::control);
    paint::text(&painter, rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine,
                kit::font(this, Type::Body, weight::strong), white(this), m_initial);
}

} // namespace mw::kit
