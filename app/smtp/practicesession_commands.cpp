// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicepath.h"
#include "smtp/practicesession.h"

#include <algorithm>
#include <array>
#include <openssl/rand.h>

namespace mw::smtp {

namespace {

// RFC 5321 4.5.3.1.4, and what each extension adds to MAIL: SIZE 26, BODY 17, SMTPUTF8 10, AUTH 500.
constexpr qsizetype plainLine = 512;
constexpr qsizetype mailLine = plainLine + 26 + 17 + 10 + 500;
constexpr qsizetype authLine = 12'288;
constexpr int maxFailedAuths = 3;

/// A decimal number of at most 18 digits; null for anything else.
std::optional<qint64> toNumber(QByteArrayView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || text.size() > 18 || !digits)
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

QByteArrayView wordsFor(PracticeBody::Flaw flaw)
{
    switch (flaw) {
    case PracticeBody::Flaw::BareCarriageReturn:
        return "Message refused: CR without LF";
    case PracticeBody::Flaw::BareLineFeed:
        return "Message refused: LF without CR";
    case PracticeBody::Flaw::Null:
        return "Message refused: NUL in it";
    case PracticeBody::Flaw::LongLine:
        return "Message refused: a line is over 998 octets long";
    }
    return "Message refused";
}

QByteArray freshNonce()
{
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes)).toHex();
}

} // namespace

const PracticeSession::Verb PracticeSession::verbs[] = {
    {"MAIL", &PracticeSession::onMail, mailLine},          {"RCPT", &PracticeSession::onRcpt, plainLine},
    {"DATA", &PracticeSession::onData, plainLine},         {"BDAT", &PracticeSession::onBdat, plainLine},
    {"RSET", &PracticeSession::onRset, plainLine},         {"NOOP", &PracticeSession::onNoop, plainLine},
    {"QUIT", &PracticeSession::onQuit, plainLine},         {"EHLO", &PracticeSession::onEhlo, plainLine},
    {"HELO", &PracticeSession::onHelo, plainLine},         {"AUTH", &PracticeSession::onAuth, authLine},
    {"STARTTLS", &PracticeSession::onStartTls, plainLine}, {"VRFY", &PracticeSession::onVrfy, plainLine},
    {"HELP", &PracticeSession::onHelp, plainLine},         {{}, nullptr, 0},
};

bool PracticeSession::greet(QByteArrayView name, Greeted how)
{
    const bool visible = std::none_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7f; });
    if (name.isEmpty() || !visible) {
        wrong("501", "5.5.4", "A name is needed");
        return false;
    }
    m_firstLine = false;
    m_transaction.reset();
    if (actOut(PracticeStage::Ehlo))
        return false;
    m_greeted = how;
    return true;
}

void PracticeSession::onHelo(QByteArrayView argument)
{
    if (greet(argument, Greeted::Helo))
        answer("250", {}, "localhost");
}

void PracticeSession::onEhlo(QByteArrayView argument)
{
    if (!greet(argument, Greeted::Ehlo))
        return;
    if (!m_otherWords.isEmpty())
        return answer("250", {}, "localhost");
    const PracticeOptions& options = m_context.options;
    QByteArrayList lines{"localhost"};
    const auto offer = [&](PracticeExtension extension, const QByteArray& words) {
        if (offers(extension))
            lines.append(words);
    };
    offer(PracticeExtension::Pipelining, "PIPELINING");
    offer(PracticeExtension::Size, "SIZE " + QByteArray::number(options.maxMessageBytes));
    offer(PracticeExtension::EightBitMime, "8BITMIME");
    offer(PracticeExtension::SmtpUtf8, "SMTPUTF8");
    offer(PracticeExtension::Chunking, "CHUNKING");
    offer(PracticeExtension::EnhancedStatusCodes, "ENHANCEDSTATUSCODES");
    if (options.security == PracticeSecurity::StartTls && !m_encrypted)
        lines.append("STARTTLS");
    if (m_encrypted || !options.authNeedsTls)
        offer(PracticeExtension::Auth, "AUTH " + PracticeAuth::mechanisms.toByteArray());
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_out.append("250").append(i + 1 < lines.size() ? '-' : ' ').append(lines.at(i)).append("\r\n");
}

