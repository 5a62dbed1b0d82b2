// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/replyreasons.h"
#include "mail/replytable.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace mw::mail;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mw::mail::ReplyPhase)
Q_DECLARE_METATYPE(mw::mail::ReplyOutcome)
Q_DECLARE_METATYPE(mw::mail::ReplyScope)
Q_DECLARE_METATYPE(mw::mail::BounceClass)

namespace {

constexpr std::array allPhases{ReplyPhase::Connect, ReplyPhase::Ehlo, ReplyPhase::Auth,     ReplyPhase::Mail,
                               ReplyPhase::Rcpt,    ReplyPhase::Data, ReplyPhase::EndOfData};

QString corpora()
{
    const QString set = qEnvironmentVariable("MAILWRIGHT_CORPORA");
    return set.isEmpty() ? QStringLiteral(MAILWRIGHT_SOURCE_DIR "/../shared/corpora") : set;
}

QByteArray row(const QByteArray& fields, int id = 1)
{
    return "{\"id\":" + QByteArray::number(id) + ",\"reason\":\"r\",\"source\":\"s\"" + fields + "}";
}
QByteArray table(const QByteArray& rows)
{
    return "{\"version\":1,\"rows\":[" + rows + "]}";
}
const QByteArray everything = ",\"scope\":\"relay\",\"class\":\"none\",\"outcome\":\"unknown\"";

} // namespace

class TestReplyTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void neverBlamesTheRecipientBeforeRcpt();
    void answersAnyGarbage();
    void readsTheEnhancedCodeWhereverItStands();
    void isNotFooledByAddresses();
    void endsDeliveriesOnlyByRowsThatSaySo();
    void namesARowAndItsSource();
    void keepsItsReasonsTranslatable();
    void refusesABadTable_data();
    void refusesABadTable();
    void matchesWildcardsWithinReach();
    void agreesWithTheIanaCases();
    void agreesWithTheCommunityRules_data();
    void agreesWithTheCommunityRules();
};

