// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbound/answerreader.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace mw;
using namespace mw::inbound;
using namespace Qt::StringLiterals;

namespace {

Reading readOne(const QByteArray& bytes, const QString& name = u"a.eml"_s)
{
    AnswerReader reader;
    reader.read(name, bytes, {});
    return reader.take();
}

/// "anna@example.com address_alone", one for each finding.
QStringList told(const Reading& reading)
{
    QStringList all;
    for (const Finding& one : reading.findings)
        all << one.address + u' ' + toText(one.reason);
    return all;
}

QByteArray mailFrom(const QByteArray& from, const QByteArray& subject, const QByteArray& body,
                    const QByteArray& more = {})
{
    return "From: " + from + "\r\nTo: News <news@shop.example.com>\r\nSubject: " + subject +
           "\r\nDate: Mon, 30 Nov 2026 10:00:00 +0100\r\n" + more + "\r\n" + body;
}

QByteArray reportOf(const QByteArray& fields)
{
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.net (Mail Delivery System)\r\n"
           "To: news@shop.example.com\r\nSubject: Undelivered Mail\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nSorry about postmaster@mx.example.net.\r\n"
           "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n" +
           fields +
           "\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: news@shop.example.com\r\nTo: "
           "x@example.com\r\n"
           "Subject: News\r\n\r\nHello other@example.com\r\n--b--\r\n";
}

QByteArray failed(const QByteArray& address, const QByteArray& status, const QByteArray& diagnostic)
{
    return "Final-Recipient: rfc822; " + address + "\r\nAction: failed\r\nStatus: " + status +
           "\r\nDiagnostic-Code: smtp; " + diagnostic + "\r\n";
}

QString corpora()
{
    const QString set = qEnvironmentVariable("MAILWRIGHT_CORPORA");
    return set.isEmpty() ? QStringLiteral(MAILWRIGHT_SOURCE_DIR "/../shared/corpora") : set;
}

} // namespace

