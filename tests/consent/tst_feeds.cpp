// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent/consentoverview.h"
#include "consent/recordfeed.h"
#include "consent/suppressionfeed.h"
#include "consent/suppressionfile.h"
#include "consentfixture.h"

#include <QFile>
#include <QTest>

using namespace mw;
using namespace mw::consent;
using namespace mw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// All pages, one after the other.
std::vector<std::int64_t> recordsBack(ConsentFixture& f, const RecordQuery& query, int limit, int look)
{
    std::vector<std::int64_t> ids;
    std::int64_t before = 0;
    for (bool end = false; !end;) {
        const auto page = readRecordsBack(f.db(), query, before, limit, look);
        if (!page || page->rows.size() > static_cast<std::size_t>(limit))
            return {};
        for (const RecordRow& row : page->rows)
            ids.push_back(row.record.id.value());
        before = page->lookedTo;
        end = page->end;
    }
    return ids;
}

std::vector<SuppressionEntry> suppressionsBack(ConsentFixture& f, const QString& text, int limit = 3,
                                               int look = 4)
{
    std::vector<SuppressionEntry> rows;
    std::int64_t before = 0;
    for (bool end = false; !end;) {
        const auto page = readSuppressionsBack(f.db(), f.key, text, before, limit, look);
        if (!page)
            return {};
        rows.insert(rows.end(), page->rows.begin(), page->rows.end());
        before = page->lookedTo;
        end = page->end;
    }
    return rows;
}

QStringList textsOf(const std::vector<SuppressionEntry>& rows)
{
    QStringList texts;
    for (const SuppressionEntry& one : rows)
        texts << one.row.text;
    return texts;
}

ConsentCount countAll(ConsentFixture& f)
{
    ConsentOverview overview(f.clock.now());
    while (!overview.count().exact)
        if (!overview.goOn(f.db(), f.key, f.mails, 0ms))
            return {};
    return overview.count();
}

} // namespace

