// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "support/stage.h"
#include "ui/consent/recordmodel.h"
#include "ui/consent/suppressionmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mw;
using namespace mw::consentpage;
using namespace mw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;

void suppress(Stage& stage, const QString& text, consent::SuppressionReason reason)
{
    const bool done = stage.act<bool>([=](workspace::Room& room) {
        room.changed = {workspace::Topic::Consent};
        return room.services.consent().suppress(text, reason).has_value();
    });
    QVERIFY(done);
}

} // namespace

/// The tables of ledger and suppressions, under Qt's own checks.
class TestConsentModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLedgerPageByPage()
    {
        Stage stage;
        const auto list = stage.addList(u"Newsletter"_s);
        stage.addContacts(list, 450);
        RecordModel model(stage.context(), nullptr);
        const QAbstractItemModelTester tester(&model, strict);
        QVERIFY(model.data(model.index(0, 0), kit::Role::Placeholder).toBool());
        model.show({});
        QTRY_VERIFY(!model.isLooking());
        QCOMPARE(model.rowCount(), 200);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 400);
        model.fetchMore({});
        QTRY_VERIFY(model.isAtEnd());
        QCOMPARE(model.rowCount(), 450);
        const auto last = model.rowAt(449)->record.id;
        QCOMPARE(model.rowOf(last), 449);
        QCOMPARE(model.rowOf(base::ConsentRecordId(1'000'000)), -1);
        stage.addContacts(list, 1, true, 451);
        model.readAgain();
        QTRY_COMPARE(model.rowCount(), 451); // as far as it was read before
        QVERIFY(model.isAtEnd());
    }

    void narrowsByAddressPurposeAndEvent()
    {
        Stage stage;
        const auto ada = stage.addContact(u"ada@example.com"_s, {{u"first_name"_s, u"Ada"_s}});
        stage.addContact(u"bob@example.com"_s, {});
        QVERIFY(stage.act<bool>([ada](workspace::Room& room) {
            return room.services.consent().withdraw(ada, {}, {.source = u"phone"_s}).has_value();
        }));
        RecordModel model(stage.context(), nullptr);
        const QAbstractItemModelTester tester(&model, strict);
        const auto rows = [&](const RecordFilter& filter) {
            model.show(filter);
            return Stage::until([&] { return !model.isLooking(); }) ? model.rowCount() : -1;
        };
        QCOMPARE(rows({}), 3);
        QCOMPARE(rows({.address = u"ada@"_s}), 2);
        QCOMPARE(rows({.address = u"nobody"_s}), 0);
        QCOMPARE(rows({.purpose = base::PurposeId(1)}), 3);
        QCOMPARE(rows({.kinds = {consent::EventKind::Withdrawn}}), 1);
        const auto cell = [&](RecordModel::Column column, int role = Qt::DisplayRole) {
            return model.index(0, static_cast<int>(column)).data(role).toString();
        };
        QCOMPARE(cell(RecordModel::Column::Contact), u"Ada"_s);
        QCOMPARE(cell(RecordModel::Column::Contact, kit::Role::SecondLine), u"ada@example.com"_s);
        QCOMPARE(cell(RecordModel::Column::Event), u"Withdrawn"_s);
        QCOMPARE(cell(RecordModel::Column::Purpose), u"Every purpose"_s);
        QCOMPARE(cell(RecordModel::Column::RecordedBy), u"By hand"_s);
    }

    void listsSuppressionsAlsoOfErasedPersons()
    {
        Stage stage;
        suppress(stage, u"ada@example.com"_s, consent::SuppressionReason::ByHand);
        suppress(stage, u"example.org"_s, consent::SuppressionReason::Objected);
        suppress(stage, u"gone@example.com"_s, consent::SuppressionReason::Erased);
        SuppressionModel model(stage.context(), nullptr);
        const QAbstractItemModelTester tester(&model, strict);
        model.show({});
        QTRY_COMPARE(model.rowCount(), 3);
        const auto cell = [&](int row, SuppressionModel::Column column) {
            return model.index(row, static_cast<int>(column)).data().toString();
        };
        using Column = SuppressionModel::Column;
        QCOMPARE(cell(0, Column::Text), u"Erased person"_s);
        QCOMPARE(cell(1, Column::Text), u"example.org"_s);
        QCOMPARE(cell(1, Column::Kind), u"Domain"_s);
        QCOMPARE(cell(1, Column::Reason), u"Objected to mail"_s);
        QCOMPARE(cell(2, Column::Reason), u"Suppressed by hand"_s);
        model.show(u"gone@example.com"_s); // by its hash
        QTRY_VERIFY(!model.isLooking());
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.rowAt(0)->isNameless());
    }
};

QTEST_MAIN(TestConsentModels)
#include "tst_consentmodels.moc"
