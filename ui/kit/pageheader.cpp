// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/pageheader.h"

#include "kit/button.h"
#include "kit/icon.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace mw::kit {

namespace {

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(kit::title(title)),
      m_fact(muted(QString())),
      m_crumbs(new QWidget),
      m_titleRow(new QHBoxLayout),
      m_actions(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::page, space::s16, space::page, space::s12);
    row->setSpacing(space::s16);
    setMinimumHeight(size::headerHeight);

    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    auto* crumbs = new QHBoxLayout(m_crumbs);
    crumbs->setContentsMargins(0, 0, 0, 0);
    crumbs->setSpacing(space::s4);
    m_crumbs->hide();
    words->addWidget(m_crumbs);
    m_titleRow->setSpacing(space::s12);
    m_titleRow->addWidget(m_title);
    // Its letters stand on the line of the title's.
    m_fact->setContentsMargins(0, space::s4, 0, 0);
    m_fact->hide();
    m_titleRow->addWidget(m_fact);
    words->addLayout(m_titleRow);
    words->addStretch();

    row->addLayout(words);
    row->addStretch(1);
    m_actions->setSpacing(space::buttons);
    row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setFact(const QString& fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

void PageHeader::setCrumbs(const QStringList& crumbs)
{
    auto* row = static_cast<QHBoxLayout*>(m_crumbs->layout());
    clear(row);
    for (qsizetype i = 0; i < crumbs.size(); ++i) {
        auto* link = new LinkLabel(crumbs[i]);
        link->setToken(Token::Muted);
        connect(link, &LinkLabel::clicked, this, [this, i] { Q_EMIT crumbPressed(static_cast<int>(i)); });
        row->addWidget(link);
        if (i + 1 < crumbs.size())
            row->addWidget(new IconLabel(Icon::ChevronRight, Token::Muted));
    }
    row->addStretch();
    m_crumbs->setVisible(!crumbs.isEmpty());
}

void PageHeader::setLead(QWidget* widget)
{
    static_cast<QHBoxLayout*>(layout())->insertWidget(0, widget, 0, Qt::AlignVCenter);
}

void PageHeader::addBeside(QWidget* widget)
{
    m_titleRow->addWidget(widget, 0, Qt::AlignVCenter);
}

void PageHeader::addAction(QWidget* widget)
{
    const int last = m_actions->count() - (m_primary ? 1 : 0);
    m_actions->insertWidget(last, widget, 0, Qt::AlignVCenter);
}

Button* PageHeader::addButton(const QString& text, std::optional<Icon> icon)
{
    Button* made = button(text, ButtonRole::Normal, icon);
    addAction(made);
    return made;
}

Button* PageHeader::setPrimary(const QString& text, std::optional<Icon> icon)
{
    if (!m_primary) {
        m_primary = button(text, ButtonRole::Primary, icon);
        m_actions->addWidget(m_primary, 0, Qt::AlignVCenter);
    } else {
        m_primary->setText(text);
        m_primary->setIcon(icon ? kit::icon(*icon) : QIcon());
    }
    return m_primary;
}

} // namespace mw::kit