void TestReplyTable::judges_data()
{
    using enum ReplyPhase;
    using O = ReplyOutcome;
    using S = ReplyScope;
    using B = BounceClass;
    QTest::addColumn<ReplyPhase>("phase");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<O>("outcome");
    QTest::addColumn<S>("scope");
    QTest::addColumn<B>("bounceClass");
    QTest::addColumn<bool>("surely");
    const auto at = [](ReplyPhase phase, const char* line, O outcome, S scope, B bounceClass,
                       bool surely = false) {
        QTest::addRow("%d %s", static_cast<int>(phase), line)
            << phase << QByteArray(line) << outcome << scope << bounceClass << surely;
    };
    at(Rcpt, "250 2.1.5 Ok", O::Accepted, S::Recipient, B::None);
    at(Rcpt, "251 User not local; will forward", O::Accepted, S::Recipient, B::None);
    at(EndOfData, "250 2.0.0 Ok: queued as 4F3", O::Accepted, S::Recipient, B::None);
    at(EndOfData, "221 Bye", O::Unknown, S::Relay, B::None);
    at(EndOfData, "354 go on", O::Unknown, S::Relay, B::None);
    at(Data, "354 End data with <CR><LF>.<CR><LF>", O::Accepted, S::Relay, B::None);
    at(Data, "250 Ok", O::Unknown, S::Relay, B::None);
    at(Connect, "220 peer.test ESMTP", O::Accepted, S::Relay, B::None);
    at(Mail, "250 2.1.0 Ok", O::Accepted, S::Sender, B::None);

    at(Auth, "535 5.7.8 Error: authentication failed", O::Permanent, S::Relay, B::None);
    at(Auth, "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant",
       O::Permanent, S::Relay, B::None);
    at(Auth, "454 4.7.0 Temporary authentication failure", O::Transient, S::Relay, B::None);
    at(Auth, "550 no such user", O::Permanent, S::Relay, B::None);
    at(Auth, "525 5.7.13 User account disabled", O::Permanent, S::Relay, B::None);
    at(Mail, "530 5.7.0 Authentication Required", O::Permanent, S::Relay, B::None);
    at(Mail, "530 5.7.0 Must issue a STARTTLS command first", O::Permanent, S::Relay, B::None);
    at(Rcpt, "530 5.7.1 Authentication required", O::Permanent, S::Relay, B::None);
    at(Rcpt, "554 5.7.1 <a@example.org>: Relay access denied", O::Permanent, S::Relay, B::None);
    at(Rcpt, "550 relay not permitted", O::Permanent, S::Relay, B::None);

    at(Connect, "554 5.7.1 Service unavailable; client host [192.0.2.1] blocked using zen.spamhaus.org",
       O::Permanent, S::Relay, B::None);
    at(Connect, "554 No SMTP service here", O::Permanent, S::Relay, B::None);
    at(Connect, "421 4.3.2 Service not available", O::Transient, S::Relay, B::None);
    at(Ehlo, "502 unknown command", O::Permanent, S::Relay, B::None);
    at(Mail, "550 5.1.1 User unknown", O::Permanent, S::Sender, B::None);
    at(Mail, "550 mailbox unavailable", O::Permanent, S::Sender, B::None);
    at(Mail, "553 5.7.1 <a@example.org>: Sender address rejected: not owned by user shop", O::Permanent,
       S::Sender, B::None);
    at(Mail, "550 5.1.8 <a@example.org>: Sender address rejected: Domain not found", O::Permanent, S::Sender,
       B::None);
    at(Mail, "451 4.7.1 Greylisted, try later", O::Transient, S::Relay, B::None);
    at(Mail, "552 5.3.4 Message size exceeds fixed limit", O::Permanent, S::Message, B::None);
    at(Mail, "452 4.3.1 Insufficient system storage", O::Transient, S::Relay, B::None);
    at(Rcpt, "421 4.7.0 Try again later, closing connection", O::Transient, S::Relay, B::None);
    at(EndOfData, "421 Timeout", O::Transient, S::Relay, B::None);

    at(Rcpt,
       "550 5.1.1 <nobody@example.org>: Recipient address rejected: User unknown in virtual mailbox table",
       O::Permanent, S::Recipient, B::Hard, true);
    at(Rcpt, "550 5.2.1 The email account that you tried to reach is disabled", O::Permanent, S::Recipient,
       B::Hard, true);
    at(Rcpt, "550 5.1.6 Mailbox has moved", O::Permanent, S::Recipient, B::Hard, true);
    at(Rcpt, "550 5.2.1 The user you are trying to contact is receiving mail at a rate that", O::Transient,
       S::Recipient, B::Soft);
    at(Rcpt, "550 No such user here", O::Permanent, S::Recipient, B::Hard);
    at(Rcpt, "550 Requested action not taken: mailbox unavailable", O::Permanent, S::Recipient, B::Hard);
    at(Rcpt, "554 delivery error: dd This user doesn't have a yahoo.com account", O::Permanent, S::Recipient,
       B::Hard);
    at(Rcpt, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
       O::Permanent, S::Recipient, B::Hard, true);
    at(Rcpt, "550 5.1.1 user@example.org not listed in Domino Directory", O::Permanent, S::Recipient, B::Hard,
       true);
    at(Rcpt, "550 Benutzer unbekannt", O::Permanent, S::Recipient, B::Hard);
    at(Rcpt, "450 4.1.1 <a@example.org>: Recipient address rejected: unverified address", O::Transient,
       S::Recipient, B::Soft);
    at(Rcpt, "450 mailbox busy", O::Transient, S::Recipient, B::Soft);
    at(Rcpt, "450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted, see http://postgrey.example",
       O::Transient, S::Recipient, B::Soft);
    at(Rcpt, "451 Internal resource temporarily unavailable", O::Transient, S::Recipient, B::Soft);
    at(Rcpt, "552 5.2.2 mailbox is over quota", O::Permanent, S::Recipient, B::Soft);
    at(Rcpt, "452 4.2.2 The recipient's inbox is out of storage space", O::Transient, S::Recipient, B::Soft);
    at(EndOfData, "552 5.2.2 Over quota", O::Permanent, S::Recipient, B::Soft);
    at(EndOfData, "552 5.3.4 Message too big", O::Permanent, S::Message, B::None);
    at(Rcpt, "452 4.5.3 Too many recipients", O::Transient, S::Relay, B::None);
    at(Rcpt, "550 what is this", O::Permanent, S::Recipient, B::Soft);
    at(Rcpt, "554 what is this", O::Permanent, S::Recipient, B::None);
    at(Rcpt, "503 Bad sequence of commands", O::Permanent, S::Relay, B::None);
    at(Rcpt, "556 5.1.10 Recipient address has a null MX", O::Permanent, S::Domain, B::Hard);
    at(Rcpt, "550 5.1.2 Host unknown", O::Permanent, S::Domain, B::Hard);
    at(Rcpt, "451 4.4.1 No answer from host", O::Transient, S::Domain, B::Soft);

    at(Rcpt,
       "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet "
       "service provider since "
       "part of their network is on our block list (S3150)",
       O::Permanent, S::Relay, B::None);
    at(EndOfData, "550 5.7.26 This mail has been blocked because the sender is unauthenticated", O::Permanent,
       S::Sender, B::None);
    at(EndOfData, "550 5.7.25 The sending IP does not have a PTR record set up", O::Permanent, S::Relay,
       B::None);
    at(EndOfData, "550 5.7.25 Messages are unauthenticated", O::Permanent, S::Sender, B::None);
    at(EndOfData, "550 5.7.515 Access denied, sending domain does not meet the required authentication level",
       O::Permanent, S::Sender, B::None);
    at(EndOfData, "550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification",
       O::Permanent, S::Sender, B::None);
    at(EndOfData, "550 5.4.5 Daily user sending limit exceeded", O::Transient, S::Relay, B::None);
    at(EndOfData, "454 Throttling failure: Daily message quota exceeded.", O::Transient, S::Relay, B::None);
    at(EndOfData, "554 Message rejected: Email address is not verified", O::Permanent, S::Sender, B::None);
    at(EndOfData, "421-4.7.0 [192.0.2.1] Our system has detected an unusual rate of unsolicited mail",
       O::Transient, S::Relay, B::None);
    at(EndOfData, "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints",
       O::Transient, S::Relay, B::None);
    at(EndOfData, "550 5.7.1 Our system has detected that this message is likely unsolicited mail",
       O::Permanent, S::Message, B::None);
    at(EndOfData, "554 5.7.1 message content rejected due to spam", O::Permanent, S::Message, B::None);
    at(EndOfData, "550 A URL in this email is listed on a block list", O::Permanent, S::Message, B::None);
    at(EndOfData, "554 5.7.1 Message rejected by policy", O::Permanent, S::Message, B::None);
    at(EndOfData, "554 transaction failed", O::Permanent, S::Message, B::None);
    at(EndOfData, "451 4.3.0 Temporary lookup failure", O::Transient, S::Recipient, B::Soft);
    at(EndOfData, "450 4.7.1 try later", O::Transient, S::Relay, B::None);

    at(Rcpt, "", O::Unknown, S::Relay, B::None);
    at(Rcpt, "hello", O::Unknown, S::Relay, B::None);
    at(Rcpt, "999 what", O::Unknown, S::Relay, B::None);
    at(Rcpt, "55", O::Unknown, S::Relay, B::None);
    at(Rcpt, "550", O::Permanent, S::Recipient, B::Soft);
    at(Rcpt, "HTTP/1.1 400 Bad Request", O::Unknown, S::Relay, B::None);
}

