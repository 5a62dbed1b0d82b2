// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/strengthmeter.h"

#include "kit/accessible.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/painting.h"
#include "kit/piece.h"

#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;
using Pattern = PassphraseStrength::Pattern;

namespace {

constexpr int steps = 4;

} // namespace

/// Four parts, filled from the start of the line.
class StrengthMeter::Bar : public Piece
{
public:
    Bar() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    QSize sizeHint() const override { return {steps * space::s48, scaled(this, size::bar)}; }
    void setStep(int step)
    {
        m_step = step;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        static constexpr Token filled[] = {Token::Border, Token::DangerMark, Token::WarningMark,
                                           Token::SuccessMark, Token::SuccessMark};
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const int part = (width() - (steps - 1) * space::s4) / steps;
        for (int i = 0; i < steps; ++i)
            paint::box(&painter, placed(QRect(i * (part + space::s4), 0, part, height())),
                       color(i < m_step ? filled[m_step] : Token::Border), QColor(), height() / 2.0);
    }

private:
    int m_step = 0;
};

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::shell::StrengthMeter)
};

QString timeWords(const PassphraseStrength& strength)
{
    switch (strength.time()) {
    case GuessTime::Seconds:
        return Text::tr("Weak: takes seconds to guess.");
    case GuessTime::Minutes:
        return Text::tr("Weak: takes minutes to guess.");
    case GuessTime::Hours:
        return Text::tr("Weak: takes hours to guess.");
    case GuessTime::Days:
        return Text::tr("Fair: takes days to guess.");
    case GuessTime::Months:
        return Text::tr("Fair: takes months to guess.");
    case GuessTime::Years:
        return Text::tr("Good: takes years to guess.");
    case GuessTime::Centuries:
        break;
    }
    return Text::tr("Strong: takes centuries to guess.");
}

QString advice(const PassphraseStrength& strength)
{
    if (strength.step() > 2)
        return {};
    switch (strength.pattern) {
    case Pattern::Common:
        return Text::tr("It is one of the words that are tried first.");
    case Pattern::Name:
        return Text::tr("The workspace's name is tried first.");
    case Pattern::Keyboard:
        return Text::tr("Keys that lie side by side are tried early.");
    case Pattern::Sequence:
        return Text::tr("Letters or figures in their order are tried early.");
    case Pattern::Repeat:
        return Text::tr("Saying it again makes it longer, hardly harder.");
    case Pattern::Year:
        return Text::tr("Years are tried early.");
    case Pattern::Words:
    case Pattern::None:
        break;
    }
    return Text::tr("Another word or two make it much harder.");
}

} // namespace

StrengthMeter::StrengthMeter(QWidget* parent)
    : QWidget(parent), m_bar(new Bar), m_word(new Label({}, Type::Small, Token::Muted))
{
    m_word->setWordWrap(true);
    setAccessibleRole(this, QAccessible::Indicator);
    setAccessibleName(tr("How hard it is to guess"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s4);
    column->addWidget(m_bar);
    column->addWidget(m_word);
    set({});
}

QString StrengthMeter::sentence() const
{
    return m_word->text();
}

void StrengthMeter::set(const std::optional<PassphraseStrength>& strength)
{
    const int step = strength ? strength->step() : 0;
    QString words = tr("Four words that have nothing to do with each other are strong, and easy to keep.");
    if (strength) {
        const QString more = advice(*strength);
        words = more.isEmpty() ? timeWords(*strength) : u"%1 %2"_s.arg(timeWords(*strength), more);
    }
    m_word->setText(words);
    m_bar->setStep(step);
    setAccessibleDescription(words);
    if (std::exchange(m_step, step) != step && strength && isVisible())
        announce(this, words);
}

} // namespace mw::shell
