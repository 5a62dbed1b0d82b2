// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/campaignview.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/foreigntext.h"
#include "kit/metrics.h"
#include "kit/piecesizes.h"
#include "kit/quotecard.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/outbox/deliverysection.h"
#include "ui/outbox/outboxwords.h"
#include "ui/outbox/progresspanel.h"
#include "ui/outbox/relaysection.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::outbox {

using campaign::CampaignState;
using campaign::DeliveryState;
using insight::OutboxDetail;

CampaignView::CampaignView(const shell::PageContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_top(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_notice(new kit::Callout(kit::Tone::Warning, {}, {})),
      m_words(new kit::QuoteCard),
      m_openRelay(kit::button(tr("Open the relay"), kit::ButtonRole::Small)),
      m_arm(kit::button(tr("Arm…"), kit::ButtonRole::Small)),
      m_figures(new ProgressFigures),
      m_relays(new RelaySection),
      m_bar(progressBar()),
      m_doubt(new kit::Callout(kit::Tone::Doubt, {}, {})),
      m_settle(kit::button({}, kit::ButtonRole::Small)),
      m_deliveries(new DeliverySection(context))
{
    m_notice->addButton(m_openRelay);
    m_notice->addButton(m_arm);
    m_doubt->addButton(m_settle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kit::space::page, kit::space::s4, kit::space::page, kit::space::s16);
    column->setSpacing(kit::space::s16);
    column->addWidget(m_notice);
    column->addWidget(m_words);
    m_top->setSpacing(kit::space::columns);
    m_top->addWidget(m_figures, 1);
    m_top->addWidget(m_relays, 1);
    column->addLayout(m_top);
    column->addWidget(m_bar);
    column->addWidget(m_doubt);
    column->addWidget(m_deliveries, 1);
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_notice, m_words, m_doubt})
        hidden->hide();
    connect(m_openRelay, &QAbstractButton::clicked, this, [this] { Q_EMIT relayWanted(m_faulty); });
    connect(m_arm, &QAbstractButton::clicked, this, &CampaignView::armWanted);
    connect(m_settle, &QAbstractButton::clicked, this, &CampaignView::settleWanted);
    connect(m_relays, &RelaySection::relaysWanted, this, [this] { Q_EMIT relayWanted({}); });
    connect(m_relays, &RelaySection::resumeWanted, this, &CampaignView::relayResumeWanted);
    connect(m_figures, &ProgressFigures::leftOutWanted, this,
            [this] { m_deliveries->choose(insight::DeliveryFilter::LeftOut); });
}

void CampaignView::setDetail(const OutboxDetail& detail, const sending::SenderStatus& status,
                             const RateMeter& rate, const Hindrance& hindrance)
{
    const base::Timestamp now = m_context.clock.now();
    tellNotice(detail, hindrance);
    m_figures->setFigures(detail, rate, status.nextDue, now);
    m_relays->setRelays(detail.relays, status,
                        detail.campaign.isGoing() && detail.campaign.state == CampaignState::Running, now);
    fill(*m_bar, detail);
    tellDoubt(detail);
    m_deliveries->setCampaign(detail.campaign.id);
    m_deliveries->setDetail(detail);
}

/// One of them at a time, the gravest first.
void CampaignView::tellNotice(const OutboxDetail& detail, const Hindrance& hindrance)
{
    const insight::OutboxCampaign& campaign = detail.campaign;
    const bool paused = campaign.state == CampaignState::Paused && campaign.isGoing();
    const bool byPerson = campaign.stateReason == campaign::pausedByPerson;
    const bool byServer = paused && !byPerson && !hindrance.problem;
    m_faulty = hindrance.relay;
    m_openRelay->setVisible(hindrance.problem && m_faulty.isValid());
    m_arm->setVisible(hindrance.isDisarmed);
    if (hindrance.problem)
        m_notice->setProblem(*hindrance.problem);
    else if (paused && byPerson)
        m_notice->set(kit::Tone::Warning, tr("Paused."),
                      tr("%Ln mails wait. None leaves until the campaign is resumed.", nullptr,
                         counted(campaign.counts.open())));
    else if (byServer)
        m_notice->set(kit::Tone::Danger, tr("The server refuses the message or its sender."),
                      tr("The campaign is paused, %Ln mails wait. Mend what the server says, then resume it.",
                         nullptr, counted(campaign.counts.open())));
    m_notice->setVisible(hindrance.problem || paused);
    m_words->setVisible(byServer && !campaign.stateReason.isEmpty());
    m_words->setText(kit::visible(campaign.stateReason));
}

void CampaignView::tellDoubt(const OutboxDetail& detail)
{
    const auto count = detail.campaign.counts.of(DeliveryState::InDoubt);
    m_doubt->setVisible(count > 0);
    if (count == 0)
        return;
    const base::Timestamp now = m_context.clock.now();
    const QString at = kit::nearTime(timeOf(detail.lastInDoubt.value_or(now)), timeOf(now));
    const QString how =
        detail.lastInDoubtRelay.isEmpty()
            ? tr("At %1 the program ended while mail was on its way.").arg(at)
            : tr("At %1 the answer of %2 did not come.").arg(at, kit::visible(detail.lastInDoubtRelay));
    m_doubt->set(kit::Tone::Doubt, tr("%Ln in doubt.", nullptr, counted(count)),
                 tr("%1 They may have arrived, so they are not sent again by themselves.").arg(how));
    m_settle->setText(tr("Settle %Ln…", nullptr, counted(count)));
}

/// Figures and relays beside each other, or below each other where that is too narrow.
void CampaignView::arrange()
{
    const bool beside = width() >= kit::scaled(this, kit::size::panelBeside);
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_top->setSpacing(beside ? kit::space::columns : kit::space::s16);
}

void CampaignView::resizeEvent(QResizeEvent*)
{
    arrange();
}

void CampaignView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace mw::outbox
