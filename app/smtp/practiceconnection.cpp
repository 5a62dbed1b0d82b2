// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practiceconnection.h"

#include <array>

namespace mw::smtp {

namespace {

constexpr qint64 readBuffer = 256 * 1024;
constexpr qint64 maxUnsent = 1024 * 1024; // a client that sends commands and reads no replies

} // namespace

PracticeConnection::PracticeConnection(const PracticeContext& context, const QSslConfiguration& tls,
                                       QObject* parent)
    : QObject(parent),
      m_context(context),
      m_session(context, context.options.security == PracticeSecurity::ImplicitTls),
      m_socket(this), // children, so that they follow into another thread
      m_wait(this)
{
    m_socket.setSslConfiguration(tls);
    m_socket.setReadBufferSize(readBuffer);
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer);
    connect(&m_socket, &QSslSocket::readyRead, this, &PracticeConnection::onReadyRead);
    connect(&m_socket, &QSslSocket::encrypted, this, &PracticeConnection::onEncrypted);
    connect(&m_socket, &QSslSocket::disconnected, this, &PracticeConnection::ended);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        // A failed handshake leaves the link up; nothing more can be said on it.
        if (m_handshaking)
            m_socket.abort();
    });
    connect(&m_wait, &QTimer::timeout, this, &PracticeConnection::onWaitOver);
}

PracticeConnection::~PracticeConnection()
{
    m_socket.disconnect(this); // its own end must not come back into a half destroyed object
}

bool PracticeConnection::start(qintptr descriptor)
{
    if (!m_socket.setSocketDescriptor(descriptor))
        return false;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_lastProgress = m_context.clock.monotonic();
    if (m_context.options.security == PracticeSecurity::ImplicitTls) {
        beginTls();
    } else {
        m_session.open();
        deliver();
    }
    return true;
}

void PracticeConnection::checkTime()
{
    const auto now = m_context.clock.monotonic();
    const auto limit =
        m_session.inMessage() ? m_context.options.dataTimeout : m_context.options.commandTimeout;
    if (m_wait.isActive() || (m_session.progress() != m_seenProgress && !m_closing)) {
        m_seenProgress = m_session.progress();
        m_lastProgress = now;
    } else if (now - m_lastProgress >= limit) {
        m_lastProgress = now; // for the goodbye, in case the other side never reads it
        if (m_handshaking || m_closing)
            return m_socket.abort();
        m_session.timeOut();
        deliver();
    }
}

void PracticeConnection::shutDown()
{
    if (m_handshaking)
        return m_socket.abort();
    m_wait.stop();
    m_session.shutDown();
    deliver();
}

void PracticeConnection::onReadyRead()
{
    std::array<char, 64 * 1024> buffer;
    while (!m_handshaking && !m_closing && m_session.next() == PracticeSession::Next::Read) {
        const qint64 size = m_socket.read(buffer.data(), std::ssize(buffer));
        if (size <= 0)
            return;
        m_session.feed(QByteArrayView(buffer.data(), static_cast<qsizetype>(size)));
        deliver();
    }
}

void PracticeConnection::onEncrypted()
{
    m_handshaking = false;
    if (m_context.options.security == PracticeSecurity::ImplicitTls)
        m_session.open();
    else
        m_session.tlsStarted();
    deliver();
    onReadyRead();
}

void PracticeConnection::onWaitOver()
{
    m_session.resume();
    deliver();
    onReadyRead(); // what came while nobody read gives no second signal
}

void PracticeConnection::deliver()
{
    if (m_closing)
        return;
    if (const QByteArray out = m_session.takeOutput(); !out.isEmpty())
        m_socket.write(out);
    if (m_socket.bytesToWrite() > maxUnsent) {
        m_closing = true;
        return m_socket.abort();
    }
    switch (m_session.next()) {
    case PracticeSession::Next::Read:
        break;
    case PracticeSession::Next::Wait:
        if (const auto wait = m_session.wait())
            m_wait.start(*wait);
        break;
    case PracticeSession::Next::StartTls:
        beginTls();
        break;
    case PracticeSession::Next::Close:
        close();
        break;
    case PracticeSession::Next::Drop:
        m_closing = true;
        m_socket.flush();
        m_socket.abort();
        break;
    }
}

void PracticeConnection::beginTls()
{
    // Whatever was sent before the handshake was not protected; taken as commands of the protected part it
    // would let somebody on the way put words in (CVE-2011-0411 and its kin).
    m_socket.readAll();
    m_handshaking = true;
    m_socket.startServerEncryption();
}

void PracticeConnection::close()
{
    m_closing = true;
    m_socket.readAll(); // unread bytes would turn the end into a reset, and the goodbye could be lost
    m_socket.flush();
    m_socket.disconnectFromHost();
}

} // namespace mw::smtp
