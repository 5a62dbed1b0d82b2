// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/whypage.h"

#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/flowlayout.h"
#include "kit/foreigntext.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/pageheader.h"
#include "kit/panelsplit.h"
#include "kit/piecesizes.h"
#include "kit/pill.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "kit/timeline.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "ui/why/answercard.h"
#include "ui/why/evidencepanel.h"
#include "ui/why/storyevents.h"
#include "ui/why/storyreasons.h"
#include "ui/why/whywords.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::why {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using insight::DeliveryStory;
using shell::PageId;
using shell::Place;
using workspace::Topic;

namespace {

constexpr auto readEvery = 250ms;
constexpr auto copiedShown = 6s;
constexpr int longestName = 120;

} // namespace

WhyPage::WhyPage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Why, parent),
      m_context(context),
      m_header(new kit::PageHeader(tr("Why"))),
      m_copied(new kit::Pill(kit::Tone::Success, tr("Copied"))),
      m_copy(m_header->addButton(tr("Copy as text"), kit::Icon::Copy)),
      m_more(kit::iconButton(kit::Icon::More, tr("More"), kit::ButtonRole::Normal)),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_stack(new QStackedWidget),
      m_answer(new AnswerCard),
      m_links(new QWidget),
      m_whyTitle(kit::section({})),
      m_whyFact(kit::hint({})),
      m_reasonLine(new kit::Timeline),
      m_form(new kit::Segmented({tr("In words"), tr("As logged")})),
      m_eventLine(new kit::Timeline),
      m_panel(new EvidencePanel)
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(readEvery);
    m_copiedFor.setSingleShot(true);
    m_copiedFor.setInterval(copiedShown);
    connect(&m_copiedFor, &QTimer::timeout, m_copied, &QWidget::hide);
    connect(&m_soon, &QTimer::timeout, this, &WhyPage::read);
    connect(&context.office, &workspace::Office::changed, this, [this](const workspace::Topics& topics) {
        const bool mine = topics.contains(Topic::Deliveries) || topics.contains(Topic::Campaigns) ||
                          topics.contains(Topic::Relays);
        if (mine && m_shown && m_delivery.isValid() && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_copy, &QAbstractButton::clicked, this, [this] { copy(Addresses::Masked); });
    connect(m_more, &QAbstractButton::clicked, this, &WhyPage::openMenu);
    connect(m_form, &kit::Segmented::currentChanged, this, &WhyPage::retell);
    connect(m_reasonLine, &kit::Timeline::selectedChanged, this, [this](int index) {
        if (index >= 0)
            choose(index);
    });
    connect(m_eventLine, &kit::Timeline::selectedChanged, this, [this](int index) {
        if (index >= 0)
            choose(static_cast<int>(m_reasons.size()) + index);
    });
    connect(m_reasonLine, &kit::Timeline::linkActivated, this,
            [this] { Q_EMIT wants({.page = PageId::Audience, .object = m_story->twin.value()}); });
    connect(m_panel, &EvidencePanel::stepWanted, this, [this](int by) { choose(m_chosen + by); });
    connect(m_panel, &EvidencePanel::wants, this, &WhyPage::wants);
    connect(m_header, &kit::PageHeader::crumbPressed, this, [this] {
        if (m_story)
            Q_EMIT wants({.page = PageId::Outbox, .object = m_story->campaign.id.value()});
    });
}

void WhyPage::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_copy->setToolTip(tr("For a support mail: without addresses and names"));
    m_header->addBeside(m_copied);
    m_header->addAction(m_more);
    m_copied->hide();
    m_problem->hide();
    m_none = new kit::EmptyPage(
        kit::Drawing::Outbox, tr("No delivery is chosen"),
        tr("Choose one in the outbox or on a contact's card to see why somebody got a mail "
           "or not."));
    m_split = new kit::PanelSplit(buildBody(), m_panel, kit::size::panelWide);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* around = new QVBoxLayout;
    around->setContentsMargins(kit::space::page, 0, kit::space::page, 0);
    around->addWidget(m_problem);
    column->addLayout(around);
    column->addWidget(m_stack, 1);
    column->addStretch(); // where a problem is all there is, it stays a line
}

