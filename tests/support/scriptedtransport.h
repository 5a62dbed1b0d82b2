// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/transport.h"

#include <optional>
#include <QCoreApplication>
#include <vector>

namespace mw::test {

/// One row of a conversation, as the server sees it.
struct Row
{
    enum class What {
        ServerSays,   ///< bytes
        ClientSays,   ///< exactly these bytes
        Connects,     ///< the TCP connection stands
        Encrypts,     ///< the client must have asked for TLS; its handshake succeeds
        FailsWith,    ///< the transport fails with `kind` (in TLS, in connecting, a reset)
        Closes,       ///< the server hangs up
        TimePasses,   ///< the deadline of the present wait passes; there must be one
        StallsFrom,   ///< from now on what the client writes stays unsent
        Drains,       ///< what stayed unsent leaves
        Pends,        ///< the transport has bytes of its own to send, as TLS has at its end
        ClientCloses, ///< the client must have ended the connection
    };
    What what;
    QByteArray bytes = {};
    smtp::SessionError::Kind kind = smtp::SessionError::Kind::Closed;
    std::chrono::milliseconds deadline = {}; ///< TimePasses: how long the wait must have been; 0 = any
};

inline Row says(const char* text)
{
    return {Row::What::ServerSays, QByteArray(text) + "\r\n"};
}
inline Row saysRaw(QByteArray bytes)
{
    return {Row::What::ServerSays, std::move(bytes)};
}
inline Row hears(const char* text)
{
    return {Row::What::ClientSays, QByteArray(text) + "\r\n"};
}
inline Row hearsRaw(QByteArray bytes)
{
    return {Row::What::ClientSays, std::move(bytes)};
}
inline Row row(Row::What what)
{
    return {what};
}
inline Row fails(smtp::SessionError::Kind kind)
{
    return {Row::What::FailsWith, {}, kind};
}
inline Row timePasses(std::chrono::milliseconds deadline)
{
    return {Row::What::TimePasses, {}, smtp::SessionError::Kind::Closed, deadline};
}
using Script = std::vector<Row>;

/// How the bytes of the server arrive: whole rows, byte by byte, or every row cut once at `cut`.
struct Delivery
{
    enum class Form { Whole, Bytes, Cut };
    Form form = Form::Whole;
    qsizetype cut = 0;
    bool multiLine = false; ///< every one-line reply comes as two lines
};

/// Plays a table of rows against a Session. play() runs to the end or to the first row that does not fit.
class ScriptedTransport final : public smtp::Transport
{
public:
    ScriptedTransport(Script script, Delivery delivery) : m_script(std::move(script)), m_delivery(delivery) {}

    void connectToServer() override { m_connecting = true; }
    void write(const QByteArray& bytes) override
    {
        if (m_ended)
            m_problem = QStringLiteral("the client writes after the end");
        m_heard.append(bytes);
        if (m_stalled)
            m_pending += bytes.size();
    }
    void startEncryption() override { m_wantsTls = true; }
    void close() override { m_ended = true; }
    void abort() override { m_ended = true; }
    [[nodiscard]] qint64 bytesPending() const override { return m_pending; }
    [[nodiscard]] bool peerIsLoopback() const override { return loopback; }
    void setDeadline(std::chrono::milliseconds fromNow) override { m_deadline = fromNow; }

    bool loopback = true;

    /// Empty when every row was used and nothing is left unsaid.
    [[nodiscard]] QString play()
    {
        for (; m_row < m_script.size(); ++m_row) {
            QCoreApplication::sendPostedEvents();
            if (const auto why = playRow(m_script[m_row]); !why.isEmpty())
                return QStringLiteral("row %1: %2").arg(m_row).arg(why);
            if (!m_problem.isEmpty())
                return m_problem;
        }
        QCoreApplication::sendPostedEvents();
        if (!m_heard.isEmpty())
            return QStringLiteral("the client said more: ") + QString::fromLatin1(m_heard);
        if (!m_ended && !m_deadline)
            return QStringLiteral("the client waits without a bound");
        return m_problem;
    }
    [[nodiscard]] bool ended() const { return m_ended; }
    void feed(const QByteArray& bytes)
    {
        if (!m_ended)
            Q_EMIT bytesRead(bytes);
    }

private:
    QString playRow(const Row& row)
    {
        using What = Row::What;
        const auto need = [](bool held, const char* why) {
            return held ? QString() : QString::fromLatin1(why);
        };
        switch (row.what) {
        case What::ServerSays:
            deliver(row.bytes);
            return {};
        case What::ClientSays:
            if (!m_heard.startsWith(row.bytes))
                return QStringLiteral("expected '%1', heard '%2'")
                    .arg(QString::fromLatin1(row.bytes), QString::fromLatin1(m_heard));
            m_heard.remove(0, row.bytes.size());
            return {};
        case What::Connects:
            if (m_connecting)
                Q_EMIT connected();
            return need(m_connecting, "the client did not connect");
        case What::Encrypts:
            if (std::exchange(m_wantsTls, false)) {
                Q_EMIT encrypted();
                return {};
            }
            return need(false, "the client did not start TLS");
        case What::FailsWith:
            if (!m_ended)
                Q_EMIT failed({.kind = row.kind, .detail = QStringLiteral("scripted")});
            return {};
        case What::Closes:
            if (!m_ended)
                Q_EMIT closed();
            return {};
        case What::TimePasses:
            return passTime(row.deadline);
        case What::StallsFrom:
            m_stalled = true;
            return {};
        case What::Drains:
            m_pending = 0;
            Q_EMIT bytesWritten();
            return {};
        case What::Pends:
            m_pending += 5000;
            return {};
        case What::ClientCloses:
            return need(m_ended, "the client did not end the connection");
        }
        return {};
    }
    QString passTime(std::chrono::milliseconds wanted)
    {
        if (!m_deadline || m_ended)
            return QStringLiteral("nothing is waited for");
        if (wanted.count() > 0 && *m_deadline != wanted)
            return QStringLiteral("the wait is %1 ms").arg(m_deadline->count());
        m_deadline.reset();
        Q_EMIT deadlinePassed();
        return {};
    }
    void deliver(QByteArray bytes)
    {
        if (m_delivery.multiLine && bytes.size() > 4 && bytes[3] == ' ' && bytes.count('\n') == 1) {
            QByteArray first = bytes;
            first[3] = '-';
            bytes.prepend(first);
        }
        switch (m_delivery.form) {
        case Delivery::Form::Whole:
            feed(bytes);
            break;
        case Delivery::Form::Bytes:
            for (const char c : bytes)
                feed(QByteArray(1, c));
            break;
        case Delivery::Form::Cut: {
            const auto at = std::min(m_delivery.cut, bytes.size());
            if (at > 0)
                feed(bytes.first(at));
            if (at < bytes.size())
                feed(bytes.sliced(at));
            break;
        }
        }
    }

    Script m_script;
    Delivery m_delivery;
    std::size_t m_row = 0;
    QByteArray m_heard;
    qint64 m_pending = 0;
    bool m_stalled = false;
    bool m_connecting = false;
    bool m_wantsTls = false;
    bool m_ended = false;
    std::optional<std::chrono::milliseconds> m_deadline;
    QString m_problem;
};

} // namespace mw::test
