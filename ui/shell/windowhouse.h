// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/outgoing.h"
#include "shell/pagefacts.h"
#include "shell/quitquestion.h"
#include "shell/settings.h"
#include "shell/workspacebook.h"
#include "workspace/office.h"

#include <QPointer>

namespace mw::shell {

class IdleWatch;
class KeychainProbe;
class LeaveWatch;
class SenderWatch;
class SleepInhibitor;
class StartWindow;
class Tray;
class WorkspaceWindow;

/// What a start of the program, or a second one, asks for.
struct OpenRequest
{
    QString workspace{};          ///< folder; empty: the last one, or the list of all
    QString importFile{};         ///< to import into it
    std::optional<PageId> page{}; ///< to come to

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static OpenRequest fromJson(const QJsonObject& object);
};

/// Owns the open workspaces and their windows. A workspace is open once; it goes on without its window as
/// long as something is sent or done in it, and when the person leaves the program to the tray.
///
/// A locked workspace is out of sight at once, its dialogs closed, its fields of secrets empty. Its file is
/// closed and its key forgotten as soon as nothing has to go on: mail does where the person said so, jobs
/// (an import, a backup) are brought to their end, and what was typed and is kept nowhere yet stays, with
/// nothing being sent. What it came to is there again after unlocking.
class WindowHouse : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    struct Parts
    {
        Settings& settings;
        const base::Clock& clock;
        const PageFactory& pages;
        QString defaultFolder{}; ///< where workspaces are made
        QString stateFolder{};   ///< empty = the system's
        /// Keeps the keys of workspaces; empty: this computer's.
        std::function<std::unique_ptr<vault::SecretStore>()> keychain{};
        /// Made when something is sent first: asking the system may take a moment.
        std::function<std::unique_ptr<SleepInhibitor>()> inhibitor{};
        /// Made when the first workspace is open.
        std::function<std::unique_ptr<LeaveWatch>()> leaveWatch{};
    };
    explicit WindowHouse(const Parts& parts, QObject* parent = nullptr);
    ~WindowHouse() override;

    void open(const OpenRequest& request);
    void showStart();
    /// Asks what there is to ask, closes all, then ended().
    void quit();
    /// The same without a question: what is on the wire gets its result, campaigns stay as they are.
    void quitNow();
    [[nodiscard]] WorkspaceWindow* window(const QString& path) const; ///< null where it has none
    [[nodiscard]] workspace::Office* office(const QString& path) const;
    [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }
    [[nodiscard]] QuitQuestion* question() const { return m_question; }
    [[nodiscard]] Tray& tray() const { return *m_tray; }
    [[nodiscard]] WorkspaceBook& book() { return m_book; }

Q_SIGNALS:
    /// The first window shows what it has.
    void firstPainted();
    /// All is closed: the program may end.
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Opened;

    [[nodiscard]] workspace::WorkspaceOptions options() const;
    void openWorkspace(const QString& path, const workspace::WorkspaceOptions& options);
    [[nodiscard]] std::unique_ptr<workspace::Office> newOffice() const;
    void create(const QString& path, const QString& name, const QString& colour);
    void onOpened(Opened& opened, const workspace::WorkspaceResult<workspace::OfficeFacts>& result);
    void makeWatch(Opened& opened);
    void makeWindow(Opened& opened);
    void makeStart();
    void connectUnlocking();
    void askForKey(Opened& opened);
    /// An older one that is to be encrypted, where no keychain keeps its key.
    void askForPassphrase(const QString& path);
    void raise(QWidget* window);
    void leave(WorkspaceWindow* window);
    void leaveStart();
    void mend(const QString& path);
    void takeOver(const QString& path, const QString& host);
    void putExtras();
    void onWatchChanged(Opened& opened);
    void keepAwake();
    void putTray();
    void tellFinished(const Opened& opened, const campaign::Outgoing& campaign);
    void tellPaused(const Opened& opened, const campaign::Outgoing& campaign);
    [[nodiscard]] bool isLast(const QWidget* window) const;
    [[nodiscard]] QWidget* frontWindow() const;

    // windowhouse_lock.cpp
    void watchLeaving();
    void wishLeaving();
    void lock(Opened& opened, bool asksForKey = true);
    void lockAll();
    void settleSoon(Opened& opened);
    void settle(Opened& opened);
    void shut(Opened& opened);
    void onShut(const QString& path);
    void tellAsleep();
    void unlockAgain(Opened& opened, workspace::KeySource keys);
    void onUnlocked(Opened& opened);
    void putGoingOn(const Opened& opened);
    [[nodiscard]] static QString goingOnIn(const Opened& opened);
    void goOnRekeying(Opened& opened);

    // windowhouse_quit.cpp
    [[nodiscard]] std::vector<GoingOn> goingOn() const;
    void onAnswer(QuitQuestion::Answer answer);
    void goOnWithoutWindows();
    void pauseAll(std::function<void()> paused);
    void closeAll();
    void closeOffice(const QString& path);
    void dropWindow(Opened& opened);
    void onClosed(const QString& path);

    Parts m_parts;
    WorkspaceBook m_book;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<SleepInhibitor> m_inhibitor;
    std::unique_ptr<StartWindow> m_start;
    std::map<QString, std::unique_ptr<Opened>> m_opened; ///< by path
    QPointer<QuitQuestion> m_question;
    std::unique_ptr<KeychainProbe> m_probe;
    std::unique_ptr<IdleWatch> m_idle;
    std::unique_ptr<LeaveWatch> m_leave;
    bool m_sleepWaits = false;               ///< the computer does, until all is locked
    std::optional<OpenRequest> m_afterwards; ///< came while all was being closed
    bool m_quitting = false;
    bool m_painted = false;
};

} // namespace mw::shell
