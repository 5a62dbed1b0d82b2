// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testkeys.h"
#include "workspace/catalogue.h"
#include "workspace/relayaccesses.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using workspace::AccessError;
using workspace::RelayAccesses;

class TestRelayAccesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("MAILWRIGHT_NO_KEYCHAIN", "1");
        m_root = std::make_unique<QTemporaryDir>();
        auto made = workspace::Workspace::create(
            m_root->filePath(u"a.mailwright"_s), u"A"_s, m_clock,
            {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)});
        QVERIFY(made);
        m_workspace = std::move(*made);
    }
    void cleanup()
    {
        m_workspace.reset();
        m_root.reset();
    }

    void startsThePracticeRelayAndKnowsItsPassword()
    {
        RelayAccesses accesses(*m_workspace);
        auto practice = relays::RelayRepository(m_workspace->database()).find(relays::practiceRelay);
        QVERIFY(practice && *practice);
        std::optional<base::Result<RelayAccesses::Accesses, AccessError>> answer;
        accesses.resolve({**practice}, [&](auto result) { answer.emplace(std::move(result)); });
        QVERIFY(!answer); // never from within the call
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        QCOMPARE((*answer)->size(), 1U);
        const sending::RelayAccess& access = *(*answer)->front();
        QCOMPARE(access.relay.host, u"127.0.0.1"_s);
        QVERIFY(access.relay.port > 0);
        QVERIFY(!access.relay.caPem.isEmpty());
        QVERIFY(!access.password.isEmpty());
    }

    void findsThePasswordThatItKept()
    {
        const base::RelayId id = addRelay(u"R"_s, u"shop"_s);
        RelayAccesses accesses(*m_workspace);
        std::optional<base::Result<RelayAccesses::Kept, AccessError>> kept;
        accesses.savePassword(id, base::Secret("open sesame"),
                              [&](auto result) { kept.emplace(std::move(result)); });
        QTRY_VERIFY(kept);
        QVERIFY(*kept);
        QVERIFY((*kept)->inVault);
        auto answer = resolve(accesses, id);
        QVERIFY(answer);
        QCOMPARE(answer->front()->password.reveal(), "open sesame"_ba);
    }

    void saysWhichRelaysPasswordIsMissing()
    {
        const base::RelayId id = addRelay(u"Provider"_s, u"shop"_s);
        RelayAccesses accesses(*m_workspace);
        auto answer = resolve(accesses, id);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, AccessError::Kind::Secret);
        QCOMPARE(answer.error().secret.kind, vault::SecretError::Kind::NotFound);
        QCOMPARE(answer.error().detail, u"Provider"_s);
    }

    void asksNobodyForARelayWithoutAUser()
    {
        const base::RelayId id = addRelay(u"Open"_s, {});
        RelayAccesses accesses(*m_workspace);
        auto answer = resolve(accesses, id);
        QVERIFY(answer);
        QVERIFY(answer->front()->password.isEmpty());
    }

    void answersNobodyWhenThereIsNothingToResolve()
    {
        RelayAccesses accesses(*m_workspace);
        std::optional<base::Result<RelayAccesses::Accesses, AccessError>> answer;
        accesses.resolve({}, [&](auto result) { answer.emplace(std::move(result)); });
        QTRY_VERIFY(answer);
        QVERIFY(*answer && (*answer)->empty());
    }

    void answersInTheOrderOfTheCalls()
    {
        const base::RelayId open = addRelay(u"Open"_s, {});
        const base::RelayId closed = addRelay(u"Closed"_s, u"shop"_s);
        relays::RelayRepository repository(m_workspace->database());
        RelayAccesses accesses(*m_workspace);
        QStringList answers;
        const auto ask = [&](base::RelayId id) {
            accesses.resolve({**repository.find(id)}, [&answers](auto result) {
                answers.append(result ? (*result).front()->relay.name : result.error().detail);
            });
        };
        ask(open);
        ask(closed);
        ask(open);
        QTRY_COMPARE(answers, QStringList({u"Open"_s, u"Closed"_s, u"Open"_s}));
    }

    void handsThePasswordOverAndForgetsIt()
    {
        const base::RelayId id = addRelay(u"R"_s, u"shop"_s);
        RelayAccesses accesses(*m_workspace);
        bool saved = false;
        accesses.savePassword(id, base::Secret("open sesame"),
                              [&](const auto& result) { saved = bool(result); });
        QTRY_VERIFY(saved);
        std::optional<base::Result<base::Secret, AccessError>> taken;
        accesses.takePassword(id, [&](auto result) { taken.emplace(std::move(result)); });
        QTRY_VERIFY(taken);
        QVERIFY(*taken);
        QCOMPARE((*taken)->reveal(), "open sesame"_ba);
        taken.reset();
        accesses.takePassword(id, [&](auto result) { taken.emplace(std::move(result)); });
        QTRY_VERIFY(taken);
        QVERIFY(*taken && (*taken)->isEmpty());
    }

private:
    base::RelayId addRelay(const QString& name, const QString& user)
    {
        relays::Relay relay;
        relay.name = name;
        relay.host = u"127.0.0.1"_s;
        relay.port = 2525;
        relay.security = smtp::Security::None;
        relay.user = user;
        workspace::Catalogue catalogue(
            {m_workspace->database(), m_workspace->vault().gate(), m_clock, m_workspace->log()});
        auto added = catalogue.addRelay(relay);
        return added ? *added : base::RelayId();
    }
    base::Result<RelayAccesses::Accesses, AccessError> resolve(RelayAccesses& accesses, base::RelayId id)
    {
        auto relay = relays::RelayRepository(m_workspace->database()).find(id);
        std::optional<base::Result<RelayAccesses::Accesses, AccessError>> answer;
        if (relay && *relay)
            accesses.resolve({**relay}, [&](auto result) { answer.emplace(std::move(result)); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 5000))
            return base::fail(AccessError{AccessError::Kind::Practice, u"no answer came"_s});
        return std::move(*answer);
    }

    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestRelayAccesses)
#include "tst_relayaccesses.moc"
