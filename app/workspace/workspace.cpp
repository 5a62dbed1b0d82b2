// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "audience/importservice.h"
#include "audience/searchindex.h"
#include "base/platform.h"
#include "campaign/opendeliveryexcluder.h"
#include "consent/ledgerchain.h"
#include "vault/conversion.h"
#include "vault/crypto.h"
#include "vault/logwriter.h"
#include "vault/meta.h"
#include "vault/migrations.h"
#include "vault/secretstorechooser.h"
#include "workspace/ledgerhead.h"
#include "workspace/publicfile.h"
#include "workspace/upgradebackup.h"

#include <algorithm>
#include <atomic>
#include <QDir>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using vault::Disarmed;

namespace {

constexpr int clickCacheMegabytes = 16;

class NoLog final : public base::LogSink
{
public:
    void write(const base::LogEntry&) override {}
};

/// Each open workspace has a layer of its own, so that keys never meet.
std::unique_ptr<vault::VaultVfs> makeVfs(const QString& below)
{
    static std::atomic_int counter = 0;
    return std::make_unique<vault::VaultVfs>("vault-" + QByteArray::number(++counter), below.toLatin1());
}

base::LogEntry line(base::LogLevel level, const QString& code, const QString& text)
{
    base::LogEntry entry;
    entry.level = level;
    entry.code = code;
    entry.text = text;
    return entry;
}

QString stateFolderOf(const WorkspaceOptions& options)
{
    return options.stateFolder.isEmpty() ? base::platform::stateFolder() : options.stateFolder;
}

QString word(Disarmed disarmed)
{
    switch (disarmed) {
    case Disarmed::No:
        return u"armed"_s;
    case Disarmed::NeverArmed:
        return u"never armed on this device"_s;
    case Disarmed::OtherDevice:
        return u"armed on another device"_s;
    case Disarmed::Moved:
        return u"moved or copied"_s;
    case Disarmed::Replaced:
        return u"another file in the vault's place"_s;
    case Disarmed::RolledBack:
        return u"an older copy was put back"_s;
    }
    return {};
}

} // namespace

Workspace::Workspace(vault::WorkspaceFolder folder, Access access, const base::Clock& clock)
    : m_folder(std::move(folder)), m_access(access), m_clock(clock)
{
}

Workspace::~Workspace()
{
    if (m_access == Access::Write && m_database) {
        if (m_log) // null: its opening failed half-way
            noteLedgerHead();
        writePublicFacts();
    }
    m_log.reset(); // writes what waits, through the vault's gate
}

WorkspaceResult<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const QString& name,
                                                              const base::Clock& clock,
                                                              const WorkspaceOptions& options)
{
    auto folder = vault::WorkspaceFolder::create(path);
    if (!folder)
        return base::fail(workspaceError(folder.error()));
    const QString made = folder->path();
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(*folder), Access::Write, clock));
    const auto done = [&]() -> WorkspaceResult<void> {
        auto lock = vault::WorkspaceLock::take(workspace->m_folder);
        if (!lock)
            return base::fail(workspaceError(lock.error()));
        workspace->m_lock.emplace(std::move(*lock));
        if (auto taken = workspace->takeKeys(options); !taken)
            return taken;
        vault::KeySlots slots = workspace->m_vaultKeys->slots;
        if (auto saved = slots.save(workspace->m_folder.keysPath(), workspace->m_vaultKeys->keys); !saved)
            return base::fail(workspaceError(saved.error()));
        workspace->m_vfs->setKeys(workspace->m_folder.vaultPath(), workspace->m_ring);
        auto vault = vault::Vault::create(workspace->m_folder.vaultPath(), {.vfs = workspace->vfsName()});
        if (!vault)
            return base::fail(workspaceError(vault.error()));
        workspace->m_vault = std::move(*vault);
        auto database = workspace->m_vault->connect(clickCacheMegabytes);
        if (!database)
            return base::fail(workspaceError(database.error()));
        workspace->m_database = std::move(*database);
        auto keys =
            makeKeys(*workspace->m_database, workspace->m_vault->gate(), name, options.colour, clock.now());
        if (!keys)
            return base::fail(keys.error());
        workspace->m_keys = std::move(*keys);
        if (auto found = audience::searchindex::prepare(*workspace->m_database, workspace->m_vault->gate());
            !found)
            return base::fail(workspaceError(found.error()));
        if (auto finished = workspace->finishOpening(options); !finished)
            return finished;
        if (!workspace->m_guard->arm(0))
            return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::GuardUnwritable});
        return {};
    }();
    if (!done) {
        workspace->m_database.reset();
        workspace.reset();
        QDir(made).removeRecursively(); // it was not there, or empty, before
        return base::fail(done.error());
    }
    workspace->m_log->write(line(base::LogLevel::Info, u"MW-1130"_s, u"the workspace was made, and armed"_s));
    workspace->writePublicFacts();
    return workspace;
}

