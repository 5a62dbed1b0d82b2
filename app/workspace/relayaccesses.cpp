// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/relayaccesses.h"

#include "smtp/practiceauth.h"
#include "vault/keychainstore.h"

#include <algorithm>

namespace mw::workspace {

using namespace Qt::StringLiterals;
using vault::SecretStoreChooser;

namespace {

constexpr std::chrono::milliseconds practicePause{250};

AccessError secretError(const QString& relay, const vault::SecretError& error)
{
    return {AccessError::Kind::Secret, relay, error};
}

} // namespace

RelayAccesses::RelayAccesses(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_vaultSecrets(workspace.database(), workspace.vault().gate()),
      m_chooser(std::make_unique<vault::KeychainStore>(u"mailwright"_s), m_vaultSecrets),
      m_practiceStore(workspace.vault(), {}, [this] { notePractice(); }),
      m_practice(m_practiceStore, workspace.clock())
{
    m_practiceLater.setSingleShot(true);
    m_practiceLater.setInterval(practicePause);
    connect(&m_practiceLater, &QTimer::timeout, this, [this] {
        m_practiceNoted = false;
        Q_EMIT practiceStored();
    });
}

RelayAccesses::~RelayAccesses() = default;

// With the workspace's id in it: two clients' relays have the same numbers.
QString RelayAccesses::secretName(base::RelayId relay) const
{
    return m_workspace.keys().id + u'/' + relays::passwordName(relay);
}

void RelayAccesses::notePractice()
{
    if (!m_practiceNoted.exchange(true))
        QMetaObject::invokeMethod(
            this, [this] { m_practiceLater.start(); }, Qt::QueuedConnection);
}

void RelayAccesses::resolve(std::vector<relays::Relay> relays, Resolved answer)
{
    std::reverse(relays.begin(), relays.end());
    m_calls.push_back({std::move(relays), std::move(answer)});
    if (m_calls.size() == 1)
        QMetaObject::invokeMethod(this, &RelayAccesses::resolveNext, Qt::QueuedConnection);
}

void RelayAccesses::resolveNext()
{
    std::vector<relays::Relay>& waiting = m_calls.front().relays;
    while (!waiting.empty()) {
        const relays::Relay& relay = waiting.back();
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
        waiting.pop_back();
    }
    finish({});
}

void RelayAccesses::takeSecret(base::Result<base::Secret, vault::SecretError> secret)
{
    std::vector<relays::Relay>& waiting = m_calls.front().relays;
    const relays::Relay relay = waiting.back();
    waiting.pop_back();
    if (!secret)
        return finish(base::fail(secretError(relay.name, secret.error())));
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
    const Resolved answer = std::move(m_calls.front().answer);
    m_calls.pop_front();
    Accesses accesses = std::exchange(m_accesses, {});
    if (!m_calls.empty())
        QMetaObject::invokeMethod(this, &RelayAccesses::resolveNext, Qt::QueuedConnection);
    if (!answer)
        return;
    if (result)
        answer(std::move(accesses));
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
            choice.store.write(secretName(relay), std::move(*held), this,
                               [kept, answer](base::Result<void, vault::SecretError> written) {
                                   if (written)
                                       answer(kept);
                                   else
                                       answer(base::fail(secretError({}, written.error())));
                               });
        });
}

void RelayAccesses::takePassword(base::RelayId relay, Taken answer)
{
    m_chooser.choose(this, [this, relay,
                            answer = std::move(answer)](const SecretStoreChooser::Choice& choice) {
        vault::SecretStore& store = choice.store;
        const QString name = secretName(relay);
        store.read(name, this,
                   [this, &store, name, answer](base::Result<base::Secret, vault::SecretError> secret) {
                       if (!secret && secret.error().kind == vault::SecretError::Kind::NotFound)
                           return answer(base::Secret());
                       if (!secret)
                           return answer(base::fail(secretError({}, secret.error())));
                       auto held = std::make_shared<base::Secret>(std::move(*secret));
                       store.remove(name, this,
                                    [held, answer](const base::Result<void, vault::SecretError>& removed) {
                                        if (removed)
                                            answer(std::move(*held));
                                        else
                                            answer(base::fail(secretError({}, removed.error())));
                                    });
                   });
    });
}

} // namespace mw::workspace
