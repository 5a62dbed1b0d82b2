// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "ui/relays/practiceaddresses.h"
#include "ui/relays/relayformwords.h"
#include "ui/relays/relaystate.h"
#include "ui/relays/testadvice.h"
#include "ui/relays/testwords.h"

#include <QApplication>
#include <QTest>

using namespace mw;
using namespace mw::relayspage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using relays::Advice;
using relays::RelayTestReport;
using relays::StepVerdict;
using relays::TestStep;

namespace {

RelayTestReport walked()
{
    RelayTestReport report;
    report.host = u"mail.example.com"_s;
    report.port = 587;
    report.sender = report.recipient = u"news@example.com"_s;
    for (std::size_t i = 0; i < relays::testSteps; ++i)
        report.steps[i] = {.step = static_cast<TestStep>(i), .verdict = StepVerdict::Good, .took = 12ms};
    return report;
}

} // namespace

class TestRelayWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasWordsForEachAdvice()
    {
        const RelayTestReport report = walked();
        for (int i = 0; i <= static_cast<int>(Advice::NoSender); ++i) {
            const auto advice = static_cast<Advice>(i);
            const QString seen = seenWords(advice, report);
            QVERIFY2(!seen.isEmpty() && !seen.contains(u'%'), qPrintable(QString::number(i)));
            QVERIFY(!fixWords(advice).isEmpty());
            QVERIFY2(!fixWords(advice).contains(u"relay change"), "that is a word of the command line");
        }
    }

    void keepsPercentSignsOfServers()
    {
        RelayTestReport report = walked();
        report.host = u"%2%1.example.com"_s;
        QCOMPARE(seenWords(Advice::PortClosed, report), u"Nobody listens at port 587 of %2%1.example.com."_s);
    }

    void concludesWithTheGravest()
    {
        RelayTestReport report = walked();
        QCOMPARE(conclusionOf(report).tone, kit::Tone::Success);
        QCOMPARE(mendOf(report), Mend::None);
        report.step(TestStep::Tls).verdict = StepVerdict::Warning;
        report.step(TestStep::Tls).advice = {Advice::CertificateExpiresSoon};
        report.peer.certificate = {.notAfter = base::Timestamp(std::chrono::sys_days(2027y / 3 / 14))};
        QCOMPARE(conclusionOf(report).tone, kit::Tone::Warning);
        QVERIFY(conclusionOf(report).bold.contains(u"14"_s));
        report.step(TestStep::Login).verdict = StepVerdict::Bad;
        report.step(TestStep::Login).advice = {Advice::PasswordRefused};
        QCOMPARE(conclusionOf(report).tone, kit::Tone::Danger);
        QCOMPARE(conclusionOf(report).bold, u"The server refuses this name and password."_s);
        QCOMPARE(mendOf(report), Mend::Password);
        report.cancelled = true;
        QCOMPARE(conclusionOf(report).tone, kit::Tone::Info);
        QCOMPARE(mendOf(report), Mend::None);
    }

    void tellsAStepThatWasNotReached()
    {
        RelayTestReport report = walked();
        report.step(TestStep::Login) = {.step = TestStep::Login};
        QCOMPARE(wordsOf(report, TestStep::Login).seen, u"Not tried."_s);
        report.cancelled = true;
        QVERIFY(wordsOf(report, TestStep::Login).seen.contains(u"stopped"));
        QVERIFY(wordsOf(report, TestStep::Login).took.isEmpty());
    }

    void boundsWhatServersSay()
    {
        RelayTestReport report = walked();
        report.step(TestStep::Connect).words = u"220 💣 "_s.repeated(10'000);
        report.ehlo = QStringList(300, u"X-LINE-OF-A-HOSTILE-SERVER"_s);
        QVERIFY(wordsOf(report, TestStep::Connect).server.size() <= 1'000);
        QVERIFY(wordsOf(report, TestStep::Ehlo).seen.size() <= 1'200);
    }

    void copiesAsTextWithoutSecrets()
    {
        RelayTestReport report = walked();
        report.user = u"shop"_s;
        report.step(TestStep::Login).words = u"535 5.7.8 no"_s;
        const QString text = asText(u"Post"_s, report, QDateTime(QDate(2026, 11, 30), QTime(10, 22)));
        QVERIFY(text.startsWith(u"Post (mail.example.com:587), "));
        QVERIFY(text.contains(u"Sign in: "));
        QVERIFY(text.contains(u"“535 5.7.8 no”"));
    }

    void saysHowARelayIs()
    {
        const base::Timestamp now = base::SystemClock().now();
        RelayFacts facts;
        facts.relay.name = u"Post"_s;
        facts.relay.host = u"mail.example.com"_s;
        facts.relay.port = 587;
        QCOMPARE(stateOf(facts, nullptr, now).word, u"never used"_s);
        QCOMPARE(stateOf(facts, nullptr, now).detail, u"mail.example.com:587"_s);
        facts.lastUsed = now - 26h;
        QCOMPARE(stateOf(facts, nullptr, now).word, u"healthy"_s);
        facts.used = 1240;
        facts.relay.perDay = 10'000;
        QCOMPARE(stateOf(facts, nullptr, now).detail, u"1,240 of 10,000 in 24 hours"_s);
        RelayTestReport bad = walked();
        bad.step(TestStep::Login).verdict = StepVerdict::Bad;
        bad.step(TestStep::Login).advice = {Advice::PasswordRefused};
        QCOMPARE(stateOf(facts, &bad, now).word, u"test failed"_s);
        facts.pause = relays::RelayPause{.since = now, .until = now + 5min};
        QVERIFY(stateOf(facts, &bad, now).word.startsWith(u"resting until "));
        QCOMPARE(stateOf(facts, nullptr, now + 6min).word, u"healthy"_s); // it is over
        facts.pause->until.reset();
        QCOMPARE(stateOf(facts, nullptr, now).tone, kit::Tone::Danger);
    }

    void warnsOfProvidersThatTakeNoPassword()
    {
        int warned = 0;
        for (const relays::RelayPreset& preset : relays::relayPresets()) {
            QVERIFY(sourceWords(preset).contains(preset.name));
            if (preset.passwordWontDo()) {
                QVERIFY(adviceOf(preset).bold.contains(preset.name));
                ++warned;
            }
        }
        QCOMPARE(warned, 2);
        QVERIFY(adviceOf(*relays::presetForHost(u"smtp.office365.com"_s)).bold.startsWith(u"No password"));
    }

    void explainsEachPracticeAddress()
    {
        QStringList words;
        const auto rules = smtp::PracticeRules::builtIn();
        for (const smtp::PracticeRule& rule : rules.rules()) {
            words.append(PracticeAddresses::wordsOf(rule));
            QVERIFY2(!words.last().startsWith(u"The server says"), qPrintable(rule.recipientPattern));
        }
        QCOMPARE(words.size(), 9);
        words.removeDuplicates();
        QCOMPARE(words.size(), 9);
    }
};

QTEST_MAIN(TestRelayWords)
#include "tst_relaywords.moc"
