// SPDX-License-Identifier: GPL-3.0-or-later
// The engine beside reference.py, which somebody wrote from RULES.md without having seen the engine.
#include "campaign/deliveryhistory.h"
#include "policycases.h"

#include <map>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace Qt::StringLiterals;
using mw::test::ConsentFixture;
using mw::test::PolicyCase;
using mw::test::PolicyCases;

namespace {

constexpr int casesAGroup = 50;
constexpr int usualCases = 2000;
constexpr int manyCases = 100'000;
constexpr int patience = 30 * 60 * 1000;

QJsonObject answerOf(const PolicyDecision& decision)
{
    QJsonArray rules;
    QJsonValue evidence;
    for (const RuleResult& rule : decision.rules) {
        rules << QJsonObject{{u"rule"_s, rule.rule}, {u"outcome"_s, rule.outcome}};
        if (rule.rule == u"basis" && rule.outcome == u"passed")
            evidence = QJsonDocument::fromJson(rule.evidence.toUtf8())[u"consent_record"_s];
    }
    return {{u"may"_s, decision.may},
            {u"reason"_s, toText(decision.reason)},
            {u"rules"_s, rules},
            {u"evidence"_s, evidence}};
}

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

class TestPolicyReference : public QObject
{
    Q_OBJECT

private:
    /// Whole groups as the planner asks, each by itself as `consent may` does: one answer.
    static bool decidesManyAsOne(ConsentFixture& f, SendPolicy& policy, const std::vector<PolicyCase>& group,
                                 const std::vector<PolicyDecision>& decisions)
    {
        for (std::size_t from = 0; from < group.size(); from += 5) {
            std::vector<Candidate> candidates;
            for (std::size_t i = from; i < from + 5; ++i)
                candidates.push_back(group[i].candidate);
            const auto many = policy.decideMany(f.db(), candidates, group[from].question);
            if (!many)
                return false;
            for (std::size_t i = 0; i < many->size(); ++i)
                if ((*many)[i].reason != decisions[from + i].reason ||
                    (*many)[i].evidenceId != decisions[from + i].evidenceId)
                    return false;
        }
        return true;
    }

public:
    /// QtTest ends a function after five minutes unless told otherwise.
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
            qputenv("QTEST_FUNCTION_TIMEOUT", "3000000");
    }

private Q_SLOTS:
    void decidesAsTheReferenceDoes()
    {
        const unsigned seed = qEnvironmentVariableIsSet("MAILWRIGHT_SEED")
                                  ? qEnvironmentVariable("MAILWRIGHT_SEED").toUInt()
                                  : 20261130U;
        const int cases = qEnvironmentVariableIsSet("MAILWRIGHT_LONG") ? manyCases : usualCases;
        qInfo("seed %u, %d cases", seed, cases);
        ConsentFixture f;
        SendPolicy policy(f.key, campaign::deliveryHistory());
        const QTemporaryDir folder;
        QFile asked(folder.filePath(u"cases.jsonl"_s));
        QVERIFY(asked.open(QIODevice::ReadWrite));
        std::vector<QJsonObject> ours;
        std::map<PolicyReason, int> seen;
        QVERIFY(f.db().run(u"BEGIN"_s));
        PolicyCases maker(f, seed);
        for (int done = 0; done < cases; done += casesAGroup) {
            const std::vector<PolicyCase> group = maker.group(casesAGroup);
            std::vector<PolicyDecision> decisions;
            for (const PolicyCase& one : group) {
                auto decision = policy.decide(f.db(), one.candidate, one.question);
                QVERIFY(decision);
                asked.write(lineOf(one.json));
                ours.push_back(answerOf(*decision));
                ++seen[decision->reason];
                decisions.push_back(std::move(*decision));
            }
            QVERIFY(decidesManyAsOne(f, policy, group, decisions));
            if (done % 1000 == 0)
                QVERIFY(f.db().run(u"COMMIT"_s) && f.db().run(u"BEGIN"_s));
        }
        QVERIFY(f.db().run(u"COMMIT"_s));
        QVERIFY(asked.flush());
        for (const auto& word : policyReasonWords)
            QVERIFY2(seen[word.value] > 0, word.text.data()); // the cases reach each

        QProcess reference;
        reference.setStandardInputFile(asked.fileName());
        reference.setStandardOutputFile(folder.filePath(u"answers.jsonl"_s));
        reference.start(u"/usr/bin/python3"_s,
                        {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/consent/reference.py")});
        QVERIFY(reference.waitForFinished(patience));
        QVERIFY2(reference.exitCode() == 0, reference.readAllStandardError().right(2000).constData());
        QFile answers(folder.filePath(u"answers.jsonl"_s));
        QVERIFY(answers.open(QIODevice::ReadOnly) && asked.seek(0));
        int differences = 0;
        for (const QJsonObject& own : ours) {
            const QByteArray line = asked.readLine();
            const QJsonObject theirs = QJsonDocument::fromJson(answers.readLine()).object();
            if (own == theirs)
                continue;
            if (++differences <= 5)
                qWarning("seed %u\ncase      %s\nengine    %s\nreference %s", seed,
                         line.trimmed().constData(), lineOf(own).trimmed().constData(),
                         lineOf(theirs).trimmed().constData());
        }
        QVERIFY(answers.atEnd());
        QCOMPARE(differences, 0);
    }
};

QTEST_GUILESS_MAIN(TestPolicyReference)
#include "tst_policyreference.moc"
