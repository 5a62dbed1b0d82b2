// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagestack.h"

#include "kit/theme.h"

namespace mw::shell {

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
    m_front = page;
    setCurrentWidget(page);
    page->arrive(place);
    // The focus must not stay in what is no longer seen; where it was in the sidebar, it stays there.
    if (other && hadFocus && !page->isAncestorOf(window()->focusWidget()))
        takeFocus();
    Q_EMIT arrived(place.page);
}

void PageStack::takeFocus()
{
    if (!m_front)
        return;
    if (QWidget* last = m_front->focusWidget(); last && last->isVisibleTo(m_front))
        return last->setFocus(Qt::TabFocusReason);
    for (QWidget* next = m_front->nextInFocusChain(); next != m_front; next = next->nextInFocusChain())
        if (m_front->isAncestorOf(next) && next->isVisibleTo(m_front) && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            return next->setFocus(Qt::TabFocusReason);
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

} // namespace mw::shell
