// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignheader.h"

#include "kit/button.h"
#include "kit/deliverylook.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/readypanel.h"

#include <limits>

namespace mw::campaignspage {

using campaign::CampaignState;

bool isUnplanned(const CampaignFacts& facts)
{
    return !facts.campaign.plannedAt && facts.campaign.state != CampaignState::Cancelled;
}

CampaignHeader::CampaignHeader(QWidget* parent)
    : PageHeader({}, parent),
      m_cancel(addButton(tr("Cancel…"))),
      m_test(addButton(tr("Send a test"), kit::Icon::Mail)),
      m_practise(addButton(tr("Practise"), kit::Icon::Practice)),
      m_takeBack(addButton(tr("Take back"), kit::Icon::Undo)),
      m_pause(addButton(tr("Pause"), kit::Icon::Pause)),
      m_main(setPrimary(tr("Send…"), kit::Icon::Send))
{
    m_test->setObjectName(QStringLiteral("test"));
    connect(m_cancel, &QAbstractButton::clicked, this, &CampaignHeader::cancelWanted);
    connect(m_test, &QAbstractButton::clicked, this, &CampaignHeader::testWanted);
    connect(m_practise, &QAbstractButton::clicked, this, &CampaignHeader::practiseWanted);
    connect(m_takeBack, &QAbstractButton::clicked, this, &CampaignHeader::takeBackWanted);
    connect(m_pause, &QAbstractButton::clicked, this, &CampaignHeader::pauseWanted);
    connect(m_main, &QAbstractButton::clicked, this, &CampaignHeader::mainWanted);
    clear();
}

void CampaignHeader::clear()
{
    setTitle({});
    setCrumbs({tr("Campaigns")});
    for (kit::Button* button : {m_cancel, m_test, m_practise, m_takeBack, m_pause, m_main})
        button->hide();
}

QString CampaignHeader::stateWords(const CampaignFacts& facts, const CampaignMoment& moment)
{
    if (moment.saving)
        return tr("Saving…");
    if (facts.isDraft()) {
        const QString at = shortTime(facts.line.changedAt, moment.now);
        return facts.isPractice() ? tr("Practice draft, saved %1").arg(at) : tr("Draft, saved %1").arg(at);
    }
    const QString word = kit::lookOf(stateText(facts.line)).word;
    return facts.isPractice() ? tr("Practice: %1").arg(word) : word;
}

void CampaignHeader::show(const CampaignFacts& facts, const CampaignMoment& moment)
{
    const auto& c = facts.campaign;
    setTitle(c.name);
    setCrumbs({tr("Campaigns")}, stateWords(facts, moment));
    m_test->setVisible(isUnplanned(facts));
    m_practise->setVisible(facts.isDraft() && !facts.isPractice());
    if (moment.practising)
        m_practise->setBusy(tr("Practising…"));
    else
        m_practise->setIdle();
    const bool open = c.plannedAt && facts.line.counts.open() > 0;
    m_pause->setVisible(open && c.state == CampaignState::Running);
    m_cancel->setVisible(open && (c.state == CampaignState::Running || c.state == CampaignState::Paused));
    m_takeBack->setVisible(c.state == CampaignState::Scheduled && !c.frozen);
    showMain(facts, moment);
}

void CampaignHeader::showMain(const CampaignFacts& facts, const CampaignMoment& moment)
{
    const auto& c = facts.campaign;
    if (!isUnplanned(facts)) {
        m_main->setRefusal({});
        m_main->setText(tr("Open in Outbox"));
        m_main->setVisible(c.plannedAt.has_value());
        return;
    }
    m_main->setVisible(true);
    const auto& reach = moment.reach;
    const int n =
        reach ? static_cast<int>(std::min<std::int64_t>(reach->aboutMay, std::numeric_limits<int>::max()))
              : 0;
    const bool later = c.startsAt.has_value();
    if (!reach)
        m_main->setText(later ? tr("Schedule…") : tr("Send…"));
    else if (facts.isPractice() && !later)
        m_main->setText(tr("Send %Ln practice messages", nullptr, n));
    else if (later)
        m_main->setText(reach->exact ? tr("Schedule for %Ln…", nullptr, n)
                                     : tr("Schedule for about %Ln…", nullptr, n));
    else
        m_main->setText(reach->exact ? tr("Send to %Ln…", nullptr, n) : tr("Send to about %Ln…", nullptr, n));
    QString why;
    if (moment.planning)
        why = tr("It is being planned.");
    else if (c.frozen)
        why = tr("Its planning was interrupted.");
    else if (c.state == CampaignState::Scheduled)
        why = tr("It starts by itself. Take it back to send it now.");
    else if (hasRed(allFindings(facts, reach, moment.disarmed, moment.now)))
        why = tr("What is red in “Ready to send?” stands in the way.");
    m_main->setRefusal(why);
}

} // namespace mw::campaignspage
