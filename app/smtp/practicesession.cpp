// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicesession.h"

#include <algorithm>
#include <cstring>

namespace mw::smtp {

namespace {

constexpr qsizetype maxAuthLine = 12'288 + 2; // RFC 4954 4.3
constexpr qsizetype maxPending = 1024 * 1024; // an owner that keeps to next() never comes near

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView trimmed(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text = text.chopped(1);
    return text;
}

/// The first digit of what a stage answers when all is well.
char successDigit(PracticeStage stage)
{
    return stage == PracticeStage::Data ? '3' : '2';
}

} // namespace

PracticeSession::PracticeSession(const PracticeContext& context, bool encrypted)
    : m_context(context), m_encrypted(encrypted)
{
}

void PracticeSession::open()
{
    if (!actOut(PracticeStage::Connect))
        answer("220", {}, "localhost ESMTP Mailwright practice relay");
    else if (m_next == Next::Read)
        m_turnedAway = true;
    m_firstLine = !m_turnedAway; // it may say QUIT
    settle();
}

void PracticeSession::feed(QByteArrayView bytes)
{
    if (m_next == Next::Wait) {
        if (m_pending.size() + bytes.size() > maxPending)
            m_next = Next::Drop;
        else
            m_pending.append(bytes);
    } else if (m_next == Next::Read) {
        consume(bytes);
    }
}

void PracticeSession::resume()
{
    if (m_next != Next::Wait || !m_wait)
        return;
    m_wait.reset();
    m_out += std::exchange(m_held, {});
    m_next = m_afterWait;
    ++m_progress;
    const QByteArray pending = std::exchange(m_pending, {});
    if (m_next == Next::Read)
        consume(pending);
}

void PracticeSession::tlsStarted()
{
    // RFC 3207 4.2: all that was said before counts as unsaid.
    m_encrypted = true;
    m_greeted = Greeted::No;
    m_signedIn = false;
    m_transaction.reset();
    m_auth.reset();
    m_line.clear();
    m_pending.clear();
    m_next = Next::Read;
    ++m_progress;
}

void PracticeSession::timeOut()
{
    if (m_next == Next::Wait || m_next == Next::StartTls)
        m_next = Next::Drop;
    else if (m_next == Next::Read)
        goodbye("421", "4.4.2", "Nothing came for too long, closing");
}

void PracticeSession::shutDown()
{
    if (m_next == Next::Read || m_next == Next::Wait)
        goodbye("421", "4.3.2", "The practice relay is ending");
    else if (m_next == Next::StartTls)
        m_next = Next::Drop;
}

void PracticeSession::consume(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_next == Next::Read) {
        qsizetype used = 0;
        if (m_mode == Mode::Body)
            used = takeBody(bytes);
        else if (m_mode == Mode::Chunk)
            used = takeChunk(bytes);
        else
            used = takeLine(bytes);
        bytes = bytes.sliced(used);
        settle();
    }
    if (m_next == Next::Wait)
        m_pending = bytes.toByteArray();
}

qsizetype PracticeSession::takeLine(QByteArrayView bytes)
{
    const auto* lf =
        static_cast<const char*>(std::memchr(bytes.data(), '\n', static_cast<std::size_t>(bytes.size())));
    const qsizetype used = lf ? lf + 1 - bytes.data() : bytes.size();
    const QByteArrayView piece = bytes.first(used);
    if (m_line.size() + piece.size() > maxAuthLine) {
        m_overlong = true;
        m_line.clear();
    }
    if (!lf) {
        if (!m_overlong)
            m_line.append(piece);
        return used;
    }
    ++m_progress;
    QByteArray joined;
    if (!m_line.isEmpty() && !m_overlong) {
        joined = std::exchange(m_line, {});
        joined.append(piece);
    }
    const QByteArrayView whole = joined.isEmpty() ? piece : QByteArrayView(joined);
    const QByteArrayView line = whole.size() >= 2 ? whole.chopped(2) : QByteArrayView();
    // RFC 5321 2.3.8: CR and LF stand together or not at all. NUL never stands in a command.
    const bool wellFormed = whole.endsWith("\r\n") && !line.contains('\r') && !line.contains('\0');
    onLine(line, wellFormed && !std::exchange(m_overlong, false));
    return used;
}

void PracticeSession::onLine(QByteArrayView line, bool wellFormed)
{
    const bool inAuth = m_mode == Mode::Auth;
    if (!wellFormed) {
        m_overlong = false;
        m_mode = Mode::Command;
        m_auth.reset();
        if (m_firstLine)
            goodbye("421", "4.7.0", "The first line must be EHLO or HELO, closing");
        else
            wrong("500", "5.5.2", "Line too long, or with CR, LF or NUL where none may be");
    } else if (inAuth) {
        onAuthStep(m_auth->answer(line));
    } else {
        onCommand(line);
    }
}

