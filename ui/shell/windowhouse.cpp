// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowhouse.h"

#include "shell/idlewatch.h"
#include "shell/keychainprobe.h"
#include "shell/leavewatch.h"
#include "shell/newworkspacepage.h"
#include "shell/problems.h"
#include "shell/restorepage.h"
#include "shell/sleepinhibitor.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"
#include "shell/statusbar.h"
#include "shell/tray.h"
#include "shell/windowhouse_p.h"
#include "workspace/backupkeeper.h"
#include "workspace/starter.h"

#include <QApplication>
#include <QDir>
#include <QJsonObject>
#include <QTimer>
#include <QWindow>

#include <chrono>

namespace mw::shell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using workspace::Office;
using workspace::OfficeFacts;
using workspace::WorkspaceError;
using workspace::WorkspaceResult;

namespace {

/// A workspace opens in less; what takes longer says so.
constexpr auto patience = 400ms;
/// So long before sending goes on the computer is kept awake for it.
constexpr qint64 soonSeconds = 10 * 60;

QString clean(const QString& path)
{
    return QDir::cleanPath(QDir(path).absolutePath());
}

} // namespace

QJsonObject OpenRequest::toJson() const
{
    return {{u"workspace"_s, workspace},
            {u"import"_s, importFile},
            {u"page"_s, page ? QString::fromLatin1(factsOf(*page).word) : QString()}};
}

OpenRequest OpenRequest::fromJson(const QJsonObject& object)
{
    return {.workspace = object["workspace"_L1].toString(),
            .importFile = object["import"_L1].toString(),
            .page = pageOfWord(object["page"_L1].toString())};
}

