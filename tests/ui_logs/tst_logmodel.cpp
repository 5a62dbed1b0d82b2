// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/role.h"
#include "support/loglines.h"
#include "support/sentcampaign.h"
#include "ui/logs/logmodel.h"
#include "ui/logs/logwords.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mw;
using namespace mw::test;
using namespace mw::logs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using base::LogLevel;

namespace {

std::vector<OldLine> many(int count, const QString& text = u"hay"_s)
{
    std::vector<OldLine> lines;
    for (int i = 0; i < count; ++i)
        lines.push_back({{.text = u"%1 %2"_s.arg(text).arg(i)}, std::chrono::seconds(count - i)});
    return lines;
}

QString eventAt(const LogModel& model, int row)
{
    return model.index(row, static_cast<int>(LogModel::Column::Event)).data().toString();
}

bool isQuiet(const LogModel& model)
{
    return !model.isLoading() && !model.isSearching();
}

/// The codes that app/ writes into the log: in any other place they are errors to a person.
QStringList writtenCodes()
{
    static const QRegularExpression code(u"\"(MW-\\d{4})\""_s);
    QStringList codes;
    QDirIterator files(QStringLiteral(MAILWRIGHT_SOURCE_DIR "/app"), {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = files.next();
        if (name.contains(u"/app/cli/"))
            continue;
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (auto it = code.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            codes << it.next().captured(1);
    }
    codes.removeDuplicates();
    return codes;
}

} // namespace

/// The log as a list: newest first, in bounded steps, live, whatever is in it.
class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void showsTheNewestFirst()
    {
        Stage stage;
        writeLog(stage, many(3));
        LogModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({});
        QVERIFY(model.isLoading());
        QVERIFY(model.index(0, 0).data(kit::Role::Placeholder).toBool());
        QTRY_VERIFY(isQuiet(model));
        QCOMPARE(eventAt(model, 0), u"Hay 2"_s);
        QVERIFY(model.isAtEnd());
        QCOMPARE(model.rowOf(model.rowAt(1)->id), 1);
        QCOMPARE(model.rowOf(12345), -1);
    }

    void readsBackPageByPage()
    {
        Stage stage;
        writeLog(stage, many(500));
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.show({});
        QTRY_VERIFY(isQuiet(model));
        QCOMPARE(model.rowCount(), LogModel::pageSize);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QVERIFY(Stage::until([&] {
            model.fetchMore({});
            return model.isAtEnd() && isQuiet(model);
        }));
        QVERIFY(model.rowCount() >= 500);
        std::int64_t last = model.rowAt(0)->id;
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(model.rowAt(row)->id < last);
            last = model.rowAt(row)->id;
        }
    }

    void tellsHowFarItLookedAndStops()
    {
        Stage stage;
        std::vector<OldLine> lines = many(45'000);
        lines.front().entry.text = u"the needle"_s;
        writeLog(stage, lines);
        LogModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto stops = connect(&model, &LogModel::stateChanged, this, [&model] {
            if (!model.isLoading())
                model.stop();
        });
        model.show({.text = u"needle"_s});
        QTRY_VERIFY(isQuiet(model));
        disconnect(stops);
        QVERIFY(model.isStopped());
        QVERIFY(!model.isAtEnd());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.lookedTo() < stage.clock().now() - 3h); // 20,000 lines and more, one a second
        QVERIFY(!model.canFetchMore({}));
        model.goOn();
        QTRY_VERIFY(isQuiet(model) && model.isAtEnd());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(eventAt(model, 0), u"The needle"_s);
    }

