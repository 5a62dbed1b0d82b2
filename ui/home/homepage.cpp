// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homepage.h"

#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/findingrow.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/tableview.h"
#include "kit/theme.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/recoveryreminder.h"
#include "ui/home/checkspane.h"
#include "ui/home/homewords.h"
#include "ui/home/latestmodel.h"
#include "ui/home/mailablepane.h"
#include "ui/home/runningcard.h"
#include "workspace/backupkeeper.h"
#include "workspace/office.h"
#include "workspace/reachcounter.h"
#include "workspace/starter.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

namespace mw::home {

using namespace Qt::StringLiterals;
using shell::PageId;
using workspace::Office;
using workspace::Room;
using workspace::Topic;

namespace {

/// Figures move four times a second at most.
constexpr std::chrono::milliseconds pace{250};
constexpr std::size_t mostCards = 3;
// Pixels at 10 points.
constexpr int rightWidth = 304;
constexpr int leastLeft = 440;

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QString today(base::Timestamp now)
{
    const QDate date = localTime(now).date();
    const QLocale locale;
    return HomePage::tr("%1, %2", "weekday, day and month")
        .arg(locale.dayName(date.dayOfWeek()), locale.toString(date, HomePage::tr("d MMMM", "a date")));
}

} // namespace

HomePage::HomePage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Home, parent),
      m_context(context),
      m_reach(new workspace::ReachCounter(context.office, this)),
      m_latest(new LatestModel(this)),
      m_header(new kit::PageHeader(tr("Home"))),
      m_stack(new QStackedWidget),
      m_problem(new kit::Callout(kit::Problem{})),
      m_cardsSection(new QWidget),
      m_cardRows(new QVBoxLayout),
      m_needsSection(new QWidget),
      m_needsCount(new kit::Label({}, kit::Type::Small, kit::Token::Muted)),
      m_needRows(new QVBoxLayout),
      m_latestSection(new QWidget),
      m_table(new kit::TableView),
      m_edge(new kit::Rule(Qt::Vertical)),
      m_mailable(new MailablePane),
      m_checks(new ChecksPane)
{
    kit::setGround(this, kit::Token::Surface);
    connect(m_header->addButton(tr("Import contacts"), kit::Icon::Import), &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::Import}); });
    connect(m_header->setPrimary(tr("New campaign"), kit::Icon::Add), &QAbstractButton::clicked, this,
            [this] { makeNew(); });
    auto* body = new QWidget;
    m_panes = new QBoxLayout(QBoxLayout::LeftToRight, body);
    m_panes->setContentsMargins(kit::space::page, 0, kit::space::page, kit::space::s24);
    m_panes->addWidget(buildLeft(), 1);
    m_panes->addWidget(m_edge);
    m_panes->addWidget(buildRight());
    buildEmpty();
    for (QWidget* page : {body, static_cast<QWidget*>(m_empty)}) {
        auto* scroll = new QScrollArea;
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(page);
        m_stack->addWidget(scroll);
    }
    m_stack->hide(); // nothing is known yet
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addStretch();
    watch();
    arrange();
}

HomePage::~HomePage() = default;

QWidget* HomePage::buildLeft()
{
    m_problem->hide();
    m_cardRows->setContentsMargins(0, 0, 0, 0);
    m_cardRows->setSpacing(kit::space::s12);
    m_cardsSection->setLayout(m_cardRows);
    m_needRows->setSpacing(0);
    auto* needsHead = new QHBoxLayout;
    needsHead->setSpacing(kit::space::s8);
    needsHead->addWidget(kit::section(tr("Needs you")));
    needsHead->addWidget(m_needsCount);
    needsHead->addStretch();
    auto* needs = new QVBoxLayout(m_needsSection);
    needs->setContentsMargins(0, 0, 0, 0);
    needs->setSpacing(kit::space::s4);
    needs->addLayout(needsHead);
    needs->addLayout(m_needRows);

    auto* all = new kit::LinkLabel(tr("All campaigns"));
    connect(all, &QAbstractButton::clicked, this, [this] { Q_EMIT wants({.page = PageId::Campaigns}); });
    auto* latestHead = new QHBoxLayout;
    latestHead->addWidget(kit::section(tr("Latest campaigns")));
    latestHead->addStretch();
    latestHead->addWidget(all);
    m_table->setAccessibleName(tr("Latest campaigns"));
    m_table->setModel(m_latest);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT wants({.page = PageId::Campaigns, .object = m_latest->idAt(index.row()).value()});
    });
    auto* latest = new QVBoxLayout(m_latestSection);
    latest->setContentsMargins(0, 0, 0, 0);
    latest->setSpacing(kit::space::s8);
    latest->addLayout(latestHead);
    latest->addWidget(m_table);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, kit::space::s4, 0, 0);
    column->setSpacing(kit::space::sections);
    column->addWidget(m_problem);
    column->addWidget(m_cardsSection);
    column->addWidget(m_needsSection);
    column->addWidget(new shell::RecoveryReminder(m_context)); // not before there is something to lose
    column->addWidget(m_latestSection);
    column->addStretch(1);
    return left;
}

