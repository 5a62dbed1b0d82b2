// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestPaletteModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatWasUsedLatelyFirst()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setEntries({command(u"a"_s), command(u"b"_s), command(u"c"_s)}, {u"c"_s, u"b"_s});
        QCOMPARE(titles(model), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    }

    void putsWhatCannotBeDoneLast()
    {
        PaletteModel model;
        PaletteEntry off = command(u"send"_s);
        off.command.enabled = false;
        off.command.whyNot = u"Nothing is ready."_s;
        model.setEntries({off, command(u"settle all"_s)}, {u"send"_s});
        model.setTyped(u"se"_s);
        QCOMPARE(titles(model), (QStringList{u"settle all"_s, u"send"_s}));
        const QModelIndex last = model.index(1);
        QVERIFY(!last.flags().testFlag(Qt::ItemIsEnabled));
        QCOMPARE(last.data(PaletteModel::DetailRole).toString(), u"Nothing is ready."_s);
    }

    void mixesWhatWasLookedUpWithCommands()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setEntries({command(u"Annotate"_s), command(u"Quit"_s)}, {});
        model.setTyped(u"ann"_s);
        QCOMPARE(titles(model), QStringList{u"Annotate"_s});
        // A contact who fits by something that isn't seen stays in.
        model.setFound(u"ann"_s, {found(u"Anna"_s), found(u"b@example.com"_s)});
        QCOMPARE(titles(model), (QStringList{u"Anna"_s, u"Annotate"_s, u"b@example.com"_s}));
    }

    void dropsAnAnswerToAnOlderQuestion()
    {
        PaletteModel model;
        model.setEntries({command(u"Quit"_s)}, {});
        model.setTyped(u"an"_s);
        model.setTyped(u"ann"_s);
        model.setFound(u"an"_s, {found(u"Anton"_s)});
        QCOMPARE(model.rowCount(), 0);
        model.setFound(u"ann"_s, {found(u"Anna"_s)});
        model.setTyped(u"anna"_s); // what stood there was for other words
        QCOMPARE(model.rowCount(), 0);
    }

    void findsByOtherWordsAndByTheDetail()
    {
        PaletteModel model;
        PaletteEntry dark = command(u"Dark"_s);
        dark.alias = u"theme night"_s;
        PaletteEntry relay = command(u"Hafenpost"_s);
        relay.detail = u"smtp.example.com"_s;
        model.setEntries({dark, relay}, {});
        model.setTyped(u"theme"_s);
        QCOMPARE(titles(model), QStringList{u"Dark"_s});
        model.setTyped(u"smtp"_s);
        QCOMPARE(titles(model), QStringList{u"Hafenpost"_s});
    }

    void readsOutAllThatALineSays()
    {
        PaletteModel model;
        PaletteEntry entry = command(u"Import contacts…"_s);
        entry.command.key = Qt::CTRL | Qt::Key_I;
        entry.kind = u"Page"_s;
        model.setEntries({entry}, {});
        const QString words = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(words.contains(u"Import contacts…") && words.contains(u"Page") && words.contains(u"Ctrl+I"));
    }

    void showsABoundedNumber()
    {
        PaletteModel model;
        std::vector<PaletteEntry> many;
        for (int i = 0; i < 5'000; ++i)
            many.push_back(command(u"Client %1"_s.arg(i)));
        model.setEntries(many, {});
        model.setTyped(u"client"_s);
        QCOMPARE(model.rowCount(), 60);
    }

private:
    static PaletteEntry command(const QString& title) { return {.command = {.id = title, .title = title}}; }
    static PaletteEntry found(const QString& title) { return {.command = {.title = title}, .found = true}; }
    static QStringList titles(const PaletteModel& model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row).data().toString());
        return all;
    }
};

QTEST_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
