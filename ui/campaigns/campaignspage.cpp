// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignspage.h"

#include "kit/problem.h"
#include "kit/theme.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignlistview.h"
#include "ui/campaigns/campaignview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using shell::PageId;
using shell::Place;

CampaignsPage::CampaignsPage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Campaigns, parent),
      m_context(context),
      m_actions(new CampaignActions(context, this)),
      m_list(new CampaignListView(context, *m_actions)),
      m_view(new CampaignView(context, *m_actions)),
      m_stack(new QStackedWidget)
{
    kit::setGround(this, kit::Token::Surface);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_list, &CampaignListView::opened, this, &CampaignsPage::open);
    connect(m_list, &CampaignListView::renamed, this, [this](base::CampaignId id) {
        open(id);
        m_view->rename();
    });
    connect(m_list, &CampaignListView::newWanted, this, [this] { makeNew(); });
    connect(m_list, &CampaignListView::wants, this, &Page::wants);
    connect(m_view, &CampaignView::wants, this, &Page::wants);
    connect(m_view, &CampaignView::left, this, &CampaignsPage::showList);
    connect(m_actions, &CampaignActions::did, this, &Page::did);
    connect(m_actions, &CampaignActions::made, this, [this](base::CampaignId id) {
        open(id);
        m_view->rename();
    });
    connect(m_actions, &CampaignActions::sent, this,
            [this](base::CampaignId id) { Q_EMIT wants({.page = PageId::Outbox, .object = id.value()}); });
    connect(m_actions, &CampaignActions::failed, this, [this](const kit::Problem& problem) {
        if (m_stack->currentWidget() == m_view)
            m_view->tell(problem);
        else
            m_list->tell(problem);
    });
}

CampaignsPage::~CampaignsPage() = default;

void CampaignsPage::arrive(const Place& place)
{
    if (place.part == u"new")
        return m_actions->create(place.text.isEmpty() ? tr("New campaign") : place.text);
    if (place.object > 0) {
        open(base::CampaignId(place.object));
        if (place.part == u"ready")
            m_view->showReady();
        else if (place.part == u"practice")
            m_view->practise();
        return;
    }
    if (place.part == u"practice") // without a campaign of one's own there are samples
        return Q_EMIT wants({.page = PageId::FirstStart});
    // "The page itself": where it was left, unless that is what is on the screen already.
    if (m_stack->currentWidget() == m_view && !isVisible() && m_view->id().isValid())
        return m_view->readAgain();
    showList();
}

void CampaignsPage::leave()
{
    m_view->escape(); // what was typed is kept
}

Place CampaignsPage::place() const
{
    const bool one = m_stack->currentWidget() == m_view;
    return {.page = PageId::Campaigns, .object = one ? m_view->id().value() : 0};
}

void CampaignsPage::open(base::CampaignId id)
{
    m_stack->setCurrentWidget(m_view);
    m_view->open(id);
}

void CampaignsPage::showList()
{
    m_view->close();
    m_stack->setCurrentWidget(m_list);
    m_list->arrive();
}

std::vector<shell::Command> CampaignsPage::commands()
{
    if (m_stack->currentWidget() == m_list)
        return m_list->commands();
    auto all = m_view->commands();
    all.push_back({.id = u"campaigns.new"_s,
                   .title = tr("New campaign"),
                   .icon = u"add"_s,
                   .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                   .run = [this] { makeNew(); }});
    return all;
}

bool CampaignsPage::findHere()
{
    if (m_stack->currentWidget() != m_list)
        showList();
    m_list->focusSearch();
    return true;
}

bool CampaignsPage::readAgain()
{
    if (m_stack->currentWidget() == m_view)
        m_view->readAgain();
    else
        m_list->readAgain();
    return true;
}

bool CampaignsPage::makeNew()
{
    m_actions->create(tr("New campaign"));
    return true;
}

bool CampaignsPage::escape()
{
    if (m_stack->currentWidget() == m_list)
        return m_list->escape();
    if (!m_view->escape())
        showList();
    return true;
}

} // namespace mw::campaignspage
