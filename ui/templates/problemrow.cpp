// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/problemrow.h"

#include "kit/button.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"

#include <QHBoxLayout>

namespace mw::templatespage {

using namespace kit;

namespace {

constexpr int placeWidth = space::s48 + space::s32;

} // namespace

ProblemRow::ProblemRow(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(Icon::Warning, Token::Warning)),
      m_place(new LinkLabel(QString())),
      m_sentence(new Label),
      m_fix(button(QString(), ButtonRole::Small))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, size::ringMargin, size::ringMargin, size::ringMargin);
    row->setSpacing(space::s8);
    m_place->setToken(Token::Muted);
    m_place->setMinimumWidth(scaled(this, placeWidth));
    m_sentence->setWordWrap(true);
    row->addWidget(m_icon);
    row->addWidget(m_place);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_fix);
    connect(m_place, &LinkLabel::clicked, this, [this] { Q_EMIT placeWanted(m_problem); });
    connect(m_fix, &Button::clicked, this, [this] { Q_EMIT fixWanted(m_problem); });
}

void ProblemRow::setProblem(const EditorProblem& problem)
{
    m_problem = problem;
    m_icon->set(iconOf(problem.tone), textOf(problem.tone));
    m_place->setText(literal(placeOf(problem)));
    m_place->setAccessibleDescription(problem.sentence);
    m_sentence->setText(problem.sentence);
    m_fix->setText(literal(problem.fixWords));
    m_fix->setVisible(problem.fix != EditorProblem::Fix::None);
    m_fix->setAccessibleDescription(problem.sentence);
}

} // namespace mw::templatespage
