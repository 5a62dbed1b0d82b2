// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/plaintext.h"
#include "content/templateengine.h"
#include "content/textwidth.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

QString corpora()
{
    const QString set = qEnvironmentVariable("MAILWRIGHT_CORPORA");
    return set.isEmpty() ? QStringLiteral(MAILWRIGHT_SOURCE_DIR "/../shared/corpora") : set;
}

/// Levels of the tree that gumbo made, walked without recursion.
int depthOf(const GumboNode* root)
{
    int deepest = 0;
    std::vector<std::pair<const GumboNode*, int>> stack{{root, 1}};
    while (!stack.empty()) {
        const auto [node, depth] = stack.back();
        stack.pop_back();
        deepest = std::max(deepest, depth);
        if (node->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboVector& children = node->v.element.children;
        for (unsigned i = 0; i < children.length; ++i)
            stack.emplace_back(static_cast<const GumboNode*>(children.data[i]), depth + 1);
    }
    return deepest;
}

} // namespace

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsSeen_data();
    void writesWhatIsSeen();
    void wrapsAtTheWidth_data();
    void wrapsAtTheWidth();
    void writesLinksAsAsked();
    void keepsTemplateTags_data();
    void keepsTemplateTags();
    void rendersLoopsOverRows();
    void countsColumns();
    void refusesHostileHtml_data();
    void refusesHostileHtml();
    void survivesHostileHtml_data();
    void survivesHostileHtml();
    void keepsAnyTagSoupShallow();
    void answersEveryPrefix();
    void losesNothingOfTheCorpus_data();
    void losesNothingOfTheCorpus();
};

