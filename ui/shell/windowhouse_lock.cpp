// SPDX-License-Identifier: GPL-3.0-or-later
// Locking what is open, and coming back to it.
#include "kit/words.h"
#include "shell/leavewatch.h"
#include "shell/page.h"
#include "shell/pagestack.h"
#include "shell/problems.h"
#include "shell/secretfield.h"
#include "shell/settingskeys.h"
#include "shell/startwindow.h"
#include "shell/tray.h"
#include "shell/unlockpage.h"
#include "shell/windowhouse_p.h"
#include "workspace/starter.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace mw::shell {

using namespace std::chrono_literals;
using workspace::Room;
using workspace::SharedVaultKeys;
using workspace::WorkspaceError;
using workspace::WorkspaceResult;

namespace {

/// So often it is looked whether what was typed is kept by now.
constexpr auto keepingPause = 2s;

void forgetSecrets(const QWidget& window)
{
    for (SecretField* field : window.findChildren<SecretField*>())
        field->clear();
    for (QLineEdit* edit : window.findChildren<QLineEdit*>())
        if (edit->echoMode() != QLineEdit::Normal)
            edit->setText({}); // and its undo history
}

/// Out of sight, with all that belongs to it. A dialog ends as if it had been left, without its questions.
void cover(QWidget& window)
{
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    std::vector<QPointer<QWidget>> others;
    for (QWidget* child : window.findChildren<QWidget*>())
        if (child->isWindow() && child->isVisible())
            others.emplace_back(child);
    forgetSecrets(window);
    for (const QPointer<QWidget>& one : others) {
        if (auto* dialog = qobject_cast<QDialog*>(one.data()))
            dialog->done(QDialog::Rejected);
        else if (one)
            one->close();
    }
    window.hide();
}

} // namespace

void WindowHouse::watchLeaving()
{
    if (m_leave || !m_parts.leaveWatch)
        return;
    m_leave = m_parts.leaveWatch();
    connect(m_leave.get(), &LeaveWatch::screenLocked, this, &WindowHouse::lockAll);
    connect(m_leave.get(), &LeaveWatch::fallingAsleep, this, [this] {
        m_sleepWaits = true;
        lockAll();
        tellAsleep();
    });
    connect(&m_parts.settings, &Settings::changed, this, &WindowHouse::wishLeaving);
    wishLeaving();
}

void WindowHouse::wishLeaving()
{
    const auto isOn = [this](const char16_t* key) {
        return m_parts.settings.value(QString::fromUtf16(key), true).toBool();
    };
    m_leave->watch({.screen = isOn(key::lockWithScreen), .sleep = isOn(key::lockOnSleep)});
}

void WindowHouse::lock(Opened& opened, bool asksForKey)
{
    if (opened.locked || opened.closing || !opened.office->isOpen())
        return;
    opened.locked = true;
    // What goes on in the tray does so at the person's word.
    opened.sendsOn =
        !opened.window || m_parts.settings.value(QString::fromUtf16(key::sendWhileLocked), false).toBool();
    opened.error = WorkspaceError{.kind = WorkspaceError::Kind::Locked};
    if (opened.window)
        cover(*opened.window);
    opened.office->act<WorkspaceResult<workspace::VaultLock>>(
        this, [](Room& room) { return room.protection.lock(); },
        [this, &opened, asksForKey](const WorkspaceResult<workspace::VaultLock>& found) {
            if (!opened.locked)
                return;
            if (found)
                opened.error->lock = *found;
            if (asksForKey && !m_quitting)
                askForKey(opened);
        });
    settleSoon(opened);
    putTray();
    putExtras();
}

void WindowHouse::lockAll()
{
    std::vector<Opened*> open;
    for (const auto& [path, opened] : m_opened)
        if (!opened->locked && !opened->closing && opened->office->isOpen())
            open.push_back(opened.get());
    for (Opened* one : open)
        lock(*one, open.size() == 1);
    if (m_start)
        forgetSecrets(*m_start);
    if (open.size() > 1)
        showStart(); // whichever comes first
}

/// After what is going on at this moment: it may be a job's own end.
void WindowHouse::settleSoon(Opened& opened)
{
    if (std::exchange(opened.settling, true))
        return;
    QTimer::singleShot(0, this, [this, path = opened.path] {
        const auto found = m_opened.find(path);
        if (found == m_opened.end())
            return;
        found->second->settling = false;
        settle(*found->second);
        tellAsleep();
    });
}

/// Closes it as soon as nothing in it has to go on.
void WindowHouse::settle(Opened& opened)
{
    if (!opened.locked || opened.closing || opened.shutting || !opened.office->isOpen())
        return;
    const SenderView& view = opened.watch->view();
    const bool sends = opened.sendsOn && (view.isUnderWay() || view.scheduled > 0);
    opened.office->setHeld(!sends);
    putGoingOn(opened);
    if (sends || !opened.office->jobs().empty())
        return; // its next change asks again
    if (opened.window && opened.window->pages().holdsInput()) {
        QTimer::singleShot(keepingPause, this, [this, path = opened.path] {
            if (const auto found = m_opened.find(path); found != m_opened.end())
                settle(*found->second);
        });
        return;
    }
    shut(opened);
}

