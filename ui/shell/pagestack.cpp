// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagestack.h"

#include "kit/pageheader.h"
#include "kit/taborder.h"
#include "kit/theme.h"

#include <algorithm>

namespace mw::shell {

namespace {

/// What the page is about comes before the way back and the buttons above it.
bool isInHeader(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const kit::PageHeader*>(widget))
            return true;
    return false;
}

} // namespace

PageStack::PageStack(const PageContext& context, const PageFactory& factory, QWidget* parent)
    : QStackedWidget(parent), m_context(context), m_factory(factory)
{
    kit::setGround(this, kit::Token::Surface);
}

Page* PageStack::pageOf(PageId id)
{
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    Page* page = m_factory.at(id)(m_context, this);
    m_pages.emplace(id, page);
    addWidget(page);
    connect(page, &Page::wants, this, &PageStack::go);
    connect(page, &Page::did, this, &PageStack::did);
    connect(page, &Page::armWanted, this, &PageStack::armWanted);
    connect(page, &Page::lockWanted, this, &PageStack::lockWanted);
    connect(page, &Page::restoreWanted, this, &PageStack::restoreWanted);
    connect(page, &Page::badgeChanged, this,
            [this, id](const QString& text, bool warning) { Q_EMIT badgeChanged(id, text, warning); });
    return page;
}

bool PageStack::go(const Place& place)
{
    if (!has(place.page))
        return false;
    if (m_front)
        m_history.amend(m_front->place());
    m_history.visit(place);
    show(place);
    return true;
}

void PageStack::back()
{
    if (m_front)
        m_history.amend(m_front->place());
    if (const auto place = m_history.back())
        show(*place);
}

void PageStack::forward()
{
    if (m_front)
        m_history.amend(m_front->place());
    if (const auto place = m_history.forward())
        show(*place);
}

void PageStack::show(const Place& place)
{
    Page* page = pageOf(place.page);
    if (m_front && m_front != page)
        m_front->leave();
    const bool other = m_front != page;
    const bool hadFocus = m_front && m_front->isAncestorOf(window()->focusWidget());
    const bool isNew = !page->focusWidget();
    m_front = page;
    setCurrentWidget(page);
    const QWidget* given = window()->focusWidget(); // what was made first has it now
    page->arrive(place);
    // The focus must not stay in what is no longer seen; where it was in the sidebar, it stays there.
    const QWidget* now = window()->focusWidget();
    if (other && hadFocus && !page->isAncestorOf(now))
        takeFocus();
    else if (other && hadFocus && isNew && now == given)
        focusFirst();
    Q_EMIT arrived(place.page);
}

void PageStack::takeFocus()
{
    if (!m_front)
        return;
    if (QWidget* last = m_front->focusWidget(); last && canTake(*last))
        return last->setFocus(Qt::TabFocusReason);
    focusFirst();
}

void PageStack::focusFirst()
{
    std::vector<QWidget*> stops = kit::tabStops(m_front);
    std::erase_if(stops, [this](const QWidget* stop) { return !canTake(*stop); });
    const auto first = std::ranges::find_if_not(stops, isInHeader);
    if (!stops.empty())
        (first == stops.end() ? stops.front() : *first)->setFocus(Qt::TabFocusReason);
}

bool PageStack::canTake(const QWidget& widget) const
{
    return widget.isVisibleTo(m_front) && widget.isEnabledTo(m_front) &&
           (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

bool PageStack::mayClose()
{
    for (const auto& [id, page] : m_pages)
        if (!page->mayClose()) {
            if (page != m_front)
                go(page->place());
            return false;
        }
    return true;
}

bool PageStack::holdsInput()
{
    bool holds = false;
    for (const auto& [id, page] : m_pages)
        holds = page->holdsInput() || holds; // each keeps what it can
    return holds;
}

} // namespace mw::shell
