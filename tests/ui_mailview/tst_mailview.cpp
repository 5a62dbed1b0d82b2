// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/style.h"
#include "ui/mailview/mailview.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace mw;
using namespace mw::mailview;
using namespace Qt::StringLiterals;

namespace {

QByteArray pictureOf(const QColor& color, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// A view in a window that waits for its layouts.
struct Shown
{
    Shown()
    {
        view.resize(800, 600);
        view.show();
    }

    bool set(const MailContent& content)
    {
        QSignalSpy spy(&view, &MailView::laidOut);
        view.setContent(content);
        return spy.count() > 0 || spy.wait(60'000);
    }
    bool set(const QString& html) { return set(MailContent{.html = html}); }

    QImage grab() { return view.grab().toImage(); }
    /// The pixels of this colour.
    qsizetype count(const QColor& color)
    {
        const QImage image = grab();
        qsizetype found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found += image.pixelColor(x, y) == color;
        return found;
    }
    QAbstractScrollArea& canvas() { return *view.findChild<QAbstractScrollArea*>(); }

    MailView view;
};

const QColor red = QColor(255, 0, 0);
const QColor green = QColor(0, 128, 0);

} // namespace

class TestMailView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { kit::Style::install(); }

    void drawsAMail()
    {
        Shown shown;
        QVERIFY(shown.set(u"<div style='background:#FF0000;width:100px;height:50px'></div>"_s));
        QCOMPARE(shown.count(red), 5000);
        QVERIFY(shown.view.problem().isEmpty());
    }

    void heedsWeightsAndLineEnds()
    {
        Shown shown;
        const QString bar = u"<div style='%1background:#FF0000;float:left'>MMMMMMMM</div>"_s;
        QVERIFY(shown.set(bar.arg(QString())));
        const qsizetype normal = shown.count(red);
        QVERIFY(shown.set(bar.arg(u"font-weight:600;"_s)));
        QVERIFY(shown.count(red) != normal);
        QVERIFY(
            shown.set(u"<div style='background:#FF0000;width:100px;line-height:20px'>a<br>b<br/>c</div>"_s));
        const QImage image = shown.grab();
        QCOMPARE(image.pixelColor(100, 65), red); // three lines
        QCOMPARE(image.pixelColor(100, 72), QColor(Qt::white));
    }

    void staysOnWhitePaperInTheDark()
    {
        auto* style = qobject_cast<kit::Style*>(QApplication::style());
        QVERIFY(style);
        style->theme().setMode(kit::Theme::Mode::Dark);
        Shown shown;
        QVERIFY(shown.set(
            u"<style>@media (prefers-color-scheme: dark) { body { background:#FF0000 } }</style>a"_s));
        QCOMPARE(shown.count(red), 0);
        QCOMPARE(shown.grab().pixelColor(400, 300), QColor(Qt::white));
        style->theme().setMode(kit::Theme::Mode::Light);
    }

    void showsItAsAPhoneDoes()
    {
        Shown shown;
        shown.view.setReaderWidth(ReaderWidth::Phone);
        QVERIFY(shown.set(u"<style>p{background:#FF0000} @media (max-width:480px) { p{background:#008000} }"
                          "</style><p>text</p>"_s));
        QCOMPARE(shown.count(red), 0);
        QVERIFY(shown.count(green) > 1000);
        QSignalSpy spy(&shown.view, &MailView::laidOut);
        shown.view.setReaderWidth(ReaderWidth::Desktop);
        QVERIFY(spy.wait());
        QCOMPARE(shown.count(green), 0);
    }

    void showsThePicturesThatCameWithIt()
    {
        Shown shown;
        QVERIFY(shown.set({.html = u"<img src='cid:one.png' alt='One' width=40 height=40>"_s,
                           .pictures = {{u"one.png"_s, pictureOf(red, {400, 400})}}}));
        QVERIFY(shown.count(red) >= 38 * 38);
        QCOMPARE(shown.view.blockedPictures(), 0);
    }

    void fetchesNothingAndSaysSo()
    {
        Shown shown;
        QVERIFY(shown.set(u"<img src='https://example.com/a.png' alt='A shop window'>"
                          "<img src='http://example.com/b.png'><img src='https://example.com/a.png'>"
                          "<img src='cid:gone.png' alt='Gone'><img src='file:///etc/passwd'>"
                          "<table background='//example.com/c.png'><tr><td>x</table>"_s));
        QCOMPARE(shown.view.blockedPictures(), 4);
    }

    void tellsWhereALinkGoesAndDoesNotOpenIt()
    {
        Shown shown;
        QVERIFY(shown.set(u"<a href='https://example.com/here' style='display:block;height:100px'>Here</a>"
                          "<p>and <a href='javascript:alert(1)'>there</a></p>"_s));
        QCOMPARE(shown.view.links(), QStringList({u"https://example.com/here"_s, u"javascript:alert(1)"_s}));
        QSignalSpy spy(&shown.view, &MailView::linkActivated);
        QTest::mouseClick(shown.canvas().viewport(), Qt::LeftButton, {}, {50, 50});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), u"https://example.com/here"_s);
        QTest::mouseClick(shown.canvas().viewport(), Qt::LeftButton, {}, {50, 300});
        QCOMPARE(spy.count(), 1);
    }

    void reachesLinksByKeyboard()
    {
        Shown shown;
        QVERIFY(shown.set(u"<p><a href='mailto:a@example.com'>One</a></p><div style='height:3000px'></div>"
                          "<p><a href='https://example.com/two'>Two</a></p>"_s));
        shown.view.setFocus(Qt::TabFocusReason);
        QSignalSpy spy(&shown.view, &MailView::linkActivated);
        QTest::keyClick(&shown.canvas(), Qt::Key_Tab);
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QTest::keyClick(&shown.canvas(), Qt::Key_Tab);
        QVERIFY(shown.canvas().verticalScrollBar()->value() > 2000); // it came into view
        QTest::keyClick(&shown.canvas(), Qt::Key_Return);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.last().first().toString(), u"https://example.com/two"_s);
    }

    void scrollsByKeyboard()
    {
        Shown shown;
        QVERIFY(shown.set(
            u"<div style='height:5000px'></div><div style='background:#FF0000;height:200px'></div>"_s));
        QCOMPARE(shown.count(red), 0);
        QTest::keyClick(&shown.canvas(), Qt::Key_Space);
        QVERIFY(shown.canvas().verticalScrollBar()->value() > 300);
        QTest::keyClick(&shown.canvas(), Qt::Key_End);
        QTRY_VERIFY(shown.count(red) > 10'000); // strips come when they are seen
        QTest::keyClick(&shown.canvas(), Qt::Key_Home);
        QCOMPARE(shown.canvas().verticalScrollBar()->value(), 0);
    }

    void readsOutTextAndLinks()
    {
        Shown shown;
        QVERIFY(
            shown.set({.html = u"<a href='https://example.com'>Our shop</a>"_s, .text = u"Words of it"_s}));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&shown.canvas());
        QVERIFY(accessible);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        QCOMPARE(accessible->text(QAccessible::Description), u"Words of it"_s);
        QCOMPARE(accessible->childCount(), 1);
        QCOMPARE(accessible->child(0)->text(QAccessible::Name), u"Our shop"_s);
    }

    void showsTheTextWhereThereIsNoHtml()
    {
        Shown shown;
        QVERIFY(shown.set({.text = u"<b>Not bold</b>\nsecond line"_s}));
        QVERIFY(shown.view.problem().isEmpty());
        QVERIFY(shown.count(QColor(Qt::black)) > 0);
    }

    void theLastOneWins()
    {
        Shown shown;
        QSignalSpy spy(&shown.view, &MailView::laidOut);
        for (int i = 0; i < 50; ++i)
            shown.view.setContent({.html = u"<div style='background:#FF0000;height:%1px'></div>"_s.arg(i)});
        shown.view.setContent({.html = u"<div style='background:#008000;height:50px'></div>"_s});
        QVERIFY(spy.wait());
        QVERIFY(spy.count() < 10);
        QTRY_VERIFY(shown.count(green) > 1000);
        QCOMPARE(shown.count(red), 0);
    }

    void clearsAtOnce()
    {
        Shown shown;
        QVERIFY(shown.set(u"<div style='background:#FF0000;height:50px'></div>"_s));
        shown.view.setContent({.html = u"<div style='background:#008000;height:50px'></div>"_s});
        shown.view.clear();
        QSignalSpy spy(&shown.view, &MailView::laidOut);
        QVERIFY(!spy.wait(200));
        QCOMPARE(shown.count(red) + shown.count(green), 0);
    }

    void answersWhateverComes_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("isShown");
        const auto row = [](const char* name, const QString& html, bool isShown) {
            QTest::newRow(name) << html << isShown;
        };
        row("100,000 nested divs", u"<div>"_s.repeated(100'000), false);
        row("500 nested divs", u"<div>"_s.repeated(500) + u"x"_s, true);
        row("500 nested floats", u"<div style='float:left'>"_s.repeated(500) + u"x"_s, true);
        row("nested tables", u"<table><tr><td>"_s.repeated(160) + u"x"_s, false);
        row("nested inline blocks", u"<div style='display:inline-block'>"_s.repeated(300) + u"x"_s, true);
        row("6 MB", QString(6'000'000, u'x'), false);
        row("one word of 4 MB", QString(4'000'000, u'x'), true);
        row("a table of 20,000 cells",
            u"<table>"_s + (u"<tr>"_s + u"<td>x</td>"_s.repeated(20)).repeated(1000) + u"</table>"_s, true);
        row("a row of 20,000 cells", u"<table><tr>"_s + u"<td>x"_s.repeated(20'000), true);
        row("many spans", u"<table>"_s + u"<tr><td colspan=1000000 rowspan=1000000>x"_s.repeated(200), true);
        row("a selector that climbs",
            u"<style>"_s + u".none div div div div div div div div b{color:red}"_s.repeated(50) +
                u"</style>"_s + u"<div>"_s.repeated(400) + u"<b>x</b>"_s.repeated(100),
            false);
        row("a selector that walks",
            u"<style>b ~ b ~ b ~ b ~ u{color:red} b:nth-last-child(3n+1) ~ u{color:red}</style>"_s +
                u"<b>x</b>"_s.repeated(3'000) + u"<u>x</u>"_s,
            true);
        row("numbers that overflow",
            u"<div style='width:99999999999px;height:1e30px;margin:-2147483648px;font-size:99999999px;"
            "padding:2147483647px;border:2147483647px solid red'>x</div>"_s,
            true);
        row("only broken tags", u"<<<>>><a<b<c</p></table><img src=<td \" ' style=\"a{:;}\""_s, true);
        row("broken styles", u"<style>a{{{{ @media ( } \" ' \\ </style><p style=';:;:::;color:rgb(,,,)'>x"_s,
            true);
        row("pictures without end", u"<img src='cid:bomb.png' width=1000000 height=1000000>"_s.repeated(500),
            true);
        row("controls and halves", QString(u"<p>a\u0000\u0001\u202E\uFEFF"_s) + QChar(0xD800) + u"b</p>"_s,
            true);
    }
    /// A picture or a sentence, never a standstill: while it works, the event loop turns.
    void answersWhateverComes()
    {
        QFETCH(QString, html);
        QFETCH(bool, isShown);
        Shown shown;
        shown.view.setLimit(std::chrono::seconds(isShown ? 30 : 1));
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &timer, [&turns] { ++turns; });
        timer.start(1);
        QVERIFY(shown.set({.html = html, .pictures = {{u"bomb.png"_s, "\x89PNG\r\n\x1a\nno picture"}}}));
        QVERIFY(turns > 0);
        QCOMPARE(shown.view.problem().isEmpty(), isShown);
        (void)shown.grab();
    }

    void refusesPicturesThatAreBombs()
    {
        // A picture of 30,000 x 30,000 in some bytes: its header is enough to say no.
        QByteArray bomb = pictureOf(red, {8, 8});
        bomb.replace(16, 8, QByteArray::fromHex("0000753000007530"));
        Shown shown;
        QVERIFY(shown.set(
            {.html = u"<img src='cid:b.png' width=40 height=40><img src='cid:s.svg' width=40 height=40>"_s,
             .pictures = {{u"b.png"_s, bomb},
                          {u"s.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
                                       "<rect width='40' height='40' fill='red'/></svg>"}}}));
        QCOMPARE(shown.count(red), 0);
    }

    void worksInSeveralViewsAtOnce()
    {
        std::vector<std::unique_ptr<Shown>> all;
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        for (int i = 0; i < 6; ++i) {
            all.push_back(std::make_unique<Shown>());
            spies.push_back(std::make_unique<QSignalSpy>(&all.back()->view, &MailView::laidOut));
        }
        for (int round = 0; round < 5; ++round)
            for (const auto& shown : all)
                shown->view.setContent(
                    {.html =
                         u"<style>p{font-family:Georgia,serif}</style>"_s +
                         u"<p>Some <b>bold</b> and <i>slanted</i> words, ünïcödé, مرحبا, 你好</p>"_s.repeated(
                             50)});
        for (const auto& spy : spies)
            QTRY_VERIFY_WITH_TIMEOUT(spy->count() > 0, 30'000);
        for (const auto& shown : all)
            QVERIFY(shown->view.problem().isEmpty());
    }

    void goesAwayWhileItWorks()
    {
        for (int i = 0; i < 5; ++i) {
            Shown shown;
            shown.view.setContent({.html = u"<table><tr><td>"_s.repeated(160) + u"x"_s});
            QCoreApplication::processEvents();
        }
    }
};

QTEST_MAIN(TestMailView)
#include "tst_mailview.moc"
