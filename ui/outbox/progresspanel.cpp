// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/progresspanel.h"

#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/piece.h"
#include "kit/prose.h"
#include "kit/stackedbar.h"
#include "kit/words.h"
#include "ui/outbox/outboxwords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace mw::outbox {

using namespace std::chrono_literals;
using campaign::DeliveryCounts;
using campaign::DeliveryState;
using insight::OutboxDetail;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(mw::outbox::ProgressBar)
};

QString durationOf(std::chrono::seconds time)
{
    const auto minutes = (time + 59s) / 1min;
    if (time < 60s)
        return Text::tr("%Ln s", nullptr, static_cast<int>(std::max<std::int64_t>(1, time.count())));
    if (minutes < 120)
        return Text::tr("%Ln min", nullptr, static_cast<int>(minutes));
    return Text::tr("%Ln h", nullptr, static_cast<int>((minutes + 59) / 60));
}

} // namespace

std::int64_t Progress::allOf(const DeliveryCounts& counts)
{
    return counts.total() - counts.of(DeliveryState::Excluded);
}

std::int64_t Progress::settledOf(const DeliveryCounts& counts)
{
    return allOf(counts) - counts.open();
}

int Progress::percentOf(const DeliveryCounts& counts)
{
    const auto all = allOf(counts);
    return all <= 0 ? 100 : static_cast<int>(settledOf(counts) * 100 / all); // 99.9 is not all
}

ProgressFigures::ProgressFigures(QWidget* parent)
    : QWidget(parent),
      m_percent(kit::figure({})),
      m_settled(kit::muted({})),
      m_rate(new kit::Prose),
      m_wait(kit::hint({})),
      m_leftOut(new kit::LinkLabel({}))
{
    m_percent->setKeepsWidth(true);
    m_settled->setKeepsWidth(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(kit::space::s8);
    head->addWidget(m_percent, 0, Qt::AlignBottom);
    head->addWidget(m_settled, 1, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::space::s8);
    column->addLayout(head);
    column->addWidget(m_rate);
    column->addWidget(m_wait);
    column->addWidget(m_leftOut, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_leftOut, &QAbstractButton::clicked, this, &ProgressFigures::leftOutWanted);
}

void ProgressFigures::setFigures(const OutboxDetail& detail, const RateMeter& rate,
                                 const std::optional<base::Timestamp>& nextDue, base::Timestamp now)
{
    const DeliveryCounts& counts = detail.campaign.counts;
    m_percent->setText(tr("%1 %").arg(kit::formatCount(Progress::percentOf(counts))));
    const QString settled =
        tr("%1 of %2 settled")
            .arg(kit::formatCount(Progress::settledOf(counts)), kit::formatCount(Progress::allOf(counts)));
    m_settled->setText(settled);
    m_settled->setToolTip(kit::plainToolTip(settled));

    std::vector<kit::Run> runs;
    const auto perMinute = detail.campaign.isGoing() ? rate.perMinute() : std::nullopt;
    if (perMinute) {
        runs.push_back({kit::formatCount(std::llround(*perMinute)), kit::weight::strong});
        runs.push_back({tr(" a minute"), kit::weight::normal, kit::Token::Muted});
    }
    if (const auto left = perMinute ? rate.timeFor(counts.open() - detail.deferred) : std::nullopt) {
        const QString until = kit::nearTime(timeOf(now + *left), timeOf(now));
        runs.push_back({QStringLiteral("     ")});
        runs.push_back({durationOf(*left), kit::weight::strong});
        runs.push_back({tr(" left, about %1").arg(until), kit::weight::normal, kit::Token::Muted});
    }
    m_rate->setVisible(!runs.empty());
    m_rate->setRuns(std::move(runs));

    const QString wait = waitOf(detail, perMinute.has_value(), nextDue, now);
    m_wait->setText(wait);
    m_wait->setVisible(!wait.isEmpty());
    const auto out = counts.of(DeliveryState::Excluded);
    m_leftOut->setText(tr("%Ln contacts were left out", nullptr, counted(out)));
    m_leftOut->setVisible(out > 0);
}

QString ProgressFigures::waitOf(const OutboxDetail& detail, bool moves,
                                const std::optional<base::Timestamp>& nextDue, base::Timestamp now)
{
    const bool running = detail.campaign.state == campaign::CampaignState::Running;
    if (!detail.campaign.isGoing() || !running)
        return {};
    const bool allRest =
        !detail.relays.empty() &&
        std::ranges::all_of(detail.relays, [now](const auto& relay) { return rests(relay, now); });
    if (allRest)
        return tr("All its relays rest: nothing leaves at present.");
    if (!moves && nextDue && *nextDue > now + 1s)
        return tr("The next one goes at %1.").arg(kit::nearTime(timeOf(*nextDue), timeOf(now)));
    return {};
}

kit::StackedBar* progressBar()
{
    auto* bar = new kit::StackedBar;
    bar->setThick(true);
    return bar;
}

void fill(kit::StackedBar& bar, const OutboxDetail& detail)
{
    const DeliveryCounts& counts = detail.campaign.counts;
    const auto deferred = std::min(detail.deferred, counts.open());
    bar.setSegments({{kit::Token::SuccessMark, counts.of(DeliveryState::Accepted), Text::tr("accepted")},
                     {kit::Token::WarningMark, deferred,
                      detail.deferredMore ? Text::tr("or more deferred, tried again by themselves")
                                          : Text::tr("deferred, tried again by themselves")},
                     {kit::Token::DangerMark, counts.of(DeliveryState::Rejected), Text::tr("refused")},
                     {kit::Token::DoubtMark, counts.of(DeliveryState::InDoubt), Text::tr("in doubt")},
                     {kit::Token::Chart2, counts.of(DeliveryState::Expired), Text::tr("expired")},
                     {kit::Token::Chart5, counts.of(DeliveryState::Cancelled), Text::tr("cancelled")}});
    bar.setRest(counts.open() - deferred, Text::tr("queued"));
}

} // namespace mw::outbox
