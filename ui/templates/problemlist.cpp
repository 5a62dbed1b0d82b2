// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/problemlist.h"

#include "kit/button.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/metrics.h"
#include "kit/piece.h"
#include "kit/pill.h"
#include "kit/theme.h"
#include "kit/words.h"
#include "ui/templates/problemrow.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::templatespage {

using namespace kit;

namespace {

constexpr int rowsSeen = 3;

QScrollArea* areaFor(QWidget* body)
{
    auto* area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(body);
    return area;
}

} // namespace

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent),
      m_fine(new StateLabel(Icon::Fine, tr("Nothing found"), Tone::Success)),
      m_errors(new StateLabel(Icon::Refused, {}, Tone::Danger)),
      m_warnings(new StateLabel(Icon::Warning, {}, Tone::Warning)),
      m_notes(new StateLabel(Icon::Info, {}, Tone::Info)),
      m_toggle(iconButton(Icon::ChevronDown, tr("Hide what was found")))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s12);
    head->addWidget(new Label(tr("Problems"), Type::Body, Token::Text, weight::strong));
    for (StateLabel* one : {m_fine, m_errors, m_warnings, m_notes})
        head->addWidget(one);
    head->addStretch();
    m_toggle->setSmall(true);
    head->addWidget(m_toggle);
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, space::s12, 0);
    m_column->setSpacing(0);
    m_column->addStretch();
    m_area = areaFor(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::s4, space::s12, space::s4);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_area);
    connect(m_toggle, &Button::clicked, this, [this] { setOpen(!m_open); });
    refresh();
}

void ProblemList::setProblems(const std::vector<EditorProblem>& problems)
{
    std::vector<EditorProblem> sorted = problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](const EditorProblem& a, const EditorProblem& b) {
        const auto rank = [](Tone tone) { return tone == Tone::Danger ? 0 : tone == Tone::Warning ? 1 : 2; };
        return rank(a.tone) < rank(b.tone);
    });
    if (sorted == m_problems)
        return;
    m_problems = std::move(sorted);
    refresh();
}

void ProblemList::setOpen(bool open)
{
    m_open = open;
    refresh();
}

/// Rows are kept and told anew: one that has the focus keeps it while somebody types.
void ProblemList::refresh()
{
    const auto count = [this](Tone tone) {
        return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
                                              [tone](const EditorProblem& one) { return one.tone == tone; }));
    };
    const auto show = [&](StateLabel* label, int number, const QString& words) {
        label->setText(formatCount(number));
        label->setAccessibleName(words);
        label->setToolTip(plainToolTip(words));
        label->setVisible(number > 0);
    };
    const int errors = count(Tone::Danger);
    const int notes = count(Tone::Info);
    show(m_errors, errors, errors == 1 ? tr("1 fault") : tr("%n faults", nullptr, errors));
    show(m_warnings, count(Tone::Warning), tr("%n to look at", nullptr, count(Tone::Warning)));
    show(m_notes, notes, notes == 1 ? tr("1 note") : tr("%n notes", nullptr, notes));
    m_fine->setVisible(m_problems.empty());
    m_toggle->setVisible(!m_problems.empty());
    const QString words = m_open ? tr("Hide what was found") : tr("Show what was found");
    m_toggle->setIcon(icon(m_open ? Icon::ChevronDown : Icon::ChevronUp));
    m_toggle->setToolTip(plainToolTip(words));
    m_toggle->setAccessibleName(words);
    while (m_rows.size() < m_problems.size()) {
        auto* row = new ProblemRow;
        m_column->insertWidget(static_cast<int>(m_rows.size()), row);
        connect(row, &ProblemRow::placeWanted, this, &ProblemList::placeWanted);
        connect(row, &ProblemRow::fixWanted, this, &ProblemList::fixWanted);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < m_problems.size())
            m_rows[i]->setProblem(m_problems[i]);
        m_rows[i]->setVisible(i < m_problems.size());
    }
    fit();
}

/// As high as the first few; none of them is cut in the middle.
void ProblemList::fit()
{
    const int width = m_area->viewport()->width() - space::s12;
    const auto shown = std::min({std::size_t(rowsSeen), m_problems.size(), m_rows.size()});
    int height = 0;
    for (std::size_t i = 0; i < shown; ++i)
        height += m_rows[i]->layout()->totalHeightForWidth(width);
    m_area->setVisible(m_open && shown > 0);
    if (m_area->minimumHeight() != height)
        m_area->setFixedHeight(height);
}

void ProblemList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ProblemList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace mw::templatespage
