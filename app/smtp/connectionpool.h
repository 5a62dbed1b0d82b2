// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/session.h"
#include "smtp/sockettransport.h"

#include <deque>
#include <vector>

namespace mw::smtp {

/// Up to Options::maxConnections sessions to one relay. Connections are opened when there is something to
/// send: one alone until the first was ready, so that a wrong password is asked once, then as many as there
/// are envelopes. Each submitted envelope gets exactly one finished(). Nothing is tried again by itself:
/// after failed() the next submit() is the next try. Deleting a pool with open envelopes tells nobody what
/// became of them; abort() does.
class ConnectionPool : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionPool(Options options, QObject* parent = nullptr);
    ConnectionPool(Options options, TransportFactory transports, QObject* parent = nullptr);
    ~ConnectionPool() override;

    /// How many envelopes could be submitted now without waiting for another's end: ready connections, those
    /// being opened, those that may still be opened, less the envelopes that wait already.
    [[nodiscard]] int freeSlots() const;
    /// Submitted and without an outcome.
    [[nodiscard]] int openEnvelopes() const { return m_open; }
    /// Connections that are up or being opened. When failed() comes and this is not 0, the relay as such
    /// works.
    [[nodiscard]] int liveConnections() const { return static_cast<int>(m_links.size()); }
    /// Of every live connection, in the order they were opened.
    [[nodiscard]] QList<Phase> phases() const;

    /// Never refused: what finds no free slot waits. beforeMail of the options is called from within when a
    /// connection is ready; what it holds back ends as NotSent and withheld, and nothing else is touched.
    void submit(Envelope envelope);
    /// Also lifts the limit that was learned from a connection refused while others worked.
    void setMaxConnections(int count);
    /// No more submits; what waits comes back as NotSent from within, what is in flight finishes; QUIT. Then
    /// closed().
    void drain();
    /// Ends all connections; every open envelope gets its outcome from within this call. Then closed().
    void abort();

Q_SIGNALS:
    /// In the turn of the event loop that read the reply.
    void finished(const mw::smtp::Outcome& outcome);
    /// freeSlots() has become more than 0, or more.
    void slotFree();
    /// A connection could not be made, or died. If it was the last one, what waited has come back as NotSent
    /// before, with this error's phase.
    void failed(const mw::smtp::SessionError& error);
    /// The last open envelope has got its outcome.
    void quiet();
    /// After drain() or abort(): the last connection is gone.
    void closed();

private:
    enum class LinkState { Opening, Ready, Busy };
    struct Link
    {
        Session* session = nullptr; // child of the pool
        LinkState state = LinkState::Opening;
    };

    void dispatch();
    bool sendOne();
    bool openOne();
    void onReady(Session* session);
    void onFinished(const Outcome& outcome);
    void onFailed(Session* session, const SessionError& error);
    void onClosed(Session* session);
    void drop(Session* session);
    void returnWaiting(const SessionError& reason);
    void tellClosed();
    [[nodiscard]] int count(LinkState state) const;
    [[nodiscard]] std::vector<Session*> sessions() const;

    Options m_options;
    TransportFactory m_transports;
    std::vector<Link> m_links;
    std::deque<Envelope> m_waiting;
    int m_open = 0;
    int m_limit = 1;        // maxConnections, or what the relay has let us have
    bool m_proven = false;  // a connection was ready since the last one that could not be made
    bool m_holding = false; // a failure is being told: nobody may take that for a free slot
    bool m_ending = false;  // drain() or abort() was called
    bool m_closedTold = false;
    bool m_quietTold = true;
};

} // namespace mw::smtp
