// SPDX-License-Identifier: GPL-3.0-or-later
// How workspaces and the program end.
#include "shell/pagestack.h"
#include "shell/problems.h"
#include "shell/sleepinhibitor.h"
#include "shell/startwindow.h"
#include "shell/tray.h"
#include "shell/windowhouse_p.h"

namespace mw::shell {

using namespace Qt::StringLiterals;
using workspace::Room;
using workspace::Topic;

std::vector<GoingOn> WindowHouse::goingOn() const
{
    std::vector<GoingOn> found;
    for (const auto& [path, opened] : m_opened) {
        if (!opened->watch || opened->closing)
            continue;
        if (opened->locked && !opened->sendsOn && opened->office->jobs().empty())
            continue; // nothing goes on in it
        GoingOn one{.workspace = opened->office->facts().name, .sender = opened->watch->view()};
        for (const workspace::JobView& job : opened->office->jobs())
            if (!job.byItself)
                one.jobs.append(job.title);
        if (one.isAnything())
            found.push_back(std::move(one));
    }
    return found;
}

void WindowHouse::quit()
{
    if (m_quitting)
        return;
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    for (const auto& [path, opened] : m_opened) {
        if (!opened->window)
            continue;
        if (opened->locked && opened->window->pages().holdsInput())
            return askForKey(*opened); // only who sees what was typed may give it up
        if (!opened->locked && !opened->window->mayClose())
            return;
    }
    const std::vector<GoingOn> busy = goingOn();
    if (busy.empty())
        return closeAll();
    m_question = new QuitQuestion(busy, m_tray->isThere(), frontWindow());
    connect(m_question, &QuitQuestion::answered, this, &WindowHouse::onAnswer);
    m_question->open();
}

void WindowHouse::quitNow()
{
    if (!m_quitting)
        closeAll();
}

void WindowHouse::onAnswer(QuitQuestion::Answer answer)
{
    switch (answer) {
    case QuitQuestion::Answer::Stay:
        return;
    case QuitQuestion::Answer::GoOn:
        return goOnWithoutWindows();
    case QuitQuestion::Answer::PauseAndQuit:
        return pauseAll([this] { closeAll(); });
    }
}

void WindowHouse::goOnWithoutWindows()
{
    if (!m_tray->isThere()) {
        if (QWidget* front = frontWindow())
            front->showMinimized();
        return;
    }
    for (const auto& [path, opened] : m_opened)
        if (opened->window)
            dropWindow(*opened);
    if (m_start)
        m_start->hide();
    putTray();
}

/// Every campaign that goes out is paused as by its own button; a failure keeps the program open.
void WindowHouse::pauseAll(std::function<void()> paused)
{
    using Result = campaign::CampaignResult<void>;
    auto left = std::make_shared<int>(0);
    auto failed = std::make_shared<bool>(false);
    auto finish = [left, failed, paused = std::move(paused)] {
        if (--*left == 0 && !*failed)
            paused();
    };
    ++*left; // for this function itself
    for (const auto& [path, opened] : m_opened) {
        if (!opened->watch || !opened->watch->view().isUnderWay())
            continue;
        QStringList names;
        for (const campaign::Outgoing& one : opened->watch->campaigns())
            if (one.state == campaign::CampaignState::Running)
                names.append(one.name);
        ++*left;
        opened->office->act<Result>(
            this,
            [names](Room& room) -> Result {
                room.changed = {Topic::Campaigns};
                for (const QString& name : names)
                    if (auto done = room.services.campaigns().pause(name); !done)
                        return done;
                return {};
            },
            [this, failed, finish, names](const Result& result) {
                if (!result && !std::exchange(*failed, true)) {
                    auto* dialog = new kit::QuestionDialog(problemOf(result.error(), names.join(u", ")),
                                                           tr("Close"), frontWindow());
                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                    dialog->open();
                }
                finish();
            });
    }
    finish();
}

void WindowHouse::dropWindow(Opened& opened)
{
    opened.window->dismiss();
    opened.window.release()->deleteLater(); // this may be its own signal
}

void WindowHouse::closeAll()
{
    m_quitting = true;
    if (m_inhibitor)
        m_inhibitor->release();
    if (m_start)
        m_start->hide();
    QStringList paths;
    for (const auto& [path, opened] : m_opened) {
        if (opened->window)
            dropWindow(*opened);
        paths.append(path);
    }
    putTray();
    for (const QString& path : std::as_const(paths))
        closeOffice(path);
    if (m_opened.empty())
        onClosed({});
}

void WindowHouse::closeOffice(const QString& path)
{
    Opened& opened = *m_opened.at(path);
    if (opened.closing)
        return;
    opened.closing = true;
    if (opened.watch)
        opened.watch.release()->deleteLater(); // this may be its own signal
    opened.office->close(this, [this, path] { onClosed(path); });
}

void WindowHouse::onClosed(const QString& path)
{
    // Called by the office itself: it goes later.
    if (const auto found = m_opened.extract(path); !found.empty())
        found.mapped()->office.release()->deleteLater();
    if (m_quitting && !m_opened.empty())
        return;
    if (m_quitting && !m_afterwards)
        return Q_EMIT ended();
    m_quitting = false;
    m_book.read(); // its counts were written just now
    if (const auto request = std::exchange(m_afterwards, {}))
        open(*request);
}

} // namespace mw::shell
