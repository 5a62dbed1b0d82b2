// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insight/outboxfeed.h"
#include "kit/problem.h"
#include "sending/senderstatus.h"
#include "shell/page.h"
#include "ui/outbox/ratemeter.h"

class QBoxLayout;

namespace mw::kit {
class Callout;
class QuoteCard;
class StackedBar;
} // namespace mw::kit

namespace mw::outbox {

class DeliverySection;
class ProgressFigures;
class RelaySection;

/// What holds the whole outbox up, beside what the campaign itself says.
struct Hindrance
{
    std::optional<kit::Problem> problem{};
    base::RelayId relay{};   ///< whose it is
    bool isDisarmed = false; ///< the workspace may not send
};

/// One campaign of the outbox: what holds it up, its figures, its relays, what is in doubt, its deliveries.
class CampaignView : public QWidget
{
    Q_OBJECT

public:
    explicit CampaignView(const shell::PageContext& context, QWidget* parent = nullptr);

    void setDetail(const insight::OutboxDetail& detail, const sending::SenderStatus& status,
                   const RateMeter& rate, const Hindrance& hindrance);
    [[nodiscard]] DeliverySection& deliveries() { return *m_deliveries; }

Q_SIGNALS:
    void settleWanted();
    void armWanted();
    /// Invalid: all of them.
    void relayWanted(mw::base::RelayId relay);
    void relayResumeWanted(mw::base::RelayId relay);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void tellNotice(const insight::OutboxDetail& detail, const Hindrance& hindrance);
    void tellDoubt(const insight::OutboxDetail& detail);

    shell::PageContext m_context;
    QBoxLayout* m_top;
    kit::Callout* m_notice;
    kit::QuoteCard* m_words;
    QAbstractButton* m_openRelay;
    QAbstractButton* m_arm;
    ProgressFigures* m_figures;
    RelaySection* m_relays;
    kit::StackedBar* m_bar;
    kit::Callout* m_doubt;
    QAbstractButton* m_settle;
    DeliverySection* m_deliveries;
    base::RelayId m_faulty{};
};

} // namespace mw::outbox
