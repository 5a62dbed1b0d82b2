// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/settingrow.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"
#include "kit/prose.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace mw::kit {

namespace {

/// The stretch below the words would make the whole row take its part of what a page has left over.
class RowLayout : public QHBoxLayout
{
public:
    using QHBoxLayout::QHBoxLayout;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
};

} // namespace

SettingRow::SettingRow(const QString& name, QWidget* parent)
    : Piece(parent),
      m_row(new RowLayout(this)),
      m_middle(new QVBoxLayout),
      m_name(muted(name)),
      m_value(new Prose),
      m_explanation(new Label({}, Type::Small, Token::Muted))
{
    m_name->setWordWrap(true);
    m_name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_explanation->setWordWrap(true);
    m_explanation->hide();
    m_middle->setSpacing(space::s4);
    m_middle->addWidget(m_value);
    m_middle->addWidget(m_explanation);
    m_middle->addStretch();
    m_row->setSpacing(space::s16);
    m_row->addWidget(m_name, 0, Qt::AlignTop);
    m_row->addLayout(m_middle, 1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    remeasure();
    tell();
}

void SettingRow::remeasure()
{
    const int lead = m_icon ? scaled(this, size::iconMedium) + space::s16 : 0;
    // A link is higher than a line of text; its words stand on the line of the value all the same.
    const int line = lineHeight(kit::font(this, Type::Body));
    const int above = std::max(0, (std::max(line, size::target) - line) / 2);
    setLead(lead, size::settingTop - above, size::settingTop);
    // A control's words stand in its middle, and the name on their line.
    const int control = m_control ? std::min(seenSize(m_control).height(), controlHeight(this)) : line;
    m_name->setContentsMargins(0, above + std::max(0, (control - line) / 2), 0, 0);
    m_middle->setContentsMargins(0, above, 0, 0);
    m_name->setFixedWidth(scaled(this, size::settingLabel));
}

void SettingRow::setIcon(Icon icon)
{
    m_icon = icon;
    contentChanged();
}

void SettingRow::setValue(std::vector<Run> value)
{
    m_value->setRuns(std::move(value));
    m_value->setVisible(!m_value->text().isEmpty());
    tell();
}

void SettingRow::setValue(const QString& value)
{
    setValue(std::vector<Run>{{value, weight::strong}});
}

void SettingRow::setExplanation(const QString& text)
{
    m_explanation->setText(text);
    m_explanation->setVisible(!text.isEmpty());
}

void SettingRow::setContent(QWidget* content)
{
    m_value->setVisible(!m_value->text().isEmpty());
    // One of fixed width stands where reading starts, and the row keeps its columns.
    const bool isFixed = content->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    m_middle->insertWidget(0, content, 0, isFixed ? Qt::AlignLeading : Qt::Alignment());
    if (content->accessibleName().isEmpty())
        content->setAccessibleName(m_name->text());
}

void SettingRow::setControl(QWidget* control)
{
    m_control = control;
    setContent(control);
    remeasure();
}

void SettingRow::setAction(const QString& text)
{
    if (!m_action) {
        m_action = new LinkLabel(text, Type::Body);
        m_row->addWidget(m_action, 0, Qt::AlignTop);
        connect(m_action, &QAbstractButton::clicked, this, &SettingRow::activated);
    }
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    tell();
}

LinkLabel* SettingRow::addAction(const QString& text)
{
    auto* made = new LinkLabel(text, Type::Body);
    made->setAccessibleName(tr("%1: %2").arg(text, m_name->text()));
    m_row->addWidget(made, 0, Qt::AlignTop);
    return made;
}

void SettingRow::setLine(bool shown)
{
    m_line = shown;
    update();
}

void SettingRow::tell()
{
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_value->text());
    // "Change" alone says nothing in a list of links.
    if (m_action)
        m_action->setAccessibleName(tr("%1: %2").arg(m_action->text(), m_name->text()));
}

void SettingRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    if (m_icon) {
        const int side = scaled(this, size::iconMedium);
        const int line = lineHeight(kit::font(this, Type::Body));
        paintIcon(&painter, *m_icon, placed(QRect(0, size::settingTop + (line - side) / 2, side, side)),
                  color(Token::Muted));
    }
    if (m_line)
        paint::hairlineBelow(&painter, rect(), color(Token::Border));
}

} // namespace mw::kit
