// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "kit/style.h"
#include "kit/tokens.h"
#include "ui/import/columnsmodel.h"
#include "ui/import/importjobs.h"
#include "ui/import/importproblems.h"
#include "ui/import/importsmodel.h"
#include "ui/import/importwords.h"
#include "ui/import/jobfacts.h"
#include "ui/import/previewmodel.h"
#include "ui/import/verdictmodel.h"
#include "ui_import/importing.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::importpage;
using namespace Qt::StringLiterals;
using audience::ImportField;
using audience::Verdict;
using Column = ColumnsModel::Column;

namespace {

Look lookAt(QByteArray csv, const QStringList& attributes = {})
{
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    const base::JobControl control;
    Look look{.survey =
                  *audience::surveyFile(buffer, {}, *base::fromRfc3339(u"2026-01-01T00:00:00Z"_s), control)};
    look.columns = look.survey.guess;
    look.attributes = attributes;
    return look;
}

QString cell(const ColumnsModel& model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

std::shared_ptr<const audience::VerdictStore> someVerdicts()
{
    auto store = std::make_shared<audience::VerdictStore>();
    store->take({.verdict = Verdict::Same, .line = 2, .email = u"anna@example.com"_s, .name = u"Anna"_s});
    store->take({.verdict = Verdict::Changed,
                 .line = 3,
                 .email = u"jonas@example.com"_s,
                 .changes = {{u"Postcode"_s, {}, u"48155"_s}, {u"first_name"_s, u"Jo"_s, u"Jonas"_s}},
                 .otherChanges = 2,
                 .joins = true});
    store->take({.verdict = Verdict::Refused,
                 .line = 4,
                 .email = u"per.holm@example"_s,
                 .refusal = audience::Refusal{.kind = audience::Refusal::Kind::Address,
                                              .address = mail::AddressError::Kind::SingleLabel}});
    return store;
}

} // namespace

/// The wizard's models and what they say.
class TestImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        kit::Style::install();
    }

    void guessesColumnsAndLeavesOutWhatNothingUses()
    {
        ColumnsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.set(lookAt(testing::signups));
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(cell(model, 0, Column::Target), u"Address"_s);
        QCOMPARE(cell(model, 0, Column::Seen), u"4 of 5 can be mailed"_s);
        QCOMPARE(cell(model, 1, Column::Target), u"First name"_s);
        QCOMPARE(cell(model, 2, Column::Target), u"Leave out"_s);
        QCOMPARE(cell(model, 2, Column::Seen), u"nothing uses it, so it is not kept"_s);
        QCOMPARE(cell(model, 1, Column::Samples), u"Anna, Jonas, Chiara, Per"_s);
        QVERIFY(model.isUsed(0) && model.isUsed(1));
        QVERIFY(!model.isUsed(2) && !model.isUsed(5));
        QVERIFY(model.hasAddress());
        QCOMPARE(model.firstFault(), -1);
    }

    void neverImportsBankNumbers()
    {
        ColumnsModel model;
        model.set(lookAt(testing::signups));
        QCOMPARE(cell(model, 6, Column::Target), u"Cannot be imported"_s);
        QCOMPARE(cell(model, 6, Column::Seen), u"bank numbers are never imported"_s);
        model.setUsed(6, true);
        model.setTarget(6, ColumnTarget::to(u"IBAN"_s, true));
        QVERIFY(!model.isUsed(6));
        QCOMPARE(model.plan().columns[6].use, audience::ColumnGuess::Use::Ignored);
    }

    void takesAColumnInUnderItsHeaderAndRemembersWhereItWent()
    {
        ColumnsModel model;
        model.set(lookAt(testing::signups, {u"PLZ"_s}));
        QSignalSpy told(&model, &ColumnsModel::targetsChanged);
        QVERIFY(model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(cell(model, 4, Column::Target), u"New field: Sorte"_s);
        QCOMPARE(cell(model, 4, Column::Seen), u"3 choices"_s);
        model.setTarget(4, ColumnTarget::to(u"Favourite"_s, true));
        QVERIFY(model.setData(model.index(4, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(cell(model, 4, Column::Target), u"New field: Favourite"_s);
        QCOMPARE(told.size(), 4);
        model.setTarget(2, ColumnTarget::to(u"PLZ"_s, true));
        QCOMPARE(model.target(2).kind, ColumnTarget::Kind::Attribute); // it is known
        QCOMPARE(cell(model, 2, Column::Seen), u"read as text, leading zeros kept"_s);
        const auto plan = model.plan();
        QCOMPARE(plan.emailColumn, 0);
        QCOMPARE(plan.columns[4].attribute, u"Favourite"_s);
    }

    void saysAtBothColumnsThatTheyGoToOnePlace()
    {
        ColumnsModel model;
        model.set(lookAt("email,other,third,left,gone\na@example.com,b@example.com,x,yes,no\n"));
        model.setTarget(1, ColumnTarget::to(ImportField::Email));
        QCOMPARE(model.firstFault(), 0);
        QVERIFY(model.fault(0).contains(u"other"_s));
        QVERIFY(model.fault(1).contains(u"email"_s));
        QVERIFY(model.index(1, static_cast<int>(Column::Target)).data(ColumnsModel::FaultyRole).toBool());
        model.setTarget(1, ColumnTarget::to(u"Note"_s, true));
        model.setTarget(2, ColumnTarget::to(u"note"_s, true)); // letter case aside
        QCOMPARE(model.firstFault(), 1);
        model.setTarget(2, ColumnTarget::leftOut());
        QCOMPARE(model.firstFault(), -1);
        // Of opt-outs none may be lost, so any number of columns may say them.
        model.setTarget(3, ColumnTarget::to(ImportField::OptedOut));
        model.setTarget(4, ColumnTarget::to(ImportField::OptedOut));
        QCOMPARE(model.firstFault(), -1);
    }

    void looksAtTimesOfConsent()
    {
        ColumnsModel model;
        model.set(lookAt("email,consent date\na@example.com,2025-11-14\n"));
        QCOMPARE(cell(model, 1, Column::Target), u"Consent · when given"_s);
        QCOMPARE(cell(model, 1, Column::Seen), u"all dates, none in the future"_s);
        model.set(lookAt("email,consent date\na@example.com,14.11.2025\nb@example.com,2025-11-14\n"));
        QCOMPARE(cell(model, 1, Column::Seen), u"1 can't be read; they look like 2026-11-21"_s);
        model.set(lookAt("email,consent date\na@example.com,2030-11-14\n"));
        QCOMPARE(cell(model, 1, Column::Seen), u"1 in the future"_s);
    }

    void holdsTenThousandColumnsWithStrangeNames()
    {
        QByteArray csv = "email";
        for (int i = 1; i < 9'999; ++i)
            csv += ",c" + QByteArray::number(i);
        csv += ",مخبز زهرة القمح " + QByteArray(300, 'w') + "\na@example.com\n";
        ColumnsModel model;
        model.set(lookAt(csv));
        QCOMPARE(model.rowCount(), 10'000);
        for (int row = 1; row < model.rowCount(); ++row)
            if (row % 1000 == 0)
                model.setUsed(row, true);
        model.setUsed(9'999, true);
        // Too long for a field's name: it gets another one.
        QVERIFY(faultOfFieldName(model.target(9'999).attribute).isEmpty());
        QCOMPARE(model.firstFault(), -1);
    }

    void refusesNamesOfFieldsThatMeanSomethingElse()
    {
        QVERIFY(faultOfFieldName(u"Favourite"_s).isEmpty());
        QVERIFY(faultOfFieldName(u"المفضلة 🥐"_s).isEmpty());
        QVERIFY(!faultOfFieldName(u"  "_s).isEmpty());
        QVERIFY(!faultOfFieldName(u"Email"_s).isEmpty());
        QVERIFY(!faultOfFieldName(u"a\nb"_s).isEmpty());
        QVERIFY(!faultOfFieldName(QString(201, u'x')).isEmpty());
    }

    void showsTheFirstRowsAndWhyOneCannotBeRead()
    {
        PreviewModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.set(lookAt("email,name\na@example.com,A\nb@example.com,x,y,z\n").survey);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"email"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"2"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"A"_s);
        QVERIFY(model.index(1, 1).data(Qt::ToolTipRole).toString().contains(u"more values"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void showsVerdictsAllOrOfOneKind()
    {
        VerdictModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.set(someVerdicts());
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, VerdictModel::Column column) {
            return model.index(row, static_cast<int>(column)).data().toString();
        };
        QCOMPARE(text(0, VerdictModel::Column::Verdict), u"Same"_s);
        QCOMPARE(text(0, VerdictModel::Column::Why), u"nothing differs"_s);
        QCOMPARE(text(1, VerdictModel::Column::Why),
                 u"comes on the list; Postcode 48155, was empty; First name becomes Jonas, was Jo; 2 more"_s);
        QCOMPARE(text(2, VerdictModel::Column::Why), u"the part after the @ has no ending such as .com"_s);
        model.show(Verdict::Refused);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(text(0, VerdictModel::Column::Line), u"4"_s);
        QCOMPARE(model.index(0, 3).data(kit::Role::Token).toInt(), static_cast<int>(kit::Token::Danger));
        model.show(Verdict::StaysOut);
        QCOMPARE(model.rowCount(), 0);
        model.set({});
        QCOMPARE(model.rowCount(), 0);
    }

    void saysWhySomebodyStaysOut_data()
    {
        using By = audience::StayingOut::By;
        using Reason = consent::SuppressionReason;
        QTest::addColumn<int>("by");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, By by, Reason reason, const QString& words) {
            QTest::newRow(name) << static_cast<int>(by) << static_cast<int>(reason) << words;
        };
        row("file", By::File, Reason::ByHand, u"the file says that this person left"_s);
        row("ledger", By::Withdrawal, Reason::ByHand,
            u"unsubscribed on 03/11/2025; an import cannot undo that"_s);
        row("objection", By::Objection, Reason::ByHand,
            u"objected on 03/11/2025; an import cannot undo that"_s);
        row("bounce", By::Address, Reason::Bounced, u"the address is gone: it bounced on 03/11/2025"_s);
        row("erased", By::Address, Reason::Erased,
            u"erased on 03/11/2025 at this person's wish; not stored again"_s);
        row("domain", By::Domain, Reason::ByHand, u"the whole domain is suppressed since 03/11/2025"_s);
    }
    void saysWhySomebodyStaysOut()
    {
        QFETCH(int, by);
        QFETCH(int, reason);
        QFETCH(QString, words);
        const audience::RowVerdict row{
            .verdict = Verdict::StaysOut,
            .out = audience::StayingOut{.by = static_cast<audience::StayingOut::By>(by),
                                        .reason = static_cast<consent::SuppressionReason>(reason),
                                        .since = base::fromRfc3339(u"2025-11-03T12:00:00Z"_s)}};
        QCOMPARE(whyOf(row), words);
    }

    void asksAboutDomainsThatLookMistyped()
    {
        QCOMPARE(whyOf({.verdict = Verdict::New, .email = u"anna@gmial.com"_s}),
                 u"did they mean gmail.com?"_s);
        QVERIFY(whyOf({.verdict = Verdict::New, .email = u"anna@gmail.com"_s}).isEmpty());
        audience::VerdictStore rows;
        for (const QString& email :
             {u"a@gmial.com"_s, u"b@Gmial.com"_s, u"c@gmail.com"_s, u"d@yahooo.de"_s, u"e@example.com"_s})
            rows.take({.verdict = Verdict::New, .email = email});
        rows.take({.verdict = Verdict::Same, .email = u"f@hotmial.com"_s}); // it is a contact already
        const auto found = mistypedIn(rows);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0], std::pair(u"gmial.com"_s, u"gmail.com"_s));
        QCOMPARE(found[1], std::pair(u"yahooo.de"_s, u"yahoo.de"_s));
    }

    void listsImports()
    {
        ImportsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        audience::ImportRecord stands{.id = base::ImportId(3), .fileName = u"a.csv"_s, .listName = u"News"_s};
        stands.added = 1'791;
        audience::ImportRecord undone = stands;
        undone.undoneAt = base::Timestamp();
        model.set({stands, undone});
        QCOMPARE(model.index(0, 3).data().toString(), u"1,791 new, 0 changed"_s);
        QCOMPARE(model.index(0, 4).data().toString(), u"Stands"_s);
        QCOMPARE(model.index(1, 4).data().toString(), u"Taken back"_s);
    }

    void tellsEveryFailureInThreeParts()
    {
        using Kind = audience::ImportError::Kind;
        for (const Kind kind : {Kind::Unreadable, Kind::NoRows, Kind::BadMap, Kind::BadList, Kind::BadConsent,
                                Kind::Busy, Kind::UnknownImport, Kind::NotPublished, Kind::AlreadyUndone}) {
            const kit::Problem problem = problemOf({.kind = kind}, u"a.csv"_s);
            QVERIFY(!problem.what.isEmpty() && !problem.kept.isEmpty() && !problem.todo.isEmpty());
            QVERIFY(problem.code.startsWith(u"MW-"));
        }
        const kit::Problem full = problemOf(audience::importError({vault::DbError::Kind::Full, {}}), {});
        QVERIFY(full.what.contains(u"disk is full"));
        QVERIFY(full.kept.contains(u"nothing was lost"));
    }

    void tellsRateAndEndOfAJob()
    {
        const auto start = std::chrono::steady_clock::time_point();
        const QDateTime clock(QDate(2026, 1, 1), QTime(10, 0));
        workspace::JobView job{.done = 20 << 20, .total = 200 << 20, .startedAt = start};
        QCOMPARE(factOf(job, Unit::Bytes, start + std::chrono::seconds(10), clock),
                 u"20 MB of 200 MB · 2 MB a second · done about 10:01"_s);
        QCOMPARE(factOf(job, Unit::Bytes, start + std::chrono::milliseconds(300), clock),
                 u"20 MB of 200 MB"_s);
        job = {.done = 900, .total = 1000, .startedAt = start};
        QCOMPARE(factOf(job, Unit::Rows, start + std::chrono::seconds(9), clock),
                 u"900 of 1,000 · 100 a second · done in 2 seconds"_s);
        QVERIFY(factOf({}, Unit::Rows, start, clock).isEmpty());
    }
};

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