void PracticeSession::onStartTls(QByteArrayView argument)
{
    if (m_context.options.security != PracticeSecurity::StartTls)
        return wrong("502", "5.5.1", "STARTTLS is not offered");
    if (m_encrypted || m_greeted != Greeted::Ehlo || m_transaction)
        return wrong("503", "5.5.1", "STARTTLS does not stand here");
    if (!argument.isEmpty())
        return wrong("501", "5.5.4", "STARTTLS takes nothing");
    answer("220", "2.0.0", "Begin TLS now");
    m_next = Next::StartTls; // what the client sent behind it is never looked at: it was not protected
}

void PracticeSession::onAuth(QByteArrayView argument)
{
    if (!offers(PracticeExtension::Auth))
        return wrong("502", "5.5.1", "AUTH is not offered");
    if (m_greeted != Greeted::Ehlo || m_signedIn || m_transaction)
        return wrong("503", "5.5.1", "AUTH does not stand here");
    if (m_context.options.authNeedsTls && !m_encrypted)
        return wrong("538", "5.7.11", "Begin TLS first");
    if (argument.isEmpty())
        return wrong("501", "5.5.4", "AUTH needs a mechanism");
    if (actOut(PracticeStage::Auth))
        return;
    const qsizetype space = argument.indexOf(' ');
    m_auth.emplace(m_context.password, freshNonce());
    const QByteArrayView mechanism = space < 0 ? argument : argument.first(space);
    onAuthStep(
        m_auth->begin(mechanism, space < 0 ? std::nullopt : std::optional(argument.sliced(space + 1))));
}

void PracticeSession::onAuthStep(const PracticeAuth::Step& step)
{
    using Kind = PracticeAuth::Step::Kind;
    m_mode = Mode::Command;
    switch (step.kind) {
    case Kind::Challenge:
        m_mode = Mode::Auth;
        m_out.append("334 ").append(step.challenge).append("\r\n");
        return;
    case Kind::Granted:
        m_signedIn = true;
        answer("235", "2.7.0", "Signed in");
        break;
    case Kind::Refused:
        if (++m_failedAuths >= maxFailedAuths)
            goodbye("421", "4.7.0", "Too many wrong passwords, closing");
        else
            wrong("535", "5.7.8", "Name or password is wrong");
        break;
    case Kind::Malformed:
        wrong("501", "5.5.2", "Not what this mechanism expects");
        break;
    case Kind::Cancelled:
        wrong("501", "5.7.0", "AUTH cancelled");
        break;
    case Kind::UnknownMechanism:
        wrong("504", "5.5.4", "Mechanism not known");
        break;
    }
    m_auth.reset();
}

bool PracticeSession::readyForMail()
{
    if (m_greeted == Greeted::No)
        wrong("503", "5.5.1", "EHLO first");
    else if (m_context.options.needsAuth && !m_signedIn)
        wrong("530", "5.7.0", "Sign in first");
    else if (m_transaction)
        wrong("503", "5.5.1", "A message is under way");
    else
        return true;
    return false;
}

