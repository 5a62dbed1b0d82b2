// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "support/sentcampaign.h"
#include "ui/outbox/deliverymodel.h"
#include "ui/outbox/doubtmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace mw;
using namespace mw::test;
using namespace mw::outbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using campaign::DeliveryState;
using insight::DeliveryFilter;

namespace {

PastCampaign many(int count)
{
    PastCampaign past;
    for (int i = 0; i < count; ++i)
        past.deliveries.push_back({.email = u"p%1@example.com"_s.arg(i),
                                   .state = DeliveryState::Accepted,
                                   .ago = std::chrono::seconds(10 + i),
                                   .tries = {acceptedTry(std::chrono::seconds(10 + i))}});
    return past;
}

QStringList addressesIn(const FeedModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, static_cast<int>(DeliveryModel::Column::Contact)).data().toString();
    return all;
}

/// The model's tester asks for more by itself, so a question may be on its way already.
bool fetchAll(FeedModel& model, int rows)
{
    return Stage::until([&] {
        model.fetchMore({});
        return model.rowCount() >= rows;
    });
}

/// Moves a delivery to another state at a time, as a sender would; the states on the way are left out.
void settle(Stage& stage, base::DeliveryId id, DeliveryState state, base::Timestamp at)
{
    const bool done = stage.job<bool>([=](workspace::JobRoom& room) {
        vault::Database& db = room.database;
        auto change = vault::WriteTransaction::begin(db, room.workspace.vault().gate(), vault::Writer::Job);
        for (const int step : {2, 3, static_cast<int>(state)})
            if (!db.run(u"UPDATE delivery SET state = ?, changed_at = ? WHERE id = ?"_s, step,
                        base::toMilliseconds(at), id))
                return false;
        return change->commit().has_value();
    });
    if (!done)
        qFatal("no settling");
}

} // namespace