WorkspaceResult<std::unique_ptr<Workspace>>
Workspace::open(const QString& path, Access access, const base::Clock& clock, const WorkspaceOptions& options)
{
    auto folder = vault::WorkspaceFolder::open(path);
    if (!folder)
        return base::fail(workspaceError(folder.error()));
    std::unique_ptr<Workspace> workspace(new Workspace(std::move(*folder), access, clock));
    if (access == Access::Write) {
        auto lock = vault::WorkspaceLock::take(workspace->m_folder, options.takeOverFrom);
        if (!lock)
            return base::fail(workspaceError(lock.error()));
        workspace->m_lock.emplace(std::move(*lock));
    }
    if (auto opened = workspace->openVault(options); !opened)
        return base::fail(opened.error());
    auto keys = readKeys(*workspace->m_database);
    if (!keys)
        return base::fail(keys.error());
    workspace->m_keys = std::move(*keys);
    if (auto finished = workspace->finishOpening(options); !finished)
        return base::fail(finished.error());
    if (access == Access::Write) {
        // What a dead process left of an import is taken away or finished before anybody looks.
        campaign::OpenDeliveryExcluder deliveries;
        auto recovered = audience::recoverImports(*workspace->m_database, workspace->m_vault->gate(),
                                                  deliveries, clock.now());
        if (!recovered)
            return base::fail(workspaceError(recovered.error()));
        if (auto found = audience::searchindex::prepare(*workspace->m_database, workspace->m_vault->gate());
            !found)
            return base::fail(workspaceError(found.error()));
    }
    return workspace;
}

/// NoProtection where nobody said how; else what the source answers.
WorkspaceResult<void> Workspace::takeKeys(const WorkspaceOptions& options)
{
    m_vfs = makeVfs(options.vfs);
    m_keychain = options.keychain;
    if (!options.keys)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::NoProtection});
    auto keys = options.keys();
    if (!keys)
        return base::fail(keys.error());
    m_vaultKeys = std::move(*keys);
    m_ring = m_vaultKeys->keys.ring();
    return {};
}

SharedVaultKeys Workspace::vaultKeys() const
{
    const std::lock_guard lock(m_keysMutex);
    return m_vaultKeys;
}

void Workspace::setVaultKeys(SharedVaultKeys keys)
{
    const std::lock_guard lock(m_keysMutex);
    m_vaultKeys = std::move(keys);
}

bool Workspace::isOpenedBy(const VaultKeys& keys) const
{
    const SharedVaultKeys own = vaultKeys();
    // While it is keyed again one side may know a generation that the other does not know yet.
    const auto& all = own->keys.byGeneration;
    return std::any_of(all.begin(), all.end(), [&](const auto& one) {
        const auto other = keys.keys.byGeneration.find(one.first);
        return other != keys.keys.byGeneration.end() &&
               vault::crypto::equal(vault::crypto::bytesOf(one.second.reveal()),
                                    vault::crypto::bytesOf(other->second.reveal()));
    });
}

/// A workspace from before there was encryption. The slots file is there, synced, before a byte is sealed;
/// killed in between, the plain file is still whole and the next upgrade begins anew.
WorkspaceResult<void> Workspace::encrypt(const WorkspaceOptions& options)
{
    if (auto right = checkMigration(options.vfs, options); !right)
        return right;
    if (!options.upgrade || m_access == Access::ReadOnly)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::NeedsUpgrade,
                                         .detail = QString::number(vault::newestMigration())});
    if (auto taken = takeKeys(options); !taken)
        return taken;
    vault::KeySlots slots = m_vaultKeys->slots;
    if (auto saved = slots.save(m_folder.keysPath(), m_vaultKeys->keys); !saved)
        return base::fail(workspaceError(saved.error()));
    if (auto done = vault::encryptInPlace(m_folder.vaultPath(), *m_vfs, m_ring, {}); !done)
        return base::fail(workspaceError(done.error()));
    m_wasEncrypted = true;
    return {};
}