WindowHouse::WindowHouse(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_book(parts.settings, parts.defaultFolder),
      m_tray(std::make_unique<Tray>(parts.settings))
{
    connect(&m_book, &WorkspaceBook::changed, this, &WindowHouse::putExtras);
    connect(m_tray.get(), &Tray::startWanted, this, &WindowHouse::showStart);
    connect(m_tray.get(), &Tray::quitWanted, this, &WindowHouse::quit);
    connect(m_tray.get(), &Tray::workspaceWanted, this,
            [this](const QString& path) { openWorkspace(path, options()); });
    connect(&m_parts.settings, &Settings::changed, this, &WindowHouse::putTray);
    m_idle = std::make_unique<IdleWatch>(m_parts.settings);
    connect(m_idle.get(), &IdleWatch::idle, this, &WindowHouse::lockAll);
}

WindowHouse::~WindowHouse()
{
    for (const auto& [path, opened] : m_opened)
        opened->window.reset(); // pages ask the office until they are gone
}

WorkspaceWindow* WindowHouse::window(const QString& path) const
{
    const auto found = m_opened.find(clean(path));
    return found == m_opened.end() ? nullptr : found->second->window.get();
}

Office* WindowHouse::office(const QString& path) const
{
    const auto found = m_opened.find(clean(path));
    return found == m_opened.end() ? nullptr : found->second->office.get();
}

void WindowHouse::open(const OpenRequest& request)
{
    if (m_quitting) {
        m_afterwards = request;
        return;
    }
    const bool forNothing = request.workspace.isEmpty() && request.importFile.isEmpty() && !request.page;
    if (QWidget* front = frontWindow(); front && forNothing)
        return raise(front);
    const QString path = request.workspace.isEmpty() ? m_book.last() : clean(request.workspace);
    if (path.isEmpty())
        return showStart();
    openWorkspace(path, options());
    Opened& opened = *m_opened.at(path);
    std::optional<Place> place;
    if (!request.importFile.isEmpty())
        place = Place{.page = PageId::Import, .text = request.importFile};
    else if (request.page)
        place = Place{.page = *request.page};
    if (!place)
        return;
    if (opened.window)
        opened.window->go(*place);
    else
        opened.place = place;
}

std::unique_ptr<Office> WindowHouse::newOffice() const
{
    return std::make_unique<Office>(m_parts.clock, campaign::AddedWords{.unsubscribe = tr("Unsubscribe")});
}

workspace::WorkspaceOptions WindowHouse::options() const
{
    return {.keychain = m_parts.keychain, .stateFolder = m_parts.stateFolder};
}

void WindowHouse::openWorkspace(const QString& path, const workspace::WorkspaceOptions& options)
{
    auto& opened = m_opened[path];
    if (!opened) {
        opened = std::make_unique<Opened>();
        opened->path = path;
        opened->office = newOffice();
    } else if (opened->locked && !options.keys) {
        return askForKey(*opened);
    } else if (opened->shutting) {
        opened->unlockedBy = options; // once its file is let go of
        return;
    } else if (opened->locked && opened->office->isOpen()) {
        return unlockAgain(*opened, options.keys);
    } else if (opened->window) {
        return raise(opened->window.get());
    } else if (opened->closing) {
        m_afterwards = OpenRequest{.workspace = path}; // once its file is let go of
        return;
    } else if (opened->office->isOpen()) {
        return makeWindow(*opened);
    } else if (opened->opening) {
        return;
    }
    opened->opening = true;
    if (!opened->locked) // it knows what opens it
        opened->error.reset();
    putExtras();
    opened->office->open(path, workspace::Access::Write, options, this,
                         [this, &opened = *opened](const auto& result) { onOpened(opened, result); });
    QTimer::singleShot(patience, this, [this] {
        if (!frontWindow() && !m_quitting)
            showStart(); // says "Opening…"
    });
}

void WindowHouse::create(const QString& path, const QString& name, const QString& colour)
{
    const QString where = clean(path);
    if (m_opened.contains(where))
        return openWorkspace(where, options());
    auto& opened = m_opened[where];
    opened = std::make_unique<Opened>();
    opened->path = where;
    opened->fresh = true;
    opened->office = newOffice();
    m_start->form().setBusy(true);
    auto wanted = options();
    wanted.colour = colour;
    if (Protection protection = m_start->form().protection(); !protection.keychain)
        wanted.keys = workspace::vaultkeys::byNewPassphrase(
            std::make_shared<const base::Secret>(std::move(protection.passphrase)));
    opened->office->create(where, name, wanted, this,
                           [this, &opened = *opened](const auto& result) { onOpened(opened, result); });
}

void WindowHouse::onOpened(Opened& opened, const WorkspaceResult<OfficeFacts>& result)
{
    opened.opening = false;
    if (opened.closing)
        return; // the program ends
    if (opened.fresh && m_start)
        m_start->form().setBusy(false);
    if (result) {
        m_book.add(opened.path);
        if (m_start && m_start->unlocking() == opened.path)
            m_start->showList();
        opened.locked = false;
        makeWatch(opened);
        if (result->rekeying)
            goOnRekeying(opened);
        return makeWindow(opened);
    }
    if (opened.fresh) {
        if (result.error().kind == WorkspaceError::Kind::BadName)
            m_start->form().setNameError(problemOf(result.error()).todo);
        else
            m_start->form().setProblem(problemOf(result.error()));
        if (result.error().kind == WorkspaceError::Kind::NoProtection)
            m_start->form().setKeychain(KeychainState::None);
        opened.office.release()->deleteLater(); // this is its answer
        m_opened.erase(opened.path);
        return;
    }
    const auto lock = opened.error ? opened.error->lock : std::nullopt;
    opened.error = result.error();
    if (!opened.error->lock)
        opened.error->lock = lock; // as it was when it was locked
    m_book.add(opened.path);       // so that there is a row that tells
    if (result.error().isLocked())
        return askForKey(opened);
    if (result.error().kind == WorkspaceError::Kind::NoProtection)
        return askForPassphrase(opened.path);
    showStart();
    m_start->list().scrollTo(opened.path);
}

void WindowHouse::makeWatch(Opened& opened)
{
    opened.watch = std::make_unique<SenderWatch>(*opened.office, m_parts.clock);
    SenderWatch* watch = opened.watch.get();
    connect(watch, &SenderWatch::changed, this, [this, &opened] { onWatchChanged(opened); });
    connect(watch, &SenderWatch::campaignFinished, this,
            [this, &opened](const campaign::Outgoing& campaign) { tellFinished(opened, campaign); });
    connect(watch, &SenderWatch::campaignPaused, this,
            [this, &opened](const campaign::Outgoing& campaign) { tellPaused(opened, campaign); });
    connect(opened.office.get(), &Office::jobsChanged, this, [this, &opened] { onWatchChanged(opened); });
    opened.office->backups().setTitle(tr("Saving a backup"));
    connect(&opened.office->starter(), &workspace::Starter::couldNotStart, this,
            [this, &opened](base::CampaignId, const campaign::CampaignError& error) {
                const QString name = opened.office->facts().name;
                m_tray->tell(tr("A scheduled campaign could not be started"),
                             u"%1\n%2"_s.arg(name, sentenceOf(problemOf(error, name))));
            });
}

void WindowHouse::makeWindow(Opened& opened)
{
    opened.window = std::make_unique<WorkspaceWindow>(WorkspaceWindow::Parts{
        *opened.office, *opened.watch, m_parts.settings, m_parts.clock, m_parts.pages});
    WorkspaceWindow* window = opened.window.get();
    connect(window, &WorkspaceWindow::leaveWanted, this, [this, window] { leave(window); });
    connect(window, &WorkspaceWindow::switchWanted, this, &WindowHouse::showStart);
    connect(window, &WorkspaceWindow::restoreWanted, this, [this](const QString& file) {
        showStart();
        m_start->showRestore(file);
    });
    connect(window, &WorkspaceWindow::lockWanted, this, [this, &opened] { lock(opened); });
    connect(window, &WorkspaceWindow::quitWanted, this, &WindowHouse::quit);
    m_book.setLast(opened.path);
    if (opened.place && window->go(*opened.place))
        opened.place.reset();
    else if (opened.fresh)
        window->go({.page = PageId::FirstStart});
    opened.fresh = false;
    if (m_inhibitor)
        window->statusBar().setAwake(wordsOf(m_inhibitor->state()));
    raise(window);
    if (m_start)
        m_start->hide();
    putTray();
    watchLeaving();
}

void WindowHouse::raise(QWidget* window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    if (!m_painted)
        window->windowHandle()->installEventFilter(this);
    window->raise();
    window->activateWindow();
}

bool WindowHouse::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Expose && !m_painted && static_cast<QWindow*>(watched)->isExposed()) {
        m_painted = true;
        QTimer::singleShot(0, this, &WindowHouse::firstPainted); // the window paints itself when it gets this
    }
    return QObject::eventFilter(watched, event);
}

