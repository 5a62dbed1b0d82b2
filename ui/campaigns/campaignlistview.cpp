// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignlistview.h"

#include "insight/overview.h"
#include "kit/button.h"
#include "kit/callout.h"
#include "kit/emptypage.h"
#include "kit/label.h"
#include "kit/pageheader.h"
#include "kit/searchfield.h"
#include "kit/tableview.h"
#include "kit/words.h"
#include "shell/problems.h"
#include "shell/settings.h"
#include "ui/campaigns/campaignactions.h"
#include "ui/campaigns/draftform.h"
#include "workspace/office.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

namespace mw::campaignspage {

using namespace Qt::StringLiterals;
using campaign::CampaignFilter;
using campaign::CampaignLine;
using shell::PageId;

CampaignListView::CampaignListView(const shell::PageContext& context, CampaignActions& actions,
                                   QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_model(new CampaignTableModel(context, this)),
      m_header(new kit::PageHeader(tr("Campaigns"))),
      m_search(new kit::SearchField(tr("Name or list"))),
      m_filter(choice()),
      m_problem(new kit::Callout(kit::Problem{})),
      m_count(kit::muted({})),
      m_duplicate(kit::button(tr("Duplicate"), kit::ButtonRole::Small, kit::Icon::Duplicate)),
      m_delete(kit::button(tr("Delete"), kit::ButtonRole::Small, kit::Icon::Delete)),
      m_table(new kit::TableView),
      m_list(new QWidget),
      m_stack(new QStackedWidget)
{
    const std::pair<QString, CampaignFilter> filters[] = {
        {tr("All campaigns"), CampaignFilter::All},     {tr("Drafts"), CampaignFilter::Drafts},
        {tr("Scheduled"), CampaignFilter::Scheduled},   {tr("Sending or paused"), CampaignFilter::Sending},
        {tr("Finished"), CampaignFilter::Finished},     {tr("Cancelled"), CampaignFilter::Cancelled},
        {tr("Practice runs"), CampaignFilter::Practice}};
    for (const auto& [name, filter] : filters)
        m_filter->addItem(name, static_cast<int>(filter));
    m_filter->setMinimumContentsLength(12);
    m_filter->setAccessibleName(tr("Which campaigns"));
    m_header->addAction(m_search);
    m_header->addAction(m_filter);
    connect(m_header->setPrimary(tr("New campaign"), kit::Icon::Add), &QAbstractButton::clicked, this,
            &CampaignListView::newWanted);
    buildTable();
    buildEmpty();
    m_stack->addWidget(m_list);
    for (kit::EmptyPage* page : {m_empty, m_nothing}) { // high, where text is large
        auto* scroll = new QScrollArea;
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidgetResizable(true);
        scroll->setWidget(page);
        m_stack->addWidget(scroll);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_search, &kit::SearchField::searched, m_model, &CampaignTableModel::setSearch);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setFilter(static_cast<CampaignFilter>(m_filter->currentData().toInt())); });
    connect(m_model, &CampaignTableModel::read, this, &CampaignListView::onRead);
    connect(m_model, &CampaignTableModel::readFailed, this,
            [this](const vault::DbError& error) { tell(shell::problemOf(error)); });
}

void CampaignListView::buildTable()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kit::space::buttons);
    bar->setContentsMargins(0, kit::size::ringMargin, 0, kit::size::ringMargin);
    bar->addWidget(m_count);
    bar->addStretch();
    bar->addWidget(m_duplicate);
    bar->addWidget(m_delete);
    m_problem->hide();
    m_table->setAccessibleName(tr("Campaigns"));
    m_table->setTwoLines(true);
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    const int letters[] = {33, 17, 11, 15, 16};
    for (int column = 0; column < CampaignTableModel::columnCountOf; ++column)
        m_table->setColumnLetters(column, letters[column]);
    m_table->keepIn(&m_context.settings, u"campaigns"_s);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(kit::space::page, 0, kit::space::page, 0);
    column->setSpacing(kit::space::s8);
    column->addWidget(m_problem);
    column->addLayout(bar);
    column->addWidget(m_table, 1);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const CampaignLine* line = m_model->lineAt(index.row()))
            Q_EMIT opened(line->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CampaignListView::onSelection);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CampaignListView::openMenu);
    connect(m_duplicate, &QAbstractButton::clicked, this, &CampaignListView::duplicate);
    connect(m_delete, &QAbstractButton::clicked, this, &CampaignListView::remove);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept.clear();
        for (const CampaignLine& line : selected())
            m_kept.push_back(line.id);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        for (const base::CampaignId id : m_kept)
            if (const int row = m_model->rowOf(id); row >= 0)
                m_table->selectionModel()->select(m_model->index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        onSelection();
    });
    onSelection();
}