WorkspaceResult<void> Workspace::unlock(const WorkspaceOptions& options)
{
    if (auto taken = takeKeys(options); !taken) {
        if (taken.error().kind == WorkspaceError::Kind::NoProtection)
            return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::Locked});
        return taken;
    }
    const auto fits = vault::keysFit(m_folder.vaultPath(), m_ring);
    if (!fits)
        return base::fail(workspaceError(fits.error()));
    if (*fits != vault::Opened::Ok)
        return base::fail(workspaceError(vault::DbError{vault::DbError::Kind::WrongKey, {}}));
    m_vfs->setKeys(m_folder.vaultPath(), m_ring);
    return {};
}

// Vault::open runs missing migrations by itself, so an older file is looked for first: an upgrade is a
// person's decision.
WorkspaceResult<void> Workspace::checkMigration(const QString& vfs, const WorkspaceOptions& options)
{
    auto database = vault::Database::open(m_folder.vaultPath(), {.vfs = vfs, .readOnly = true});
    if (!database)
        return base::fail(workspaceError(database.error()));
    auto migration = vault::migrationOf(**database);
    if (!migration)
        return base::fail(workspaceError(migration.error()));
    if (*migration > vault::newestMigration())
        return base::fail(
            workspaceError(vault::DbError{vault::DbError::Kind::Newer, QString::number(*migration)}));
    if (*migration == vault::newestMigration())
        return {};
    if (*migration == 0)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::EmptyVault});
    if (!options.upgrade || m_access == Access::ReadOnly)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::NeedsUpgrade,
                                         .detail = QString::number(*migration)});
    m_upgradedFrom = *migration;
    return {};
}

WorkspaceResult<void> Workspace::openVault(const WorkspaceOptions& options)
{
    using vault::format::FileKind;
    if (m_access == Access::Write)
        vault::removeUnfinishedConversion(m_folder.vaultPath());
    const auto kind = vault::fileKind(m_folder.vaultPath());
    if (!kind)
        return base::fail(workspaceError(kind.error()));
    if (*kind == FileKind::Empty)
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::EmptyVault});
    if (*kind == FileKind::NewerVault)
        return base::fail(workspaceError(vault::DbError{vault::DbError::Kind::Newer, {}}));
    if (*kind == FileKind::Foreign)
        return base::fail(
            workspaceError(vault::DbError{vault::DbError::Kind::Damaged, u"not a Mailwright vault"_s}));
    if (auto ready = *kind == FileKind::Plain ? encrypt(options) : unlock(options); !ready)
        return ready;
    if (auto right = checkMigration(vfsName(), options); !right)
        return right;
    if (m_upgradedFrom >= 0)
        if (auto saved = UpgradeBackup(m_folder, *m_vfs, m_vaultKeys->keys).make(m_upgradedFrom, m_clock);
            !saved)
            return saved;
    auto vault = vault::Vault::open(m_folder.vaultPath(),
                                    {.vfs = vfsName(), .readOnly = m_access == Access::ReadOnly});
    if (!vault)
        return base::fail(workspaceError(vault.error()));
    m_vault = std::move(*vault);
    auto database = m_vault->connect(clickCacheMegabytes);
    if (!database)
        return base::fail(workspaceError(database.error()));
    m_database = std::move(*database);
    return {};
}

WorkspaceResult<void> Workspace::finishOpening(const WorkspaceOptions& options)
{
    if (m_access == Access::Write)
        m_log = std::make_unique<vault::LogWriter>(m_folder.vaultPath(), vault::OpenOptions{.vfs = vfsName()},
                                                   m_vault->gate(), m_clock);
    else
        m_log = std::make_unique<NoLog>();
    m_guard = std::make_unique<vault::SendGuard>(stateFolderOf(options), m_keys.id, m_folder.vaultPath());
    if (m_wasEncrypted)
        m_log->write(line(base::LogLevel::Info, u"MW-1135"_s, u"the workspace's file was encrypted"_s));
    if (m_upgradedFrom >= 0)
        m_log->write(
            line(base::LogLevel::Info, u"MW-1131"_s,
                 u"upgraded from migration %1 to %2"_s.arg(m_upgradedFrom).arg(vault::newestMigration())));
    if (m_access == Access::Write)
        sealPlainCopies();
    return checkLedger();
}

