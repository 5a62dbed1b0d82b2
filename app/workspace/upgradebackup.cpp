// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/upgradebackup.h"

#include "backup/backupmaker.h"
#include "vault/conversion.h"

#include <limits>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using backup::BackupError;
using vault::DbError;
using vault::format::FileKind;

namespace {

/// The moment that a copy was made at.
class ThatMoment final : public base::Clock
{
public:
    explicit ThatMoment(base::Timestamp moment) : m_moment(moment) {}
    [[nodiscard]] base::Timestamp now() const override { return m_moment; }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override { return {}; }

private:
    base::Timestamp m_moment;
};

/// NAME-before-upgrade-MIGRATION; the backup's own name adds the time.
QString nameOf(const vault::WorkspaceFolder& folder, int migration)
{
    return u"%1-before-upgrade-%2"_s.arg(QFileInfo(folder.path()).completeBaseName()).arg(migration);
}

DbError::Kind kindOf(BackupError::Kind kind)
{
    switch (kind) {
    case BackupError::Kind::Full:
        return DbError::Kind::Full;
    case BackupError::Kind::NotWritable:
    case BackupError::Kind::FolderGone:
        return DbError::Kind::ReadOnly;
    case BackupError::Kind::Busy:
        return DbError::Kind::Busy;
    case BackupError::Kind::VaultUnreadable:
    case BackupError::Kind::Damaged:
        return DbError::Kind::Damaged;
    case BackupError::Kind::KeysUnfit:
        return DbError::Kind::WrongKey;
    default:
        return DbError::Kind::Io;
    }
}

backup::BackupMaker makerOf(const vault::WorkspaceFolder& folder, const vault::VaultVfs& vfs,
                            const vault::DataKeys& keys, const QString& vaultPath, const base::Clock& clock)
{
    return {{.vaultPath = vaultPath,
             .slotsPath = folder.keysPath(),
             .vfs = vfs,
             .keys = keys,
             .mostLog = std::numeric_limits<std::int64_t>::max()}, // nobody else writes
            clock};
}

} // namespace

UpgradeBackup::UpgradeBackup(const vault::WorkspaceFolder& folder, vault::VaultVfs& vfs,
                             const vault::DataKeys& keys)
    : m_folder(folder), m_vfs(vfs), m_keys(keys)
{
}

WorkspaceResult<void> UpgradeBackup::make(int migration, const base::Clock& clock) const
{
    QDir().mkpath(m_folder.backupsPath()); // what fails here fails there
    const auto made = makerOf(m_folder, m_vfs, m_keys, m_folder.vaultPath(), clock)
                          .make(m_folder.backupsPath(), nameOf(m_folder, migration), base::JobControl());
    if (!made)
        return base::fail(workspaceError(
            DbError{kindOf(made.error().kind), u"the backup before the upgrade: "_s + made.error().detail}));
    return {};
}

UpgradeBackup::Sealed UpgradeBackup::sealPlainCopies() const
{
    static const QRegularExpression shape(u"^before-upgrade-([0-9]{1,9})-([0-9]{1,15})\\.sqlite$"_s);
    Sealed sealed;
    const QDir folder(m_folder.backupsPath());
    for (const QString& name : folder.entryList({u"before-upgrade-*.sqlite"_s}, QDir::Files)) {
        const auto match = shape.match(name);
        if (!match.hasMatch())
            continue;
        const QString path = folder.filePath(name);
        if (seal(path, match.captured(1).toInt(), base::fromMilliseconds(match.captured(2).toLongLong())))
            ++sealed.count;
        else
            sealed.left.append(path);
    }
    return sealed;
}

bool UpgradeBackup::seal(const QString& path, int migration, base::Timestamp madeAt) const
{
    vault::removeUnfinishedConversion(path);
    const auto kind = vault::fileKind(path);
    if (kind && *kind == FileKind::Plain) {
        if (!vault::encryptInPlace(path, m_vfs, m_keys.ring(), {}))
            return false;
    } else if (!kind || *kind != FileKind::Vault) {
        return false;
    }
    m_vfs.setKeys(path, m_keys.ring()); // also where a killed run came as far as this
    const ThatMoment clock(madeAt);
    const auto made = makerOf(m_folder, m_vfs, m_keys, path, clock)
                          .make(m_folder.backupsPath(), nameOf(m_folder, migration), base::JobControl());
    m_vfs.forgetKeys(path);
    if (!made)
        return false;
    for (const QString& rest : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + rest);
    return true;
}

} // namespace mw::workspace
