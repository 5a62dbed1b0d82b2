// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordingserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <utility>

namespace mw::support {

namespace {

/// What stands in the angle brackets of `MAIL FROM:<…>`.
QByteArray pathOf(const QByteArray& line)
{
    const auto from = line.indexOf('<') + 1;
    return line.mid(from, line.indexOf('>', from) - from);
}

QByteArray messageIdOf(const QByteArray& message)
{
    const auto head = message.first(message.indexOf("\r\n\r\n") + 2);
    const auto at = head.indexOf("\r\nMessage-ID:");
    return at < 0 ? QByteArray() : pathOf(head.mid(at, head.indexOf("\r\n", at + 2) - at));
}

/// RFC 5321 4.5.2, as the receiver does it.
QByteArray unstuffed(QByteArray body)
{
    if (body.startsWith('.'))
        body.remove(0, 1);
    return body.replace("\r\n.", "\r\n");
}

} // namespace

/// One connection: reads a line or a body, answers it after its wait, then reads the next.
class RecordingServer::Link : public QObject
{
public:
    Link(RecordingServer& server, QTcpSocket* socket) : m_server(server), m_socket(socket), m_timer(this)
    {
        socket->setParent(this);
        // Three replies in three writes: Nagle would hold the third back until the client's delayed ACK.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_number = server.connected();
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            answer();
            read();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this] {
            m_buffer += m_socket->readAll();
            read();
        });
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            m_timer.stop();
            m_server.ended(m_number, m_saidQuit);
            deleteLater();
        });
        write("220 recorder ESMTP\r\n");
    }

    void hangUp() { m_socket->abort(); }

private:
    void write(const QByteArray& bytes)
    {
        m_socket->write(bytes);
        m_socket->flush();
    }

    void read()
    {
        while (!m_timer.isActive() && m_socket->state() == QAbstractSocket::ConnectedState) {
            const bool more = m_inBody ? readBody() : readLine();
            if (!more)
                return;
        }
    }

    bool readLine()
    {
        const auto end = m_buffer.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray line = m_buffer.first(end);
        m_buffer.remove(0, end + 2);
        const QByteArray verb = line.first(std::min<qsizetype>(4, line.size())).toUpper();
        const Options& options = m_server.m_options;
        if (verb == "MAIL") {
            m_message = {.connection = m_number, .sender = pathOf(line)};
            later(Phase::Mail, Phase::MailReplied, options.mail, "250 2.1.0 sender ok\r\n");
        } else if (verb == "RCPT") {
            m_message.recipient = pathOf(line);
            later(Phase::Rcpt, Phase::RcptReplied, options.rcpt, "250 2.1.5 recipient ok\r\n");
        } else if (verb == "DATA") {
            m_inBody = true;
            later(Phase::Data, Phase::DataReplied, options.data, "354 go ahead\r\n");
        } else if (verb == "EHLO") {
            write("250-recorder\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SIZE 10000000\r\n250 "
                  "ENHANCEDSTATUSCODES\r\n");
        } else if (verb == "QUIT") {
            m_saidQuit = true;
            write("221 2.0.0 bye\r\n");
            m_socket->disconnectFromHost();
        } else if (verb == "RSET") {
            m_server.moved(m_number, Phase::Idle);
            write("250 2.0.0 ok\r\n");
        } else {
            write("500 5.5.2 what?\r\n");
        }
        return true;
    }

    bool readBody()
    {
        if (m_body.isEmpty() && !m_buffer.isEmpty())
            m_server.moved(m_number, Phase::Body);
        // The mark may lie across two reads; a message that is nothing but a dot is none of a sender's.
        const auto searched = std::max<qsizetype>(0, m_body.size() - 4);
        m_body += std::exchange(m_buffer, {});
        const auto end = m_body.indexOf("\r\n.\r\n", searched);
        if (end < 0)
            return false;
        m_buffer = m_body.mid(end + 5);
        m_body.truncate(end + 2);
        const QByteArray bytes = unstuffed(std::exchange(m_body, {}));
        m_inBody = false;
        m_message.messageId = messageIdOf(bytes);
        if (m_server.m_options.keepBytes)
            m_message.bytes = bytes;
        m_server.kept(m_message);
        later(Phase::EndOfData, Phase::Idle, m_server.m_options.endOfData, "250 2.0.0 kept\r\n");
        return true;
    }

    void later(Phase seen, Phase replied, const Wait& wait, const QByteArray& reply)
    {
        m_replied = replied;
        m_reply = reply;
        m_isLast = seen == Phase::EndOfData;
        m_server.moved(m_number, seen);
        const auto pause = m_server.draw(wait);
        if (pause.count() == 0)
            answer();
        else
            m_timer.start(pause);
    }

    void answer()
    {
        write(m_reply);
        if (m_isLast)
            m_server.accepted(m_number);
        m_server.moved(m_number, m_replied);
    }

    RecordingServer& m_server;
    QTcpSocket* m_socket;
    QTimer m_timer; // runs = a reply is owed
    int m_number = 0;
    QByteArray m_buffer;
    QByteArray m_body;
    QByteArray m_reply;
    Phase m_replied = Phase::Idle;
    Message m_message;
    bool m_isLast = false;
    bool m_inBody = false;
    bool m_saidQuit = false;
};

