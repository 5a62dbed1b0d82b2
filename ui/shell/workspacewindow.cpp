// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacewindow.h"

#include "base/clock.h"
#include "kit/card.h"
#include "kit/metrics.h"
#include "kit/questiondialog.h"
#include "kit/theme.h"
#include "kit/undobar.h"
#include "kit/windowsizes.h"
#include "shell/commandset.h"
#include "shell/jobspanel.h"
#include "shell/jobwords.h"
#include "shell/pagestack.h"
#include "shell/problems.h"
#include "shell/senderwatch.h"
#include "shell/sidebar.h"
#include "shell/statusbar.h"
#include "shell/undostack.h"
#include "shell/workspacetile.h"
#include "workspace/office.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>

#include <algorithm>

namespace mw::shell {

using namespace kit;
using namespace Qt::StringLiterals;

WorkspaceWindow::WorkspaceWindow(const Parts& parts) : m_parts(parts)
{
    build();
    wire();
    const workspace::OfficeFacts& facts = m_parts.office.facts();
    setWindowTitle(tr("%1 – Mailwright", "the window of a workspace").arg(facts.name));
    m_sidebar->setWorkspace(facts.name, facts.colour);
    m_strip->setColour(facts.colour);
    m_status->setSender(m_parts.watch.view());
    restore();
    putCommands();
}

WorkspaceWindow::~WorkspaceWindow() = default;

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
    all->addLayout(middle, 1);
    all->addWidget(new Rule);
    all->addWidget(m_status);
}

void WorkspaceWindow::wire()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId page) { go({.page = page}); });
    connect(m_sidebar, &Sidebar::switchWanted, this, &WorkspaceWindow::switchWanted);
    connect(m_pages, &PageStack::arrived, this, &WorkspaceWindow::onArrived);
    connect(m_pages, &PageStack::badgeChanged, m_sidebar, &Sidebar::setBadge);
    connect(m_pages, &PageStack::did, this, [this](const Undoable& what) {
        m_undo->push(what);
        offerUndo(what);
    });
    connect(m_undo, &UndoStack::changed, this, &WorkspaceWindow::putCommands);
    connect(m_undo, &UndoStack::redone, this, &WorkspaceWindow::offerUndo);
    connect(m_undo, &UndoStack::failed, this,
            [this](const QString& text, const QString& problem, bool undoing) {
                const QString what = undoing ? tr("It could not be undone: %1").arg(text)
                                             : tr("It could not be done again: %1").arg(text);
                auto* dialog = new QuestionDialog(
                    Problem{.what = what, .kept = {}, .todo = problem, .code = {}}, tr("Close"), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
    connect(m_undoBar, &UndoBar::undone, m_undo, &UndoStack::undo);
    connect(&m_parts.watch, &SenderWatch::changed, this,
            [this] { m_status->setSender(m_parts.watch.view()); });
    connect(m_status, &StatusBar::placeWanted, this, &WorkspaceWindow::go);
    connect(m_status, &StatusBar::armWanted, this, &WorkspaceWindow::askToArm);
    connect(m_status, &StatusBar::jobsWanted, this, [this] { m_jobs->openAbove(m_status->jobsButton()); });
    connect(&m_parts.office, &workspace::Office::jobsChanged, this,
            [this] { m_status->setJobs(summaryOf(m_parts.office.jobs())); });
}

bool WorkspaceWindow::go(const Place& place)
{
    return m_pages->go(place);
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
    const QSize screen = this->screen()->availableGeometry().size();
    setMinimumSize(QSize(size::windowLeastWidth, size::windowLeastHeight).boundedTo(screen));
    if (!restoreGeometry(m_parts.settings.value(settingsKey(u"geometry"_s)).toByteArray()))
        resize(QSize(size::windowWidth, size::windowHeight).boundedTo(screen));
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
    QWidget::changeEvent(event);
}

void WorkspaceWindow::onArrived(PageId page)
{
    m_sidebar->setCurrent(page);
    putCommands();
}

std::vector<Command> WorkspaceWindow::ownCommands()
{
    std::vector<Command> commands;
    if (m_pages->has(PageId::Campaigns))
        commands.push_back({.id = u"campaigns.new"_s,
                            .title = tr("New campaign"),
                            .icon = u"add"_s,
                            .key = Qt::CTRL | Qt::SHIFT | Qt::Key_N,
                            .run = [this] { go({.page = PageId::Campaigns, .part = u"new"_s}); }});
    if (m_pages->has(PageId::Import))
        commands.push_back({.id = u"import"_s,
                            .title = tr("Import contacts…"),
                            .icon = u"import"_s,
                            .key = Qt::CTRL | Qt::Key_I,
                            .run = [this] { go({.page = PageId::Import}); }});
    commands.push_back({.id = u"switch"_s,
                        .title = tr("Switch workspace…"),
                        .icon = u"switch"_s,
                        .key = QKeySequence::Open,
                        .run = [this] { Q_EMIT switchWanted(); }});
    commands.push_back({.id = u"quit"_s,
                        .title = tr("Quit Mailwright"),
                        .icon = u"quit"_s,
                        .key = Qt::CTRL | Qt::Key_Q,
                        .run = [this] { Q_EMIT quitWanted(); }});
    commands.push_back({.id = u"undo"_s,
                        .title = m_undo->canUndo() ? tr("Undo: %1").arg(m_undo->undoText()) : tr("Undo"),
                        .icon = u"undo"_s,
                        .key = Qt::CTRL | Qt::Key_Z,
                        .enabled = m_undo->canUndo(),
                        .run = [this] { m_undo->undo(); }});
    commands.push_back(
        {.id = u"redo"_s,
         .title = m_undo->canRedo() ? tr("Do again: %1").arg(m_undo->redoText()) : tr("Do again"),
         .icon = u"redo"_s,
         .key = Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
         .enabled = m_undo->canRedo(),
         .run = [this] { m_undo->redo(); }});
    const auto onPage = [&](const QString& id, const QString& title, const QString& icon,
                            const QKeySequence& key, bool (Page::*answer)()) {
        commands.push_back({.id = id, .title = title, .icon = icon, .key = key, .run = [this, answer] {
                                if (m_pages->front())
                                    (m_pages->front()->*answer)();
                            }});
    };
    onPage(u"find"_s, tr("Find in this page"), u"search"_s, Qt::CTRL | Qt::Key_F, &Page::findHere);
    onPage(u"new"_s, tr("New on this page"), u"add"_s, Qt::CTRL | Qt::Key_N, &Page::makeNew);
    onPage(u"read-again"_s, tr("Read again"), u"refresh"_s, Qt::Key_F5, &Page::readAgain);
    commands.push_back({.id = u"back"_s,
                        .title = tr("Back"),
                        .icon = u"back"_s,
                        .key = Qt::ALT | Qt::Key_Left,
                        .enabled = m_pages->canGoBack(),
                        .run = [this] { m_pages->back(); }});
    commands.push_back({.id = u"forward"_s,
                        .title = tr("Forward"),
                        .icon = u"forward"_s,
                        .key = Qt::ALT | Qt::Key_Right,
                        .enabled = m_pages->canGoForward(),
                        .run = [this] { m_pages->forward(); }});
    int digit = 0;
    for (const PageId page : sidebarPages(m_parts.pages)) {
        Command command{.id = u"page."_s + QLatin1StringView(factsOf(page).word),
                        .title = nameOf(page),
                        .icon = QString::fromLatin1(kit::iconName(factsOf(page).icon)),
                        .run = [this, page] { go({.page = page}); }};
        if (++digit <= 10)
            command.key = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit % 10));
        commands.push_back(std::move(command));
    }
    return commands;
}

