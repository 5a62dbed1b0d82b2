// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/restorer.h"

#include "backup/backupfile.h"
#include "backup/backupname.h"
#include "backup/restore.h"
#include "vault/keychainslot.h"
#include "vault/secretstorechooser.h"

#include <QFileInfo>

namespace mw::workspace {

using backup::BackupError;
using backup::BackupFacts;
using backup::BackupResult;
using vault::KeySlots;
using vault::SlotKind;

Restorer::Restorer(Make keychain, QObject* parent)
    : QObject(parent), m_make(std::move(keychain)), m_there(std::make_unique<base::CallQueue>())
{
    m_thread.setObjectName(QStringLiteral("restorer"));
    m_there->moveToThread(&m_thread);
    m_thread.start();
}

Restorer::~Restorer()
{
    m_job.reset();
    m_thread.quit();
    m_thread.wait();
}

void Restorer::read(const QString& file)
{
    m_file = file;
    m_keys.reset();
    m_there->post([this, file] {
        m_slots.reset();
        const auto head = backup::readHead(file);
        auto slotsFile = head ? backup::readSlots(file) : base::fail(head.error());
        if (!slotsFile) {
            m_here.post([this, error = slotsFile.error()] { Q_EMIT unreadable(error); });
            return;
        }
        const auto name = backup::BackupName::parse(QFileInfo(file).fileName());
        const BackupHeading heading{.file = file,
                                    .workspace = name ? name->workspace : QString(),
                                    .madeAt = head->madeAt(),
                                    .bytes = head->fileSize(),
                                    .lock = {.keychain = slotsFile->has(SlotKind::Keychain),
                                             .passphrase = slotsFile->has(SlotKind::Person),
                                             .recovery = slotsFile->has(SlotKind::Recovery)}};
        m_slots.emplace(std::move(*slotsFile));
        m_here.post([this, heading] { Q_EMIT wasRead(heading); });
    });
}

void Restorer::leave(const Keys& keys)
{
    m_here.post([this, keys] {
        if (!keys)
            return Q_EMIT notUnlocked(keys.error());
        m_keys = *keys;
        Q_EMIT unlocked();
    });
}

void Restorer::unlockBy(std::function<vault::SlotsResult<vault::DataKeys>(const KeySlots&)> way)
{
    m_there->post([this, way = std::move(way)] {
        if (!m_slots)
            return;
        auto keys = way(*m_slots);
        if (!keys)
            return leave(base::fail(workspaceError(keys.error())));
        leave(std::make_shared<const VaultKeys>(VaultKeys{*m_slots, std::move(*keys)}));
    });
}

void Restorer::unlock(std::shared_ptr<const base::Secret> passphrase)
{
    unlockBy(
        [passphrase = std::move(passphrase)](const KeySlots& slots) { return slots.unlock(*passphrase); });
}

void Restorer::unlock(std::shared_ptr<const vault::RecoveryCode> code)
{
    unlockBy([code = std::move(code)](const KeySlots& slots) { return slots.unlock(*code); });
}

void Restorer::unlockByKeychain()
{
    m_there->post([this] {
        if (!m_slots)
            return;
        m_keychain = m_make ? m_make() : vault::systemKeychain();
        if (!m_keychain)
            return leave(
                base::fail(workspaceError(vault::SecretError{vault::SecretError::Kind::Unavailable, {}})));
        vault::keychainslot::unlock(
            *m_keychain, *m_slots, m_there.get(),
            [this, slots = *m_slots](base::Result<vault::DataKeys, vault::KeychainSlotError> keys) {
                if (keys)
                    return leave(std::make_shared<const VaultKeys>(VaultKeys{slots, std::move(*keys)}));
                leave(base::fail(keys.error().file
                                     ? workspaceError(*keys.error().file)
                                     : workspaceError(keys.error().store.value_or(vault::SecretError{}))));
            });
    });
}

void Restorer::restore(const QString& folder)
{
    if (!m_keys || m_job)
        return;
    auto facts = std::make_shared<std::optional<BackupResult<BackupFacts>>>();
    m_job = std::make_unique<Job>([facts, folder, file = m_file, keys = m_keys](base::JobControl& control) {
        facts->emplace(backup::restoreBackup(file, keys->keys, folder, control));
    });
    connect(m_job.get(), &Job::progressed, this, &Restorer::progressed);
    connect(m_job.get(), &Job::finished, this, [this, facts, folder] {
        m_job.release()->deleteLater(); // this is its signal
        if (const auto& result = **facts)
            Q_EMIT restored(folder, *result);
        else
            Q_EMIT failed(result.error());
    });
    m_job->start();
}

void Restorer::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace mw::workspace