void TestPlainText::writesWhatIsSeen_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& html, const QString& expected) {
        QTest::newRow(name) << html << expected;
    };
    row("nothing", u""_s, u""_s);
    row("text alone", u"just  \n text"_s, u"just text"_s);
    row("paragraphs", u"<p>One\ntwo</p><p>Three"_s, u"One two\n\nThree"_s);
    row("headings", u"<h1>Title</h1>Text<h2>Sub</h2>more"_s, u"Title\n\nText\n\nSub\n\nmore"_s);
    row("divs", u"<div>a</div><div>b<div>c</div></div>d"_s, u"a\nb\nc\nd"_s);
    row("inline markup", u"a<b>b</b> <i>c</i><span>d</span>"_s, u"ab cd"_s);
    row("breaks", u"a<br>b<br/><br>c<br></br>"_s, u"a\nb\n\nc"_s);
    row("empty line by br", u"<div>a</div><div><br></div><div>b</div>"_s, u"a\n\nb"_s);
    row("closing br says nothing", u"<div>a<br></div><div>b</div>"_s, u"a\nb"_s);
    row("entities", u"&lt;b&gt; &amp; &eacute; &#8364; &copy;&nbsp;x &nosuch;"_s,
        u"<b> & é € © x &nosuch;"_s);
    row("less than", u"a < b <3 c<"_s, u"a < b <3 c<"_s);
    row("bullets", u"<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e"_s, u"- a\n- b\n  - c\n- d\n\ne"_s);
    row("numbers", u"<ol start=9><li>a</li><li><p>b</p><p>c</p></li></ol>"_s, u"9. a\n10. b\n\n    c"_s);
    row("definitions", u"<dl><dt>a<dd>b<dt>c<dd>d</dl>"_s, u"a\n  b\nc\n  d"_s);
    row("quote", u"a<blockquote>b<blockquote>c</blockquote><p>d</p></blockquote>e"_s,
        u"a\n\n> b\n>\n> > c\n>\n> d\n\ne"_s);
    row("two quotes", u"<blockquote>a</blockquote><blockquote>b</blockquote>"_s, u"> a\n\n> b"_s);
    row("rule", u"a<hr>b"_s, u"a\n"_s + QString(76, u'-') + u"\nb"_s);
    row("pre", u"x<pre>\n a\n   b\n\nc </pre>y"_s, u"x\n\n a\n   b\n\nc\n\ny"_s);
    row("pre in a quote", u"<blockquote><pre>a\n b</pre></blockquote>"_s, u"> a\n>  b"_s);
    row("table", u"<table><tr><th>A</th><th>B</th></tr><tr><td> 1 <td> 2 <tr><td>3</table>x"_s,
        u"A  B\n1  2\n3\n\nx"_s);
    row("layout table", u"<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>"_s, u"a\n\nb"_s);
    row("table in table", u"<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>c"_s,
        u"a\nb\n\nc"_s);
    row("text in a table", u"<table>lost?<tr><td>a</td></tr></table>"_s, u"lost?\n\na"_s);
    row("image", u"a <img src=x alt=' A &amp; B '> <img src=y title=T><img src=z>"_s, u"a [A & B] [T]"_s);
    row("link", u"See <a href='https://example.com/a?b&amp;c'>the shop</a>."_s,
        u"See the shop (https://example.com/a?b&c)."_s);
    row("link that says it",
        u"<a href='https://example.com/'>example.com</a> <a href='mailto:a@example.com'>a@example.com</a>"_s,
        u"example.com a@example.com"_s);
    row("link around an image", u"<a href='https://example.com'><img alt=Logo></a>"_s,
        u"[Logo] (https://example.com)"_s);
    row("silent link", u"<a href='https://example.com'><img></a><a href='https://example.com' title=T></a>"_s,
        u"https://example.com[T] (https://example.com)"_s);
    row("links that lead nowhere",
        u"<a href='#x'>a</a> <a href='JavaScript:x()'>b</a> <a>c</a> <a href=''>d</a>"_s, u"a b c d"_s);
    row("link with blanks", u"<a href='https://example.com/a b'>x</a>"_s, u"x (https://example.com/a%20b)"_s);
    row("not shown",
        u"<head><title>T</title><style>p{}</style></head><script>if (a<b) x('</p>')</script><p>a</p>"
        u"<textarea>t</textarea><svg><text>s</text></svg><select><option>o</select>"_s,
        u"a"_s);
    row("comments",
        u"a<!-- <p>b</p> --><!--> c<!---->d<!--[if mso]><p>e</p><![endif]--><![if !mso]>f<![endif]>"_s,
        u"a cdf"_s);
    row("hidden",
        u"<div style='color:red; DISPLAY : none'>pre<span>header</span></div><p hidden>x</p>"
        u"<span style=display:none>y<b>z</b></span>a<img style='display:none' alt=b>"_s,
        u"a"_s);
    row("fillers", u"a&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#8203;b&shy;c"_s, u"a bc"_s);
    row("joiners that mean something", u"\u0645\u06CC\u200C\u062E \U0001F468\u200D\U0001F469"_s,
        u"\u0645\u06CC\u200C\u062E \U0001F468\u200D\U0001F469"_s);
    row("office paragraphs", u"<p class=MsoNormal>a<o:p></o:p></p><p>b<o:p>&nbsp;</o:p></p>"_s, u"a\n\nb"_s);
    row("unclosed attribute", u"a <b>b</b> <div class=\">\nc</div>"_s, u"a b"_s);
    row("quotes within a tag", u"<p title='a>b' x=\"c>d\" y=e'f>text</p>"_s, u"text"_s);
    row("crossed", u"<b><p>a</b>b</p><div><span>c</div>d</span>"_s, u"ab\n\nc\nd"_s);
    row("stray ends", u"</p></div>a</td></table></li>b</h1>"_s, u"ab"_s);
    row("NULs", u"a\0b<p\0>c"_s, u"ab\n\nc"_s);
    row("unsafe names", u"<noscript>a</noscript><form><button>b</button></form><object>c</object>"_s,
        u"abc"_s);
    row("never closed svg", u"a<svg><g>b"_s, u"ab"_s);
}

void TestPlainText::writesWhatIsSeen()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(plainTextFromHtml(html).value(), expected);
}

