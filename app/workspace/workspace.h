// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audience/importturn.h"
#include "base/logsink.h"
#include "vault/sendguard.h"
#include "vault/vault.h"
#include "workspace/workspacekeys.h"

namespace mw::workspace {

enum class Access {
    ReadOnly, ///< takes no lock: beside a living writer
    Write,
};

struct WorkspaceOptions
{
    QString vfs = {};          ///< the VFS below the vault, by name; for tests
    QString stateFolder = {};  ///< empty = platform::stateFolder()
    QString takeOverFrom = {}; ///< another host's name, as a person confirmed it
    bool upgrade = false;      ///< runs missing migrations, after a backup; else NeedsUpgrade
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
    /// Missing migrations were run when it was opened.
    [[nodiscard]] bool wasUpgraded() const { return m_upgradedFrom >= 0; }

    /// Another name and colour, for people; the folder keeps its name. Also in what a locked workspace shows.
    [[nodiscard]] WorkspaceResult<void> setAppearance(const QString& name, const QString& colour);

    [[nodiscard]] vault::DbResult<vault::Disarmed> disarmed();
    /// Only at a person's word. Logged, with what had disarmed it.
    [[nodiscard]] WorkspaceResult<vault::Disarmed> arm();

private:
    Workspace(vault::WorkspaceFolder folder, Access access, const base::Clock& clock);
    [[nodiscard]] WorkspaceResult<void> openVault(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> checkMigration(const WorkspaceOptions& options);
    [[nodiscard]] WorkspaceResult<void> finishOpening(const WorkspaceOptions& options);
    void writePublicFacts();

    vault::WorkspaceFolder m_folder;
    Access m_access;
    const base::Clock& m_clock;
    int m_upgradedFrom = -1;
    std::optional<vault::WorkspaceLock> m_lock; ///< goes last
    std::unique_ptr<vault::Vault> m_vault;
    WorkspaceKeys m_keys;
    std::unique_ptr<base::LogSink> m_log;
    std::unique_ptr<vault::SendGuard> m_guard;
    std::unique_ptr<vault::Database> m_database;
    audience::ImportTurn m_importTurn;
};

} // namespace mw::workspace
