// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/cachingresolver.h"
#include "support/scriptedresolver.h"

#include <QTest>

using namespace mw::net;
using namespace Qt::StringLiterals;
using mw::test::ScriptedResolver;
using Kind = DnsError::Kind;
using std::chrono::seconds;

namespace {

class SteppedClock final : public mw::base::Clock
{
public:
    [[nodiscard]] mw::base::Timestamp now() const override { return {}; }
    [[nodiscard]] std::chrono::steady_clock::time_point monotonic() const override { return at; }
    std::chrono::steady_clock::time_point at{std::chrono::hours(1)};
};

Question question(const QString& name)
{
    return {.name = *Name::parse(name), .type = RecordType::A};
}

} // namespace

class TestCachingResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<SteppedClock>();
        m_below = std::make_unique<ScriptedResolver>();
        m_cache = std::make_unique<CachingResolver>(*m_below, *m_clock);
    }
    void cleanup()
    {
        m_cache.reset();
        m_below.reset();
    }

    void asksOnceForAsLongAsTheAnswerHolds()
    {
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(60));
        QCOMPARE(ask(u"a.example.org"_s)->ttl, seconds(60));
        m_clock->at += seconds(25);
        QCOMPARE(ask(u"a.example.org"_s)->ttl, seconds(35));
        QCOMPARE(m_below->asked.size(), std::size_t(1));
        m_clock->at += seconds(35);
        QCOMPARE(ask(u"a.example.org"_s)->ttl, seconds(60));
        QCOMPARE(m_below->asked.size(), std::size_t(2));
    }
    void keepsThatThereIsNothing()
    {
        m_below->fail(u"a.example.org"_s, {Kind::NoSuchName, {}, seconds(10)});
        QCOMPARE(ask(u"a.example.org"_s).error().kind, Kind::NoSuchName);
        m_clock->at += seconds(4);
        const auto again = ask(u"a.example.org"_s);
        QCOMPARE(again.error().kind, Kind::NoSuchName);
        QVERIFY(again.error().ttl == seconds(6));
        QCOMPARE(m_below->asked.size(), std::size_t(1));
        m_clock->at += seconds(7);
        (void)ask(u"a.example.org"_s);
        QCOMPARE(m_below->asked.size(), std::size_t(2));
    }
    void asksAgainForWhatWasNotLearned_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : {Kind::ServerFailure, Kind::Refused, Kind::Timeout, Kind::Unreachable,
                                Kind::Malformed, Kind::AliasLoop, Kind::NoData})
            QTest::addRow("%d", int(kind)) << int(kind); // NoData here without a TTL
    }
    void asksAgainForWhatWasNotLearned()
    {
        QFETCH(const int, kind);
        m_below->fail(u"a.example.org"_s, {Kind(kind), {}, {}});
        (void)ask(u"a.example.org"_s);
        (void)ask(u"a.example.org"_s);
        QCOMPARE(m_below->asked.size(), std::size_t(2));
        QCOMPARE(m_cache->size(), 0);
    }
    void keepsNothingThatHoldsNoSecond()
    {
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(0));
        (void)ask(u"a.example.org"_s);
        QCOMPARE(m_cache->size(), 0);
    }
    void tellsNamesAndTypesApart()
    {
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(60));
        m_below->answer(u"b.example.org"_s, {u"192.0.2.2"_s}, seconds(60));
        QCOMPARE(ask(u"a.example.org"_s)->addresses().first().toString(), u"192.0.2.1"_s);
        QCOMPARE(ask(u"B.example.org"_s)->addresses().first().toString(), u"192.0.2.2"_s);
        QCOMPARE(ask(u"b.example.org"_s)->addresses().first().toString(), u"192.0.2.2"_s);
        QCOMPARE(m_below->asked.size(), std::size_t(2));
    }
    void staysBounded()
    {
        for (int i = 0; i < CachingResolver::maxEntries + 20; ++i) {
            const QString name = u"n%1.example.org"_s.arg(i);
            m_below->answer(name, {u"192.0.2.1"_s}, seconds(1000 + i));
            QVERIFY(ask(name));
        }
        QCOMPARE(m_cache->size(), CachingResolver::maxEntries);
        // What would have gone first has gone.
        const auto before = m_below->asked.size();
        (void)ask(u"n500.example.org"_s);
        QCOMPARE(m_below->asked.size(), before);
        (void)ask(u"n0.example.org"_s);
        QCOMPARE(m_below->asked.size(), before + 1);
    }
    void answersFromTheEventLoopOnly()
    {
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(60));
        (void)ask(u"a.example.org"_s);
        bool came = false;
        m_cache->lookUp(question(u"a.example.org"_s), this, [&](const auto&) { came = true; });
        QVERIFY(!came);
        QTRY_VERIFY(came);
    }
    void saysThatItWasCancelled_data()
    {
        QTest::addColumn<bool>("cached");
        QTest::newRow("on its way") << false;
        QTest::newRow("from the cache") << true;
    }
    void saysThatItWasCancelled()
    {
        QFETCH(const bool, cached);
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(60));
        if (cached)
            (void)ask(u"a.example.org"_s);
        int calls = 0;
        std::optional<Resolver::Outcome> came;
        const auto id = m_cache->lookUp(question(u"a.example.org"_s), this, [&](const Resolver::Outcome& o) {
            ++calls;
            came = o;
        });
        m_cache->cancel(id);
        m_cache->cancel(id);
        QVERIFY(!came);
        QTRY_VERIFY(came);
        QVERIFY(!*came);
        QCOMPARE(came->error().kind, Kind::Cancelled);
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
    }
    void callsNobodyWhoIsGone()
    {
        m_below->answer(u"a.example.org"_s, {u"192.0.2.1"_s}, seconds(60));
        bool called = false;
        {
            QObject receiver;
            m_cache->lookUp(question(u"a.example.org"_s), &receiver, [&](const auto&) { called = true; });
        }
        QTRY_COMPARE(m_cache->size(), 1);
        QVERIFY(!called);
    }

private:
    Resolver::Outcome ask(const QString& name)
    {
        std::optional<Resolver::Outcome> came;
        m_cache->lookUp(question(name), this, [&](const Resolver::Outcome& outcome) { came = outcome; });
        if (!QTest::qWaitFor([&] { return came.has_value(); }, 10'000))
            return mw::base::fail(DnsError{Kind::Cancelled, u"the test waited in vain"_s, {}});
        return *came;
    }

    std::unique_ptr<SteppedClock> m_clock;
    std::unique_ptr<ScriptedResolver> m_below;
    std::unique_ptr<CachingResolver> m_cache;
};

QTEST_GUILESS_MAIN(TestCachingResolver)
#include "tst_cachingresolver.moc"
