// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/vaultkeys.h"

#include "vault/keychainslot.h"
#include "vault/vaultvfs.h"

#include <QFileInfo>

namespace mw::workspace::vaultkeys {

using namespace Qt::StringLiterals;
using vault::KeySlots;
using vault::SlotKind;

namespace {

/// Until a workspace has roles, the one person who opens it.
const QString owner = u"owner"_s;

WorkspaceResult<SharedVaultKeys> shared(KeySlots slots, vault::SlotsResult<vault::DataKeys> keys)
{
    if (!keys)
        return base::fail(workspaceError(keys.error()));
    return std::make_shared<const VaultKeys>(VaultKeys{std::move(slots), std::move(*keys)});
}

WorkspaceResult<KeySlots> slotsOf(const QString& folder)
{
    auto found = vault::WorkspaceFolder::open(folder);
    if (!found)
        return base::fail(workspaceError(found.error()));
    auto slots = KeySlots::load(found->keysPath());
    if (!slots)
        return base::fail(workspaceError(slots.error()));
    return std::move(*slots);
}

WorkspaceError keychainError(const vault::KeychainSlotError& error)
{
    if (error.file)
        return workspaceError(*error.file);
    return workspaceError(error.store.value_or(vault::SecretError{}));
}

/// No answer within the call, whatever fails before the keychain is asked.
void answerLater(QObject* context, const Answer& answer, const WorkspaceError& error)
{
    QMetaObject::invokeMethod(
        context, [answer, error] { answer(base::fail(error)); }, Qt::QueuedConnection);
}

} // namespace

WorkspaceResult<VaultLock> lockOf(const QString& folder)
{
    auto found = vault::WorkspaceFolder::open(folder);
    if (!found)
        return base::fail(workspaceError(found.error()));
    const auto kind = vault::fileKind(found->vaultPath());
    if (!kind)
        return base::fail(workspaceError(kind.error()));
    if (*kind == vault::format::FileKind::Plain)
        return VaultLock{.plain = true};
    auto slots = KeySlots::load(found->keysPath());
    if (!slots)
        return base::fail(workspaceError(slots.error()));
    return VaultLock{.keychain = slots->has(SlotKind::Keychain),
                     .passphrase = slots->has(SlotKind::Person),
                     .recovery = slots->has(SlotKind::Recovery),
                     .rekeying = slots->isBeingRekeyed()};
}

WorkspaceResult<SharedVaultKeys> make(const base::Secret& passphrase, std::uint8_t logN)
{
    auto made = KeySlots::create();
    if (!made)
        return base::fail(workspaceError(made.error()));
    if (auto added = made->file.addPerson(made->keys, owner, passphrase, logN); !added)
        return base::fail(workspaceError(added.error()));
    return std::make_shared<const VaultKeys>(VaultKeys{std::move(made->file), std::move(made->keys)});
}

WorkspaceResult<SharedVaultKeys> unlock(const QString& folder, const base::Secret& passphrase)
{
    auto slots = slotsOf(folder);
    if (!slots)
        return base::fail(slots.error());
    auto keys = slots->unlock(passphrase);
    return shared(std::move(*slots), std::move(keys));
}

WorkspaceResult<SharedVaultKeys> unlock(const QString& folder, const vault::RecoveryCode& code)
{
    auto slots = slotsOf(folder);
    if (!slots)
        return base::fail(slots.error());
    auto keys = slots->unlock(code);
    return shared(std::move(*slots), std::move(keys));
}

void makeInKeychain(vault::SecretStore& keychain, QObject* context, Answer answer)
{
    auto made = KeySlots::create();
    if (!made)
        return answerLater(context, answer, workspaceError(made.error()));
    const KeySlots file = made->file;
    auto keys = std::make_shared<vault::DataKeys>(std::move(made->keys));
    vault::keychainslot::add(
        keychain, file, *keys, context,
        [keys, answer = std::move(answer)](base::Result<KeySlots, vault::KeychainSlotError> added) {
            if (!added)
                return answer(base::fail(keychainError(added.error())));
            answer(std::make_shared<const VaultKeys>(VaultKeys{std::move(*added), std::move(*keys)}));
        });
}

void unlockByKeychain(const QString& folder, vault::SecretStore& keychain, QObject* context, Answer answer)
{
    auto slots = slotsOf(folder);
    if (!slots)
        return answerLater(context, answer, slots.error());
    vault::keychainslot::unlock(
        keychain, *slots, context,
        [slots = *slots,
         answer = std::move(answer)](base::Result<vault::DataKeys, vault::KeychainSlotError> keys) {
            if (!keys)
                return answer(base::fail(keychainError(keys.error())));
            answer(std::make_shared<const VaultKeys>(VaultKeys{slots, std::move(*keys)}));
        });
}

KeySource source(SharedVaultKeys keys)
{
    return [keys = std::move(keys)] { return WorkspaceResult<SharedVaultKeys>(keys); };
}

KeySource byPassphrase(const QString& folder, std::shared_ptr<const base::Secret> passphrase)
{
    return [folder, passphrase = std::move(passphrase)] { return unlock(folder, *passphrase); };
}

KeySource byNewPassphrase(std::shared_ptr<const base::Secret> passphrase)
{
    return [passphrase = std::move(passphrase)] { return make(*passphrase); };
}

} // namespace mw::workspace::vaultkeys
