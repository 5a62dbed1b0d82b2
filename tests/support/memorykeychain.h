// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testkeys.h"
#include "vault/keychainslot.h"
#include "vault/secretstore.h"

#include <map>
#include <mutex>
#include <QPointer>

namespace mw::test {

/// A keychain of the test's own: what every store made from one drawer holds. From any thread.
class KeychainDrawer
{
public:
    std::mutex mutex;
    std::map<QString, QByteArray> entries;
    bool isLocked = false; ///< then it answers as a locked one does: NotFound
};

class MemoryKeychain final : public vault::SecretStore
{
public:
    explicit MemoryKeychain(std::shared_ptr<KeychainDrawer> drawer) : m_drawer(std::move(drawer)) {}

    void read(const QString& name, QObject* context, ReadAnswer answer) override
    {
        later(context, [drawer = m_drawer, name, answer = std::move(answer)] {
            const std::lock_guard lock(drawer->mutex);
            const auto found = drawer->entries.find(name);
            if (drawer->isLocked || found == drawer->entries.end())
                return answer(base::fail(vault::SecretError{vault::SecretError::Kind::NotFound, {}}));
            answer(base::Secret(found->second));
        });
    }
    void write(const QString& name, base::Secret secret, QObject* context, Answer answer) override
    {
        const auto held = std::make_shared<base::Secret>(std::move(secret));
        later(context, [drawer = m_drawer, name, held, answer = std::move(answer)] {
            const std::lock_guard lock(drawer->mutex);
            if (drawer->isLocked)
                return answer(base::fail(vault::SecretError{vault::SecretError::Kind::Denied, {}}));
            drawer->entries[name] = held->reveal();
            answer({});
        });
    }
    void remove(const QString& name, QObject* context, Answer answer) override
    {
        later(context, [drawer = m_drawer, name, answer = std::move(answer)] {
            const std::lock_guard lock(drawer->mutex);
            if (drawer->entries.erase(name) == 0)
                return answer(base::fail(vault::SecretError{vault::SecretError::Kind::NotFound, {}}));
            answer({});
        });
    }

private:
    static void later(QObject* context, std::function<void()> work)
    {
        QMetaObject::invokeMethod(context, std::move(work), Qt::QueuedConnection);
    }
    std::shared_ptr<KeychainDrawer> m_drawer;
};

/// Keys that this drawer gives, and testPassphrase opens too.
inline workspace::KeySource keysIn(KeychainDrawer& drawer)
{
    auto made = vault::KeySlots::create();
    if (!made || !made->file.addPerson(made->keys, QStringLiteral("owner"), base::Secret(testPassphrase),
                                       vault::KeySlots::leastCost))
        return {};
    const auto secret = made->file.addKeychain(made->keys);
    if (!secret)
        return {};
    drawer.entries[vault::keychainslot::entryName(made->file.vaultId())] = secret->reveal().toHex();
    return workspace::vaultkeys::source(std::make_shared<const workspace::VaultKeys>(
        workspace::VaultKeys{std::move(made->file), std::move(made->keys)}));
}

} // namespace mw::test