QWidget* HomePage::buildRight()
{
    m_right = new QWidget;
    auto* column = new QVBoxLayout(m_right);
    column->setContentsMargins(0, kit::space::s4, 0, 0);
    column->setSpacing(kit::space::sections);
    column->addWidget(m_mailable);
    column->addWidget(m_checks);
    column->addStretch();
    connect(m_checks, &ChecksPane::wants, this, &HomePage::wants);
    return m_right;
}

void HomePage::buildEmpty()
{
    m_empty =
        new kit::EmptyPage(kit::Drawing::Campaigns, {},
                           tr("Write to a list through a relay that you already pay for. Practise first, if "
                              "you like: nothing leaves this computer then."));
    auto* first = kit::button(tr("Practise the first mail"), kit::ButtonRole::Primary, kit::Icon::Practice);
    auto* own = kit::button(tr("Import contacts"), kit::ButtonRole::Normal, kit::Icon::Import);
    m_empty->setPrimary(first);
    m_empty->setSecondary(own);
    connect(first, &QAbstractButton::clicked, this, [this] { Q_EMIT wants({.page = PageId::FirstStart}); });
    connect(own, &QAbstractButton::clicked, this, [this] { Q_EMIT wants({.page = PageId::Import}); });
    connect(m_empty, &kit::EmptyPage::factActivated, this,
            [this](int index) { Q_EMIT wants(m_readyPlaces[static_cast<std::size_t>(index)]); });
}

void HomePage::watch()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    connect(&m_soon, &QTimer::timeout, this, &HomePage::ask);
    Office& office = m_context.office;
    connect(&office, &Office::changed, this, &HomePage::askSoon);
    connect(&office, &Office::senderStatusChanged, this, &HomePage::askSoon);
    connect(&office, &Office::jobsChanged, this, &HomePage::askSoon);
    connect(&office, &Office::factsChanged, this, &HomePage::askSoon);
    connect(&office, &Office::senderFailed, this, &HomePage::askDisarmed);
    connect(&office, &Office::relayUnavailable, this,
            [this](base::RelayId relay, const workspace::AccessError& error) {
                m_lockedRelay = relay;
                m_lockedWhy = shell::sentenceOf(shell::problemOf(error));
                askSoon();
            });
    connect(&office, &Office::changed, this, [this](const workspace::Topics& topics) {
        if (topics.contains(Topic::Relays)) // it may have been given one
            m_lockedRelay = {};
    });
    connect(&office.backups(), &workspace::BackupKeeper::changed, this, [this] {
        if (m_shown && m_facts)
            take(*m_facts);
    });
    connect(m_reach, &workspace::ReachCounter::counted, this, [this] {
        if (m_facts)
            m_mailable->show(m_reach->count(), m_facts->purpose);
    });
}

void HomePage::arrive(const shell::Place&)
{
    m_shown = true;
    m_problem->hide();
    ask();
    askDisarmed();
}

void HomePage::leave()
{
    m_shown = false; // nobody looks: nothing is asked
}

bool HomePage::readAgain()
{
    ask();
    askDisarmed();
    return true;
}

bool HomePage::makeNew()
{
    Q_EMIT wants({.page = PageId::Campaigns, .part = u"new"_s});
    return true;
}

