// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "smtp/practiceoptions.h"

#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

namespace mw::smtp {

class PracticeConnection;

struct PracticeError
{
    enum class Kind {
        CannotListen,  ///< the port is taken, or the system refuses it
        NoTls,         ///< this Qt has no TLS
        NoCertificate, ///< none could be made, or the given one can't be read
        NoRandomness,  ///< no password could be made
        AlreadyRunning,
    };
    Kind kind = Kind::CannotListen;
    QString detail; ///< the system's words
};

/// Listens on 127.0.0.1 and runs a session for each link. Never sends mail on. Lives in one thread with an
/// event loop; PracticeRelay gives it one.
class PracticeServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Both outlive the server; `sink` is called on the server's thread.
    PracticeServer(MessageSink& sink, const base::Clock& clock, QObject* parent = nullptr);
    ~PracticeServer() override;

    /// Makes a new password and certificate and listens. Returns the port.
    [[nodiscard]] base::Result<quint16, PracticeError> start(PracticeOptions options);
    /// Tells every link goodbye and ends it.
    void stop();
    void setRules(PracticeRules rules) { m_rules = std::move(rules); }

    /// The user name is PracticeAuth::userName. Both are empty before start().
    [[nodiscard]] const base::Secret& password() const { return m_password; }
    [[nodiscard]] const QByteArray& certificatePem() const { return m_certificatePem; }
    /// Safe from any thread.
    [[nodiscard]] PracticeCounts counts() const { return m_tally.counts(); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] base::Result<void, PracticeError> prepareTls();
    [[nodiscard]] base::Result<void, PracticeError> makePassword();
    void turnAway(qintptr descriptor);
    void onEnded(PracticeConnection* connection);
    void onTick();

    PracticeOptions m_options;
    PracticeRules m_rules;
    base::Secret m_password;
    QByteArray m_certificatePem;
    QSslConfiguration m_tls;
    PracticeTally m_tally;
    PracticeContext m_context;
    QSet<PracticeConnection*> m_connections;
    QTimer* m_tick;
};

} // namespace mw::smtp
