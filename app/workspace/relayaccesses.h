// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relays/practicestore.h"
#include "sending/senderstatus.h"
#include "smtp/practicerelay.h"
#include "vault/secretstorechooser.h"
#include "vault/vaultsecretstore.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>

namespace mw::workspace {

struct AccessError
{
    enum class Kind {
        Secret,   ///< see `secret`; detail = the relay's name
        Practice, ///< the practice relay did not start; detail = the system's words
    };
    Kind kind = Kind::Secret;
    QString detail{};
    vault::SecretError secret{};
};

/// What the sender needs to get at relays, put together before it starts: passwords from the OS keychain or
/// the vault, and the practice relay, which runs as long as this lives. Answers come from the event loop.
class RelayAccesses : public QObject
{
    Q_OBJECT
public:
    /// `workspace` outlives this.
    explicit RelayAccesses(Workspace& workspace, QObject* parent = nullptr);
    ~RelayAccesses() override;

    using Accesses = std::vector<std::shared_ptr<sending::RelayAccess>>;
    using Resolved = std::function<void(base::Result<Accesses, AccessError>)>;
    /// In the order of the calls.
    void resolve(std::vector<relays::Relay> relays, Resolved answer);

    struct Kept
    {
        bool inVault = false; ///< there is no OS keychain: the password went into the vault's file
        QString reason{};
    };
    using Saved = std::function<void(base::Result<Kept, AccessError>)>;
    void savePassword(base::RelayId relay, base::Secret password, Saved answer);
    using Taken = std::function<void(base::Result<base::Secret, AccessError>)>;
    /// Takes the password out of where it is kept and hands it over; empty when there was none.
    void takePassword(base::RelayId relay, Taken answer);
    /// Practice messages were deleted.
    void practiceDeleted() { m_practiceStore.countAnew(); }

Q_SIGNALS:
    /// The practice relay took messages; said a few times a second at most.
    void practiceStored();

private:
    struct Call
    {
        std::vector<relays::Relay> relays; ///< the next one last
        Resolved answer;
    };
    void notePractice(); ///< on the practice relay's thread
    [[nodiscard]] QString secretName(base::RelayId relay) const;
    void resolveNext();
    void takeSecret(base::Result<base::Secret, vault::SecretError> secret);
    [[nodiscard]] base::Result<void, AccessError> addPractice(relays::Relay relay);
    void finish(base::Result<void, AccessError> result);

    Workspace& m_workspace;
    vault::VaultSecretStore m_vaultSecrets;
    vault::SecretStoreChooser m_chooser;
    std::atomic_bool m_practiceNoted = false;
    QTimer m_practiceLater;
    relays::PracticeStore m_practiceStore;
    smtp::PracticeRelay m_practice;
    std::deque<Call> m_calls; ///< the first one is at work
    Accesses m_accesses;
};

} // namespace mw::workspace