void WorkspaceWindow::putCommands()
{
    if (m_pages->front())
        m_ofPage->set(m_pages->front()->commands());
    m_own->set(ownCommands(), m_ofPage->keys());
}

bool WorkspaceWindow::event(QEvent* event)
{
    // Comes before the shortcuts are looked at: the page's commands are as they are at this moment.
    if (event->type() == QEvent::ShortcutOverride)
        putCommands();
    return QWidget::event(event);
}

void WorkspaceWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_pages->front() && m_pages->front()->escape())
        return;
    QWidget::keyPressEvent(event);
}

void WorkspaceWindow::offerUndo(const Undoable& what)
{
    m_undoBar->offer(Icon::Check, what.text, what.where);
}

void WorkspaceWindow::askToArm()
{
    const Problem problem = problemOf(m_parts.watch.view().disarmed);
    const Question question{
        .icon = Icon::Unlock,
        .title = tr("Arm %1 on this computer?").arg(m_parts.office.facts().name),
        .text = problem.what,
        .points = {{QuestionPoint::Kind::Touches,
                    tr("What this copy holds as queued is sent from here. Another copy "
                       "of it may have sent the same already.")},
                   {QuestionPoint::Kind::Stays, tr("Running campaigns go on; paused ones stay paused")}},
        .act = tr("Arm %1").arg(m_parts.office.facts().name),
        .safe = tr("Leave it disarmed"),
        .destructive = true};
    QuestionDialog::ask(this, question, this, [this](bool yes) {
        if (yes)
            arm();
    });
}

void WorkspaceWindow::arm()
{
    using Result = workspace::WorkspaceResult<vault::Disarmed>;
    m_parts.office.act<Result>(
        this, [](workspace::Room& room) { return room.workspace.arm(); },
        [this](const Result& result) {
            if (!result) {
                auto* dialog = new QuestionDialog(problemOf(result.error()), tr("Close"), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
                return;
            }
            m_parts.watch.armed();
            m_parts.office.look();
            Q_EMIT armed();
        });
}

namespace {

/// The one file of contacts among what is dragged, or nothing.
QString contactsFile(const QMimeData* data)
{
    if (data->urls().size() != 1 || !data->urls().first().isLocalFile())
        return {};
    const QString path = data->urls().first().toLocalFile();
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".txt"_s};
    const bool fits = std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
    return fits ? path : QString();
}

} // namespace

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
