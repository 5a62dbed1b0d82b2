// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxpage.h"

#include "kit/button.h"
#include "kit/deliverylook.h"
#include "kit/emptypage.h"
#include "kit/foreigntext.h"
#include "kit/pageheader.h"
#include "kit/pill.h"
#include "kit/theme.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/outbox/campaignactions.h"
#include "ui/outbox/campaignpicker.h"
#include "ui/outbox/deliverysection.h"
#include "ui/outbox/doubtdesk.h"
#include "ui/outbox/outboxwords.h"
#include "ui/outbox/progresspanel.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw::outbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::CampaignState;
using campaign::DeliveryState;
using insight::OutboxCampaign;
using insight::OutboxDetail;
using workspace::Topic;

namespace {

constexpr auto readEvery = 250ms;
constexpr int campaignsListed = 25;
const QString inDoubt = u"in-doubt"_s;

QScrollArea* scrolled(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::AlternateBase);
    area->setWidget(page);
    return area;
}

} // namespace

OutboxPage::OutboxPage(const shell::PageContext& context, QWidget* parent)
    : Page(shell::PageId::Outbox, parent),
      m_context(context),
      m_header(new kit::PageHeader(tr("Outbox"))),
      m_pill(new kit::Pill(kit::Tone::Neutral, {})),
      m_picker(new CampaignPicker),
      m_pause(m_header->addButton(tr("Pause"), kit::Icon::Pause)),
      m_resume(m_header->addButton(tr("Resume"), kit::Icon::Play)),
      m_cancel(m_header->addButton(tr("Cancel…"), kit::Icon::Close)),
      m_stack(new QStackedWidget),
      m_actions(new CampaignActions(context, this)),
      m_view(new CampaignView(context)),
      m_desk(new DoubtDesk(context, *m_actions))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(readEvery);
    listen();
    turnTo(Part::None);
}

void OutboxPage::build()
{
    m_header->addBeside(m_pill);
    m_header->addAction(m_picker);
    m_pill->hide();
    auto* empty =
        new kit::EmptyPage(kit::Drawing::Outbox, tr("Nothing has gone out yet"),
                           tr("A campaign that you send shows here while it goes out: how many, how "
                              "fast, and what each server said."));
    auto* campaigns = kit::button(tr("Open Campaigns"), kit::ButtonRole::Primary, kit::Icon::Campaigns);
    empty->setPrimary(campaigns);
    connect(campaigns, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = shell::PageId::Campaigns}); });
    m_empty = scrolled(empty);
    m_viewPage = scrolled(m_view);
    m_deskPage = scrolled(m_desk);
    for (QWidget* page : {m_empty, m_viewPage, m_deskPage})
        m_stack->addWidget(page);
    kit::setGround(this, kit::Token::Surface);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

