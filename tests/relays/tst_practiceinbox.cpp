// SPDX-License-Identifier: GPL-3.0-or-later
#include "relays/practiceinbox.h"
#include "relays/practicestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mw;
using namespace mw::relays;
using namespace Qt::StringLiterals;

class TestPracticeInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = std::move(vault::Vault::create(m_folder->filePath(u"vault.sqlite"_s), {}).value());
        m_database = std::move(m_vault->connect(4).value());
        m_told = 0;
        m_store = std::make_unique<PracticeStore>(
            *m_vault, smtp::PracticeRetention{.messages = 100, .bytes = 1'000'000}, [this] { ++m_told; });
    }
    void cleanup()
    {
        m_store->serverStopped();
        m_store.reset();
        m_database.reset();
        m_vault.reset();
    }

    void listsTheNewestFirst()
    {
        for (int i = 1; i <= 5; ++i)
            keep("ann" + QByteArray::number(i) + "@example.org", "Stollen " + QByteArray::number(i));
        const auto page = practiceHeads(*m_database, {.limit = 2}).value();
        QCOMPARE(page.size(), 2U);
        QCOMPARE(page[0].subject, u"Stollen 5"_s);
        QCOMPARE(page[0].recipients, QStringList{u"ann5@example.org"_s});
        QCOMPARE(page[0].sender, u"shop@example.com"_s);
        const auto next = practiceHeads(*m_database, {.before = page[1].id, .limit = 2}).value();
        QCOMPARE(next[0].subject, u"Stollen 3"_s);
        QCOMPARE(practiceCount(*m_database).value(), 5);
        QCOMPARE(m_told, 5);
    }

    void searchesRecipientsAndSubjects_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("found");
        QTest::newRow("recipient") << u"JÖRG"_s << 1;
        QTest::newRow("without the mark") << u"jorg"_s << 1;
        QTest::newRow("subject") << u"grusse"_s << 0;
        QTest::newRow("subject's words") << u"  gruße "_s << 2;
        QTest::newRow("percent is no wild card") << u"%"_s << 1;
        QTest::newRow("underscore is none either") << u"a_n"_s << 0;
        QTest::newRow("backslash") << u"\\"_s << 0;
        QTest::newRow("across lines") << u"org gr"_s << 0;
        QTest::newRow("all") << QString() << 3;
    }
    void searchesRecipientsAndSubjects()
    {
        QFETCH(QString, search);
        QFETCH(int, found);
        keep("j\xc3\xb6rg@example.org", "=?utf-8?q?Gr=C3=BC=C3=9Fe?=");
        keep("ann@example.org", "Gr\xc3\xbc\xc3\x9f"
                                "e");
        keep("bob@example.org", "20 % off");
        QCOMPARE(practiceCount(*m_database, search).value(), found);
        QCOMPARE(int(practiceHeads(*m_database, {.search = search}).value().size()), found);
    }

    void readsSubjectsThatWereNeverKept()
    {
        keep("ann@example.org", "Old one");
        QVERIFY(m_database->run(u"UPDATE practice_head SET subject = NULL"_s));
        const auto heads = practiceHeads(*m_database, {}).value();
        QCOMPARE(heads[0].subject, u"Old one"_s);
        QCOMPARE(practiceMail(*m_database, heads[0].id).value()->head.subject, u"Old one"_s);
        QVERIFY(!practiceMail(*m_database, 999).value());
    }

    void deletesUpToWhatWasSeenAndCountsAnew()
    {
        for (int i = 0; i < 90; ++i)
            keep("a@example.org", "x");
        const auto newest = practiceHeads(*m_database, {.limit = 1}).value()[0].id;
        keep("late@example.org", "came while it was asked");
        std::vector<base::JobProgress> told;
        base::JobControl control([&told](base::JobProgress progress) { told.push_back(progress); });
        QCOMPARE(deletePracticeMails(*m_database, m_vault->gate(), newest, control).value(), 90);
        QCOMPARE(practiceCount(*m_database).value(), 1);
        QVERIFY(told.size() > 2);
        QCOMPARE(told.back().done, 90);
        QCOMPARE(told.back().total, 90);
        // Without counting anew it would let go of messages long before the limit.
        m_store->countAnew();
        for (int i = 0; i < 60; ++i)
            keep("b@example.org", "y");
        QCOMPARE(practiceCount(*m_database).value(), 61);
    }

    void stopsDeletingWhenToldTo()
    {
        for (int i = 0; i < 50; ++i)
            keep("a@example.org", "x");
        base::JobControl control;
        control.cancel();
        QCOMPARE(deletePracticeMails(*m_database, m_vault->gate(), 1'000, control).value(), 0);
        QCOMPARE(practiceCount(*m_database).value(), 50);
    }

private:
    void keep(const QByteArray& recipient, const QByteArray& subject)
    {
        QVERIFY(m_store->store({base::fromMilliseconds(1'000),
                                "shop@example.com",
                                {recipient},
                                "Subject: " + subject + "\r\n\r\nHello\r\n"}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::Database> m_database;
    std::unique_ptr<PracticeStore> m_store;
    int m_told = 0;
};

QTEST_GUILESS_MAIN(TestPracticeInbox)
#include "tst_practiceinbox.moc"