void TestReplyTable::judges()
{
    QFETCH(ReplyPhase, phase);
    QFETCH(QByteArray, line);
    QFETCH(ReplyOutcome, outcome);
    QFETCH(ReplyScope, scope);
    QFETCH(BounceClass, bounceClass);
    QFETCH(bool, surely);
    const ReplyJudgement judgement = ReplyTable::builtIn().judgeLine(phase, line);
    const QByteArray seen = "line " + QByteArray::number(judgement.rule) + ": " + judgement.reason.toUtf8();
    QVERIFY2(judgement.outcome == outcome, seen.constData());
    QVERIFY2(judgement.scope == scope, seen.constData());
    QVERIFY2(judgement.bounceClass == bounceClass, seen.constData());
    QVERIFY2(judgement.surelyMailbox == surely, seen.constData());
    QVERIFY(!judgement.reason.isEmpty());
}

void TestReplyTable::neverBlamesTheRecipientBeforeRcpt()
{
    // Every text the table knows, under every code, in every phase before RCPT.
    const ReplyTable& table = ReplyTable::builtIn();
    QList<QByteArray> texts{"", "5.1.1 user unknown", "4.2.2 mailbox full"};
    for (const auto& row : table.rows())
        for (const auto& pattern : row.texts) {
            QByteArray text;
            for (const QByteArray& piece : pattern)
                text += (text.isEmpty() ? "" : " x ") + piece;
            texts.append(text);
        }
    QVERIFY(texts.size() > 300);
    for (const ReplyPhase phase : {ReplyPhase::Connect, ReplyPhase::Ehlo, ReplyPhase::Auth, ReplyPhase::Mail})
        for (const int code :
             {0, 220, 250, 334, 354, 421, 450, 451, 452, 500, 530, 535, 550, 551, 552, 553, 554, 556, 571})
            for (const QByteArray& text : qAsConst(texts)) {
                const ReplyJudgement judgement = table.judge(phase, code, {}, text);
                QVERIFY2(judgement.scope != ReplyScope::Recipient, text.constData());
                QVERIFY2(!judgement.surelyMailbox, text.constData());
                QVERIFY2(judgement.bounceClass == BounceClass::None, text.constData());
            }
}

