// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/runningcard.h"

#include "kit/button.h"
#include "kit/iconlabel.h"
#include "kit/label.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/home/homewords.h"

#include <QBoxLayout>

#include <cmath>

namespace mw::home {

using campaign::DeliveryState;

RunningCard::RunningCard(QWidget* parent)
    : Card(parent),
      m_name(kit::section({})),
      m_since(kit::muted({})),
      m_pause(kit::button(tr("Pause"), kit::ButtonRole::Small, kit::Icon::Pause)),
      m_bar(new kit::StackedBar)
{
    auto* open = kit::button(tr("Open in Outbox"), kit::ButtonRole::Flat);
    open->setSmall(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s8);
    head->addWidget(new kit::IconLabel(kit::Icon::Sending, kit::Token::Accent, kit::size::iconMedium));
    head->addWidget(m_name);
    m_since->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the name comes first
    head->addWidget(m_since, 1);
    head->addWidget(m_pause);
    head->addWidget(open);
    m_bar->setThick(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, kit::size::ringMargin, 0);
    column->setSpacing(kit::space::s12);
    column->addLayout(head);
    column->addWidget(m_bar);
    connect(m_pause, &QAbstractButton::clicked, this, &RunningCard::pauseWanted);
    connect(open, &QAbstractButton::clicked, this, &RunningCard::openWanted);
}

void RunningCard::show(const campaign::CampaignLine& line, base::Timestamp now,
                       std::chrono::steady_clock::time_point monotonic)
{
    if (line.id != m_line.id)
        m_pace.clear();
    m_line = line;
    m_pace.note(line.counts.total() - line.counts.open(), monotonic);
    m_name->setText(line.name);
    const QString since = kit::nearTime(localTime(line.plannedAt.value_or(line.changedAt)), localTime(now));
    m_since->setText(line.kind == campaign::CampaignKind::Practice ? tr("practice since %1").arg(since)
                                                                   : tr("sending since %1").arg(since));
    m_pause->setAccessibleDescription(line.name);
    const auto& counts = line.counts;
    m_bar->setSegments({{kit::Token::SuccessMark, counts.of(DeliveryState::Accepted), tr("accepted")},
                        {kit::Token::DangerMark, counts.of(DeliveryState::Rejected), tr("refused")},
                        {kit::Token::DoubtMark, counts.of(DeliveryState::InDoubt), tr("in doubt")},
                        {kit::Token::WarningMark, counts.of(DeliveryState::Expired), tr("expired")}});
    QString rest = tr("queued");
    if (const auto rate = m_pace.perMinute())
        rest = tr("queued · %1 a minute").arg(kit::formatCount(std::llround(*rate)));
    if (const auto ends = m_pace.endsAbout(counts.open(), now))
        rest = tr("%1 · done about %2").arg(rest, kit::nearTime(localTime(*ends), localTime(now)));
    m_bar->setRest(counts.open(), rest);
    setAccessibleName(line.name);
}

} // namespace mw::home
