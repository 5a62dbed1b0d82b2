// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/secretstore.h"
#include "vault/writergate.h"

namespace mw::vault {

/// Passwords in the vault's own file, where there is no OS keychain. The caller tells the person.
/// For the thread of its connection.
class VaultSecretStore final : public SecretStore
{
public:
    VaultSecretStore(Database& database, WriterGate& gate) : m_database(database), m_gate(gate) {}

    void read(const QString& name, QObject* context, ReadAnswer answer) override;
    void write(const QString& name, base::Secret secret, QObject* context, Answer answer) override;
    void remove(const QString& name, QObject* context, Answer answer) override;

private:
    [[nodiscard]] base::Result<base::Secret, SecretError> readNow(const QString& name);
    [[nodiscard]] base::Result<void, SecretError> change(const QString& name, const base::Secret* secret);

    Database& m_database;
    WriterGate& m_gate;
};

} // namespace mw::vault