std::vector<shell::Command> HomePage::commands()
{
    std::vector<shell::Command> all{{.id = u"home.new-campaign"_s,
                                     .title = tr("New campaign"),
                                     .icon = u"add"_s,
                                     .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                                     .run = [this] { makeNew(); }}};
    for (RunningCard* card : m_cards)
        all.push_back({.id = u"home.pause"_s,
                       .title = tr("Pause “%1”").arg(card->line().name),
                       .icon = u"pause"_s,
                       .run = [this, name = card->line().name] { pause(name); }});
    return all;
}

void HomePage::askSoon()
{
    if (m_shown && !m_soon.isActive())
        m_soon.start();
}

void HomePage::ask()
{
    if (m_asking) {
        m_stale = true;
        return;
    }
    m_asking = true;
    m_context.office.ask<HomeFacts>(
        this, [now = m_context.clock.now()](vault::Database& database) { return readHome(database, now); },
        [this](const vault::DbResult<HomeFacts>& facts) {
            m_asking = false;
            if (facts)
                take(*facts);
            else
                tell(shell::problemOf(facts.error()));
            if (std::exchange(m_stale, false))
                askSoon();
        });
    if (m_disarmed != vault::Disarmed::No)
        askDisarmed(); // a person may have armed it
}

void HomePage::askDisarmed()
{
    m_context.office.act<vault::Disarmed>(
        this, [](Room& room) { return room.workspace.disarmed().value_or(vault::Disarmed::No); },
        [this](vault::Disarmed disarmed) {
            if (std::exchange(m_disarmed, disarmed) != disarmed && m_facts)
                take(*m_facts);
        });
}

void HomePage::take(const HomeFacts& facts)
{
    m_facts = facts;
    m_facts->disarmed = m_disarmed;
    m_facts->backups = m_context.office.backups().state();
    m_facts->lockedRelay = m_lockedRelay;
    m_facts->lockedWhy = m_lockedWhy;
    m_header->setFact(today(m_context.clock.now()));
    m_stack->show();
    m_stack->setCurrentIndex(m_facts->isNew() ? 1 : 0);
    m_header->primary()->setVisible(!m_facts->isNew());
    if (m_facts->isNew())
        return showReady();
    showRunning();
    showNeeds();
    showLatest();
    m_checks->show(*m_facts, m_context.clock.now());
    m_reach->ask({{}, m_facts->purposeId});
    m_mailable->show(m_reach->count(), m_facts->purpose);
}

void HomePage::showRunning()
{
    const auto& running = m_facts->overview.running;
    const std::size_t wanted = std::min(running.size(), mostCards);
    while (m_cards.size() > wanted) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < wanted) {
        auto* card = new RunningCard;
        m_cardRows->addWidget(card);
        m_cards.push_back(card);
        connect(card, &RunningCard::pauseWanted, this, [this, card] { pause(card->line().name); });
        connect(card, &RunningCard::openWanted, this,
                [this, card] { Q_EMIT wants({.page = PageId::Outbox, .object = card->id().value()}); });
    }
    m_cardsSection->setVisible(wanted > 0);
    for (std::size_t i = 0; i < wanted; ++i)
        m_cards[i]->show(running[i], m_context.clock.now(), m_context.clock.monotonic());
}

void HomePage::showNeeds()
{
    std::vector<base::CampaignId> planning;
    for (const auto& line : m_facts->overview.halfPlanned)
        if (m_context.office.starter().jobOf(line.id))
            planning.push_back(line.id);
    std::vector<Need> needs = needsOf(*m_facts, planning, m_context.clock.now());
    m_needsSection->setVisible(!needs.empty());
    if (needs == m_needs && m_needRows->count() > 0)
        return; // what has the focus keeps it
    m_needs = std::move(needs);
    m_needsCount->setText(kit::formatCount(static_cast<qint64>(m_needs.size())));
    Q_EMIT badgeChanged(m_needs.empty() ? QString() : m_needsCount->text(), false);
    clear(m_needRows);
    for (std::size_t i = 0; i < m_needs.size(); ++i) {
        const Need& need = m_needs[i];
        using Buttons = kit::FindingRow::Buttons;
        const Buttons where = need.answers.isValid() ? Buttons::Below : Buttons::Beside; // two are wide
        auto* row = new kit::FindingRow(need.tone, need.what, need.why, where);
        row->setIcon(need.icon);
        row->setLine(i + 1 < m_needs.size());
        if (!need.button.isEmpty()) {
            auto* button = kit::button(need.button, kit::ButtonRole::Small);
            row->addButton(button);
            connect(button, &QAbstractButton::clicked, this,
                    [this, place = need.place] { Q_EMIT wants(place); });
        }
        if (need.answers.isValid()) {
            auto* nobody = kit::button(tr("Nobody wrote"), kit::ButtonRole::Small);
            row->addButton(nobody);
            connect(nobody, &QAbstractButton::clicked, this,
                    [this, campaign = need.answers] { nobodyWrote(campaign); });
        }
        m_needRows->addWidget(row);
    }
}

