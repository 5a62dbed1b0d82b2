// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

namespace mw::workspace {

/// A recovery code that opens nothing yet: it does once it is kept.
struct NewRecovery
{
    std::shared_ptr<const vault::RecoveryCode> code;
    std::shared_ptr<const vault::KeySlots> slots;
};

/// Changes what opens an open workspace. Each change is on the disk before it is told of; the slots file is
/// read anew each time, so that one that another program changed is not overwritten, and by one at a time,
/// for a re-keying may be under way. For the workspace's thread; scrypt takes a quarter of a second.
class Protection
{
public:
    explicit Protection(Workspace& workspace) : m_workspace(workspace) {}

    [[nodiscard]] WorkspaceResult<VaultLock> lock() const;
    [[nodiscard]] WorkspaceResult<void> addPassphrase(const base::Secret& passphrase);
    [[nodiscard]] WorkspaceResult<void> changePassphrase(const base::Secret& old, const base::Secret& fresh);
    /// The last way in stays: LastSlot.
    [[nodiscard]] WorkspaceResult<void> removePassphrase() { return remove(vault::SlotKind::Person); }
    [[nodiscard]] WorkspaceResult<void> removeKeychain() { return remove(vault::SlotKind::Keychain); }
    [[nodiscard]] WorkspaceResult<void> removeRecovery() { return remove(vault::SlotKind::Recovery); }
    /// Nothing is written: a code that nobody wrote down must not take the place of one that somebody did.
    [[nodiscard]] WorkspaceResult<NewRecovery> makeRecovery() const;
    /// Rekeying where the slots file was changed since it was made.
    [[nodiscard]] WorkspaceResult<void> keepRecovery(const NewRecovery& made);
    /// The answer comes as the keychain's does, or from within the call. Keychain where it keeps nothing,
    /// Rekeying where the slots file was changed meanwhile.
    void addKeychain(QObject* context, std::function<void(const WorkspaceResult<void>&)> answer);

private:
    [[nodiscard]] WorkspaceResult<vault::KeySlots> slots() const;
    [[nodiscard]] WorkspaceResult<void> save(vault::KeySlots slots, const QString& what);
    [[nodiscard]] WorkspaceResult<void> remove(vault::SlotKind kind);
    [[nodiscard]] WorkspaceResult<void> saveOnlyAfter(std::uint64_t revision, vault::KeySlots slots,
                                                      const QString& what);

    Workspace& m_workspace;
    std::unique_ptr<vault::SecretStore> m_keychain;
};

} // namespace mw::workspace