/// The list of the outbox: page by page, live at its top, whatever happens between two readings.
class TestFeedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPlaceholdersUntilItKnows()
    {
        Stage stage;
        const auto made = put(stage, many(3));
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.show({.campaign = made.id});
        QVERIFY(model.isLoading());
        QVERIFY(model.index(0, 0).data(kit::Role::Placeholder).toBool());
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(addressesIn(model),
                 (QStringList{u"p0@example.com"_s, u"p1@example.com"_s, u"p2@example.com"_s}));
        QVERIFY(!model.canFetchMore({}));
    }

    void readsBackPageByPage()
    {
        Stage stage;
        const auto made = put(stage, many(250));
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        model.show({.campaign = made.id});
        QTRY_COMPARE(model.rowCount(), 100);
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one question at a time
        QTRY_COMPARE(model.rowCount(), 200);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(fetchAll(model, 250));
        QTRY_VERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rowCount(), 250);
        QCOMPARE(addressesIn(model).last(), u"p249@example.com"_s);
    }

    void dropsAnswersToWhatWasAskedBefore()
    {
        Stage stage;
        const auto one = put(stage, many(5));
        PastCampaign other = many(2);
        other.name = u"Other"_s;
        for (PastDelivery& delivery : other.deliveries)
            delivery.email.prepend(u"other-");
        const auto two = put(stage, other);
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        model.show({.campaign = one.id});
        model.show({.campaign = two.id});
        QTRY_VERIFY(!model.isLoading());
        stage.settle();
        QCOMPARE(model.rowCount(), 2);
    }

    void putsWhatIsNewInItsPlace()
    {
        Stage stage;
        PastCampaign past = many(30);
        for (int i = 0; i < 40; ++i)
            past.deliveries.push_back({.email = u"q%1@example.com"_s.arg(i), .state = DeliveryState::Queued});
        const auto made = put(stage, past);
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({.campaign = made.id});
        QTRY_COMPARE(model.rowCount(), 30);
        const QPersistentModelIndex old = model.index(3, 0);
        std::mt19937 random(7);
        for (int round = 0; round < 8; ++round) {
            for (int i = 0; i < 5; ++i)
                settle(stage, made.deliveries[static_cast<std::size_t>(30 + round * 5 + i)],
                       i % 2 == 0 ? DeliveryState::Accepted : DeliveryState::Rejected, stage.clock().now());
            QSignalSpy answered(&model, &FeedModel::answered);
            model.refresh();
            QTRY_COMPARE(answered.size(), 1);
            QCOMPARE(model.rowCount(), 35 + round * 5);
            const QStringList now = addressesIn(model);
            QCOMPARE(QSet<QString>(now.begin(), now.end()).size(), now.size());
            QCOMPARE(now.last(), u"p29@example.com"_s);
        }
        QVERIFY(old.isValid());
        QCOMPARE(old.row(), 43); // the same delivery, further down
    }

    void movesWhatChangedAndTakesOutWhatLeft()
    {
        Stage stage;
        PastCampaign past;
        for (int i = 0; i < 6; ++i)
            past.deliveries.push_back({.email = u"p%1@example.com"_s.arg(i),
                                       .state = DeliveryState::Queued,
                                       .ago = std::chrono::seconds(100 + i),
                                       .tries = {deferredTry(100s)},
                                       .attempts = 1});
        const auto made = put(stage, past);
        DeliveryModel latest(stage.office(), stage.clock(), nullptr);
        DeliveryModel deferred(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester one(&latest, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester two(&deferred, QAbstractItemModelTester::FailureReportingMode::Fatal);
        latest.show({.campaign = made.id});
        deferred.show({.campaign = made.id, .filter = DeliveryFilter::Deferred});
        QTRY_VERIFY(!latest.isLoading() && !deferred.isLoading());
        settle(stage, made.deliveries[4], DeliveryState::Accepted, stage.clock().now());
        latest.refresh();
        deferred.refresh();
        QTRY_COMPARE(deferred.rowCount(), 5);
        QTRY_COMPARE(addressesIn(latest).first(), u"p4@example.com"_s);
        QCOMPARE(latest.rowCount(), 6);
        QCOMPARE(latest.index(0, 2).data(kit::Role::State).toString(), u"accepted"_s);
        QCOMPARE(latest.index(1, 2).data(kit::Role::State).toString(), u"deferred"_s);
    }

    void doesNotGrowWhileItRunsByAtTheTop()
    {
        Stage stage;
        const auto made = put(stage, many(450));
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({.campaign = made.id});
        model.setHeld(true); // somebody reads further down
        QVERIFY(fetchAll(model, 450));
        QCOMPARE(model.rowCount(), 450);
        model.refresh();
        stage.settle();
        QCOMPARE(model.rowCount(), 450);
        model.setHeld(false);
        model.refresh();
        QTRY_VERIFY(model.rowCount() < 450); // the tester may have asked for more again
        QVERIFY(fetchAll(model, 450));       // and it is all there still
    }

    void findsByAddressInAFewQuestions()
    {
        Stage stage;
        const auto made = put(stage, many(120));
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({.campaign = made.id, .address = u"P11"_s});
        QTRY_COMPARE(model.rowCount(), 11); // 11 and 110 to 119
        model.refresh();
        stage.settle();
        QCOMPARE(model.rowCount(), 11);
        model.show({.campaign = made.id, .address = u"nobody"_s});
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 0);
    }

    void showsAHostileReplyHarmlessly()
    {
        Stage stage;
        PastCampaign past;
        PastTry hostile = refusedTry(5s);
        hostile.reply = hostileReply();
        past.deliveries = {
            {.email = u"a@example.com"_s, .state = DeliveryState::Rejected, .tries = {hostile}}};
        const auto made = put(stage, past);
        DeliveryModel model(stage.office(), stage.clock(), nullptr);
        model.show({.campaign = made.id});
        QTRY_VERIFY(!model.isLoading());
        const QModelIndex said = model.index(0, static_cast<int>(DeliveryModel::Column::Said));
        const QString shown = said.data().toString();
        QVERIFY(shown.size() <= 340);
        QVERIFY(shown.startsWith(u"550 5.7.1 \\u202Eevil"));
        for (const QChar c : shown)
            QVERIFY(c >= u' ' && c != QChar(0x202E));
        QVERIFY(said.data(kit::Role::FixedPitch).toBool());
    }

    void saysHowFarEachInDoubtGot()
    {
        Stage stage;
        const auto made = put(stage, usualCampaign());
        DoubtModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({.campaign = made.id, .filter = DeliveryFilter::InDoubt});
        QTRY_COMPARE(model.rowCount(), 3);
        const auto far = [&](int row) {
            return model.index(row, static_cast<int>(DoubtModel::Column::HowFar)).data().toString();
        };
        QCOMPARE(far(0), u"Handed over to the last byte, the answer never came"_s);
        QCOMPARE(far(2), u"The program ended while it was on its way"_s);
    }
};

QTEST_MAIN(TestFeedModel)
#include "tst_feedmodel.moc"