QWidget* WhyPage::buildBody()
{
    m_reasonLine->setSelectable(true);
    m_eventLine->setSelectable(true);
    m_reasonLine->setAccessibleName(tr("Why in or out"));
    m_form->setSmall(true);
    m_form->setAccessibleName(tr("How what happened is told"));
    auto* links = new kit::FlowLayout(kit::space::s16, kit::space::s4, m_links);
    links->setContentsMargins(0, 0, 0, 0);
    auto* whyHead = new QVBoxLayout;
    whyHead->setSpacing(0);
    whyHead->addWidget(m_whyTitle);
    whyHead->addWidget(m_whyFact);
    m_whyTitle->setWordWrap(true);
    auto* eventHead = new QHBoxLayout;
    eventHead->addWidget(kit::section(tr("What happened")), 1);
    eventHead->addWidget(m_form);

    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    const int side = kit::space::page - kit::Timeline::overhang(); // the lines' own fill stands over
    column->setContentsMargins(side, kit::space::s4, side, kit::space::s24);
    column->setSpacing(kit::space::s12);
    const auto inset = [&](QWidget* widget, QLayout* layout) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(kit::Timeline::overhang(), 0, kit::Timeline::overhang(), 0);
        if (widget)
            row->addWidget(widget);
        else
            row->addLayout(layout);
        column->addLayout(row);
    };
    inset(m_answer, nullptr);
    inset(m_links, nullptr);
    inset(nullptr, whyHead);
    column->addWidget(m_reasonLine);
    inset(nullptr, eventHead);
    column->addWidget(m_eventLine);
    column->addStretch();
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::AlternateBase);
    area->setWidget(body);
    return area;
}

void WhyPage::arrive(const Place& place)
{
    m_shown = true;
    const base::DeliveryId wanted(place.object);
    if (wanted.isValid() && wanted != m_delivery) {
        m_delivery = wanted;
        m_story.reset();
        m_messageId.clear();
        m_chosen = -1;
        m_problem->hide();
    }
    if (m_delivery.isValid())
        read();
    else
        tell();
}

void WhyPage::leave()
{
    m_shown = false;
    m_soon.stop();
}

Place WhyPage::place() const
{
    return {.page = id(), .object = m_delivery.value()};
}

void WhyPage::read()
{
    m_context.office.ask<std::optional<DeliveryStory>>(
        this,
        [delivery = m_delivery, now = m_context.clock.now()](vault::Database& database) {
            return insight::storyOf(database, delivery, now);
        },
        [this, asked = ++m_asked](const vault::DbResult<std::optional<DeliveryStory>>& story) {
            if (asked != m_asked)
                return;
            if (story)
                take(*story);
            else
                fail(story.error());
        });
}

/// It is made with the workspace's key, which the reader has not.
void WhyPage::readMessageId()
{
    if (!m_messageId.isEmpty() || !m_story->row.contact.isValid())
        return;
    m_context.office.act<QString>(
        this,
        [campaign = m_story->campaign, contact = m_story->row.contact](workspace::Room& room) {
            const auto made = room.services.campaigns().messageId(campaign, contact);
            return made ? QString::fromLatin1(*made) : QString();
        },
        [this, delivery = m_delivery](const QString& messageId) {
            if (delivery != m_delivery || messageId.isEmpty())
                return;
            m_messageId = messageId;
            choose(m_chosen);
        });
}

void WhyPage::take(const std::optional<DeliveryStory>& story)
{
    m_story = story;
    if (!m_story) {
        m_problem->setProblem({.what = tr("This delivery is not there any more."),
                               .kept = tr("Nothing was changed."),
                               .todo = tr("Choose one in the outbox."),
                               .code = toText(base::ErrorCode::UnknownDelivery)});
        m_problem->show();
        tell();
        return;
    }
    m_problem->hide();
    const base::Timestamp now = m_context.clock.now();
    m_events = eventsOf(*m_story, now);
    tellReasons();
    tell();
    readMessageId();
}

