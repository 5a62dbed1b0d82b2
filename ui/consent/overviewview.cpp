// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/overviewview.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/words.h"
#include "ui/consent/overviewcounter.h"
#include "ui/consent/purposepanel.h"
#include "ui/consent/scrolled.h"
#include "ui/consent/times.h"

#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::consentpage {

using shell::PageId;

OverviewView::OverviewView(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_counter(new OverviewCounter(context, this)),
      m_stack(new QStackedWidget)
{
    build();
    connect(m_counter, &OverviewCounter::counted, this, &OverviewView::show);
}

void OverviewView::build()
{
    auto* waiting = new QWidget;
    auto* words = new QVBoxLayout(waiting);
    words->setContentsMargins(kit::space::page, kit::space::s16, kit::space::page, kit::space::s16);
    words->addWidget(kit::muted(tr("Counting who may be mailed…")));
    words->addStretch();
    m_waiting = waiting;
    auto* empty = new kit::EmptyPage(
        kit::Drawing::Audience, tr("There is nobody yet to ask about"),
        tr("Once there are contacts, you see here who may be mailed today, on which basis, and why others "
           "are out."));
    auto* import = kit::button(tr("Import contacts"), kit::ButtonRole::Primary, kit::Icon::Import);
    connect(import, &QAbstractButton::clicked, this, [this] { Q_EMIT wants({.page = PageId::Import}); });
    empty->setPrimary(import);
    m_empty = scrolled(empty);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(kit::space::page, kit::space::s16, kit::space::page, kit::space::s24);
    m_column->setSpacing(kit::space::sections);
    m_column->addStretch();
    m_full = scrolled(content);
    for (QWidget* page : {m_waiting, m_empty, m_full})
        m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QString OverviewView::fact() const
{
    const auto& count = m_counter->count();
    if (const auto progress = m_counter->progress())
        return tr("Counting, %1 so far")
            .arg(QLocale().toString(qRound(*progress * 100)) + QLocale().percent());
    if (!count || !count->exact || count->contacts == 0)
        return {};
    return tr("As of %1").arg(kit::nearTime(timeOf(count->now), timeOf(m_context.clock.now())));
}

void OverviewView::show()
{
    const auto& count = m_counter->count();
    Q_EMIT factChanged();
    if (!count)
        return;
    if (count->contacts == 0)
        return m_stack->setCurrentWidget(count->exact ? m_empty : m_waiting);
    while (m_panels.size() < count->purposes.size()) {
        if (!m_panels.empty())
            m_column->insertWidget(m_column->count() - 1, new kit::Rule);
        m_panels.push_back(new PurposePanel);
        m_column->insertWidget(m_column->count() - 1, m_panels.back());
    }
    for (std::size_t i = 0; i < count->purposes.size(); ++i) // purposes are never taken away
        m_panels[i]->set(count->purposes[i], count->contacts);
    m_stack->setCurrentWidget(m_full);
}

} // namespace mw::consentpage
