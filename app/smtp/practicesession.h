// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/practiceauth.h"
#include "smtp/practicebody.h"
#include "smtp/practiceoptions.h"

#include <chrono>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mw::smtp {

/// The protocol of one link of the practice relay: bytes in, bytes out, no socket, no timer, never blocks.
/// After each call the owner writes takeOutput() and does what next() says.
class PracticeSession
{
public:
    enum class Next {
        Read,     ///< feed() what comes
        Wait,     ///< read nothing until resume(), which is due after wait()
        StartTls, ///< throw away what was received, begin the handshake, then tlsStarted()
        Close,    ///< write the output, then end the link
        Drop,     ///< end the link at once after the output
    };

    PracticeSession(const PracticeContext& context, bool encrypted);

    /// Greets. Once, first.
    void open();
    void feed(QByteArrayView bytes);
    /// The wait is over.
    void resume();
    void tlsStarted();
    /// Nothing came for too long.
    void timeOut();
    /// The server ends.
    void shutDown();

    [[nodiscard]] QByteArray takeOutput() { return std::exchange(m_out, {}); }
    [[nodiscard]] Next next() const { return m_next; }
    /// While next() is Wait: how long. Null = until a time-out.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const { return m_wait; }
    [[nodiscard]] bool inMessage() const { return m_mode == Mode::Body || m_mode == Mode::Chunk; }
    /// Grows with every line and piece of a message, not with a line's single bytes: what time-outs are held
    /// against.
    [[nodiscard]] quint64 progress() const { return m_progress; }

private:
    enum class Mode { Command, Auth, Body, Chunk };
    enum class Greeted { No, Helo, Ehlo };

    struct Transaction
    {
        QByteArray sender;
        QList<QByteArray> recipients;
        qint64 announcedBytes = 0;
        bool utf8 = false;
        std::optional<PracticeBody> body;
        bool bodyRuleAsked = false;
        bool chunked = false;
    };

    struct Verb
    {
        QByteArrayView name;
        void (PracticeSession::*handle)(QByteArrayView argument);
        qsizetype maxLine;
    };
    static const Verb verbs[];
    /// Of the message limit: how much of a refused message is read to its end before the link is cut.
    static constexpr qint64 maxSwallowedTimes = 4;

    // practicesession.cpp: bytes, lines, replies, rules
    void consume(QByteArrayView bytes);
    [[nodiscard]] qsizetype takeLine(QByteArrayView bytes);
    [[nodiscard]] qsizetype takeBody(QByteArrayView bytes);
    [[nodiscard]] qsizetype takeChunk(QByteArrayView bytes);
    void onLine(QByteArrayView line, bool wellFormed);
    void onCommand(QByteArrayView line);
    void answer(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text);
    void wrong(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text);
    void goodbye(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text);
    [[nodiscard]] bool actOut(PracticeStage stage, const QList<QByteArray>& addresses = {});
    void settle();
    [[nodiscard]] bool offers(PracticeExtension extension) const;

    // practicesession_commands.cpp: what each verb does
    void onEhlo(QByteArrayView argument);
    void onHelo(QByteArrayView argument);
    void onStartTls(QByteArrayView argument);
    void onAuth(QByteArrayView argument);
    void onAuthStep(const PracticeAuth::Step& step);
    void onMail(QByteArrayView argument);
    void onRcpt(QByteArrayView argument);
    void onData(QByteArrayView argument);
    void onBdat(QByteArrayView argument);
    void onRset(QByteArrayView argument);
    void onNoop(QByteArrayView argument);
    void onVrfy(QByteArrayView argument);
    void onHelp(QByteArrayView argument);
    void onQuit(QByteArrayView argument);
    [[nodiscard]] bool greet(QByteArrayView name, Greeted how);
    [[nodiscard]] bool readMailParameters(const QList<QByteArray>& parameters, Transaction& transaction);
    [[nodiscard]] bool readyForMail();
    void beginBody();
    void refuseChunk();
    void finishMessage();
    [[nodiscard]] bool refuseForItsBytes();

    const PracticeContext& m_context;
    QByteArray m_out;
    QByteArray m_line;    ///< a command that has not ended yet
    QByteArray m_pending; ///< received while waiting
    Next m_next = Next::Read;
    Next m_afterWait = Next::Read;
    std::optional<std::chrono::milliseconds> m_wait;
    std::optional<std::chrono::milliseconds> m_delay; ///< asked for by a rule in the step that is being done
    qsizetype m_holdFrom = 0;                         ///< what stands behind this in the output waits with it
    QByteArray m_held;
    QByteArray m_otherWords; ///< a rule's own success reply for the step that is being done
    Mode m_mode = Mode::Command;
    Greeted m_greeted = Greeted::No;
    bool m_firstLine = true;
    bool m_overlong = false;
    bool m_encrypted;
    bool m_signedIn = false;
    bool m_turnedAway = false; ///< greeted with a refusal: only QUIT is left
    int m_errors = 0;
    int m_failedAuths = 0;
    quint64 m_progress = 0;
    std::optional<PracticeAuth> m_auth;
    std::optional<Transaction> m_transaction;
    qint64 m_chunkLeft = 0;
    bool m_chunkKept = false; ///< false: its bytes are swallowed, the answer was given
    bool m_chunkLast = false;
    qint64 m_chunkSize = 0;
};

} // namespace mw::smtp
