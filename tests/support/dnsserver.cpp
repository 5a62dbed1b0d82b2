// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dnsserver.h"

#include <ldns/ldns.h>

#include <memory>
#include <QNetworkDatagram>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

namespace mw::support {

using namespace Qt::StringLiterals;

namespace {

struct Free
{
    void operator()(ldns_pkt* packet) const { ldns_pkt_free(packet); }
    void operator()(ldns_rr* record) const { ldns_rr_free(record); }
};
using Packet = std::unique_ptr<ldns_pkt, Free>;

constexpr int headerSize = 12;
constexpr int attempts = 20;

Packet read(const QByteArray& message)
{
    ldns_pkt* packet = nullptr;
    ldns_wire2pkt(&packet, reinterpret_cast<const uint8_t*>(message.constData()),
                  static_cast<std::size_t>(message.size()));
    return Packet(packet);
}

QByteArray written(const ldns_pkt* packet)
{
    uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (ldns_pkt2wire(&bytes, packet, &size) != LDNS_STATUS_OK)
        return {};
    QByteArray result(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    free(bytes);
    return result;
}

void push(ldns_pkt* packet, ldns_pkt_section section, const QByteArray& line)
{
    ldns_rr* record = nullptr;
    const auto status = ldns_rr_new_frm_str(&record, line.constData(), 0, nullptr, nullptr);
    if (status != LDNS_STATUS_OK)
        qFatal("no record: %s", line.constData());
    ldns_pkt_push_rr(packet, section, record);
}

} // namespace

/// All sockets; only in the server's thread.
class DnsServer::Listener : public QObject
{
public:
    explicit Listener(DnsServer& server) : m_server(server) {}