void CampaignListView::buildEmpty()
{
    m_empty = new kit::EmptyPage(kit::Drawing::Campaigns, {},
                                 tr("A campaign is one message to one list. Write it now, send it when it is "
                                    "ready. Nothing leaves before "
                                    "you say so."));
    auto* first = kit::button(tr("New campaign"), kit::ButtonRole::Primary, kit::Icon::Add);
    auto* practise =
        kit::button(tr("Practise with sample contacts"), kit::ButtonRole::Normal, kit::Icon::Practice);
    m_empty->setPrimary(first);
    m_empty->setSecondary(practise);
    connect(first, &QAbstractButton::clicked, this, &CampaignListView::newWanted);
    connect(practise, &QAbstractButton::clicked, this,
            [this] { Q_EMIT wants({.page = PageId::FirstStart}); });
    connect(m_empty, &kit::EmptyPage::factActivated, this,
            [this](int index) { Q_EMIT wants(m_facts[static_cast<std::size_t>(index)]); });
    m_nothing = new kit::EmptyPage(kit::Drawing::SearchNothing, tr("No campaign like that"),
                                   tr("Another word, or another filter, may find it."));
    auto* all = kit::button(tr("Show all campaigns"));
    m_nothing->setPrimary(all);
    connect(all, &QAbstractButton::clicked, this, [this] {
        m_search->clear();
        m_model->setSearch({});
        m_filter->setCurrentIndex(0);
        m_search->setFocus();
    });
}

void CampaignListView::arrive()
{
    m_problem->hide();
    m_empty->setTexts(tr("The first mail for %1").arg(m_context.office.facts().name),
                      tr("A campaign is one message to one list. Write it now, send it when it is ready. "
                         "Nothing leaves before you say so."));
    readAgain();
    m_table->setFocus();
}

void CampaignListView::readAgain()
{
    m_model->readAgain();
}

void CampaignListView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool CampaignListView::escape()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_model->setSearch({});
    return true;
}

void CampaignListView::tell(const kit::Problem& problem)
{
    m_problem->setProblem(problem);
    m_problem->show();
    m_stack->setCurrentWidget(m_list);
}

void CampaignListView::onRead()
{
    const bool none = m_model->rowCount() == 0;
    const bool empty = none && !m_model->isFiltered();
    m_stack->setCurrentIndex(empty ? 1 : none ? 2 : 0);
    // An empty page has its primary in the middle instead.
    m_header->primary()->setVisible(!empty);
    m_search->setVisible(!empty);
    m_filter->setVisible(!empty);
    onSelection();
    if (empty)
        askReady();
}

void CampaignListView::askReady()
{
    m_context.office.ask<Ready>(
        this,
        [now = m_context.clock.now()](vault::Database& database) -> vault::DbResult<Ready> {
            const auto overview = insight::overviewOf(database, now);
            if (!overview)
                return base::fail(overview.error());
            return Ready{.contacts = overview->contacts,
                         .lists = overview->lists,
                         .templates = overview->templates,
                         .identities = overview->identities,
                         .relays = static_cast<std::int64_t>(overview->relays.size()) - 1};
        },
        [this](const vault::DbResult<Ready>& ready) {
            if (ready)
                showReady(*ready);
        });
}

void CampaignListView::showReady(const Ready& ready)
{
    const auto n = [](std::int64_t count) { return static_cast<int>(count); };
    std::vector<kit::ReadyFact> facts{
        {ready.contacts > 0, tr("Contacts"),
         ready.contacts > 0 ? tr("%Ln are there", nullptr, n(ready.contacts)) : tr("nobody yet"),
         ready.contacts > 0 ? QString() : tr("Import")},
        {ready.templates > 0, tr("Template"),
         ready.templates > 0 ? tr("%Ln are there", nullptr, n(ready.templates)) : tr("none yet"),
         ready.templates > 0 ? QString() : tr("Write one")},
        {ready.identities > 0,
         tr("Sender"),
         ready.identities > 0 ? tr("%Ln are there", nullptr, n(ready.identities))
                              : tr("none yet; the campaign asks for one"),
         {}},
        {ready.relays > 0, tr("Relay"),
         ready.relays > 0 ? tr("%Ln are there", nullptr, n(ready.relays)) : tr("none but the practice relay"),
         ready.relays > 0 ? QString() : tr("Add")}};
    m_facts = {{.page = PageId::Import},
               {.page = PageId::Templates, .part = u"new"_s},
               {},
               {.page = PageId::Relays, .part = u"new"_s}};
    m_empty->setFacts(facts);
}

