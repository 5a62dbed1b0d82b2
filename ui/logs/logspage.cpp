// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/logspage.h"

#include "audience/contactrepository.h"
#include "campaign/campaignrepository.h"
#include "campaign/deliveryrepository.h"
#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/emptypage.h"
#include "kit/pageheader.h"
#include "kit/panelsplit.h"
#include "kit/piecesizes.h"
#include "kit/pill.h"
#include "kit/theme.h"
#include "mail/maskedaddress.h"
#include "relays/relayrepository.h"
#include "shell/problems.h"
#include "ui/logs/logexporter.h"
#include "ui/logs/logfilterbar.h"
#include "ui/logs/loglist.h"
#include "ui/logs/logpanel.h"
#include "ui/logs/logwords.h"
#include "workspace/office.h"

#include <QApplication>
#include <QClipboard>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::logs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using shell::PageId;
using shell::Place;

namespace {

constexpr auto doneShown = 6s;

/// "campaign:7", "contact:7", "relay:7".
LogObjects objectsOf(const QString& part)
{
    const QString kind = part.section(u':', 0, 0);
    const qint64 id = part.section(u':', 1).toLongLong();
    LogObjects objects;
    if (kind == u"campaign")
        objects.campaign = base::CampaignId(id);
    else if (kind == u"contact")
        objects.contact = base::ContactId(id);
    else if (kind == u"relay")
        objects.relay = base::RelayId(id);
    return objects;
}

vault::DbResult<LogObjects> named(vault::Database& database, LogObjects objects)
{
    const auto campaign = campaign::CampaignRepository(database).campaign(objects.campaign);
    const auto contact = audience::ContactRepository(database).byId(objects.contact);
    const auto relay = relays::RelayRepository(database).find(objects.relay);
    if (!campaign || !contact || !relay)
        return base::fail(!campaign ? campaign.error() : (!contact ? contact.error() : relay.error()));
    if (*campaign)
        objects.campaignName = (*campaign)->name;
    if (*contact)
        objects.contactName = mail::maskedAddress((*contact)->email);
    if (*relay)
        objects.relayName = (*relay)->name;
    return objects;
}

} // namespace

LogsPage::LogsPage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Logs, parent),
      m_context(context),
      m_header(new kit::PageHeader(tr("Logs"))),
      m_done(new kit::Pill(kit::Tone::Success, {})),
      m_copy(m_header->addButton(tr("Copy line"), kit::Icon::Copy)),
      m_export(m_header->addButton(tr("Export…"), kit::Icon::Export)),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_bar(new LogFilterBar(context.clock)),
      m_stack(new QStackedWidget),
      m_list(new LogList(context)),
      m_panel(new LogPanel),
      m_exporter(new LogExporter(context, this))
{
    build();
    m_doneFor.setSingleShot(true);
    m_doneFor.setInterval(doneShown);
    connect(&m_doneFor, &QTimer::timeout, m_done, &QWidget::hide);
    connect(m_bar, &LogFilterBar::changed, this, [this] { readAnew(); });
    connect(m_list, &LogList::currentChanged, this, &LogsPage::onCurrent);
    connect(m_list, &LogList::failed, this, &LogsPage::fail);
    connect(m_list, &LogList::opened, this, &LogsPage::goWhy);
    connect(&m_list->model(), &LogModel::stateChanged, this, [this] {
        const LogModel& model = m_list->model();
        const bool none = !model.isLoading() && model.isAtEnd() && model.rowCount() == 0 && !m_bar->filters();
        m_stack->setCurrentWidget(none ? m_empty : m_split);
    });
    connect(m_panel, &LogPanel::wants, this, &LogsPage::wants);
    connect(m_panel, &LogPanel::narrow, this, &LogsPage::narrow);
    connect(m_panel, &LogPanel::whyWanted, this, &LogsPage::goWhy);
    connect(m_copy, &QAbstractButton::clicked, this, &LogsPage::copy);
    connect(m_export, &QAbstractButton::clicked, this,
            [this] { m_exporter->askWhere(m_list->model().query()); });
    connect(m_exporter, &LogExporter::written, this, &LogsPage::tellDone);
}

void LogsPage::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_header->setFact(tr("Addresses are masked"));
    m_header->addBeside(m_done);
    m_done->hide();
    m_copy->setEnabled(false);
    m_export->setToolTip(tr("Writes what is seen into a file (Ctrl+E)"));
    m_problem->hide();
    m_empty =
        new kit::EmptyPage(kit::Drawing::Logs, tr("Nothing was logged yet"),
                           tr("What the program does in this workspace stands here, for support and for "
                              "your own questions."));
    m_split = new kit::PanelSplit(m_list, m_panel, kit::size::panelNarrow);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* around = new QVBoxLayout;
    around->setContentsMargins(kit::space::page, 0, kit::space::page, kit::space::s12);
    around->setSpacing(kit::space::s12);
    around->addWidget(m_bar);
    around->addWidget(m_problem);
    column->addLayout(around);
    column->addWidget(new kit::Rule);
    column->addWidget(m_stack, 1);
}

void LogsPage::arrive(const Place& place)
{
    m_list->setLive(true);
    const bool asked = !place.part.isEmpty() || !place.text.isEmpty() || place.object > 0;
    if (m_everShown && !asked)
        return m_list->model().poll();
    m_everShown = true;
    if (asked) {
        m_bar->setObjects(objectsOf(place.part));
        m_bar->setText(place.text);
        readNames();
    }
    readAnew(place.object);
}

