// SPDX-License-Identifier: GPL-3.0-or-later
#include "sending/disposition.h"

#include <QTest>

using namespace mw;
using namespace mw::sending;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using mail::ReplyJudgement;
using mail::ReplyOutcome;
using mail::ReplyScope;
using smtp::Outcome;
using smtp::Phase;
using smtp::SessionError;
using smtp::Verdict;

namespace {

constexpr std::array phases = {Phase::Connect, Phase::Greeting, Phase::Ehlo, Phase::StartTls,  Phase::Auth,
                               Phase::Mail,    Phase::Rcpt,     Phase::Data, Phase::EndOfData, Phase::Idle};
constexpr std::array verdicts = {Verdict::Accepted, Verdict::Refused, Verdict::NotSent, Verdict::InDoubt};
constexpr std::array scopes = {ReplyScope::Recipient, ReplyScope::Message, ReplyScope::Domain,
                               ReplyScope::Relay, ReplyScope::Sender};
constexpr std::array outcomes = {ReplyOutcome::Accepted, ReplyOutcome::Transient, ReplyOutcome::Permanent,
                                 ReplyOutcome::Unknown};

Outcome outcomeOf(Verdict verdict, Phase phase, int code)
{
    Outcome outcome{.tag = 1, .verdict = verdict, .phase = phase};
    if (code > 0) {
        outcome.reply.emplace();
        outcome.reply->code = code;
        outcome.reply->lines = {"words"};
    }
    return outcome;
}

ReplyJudgement judged(ReplyScope scope, ReplyOutcome outcome)
{
    ReplyJudgement judgement;
    judgement.scope = scope;
    judgement.outcome = outcome;
    return judgement;
}

} // namespace

class TestDisposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// design.md 6, Replies, over every phase, verdict, scope, outcome and number of attempts.
    void keepsTheRulesForEveryCombination()
    {
        int seen = 0;
        for (const Phase phase : phases)
            for (const Verdict verdict : verdicts)
                for (const ReplyScope scope : scopes)
                    for (const ReplyOutcome outcome : outcomes)
                        for (const int attempts : {0, 1, 5, 40}) {
                            const int code = verdict == Verdict::Refused ? 550 : 0;
                            const Disposition d =
                                dispose(outcomeOf(verdict, phase, code), judged(scope, outcome), attempts, 2);
                            ++seen;
                            if (verdict != Verdict::Refused) {
                                QCOMPARE(d.fault, Fault::None);
                                QVERIFY(!d.countsAsAttempt);
                                QVERIFY(!d.forGood);
                                continue;
                            }
                            checkRefusal(d, scope, outcome, attempts);
                        }
        QCOMPARE(seen, 10 * 4 * 5 * 4 * 4);
    }

    void endsByTheVerdict_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("accepted") << Verdict::Accepted << DeliveryState::Accepted;
        QTest::newRow("in doubt") << Verdict::InDoubt << DeliveryState::InDoubt;
        QTest::newRow("not sent") << Verdict::NotSent << DeliveryState::Queued;
    }
    void endsByTheVerdict()
    {
        QFETCH(const Verdict, verdict);
        QFETCH(const DeliveryState, state);
        for (const Phase phase : phases)
            QCOMPARE(
                dispose(outcomeOf(verdict, phase, 0), judged(ReplyScope::Relay, ReplyOutcome::Unknown), 3, 0)
                    .state,
                state);
    }

    void endsADeliveryOnlyByTheRecipientsOwnFault()
    {
        for (const ReplyScope scope : scopes)
            for (const ReplyOutcome outcome : outcomes) {
                const auto d =
                    dispose(outcomeOf(Verdict::Refused, Phase::Rcpt, 550), judged(scope, outcome), 0, 0);
                const bool may = scope == ReplyScope::Recipient && outcome == ReplyOutcome::Permanent;
                QCOMPARE(d.state, may ? DeliveryState::Rejected : DeliveryState::Queued);
            }
    }

    void judgesByTheTableInEachPhase_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ReplyScope>("scope");
        QTest::addColumn<ReplyOutcome>("outcome");
        using S = ReplyScope;
        using O = ReplyOutcome;
        QTest::newRow("greeting") << Phase::Greeting << 554 << QByteArray("no service") << S::Relay
                                  << O::Permanent;
        QTest::newRow("idle") << Phase::Idle << 421 << QByteArray("bye") << S::Relay << O::Transient;
        QTest::newRow("starttls") << Phase::StartTls << 454 << QByteArray("no TLS now") << S::Relay
                                  << O::Transient;
        QTest::newRow("auth") << Phase::Auth << 535 << QByteArray("wrong") << S::Relay << O::Permanent;
        QTest::newRow("mail") << Phase::Mail << 550 << QByteArray("we do not like it") << S::Sender
                              << O::Permanent;
        QTest::newRow("mail busy") << Phase::Mail << 451 << QByteArray("later") << S::Relay << O::Transient;
        QTest::newRow("rcpt") << Phase::Rcpt << 550 << QByteArray("No such user") << S::Recipient
                              << O::Permanent;
        QTest::newRow("rcpt later") << Phase::Rcpt << 450 << QByteArray("later") << S::Recipient
                                    << O::Transient;
        QTest::newRow("data") << Phase::Data << 554 << QByteArray("no") << S::Message << O::Permanent;
        QTest::newRow("end") << Phase::EndOfData << 554 << QByteArray("no") << S::Message << O::Permanent;
        QTest::newRow("421 at rcpt") << Phase::Rcpt << 421 << QByteArray("closing") << S::Relay
                                     << O::Transient;
    }
    void judgesByTheTableInEachPhase()
    {
        QFETCH(const Phase, phase);
        QFETCH(const int, code);
        QFETCH(const QByteArray, text);
        QFETCH(const ReplyScope, scope);
        QFETCH(const ReplyOutcome, outcome);
        Outcome o = outcomeOf(Verdict::Refused, phase, code);
        o.reply->lines = {text};
        const auto judgement = judgementOf(o, mail::ReplyTable::builtIn());
        QCOMPARE(judgement.scope, scope);
        QCOMPARE(judgement.outcome, outcome);
        QVERIFY(judgement.rule > 0);
    }

    void callsOurOwnRefusalTheMessagesFault()
    {
        Outcome own = outcomeOf(Verdict::Refused, Phase::Mail, 0);
        own.detail = QStringLiteral("larger than the server takes");
        const auto judgement = judgementOf(own, mail::ReplyTable::builtIn());
        QCOMPARE(judgement.scope, ReplyScope::Message);
        QCOMPARE(judgement.reason, own.detail);
        QCOMPARE(dispose(own, judgement, 0, 0).state, DeliveryState::Queued);
    }

    void waitsLongerEachTime()
    {
        const std::array expected = {5min, 15min, 30min, 60min, 120min, 240min, 240min};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(retryDelay(static_cast<int>(i) + 1, {}), std::chrono::seconds(expected[i]));
        QCOMPARE(retryDelay(-3, {}), std::chrono::seconds(5min));
        QCOMPARE(retryDelay(1'000'000, {}), std::chrono::seconds(240min));
        QCOMPARE(retryDelay(9, 90s), 90s);
        QCOMPARE(retryDelay(9, 1s), 60s);
        QCOMPARE(retryDelay(1, std::chrono::hours(9999)), std::chrono::seconds(6h));
        QCOMPARE(retryDelay(1, -5s), 60s);
    }

    /// A server that closes an idle connection as we write costs nothing; a message that makes it hang up
    /// each time is tried six times in its first hour and once in each later one.
    void triesAgainSoonAfterOneLostLinkAndSeldomAfterMany()
    {
        const std::array expected = {0min, 1min, 5min, 15min, 30min, 60min, 60min, 60min};
        std::chrono::seconds passed{0};
        int triesInFirstHour = 1;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const int drops = static_cast<int>(i) + 1;
            QCOMPARE(dropDelay(drops), std::chrono::seconds(expected[i]));
            for (const Phase phase : {Phase::Mail, Phase::Rcpt, Phase::Data, Phase::EndOfData})
                QCOMPARE(dispose(outcomeOf(Verdict::NotSent, phase, 0),
                                 judged(ReplyScope::Relay, ReplyOutcome::Unknown), 0, drops)
                             .retryIn,
                         dropDelay(drops));
            passed += dropDelay(drops);
            triesInFirstHour += passed < 60min;
        }
        QCOMPARE(triesInFirstHour, 6);
        QCOMPARE(dropDelay(0), 0s);
        QCOMPARE(dropDelay(1'000'000), std::chrono::seconds(60min));
        QCOMPARE(dispose(outcomeOf(Verdict::NotSent, Phase::Auth, 535), {}, 0, 0).retryIn, 1s);
    }

    void restsLongerEachTime()
    {
        QCOMPARE(pauseLength(0), std::chrono::seconds(5min));
        QCOMPARE(pauseLength(1), std::chrono::seconds(5min));
        QCOMPARE(pauseLength(2), std::chrono::seconds(15min));
        QCOMPARE(pauseLength(3), std::chrono::seconds(60min));
        QCOMPARE(pauseLength(400), std::chrono::seconds(60min));
    }

    void knowsWhatOnlyAPersonMends_data()
    {
        QTest::addColumn<SessionError::Kind>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("person");
        using K = SessionError::Kind;
        QTest::newRow("no host") << K::HostNotFound << 0 << false;
        QTest::newRow("refused") << K::Refused << 0 << false;
        QTest::newRow("unreachable") << K::Unreachable << 0 << false;
        QTest::newRow("timed out") << K::TimedOut << 0 << false;
        QTest::newRow("closed") << K::Closed << 421 << false;
        QTest::newRow("untrusted") << K::CertificateUntrusted << 0 << true;
        QTest::newRow("expired") << K::CertificateExpired << 0 << true;
        QTest::newRow("wrong host") << K::CertificateWrongHost << 0 << true;
        QTest::newRow("tls") << K::TlsFailed << 0 << false;
        QTest::newRow("no starttls") << K::StartTlsMissing << 0 << true;
        QTest::newRow("starttls later") << K::StartTlsRefused << 454 << false;
        QTest::newRow("no auth") << K::AuthMissing << 0 << true;
        QTest::newRow("wrong password") << K::AuthRefused << 535 << true;
        QTest::newRow("auth without words") << K::AuthRefused << 0 << true;
        QTest::newRow("auth later") << K::AuthRefused << 454 << false;
        QTest::newRow("greeting 554") << K::GreetingRefused << 554 << true;
        QTest::newRow("greeting 421") << K::GreetingRefused << 421 << false;
        QTest::newRow("garbage") << K::Garbage << 0 << false;
        QTest::newRow("plain text") << K::NoPlainTextToForeignHost << 0 << true;
        QTest::newRow("options") << K::BadOptions << 0 << true;
    }
    void knowsWhatOnlyAPersonMends()
    {
        QFETCH(const SessionError::Kind, kind);
        QFETCH(const int, code);
        QFETCH(const bool, person);
        SessionError error{.kind = kind};
        if (code > 0) {
            error.reply.emplace();
            error.reply->code = code;
        }
        QCOMPARE(needsAPerson(error), person);
    }

