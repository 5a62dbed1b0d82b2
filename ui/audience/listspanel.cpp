// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/listspanel.h"

#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/pill.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::audiencepage {

namespace {

constexpr qsizetype longestName = 80; // in a menu

} // namespace

ListsPanel::ListsPanel(QWidget* parent)
    : QWidget(parent),
      m_tags(new QWidget),
      m_none(kit::muted(tr("On no list."))),
      m_change(kit::button(tr("Change lists…"), kit::ButtonRole::Flat, kit::Icon::List))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    auto* title = new kit::Label(tr("Lists"), kit::Type::Body, kit::Token::Text, kit::weight::strong);
    column->addWidget(title);
    auto* flow = new kit::FlowLayout(kit::space::s8, kit::space::s8, m_tags);
    flow->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tags);
    column->addWidget(m_none);
    m_change->setSmall(true);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_change, &QAbstractButton::clicked, this, &ListsPanel::showMenu);
}

void ListsPanel::set(const std::vector<audience::List>& lists)
{
    m_lists = lists;
    while (QLayoutItem* item = m_tags->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const audience::List& list : lists)
        m_tags->layout()->addWidget(new kit::Tag(kit::visible(list.name)));
    m_tags->setVisible(!lists.empty());
    m_none->setVisible(lists.empty());
}

void ListsPanel::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const audience::List& list : m_all) {
        const bool on = std::ranges::find(m_lists, list.id, &audience::List::id) != m_lists.end();
        QAction* action = menu->addAction(kit::literal(kit::visible(list.name, longestName)));
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this,
                [this, list, on] { on ? Q_EMIT removeWanted(list) : Q_EMIT addWanted(list); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(tr("New list…"), this, &ListsPanel::newWanted);
    menu->popup(m_change->mapToGlobal(QPoint(0, m_change->height())));
}

} // namespace mw::audiencepage
