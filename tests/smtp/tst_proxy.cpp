// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sockettransport.h"

#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

namespace {

/// Takes one connection, plays its part of a proxy's hand-shake and then greets as a mail server does.
class ScriptedProxy : public QTcpServer
{
public:
    struct Turn
    {
        QByteArray until; ///< the client has said all of it when its bytes end so; empty: any bytes
        QByteArray answer;
    };
    explicit ScriptedProxy(QList<Turn> turns) : m_turns(std::move(turns))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            m_socket = nextPendingConnection();
            connect(m_socket, &QTcpSocket::readyRead, this, &ScriptedProxy::onBytes);
        });
        listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] bool isUsedUp() const { return m_turns.isEmpty(); }
    [[nodiscard]] QByteArray heard() const { return m_all; }

private:
    void onBytes()
    {
        const QByteArray bytes = m_socket->readAll();
        m_all += bytes;
        m_said += bytes;
        while (!m_turns.isEmpty() && !m_said.isEmpty() && m_said.endsWith(m_turns.first().until)) {
            m_said.clear();
            m_socket->write(m_turns.takeFirst().answer);
        }
    }

    QList<Turn> m_turns;
    QTcpSocket* m_socket = nullptr;
    QByteArray m_said;
    QByteArray m_all;
};

const QByteArray greeting = "220 mail.example.com\r\n";

smtp::Options relay(const QString& host)
{
    smtp::Options options;
    options.host = host;
    options.port = 587;
    options.security = smtp::Security::StartTls;
    return options;
}

} // namespace

/// The way to a relay through the application's proxy.
class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void goesThroughAnHttpProxy()
    {
        ScriptedProxy proxy({{"\r\n\r\n", "HTTP/1.1 200 Connection established\r\n\r\n" + greeting}});
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        smtp::SocketTransport transport(relay(u"mail.example.com"_s), QSslConfiguration());
        QSignalSpy read(&transport, &smtp::Transport::bytesRead);
        transport.connectToServer();
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.first().first().toByteArray(), greeting);
        QVERIFY(proxy.isUsedUp());
        QVERIFY2(proxy.heard().startsWith("CONNECT mail.example.com:587 HTTP/1.1"),
                 proxy.heard().constData());
    }

    void goesThroughASocksProxyWhichLooksTheNameUp()
    {
        ScriptedProxy proxy(
            {{{}, QByteArray("\x05\x00", 2)},
             {"\x02\x4B", QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10) + greeting}});
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
        smtp::SocketTransport transport(relay(u"mail.example.com"_s), QSslConfiguration());
        QSignalSpy read(&transport, &smtp::Transport::bytesRead);
        transport.connectToServer();
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(proxy.isUsedUp());
        QVERIFY(proxy.heard().contains("mail.example.com"));
    }

    void saysThatAProxyDoesNotAnswer()
    {
        quint16 closed = 0;
        {
            QTcpServer gone;
            QVERIFY(gone.listen(QHostAddress::LocalHost));
            closed = gone.serverPort();
        }
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, closed});
        smtp::SocketTransport transport(relay(u"mail.example.com"_s), QSslConfiguration());
        QSignalSpy failed(&transport, &smtp::Transport::failed);
        transport.connectToServer();
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<smtp::SessionError>();
        QCOMPARE(error.kind, smtp::SessionError::Kind::Unreachable);
        QVERIFY2(error.detail.contains(u"proxy"_s, Qt::CaseInsensitive), qPrintable(error.detail));
    }

    void neverSendsThroughItWhatStaysOnThisComputer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        ScriptedProxy proxy({});
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()});
        smtp::Options options = relay(u"127.0.0.1"_s);
        options.port = server.serverPort();
        smtp::SocketTransport transport(options, QSslConfiguration());
        QSignalSpy connected(&transport, &smtp::Transport::connected);
        transport.connectToServer();
        QTRY_COMPARE(connected.size(), 1);
        QTRY_VERIFY(server.hasPendingConnections());
        QVERIFY(proxy.heard().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
