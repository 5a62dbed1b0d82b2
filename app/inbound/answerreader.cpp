// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/answerreader.h"

#include "content/plaintext.h"
#include "inbound/addressfinder.h"
#include "inbound/leavewords.h"
#include "inbound/mailfile.h"
#include "inbound/reportfields.h"

#include <algorithm>

namespace mw::inbound {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostExcerpt = 200;
constexpr qsizetype mostHtml = 512 * 1024;
constexpr std::size_t mostRecipients = 1000; ///< of a report

QString cut(const QString& text)
{
    const QString line = text.left(4 * mostExcerpt).simplified();
    return line.size() <= mostExcerpt ? line : line.left(mostExcerpt) + u'…';
}

/// Of a From field: the name may hold an address too, what counts stands in the last pair of brackets.
QString senderOf(const QString& from)
{
    const qsizetype open = from.lastIndexOf(u'<');
    const qsizetype close = open < 0 ? -1 : from.indexOf(u'>', open);
    if (close > 0)
        if (const auto address =
                mail::EmailAddress::parse(QStringView(from).sliced(open + 1, close - open - 1)))
            return address->text();
    QString found;
    findAddresses(QStringView(from).first(std::min<qsizetype>(from.size(), 2000)),
                  [&](const FoundAddress& one) {
                      found = one.address.text();
                      return false;
                  });
    return found;
}

bool isMailSystem(const QString& address)
{
    const QString name = address.section(u'@', 0, 0).toLower();
    return name == u"mailer-daemon" || name == u"mailerdaemon" || name == u"postmaster" ||
           name == u"mail-daemon" || name == u"bounce" || name == u"bounces";
}

/// RFC 3834, and what was there before it.
bool isAutomatic(const mail::ReadMessage& mail)
{
    const QString submitted = mail.header(u"Auto-Submitted"_s).trimmed().toLower();
    const QString precedence = mail.header(u"Precedence"_s).trimmed().toLower();
    return (!submitted.isEmpty() && !submitted.startsWith(u"no")) || precedence == u"auto_reply" ||
           !mail.header(u"X-Autoreply"_s).isEmpty() || !mail.header(u"X-Autorespond"_s).isEmpty() ||
           !mail.header(u"X-Auto-Response-Suppress"_s).isEmpty() ||
           soundsAutomatic(mail.header(u"Subject"_s));
}

bool hasSender(const mail::ReadMessage& mail)
{
    return std::ranges::any_of(mail.headers, [](const mail::ReadHeader& header) {
        return header.name.compare(u"from", Qt::CaseInsensitive) == 0;
    });
}

QString textOf(const mail::ReadMessage& mail)
{
    if (!mail.text.trimmed().isEmpty() || mail.html.isEmpty())
        return mail.text;
    return content::plainTextFromHtml(mail.html.left(mostHtml), {.links = content::LinkStyle::None})
        .value_or(QString());
}

} // namespace

void AnswerReader::read(const QString& name, const QByteArray& bytes, const base::JobControl& control)
{
    if (bytes.size() > m_limits.pieceBytes || m_bytes + bytes.size() > m_limits.allBytes)
        return addUnread({name, UnreadPiece::Why::TooLarge});
    m_bytes += bytes.size();
    Where where{.piece = name};
    if (const auto mails = mailsOfMbox(bytes, m_limits.mails + 1); !mails.empty()) {
        for (const QByteArrayView mail : mails) {
            if ((m_reading.cancelled = control.cancelled()))
                return;
            if (static_cast<std::size_t>(++where.mail) > m_limits.mails || isFull())
                return addUnread({name, UnreadPiece::Why::TooMany});
            readMail(mail.toByteArray(), where);
        }
        return;
    }
    if (looksLikeMail(bytes)) {
        readMail(bytes, where);
        if (name.isEmpty()) // several may have been pasted, one behind the other
            static_cast<void>(readPastedReports(bytes, where));
    } else {
        // Beside a report stand the addresses of mail systems, and ours.
        const bool report = readPastedReports(bytes, where);
        readText(decodedText(bytes), where, report ? FindingReason::InMailText : FindingReason::AddressAlone);
    }
    if (isFull())
        addUnread({name, UnreadPiece::Why::TooMany});
}

void AnswerReader::readMail(const QByteArray& bytes, const Where& where)
{
    const auto mail = mail::readMessage(bytes, {.bytes = m_limits.pieceBytes});
    if (!mail) // broken, and yet somebody's
        return readText(decodedText(bytes), where, FindingReason::InMailText);
    ++m_reading.mails;
    if (readReports(*mail, where))
        return;
    if (!hasSender(*mail))
        return readText(decodedText(bytes), where, FindingReason::InMailText);
    const QString from = senderOf(mail->header(u"From"_s));
    if (!mail->header(u"X-Failed-Recipients"_s).isEmpty())
        return readFailedRecipients(*mail, where, FindingReason::AddressGone);
    const bool nobodysMail = mail->header(u"Return-Path"_s).simplified() == u"<>" && !isAutomatic(*mail);
    if (isMailSystem(from) || nobodysMail)
        return readFailedRecipients(*mail, where, FindingReason::MaybeBounce);
    readReply(*mail, where);
}

