// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/templateengine.h"
#include "content/unsubscribeline.h"

#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

const RequiredLineWords words{.unsubscribe = u"Leave <this> list"_s};

QString rendered(const QString& source, EscapeMode mode)
{
    Values values;
    values.set(u"unsubscribe_url"_s, Value(u"https://example.com/u?a=1&b=2"_s));
    values.set(u"sender_postal"_s, Value(u"Shop & Co\nMain 1"_s));
    return compileTemplate(source, mode).value().render(values).value();
}

} // namespace

class TestUnsubscribeLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsWhatIsMissing_data();
    void appendsWhatIsMissing();
    void standsBeforeTheEndOfTheBody_data();
    void standsBeforeTheEndOfTheBody();
    void rendersVisibly();
    void leavesWhatIsComplete();
    void leavesAnEmptyPartEmpty();
    void asksForNoPostalAddressWithoutAVariable();
    void readsItsWordsAsWords();
    void refusesWhatDoesNotCompile();
};

void TestUnsubscribeLine::appendsWhatIsMissing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("unsubscribe");
    QTest::addColumn<bool>("postal");
    QTest::newRow("nothing there") << u"Hello"_s << true << true;
    QTest::newRow("both there") << u"{{ unsubscribe_url }} {{ sender_postal | newline_to_br }}"_s << false
                                << false;
    QTest::newRow("link there") << u"<a href=\"{{unsubscribe_url}}\">x</a>"_s << true << true;
    QTest::newRow("within a template comment")
        << u"{% comment %}{{ unsubscribe_url }}{% endcomment %}"_s << true << true;
    QTest::newRow("within raw") << u"{% raw %}{{ unsubscribe_url }}{% endraw %}"_s << true << true;
    QTest::newRow("only asked about") << u"{% if unsubscribe_url %}x{% endif %}"_s << true << true;
    QTest::newRow("assigned and printed") << u"{% assign u = unsubscribe_url %}{{ u }}"_s << false << true;
    QTest::newRow("as words") << u"unsubscribe_url sender_postal"_s << true << true;
}

void TestUnsubscribeLine::appendsWhatIsMissing()
{
    QFETCH(QString, source);
    QFETCH(bool, unsubscribe);
    QFETCH(bool, postal);
    const bool isLink = source.startsWith(u"<a");
    const auto lines = withRequiredLines(source, source, words).value();
    QCOMPARE(lines.unsubscribeInHtml, unsubscribe && !isLink);
    QCOMPARE(lines.unsubscribeInText, unsubscribe && !isLink);
    QCOMPARE(lines.postalInHtml, postal);
    QCOMPARE(lines.postalInText, postal);
    QCOMPARE(lines.appendedAnything(), postal || unsubscribe);
    // What was appended counts the next time.
    const auto again = withRequiredLines(lines.html, lines.text, words).value();
    QVERIFY(!again.appendedAnything());
    QCOMPARE(again.html, lines.html);
    QCOMPARE(again.text, lines.text);
}

void TestUnsubscribeLine::standsBeforeTheEndOfTheBody_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("after");
    QTest::newRow("body") << u"<html><body>a</BODY></html>"_s << u"</BODY></html>"_s;
    QTest::newRow("html alone") << u"<html>a</html>"_s << u"</html>"_s;
    QTest::newRow("neither") << u"<p>a</p>"_s << u""_s;
    QTest::newRow("last of two") << u"<body>a</body><body>b</body>"_s << u"</body>"_s;
    QTest::newRow("not in a comment") << u"<body>a</body><!-- </body> -->"_s << u"</body><!-- </body> -->"_s;
    QTest::newRow("only in a comment") << u"a<!-- </body> -->"_s << u""_s;
    QTest::newRow("in an open comment") << u"a<!-- </body>"_s << u""_s;
    QTest::newRow("at the beginning") << u"</body>"_s << u"</body>"_s;
}

void TestUnsubscribeLine::standsBeforeTheEndOfTheBody()
{
    QFETCH(QString, html);
    QFETCH(QString, after);
    const auto lines = withRequiredLines(html, {}, words).value();
    QVERIFY(lines.unsubscribeInHtml);
    QCOMPARE(lines.html.first(html.size() - after.size()), html.chopped(after.size()));
    QVERIFY2(lines.html.endsWith(u"</div>\n"_s + after), qPrintable(lines.html));
}

void TestUnsubscribeLine::rendersVisibly()
{
    const auto lines =
        withRequiredLines(u"<body>Hi<!-- {{ unsubscribe_url }} --></body>"_s, u"Hi\n\n"_s, words).value();
    const QString html = rendered(lines.html, EscapeMode::Html);
    QVERIFY2(html.contains(u"<a href=\"https://example.com/u?a=1&amp;b=2\">Leave &lt;this&gt; list</a>"),
             qPrintable(html));
    QVERIFY2(html.contains(u"Shop &amp; Co<br />\nMain 1"), qPrintable(html));
    QCOMPARE(rendered(lines.text, EscapeMode::None),
             u"Hi\n\n-- \nShop & Co\nMain 1\nLeave <this> list: https://example.com/u?a=1&b=2\n"_s);
}

void TestUnsubscribeLine::leavesWhatIsComplete()
{
    const QString html = u"<p>{{ unsubscribe_url }}{{ sender_postal }}</p></body>"_s;
    const auto lines = withRequiredLines(html, u""_s, words).value();
    QVERIFY(!lines.appendedAnything());
    QCOMPARE(lines.html, html);
}

void TestUnsubscribeLine::leavesAnEmptyPartEmpty()
{
    const auto lines = withRequiredLines(u"<p>a</p>"_s, u""_s, words).value();
    QVERIFY(lines.unsubscribeInHtml && !lines.unsubscribeInText && !lines.postalInText);
    QVERIFY(lines.text.isEmpty());
}

void TestUnsubscribeLine::asksForNoPostalAddressWithoutAVariable()
{
    const auto lines =
        withRequiredLines(u"a"_s, u"b"_s, {.unsubscribe = u"x"_s, .postalVariable = {}}).value();
    QVERIFY(lines.unsubscribeInHtml && !lines.postalInHtml && !lines.postalInText);
}

void TestUnsubscribeLine::readsItsWordsAsWords()
{
    const auto lines = withRequiredLines(u"a"_s, u"b"_s, {.unsubscribe = u"{{ secret }}"_s}).value();
    QVERIFY(rendered(lines.html, EscapeMode::Html).contains(u"{{ secret }}"));
    QVERIFY(rendered(lines.text, EscapeMode::None).contains(u"{{ secret }}: https://"));
}

void TestUnsubscribeLine::refusesWhatDoesNotCompile()
{
    const auto lines = withRequiredLines(u"a\n{{ x | nonsense }}"_s, {}, words);
    QVERIFY(!lines);
    QCOMPARE(lines.error().line, 2);
    QVERIFY(!withRequiredLines(u"a"_s, u"{% if"_s, words));
}

QTEST_APPLESS_MAIN(TestUnsubscribeLine)
#include "tst_unsubscribeline.moc"
