// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacewindow.h"

#include "base/clock.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/metrics.h"
#include "kit/questiondialog.h"
#include "kit/taborder.h"
#include "kit/theme.h"
#include "kit/undobar.h"
#include "kit/windowsizes.h"
#include "shell/commandpalette.h"
#include "shell/commandset.h"
#include "shell/focuskeeper.h"
#include "shell/foldedmenubar.h"
#include "shell/helpdialog.h"
#include "shell/jobspanel.h"
#include "shell/jobwords.h"
#include "shell/pagestack.h"
#include "shell/palettesearch.h"
#include "shell/problems.h"
#include "shell/senderwatch.h"
#include "shell/sidebar.h"
#include "shell/statusbar.h"
#include "shell/undostack.h"
#include "shell/windowcommands.h"
#include "shell/workspacestrip.h"
#include "workspace/backupkeeper.h"
#include "workspace/office.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
#include <QUrl>

#include <algorithm>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

namespace {

/// The one file of contacts among what is dragged, or nothing.
QString contactsFile(const QMimeData* data)
{
    if (data->urls().size() != 1 || !data->urls().constFirst().isLocalFile())
        return {};
    const QString path = data->urls().constFirst().toLocalFile();
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".txt"_s};
    const bool fits = std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
    return fits ? path : QString();
}

} // namespace

WorkspaceWindow::WorkspaceWindow(const Parts& parts) : m_parts(parts)
{
    build();
    wire();
    putFacts();
    m_status->setSender(m_parts.watch.view());
    m_status->setJobs(summaryOf(m_parts.office.jobs()));
    putOutboxBadge();
    restore();
    putCommands();
}

WorkspaceWindow::~WorkspaceWindow() = default;

void WorkspaceWindow::putFacts()
{
    const workspace::OfficeFacts& facts = m_parts.office.facts();
    setWindowTitle(tr("%1 – Mailwright", "the window of a workspace").arg(facts.name));
    m_sidebar->setWorkspace(facts.name, facts.colour);
    m_strip->setColour(facts.colour);
}

void WorkspaceWindow::build()
{
    setGround(this, Token::Surface);
    setAcceptDrops(true);
    m_strip = new WorkspaceStrip;
    m_sidebar = new Sidebar(sidebarPages(m_parts.pages));
    m_pages = new PageStack({m_parts.office, m_parts.settings, m_parts.clock}, m_parts.pages);
    m_undoBar = new UndoBar;
    m_status = new StatusBar;
    m_jobs = new JobsPanel(m_parts.office, m_parts.clock, this);
    m_undo = new UndoStack(this);
    m_own = new CommandSet(this);
    m_ofPage = new CommandSet(this);
    auto* search = new PaletteSearch(
        m_parts.office, [this](PageId page) { return m_pages->has(page); },
        [this](const Place& place) { go(place); }, this);

    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_pages, 1);
    column->addWidget(m_undoBar);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_strip);
    middle->addWidget(m_sidebar);
    middle->addWidget(new Rule(Qt::Vertical));
    middle->addLayout(column, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildMenus();
    all->setMenuBar(m_menuBar);
    all->addLayout(middle, 1);
    all->addWidget(new Rule);
    all->addWidget(m_status);
    m_palette = new CommandPalette(m_parts.settings, search, this);
}

void WorkspaceWindow::buildMenus()
{
    m_menuBar = new FoldedMenuBar(this);
    for (const MenuId id :
         {MenuId::Workspace, MenuId::Edit, MenuId::Go, MenuId::Page, MenuId::View, MenuId::Help}) {
        QMenu* menu = m_menuBar->addMenu(titleOf(id));
        connect(menu, &QMenu::aboutToShow, this, [this, menu, id] {
            putCommands();
            menu->clear();
            if (id == MenuId::Page)
                m_ofPage->addTo(menu);
            for (const MenuGroup& group : groups()) {
                if (group.menu != id)
                    continue;
                if (!menu->isEmpty() && !group.commands.empty())
                    menu->addSeparator();
                for (const Command& command : group.commands)
                    menu->addAction(m_own->action(command.id));
            }
            if (menu->isEmpty())
                menu->addAction(tr("Nothing at present"))->setEnabled(false);
        });
    }
}

