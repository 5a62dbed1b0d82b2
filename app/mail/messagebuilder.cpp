// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/messagebuilder.h"

#include "mail/base32.h"
#include "mail/bodyencoding.h"
#include "mail/headervalue.h"
#include "mail/hmac.h"

#include <algorithm>

namespace mw::mail {

using namespace Qt::StringLiterals;

namespace {

using Kind = BuildError::Kind;

constexpr qsizetype largestText = 32 * 1024 * 1024; // UTF-16 units of HTML and text together
constexpr qsizetype longestSubject = 1000;
constexpr qsizetype longestMessageId = 250;
constexpr std::size_t mostExtraHeaders = 100;

struct Body
{
    QByteArray utf8;
    BodyEncoding encoding;
    QByteArrayView subtype;
};

BuildError error(Kind kind, const QString& detail = {})
{
    return BuildError{kind, detail};
}

Body bodyOf(const QString& text, QByteArrayView subtype)
{
    QByteArray utf8 = text.toUtf8();
    const BodyEncoding encoding = chooseEncoding(utf8);
    return {.utf8 = std::move(utf8), .encoding = encoding, .subtype = subtype};
}

void appendTwoDigits(QByteArray& out, unsigned int number)
{
    out += static_cast<char>('0' + number / 10 % 10);
    out += static_cast<char>('0' + number % 10);
}

/// RFC 5322 3.3, always in UTC.
bool appendDate(QByteArray& out, base::Timestamp date)
{
    using namespace std::chrono;
    static constexpr char days[] = "SunMonTueWedThuFriSat";
    static constexpr char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (date < base::Timestamp{} || date >= sys_days(year(10000) / January / 1))
        return false;
    const sys_days day = floor<std::chrono::days>(date);
    const year_month_day ymd(day);
    const hh_mm_ss time(floor<seconds>(date - day));
    out.append("Date: ").append(days + 3 * weekday(day).c_encoding(), 3).append(", ");
    appendTwoDigits(out, unsigned(ymd.day()));
    out.append(' ').append(months + 3 * (unsigned(ymd.month()) - 1), 3).append(' ');
    appendTwoDigits(out, unsigned(int(ymd.year()) / 100));
    appendTwoDigits(out, unsigned(int(ymd.year()) % 100));
    out += ' ';
    appendTwoDigits(out, unsigned(time.hours().count()));
    out += ':';
    appendTwoDigits(out, unsigned(time.minutes().count()));
    out += ':';
    appendTwoDigits(out, unsigned(time.seconds().count()));
    out.append(" +0000\r\n");
    return true;
}

bool isMessageId(QByteArrayView id)
{
    if (id.size() > longestMessageId || id.count('@') != 1 || id.startsWith('@') || id.endsWith('@'))
        return false;
    return std::all_of(id.begin(), id.end(), [](char c) {
        return c > 0x20 && c < 0x7f && !QByteArrayView("<>()[]:;,\\\"").contains(c);
    });
}

/// What the builder writes itself, and what would open the message to other recipients or bodies.
bool isReserved(QByteArrayView name)
{
    static constexpr QByteArrayView taken[] = {"date", "from", "reply-to",   "to",          "subject",
                                               "cc",   "bcc",  "message-id", "mime-version"};
    const auto same = [name](QByteArrayView own) { return name.compare(own, Qt::CaseInsensitive) == 0; };
    return std::any_of(std::begin(taken), std::end(taken), same) ||
           name.first(qMin(name.size(), qsizetype(8))).compare("content-", Qt::CaseInsensitive) == 0;
}

std::optional<BuildError> checkInlineParts(const std::vector<InlinePart>& parts)
{
    qsizetype size = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        size += parts[i].bytes().size();
        const auto same = [&id = parts[i].contentId()](const InlinePart& other) {
            return other.contentId() == id;
        };
        if (std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i), same))
            return error(Kind::SameContentId, QString::fromLatin1(parts[i].contentId()));
    }
    // Three bytes are four characters, 57 bytes a line; a part's own header is below 1 kB.
    constexpr qsizetype most = PictureLimits::all / 57 * 78 + PictureLimits::count * 1024;
    if (size > most || parts.size() > static_cast<std::size_t>(PictureLimits::count))
        return error(Kind::TooLarge, u"%1 pictures, %2 bytes"_s.arg(parts.size()).arg(size));
    return std::nullopt;
}

std::optional<BuildError> checkParts(const MessageParts& parts)
{
    if (parts.html.isEmpty() && parts.text.isEmpty())
        return error(Kind::EmptyBody);
    if (parts.html.size() > largestText || parts.html.size() + parts.text.size() > largestText)
        return error(Kind::TooLarge, u"%1 characters"_s.arg(parts.html.size() + parts.text.size()));
    if (parts.extraHeaders.size() > mostExtraHeaders)
        return error(Kind::TooLarge, u"%1 extra fields"_s.arg(parts.extraHeaders.size()));
    if (parts.subject.size() > longestSubject)
        return error(Kind::SubjectTooLong, u"%1 characters"_s.arg(parts.subject.size()));
    if (!isMessageId(parts.messageId))
        return error(Kind::BadMessageId);
    return checkInlineParts(parts.inlineParts);
}

