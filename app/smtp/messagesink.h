// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QList>

namespace mw::smtp {

/// One message that the practice relay took.
struct PracticeMessage
{
    base::Timestamp at;
    QByteArray sender; ///< envelope sender without brackets; empty for the null sender
    QList<QByteArray> recipients;
    QByteArray bytes; ///< as sent: CRLF lines, dot stuffing taken off
};

/// How much a sink keeps. Past either limit the oldest go; the newest always stays, and the sender is never
/// refused for it.
struct PracticeRetention
{
    qsizetype messages = 1'000;
    qint64 bytes = 200'000'000;
};

/// Where the practice relay puts its mail. Called on the server's thread.
class MessageSink
{
public:
    virtual ~MessageSink() = default;
    /// False when the message could not be kept: the sender is told 451 and tries again.
    [[nodiscard]] virtual bool store(const PracticeMessage& message) = 0;
    /// The server stops: the last call on its thread.
    virtual void serverStopped() {}
};

} // namespace mw::smtp
