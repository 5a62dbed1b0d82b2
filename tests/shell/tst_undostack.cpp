// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/undostack.h"

#include <QSignalSpy>
#include <QTest>

using namespace mw::shell;
using namespace Qt::StringLiterals;

using Done = std::function<void(QString)>;

class TestUndoStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_log.clear(); }

    void undoesTheLatestFirstAndDoesItAgain()
    {
        UndoStack stack;
        stack.push(step(u"a"_s));
        stack.push(step(u"b"_s));
        QCOMPARE(stack.undoText(), u"b"_s);
        stack.undo();
        stack.undo();
        QCOMPARE(m_log, (QStringList{u"undo b"_s, u"undo a"_s}));
        QVERIFY(!stack.canUndo());
        QCOMPARE(stack.redoText(), u"a"_s);
        stack.redo();
        QCOMPARE(m_log.constLast(), u"redo a"_s);
        QCOMPARE(stack.undoText(), u"a"_s);
        QCOMPARE(stack.redoText(), u"b"_s);
    }

    void forgetsWhatWasUndoneOnceSomethingElseIsDone()
    {
        UndoStack stack;
        stack.push(step(u"a"_s));
        stack.undo();
        stack.push(step(u"b"_s));
        QVERIFY(!stack.canRedo());
    }

    void waitsForAnUndoThatTakesTime()
    {
        UndoStack stack;
        Done later;
        stack.push(step(u"a"_s));
        stack.push({.text = u"slow"_s, .undo = [&](Done done) { later = std::move(done); }});
        QSignalSpy undone(&stack, &UndoStack::undone);
        stack.undo();
        QVERIFY(!stack.canUndo());
        stack.undo(); // not yet
        QVERIFY(m_log.isEmpty());
        later({});
        QCOMPARE(undone.size(), 1);
        QVERIFY(!stack.canRedo()); // it said that it can't be done again
        stack.undo();
        QCOMPARE(m_log, QStringList{u"undo a"_s});
    }

    void tellsOfAFailureAndKeepsTheStep()
    {
        UndoStack stack;
        QString problem = u"The disk is full."_s;
        stack.push({.text = u"12 contacts deleted"_s, .undo = [&](const Done& done) { done(problem); }});
        QSignalSpy failed(&stack, &UndoStack::failed);
        QSignalSpy undone(&stack, &UndoStack::undone);
        stack.undo();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toString(), u"12 contacts deleted"_s);
        QCOMPARE(failed[0][1].toString(), problem);
        QVERIFY(undone.isEmpty());
        QVERIFY(stack.canUndo());
        problem.clear();
        stack.undo();
        QCOMPARE(undone.size(), 1);
    }

    void survivesAnAnswerAfterItsEnd()
    {
        Done later;
        {
            UndoStack stack;
            stack.push({.text = u"a"_s, .undo = [&](Done done) { later = std::move(done); }});
            stack.undo();
        }
        later({});
        later(u"twice"_s);
    }

    void keepsABoundedPast()
    {
        UndoStack stack;
        for (int i = 0; i < 300; ++i)
            stack.push(step(QString::number(i)));
        int steps = 0;
        for (; stack.canUndo(); ++steps)
            stack.undo();
        QCOMPARE(steps, 100);
    }

private:
    Undoable step(const QString& name)
    {
        const auto note = [this, name](const QString& what) {
            return [this, name, what](const Done& done) {
                m_log.append(what + u' ' + name);
                done({});
            };
        };
        return {.text = name, .undo = note(u"undo"_s), .redo = note(u"redo"_s)};
    }

    QStringList m_log;
};

QTEST_APPLESS_MAIN(TestUndoStack)
#include "tst_undostack.moc"