    quint16 listen()
    {
        for (int i = 0; i < attempts; ++i) {
            if (!m_tcp.listen(QHostAddress(QHostAddress::LocalHost)))
                continue;
            if (m_udp.bind(QHostAddress(QHostAddress::LocalHost), m_tcp.serverPort()))
                break;
            m_tcp.close();
        }
        connect(&m_udp, &QUdpSocket::readyRead, this, [this] { readDatagrams(); });
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_tcp.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readStream(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        return m_tcp.serverPort();
    }

private:
    void readDatagrams()
    {
        while (m_udp.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = m_udp.receiveDatagram();
            const Rule rule = m_server.ruleFor(datagram.data(), false);
            const QByteArray bytes = reply(datagram.data(), rule, false);
            if (bytes.isEmpty())
                continue;
            QTimer::singleShot(rule.delay, this,
                               [this, datagram, bytes] { m_udp.writeDatagram(datagram.makeReply(bytes)); });
        }
    }
    void readStream(QTcpSocket* socket)
    {
        const QByteArray head = socket->peek(2);
        if (head.size() < 2)
            return;
        const int size = quint8(head[0]) << 8 | quint8(head[1]);
        if (socket->bytesAvailable() < size + 2)
            return;
        const QByteArray message = socket->read(size + 2).sliced(2);
        const Rule rule = m_server.ruleFor(message, true);
        if (rule.does == Does::HangsUp)
            return socket->abort();
        const QByteArray bytes = reply(message, rule, true);
        if (bytes.isEmpty())
            return;
        const char length[] = {char(bytes.size() >> 8), char(bytes.size() & 0xff)};
        const QByteArray framed = QByteArray(length, 2) + bytes;
        QTimer::singleShot(rule.delay, socket, [socket, framed] { socket->write(framed); });
    }

    DnsServer& m_server;
    QUdpSocket m_udp{this};
    QTcpServer m_tcp{this};
};

DnsServer::DnsServer()
{
    m_listener = new Listener(*this);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_listener, [this] { m_port = m_listener->listen(); }, Qt::BlockingQueuedConnection);
}

DnsServer::~DnsServer()
{
    m_thread.quit();
    m_thread.wait();
}

void DnsServer::on(const QByteArray& name, quint16 type, Rule rule)
{
    const std::lock_guard lock(m_mutex);
    m_rules[{name, type}] = std::move(rule);
}

QString DnsServer::text() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

std::vector<DnsServer::Query> DnsServer::queries() const
{
    const std::lock_guard lock(m_mutex);
    return m_queries;
}

DnsServer::Rule DnsServer::ruleFor(const QByteArray& message, bool tcp)
{
    const Packet packet = read(message);
    const ldns_rr* asked = packet ? ldns_rr_list_rr(ldns_pkt_question(packet.get()), 0) : nullptr;
    if (!asked)
        return {.does = Does::KeepsSilent};
    const std::unique_ptr<char, decltype(&free)> owner(ldns_rdf2str(ldns_rr_owner(asked)), &free);
    QByteArray name = QByteArray(owner.get()).toLower();
    name.chop(1);
    const quint16 type = ldns_rr_get_type(asked);
    const std::lock_guard lock(m_mutex);
    m_queries.push_back({name, type, tcp});
    const auto rule = m_rules.find({name, type});
    return rule == m_rules.end() ? Rule{.does = Does::NoSuchName} : rule->second;
}

QByteArray DnsServer::soa()
{
    return "example.org. 600 IN SOA ns.example.org. admin.example.org. 1 7200 3600 86400 120";
}

QByteArray DnsServer::question(const QByteArray& name, quint16 type, quint16 id)
{
    ldns_pkt* packet = nullptr;
    ldns_pkt_query_new_frm_str(&packet, name.constData(), static_cast<ldns_rr_type>(type), LDNS_RR_CLASS_IN,
                               LDNS_RD);
    const Packet owned(packet);
    ldns_pkt_set_id(packet, id);
    return written(packet);
}

QByteArray DnsServer::reply(const QByteArray& query, const Rule& rule, bool tcp)
{
    if (rule.does == Does::KeepsSilent)
        return {};
    if (rule.does == Does::SaysNonsense)
        return query.first(2) + "nonsense";
    const Packet asked = read(query);
    const Packet answer(ldns_pkt_new());
    ldns_pkt* const packet = answer.get();
    ldns_pkt_set_id(packet, ldns_pkt_id(asked.get()));
    ldns_pkt_set_qr(packet, true);
    ldns_pkt_set_rd(packet, true);
    ldns_pkt_set_ra(packet, true);
    ldns_rr* const question = ldns_rr_clone(ldns_rr_list_rr(ldns_pkt_question(asked.get()), 0));
    if (rule.does == Does::MistakesName) {
        ldns_rdf_deep_free(ldns_rr_owner(question));
        ldns_rr_set_owner(question, ldns_dname_new_frm_str("other.example.org."));
    }
    ldns_pkt_push_rr(packet, LDNS_SECTION_QUESTION, question);
    if (rule.does == Does::MistakesId)
        ldns_pkt_set_id(packet, static_cast<quint16>(ldns_pkt_id(packet) + 1));
    if (rule.does == Does::Fails)
        ldns_pkt_set_rcode(packet, LDNS_RCODE_SERVFAIL);
    if (rule.does == Does::Refuses)
        ldns_pkt_set_rcode(packet, LDNS_RCODE_REFUSED);
    if ((rule.does == Does::Truncates || rule.does == Does::HangsUp) && !tcp) {
        ldns_pkt_set_tc(packet, true);
        return written(packet);
    }
    for (const QByteArray& record : rule.records)
        push(packet, LDNS_SECTION_ANSWER, record);
    if (rule.does == Does::NoSuchName)
        ldns_pkt_set_rcode(packet, LDNS_RCODE_NXDOMAIN);
    if (rule.does == Does::NoSuchName || rule.does == Does::NoData)
        push(packet, LDNS_SECTION_AUTHORITY, soa());
    QByteArray bytes = written(packet);
    if (rule.does == Does::Garbles) {
        bytes[7] = 3; // answers announced that do not come
        bytes += QByteArray(40, '\xc0');
    }
    Q_ASSERT(bytes.size() >= headerSize);
    return bytes;
}

} // namespace mw::support