/// What the pages read of ledger and suppressions.
class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsBackInPagesWithoutThoseNobodySees()
    {
        ConsentFixture f;
        const auto ada = f.addContact("ada@example.com");
        std::vector<std::int64_t> expected;
        const auto hidden = f.addImport(false);
        for (int i = 0; i < 25; ++i) {
            auto event = f.consentNow(ada);
            if (i % 3 == 1) {
                event.importId = hidden;
                QVERIFY(ledger::record(f.db(), event));
                continue;
            }
            expected.insert(expected.begin(), ledger::record(f.db(), event)->value());
        }
        QCOMPARE(recordsBack(f, {}, 4, 3), expected);
        QCOMPARE(recordsBack(f, {}, 100, 1000), expected);
        QVERIFY(recordsBack(f, {.contacts = std::vector<base::ContactId>{}}, 4, 3).empty());
    }

    void narrowsRecordsByPurposeKindAndContact()
    {
        ConsentFixture f;
        const auto ada = f.addContact("ada@example.com");
        const auto bob = f.addContact("bob@example.com");
        const auto orders = f.service.addPurpose(u"Order notices"_s).value();
        const auto first = f.service.record(f.consentNow(ada))->id.value();
        const auto second = f.service.record(f.consentNow(bob, orders))->id.value();
        const auto third = f.service.withdraw(ada, {}, {.source = u"phone"_s})->id.value();
        using Ids = std::vector<std::int64_t>;
        QCOMPARE(recordsBack(f, {.purpose = orders}, 10, 10), (Ids{third, second})); // for every purpose
        QCOMPARE(recordsBack(f, {.kinds = {EventKind::Given}}, 10, 10), (Ids{second, first}));
        QCOMPARE(recordsBack(f, {.kinds = {EventKind::Withdrawn, EventKind::Objected}}, 10, 1), (Ids{third}));
        QCOMPARE(recordsBack(f, {.contacts = std::vector{ada}}, 1, 1), (Ids{third, first}));
    }

    void aPersonsRecordsComeOldestFirstAlsoOnceErased()
    {
        ConsentFixture f;
        QVERIFY(!recordsOf(f.db(), base::ContactId(7))->has_value());
        const auto ada = f.addContact("ada@example.com");
        QVERIFY(recordsOf(f.db(), ada)->value().rows.empty());
        QVERIFY(f.service.record(f.consentNow(ada)));
        QVERIFY(f.service.withdraw(ada, firstPurpose, {.source = u"phone"_s}, u"called at noon"_s));
        const auto person = recordsOf(f.db(), ada)->value();
        QCOMPARE(person.email, u"ada@example.com"_s);
        QCOMPARE(person.rows.size(), std::size_t(2));
        QCOMPARE(person.rows[0].record.kind, EventKind::Given);
        QCOMPARE(person.rows[1].record.note, u"called at noon"_s);
        QVERIFY(
            f.db().run(u"UPDATE contact SET email = '', email_key = '', erased_at = 5 WHERE id = ?"_s, ada));
        QVERIFY(recordsOf(f.db(), ada)->value().erased);
    }

    void findsSuppressionsByAPieceOfTextAndErasedPersonsByTheWholeAddress()
    {
        ConsentFixture f;
        for (int i = 0; i < 20; ++i)
            QVERIFY(f.service.suppress(u"person%1@example.com"_s.arg(i), SuppressionReason::ByHand));
        QVERIFY(f.service.suppress(u"100%_sure.example.org"_s.remove(u"%_"_s), SuppressionReason::ByHand));
        QVERIFY(f.service.suppress(u"gone@example.com"_s, SuppressionReason::Erased));
        QVERIFY(f.service.unsuppress(u"person3@example.com"_s, u"a mistake"_s));
        QCOMPARE(countSuppressions(f.db()).value(), std::int64_t(21));
        QCOMPARE(suppressionsBack(f, {}).size(), std::size_t(21));
        QCOMPARE(textsOf(suppressionsBack(f, u"PERSON1@"_s)), QStringList{u"person1@example.com"_s});
        QVERIFY(suppressionsBack(f, u"person_@"_s).empty()); // no wildcard
        QVERIFY(suppressionsBack(f, u"%"_s).empty());
        const auto erased = suppressionsBack(f, u"Gone@Example.com"_s);
        QCOMPARE(erased.size(), std::size_t(1));
        QVERIFY(erased[0].isNameless());
        QCOMPARE(erased[0].row.suppression.reason, SuppressionReason::Erased);
    }

    void readsOneAddressALine()
    {
        const auto lines =
            suppressionLines(u"a@example.com\r\n\n\"b@example.com\",spam;x\n c@example.com ;x\n"
                             "\"\"\"odd\"\"@example.com\",y\n'=d@example.com"_s);
        QStringList read;
        for (const SuppressionLine& line : lines)
            read << u"%1 %2"_s.arg(line.number).arg(line.text);
        QCOMPARE(read, (QStringList{u"1 a@example.com"_s, u"3 b@example.com"_s, u"4 c@example.com"_s,
                                    u"5 \"odd\"@example.com"_s, u"6 '=d@example.com"_s}));
    }

    void whatIsExportedIsReadAgain()
    {
        ConsentFixture f;
        const QStringList texts{u"=cmd@example.com"_s, u"'=cmd@example.com"_s, u"'quiet@example.com"_s,
                                u"example.org"_s, u"plain@example.com"_s};
        for (const QString& text : texts)
            QVERIFY2(f.service.suppress(text, SuppressionReason::ByHand, u"-why,\n\"so\""_s),
                     qPrintable(text));
        QVERIFY(f.service.suppress(u"gone@example.com"_s, SuppressionReason::Erased));
        QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        const auto done = exportSuppressions(f.db(), f.key, f.log, path, base::JobControl());
        QVERIFY(done);
        QCOMPARE(done->written, std::int64_t(texts.size()));
        QCOMPARE(done->nameless, std::int64_t(1));
        QCOMPARE(f.log.entries.back().code, u"MW-3113"_s);
        QVERIFY(!f.log.entries.back().text.contains(u'@'));
        const auto lines = readSuppressionFile(path);
        QVERIFY(lines);
        QStringList read;
        for (const SuppressionLine& line : *lines)
            read << line.text;
        QCOMPARE(read, texts);
    }

    void refusesFilesThatAreNone()
    {
        QTemporaryDir folder;
        using Kind = SuppressionFileError::Kind;
        QCOMPARE(readSuppressionFile(folder.filePath(u"none.csv"_s)).error().kind, Kind::Unreadable);
        QFile file(folder.filePath(u"picture.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG\r\n\x1a\n");
        file.close();
        QCOMPARE(readSuppressionFile(file.fileName()).error().kind, Kind::NotText);
        ConsentFixture f;
        QCOMPARE(exportSuppressions(f.db(), f.key, f.log, u"/nowhere/at/all.csv"_s, base::JobControl())
                     .error()
                     .kind,
                 Kind::Unwritable);
        base::JobControl stopped;
        stopped.cancel();
        const QString path = folder.filePath(u"stopped.csv"_s);
        QVERIFY(exportSuppressions(f.db(), f.key, f.log, path, stopped)->cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void countsWhoMayByBasisAndAgeAndWhoIsOut()
    {
        ConsentFixture f;
        f.clock.step(24h * 365 * 5);
        const auto orders = f.service.addPurpose(u"Order notices"_s).value();
        for (int i = 0; i < 600; ++i) {
            const auto contact = f.addContact(u"person%1@example.com"_s.arg(i).toUtf8());
            auto event = f.consentNow(contact);
            if (i % 2 == 1)
                event.basis = Basis::SoftOptIn;
            event.happenedAt -= 24h * 365 * (i % 3) + 24h * 30;
            QVERIFY(f.service.record(event));
            if (i < 10)
                QVERIFY(f.service.withdraw(contact, firstPurpose, {.source = u"phone"_s}));
        }
        const ConsentCount count = countAll(f);
        QVERIFY(count.exact);
        QCOMPARE(count.contacts, std::int64_t(600));
        QCOMPARE(count.purposes.size(), std::size_t(2));
        const PurposeCount& news = count.purposes[0];
        QCOMPARE(news.may, std::int64_t(590));
        QCOMPARE(news.of(Basis::Consent), std::int64_t(295));
        QCOMPARE(news.of(Basis::SoftOptIn), std::int64_t(295));
        QCOMPARE(news.of(ConsentAge::UnderOneYear) + news.of(ConsentAge::OneToTwoYears) +
                     news.of(ConsentAge::OverTwoYears),
                 news.may);
        QCOMPARE(news.of(ConsentAge::UnderOneYear), std::int64_t(196));
        QCOMPARE(news.out.at(PolicyReason::Withdrawn), std::int64_t(10));
        QCOMPARE(count.purposes[1].purpose.id, orders);
        QCOMPARE(count.purposes[1].may, std::int64_t(0));
    }

    void agesByTheCalendar()
    {
        const auto at = [](const char* text) { return base::fromRfc3339(QString::fromLatin1(text)).value(); };
        const auto now = at("2026-03-01T12:00:00Z");
        QCOMPARE(consentAgeOf(at("2025-03-01T12:00:01Z"), now), ConsentAge::UnderOneYear);
        QCOMPARE(consentAgeOf(at("2025-03-01T12:00:00Z"), now), ConsentAge::OneToTwoYears);
        QCOMPARE(consentAgeOf(at("2024-02-29T12:00:00Z"), at("2026-02-28T11:00:00Z")),
                 ConsentAge::OneToTwoYears);
        QCOMPARE(consentAgeOf(at("2024-02-29T12:00:00Z"), at("2026-02-28T12:00:00Z")),
                 ConsentAge::OverTwoYears);
        QCOMPARE(consentAgeOf(at("2027-01-01T00:00:00Z"), now), ConsentAge::UnderOneYear); // a wrong clock
    }
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
