// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "smtp/messagesink.h"
#include "smtp/practicecertificate.h"
#include "smtp/practicerules.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <QFlags>

namespace mw::smtp {

enum class PracticeSecurity { Plain, StartTls, ImplicitTls };

/// What EHLO offers beside STARTTLS, which follows PracticeSecurity.
enum class PracticeExtension {
    Pipelining = 1,
    Size = 2,
    EightBitMime = 4,
    SmtpUtf8 = 8,
    Chunking = 16,
    EnhancedStatusCodes = 32,
    Auth = 64,
};
Q_DECLARE_FLAGS(PracticeExtensions, PracticeExtension)
Q_DECLARE_OPERATORS_FOR_FLAGS(PracticeExtensions)

struct PracticeOptions
{
    quint16 port = 0; ///< on 127.0.0.1; 0 = any free one
    PracticeSecurity security = PracticeSecurity::StartTls;
    bool needsAuth = true;     ///< no mail before AUTH
    bool authNeedsTls = false; ///< the loopback needs no TLS to keep a password to itself
    PracticeExtensions extensions = PracticeExtensions::fromInt(127);
    qint64 maxMessageBytes = 25 * 1024 * 1024;
    int maxRecipients = 100;
    int maxConnections = 64;
    int maxErrors = 20; ///< wrong commands on one link; refusals by rule don't count
    std::chrono::milliseconds commandTimeout{300'000}; ///< RFC 5321 4.5.3.2.7
    std::chrono::milliseconds dataTimeout{180'000};    ///< between two pieces of a message
    PracticeRules rules = PracticeRules::builtIn();
    std::optional<PracticeCertificate> certificate; ///< null = one is made at start
};

/// What the relay has seen since it was started.
struct PracticeCounts
{
    quint64 links = 0;    ///< all that ever came
    quint64 open = 0;     ///< those that are up now
    quint64 messages = 0; ///< stored
    quint64 bytes = 0;    ///< of the messages stored
    quint64 refusals = 0; ///< recipients, senders and messages not taken, by rule or for what they were
};

/// Counted on the server's thread, read from any.
struct PracticeTally
{
    std::atomic<quint64> links = 0;
    std::atomic<quint64> open = 0;
    std::atomic<quint64> messages = 0;
    std::atomic<quint64> bytes = 0;
    std::atomic<quint64> refusals = 0;

    [[nodiscard]] PracticeCounts counts() const { return {links, open, messages, bytes, refusals}; }
};

/// What all links of a server share. Outlives them.
struct PracticeContext
{
    const PracticeOptions& options;
    PracticeRules& rules;
    MessageSink& sink;
    const base::Clock& clock;
    const base::Secret& password;
    PracticeTally& tally;
};

} // namespace mw::smtp
