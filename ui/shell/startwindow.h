// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/undostack.h"
#include "shell/workspacerow.h"
#include "vault/recoverycode.h"
#include "workspace/vaultkeys.h"

#include <QWidget>

class QStackedWidget;

namespace mw::kit {
class UndoBar;
}

namespace mw::shell {

class NewWorkspacePage;
class RestorePage;
class StartPage;
class UnlockPage;

/// The window with the workspaces that this person knows.
class StartWindow : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive this.
    StartWindow(WorkspaceBook& book, Settings& settings, QWidget* parent = nullptr);

    /// What the owner knows of open workspaces and failures, by path, beside the book.
    void setExtras(const std::map<QString, RowFacts>& extras);
    void showList();
    /// Asks for what opens this workspace. `locked`: it was open, so its keychain was not asked in vain.
    void showUnlock(const QString& path, const workspace::VaultLock& lock, bool locked = false);
    /// Makes a workspace out of this backup.
    void showRestore(const QString& file);
    /// The workspace whose key is asked for; empty: none.
    [[nodiscard]] QString unlocking() const;
    [[nodiscard]] StartPage& list() const { return *m_list; }
    [[nodiscard]] NewWorkspacePage& form() const { return *m_form; }
    [[nodiscard]] RestorePage& restore() const { return *m_restore; }
    [[nodiscard]] UnlockPage& unlock() const { return *m_unlock; }

Q_SIGNALS:
    void openWanted(const QString& path);
    void mendWanted(const QString& path);
    void createWanted(const QString& path, const QString& name, const QString& colour);
    /// The form is there: what is known of a keychain is wanted.
    void formBegun();
    void passphraseEntered(const QString& path, const std::shared_ptr<const mw::base::Secret>& passphrase);
    void codeEntered(const QString& path, const std::shared_ptr<const mw::vault::RecoveryCode>& code);
    void keychainWanted(const QString& path);
    /// There is a new workspace, and what opens it.
    void restored(const QString& path, const mw::workspace::SharedVaultKeys& keys);
    void leaveWanted();
    void quitWanted();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void put();
    void remove(const QString& path);
    void chooseBackup();
    void chooseFolder(const QString& title, const QString& from, std::function<void(QString)> chosen);

    WorkspaceBook& m_book;
    Settings& m_settings;
    QStackedWidget* m_stack;
    StartPage* m_list;
    NewWorkspacePage* m_form;
    UnlockPage* m_unlock;
    RestorePage* m_restore;
    QString m_unlocking;
    kit::UndoBar* m_undoBar;
    bool m_seen = false; ///< the list, once the book is read
    UndoStack m_undo;
    std::map<QString, RowFacts> m_extras;
};

} // namespace mw::shell
