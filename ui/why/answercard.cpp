// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/answercard.h"

#include "kit/accessible.h"
#include "kit/label.h"
#include "kit/piecesizes.h"
#include "kit/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace mw::why {

AnswerCard::AnswerCard(QWidget* parent)
    : Card(parent),
      m_sentence(new kit::Label({}, kit::Type::Page, kit::Token::Text, kit::weight::strong)),
      m_next(kit::muted({}))
{
    m_sentence->setWordWrap(true);
    m_next->setWordWrap(true);
    setContentsMargins(kit::space::s16 + kit::size::answerStrip, kit::space::s16, kit::space::s16,
                       kit::space::s16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s4);
    column->addWidget(m_sentence);
    column->addWidget(m_next);
    kit::setAccessibleRole(this, QAccessible::Grouping);
}

void AnswerCard::setAnswer(const Answer& answer)
{
    m_tone = answer.tone;
    m_sentence->setText(answer.sentence);
    m_next->setText(answer.next);
    setAccessibleName(answer.sentence);
    setAccessibleDescription(answer.next);
    update();
}

void AnswerCard::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(rect(), kit::radius::card, kit::radius::card);
    painter.setClipPath(card);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int strip = kit::size::answerStrip;
    painter.fillRect(QRect(mirrored ? width() - strip : 0, 0, strip, height()),
                     kit::themeOf(this).color(kit::markOf(m_tone)));
}

} // namespace mw::why
