// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/practicesession.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace mw::smtp {

/// Carries one PracticeSession over a socket, in the clear or through TLS.
class PracticeConnection : public QObject
{
    Q_OBJECT

public:
    PracticeConnection(const PracticeContext& context, const QSslConfiguration& tls, QObject* parent);
    ~PracticeConnection() override;

    /// Takes the descriptor over. False when the system refuses it.
    [[nodiscard]] bool start(qintptr descriptor);
    /// Ends the link when nothing came for too long. Called every now and then.
    void checkTime();
    /// Says goodbye and ends the link.
    void shutDown();

Q_SIGNALS:
    void ended();

private:
    void onReadyRead();
    void onEncrypted();
    void onWaitOver();
    void deliver();
    void beginTls();
    void close();

    const PracticeContext& m_context;
    PracticeSession m_session;
    QSslSocket m_socket;
    QTimer m_wait;
    bool m_handshaking = false;
    bool m_closing = false;
    quint64 m_seenProgress = 0;
    std::chrono::steady_clock::time_point m_lastProgress;
};

} // namespace mw::smtp