void WindowHouse::makeStart()
{
    m_start = std::make_unique<StartWindow>(m_book, m_parts.settings);
    connect(m_start.get(), &StartWindow::openWanted, this,
            [this](const QString& path) { openWorkspace(clean(path), options()); });
    connect(m_start.get(), &StartWindow::createWanted, this, &WindowHouse::create);
    m_start->restore().setKeychain(m_parts.keychain);
    connect(m_start.get(), &StartWindow::restored, this,
            [this](const QString& path, const workspace::SharedVaultKeys& keys) {
                auto wanted = options();
                wanted.keys = workspace::vaultkeys::source(keys);
                m_start->showList();
                openWorkspace(clean(path), wanted);
            });
    connect(m_start.get(), &StartWindow::mendWanted, this, &WindowHouse::mend);
    connect(m_start.get(), &StartWindow::leaveWanted, this, &WindowHouse::leaveStart);
    connect(m_start.get(), &StartWindow::quitWanted, this, &WindowHouse::quit);
    connectUnlocking();
}

void WindowHouse::showStart()
{
    if (!m_start)
        makeStart();
    m_book.read();
    putExtras();
    m_start->showList();
    raise(m_start.get());
}

void WindowHouse::mend(const QString& path)
{
    const auto found = m_opened.find(path);
    if (found == m_opened.end() || !found->second->error)
        return;
    const WorkspaceError error = *found->second->error;
    if (error.folder && error.folder->kind == vault::FolderError::Kind::LockedElsewhere)
        return takeOver(path, error.folder->detail);
    if (error.kind == WorkspaceError::Kind::NoProtection)
        return askForPassphrase(path);
    const bool upgrade = error.kind == WorkspaceError::Kind::NeedsUpgrade; // makes its backup first
    auto wanted = options();
    wanted.upgrade = upgrade;
    openWorkspace(path, wanted);
}

