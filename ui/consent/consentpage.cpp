// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/consentpage.h"

#include "kit/accessible.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/card.h"
#include "kit/pageheader.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "shell/problems.h"
#include "ui/consent/consentdeeds.h"
#include "ui/consent/historyview.h"
#include "ui/consent/overviewcounter.h"
#include "ui/consent/overviewview.h"
#include "ui/consent/recordsview.h"
#include "ui/consent/suppressiondeeds.h"
#include "ui/consent/suppressionfiles.h"
#include "ui/consent/suppressionsview.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mw::consentpage {

using namespace Qt::StringLiterals;
using shell::Command;
using shell::PageId;
using shell::Place;

namespace {

constexpr std::array parts{"today", "records", "suppressions"}; // in the order of View

} // namespace

ConsentPage::ConsentPage(const shell::PageContext& context, QWidget* parent)
    : Page(PageId::Consent, parent),
      m_context(context),
      m_consentDeeds(new ConsentDeeds(context, this)),
      m_deeds(new SuppressionDeeds(context, this)),
      m_files(new SuppressionFiles(context, this)),
      m_header(new kit::PageHeader(tr("Consent"))),
      m_import(m_header->addButton(tr("Import…"), kit::Icon::Import)),
      m_export(m_header->addButton(tr("Export…"), kit::Icon::Export)),
      m_add(m_header->setPrimary(tr("Add suppression…"), kit::Icon::Add)),
      m_problem(new kit::Callout(kit::Tone::Danger, {}, {})),
      m_told(new kit::Callout(kit::Tone::Success, {}, {})),
      m_choice(new kit::Segmented({tr("Today"), tr("Records"), tr("Suppressions")})),
      m_views(new QStackedWidget),
      m_overview(new OverviewView(context)),
      m_records(new RecordsView(context)),
      m_suppressions(new SuppressionsView(context)),
      m_stack(new QStackedWidget),
      m_history(new HistoryView(context, *m_consentDeeds))
{
    build();
    listen();
    tellHeader();
}

void ConsentPage::build()
{
    kit::setGround(this, kit::Token::Surface);
    m_choice->setAccessibleName(tr("What is shown"));
    m_import->setToolTip(tr("Suppresses what a file names"));
    m_export->setToolTip(tr("Writes the suppressions into a file (Ctrl+E)"));
    m_main = buildViews();
    m_stack->addWidget(m_main);
    m_stack->addWidget(m_history);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

QWidget* ConsentPage::buildViews()
{
    for (QWidget* view : std::initializer_list<QWidget*>{m_overview, m_records, m_suppressions})
        m_views->addWidget(view);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(kit::space::page, 0, kit::space::page, kit::space::s12);
    above->setSpacing(kit::space::s12);
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_choice);
    choice->addStretch();
    above->addLayout(choice);
    for (kit::Callout* callout : {m_problem, m_told}) {
        callout->hide();
        above->addWidget(callout);
    }
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(above);
    column->addWidget(m_views, 1);
    return made;
}

void ConsentPage::listen()
{
    connect(m_choice, &kit::Segmented::currentChanged, this,
            [this](int index) { turnTo(static_cast<View>(index)); });
    connect(m_import, &QAbstractButton::clicked, m_files, &SuppressionFiles::askImport);
    connect(m_export, &QAbstractButton::clicked, m_files, &SuppressionFiles::askExport);
    connect(m_add, &QAbstractButton::clicked, this, [this] { m_deeds->askAdd(); });
    connect(m_overview, &OverviewView::factChanged, this, [this] {
        tellHeader();
        m_problem->hide();
    });
    connect(m_overview, &OverviewView::wants, this, &ConsentPage::wants);
    connect(&m_overview->counter(), &OverviewCounter::failed, this, &ConsentPage::fail);
    connect(m_records, &RecordsView::failed, this, &ConsentPage::fail);
    connect(m_records, &RecordsView::opened, this,
            [this](base::ContactId contact) { Q_EMIT wants({.page = id(), .object = contact.value()}); });
    connect(m_suppressions, &SuppressionsView::failed, this, &ConsentPage::fail);
    connect(m_suppressions, &SuppressionsView::factChanged, this, &ConsentPage::tellHeader);
    connect(m_suppressions, &SuppressionsView::addWanted, this, [this] { m_deeds->askAdd(); });
    connect(m_suppressions, &SuppressionsView::removeWanted, this, &ConsentPage::removeCurrent);
    connect(m_history, &HistoryView::backWanted, this, [this] {
        Q_EMIT wants({.page = id(), .part = QString::fromLatin1(parts[static_cast<std::size_t>(m_view)])});
    });
    connect(m_history, &HistoryView::wants, this, &ConsentPage::wants);
    connect(m_deeds, &SuppressionDeeds::did, this, &ConsentPage::did);
    connect(m_deeds, &SuppressionDeeds::told, this, &ConsentPage::tellDone);
    connect(m_files, &SuppressionFiles::told, this, &ConsentPage::tellDone);
}

