// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importturn.h"
#include "base/logsink.h"
#include "vault/sendguard.h"
#include "vault/vault.h"
#include "vault/vaultvfs.h"
#include "workspace/vaultkeys.h"
#include "workspace/workspacekeys.h"

#include <mutex>

namespace mw::workspace {

enum class Access {
    ReadOnly, ///< takes no lock: beside a living writer
    Write,
};

struct WorkspaceOptions
{
    /// What opens it, or is to open a new one: without it nothing is made, and nothing encrypted is opened.
    KeySource keys = {};
    /// Whose keychain is asked where `keys` is empty; empty: this computer's. KeyFinder asks it.
    std::function<std::unique_ptr<vault::SecretStore>()> keychain = {};
    QString vfs = {};          ///< the VFS below the vault's own, by name; for tests
    QString stateFolder = {};  ///< empty = platform::stateFolder()
    QString takeOverFrom = {}; ///< another host's name, as a person confirmed it
    bool upgrade = false;      ///< encrypts, runs missing migrations after a backup; else NeedsUpgrade
    QString colour = {};       ///< of a new one: #RRGGBB, one of the eight; any other = by chance
};

/// One client's folder, open: the vault, its keys, the lock, the log, and what says whether it may send.
/// The services are Services'. For the thread that opened it; other threads connect to vault() themselves.
class Workspace
{
public:
    /// Makes the folder, an empty vault and its keys, and arms it. Leaves nothing behind when it fails.
    /// `clock` outlives the workspace.
    [[nodiscard]] static WorkspaceResult<std::unique_ptr<Workspace>>
    create(const QString& path, const QString& name, const base::Clock& clock,
           const WorkspaceOptions& options = {});
    [[nodiscard]] static WorkspaceResult<std::unique_ptr<Workspace>>
    open(const QString& path, Access access, const base::Clock& clock, const WorkspaceOptions& options = {});
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const vault::WorkspaceFolder& folder() const { return m_folder; }
    [[nodiscard]] const WorkspaceKeys& keys() const { return m_keys; }
    [[nodiscard]] Access access() const { return m_access; }
    [[nodiscard]] vault::Vault& vault() { return *m_vault; }
    /// This thread's connection.
    [[nodiscard]] vault::Database& database() { return *m_database; }
    [[nodiscard]] const base::Clock& clock() const { return m_clock; }
    /// Goes nowhere where the workspace is open for reading.
    [[nodiscard]] base::LogSink& log() { return *m_log; }
    [[nodiscard]] vault::SendGuard& guard() { return *m_guard; }
    /// From any thread.
    [[nodiscard]] audience::ImportTurn& importTurn() { return m_importTurn; }
    /// It was encrypted, or missing migrations were run, when it was opened.
    [[nodiscard]] bool wasUpgraded() const { return m_upgradedFrom >= 0 || m_wasEncrypted; }
    /// What opens it at present, for who opens or copies its file beside this. From any thread; re-keying
    /// puts others in their place, so hold the pointer for as long as you use them. Connections through
    /// vault() and vfs() need nothing: they share the ring, which has the old key for as long as a page is
    /// sealed with it.
    [[nodiscard]] SharedVaultKeys vaultKeys() const;
    /// Whether these keys are its own: a key file that somebody put in the place of its own has others.
    [[nodiscard]] bool isOpenedBy(const VaultKeys& keys) const;
    /// One change of the slots file at a time: held from reading it to writing it. From any thread.
    [[nodiscard]] std::mutex& slotsTurn() { return m_slotsTurn; }
    /// Where a key may be kept; null: nowhere. A new one each time, for the calling thread.
    [[nodiscard]] std::unique_ptr<vault::SecretStore> makeKeychain() const;
    /// For connections beside vault(): to backups, for one.
    [[nodiscard]] vault::VaultVfs& vfs() { return *m_vfs; }

    /// Another name and colour, for people; the folder keeps its name. Also in what a locked workspace shows.
    [[nodiscard]] WorkspaceResult<void> setAppearance(const QString& name, const QString& colour);

    /// For rekey().
    void setVaultKeys(SharedVaultKeys keys);
    [[nodiscard]] vault::KeyRing& ring() { return *m_ring; }
    [[nodiscard]] std::mutex& rekeyTurn() { return m_rekeyTurn; }
    /// Under the slots file's MAC; also done when it closes. In the thread that opened it.
    void noteLedgerHead();
    /// What a locked workspace shows, as it is now; also done when it closes.
    void writePublicFacts();

    [[nodiscard]] vault::DbResult<vault::Disarmed> disarmed();
    /// Only at a person's word. Logged, with what had disarmed it.
    [[nodiscard]] WorkspaceResult<vault::Disarmed> arm();

private:
    Workspace(vault::WorkspaceFolder folder, Access access, const base::Clock& clock);
    [[nodiscard]] WorkspaceResult<void> takeKeys(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> encrypt(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> unlock(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> openVault(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> checkMigration(const QString& vfs, const WorkspaceOptions& options);
    [[nodiscard]] QString vfsName() const { return QString::fromLatin1(m_vfs->name()); }
    [[nodiscard]] WorkspaceResult<void> finishOpening(const WorkspaceOptions& options);
    void sealPlainCopies();
    [[nodiscard]] WorkspaceResult<void> checkLedger();

    vault::WorkspaceFolder m_folder;
    Access m_access;
    const base::Clock& m_clock;
    int m_upgradedFrom = -1;
    bool m_wasEncrypted = false;                ///< by this opening
    std::optional<vault::WorkspaceLock> m_lock; ///< goes last
    std::unique_ptr<vault::VaultVfs> m_vfs;     ///< outlives every connection
    mutable std::mutex m_keysMutex;             ///< of m_vaultKeys
    SharedVaultKeys m_vaultKeys;
    std::shared_ptr<vault::KeyRing> m_ring; ///< of every connection to the vault
    std::mutex m_slotsTurn;
    std::mutex m_rekeyTurn;
    std::function<std::unique_ptr<vault::SecretStore>()> m_keychain;
    std::unique_ptr<vault::Vault> m_vault;
    WorkspaceKeys m_keys;
    std::unique_ptr<base::LogSink> m_log;
    std::unique_ptr<vault::SendGuard> m_guard;
    std::unique_ptr<vault::Database> m_database;
    audience::ImportTurn m_importTurn;
};

} // namespace mw::workspace
