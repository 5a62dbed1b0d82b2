// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignview.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/metrics.h"
#include "kit/words.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/campaignheader.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/campaigns/detailspane.h"
#include "ui/campaigns/messagepane.h"
#include "ui/campaigns/noticeboard.h"
#include "ui/campaigns/readypanel.h"
#include "ui/campaigns/recipientspane.h"
#include "ui/campaigns/testmaildialog.h"
#include "workspace/office.h"
#include "workspace/reachcounter.h"
#include "workspace/starter.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTabBar>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using shell::PageId;

namespace {

// Pixels at 10 points.
constexpr int panelWidth = 360;
constexpr int leastLeft = 420;

} // namespace

CampaignView::CampaignView(const shell::PageContext& context, CampaignActions& actions, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_keeper(new DraftKeeper(context, this)),
      m_reach(new workspace::ReachCounter(context.office, this)),
      m_header(new CampaignHeader),
      m_notices(new NoticeBoard),
      m_practice(new kit::Callout(kit::Tone::Success, {}, {})),
      m_tabs(new QTabBar),
      m_scroll(new QScrollArea),
      m_edge(new kit::Rule(Qt::Vertical)),
      m_ready(new ReadyPanel),
      m_details(new DetailsPane(context, *m_keeper)),
      m_message(new MessagePane(context)),
      m_recipients(new RecipientsPane(context))
{
    buildPractice();
    auto* body = new QWidget;
    m_panes = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_panes->addWidget(buildLeft(), 1);
    m_panes->addWidget(m_edge);
    m_panes->addWidget(m_ready);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
    connectParts();
    showTab(Tab::Campaign);
}

QWidget* CampaignView::buildLeft()
{
    auto* left = new QWidget;
    for (const QString& tab : {tr("Campaign"), tr("Message"), tr("Recipients")})
        m_tabs->addTab(tab);
    m_tabs->setAccessibleName(tr("Parts of the campaign"));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(kit::space::page, 0, kit::space::page, kit::space::s24);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_tabs);
    column->addWidget(m_details);
    column->addWidget(m_message, 1);
    column->addWidget(m_recipients, 1);
    column->addWidget(m_practice);
    column->addStretch();
    return left;
}

void CampaignView::buildPractice()
{
    auto* read = kit::button(tr("Read the messages"), kit::ButtonRole::Small);
    auto* outbox = kit::button(tr("Open in Outbox"), kit::ButtonRole::Small);
    m_practice->addButton(read);
    m_practice->addButton(outbox);
    m_practice->setIcon(kit::Icon::Practice);
    m_practice->hide();
    connect(read, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::Relays, .part = u"practice"_s}); });
    connect(outbox, &QAbstractButton::clicked, this, [this] {
        if (isRead() && facts().practice)
            Q_EMIT wants({.page = PageId::Outbox, .object = facts().practice->id.value()});
    });
}

void CampaignView::connectParts()
{
    connect(m_keeper, &DraftKeeper::read, this, &CampaignView::onRead);
    connect(m_keeper, &DraftKeeper::gone, this, &CampaignView::left);
    connect(m_keeper, &DraftKeeper::readFailed, this, &CampaignView::tell);
    connect(m_keeper, &DraftKeeper::savingChanged, this, &CampaignView::updateHeader);
    connect(m_keeper, &DraftKeeper::refused, this,
            [this](campaign::CampaignError::Kind kind, const kit::Problem& problem) {
                if (!m_details->refuse(kind, problem))
                    tell(problem);
            });
    connect(m_reach, &workspace::ReachCounter::counted, this, &CampaignView::update);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) { showTab(static_cast<Tab>(index)); });
    connect(&m_context.office, &workspace::Office::jobsChanged, this, &CampaignView::updateJob);
    connect(m_header, &kit::PageHeader::crumbPressed, this, &CampaignView::left);
    connect(m_header, &CampaignHeader::testWanted, this, &CampaignView::sendTest);
    connect(m_header, &CampaignHeader::practiseWanted, this, &CampaignView::practise);
    connect(m_header, &CampaignHeader::mainWanted, this, &CampaignView::act);
    const auto takeBack = [this] { m_actions.unschedule(id(), facts().campaign.name); };
    const auto cancel = [this] { m_actions.askCancel(facts().line); };
    connect(m_header, &CampaignHeader::takeBackWanted, this, takeBack);
    connect(m_header, &CampaignHeader::cancelWanted, this, cancel);
    connect(m_header, &CampaignHeader::pauseWanted, this, [this] { m_actions.pause(facts().campaign.name); });
    connect(m_notices, &NoticeBoard::takeBackWanted, this, takeBack);
    connect(m_notices, &NoticeBoard::sendNowWanted, this, [this] {
        CampaignFacts now = facts();
        now.campaign.startsAt.reset();
        m_actions.askSend(now, m_reach->count());
    });
    connect(m_notices, &NoticeBoard::cancelWanted, this, cancel);
    connect(m_notices, &NoticeBoard::resumeWanted, this, [this] { m_actions.resume(facts().campaign.name); });
    connect(m_notices, &NoticeBoard::goOnPlanningWanted, this,
            [this] { m_actions.send(id(), facts().campaign.name); });
    connect(m_notices, &NoticeBoard::stopPlanningWanted, this, [this] {
        if (const auto job = m_context.office.starter().jobOf(id()))
            m_context.office.cancel(job->id);
    });
    connect(m_notices, &NoticeBoard::outboxWanted, this,
            [this] { Q_EMIT wants({.page = PageId::Outbox, .object = id().value()}); });
    connect(m_ready, &ReadyPanel::fixWanted, this, &CampaignView::fix);
    connect(m_ready, &ReadyPanel::overrideWanted, this, [this] {
        if (isRead())
            m_actions.askSendAllTheSame(facts(), m_reach->count());
    });
    connect(m_details, &DetailsPane::wants, this, &CampaignView::wants);
    connect(
        m_details, &DetailsPane::rowOpened, this,
        [this](QWidget* row) { m_scroll->ensureWidgetVisible(row); },
        Qt::QueuedConnection); // once it is laid out
    connect(m_recipients, &RecipientsPane::wants, this, &CampaignView::wants);
    const auto practised = [this] {
        m_practising = false;
        if (id().isValid())
            m_keeper->readAgain();
        updateHeader();
    };
    connect(&m_actions, &CampaignActions::practised, this, practised);
    connect(&m_actions, &CampaignActions::failed, this, practised);
}