void ConsentPage::arrive(const Place& place)
{
    m_shown = true;
    if (place.object > 0)
        return openHistory(place.object);
    const bool asked = !place.part.isEmpty() || !place.text.isEmpty();
    closeHistory();
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (place.part == QLatin1StringView(parts[i]))
            m_view = static_cast<View>(i);
    m_choice->setCurrent(static_cast<int>(m_view));
    turnTo(m_view);
    if (!asked)
        return;
    if (m_view == View::Records && m_records->address() != place.text)
        m_records->setAddress(place.text);
    if (m_view == View::Suppressions && m_suppressions->text() != place.text)
        m_suppressions->setText(place.text);
}

void ConsentPage::leave()
{
    m_shown = false;
    m_told->hide();
    watch(false);
}

Place ConsentPage::place() const
{
    if (inHistory())
        return {.page = id(), .object = m_history->contact().value()};
    Place here{.page = id(), .part = QString::fromLatin1(parts[static_cast<std::size_t>(m_view)])};
    if (m_view == View::Records)
        here.text = m_records->address();
    if (m_view == View::Suppressions)
        here.text = m_suppressions->text();
    return here;
}

bool ConsentPage::inHistory() const
{
    return m_stack->currentWidget() == m_history;
}

void ConsentPage::turnTo(View view)
{
    if (m_view != view)
        m_told->hide();
    m_view = view;
    m_views->setCurrentIndex(static_cast<int>(view));
    tellHeader();
    watch(m_shown);
}

void ConsentPage::openHistory(qint64 contact)
{
    m_stack->setCurrentWidget(m_history);
    watch(m_shown);
    m_history->show(base::ContactId(contact));
}

void ConsentPage::closeHistory()
{
    m_stack->setCurrentWidget(m_main);
    m_history->forget();
}

void ConsentPage::watch(bool shown)
{
    const auto seen = [&](View view) { return shown && !inHistory() && m_view == view; };
    m_overview->counter().setWatched(seen(View::Today));
    m_records->setSeen(seen(View::Records));
    m_suppressions->setSeen(seen(View::Suppressions));
}

void ConsentPage::tellHeader()
{
    const bool suppressions = m_view == View::Suppressions;
    m_import->setVisible(suppressions);
    for (kit::Button* button : {m_export, m_add})
        button->setVisible(suppressions && !m_suppressions->isEmpty());
    if (m_view == View::Today)
        m_header->setFact(m_overview->fact());
    else
        m_header->setFact(suppressions ? m_suppressions->fact() : QString());
}

void ConsentPage::tellDone(const QString& sentence)
{
    m_told->set(kit::Tone::Success, sentence, {});
    m_told->show();
    kit::announce(m_told, sentence);
}

void ConsentPage::fail(const vault::DbError& error)
{
    m_problem->setProblem(shell::problemOf(error));
    m_problem->show();
}

void ConsentPage::removeCurrent()
{
    if (const consent::SuppressionEntry* entry = m_suppressions->current())
        m_deeds->askRemove(*entry);
}

