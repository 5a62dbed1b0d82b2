// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "sending/sender.h"
#include "smtp/practiceauth.h"
#include "smtp/practicememorysink.h"
#include "smtp/practicerelay.h"
#include "support/faultvfs.h"
#include "vault/sendguard.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::test;
using namespace mw::sending;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;

namespace {

constexpr int patience = 60'000;

/// The whole sender on its thread, a practice relay on another, and the person in the test's.
class Stage
{
public:
    explicit Stage(int contacts, const QString& rules = {}, int connections = 4, const QString& vfs = {},
                   bool needsAuth = false)
        : w(true, vfs),
          guard(w.path(u"state"_s), u"0123456789abcdef0123456789abcdef"_s, w.vault().path()),
          people(w.addMany(contacts)),
          server(sink, clock)
    {
        smtp::PracticeOptions options;
        options.security = smtp::PracticeSecurity::Plain;
        options.needsAuth = needsAuth;
        options.rules = smtp::PracticeRules::parse(rules).value();
        port = server.start(std::move(options)).value();
        relay = w.addRelay(port, connections, needsAuth ? u"practice"_s : QString());
        if (!guard.arm(0))
            qFatal("cannot arm");
        c = w.startCampaign(u"News"_s, {relay});
    }
    ~Stage() { sender.reset(); }

    void start(const QByteArray& password = {}, const QByteArray& bootId = "boot-1")
    {
        sender = std::make_unique<Sender>();
        faults.clear();
        stopped = 0;
        idle = false;
        QObject::connect(sender.get(), &Sender::status, sender.get(), [this](const SenderStatus& s) {
            idle = s.idle;
            last = s;
            for (const auto& r : s.relays)
                mostOutstanding = std::max(mostOutstanding, r.outstanding);
        });
        QObject::connect(sender.get(), &Sender::failed, sender.get(),
                         [this](const SenderFault& fault) { faults.push_back(fault); });
        QObject::connect(sender.get(), &Sender::stopped, sender.get(), [this] { ++stopped; });
        auto access = std::make_shared<RelayAccess>();
        access->relay = w.relays().find(relay).value().value();
        access->password = base::Secret(password);
        sender->start({.vault = w.vault(),
                       .guard = guard,
                       .clock = w.clock,
                       .log = w.log,
                       .hashKey = w.hashKey.clone(),
                       .tokenKey = w.tokenKey.clone(),
                       .bootId = bootId,
                       .relays = {access}});
    }
    [[nodiscard]] bool stopsGently()
    {
        sender->stop();
        return QTest::qWaitFor([this] { return stopped == 1; }, patience) && !sender->isRunning();
    }
    [[nodiscard]] std::int64_t in(DeliveryState state) { return w.counted(c.id)[state]; }
    [[nodiscard]] std::int64_t open()
    {
        auto all = w.counted(c.id);
        return all[DeliveryState::Queued] + all[DeliveryState::Claimed] + all[DeliveryState::Sending];
    }
    /// Waits until nothing is open any more.
    [[nodiscard]] bool finishes()
    {
        return QTest::qWaitFor([this] { return !faults.empty() || open() == 0; }, patience) && faults.empty();
    }
    [[nodiscard]] bool waitUntilStored(qint64 count)
    {
        return QTest::qWaitFor([&] { return sink.stored() >= count; }, patience);
    }
    /// Address -> how often the server took a message for it.
    [[nodiscard]] std::map<QByteArray, int> taken() const
    {
        std::map<QByteArray, int> all;
        const auto messages = sink.messages();
        for (const auto& message : messages)
            for (const QByteArray& to : message.recipients)
                ++all[to];
        return all;
    }
    [[nodiscard]] bool nobodyTwice() const
    {
        const auto all = taken();
        return std::ranges::all_of(all, [](const auto& entry) { return entry.second == 1; });
    }
    [[nodiscard]] QByteArray addressOf(std::size_t i) const
    {
        return "p" + QByteArray::number(int(i)) + "@d" + QByteArray::number(int(i % 7)) + ".example.org";
    }
    [[nodiscard]] std::optional<relays::RelayPause> pause() { return w.relays().pause(relay).value(); }

    World w;
    vault::SendGuard guard;
    std::vector<base::ContactId> people;
    smtp::MemorySink sink;
    base::SystemClock clock;
    smtp::PracticeRelay server;
    quint16 port = 0;
    base::RelayId relay;
    campaign::Campaign c;
    std::unique_ptr<Sender> sender;
    std::vector<SenderFault> faults;
    SenderStatus last;
    bool idle = false;
    int stopped = 0;
    int mostOutstanding = 0;
};

} // namespace

class TestSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversToEachOnceTheBytesThatCanBeBuiltAgain()
    {
        Stage s(200);
        s.start();
        QVERIFY(s.finishes());
        QCOMPARE(s.in(DeliveryState::Accepted), 200);
        QCOMPARE(s.taken().size(), 200U);
        QVERIFY(s.nobodyTwice());
        QVERIFY(s.w.countsAgree(s.c.id));
        std::map<QByteArray, QByteArray> bytes;
        const auto messages = s.sink.messages();
        for (const auto& message : messages) {
            bytes[message.recipients.value(0)] = message.bytes;
            QCOMPARE(message.sender, "news@shop.example.com"_ba);
        }
        for (std::size_t i = 0; i < s.people.size(); ++i) {
            const auto built = s.w.campaigns.build(u"News"_s, s.people[i]).value();
            QVERIFY(bytes.at(s.addressOf(i)).endsWith(built.bytes));
            QVERIFY(built.bytes.contains("Name " + QByteArray::number(int(i))));
            QCOMPARE(s.w.campaigns.verify(u"News"_s, s.people[i]).value(), true);
            QCOMPARE(s.w.delivery(s.c, s.people[i]).sha256, built.sha256);
        }
        QVERIFY(s.mostOutstanding <= 16);
        QTRY_VERIFY_WITH_TIMEOUT(s.idle, patience);
        QCOMPARE(s.last.campaigns.front().second.of(DeliveryState::Accepted), 200);
        QVERIFY(!s.last.connectionError);
        QVERIFY(s.stopsGently());
    }

    void addsNobodyAndSendsNothingTheSecondTime()
    {
        Stage s(30);
        s.start();
        QVERIFY(s.finishes());
        QVERIFY(s.stopsGently());
        s.w.add(u"late@example.com"_s); // on the list after planning
        base::JobControl control;
        const auto counts = s.w.campaigns.prepare(u"News"_s, {}, control).value();
        QCOMPARE(counts.total(), 30);
        QCOMPARE(counts.open(), 0);
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.idle, patience);
        QVERIFY(s.stopsGently());
        QCOMPARE(s.sink.stored(), 30);
        QVERIFY(s.faults.empty());
    }

    void sendsNobodyTwiceAfterStopsInTheMiddle()
    {
        Stage s(150, u"* = delay 3 rcpt"_s);
        for (const qint64 stored : {20, 50, 90}) {
            s.start();
            QVERIFY(s.waitUntilStored(stored));
            QVERIFY(s.stopsGently());
            QCOMPARE(s.in(DeliveryState::Claimed), 0); // what is on the wire finished, the rest went back
            QCOMPARE(s.in(DeliveryState::Sending), 0);
            QCOMPARE(s.in(DeliveryState::InDoubt), 0);
            QCOMPARE(s.in(DeliveryState::Accepted), s.sink.stored());
        }
        QVERIFY(s.in(DeliveryState::Queued) > 0);
        s.start();
        QVERIFY(s.finishes());
        QCOMPARE(s.taken().size(), 150U);
        QVERIFY(s.nobodyTwice());
    }

    /// As a crash, within one process: the sender is destroyed with messages on the wire.
    void leavesInDoubtWhatWasOnTheWire()
    {
        Stage s(120, u"* = delay 20 end_of_data"_s);
        int rounds = 0;
        while (s.open() > 0 && ++rounds < 40) {
            s.start();
            const auto before = s.sink.stored();
            QVERIFY(
                QTest::qWaitFor([&] { return s.sink.stored() >= before + 9 || s.open() == 0; }, patience));
            s.sender.reset(); // no stop()
        }
        s.start();
        QVERIFY(s.finishes());
        QVERIFY(s.nobodyTwice());
        const auto doubtful = s.in(DeliveryState::InDoubt);
        QVERIFY2(doubtful <= 4LL * rounds, qPrintable(QString::number(doubtful)));
        QCOMPARE(s.in(DeliveryState::Accepted) + doubtful, 120);
        QCOMPARE(s.in(DeliveryState::Rejected), 0);
        const auto taken = s.taken();
        for (std::size_t i = 0; i < s.people.size(); ++i) // nobody is lost
            if (s.w.delivery(s.c, s.people[i]).state == DeliveryState::Accepted)
                QVERIFY(taken.contains(s.addressOf(i)));
        QVERIFY(rounds > 2);
        QVERIFY(s.w.log.has(u"MW-4101"_s) || doubtful == 0);
    }

    void sendsNothingWhileDisarmed_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<vault::Disarmed>("reason");
        QTest::newRow("never armed") << u"never"_s << vault::Disarmed::NeverArmed;
        QTest::newRow("older copy") << u"older"_s << vault::Disarmed::RolledBack;
    }
    void sendsNothingWhileDisarmed()
    {
        QFETCH(const QString, how);
        QFETCH(const vault::Disarmed, reason);
        Stage s(10);
        if (how == u"never")
            QVERIFY(QDir(s.w.path(u"state"_s)).removeRecursively());
        else
            QVERIFY(s.guard.arm(5));
        s.start();
        QTRY_COMPARE_WITH_TIMEOUT(s.faults.size(), 1U, patience);
        QCOMPARE(s.faults.front().kind, SenderFault::Kind::Disarmed);
        QCOMPARE(s.faults.front().disarmed, reason);
        QVERIFY(s.stopsGently());
        QCOMPARE(s.server.counts().links, 0U);
        QCOMPARE(s.in(DeliveryState::Queued), 10);
        QVERIFY(s.guard.arm(0)); // a person arms it
        s.start();
        QVERIFY(s.finishes());
        QCOMPARE(s.sink.stored(), 10);
    }

    void sendsNothingWhoseNumberCannotBeNotedOutside()
    {
        Stage s(10);
        QVERIFY(s.w.campaigns.pause(u"News"_s));
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.idle, patience); // armed when it began
        QVERIFY(QDir(s.w.path(u"state"_s)).removeRecursively());
        QVERIFY(s.w.campaigns.resume(u"News"_s));
        s.sender->wake();
        QTRY_COMPARE_WITH_TIMEOUT(s.faults.size(), 1U, patience);
        QCOMPARE(s.faults.front().kind, SenderFault::Kind::GuardUnwritable);
        QVERIFY(s.stopsGently());
        QCOMPARE(s.server.counts().links, 0U);
        QVERIFY(s.guard.arm(1));
        s.start(); // the same boot: what was claimed goes back to the queue
        QVERIFY(s.finishes());
        QCOMPARE(s.in(DeliveryState::Accepted), 10);
        QVERIFY(s.nobodyTwice());
    }

    void losesNothingWhenTheDiskFillsUp()
    {
        support::FaultVfs disk("fullwhilesending"_ba);
        Stage s(200, u"* = delay 2 rcpt"_s, 4, u"fullwhilesending"_s);
        s.start();
        QVERIFY(s.waitUntilStored(40));
        disk.setFull(4096);
        QTRY_COMPARE_WITH_TIMEOUT(s.faults.size(), 1U, patience);
        QCOMPARE(s.faults.front().kind, SenderFault::Kind::Database);
        QCOMPARE(s.faults.front().database.kind, vault::DbError::Kind::Full);
        const auto atTheFault = s.sink.stored();
        QVERIFY(s.stopsGently());
        QVERIFY(s.sink.stored() <= atTheFault + 4); // what was on the wire at most
        disk.setRoom();
        s.start();
        QVERIFY(s.finishes());
        QVERIFY(s.nobodyTwice());
        const auto doubtful = s.in(DeliveryState::InDoubt);
        QVERIFY2(doubtful <= 4, qPrintable(QString::number(doubtful)));
        QCOMPARE(s.in(DeliveryState::Accepted) + doubtful, 200);
        QVERIFY(s.w.countsAgree(s.c.id));
        QVERIFY(s.stopsGently());
    }

    void pausesTheRelayWithAWrongPassword()
    {
        Stage s(20, {}, 4, {}, true);
        s.start("not the password");
        QTRY_VERIFY_WITH_TIMEOUT(s.pause().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(s.idle, patience);
        QVERIFY(!s.pause()->until);
        QVERIFY(!s.pause()->reply.isEmpty());
        QCOMPARE(s.in(DeliveryState::Queued), 20);
        QVERIFY(!s.last.nextDue); // goes on when somebody acts
        QVERIFY(s.last.connectionError);
        QCOMPARE(s.last.connectionError->kind, smtp::SessionError::Kind::AuthRefused);
        QCOMPARE(s.w.number(u"SELECT count(*) FROM attempt"_s), 0);
        for (const auto& entry : s.w.log.entries())
            QVERIFY(!entry.text.contains(u"not the password"_s) &&
                    !entry.detail.contains(u"not the password"_s));
        QVERIFY(s.stopsGently());
        QVERIFY(s.w.campaigns.resume(u"News"_s)); // and with the right one it goes on
        s.start(s.server.password().reveal());
        QVERIFY(s.finishes());
        QCOMPARE(s.sink.stored(), 20);
        QVERIFY(!s.pause());
    }

    void restsWhenNobodyListensAndGoesOn()
    {
        Stage s(20);
        s.server.stop();
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.pause().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(s.idle && s.last.nextDue, patience);
        QVERIFY(s.pause()->until);
        QCOMPARE(s.in(DeliveryState::Queued), 20);
        QVERIFY(s.last.nextDue.value() >= s.pause()->until.value());
        smtp::PracticeOptions options;
        options.port = s.port;
        options.security = smtp::PracticeSecurity::Plain;
        options.needsAuth = false;
        options.rules = {};
        QVERIFY(s.server.start(std::move(options)));
        s.w.clock.move(6min);
        s.sender->wake();
        QVERIFY(s.finishes());
        QCOMPARE(s.sink.stored(), 20);
        QVERIFY(!s.pause());
    }

    void triesAgainAfterTheWait()
    {
        Stage s(12, u"*@d1.example.org = greylist 1"_s);
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.in(DeliveryState::Accepted) == 10 && s.idle, patience);
        QCOMPARE(s.in(DeliveryState::Queued), 2);
        QCOMPARE(s.w.delivery(s.c, s.people[1]).attempts, 1);
        QVERIFY(s.last.nextDue);
        s.w.clock.move(20min);
        s.sender->wake();
        QVERIFY(s.finishes());
        QCOMPARE(s.in(DeliveryState::Accepted), 12);
        QCOMPARE(s.w.attemptsOf(s.w.delivery(s.c, s.people[1]).id), 2);
        QCOMPARE(s.w.campaigns.verify(u"News"_s, s.people[1]).value(), true);
        QVERIFY(s.nobodyTwice());
    }

    void pausesAndResumesWhileItRuns()
    {
        Stage s(120, u"* = delay 3 rcpt"_s);
        s.start();
        QVERIFY(s.waitUntilStored(15));
        QVERIFY(s.w.campaigns.pause(u"News"_s));
        s.sender->wake();
        QTRY_VERIFY_WITH_TIMEOUT(s.idle && s.in(DeliveryState::Sending) == 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(s.in(DeliveryState::Claimed), 0, patience);
        const auto stored = s.sink.stored();
        QCOMPARE(s.in(DeliveryState::Accepted), stored);
        QVERIFY(s.in(DeliveryState::Queued) > 0);
        for (int i = 0; i < 3; ++i) { // it stays so over several turns
            s.idle = false;
            QTRY_VERIFY_WITH_TIMEOUT(s.idle, patience);
        }
        QCOMPARE(s.sink.stored(), stored);
        QVERIFY(s.w.campaigns.resume(u"News"_s));
        s.sender->wake();
        QVERIFY(s.finishes());
        QVERIFY(s.nobodyTwice());
        QCOMPARE(s.in(DeliveryState::Accepted), 120);
    }

    void cancelsWhileItRunsAndLeavesNothingOpen()
    {
        Stage s(150, u"* = delay 3 rcpt"_s);
        s.start();
        QVERIFY(s.waitUntilStored(15));
        base::JobControl control;
        QVERIFY(s.w.campaigns.cancel(u"News"_s, control));
        s.sender->wake();
        QVERIFY(s.finishes()); // what was claimed came back to the queue and is cancelled too
        QCOMPARE(s.in(DeliveryState::Accepted) + s.in(DeliveryState::Cancelled), 150);
        QCOMPARE(s.in(DeliveryState::Accepted), s.sink.stored());
        QVERIFY(s.w.countsAgree(s.c.id));
        QVERIFY(s.faults.empty());
    }

    void finishesACancelThatDiedInTheMiddle()
    {
        Stage s(1200);
        auto transaction = s.w.begin();
        QVERIFY(s.w.repository().setState(s.c.id, campaign::CampaignState::Cancelled, u"by a person"_s,
                                          s.w.clock.now()));
        World::commit(transaction); // its slices never came
        s.start();
        QVERIFY(s.finishes());
        QCOMPARE(s.in(DeliveryState::Cancelled), 1200);
        QCOMPARE(s.sink.stored(), 0);
        QVERIFY(s.w.countsAgree(s.c.id));
    }

    void letsPeopleLeaveWhileItRuns()
    {
        Stage s(150, u"* = delay 2 rcpt"_s);
        s.start();
        std::set<QByteArray> gone;
        for (std::size_t i = 149; i > 30; i -= 3) { // from the back, towards what is being claimed
            QVERIFY(s.w.consents.withdraw(s.people[i], {}, {.source = u"phone"_s}));
            const auto row = s.w.delivery(s.c, s.people[i]);
            if (row.state == DeliveryState::Excluded)
                gone.insert(s.addressOf(i)); // from now on nothing may reach them
        }
        for (std::size_t i = 0; i < 150; i += 4) { // and from the front, into what is claimed
            QVERIFY(s.w.consents.suppress(QString::fromLatin1(s.addressOf(i)),
                                          consent::SuppressionReason::Unsubscribed));
            if (s.w.delivery(s.c, s.people[i]).state == DeliveryState::Excluded)
                gone.insert(s.addressOf(i));
        }
        QVERIFY(s.finishes());
        QVERIFY(s.faults.empty());
        QVERIFY(!gone.empty());
        const auto taken = s.taken();
        for (const QByteArray& address : gone)
            QVERIFY2(!taken.contains(address), address.constData());
        QVERIFY(s.nobodyTwice());
        QCOMPARE(s.in(DeliveryState::Excluded), std::int64_t(gone.size()));
        QCOMPARE(s.in(DeliveryState::Accepted), s.sink.stored());
        QVERIFY(s.w.countsAgree(s.c.id));
    }

    void goesOnWithTheSameSenderWhenAPersonLiftsThePause()
    {
        Stage s(20, u"*@d3.example.org = reply rcpt 554 5.7.1 Relay access denied"_s, 1);
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.pause().has_value() && s.idle, patience);
        QVERIFY(!s.pause()->until);
        const auto before = s.in(DeliveryState::Accepted);
        QVERIFY(s.in(DeliveryState::Queued) > 0);
        s.server.setRules({});
        QVERIFY(s.w.campaigns.resume(u"News"_s));
        s.w.clock.move(20min);
        s.sender->wake();
        QVERIFY(s.finishes());
        QVERIFY(before < 20);
        QCOMPARE(s.in(DeliveryState::Accepted), 20);
        QVERIFY(s.nobodyTwice());
    }

    void pausesTheCampaignWhoseSenderIsRefused()
    {
        Stage s(40, u"* = refuse_sender"_s);
        s.start();
        QTRY_COMPARE_WITH_TIMEOUT(s.w.campaigns.find(u"News"_s).value().state,
                                  campaign::CampaignState::Paused, patience);
        QTRY_VERIFY_WITH_TIMEOUT(s.idle && s.in(DeliveryState::Queued) == 40, patience);
        QVERIFY(!s.w.campaigns.find(u"News"_s).value().stateReason.isEmpty());
        QVERIFY(s.w.log.has(u"MW-4202"_s));
        QVERIFY(!s.pause());
        QCOMPARE(s.sink.stored(), 0);
    }

    void sharesARelayBetweenCampaigns()
    {
        Stage s(60, u"* = delay 1 rcpt"_s);
        const auto second = s.w.startCampaign(u"Second"_s, {s.relay});
        s.start();
        QTRY_VERIFY_WITH_TIMEOUT(s.sink.stored() >= 60, patience);
        QVERIFY(s.w.counted(second.id)[DeliveryState::Accepted] > 5); // does not wait for the first to end
        QVERIFY(s.finishes());
        QTRY_COMPARE_WITH_TIMEOUT(s.w.counted(second.id)[DeliveryState::Accepted], 60, patience);
        for (const auto& [address, times] : s.taken())
            QCOMPARE(times, 2); // once for each campaign
    }

    void stopsBeforeItBegan()
    {
        Stage s(5);
        s.start();
        QVERIFY(s.stopsGently());
        QCOMPARE(s.in(DeliveryState::Claimed) + s.in(DeliveryState::Sending), 0);
        s.start();
        QVERIFY(s.finishes());
        QVERIFY(s.nobodyTwice());
    }
};

QTEST_GUILESS_MAIN(TestSender)
#include "tst_sender.moc"