void TestPlainText::wrapsAtTheWidth_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"<p>one two three four five six</p>"_s << u"one two three four\nfive six"_s;
    QTest::newRow("exactly") << u"1234567890 123456789 x"_s << u"1234567890 123456789\nx"_s;
    QTest::newRow("URL") << u"go to <a href='https://example.com/a/very/long/path'>x y</a> now"_s
                         << u"go to x y\n(https://example.com/a/very/long/path)\nnow"_s;
    QTest::newRow("long word") << u"a abcdefghijklmnopqrstuvwxyz b"_s
                               << u"a\nabcdefghijklmnopqrstuvwxyz\nb"_s;
    QTest::newRow("quote") << u"<blockquote>aaaa bbbb cccc dddd eeee ffff</blockquote>"_s
                           << u"> aaaa bbbb cccc dddd\n> eeee ffff"_s;
    QTest::newRow("item") << u"<ol><li>aaaa bbbb cccc dddd eeee ffff</ol>"_s
                          << u"1. aaaa bbbb cccc dddd\n   eeee ffff"_s;
    QTest::newRow("wide") << u"日本語日本語日本語日本語"_s << u"日本語日本語日本語日\n本語"_s;
    QTest::newRow("wide, a full stop clings")
        << u"日本語日本語日本語日。本"_s << u"日本語日本語日本語\n日。本"_s;
    QTest::newRow("wide after words")
        << u"ab cd ef 日本語日本語日本語"_s << u"ab cd ef\n日本語日本語日本語"_s;
    QTest::newRow("marks take no room")
        << u"e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301 12345678 x"_s
        << u"e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301 12345678\nx"_s;
}

void TestPlainText::wrapsAtTheWidth()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    // 20 columns of text are always left, whatever stands before them.
    QCOMPARE(plainTextFromHtml(html, {.width = 20}).value(), expected);
}

void TestPlainText::writesLinksAsAsked()
{
    const QString html =
        u"<a href='https://a.test/1'>a</a> <a href='https://b.test/'>b</a> <a href='https://a.test/1'>c</a>"_s;
    QCOMPARE(plainTextFromHtml(html, {.links = LinkStyle::None}).value(), u"a b c"_s);
    QCOMPARE(plainTextFromHtml(html, {.links = LinkStyle::Footnotes}).value(),
             u"a [1] b [2] c [1]\n\n[1] https://a.test/1\n[2] https://b.test/"_s);
}

void TestPlainText::keepsTemplateTags_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("output") << u"<p>Dear {{ first_name | default: \"a  b\" }},</p>"_s
                            << u"Dear\n{{ first_name | default: \"a  b\" }},"_s;
    QTest::newRow("never broken") << u"aaaa bbbb cccc {{ first_name | default: 'there' }} dddd"_s
                                  << u"aaaa bbbb cccc\n{{ first_name | default: 'there' }}\ndddd"_s;
    QTest::newRow("link") << u"<a href=\"{{ unsubscribe_url | append: \"?x\" }}\">Leave</a>"_s
                          << u"Leave\n({{ unsubscribe_url | append: \"?x\" }})"_s;
    QTest::newRow("alternative text") << u"<img alt='{{ a | escape }}'>"_s << u"[{{ a }}]"_s;
    QTest::newRow("HTML filters go")
        << u"{{ a | newline_to_br }}{{ a | escape | upcase }}{{ a | append: '| raw' }}"_s
        << u"{{ a }}{{ a | upcase }}{{ a | append: '| raw' }}"_s;
    QTest::newRow("question") << u"<p>a</p>{% if x < 5 %}<p>b</p>{% endif %}<p>c</p>"_s
                              << u"a\n\n{% if x < 5 %}b\n\n{% endif %}c"_s;
    QTest::newRow("question within a tag") << u"<td {% if x %}class=\"a\"{% endif %}>b</td>"_s << u"b"_s;
    QTest::newRow("not closed") << u"a {{ b {% c"_s << u"a {{ b {% c"_s;
    QTest::newRow("marks in the source") << u"a\uF8F0"
                                            "0\uF8F1{{ b }}"_s
                                         << u"a0{{ b }}"_s;
}

void TestPlainText::keepsTemplateTags()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(plainTextFromHtml(html, {.width = 20, .templateSource = true}).value(), expected);
}