void LogsPage::leave()
{
    m_list->setLive(false);
}

Place LogsPage::place() const
{
    const insight::LogQuery query = m_bar->query();
    Place here{.page = id(), .text = query.text};
    if (query.contact.isValid())
        here.part = u"contact:%1"_s.arg(query.contact.value());
    else if (query.campaign.isValid())
        here.part = u"campaign:%1"_s.arg(query.campaign.value());
    else if (query.relay.isValid())
        here.part = u"relay:%1"_s.arg(query.relay.value());
    return here;
}

void LogsPage::readAnew(std::int64_t line)
{
    m_problem->hide();
    m_list->showLines(m_bar->query(), line);
}

void LogsPage::narrow(const LogObjects& to)
{
    LogObjects objects = m_bar->objects();
    if (to.campaign.isValid()) {
        objects.campaign = to.campaign;
        objects.campaignName = to.campaignName;
    }
    if (to.contact.isValid()) {
        objects.contact = to.contact;
        objects.contactName = to.contactName;
    }
    if (to.relay.isValid()) {
        objects.relay = to.relay;
        objects.relayName = to.relayName;
    }
    m_bar->setObjects(objects);
    readAnew();
}

/// What a place brings along are ids.
void LogsPage::readNames()
{
    const LogObjects asked = m_bar->objects();
    m_context.office.ask<LogObjects>(
        this, [asked](vault::Database& database) { return named(database, asked); },
        [this, asked](const vault::DbResult<LogObjects>& objects) {
            const LogObjects& now = m_bar->objects();
            const bool same =
                now.campaign == asked.campaign && now.contact == asked.contact && now.relay == asked.relay;
            if (objects && same)
                m_bar->setObjects(*objects);
            else if (!objects)
                fail(objects.error());
        });
}

void LogsPage::onCurrent()
{
    const insight::LogRow* row = m_list->current();
    m_copy->setEnabled(row != nullptr);
    if (row)
        m_panel->setRow(*row);
    else
        m_panel->clear();
}

void LogsPage::goWhy()
{
    const insight::LogRow* row = m_list->current();
    if (!row || !row->entry.campaign.isValid() || !row->entry.contact.isValid())
        return;
    m_context.office.ask<base::DeliveryId>(
        this,
        [campaign = row->entry.campaign,
         contact = row->entry.contact](vault::Database& database) -> vault::DbResult<base::DeliveryId> {
            const auto found = campaign::DeliveryRepository(database).find(campaign, contact);
            if (!found)
                return base::fail(found.error());
            return *found ? (*found)->id : base::DeliveryId();
        },
        [this](const vault::DbResult<base::DeliveryId>& delivery) {
            if (!delivery)
                fail(delivery.error());
            else if (delivery->isValid())
                Q_EMIT wants({.page = PageId::Why, .object = delivery->value()});
        });
}

void LogsPage::copy()
{
    const insight::LogRow* row = m_list->current();
    if (!row)
        return;
    QApplication::clipboard()->setText(lineOf(*row));
    tellDone(tr("Copied, addresses masked"));
}

void LogsPage::tellDone(const QString& words)
{
    m_done->set(kit::Icon::Check, words, kit::Tone::Success);
    m_done->show();
    m_doneFor.start();
    kit::announce(m_done, words);
}

void LogsPage::fail(const vault::DbError& error)
{
    m_problem->setProblem(shell::problemOf(error));
    m_problem->show();
}

std::vector<shell::Command> LogsPage::commands()
{
    const insight::LogRow* row = m_list->current();
    const bool why = row && row->entry.campaign.isValid() && row->entry.contact.isValid();
    return {{.id = u"logs.export"_s,
             .title = tr("Export what is seen…"),
             .icon = u"export"_s,
             .key = QKeySequence(Qt::CTRL | Qt::Key_E),
             .run = [this] { m_exporter->askWhere(m_list->model().query()); }},
            {.id = u"logs.copy"_s,
             .title = tr("Copy the line"),
             .icon = u"copy"_s,
             .key = QKeySequence(QKeySequence::Copy),
             .enabled = row != nullptr,
             .whyNot = tr("Choose a line first."),
             .run = [this] { copy(); }},
            {.id = u"logs.why"_s,
             .title = tr("Why did this contact get it or not?"),
             .icon = u"in-doubt"_s,
             .key = QKeySequence(Qt::CTRL | Qt::Key_J),
             .enabled = why,
             .whyNot = tr("The line is not about one contact in one campaign."),
             .run = [this] { goWhy(); }},
            {.id = u"logs.all"_s,
             .title = tr("Show all lines"),
             .icon = u"logs"_s,
             .enabled = m_bar->filters(),
             .whyNot = tr("Nothing is left out."),
             .run = [this] { m_bar->clear(); }}};
}

bool LogsPage::findHere()
{
    m_bar->find();
    return true;
}

bool LogsPage::readAgain()
{
    readAnew();
    return true;
}

bool LogsPage::escape()
{
    LogModel& model = m_list->model();
    if (model.isSearching() && !model.isLoading() && !model.query().text.isEmpty()) {
        model.stop();
        return true;
    }
    return m_bar->clearText();
}

} // namespace mw::logs
