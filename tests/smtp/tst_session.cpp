// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include <QTest>

using namespace mw::smtp;
using namespace mw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using What = Row::What;
using Kind = SessionError::Kind;

namespace {

const auto closes = row(What::Closes);
const auto clientCloses = row(What::ClientCloses);
const auto mailFrom = hears("MAIL FROM:<from@example.com>");
const auto rcptTo = hears("RCPT TO:<to1@example.org>");
const auto data = hears("DATA");

void signIn(Options& options)
{
    options.user = u"shop"_s;
    options.password = mw::base::Secret("secret word");
}

std::vector<Scenario> happyScenarios()
{
    const Expected ok{1, Verdict::Accepted, Phase::EndOfData, 250};
    const Expected ok2{2, Verdict::Accepted, Phase::EndOfData, 250};
    std::vector<Scenario> all;
    all.push_back({"pipelined",
                   opening({hearsGroup(1), says("250 ok"), says("250 ok"), says("354 go"), hearsBody(),
                            says("250 2.0.0 queued")}),
                   {envelope(1)},
                   {ok}});
    all.push_back(
        {"pipelined, replies in one piece",
         opening({hearsGroup(1), saysRaw("250 ok\r\n250 ok\r\n354 go\r\n"), hearsBody(), says("250 ok")}),
         {envelope(1)},
         {ok}});
    all.push_back({"one by one",
                   plainOpening({mailFrom, says("250 ok"), rcptTo, says("251 will forward"), data,
                                 says("354 go"), hearsBody(), says("250 ok")}),
                   {envelope(1)},
                   {ok}});
    all.push_back(
        {"two on one connection, QUIT after the idle time",
         opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok"),
                  hearsGroup(2), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok"),
                  timePasses(30s), hears("QUIT"), says("221 bye"), clientCloses}),
         {envelope(1), envelope(2)},
         {ok, ok2},
         Ending::Closed});
    all.push_back(
        {"bare last line as of smtp-sink",
         opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok")},
                 "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 "),
         {envelope(1)},
         {ok}});
    all.push_back(
        {"LF only",
         opening({hearsGroup(1), saysRaw("250 a\n250 b\n354 c\n"), hearsBody(), saysRaw("250 ok\n")}),
         {envelope(1)},
         {ok}});
    all.push_back({"HELO",
                   {row(What::Connects), says("220 old"), hears("EHLO [127.0.0.1]"), says("500 what?"),
                    hears("HELO [127.0.0.1]"), says("250 old"), mailFrom, says("250 ok"), rcptTo,
                    says("250 ok"), data, says("354 go"), hearsBody(), says("250 ok")},
                   {envelope(1)},
                   {ok}});
    all.push_back({"QUIT after the last message allowed",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("250 ok"), hears("QUIT"), closes, clientCloses}),
                   {envelope(1), envelope(2)},
                   {ok},
                   Ending::Closed,
                   {},
                   [](Options& o) { o.messagesPerConnection = 1; }});
    all.push_back({"QUIT after the server's LIMITS",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("250 ok"), hears("QUIT"), timePasses(10s), clientCloses},
                           "250-x\r\n250-LIMITS MAILMAX=1\r\n250 PIPELINING"),
                   {envelope(1), envelope(2)},
                   {ok},
                   Ending::Closed});
    all.push_back(
        {"parameters",
         opening({hearsRaw("MAIL FROM:<from@example.com> SIZE=6 BODY=8BITMIME SMTPUTF8\r\n"
                           "RCPT TO:<j\xc3\xbc@example.org>\r\nDATA\r\n"),
                  saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsRaw("\xc3\xbc..\r\n.\r\n"), says("250 ok")},
                 "250-x\r\n250-pipelining\r\n250-8bitmime\r\n250-smtputf8\r\n250 size 1000"),
         {{1, "from@example.com", "j\xc3\xbc@example.org", "\xc3\xbc..", true}},
         {ok}});
    all.push_back(
        {"null sender, dots",
         opening({hearsRaw("MAIL FROM:<>\r\nRCPT TO:<a@example.org>\r\nDATA\r\n"),
                  saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsRaw("..\r\n...a\r\n.\r\n"), says("250 ok")}),
         {{1, "", "a@example.org", ".\r\n..a"}},
         {ok}});
    all.push_back({"idle 421",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("250 ok"), says("421 idle too long"), clientCloses}),
                   {envelope(1)},
                   {ok},
                   Ending::Closed});
    all.push_back({"idle hang-up",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("250 ok"), closes}),
                   {envelope(1)},
                   {ok},
                   Ending::Closed});
    return all;
}

