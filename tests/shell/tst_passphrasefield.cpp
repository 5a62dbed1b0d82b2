// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/passphrasefield.h"

#include "kit/linklabel.h"
#include "kit/style.h"
#include "shell/secretfield.h"
#include "shell/strengthmeter.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw;
using namespace mw::shell;
using namespace Qt::StringLiterals;

class TestPassphraseField : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }
    void init()
    {
        m_field = std::make_unique<PassphraseField>();
        m_field->show();
        m_field->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
    }
    void cleanup() { m_field.reset(); }

    void handsOutWhatWasTypedAsUtf8()
    {
        type(u"grüne Straße 🥨"_s, u"grüne Straße 🥨"_s);
        QVERIFY(m_field->check());
        QCOMPARE(m_field->passphrase().reveal(), u"grüne Straße 🥨"_s.toUtf8());
        m_field->clear();
        QVERIFY(m_field->isEmpty());
        QVERIFY(m_field->passphrase().isEmpty());
        QVERIFY(m_field->again().isEmpty());
        QCOMPARE(m_field->meter().step(), 0);
    }

    void saysWhatIsWrongAtTheFieldAtFault_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("atFirst");
        QTest::addColumn<QString>("atAgain");
        QTest::newRow("nothing") << QString() << QString() << u"Choose a passphrase."_s << QString();
        QTest::newRow("short") << u"7 chars"_s << u"7 chars"_s << u"too short"_s << QString();
        QTest::newRow("long") << QString(1025, u'x') << QString(1025, u'x') << u"too long"_s << QString();
        QTest::newRow("long in bytes")
            << QString(400, QChar(0x20ac)) << QString(400, QChar(0x20ac)) << u"too long"_s << QString();
        QTest::newRow("once") << u"long enough"_s << QString() << QString() << u"second time"_s;
        QTest::newRow("another") << u"long enough"_s << u"long enuogh"_s << QString() << u"not the same"_s;
    }
    void saysWhatIsWrongAtTheFieldAtFault()
    {
        QFETCH(QString, first);
        QFETCH(QString, again);
        QFETCH(QString, atFirst);
        QFETCH(QString, atAgain);
        type(first, again);
        QVERIFY(!m_field->check());
        QVERIFY2(m_field->first().error().contains(atFirst), qPrintable(m_field->first().error()));
        QVERIFY2(m_field->again().error().contains(atAgain), qPrintable(m_field->again().error()));
        QCOMPARE(m_field->first().hasError(), !atFirst.isEmpty());
        QCOMPARE(m_field->again().hasError(), !atAgain.isEmpty());
        QVERIFY((atFirst.isEmpty() ? m_field->again() : m_field->first()).edit()->hasFocus());
        // Whoever types on is told no more of it.
        type(u"long enough"_s, u"long enough"_s);
        QVERIFY(!m_field->first().hasError() && !m_field->again().hasError());
        QVERIFY(m_field->check());
    }

    void showsBothOrNone()
    {
        auto* show = m_field->first().findChild<kit::LinkLabel*>();
        QCOMPARE(m_field->first().edit()->echoMode(), QLineEdit::Password);
        QCOMPARE(m_field->again().edit()->echoMode(), QLineEdit::Password);
        QTest::keyClick(show, Qt::Key_Return);
        QCOMPARE(m_field->first().edit()->echoMode(), QLineEdit::Normal);
        QCOMPARE(m_field->again().edit()->echoMode(), QLineEdit::Normal);
        QCOMPARE(show->text(), u"Hide"_s);
        m_field->clear(); // hides what comes next
        QCOMPARE(m_field->again().edit()->echoMode(), QLineEdit::Password);
    }

    void tellsHowHardItIsToGuess()
    {
        m_field->setNames({u"Kornblume"_s});
        QVERIFY(m_field->meter().sentence().contains(u"Four words"));
        type(u"kornblume"_s, {});
        QCOMPARE(m_field->meter().step(), 1);
        QCOMPARE(m_field->meter().sentence(),
                 u"Weak: takes seconds to guess. The workspace's name is tried first."_s);
        QVERIFY(m_field->meter().accessibleDescription().contains(u"Weak"));
        m_field->setNames({u"Another"_s});
        QVERIFY(!m_field->meter().sentence().contains(u"name"));
        type(u"vier lose Ziegel brummen"_s, {});
        QCOMPARE(m_field->meter().step(), 4);
        QCOMPARE(m_field->meter().sentence(), u"Strong: takes centuries to guess."_s);
    }

    void goesOnByReturn()
    {
        QSignalSpy entered(m_field.get(), &PassphraseField::entered);
        m_field->takeFocus();
        QTest::keyClicks(m_field->first().edit(), u"long enough"_s);
        QTest::keyClick(m_field->first().edit(), Qt::Key_Return);
        QVERIFY(m_field->again().edit()->hasFocus());
        QVERIFY(entered.isEmpty());
        QTest::keyClick(m_field->again().edit(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
    }

private:
    void type(const QString& first, const QString& again)
    {
        m_field->first().edit()->setText(first);
        m_field->again().edit()->setText(again);
    }
    std::unique_ptr<PassphraseField> m_field;
};

QTEST_MAIN(TestPassphraseField)
#include "tst_passphrasefield.moc"