/// The chosen event stays chosen where there are more or fewer reasons before it.
void WhyPage::tellReasons()
{
    const bool logged = m_form->current() == 1;
    const auto before = static_cast<int>(m_reasons.size());
    m_reasons = reasonsOf(*m_story, m_context.clock.now(), logged ? Rules::EachAlone : Rules::Together);
    const auto after = static_cast<int>(m_reasons.size());
    if (m_chosen >= before && before > 0)
        m_chosen += after - before;
    else if (m_chosen >= 0)
        m_chosen = std::min(m_chosen, after - 1);
}

void WhyPage::retell()
{
    if (!m_story)
        return;
    tellReasons();
    tellTimelines();
    choose(m_chosen);
}

void WhyPage::fail(const vault::DbError& error)
{
    m_problem->setProblem(shell::problemOf(error));
    m_problem->show();
    tell();
}

void WhyPage::tell()
{
    m_stack->setCurrentWidget(m_story ? m_split : m_none);
    m_stack->setVisible(m_story || m_problem->isHidden());
    m_copy->setEnabled(m_story.has_value());
    m_more->setEnabled(m_story.has_value());
    tellHeader();
    if (!m_story)
        return;
    m_answer->setAnswer(answerOf(*m_story, m_context.clock.now()));
    tellLinks();
    tellTimelines();
    choose(entryAt(m_chosen) ? m_chosen : tellingEntry());
}

/// The last try, else what kept the person out, else the last thing that happened.
int WhyPage::tellingEntry() const
{
    const int reasons = static_cast<int>(m_reasons.size());
    for (int i = entryCount() - 1; i >= reasons; --i)
        if (entryAt(i)->attempt)
            return i;
    const bool out = m_story->row.state == campaign::DeliveryState::Excluded;
    return out ? reasons - 1 : entryCount() - 1;
}

void WhyPage::tellHeader()
{
    if (!m_story) {
        m_header->setCrumbs({});
        m_header->setTitle(tr("Why"));
        m_header->setFact({});
        return;
    }
    const QString address =
        m_story->row.email.isEmpty() ? tr("Erased contact") : kit::visible(m_story->row.email);
    const QString name = kit::visible(m_story->personName, longestName);
    m_header->setCrumbs({tr("Outbox"), kit::visible(m_story->campaign.name, longestName)});
    m_header->setTitle(name.isEmpty() ? address : name);
    m_header->setFact(name.isEmpty() ? QString() : address);
    const bool out = m_story->row.state == campaign::DeliveryState::Excluded;
    m_whyTitle->setText(out ? tr("Why this contact is out") : tr("Why this contact is in"));
    const base::Timestamp planned = m_story->campaign.plannedAt.value_or(m_story->row.changedAt);
    const bool later = out && m_story->row.changedAt > planned;
    const QString at =
        kit::nearTime(timeOf(later ? m_story->row.changedAt : planned), timeOf(m_context.clock.now()));
    m_whyFact->setText(later ? tr("Decided at %1, after the campaign was planned").arg(at)
                             : tr("Decided at %1, when the campaign was planned").arg(at));
}

void WhyPage::tellTimelines()
{
    const bool logged = m_form->current() == 1;
    const auto shown = [logged](const std::vector<StoryEntry>& entries) {
        std::vector<kit::TimelineEntry> all;
        for (const StoryEntry& entry : entries)
            all.push_back(logged ? asLogged(entry) : entry.shown);
        return all;
    };
    const QSignalBlocker reasons(m_reasonLine);
    const QSignalBlocker events(m_eventLine);
    m_reasonLine->setEntries(shown(m_reasons));
    m_eventLine->setEntries(shown(m_events));
}

void WhyPage::addLink(const QString& text, const Place& place)
{
    auto* link = new kit::LinkLabel(text);
    connect(link, &QAbstractButton::clicked, this, [this, place] { Q_EMIT wants(place); });
    m_links->layout()->addWidget(link);
}