void TestPlainText::rendersLoopsOverRows()
{
    const QString html =
        u"<p>Order</p><table>{% for i in items %}<tr><td>{{ i }}</td><td>1</td></tr>{% endfor %}</table>"
        u"{% if no %}<p>never</p>{% endif %}<ul>{% for i in items %}<li>{{ i }}</li>{% endfor %}</ul>End"_s;
    const QString source = plainTextFromHtml(html, {.templateSource = true}).value();
    Values values;
    values.set(u"items"_s, Value::array({Value(u"a"_s), Value(u"b"_s)}));
    QCOMPARE(compileTemplate(source, EscapeMode::None).value().render(values).value(),
             u"Order\n\na  1\nb  1\n\n- a\n- b\n\nEnd"_s);
}

void TestPlainText::countsColumns()
{
    QCOMPARE(columnsOf(u"abc"), 3);
    QCOMPARE(columnsOf(u"日本"), 4);
    QCOMPARE(columnsOf(u"ｶﾅ"), 2);
    QCOMPARE(columnsOf(u"한국"), 4);
    QCOMPARE(columnsOf(u"😀"), 2);
    QCOMPARE(columnsOf(u"e\u0301\u200D"), 1);
    QCOMPARE(columnsOf(u"Ａ！"), 4);
    QCOMPARE(columnsOf(u"𠀀"), 2);
}

void TestPlainText::refusesHostileHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("kind");
    const int deep = static_cast<int>(HtmlError::Kind::TooDeep);
    const int large = static_cast<int>(HtmlError::Kind::TooLarge);
    QTest::newRow("divs") << u"<div>"_s.repeated(100000) << deep;
    QTest::newRow("closed divs") << u"<div>"_s.repeated(100000) + u"</div>"_s.repeated(100000) << deep;
    QTest::newRow("513") << u"<div>"_s.repeated(513) << deep;
    QTest::newRow("tables") << u"<table><tr><td>"_s.repeated(1000) << deep;
    QTest::newRow("lists") << u"<ul><li>"_s.repeated(1000) << deep;
    QTest::newRow("crossed") << u"<span><div></span>"_s.repeated(1000) << deep;
    QTest::newRow("unknown") << u"<x>"_s.repeated(100000) << deep;
    QTest::newRow("more than 5 MB") << QString(6 * 1024 * 1024, u'x') << large;
    QTest::newRow("more than 5 MB of UTF-8") << QString(3 * 1024 * 1024, u'€') << large;
    QTest::newRow("a million tags") << u"<p>"_s.repeated(1000000) << large;
}

void TestPlainText::refusesHostileHtml()
{
    QFETCH(QString, html);
    QFETCH(int, kind);
    const auto text = plainTextFromHtml(html);
    QVERIFY(!text);
    QCOMPARE(static_cast<int>(text.error().kind), kind);
    QVERIFY(!text.error().detail.isEmpty());
}

void TestPlainText::survivesHostileHtml_data()
{
    QTest::addColumn<QString>("piece");
    for (const QString& piece : {u"<"_s,
                                 u"</"_s,
                                 u"<!--"_s,
                                 u"<!-->"_s,
                                 u"<!"_s,
                                 u"<a href='"_s,
                                 u"<p a b c d e f g h>"_s,
                                 u"<svg>x</svg>"_s,
                                 u"<style>x</style>"_s,
                                 u"{{"_s,
                                 u"{{ a }}"_s,
                                 u"{% '"_s,
                                 u"&amp;"_s,
                                 u"&"_s,
                                 u"<br>"_s,
                                 u"x "_s,
                                 u"</x>"_s,
                                 u"<a href=x>y</a>"_s,
                                 u"<td><a href=x><b>"_s,
                                 u"日"_s,
                                 u"\uF8F0"_s,
                                 u"<table></table>"_s,
                                 u"<li><form></li>"_s})
        QTest::newRow(qPrintable(piece)) << piece;
}

void TestPlainText::survivesHostileHtml()
{
    QFETCH(QString, piece);
    const QString html = piece.repeated(200000 / piece.toUtf8().size());
    for (const bool templateSource : {false, true}) {
        const auto text = plainTextFromHtml(html, {.templateSource = templateSource});
        QVERIFY(text || !text.error().detail.isEmpty());
    }
    const auto surrounded = plainTextFromHtml(u"<p>before</p>"_s + html.left(2000));
    if (surrounded)
        QVERIFY(surrounded->startsWith(u"before"));
}

