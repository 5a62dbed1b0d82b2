// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/findingrow.h"

#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piecesizes.h"
#include "kit/prose.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

namespace mw::kit {

using namespace Qt::StringLiterals;

FindingRow::FindingRow(Tone tone, const QString& what, const QString& why, Buttons buttons, QWidget* parent)
    : Piece(parent),
      m_tone(tone),
      m_what(what),
      m_head(new Prose),
      m_why(hint(why)),
      m_row(new QHBoxLayout(this)),
      m_buttons(new QHBoxLayout)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_head);
    words->addWidget(m_why);
    m_row->setSpacing(space::s12);
    m_row->addLayout(words, 1);
    m_buttons->setSpacing(space::s4);
    if (buttons == Buttons::Below) {
        words->addLayout(m_buttons);
        m_buttons->addStretch();
    } else {
        m_row->addLayout(m_buttons);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    remeasure();
    tell();
}

void FindingRow::set(Tone tone, const QString& what, const QString& why)
{
    m_tone = tone;
    m_what = what;
    m_why->setText(why);
    tell();
}

void FindingRow::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

void FindingRow::setFact(const QString& fact)
{
    m_fact = fact;
    tell();
}

void FindingRow::addButton(QAbstractButton* button)
{
    // Before the stretch that keeps buttons below at the start.
    const bool below = m_buttons->count() > 0 && m_buttons->itemAt(m_buttons->count() - 1)->spacerItem();
    if (below) {
        m_buttons->setContentsMargins(0, space::s8, 0, 0);
        m_buttons->insertWidget(m_buttons->count() - 1, button);
    } else {
        m_buttons->addWidget(button, 0, Qt::AlignVCenter);
        // The ring of a button at the very edge would be cut.
        m_buttons->setContentsMargins(size::ringMargin, 0, size::ringMargin, 0);
    }
    button->setAccessibleDescription(m_what);
}

void FindingRow::setLine(bool shown)
{
    m_line = shown;
    update();
}

void FindingRow::tell()
{
    std::vector<Run> head{{m_what, weight::strong}};
    if (!m_fact.isEmpty())
        head.push_back({u"  "_s + m_fact, weight::normal, textOf(m_tone)});
    m_head->setRuns(std::move(head));
    m_why->setVisible(!m_why->text().isEmpty());
    setAccessibleName(m_what);
    setAccessibleDescription(m_why->text());
    update();
}

void FindingRow::remeasure()
{
    setLead(scaled(this, size::iconMedium) + space::s12, size::findingTop, size::findingTop);
}

void FindingRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int side = scaled(this, size::iconMedium);
    const int line = lineHeight(kit::font(this, Type::Body));
    paintIcon(&painter, m_icon.value_or(iconOf(m_tone)),
              placed(QRect(0, size::findingTop + (line - side) / 2, side, side)), color(textOf(m_tone)));
    if (m_line)
        paint::hairlineBelow(&painter, rect(), color(Token::Border));
}

} // namespace mw::kit
