// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowhouse.h"

#include "shell/newworkspacepage.h"
#include "shell/pagestack.h"
#include "shell/problems.h"
#include "shell/senderwatch.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"
#include "shell/workspacewindow.h"

#include <QCoreApplication>
#include <QDir>
#include <QTimer>

namespace mw::shell {

using namespace Qt::StringLiterals;
using workspace::Office;
using workspace::OfficeFacts;
using workspace::WorkspaceError;
using workspace::WorkspaceResult;

struct WindowHouse::Opened
{
    QString path;
    std::unique_ptr<Office> office;
    std::unique_ptr<SenderWatch> watch;
    std::unique_ptr<WorkspaceWindow> window;
    bool opening = true;
    bool fresh = false;                  ///< it was just made
    std::optional<Place> place;          ///< to come to once it is open
    std::optional<WorkspaceError> error; ///< why it is not
};

namespace {

QString clean(const QString& path)
{
    return QDir::cleanPath(QDir(path).absolutePath());
}

} // namespace

WindowHouse::WindowHouse(const Parts& parts, QObject* parent)
    : QObject(parent), m_parts(parts), m_book(parts.settings, parts.defaultFolder)
{
    connect(&m_book, &WorkspaceBook::changed, this, &WindowHouse::putExtras);
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

void WindowHouse::open(const OpenRequest& request)
{
    const QString path = request.workspace.isEmpty() ? m_book.last() : clean(request.workspace);
    if (path.isEmpty())
        return showStart();
    std::optional<Place> place;
    if (!request.importFile.isEmpty())
        place = Place{.page = PageId::Import, .text = request.importFile};
    else if (request.page)
        place = Place{.page = *request.page};
    openWorkspace(path, {.stateFolder = m_parts.stateFolder});
    Opened& opened = *m_opened.at(path);
    if (!place)
        return;
    if (opened.window)
        opened.window->go(*place);
    else
        opened.place = place;
}

void WindowHouse::openWorkspace(const QString& path, const workspace::WorkspaceOptions& options)
{
    auto& opened = m_opened[path];
    if (!opened) {
        opened = std::make_unique<Opened>();
        opened->path = path;
        opened->office =
            std::make_unique<Office>(m_parts.clock, campaign::AddedWords{.unsubscribe = tr("Unsubscribe")});
    } else if (opened->window) {
        return raise(opened->window.get());
    } else if (opened->office->isOpen()) {
        return makeWindow(*opened);
    } else if (opened->opening) {
        return;
    }
    opened->opening = true;
    opened->error.reset();
    putExtras();
    opened->office->open(path, workspace::Access::Write, options, this,
                         [this, &opened = *opened](const auto& result) { onOpened(opened, result); });
}

void WindowHouse::create(const QString& path, const QString& name, const QString& colour)
{
    const QString where = clean(path);
    if (m_opened.contains(where))
        return openWorkspace(where, {.stateFolder = m_parts.stateFolder});
    auto& opened = m_opened[where];
    opened = std::make_unique<Opened>();
    opened->path = where;
    opened->fresh = true;
    opened->office =
        std::make_unique<Office>(m_parts.clock, campaign::AddedWords{.unsubscribe = tr("Unsubscribe")});
    m_start->form().setBusy(true);
    opened->office->create(where, name, {.stateFolder = m_parts.stateFolder, .colour = colour}, this,
                           [this, &opened = *opened](const auto& result) { onOpened(opened, result); });
}

void WindowHouse::onOpened(Opened& opened, const WorkspaceResult<OfficeFacts>& result)
{
    opened.opening = false;
    if (opened.fresh && m_start)
        m_start->form().setBusy(false);
    if (result) {
        m_book.add(opened.path);
        return makeWindow(opened);
    }
    if (opened.fresh) {
        if (result.error().kind == WorkspaceError::Kind::BadName)
            m_start->form().setNameError(problemOf(result.error()).todo);
        else
            m_start->form().setProblem(problemOf(result.error()));
        m_opened.erase(opened.path);
        return;
    }
    opened.error = result.error();
    m_book.add(opened.path); // so that there is a row that tells
    showStart();
    putExtras();
    m_start->list().scrollTo(opened.path);
}

void WindowHouse::makeWindow(Opened& opened)
{
    if (!opened.watch)
        opened.watch = std::make_unique<SenderWatch>(*opened.office, m_parts.clock);
    opened.window = std::make_unique<WorkspaceWindow>(WorkspaceWindow::Parts{
        *opened.office, *opened.watch, m_parts.settings, m_parts.clock, m_parts.pages});
    WorkspaceWindow* window = opened.window.get();
    connect(window, &WorkspaceWindow::leaveWanted, this, [this, window] { leave(window); });
    connect(window, &WorkspaceWindow::switchWanted, this, &WindowHouse::showStart);
    connect(window, &WorkspaceWindow::quitWanted, this, &WindowHouse::quit);
    connect(opened.watch.get(), &SenderWatch::changed, this, [this] {
        if (m_start && m_start->isVisible())
            putExtras();
    });
    m_book.setLast(opened.path);
    window->show();
    if (m_start)
        m_start->hide();
    if (opened.place && window->go(*opened.place)) {
        opened.place.reset();
    } else if (opened.fresh) {
        opened.fresh = false;
        window->go({.page = PageId::FirstStart});
    }
    raise(window);
    QTimer::singleShot(0, this, &WindowHouse::firstPainted);
}

void WindowHouse::raise(QWidget* window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void WindowHouse::showStart()
{
    if (!m_start) {
        m_start = std::make_unique<StartWindow>(m_book, m_parts.settings);
        connect(m_start.get(), &StartWindow::openWanted, this, [this](const QString& path) {
            openWorkspace(clean(path), {.stateFolder = m_parts.stateFolder});
        });
        connect(m_start.get(), &StartWindow::createWanted, this, &WindowHouse::create);
        connect(m_start.get(), &StartWindow::mendWanted, this, &WindowHouse::mend);
        connect(m_start.get(), &StartWindow::leaveWanted, this, &WindowHouse::leaveStart);
        connect(m_start.get(), &StartWindow::quitWanted, this, &WindowHouse::quit);
    }
    m_book.read();
    putExtras();
    m_start->showList();
    raise(m_start.get());
    QTimer::singleShot(0, this, &WindowHouse::firstPainted);
}

void WindowHouse::mend(const QString& path)
{
    const auto found = m_opened.find(path);
    if (found == m_opened.end() || !found->second->error)
        return;
    const WorkspaceError error = *found->second->error;
    workspace::WorkspaceOptions options{.stateFolder = m_parts.stateFolder};
    if (error.kind == WorkspaceError::Kind::NeedsUpgrade)
        options.upgrade = true;
    else if (error.folder && error.folder->kind == vault::FolderError::Kind::LockedElsewhere)
        options.takeOverFrom = error.folder->detail;
    openWorkspace(path, options);
}

void WindowHouse::putExtras()
{
    if (!m_start)
        return;
    std::map<QString, RowFacts> extras;
    for (const auto& [path, opened] : m_opened) {
        RowFacts facts{.opening = opened->opening};
        if (opened->watch)
            facts.sender = opened->watch->view();
        if (opened->error) {
            facts.problem = problemOf(*opened->error);
            const auto& folder = opened->error->folder;
            if (opened->error->kind == WorkspaceError::Kind::NeedsUpgrade)
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

bool WindowHouse::isLast(const QWidget* window) const
{
    if (m_start && m_start.get() != window && m_start->isVisible())
        return false;
    for (const auto& [path, opened] : m_opened)
        if (opened->window && opened->window.get() != window)
            return false;
    return true;
}

void WindowHouse::leave(WorkspaceWindow* window)
{
    if (!window->mayClose())
        return;
    if (isLast(window))
        return quit();
    window->dismiss();
    for (const auto& [path, opened] : m_opened)
        if (opened->window.get() == window) {
            opened->window.release()->deleteLater(); // this is its signal
            const bool busy = opened->watch->view().isUnderWay() || !opened->office->jobs().empty();
            if (!busy)
                closeOffice(path);
            return;
        }
}

void WindowHouse::leaveStart()
{
    if (isLast(m_start.get()))
        return quit();
    m_start->hide();
}

void WindowHouse::closeOffice(const QString& path)
{
    Opened& opened = *m_opened.at(path);
    opened.watch.reset();
    opened.office->close(this, [this, path] {
        m_opened.erase(path);
        m_book.read(); // its counts were written just now
        if (m_quitting && m_opened.empty())
            QCoreApplication::quit();
    });
}

void WindowHouse::quit()
{
    for (const auto& [path, opened] : m_opened)
        if (opened->window && !opened->window->mayClose())
            return;
    m_quitting = true;
    QStringList paths;
    for (const auto& [path, opened] : m_opened) {
        if (opened->window) {
            opened->window->dismiss();
            opened->window.release()->deleteLater();
        }
        paths.append(path);
    }
    if (m_start)
        m_start->hide();
    for (const QString& path : std::as_const(paths)) {
        if (m_opened.at(path)->office->isOpen())
            closeOffice(path);
        else
            m_opened.erase(path);
    }
    if (m_opened.empty())
        QCoreApplication::quit();
}

} // namespace mw::shell