/// True: a machine wrote it for machines, and that is all there is to it.
bool AnswerReader::readReports(const mail::ReadMessage& mail, const Where& where)
{
    bool any = false;
    for (const mail::ReadReport& report : mail.reports) {
        const bool complaint = report.type == u"message/feedback-report";
        if (!complaint && !report.type.endsWith(u"delivery-status"))
            continue;
        auto all = complaint ? complainersOf(report.text, mostRecipients)
                             : recipientsOf(report.text, mostRecipients);
        const bool spam =
            complaint && !fieldOf(report.text, "feedback-type").toLower().startsWith("not-spam");
        if (spam && all.empty()) // many hide it in the report; the mail they send back tells it
            for (const mail::ReadReport& head : mail.reports)
                if (head.type == u"message/rfc822" || head.type == u"text/rfc822-headers")
                    if (const QString to = senderOf(QString::fromUtf8(fieldOf(head.text, "to")));
                        !to.isEmpty())
                        all.push_back({to, FindingReason::Complaint, u"abuse"_s});
        for (const Reported& one : all)
            add(one.address, one.reason, where, one.words);
        any = any || complaint || !all.empty();
    }
    return any;
}

/// A notice of a mail system without a report: by the field that tells it, else all addresses in its text.
void AnswerReader::readFailedRecipients(const mail::ReadMessage& mail, const Where& where,
                                        FindingReason reason)
{
    const QString subject = cut(mail.header(u"Subject"_s));
    const QString system = senderOf(mail.header(u"From"_s));
    const QString text =
        reason == FindingReason::AddressGone ? mail.header(u"X-Failed-Recipients"_s) : textOf(mail);
    findAddresses(text, [&](const FoundAddress& one) {
        if (one.address.text() != system)
            add(one.address.text(), reason, where, subject);
        return !isFull();
    });
}

void AnswerReader::readReply(const mail::ReadMessage& mail, const Where& where)
{
    const QString from = senderOf(mail.header(u"From"_s));
    const QString subject = mail.header(u"Subject"_s);
    const QString words = ownWords(textOf(mail));
    const QString excerpt = cut(QStringList{subject, words}.join(u' '));
    const QByteArray token = unsubscribeToken(subject);
    FindingReason reason = FindingReason::Reply;
    if (!token.isEmpty())
        reason = FindingReason::UnsubscribeMail;
    else if (isAutomatic(mail))
        reason = FindingReason::AutomaticReply;
    else if (asksToLeave(subject, words))
        reason = FindingReason::ReplyAsks;
    if (!from.isEmpty())
        add(from, reason, where, excerpt, token);
    // "Please take my old address off too: …"
    if (reason == FindingReason::Reply || reason == FindingReason::ReplyAsks || from.isEmpty())
        readText(where.piece.isEmpty() ? textOf(mail) : words, where, FindingReason::InMailText);
}

void AnswerReader::readText(const QString& text, Where where, FindingReason reason)
{
    findAddresses(text, [&](const FoundAddress& one) {
        if (reason == FindingReason::AddressAlone)
            where.line = one.line;
        add(one.address.text(), reason, where, lineAround(text, one.start, mostExcerpt));
        return !isFull();
    });
}

/// A report that was pasted without its head, or behind another mail.
bool AnswerReader::readPastedReports(const QByteArray& bytes, const Where& where)
{
    auto all = recipientsOf(bytes, m_limits.findings);
    const auto complainers = complainersOf(bytes, m_limits.findings);
    all.insert(all.end(), complainers.begin(), complainers.end());
    for (const Reported& one : all)
        add(one.address, one.reason, where, one.words);
    return !all.empty();
}

void AnswerReader::add(const QString& text, FindingReason reason, const Where& where, const QString& excerpt,
                       const QByteArray& token)
{
    const auto address = mail::EmailAddress::parse(text);
    if (!address)
        return;
    const QByteArray canonical = address->canonical();
    Finding finding{.address = address->text(),
                    .canonical = canonical,
                    .reason = reason,
                    .where = where,
                    .excerpt = excerpt,
                    .token = token};
    if (const auto known = m_known.constFind(canonical); known != m_known.cend()) {
        if (Finding& there = m_reading.findings[*known]; reason > there.reason)
            there = std::move(finding);
        return;
    }
    if (isFull())
        return;
    m_known.insert(canonical, m_reading.findings.size());
    m_reading.findings.push_back(std::move(finding));
}

} // namespace mw::inbound
