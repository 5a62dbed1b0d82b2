// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/deliverylook.h"
#include "kit/field.h"
#include "kit/formfield.h"
#include "kit/icon.h"
#include "kit/label.h"
#include "kit/linklabel.h"
#include "kit/metrics.h"
#include "kit/pageheader.h"
#include "kit/searchfield.h"
#include "kit/segmented.h"
#include "kit/style.h"
#include "kit/words.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace mw::kit;
using namespace Qt::StringLiterals;

namespace {

class LayoutRequests : public QObject
{
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
    int count = 0;
};

} // namespace

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::install(); }

    void labelsEndInAnEllipsisOrWrap()
    {
        const QString words = u"Kornblume Bakery sells bread, rolls and cakes on four days of the week"_s;
        Label label(words);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(label.width() - 1, label.height());
        QVERIFY(label.isElided());
        label.setWordWrap(true);
        QVERIFY(!label.isElided());
        const int line = lineHeight(font(nullptr, Type::Body));
        QVERIFY(label.heightForWidth(100) >= 3 * line);
        QCOMPARE(label.heightForWidth(10'000), line);
        // A word that is longer than the line breaks anywhere.
        label.setText(QString(300, u'w'));
        QVERIFY(label.heightForWidth(100) > 10 * line);
    }
    void labelsTakeNothingForHtml()
    {
        Label label(u"<b>Anna</b> & Söhne <img src=x>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        const Label plain(u"Anna"_s);
        QVERIFY(label.sizeHint().width() > 3 * plain.sizeHint().width());
    }
    void labelsHoldAnything_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString();
        QTest::newRow("300 letters") << QString(300, u'W');
        QTest::newRow("Arabic") << u"مخبز زهرة القمح"_s;
        QTest::newRow("Hindi") << u"गेहूँ का फूल बेकरी"_s;
        QTest::newRow("emoji") << u"👩🏽‍🍳🥐👨‍👩‍👧‍👦"_s;
        QTest::newRow("combining") << u"Z̴̡̛͓a̵l̶g̷o̸"_s;
        QTest::newRow("lines") << u"one\ntwo\n\nfour"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD83D));
    }
    void labelsHoldAnything()
    {
        QFETCH(QString, text);
        for (const bool wrap : {false, true}) {
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                Label label(text);
                label.setWordWrap(wrap);
                label.setLayoutDirection(direction);
                for (const int width : {1, 40, 400}) {
                    label.resize(width, std::max(label.heightForWidth(width), label.sizeHint().height()));
                    QVERIFY(!label.grab().isNull());
                }
                QVERIFY(label.sizeHint().height() >= lineHeight(font(nullptr, Type::Body)));
            }
        }
    }
    void runningFiguresKeepTheirWidth()
    {
        Label label(u"10,482"_s);
        label.setKeepsWidth(true);
        const int wide = label.sizeHint().width();
        label.setText(u"9"_s);
        QCOMPARE(label.sizeHint().width(), wide);
        label.setText(u"1,010,482"_s);
        QVERIFY(label.sizeHint().width() > wide);
    }

    void busyButtonsKeepTheirWidth()
    {
        const std::unique_ptr<Button> made(button(u"Check the connection"_s));
        made->resize(made->sizeHint());
        const int wide = made->width();
        made->setBusy(u"Checking…"_s);
        QVERIFY(made->isEnabled());
        QCOMPARE(made->minimumWidth(), wide);
        made->setBusy(u"Almost…"_s);
        made->setIdle();
        QCOMPARE(made->text(), u"Check the connection"_s);
        QCOMPARE(made->minimumWidth(), 0);
    }
    void refusedButtonsSayWhy()
    {
        const std::unique_ptr<Button> made(button(u"Send to 10,058…"_s, ButtonRole::Primary));
        made->setToolTip(u"Ctrl+Enter"_s);
        made->setRefusal(u"One-click unsubscribe is missing."_s);
        QVERIFY(!made->isEnabled());
        QCOMPARE(made->toolTip(), u"One-click unsubscribe is missing."_s);
        QCOMPARE(made->accessibleDescription(), u"One-click unsubscribe is missing."_s);
        made->setRefusal(u"Another reason."_s);
        made->setRefusal({});
        QVERIFY(made->isEnabled());
        QCOMPARE(made->toolTip(), u"Ctrl+Enter"_s);
        QVERIFY(made->accessibleDescription().isEmpty());
    }
    void keepsAmpersandsOfNames()
    {
        QCOMPARE(literal(u"R&D & Co"_s), u"R&&D && Co"_s);
        QCOMPARE(withoutMnemonics(literal(u"R&D & Co &"_s)), u"R&D & Co &"_s);
        QCOMPARE(withoutMnemonics(u"&Save"_s), u"Save"_s);
        QCOMPARE(withoutMnemonics(u"&"_s), u"&"_s);
    }
    void iconButtonsHaveANameForAll()
    {
        const std::unique_ptr<Button> made(iconButton(Icon::Close, u"Close"_s));
        QCOMPARE(made->accessibleName(), u"Close"_s);
        QCOMPARE(made->toolTip(), u"Close"_s);
        QCOMPARE(made->sizeHint().width(), made->sizeHint().height());
    }

    void fieldsTellTheirLabelHintAndError()
    {
        auto* edit = new QLineEdit;
        FormField field(u"Name of the list"_s, edit, u"People see it."_s);
        QCOMPARE(edit->accessibleName(), u"Name of the list"_s);
        QCOMPARE(edit->accessibleDescription(), u"People see it."_s);
        QVERIFY(!isFaulty(edit));
        field.setError(u"This name is taken."_s);
        QVERIFY(isFaulty(edit));
        QCOMPARE(edit->accessibleDescription(), u"This name is taken."_s);
        field.setError({});
        QVERIFY(!isFaulty(edit));
        QCOMPARE(edit->accessibleDescription(), u"People see it."_s);
    }
    void goesToTheFirstError()
    {
        QWidget window;
        FormField first(u"First"_s, new QLineEdit, {}, &window);
        FormField second(u"Second"_s, new QLineEdit, {}, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!focusFirstError({&first, &second}));
        second.setError(u"Not so."_s);
        QVERIFY(focusFirstError({&first, &second}));
        QVERIFY(second.field()->hasFocus());
    }
    void searchesAfterARestOrAtOnce()
    {
        SearchField field(u"Name, address, anything"_s);
        const QSignalSpy searched(&field, &SearchField::searched);
        QTest::keyClicks(&field, u" ann"_s);
        QCOMPARE(searched.count(), 0);
        QTRY_COMPARE(searched.count(), 1);
        QCOMPARE(searched[0][0].toString(), u"ann"_s);
        QTest::keyClicks(&field, u"a"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 2);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.count(), 2);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(searched.count(), 3);
        QVERIFY(field.text().isEmpty());
        QCOMPARE(field.accessibleName(), u"Name, address, anything"_s);
    }
    void segmentsChangeByKeys()
    {
        QWidget window;
        Segmented choice({u"Light"_s, u"Dark"_s, u"System"_s}, &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const QSignalSpy changed(&choice, &Segmented::currentChanged);
        QCOMPARE(choice.current(), 0);
        choice.setCurrent(1);
        QCOMPARE(changed.count(), 1);
        choice.setCurrent(9);
        choice.setCurrent(-1);
        QCOMPARE(choice.current(), 1);
        choice.findChildren<QAbstractButton*>()[1]->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(choice.current(), 2);
        QCOMPARE(Segmented().current(), -1);
    }
    void segmentsTakeOtherWords()
    {
        Segmented choice({u"All"_s, u"New"_s});
        const int narrow = choice.sizeHint().width();
        choice.setWord(1, u"New 1,791"_s);
        QVERIFY(choice.sizeHint().width() > narrow);
        QCOMPARE(choice.current(), 0);
    }
    void anIconMayStandAfterTheWords()
    {
        Button button(u"Columns"_s);
        button.setIcon(icon(Icon::ChevronRight));
        button.resize(button.sizeHint());
        const QImage before = button.grab().toImage();
        const QSize size = button.sizeHint();
        button.setIconAfter(true);
        QCOMPARE(button.sizeHint(), size);
        QVERIFY(button.grab().toImage() != before);
    }
    void linksArePressedByReturn()
    {
        LinkLabel link(u"Compare with a segment…"_s);
        const QSignalSpy pressed(&link, &LinkLabel::clicked);
        QTest::keyClick(&link, Qt::Key_Return);
        QTest::keyClick(&link, Qt::Key_Space);
        QTest::mouseClick(&link, Qt::LeftButton);
        QCOMPARE(pressed.count(), 3);
        QVERIFY(link.sizeHint().height() >= size::target);
    }
    void headersKeepThePrimaryLast()
    {
        PageHeader header(u"Audience"_s);
        Button* primary = header.setPrimary(u"New contact"_s, Icon::NewContact);
        Button* import = header.addButton(u"Import"_s);
        QCOMPARE(header.primary(), primary);
        QCOMPARE(header.setPrimary(u"New list"_s), primary);
        header.resize(800, header.sizeHint().height());
        header.ensurePolished();
        header.layout()->activate();
        QVERIFY(import->x() < primary->x());
        QVERIFY(header.sizeHint().height() >= size::headerHeight ||
                header.minimumHeight() >= size::headerHeight);
        const QSignalSpy pressed(&header, &PageHeader::crumbPressed);
        header.setCrumbs({u"Audience"_s, u"Newsletter"_s});
        const auto crumbs = header.findChildren<LinkLabel*>();
        QCOMPARE(crumbs.size(), 2);
        crumbs[1]->click();
        QCOMPARE(pressed[0][0].toInt(), 1);
        auto* disc = new QWidget;
        disc->setFixedSize(40, 40);
        header.setLead(disc);
        header.layout()->activate();
        QVERIFY(disc->geometry().right() < header.findChild<Label*>()->geometry().left());
    }
    void headersRestOnceTheyAreLaidOut()
    {
        PageHeader header(u"Audience"_s);
        static_cast<void>(header.addButton(u"Import"_s));
        header.resize(800, 60);
        header.show();
        QVERIFY(QTest::qWaitForWindowExposed(&header));
        LayoutRequests asked;
        header.installEventFilter(&asked);
        for (const int width : {800, 200, 800}) { // beside, below, beside
            header.resize(width, header.height());
            for (int turn = 0; turn < 20; ++turn) {
                asked.count = 0;
                QCoreApplication::sendPostedEvents();
            }
            QCOMPARE(asked.count, 0);
        }
    }
    void everyPieceHasANameForScreenReaders()
    {
        FormField field(u"Name"_s, new QLineEdit);
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(field.field());
        QVERIFY(interface);
        QCOMPARE(interface->text(QAccessible::Name), u"Name"_s);
        Label label(u"Words"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), u"Words"_s);
        LinkLabel link(u"Edit rules"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(&link)->text(QAccessible::Name), u"Edit rules"_s);
    }

    void writesNumbersAndTimesAsTheLocaleDoes()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(formatCount(11906), u"11,906"_s);
        const QDateTime time(QDate(2026, 11, 19), QTime(10, 39, 12));
        QCOMPARE(clockTime(time), u"10:39"_s);
        QVERIFY(fullTime(time).contains(u"2026"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(formatCount(1'234'567), u"1.234.567"_s);
        QCOMPARE(clockTime(time), u"10:39"_s);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(clockTime(time), u"10:39"_s);
    }
    void knowsEachStateByIconAndWord()
    {
        for (const QString& state : knownStates()) {
            const DeliveryLook look = lookOf(state);
            QVERIFY(!look.word.isEmpty());
            QVERIFY2(look.word != state, qPrintable(state));
        }
        QCOMPARE(lookOf(u"in_doubt"_s).token, Token::Doubt);
        QCOMPARE(lookOf(u"excluded"_s).word, u"Left out"_s);
        QCOMPARE(lookOf(u"claimed"_s).word, lookOf(u"queued"_s).word);
        QCOMPARE(lookOf(u"never heard"_s).word, u"never heard"_s);
        QCOMPARE(lookOf(u"never heard"_s).token, Token::Muted);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
