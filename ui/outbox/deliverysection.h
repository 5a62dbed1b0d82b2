// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/deliveryfeed.h"
#include "insight/outboxfeed.h"
#include "shell/page.h"

#include <QTimer>

namespace mw::kit {
class Button;
class Label;
class LinkLabel;
class SearchField;
class TableView;
} // namespace mw::kit

namespace mw::outbox {

class DeliveryModel;
class FilterChoice;

/// The deliveries of a campaign: live at the top, still further down; by state, by address.
class DeliverySection : public QWidget
{
    Q_OBJECT

public:
    explicit DeliverySection(const shell::PageContext& context, QWidget* parent = nullptr);

    void setCampaign(base::CampaignId campaign);
    /// Figures for the choices; reads the list again where it is live.
    void setDetail(const insight::OutboxDetail& detail);
    void choose(insight::DeliveryFilter filter);
    void find();
    /// Empties the search; false when there was none.
    bool clearSearch();
    /// The delivery that the keys act on; invalid when there is none.
    [[nodiscard]] base::DeliveryId current() const;
    [[nodiscard]] DeliveryModel& model() { return *m_model; }

Q_SIGNALS:
    void whyWanted(mw::base::DeliveryId delivery);
    void currentChanged();
    void failed(const mw::vault::DbError& error);

private:
    void build(const shell::PageContext& context);
    void onChosen(int index);
    void onSearched(const QString& text);
    void onAnswered();
    void onScrolled();
    void askAnew();
    void tellState();

    DeliveryModel* m_model;
    kit::TableView* m_table;
    kit::SearchField* m_search;
    FilterChoice* m_filter;
    kit::Button* m_why;
    kit::Label* m_state;
    kit::LinkLabel* m_newest;
    base::CampaignId m_campaign{};
    base::DeliveryId m_kept{}; ///< current one, to be found again after a reset
    std::int64_t m_settled = 0;
    std::int64_t m_settledWhenHeld = 0;
    bool m_going = false;
};

} // namespace mw::outbox