void WindowHouse::shut(Opened& opened)
{
    opened.shutting = true;
    if (opened.window) {
        if (const Page* front = opened.window->pages().front(); front && !opened.place)
            opened.place = front->place();
        dropWindow(opened);
    }
    opened.watch.release()->deleteLater(); // this may come from its own signal
    opened.office->close(this, [this, path = opened.path] { onShut(path); });
}

void WindowHouse::onShut(const QString& path)
{
    const auto found = m_opened.find(path);
    if (found == m_opened.end())
        return;
    Opened& opened = *found->second;
    opened.office.release()->deleteLater(); // this is its answer
    opened.office = newOffice();
    opened.shutting = opened.opening = false;
    m_book.read(); // its counts were written just now
    putTray();
    tellAsleep();
    if (const auto wanted = std::exchange(opened.unlockedBy, {}))
        openWorkspace(path, *wanted);
}

/// The computer may sleep once no workspace is on its way to be locked.
void WindowHouse::tellAsleep()
{
    const bool busy = std::any_of(m_opened.begin(), m_opened.end(), [](const auto& one) {
        return one.second->settling || one.second->shutting;
    });
    if (!busy && std::exchange(m_sleepWaits, false))
        m_leave->readyToSleep();
}

/// Asks the same of the keys as opening does, and that they are this workspace's own; what is open stays so.
void WindowHouse::unlockAgain(Opened& opened, workspace::KeySource keys)
{
    using Result = WorkspaceResult<SharedVaultKeys>;
    opened.office->actLater<Result>(
        this,
        [keys = std::move(keys), path = opened.path](Room& room, const std::function<void(Result)>& done) {
            const auto judge = [&room, done](const Result& found) {
                // A key file that was put in the place of its own, with a passphrase that somebody knows.
                if (found && !room.workspace.isOpenedBy(**found))
                    return done(base::fail(workspace::workspaceError(
                        vault::SlotsError{.kind = vault::SlotsError::Kind::Damaged})));
                done(found);
            };
            if (keys)
                return judge(keys());
            const std::shared_ptr<vault::SecretStore> keychain = room.workspace.makeKeychain();
            if (!keychain)
                return done(base::fail(WorkspaceError{.kind = WorkspaceError::Kind::Locked}));
            workspace::vaultkeys::unlockByKeychain(path, *keychain, &room.dispatch,
                                                   [keychain, judge](const Result& found) { judge(found); });
        },
        [this, &opened](const Result& found) {
            if (found)
                return onUnlocked(opened);
            const auto lock = opened.error ? opened.error->lock : std::nullopt;
            opened.error = found.error();
            opened.error->lock = lock;
            askForKey(opened);
        });
}

void WindowHouse::onUnlocked(Opened& opened)
{
    opened.locked = false;
    opened.error.reset();
    m_start->showList();
    opened.office->setHeld(false);
    opened.office->look();
    if (!opened.window)
        return makeWindow(opened);
    raise(opened.window.get());
    m_start->hide();
    putTray();
}

void WindowHouse::putGoingOn(const Opened& opened)
{
    if (m_start && m_start->unlocking() == opened.path)
        m_start->unlock().setGoingOn(opened.locked ? goingOnIn(opened) : QString());
}

/// What a locked workspace may tell: counts, and nothing about people.
QString WindowHouse::goingOnIn(const Opened& opened)
{
    if (!opened.watch || opened.shutting)
        return tr("It is locked.");
    const SenderView& view = opened.watch->view();
    if (opened.sendsOn && view.isUnderWay())
        return tr("It is locked. Mail is still being sent: %1 of %2.")
            .arg(kit::formatCount(view.done), kit::formatCount(view.total));
    if (opened.sendsOn && view.scheduled > 0)
        return tr("It is locked. What is planned for later goes out at its time.");
    if (!opened.office->jobs().empty())
        return tr("It is locked. What was begun in it is brought to its end.");
    if (view.isUnderWay())
        return tr("It is locked. Sending goes on once it is unlocked.");
    return tr("It is locked.");
}

/// A change of the key that was stopped by a crash, or by closing.
void WindowHouse::goOnRekeying(Opened& opened)
{
    opened.office->rekey(
        tr("Change of the encryption key"), this, [this, &opened](const WorkspaceResult<void>& done) {
            const bool wasStopped = !done && done.error().database &&
                                    done.error().database->kind == vault::DbError::Kind::Cancelled;
            if (!done && !wasStopped)
                m_tray->tell(tr("The encryption key is not changed everywhere yet"),
                             QStringLiteral("%1\n%2").arg(opened.office->facts().name,
                                                          sentenceOf(problemOf(done.error()))));
        });
}

} // namespace mw::shell
