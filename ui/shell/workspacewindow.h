// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"
#include "shell/settings.h"

#include <QPointer>
#include <QWidget>

class QMenuBar;

namespace mw::kit {
class UndoBar;
}

namespace mw::shell {

class CommandSet;
class JobsPanel;
class PageStack;
class SenderWatch;
class Sidebar;
class StatusBar;
class UndoStack;
class WorkspaceStrip;

/// The window of one open workspace. It only arranges: pages are made by the factory, what it shows of the
/// sender comes from its watch, and whether it may go is its owner's to decide.
class WorkspaceWindow : public QWidget
{
    Q_OBJECT
public:
    /// All outlive this; the office is open.
    struct Parts
    {
        workspace::Office& office;
        SenderWatch& watch;
        Settings& settings;
        const base::Clock& clock;
        const PageFactory& pages;
    };
    explicit WorkspaceWindow(const Parts& parts);
    ~WorkspaceWindow() override;

    /// False where that page is not built.
    bool go(const Place& place);
    [[nodiscard]] workspace::Office& office() const { return m_parts.office; }
    [[nodiscard]] PageStack& pages() const { return *m_pages; }
    [[nodiscard]] StatusBar& statusBar() const { return *m_status; }
    [[nodiscard]] Sidebar& sidebar() const { return *m_sidebar; }
    [[nodiscard]] UndoStack& undoStack() const { return *m_undo; }
    /// No page would lose anything. Else the page has asked, and is in front.
    [[nodiscard]] bool mayClose();
    /// Closes without asking anybody.
    void dismiss();

Q_SIGNALS:
    /// The person wants this window gone; its owner asks what there is to ask, and dismisses it.
    void leaveWanted();
    void switchWanted();
    void quitWanted();
    void armed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void wire();
    void fit();
    void restore();
    void remember();
    void putCommands();
    void onArrived(PageId page);
    void offerUndo(const Undoable& what);
    void askToArm();
    void arm();
    [[nodiscard]] std::vector<Command> ownCommands();
    [[nodiscard]] QString settingsKey(const QString& what) const;

    Parts m_parts;
    WorkspaceStrip* m_strip = nullptr;
    Sidebar* m_sidebar = nullptr;
    PageStack* m_pages = nullptr;
    kit::UndoBar* m_undoBar = nullptr;
    StatusBar* m_status = nullptr;
    JobsPanel* m_jobs = nullptr;
    UndoStack* m_undo = nullptr;
    CommandSet* m_own = nullptr;
    CommandSet* m_ofPage = nullptr;
    bool m_dismissed = false;
};

} // namespace mw::shell