/// Made once a delivery, so that nobody loses the focus when it is read again.
void WhyPage::tellLinks()
{
    if (m_links->property("delivery").toLongLong() == m_delivery.value())
        return;
    m_links->setProperty("delivery", QVariant::fromValue(static_cast<qlonglong>(m_delivery.value())));
    while (QLayoutItem* item = m_links->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const qint64 contact = m_story->row.contact.value();
    if (contact > 0 && !m_story->row.email.isEmpty())
        addLink(tr("Open the contact"), {.page = PageId::Audience, .object = contact});
    addLink(tr("Open the campaign"), {.page = PageId::Campaigns, .object = m_story->campaign.id.value()});
    if (!m_story->relays.empty())
        addLink(tr("Open the relay"), {.page = PageId::Relays, .object = m_story->relays.front().id.value()});
    if (contact > 0)
        addLink(tr("Log lines of this contact"),
                {.page = PageId::Logs, .part = u"contact:%1"_s.arg(contact)});
    if (m_story->row.state == campaign::DeliveryState::InDoubt)
        addLink(tr("Settle it in the outbox"),
                {.page = PageId::Outbox, .object = m_story->campaign.id.value(), .part = u"in-doubt"_s});
}

int WhyPage::entryCount() const
{
    return static_cast<int>(m_reasons.size() + m_events.size());
}

const StoryEntry* WhyPage::entryAt(int index) const
{
    if (index < 0 || index >= entryCount())
        return nullptr;
    const auto at = static_cast<std::size_t>(index);
    return at < m_reasons.size() ? &m_reasons[at] : &m_events[at - m_reasons.size()];
}

void WhyPage::choose(int index)
{
    const StoryEntry* entry = entryAt(index);
    if (!entry || !m_story)
        return;
    m_chosen = index;
    const int reasons = static_cast<int>(m_reasons.size());
    const QSignalBlocker reasonLine(m_reasonLine); // what they tell is this
    const QSignalBlocker eventLine(m_eventLine);
    m_reasonLine->setSelected(index < reasons ? index : -1);
    m_eventLine->setSelected(index < reasons ? -1 : index - reasons);
    m_panel->setEntry(*entry, *m_story, m_messageId);
    m_panel->setNeighbours(index > 0, index + 1 < entryCount());
}

void WhyPage::copy(Addresses addresses)
{
    if (!m_story)
        return;
    QApplication::clipboard()->setText(textOf(*m_story, addresses, m_context.clock.now()));
    const QString said =
        addresses == Addresses::Masked ? tr("Copied, addresses masked") : tr("Copied, with the full address");
    m_copied->set(kit::Icon::Check, said,
                  addresses == Addresses::Masked ? kit::Tone::Success : kit::Tone::Info);
    m_copied->show();
    m_copiedFor.start();
    kit::announce(m_copied, said);
}

void WhyPage::openMenu()
{
    auto* menu = new QMenu(m_more);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy with full address"), this, [this] { copy(Addresses::Full); });
    menu->addAction(tr("Read again"), this, [this] { readAgain(); });
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

std::vector<shell::Command> WhyPage::commands()
{
    if (!m_story)
        return {};
    const qint64 campaign = m_story->campaign.id.value();
    const qint64 contact = m_story->row.contact.value();
    return {{.id = u"why.copy"_s,
             .title = tr("Copy as text, addresses masked"),
             .icon = u"copy"_s,
             .key = QKeySequence(QKeySequence::Copy),
             .run = [this] { copy(Addresses::Masked); }},
            {.id = u"why.copy-full"_s,
             .title = tr("Copy as text, with the full address"),
             .icon = u"copy"_s,
             .run = [this] { copy(Addresses::Full); }},
            {.id = u"why.contact"_s,
             .title = tr("Open the contact"),
             .icon = u"person"_s,
             .enabled = contact > 0 && !m_story->row.email.isEmpty(),
             .whyNot = tr("The contact was erased."),
             .run = [this, contact] { Q_EMIT wants({.page = PageId::Audience, .object = contact}); }},
            {.id = u"why.outbox"_s,
             .title = tr("Show the campaign in the outbox"),
             .icon = u"send"_s,
             .run = [this, campaign] { Q_EMIT wants({.page = PageId::Outbox, .object = campaign}); }},
            {.id = u"why.logged"_s,
             .title = m_form->current() == 1 ? tr("Show it in words") : tr("Show it as logged"),
             .icon = u"logs"_s,
             .run = [this] { m_form->setCurrent(1 - m_form->current()); }}};
}

bool WhyPage::readAgain()
{
    if (!m_delivery.isValid())
        return false;
    read();
    return true;
}

} // namespace mw::why
