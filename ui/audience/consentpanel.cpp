// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audience/consentpanel.h"

#include "kit/button.h"
#include "kit/flowlayout.h"
#include "kit/label.h"
#include "kit/timeline.h"
#include "ui/audience/cardwords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mw::audiencepage {

ConsentPanel::ConsentPanel(QWidget* parent)
    : QWidget(parent),
      m_timeline(new kit::Timeline),
      m_none(kit::muted(tr("Nothing is recorded yet."))),
      m_record(kit::button(tr("Record consent…"), kit::ButtonRole::Small, kit::Icon::Add)),
      m_withdraw(kit::button(tr("Withdraw…"), kit::ButtonRole::Small, kit::Icon::Unsubscribed)),
      m_suppress(kit::button(tr("Suppress"), kit::ButtonRole::Small, kit::Icon::LeftOut))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s12);
    column->addWidget(kit::section(tr("Consent")));
    m_timeline->setAccessibleName(tr("Consent"));
    column->addWidget(m_timeline);
    column->addWidget(m_none);
    auto* buttons = new QWidget;
    auto* row = new kit::FlowLayout(kit::space::buttons, kit::space::s8, buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (kit::Button* button : {m_record, m_withdraw, m_suppress})
        row->addWidget(button);
    column->addWidget(buttons);
    column->addStretch();
    connect(m_record, &QAbstractButton::clicked, this, &ConsentPanel::recordWanted);
    connect(m_withdraw, &QAbstractButton::clicked, this, &ConsentPanel::withdrawWanted);
    connect(m_suppress, &QAbstractButton::clicked, this,
            [this] { m_suppressed ? Q_EMIT liftWanted() : Q_EMIT suppressWanted(); });
}

void ConsentPanel::set(const insight::ContactStory& story, base::Timestamp now)
{
    std::vector<kit::TimelineEntry> entries;
    for (const consent::ConsentRecord& record : story.consents)
        entries.push_back(entryOf(record, story, now));
    m_timeline->setVisible(!entries.empty());
    m_none->setVisible(entries.empty());
    m_timeline->setEntries(std::move(entries));
    const bool out = std::ranges::all_of(story.purposes, [](const insight::ContactPurpose& purpose) {
        return purpose.decision.reason == consent::PolicyReason::Withdrawn ||
               purpose.decision.reason == consent::PolicyReason::Objected;
    });
    m_withdraw->setRefusal(out ? tr("It is withdrawn already.") : QString());
    const bool suppressed = story.suppression && story.suppression->kind == consent::SuppressionKind::Address;
    m_suppressed = suppressed && !consent::isOptOut(story.suppression->reason);
    m_suppress->setText(m_suppressed ? tr("Lift suppression") : tr("Suppress"));
    m_suppress->setRefusal(suppressed && !m_suppressed ? tr("Only a new consent of that person lifts it.")
                                                       : QString());
}

} // namespace mw::audiencepage
