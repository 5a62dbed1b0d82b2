// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/noticeboard.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/progressrow.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/campaigns/campaignwords.h"

#include <QBoxLayout>

namespace mw::campaignspage {

using campaign::CampaignState;
using campaign::DeliveryState;

NoticeBoard::NoticeBoard(QWidget* parent)
    : QWidget(parent),
      m_problem(new kit::Callout(kit::Problem{})),
      m_notice(new kit::Callout(kit::Tone::Warning, {}, {})),
      m_main(kit::button({}, kit::ButtonRole::Small)),
      m_side(kit::button({}, kit::ButtonRole::Small)),
      m_progress(new kit::ProgressRow({})),
      m_counts(new kit::StackedBar)
{
    m_notice->addButton(m_main);
    m_notice->addButton(m_side);
    m_progress->setCancel(tr("Stop planning"));
    m_counts->setThick(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s12);
    for (QWidget* widget : {static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_notice),
                            static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_counts)}) {
        column->addWidget(widget);
        widget->hide();
    }
    connect(m_progress, &kit::ProgressRow::cancelled, this, &NoticeBoard::stopPlanningWanted);
    connect(m_main, &QAbstractButton::clicked, this, [this] {
        if (m_kind == Kind::HalfPlanned)
            Q_EMIT goOnPlanningWanted();
        else if (m_kind == Kind::Paused)
            Q_EMIT resumeWanted();
        else
            Q_EMIT sendNowWanted();
    });
    connect(m_side, &QAbstractButton::clicked, this, [this] {
        if (m_kind == Kind::HalfPlanned)
            Q_EMIT cancelWanted();
        else if (m_kind == Kind::Overdue)
            Q_EMIT takeBackWanted();
        else
            Q_EMIT outboxWanted();
    });
}

void NoticeBoard::tell(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
}

void NoticeBoard::forget()
{
    m_problem->hide();
}

void NoticeBoard::show(const CampaignFacts& facts, const std::optional<workspace::JobView>& planning,
                       base::Timestamp now)
{
    showPlanning(planning);
    showNotice(facts, planning.has_value(), now);
    showCounts(facts);
}

void NoticeBoard::showPlanning(const std::optional<workspace::JobView>& planning)
{
    m_progress->setVisible(planning.has_value());
    if (!planning)
        return;
    m_progress->setTitle(planning->cancelling ? tr("Stopping…")
                                              : tr("Planning: who gets it, and who is left out"));
    m_progress->setFact(
        planning->total > 0
            ? tr("%1 of %2").arg(kit::formatCount(planning->done), kit::formatCount(planning->total))
            : QString());
    m_progress->setValue(planning->done, planning->total);
}

void NoticeBoard::setNotice(Kind kind, const QString& bold, const QString& text, const QString& main,
                            const QString& side)
{
    m_kind = kind;
    m_main->setText(main);
    m_side->setText(side);
    m_main->setVisible(!main.isEmpty());
    m_side->setVisible(!side.isEmpty());
    m_notice->set(kit::Tone::Warning, bold, text);
    m_notice->setVisible(kind != Kind::None);
}

void NoticeBoard::showNotice(const CampaignFacts& facts, bool planning, base::Timestamp now)
{
    const auto& c = facts.campaign;
    if (facts.line.isHalfPlanned() && !planning)
        return setNotice(Kind::HalfPlanned, tr("Its planning was interrupted."),
                         tr("%Ln deliveries are planned, nothing was sent. Nobody is planned twice.", nullptr,
                            static_cast<int>(facts.line.counts.total())),
                         tr("Go on planning and send"), tr("Cancel it…"));
    if (c.state == CampaignState::Paused)
        return setNotice(Kind::Paused, pauseWords(c.stateReason),
                         c.stateReason == campaign::pausedByPerson
                             ? tr("What is open stays queued.")
                             : tr("It says: %1. What is open stays queued. Mend the cause, then go on.")
                                   .arg(c.stateReason),
                         tr("Go on sending"), tr("Open in Outbox"));
    if (c.state == CampaignState::Scheduled && c.startsAt && *c.startsAt <= now && !planning)
        return setNotice(Kind::Overdue, tr("It was to start %1, and did not.").arg(longTime(*c.startsAt)),
                         tr("Nothing was sent. Send it now, or take it back and choose another time."),
                         tr("Send it now…"), tr("Take it back"));
    setNotice(Kind::None, {}, {}, {}, {});
}

void NoticeBoard::showCounts(const CampaignFacts& facts)
{
    using S = DeliveryState;
    const auto& counts = facts.line.counts;
    m_counts->setVisible(facts.campaign.plannedAt.has_value());
    m_counts->setSegments({{kit::Token::SuccessMark, counts.of(S::Accepted), tr("accepted")},
                           {kit::Token::DangerMark, counts.of(S::Rejected), tr("refused")},
                           {kit::Token::DoubtMark, counts.of(S::InDoubt), tr("in doubt")},
                           {kit::Token::WarningMark, counts.of(S::Expired), tr("expired")},
                           {kit::Token::Chart5, counts.of(S::Cancelled), tr("cancelled")}});
    m_counts->setRest(counts.open(), tr("queued"));
}

} // namespace mw::campaignspage
