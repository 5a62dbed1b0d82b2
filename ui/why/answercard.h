// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/card.h"
#include "ui/why/answer.h"

namespace mw::kit {
class Label;
}

namespace mw::why {

/// The answer, before everything else, with a strip in its colour.
class AnswerCard : public kit::Card
{
    Q_OBJECT

public:
    explicit AnswerCard(QWidget* parent = nullptr);
    void setAnswer(const Answer& answer);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    kit::Tone m_tone = kit::Tone::Neutral;
    kit::Label* m_sentence;
    kit::Label* m_next;
};

} // namespace mw::why