void WorkspaceWindow::wire()
{
    // Who walks through the pages there goes on walking there.
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId page) { m_pages->go({.page = page}); });
    connect(new FocusKeeper(this, m_pages), &FocusKeeper::homeless, m_pages, &PageStack::takeFocus);
    connect(m_sidebar, &Sidebar::switchWanted, this, &WorkspaceWindow::switchWanted);
    connect(m_sidebar, &Sidebar::findWanted, this, &WorkspaceWindow::openPalette);
    connect(m_pages, &PageStack::arrived, this, &WorkspaceWindow::onArrived);
    connect(m_pages, &PageStack::armWanted, this, &WorkspaceWindow::askToArm);
    connect(m_pages, &PageStack::lockWanted, this, &WorkspaceWindow::lockWanted);
    connect(m_pages, &PageStack::restoreWanted, this, &WorkspaceWindow::restoreWanted);
    connect(&m_parts.office.backups(), &workspace::BackupKeeper::changed, this, &WorkspaceWindow::putBackups);
    putBackups();
    connect(m_pages, &PageStack::badgeChanged, this, [this](PageId page, const QString& text, bool warning) {
        m_tellingBadges.insert(page);
        m_sidebar->setBadge(page, text, warning);
    });
    connect(m_pages, &PageStack::did, this, [this](const Undoable& what) {
        m_undo->push(what);
        offerUndo(what);
    });
    connect(m_undo, &UndoStack::changed, this, &WorkspaceWindow::putCommands);
    connect(m_undo, &UndoStack::undone, this, [this] { m_undoBar->hide(); });
    connect(m_undo, &UndoStack::redone, this, &WorkspaceWindow::offerUndo);
    connect(m_undo, &UndoStack::failed, this,
            [this](const QString& text, const QString& problem, bool undoing) {
                tell({.what = undoing ? tr("It could not be undone: %1").arg(text)
                                      : tr("It could not be done again: %1").arg(text),
                      .kept = {},
                      .todo = problem,
                      .code = {}});
            });
    connect(m_undoBar, &UndoBar::undone, m_undo, &UndoStack::undo);
    connect(&m_parts.watch, &SenderWatch::changed, this, [this] {
        m_status->setSender(m_parts.watch.view());
        putOutboxBadge();
    });
    connect(m_status, &StatusBar::placeWanted, this, &WorkspaceWindow::go);
    connect(m_status, &StatusBar::armWanted, this, &WorkspaceWindow::askToArm);
    connect(m_status, &StatusBar::jobsWanted, this, [this] { m_jobs->openAbove(m_status->jobsButton()); });
    connect(&m_parts.office, &workspace::Office::factsChanged, this, &WorkspaceWindow::putFacts);
    // A page that goes with the window may end its job: the bar may be gone before it.
    connect(&m_parts.office, &workspace::Office::jobsChanged, m_status,
            [bar = m_status, &office = m_parts.office] { bar->setJobs(summaryOf(office.jobs())); });
}

void WorkspaceWindow::putBackups()
{
    m_status->setBackup(wordsOf(m_parts.office.backups().state(), m_parts.clock.now()));
}

bool WorkspaceWindow::go(const Place& place)
{
    if (!m_pages->go(place))
        return false;
    if (!m_pages->isAncestorOf(focusWidget()))
        m_pages->takeFocus();
    return true;
}

bool WorkspaceWindow::mayClose()
{
    return m_pages->mayClose();
}

void WorkspaceWindow::dismiss()
{
    remember();
    m_dismissed = true;
    close();
}

void WorkspaceWindow::closeEvent(QCloseEvent* event)
{
    if (m_dismissed)
        return QWidget::closeEvent(event);
    event->ignore();
    Q_EMIT leaveWanted();
}

QString WorkspaceWindow::settingsKey(const QString& what) const
{
    return u"window/%1/%2"_s.arg(m_parts.office.facts().id, what);
}

