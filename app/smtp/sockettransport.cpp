// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sockettransport.h"

#include "smtp/tls.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslSocket>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace mw::smtp {

namespace {

using Kind = SessionError::Kind;

constexpr qint64 readBuffer = 64 * 1024; // a server that talks without end is slowed by its own TCP

Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::Refused;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::RemoteHostClosedError:
        return Kind::Closed;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Kind::TlsFailed;
    default:
        return Kind::Unreachable;
    }
}

} // namespace

SocketTransport::SocketTransport(const Options& options, const Tls& tls)
    : m_host(options.host), m_port(options.port)
{
    if (options.security == Security::None) {
        m_socket = std::make_unique<QTcpSocket>();
        connect(m_socket.get(), &QAbstractSocket::bytesWritten, this, &Transport::bytesWritten);
    } else {
        takeTlsSocket(options, tls);
    }
    // The application's proxy, if it has one; never for what must stay on this computer.
    const bool stays = options.security == Security::None || isLoopbackHost(options.host);
    m_socket->setProxy(stays ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy);
    m_socket->setReadBufferSize(readBuffer);
    connect(m_socket.get(), &QAbstractSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
        Q_EMIT connected();
    });
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &SocketTransport::onReadyRead);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &SocketTransport::onError);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &SocketTransport::onDisconnected);
    connect(&m_deadline, &Deadline::passed, this, &Transport::deadlinePassed);
}

void SocketTransport::takeTlsSocket(const Options& options, const Tls& tls)
{
    auto socket = std::make_unique<QSslSocket>();
    m_tls = socket.get();
    if (tls)
        m_tls->setSslConfiguration(*tls);
    else
        m_unusable = tls.error();
    m_tls->setPeerVerifyName(options.tlsHostName.isEmpty() ? options.host : options.tlsHostName);
    connect(m_tls, &QSslSocket::encrypted, this, &Transport::encrypted);
    // Not QIODevice's bytesWritten: a TLS socket says that when it has encrypted, before anything left.
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Transport::bytesWritten);
    m_socket = std::move(socket);
}

SocketTransport::~SocketTransport()
{
    silence(); // a socket that dies says so, and nobody is left to hear it
}

void SocketTransport::connectToServer()
{
    if (m_unusable) {
        QMetaObject::invokeMethod(
            this, [this] { endWith(*m_unusable); }, Qt::QueuedConnection);
        return;
    }
    m_socket->connectToHost(m_host, m_port);
}

void SocketTransport::write(const QByteArray& bytes)
{
    if (m_ended)
        return;
    m_socket->write(bytes);
    m_socket->flush(); // one system call now instead of a turn of the event loop for a write notifier
}

void SocketTransport::startEncryption()
{
    if (m_tls)
        m_tls->startClientEncryption();
    else
        endWith({Kind::TlsFailed, Phase::Connect, u"this connection was made without TLS"_s, {}});
}

void SocketTransport::close()
{
    silence();
    m_socket->disconnectFromHost();
}

void SocketTransport::abort()
{
    silence();
    m_socket->abort();
}

void SocketTransport::silence()
{
    m_ended = true;
    m_deadline.clear();
    m_socket->disconnect(this);
}

qint64 SocketTransport::bytesPending() const
{
    return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

bool SocketTransport::peerIsLoopback() const
{
    return m_socket->peerAddress().isLoopback();
}

PeerFacts SocketTransport::peerFacts() const
{
    PeerFacts facts;
    if (const auto address = m_socket->peerAddress(); !address.isNull())
        facts.address = address.toString();
    if (m_tls)
        addTlsFacts(*m_tls, facts);
    return facts;
}

void SocketTransport::onReadyRead()
{
    if (m_socket->bytesAvailable() > 0)
        Q_EMIT bytesRead(m_socket->readAll());
}

void SocketTransport::endWith(const SessionError& error)
{
    onReadyRead(); // last words first: they may hold the reply that was waited for
    if (std::exchange(m_ended, true))
        return;
    if (error.kind == Kind::Closed)
        Q_EMIT closed();
    else
        Q_EMIT failed(error);
}

void SocketTransport::onError(QAbstractSocket::SocketError error)
{
    if (m_ended)
        return;
    if (m_tls && error == QAbstractSocket::SslHandshakeFailedError) {
        const auto errors = m_tls->sslHandshakeErrors();
        if (!errors.isEmpty())
            return endWith(certificateError(errors));
    }
    endWith({kindOf(error), Phase::Connect, m_socket->errorString(), {}});
}

void SocketTransport::onDisconnected()
{
    if (!m_ended)
        endWith({Kind::Closed, Phase::Connect, {}, {}});
}

TransportFactory socketTransports()
{
    return [tls = std::optional<SocketTransport::Tls>()](const Options& options) mutable {
        if (!tls && options.security != Security::None)
            tls = tlsConfiguration(options.caPem);
        return std::make_unique<SocketTransport>(options, tls.value_or(QSslConfiguration()));
    };
}

} // namespace mw::smtp
