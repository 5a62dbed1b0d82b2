// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <chrono>
#include <functional>
#include <QByteArray>
#include <QString>

namespace mw::smtp {

enum class Security {
    None,     ///< for loopback hosts alone: anything else is refused before a connection is made
    StartTls, ///< required: nothing is sent in clear when the server lacks it
    Tls,      ///< from the first byte
};

/// How long each wait may last (RFC 5321 4.5.3.2).
struct Timeouts
{
    using Duration = std::chrono::milliseconds;

    Duration connect = std::chrono::seconds(30);
    Duration tls = std::chrono::seconds(60);
    Duration greeting = std::chrono::minutes(5);
    Duration ehlo = std::chrono::minutes(5);
    Duration auth = std::chrono::minutes(2);
    Duration mail = std::chrono::minutes(5);
    Duration rcpt = std::chrono::minutes(5);
    Duration data = std::chrono::minutes(2);
    Duration dataBlock = std::chrono::minutes(3); ///< without a byte of the message moving
    Duration endOfData = std::chrono::minutes(10);
    Duration quit = std::chrono::seconds(10);
    Duration idle = std::chrono::seconds(30); ///< after it an unused connection says QUIT
};

/// One relay, as its sessions and its pool need to know it. Move-only for the password; see clone().
struct Options
{
    QString host = {};
    quint16 port = 25;
    Security security = Security::StartTls;
    QString tlsHostName = {}; ///< what the certificate must be for; empty = host
    QByteArray caPem = {};    ///< further certificate authorities, beside the system's
    QString user = {};        ///< empty = no AUTH
    base::Secret password = {};
    /// What EHLO says. A desktop's own name and address mean nothing to a relay and tell about the person.
    QByteArray clientName = "[127.0.0.1]";
    int maxConnections = 1;          ///< of a pool
    int messagesPerConnection = 100; ///< 0 = no limit; LIMITS MAILMAX of the server holds beside it
    Timeouts timeouts = {};
    /// Called synchronously right before the MAIL of `tag` is written. False: it is not written, that
    /// envelope ends as NotSent and withheld, and the connection takes the next one. It may call abort().
    std::function<bool(quint64 tag)> beforeMail = {};

    [[nodiscard]] Options clone() const;
};

/// 127.0.0.0/8, ::1, "localhost".
[[nodiscard]] bool isLoopbackHost(const QString& host);

} // namespace mw::smtp