void OutboxPage::listen()
{
    workspace::Office& office = m_context.office;
    connect(&m_soon, &QTimer::timeout, this, &OutboxPage::read);
    connect(&office, &workspace::Office::changed, this, &OutboxPage::onChanged);
    connect(&office, &workspace::Office::senderStatusChanged, this, &OutboxPage::onStatus);
    connect(&office, &workspace::Office::senderFailed, this, [this](const sending::SenderFault& fault) {
        if (fault.kind == sending::SenderFault::Kind::Database)
            m_fault = shell::problemOf(fault.database);
        else if (fault.kind == sending::SenderFault::Kind::Disarmed)
            m_disarmed = fault.disarmed;
        else
            m_fault = shell::problemOf(
                workspace::WorkspaceError{.kind = workspace::WorkspaceError::Kind::GuardUnwritable});
        tell();
    });
    m_disarmed = office.facts().disarmed;
    connect(&office, &workspace::Office::factsChanged, this, [this] {
        m_disarmed = m_context.office.facts().disarmed;
        tell();
    });
    connect(&office, &workspace::Office::relayUnavailable, this,
            [this](base::RelayId relay, const workspace::AccessError& error) {
                m_relayFault = std::pair(relay, shell::problemOf(error));
                tell();
            });
    connect(m_actions, &CampaignActions::done, this, &OutboxPage::readSoon);
    connect(m_picker, &CampaignPicker::chosen, this, &OutboxPage::choose);
    connect(m_pause, &QAbstractButton::clicked, this, [this] { m_actions->pause(m_detail->campaign); });
    connect(m_resume, &QAbstractButton::clicked, this, [this] { m_actions->resume(m_detail->campaign); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { m_actions->cancel(m_detail->campaign); });
    connect(m_header, &kit::PageHeader::crumbPressed, this, [this] { turnTo(Part::Campaign); });
    connect(m_view, &CampaignView::settleWanted, this, [this] { turnTo(Part::Desk); });
    connect(m_view, &CampaignView::armWanted, this, &OutboxPage::armWanted);
    connect(m_view, &CampaignView::relayWanted, this, [this](base::RelayId relay) {
        Q_EMIT wants({.page = shell::PageId::Relays, .object = relay.value()});
    });
    connect(m_view, &CampaignView::relayResumeWanted, this, [this](base::RelayId relay) {
        const auto found = std::ranges::find(m_detail->relays, relay, &insight::OutboxRelay::id);
        m_relayFault.reset();
        m_actions->resumeRelay(relay, found == m_detail->relays.end() ? QString() : found->name);
    });
    connect(&m_view->deliveries(), &DeliverySection::whyWanted, this, &OutboxPage::goWhy);
    connect(&m_view->deliveries(), &DeliverySection::failed, this, &OutboxPage::fail);
    connect(m_desk, &DoubtDesk::whyWanted, this, &OutboxPage::goWhy);
    connect(m_desk, &DoubtDesk::failed, this, &OutboxPage::fail);
}

void OutboxPage::arrive(const shell::Place& place)
{
    m_shown = true;
    m_deskWanted = place.part == inDoubt;
    const base::CampaignId wanted(place.object);
    if (wanted.isValid() && wanted != m_chosen) {
        m_chosen = wanted;
        m_detail.reset();
        m_rate.reset();
    } else if (m_detail && (m_deskWanted || place.object != 0)) {
        turnTo(m_deskWanted ? Part::Desk : Part::Campaign);
    }
    read();
}

void OutboxPage::leave()
{
    m_shown = false;
    m_soon.stop();
}

shell::Place OutboxPage::place() const
{
    return {.page = id(),
            .object = m_part == Part::None ? 0 : m_chosen.value(),
            .part = m_part == Part::Desk ? inDoubt : QString()};
}

void OutboxPage::onChanged(const workspace::Topics& topics)
{
    const bool mine = topics.contains(Topic::Campaigns) || topics.contains(Topic::Deliveries) ||
                      topics.contains(Topic::Relays);
    if (mine)
        readSoon();
}

void OutboxPage::readSoon()
{
    m_stale = true;
    if (m_shown && !m_soon.isActive())
        m_soon.start();
}

void OutboxPage::read()
{
    m_stale = false;
    m_context.office.ask<std::vector<OutboxCampaign>>(
        this, [](vault::Database& database) { return insight::outboxCampaigns(database, campaignsListed); },
        [this](const vault::DbResult<std::vector<OutboxCampaign>>& campaigns) {
            if (campaigns)
                takeCampaigns(*campaigns);
            else
                fail(campaigns.error());
        });
}

void OutboxPage::takeCampaigns(const std::vector<OutboxCampaign>& campaigns)
{
    m_campaigns = campaigns;
    tellBadge();
    if (!m_chosen.isValid() && !campaigns.empty())
        m_chosen = campaigns.front().id;
    if (m_chosen.isValid())
        return readDetail();
    turnTo(Part::None);
}

void OutboxPage::choose(base::CampaignId campaign)
{
    if (campaign == m_chosen)
        return;
    m_chosen = campaign;
    m_detail.reset();
    m_rate.reset();
    readDetail();
}

void OutboxPage::readDetail()
{
    m_context.office.ask<std::optional<OutboxDetail>>(
        this,
        [campaign = m_chosen, now = m_context.clock.now()](vault::Database& database) {
            return insight::outboxDetail(database, campaign, now);
        },
        [this, asked = ++m_asked](const vault::DbResult<std::optional<OutboxDetail>>& detail) {
            if (asked != m_asked)
                return;
            if (detail)
                takeDetail(*detail);
            else
                fail(detail.error());
        });
}

void OutboxPage::takeDetail(const std::optional<OutboxDetail>& detail)
{
    if (!detail) { // it is no campaign of the outbox: what there is instead
        m_chosen = m_campaigns.empty() ? base::CampaignId() : m_campaigns.front().id;
        if (m_chosen.isValid())
            return readDetail();
        return turnTo(Part::None);
    }
    const bool first = !m_detail;
    m_detail = detail;
    m_rate.add(m_context.clock.monotonic(), Progress::settledOf(m_detail->campaign.counts));
    if (first)
        turnTo(m_deskWanted ? Part::Desk : Part::Campaign);
    else
        tell();
    m_deskWanted = false;
}

/// Figures come with the status; what else there is to read follows with Topic::Deliveries.
void OutboxPage::onStatus()
{
    const sending::SenderStatus& status = m_context.office.senderStatus();
    if (!status.campaigns.empty())
        m_fault.reset();
    const auto count =
        std::ranges::find(status.campaigns, m_chosen, [](const auto& entry) { return entry.first; });
    if (m_detail && count != status.campaigns.end()) {
        m_detail->campaign.counts = count->second;
        m_rate.add(m_context.clock.monotonic(), Progress::settledOf(count->second));
        if (m_shown)
            tellHeader();
    }
    for (const auto& [id, counts] : status.campaigns)
        for (OutboxCampaign& one : m_campaigns)
            if (one.id == id)
                one.counts = counts;
    tellBadge();
    readSoon();
}

void OutboxPage::turnTo(Part part)
{
    if (part != Part::None && !m_detail)
        return;
    m_part = part;
    m_stack->setCurrentWidget(part == Part::None ? m_empty : (part == Part::Desk ? m_deskPage : m_viewPage));
    tell();
}

void OutboxPage::tell()
{
    tellHeader();
    if (m_part == Part::None || !m_detail)
        return;
    m_view->setDetail(*m_detail, m_context.office.senderStatus(), m_rate, hindrance());
    if (m_part == Part::Desk)
        m_desk->setDetail(*m_detail);
}

void OutboxPage::tellHeader()
{
    const bool some = m_part != Part::None && m_detail;
    const bool desk = some && m_part == Part::Desk;
    m_picker->setCampaigns(desk ? std::vector<OutboxCampaign>() : m_campaigns, m_chosen,
                           m_context.clock.now());
    const bool going = some && !desk && m_detail->campaign.isGoing();
    const CampaignState state = some ? m_detail->campaign.state : CampaignState::Draft;
    m_pause->setVisible(going && state == CampaignState::Running);
    m_resume->setVisible(going && state == CampaignState::Paused);
    m_cancel->setVisible(going && state != CampaignState::Cancelled);
    m_pill->setVisible(some && !desk && (state != CampaignState::Running || !going));
    if (!some) {
        m_header->setCrumbs({});
        m_header->setTitle(tr("Outbox"));
        m_header->setFact({});
        return;
    }
    const OutboxCampaign& campaign = m_detail->campaign;
    const QString name = kit::visible(campaign.name);
    const QDateTime now = timeOf(m_context.clock.now());
    m_header->setCrumbs(desk ? QStringList{tr("Outbox"), kit::visible(campaign.name, 60)} : QStringList());
    m_header->setTitle(desk ? tr("In doubt") : name);
    if (desk)
        m_header->setFact(tr("%Ln deliveries", nullptr, counted(campaign.counts.of(DeliveryState::InDoubt))));
    else if (!going && m_detail->lastEnding)
        m_header->setFact(tr("%1 to %2")
                              .arg(kit::nearTime(timeOf(campaign.since), now),
                                   kit::nearTime(timeOf(*m_detail->lastEnding), now)));
    else
        m_header->setFact(tr("since %1").arg(kit::nearTime(timeOf(campaign.since), now)));
    const kit::DeliveryLook look = kit::lookOf(state == CampaignState::Cancelled ? u"cancelled"_s
                                               : !going                          ? u"finished"_s
                                                                                 : u"paused"_s);
    m_pill->set(look.icon, look.word, look.tone);
}

/// How far everything is that goes out, or a sign that it doesn't.
void OutboxPage::tellBadge()
{
    std::int64_t all = 0;
    std::int64_t settled = 0;
    bool held = false;
    for (const OutboxCampaign& one : m_campaigns) {
        if (!one.isGoing() || one.state == CampaignState::Cancelled)
            continue;
        all += Progress::allOf(one.counts);
        settled += Progress::settledOf(one.counts);
        held = held || (one.state == CampaignState::Paused && one.stateReason != campaign::pausedByPerson);
    }
    const bool warns = held || hindrance().problem.has_value();
    if (all == 0)
        Q_EMIT badgeChanged({}, false);
    else if (warns)
        Q_EMIT badgeChanged(tr("Something holds the outbox up"), true);
    else
        Q_EMIT badgeChanged(tr("%1 %").arg(kit::formatCount(settled * 100 / all)), false);
}

Hindrance OutboxPage::hindrance() const
{
    const bool going = m_detail && m_detail->campaign.isGoing();
    if (m_disarmed != vault::Disarmed::No && going)
        return {.problem = shell::problemOf(m_disarmed), .isDisarmed = true};
    if (m_fault)
        return {.problem = m_fault};
    const bool uses = m_relayFault && going &&
                      std::ranges::find(m_detail->relays, m_relayFault->first, &insight::OutboxRelay::id) !=
                          m_detail->relays.end();
    if (uses)
        return {.problem = m_relayFault->second, .relay = m_relayFault->first};
    return {};
}

void OutboxPage::fail(const vault::DbError& error)
{
    m_fault = shell::problemOf(error);
    tell();
}

base::DeliveryId OutboxPage::currentDelivery() const
{
    if (m_part == Part::None)
        return {};
    return m_part == Part::Desk ? m_desk->current() : m_view->deliveries().current();
}

void OutboxPage::goWhy(base::DeliveryId delivery)
{
    if (delivery.isValid())
        Q_EMIT wants({.page = shell::PageId::Why, .object = delivery.value()});
}

std::vector<shell::Command> OutboxPage::commands()
{
    if (m_part == Part::None || !m_detail)
        return {};
    const OutboxCampaign campaign = m_detail->campaign;
    const bool running = campaign.isGoing() && campaign.state == CampaignState::Running;
    const bool paused = campaign.isGoing() && campaign.state == CampaignState::Paused;
    const auto doubts = campaign.counts.of(DeliveryState::InDoubt);
    const base::DeliveryId delivery = currentDelivery();
    const QString settled = tr("All of it is settled.");
    return {{.id = u"outbox.why"_s,
             .title = tr("Why did this contact get it or not?"),
             .icon = u"in-doubt"_s,
             .key = QKeySequence(Qt::CTRL | Qt::Key_J),
             .enabled = delivery.isValid(),
             .whyNot = tr("Choose a delivery first."),
             .run = [this, delivery] { goWhy(delivery); }},
            {.id = u"outbox.pause"_s,
             .title = tr("Pause the campaign"),
             .icon = u"pause"_s,
             .enabled = running,
             .whyNot = paused ? tr("It is paused already.") : settled,
             .run = [this, campaign] { m_actions->pause(campaign); }},
            {.id = u"outbox.resume"_s,
             .title = tr("Resume the campaign"),
             .icon = u"play"_s,
             .enabled = paused,
             .whyNot = running ? tr("It is going out.") : settled,
             .run = [this, campaign] { m_actions->resume(campaign); }},
            {.id = u"outbox.cancel"_s,
             .title = tr("Cancel the campaign…"),
             .icon = u"close"_s,
             .enabled = running || paused,
             .whyNot = settled,
             .run = [this, campaign] { m_actions->cancel(campaign); }},
            {.id = u"outbox.settle"_s,
             .title = tr("Settle what is in doubt…"),
             .icon = u"in-doubt"_s,
             .enabled = doubts > 0,
             .whyNot = tr("Nothing is in doubt."),
             .run = [this] { turnTo(Part::Desk); }}};
}

bool OutboxPage::findHere()
{
    if (m_part != Part::Campaign)
        return false;
    m_view->deliveries().find();
    return true;
}

bool OutboxPage::readAgain()
{
    read();
    return true;
}

bool OutboxPage::escape()
{
    if (m_part == Part::Desk) {
        turnTo(Part::Campaign);
        return true;
    }
    return m_part == Part::Campaign && m_view->deliveries().clearSearch();
}

} // namespace mw::outbox
