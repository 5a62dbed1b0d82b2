// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/pagefacts.h"
#include "shell/settings.h"
#include "shell/workspacebook.h"
#include "workspace/office.h"

#include <QPointer>

namespace mw::shell {

class SenderWatch;
class StartWindow;
class WorkspaceWindow;

/// What a start of the program, or a second one, asks for.
struct OpenRequest
{
    QString workspace{};          ///< folder; empty: the last one, or the list of all
    QString importFile{};         ///< to import into it
    std::optional<PageId> page{}; ///< to come to
};

/// Owns the open workspaces and their windows. A workspace is open once; it goes on without its window as
/// long as something is sent or done in it.
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
    };
    explicit WindowHouse(const Parts& parts, QObject* parent = nullptr);
    ~WindowHouse() override;

    void open(const OpenRequest& request);
    void showStart();
    /// Asks what there is to ask, closes all, ends the program.
    void quit();
    [[nodiscard]] WorkspaceWindow* window(const QString& path) const;
    [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }

Q_SIGNALS:
    /// The first window shows what it has.
    void firstPainted();

private:
    struct Opened;
    void openWorkspace(const QString& path, const workspace::WorkspaceOptions& options);
    void create(const QString& path, const QString& name, const QString& colour);
    void onOpened(Opened& opened, const workspace::WorkspaceResult<workspace::OfficeFacts>& result);
    void makeWindow(Opened& opened);
    void raise(QWidget* window);
    void leave(WorkspaceWindow* window);
    void leaveStart();
    void mend(const QString& path);
    void closeOffice(const QString& path);
    void putExtras();
    [[nodiscard]] bool isLast(const QWidget* window) const;

    Parts m_parts;
    WorkspaceBook m_book;
    std::unique_ptr<StartWindow> m_start;
    std::map<QString, std::unique_ptr<Opened>> m_opened; ///< by path
    bool m_quitting = false;
};

} // namespace mw::shell
