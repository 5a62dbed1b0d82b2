// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/areschannel.h"

// Later versions would rather parse for us; the functions used here stay.
#define CARES_NO_DEPRECATED
#include <ares.h>

#include <memory>
#include <mutex>
#include <QSocketNotifier>

using namespace Qt::StringLiterals;

namespace mw::net {

namespace {

using Kind = DnsError::Kind;

constexpr int tries = 2;
constexpr int ednsPayload = 1232; // bytes; fits every path without fragments (DNS flag day 2020)
constexpr quint16 internetClass = 1;

/// ares_library_init() counts, but not safely over threads.
bool libraryStarted()
{
    static std::once_flag once;
    static bool started = false;
    std::call_once(once, [] { started = ares_library_init(ARES_LIB_INIT_ALL) == ARES_SUCCESS; });
    return started;
}

DnsError errorOf(int status)
{
    const QString detail = QString::fromLatin1(ares_strerror(status));
    switch (status) {
    case ARES_ETIMEOUT:
        return {Kind::Timeout, detail, {}};
    case ARES_ECONNREFUSED:
        return {Kind::Unreachable, detail, {}};
    case ARES_EBADNAME:
        return {Kind::BadName, detail, {}};
    case ARES_EBADRESP:
        return {Kind::Malformed, detail, {}};
    default:
        return {Kind::ServerFailure, detail, {}};
    }
}

using Answered = std::function<void(const AresChannel::Raw&)>;

void onAnswer(void* context, int status, int, unsigned char* message, int size)
{
    const std::unique_ptr<Answered> answered(static_cast<Answered*>(context));
    if (status == ARES_EDESTRUCTION)
        return;
    if (message && size > 0)
        (*answered)(QByteArray(reinterpret_cast<const char*>(message), size));
    else
        (*answered)(base::fail(errorOf(status)));
}

qintptr keyOf(ares_socket_t socket)
{
    return static_cast<qintptr>(socket);
}

} // namespace

AresChannel::AresChannel(const std::vector<ServerAddress>& servers, std::chrono::milliseconds limit,
                         Refusals refusals)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { process(ARES_SOCKET_BAD, ARES_SOCKET_BAD); });

    ares_options options{};
    options.flags = ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS;
    if (refusals == Refusals::Pass)
        options.flags |= ARES_FLAG_NOCHECKRESP;
    // The second wait is twice the first: together 0.9 of the limit.
    options.timeout = static_cast<int>(std::max<qint64>(1, limit.count() * 3 / 10));
    options.tries = tries;
    options.ednspsz = ednsPayload;
    options.sock_state_cb_data = this;
    options.sock_state_cb = [](void* self, ares_socket_t socket, int readable, int writable) {
        static_cast<AresChannel*>(self)->watch(keyOf(socket), readable != 0, writable != 0);
    };
    const int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ |
                     ARES_OPT_SOCK_STATE_CB | ARES_OPT_NOROTATE;
    if (!libraryStarted() || ares_init_options(&m_channel, &options, mask) != ARES_SUCCESS) {
        m_channel = nullptr;
        return;
    }
    QByteArray list;
    for (const ServerAddress& server : servers)
        list += (list.isEmpty() ? "" : ",") + server.text().toLatin1();
    if (!servers.empty() && ares_set_servers_ports_csv(m_channel, list.constData()) != ARES_SUCCESS) {
        ares_destroy(m_channel);
        m_channel = nullptr;
    }
}

AresChannel::~AresChannel()
{
    if (m_channel)
        ares_destroy(m_channel);
}

void AresChannel::query(const Question& question, std::function<void(const Raw&)> answered)
{
    if (!m_channel)
        return answered(base::fail(DnsError{Kind::Unreachable, u"the resolver could not start"_s, {}}));
    auto context = std::make_unique<Answered>(std::move(answered));
    ares_query(m_channel, question.name.ascii().constData(), internetClass, static_cast<int>(question.type),
               onAnswer, context.release());
    setTimer();
}

void AresChannel::watch(qintptr socket, bool readable, bool writable)
{
    Notifiers& notifiers = m_sockets[socket];
    const auto set = [&](QSocketNotifier*& notifier, QSocketNotifier::Type type, bool wanted) {
        if (wanted && !notifier) {
            notifier = new QSocketNotifier(socket, type, this);
            const bool reads = type == QSocketNotifier::Read;
            connect(notifier, &QSocketNotifier::activated, this, [this, socket, reads] {
                process(reads ? socket : keyOf(ARES_SOCKET_BAD), reads ? keyOf(ARES_SOCKET_BAD) : socket);
            });
        } else if (!wanted && notifier) {
            notifier->setEnabled(false); // at once: the socket is closed next, and its number used again
            notifier->deleteLater();     // it may be the one that is calling
            notifier = nullptr;
        }
    };
    set(notifiers.read, QSocketNotifier::Read, readable);
    set(notifiers.write, QSocketNotifier::Write, writable);
    if (!readable && !writable)
        m_sockets.erase(socket);
}

void AresChannel::process(qintptr readable, qintptr writable)
{
    ares_process_fd(m_channel, static_cast<ares_socket_t>(readable), static_cast<ares_socket_t>(writable));
    setTimer();
}

void AresChannel::setTimer()
{
    timeval room{};
    const timeval* const next = ares_timeout(m_channel, nullptr, &room);
    if (!next)
        return m_timer.stop();
    const auto wait = std::chrono::seconds(next->tv_sec) + std::chrono::microseconds(next->tv_usec);
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

} // namespace mw::net
