// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/peerfacts.h"
#include "smtp/sessionerror.h"

#include <chrono>
#include <QObject>

namespace mw::smtp {

/// A byte stream to one server, and the clock that bounds each wait for it. One real form (SocketTransport),
/// one scripted (tests/support). Signals may come from within write().
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(QObject* parent = nullptr);
    ~Transport() override;

    virtual void connectToServer() = 0;
    virtual void write(const QByteArray& bytes) = 0;
    /// The client's TLS handshake; nothing may be written before encrypted().
    virtual void startEncryption() = 0;
    /// Sends what is pending, then ends the connection. No signals after it.
    virtual void close() = 0;
    /// Ends the connection and drops what is pending. No signals after it.
    virtual void abort() = 0;

    /// Bytes written that surely have not left this process. May be asked while closed() or failed() is
    /// handled.
    [[nodiscard]] virtual qint64 bytesPending() const = 0;
    /// True when the other end is this machine, by its address and not by its name.
    [[nodiscard]] virtual bool peerIsLoopback() const = 0;
    /// While connected(), encrypted() or failed() is handled and between them; nothing after the end.
    [[nodiscard]] virtual PeerFacts peerFacts() const { return {}; }

    /// deadlinePassed() comes once, this long from now; a new deadline replaces the old one.
    virtual void setDeadline(std::chrono::milliseconds fromNow) = 0;

Q_SIGNALS:
    void connected();
    void encrypted();
    void bytesRead(const QByteArray& bytes);
    void bytesWritten();                              ///< bytesPending() has shrunk
    void closed();                                    ///< by the server
    void failed(const mw::smtp::SessionError& error); ///< kind and detail count
    void deadlinePassed();
};

} // namespace mw::smtp
