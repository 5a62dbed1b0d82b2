// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/deliverysection.h"

#include "kit/button.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/settings.h"
#include "ui/outbox/deliverymodel.h"
#include "ui/outbox/filterchoice.h"
#include "ui/outbox/outboxwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <array>

namespace mw::outbox {

using campaign::DeliveryState;
using insight::DeliveryFilter;

namespace {

constexpr std::array filters = {DeliveryFilter::Latest,  DeliveryFilter::Deferred, DeliveryFilter::Refused,
                                DeliveryFilter::InDoubt, DeliveryFilter::LeftOut,  DeliveryFilter::Waiting};
constexpr int rowsSeen = 6; ///< of the table, at least; below that the page scrolls

} // namespace

DeliverySection::DeliverySection(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_model(new DeliveryModel(context.office, context.clock, this)),
      m_table(new kit::TableView),
      m_search(new kit::SearchField(tr("Address begins with"))),
      m_filter(new FilterChoice(tr("Which deliveries"))),
      m_why(kit::button(tr("Why?"), kit::ButtonRole::Small, kit::Icon::Question)),
      m_state(new kit::Label({}, kit::Type::Small, kit::Token::Muted)),
      m_newest(new kit::LinkLabel({}))
{
    build(context);
    connect(m_filter, &FilterChoice::chosen, this, &DeliverySection::onChosen);
    connect(m_search, &kit::SearchField::searched, this, &DeliverySection::onSearched);
    connect(m_model, &FeedModel::answered, this, &DeliverySection::onAnswered);
    connect(m_model, &FeedModel::failed, this, &DeliverySection::failed);
    connect(m_table, &QAbstractItemView::activated, this, [this] { Q_EMIT whyWanted(current()); });
    connect(m_why, &QAbstractButton::clicked, this, [this] { Q_EMIT whyWanted(current()); });
    connect(m_newest, &QAbstractButton::clicked, this, [this] {
        m_table->scrollToTop();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliverySection::onScrolled);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (current().isValid())
            m_kept = current();
        m_why->setEnabled(current().isValid());
        Q_EMIT currentChanged();
    });
}

void DeliverySection::build(const shell::PageContext& context)
{
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    const std::array letters = {9, 30, 14, 52, 16};
    for (int column = 0; column < DeliveryModel::columns; ++column)
        m_table->setColumnLetters(column, letters[static_cast<std::size_t>(column)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(DeliveryModel::Column::Said),
                                                      QHeaderView::Stretch);
    m_table->keepIn(&context.settings, QStringLiteral("outbox/deliveries"));
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() +
                              rowsSeen * m_table->verticalHeader()->defaultSectionSize());
    m_why->setToolTip(tr("Why this contact got the mail or not (Ctrl+J)"));
    m_why->setEnabled(false);
    m_newest->hide();

    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::buttons);
    head->addWidget(kit::section(tr("Deliveries")));
    head->addSpacing(kit::space::s8);
    head->addWidget(m_search, 2, Qt::AlignVCenter);
    head->addWidget(m_why, 0, Qt::AlignVCenter);
    head->addWidget(m_filter, 5, Qt::AlignVCenter);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kit::space::s8);
    foot->addWidget(m_state);
    foot->addWidget(m_newest);
    foot->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s4);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

void DeliverySection::setCampaign(base::CampaignId campaign)
{
    if (campaign == m_campaign)
        return;
    m_campaign = campaign;
    m_kept = {};
    m_settled = m_settledWhenHeld = 0;
    m_search->put({});
    m_filter->setCurrent(0);
    askAnew();
}

void DeliverySection::choose(DeliveryFilter filter)
{
    const auto found = std::ranges::find(filters, filter);
    if (found == filters.end())
        return;
    m_filter->setCurrent(static_cast<int>(found - filters.begin()));
    askAnew();
}

void DeliverySection::askAnew()
{
    const int filter = std::max(0, m_filter->current());
    m_table->scrollToTop();
    m_model->show({.campaign = m_campaign,
                   .filter = filters[static_cast<std::size_t>(filter)],
                   .address = m_search->text().trimmed()});
}

void DeliverySection::onChosen(int)
{
    askAnew();
}

void DeliverySection::onSearched(const QString&)
{
    askAnew();
}

void DeliverySection::setDetail(const insight::OutboxDetail& detail)
{
    const campaign::DeliveryCounts& counts = detail.campaign.counts;
    const auto with = [](const QString& word, std::int64_t count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(word, kit::formatCount(count)) : word;
    };
    const QString deferred = detail.deferredMore
                                 ? tr("Deferred, over %1").arg(kit::formatCount(detail.deferred))
                                 : with(tr("Deferred"), detail.deferred);
    m_filter->setWords({tr("Latest"), deferred, with(tr("Refused"), counts.of(DeliveryState::Rejected)),
                        with(tr("In doubt"), counts.of(DeliveryState::InDoubt)),
                        with(tr("Left out"), counts.of(DeliveryState::Excluded)),
                        with(tr("Queued"), counts.open())});
    m_settled = counts.total() - counts.open();
    m_going = detail.campaign.isGoing();
    if (m_table->verticalScrollBar()->value() == 0) {
        m_settledWhenHeld = m_settled;
        m_model->refresh();
    }
    tellState();
}

void DeliverySection::onScrolled()
{
    const bool top = m_table->verticalScrollBar()->value() == 0;
    m_model->setHeld(!top);
    if (top) {
        m_settledWhenHeld = m_settled;
        m_model->refresh();
    }
    tellState();
}

void DeliverySection::onAnswered()
{
    // After a reset the same delivery is current again, where it is still here.
    if (!m_table->currentIndex().isValid() && m_kept.isValid())
        if (const int row = m_model->rowOf(m_kept); row >= 0) {
            const QSignalBlocker still(m_table->verticalScrollBar());
            m_table->selectionModel()->setCurrentIndex(
                m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
    tellState();
}

void DeliverySection::tellState()
{
    const bool none = !m_model->isLoading() && m_model->rowCount() == 0;
    const auto newer = m_settled - m_settledWhenHeld;
    const bool held = m_table->verticalScrollBar()->value() > 0;
    if (none)
        m_state->setText(m_model->isSearching() ? tr("No delivery here has an address that begins so.")
                                                : tr("None here."));
    else if (held)
        m_state->setText(tr("Stands still while you read."));
    else
        m_state->setText(m_going ? tr("Live, the newest first.") : tr("The newest first."));
    m_newest->setVisible(held && newer > 0);
    if (held && newer > 0)
        m_newest->setText(tr("Show %Ln newer", nullptr, static_cast<int>(newer)));
}

void DeliverySection::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool DeliverySection::clearSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->put({});
    askAnew();
    return true;
}

base::DeliveryId DeliverySection::current() const
{
    const insight::DeliveryEntry* entry = m_model->entryAt(m_table->currentIndex().row());
    return entry ? entry->id : base::DeliveryId();
}

} // namespace mw::outbox
