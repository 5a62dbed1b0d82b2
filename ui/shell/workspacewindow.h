// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"
#include "shell/settings.h"

#include <QPointer>
#include <QWidget>

#include <set>

namespace mw::kit {
struct Problem;
class UndoBar;
} // namespace mw::kit

namespace mw::shell {

class CommandPalette;
class CommandSet;
class FoldedMenuBar;
class JobsPanel;
class PageStack;
class SenderWatch;
class Sidebar;
class StatusBar;
class UndoStack;
class WorkspaceStrip;
struct MenuGroup;
struct PaletteEntry;

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
    [[nodiscard]] PageStack& pages() const { return *m_pages; }
    [[nodiscard]] StatusBar& statusBar() const { return *m_status; }
    [[nodiscard]] Sidebar& sidebar() const { return *m_sidebar; }
    [[nodiscard]] UndoStack& undoStack() const { return *m_undo; }
    [[nodiscard]] CommandPalette& palette() const { return *m_palette; }
    [[nodiscard]] FoldedMenuBar& menuBar() const { return *m_menuBar; }
    [[nodiscard]] JobsPanel& jobsPanel() const { return *m_jobs; }
    /// No page would lose anything. Else the page has asked, and is in front.
    [[nodiscard]] bool mayClose();
    /// Closes without asking anybody.
    void dismiss();
    void openPalette();
    void openHelp();
    void askToArm();
    /// The next of sidebar, page, undo bar and status bar that can take the focus; -1: the one before.
    void nextPane(int step);

Q_SIGNALS:
    /// The person wants this window gone; its owner asks what there is to ask, and dismisses it.
    void leaveWanted();
    void switchWanted();
    void lockWanted();
    void restoreWanted(const QString& file);
    void quitWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void buildMenus();
    void wire();
    void putFacts();
    void putBackups();
    void fit();
    void restore();
    void remember();
    void putCommands();
    void putOutboxBadge();
    void onArrived(PageId page);
    void offerUndo(const Undoable& what);
    void arm();
    void tell(const kit::Problem& problem);
    [[nodiscard]] std::vector<MenuGroup> groups();
    [[nodiscard]] std::vector<PaletteEntry> paletteEntries();
    [[nodiscard]] QString settingsKey(const QString& what) const;

    Parts m_parts;
    FoldedMenuBar* m_menuBar = nullptr;
    WorkspaceStrip* m_strip = nullptr;
    Sidebar* m_sidebar = nullptr;
    PageStack* m_pages = nullptr;
    kit::UndoBar* m_undoBar = nullptr;
    StatusBar* m_status = nullptr;
    JobsPanel* m_jobs = nullptr;
    UndoStack* m_undo = nullptr;
    CommandSet* m_own = nullptr;
    CommandSet* m_ofPage = nullptr;
    CommandPalette* m_palette = nullptr;
    std::set<PageId> m_tellingBadges; ///< pages that set their own
    bool m_dismissed = false;
};

} // namespace mw::shell