void TestReplyTable::answersAnyGarbage()
{
    QRandomGenerator random(20240606);
    const ReplyTable& table = ReplyTable::builtIn();
    for (int round = 0; round < 50000; ++round) {
        QByteArray line(random.bounded(80), Qt::Uninitialized);
        for (char& byte : line)
            byte = static_cast<char>(random.bounded(256));
        if (round % 2)
            line.prepend(QByteArray::number(random.bounded(200, 600)) +
                         (round % 4 == 1 ? " 5.1.1 user" : " @4.7."));
        const ReplyPhase phase = allPhases[static_cast<std::size_t>(random.bounded(int(allPhases.size())))];
        const ReplyJudgement judgement = table.judgeLine(phase, line);
        QVERIFY(judgement.rule >= 1 && judgement.rule <= int(table.rows().size()));
        QVERIFY(!judgement.reason.isEmpty());
        if (judgement.outcome == ReplyOutcome::Accepted)
            QVERIFY(line.size() >= 3 && (line[0] == '2' || line[0] == '3'));
        if (judgement.scope == ReplyScope::Recipient)
            QVERIFY(phase >= ReplyPhase::Rcpt);
    }
    const QByteArray huge = "550 " + QByteArray("sender ").repeated(1000000);
    QVERIFY(table.judgeLine(ReplyPhase::Rcpt, huge).outcome == ReplyOutcome::Permanent);
}

void TestReplyTable::readsTheEnhancedCodeWhereverItStands()
{
    const ReplyTable& table = ReplyTable::builtIn();
    const int expected = table.judge(ReplyPhase::Rcpt, 550, "5.1.1", "x").rule;
    QCOMPARE(table.judge(ReplyPhase::Rcpt, 550, {}, "5.1.1 x").rule, expected);
    QCOMPARE(table.judge(ReplyPhase::Rcpt, 550, {}, "#5.1.1 x").rule, expected);
    QCOMPARE(table.judgeLine(ReplyPhase::Rcpt, "550-5.1.1 x").rule, expected);
    QVERIFY(table.judge(ReplyPhase::Rcpt, 550, {}, "5.1.10 x").rule != expected);
    QVERIFY(table.judge(ReplyPhase::Rcpt, 550, {}, "5.1.1.1 x").rule != expected);
    QVERIFY(table.judge(ReplyPhase::Rcpt, 550, {}, "15.1.1 x").rule != expected);
    QVERIFY(table.judge(ReplyPhase::Rcpt, 550, {}, "5.1. x").rule != expected);
    // The code decides the outcome, the enhanced code only says more (RFC 5321 section 4.2).
    const ReplyJudgement mixed = table.judgeLine(ReplyPhase::Rcpt, "551 4.7.17 mailbox owner has changed");
    QVERIFY(mixed.outcome == ReplyOutcome::Permanent && mixed.bounceClass == BounceClass::Hard);
}

void TestReplyTable::isNotFooledByAddresses()
{
    const ReplyTable& table = ReplyTable::builtIn();
    for (const char* address : {"spamhaus@example.org", "dmarc@dkim.example", "greylist.virus@policy.test"}) {
        const QByteArray line = QByteArray("550 5.1.1 <") + address + ">: user unknown";
        QVERIFY2(table.judgeLine(ReplyPhase::Rcpt, line).surelyMailbox, address);
    }
    // A pattern begins a word: "garbled" holds "rbl".
    QVERIFY(table.judgeLine(ReplyPhase::Rcpt, "550 garbled").scope == ReplyScope::Recipient);
}