void CampaignView::open(base::CampaignId campaign)
{
    if (campaign != m_shown) {
        m_shown = campaign;
        m_whenRead = {};
        m_practising = false;
        m_notices->forget();
        m_reach->clear();
        m_header->clear();
        m_ready->setChecking();
        m_details->closeRow();
        m_scroll->hide();
        showTab(Tab::Campaign);
    }
    m_keeper->open(campaign);
}

void CampaignView::close()
{
    m_details->closeRow();
    m_keeper->close();
    m_reach->clear();
    m_shown = {};
}

void CampaignView::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    m_details->setVisible(tab == Tab::Campaign);
    m_message->setVisible(tab == Tab::Message);
    m_recipients->setVisible(tab == Tab::Recipients);
    if (isRead()) {
        m_message->setSeen(tab == Tab::Message);
        m_recipients->setSeen(tab == Tab::Recipients);
        updatePractice();
    }
}

void CampaignView::rename()
{
    showTab(Tab::Campaign);
    if (isRead())
        m_details->openRow(DetailsPane::Row::Name);
    else
        m_whenRead = [this] { m_details->openRow(DetailsPane::Row::Name); };
}

void CampaignView::showReady()
{
    showTab(Tab::Campaign);
    if (isRead())
        m_scroll->ensureWidgetVisible(m_ready);
    else
        m_whenRead = [this] { m_scroll->ensureWidgetVisible(m_ready); };
}

bool CampaignView::escape()
{
    return m_details->closeRow();
}

void CampaignView::readAgain()
{
    m_keeper->readAgain();
}

void CampaignView::tell(const kit::Problem& problem)
{
    m_notices->tell(problem);
    m_scroll->show();
    m_scroll->ensureWidgetVisible(m_notices);
}

void CampaignView::onRead()
{
    if (isUnplanned(facts()) && facts().list())
        m_reach->ask({facts().campaign.list, facts().campaign.purpose, facts().campaign.kind});
    else
        m_reach->clear();
    m_message->show(facts());
    update();
    m_scroll->show();
    if (const auto then = std::exchange(m_whenRead, {}))
        then();
}

void CampaignView::update()
{
    if (!isRead())
        return;
    m_details->show(facts(), m_reach->count());
    m_recipients->show(facts(), m_reach->count());
    m_notices->show(facts(), m_context.office.starter().jobOf(id()), m_context.clock.now());
    updateHeader();
    updatePractice();
    m_ready->setVisible(isUnplanned(facts()));
    m_ready->setFindings(allFindings(facts(), m_reach->count(), m_keeper->disarmed(), m_context.clock.now()));
    arrange();
}

void CampaignView::updateHeader()
{
    if (!isRead())
        return;
    m_header->show(facts(), {.reach = m_reach->count(),
                             .disarmed = m_keeper->disarmed(),
                             .now = m_context.clock.now(),
                             .saving = m_keeper->isSaving(),
                             .practising = m_practising,
                             .planning = m_context.office.starter().jobOf(id()).has_value()});
}

void CampaignView::updateJob()
{
    if (!isRead())
        return;
    const auto job = m_context.office.starter().jobOf(id());
    if (std::exchange(m_planning, job.has_value()) != job.has_value())
        update();
    else
        m_notices->showPlanning(job);
}

void CampaignView::updatePractice()
{
    const bool shown = isRead() && facts().practice && facts().isDraft() && m_details->isVisibleTo(this);
    m_practice->setVisible(shown);
    if (!shown)
        return;
    const auto& run = *facts().practice;
    const qint64 accepted = run.counts.of(campaign::DeliveryState::Accepted);
    const QString of = kit::formatCount(run.planned());
    if (run.isFinished())
        m_practice->set(kit::Tone::Success,
                        tr("%Ln practice messages arrived.", nullptr, static_cast<int>(accepted)),
                        tr("%1 of %2, %3. Nothing left this computer.")
                            .arg(kit::formatCount(accepted), of,
                                 shortTime(run.plannedAt.value_or(run.changedAt), m_context.clock.now())));
    else
        m_practice->set(
            kit::Tone::Info, tr("A practice run is on its way."),
            tr("%1 of %2 arrived. Nothing leaves this computer.").arg(kit::formatCount(accepted), of));
}

