// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/secretstore.h"

#include <memory>

namespace mw::vault {

/// Finds out whether the OS keychain keeps what it is given (writes, reads and deletes a probe, each within
/// the keychain's time-out) and else takes the vault. MAILWRIGHT_NO_KEYCHAIN=1 in the environment takes the
/// vault without asking: for tests, CI and machines whose keychain nobody can unlock.
class SecretStoreChooser
{
public:
    struct Choice
    {
        SecretStore& store;   ///< lives as long as the chooser; what it still has to answer then never comes
        bool noticeNeeded;    ///< passwords go into the vault's file: tell the person
        SecretError reason{}; ///< why, when noticeNeeded
    };

    /// `vault` must outlive this.
    SecretStoreChooser(std::unique_ptr<SecretStore> keychain, SecretStore& vault);
    ~SecretStoreChooser();

    /// Answers from the event loop, once for each call, unless chooser or `context` is gone by then.
    void choose(QObject* context, std::function<void(const Choice&)> answer);

private:
    QObject m_life; ///< what waits for an answer of the keychain goes with the chooser
    std::unique_ptr<SecretStore> m_keychain;
    SecretStore& m_vault;
    std::unique_ptr<SecretStore> m_layered;
};

/// The keychain of this computer, for who has no vault open yet; null where a person forbade it. That there
/// is one at all is known when it answers.
[[nodiscard]] std::unique_ptr<SecretStore> systemKeychain();

/// Does it keep what it is given? Writes, reads and deletes a probe; null: it does. Answers from the event
/// loop, none once `context` is gone; `keychain` outlives the answer or `context`.
void probeKeychain(SecretStore& keychain, QObject* context,
                   std::function<void(const std::optional<SecretError>&)> answer);

} // namespace mw::vault