std::vector<Command> ConsentPage::historyCommands()
{
    const bool can = m_history->canChange();
    const QString whyNot = tr("There is nobody to record it for.");
    return {{.id = u"consent.record"_s,
             .title = tr("Record a consent of this contact…"),
             .icon = u"add"_s,
             .enabled = can,
             .whyNot = whyNot,
             .run = [this] { m_history->record(); }},
            {.id = u"consent.withdraw"_s,
             .title = tr("Withdraw the consent of this contact…"),
             .icon = u"unsubscribed"_s,
             .enabled = can,
             .whyNot = whyNot,
             .run = [this] { m_history->withdraw(); }},
            {.id = u"consent.contact"_s,
             .title = tr("Open this contact's card"),
             .icon = u"person"_s,
             .enabled = can,
             .whyNot = whyNot,
             .run = [this] { m_history->openCard(); }}};
}

std::vector<Command> ConsentPage::suppressionCommands()
{
    const bool some = m_view == View::Suppressions && m_suppressions->current();
    return {{.id = u"suppressions.add"_s,
             .title = tr("Add a suppression…"),
             .icon = u"add"_s,
             .key = QKeySequence(QKeySequence::New),
             .run = [this] { m_deeds->askAdd(); }},
            {.id = u"suppressions.remove"_s,
             .title = tr("Remove the suppression…"),
             .icon = u"undo"_s,
             .enabled = some,
             .whyNot = tr("Choose a suppression first."),
             .run = [this] { removeCurrent(); }},
            {.id = u"suppressions.import"_s,
             .title = tr("Import suppressions…"),
             .icon = u"import"_s,
             .run = [this] { m_files->askImport(); }},
            {.id = u"suppressions.export"_s,
             .title = tr("Export suppressions…"),
             .icon = u"export"_s,
             .key = QKeySequence(Qt::CTRL | Qt::Key_E),
             .run = [this] { m_files->askExport(); }}};
}

std::vector<Command> ConsentPage::commands()
{
    if (inHistory())
        return historyCommands();
    std::vector<Command> all = suppressionCommands();
    const std::array titles{tr("Show what may be mailed today"), tr("Show the consent records"),
                            tr("Show the suppressions")};
    const std::array icons{u"shield-check"_s, u"list"_s, u"left-out"_s};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto view = static_cast<View>(i);
        all.push_back({.id = u"consent."_s + QLatin1StringView(parts[i]),
                       .title = titles[i],
                       .icon = icons[i],
                       .enabled = m_view != view,
                       .whyNot = tr("It is shown already."),
                       .run = [this, i] { m_choice->setCurrent(static_cast<int>(i)); }});
    }
    const consent::RecordRow* row = m_view == View::Records ? m_records->current() : nullptr;
    all.push_back({.id = u"consent.history"_s,
                   .title = tr("Read out this contact's history"),
                   .icon = u"history"_s,
                   .enabled = row != nullptr,
                   .whyNot = tr("Choose a record first."),
                   .run = [this] {
                       if (const consent::RecordRow* now = m_records->current())
                           Q_EMIT wants({.page = id(), .object = now->record.contact.value()});
                   }});
    return all;
}

bool ConsentPage::findHere()
{
    if (inHistory())
        return false;
    if (m_view == View::Suppressions)
        m_suppressions->find();
    else {
        m_choice->setCurrent(static_cast<int>(View::Records));
        m_records->find();
    }
    return true;
}

bool ConsentPage::readAgain()
{
    m_problem->hide();
    if (inHistory())
        m_history->readAgain();
    else if (m_view == View::Today)
        m_overview->counter().countAgain();
    else if (m_view == View::Records)
        m_records->readAgain();
    else
        m_suppressions->readAgain();
    return true;
}

bool ConsentPage::makeNew()
{
    if (inHistory())
        m_history->record();
    else
        m_deeds->askAdd();
    return true;
}

bool ConsentPage::escape()
{
    if (inHistory())
        return false;
    if (!m_told->isHidden()) {
        m_told->hide();
        return true;
    }
    if (m_view == View::Records)
        return m_records->clearAddress();
    return m_view == View::Suppressions && m_suppressions->clearText();
}

} // namespace mw::consentpage
