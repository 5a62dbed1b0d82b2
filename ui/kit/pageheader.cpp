// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/pageheader.h"

#include "kit/button.h"
#include "kit/icon.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mw::kit {

namespace {

constexpr int readableTitle = 24; ///< letters of a title that are worth a line of their own

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
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(space::page, space::s16, space::page, space::s12);

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
    m_titleRow->addStretch(1);
    words->addLayout(m_titleRow);
    words->addStretch();

    m_head = new QHBoxLayout;
    m_head->setSpacing(space::s12);
    m_head->addLayout(words, 1);
    m_row->addLayout(m_head, 1);
    m_actions->setSpacing(space::buttons);
    m_row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    arrange();
}

/// Where title and buttons have no room beside each other, the buttons go below: large text cuts no title.
/// A layout that is told the same again asks to be laid out again, and that comes back here, for ever.
void PageHeader::arrange()
{
    const int letters = QFontMetrics(kit::font(m_title, Type::Page)).averageCharWidth() * readableTitle;
    const int title = std::min(m_title->sizeHint().width(), letters);
    const int actions = m_actions->sizeHint().width();
    const int lead = m_lead ? m_lead->sizeHint().width() + m_head->spacing() : 0;
    const int room = width() - 2 * space::page - lead;
    const bool below = actions > 0 && title + space::s16 + actions > room;
    if (m_below == below)
        return;
    m_below = below;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(below ? space::s8 : space::s16);
    m_row->setAlignment(m_actions, below ? Qt::AlignLeading : Qt::Alignment());
}

bool PageHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// A minimum that is set would hold even where crumbs make it higher.
QSize PageHeader::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, size::headerHeight});
}

QSize PageHeader::minimumSizeHint() const
{
    return QWidget::minimumSizeHint().expandedTo({0, size::headerHeight});
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

void PageHeader::setCrumbs(const QStringList& crumbs, const QString& here)
{
    // Made anew, they would drop the focus; and a page may tell them with every figure that changes.
    if (crumbs == m_shownCrumbs && here.isEmpty() == !m_here) {
        if (m_here)
            m_here->setText(here);
        return;
    }
    m_shownCrumbs = crumbs;
    m_here = nullptr;
    auto* row = static_cast<QHBoxLayout*>(m_crumbs->layout());
    clear(row);
    for (qsizetype i = 0; i < crumbs.size(); ++i) {
        auto* link = new LinkLabel(crumbs[i]);
        link->setToken(Token::Muted);
        connect(link, &LinkLabel::clicked, this, [this, i] { Q_EMIT crumbPressed(static_cast<int>(i)); });
        row->addWidget(link);
        if (i + 1 < crumbs.size() || !here.isEmpty())
            row->addWidget(new IconLabel(Icon::ChevronRight, Token::Muted));
    }
    if (!here.isEmpty()) {
        m_here = new Label(here, Type::Small, Token::Muted);
        row->addWidget(m_here);
    }
    row->addStretch();
    m_crumbs->setVisible(!crumbs.isEmpty());
}

void PageHeader::setLead(QWidget* widget)
{
    delete std::exchange(m_lead, widget);
    m_head->insertWidget(0, widget, 0, Qt::AlignVCenter);
    arrange();
}

void PageHeader::addBeside(QWidget* widget)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget, 0, Qt::AlignVCenter); // before the stretch
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
