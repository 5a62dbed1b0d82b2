// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "vault/migrations.h"

namespace mw::vault {

namespace {
constexpr int mailwrightApplicationId = 0x4D575254;
}

DbResult<std::unique_ptr<Vault>> Vault::create(const QString& path, const VaultOptions& options)
{
    std::unique_ptr<Vault> vault(new Vault(path, options));
    if (auto ready = vault->prepare(true); !ready)
        return base::fail(ready.error());
    return vault;
}

DbResult<std::unique_ptr<Vault>> Vault::open(const QString& path, const VaultOptions& options)
{
    std::unique_ptr<Vault> vault(new Vault(path, options));
    if (auto ready = vault->prepare(false); !ready)
        return base::fail(ready.error());
    return vault;
}

DbResult<void> Vault::prepare(bool mayCreate)
{
    using namespace Qt::StringLiterals;
    auto database = Database::open(
        m_path,
        {.vfs = m_options.vfs, .readOnly = m_options.readOnly, .mayCreate = mayCreate, .cacheMegabytes = 8});
    if (!database)
        return base::fail(database.error());
    const auto applicationId = (*database)->value(u"PRAGMA application_id"_s);
    if (!applicationId)
        return base::fail(applicationId.error());
    const auto migration = migrationOf(**database);
    if (!migration)
        return base::fail(migration.error());
    const bool isOurs = applicationId->toInt() == mailwrightApplicationId;
    if (!isOurs && !(mayCreate && *migration == 0))
        return base::fail(DbError{DbError::Kind::Damaged, u"not a Mailwright vault"_s});
    if (*migration > newestMigration())
        return base::fail(DbError{DbError::Kind::Newer, QString::number(*migration)});
    if (m_options.readOnly)
        return {};
    if (auto done = migrate(**database, m_gate); !done)
        return done;
    m_checkpointer = std::make_unique<Checkpointer>(
        m_path, OpenOptions{.vfs = m_options.vfs, .cacheMegabytes = 2}, m_gate);
    return {};
}

DbResult<std::unique_ptr<Database>> Vault::connect(int cacheMegabytes) const
{
    return Database::open(
        m_path, {.vfs = m_options.vfs, .readOnly = m_options.readOnly, .cacheMegabytes = cacheMegabytes});
}

DbResult<std::unique_ptr<Database>> Vault::connectReadOnly(int cacheMegabytes) const
{
    return Database::open(m_path, {.vfs = m_options.vfs, .readOnly = true, .cacheMegabytes = cacheMegabytes});
}

} // namespace mw::vault