    void takesNewLinesInAtTheTop()
    {
        Stage stage;
        writeLog(stage, many(5));
        LogModel model(stage.office(), stage.clock(), nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.show({});
        QTRY_VERIFY(isQuiet(model));
        const int before = model.rowCount();
        const QPersistentModelIndex top = model.index(0, 0);
        writeLog(stage, {{{.text = u"fresh"_s}}});
        model.poll();
        QTRY_COMPARE(eventAt(model, 0), u"Fresh"_s);
        QVERIFY(model.rowCount() > before);
        QVERIFY(top.row() >= 1);
        model.poll();
        stage.settle();
        QCOMPARE(model.newLines(), 0);
    }

    void onlyCountsThemWhileItIsHeld()
    {
        Stage stage;
        writeLog(stage, many(5));
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.show({.text = u"fresh"_s});
        QTRY_VERIFY(isQuiet(model));
        model.setHeld(true);
        writeLog(stage, {{{.text = u"fresh 1"_s}}, {{.text = u"other"_s}}, {{.text = u"fresh 2"_s}}});
        model.poll();
        QTRY_COMPARE(model.newLines(), 2); // only what fits counts
        QCOMPARE(model.rowCount(), 0);
        model.setHeld(false);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.newLines(), 0);
    }

    void beginsAnewWhenTooManyCame()
    {
        Stage stage;
        writeLog(stage, many(5));
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.show({});
        QTRY_VERIFY(isQuiet(model));
        writeLog(stage, many(450, u"new"_s));
        model.poll();
        QTRY_VERIFY(isQuiet(model) && eventAt(model, 0) == u"New 449"_s);
        QCOMPARE(model.rowCount(), LogModel::pageSize); // no gap: the rest follows
    }

    void jumpsToALine()
    {
        Stage stage;
        writeLog(stage, many(900));
        const auto line = stage.number(u"SELECT id FROM log WHERE text = 'hay 300'"_s);
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.setHeld(true);
        model.show({}, line);
        QTRY_VERIFY(isQuiet(model));
        QVERIFY(model.rowOf(line) > 0);
        QVERIFY(model.rowOf(line) < 60);
    }

    void dropsAnswersToWhatWasAskedBefore()
    {
        Stage stage;
        writeLog(stage, many(10));
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.show({});
        model.show({.text = u"hay 3"_s});
        stage.settle();
        QTRY_VERIFY(isQuiet(model));
        QCOMPARE(model.rowCount(), 1);
    }

    void masksAddressesAndSpellsOutControls()
    {
        Stage stage;
        const auto contact = stage.addContact(u"jonas.petersen@example.com"_s, {});
        writeLog(stage, {{{.level = LogLevel::Error,
                           .code = u"MW-9999"_s,
                           .text = hostileReply(),
                           .contact = contact,
                           .detail = u"to <jonas.petersen@example.com>\n\u202Eevil"_s}}});
        LogModel model(stage.office(), stage.clock(), nullptr);
        model.show({.level = LogLevel::Error});
        QTRY_VERIFY(isQuiet(model));
        QCOMPARE(model.rowCount(), 1);
        const QString event = eventAt(model, 0);
        QVERIFY(event.size() <= 400);
        for (const QChar c : event)
            QVERIFY(c >= u' ' && c != QChar(0x202E));
        QCOMPARE(model.index(0, static_cast<int>(LogModel::Column::About)).data().toString(),
                 u"j••••n@e••••••.com"_s);
        const QModelIndex cell = model.index(0, static_cast<int>(LogModel::Column::Event));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(u"Error: "));
        const QString line = lineOf(*model.rowAt(0));
        QVERIFY(!line.contains(u"petersen") && line.contains(u"to <j••••n@e••••••.com>\\n\\u202Eevil"));
    }

    /// A code that app/ writes needs a title, or other languages see English alone.
    void hasATitleForEachCodeThatIsWritten()
    {
        const QStringList codes = writtenCodes();
        QVERIFY(codes.size() > 15);
        for (const QString& code : codes)
            QVERIFY2(knownCodes().contains(code), qPrintable(code));
        for (const QString& code : codes) // a shop owner wants to know what
            QVERIFY2(!titleOf({.code = code}).startsWith(u"Something"), qPrintable(code));
        QVERIFY(titleOf({.code = u"MW-9999"_s}).isEmpty());
        QCOMPARE(titleOf({.text = u"campaign started"_s}), u"A campaign was started"_s);
    }
};

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"
