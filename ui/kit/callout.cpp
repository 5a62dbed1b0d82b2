// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/callout.h"

#include "kit/accessible.h"
#include "kit/icon.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace mw::kit {

using namespace Qt::StringLiterals;

namespace {

/// A callout wants no more than this many letters in a line.
constexpr int lettersInLine = 84;

QString joined(const QStringList& sentences)
{
    QStringList said;
    for (const QString& sentence : sentences)
        if (!sentence.isEmpty())
            said << sentence;
    return said.join(u' ');
}

} // namespace

Callout::Callout(Tone tone, const QString& bold, const QString& text, QWidget* parent)
    : Piece(parent), m_tone(tone), m_bold(bold), m_text(text)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tell();
}

Callout::Callout(const Problem& problem, QWidget* parent) : Callout(Tone::Danger, {}, {}, parent)
{
    setProblem(problem);
}

void Callout::set(Tone tone, const QString& bold, const QString& text)
{
    m_tone = tone;
    m_bold = bold;
    m_text = text;
    m_code.clear();
    tell();
}

void Callout::setProblem(const Problem& problem)
{
    m_bold = problem.what;
    m_text = joined({problem.kept, problem.todo});
    m_code = problem.code;
    tell();
}

void Callout::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void Callout::setStacked(bool stacked)
{
    m_stacked = stacked;
    contentChanged();
}

void Callout::tell()
{
    setAccessibleRole(this, m_tone == Tone::Danger ? QAccessible::AlertMessage : QAccessible::Note);
    setAccessibleName(joined({m_bold, m_text, m_code}));
    contentChanged();
}

void Callout::addButton(QAbstractButton* button)
{
    button->setParent(this);
    button->show();
    m_buttons.emplace_back(button);
    contentChanged();
}

void Callout::remeasure()
{
    std::vector<Run> runs{{m_bold, weight::strong, Token::Text}};
    if (!m_bold.isEmpty() && !m_text.isEmpty())
        runs.push_back({m_stacked ? u"\n"_s : u" "_s});
    runs.push_back({m_text});
    if (!m_code.isEmpty())
        runs.push_back({u" "_s + m_code, weight::normal, Token::Muted});
    m_paragraph = Paragraph(std::move(runs), kit::font(this, Type::Body));
    placeButtons();
}

int Callout::textStart() const
{
    return size::calloutSide + scaled(this, size::icon) + size::calloutGap;
}

QSize Callout::buttonsSize() const
{
    QSize size(0, 0);
    for (const auto& button : m_buttons) {
        if (!button || button->isHidden())
            continue;
        const QSize hint = seenSize(button);
        size.rwidth() += hint.width() + (size.width() > 0 ? space::s8 : 0);
        size.rheight() = std::max(size.height(), hint.height());
    }
    return size;
}

Callout::Plan Callout::planFor(int width) const
{
    Plan plan;
    const int start = textStart();
    const int room = std::max(1, width - start - size::calloutSide);
    const QSize buttons = buttonsSize();
    const int oneLine = lineHeight(kit::font(this, Type::Body));
    const bool beside = buttons.width() > 0 &&
                        m_paragraph.naturalWidth() + space::s16 + buttons.width() <= room &&
                        m_paragraph.heightFor(room) <= oneLine;
    const int textWidth = beside ? room - buttons.width() - space::s16 : room;
    const int textHeight = m_paragraph.heightFor(textWidth);
    plan.text = QRect(start, size::calloutTop, textWidth, textHeight);
    plan.height = plan.text.bottom() + 1 + size::calloutTop;
    if (buttons.width() <= 0)
        return plan;

    int x = beside ? width - size::calloutSide - buttons.width() : start;
    int y = beside ? 0 : plan.text.bottom() + 1 + space::s8;
    if (beside) {
        // The button is higher than the line: both stand in the middle.
        plan.height = std::max(plan.height, buttons.height() + 2 * space::s8);
        plan.text.moveTop((plan.height - textHeight) / 2);
        y = (plan.height - buttons.height()) / 2;
    }
    int bottom = y;
    for (const auto& button : m_buttons) {
        if (!button || button->isHidden()) {
            plan.buttons.emplace_back();
            continue;
        }
        const QSize hint = seenSize(button);
        const int wide = std::min(hint.width(), room);
        if (!beside && x > start && x + wide > width - size::calloutSide) {
            x = start;
            y = bottom + space::s8;
        }
        plan.buttons.emplace_back(x, y, wide, hint.height());
        bottom = std::max(bottom, y + hint.height());
        x += wide + space::s8;
    }
    if (!beside)
        plan.height = bottom + size::calloutTop;
    return plan;
}

QSize Callout::sizeHint() const
{
    const int most = QFontMetrics(kit::font(this, Type::Body)).averageCharWidth() * lettersInLine;
    const int width = textStart() + std::min(m_paragraph.naturalWidth(), most) + size::calloutSide;
    return {width, heightForWidth(width)};
}

QSize Callout::minimumSizeHint() const
{
    int least = std::min(m_paragraph.leastWidth(), scaled(this, size::settingLabel));
    for (const auto& button : m_buttons)
        if (button && !button->isHidden())
            least = std::max(least, seenLeastWidth(button));
    return {textStart() + least + size::calloutSide,
            lineHeight(kit::font(this, Type::Body)) + 2 * size::calloutTop};
}

int Callout::heightForWidth(int width) const
{
    return planFor(width).height;
}

void Callout::placeButtons()
{
    const Plan plan = planFor(width());
    for (std::size_t i = 0; i < plan.buttons.size(); ++i)
        if (m_buttons[i] && !plan.buttons[i].isNull())
            place(m_buttons[i], plan.buttons[i]);
}

void Callout::resizeEvent(QResizeEvent*)
{
    placeButtons();
}

bool Callout::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        contentChanged();
    return Piece::event(event);
}

void Callout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const Plan plan = planFor(width());
    paint::box(&painter, rect(), color(softOf(m_tone)), QColor(), radius::control);
    const int side = scaled(this, size::icon);
    const int line = lineHeight(kit::font(this, Type::Body));
    const QRect iconRect(size::calloutSide, plan.text.top() + (line - side) / 2, side, side);
    paintIcon(&painter, m_icon.value_or(iconOf(m_tone)), placed(iconRect), color(textOf(m_tone)));
    m_paragraph.paint(&painter, placed(plan.text).topLeft(), plan.text.width());
}

} // namespace mw::kit
