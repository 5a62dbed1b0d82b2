// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backupcheck.h"
#include "base/callqueue.h"
#include "vault/recoverycode.h"
#include "workspace/job.h"
#include "workspace/vaultkeys.h"

#include <QThread>

namespace mw::workspace {

/// A backup as it is without its key.
struct BackupHeading
{
    QString file{};
    QString workspace{}; ///< from its name; empty where somebody renamed it
    base::Timestamp madeAt{};
    std::int64_t bytes = 0;
    VaultLock lock{}; ///< what opens it
};

/// Makes a workspace out of a backup, step by step: reads the file, tries what may open it, restores into a
/// new folder. Nothing here blocks the thread that it lives in; each answer is a signal.
class Restorer : public QObject
{
    Q_OBJECT
public:
    using Make = std::function<std::unique_ptr<vault::SecretStore>()>;
    /// `keychain` is called on a thread of the restorer's own; empty: this computer's.
    explicit Restorer(Make keychain, QObject* parent = nullptr);
    ~Restorer() override; ///< cancels

    void read(const QString& file);
    void unlockByKeychain();
    void unlock(std::shared_ptr<const base::Secret> passphrase);
    void unlock(std::shared_ptr<const vault::RecoveryCode> code);
    /// Once it is unlocked. `folder` must not be there.
    void restore(const QString& folder);
    void cancel();
    /// Null before it is unlocked. They open what was restored, too.
    [[nodiscard]] const SharedVaultKeys& keys() const { return m_keys; }

Q_SIGNALS:
    void wasRead(const mw::workspace::BackupHeading& heading);
    void unreadable(const mw::backup::BackupError& error);
    void unlocked();
    void notUnlocked(const mw::workspace::WorkspaceError& error);
    void progressed(qint64 done, qint64 total);
    void restored(const QString& folder, const mw::backup::BackupFacts& facts);
    void failed(const mw::backup::BackupError& error);

private:
    using Keys = WorkspaceResult<SharedVaultKeys>;
    void leave(const Keys& keys); ///< from its thread
    void unlockBy(std::function<vault::SlotsResult<vault::DataKeys>(const vault::KeySlots&)> way);

    Make m_make;
    QString m_file;
    SharedVaultKeys m_keys;
    std::optional<vault::KeySlots> m_slots;         ///< its thread's
    std::unique_ptr<vault::SecretStore> m_keychain; ///< its thread's
    std::unique_ptr<Job> m_job;
    std::unique_ptr<base::CallQueue> m_there;
    base::CallQueue m_here;
    QThread m_thread;
};

} // namespace mw::workspace