bool PracticeSession::readMailParameters(const QList<QByteArray>& parameters, Transaction& transaction)
{
    QByteArrayList seen;
    for (const QByteArray& parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray key = (equals < 0 ? parameter : parameter.first(equals)).toUpper();
        const QByteArray value = equals < 0 ? QByteArray() : parameter.sliced(equals + 1);
        const QByteArray upper = value.toUpper();
        bool known = m_greeted == Greeted::Ehlo && !seen.contains(key);
        seen.append(key);
        if (key == "SIZE" && offers(PracticeExtension::Size)) {
            const auto size = toNumber(value);
            known = known && size;
            transaction.announcedBytes = size.value_or(0);
        } else if (key == "BODY" && offers(PracticeExtension::EightBitMime)) {
            known = known && (upper == "7BIT" || upper == "8BITMIME");
        } else if (key == "SMTPUTF8" && offers(PracticeExtension::SmtpUtf8)) {
            known = known && equals < 0;
            transaction.utf8 = true;
        } else if (key != "AUTH" || value.isEmpty() || !offers(PracticeExtension::Auth)) { // RFC 4954 5
            known = false;
        }
        if (!known) {
            wrong("555", "5.5.4", "Parameter not known, or given twice or wrongly");
            return false;
        }
    }
    return true;
}

void PracticeSession::onMail(QByteArrayView argument)
{
    if (!readyForMail())
        return;
    auto path = parsePracticePath(argument, "FROM:");
    if (!path) {
        const bool address = path.error() == PracticePathError::BadAddress;
        return wrong("501", address ? "5.1.7" : "5.5.4", "Sender is wrong");
    }
    Transaction transaction;
    if (!readMailParameters(path->parameters, transaction))
        return;
    if (!path->isAscii() && !transaction.utf8)
        return wrong("550", "5.6.7", "This sender needs SMTPUTF8");
    if (transaction.announcedBytes > m_context.options.maxMessageBytes) {
        ++m_context.tally.refusals;
        return answer("552", "5.3.4", "Message too big");
    }
    if (actOut(PracticeStage::Mail, {path->address})) {
        ++m_context.tally.refusals;
        return;
    }
    transaction.sender = std::move(path->address);
    m_transaction = std::move(transaction);
    answer("250", "2.1.0", "Sender ok");
}

void PracticeSession::onRcpt(QByteArrayView argument)
{
    if (!m_transaction || m_transaction->chunked)
        return wrong("503", "5.5.1", "MAIL first");
    auto path = parsePracticePath(argument, "TO:");
    if (!path) {
        const bool address = path.error() == PracticePathError::BadAddress;
        return wrong("501", address ? "5.1.3" : "5.5.4", "Recipient is wrong");
    }
    if (!path->parameters.isEmpty())
        return wrong("555", "5.5.4", "Parameter not known");
    if (!path->isAscii() && !m_transaction->utf8)
        return wrong("553", "5.6.7", "This recipient needs SMTPUTF8");
    if (m_transaction->recipients.size() >= m_context.options.maxRecipients) {
        ++m_context.tally.refusals;
        return answer("452", "4.5.3", "Too many recipients");
    }
    if (actOut(PracticeStage::Rcpt, {path->address})) {
        ++m_context.tally.refusals;
        return;
    }
    m_transaction->recipients.append(std::move(path->address));
    answer("250", "2.1.5", "Recipient ok");
}

void PracticeSession::onData(QByteArrayView argument)
{
    if (!m_transaction || m_transaction->chunked)
        return wrong("503", "5.5.1", "MAIL first, and no BDAT before");
    if (m_transaction->recipients.isEmpty())
        return wrong("554", "5.5.1", "No recipient");
    if (!argument.isEmpty())
        return wrong("501", "5.5.4", "DATA takes nothing");
    if (actOut(PracticeStage::Data, m_transaction->recipients)) {
        ++m_context.tally.refusals;
        m_transaction.reset();
        return;
    }
    m_transaction->body.emplace(m_context.options.maxMessageBytes, m_transaction->announcedBytes);
    m_mode = Mode::Body;
    answer("354", {}, "Send the message, end it with a dot alone on a line");
}

