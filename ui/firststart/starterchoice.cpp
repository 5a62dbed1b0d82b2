// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/starterchoice.h"

#include "kit/label.h"
#include "kit/metrics.h"

#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mw::firststart {

StarterChoice::StarterChoice(QWidget* parent) : QWidget(parent)
{
    if (auto read = content::starters(QLocale().name().left(2)))
        m_starters = std::move(*read);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s12);
    for (std::size_t i = 0; i < m_starters.size(); ++i) {
        const content::Starter& starter = m_starters[i];
        auto* choice = new QRadioButton(starter.name);
        QFont font;
        font.setWeight(QFont::Weight(kit::weight::medium)); // and no size: that one follows the application's
        choice->setFont(font);
        choice->setAccessibleDescription(starter.description);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(choice);
        auto* about = kit::hint(starter.description);
        about->setWordWrap(true);
        about->setIndent(0);
        auto* indented = new QHBoxLayout;
        indented->addSpacing(kit::scaled(this, kit::size::indicator + kit::space::s8));
        indented->addWidget(about, 1);
        words->addLayout(indented);
        column->addLayout(words);
        m_choices.push_back(choice);
        connect(choice, &QRadioButton::toggled, this, [this, i](bool on) {
            if (on)
                Q_EMIT currentChanged(static_cast<int>(i));
        });
    }
    column->addStretch();
    if (!m_choices.empty())
        m_choices.front()->setChecked(true);
}

int StarterChoice::current() const
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        if (m_choices[i]->isChecked())
            return static_cast<int>(i);
    return -1;
}

void StarterChoice::setCurrent(int index)
{
    if (index >= 0 && index < static_cast<int>(m_choices.size()))
        m_choices[static_cast<std::size_t>(index)]->setChecked(true);
}

} // namespace mw::firststart
