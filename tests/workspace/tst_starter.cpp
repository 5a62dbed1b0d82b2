// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/contactrepository.h"
#include "campaign/world.h"
#include "support/testkeys.h"
#include "workspace/office.h"
#include "workspace/starter.h"

#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using workspace::JobRoom;
using workspace::Office;
using workspace::Room;
using workspace::Starter;
using workspace::Topic;

namespace {

constexpr int patience = 60'000;

} // namespace

/// Campaigns that start by themselves, and those that must not.
class TestStarter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("MAILWRIGHT_NO_KEYCHAIN", "1"); }
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<test::MovableClock>(true);
        m_office = std::make_unique<Office>(*m_clock, campaign::AddedWords{.unsubscribe = u"Unsubscribe"_s});
        std::optional<bool> made;
        m_office->create(path(), u"Kornblume"_s, options(), this,
                         [&](const auto& result) { made = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(made && *made, patience);
    }
    void cleanup() { m_office.reset(); }

    void startsACampaignWhenItsTimeComes()
    {
        const auto id = schedule(5, 10min);
        QCOMPARE(state(id), 2);
        m_clock->move(10min);
        poke();
        QTRY_COMPARE_WITH_TIMEOUT(number(u"SELECT count(*) FROM practice_message"_s), 5, patience);
        QCOMPARE(state(id), 3);
    }

    void asksAPersonAboutWhatIsOverdueWhenTheWorkspaceOpens()
    {
        const auto id = schedule(5, 10min);
        bool closed = false;
        m_office->close(this, [&] { closed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(closed, patience);
        m_clock->move(11min);
        std::optional<bool> opened;
        m_office->open(path(), workspace::Access::Write, options(), this,
                       [&](const auto& result) { opened = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(opened && *opened, patience);
        poke();
        QCOMPARE(state(id), 2);
        QCOMPARE(number(u"SELECT count(*) FROM delivery"_s), 0);
    }

    void asksAPersonAfterALongSleep()
    {
        const auto id = schedule(5, 10min);
        m_clock->move(3h); // the computer slept meanwhile
        poke();
        QCOMPARE(state(id), 2);
        QCOMPARE(number(u"SELECT count(*) FROM delivery"_s), 0);
    }

    void isALittleLateWhereItHasToBe()
    {
        const auto id = schedule(1, 10min);
        m_clock->move(14min);
        poke();
        QTRY_COMPARE_WITH_TIMEOUT(state(id), 3, patience);
    }

    void saysOnceWhatStandsInTheWay()
    {
        const auto id = schedule(2, 10min);
        act([](Room& room) {
            auto change = vault::WriteTransaction::begin(room.workspace.database(),
                                                         room.workspace.vault().gate(), vault::Writer::Click);
            return change &&
                   room.workspace.database().run(u"UPDATE template SET html = '{{ a | nosuch }}'"_s) &&
                   change->commit();
        });
        QSignalSpy told(&m_office->starter(), &Starter::couldNotStart);
        m_clock->move(10min);
        poke();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        poke();
        poke();
        QCOMPARE(told.size(), 1);
        QCOMPARE(state(id), 2);
        QCOMPARE(number(u"SELECT count(*) FROM delivery"_s), 0);
    }

    void startsNothingThatWasTakenBack()
    {
        const auto id = schedule(5, 10min);
        QVERIFY(act([id](Room& room) {
            room.changed = {Topic::Campaigns};
            return room.services.campaigns().unschedule(id).has_value();
        }));
        m_clock->move(10min);
        poke();
        QCOMPARE(state(id), 0);
    }

    void preparesAtAPersonsWordAndShowsTheJob()
    {
        const auto id = schedule(3, 10min);
        int answers = 0;
        const auto answer = [&](const vault::DbResult<Starter::Prepared>& result) {
            QVERIFY(result && *result);
            ++answers;
        };
        m_office->starter().prepare(id, u"Planning"_s, {}, this, answer);
        QVERIFY(m_office->starter().jobOf(id));
        QCOMPARE(m_office->starter().jobOf(id)->title, u"Planning"_s);
        m_office->starter().prepare(id, u"Planning"_s, {}, this, answer); // a second click
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, patience);
        QVERIFY(!m_office->starter().jobOf(id));
        QTRY_COMPARE_WITH_TIMEOUT(number(u"SELECT count(*) FROM practice_message"_s), 3, patience);
        QCOMPARE(number(u"SELECT count(*) FROM delivery"_s), 3);
    }

    void asksNothingOfAReceiverThatIsGone()
    {
        const auto id = schedule(1, 10min);
        auto receiver = std::make_unique<QObject>();
        bool told = false;
        m_office->starter().prepare(id, u"Planning"_s, {}, receiver.get(), [&](const auto&) { told = true; });
        receiver.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->starter().jobOf(id), patience);
        QVERIFY(!told);
    }

private:
    QString path() const { return m_root->filePath(u"a.mailwright"_s); }
    workspace::WorkspaceOptions options() const
    {
        return {.keys = test::testKeys(), .stateFolder = m_root->filePath(u"state"_s)};
    }

    bool act(std::function<bool(Room&)> work)
    {
        std::optional<bool> done;
        m_office->act<bool>(this, std::move(work), [&](bool value) { done = value; });
        return QTest::qWaitFor([&] { return done.has_value(); }, patience) && *done;
    }
    /// Has the starter look now, instead of within 20 seconds.
    void poke()
    {
        QVERIFY(act([](Room& room) {
            room.changed = {Topic::Campaigns};
            return true;
        }));
        (void)number(u"SELECT 1"_s); // what it asked is answered
        QCoreApplication::sendPostedEvents();
    }
    qint64 number(const QString& sql)
    {
        std::optional<qint64> value;
        m_office->ask<qint64>(
            this,
            [sql](vault::Database& database) -> vault::DbResult<qint64> {
                const auto found = database.value(sql);
                return found ? found->toLongLong() : vault::DbResult<qint64>(base::fail(found.error()));
            },
            [&](const vault::DbResult<qint64>& result) { value = result.value_or(-1); });
        return QTest::qWaitFor([&] { return value.has_value(); }, patience) ? *value : -2;
    }
    qint64 state(base::CampaignId id)
    {
        return number(u"SELECT state FROM campaign WHERE id = %1"_s.arg(id.value()));
    }

    /// A practice campaign to `contacts`, scheduled for `in` from now.
    base::CampaignId schedule(int contacts, std::chrono::minutes in)
    {
        base::CampaignId id;
        const bool made = act([&](Room& room) {
            room.changed = {Topic::Campaigns};
            auto& catalogue = room.services.catalogue();
            const auto list = catalogue.addList(u"Customers"_s, base::PurposeId(1));
            const auto identity = catalogue.addIdentity(
                {.name = u"Shop"_s, .fromName = u"Kornblume"_s, .fromEmail = u"news@example.com"_s});
            const auto mail =
                catalogue.addTemplate({.name = u"Mail"_s, .subject = u"Hello"_s, .html = u"<p>Hello</p>"_s});
            if (!list || !identity || !mail)
                return false;
            {
                auto change = vault::WriteTransaction::begin(
                    room.workspace.database(), room.workspace.vault().gate(), vault::Writer::Click);
                for (int i = 0; i < contacts; ++i) {
                    auto added = audience::ContactRepository(room.workspace.database())
                                     .add(u"p%1@example.com"_s.arg(i), {}, m_clock->now());
                    if (!added ||
                        !audience::ListRepository(room.workspace.database()).addContact(*list, *added))
                        return false;
                }
                if (!change->commit())
                    return false;
            }
            auto& campaigns = room.services.campaigns();
            const auto c = campaigns.create({.name = u"News"_s,
                                             .list = *list,
                                             .purpose = base::PurposeId(1),
                                             .mailTemplate = *mail,
                                             .identity = *identity,
                                             .relays = {relays::practiceRelay},
                                             .startsAt = m_clock->now() + in});
            if (!c || !campaigns.schedule(c->id, {}))
                return false;
            id = c->id;
            return true;
        });
        return made ? id : base::CampaignId();
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<test::MovableClock> m_clock;
    std::unique_ptr<Office> m_office;
};

QTEST_GUILESS_MAIN(TestStarter)
#include "tst_starter.moc"