/// What is read of what came back.
class TestAnswerReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char* name, const QByteArray& bytes, const QStringList& findings) {
            QTest::newRow(name) << bytes << findings;
        };
        const auto anna = [](const char* reason) {
            return QStringList{u"anna@example.com "_s + QLatin1String(reason)};
        };
        row("nothing", "", {});
        row("blanks", " \r\n\t\n", {});
        row("a list", "anna@example.com\nANNA@Example.com\nbob@example.org\n",
            {u"anna@example.com address_alone"_s, u"bob@example.org address_alone"_s});
        row("UTF-16",
            QByteArray::fromHex("fffe") + QByteArray(reinterpret_cast<const char*>(u"anna@example.com"), 32),
            anna("address_alone"));
        row("Latin-1", "Frau M\xfcller, anna@example.com", anna("address_alone"));
        row("bytes of a picture", QByteArray::fromHex("89504e470d0a1a0a00004080ff") + "@\0@"_ba, {});

        row("asks", mailFrom("Anna <anna@example.com>", "Re: News", "Please remove me from your list.\r\n"),
            anna("reply_asks"));
        row("asks in German",
            mailFrom("anna@example.com", "AW: News",
                     "Bitte melden Sie mich vom Newsletter ab, "
                     "ich möchte keine E-Mails mehr."),
            anna("reply_asks"));
        row("asks in French", mailFrom("anna@example.com", "Re: News", "Veuillez me d\xc3\xa9sabonner."),
            anna("reply_asks"));
        row("asks in the subject", mailFrom("anna@example.com", "UNSUBSCRIBE", ""), anna("reply_asks"));
        row("asks in an encoded subject",
            mailFrom("anna@example.com", "=?utf-8?Q?Newsletter_abbestellen?=", "Danke"), anna("reply_asks"));
        row("one word", mailFrom("anna@example.com", "Re: News", "STOP!\r\n"), anna("reply_asks"));
        row("asks in HTML",
            mailFrom("anna@example.com", "Re: News", "<p>Please <b>unsubscribe</b> me</p>",
                     "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"),
            anna("reply_asks"));
        row("asks in base64",
            mailFrom(
                "anna@example.com", "Re: News", QByteArray("Please take me off").toBase64(),
                "MIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n"),
            anna("reply_asks"));
        row("only our own link is quoted",
            mailFrom("anna@example.com", "Re: News",
                     "Two rolls, please.\r\n\r\nOn Mon, 30 Nov 2026 Shop wrote:\r\n"
                     "> Unsubscribe: mailto:news@shop.example.com\r\n"),
            anna("reply"));
        row("quoted without marks",
            mailFrom("anna@example.com", "Re: News",
                     "Two rolls, please.\r\n-----Original Message-----\r\n"
                     "Unsubscribe here\r\n"),
            anna("reply"));
        row("names a second address",
            mailFrom("anna@example.com", "Re: News", "Please remove me, and old@example.org too."),
            {u"anna@example.com reply_asks"_s, u"old@example.org in_mail_text"_s});
        row("the name holds another address",
            mailFrom("\"bob@example.org\" <anna@example.com>", "unsubscribe", ""), anna("reply_asks"));
        row("to the way out", mailFrom("anna@example.com", "unsubscribe abcdefghijklmnopqrstuvwx23", ""),
            anna("unsubscribe_mail"));
        row("to the way out, forwarded",
            mailFrom("anna@example.com", "Fwd: Unsubscribe ABCDEFGHIJKLMNOPQRSTUVWX23", "",
                     "Auto-Submitted: auto-generated\r\n"),
            anna("unsubscribe_mail"));
        row("a token too long is none",
            mailFrom("anna@example.com", "unsubscribe abcdefghijklmnopqrstuvwx2345", ""), anna("reply_asks"));
        row("out of office",
            mailFrom("anna@example.com", "Away", "unsubscribe", "Auto-Submitted: auto-replied\r\n"),
            anna("automatic_reply"));
        row("out of office, Exchange",
            mailFrom("anna@example.com", "Re: News", "Away", "X-Auto-Response-Suppress: All\r\n"),
            anna("automatic_reply"));
        row("out of office, by its subject",
            mailFrom("anna@example.com", "Automatische Antwort: News", "Bin weg"), anna("automatic_reply"));
        row("no automatic one",
            mailFrom("anna@example.com", "Re: News", "remove me", "Auto-Submitted: no\r\n"),
            anna("reply_asks"));
        row("nobody", mailFrom("", "Re: News", "remove anna@example.com"), anna("in_mail_text"));

        row("gone", reportOf(failed("anna@example.com", "5.1.1", "550 5.1.1 User unknown")),
            anna("address_gone"));
        row("gone, in brackets", reportOf(failed("<anna@example.com>", "5.1.1", "550 5.1.1 User unknown")),
            anna("address_gone"));
        row("gone, two of them",
            reportOf(failed("anna@example.com", "5.1.1", "550 5.1.1 unknown") + "\r\n" +
                     failed("bob@example.org", "5.1.1", "550 5.1.1 unknown")),
            {u"anna@example.com address_gone"_s, u"bob@example.org address_gone"_s});
        row("gone, without an empty line between",
            reportOf(failed("anna@example.com", "5.1.1", "550 5.1.1 unknown") +
                     failed("bob@example.org", "5.1.1", "550 5.1.1 unknown")),
            {u"anna@example.com address_gone"_s, u"bob@example.org address_gone"_s});
        row("the address that was written to",
            reportOf("Original-Recipient: rfc822;anna@example.com\r\n" +
                     failed("there@example.org", "5.1.1", "550 5.1.1 unknown")),
            anna("address_gone"));
        row("full", reportOf(failed("anna@example.com", "5.2.2", "552 5.2.2 Mailbox full")),
            anna("refused_for_now"));
        row("refused as spam",
            reportOf(failed("anna@example.com", "5.7.1", "554 5.7.1 Message blocked as spam")),
            anna("refused_otherwise"));
        row("given up", reportOf(failed("anna@example.com", "4.4.1", "Connection timed out")),
            anna("refused_for_now"));
        row("delayed",
            reportOf("Final-Recipient: rfc822;anna@example.com\r\nAction: delayed\r\nStatus: 4.4.1\r\n"),
            anna("delayed"));
        row("delivered",
            reportOf("Final-Recipient: rfc822;anna@example.com\r\nAction: delivered\r\nStatus: 2.0.0\r\n"),
            anna("delivered"));
        row("a report as it is seen in webmail",
            "Your mail to bob@example.org could not be delivered.\n\nFinal-Recipient: rfc822; "
            "anna@example.com\n"
            "Action: failed\nStatus: 5.1.1\n",
            {u"anna@example.com address_gone"_s, u"bob@example.org in_mail_text"_s});
        row("Exim",
            mailFrom("Mail System <Mailer-Daemon@mx.example.net>", "Mail delivery failed",
                     "This message was created by mx@mx.example.net",
                     "X-Failed-Recipients: anna@example.com\r\n"),
            anna("address_gone"));
        row("qmail",
            mailFrom("MAILER-DAEMON@mx.example.net", "failure notice",
                     "Hi. This is the qmail-send program.\n<anna@example.com>:\nno mailbox here\n",
                     "Return-Path: <>\r\n"),
            anna("maybe_bounce"));
        row("a complaint",
            "From: <feedback@isp.example.net>\r\nTo: <abuse@shop.example.com>\r\nSubject: FW: News\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; "
            "boundary=b\r\n\r\n"
            "--b\r\nContent-Type: text/plain\r\n\r\nabuse\r\n--b\r\nContent-Type: "
            "message/feedback-report\r\n\r\n"
            "Feedback-Type: abuse\r\nVersion: 1\r\nOriginal-Rcpt-To: <anna@example.com>\r\n\r\n--b--\r\n",
            anna("complaint"));
        row("a complaint that hides whose it is",
            "From: <feedback@isp.example.net>\r\nTo: <abuse@shop.example.com>\r\nSubject: FW: News\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; "
            "boundary=b\r\n\r\n"
            "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\nVersion: 1\r\n\r\n"
            "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: news@shop.example.com\r\nTo: Anna "
            "<anna@example.com>\r\n"
            "Subject: News\r\n\r\nHello\r\n--b--\r\n",
            anna("complaint"));
        row("marked as no spam",
            "From: <feedback@isp.example.net>\r\nTo: <abuse@shop.example.com>\r\nSubject: FW: News\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=feedback-report; "
            "boundary=b\r\n\r\n"
            "--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: not-spam\r\n"
            "Original-Rcpt-To: <anna@example.com>\r\n\r\n--b--\r\n",
            {});
        row("a head and nothing else", "From: anna@example.com\r\nSubject: stop", anna("reply"));
        row("a head that never ends", "From: anna@example.com\r\nSubject: x\r\n" + QByteArray(300'000, 'x'),
            anna("in_mail_text"));
        row("a boundary that never comes",
            mailFrom("anna@example.com", "Re: News", "nothing",
                     "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zzz\r\n"),
            anna("reply"));
        QByteArray nested = "From: anna@example.com\r\nSubject: deep\r\nMIME-Version: 1.0\r\n";
        for (int i = 0; i < 300; ++i)
            nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
                      QByteArray::number(i) + "\r\n";
        row("parts in parts in parts", nested, anna("reply"));
        row("NUL in the head", "From: anna@example.com\r\nSubject: x\0y\r\n\r\nremove me"_ba,
            anna("reply_asks"));
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QTEST(told(readOne(bytes)), "findings");
    }

    void readsAllMailsOfAnMbox()
    {
        QByteArray mbox;
        for (int i = 0; i < 5; ++i)
            mbox += "From MAILER-DAEMON Mon Nov 30 10:00:00 2026\n" +
                    mailFrom("p" + QByteArray::number(i) + "@example.com", "Re: News",
                             "remove me\n>From here on\nFrom now on no more\n") +
                    "\n\n";
        const Reading reading = readOne(mbox, u"Inbox"_s);
        QCOMPARE(reading.mails, 5);
        QCOMPARE(reading.findings.size(), 5U);
        QCOMPARE(reading.findings[3].where.mail, 4);
        QCOMPARE(reading.findings[3].where.piece, u"Inbox"_s);
        QCOMPARE(toText(reading.findings[3].reason), u"reply_asks"_s);
    }

    void takesTheStrongestWordOfManyPieces()
    {
        AnswerReader reader;
        reader.read({}, "anna@example.com, bob@example.org", {});
        reader.read(u"1.eml"_s, reportOf(failed("Anna@Example.com", "5.1.1", "550 5.1.1 unknown")), {});
        reader.read(u"2.eml"_s, mailFrom("bob@example.org", "Away", "", "Auto-Submitted: auto-replied\r\n"),
                    {});
        reader.read(u"3.eml"_s, mailFrom("anna@example.com", "unsubscribe", ""), {});
        const Reading reading = reader.take();
        QCOMPARE(told(reading),
                 (QStringList{u"anna@example.com reply_asks"_s, u"bob@example.org address_alone"_s}));
        QCOMPARE(reading.mails, 3);
    }

    void tellsLineAndWords()
    {
        const Reading reading = readOne("Hello\nplease take  off anna@example.com today\n", {});
        QCOMPARE(reading.findings.front().where.line, 2);
        QCOMPARE(reading.findings.front().excerpt, u"please take off anna@example.com today"_s);
        const Reading mail =
            readOne(mailFrom("anna@example.com", "Re: News", "Please unsubscribe me\r\n> x"));
        QCOMPARE(mail.findings.front().excerpt, u"Re: News Please unsubscribe me"_s);
    }

    void findsReportsThatWerePastedBehindOneAnother()
    {
        const Reading reading =
            readOne(reportOf(failed("anna@example.com", "5.1.1", "550 5.1.1 unknown")) + "\r\n\r\n" +
                        reportOf(failed("bob@example.org", "5.1.1", "550 5.1.1 unknown")),
                    {});
        QCOMPARE(told(reading),
                 (QStringList{u"anna@example.com address_gone"_s, u"bob@example.org address_gone"_s}));
    }

    void keepsItsBoundsAndSaysSo()
    {
        AnswerReader reader({.pieceBytes = 100, .allBytes = 150, .findings = 2, .mails = 1});
        reader.read(u"large.eml"_s, QByteArray(101, 'x'), {});
        reader.read(u"many.txt"_s, "a@x.example b@x.example c@x.example", {});
        reader.read(u"then.eml"_s, QByteArray(100, 'x'), {});
        reader.read(u"over.eml"_s, QByteArray(100, 'x'), {});
        const Reading reading = reader.take();
        QCOMPARE(reading.findings.size(), 2U);
        QStringList unread;
        for (const UnreadPiece& piece : reading.unread)
            unread << piece.name;
        QVERIFY(unread.contains(u"large.eml") && unread.contains(u"many.txt") &&
                unread.contains(u"over.eml"));
    }

    void readsAHundredThousandAddresses()
    {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += "person" + QByteArray::number(i) + "@example.com\n";
        QCOMPARE(readOne(text, {}).findings.size(), 100'000U);
    }

    void stopsWhenItIsCancelled()
    {
        base::JobControl control;
        control.cancel();
        AnswerReader reader;
        reader.read(u"Inbox"_s, "From x\n" + mailFrom("anna@example.com", "stop", "stop"), control);
        const Reading reading = reader.take();
        QVERIFY(reading.cancelled && reading.findings.empty());
    }

    void readsBouncesOfOthers()
    {
        int files = 0;
        QDirIterator it(corpora() + u"/bounces"_s, {u"*.eml"_s, u"*.txt"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Reading reading = readOne(file.readAll(), file.fileName());
            ++files;
            QVERIFY2(!reading.findings.empty(), qPrintable(file.fileName()));
            for (const Finding& one : reading.findings)
                QVERIFY2(kindOf(one.reason) != FindingKind::AskedToLeave,
                         qPrintable(file.fileName() + u' ' + toText(one.reason)));
        }
        if (files == 0)
            QSKIP("no corpus at ../shared/corpora/bounces");
    }

    void readsComplaintsOfOthers()
    {
        int files = 0;
        QDirIterator it(corpora() + u"/complaints"_s, {u"*.eml"_s, u"*.txt"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const Reading reading = readOne(file.readAll(), file.fileName());
            ++files;
            for (const Finding& one : reading.findings)
                QVERIFY2(one.reason == FindingReason::Complaint || kindOf(one.reason) == FindingKind::Unclear,
                         qPrintable(file.fileName() + u' ' + one.address + u' ' + toText(one.reason)));
        }
        if (files == 0)
            QSKIP("no corpus at ../shared/corpora/complaints");
    }
};

QTEST_GUILESS_MAIN(TestAnswerReader)
#include "tst_answerreader.moc"
