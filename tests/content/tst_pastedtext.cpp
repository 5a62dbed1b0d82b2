// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pastedtext.h"
#include "content/slots.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mw::content;
using namespace Qt::StringLiterals;

namespace {

/// Paragraphs parted by "|", breaks as "/", **bold**, _italic_, [words](link), {field}.
QString drawn(const RichText& text)
{
    QStringList paragraphs;
    for (const Runs& runs : text.paragraphs) {
        QString out;
        for (const TextRun& run : runs) {
            QString words = run.kind == TextRun::Kind::Break   ? u"/"_s
                            : run.kind == TextRun::Kind::Field ? u"{%1}"_s.arg(run.field.name)
                                                               : run.text;
            if (run.bold)
                words = u"**%1**"_s.arg(words);
            if (run.italic)
                words = u"_%1_"_s.arg(words);
            if (!run.link.isEmpty())
                words = u"[%1](%2)"_s.arg(words, run.link);
            out += words;
        }
        paragraphs.append(out);
    }
    return paragraphs.join(u'|');
}

} // namespace

class TestPastedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reducesForeignHtml_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* html, const char16_t* text) {
            QTest::newRow(name) << QByteArray(html) << QString::fromUtf16(text);
        };
        row("a Word document",
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=utf-8>"
            "<style><!-- p.MsoNormal {mso-style-parent:\"\"; font-size:11pt} --></style>"
            "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head>"
            "<body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->"
            "<p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'>"
            "<span style='color:red'>Fresh bread<o:p></o:p></span></b></p>"
            "<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            "<p class=MsoNormal>from <i>our</i> oven,\r\nevery&nbsp;day<o:p></o:p></p>"
            "<!--EndFragment--></body></html>",
            u"**Fresh bread**|from _our_ oven, every\u00a0day");
        row("Google Docs",
            "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p "
            "dir=\"ltr\">"
            "<span style=\"font-size:11pt;font-weight:700;\">Bold</span><span style=\"font-style:italic\"> "
            "and"
            "</span></p><br><p><span>more</span></p></b>",
            u"**Bold**_ and_|more");
        row("a list", "<p>We have:</p><ul><li>bread</li><li><p>rolls</p></li></ul><ol><li>one<li>two</ol>",
            u"We have:|•\u00a0bread|•\u00a0rolls|1.\u00a0one|2.\u00a0two");
        row("a table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", u"a b|c");
        row("links",
            "<a href=\"https://a.example/?x=1&amp;y=2\">good</a> <a href='javascript:alert(1)'>bad</a> "
            "<a href=\"file:///etc/passwd\">worse</a> <a name=x>none</a>",
            u"[good](https://a.example/?x=1&y=2) bad worse none");
        row("what is hidden", "a<script>evil()</script><style>x</style><span style='display:none'>h</span>b",
            u"ab");
        row("line breaks", "<p>a<br>b<br><br>c</p>", u"a/b|c");
        row("entities", "<p>&lt;b&gt; &amp; &eacute; &#128512;</p>", u"<b> & é 😀");
        row("fields", "<p>Dear {{ first_name | default: \"you\" }}, {{ | }} {% if x %}</p>",
            u"Dear {first_name}, {{ | }} {% if x %}");
        row("crosswise", "<b>a<i>b</b>c</i>d</u></p></b>", u"**a**_**b**_cd");
        row("never closed", "<b><p>a<p>b", u"**a**|**b**");
        row("a cut tag", "<p>a</p><a href=\"", u"a");
        row("nothing", "", u"");
        row("Arabic", "<p dir=rtl>مرحبا <b>بك</b></p>", u"مرحبا **بك**");
    }
    void reducesForeignHtml()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, text);
        QCOMPARE(drawn(richTextFromHtml(html)), text);
    }

    void keepsPlainTextsLines()
    {
        QCOMPARE(drawn(richTextFromPlain(u"a\r\nb\n\n\nc {{ city }}\r"_s)), u"a/b|c {city}"_s);
        QCOMPARE(drawn(richTextFromPlain(u"  \n "_s)), QString());
    }

    void takesEachGoodTagForAField()
    {
        const Runs runs = runsOfPlain(u"{{ first_name }}{{ x | default: 'y' }} {{ bad | nofilter }} {{"_s);
        QCOMPARE(runs.size(), std::size_t(3));
        QCOMPARE(runs[0].field.name, u"first_name"_s);
        QCOMPARE(runs[1].field.fallback.value_or(QString()), u"y"_s);
        QCOMPARE(runs[2].text, u" {{ bad | nofilter }} {{"_s);
    }

    void isQuickAndBoundedWithAnything()
    {
        QElapsedTimer timer;
        timer.start();
        const QByteArray deep = "x" + QByteArray("<div><b>").repeated(200'000);
        QVERIFY(!richTextFromHtml(deep).paragraphs.empty());
        const QByteArray comments = QByteArray("<!--x-->").repeated(200'000) + "y";
        QCOMPARE(drawn(richTextFromHtml(comments)), u"y"_s);
        const QByteArray crossed = QByteArray("<b>").repeated(600) + QByteArray("</i>a").repeated(100'000);
        QVERIFY(!richTextFromHtml(crossed).paragraphs.empty());
        qsizetype size = 0;
        for (const Runs& runs : richTextFromHtml(QByteArray("<p>words ").repeated(600'000)).paragraphs)
            for (const TextRun& run : runs)
                size += run.text.size();
        QVERIFY(size <= SlotLimits::text);
        QVERIFY2(timer.elapsed() < 20'000, "it took far too long");
    }
};

QTEST_GUILESS_MAIN(TestPastedText)
#include "tst_pastedtext.moc"