void TestReplyTable::endsDeliveriesOnlyByRowsThatSaySo()
{
    for (const auto& row : ReplyTable::builtIn().rows()) {
        if (row.bounceClass != BounceClass::None)
            QVERIFY2(row.scope == ReplyScope::Recipient || row.scope == ReplyScope::Domain,
                     qPrintable(row.reason));
        if (row.surelyMailbox)
            QVERIFY2(row.scope == ReplyScope::Recipient && !row.enhanced.empty(), qPrintable(row.reason));
    }
}

void TestReplyTable::namesARowAndItsSource()
{
    const auto& rows = ReplyTable::builtIn().rows();
    QVERIFY(rows.size() >= 80);
    static const QRegularExpression source(u"^(https://\\S+|RFC \\d+( section [\\d.]+)?)$"_s);
    for (const auto& row : rows)
        QVERIFY2(source.match(row.source).hasMatch(), qPrintable(row.source));
}

void TestReplyTable::keepsItsReasonsTranslatable()
{
    QSet<QString> known;
    for (const char* reason : replyReasons)
        known.insert(QString::fromUtf8(reason));
    QSet<QString> used;
    for (const auto& row : ReplyTable::builtIn().rows())
        used.insert(row.reason);
    QCOMPARE(used, known);
}

void TestReplyTable::refusesABadTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("rule");
    const QByteArray last = row(everything, 2);
    QTest::newRow("no JSON") << QByteArray("{") << 0;
    QTest::newRow("no rows") << QByteArray("{}") << 0;
    QTest::newRow("too large") << QByteArray(2 * 1024 * 1024, ' ') << 0;
    QTest::newRow("wrong id") << table(row(everything, 2)) << 1;
    QTest::newRow("unknown field") << table(row(everything + ",\"colour\":1")) << 1;
    QTest::newRow("unknown phase") << table(row(everything + ",\"phase\":[\"quit\"]")) << 1;
    QTest::newRow("empty list") << table(row(everything + ",\"phase\":[]")) << 1;
    QTest::newRow("bad code") << table(row(everything + ",\"code\":[\"5x\"]")) << 1;
    QTest::newRow("bad enhanced code") << table(row(everything + ",\"enhanced\":[\"5.1\"]")) << 1;
    QTest::newRow("large letters in a text") << table(row(everything + ",\"text\":[\"User\"]")) << 1;
    QTest::newRow("empty piece") << table(row(everything + ",\"text\":[\"a**b\"]")) << 1;
    QTest::newRow("no scope") << table(row(",\"class\":\"none\"")) << 1;
    QTest::newRow("recipient at MAIL")
        << table(row(",\"scope\":\"recipient\",\"class\":\"hard\",\"phase\":[\"mail\",\"rcpt\"]") + "," +
                 last)
        << 1;
    QTest::newRow("recipient in any phase")
        << table(row(",\"scope\":\"recipient\",\"class\":\"hard\"") + "," + last) << 1;
    QTest::newRow("mailbox without recipient") << table(row(everything + ",\"surely_mailbox\":true")) << 1;
    QTest::newRow("last row with a condition") << table(row(everything + ",\"code\":[\"5xx\"]")) << 1;
}

void TestReplyTable::refusesABadTable()
{
    QFETCH(QByteArray, json);
    QFETCH(int, rule);
    const auto loaded = ReplyTable::load(json);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().rule, rule);
    QVERIFY(!loaded.error().detail.isEmpty());
}

void TestReplyTable::matchesWildcardsWithinReach()
{
    const auto loaded =
        ReplyTable::load(table(row(",\"scope\":\"sender\",\"class\":\"none\",\"text\":[\"user * gone\"]") +
                               "," + row(everything, 2)));
    QVERIFY(loaded);
    const auto hits = [&loaded](const QByteArray& text) {
        return loaded->judge(ReplyPhase::Rcpt, 550, {}, text).rule == 1;
    };
    QVERIFY(hits("The USER x is gone"));
    QVERIFY(hits("user user\r\n  is  gone."));
    QVERIFY(hits("user " + QByteArray(70, 'x') + " gone"));
    QVERIFY(!hits("user " + QByteArray(100, 'x') + " gone"));
    QVERIFY(!hits("superuser x is gone"));
    QVERIFY(!hits("gone user x"));
    QVERIFY(!hits("user " + QByteArray(5000, 'x') + " user x gone"));
}

