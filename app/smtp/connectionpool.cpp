// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/connectionpool.h"

#include <algorithm>
#include <QScopedValueRollback>
#include <utility>

using namespace Qt::StringLiterals;

namespace mw::smtp {

ConnectionPool::ConnectionPool(Options options, QObject* parent)
    : ConnectionPool(std::move(options), socketTransports(), parent)
{
}

ConnectionPool::ConnectionPool(Options options, TransportFactory transports, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_transports(std::move(transports)),
      m_limit(std::max(1, m_options.maxConnections))
{
}

ConnectionPool::~ConnectionPool() = default;

int ConnectionPool::count(LinkState state) const
{
    return static_cast<int>(std::ranges::count(m_links, state, &Link::state));
}

int ConnectionPool::freeSlots() const
{
    if (m_ending || m_holding)
        return 0;
    const int openable = std::max(0, m_limit - liveConnections());
    const int able = count(LinkState::Ready) + count(LinkState::Opening) + openable;
    return std::max(0, able - static_cast<int>(m_waiting.size()));
}

QList<Phase> ConnectionPool::phases() const
{
    QList<Phase> phases;
    for (const auto& link : m_links)
        phases.append(link.session->phase());
    return phases;
}

std::vector<Session*> ConnectionPool::sessions() const
{
    std::vector<Session*> all;
    for (const auto& link : m_links)
        all.push_back(link.session);
    return all;
}

void ConnectionPool::submit(Envelope envelope)
{
    ++m_open;
    m_quietTold = false;
    if (m_ending) {
        const Outcome outcome{.tag = envelope.tag, .detail = u"the pool is closing"_s};
        QMetaObject::invokeMethod(
            this, [this, outcome] { onFinished(outcome); }, Qt::QueuedConnection);
        return;
    }
    m_waiting.push_back(std::move(envelope));
    dispatch();
}

void ConnectionPool::dispatch()
{
    while (sendOne()) {
    }
    while (openOne()) {
    }
}

bool ConnectionPool::sendOne()
{
    if (m_waiting.empty())
        return false;
    // A link that says Ready may have read a stray byte since; its end is on the way.
    const auto link = std::ranges::find_if(
        m_links, [](const Link& l) { return l.state == LinkState::Ready && l.session->isReady(); });
    if (link == m_links.end())
        return false;
    auto envelope = std::move(m_waiting.front());
    m_waiting.pop_front();
    link->state = LinkState::Busy;
    link->session->send(std::move(envelope)); // may call back and change m_links
    return true;
}

bool ConnectionPool::openOne()
{
    const int opening = count(LinkState::Opening);
    if (m_ending || opening >= static_cast<int>(m_waiting.size()) || liveConnections() >= m_limit)
        return false;
    if (!m_proven && opening > 0)
        return false;
    auto* const session = new Session(m_transports(m_options), m_options.clone(), this);
    connect(session, &Session::ready, this, [this, session] { onReady(session); });
    connect(session, &Session::finished, this, &ConnectionPool::onFinished);
    connect(session, &Session::failed, this,
            [this, session](const SessionError& e) { onFailed(session, e); });
    connect(session, &Session::closed, this, [this, session] { onClosed(session); });
    m_links.push_back({.session = session});
    session->open();
    return true;
}

void ConnectionPool::onReady(Session* session)
{
    m_proven = true;
    const auto link = std::ranges::find(m_links, session, &Link::session);
    if (link == m_links.end())
        return;
    link->state = LinkState::Ready;
    dispatch();
    if (freeSlots() > 0)
        Q_EMIT slotFree();
}

void ConnectionPool::onFinished(const Outcome& outcome)
{
    --m_open;
    Q_EMIT finished(outcome);
    if (m_open == 0 && !std::exchange(m_quietTold, true)) // whoever heard finished() may have ended the rest
        Q_EMIT quiet();
}

void ConnectionPool::drop(Session* session)
{
    std::erase_if(m_links, [session](const Link& link) { return link.session == session; });
    session->deleteLater();
    if (m_links.empty())
        m_limit = std::max(1, m_options.maxConnections);
}

void ConnectionPool::onFailed(Session* session, const SessionError& error)
{
    drop(session);
    if (session->carried() == 0) {
        m_proven = false;
        if (!m_links.empty()) // most likely the relay's limit of connections: the others carry on
            m_limit = liveConnections();
    }
    {
        const QScopedValueRollback holding(m_holding, true);
        if (m_links.empty())
            returnWaiting(error);
    }
    Q_EMIT failed(error);
    if (!m_ending)
        dispatch();
    else
        tellClosed();
}

void ConnectionPool::onClosed(Session* session)
{
    drop(session);
    if (m_ending)
        return tellClosed();
    dispatch();
    if (freeSlots() > 0)
        Q_EMIT slotFree();
}

void ConnectionPool::returnWaiting(const SessionError& reason)
{
    for (const auto& envelope : std::exchange(m_waiting, {}))
        onFinished({.tag = envelope.tag,
                    .verdict = Verdict::NotSent,
                    .phase = reason.phase,
                    .reply = reason.reply,
                    .detail = reason.detail,
                    .connectionLost = true});
}

void ConnectionPool::setMaxConnections(int count)
{
    m_options.maxConnections = m_limit = std::max(1, count);
    int over = liveConnections() - m_limit;
    for (auto* const session : sessions())
        if (over > 0 && session->isReady()) {
            session->quit();
            --over;
        }
    dispatch();
    if (freeSlots() > 0)
        Q_EMIT slotFree();
}

void ConnectionPool::drain()
{
    if (std::exchange(m_ending, true))
        return;
    returnWaiting({SessionError::Kind::Closed, Phase::Connect, u"ended by us before it was sent"_s, {}});
    for (auto* const session : sessions())
        session->quit();
    tellClosed();
}

void ConnectionPool::abort()
{
    m_ending = true;
    returnWaiting({SessionError::Kind::Closed, Phase::Connect, u"ended by us before it was sent"_s, {}});
    for (auto* const session : sessions())
        session->abort();
    tellClosed();
}

void ConnectionPool::tellClosed()
{
    if (m_links.empty() && !std::exchange(m_closedTold, true))
        Q_EMIT closed();
}

} // namespace mw::smtp
