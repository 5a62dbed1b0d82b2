// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sidebar.h"

#include "kit/metrics.h"
#include "kit/theme.h"
#include "kit/windowsizes.h"
#include "shell/findbutton.h"
#include "shell/navitem.h"
#include "shell/workspacehead.h"

#include <QKeySequence>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mw::shell {

using namespace kit;

namespace {

/// Only as wide as the sidebar; scrolls where the window is too low for all pages.
class PageList : public QScrollArea
{
public:
    explicit PageList(QWidget* content)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setGround(viewport(), Token::Bg);
        setGround(content, Token::Bg);
    }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width(), size::navRow}; }
    QSize sizeHint() const override { return widget()->sizeHint(); }
};

} // namespace

Sidebar::Sidebar(const std::vector<PageId>& pages, QWidget* parent)
    : QWidget(parent), m_head(new WorkspaceHead), m_find(new FindButton), m_outer(new QVBoxLayout(this))
{
    setGround(this, Token::Bg);
    setAccessibleName(tr("Pages"));
    m_outer->setSpacing(0);
    m_outer->addWidget(m_head);
    m_outer->addSpacing(space::s8);
    m_outer->addWidget(m_find);
    m_outer->addSpacing(space::s12);

    auto* content = new QWidget;
    auto* list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    int group = -1;
    int digit = 0;
    for (const PageId page : pages) {
        const PageFacts& facts = factsOf(page);
        if (page == PageId::Settings)
            list->addStretch();
        else if (group >= 0 && facts.group != group)
            list->addSpacing(size::navGap);
        group = facts.group;
        auto* item = new NavItem(facts.icon, nameOf(page));
        if (++digit <= 10)
            item->setKey(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit % 10)));
        connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
        m_items.emplace(page, item);
        list->addWidget(item);
    }
    m_outer->addWidget(new PageList(content), 1);
    connect(m_head, &QAbstractButton::clicked, this, &Sidebar::switchWanted);
    connect(m_find, &QAbstractButton::clicked, this, &Sidebar::findWanted);
    fit();
}

void Sidebar::setWorkspace(const QString& name, const QString& colour)
{
    m_head->set(name, colour);
}

NavItem* Sidebar::item(PageId page) const
{
    const auto found = m_items.find(page);
    return found == m_items.end() ? nullptr : found->second;
}

void Sidebar::setCurrent(PageId page)
{
    for (const auto& [id, item] : m_items) {
        // Exclusive buttons can't be unchecked, and a page below the sidebar's has none.
        item->setAutoExclusive(false);
        item->setChecked(id == page);
        item->setAutoExclusive(true);
    }
}

void Sidebar::setBadge(PageId page, const QString& text, bool warning)
{
    if (NavItem* found = item(page))
        found->setBadge(text, warning);
}

void Sidebar::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    fit();
}

void Sidebar::fit()
{
    m_head->setNarrow(m_narrow);
    m_find->setNarrow(m_narrow);
    for (const auto& [id, item] : m_items)
        item->setNarrow(m_narrow);
    // The strip beside it is part of the picture's 224.
    const int edge = m_narrow ? space::s8 : space::s12;
    m_outer->setContentsMargins(edge, space::s12, edge, space::s8);
    setFixedWidth(scaled(this, m_narrow ? size::sidebarNarrow : size::sidebar) - size::strip);
}

void Sidebar::takeFocus()
{
    for (const auto& [id, item] : m_items)
        if (item->isChecked())
            return item->setFocus(Qt::TabFocusReason);
    if (!m_items.empty())
        m_items.begin()->second->setFocus(Qt::TabFocusReason);
}

void Sidebar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace mw::shell
