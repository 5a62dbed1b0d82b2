// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/doubtdesk.h"

#include "kit/button.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/settings.h"
#include "ui/outbox/doubtmodel.h"
#include "ui/outbox/outboxwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <array>

namespace mw::outbox {

using campaign::DeliveryState;

namespace {

constexpr int rowsSeen = 5;

} // namespace

DoubtDesk::DoubtDesk(const shell::PageContext& context, CampaignActions& actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_model(new DoubtModel(context.office, context.clock, this)),
      m_table(new kit::TableView),
      m_meaning(
          kit::body(tr("In doubt means: the mail was handed over and the answer never came, so nobody knows "
                       "whether it arrived. Mailwright does not send it again by itself."))),
      m_chosen(kit::hint({})),
      m_bar(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_why(kit::button(tr("Why?"), kit::ButtonRole::Small, kit::Icon::Question)),
      m_sent(kit::button({}, kit::ButtonRole::Small, kit::Icon::Check)),
      m_notSent(kit::button({}, kit::ButtonRole::Small, kit::Icon::Refresh)),
      m_none(new kit::EmptyPage(kit::Drawing::Outbox, tr("Nothing is in doubt"),
                                tr("Of every mail of this campaign it is known what became of it.")))
{
    build(context);
    connect(m_sent, &QAbstractButton::clicked, this, [this] { settle(CampaignActions::Settled::Sent); });
    connect(m_notSent, &QAbstractButton::clicked, this,
            [this] { settle(CampaignActions::Settled::NotSent); });
    connect(m_why, &QAbstractButton::clicked, this, [this] { Q_EMIT whyWanted(current()); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { Q_EMIT whyWanted(current()); });
    connect(m_model, &FeedModel::failed, this, &DoubtDesk::failed);
    connect(m_model, &FeedModel::answered, this, &DoubtDesk::tellSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DoubtDesk::tellSelection);
}

void DoubtDesk::build(const shell::PageContext& context)
{
    m_meaning->setWordWrap(true);
    m_table->setAccessibleName(tr("Deliveries in doubt"));
    m_table->setModel(m_model);
    const std::array letters = {34, 16, 20, 44};
    for (int column = 0; column < DoubtModel::columns; ++column)
        m_table->setColumnLetters(column, letters[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(DoubtModel::Column::HowFar),
                                                      QHeaderView::Stretch);
    m_table->keepIn(&context.settings, QStringLiteral("outbox/in-doubt"));
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() +
                              rowsSeen * m_table->verticalHeader()->defaultSectionSize());
    m_why->setToolTip(tr("What was recorded about this delivery (Ctrl+J)"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kit::space::buttons);
    for (QWidget* button : {m_why, m_sent, m_notSent})
        buttons->addWidget(button);
    m_bar->setSpacing(kit::space::buttons);
    m_bar->addWidget(m_chosen, 1);
    m_bar->addLayout(buttons);
    m_bar->setAlignment(buttons, Qt::AlignLeading | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::page, kit::space::s4, kit::space::page, kit::space::s16);
    column->setSpacing(kit::space::s12);
    column->addWidget(m_meaning);
    column->addLayout(m_bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
}

void DoubtDesk::setDetail(const insight::OutboxDetail& detail)
{
    const bool other = detail.campaign.id != m_campaign.id;
    m_campaign = detail.campaign;
    m_count = detail.campaign.counts.of(DeliveryState::InDoubt);
    if (other)
        m_model->show({.campaign = m_campaign.id, .filter = insight::DeliveryFilter::InDoubt});
    else
        m_model->refresh();
    const bool some = m_count > 0;
    m_none->setVisible(!some);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_meaning, m_table, m_chosen, m_why, m_sent, m_notSent})
        widget->setVisible(some);
    m_model->setHeld(true); // nothing runs by here
    tellSelection();
}

std::vector<base::DeliveryId> DoubtDesk::selected() const
{
    std::vector<base::DeliveryId> ids;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        if (const insight::DeliveryEntry* entry = m_model->entryAt(row.row()))
            ids.push_back(entry->id);
    return ids;
}

void DoubtDesk::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeBar();
}

/// The words stand above the buttons where beside them they would be a column of single words.
void DoubtDesk::arrangeBar()
{
    int beside = m_chosen->fontMetrics().horizontalAdvance(m_chosen->text());
    for (const QWidget* button : std::initializer_list<const QWidget*>{m_why, m_sent, m_notSent})
        beside += kit::space::buttons + button->sizeHint().width();
    const bool fits = beside <= m_bar->contentsRect().width();
    m_bar->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

/// Without a selection the buttons are for all.
void DoubtDesk::tellSelection()
{
    const int chosen = static_cast<int>(selected().size());
    const bool all = chosen == 0 || chosen == m_count;
    const int count = all ? counted(m_count) : chosen;
    m_chosen->setText(chosen == 0 ? tr("Settling can't be undone. Choose some, or settle all.")
                                  : tr("%Ln chosen. Settling can't be undone.", nullptr, chosen));
    const bool asks = count > CampaignActions::unasked || (all && count > 1);
    m_sent->setText(asks ? tr("Settle %Ln as sent…", nullptr, count)
                         : tr("Settle %Ln as sent", nullptr, count));
    m_notSent->setText(tr("Send %Ln again…", nullptr, count));
    m_why->setEnabled(current().isValid());
    arrangeBar();
}

void DoubtDesk::settle(CampaignActions::Settled as)
{
    std::vector<base::DeliveryId> ids = selected();
    if (ids.size() == static_cast<std::size_t>(m_count))
        ids.clear();
    const std::int64_t count = ids.empty() ? m_count : static_cast<std::int64_t>(ids.size());
    m_actions.settle(m_campaign, std::move(ids), count, as);
}

base::DeliveryId DoubtDesk::current() const
{
    const insight::DeliveryEntry* entry = m_model->entryAt(m_table->currentIndex().row());
    return entry ? entry->id : base::DeliveryId();
}

} // namespace mw::outbox
