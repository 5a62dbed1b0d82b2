// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/world.h"
#include "insight/logfeed.h"
#include "vault/logwriter.h"

#include <QTest>

#include <algorithm>

using namespace mw;
using namespace mw::test;
using namespace mw::insight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::LogLevel;

namespace {

/// Written at once, at the clock's time.
void write(World& w, const std::vector<base::LogEntry>& entries)
{
    vault::LogWriter writer(w.path(u"vault.sqlite"_s), {}, w.vault().gate(), w.clock);
    for (const base::LogEntry& entry : entries)
        writer.write(entry);
    if (!writer.flush(30s))
        qFatal("the log could not be written");
}

QStringList textsOf(const std::vector<LogRow>& rows)
{
    QStringList texts;
    for (const LogRow& row : rows)
        texts << row.entry.text;
    return texts;
}

struct Whole
{
    QStringList texts;
    int pages = 0;
};

Whole all(World& w, const LogQuery& query, int limit = 100, int look = 1000)
{
    Whole whole;
    std::int64_t before = 0;
    while (true) {
        const auto page = readLogBack(w.db(), query, before, limit, look).value();
        whole.texts += textsOf(page.rows);
        ++whole.pages;
        if (page.end)
            return whole;
        before = page.lookedTo;
    }
}

} // namespace

