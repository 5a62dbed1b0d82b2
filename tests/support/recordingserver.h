// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <QByteArray>
#include <QThread>
#include <random>
#include <vector>

namespace mw::support {

/// An SMTP server in a thread of the test's own process, on a free port of 127.0.0.1, that knows at each
/// instant where each of its connections stands and which messages it has. PIPELINING; no TLS, no AUTH.
///
/// It keeps mail as a real one does: a message whose end came is kept and will be delivered, whether or not
/// its client lived to read the reply. Functions are safe from any thread; times are steady.
class RecordingServer
{
public:
    enum class Phase {
        Greeting, ///< before and after EHLO, no MAIL yet
        Idle,     ///< the last message is answered for, or RSET
        Mail,     ///< MAIL seen, not answered
        MailReplied,
        Rcpt,
        RcptReplied,
        Data,
        DataReplied, ///< 354 is out, nothing of the body came
        Body,
        EndOfData, ///< the whole message is here and kept, not answered
    };
    [[nodiscard]] static const char* name(Phase phase);
    /// Between MAIL and the last reply: what a dead sender may not know the outcome of.
    [[nodiscard]] static bool isBetweenMailAndReply(Phase phase) { return phase >= Phase::Mail; }

    struct Wait
    {
        std::chrono::milliseconds from{0};
        std::chrono::milliseconds to{0};
    };
    /// How long to wait before each reply; drawn anew each time. Other connections go on meanwhile.
    struct Options
    {
        Wait mail = {};
        Wait rcpt = {};
        Wait data = {};
        Wait endOfData = {};
        quint32 seed = 1;
        bool keepBytes = false; ///< Message::bytes, as they came but for dot stuffing
    };

    struct Message
    {
        int connection = 0;
        QByteArray sender{};
        QByteArray recipient{}; ///< of the last RCPT
        QByteArray messageId{}; ///< without brackets
        QByteArray bytes{};
        qint64 keptAt = 0; ///< number of the event
        qint64 acceptedAt =
            0; ///< number of the event that wrote the final 250; 0 = the client was gone before
    };
    struct Connection
    {
        int number = 0;
        Phase phase = Phase::Greeting;
        bool open = true;
        bool saidQuit = false;
        int messages = 0;
    };

    explicit RecordingServer(const Options& options);
    ~RecordingServer();
    RecordingServer(const RecordingServer&) = delete;
    RecordingServer& operator=(const RecordingServer&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

    /// Calls `act` once in the server's thread, right when the n-th event from now has happened: a connection
    /// came, or changed its phase. A later call replaces it.
    void atEvent(qint64 n, std::function<void()> act);
    [[nodiscard]] qint64 events() const;

    /// Ends every connection at once, without a word; new ones are welcome. From any thread, also within
    /// `act`.
    void hangUp();

    /// All there ever were.
    [[nodiscard]] std::vector<Connection> connections() const;
    [[nodiscard]] std::vector<Message> messages() const;
    /// How often each recipient got a message: kept ones count, answered or not.
    [[nodiscard]] std::map<QByteArray, int> deliveredTo() const;
    /// Waits until no connection is open; false when the time is over.
    [[nodiscard]] bool waitUntilAllClosed(std::chrono::milliseconds limit) const;
    /// The connections that ended without QUIT since the last call.
    [[nodiscard]] std::vector<Connection> takeBroken();

private:
    class Listener;
    class Link;

    void moved(int connection, Phase phase);
    void kept(Message message);
    void accepted(int connection);
    void ended(int connection, bool saidQuit);
    [[nodiscard]] int connected();
    [[nodiscard]] std::chrono::milliseconds draw(const Wait& wait);
    void countEvent(std::unique_lock<std::mutex>& lock);

    const Options m_options;
    quint16 m_port = 0;
    Listener* m_listener = nullptr; // lives in the thread
    QThread m_thread;
    std::mt19937 m_random; // of the server's thread

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_closed;
    std::vector<Connection> m_connections;
    std::vector<Message> m_messages;
    std::vector<int> m_broken;
    std::map<int, std::size_t> m_unanswered; // connection -> index of its message
    int m_open = 0;
    qint64 m_events = 0;
    qint64 m_actAt = 0;
    std::function<void()> m_act;
};

} // namespace mw::support