void PracticeSession::onBdat(QByteArrayView argument)
{
    const qsizetype space = argument.indexOf(' ');
    const auto size = toNumber(space < 0 ? argument : argument.first(space));
    const bool last = space >= 0 && argument.sliced(space + 1).compare("LAST", Qt::CaseInsensitive) == 0;
    const bool wellFormed = size && (space < 0 || last);
    // Without a length that both sides agree on, text of the message would be read as commands.
    if (!wellFormed || !offers(PracticeExtension::Chunking) ||
        *size > maxSwallowedTimes * m_context.options.maxMessageBytes)
        return goodbye("501", "5.5.4", "This chunk can't be taken, closing");
    m_chunkSize = *size;
    m_chunkLeft = *size;
    m_chunkLast = last;
    m_chunkKept = true;
    if (*size > 0)
        m_mode = Mode::Chunk;
    if (!m_transaction || m_transaction->recipients.isEmpty()) {
        wrong("503", "5.5.1", "MAIL and RCPT first");
        return refuseChunk();
    }
    if (!m_transaction->chunked && actOut(PracticeStage::Data, m_transaction->recipients)) {
        ++m_context.tally.refusals;
        return refuseChunk();
    }
    m_otherWords.clear(); // 354 has no place here
    if (!m_transaction->chunked)
        m_transaction->body.emplace(m_context.options.maxMessageBytes,
                                    std::max(m_transaction->announcedBytes, *size));
    m_transaction->chunked = true;
    if (m_transaction->body->received() + *size > m_context.options.maxMessageBytes) {
        ++m_context.tally.refusals;
        answer("552", "5.3.4", "Message too big");
        return refuseChunk();
    }
    if (*size == 0)
        (void)takeChunk({});
}

void PracticeSession::refuseChunk()
{
    m_chunkKept = false; // RFC 3030 4.2: its octets are still to be read, and thrown away
    m_transaction.reset();
}

void PracticeSession::beginBody()
{
    if (std::exchange(m_transaction->bodyRuleAsked, true))
        return;
    if (actOut(PracticeStage::Body, m_transaction->recipients))
        ++m_context.tally.refusals;
}

bool PracticeSession::refuseForItsBytes()
{
    const PracticeBody& body = *m_transaction->body;
    if (body.tooLarge())
        answer("552", "5.3.4", "Message too big");
    else if (const auto flaw = body.flaw())
        answer("554", "5.6.0", wordsFor(*flaw));
    else
        return false;
    return true;
}

void PracticeSession::finishMessage()
{
    if (refuseForItsBytes() || actOut(PracticeStage::EndOfData, m_transaction->recipients)) {
        ++m_context.tally.refusals;
        m_transaction.reset();
        return;
    }
    const PracticeMessage message{m_context.clock.now(), std::move(m_transaction->sender),
                                  std::move(m_transaction->recipients), m_transaction->body->take()};
    m_transaction.reset();
    if (!m_context.sink.store(message)) {
        m_otherWords.clear();
        ++m_context.tally.refusals;
        return answer("451", "4.3.0", "The message could not be kept, try again");
    }
    const quint64 number = ++m_context.tally.messages;
    m_context.tally.bytes += static_cast<quint64>(message.bytes.size());
    const QByteArray words = std::exchange(m_otherWords, {});
    if (actOut(PracticeStage::Stored, message.recipients))
        return;
    if (m_otherWords.isEmpty())
        m_otherWords = words;
    answer("250", "2.0.0", "Kept as message " + QByteArray::number(number));
}

void PracticeSession::onRset(QByteArrayView)
{
    m_transaction.reset();
    answer("250", "2.0.0", "Forgotten");
}

void PracticeSession::onNoop(QByteArrayView)
{
    answer("250", "2.0.0", "Nothing done");
}

void PracticeSession::onVrfy(QByteArrayView)
{
    answer("252", "2.0.0", "Not looked up; send the mail and see");
}

void PracticeSession::onHelp(QByteArrayView)
{
    answer("214", "2.0.0", "EHLO HELO STARTTLS AUTH MAIL RCPT DATA BDAT RSET NOOP VRFY HELP QUIT");
}

void PracticeSession::onQuit(QByteArrayView)
{
    goodbye("221", "2.0.0", "Goodbye");
}

} // namespace mw::smtp