void CampaignView::fix(Fix what, const campaign::Finding& finding)
{
    if (const auto row = rowFor(what)) {
        if (facts().isDraft()) {
            showTab(Tab::Campaign);
            m_details->openRow(*row);
        }
        return;
    }
    switch (what) {
    case Fix::OpenTemplate:
        Q_EMIT wants({.page = PageId::Templates,
                      .object = facts().campaign.mailTemplate.value(),
                      .part = finding.code == u"template_broken" ? u"source"_s : QString()});
        break;
    case Fix::OpenRelay:
        Q_EMIT wants({.page = PageId::Relays, .object = finding.facts["relay_id"_L1].toInteger()});
        break;
    case Fix::ImportContacts:
        Q_EMIT wants({.page = PageId::Import, .object = facts().campaign.list.value()});
        break;
    case Fix::GoThroughAnswers:
        Q_EMIT wants({.page = PageId::Answers, .object = finding.facts["campaign_id"_L1].toInteger()});
        break;
    case Fix::ShowLeftOut:
        showTab(Tab::Recipients);
        break;
    default:
        break;
    }
}

void CampaignView::act()
{
    if (!isRead())
        return;
    const auto& c = facts().campaign;
    m_notices->forget();
    m_details->closeRow(); // what was typed is kept before it is asked about
    if (!isUnplanned(facts()))
        Q_EMIT wants({.page = PageId::Outbox, .object = c.id.value()});
    else if (facts().isPractice() && !c.startsAt)
        m_actions.send(c.id, c.name);
    else
        m_actions.askSend(facts(), m_reach->count());
}

void CampaignView::practise()
{
    if (!isRead()) {
        m_whenRead = [this] { practise(); };
        return;
    }
    if (std::exchange(m_practising, true))
        return;
    m_notices->forget();
    m_details->closeRow();
    updateHeader();
    m_actions.practise(facts().campaign.id, facts().campaign.name);
}

void CampaignView::sendTest()
{
    if (!isRead())
        return;
    m_details->closeRow();
    if (m_testAddress.isEmpty())
        if (const auto* sender = facts().identity())
            m_testAddress = sender->replyTo.isEmpty() ? sender->fromEmail : sender->replyTo;
    auto* dialog = new TestMailDialog(m_context, facts(), m_testAddress, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_testAddress = dialog->address(); });
    dialog->open();
}

std::vector<shell::Command> CampaignView::commands()
{
    if (!isRead())
        return {};
    const bool draft = facts().isDraft();
    std::vector<shell::Command> all{{.id = u"campaigns.rename"_s,
                                     .title = tr("Rename the campaign"),
                                     .icon = u"edit"_s,
                                     .key = Qt::Key_F2,
                                     .enabled = draft,
                                     .whyNot = draft ? QString() : tr("It is planned already."),
                                     .run = [this] { rename(); }}};
    if (m_header->testButton()->isVisibleTo(this))
        all.push_back({.id = u"campaigns.test"_s,
                       .title = tr("Send yourself a test…"),
                       .icon = u"mail"_s,
                       .run = [this] { sendTest(); }});
    if (m_header->practiseButton()->isVisibleTo(this))
        all.push_back({.id = u"campaigns.practise"_s,
                       .title = tr("Practise this campaign"),
                       .icon = u"test"_s,
                       .run = [this] { practise(); }});
    const kit::Button* main = m_header->mainButton();
    all.push_back({.id = u"campaigns.act"_s, // sending has no key of its own
                   .title = main->text(),
                   .icon = u"send"_s,
                   .enabled = main->isEnabled(),
                   .whyNot = main->isEnabled() ? QString() : main->toolTip(),
                   .run = [this] { act(); }});
    all.push_back({.id = u"campaigns.duplicate"_s,
                   .title = tr("Duplicate the campaign"),
                   .icon = u"duplicate"_s,
                   .run = [this] { m_actions.duplicate(id(), facts().campaign.name); }});
    if (draft)
        all.push_back({.id = u"campaigns.delete"_s,
                       .title = tr("Delete the draft"),
                       .icon = u"delete"_s,
                       .run = [this] { m_actions.remove({facts().line}); }});
    return all;
}

void CampaignView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The panel goes below where there is no room beside.
void CampaignView::arrange()
{
    const int panel = kit::scaled(this, panelWidth);
    const bool beside = width() >= panel + kit::scaled(this, leastLeft);
    m_panes->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_edge->setVisible(beside && m_ready->isVisibleTo(this));
    m_ready->setMinimumWidth(beside ? panel : 0);
    m_ready->setMaximumWidth(beside ? panel : QWIDGETSIZE_MAX);
}

} // namespace mw::campaignspage
