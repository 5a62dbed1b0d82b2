// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/question.h"
#include "net/serveraddress.h"

#include <chrono>
#include <functional>
#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <unordered_map>
#include <vector>

struct ares_channeldata;
class QSocketNotifier;

namespace mw::net {

/// c-ares on the event loop of this thread: carries questions by UDP, and by TCP after truncation. What comes
/// back is bytes; AnswerParser reads them.
class AresChannel : public QObject
{
    Q_OBJECT

public:
    enum class Refusals {
        Pass,    ///< SERVFAIL, REFUSED and NOTIMP are answers
        TryNext, ///< they lead to the next server, and from the last one to Unreachable
    };
    /// A message of any rcode, or why there is none (Timeout, Unreachable, BadName, ServerFailure).
    using Raw = base::Result<QByteArray, DnsError>;

    /// `servers` empty: the system's, read now. A question is asked twice of each, and given up after `limit`
    /// times their number at the latest.
    AresChannel(const std::vector<ServerAddress>& servers, std::chrono::milliseconds limit,
                Refusals refusals);
    ~AresChannel() override;

    /// `answered` comes once, from within c-ares and perhaps from within this call; not after the channel's
    /// end.
    void query(const Question& question, std::function<void(const Raw&)> answered);

private:
    void watch(qintptr socket, bool readable, bool writable);
    void process(qintptr readable, qintptr writable);
    void setTimer();

    struct Notifiers
    {
        QSocketNotifier* read = nullptr;
        QSocketNotifier* write = nullptr;
    };

    ares_channeldata* m_channel = nullptr; // null when c-ares could not start
    std::unordered_map<qintptr, Notifiers> m_sockets;
    QTimer m_timer;
};

} // namespace mw::net