void WorkspaceWindow::restore()
{
    const QSize available = screen()->availableGeometry().size();
    setMinimumSize(QSize(size::windowLeastWidth, size::windowLeastHeight).boundedTo(available));
    if (!restoreGeometry(m_parts.settings.value(settingsKey(u"geometry"_s)).toByteArray()))
        resize(QSize(size::windowWidth, size::windowHeight).boundedTo(available));
    const auto last = pageOfWord(m_parts.settings.value(settingsKey(u"page"_s)).toString());
    const std::vector<PageId> pages = sidebarPages(m_parts.pages);
    const bool stays = last && std::find(pages.begin(), pages.end(), *last) != pages.end();
    if (stays || !pages.empty())
        go({.page = stays ? *last : pages.front()});
}

void WorkspaceWindow::remember()
{
    m_parts.settings.setValue(settingsKey(u"geometry"_s), saveGeometry());
    if (m_pages->front())
        m_parts.settings.setValue(settingsKey(u"page"_s),
                                  QString::fromLatin1(factsOf(m_pages->front()->id()).word));
}

void WorkspaceWindow::fit()
{
    m_sidebar->setNarrow(width() < scaled(this, size::wideWindow));
}

void WorkspaceWindow::resizeEvent(QResizeEvent*)
{
    fit();
}

void WorkspaceWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

void WorkspaceWindow::onArrived(PageId page)
{
    m_palette->dismiss();
    m_sidebar->setCurrent(page);
    // The first campaign has its own way along: nothing beside it leads astray.
    m_sidebar->setVisible(page != PageId::FirstStart);
    putCommands();
}

void WorkspaceWindow::putOutboxBadge()
{
    if (m_tellingBadges.contains(PageId::Outbox))
        return; // the page knows better
    const SenderView& view = m_parts.watch.view();
    const qint64 inDoubt = m_parts.watch.inDoubt();
    if (view.campaigns > 0 && view.total > 0)
        m_sidebar->setBadge(PageId::Outbox,
                            tr("%1 %", "percent").arg(QLocale().toString(view.done * 100 / view.total)),
                            false);
    else if (inDoubt > 0)
        m_sidebar->setBadge(PageId::Outbox, tr("%Ln deliveries in doubt", nullptr, static_cast<int>(inDoubt)),
                            true);
    else
        m_sidebar->setBadge(PageId::Outbox, {}, false);
}

std::vector<MenuGroup> WorkspaceWindow::groups()
{
    return windowCommands({.go = [this](const Place& place) { go(place); },
                           .find = [this] { openPalette(); },
                           .switchWorkspace = [this] { Q_EMIT switchWanted(); },
                           .lock = [this] { Q_EMIT lockWanted(); },
                           .quit = [this] { Q_EMIT quitWanted(); },
                           .help = [this] { openHelp(); },
                           .nextPane = [this](int step) { nextPane(step); }},
                          *m_pages, m_parts.pages, *m_undo, m_parts.settings);
}

void WorkspaceWindow::putCommands()
{
    if (m_pages->front())
        m_ofPage->set(m_pages->front()->commands());
    std::vector<Command> own;
    for (MenuGroup& group : groups())
        std::move(group.commands.begin(), group.commands.end(), std::back_inserter(own));
    m_own->set(std::move(own), m_ofPage->keys());
}

std::vector<PaletteEntry> WorkspaceWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    const QString here = m_pages->front() ? nameOf(m_pages->front()->id()) : QString();
    for (const Command& command : m_ofPage->commands())
        entries.push_back({.command = command, .detail = here});
    for (const Command& command : m_own->commands())
        if (command.id != u"find") // one is in it
            entries.push_back(
                {.command = command, .kind = command.id.startsWith(u"page.") ? tr("Page") : QString()});
    if (!m_pages->has(PageId::Settings))
        return entries;
    const std::pair<QString, QString> sections[]{{u"looks"_s, tr("Light, dark and rows")},
                                                 {u"language"_s, tr("Language")},
                                                 {u"protection"_s, tr("Protection and locking")},
                                                 {u"proxy"_s, tr("Proxy")},
                                                 {u"notifications"_s, tr("Notifications and tray")}};
    for (const auto& [part, title] : sections)
        entries.push_back(
            {.command = {.id = u"settings."_s + part,
                         .title = title,
                         .icon = u"settings"_s,
                         .run = [this, part = part] { go({.page = PageId::Settings, .part = part}); }},
             .kind = nameOf(PageId::Settings)});
    return entries;
}