void WindowHouse::takeOver(const QString& path, const QString& host)
{
    const WorkspaceRow* row = m_start->list().row(path);
    const QString name = row ? row->facts().known.name() : path;
    kit::QuestionDialog::ask(
        m_start.get(),
        {.icon = kit::Icon::Lock,
         .title = tr("Take “%1” over from the computer %2?").arg(name, host),
         .text = tr("That computer says that it has it open. Two that write to one workspace tear it apart."),
         .points = {{kit::QuestionPoint::Kind::Touches,
                     tr("Only if Mailwright does not run there any more, or that computer is gone")}},
         .act = tr("Take it over"),
         .safe = tr("Leave it closed"),
         .destructive = true},
        this, [this, path, host](bool yes) {
            if (!yes)
                return;
            auto wanted = options();
            wanted.takeOverFrom = host;
            openWorkspace(path, wanted);
        });
}

void WindowHouse::putExtras()
{
    if (!m_start)
        return;
    std::map<QString, RowFacts> extras;
    for (const auto& [path, opened] : m_opened) {
        RowFacts facts{.opening = opened->opening};
        if (opened->watch && !opened->locked) // it names campaigns
            facts.sender = opened->watch->view();
        if (opened->error) {
            facts.problem = problemOf(*opened->error);
            const auto& folder = opened->error->folder;
            if (opened->error->isLocked())
                facts.mend = tr("Unlock…");
            else if (opened->error->kind == WorkspaceError::Kind::NoProtection)
                facts.mend = tr("Choose a passphrase…");
            else if (opened->error->kind == WorkspaceError::Kind::NeedsUpgrade)
                facts.mend = tr("Bring it up to date");
            else if (folder && folder->kind == vault::FolderError::Kind::LockedElsewhere)
                facts.mend = tr("Take it over…");
            else
                facts.mend = tr("Try again");
        }
        extras.emplace(path, std::move(facts));
    }
    m_start->setExtras(extras);
}

void WindowHouse::onWatchChanged(Opened& opened)
{
    if (m_start && m_start->isVisible())
        putExtras();
    keepAwake();
    putTray();
    if (opened.locked) {
        putGoingOn(opened);
        return settleSoon(opened);
    }
    // It went on without a window only for what it did.
    if (!opened.window && !opened.closing && !m_quitting && !opened.isBusy() && frontWindow())
        closeOffice(opened.path);
}

void WindowHouse::keepAwake()
{
    const QDateTime soon = QDateTime::currentDateTime().addSecs(soonSeconds);
    bool sends = false;
    for (const auto& [path, opened] : m_opened) {
        if (!opened->watch || !opened->watch->view().isUnderWay())
            continue;
        const SenderView& view = opened->watch->view();
        sends = sends || view.state != SenderView::State::Waiting || !view.until || *view.until < soon;
    }
    if (!sends) {
        if (m_inhibitor)
            m_inhibitor->release();
        return;
    }
    if (!m_inhibitor && m_parts.inhibitor) {
        m_inhibitor = m_parts.inhibitor();
        connect(m_inhibitor.get(), &SleepInhibitor::changed, this, [this] {
            for (const auto& [path, opened] : m_opened)
                if (opened->window)
                    opened->window->statusBar().setAwake(wordsOf(m_inhibitor->state()));
        });
    }
    if (m_inhibitor)
        m_inhibitor->hold(tr("Mail is being sent"));
}

bool WindowHouse::isLast(const QWidget* window) const
{
    if (m_start && m_start.get() != window && m_start->isVisible())
        return false;
    for (const auto& [path, opened] : m_opened)
        if (opened->window && !opened->locked && opened->window.get() != window)
            return false;
    return true;
}

/// The active one, else any that is shown; null when none is.
QWidget* WindowHouse::frontWindow() const
{
    QWidget* shown = m_start && m_start->isVisible() ? m_start.get() : nullptr;
    for (const auto& [path, opened] : m_opened)
        if (opened->window && !opened->locked && (!shown || opened->window->isActiveWindow()))
            shown = opened->window.get();
    return shown;
}

void WindowHouse::leave(WorkspaceWindow* window)
{
    if (!window->mayClose())
        return;
    if (isLast(window))
        return quit();
    for (const auto& [path, opened] : m_opened)
        if (opened->window.get() == window) {
            Opened& left = *opened;
            dropWindow(left);
            if (!left.isBusy())
                closeOffice(left.path);
            return;
        }
}

void WindowHouse::leaveStart()
{
    if (isLast(m_start.get()))
        return quit();
    m_start->hide();
}

} // namespace mw::shell