void TestReplyTable::agreesWithTheIanaCases()
{
    QFile file(corpora() + u"/smtp-replies/iana_cases.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The corpus smtp-replies is not there (MAILWRIGHT_CORPORA).");
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QVERIFY(lines.size() > 5);
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> fields = line.split('\t');
        QCOMPARE(fields.size(), 2);
        const ReplyJudgement judgement = ReplyTable::builtIn().judgeLine(ReplyPhase::Rcpt, fields[0]);
        if (fields[1] == "QuotaIssues")
            QVERIFY2(judgement.scope == ReplyScope::Recipient && judgement.bounceClass == BounceClass::Soft,
                     line.constData());
        else if (fields[1] == "Uncategorized")
            QVERIFY2(judgement.outcome == ReplyOutcome::Unknown, line.constData());
        else if (fields[1] == "BadDomain")
            QVERIFY2(judgement.scope == ReplyScope::Domain && judgement.bounceClass == BounceClass::Hard,
                     line.constData());
        else
            QVERIFY2(judgement.scope == ReplyScope::Recipient && judgement.bounceClass == BounceClass::Hard,
                     line.constData());
    }
}

/// A community rule is a regular expression; the plainest text that it matches stands for it.
static QString exampleOf(QString pattern)
{
    pattern.remove(u'^');
    pattern.remove(u'$');
    pattern.replace(u".+"_s, u" xx "_s);
    pattern.replace(u".*"_s, u" xx "_s);
    pattern.replace(u"\\\\."_s, u"."_s);
    return pattern.simplified();
}

void TestReplyTable::agreesWithTheCommunityRules_data()
{
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("theirs");
    QFile file(corpora() + u"/smtp-replies/community/bounces.toml"_s);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The corpus smtp-replies is not there (MAILWRIGHT_CORPORA).");
    static const QRegularExpression heading(u"^(\\w+) = \\["_s);
    static const QRegularExpression rule(u"^\\s*\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QString theirs;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (const auto match = heading.match(line); match.hasMatch())
            theirs = match.captured(1);
        const auto match = rule.match(line);
        if (theirs.isEmpty() || !match.hasMatch())
            continue;
        const QString reply = exampleOf(match.captured(1));
        if (!reply.isEmpty() && reply[0].isDigit() && !reply.startsWith(u"5.5"_s))
            QTest::newRow(qPrintable(theirs + u": "_s + reply)) << reply << theirs;
    }
}

void TestReplyTable::agreesWithTheCommunityRules()
{
    QFETCH(QString, reply);
    QFETCH(QString, theirs);
    using Pair = std::pair<QString, const char*>;
    static const QList<Pair> argued{
        {u"InvalidRecipient: 550 xx The mail server could not deliver"_s,
         "names three reasons, two are not the address's"},
        {u"InvalidRecipient: 550 xx recipient xx denied"_s, "denied by rule is not gone"},
        {u"InactiveMailbox: 550 xx Your message wasn't delivered"_s,
         "an unpaid forwarding service may be paid tomorrow"},
        {u"QuotaIssues: 552 xx OverQuotaPerm"_s,
         "their lists name it twice; full for good is what InactiveMailbox says"},
    };
    for (const auto& [beginning, why] : argued)
        if (QString(theirs + u": "_s + reply).startsWith(beginning))
            QSKIP(why);
    const ReplyJudgement judgement = ReplyTable::builtIn().judgeLine(ReplyPhase::Rcpt, reply.toUtf8());
    const QByteArray seen = "line " + QByteArray::number(judgement.rule) + ": " + judgement.reason.toUtf8();
    const bool gone = theirs == u"InvalidRecipient" || theirs == u"InactiveMailbox" || theirs == u"BadDomain";
    if (gone) {
        QVERIFY2(judgement.scope == ReplyScope::Recipient || judgement.scope == ReplyScope::Domain,
                 seen.constData());
        QVERIFY2(judgement.bounceClass == BounceClass::Hard, seen.constData());
    } else if (theirs == u"QuotaIssues") {
        QVERIFY2(judgement.scope == ReplyScope::Recipient && judgement.bounceClass == BounceClass::Soft,
                 seen.constData());
    } else {
        QVERIFY2(judgement.bounceClass != BounceClass::Hard, seen.constData());
        if (theirs == u"SpamBlock" || theirs == u"SpamContent" || theirs == u"AuthenticationFailed")
            QVERIFY2(judgement.scope != ReplyScope::Recipient && judgement.bounceClass == BounceClass::None,
                     seen.constData());
    }
}

QTEST_APPLESS_MAIN(TestReplyTable)
#include "tst_replytable.moc"
