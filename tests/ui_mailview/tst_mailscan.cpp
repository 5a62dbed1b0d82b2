// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailview/mailscan.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace mw::mailview;

namespace {

QByteArray bodyOf(const QByteArray& html)
{
    const auto scanned = scanMail(html);
    if (!scanned)
        return "refused";
    const qsizetype from = scanned->indexOf("</head>") + 7;
    return scanned->mid(from).chopped(14);
}

/// Every tag ends where it should; the deepest level, or -1.
int depthOf(const QByteArray& html)
{
    std::vector<QByteArray> open;
    int deepest = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        qsizetype end = at + 1;
        while (end < html.size() && (isalnum(static_cast<unsigned char>(html[end])) || html[end] == '/'))
            ++end;
        const QByteArray name = html.mid(at + 1, end - at - 1);
        if (name.isEmpty() || name == "br" || name == "hr" || name == "img")
            continue;
        if (!name.startsWith('/')) {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name.mid(1))
                return -1;
            open.pop_back();
        }
        deepest = std::max(deepest, static_cast<int>(open.size()));
    }
    return open.empty() ? deepest : -1;
}

} // namespace

class TestMailScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesItWellNested_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const char* html, const char* body) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(body);
        };
        row("plain", "<p>a <b>b</b></p>", "<body><p>a <b>b</b></p>");
        row("crosswise", "<b>a<i>b</b>c</i>", "<body><b>a<i>b</i></b>c");
        row("left open", "<ul><li>a<li>b</ul>", "<body><ul><li>a</li><li>b</li></ul>");
        row("cells", "<table><tr><td>a<td>b<tr><td>c</table>",
            "<body><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
        row("sections", "<table><tbody><tr><td>a<tbody><tr><td>b</table>",
            "<body><table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>");
        row("body's looks", "<html><body bgcolor=red style='a:b'>x", "<body bgcolor=\"red\" style=\"a:b\">x");
        row("script", "a<script>alert('<b>')</script>b", "<body>ab");
        row("handlers", "<p onclick=\"x()\" class=c>a", "<body><p class=\"c\">a</p>");
        row("unknown", "<o:p>a</o:p><blink>b</blink>", "<body><span>a</span><span>b</span>");
        row("conditional comment", "<!--[if mso]><table><![endif]-->a<!--[if !mso]><!-->b<!--<![endif]-->",
            "<body>ab");
        row("frame", "a<iframe src=x>b</iframe>c", "<body>ac");
        row("huge cell", "<table><tr><td colspan=999999999 rowspan=-5>a</table>",
            "<body><table><tr><td colspan=\"100\" rowspan=\"1\">a</td></tr></table>");
        row("less than", "1 < 2 <3", "<body>1 &lt; 2 &lt;3");
        row("quote in value", "<a href='a\"b'>x</a>", "<body><a href=\"a&quot;b\">x</a>");
        row("link in link", "<a href=1>a<a href=2>b</a>", "<body><a href=\"1\">a</a><a href=\"2\">b</a>");
        row("picture behind a table", "<table background=a.png style='top:0'><tr><td background=b.png>",
            "<body><table background=\"a.png\" style=\"background-image:url('a.png');top:0\"><tr>"
            "<td background=\"b.png\"></td></tr></table>");
        row("tag in value", "<b title='<div>'>x</b>", "<body><b title=\"&lt;div>\">x</b>");
        row("tag cut off", "<p>a</p><p class=\"", "<body><p>a</p>");
        row("empty", "", "<body>");
    }
    void writesItWellNested()
    {
        QFETCH(QByteArray, html);
        QTEST(bodyOf(html), "body");
    }

    void putsTheStylesInFront()
    {
        const auto scanned = scanMail("<p>a</p><style media=print>b{}</style><style>c{top:0}</style>");
        QVERIFY(scanned);
        QVERIFY(scanned->contains("<head><style>c{top:0}\n</style></head>"));
    }

    void refusesWhatIsTooMuch_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<int>("error");
        const auto row = [](const char* name, const QByteArray& html, ScanError error) {
            QTest::newRow(name) << html << int(error);
        };
        row("deep", QByteArray("<div>").repeated(100'000), ScanError::TooDeep);
        row("large", QByteArray(ScanLimits::bytes + 1, 'x'), ScanError::TooLarge);
        row("tags", QByteArray("<b></b>").repeated(100'000), ScanError::TooLarge);
        row("words", QByteArray("a ").repeated(300'000), ScanError::TooLarge);
        row("styles", "<style>" + QByteArray("a{color:red}").repeated(200'000) + "</style>",
            ScanError::TooLarge);
    }
    void refusesWhatIsTooMuch()
    {
        QFETCH(QByteArray, html);
        QFETCH(int, error);
        const auto scanned = scanMail(html);
        QVERIFY(!scanned);
        QCOMPARE(int(scanned.error()), error);
    }

    void goesStraightThroughWhatNeverEnds_data()
    {
        QTest::addColumn<QByteArray>("html");
        for (const char* piece :
             {"<svg>", "<!--", "<style>", "<a href=\"", "</p>", "<select>", "<", "<textarea>"})
            QTest::newRow(piece) << QByteArray(piece).repeated(200'000);
    }
    void goesStraightThroughWhatNeverEnds()
    {
        QFETCH(QByteArray, html);
        (void)scanMail(html); // the test's time-out is the bound
    }

    /// Soup of tags, always the same: whatever comes, what is written is well-nested and not deeper than
    /// allowed.
    void staysWellNestedInSoup()
    {
        const QList<QByteArray> pieces{
            "<b>",     "</b>",         "<table>", "</table>", "<tr>",        "<td>",    "</td>",
            "<p>",     "</p>",         "<li>",    "</li>",    "<ul>",        "</ul>",   "<a href=x>",
            "</a>",    "text ",        "<h1>",    "</h2>",    "<dd>",        "<!-- ",   " -->",
            "<style>", "</style>",     "<svg>",   "</svg>",   "<body>",      "</body>", "\"",
            "<",       "<div style='", "'>",      "</div>",   "<img src=x>", "<tbody>", "</tr>"};
        QRandomGenerator random(20240611);
        for (int round = 0; round < 500; ++round) {
            QByteArray html;
            for (int i = 0; i < 200; ++i)
                html += pieces[random.bounded(static_cast<int>(pieces.size()))];
            const auto scanned = scanMail(html);
            if (!scanned)
                continue;
            const int depth = depthOf(*scanned);
            QVERIFY2(depth >= 0 && depth <= ScanLimits::nesting + 4, html.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestMailScan)
#include "tst_mailscan.moc"
