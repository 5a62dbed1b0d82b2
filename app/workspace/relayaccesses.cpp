// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/relayaccesses.h"

#include "smtp/practiceauth.h"
#include "vault/keychainstore.h"

#include <algorithm>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using vault::SecretStoreChooser;

RelayAccesses::RelayAccesses(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_vaultSecrets(workspace.database(), workspace.vault().gate()),
      m_chooser(std::make_unique<vault::KeychainStore>(u"mailwright"_s), m_vaultSecrets),
      m_practiceStore(workspace.vault()),
      m_practice(m_practiceStore, workspace.clock())
{
}

RelayAccesses::~RelayAccesses() = default;

// With the workspace's id in it: two clients' relays have the same numbers.
QString RelayAccesses::secretName(base::RelayId relay) const
{
    return m_workspace.keys().id + u'/' + relays::passwordName(relay);
}

void RelayAccesses::resolve(std::vector<relays::Relay> relays, Resolved answer)
{
    m_waiting = std::move(relays);
    std::reverse(m_waiting.begin(), m_waiting.end());
    m_accesses.clear();
    m_answer = std::move(answer);
    QMetaObject::invokeMethod(this, &RelayAccesses::resolveNext, Qt::QueuedConnection);
}

void RelayAccesses::resolveNext()
{
    while (!m_waiting.empty()) {
        const relays::Relay& relay = m_waiting.back();
        if (relay.kind == relays::RelayKind::Practice) {
            if (auto added = addPractice(relay); !added)
                return finish(added);
        } else if (!relay.user.isEmpty()) {
            m_chooser.choose(this, [this, id = relay.id](const SecretStoreChooser::Choice& choice) {
                choice.store.read(secretName(id), this,
                                  [this](base::Result<base::Secret, vault::SecretError> secret) {
                                      takeSecret(std::move(secret));
                                  });
            });
            return;
        } else {
            m_accesses.push_back(std::make_shared<sending::RelayAccess>(relay, base::Secret()));
        }
        m_waiting.pop_back();
    }
    finish({});
}

void RelayAccesses::takeSecret(base::Result<base::Secret, vault::SecretError> secret)
{
    const relays::Relay relay = m_waiting.back();
    m_waiting.pop_back();
    if (!secret)
        return finish(base::fail(AccessError{AccessError::Kind::Secret, relay.name, secret.error()}));
    m_accesses.push_back(std::make_shared<sending::RelayAccess>(relay, std::move(*secret)));
    resolveNext();
}

base::Result<void, AccessError> RelayAccesses::addPractice(relays::Relay relay)
{
    if (!m_practice.isRunning()) {
        auto port = m_practice.start();
        if (!port)
            return base::fail(AccessError{AccessError::Kind::Practice, port.error().detail});
    }
    relay.host = u"127.0.0.1"_s;
    relay.port = m_practice.port();
    relay.security = smtp::Security::StartTls;
    relay.caPem = m_practice.certificatePem();
    relay.user = QString::fromLatin1(smtp::PracticeAuth::userName);
    m_accesses.push_back(std::make_shared<sending::RelayAccess>(relay, m_practice.password().clone()));
    return {};
}

void RelayAccesses::finish(base::Result<void, AccessError> result)
{
    const Resolved answer = std::exchange(m_answer, {});
    if (!answer)
        return;
    if (result)
        answer(std::move(m_accesses));
    else
        answer(base::fail(result.error()));
}

void RelayAccesses::savePassword(base::RelayId relay, base::Secret password, Saved answer)
{
    // std::function wants what it holds to be copyable; a secret is not.
    auto held = std::make_shared<base::Secret>(std::move(password));
    m_chooser.choose(
        this, [this, relay, held, answer = std::move(answer)](const SecretStoreChooser::Choice& choice) {
            const Kept kept{choice.noticeNeeded, choice.reason.detail};
            choice.store.write(
                secretName(relay), std::move(*held), this,
                [kept, answer](base::Result<void, vault::SecretError> written) {
                    if (written)
                        answer(kept);
                    else
                        answer(base::fail(AccessError{AccessError::Kind::Secret, {}, written.error()}));
                });
        });
}

} // namespace mw::workspace
