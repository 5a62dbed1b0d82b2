// SPDX-License-Identifier: GPL-3.0-or-later
#include "audience/verdictstore.h"
#include "audiencetesting.h"
#include "consent/consentledger.h"
#include "consent/suppressionrepository.h"

using namespace mw;
using namespace mw::audience;
using namespace mw::audience::testing;

namespace {

/// Takes all there is.
class AllVerdicts final : public VerdictSink
{
public:
    bool wants(Verdict) const override { return true; }
    void take(RowVerdict&& row) override { rows.push_back(std::move(row)); }
    std::vector<RowVerdict> rows;
};

void withdraw(House& house, const QString& email)
{
    const auto contact = ContactRepository(*house.db).find(email).value();
    QVERIFY(house.write([&] {
        return consent::ledger::record(*house.db, {.contact = contact->id,
                                                   .kind = consent::EventKind::Withdrawn,
                                                   .origin = {.source = u"mail"_s},
                                                   .happenedAt = house.clock.now(),
                                                   .recordedAt = house.clock.now()});
    }));
}

QByteArray manyRows(int count)
{
    QByteArray csv = "email,first_name\n";
    for (int i = 0; i < count; ++i)
        csv += i % 3 == 2 ? "nobody" + QByteArray::number(i) + ",x\n"
                          : "p" + QByteArray::number(count - i) + "@example.com,P\n";
    return csv;
}

} // namespace

