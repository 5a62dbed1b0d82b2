// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/starterpage.h"

#include "base/errorcodes.h"
#include "kit/callout.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "ui/templates/startercard.h"
#include "ui/templates/starterpictures.h"
#include "workspace/office.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::templatespage {

using namespace kit;

StarterPage::StarterPage(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_pictures(new StarterPictures(this)),
      m_problem(new Callout(Tone::Danger, {}, {}))
{
    auto* header = new PageHeader(tr("New template"));
    header->setCrumbs({tr("Templates")});
    connect(header, &PageHeader::crumbPressed, this, &StarterPage::backWanted);
    auto* body = new QWidget;
    addCards(body);
    auto* area = new QScrollArea;
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(body);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(area, 1);
    connect(m_pictures, &StarterPictures::drawn, this, [this](int index, const QPixmap& picture) {
        m_cards[static_cast<std::size_t>(index)]->setPicture(picture);
    });
}

void StarterPage::addCards(QWidget* body)
{
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::page, 0, space::page, space::page);
    column->setSpacing(space::s16);
    auto* words =
        muted(tr("Begin with a mail that is ready: you change its words, pictures and colours in a form, "
                 "without HTML."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* cards = new FlowLayout(space::s16, space::s16);
    if (auto found = content::starters(QLocale().name()))
        m_starters = std::move(*found);
    else
        setProblem({tr("The program's own templates are damaged (%1).").arg(found.error().detail),
                    tr("Your own templates are as they were."), tr("Install the program anew."),
                    base::toText(base::ErrorCode::FileUnreadable)});
    for (const content::Starter& starter : m_starters) {
        auto* card = new StarterCard(starter.name, starter.description);
        connect(card, &StarterCard::clicked, this, [this, &starter] { Q_EMIT starterChosen(starter); });
        m_cards.push_back(card);
    }
    auto* own =
        new StarterCard(tr("Your own HTML"), tr("Write or paste the source of a mail that you have."));
    own->setIcon(Icon::Code);
    connect(own, &StarterCard::clicked, this, &StarterPage::ownChosen);
    m_cards.push_back(own);
    for (StarterCard* card : m_cards) {
        cards->addWidget(card);
        connect(card, &StarterCard::moved, this, [this, card](int steps) { onMoved(card, steps); });
    }
    column->addLayout(cards);
    column->addStretch();
}

void StarterPage::onMoved(StarterCard* from, int steps)
{
    const auto at = std::find(m_cards.begin(), m_cards.end(), from) - m_cards.begin();
    const auto to = at + steps;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_cards.size()))
        m_cards[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
}

void StarterPage::focusFirst()
{
    m_cards.front()->setFocus(Qt::OtherFocusReason);
}

bool StarterPage::isQuiet() const
{
    return m_drawn && m_pictures->isQuiet();
}

void StarterPage::setBusy(bool busy)
{
    for (StarterCard* card : m_cards)
        card->setEnabled(!busy);
}

void StarterPage::setProblem(const Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->setVisible(!problem.what.isEmpty());
}

void StarterPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_drawn, true))
        m_pictures->draw(m_starters, m_context.office.facts().name, m_context.office.words());
}

} // namespace mw::templatespage
