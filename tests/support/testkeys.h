// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/vaultvfs.h"
#include "workspace/vaultkeys.h"

#include <atomic>

namespace mw::test {

inline const QByteArray testPassphrase = QByteArrayLiteral("stollen and rye bread");

/// The keys of every workspace that a test makes and opens, the same ones each time. A passphrase opens them
/// too, by as little of scrypt as there is.
inline workspace::KeySource testKeys()
{
    static const auto keys =
        workspace::vaultkeys::make(base::Secret(testPassphrase), vault::KeySlots::leastCost);
    return [] { return keys; };
}

/// The same for a workspace that another process made.
inline workspace::KeySource testKeysOf(const QString& folder)
{
    return workspace::vaultkeys::byPassphrase(folder, std::make_shared<const base::Secret>(testPassphrase));
}

/// A workspace that the program made opens by as little of scrypt as there is from now on: a test that starts
/// the program a hundred times doesn't pay for each.
[[nodiscard]] inline bool makeCheap(const QString& folder)
{
    const auto keys = testKeysOf(folder)();
    if (!keys)
        return false;
    vault::KeySlots slots = (*keys)->slots;
    const QByteArray costly = slots.all().front().id;
    const auto added = slots.addPerson((*keys)->keys, QStringLiteral("owner"), base::Secret(testPassphrase),
                                       vault::KeySlots::leastCost);
    return added && slots.remove(costly) && slots.save(folder + QStringLiteral("/vault.keys"), (*keys)->keys);
}

/// A connection of the test's own to the file of a workspace.
class SealedFile
{
public:
    explicit SealedFile(const QString& folder, const workspace::KeySource& source = testKeys(),
                        bool readOnly = false)
        : m_vfs("test-" + QByteArray::number(++counter()))
    {
        const QString path = folder + QStringLiteral("/vault.sqlite");
        if (const auto keys = source())
            m_vfs.setKeys(path, (*keys)->keys.ring());
        auto opened =
            vault::Database::open(path, {.vfs = QString::fromLatin1(m_vfs.name()), .readOnly = readOnly});
        if (opened)
            m_database = std::move(*opened);
    }
    explicit operator bool() const { return m_database != nullptr; }
    [[nodiscard]] vault::Database& operator*() const { return *m_database; }
    [[nodiscard]] vault::Database* operator->() const { return m_database.get(); }

private:
    static std::atomic_int& counter()
    {
        static std::atomic_int opened = 0;
        return opened;
    }
    vault::VaultVfs m_vfs;
    std::unique_ptr<vault::Database> m_database;
};

} // namespace mw::test
