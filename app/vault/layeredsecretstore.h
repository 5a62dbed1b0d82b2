// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secretstore.h"

#include <QPointer>

namespace mw::vault {

/// The keychain, and behind it what was put into the vault while there was none. A secret that the keychain
/// took leaves the vault; one that is removed leaves both. Once this is gone, what it still has to answer
/// never comes.
class LayeredSecretStore final : public SecretStore
{
public:
    /// Both must outlive this.
    LayeredSecretStore(SecretStore& keychain, SecretStore& vault) : m_keychain(keychain), m_vault(vault) {}

    void read(const QString& name, QObject* context, ReadAnswer answer) override;
    void write(const QString& name, base::Secret secret, QObject* context, Answer answer) override;
    void remove(const QString& name, QObject* context, Answer answer) override;

private:
    /// `step`, unless this or the context is gone when the first answer comes.
    template <typename Step>
    auto guarded(QObject* context, Step step);

    SecretStore& m_keychain;
    SecretStore& m_vault;
    QObject m_life;
};

} // namespace mw::vault
