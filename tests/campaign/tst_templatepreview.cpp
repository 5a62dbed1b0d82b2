// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/templatepreview.h"

#include <QTest>

using namespace mw;
using namespace mw::campaign;
using namespace Qt::StringLiterals;

namespace {

PreviewRequest request(const QString& subject, const QString& html, const QByteArray& attributes = "{}")
{
    return {.version = {.subject = subject,
                        .html = html,
                        .text = {},
                        .fromName = u"Kornblume"_s,
                        .fromEmail = u"news@kornblume.example.com"_s,
                        .postal = u"Mill Lane 4"_s,
                        .listName = u"News"_s},
            .email = u"anna@example.org"_s,
            .attributes = attributes,
            .now = {},
            .words = {u"Unsubscribe"_s},
            .marks = {u"<b>"_s, u"</b>"_s}};
}

} // namespace

class TestTemplatePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheMessageAsItIsSent()
    {
        const PreviewRequest asked = request(
            u"Hello {{ first_name }}"_s,
            u"<body><p data-mw-slot=\"a\" data-mw-kind=\"heading\">Dear {{ first_name }} of {{ list_name "
            "}}</p><img src=\"cid:a.png\" alt=\"\"></body>"_s,
            R"({"First name": "Anna & Co"})");
        const auto made = previewOf(asked);
        QVERIFY(made);
        QCOMPARE(made->subject, u"Hello Anna & Co"_s);
        QVERIFY(made->html.contains(u"<p>Dear Anna &amp; Co of News</p>"_s));
        QVERIFY(made->added.unsubscribeAdded);
        QVERIFY(made->added.postalAdded);
        QVERIFY(made->html.contains(u"Unsubscribe"_s));
        QVERIFY(made->text.contains(u"Dear Anna & Co of News"_s));
        QCOMPARE(made->pictures, QStringList{u"a.png"_s});
        QVERIFY(made->empty.empty());
        // Beside the real thing: what the renderer puts into a message has the same words.
        CampaignVersion version = asked.version;
        static_cast<void>(completeMessage(version, asked.words));
        const auto renderer =
            MessageRenderer::make(QByteArray(16, 'u'), version, base::Secret(QByteArray(32, 't')));
        const auto message = renderer->render({base::ContactId(1), asked.email, asked.attributes, {}});
        QVERIFY(message->bytes.contains("Dear Anna &amp; Co of News"));
    }
    void marksWhatAContactLacks()
    {
        const auto made = previewOf(request(u"Hello {{ first_name }}"_s, u"<p>Dear {{ first_name }},</p>"_s));
        QVERIFY(made);
        QCOMPARE(made->subject, u"Hello [first_name]"_s);
        QVERIFY(made->html.contains(u"Dear <b>first_name</b>,"_s));
        QCOMPARE(made->empty.size(), std::size_t(2)); // not a third time for the text part made from it
        QCOMPARE(made->empty[1].before + made->empty[1].after, u"Dear ,"_s);
    }
    void tellsWhichPartIsBroken()
    {
        QCOMPARE(previewOf(request(u"{{ a"_s, u"x"_s)).error().part, u"subject"_s);
        const auto made = previewOf(request(u"a"_s, u"x\n{% if %}"_s));
        QCOMPARE(made.error().part, u"html"_s);
        QCOMPARE(made.error().line, 2);
    }
};

QTEST_GUILESS_MAIN(TestTemplatePreview)
#include "tst_templatepreview.moc"
