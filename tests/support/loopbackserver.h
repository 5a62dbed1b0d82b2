// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <utility>

namespace mw::test {

/// A tiny SMTP server on a free port of 127.0.0.1. What it answers is decided by hooks; the default takes
/// all.
class LoopbackServer : public QTcpServer
{
public:
    /// Of one client line (no CRLF) or, with the line ".", of a whole message; bytes to send. "!" closes,
    /// "" says nothing.
    using Answer = std::function<QByteArray(int connection, const QByteArray& line)>;

    LoopbackServer() { listen(QHostAddress::LocalHost); }

    [[nodiscard]] static QByteArray politely(const QByteArray& line)
    {
        if (line == "greeting")
            return "220 test\r\n";
        if (line.startsWith("EHLO"))
            return "250-test\r\n250-PIPELINING\r\n250-STARTTLS\r\n250 AUTH PLAIN\r\n";
        if (line.startsWith("STARTTLS"))
            return "220 go\r\n";
        if (line.startsWith("AUTH"))
            return "235 ok\r\n";
        if (line == "DATA")
            return "354 go\r\n";
        if (line == "QUIT")
            return "221 bye\r\n!";
        return "250 ok\r\n";
    }

    Answer answer = [](int, const QByteArray& line) { return politely(line); };
    QSslConfiguration tls;
    bool implicitTls = false;
    int connections = 0;
    QList<QByteArray> messages;
    QList<QByteArray> commands;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto* const socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        socket->setSslConfiguration(tls);
        const int number = connections++;
        auto* const state = new State{{}, false, socket};
        connect(socket, &QObject::destroyed, [state] { delete state; });
        connect(socket, &QSslSocket::readyRead, socket,
                [this, socket, state, number] { read(socket, *state, number); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        if (implicitTls) {
            connect(socket, &QSslSocket::encrypted, socket,
                    [this, socket, number] { say(socket, answer(number, "greeting")); });
            socket->startServerEncryption();
        } else {
            say(socket, answer(number, "greeting"));
        }
    }

private:
    struct State
    {
        QByteArray buffer;
        bool data = false;
        QSslSocket* socket;
    };

    static void say(QSslSocket* socket, QByteArray bytes)
    {
        const bool bye = bytes.endsWith('!');
        if (bye)
            bytes.chop(1);
        socket->write(bytes);
        if (bye)
            socket->disconnectFromHost();
    }
    void read(QSslSocket* socket, State& state, int number)
    {
        auto searched = std::max<qsizetype>(0, state.buffer.size() - 4); // no mark ends before this
        state.buffer += socket->readAll();
        while (socket->state() == QAbstractSocket::ConnectedState) {
            const QByteArray mark = state.data ? QByteArray("\r\n.\r\n") : QByteArray("\r\n");
            const auto end = state.buffer.indexOf(mark, std::exchange(searched, 0));
            if (end < 0)
                return;
            const auto piece = state.buffer.first(end);
            state.buffer.remove(0, end + mark.size());
            if (state.data)
                messages.append(piece);
            else
                commands.append(piece);
            const auto reply = answer(number, state.data ? QByteArray(".") : piece);
            state.data = !state.data && piece == "DATA" && reply.startsWith("354");
            say(socket, reply);
            if (piece == "STARTTLS" && reply.startsWith("220"))
                socket->startServerEncryption();
        }
    }
};

} // namespace mw::test
