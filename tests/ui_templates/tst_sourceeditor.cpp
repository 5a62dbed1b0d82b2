// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"
#include "ui/templates/plainsource.h"
#ifdef MAILWRIGHT_SCINTILLA
#include "ui/templates/scintillasource.h"
#endif

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::templatespage;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mw::templatespage::SourceEditor*)

/// Both editors, whichever the program shows.
class TestSourceEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kit::Style::install();
        m_plain = std::make_unique<PlainSource>(u"Source"_s);
        m_plain->resize(500, 300);
#ifdef MAILWRIGHT_SCINTILLA
        m_scintilla = std::make_unique<ScintillaSource>(u"Source"_s);
        m_scintilla->resize(500, 300);
#endif
    }
    void cleanupTestCase()
    {
        m_plain.reset();
        m_scintilla.reset();
    }

    void keepsEveryCharacter_data()
    {
        editors();
    }
    void keepsEveryCharacter()
    {
        QFETCH(SourceEditor*, editor);
        for (const QString& text :
             {u"<p>a</p>\n"_s, u""_s, u"\n\n"_s, u"a\r\nb\r\n"_s, u"no\u00a0break"_s, u"😀 {{ x }} مرحبا\n"_s,
              u"e\u0301\t \n"_s, u"<!-- unclosed"_s, u"{{ \"unclosed"_s, QString(300, u'x')}) {
            editor->setText(text);
            QCOMPARE(editor->text(), text);
        }
    }
    void tellsOnlyWhatAPersonTypes_data()
    {
        editors();
    }
    void tellsOnlyWhatAPersonTypes()
    {
        QFETCH(SourceEditor*, editor);
        QSignalSpy edited(editor, &SourceEditor::edited);
        editor->setText(u"<p>a</p>"_s);
        editor->setText(u"<p>b</p>"_s);
        QCOMPARE(edited.size(), 0);
        editor->show();
        QWidget* focus = editor->focusProxy();
        focus->setFocus();
        QTest::keyClicks(focus, u"x"_s);
        QVERIFY(edited.size() > 0);
        QVERIFY(editor->text().contains(u'x'));
    }
    void marksAnything_data()
    {
        editors();
    }
    void marksAnything()
    {
        QFETCH(SourceEditor*, editor);
        editor->setText(u"one 😀 two\nthree"_s);
        editor->setMarks({{1, 7, 3, true, u"a"_s},
                          {2, 1, 100, false, u"b"_s},
                          {99, 99, 1, true, u"c"_s},
                          {0, 0, 0, true, {}}});
        editor->show();
        QVERIFY(!editor->grab().isNull());
        editor->setText(u""_s);
        editor->setMarks({});
        QCOMPARE(editor->text(), QString());
    }
    void countsColumnsInCharacters_data()
    {
        editors();
    }
    void countsColumnsInCharacters()
    {
        QFETCH(SourceEditor*, editor);
        editor->setText(u"x\né😀 {{ frist }} y"_s);
        editor->replace(2, 7, 5, u"first"_s);
        QCOMPARE(editor->text(), u"x\né😀 {{ first }} y"_s);
        editor->replace(2, 3, 0, u"|"_s);
        QCOMPARE(editor->text(), u"x\né😀| {{ first }} y"_s);
        editor->goTo(2, 8, 5);
        editor->insert(u"last"_s);
        QCOMPARE(editor->text(), u"x\né😀| {{ last }} y"_s);
        editor->goTo(77, 77, 7); // past the end
        editor->insert(u"!"_s);
        QVERIFY(editor->text().contains(u'!'));
    }
    void findsRoundTheEnd_data()
    {
        editors();
    }
    void findsRoundTheEnd()
    {
        QFETCH(SourceEditor*, editor);
        editor->setText(u"ab\nAB\nab"_s);
        editor->goTo(3, 1, 0);
        QVERIFY(editor->findNext(u"ab"_s));
        QVERIFY(editor->findNext(u"ab"_s));
        editor->insert(u"X"_s);
        QVERIFY2(editor->text().startsWith(u"X\n"), qPrintable(editor->text()));
        QVERIFY(!editor->findNext(u"zzz"_s));
        QVERIFY(!editor->findNext({}));
    }
    void refusesToBeWrittenWhereItIsReadOnly_data()
    {
        editors();
    }
    void refusesToBeWrittenWhereItIsReadOnly()
    {
        QFETCH(SourceEditor*, editor);
        editor->setText(u"a"_s);
        editor->setReadOnly(true);
        editor->show();
        QTest::keyClicks(editor->focusProxy(), u"b"_s);
        QCOMPARE(editor->text(), u"a"_s);
        editor->setReadOnly(false);
    }
    void holdsAMegabyte_data()
    {
        editors();
    }
    void holdsAMegabyte()
    {
        QFETCH(SourceEditor*, editor);
        QString text;
        while (text.size() < 1'000'000)
            text += u"<p class=\"a\">Dear {{ first_name | default: 'you' }},</p><!-- x -->\n"_s;
        editor->setText(text);
        editor->show();
        QCOMPARE(editor->text().size(), text.size());
        editor->replace(5'000, 1, 0, u"{{ \"open"_s); // all that follows changes its colour
        QVERIFY(!editor->grab().isNull());
        QCOMPARE(editor->text().size(), text.size() + 8);
        editor->setText({});
    }
#ifdef MAILWRIGHT_SCINTILLA
    void keepsUndoWhereTheFormChangesTheSource()
    {
        m_scintilla->setText(u"<p>one</p>\n<p>two</p>"_s);
        m_scintilla->show();
        QWidget* focus = m_scintilla->focusProxy();
        focus->setFocus();
        QTest::keyClicks(focus, u"x"_s);
        m_scintilla->setText(m_scintilla->text().replace(u"two"_s, u"three"_s));
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_scintilla->text(), u"<p>one</p>\n<p>two</p>"_s);
    }
#endif

private:
    void editors()
    {
        QTest::addColumn<SourceEditor*>("editor");
        QTest::newRow("plain") << static_cast<SourceEditor*>(m_plain.get());
        if (m_scintilla)
            QTest::newRow("scintilla") << m_scintilla.get();
    }

    std::unique_ptr<PlainSource> m_plain;
    std::unique_ptr<SourceEditor> m_scintilla;
};

QTEST_MAIN(TestSourceEditor)
#include "tst_sourceeditor.moc"
