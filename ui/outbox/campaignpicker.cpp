// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/campaignpicker.h"

#include "kit/deliverylook.h"
#include "kit/foreigntext.h"
#include "kit/icon.h"
#include "kit/words.h"
#include "ui/outbox/outboxwords.h"
#include "ui/outbox/progresspanel.h"

#include <QMenu>

namespace mw::outbox {

using insight::OutboxCampaign;

namespace {

constexpr qsizetype longestName = 60; // in a menu

} // namespace

CampaignPicker::CampaignPicker(QWidget* parent) : kit::Button({}, kit::ButtonRole::Normal, parent)
{
    setIcon(kit::icon(kit::Icon::ChevronDown));
    hide();
    connect(this, &QAbstractButton::clicked, this, &CampaignPicker::open);
}

void CampaignPicker::setCampaigns(const std::vector<OutboxCampaign>& campaigns, base::CampaignId chosen,
                                  base::Timestamp now)
{
    m_campaigns = campaigns;
    m_chosen = chosen;
    m_now = now;
    setText(tr("%Ln campaigns", nullptr, static_cast<int>(campaigns.size())));
    setToolTip(tr("What is going out, and what went out lately"));
    setVisible(campaigns.size() > 1);
}

void CampaignPicker::open()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const OutboxCampaign& one : m_campaigns) {
        const bool paused = one.state == campaign::CampaignState::Paused;
        const bool cancelled = one.state == campaign::CampaignState::Cancelled;
        const kit::DeliveryLook look = kit::lookOf(cancelled        ? QStringLiteral("cancelled")
                                                   : !one.isGoing() ? QStringLiteral("finished")
                                                   : paused         ? QStringLiteral("paused")
                                                                    : QStringLiteral("running"));
        const QString fact = one.isGoing() ? tr("%1 %").arg(Progress::percentOf(one.counts))
                                           : kit::nearTime(timeOf(one.since), timeOf(m_now));
        QAction* action = menu->addAction(
            kit::icon(look.icon, look.token),
            tr("%1, %2, %3").arg(kit::literal(kit::visible(one.name, longestName)), look.word, fact));
        action->setCheckable(true);
        action->setChecked(one.id == m_chosen);
        connect(action, &QAction::triggered, this, [this, id = one.id] { Q_EMIT chosen(id); });
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

} // namespace mw::outbox