/// What a dry run says of each row.
class TestImportVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfEachRowWhatItComesToAndWhy()
    {
        House house;
        QVERIFY(house.import("email,first_name,city\nann@example.com,Ann,Rome\nbob@example.com,Bob,\n"
                             "out@example.com,Olga,\n",
                             {.columns = {.allColumns = true}}));
        withdraw(house, u"out@example.com"_s);
        AllVerdicts told;
        const auto result =
            house.import("email,first_name,city\n"
                         "ann@example.com,Ann,Rome\n"
                         "bob@example.com,Robert,Oslo\n"
                         "new@example.com,Nils,\n"
                         "out@example.com,Olga,Paris\n"
                         "per.holm@example,Per,\n"
                         ",Tomas,\n"
                         "NEW@example.com,Nils,\n",
                         {.columns = {.allColumns = true}, .dryRun = true, .verdicts = &told});
        QVERIFY(result);
        QCOMPARE(told.rows.size(), 7U);
        const auto& rows = told.rows;
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].line, qint64(i) + 2);
        QCOMPARE(rows[0].verdict, Verdict::Same);
        QVERIFY(!rows[0].joins);
        QCOMPARE(rows[1].verdict, Verdict::Changed);
        QCOMPARE(rows[1].name, u"Robert"_s);
        QCOMPARE(rows[1].changes.size(), 2U);
        QCOMPARE(rows[1].changes[0].attribute, u"city"_s);
        QVERIFY(rows[1].changes[0].was.isEmpty());
        QCOMPARE(rows[1].changes[0].becomes, u"Oslo"_s);
        QCOMPARE(rows[1].changes[1].was, u"Bob"_s);
        QCOMPARE(rows[2].verdict, Verdict::New);
        QCOMPARE(rows[2].email, u"new@example.com"_s);
        QCOMPARE(rows[3].verdict, Verdict::StaysOut);
        QCOMPARE(rows[3].out->by, StayingOut::By::Withdrawal);
        QVERIFY(rows[3].out->since);
        QCOMPARE(rows[4].verdict, Verdict::Refused);
        QCOMPARE(rows[4].email, u"per.holm@example"_s);
        QCOMPARE(rows[4].name, u"Per"_s);
        QCOMPARE(rows[4].refusal->address, mail::AddressError::Kind::SingleLabel);
        QCOMPARE(rows[5].refusal->address, mail::AddressError::Kind::Empty);
        QCOMPARE(rows[6].verdict, Verdict::Same);
        QCOMPARE(rows[6].firstLine, 4);
    }

    void knowsByWhomSomebodyIsKeptOut()
    {
        House house;
        const consent::SuppressionRepository suppressions(house.key);
        const std::map<QString, consent::SuppressionReason> all{
            {u"bounced@example.com"_s, consent::SuppressionReason::Bounced},
            {u"gone@example.com"_s, consent::SuppressionReason::Erased},
            {u"example.org"_s, consent::SuppressionReason::ByHand}};
        for (const auto& [text, reason] : all)
            QVERIFY(house.write([&, text = text, reason = reason] {
                return suppressions.add(*house.db, text, reason, house.clock.now());
            }));
        AllVerdicts told;
        QVERIFY(house.import("email,unsubscribed\nbounced@example.com,\ngone@example.com,\n"
                             "ann@example.org,\nleft@example.com,yes\nfine@example.com,no\n",
                             {.dryRun = true, .verdicts = &told}));
        QCOMPARE(told.rows.size(), 5U);
        QCOMPARE(told.rows[0].out->by, StayingOut::By::Address);
        QCOMPARE(told.rows[0].out->reason, consent::SuppressionReason::Bounced);
        QCOMPARE(told.rows[1].out->reason, consent::SuppressionReason::Erased);
        QCOMPARE(told.rows[2].out->by, StayingOut::By::Domain);
        QCOMPARE(told.rows[3].out->by, StayingOut::By::File);
        QVERIFY(!told.rows[4].out);
    }

    void countsEachRowOnceAndTheSameAsTheImportItself()
    {
        House house;
        QVERIFY(house.import("email,first_name\nann@example.com,Ann\nout@example.com,Olga\n"));
        withdraw(house, u"out@example.com"_s);
        const QByteArray csv = "email,first_name\nann@example.com,Anna\nout@example.com,Olga\n"
                               "new@example.com,Nils\nnew@example.com,Nils\nbad,x\n";
        const auto dry = house.import(csv, {.dryRun = true});
        const auto real = house.import(csv);
        QVERIFY(dry && real);
        QCOMPARE(dry->verdicts.all(), dry->read);
        QVERIFY(dry->verdicts == real->verdicts);
        QCOMPARE(real->verdicts.of(Verdict::New), 1);
        QCOMPARE(real->verdicts.of(Verdict::Changed), 1);
        QCOMPARE(real->verdicts.of(Verdict::Same), 1);
        QCOMPARE(real->verdicts.of(Verdict::StaysOut), 1);
        QCOMPARE(real->verdicts.of(Verdict::Refused), 1);
    }

    /// Above some thousand rows a chunk is judged in the order of its keys.
    void tellsInTheOrderOfTheFileWhateverTheOrderOfJudging()
    {
        House house;
        AllVerdicts told;
        const auto result = house.import(manyRows(20'000), {.dryRun = true, .verdicts = &told});
        QVERIFY(result);
        QCOMPARE(told.rows.size(), 20'000U);
        for (std::size_t i = 0; i < told.rows.size(); ++i)
            if (told.rows[i].line != qint64(i) + 2)
                QFAIL(qPrintable(u"row %1 is of line %2"_s.arg(i).arg(told.rows[i].line)));
        QCOMPARE(result->verdicts.of(Verdict::Refused), 6'666);
    }

    void keepsTheFirstOfEachKindAndKnowsWhereTheGapsBegin()
    {
        House house;
        VerdictStore store(100);
        const auto result = house.import(manyRows(3'000), {.dryRun = true, .verdicts = &store});
        QVERIFY(result);
        QCOMPARE(result->verdicts.of(Verdict::New), 2'000);
        QCOMPARE(store.of(Verdict::New).size(), 100U);
        QCOMPARE(store.of(Verdict::Refused).size(), 100U);
        QVERIFY(store.of(Verdict::StaysOut).empty());
        QCOMPARE(store.withoutGap(), 149U); // 100 new ones and the refused between them
        for (std::size_t i = 0; i < store.withoutGap(); ++i)
            QCOMPARE(store.row(i).line, qint64(i) + 2);
        for (const std::size_t index : store.of(Verdict::Refused))
            QCOMPARE(store.row(index).verdict, Verdict::Refused);
    }

    void hasNoGapWhereAllFit()
    {
        House house;
        VerdictStore store;
        QVERIFY(house.import(manyRows(300), {.dryRun = true, .verdicts = &store}));
        QCOMPARE(store.withoutGap(), 300U);
    }
};

QTEST_GUILESS_MAIN(TestImportVerdicts)
#include "tst_importverdicts.moc"
