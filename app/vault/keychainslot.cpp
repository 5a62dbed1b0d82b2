// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainslot.h"

namespace mw::vault::keychainslot {

using namespace Qt::StringLiterals;

QString entryName(const QByteArray& vaultId)
{
    return u"vault/"_s + QString::fromLatin1(vaultId.toHex());
}

void unlock(SecretStore& store, const KeySlots& file, QObject* context, Unlocked answer)
{
    store.read(entryName(file.vaultId()), context,
               [file, answer = std::move(answer)](base::Result<base::Secret, SecretError> found) {
                   if (!found)
                       return answer(base::fail(KeychainSlotError{.store = found.error()}));
                   // In hex there: some keychains keep text alone.
                   const base::Secret secret(QByteArray::fromHex(found->reveal()));
                   auto keys = file.unlockByKeychain(secret);
                   if (!keys)
                       return answer(base::fail(KeychainSlotError{.file = keys.error()}));
                   answer(std::move(*keys));
               });
}

void add(SecretStore& store, const KeySlots& file, const DataKeys& keys, QObject* context, Added answer)
{
    KeySlots changed = file;
    auto secret = changed.addKeychain(keys);
    // Without randomness there is nothing to write; an empty secret opens nothing.
    base::Secret text(secret ? secret->reveal().toHex() : QByteArray());
    store.write(entryName(file.vaultId()), std::move(text), context,
                [changed = std::move(changed), failed = secret ? std::nullopt : std::optional(secret.error()),
                 answer = std::move(answer)](base::Result<void, SecretError> written) {
                    if (failed)
                        return answer(base::fail(KeychainSlotError{.file = failed}));
                    if (!written)
                        return answer(base::fail(KeychainSlotError{.store = written.error()}));
                    answer(changed);
                });
}

} // namespace mw::vault::keychainslot
