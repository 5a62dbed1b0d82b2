// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practiceserver.h"

#include "smtp/practiceconnection.h"

#include <algorithm>
#include <array>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>

namespace mw::smtp {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PracticeServer::PracticeServer(MessageSink& sink, const base::Clock& clock, QObject* parent)
    : QTcpServer(parent),
      m_context{m_options, m_rules, sink, clock, m_password, m_tally},
      m_tick(new QTimer(this))
{
    connect(m_tick, &QTimer::timeout, this, &PracticeServer::onTick);
}

PracticeServer::~PracticeServer()
{
    stop(); // the links look into what is destroyed next
}

base::Result<quint16, PracticeError> PracticeServer::start(PracticeOptions options)
{
    using Kind = PracticeError::Kind;
    if (isListening())
        return base::fail(PracticeError{Kind::AlreadyRunning, {}});
    m_options = std::move(options);
    m_rules = m_options.rules;
    if (auto made = makePassword(); !made)
        return base::fail(made.error());
    if (m_options.security != PracticeSecurity::Plain) {
        if (auto prepared = prepareTls(); !prepared)
            return base::fail(prepared.error());
    }
    if (!listen(QHostAddress(QHostAddress::LocalHost), m_options.port))
        return base::fail(PracticeError{Kind::CannotListen, errorString()});
    const auto shortest = std::min(m_options.commandTimeout, m_options.dataTimeout);
    m_tick->start(std::clamp<std::chrono::milliseconds>(shortest / 4, 10ms, 1'000ms));
    return serverPort();
}

void PracticeServer::stop()
{
    m_tick->stop();
    QTcpServer::close();
    const auto connections = m_connections; // ending one takes it out of the set
    for (PracticeConnection* connection : connections)
        connection->shutDown();
    qDeleteAll(std::exchange(m_connections, {}));
    m_tally.open = 0;
}

base::Result<void, PracticeError> PracticeServer::makePassword()
{
    std::array<unsigned char, 18> random{};
    if (RAND_bytes(random.data(), static_cast<int>(random.size())) != 1)
        return base::fail(PracticeError{PracticeError::Kind::NoRandomness, {}});
    m_password = base::Secret(QByteArray(reinterpret_cast<const char*>(random.data()), std::ssize(random))
                                  .toBase64(QByteArray::Base64UrlEncoding));
    OPENSSL_cleanse(random.data(), random.size());
    return {};
}

base::Result<void, PracticeError> PracticeServer::prepareTls()
{
    using Kind = PracticeError::Kind;
    if (!QSslSocket::supportsSsl())
        return base::fail(PracticeError{Kind::NoTls, {}});
    if (!m_options.certificate) {
        auto made = makePracticeCertificate(m_context.clock.now());
        if (!made)
            return base::fail(PracticeError{Kind::NoCertificate, made.error().detail});
        m_options.certificate = std::move(*made);
    }
    const QSslCertificate certificate(m_options.certificate->certificatePem);
    const QSslKey key(m_options.certificate->keyPem.reveal(), QSsl::Ec);
    if (certificate.isNull() || key.isNull())
        return base::fail(PracticeError{Kind::NoCertificate, u"not a PEM certificate with its EC key"_s});
    m_certificatePem = m_options.certificate->certificatePem;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificate(certificate);
    m_tls.setPrivateKey(key);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients have no certificate
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    return {};
}

void PracticeServer::incomingConnection(qintptr descriptor)
{
    ++m_tally.links;
    if (m_connections.size() >= m_options.maxConnections)
        return turnAway(descriptor);
    auto* connection = new PracticeConnection(m_context, m_tls, this);
    m_connections.insert(connection);
    m_tally.open = static_cast<quint64>(m_connections.size());
    connect(connection, &PracticeConnection::ended, this, [this, connection] { onEnded(connection); });
    if (!connection->start(descriptor))
        onEnded(connection);
}

void PracticeServer::turnAway(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    if (m_options.security != PracticeSecurity::ImplicitTls)
        socket->write("421 4.7.0 Too many connections\r\n");
    socket->disconnectFromHost();
}

void PracticeServer::onEnded(PracticeConnection* connection)
{
    if (m_connections.remove(connection))
        connection->deleteLater();
    m_tally.open = static_cast<quint64>(m_connections.size());
}

void PracticeServer::onTick()
{
    const auto connections = m_connections;
    for (PracticeConnection* connection : connections)
        connection->checkTime();
}

} // namespace mw::smtp
