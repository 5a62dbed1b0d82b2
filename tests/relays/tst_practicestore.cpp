// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practicestore.h"

#include "relays/practiceinbox.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::relays;
using namespace Qt::StringLiterals;

namespace {

struct Place
{
    QTemporaryDir folder;
    std::unique_ptr<vault::Vault> vault =
        std::move(vault::Vault::create(folder.filePath(u"vault.sqlite"_s), {}).value());
    std::unique_ptr<vault::Database> db = std::move(vault->connect(4).value());

    [[nodiscard]] std::int64_t number(const QString& sql) const { return db->value(sql)->toLongLong(); }
};

smtp::PracticeMessage message(int number, qsizetype size = 10)
{
    return {base::fromMilliseconds(1'000'000 + number),
            "shop@example.com",
            {"p" + QByteArray::number(number) + "@example.org"},
            QByteArray(size, 'x')};
}

std::vector<PracticeMail> practiceMessages(vault::Database& database, std::int64_t before, int limit)
{
    std::vector<PracticeMail> mails;
    const auto heads = practiceHeads(database, {.before = before, .limit = limit}).value();
    for (const PracticeHead& head : heads)
        mails.push_back(practiceMail(database, head.id).value().value());
    return mails;
}

} // namespace

class TestPracticeStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCameByteForByte()
    {
        Place p;
        PracticeStore store(*p.vault);
        smtp::PracticeMessage odd = message(1);
        odd.sender = {};
        odd.recipients = {"ann@example.org", "j\xc3\xbcrgen@example.org"};
        odd.bytes = QByteArray("Subject: x\r\n\r\n\0\xff\x80.\r\n", 20);
        QVERIFY(store.store(odd));
        QVERIFY(store.store(message(2)));
        const auto page = practiceMessages(*p.db, 0, 10);
        QCOMPARE(page.size(), 2U);
        QCOMPARE(page[1].bytes, odd.bytes); // newest first
        QCOMPARE(page[1].head.sender, QString());
        QCOMPARE(page[1].head.recipients, (QStringList{u"ann@example.org"_s, u"jürgen@example.org"_s}));
        QCOMPARE(page[1].head.at, odd.at);
        store.serverStopped();
    }

    void pagesByKeyNewestFirst()
    {
        Place p;
        PracticeStore store(*p.vault);
        for (int i = 1; i <= 25; ++i)
            QVERIFY(store.store(message(i)));
        QStringList seen;
        std::int64_t before = 0;
        for (int pages = 0; pages < 10; ++pages) {
            const auto page = practiceMessages(*p.db, before, 10);
            if (page.empty())
                break;
            for (const auto& row : page)
                seen << row.head.recipients;
            before = page.back().head.id;
        }
        QCOMPARE(seen.size(), 25);
        QCOMPARE(seen.front(), u"p25@example.org"_s);
        QCOMPARE(seen.back(), u"p1@example.org"_s);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 25);
    }

    void letsTheOldestGoPastAThousand()
    {
        Place p;
        PracticeStore store(*p.vault);
        for (int i = 1; i <= 1005; ++i)
            QVERIFY(store.store(message(i))); // the sender is never refused for it
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 1000);
        const auto oldest = p.db->value(u"SELECT recipients FROM practice_message ORDER BY id LIMIT 1"_s);
        QCOMPARE(oldest->toString(), u"p6@example.org"_s);
    }

    void letsTheOldestGoPastItsBytes()
    {
        Place p;
        PracticeStore store(*p.vault, {.messages = 1000, .bytes = 1000});
        for (int i = 1; i <= 4; ++i)
            QVERIFY(store.store(message(i, 300)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 3);
        QVERIFY(store.store(message(5, 999)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 1);
        QVERIFY(store.store(message(6, 5000))); // over the limit alone: the newest always stays
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 1);
        QCOMPARE(p.number(u"SELECT size FROM practice_message"_s), 5000);
        QVERIFY(store.store(message(7, 10)));
        QCOMPARE(p.number(u"SELECT size FROM practice_message"_s), 10);
        QVERIFY(store.store(message(8, 990)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 2);
    }

    void countsWhatAnEarlierRunKept()
    {
        Place p;
        for (int run = 0; run < 3; ++run) {
            PracticeStore store(*p.vault, {.messages = 5, .bytes = 1'000'000});
            for (int i = 0; i < 4; ++i)
                QVERIFY(store.store(message(run * 10 + i)));
            store.serverStopped();
        }
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 5);
        QCOMPARE(
            p.db->value(u"SELECT recipients FROM practice_message ORDER BY id DESC LIMIT 1"_s)->toString(),
            u"p23@example.org"_s);
    }

    void saysWhenItCouldNotKeepOne()
    {
        Place p;
        PracticeStore store(*p.vault, {.messages = 3, .bytes = 1'000'000});
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store.store(message(i)));
        QVERIFY(p.db->script("CREATE TRIGGER broken BEFORE INSERT ON practice_message "
                             "BEGIN SELECT RAISE(ABORT, 'broken'); END;"));
        QVERIFY(!store.store(message(4)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 3); // nothing was dropped for it
        QVERIFY(p.db->script("DROP TRIGGER broken;"));
        QVERIFY(store.store(message(5)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 3);
    }

    void opensAgainAfterAStop()
    {
        Place p;
        PracticeStore store(*p.vault);
        store.serverStopped(); // before anything came
        QVERIFY(store.store(message(1)));
        store.serverStopped();
        QVERIFY(store.store(message(2)));
        QCOMPARE(p.number(u"SELECT count(*) FROM practice_message"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestPracticeStore)
#include "tst_practicestore.moc"
