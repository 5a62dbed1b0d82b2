// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for what opens a workspace.
#include "shell/keychainprobe.h"
#include "shell/newworkspacepage.h"
#include "shell/passphrasedialog.h"
#include "shell/problems.h"
#include "shell/startpage.h"
#include "shell/startwindow.h"
#include "shell/unlockpage.h"
#include "shell/windowhouse_p.h"

namespace mw::shell {

using workspace::WorkspaceError;

void WindowHouse::connectUnlocking()
{
    m_probe = std::make_unique<KeychainProbe>(m_parts.keychain);
    connect(m_probe.get(), &KeychainProbe::answered, this, [this](KeychainState state) {
        if (m_start)
            m_start->form().setKeychain(state);
    });
    connect(m_start.get(), &StartWindow::formBegun, this, [this] {
        m_start->form().setKeychain(KeychainState::Asking);
        m_probe->ask();
    });
    const auto tryWith = [this](const QString& path, UnlockPage::Busy busy, workspace::KeySource keys) {
        m_start->unlock().setBusy(busy);
        auto wanted = options();
        wanted.keys = std::move(keys);
        openWorkspace(path, wanted);
    };
    connect(m_start.get(), &StartWindow::passphraseEntered, this,
            [tryWith](const QString& path, const std::shared_ptr<const base::Secret>& passphrase) {
                tryWith(path, UnlockPage::Busy::Opening,
                        workspace::vaultkeys::byPassphrase(path, passphrase));
            });
    connect(m_start.get(), &StartWindow::codeEntered, this,
            [tryWith](const QString& path, const std::shared_ptr<const vault::RecoveryCode>& code) {
                tryWith(path, UnlockPage::Busy::Opening,
                        [path, code] { return workspace::vaultkeys::unlock(path, *code); });
            });
    connect(m_start.get(), &StartWindow::keychainWanted, this, [this, tryWith](const QString& path) {
        const auto found = m_opened.find(path);
        if (found != m_opened.end() && found->second->locked) {
            Opened& opened = *found->second;
            if (opened.office->isOpen() && !opened.shutting) {
                m_start->unlock().setBusy(UnlockPage::Busy::Keychain);
                return unlockAgain(opened, {});
            }
            opened.locked = false; // the keychain opens it, as at the start, or it stays closed
        }
        tryWith(path, UnlockPage::Busy::Keychain, {});
    });
}

void WindowHouse::askForKey(Opened& opened)
{
    const WorkspaceError& error = *opened.error;
    const bool again = m_start && m_start->unlocking() == opened.path;
    if (!again) {
        showStart();
        m_start->showUnlock(opened.path, error.lock.value_or(workspace::VaultLock{.passphrase = true}),
                            opened.locked);
    }
    putGoingOn(opened);
    m_start->unlock().setBusy(UnlockPage::Busy::No);
    if (error.kind != WorkspaceError::Kind::Locked)
        m_start->unlock().setProblem(problemOf(error));
    raise(m_start.get());
}

void WindowHouse::askForPassphrase(const QString& path)
{
    showStart();
    const WorkspaceRow* row = m_start->list().row(path);
    auto* dialog = new PassphraseDialog(PassphraseDialog::Kind::Add, row ? row->facts().known.name() : path,
                                        m_start.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::entered, this, [this, dialog, path] {
        auto wanted = options();
        wanted.upgrade = true;
        wanted.keys =
            workspace::vaultkeys::byNewPassphrase(std::make_shared<const base::Secret>(dialog->fresh()));
        dialog->done(QDialog::Accepted);
        openWorkspace(path, wanted);
    });
    dialog->open();
}

} // namespace mw::shell
