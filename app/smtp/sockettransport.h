// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/deadline.h"
#include "smtp/options.h"
#include "smtp/transport.h"

#include <functional>
#include <memory>
#include <optional>
#include <QAbstractSocket>
#include <QSslConfiguration>

class QSslSocket;

namespace mw::smtp {

/// The real transport: a TCP socket, or a TLS socket when the options ask for any TLS. Goes through the
/// application's proxy, but for hosts on this computer.
class SocketTransport final : public Transport
{
    Q_OBJECT

public:
    using Tls = base::Result<QSslConfiguration, SessionError>;

    /// `tls` as tlsConfiguration() made it, its error told by failed(); unused with Security::None.
    SocketTransport(const Options& options, const Tls& tls);
    ~SocketTransport() override;

    void connectToServer() override;
    void write(const QByteArray& bytes) override;
    void startEncryption() override;
    void close() override;
    void abort() override;
    [[nodiscard]] qint64 bytesPending() const override;
    [[nodiscard]] bool peerIsLoopback() const override;
    [[nodiscard]] PeerFacts peerFacts() const override;
    void setDeadline(std::chrono::milliseconds fromNow) override { m_deadline.set(fromNow); }

private:
    void takeTlsSocket(const Options& options, const Tls& tls);
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void endWith(const SessionError& error);
    void silence();

    QString m_host;
    quint16 m_port;
    std::unique_ptr<QAbstractSocket> m_socket;
    QSslSocket* m_tls = nullptr; // m_socket, when it can do TLS
    std::optional<SessionError> m_unusable;
    bool m_ended = false;
    Deadline m_deadline;
};

/// Makes the transport of each connection of a relay.
using TransportFactory = std::function<std::unique_ptr<Transport>(const Options&)>;
/// SocketTransports that share one TLS configuration, made when the first is asked for.
[[nodiscard]] TransportFactory socketTransports();

} // namespace mw::smtp