void WorkspaceWindow::openPalette()
{
    putCommands();
    m_palette->open(paletteEntries());
}

void WorkspaceWindow::openHelp()
{
    putCommands();
    std::vector<CommandGroup> shown;
    const QString page = m_pages->front() ? nameOf(m_pages->front()->id()) : QString();
    shown.push_back({page, m_ofPage->commands()});
    for (MenuGroup& group : groups()) {
        const QString title = kit::withoutMnemonics(titleOf(group.menu));
        if (shown.back().title != title)
            shown.push_back({.title = title, .commands = {}});
        std::move(group.commands.begin(), group.commands.end(), std::back_inserter(shown.back().commands));
    }
    auto* dialog = new HelpDialog(page, shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WorkspaceWindow::nextPane(int step)
{
    const QWidget* focused = focusWidget();
    struct Pane
    {
        QWidget* widget;
        std::function<void()> enter;
    };
    const std::vector<Pane> panes{
        {m_sidebar, [this] { m_sidebar->takeFocus(); }},
        {m_pages, [this] { m_pages->takeFocus(); }},
        {m_undoBar, [this] { m_undoBar->undoButton()->setFocus(Qt::TabFocusReason); }},
        {m_status, [this] { m_status->takeFocus(); }}};
    const auto count = static_cast<int>(panes.size());
    int at = 0;
    for (int i = 0; i < count; ++i)
        if (focused && panes[static_cast<std::size_t>(i)].widget->isAncestorOf(focused))
            at = i;
    for (int tried = 1; tried < count; ++tried) {
        const Pane& pane = panes[static_cast<std::size_t>(((at + step * tried) % count + count) % count)];
        if (pane.widget->isVisible())
            pane.enter();
        if (pane.widget->isAncestorOf(focusWidget()))
            return;
    }
}

bool WorkspaceWindow::event(QEvent* event)
{
    // Comes before the shortcuts are looked at: the page's commands are as they are at this moment.
    if (event->type() == QEvent::ShortcutOverride)
        putCommands();
    return QWidget::event(event);
}

bool WorkspaceWindow::focusNextPrevChild(bool next)
{
    QWidget* stop = nextTabStop(this, focusWidget(), next);
    if (!stop)
        return QWidget::focusNextPrevChild(next);
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void WorkspaceWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::NoModifier)
        return m_menuBar->unfold();
    if (event->key() == Qt::Key_Escape && m_pages->front() && m_pages->front()->escape())
        return;
    QWidget::keyPressEvent(event);
}

void WorkspaceWindow::offerUndo(const Undoable& what)
{
    m_undoBar->offer(Icon::Check, what.text, what.where);
}

void WorkspaceWindow::tell(const Problem& problem)
{
    auto* dialog = new QuestionDialog(problem, tr("Close"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WorkspaceWindow::askToArm()
{
    const QString name = m_parts.office.facts().name;
    const Problem problem = problemOf(m_parts.watch.view().disarmed);
    QuestionDialog::ask(
        this,
        {.icon = Icon::Unlock,
         .title = tr("Send from this copy of “%1”?").arg(name),
         .text = problem.what,
         .points = {{QuestionPoint::Kind::Touches,
                     tr("What stands here as queued is sent. Another copy may have sent it already.")},
                    {QuestionPoint::Kind::Stays, tr("Paused campaigns stay paused")}},
         .footnote = tr("Arm only one copy of a workspace, the one that you go on with."),
         .act = tr("Arm this copy"),
         .safe = tr("Leave it disarmed"),
         .destructive = true},
        this, [this](bool yes) {
            if (yes)
                arm();
        });
}

void WorkspaceWindow::arm()
{
    using Result = workspace::WorkspaceResult<vault::Disarmed>;
    m_parts.office.arm(this, [this](const Result& result) {
        if (!result)
            return tell(problemOf(result.error()));
        m_parts.watch.armed();
    });
}

void WorkspaceWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_pages->has(PageId::Import) && !contactsFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void WorkspaceWindow::dropEvent(QDropEvent* event)
{
    const QString path = contactsFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    go({.page = PageId::Import, .text = path});
}

} // namespace mw::shell