void PracticeSession::onCommand(QByteArrayView line)
{
    const qsizetype space = line.indexOf(' ');
    const QByteArrayView name = space < 0 ? line : line.first(space);
    const QByteArrayView argument = space < 0 ? QByteArrayView() : trimmed(line.sliced(space + 1));
    const Verb* verb = verbs;
    while (!verb->name.isEmpty() && name.compare(verb->name, Qt::CaseInsensitive) != 0)
        ++verb;
    const bool greeting =
        verb->handle == &PracticeSession::onEhlo || verb->handle == &PracticeSession::onHelo;
    // A web page can make a browser talk to a port of the loopback; it can't make it begin with EHLO.
    if (m_firstLine && !greeting)
        return goodbye("421", "4.7.0", "The first line must be EHLO or HELO, closing");
    if (m_turnedAway && verb->handle != &PracticeSession::onQuit)
        return wrong("503", "5.5.1", "Only QUIT is left here");
    if (verb->name.isEmpty())
        return wrong("500", "5.5.1", "Command not known");
    if (line.size() + 2 > verb->maxLine)
        return wrong("500", "5.5.2", "Line too long");
    (this->*verb->handle)(argument);
}

qsizetype PracticeSession::takeBody(QByteArrayView bytes)
{
    beginBody();
    if (m_next != Next::Read || m_delay)
        return 0;
    ++m_progress;
    PracticeBody& body = *m_transaction->body;
    const qsizetype used = body.feedDotted(bytes);
    if (body.complete()) {
        m_mode = Mode::Command;
        finishMessage();
    } else if (body.received() > maxSwallowedTimes * m_context.options.maxMessageBytes) {
        goodbye("421", "4.3.4", "Message too big by far, closing");
    }
    return used;
}

qsizetype PracticeSession::takeChunk(QByteArrayView bytes)
{
    if (m_chunkKept) {
        beginBody();
        if (m_next != Next::Read || m_delay)
            return 0;
    }
    ++m_progress;
    const qsizetype used = static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_chunkLeft));
    m_chunkLeft -= used;
    if (m_chunkKept)
        m_transaction->body->feedChunk(bytes.first(used));
    if (m_chunkLeft > 0)
        return used;
    m_mode = Mode::Command;
    if (m_chunkKept && m_chunkLast)
        finishMessage();
    else if (m_chunkKept)
        answer("250", "2.0.0", QByteArray::number(m_chunkSize) + " octets received");
    return used;
}

void PracticeSession::answer(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text)
{
    if (!m_otherWords.isEmpty()) {
        m_out.append(std::exchange(m_otherWords, {})).append("\r\n");
        return;
    }
    m_out.append(code).append(' ');
    if (!enhanced.isEmpty() && offers(PracticeExtension::EnhancedStatusCodes))
        m_out.append(enhanced).append(' ');
    m_out.append(text).append("\r\n");
}

void PracticeSession::wrong(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text)
{
    if (++m_errors > m_context.options.maxErrors)
        goodbye("421", "4.7.0", "Too many errors, closing");
    else
        answer(code, enhanced, text);
}

void PracticeSession::goodbye(QByteArrayView code, QByteArrayView enhanced, QByteArrayView text)
{
    answer(code, enhanced, text);
    m_next = Next::Close;
}

bool PracticeSession::actOut(PracticeStage stage, const QList<QByteArray>& addresses)
{
    const PracticeRule* rule = m_context.rules.next(stage, addresses);
    if (!rule)
        return false;
    switch (rule->action) {
    case PracticeAction::Drop:
        m_next = Next::Drop;
        return true;
    case PracticeAction::Silence:
        m_next = Next::Wait;
        m_wait.reset();
        return true;
    case PracticeAction::Delay:
        if (!m_delay)
            m_holdFrom = m_out.size();
        m_delay = rule->delay;
        return false;
    case PracticeAction::Reply:
        break;
    }
    if (stage != PracticeStage::Body && rule->reply.startsWith(successDigit(stage))) {
        m_otherWords = rule->reply;
        return false;
    }
    m_out.append(rule->reply).append("\r\n");
    // A reply in the middle of a message can only be followed by the end of the link.
    if (stage == PracticeStage::Body || rule->reply.startsWith("421"))
        m_next = Next::Close;
    return true;
}

void PracticeSession::settle()
{
    m_otherWords.clear();
    if (!m_delay)
        return;
    const auto delay = *std::exchange(m_delay, std::nullopt);
    if (m_next == Next::Drop || (m_next == Next::Wait && !m_wait))
        return;
    m_held = m_out.sliced(m_holdFrom);
    m_out.truncate(m_holdFrom);
    m_afterWait = m_next;
    m_next = Next::Wait;
    m_wait = delay;
}

bool PracticeSession::offers(PracticeExtension extension) const
{
    return m_context.options.extensions.testFlag(extension);
}

} // namespace mw::smtp