std::vector<Scenario> refusalScenarios()
{
    const auto no = [](Phase phase, int code) {
        return std::vector<Expected>{{1, Verdict::Refused, phase, code}};
    };
    std::vector<Scenario> all;
    all.push_back({"RCPT refused, then the next goes",
                   opening({hearsGroup(1), says("250 ok"), says("550 5.1.1 no such user"),
                            says("554 no recipients"), hears("RSET"), says("250 ok"), hearsGroup(2),
                            saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok")}),
                   {envelope(1), envelope(2)},
                   {{1, Verdict::Refused, Phase::Rcpt, 550}, {2, Verdict::Accepted, Phase::EndOfData, 250}}});
    all.push_back({"RCPT refused, 354 all the same",
                   opening({hearsGroup(1), says("250 ok"), says("550 no"), says("354 go"), hears("."),
                            says("554 no recipients"), hears("RSET"), says("250 ok")}),
                   {envelope(1)},
                   no(Phase::Rcpt, 550)});
    all.push_back({"RCPT refused, 354, the empty message accepted",
                   opening({hearsGroup(1), saysRaw("250 ok\r\n450 no\r\n354 go\r\n"), hears("."),
                            says("250 queued"), hears("RSET"), says("250 ok")}),
                   {envelope(1)},
                   no(Phase::Rcpt, 450)});
    all.push_back({"MAIL refused",
                   opening({hearsGroup(1), says("553 not yours"), says("503 no MAIL"), says("503 no MAIL")}),
                   {envelope(1)},
                   no(Phase::Mail, 553)});
    all.push_back({"MAIL refused, RCPT taken, 354: never an empty message for somebody",
                   opening({hearsGroup(1), says("553 no"), says("250 ok"), says("354 go"), clientCloses}),
                   {envelope(1)},
                   no(Phase::Mail, 553),
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back({"MAIL refused, one by one",
                   plainOpening({mailFrom, says("451 later")}),
                   {envelope(1)},
                   no(Phase::Mail, 451)});
    all.push_back(
        {"RCPT refused, one by one",
         plainOpening({mailFrom, says("250 ok"), rcptTo, says("452 full"), hears("RSET"), says("250 ok")}),
         {envelope(1)},
         no(Phase::Rcpt, 452)});
    all.push_back({"DATA refused",
                   opening({hearsGroup(1), says("250 ok"), says("250 ok"), says("554 no"), hears("RSET"),
                            says("250 ok")}),
                   {envelope(1)},
                   no(Phase::Data, 554)});
    all.push_back({"refused after the dot",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("554 5.7.1 spam")}),
                   {envelope(1)},
                   no(Phase::EndOfData, 554)});
    all.push_back({"RSET refused",
                   opening({hearsGroup(1), saysRaw("250 a\r\n550 b\r\n550 c\r\n"), hears("RSET"),
                            says("500 what?"), hears("QUIT"), says("221 bye")}),
                   {envelope(1), envelope(2)},
                   no(Phase::Rcpt, 550),
                   Ending::Closed});
    const Script refused = opening({hearsGroup(1), saysRaw("250 a\r\n550 b\r\n550 c\r\n"), hears("RSET")});
    const auto afterRefusal = [&](const char* name, Row last, Kind kind) {
        Scenario s{name, refused, {envelope(1)}, no(Phase::Rcpt, 550), Ending::Failed, kind};
        s.script.push_back(std::move(last));
        s.script.push_back(clientCloses);
        all.push_back(std::move(s));
    };
    afterRefusal("hang-up after a refusal", closes, Kind::Closed);
    afterRefusal("421 after a refusal", says("421 too many errors"), Kind::Closed);
    afterRefusal("silence after a refusal", timePasses(5min), Kind::TimedOut);
    afterRefusal("garbage after a refusal", says("what"), Kind::Garbage);
    all.push_back(
        {"refused while the message is under way",
         opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n"), row(What::StallsFrom), says("354 c"),
                  hearsRaw(QByteArray(5000, 'x') + "\r\n.\r\n"), says("552 too much"), clientCloses}),
         {envelope(1, QByteArray(5000, 'x'))},
         no(Phase::EndOfData, 552),
         Ending::Failed,
         Kind::Closed});

    const auto local = [&](QByteArray name, Envelope bad, const char* ehlo) {
        Scenario s{
            std::move(name),
            opening({hearsGroup(2), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok")},
                    ehlo),
            {std::move(bad), envelope(2)},
            {{1, Verdict::Refused, Phase::Mail, 0}, {2, Verdict::Accepted, Phase::EndOfData, 250}}};
        s.announced = {2};
        all.push_back(std::move(s));
    };
    const char* bare = "250-x\r\n250 PIPELINING";
    local("CR LF in the recipient", {1, "a@example.com", "b@example.org>\r\nDATA\r\n", "x\r\n"}, bare);
    local("bare LF in the message", envelope(1, "a\n.\nMAIL FROM:<x@example.com>\r\n"), bare);
    local("bare CR in the message", envelope(1, "a\r.\r\n"), bare);
    local("8-bit message without 8BITMIME", envelope(1, "\xc3\xbc\r\n"), bare);
    local("SMTPUTF8 missing", {1, "a@example.com", "b@example.org", "x\r\n", true}, bare);
    Scenario size{
        "message over SIZE",
        opening({hearsRaw("MAIL FROM:<from@example.com> SIZE=21\r\nRCPT TO:<to2@example.org>\r\nDATA\r\n"),
                 saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok")},
                "250-x\r\n250-SIZE 21\r\n250 PIPELINING"),
        {envelope(1, QByteArray(20, 'x')), envelope(2)},
        {{1, Verdict::Refused, Phase::Mail, 0}, {2, Verdict::Accepted, Phase::EndOfData, 250}}};
    size.announced = {2};
    all.push_back(std::move(size));
    return all;
}

/// For every stage: the server says 421, hangs up, is silent, talks nonsense; the link breaks.
std::vector<Scenario> brokenScenarios()
{
    struct Stage
    {
        QByteArray name;
        Script script;
        Phase phase;
        bool inFlight;
        Verdict lost;
        std::chrono::milliseconds wait;
    };
    const auto connect = row(What::Connects);
    const auto greet = says("220 x");
    const auto ehlo = hears("EHLO [127.0.0.1]");
    const Stage stages[] = {
        {"greeting", {connect}, Phase::Greeting, false, {}, 5min},
        {"EHLO", {connect, greet, ehlo}, Phase::Ehlo, false, {}, 5min},
        {"MAIL", opening({hearsGroup(1)}), Phase::Mail, true, Verdict::NotSent, 5min},
        {"RCPT", opening({hearsGroup(1), says("250 a")}), Phase::Rcpt, true, Verdict::NotSent, 5min},
        {"DATA", opening({hearsGroup(1), says("250 a"), says("250 b")}), Phase::Data, true, Verdict::NotSent,
         2min},
        {"MAIL, one by one", plainOpening({mailFrom}), Phase::Mail, true, Verdict::NotSent, 5min},
        {"RCPT, one by one", plainOpening({mailFrom, says("250 a"), rcptTo}), Phase::Rcpt, true,
         Verdict::NotSent, 5min},
        {"DATA, one by one", plainOpening({mailFrom, says("250 a"), rcptTo, says("250 b"), data}),
         Phase::Data, true, Verdict::NotSent, 2min},
        {"the message",
         opening({hearsGroup(1), says("250 a"), says("250 b"), row(What::StallsFrom), says("354 c"),
                  hearsRaw(QByteArray(5000, 'x') + "\r\n.\r\n")}),
         Phase::EndOfData, true, Verdict::NotSent, 3min},
        {"end of data",
         opening({hearsGroup(1), says("250 a"), says("250 b"), says("354 c"),
                  hearsRaw(QByteArray(5000, 'x') + "\r\n.\r\n")}),
         Phase::EndOfData, true, Verdict::InDoubt, 10min},
    };
    std::vector<Scenario> all;
    for (const auto& stage : stages) {
        const auto add = [&](const char* what, Row last, Kind kind, Verdict verdict, int code) {
            Scenario s{what + (" at " + stage.name),
                       stage.script,
                       {envelope(1, QByteArray(5000, 'x'))},
                       {},
                       Ending::Failed,
                       kind};
            s.script.push_back(std::move(last));
            s.script.push_back(clientCloses);
            if (stage.inFlight)
                s.outcomes = {{1, verdict, stage.phase, code}};
            all.push_back(std::move(s));
        };
        const bool greets = stage.phase == Phase::Greeting;
        add("421", says("421 4.3.2 closing"), greets ? Kind::GreetingRefused : Kind::Closed, Verdict::Refused,
            421);
        add("hang-up", closes, Kind::Closed, stage.lost, 0);
        add("reset", fails(Kind::Unreachable), Kind::Unreachable, stage.lost, 0);
        add("silence", timePasses(stage.wait), Kind::TimedOut, stage.lost, 0);
        add("half a reply, then silence", saysRaw("250-"), Kind::TimedOut, stage.lost, 0);
        all.back().script.insert(all.back().script.end() - 1, timePasses(stage.wait));
        add("garbage", says("what is this"), Kind::Garbage, stage.lost, 0);
        add("a line without an end", saysRaw(QByteArray(9000, '2')), Kind::Garbage, stage.lost, 0);
    }
    return all;
}

std::vector<Scenario> oddScenarios()
{
    std::vector<Scenario> all;
    const Expected ok{1, Verdict::Accepted, Phase::EndOfData, 250};
    all.push_back(
        {"250 to everything",
         plainOpening({mailFrom, says("250 ok"), rcptTo, says("250 ok"), data, says("250 ok"), clientCloses}),
         {envelope(1)},
         {{1, Verdict::NotSent, Phase::Data, 250}},
         Ending::Failed,
         Kind::Garbage});
    all.push_back({"250 to everything, pipelined",
                   opening({hearsGroup(1), says("250 ok"), says("250 ok"), says("250 ok"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::NotSent, Phase::Data, 250}},
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back(
        {"one held back by us",
         opening({hearsGroup(2), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(), says("250 ok")}),
         {envelope(1), envelope(2), envelope(3)},
         {{1, Verdict::NotSent, Phase::Mail, 0},
          {2, Verdict::Accepted, Phase::EndOfData, 250},
          {3, Verdict::NotSent, Phase::Mail, 0}},
         Ending::Alive,
         Kind::Closed,
         {},
         {},
         false,
         {1, 3}});
    all.push_back({"354 at MAIL",
                   opening({hearsGroup(1), says("354 go"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::NotSent, Phase::Mail, 354}},
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back({"354 at the end of data",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            says("354 more"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::InDoubt, Phase::EndOfData, 354}},
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back({"a reply too many at the end",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            saysRaw("250 ok\r\n250 again\r\n"), clientCloses}),
                   {envelope(1)},
                   {ok},
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back({"421 right behind the last reply",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n"), hearsBody(),
                            saysRaw("250 ok\r\n421 bye\r\n"), clientCloses}),
                   {envelope(1)},
                   {ok},
                   Ending::Closed});
    all.push_back({"a reply too many before the message",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n250 done\r\n"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::NotSent, Phase::Data, 0}},
                   Ending::Failed,
                   Kind::Garbage,
                   {},
                   {},
                   true});
    all.push_back({"421 before the message",
                   opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n354 c\r\n421 bye\r\n"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::Refused, Phase::Data, 421}},
                   Ending::Failed,
                   Kind::Closed,
                   {},
                   {},
                   true});
    all.push_back(
        {"success before the end of the message has left",
         opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n"), row(What::StallsFrom), says("354 c"),
                  hearsRaw(QByteArray(5000, 'x') + "\r\n.\r\n"), says("250 ok"), clientCloses}),
         {envelope(1, QByteArray(5000, 'x'))},
         {{1, Verdict::NotSent, Phase::EndOfData, 0}},
         Ending::Failed,
         Kind::Garbage});
    const Script stalled = opening({hearsGroup(1), saysRaw("250 a\r\n250 b\r\n"), row(What::StallsFrom),
                                    says("354 c"), hearsRaw(QByteArray(5000, 'x') + "\r\n.\r\n")});
    const auto afterStall = [&](std::initializer_list<Row> more) {
        Script script = stalled;
        script.insert(script.end(), more);
        return script;
    };
    all.push_back({"a stalled message that leaves in the end",
                   afterStall({row(What::Drains), timePasses(10min), clientCloses}),
                   {envelope(1, QByteArray(5000, 'x'))},
                   {{1, Verdict::InDoubt, Phase::EndOfData, 0}},
                   Ending::Failed,
                   Kind::TimedOut});
    all.push_back({"bytes of TLS's own pending behind the message do not make it unsent",
                   afterStall({row(What::Drains), row(What::Pends), closes, clientCloses}),
                   {envelope(1, QByteArray(5000, 'x'))},
                   {{1, Verdict::InDoubt, Phase::EndOfData, 0}},
                   Ending::Failed,
                   Kind::Closed});
    all.push_back({"a reply shifted into the next message never counts as acceptance",
                   opening({hearsGroup(1), says("250 a"), says("250 b"), says("250 c"), clientCloses}),
                   {envelope(1)},
                   {{1, Verdict::NotSent, Phase::Data, 250}},
                   Ending::Failed,
                   Kind::Garbage});
    all.push_back({"greeting refused",
                   {row(What::Connects), says("554 no mail from you"), clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::GreetingRefused});
    all.push_back(
        {"EHLO refused for now",
         {row(What::Connects), says("220 x"), hears("EHLO [127.0.0.1]"), says("451 later"), clientCloses},
         {},
         {},
         Ending::Failed,
         Kind::GreetingRefused});
    all.push_back({"EHLO and HELO refused",
                   {row(What::Connects), says("220 x"), hears("EHLO [127.0.0.1]"), says("502 no"),
                    hears("HELO [127.0.0.1]"), says("502 no"), clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::GreetingRefused});
    all.push_back(
        {"nobody answers", {timePasses(30s), clientCloses}, {}, {}, Ending::Failed, Kind::TimedOut});
    all.push_back({"host not found",
                   {fails(Kind::HostNotFound), clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::HostNotFound});
    all.push_back({"421 before anything was sent",
                   opening({says("421 too many connections"), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::Closed});
    all.push_back({"idle with nothing to do",
                   opening({timePasses(30s), hears("QUIT"), says("221 bye")}),
                   {},
                   {},
                   Ending::Closed});
    return all;
}

std::vector<Scenario> securityScenarios()
{
    const auto startTls = [](Options& o) {
        o.host = u"mail.example.org"_s;
        o.security = Security::StartTls;
    };
    const auto startTlsAuth = [](Options& o) {
        o.host = u"mail.example.org"_s;
        o.security = Security::StartTls;
        signIn(o);
    };
    const auto connect = row(What::Connects);
    const auto encrypts = row(What::Encrypts);
    const auto ehlo = hears("EHLO [127.0.0.1]");
    const auto offer = says("250-x\r\n250-STARTTLS\r\n250 AUTH PLAIN");
    const Script before{connect, says("220 x"), ehlo, offer, hears("STARTTLS")};
    const auto with = [&](std::vector<Row> more) {
        Script script = before;
        script.insert(script.end(), more.begin(), more.end());
        return script;
    };
    std::vector<Scenario> all;
    all.push_back(
        {"STARTTLS, then EHLO again, then AUTH",
         with({says("220 go"), encrypts, ehlo, says("250-x\r\n250 AUTH PLAIN LOGIN CRAM-MD5"),
               hears("AUTH PLAIN AHNob3AAc2VjcmV0IHdvcmQ="), says("235 welcome"), mailFrom, says("550 no")}),
         {envelope(1)},
         {{1, Verdict::Refused, Phase::Mail, 550}},
         Ending::Alive,
         {},
         startTlsAuth});
    all.push_back({"what was offered in clear is forgotten",
                   with({says("220 go"), encrypts, ehlo, says("250 x"), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::AuthMissing,
                   startTlsAuth});
    all.push_back({"STARTTLS missing",
                   {connect, says("220 x"), ehlo, says("250-x\r\n250 AUTH PLAIN"), clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::StartTlsMissing,
                   startTlsAuth});
    all.push_back({"STARTTLS wanted of a HELO server",
                   {connect, says("220 x"), ehlo, says("500 no"), hears("HELO [127.0.0.1]"), says("250 x"),
                    clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::StartTlsMissing,
                   startTls});
    all.push_back({"STARTTLS refused",
                   with({says("454 not now"), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::StartTlsRefused,
                   startTlsAuth});
    all.push_back({"STARTTLS injection",
                   with({saysRaw("220 go\r\n250 injected\r\n"), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::Garbage,
                   startTlsAuth});
    all.push_back({"half a reply injected",
                   with({saysRaw("220 go\r\n2"), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::Garbage,
                   startTlsAuth});
    all.push_back({"untrusted certificate",
                   with({says("220 go"), fails(Kind::CertificateUntrusted), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::CertificateUntrusted,
                   startTlsAuth});
    all.push_back({"handshake without an end",
                   with({says("220 go"), timePasses(60s), clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::TimedOut,
                   startTls});
    all.push_back({"hang-up in the handshake",
                   with({says("220 go"), closes, clientCloses}),
                   {},
                   {},
                   Ending::Failed,
                   Kind::Closed,
                   startTls});
    const auto atStartTls = [&](const char* name, Row last, Kind kind) {
        all.push_back(
            {name, with({std::move(last), clientCloses}), {}, {}, Ending::Failed, kind, startTlsAuth});
    };
    atStartTls("421 at STARTTLS", says("421 bye"), Kind::Closed);
    atStartTls("silence at STARTTLS", timePasses(5min), Kind::TimedOut);
    atStartTls("garbage at STARTTLS", says("what"), Kind::Garbage);
    all.push_back({"TLS from the first byte",
                   {connect, encrypts, says("220 x"), ehlo, says("250 x"), mailFrom, says("550 no")},
                   {envelope(1)},
                   {{1, Verdict::Refused, Phase::Mail, 550}},
                   Ending::Alive,
                   {},
                   [](Options& o) {
                       o.host = u"mail.example.org"_s;
                       o.security = Security::Tls;
                   }});
    all.push_back({"clear text where TLS is due",
                   {connect, says("220 x"), clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::Garbage,
                   [](Options& o) { o.security = Security::Tls; }});
    all.push_back({"no TLS to a foreign host",
                   {clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::NoPlainTextToForeignHost,
                   [](Options& o) { o.host = u"mail.example.org"_s; }});
    all.push_back({"line break in the EHLO name",
                   {clientCloses},
                   {},
                   {},
                   Ending::Failed,
                   Kind::BadOptions,
                   [](Options& o) { o.clientName = "a\r\nMAIL"; }});
    all.push_back(
        {"NUL in the password", {clientCloses}, {}, {}, Ending::Failed, Kind::BadOptions, [](Options& o) {
             o.user = u"shop"_s;
             o.password = mw::base::Secret(QByteArray("a\0b", 3));
         }});
    return all;
}

std::vector<Scenario> authScenarios()
{
    std::vector<Scenario> all;
    const auto auth = [&](QByteArray name, const char* offer, std::vector<Row> rows, Kind kind,
                          bool succeeds) {
        const auto ehlo = QByteArray("250-x\r\n250 ") + offer;
        Scenario s{std::move(name), opening(std::move(rows), ehlo.constData()), {}, {}, Ending::Failed, kind,
                   signIn};
        if (succeeds) {
            s.ending = Ending::Alive;
            s.envelopes = {envelope(1)};
            s.outcomes = {{1, Verdict::Refused, Phase::Mail, 550}};
            s.script.insert(s.script.end(), {mailFrom, says("550 no")});
        }
        all.push_back(std::move(s));
    };
    const auto plain = hears("AUTH PLAIN AHNob3AAc2VjcmV0IHdvcmQ=");
    auth("PLAIN", "AUTH PLAIN", {plain, says("235 ok")}, {}, true);
    auth("PLAIN without its initial response being taken", "AUTH PLAIN",
         {plain, says("334 "), hears("*"), says("501 cancelled")}, Kind::AuthRefused, false);
    auth("LOGIN", "AUTH LOGIN",
         {hears("AUTH LOGIN"), says("334 VXNlcm5hbWU6"), hears("c2hvcA=="), says("334 UGFzc3dvcmQ6"),
          hears("c2VjcmV0IHdvcmQ="), says("235 ok")},
         {}, true);
    auth("CRAM-MD5 first in clear", "AUTH PLAIN LOGIN CRAM-MD5",
         {hears("AUTH CRAM-MD5"), says("334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"),
          hears("c2hvcCA0NmRkNTRkMTRhYmRmZDcyMTM0OTJhZGJiNjIxNTA1NQ=="), says("235 ok")},
         {}, true);
    auth("old form of the offer", "AUTH=PLAIN", {plain, says("235 ok")}, {}, true);
    auth("refused, and not asked twice", "AUTH PLAIN LOGIN", {plain, says("535 5.7.8 no"), clientCloses},
         Kind::AuthRefused, false);
    auth("LOGIN refused", "AUTH LOGIN",
         {hears("AUTH LOGIN"), says("334 VXNlcm5hbWU6"), hears("c2hvcA=="), says("535 no"), clientCloses},
         Kind::AuthRefused, false);
    auth("mechanism refused, the next one works", "AUTH PLAIN LOGIN",
         {plain, says("504 not this one"), hears("AUTH LOGIN"), says("334 VXNlcm5hbWU6"), hears("c2hvcA=="),
          says("334 UGFzc3dvcmQ6"), hears("c2VjcmV0IHdvcmQ="), says("235 ok")},
         {}, true);
    auth("bad challenge", "AUTH CRAM-MD5",
         {hears("AUTH CRAM-MD5"), says("334 ???"), hears("*"), says("501 cancelled"), clientCloses},
         Kind::AuthRefused, false);
    auth("goes on after the cancel", "AUTH CRAM-MD5",
         {hears("AUTH CRAM-MD5"), says("334 ???"), hears("*"), says("334 more"), clientCloses}, Kind::Garbage,
         false);
    auth("asks without an end", "AUTH LOGIN",
         {hears("AUTH LOGIN"), says("334 a"), hears("c2hvcA=="), says("334 b"), hears("c2VjcmV0IHdvcmQ="),
          says("334 c"), hears("*"), says("500 cancelled"), clientCloses},
         Kind::AuthRefused, false);
    auth("AUTH missing", "PIPELINING", {clientCloses}, Kind::AuthMissing, false);
    auth("no mechanism we know", "AUTH NTLM XOAUTH2", {clientCloses}, Kind::AuthMissing, false);
    auth("421 at AUTH", "AUTH PLAIN", {plain, says("421 later"), clientCloses}, Kind::Closed, false);
    auth("hang-up at AUTH", "AUTH PLAIN", {plain, closes, clientCloses}, Kind::Closed, false);
    auth("silence at AUTH", "AUTH PLAIN", {plain, timePasses(2min), clientCloses}, Kind::TimedOut, false);
    return all;
}

std::vector<Scenario> allScenarios()
{
    std::vector<Scenario> all;
    for (auto part : {happyScenarios(), refusalScenarios(), brokenScenarios(), oddScenarios(),
                      securityScenarios(), authScenarios()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheConversation_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < m_scenarios.size(); ++i)
            QTest::newRow(m_scenarios[i].name.constData()) << static_cast<int>(i);
    }
    void holdsTheConversation()
    {
        QFETCH(int, index);
        const auto& scenario = m_scenarios[static_cast<std::size_t>(index)];
        QCOMPARE(Run(scenario, {}).mismatch(), QString());
        QCOMPARE(Run(scenario, {.multiLine = true}).mismatch(), QString());
        if (scenario.wholeOnly)
            return;
        for (const bool multiLine : {false, true}) {
            QCOMPARE(Run(scenario, {Delivery::Form::Bytes, 0, multiLine}).mismatch(), QString());
            for (qsizetype cut = 1; cut < 80; ++cut)
                QCOMPARE(Run(scenario, {Delivery::Form::Cut, cut, multiLine}).mismatch(), QString());
        }
    }

    void finishesWhatIsInFlightWhenAborted_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("before MAIL, from beforeMail") << -1 << Verdict::NotSent;
        QTest::newRow("MAIL") << 0 << Verdict::NotSent;
        QTest::newRow("DATA") << 2 << Verdict::NotSent;
        QTest::newRow("end of data") << 3 << Verdict::InDoubt;
    }
    void finishesWhatIsInFlightWhenAborted()
    {
        QFETCH(int, stage);
        QFETCH(Verdict, verdict);
        Script script = opening({});
        if (stage >= 0)
            script.push_back(hearsGroup(1));
        const Row replies[] = {says("250 a"), says("250 b"), says("354 c"), hearsBody()};
        for (int i = 0; i < stage; ++i)
            script.push_back(replies[i]);
        if (stage == 3)
            script.push_back(hearsBody());
        auto transport = std::make_unique<ScriptedTransport>(script, Delivery{});
        auto& t = *transport;
        auto options = loopbackOptions();
        Session* self = nullptr;
        options.beforeMail = [&](quint64) {
            if (stage < 0)
                self->abort();
            return true;
        };
        Session session(std::move(transport), std::move(options));
        self = &session;
        std::vector<Outcome> outcomes;
        int ends = 0;
        connect(&session, &Session::ready, &session, [&] { session.send(envelope(1)); });
        connect(&session, &Session::finished, &session, [&](const Outcome& o) { outcomes.push_back(o); });
        connect(&session, &Session::closed, &session, [&] { ++ends; });
        session.open();
        QCOMPARE(t.play(), QString());
        session.abort();
        session.abort();
        QCOMPARE(outcomes.size(), 1u);
        QCOMPARE(outcomes[0].verdict, verdict);
        QCOMPARE(ends, 1);
        QVERIFY(t.ended());
    }

    void quitsAfterWhatIsInFlight()
    {
        auto transport = std::make_unique<ScriptedTransport>(
            opening({hearsGroup(1), says("250 a"), says("250 b"), says("354 c"), hearsBody(), says("250 ok"),
                     hears("QUIT"), says("221 bye")}),
            Delivery{});
        auto& t = *transport;
        Session session(std::move(transport), loopbackOptions());
        int accepted = 0;
        int ends = 0;
        connect(&session, &Session::ready, &session, [&] {
            session.send(envelope(1));
            session.quit();
        });
        connect(&session, &Session::finished, &session,
                [&](const Outcome& o) { accepted += o.verdict == Verdict::Accepted; });
        connect(&session, &Session::closed, &session, [&] { ++ends; });
        session.open();
        QCOMPARE(t.play(), QString());
        QCOMPARE(accepted, 1);
        QCOMPARE(ends, 1);
    }

    void refusesANameThatOnlyClaimsToBeLocal()
    {
        auto transport =
            std::make_unique<ScriptedTransport>(Script{row(What::Connects), clientCloses}, Delivery{});
        auto& t = *transport;
        t.loopback = false;
        auto options = loopbackOptions();
        options.host = u"localhost"_s;
        Session session(std::move(transport), std::move(options));
        std::optional<SessionError> error;
        connect(&session, &Session::failed, &session, [&](const SessionError& e) { error = e; });
        session.open();
        QCOMPARE(t.play(), QString());
        QCOMPARE(error.value().kind, Kind::NoPlainTextToForeignHost);
    }

    void finishesAsNotSentWhatComesTooEarly()
    {
        Session session(std::make_unique<ScriptedTransport>(Script{}, Delivery{}), loopbackOptions());
        std::vector<Outcome> outcomes;
        connect(&session, &Session::finished, &session, [&](const Outcome& o) { outcomes.push_back(o); });
        session.send(envelope(7));
        QCOMPARE(outcomes.size(), 1u);
        QCOMPARE(outcomes[0].tag, 7u);
        QCOMPARE(outcomes[0].verdict, Verdict::NotSent);
    }

private:
    const std::vector<Scenario> m_scenarios = allScenarios();
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
