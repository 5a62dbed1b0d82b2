// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dispatch.h"

#include "base/platform.h"
#include "campaign/campaignrepository.h"
#include "relays/relayrepository.h"

#include <algorithm>

namespace mw::workspace {

Dispatch::Dispatch(Workspace& workspace, RelayAccesses& accesses, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_accesses(accesses)
{
    connect(&m_sender, &sending::Sender::status, this, &Dispatch::status);
    connect(&m_sender, &sending::Sender::failed, this, [this](const sending::SenderFault& fault) {
        m_failed = true;
        Q_EMIT failed(fault);
    });
    connect(&m_sender, &sending::Sender::stopped, this, &Dispatch::onStopped);
}

vault::DbResult<std::vector<relays::Relay>> Dispatch::wanted()
{
    auto campaigns = campaign::CampaignRepository(m_workspace.database()).running();
    if (!campaigns)
        return base::fail(campaigns.error());
    std::vector<base::RelayId> ids;
    for (const campaign::Campaign& c : *campaigns)
        for (const base::RelayId id : c.relays)
            if (std::find(ids.begin(), ids.end(), id) == ids.end())
                ids.push_back(id);
    std::vector<relays::Relay> found;
    relays::RelayRepository repository(m_workspace.database());
    for (const base::RelayId id : ids) {
        auto relay = repository.find(id);
        if (!relay)
            return base::fail(relay.error());
        if (*relay)
            found.push_back(std::move(**relay));
    }
    return found;
}

void Dispatch::look()
{
    if (m_resolving || m_stopping) {
        m_again = true;
        return;
    }
    if (!m_sender.isRunning())
        return begin();
    if (m_failed) // what it failed for may be over: the workspace is armed, the disk has room
        return relaysChanged();
    auto relays = wanted();
    if (!relays) {
        Q_EMIT databaseFailed(relays.error());
        return;
    }
    const bool known = std::all_of(relays->begin(), relays->end(), [this](const relays::Relay& relay) {
        return std::find(m_using.begin(), m_using.end(), relay.id) != m_using.end();
    });
    if (known)
        m_sender.wake();
    else
        relaysChanged();
}

void Dispatch::relaysChanged()
{
    if (m_resolving || m_stopping) {
        m_again = true;
        return;
    }
    if (!m_sender.isRunning())
        return;
    m_again = true;
    m_stopping = true;
    m_sender.stop();
}

void Dispatch::stop(std::function<void()> ended)
{
    m_again = false;
    m_ended = std::move(ended);
    if (m_sender.isRunning()) {
        if (!std::exchange(m_stopping, true))
            m_sender.stop();
    } else if (!m_resolving) { // else at the end of it
        onStopped();
    }
}

void Dispatch::onStopped()
{
    m_stopping = false;
    m_using.clear();
    if (const auto ended = std::exchange(m_ended, {}))
        return ended();
    if (std::exchange(m_again, false))
        begin();
}

void Dispatch::begin()
{
    m_failed = false;
    auto relays = wanted();
    if (!relays) {
        Q_EMIT databaseFailed(relays.error());
        return;
    }
    if (relays->empty())
        return;
    m_resolving = true;
    m_resolved.clear();
    m_using.clear();
    for (const relays::Relay& relay : *relays) // those without a password too: asked again only by a person
        m_using.push_back(relay.id);
    m_toResolve.assign(relays->begin(), relays->end());
    resolveNext();
}

void Dispatch::resolveNext()
{
    if (m_ended || m_toResolve.empty()) {
        m_resolving = false;
        if (m_ended)
            return onStopped();
        return startSender();
    }
    // One by one: a password that the keychain does not give must not hold up the other relays.
    const relays::Relay relay = m_toResolve.front();
    m_toResolve.pop_front();
    m_accesses.resolve({relay},
                       [this, id = relay.id](base::Result<RelayAccesses::Accesses, AccessError> accesses) {
                           if (accesses)
                               m_resolved.insert(m_resolved.end(), accesses->begin(), accesses->end());
                           else
                               Q_EMIT relayUnavailable(id, accesses.error());
                           resolveNext();
                       });
}

void Dispatch::startSender()
{
    if (!m_resolved.empty())
        m_sender.start({.vault = m_workspace.vault(),
                        .guard = m_workspace.guard(),
                        .clock = m_workspace.clock(),
                        .log = m_workspace.log(),
                        .hashKey = m_workspace.keys().hashKey.clone(),
                        .tokenKey = m_workspace.keys().tokenKey.clone(),
                        .bootId = base::platform::bootId(),
                        .relays = std::exchange(m_resolved, {})});
    if (std::exchange(m_again, false))
        look();
}

} // namespace mw::workspace