/// What the log page reads: backwards, in bounded steps.
class TestLogFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheNewestFirst()
    {
        World w;
        write(w,
              {{.text = u"one"_s}, {.level = LogLevel::Debug, .text = u"small talk"_s}, {.text = u"two"_s}});
        QCOMPARE(all(w, {}).texts, (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(all(w, {.level = LogLevel::Debug}).texts.size(), 3);
    }

    void answersForAnEmptyLog()
    {
        World w;
        const auto page = readLogBack(w.db(), {}, 0, 10, 10).value();
        QVERIFY(page.rows.empty() && page.end);
        QVERIFY(readLogNews(w.db(), {}, 0, 10).value().rows.empty());
        QVERIFY(!logLine(w.db(), 5).value());
    }

    void filtersByObjectAndLevel()
    {
        World w;
        const auto contact = w.add(u"ann@example.com"_s);
        const auto c = w.addCampaign(u"News"_s, {w.addRelay(25)});
        write(w, {{.text = u"plain"_s},
                  {.text = u"of the campaign"_s, .campaign = c.id},
                  {.level = LogLevel::Warning, .text = u"of the relay"_s, .relay = base::RelayId(1)},
                  {.level = LogLevel::Error, .text = u"of the contact"_s, .contact = contact}});
        QCOMPARE(all(w, {.campaign = c.id}).texts, QStringList{u"of the campaign"_s});
        QCOMPARE(all(w, {.contact = contact}).texts, QStringList{u"of the contact"_s});
        QCOMPARE(all(w, {.relay = base::RelayId(1)}).texts, QStringList{u"of the relay"_s});
        QCOMPARE(all(w, {.level = LogLevel::Warning}).texts.size(), 2);
        QCOMPARE(all(w, {.level = LogLevel::Error}).texts, QStringList{u"of the contact"_s});
        QVERIFY(all(w, {.relay = base::RelayId(1), .level = LogLevel::Error}).texts.isEmpty());
        const auto rows = readLogBack(w.db(), {.contact = contact}, 0, 1, 10).value().rows;
        QCOMPARE(rows.at(0).contactEmail, u"ann@example.com"_s);
        QCOMPARE(readLogBack(w.db(), {.campaign = c.id}, 0, 1, 10).value().rows.at(0).campaignName,
                 u"News"_s);
    }

    void beginsAtATime()
    {
        World w;
        for (int i = 0; i < 20; ++i) {
            write(w, {{.text = QString::number(i)}});
            w.clock.move(1min);
        }
        const auto since = w.clock.now() - 5min;
        QCOMPARE(all(w, {.since = since}).texts, (QStringList{u"19"_s, u"18"_s, u"17"_s, u"16"_s, u"15"_s}));
        QVERIFY(all(w, {.since = w.clock.now()}).texts.isEmpty());
        QCOMPARE(all(w, {.since = w.clock.now() - 24h}).texts.size(), 20);
    }

    void searchesInStepsAndSaysHowFarItLooked()
    {
        World w;
        std::vector<base::LogEntry> entries{{.text = u"the needle"_s}};
        for (int i = 0; i < 99; ++i)
            entries.push_back({.text = u"hay"_s});
        write(w, entries);
        const auto page = readLogBack(w.db(), {.text = u"NEEDLE"_s}, 0, 10, 30).value();
        QVERIFY(page.rows.empty());
        QVERIFY(!page.end);
        QCOMPARE(page.lookedTo, 71);
        QCOMPARE(page.lookedToTime, w.clock.now());
        const auto whole = all(w, {.text = u"NEEDLE"_s}, 10, 30);
        QCOMPARE(whole.texts, QStringList{u"the needle"_s});
        QCOMPARE(whole.pages, 4);
    }

    void takesASearchAsItIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("a word") << u"paused"_s << 1;
        QTest::newRow("percent") << u"50%"_s << 1;
        QTest::newRow("percent alone") << u"%"_s << 1;
        QTest::newRow("underline") << u"_"_s << 0;
        QTest::newRow("backslash") << u"\\"_s << 0;
        QTest::newRow("code") << u"mw-4201"_s << 1;
        QTest::newRow("server's words") << u"slow down"_s << 1;
        QTest::newRow("capital umlaut") << u"ÜBERLASTET"_s << 1;
        QTest::newRow("quote") << u"'"_s << 0;
    }

    void takesASearchAsItIsTyped()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        World w;
        write(w, {{.code = u"MW-4201"_s, .text = u"relay paused"_s, .detail = u"421 slow down"_s},
                  {.text = u"50% done"_s},
                  {.text = u"nothing"_s, .detail = u"server ist überlastet"_s}});
        QCOMPARE(all(w, {.text = text}).texts.size(), found);
    }

    void findsWhatIsAboutAnAddress()
    {
        World w;
        const auto contact = w.add(u"ann@example.com"_s);
        write(w, {{.text = u"a consent was recorded"_s, .contact = contact}, {.text = u"else"_s}});
        QCOMPARE(all(w, {.text = u"ANN@example.com"_s}).texts.size(), 1);
        QVERIFY(all(w, {.text = u"bob@example.com"_s}).texts.isEmpty());
    }

    void findsCodesThatThePageNames()
    {
        World w;
        write(w, {{.code = u"MW-4201"_s, .text = u"relay paused"_s}, {.text = u"else"_s}});
        QCOMPARE(all(w, {.text = u"Versandweg"_s, .codes = {u"MW-4201"_s}}).texts.size(), 1);
    }

    void tellsOfNewLinesAlone()
    {
        World w;
        write(w, {{.text = u"old"_s}});
        const auto first = readLogNews(w.db(), {}, 0, 10).value();
        QCOMPARE(textsOf(first.rows), QStringList{u"old"_s});
        QVERIFY(readLogNews(w.db(), {}, first.newest, 10).value().rows.empty());
        write(w, {{.text = u"a"_s}, {.level = LogLevel::Debug, .text = u"b"_s}, {.text = u"c"_s}});
        const auto news = readLogNews(w.db(), {}, first.newest, 10).value();
        QCOMPARE(textsOf(news.rows), (QStringList{u"c"_s, u"a"_s}));
        QCOMPARE(news.newest, first.newest + 3);
        QCOMPARE(logLine(w.db(), news.rows.front().id).value()->entry.text, u"c"_s);
    }
};

QTEST_GUILESS_MAIN(TestLogFeed)
#include "tst_logfeed.moc"
