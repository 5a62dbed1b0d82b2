// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/logreader.h"
#include "vault/logwriter.h"
#include "vault/vault.h"

#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::vault;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class TestLogWriter : public QObject
{
    Q_OBJECT

private:
    struct Fixture
    {
        QTemporaryDir folder;
        QString path = folder.filePath(u"vault.sqlite"_s);
        std::unique_ptr<Vault> vault = std::move(Vault::create(path, {}).value());
        std::unique_ptr<Database> db = std::move(vault->connect(8).value());
        base::SystemClock clock;

        [[nodiscard]] std::unique_ptr<LogWriter> writer(LogWriter::Options options = {})
        {
            return std::make_unique<LogWriter>(path, OpenOptions{.vfs = {}}, vault->gate(), clock, options);
        }
    };
    static base::LogEntry entry(const QString& text, base::LogLevel level = base::LogLevel::Info)
    {
        base::LogEntry made;
        made.text = text;
        made.level = level;
        return made;
    }

private Q_SLOTS:
    void writesWhatComesFromManyThreadsAndReadsItByPages()
    {
        Fixture f;
        auto log = f.writer();
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 500; ++i)
                    log->write(entry(u"%1/%2"_s.arg(t).arg(i)));
            });
        for (auto& thread : threads)
            thread.join();
        QVERIFY(log->flush(milliseconds(20'000)));
        std::set<QString> seen;
        std::int64_t after = 0;
        int pages = 0;
        for (auto page = readLog(*f.db, {.after = after, .limit = 300}).value(); !page.empty();
             page = readLog(*f.db, {.after = after, .limit = 300}).value()) {
            for (const LogLine& line : page)
                seen.insert(line.entry.text);
            after = page.back().id;
            ++pages;
        }
        QCOMPARE(seen.size(), 2000U);
        QCOMPARE(pages, 7);
        QCOMPARE(log->dropped(), 0);
    }
    void writesAllThatWaitsBeforeItGoes()
    {
        Fixture f;
        auto log = f.writer();
        for (int i = 0; i < 1000; ++i)
            log->write(entry(u"line"_s));
        log.reset();
        QCOMPARE(f.db->value(u"SELECT count(*) FROM log"_s)->toInt(), 1000);
    }
    void filters()
    {
        Fixture f;
        auto log = f.writer();
        base::LogEntry full = entry(u"refused"_s, base::LogLevel::Warning);
        full.code = u"MW-4107"_s;
        full.campaign = base::CampaignId(3);
        full.contact = base::ContactId(4);
        full.relay = base::RelayId(5);
        full.detail = u"ann@example.com said no"_s;
        log->write(full);
        log->write(entry(u"chat"_s, base::LogLevel::Debug));
        QVERIFY(log->flush(milliseconds(20'000)));
        const auto count = [&](const LogFilter& filter) { return readLog(*f.db, filter)->size(); };
        QCOMPARE(count({}), 2U);
        QCOMPARE(count({.level = base::LogLevel::Info}), 1U);
        QCOMPARE(count({.campaign = base::CampaignId(3)}), 1U);
        QCOMPARE(count({.campaign = base::CampaignId(4)}), 0U);
        QCOMPARE(count({.contact = base::ContactId(4), .level = base::LogLevel::Error}), 0U);
        QCOMPARE(count({.since = f.clock.now() + std::chrono::hours(1)}), 0U);
        QCOMPARE(count({.since = f.clock.now() - std::chrono::hours(1)}), 2U);
        const LogLine line = readLog(*f.db, {.contact = base::ContactId(4)})->front();
        QCOMPARE(line.entry.code, u"MW-4107"_s);
        QCOMPARE(line.entry.relay, base::RelayId(5));
        QCOMPARE(line.entry.detail, full.detail);
        QCOMPARE(line.entry.level, base::LogLevel::Warning);
    }
    void keepsNothingPersonalAndOneLineInTheText()
    {
        Fixture f;
        auto log = f.writer();
        log->write(entry(u"to <ann.b+x@mail.example.com>, again\r\nforged line\u2028and"_s + QChar(0) +
                         QString(5000, u'x')));
        QVERIFY(log->flush(milliseconds(20'000)));
        const QString text = readLog(*f.db, {})->front().entry.text;
        QVERIFY2(text.startsWith(u"to <<address>>, again  forged line and "_s), qPrintable(text.left(60)));
        QVERIFY(text.size() <= 2000);
        QVERIFY(!text.contains(u'@'));
    }
    void keepsAndTriesAgainWhatCouldNotBeWritten()
    {
        Fixture f;
        QVERIFY(f.db->script("CREATE TRIGGER broken BEFORE INSERT ON log "
                             "BEGIN SELECT RAISE(ABORT, 'made to fail'); END"));
        auto log = f.writer({.retryAfter = milliseconds(5)});
        for (int i = 0; i < 20; ++i)
            log->write(entry(QString::number(i)));
        QVERIFY(!log->flush(milliseconds(60)));
        QCOMPARE(f.db->value(u"SELECT count(*) FROM log"_s)->toInt(), 0);
        QVERIFY(f.db->script("DROP TRIGGER broken"));
        QVERIFY(log->flush(milliseconds(20'000)));
        const auto lines = readLog(*f.db, {}).value();
        QCOMPARE(lines.size(), 20U);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(lines[std::size_t(i)].entry.text, QString::number(i)); // in order, once each
    }
    void endsWhenItCannotWrite()
    {
        Fixture f;
        QVERIFY(f.db->script("CREATE TRIGGER broken BEFORE INSERT ON log "
                             "BEGIN SELECT RAISE(ABORT, 'made to fail'); END"));
        auto log = f.writer({.retryAfter = std::chrono::hours(1)});
        log->write(entry(u"lost"_s));
        log.reset(); // would wait an hour, or for ever
        QCOMPARE(f.db->value(u"SELECT count(*) FROM log"_s)->toInt(), 0);
    }
    void countsWhatIsTooMuchAndSaysSo()
    {
        Fixture f;
        auto log = f.writer({.capacity = 10});
        {
            const WriterGate::Turn held(f.vault->gate(), Writer::Sender); // nothing can be written meanwhile
            for (int i = 0; i < 50; ++i)
                log->write(entry(u"line"_s));
        }
        QVERIFY(log->flush(milliseconds(20'000)));
        const std::int64_t dropped = log->dropped();
        QVERIFY(dropped > 0 && dropped <= 40);
        log->write(entry(u"after"_s));
        QVERIFY(log->flush(milliseconds(20'000)));
        QCOMPARE(f.db->value(u"SELECT text FROM log WHERE code = 'MW-1301'"_s)->toString(),
                 u"%1 log lines were dropped: too many waited"_s.arg(dropped));
    }
};

QTEST_GUILESS_MAIN(TestLogWriter)
#include "tst_logwriter.moc"
