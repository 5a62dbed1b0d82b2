// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/relayrepository.h"
#include "vault/vault.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::relays;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Place
{
    QTemporaryDir folder;
    std::unique_ptr<vault::Vault> vault =
        std::move(vault::Vault::create(folder.filePath(u"vault.sqlite"_s), {}).value());
    std::unique_ptr<vault::Database> db = std::move(vault->connect(4).value());
    RelayRepository relays{*db};
    base::Timestamp noon = base::fromRfc3339(u"2026-06-01T12:00:00Z"_s).value();
};

Relay full(const QString& name)
{
    return {.name = name,
            .kind = RelayKind::Smtp,
            .host = u"smtp.example.com"_s,
            .port = 587,
            .security = smtp::Security::StartTls,
            .user = u"shop"_s,
            .caPem = "-----BEGIN CERTIFICATE-----"_ba,
            .connections = 7,
            .perSecond = 5,
            .perMinute = 100,
            .perDay = 2000};
}

} // namespace

class TestRelayRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasThePracticeRelayFromTheStart()
    {
        Place p;
        const auto practice = p.relays.find(practiceRelay).value();
        QVERIFY(practice);
        QCOMPARE(practice->kind, RelayKind::Practice);
        QCOMPARE(practice->name, u"practice"_s);
        QCOMPARE(p.relays.all()->size(), 1U);
        QVERIFY(!p.relays.pause(practiceRelay).value());
    }

    void keepsEachField()
    {
        Place p;
        const auto id = p.relays.add(full(u"Provider"_s), p.noon).value();
        for (const auto& kept : {p.relays.find(id).value(), p.relays.find(u"provider"_s).value()}) {
            QVERIFY(kept); // by name, letter case aside
            const Relay wanted = full(u"Provider"_s);
            QCOMPARE(kept->id, id);
            QCOMPARE(kept->name, wanted.name);
            QCOMPARE(kept->kind, wanted.kind);
            QCOMPARE(kept->host, wanted.host);
            QCOMPARE(kept->port, wanted.port);
            QCOMPARE(kept->security, wanted.security);
            QCOMPARE(kept->user, wanted.user);
            QCOMPARE(kept->caPem, wanted.caPem);
            QCOMPARE(kept->connections, wanted.connections);
            QCOMPARE(kept->perSecond, wanted.perSecond);
            QCOMPARE(kept->perMinute, wanted.perMinute);
            QCOMPARE(kept->perDay, wanted.perDay);
        }
        QVERIFY(!p.relays.find(u"another"_s).value());
        QVERIFY(!p.relays.find(base::RelayId(99)).value());
    }

    void refusesANameThatIsTaken()
    {
        Place p;
        QVERIFY(p.relays.add(full(u"Provider"_s), p.noon));
        const auto second = p.relays.add(full(u"PROVIDER"_s), p.noon);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, vault::DbError::Kind::Constraint);
        QVERIFY(!p.relays.add(full(u"Practice"_s), p.noon));
    }

    void keepsNoPasswordInItsRow()
    {
        Place p;
        auto rows = p.db->query(u"SELECT name FROM pragma_table_info('relay')"_s);
        while (rows->next())
            QVERIFY(!rows->text(0).contains(u"password"_s) && !rows->text(0).contains(u"secret"_s));
        QCOMPARE(passwordName(base::RelayId(7)), u"relay/7/password"_s);
    }

    void keepsThePauseAndItsWords()
    {
        Place p;
        const auto id = p.relays.add(full(u"Provider"_s), p.noon).value();
        RelayPause pause{.since = p.noon,
                         .until = p.noon + 5min,
                         .times = 1,
                         .scope = 3,
                         .reply = u"too many <address>"_s};
        QVERIFY(p.relays.setPause(id, pause));
        auto kept = p.relays.pause(id).value();
        QVERIFY(kept);
        QCOMPARE(kept->since, p.noon);
        QCOMPARE(kept->until.value(), p.noon + 5min);
        QCOMPARE(kept->times, 1);
        QCOMPARE(kept->scope, 3);
        QCOMPARE(kept->reply, u"too many <address>"_s);
        pause.until.reset();
        pause.times = 4;
        QVERIFY(p.relays.setPause(id, pause)); // in its place
        kept = p.relays.pause(id).value();
        QVERIFY(!kept->until);
        QCOMPARE(kept->times, 4);
        QVERIFY(!p.relays.pause(practiceRelay).value());
        QVERIFY(p.relays.clearPause(id, p.noon + 1h));
        QVERIFY(!p.relays.pause(id).value());
        QVERIFY(p.relays.clearPause(id, p.noon + 1h)); // nothing to lift is no fault
    }

    void remembersTheTimesInWhichItRested()
    {
        Place p;
        const auto id = p.relays.add(full(u"Provider"_s), p.noon).value();
        const auto rests = [&](base::Timestamp from, base::Timestamp now) {
            QString text;
            const auto all = p.relays.rests(id, from, now).value();
            for (const Rest& rest : all)
                text += u"%1-%2 "_s.arg((rest.since - p.noon) / 1min).arg((rest.until - p.noon) / 1min);
            return text.trimmed();
        };
        QVERIFY(p.relays.setPause(id, {.since = p.noon, .until = p.noon + 5min}));
        QCOMPARE(rests(p.noon, p.noon + 2min), u"0-2"_s);
        QCOMPARE(rests(p.noon, p.noon + 60min), u"0-5"_s);
        // It ran out, and the next one begins later.
        QVERIFY(p.relays.setPause(id, {.since = p.noon + 10min, .until = p.noon + 25min, .times = 2}));
        QCOMPARE(rests(p.noon, p.noon + 60min), u"0-5 10-25"_s);
        // A person's "for good" while it lasts, lifted after two hours.
        QVERIFY(p.relays.setPause(id, {.since = p.noon + 20min}));
        QCOMPARE(rests(p.noon, p.noon + 60min), u"0-5 10-20 20-60"_s);
        QVERIFY(p.relays.clearPause(id, p.noon + 120min));
        QCOMPARE(rests(p.noon, p.noon + 600min), u"0-5 10-20 20-120"_s);
        QCOMPARE(rests(p.noon + 30min, p.noon + 600min), u"20-120"_s);
        QCOMPARE(rests(p.noon + 120min, p.noon + 600min), QString());
        QVERIFY(p.relays.setPause(id, {.since = p.noon + 200min}));
        QVERIFY(p.relays.clearPause(id, p.noon + 200min)); // lifted at once
        QCOMPARE(rests(p.noon + 120min, p.noon + 600min), QString());
        QVERIFY(p.relays.rests(practiceRelay, p.noon, p.noon + 600min)->empty());
    }

    void refusesAPauseOfARelayThatIsNone()
    {
        Place p;
        QVERIFY(!p.relays.setPause(base::RelayId(99), {.since = p.noon}));
    }

    void addsUpWhatWentInAMinute()
    {
        Place p;
        const auto id = p.relays.add(full(u"Provider"_s), p.noon).value();
        QVERIFY(p.relays.addUse(id, p.noon, 3));
        QVERIFY(p.relays.addUse(id, p.noon + 59s, 4));
        QVERIFY(p.relays.addUse(id, p.noon + 60s, 5));
        QVERIFY(p.relays.addUse(practiceRelay, p.noon, 100));
        QCOMPARE(p.db->value(u"SELECT count(*) FROM relay_use WHERE relay_id = ?"_s, id)->toInt(), 2);
        QCOMPARE(p.relays.usedSince(id, p.noon - 1h).value(), 12);
        QCOMPARE(p.relays.usedSince(id, p.noon + 61s).value(), 5);
        QCOMPARE(p.relays.usedSince(id, p.noon + 120s).value(), 0);
        QVERIFY(p.relays.giveBackUse(id, p.noon + 30s, 2)); // to the minute they were counted in
        QCOMPARE(p.relays.usedSince(id, p.noon - 1h).value(), 10);
        QCOMPARE(p.relays.usedSince(id, p.noon + 61s).value(), 5);
        QVERIFY(p.relays.giveBackUse(id, p.noon + 65s, 100)); // never below nothing
        QCOMPARE(p.relays.usedSince(id, p.noon + 61s).value(), 0);
        QVERIFY(p.relays.giveBackUse(id, p.noon + 12h, 1)); // none was counted there
        QCOMPARE(p.relays.usedSince(id, p.noon - 1h).value(), 5);
    }

    /// A window that begins within a minute must not lose what went in the rest of it.
    void neverCountsTooFewOverARestart()
    {
        Place p;
        const auto id = p.relays.add(full(u"Provider"_s), p.noon).value();
        QVERIFY(p.relays.addUse(id, p.noon + 50s, 100));                    // 12:00:50
        QCOMPARE(p.relays.usedSince(id, p.noon + 65s - 1min).value(), 100); // asked at 12:01:05
        QCOMPARE(p.relays.usedSince(id, p.noon + 50s).value(), 100);
        QVERIFY(p.relays.addUse(id, p.noon - 24h, 7));
        QCOMPARE(p.relays.usedSince(id, p.noon + 30s - 24h).value(), 107);
    }
};

QTEST_GUILESS_MAIN(TestRelayRepository)
#include "tst_relayrepository.moc"