private:
    static void checkRefusal(const Disposition& d, ReplyScope scope, ReplyOutcome outcome, int attempts)
    {
        const bool permanent = outcome == ReplyOutcome::Permanent;
        if (scope == ReplyScope::Recipient && permanent) {
            QCOMPARE(d.state, DeliveryState::Rejected);
            QCOMPARE(d.fault, Fault::None);
            return;
        }
        QCOMPARE(d.state, DeliveryState::Queued);
        const bool pauseHolds = scope == ReplyScope::Relay || scope == ReplyScope::Sender;
        QCOMPARE(d.retryIn, pauseHolds ? 0s : retryDelay(attempts + 1, {}));
        QCOMPARE(d.countsAsAttempt, scope == ReplyScope::Recipient || scope == ReplyScope::Domain);
        const std::map<ReplyScope, Fault> faults = {{ReplyScope::Recipient, Fault::None},
                                                    {ReplyScope::Message, Fault::Message},
                                                    {ReplyScope::Domain, Fault::Domain},
                                                    {ReplyScope::Relay, Fault::Relay},
                                                    {ReplyScope::Sender, Fault::Sender}};
        QCOMPARE(d.fault, faults.at(scope));
        const bool mendable =
            scope == ReplyScope::Message || scope == ReplyScope::Relay || scope == ReplyScope::Sender;
        QCOMPARE(d.forGood, permanent && mendable);
    }
};

QTEST_GUILESS_MAIN(TestDisposition)
#include "tst_disposition.moc"