void HomePage::showLatest()
{
    m_latest->show(m_facts->overview.latest, m_context.clock.now());
    m_latestSection->setVisible(m_latest->rowCount() > 0);
    arrange();
}

void HomePage::showReady()
{
    const auto& overview = m_facts->overview;
    const auto n = [](std::int64_t count) { return static_cast<int>(count); };
    const auto relays = static_cast<std::int64_t>(overview.relays.size()) - 1; // but the practice relay
    m_empty->setTexts(
        tr("%1 is ready for its first mail").arg(m_context.office.facts().name),
        tr("Write to a list through a relay that you already pay for. Practise first, if you like: "
           "nothing leaves this computer then."));
    m_empty->setFacts(
        {{overview.contacts > 0, tr("Contacts"),
          overview.contacts > 0 ? tr("about %Ln are there", nullptr, n(overview.contacts)) : tr("nobody yet"),
          overview.contacts > 0 ? QString() : tr("Import")},
         {overview.templates > 0, tr("Template"),
          overview.templates > 0 ? tr("%Ln are there", nullptr, n(overview.templates))
                                 : tr("none yet; six starters are built in"),
          overview.templates > 0 ? QString() : tr("Write one")},
         {relays > 0, tr("Relay"),
          relays > 0 ? tr("%Ln are there", nullptr, n(relays)) : tr("none but the practice relay"),
          relays > 0 ? QString() : tr("Add")},
         {false, tr("Campaign"), tr("none yet"), tr("Write the first")}});
    m_readyPlaces = {{.page = PageId::Import},
                     {.page = PageId::Templates, .part = u"new"_s},
                     {.page = PageId::Relays, .part = u"new"_s},
                     {.page = PageId::Campaigns, .part = u"new"_s}};
}

void HomePage::pause(const QString& campaign)
{
    using Paused = campaign::CampaignResult<void>;
    m_context.office.act<Paused>(
        this,
        [campaign](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().pause(campaign);
        },
        [this, campaign](const Paused& paused) {
            if (!paused)
                tell(shell::problemOf(paused.error(), campaign));
            m_context.office.look();
        });
}

void HomePage::nobodyWrote(base::CampaignId campaign)
{
    m_context.office.act<vault::DbResult<void>>(
        this,
        [campaign](Room& room) {
            room.changed = {Topic::Campaigns, Topic::Log};
            return room.services.answers().setGoneThrough(campaign);
        },
        [this](const vault::DbResult<void>& done) {
            if (!done)
                tell(shell::problemOf(done.error()));
        });
}

void HomePage::tell(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
    m_stack->show();
    m_stack->setCurrentIndex(0);
}

void HomePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

void HomePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

/// The right column goes below where there is no room beside; the table is as high as its rows.
void HomePage::arrange()
{
    if (!m_panes)
        return;
    const int right = kit::scaled(this, rightWidth);
    const bool beside = width() >= right + kit::scaled(this, leastLeft);
    m_panes->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panes->setSpacing(beside ? kit::space::s24 : kit::space::sections);
    m_edge->setVisible(beside);
    m_right->setMinimumWidth(beside ? right : 0);
    m_right->setMaximumWidth(beside ? right : QWIDGETSIZE_MAX);
    const int rows = m_latest->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(rows + m_table->horizontalHeader()->sizeHint().height());
    // Its columns share what width there is: a table among text does not scroll sideways.
    const int percents[] = {40, 22, 16};
    const int room =
        m_panes->parentWidget()->width() - 2 * kit::space::page - (beside ? right + 2 * kit::space::s24 : 0);
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, room * percents[column] / 100);
}

} // namespace mw::home