/// A file from before the chain gets one; one whose chain is not what was noted is opened and told of.
WorkspaceResult<void> Workspace::checkLedger()
{
    if (m_access == Access::Write && m_upgradedFrom >= 0) {
        auto transaction = vault::WriteTransaction::begin(*m_database, m_vault->gate(), vault::Writer::Job,
                                                          vault::Sync::Durable);
        if (!transaction)
            return base::fail(workspaceError(transaction.error()));
        if (auto begun = consent::ledger::begin(*m_database, m_clock.now()); !begun)
            return base::fail(workspaceError(begun.error()));
        if (auto committed = transaction->commit(); !committed)
            return base::fail(workspaceError(committed.error()));
    }
    const auto holds = holdsNotedHead(*this, *m_database);
    if (!holds)
        m_log->write(
            line(base::LogLevel::Warning, u"MW-3111"_s,
                 u"the noted head of the consent ledger could not be read: %1"_s.arg(holds.error().detail)));
    else if (!*holds)
        m_log->write(line(base::LogLevel::Error, u"MW-3110"_s,
                          u"the consent ledger does not hold the head that was noted beside it"_s));
    return {};
}

void Workspace::noteLedgerHead()
{
    if (auto noted = noteHead(*this, *m_database); !noted)
        m_log->write(
            line(base::LogLevel::Warning, u"MW-3111"_s,
                 u"the head of the consent ledger could not be noted: %1"_s.arg(noted.error().detail)));
}

void Workspace::sealPlainCopies()
{
    const auto sealed = UpgradeBackup(m_folder, *m_vfs, m_vaultKeys->keys).sealPlainCopies();
    if (sealed.count > 0)
        m_log->write(
            line(base::LogLevel::Info, u"MW-1138"_s,
                 u"plain copies from before upgrades were turned into backups: %1"_s.arg(sealed.count)));
    for (const QString& path : sealed.left) {
        auto entry =
            line(base::LogLevel::Warning, u"MW-1139"_s,
                 u"a copy from before an upgrade can't be read, and is still there, not encrypted"_s);
        entry.detail = path;
        m_log->write(entry);
    }
}

WorkspaceResult<void> Workspace::setAppearance(const QString& name, const QString& colour)
{
    if (auto stored = storeAppearance(*m_database, m_vault->gate(), name, colour); !stored)
        return stored;
    m_keys.name = name;
    m_keys.colour = colour;
    m_log->write(line(base::LogLevel::Info, u"MW-1134"_s, u"the workspace's name or colour was changed"_s));
    writePublicFacts();
    return {};
}

std::unique_ptr<vault::SecretStore> Workspace::makeKeychain() const
{
    return m_keychain ? m_keychain() : vault::systemKeychain();
}

vault::DbResult<Disarmed> Workspace::disarmed()
{
    auto sequence = vault::meta::read(*m_database, u"send_sequence"_s);
    if (!sequence)
        return base::fail(sequence.error());
    return m_guard->check(sequence->toLongLong());
}

WorkspaceResult<Disarmed> Workspace::arm()
{
    auto before = disarmed();
    if (!before)
        return base::fail(workspaceError(before.error()));
    auto sequence = vault::meta::read(*m_database, u"send_sequence"_s);
    if (!sequence)
        return base::fail(workspaceError(sequence.error()));
    if (!m_guard->arm(sequence->toLongLong()))
        return base::fail(WorkspaceError{.kind = WorkspaceError::Kind::GuardUnwritable});
    m_log->write(line(base::LogLevel::Warning, u"MW-1132"_s,
                      u"a person armed the workspace (before: %1)"_s.arg(word(*before))));
    return *before;
}

void Workspace::writePublicFacts()
{
    const auto facts = publicFacts(*m_database, m_keys, m_clock.now());
    if (!facts || !writePublicFile(m_folder.publicPath(), *facts))
        m_log->write(line(base::LogLevel::Warning, u"MW-1133"_s,
                          u"the file with name and counts could not be written"_s));
}

} // namespace mw::workspace