void TestPlainText::keepsAnyTagSoupShallow()
{
    // Whatever is crossed, unclosed or out of place: the tree that gumbo makes of what we hand it stays
    // within bounds.
    static const QByteArrayList names{
        "div",  "p",        "a",          "b",        "span",      "table",  "tr",   "td",
        "th",   "tbody",    "ul",         "li",       "dl",        "dd",     "dt",   "pre",
        "h1",   "h2",       "form",       "button",   "svg",       "select", "math", "caption",
        "font", "object",   "title",      "template", "br",        "img",    "body", "html",
        "head", "frameset", "blockquote", "noscript", "plaintext", "style"};
    QRandomGenerator random(512);
    int read = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray html;
        const int few = random.bounded(2, int(names.size()));
        const int shift = random.bounded(int(names.size()));
        for (int i = 0; i < 3000; ++i) {
            const QByteArray& name = names[(shift + random.bounded(few)) % names.size()];
            html += (random.bounded(5) < 2 ? "<" : "</") + name;
            html += random.bounded(20) ? ">" : " style=display:none>";
            if (random.bounded(10) == 0)
                html += "text ";
        }
        const auto readable = readableHtml(html);
        if (!readable)
            continue;
        ++read;
        const GumboTree tree = parseReadable(*readable);
        QVERIFY2(depthOf(tree->root) <= 3 * HtmlLimits::nesting, html.left(2000).constData());
        QVERIFY(plainTextFromHtml(QString::fromUtf8(html)));
    }
    QVERIFY(read > 100);
}

void TestPlainText::answersEveryPrefix()
{
    const QString html = u"<!DOCTYPE html><p class='a\"b' hidden=x>Hi &amp; {{ a | b: \"c\" }}<!-- x "
                         u"--><table><tr><td>é</td></table>"
                         u"{% if a %}<a href=\"{{ u }}\">y<script>z</script></a></p><ul><li>1<li>2</ul>"_s;
    for (qsizetype length = 0; length <= html.size(); ++length)
        for (const bool templateSource : {false, true})
            QVERIFY(plainTextFromHtml(html.first(length), {.templateSource = templateSource}));
}

/// Words as both sides may write them: without what each marks headings, images, links, quotes and lists
/// with.
static QStringList wordsOf(QString text)
{
    static const QRegularExpression marks(u"[\\[\\]()>\\x{00A0}\\x{200C}]|-{3,}"_s);
    static const QRegularExpression bullet(u"^(-|\\*|\\d+\\.)$"_s);
    text.replace(marks, u" "_s);
    text.remove(u'\x200C');
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return bullet.match(word).hasMatch(); });
    return words;
}

void TestPlainText::losesNothingOfTheCorpus_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(corpora() + u"/html-to-text/html"_s);
    if (!folder.exists())
        QSKIP("The corpus html-to-text is not there (MAILWRIGHT_CORPORA).");
    const QStringList files = folder.entryList({u"*.html"_s});
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(5);
}

void TestPlainText::losesNothingOfTheCorpus()
{
    QFETCH(QString, name);
    if (name == u"windows-1252-example")
        QSKIP("Decoding is not this function's: it takes text.");
    QFile html(corpora() + u"/html-to-text/html/"_s + name + u".html"_s);
    QFile text(corpora() + u"/html-to-text/txt/"_s + name + u".txt"_s);
    QVERIFY(html.open(QIODevice::ReadOnly) && text.open(QIODevice::ReadOnly));
    const QString ours = plainTextFromHtml(QString::fromUtf8(html.readAll())).value();
    const QStringList have = wordsOf(ours);
    qsizetype at = 0;
    // A link's title is a tooltip: we show it only where the link has no words. The corpus shows it always.
    const QStringList wanted =
        wordsOf(QString::fromUtf8(text.readAll()).section(u"With links with titles"_s, 0, 0));
    for (const QString& word : wanted) {
        const qsizetype found = have.indexOf(word, at);
        QVERIFY2(found >= 0, qPrintable(word + u"\n"_s + ours));
        at = found + 1;
    }
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