class RecordingServer::Listener : public QTcpServer
{
public:
    explicit Listener(RecordingServer& server)
    {
        connect(this, &QTcpServer::newConnection, this, [this, &server] {
            while (QTcpSocket* const socket = nextPendingConnection()) {
                auto* const link = new Link(server, socket);
                m_links.append(link);
                connect(link, &QObject::destroyed, this, [this, link] { m_links.removeOne(link); });
            }
        });
    }
    ~Listener() override
    {
        disconnect(this);
        const auto links = std::exchange(m_links, {});
        for (Link* const link : links) {
            link->disconnect(this);
            delete link;
        }
    }
    void hangUp()
    {
        const auto links = m_links;
        for (Link* const link : links)
            link->hangUp();
    }

private:
    QList<Link*> m_links;
};

const char* RecordingServer::name(Phase phase)
{
    constexpr const char* names[] = {"greeting",     "idle", "mail",         "mail-replied", "rcpt",
                                     "rcpt-replied", "data", "data-replied", "body",         "end-of-data"};
    return names[static_cast<std::size_t>(phase)];
}

RecordingServer::RecordingServer(const Options& options) : m_options(options), m_random(options.seed)
{
    m_listener = new Listener(*this);
    if (!m_listener->listen(QHostAddress::LocalHost, 0))
        qFatal("RecordingServer: cannot listen on the loopback");
    m_port = m_listener->serverPort();
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
}

RecordingServer::~RecordingServer()
{
    m_thread.quit();
    m_thread.wait();
}

void RecordingServer::atEvent(qint64 n, std::function<void()> act)
{
    const std::lock_guard lock(m_mutex);
    m_actAt = m_events + n;
    m_act = std::move(act);
}

void RecordingServer::hangUp()
{
    QMetaObject::invokeMethod(
        m_listener, [listener = m_listener] { listener->hangUp(); }, Qt::QueuedConnection);
}

/// Called with the lock held, which is free when it returns.
void RecordingServer::countEvent(std::unique_lock<std::mutex>& lock)
{
    ++m_events;
    std::function<void()> act;
    if (m_act && m_events >= m_actAt)
        act = std::exchange(m_act, nullptr);
    lock.unlock();
    if (act)
        act();
}

int RecordingServer::connected()
{
    std::unique_lock lock(m_mutex);
    const int number = static_cast<int>(m_connections.size());
    m_connections.push_back({.number = number});
    ++m_open;
    countEvent(lock);
    return number;
}

void RecordingServer::moved(int connection, Phase phase)
{
    std::unique_lock lock(m_mutex);
    m_connections[static_cast<std::size_t>(connection)].phase = phase;
    countEvent(lock);
}

void RecordingServer::kept(Message message)
{
    const std::lock_guard lock(m_mutex);
    message.keptAt = m_events;
    m_unanswered[message.connection] = m_messages.size();
    ++m_connections[static_cast<std::size_t>(message.connection)].messages;
    m_messages.push_back(std::move(message));
}

void RecordingServer::accepted(int connection)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_unanswered.find(connection); it != m_unanswered.end()) {
        m_messages[it->second].acceptedAt = m_events;
        m_unanswered.erase(it);
    }
}

void RecordingServer::ended(int connection, bool saidQuit)
{
    const std::lock_guard lock(m_mutex);
    Connection& it = m_connections[static_cast<std::size_t>(connection)];
    it.open = false;
    it.saidQuit = saidQuit;
    if (!saidQuit)
        m_broken.push_back(connection);
    m_unanswered.erase(connection);
    --m_open;
    m_closed.notify_all();
}

std::chrono::milliseconds RecordingServer::draw(const Wait& wait)
{
    return std::chrono::milliseconds(
        std::uniform_int_distribution<qint64>(wait.from.count(), wait.to.count())(m_random));
}

qint64 RecordingServer::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

std::vector<RecordingServer::Connection> RecordingServer::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

std::vector<RecordingServer::Message> RecordingServer::messages() const
{
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

std::map<QByteArray, int> RecordingServer::deliveredTo() const
{
    const std::lock_guard lock(m_mutex);
    std::map<QByteArray, int> all;
    for (const Message& message : m_messages)
        ++all[message.recipient];
    return all;
}

bool RecordingServer::waitUntilAllClosed(std::chrono::milliseconds limit) const
{
    std::unique_lock lock(m_mutex);
    return m_closed.wait_for(lock, limit, [this] { return m_open == 0; });
}

std::vector<RecordingServer::Connection> RecordingServer::takeBroken()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Connection> broken;
    for (const int number : std::exchange(m_broken, {}))
        broken.push_back(m_connections[static_cast<std::size_t>(number)]);
    return broken;
}

} // namespace mw::support