std::vector<CampaignLine> CampaignListView::selected() const
{
    std::vector<CampaignLine> lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const CampaignLine* line = m_model->lineAt(index.row()))
            lines.push_back(*line);
    return lines;
}

bool CampaignListView::isDraft(const CampaignLine& line)
{
    return line.state == campaign::CampaignState::Draft && !line.frozen;
}

void CampaignListView::onSelection()
{
    const auto lines = selected();
    const bool drafts = !lines.empty() && std::all_of(lines.begin(), lines.end(), isDraft);
    if (lines.size() > 1)
        m_count->setText(tr("%Ln selected", nullptr, static_cast<int>(lines.size())));
    else if (m_model->canFetchMore({}))
        m_count->setText(tr("more than %Ln campaigns", nullptr, m_model->rowCount()));
    else
        m_count->setText(tr("%Ln campaigns", nullptr, m_model->rowCount()));
    m_duplicate->setVisible(lines.size() == 1);
    m_delete->setVisible(!lines.empty());
    m_delete->setRefusal(drafts ? QString()
                                : tr("Only drafts can be deleted: what was sent stays as proof."));
}

void CampaignListView::duplicate()
{
    if (const auto lines = selected(); lines.size() == 1)
        m_actions.duplicate(lines.front().id, lines.front().name);
}

void CampaignListView::remove()
{
    const auto lines = selected();
    if (std::all_of(lines.begin(), lines.end(), isDraft))
        m_actions.remove(lines);
}

void CampaignListView::openMenu(const QPoint& at)
{
    const auto lines = selected();
    if (lines.empty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const shell::Command& command : commands()) {
        if (command.id == u"campaigns.new")
            continue;
        QAction* action = menu->addAction(command.title, this, command.run);
        action->setShortcut(command.key);
        action->setEnabled(command.enabled);
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

std::vector<shell::Command> CampaignListView::commands()
{
    const auto lines = selected();
    std::vector<shell::Command> all;
    all.push_back({.id = u"campaigns.new"_s,
                   .title = tr("New campaign"),
                   .icon = u"add"_s,
                   .key = QKeySequence(Qt::CTRL | Qt::Key_N),
                   .run = [this] { Q_EMIT newWanted(); }});
    if (lines.size() == 1) {
        const CampaignLine line = lines.front();
        all.push_back({.id = u"campaigns.open"_s,
                       .title = tr("Open the campaign"),
                       .icon = u"open"_s,
                       .run = [this, line] { Q_EMIT opened(line.id); }});
        all.push_back({.id = u"campaigns.rename"_s,
                       .title = tr("Rename the campaign"),
                       .icon = u"edit"_s,
                       .key = Qt::Key_F2,
                       .enabled = isDraft(line),
                       .whyNot = isDraft(line) ? QString() : tr("It is planned already."),
                       .run = [this, line] { Q_EMIT renamed(line.id); }});
        all.push_back({.id = u"campaigns.duplicate"_s,
                       .title = tr("Duplicate the campaign"),
                       .icon = u"duplicate"_s,
                       .run = [this] { duplicate(); }});
    }
    if (!lines.empty()) {
        const bool drafts = std::all_of(lines.begin(), lines.end(), isDraft);
        all.push_back(
            {.id = u"campaigns.delete"_s,
             .title = lines.size() == 1 ? tr("Delete the draft")
                                        : tr("Delete %n drafts", nullptr, static_cast<int>(lines.size())),
             .icon = u"delete"_s,
             .key = QKeySequence(QKeySequence::Delete),
             .enabled = drafts,
             .whyNot = drafts ? QString() : tr("Only drafts can be deleted: what was sent stays as proof."),
             .run = [this] { remove(); }});
    }
    return all;
}

} // namespace mw::campaignspage