void appendMailbox(QByteArray& out, QByteArrayView name, const Mailbox& mailbox)
{
    appendHeader(out, name, HeaderValue::mailbox(mailbox, name.size() + 2));
}

std::optional<BuildError> appendExtraHeaders(QByteArray& out, const std::vector<ExtraHeader>& headers)
{
    for (const ExtraHeader& header : headers) {
        if (!isHeaderName(header.name) || isReserved(header.name))
            return error(Kind::BadHeader, u"name of extra field"_s);
        const auto value = HeaderValue::structured(header.value);
        if (!value)
            return error(Kind::BadHeader, QString::fromLatin1(header.name) + u": "_s + value.error().detail);
        appendHeader(out, header.name, *value);
    }
    return std::nullopt;
}

std::optional<BuildError> appendTopHeaders(QByteArray& out, const MessageParts& parts)
{
    if (!appendDate(out, parts.date))
        return error(Kind::BadDate, QString::number(base::toMilliseconds(parts.date)));
    appendMailbox(out, "From", parts.from);
    if (parts.replyTo)
        appendMailbox(out, "Reply-To", *parts.replyTo);
    appendMailbox(out, "To", parts.to);
    appendHeader(out, "Subject",
                 HeaderValue::unstructured(parts.subject, QByteArrayView("Subject: ").size()));
    out.append("Message-ID: <").append(parts.messageId).append(">\r\nMIME-Version: 1.0\r\n");
    return appendExtraHeaders(out, parts.extraHeaders);
}

/// "=_" stands in no quoted-printable and no base64 body; 7bit ones are looked through. `level`: 1 for the
/// message's own boundary, 2 for one within it.
QByteArray boundaryFor(QByteArrayView messageId, char level, std::initializer_list<const Body*> bodies)
{
    for (char attempt = '0';; ++attempt) {
        QByteArray seed = "mailwright boundary ";
        seed.append(level).append(' ').append(attempt).append(messageId);
        const QByteArray boundary = "=_" + toBase32(sha256(seed), 26);
        const bool taken = std::any_of(bodies.begin(), bodies.end(), [&boundary](const Body* body) {
            return body->encoding == BodyEncoding::SevenBit && body->utf8.contains(boundary);
        });
        if (!taken)
            return boundary;
    }
}

void appendPart(QByteArray& out, const Body& body)
{
    // ASCII is UTF-8 too; one name keeps the parts alike whatever a contact is called.
    out.append("Content-Type: text/")
        .append(body.subtype)
        .append("; charset=utf-8\r\nContent-Transfer-Encoding: ");
    out.append(encodingName(body.encoding)).append("\r\n\r\n");
    appendBody(out, body.utf8, body.encoding);
}

void appendRelated(QByteArray& out, QByteArrayView messageId, const Body& html,
                   const std::vector<InlinePart>& parts)
{
    const QByteArray boundary = boundaryFor(messageId, '2', {&html});
    out.append("Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"")
        .append(boundary)
        .append("\"\r\n\r\n--");
    out.append(boundary).append("\r\n");
    appendPart(out, html);
    for (const InlinePart& part : parts)
        out.append("\r\n--").append(boundary).append("\r\n").append(part.bytes());
    out.append("\r\n--").append(boundary).append("--\r\n");
}

void appendHtml(QByteArray& out, QByteArrayView messageId, const Body& html,
                const std::vector<InlinePart>& parts)
{
    if (parts.empty())
        appendPart(out, html);
    else
        appendRelated(out, messageId, html, parts);
}

void appendAlternative(QByteArray& out, QByteArrayView messageId, const Body& text, const Body& html,
                       const std::vector<InlinePart>& parts)
{
    const QByteArray boundary = boundaryFor(messageId, '1', {&text, &html});
    out.append("Content-Type: multipart/alternative;\r\n boundary=\"")
        .append(boundary)
        .append("\"\r\n\r\n--");
    out.append(boundary).append("\r\n");
    appendPart(out, text);
    out.append("\r\n--").append(boundary).append("\r\n");
    appendHtml(out, messageId, html, parts);
    out.append("\r\n--").append(boundary).append("--\r\n");
}

qsizetype expectedSize(const MessageParts& parts)
{
    qsizetype size = 2048 + (parts.html.size() + parts.text.size()) * 5 / 4;
    for (const InlinePart& part : parts.inlineParts)
        size += part.bytes().size() + 64;
    return size;
}

} // namespace

base::Result<QByteArray, BuildError> buildMessage(const MessageParts& parts)
{
    if (auto bad = checkParts(parts))
        return base::fail(*std::move(bad));
    QByteArray out;
    out.reserve(expectedSize(parts));
    if (auto bad = appendTopHeaders(out, parts))
        return base::fail(*std::move(bad));
    if (parts.html.isEmpty())
        appendPart(out, bodyOf(parts.text, "plain"));
    else if (parts.text.isEmpty())
        appendHtml(out, parts.messageId, bodyOf(parts.html, "html"), parts.inlineParts);
    else
        appendAlternative(out, parts.messageId, bodyOf(parts.text, "plain"), bodyOf(parts.html, "html"),
                          parts.inlineParts);
    if (!out.endsWith("\r\n"))
        out.append("\r\n");
    return out;
}

} // namespace mw::mail
