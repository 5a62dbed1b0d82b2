// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/messagerenderer.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <set>

using namespace mw;
using namespace mw::campaign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray uuid(16, 'u');

CampaignVersion plain()
{
    return {.version = 1,
            .subject = u"Hello {{ first_name | default: \"there\" }}"_s,
            .html =
                u"<p>Dear {{ first_name }},</p><p>{{ note }}</p><a href=\"{{ unsubscribe_url }}\">Leave</a>"
                "<p>{{ sender_postal }}</p>"_s,
            .text = u"Dear {{ first_name }}, {{ note }}\nLeave: {{ unsubscribe_url }}\n{{ sender_postal }}"_s,
            .fromName = u"The Shop"_s,
            .fromEmail = u"news@shop.example.com"_s,
            .replyTo = u"answers@shop.example.com"_s,
            .postal = u"1 Main Street"_s,
            .listName = u"Customers"_s};
}

MessageRenderer rendererOf(const CampaignVersion& version)
{
    return std::move(MessageRenderer::make(uuid, version, base::Secret(QByteArray(32, 't'))).value());
}

Recipient ann(const QJsonObject& attributes = {{u"First name"_s, u"Ann"_s}, {u"note"_s, u"hi"_s}})
{
    return {base::ContactId(7), u"ann@example.org"_s,
            QJsonDocument(attributes).toJson(QJsonDocument::Compact),
            base::fromRfc3339(u"2026-06-01T12:00:00Z"_s).value()};
}

/// Name and unfolded value of each field, in their order; empty when a line is none.
QList<std::pair<QByteArray, QByteArray>> headersOf(const QByteArray& bytes)
{
    QList<std::pair<QByteArray, QByteArray>> fields;
    const QByteArray head = bytes.first(bytes.indexOf("\r\n\r\n"));
    QByteArray rest = head + "\r\n";
    for (qsizetype end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const QByteArray line = rest.first(end);
        rest.remove(0, end + 2);
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (fields.isEmpty())
                return {};
            fields.last().second += line;
            continue;
        }
        const auto colon = line.indexOf(':');
        if (colon <= 0 || line.first(colon).contains(' '))
            return {};
        fields.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return fields;
}

QByteArray header(const QByteArray& bytes, const QByteArray& name)
{
    for (const auto& [field, value] : headersOf(bytes))
        if (field.toLower() == name.toLower())
            return value;
    return {};
}

QList<QByteArray> namesOf(const QByteArray& bytes)
{
    QList<QByteArray> names;
    for (const auto& field : headersOf(bytes))
        names << field.first;
    return names;
}

/// All bodies, decoded from quoted-printable and base64.
QString bodiesOf(const QByteArray& bytes)
{
    QString all;
    qsizetype at = bytes.indexOf("\r\n\r\n");
    const QByteArray type = header(bytes, "Content-Type");
    const auto mark = type.indexOf("boundary=");
    const QByteArray boundary =
        "--" + QByteArray(type.sliced(mark + 9)).replace('"', "").split(';').front().trimmed();
    for (at = bytes.indexOf(boundary); at >= 0; at = bytes.indexOf(boundary, at + 1)) {
        const auto begin = bytes.indexOf("\r\n\r\n", at);
        const auto end = bytes.indexOf(boundary, at + 1);
        if (begin < 0 || end < begin)
            break;
        const QByteArray head = bytes.sliced(at, begin - at).toLower();
        QByteArray body = bytes.sliced(begin + 4, end - begin - 4);
        if (head.contains("base64")) {
            body = QByteArray::fromBase64(body);
        } else if (head.contains("quoted-printable")) {
            body.replace("=\r\n", "");
            body = QByteArray::fromPercentEncoding(body, '=');
        }
        all += QString::fromUtf8(body);
    }
    return all;
}

bool hasBareBreaks(const QByteArray& bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\0')
            return true;
        if (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))
            return true;
        if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r'))
            return true;
    }
    return false;
}

const QStringList hostile = {
    u"Ann\r\nBcc: eve@example.com"_s,
    u"Ann\nBcc: eve@example.com"_s,
    u"Ann\rBcc: eve@example.com"_s,
    u"\r\n\r\n<html>body"_s,
    u"Ann\0Bcc: eve@example.com"_s,
    u"Ann\u0085Bcc: eve@example.com"_s,
    u"Ann\u2028Bcc: eve@example.com"_s,
    u"Ann\u000b\u000c\u001b[31m"_s,
    u"=?utf-8?Q?=0D=0ABcc:_eve@example.com?="_s,
    u"\"; Bcc: eve@example.com"_s,
    u"<eve@example.com>, \"x"_s,
    u"{{ email }} {% raw %}"_s,
    QChar(0xd800) + u" lonely"_s,
    QString(3000, u'\r'),
    u"\r\n."_s,
};

} // namespace

class TestMessageRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInTheContact()
    {
        const auto message = rendererOf(plain()).render(ann()).value();
        QCOMPARE(header(message.bytes, "Subject"), "Hello Ann"_ba);
        QCOMPARE(header(message.bytes, "To"), "ann@example.org"_ba);
        QCOMPARE(header(message.bytes, "From"), "The Shop <news@shop.example.com>"_ba);
        QCOMPARE(header(message.bytes, "Reply-To"), "answers@shop.example.com"_ba);
        QCOMPARE(message.sender, "news@shop.example.com"_ba);
        QCOMPARE(message.recipient, "ann@example.org"_ba);
        QVERIFY(!message.needsSmtpUtf8);
        const QString bodies = bodiesOf(message.bytes);
        QCOMPARE(bodies.count(u"Dear Ann"_s), 2); // text and HTML
        QVERIFY(header(message.bytes, "Content-Type").startsWith("multipart/alternative"));
        QVERIFY(header(message.bytes, "Date").contains("01 Jun 2026 12:00:00"));
        QCOMPARE(message.sha256, QCryptographicHash::hash(message.bytes, QCryptographicHash::Sha256));
    }

    void fallsBackToTheDefault()
    {
        const auto message = rendererOf(plain()).render(ann({})).value();
        QCOMPARE(header(message.bytes, "Subject"), "Hello there"_ba);
    }

    void carriesTheListsHeaders()
    {
        const auto renderer = rendererOf(plain());
        const auto message = renderer.render(ann()).value();
        const QByteArray listId = header(message.bytes, "List-Id");
        QVERIFY2(QRegularExpression(u"^(\"?Customers\"? )?<[a-z0-9-]+\\.shop\\.example\\.com>$"_s)
                     .match(QString::fromLatin1(listId))
                     .hasMatch(),
                 listId.constData());
        const QByteArray leave = header(message.bytes, "List-Unsubscribe");
        QVERIFY(leave.startsWith("<mailto:answers@shop.example.com?subject=unsubscribe%20"));
        QVERIFY(leave.endsWith('>'));
        QCOMPARE(header(message.bytes, "Message-ID"), '<' + renderer.messageId(base::ContactId(7)) + '>');
        // The visible line leads to where the header does.
        const QString uri = QString::fromLatin1(leave.sliced(1, leave.size() - 2));
        const QString bodies = bodiesOf(message.bytes);
        QCOMPARE(bodies.count(uri), 2);
    }

    void unsubscribesAtTheFromAddressWithoutAReplyTo()
    {
        auto version = plain();
        version.replyTo.clear();
        const auto message = rendererOf(version).render(ann()).value();
        QVERIFY(header(message.bytes, "List-Unsubscribe").startsWith("<mailto:news@shop.example.com?"));
        QVERIFY(!namesOf(message.bytes).contains("Reply-To"));
    }

    void namesEachDeliveryByItsOwnTokenAndId()
    {
        const auto renderer = rendererOf(plain());
        auto other = ann();
        other.contact = base::ContactId(8);
        const auto a = renderer.render(ann()).value().bytes;
        const auto b = renderer.render(other).value().bytes;
        QVERIFY(header(a, "Message-ID") != header(b, "Message-ID"));
        QVERIFY(header(a, "List-Unsubscribe") != header(b, "List-Unsubscribe"));
        QVERIFY(!header(a, "Message-ID").contains("ann"));
        auto elsewhere =
            MessageRenderer::make(QByteArray(16, 'v'), plain(), base::Secret(QByteArray(32, 't')))
                .value()
                .messageId(base::ContactId(7));
        QVERIFY(elsewhere != renderer.messageId(base::ContactId(7)));
    }

    void makesTheSameBytesEachTime()
    {
        const auto first = rendererOf(plain()).render(ann()).value();
        const auto again = rendererOf(plain()).render(ann()).value();
        QCOMPARE(again.bytes, first.bytes);
        auto later = ann();
        later.date += std::chrono::hours(1);
        QVERIFY(rendererOf(plain()).render(later).value().bytes != first.bytes);
        // Whatever order the attributes were kept in.
        Recipient turned = ann();
        turned.attributes = R"({"note":"hi","First name":"Ann"})";
        QCOMPARE(rendererOf(plain()).render(turned).value().bytes, first.bytes);
    }

    void escapesHtmlAndOnlyThere()
    {
        const QString evil = u"<script>alert('x')</script>&\"<img src=x onerror=y>"_s;
        const auto message =
            rendererOf(plain()).render(ann({{u"first_name"_s, u"A<b>"_s}, {u"note"_s, evil}})).value();
        const QString bodies = bodiesOf(message.bytes);
        const auto html = bodies.indexOf(u"<p>Dear"_s);
        QVERIFY(html > 0);
        QVERIFY(!bodies.sliced(html).contains(u"<script"_s));
        QVERIFY(!bodies.sliced(html).contains(u"<img"_s));
        QVERIFY(bodies.sliced(html).contains(u"&lt;script&gt;"_s));
        QVERIFY(bodies.first(html).contains(evil)); // plain text stays plain
        QCOMPARE(header(message.bytes, "Subject"), "Hello A<b>"_ba);
    }

    void neverReadsDataAsTemplate()
    {
        const auto message =
            rendererOf(plain())
                .render(ann({{u"first_name"_s, u"{{ email }}"_s}, {u"note"_s, u"{% if %}"_s}}))
                .value();
        QCOMPARE(header(message.bytes, "Subject"), "Hello {{ email }}"_ba);
    }

    void keepsBreaksOutOfEveryHeader_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("text");
        for (const char* where :
             {"attribute", "attribute name", "from name", "list name", "postal", "subject"})
            for (int i = 0; i < hostile.size(); ++i)
                QTest::addRow("%s %d", where, i) << QString::fromLatin1(where) << hostile[i];
    }
    void keepsBreaksOutOfEveryHeader()
    {
        QFETCH(const QString, where);
        QFETCH(const QString, text);
        const auto expected = namesOf(rendererOf(plain()).render(ann()).value().bytes);
        QVERIFY(expected.size() >= 9);
        auto version = plain();
        QJsonObject attributes = {{u"First name"_s, u"Ann"_s}, {u"note"_s, u"hi"_s}};
        if (where == u"attribute")
            attributes[u"First name"_s] = text;
        else if (where == u"attribute name")
            attributes[text] = u"x"_s;
        else if (where == u"from name")
            version.fromName = text;
        else if (where == u"list name")
            version.listName = text;
        else if (where == u"postal")
            version.postal = text;
        else
            version.subject = QString(text).replace(u"{%"_s, u""_s) + u" {{ first_name }}"_s;
        const auto made = MessageRenderer::make(uuid, version, base::Secret(QByteArray(32, 't')));
        QVERIFY(made);
        const auto message = made->render(ann(attributes));
        if (!message) { // refused whole, with its part
            QVERIFY(!message.error().part.isEmpty());
            return;
        }
        QCOMPARE(namesOf(message->bytes), expected); // no field more, none less
        QVERIFY(!hasBareBreaks(message->bytes));
        QCOMPARE(message->recipient, "ann@example.org"_ba);
        for (const auto& [name, value] : headersOf(message->bytes))
            QVERIFY2(!value.contains('\0') && !value.contains('\r') && !value.contains('\n'),
                     name.constData());
        for (const QByteArray& line : message->bytes.split('\n'))
            QVERIFY(line.size() <= 999);
    }

    void refusesAddressesThatAreNone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("empty") << QString();
        QTest::newRow("break") << u"ann@example.org\r\nRCPT TO:<eve@example.com>"_s;
        QTest::newRow("nul") << u"ann\0@example.org"_s;
        QTest::newRow("two") << u"ann@example.org,eve@example.org"_s;
        QTest::newRow("bracket") << u"<ann@example.org>"_s;
        QTest::newRow("parameter") << u"ann@example.org> SIZE=1"_s;
    }
    void refusesAddressesThatAreNone()
    {
        QFETCH(const QString, address);
        auto recipient = ann();
        recipient.email = address;
        const auto message = rendererOf(plain()).render(recipient);
        QVERIFY(!message);
        QCOMPARE(message.error().kind, RenderError::Kind::BadAddress);
        auto version = plain();
        version.fromEmail = address;
        const auto from = MessageRenderer::make(uuid, version, base::Secret(QByteArray(32, 't')));
        QVERIFY(!from);
        QCOMPARE(from.error().kind, RenderError::Kind::BadSender);
        if (address.isEmpty())
            return;
        version = plain();
        version.replyTo = address;
        const auto reply = MessageRenderer::make(uuid, version, base::Secret(QByteArray(32, 't')));
        QVERIFY(!reply);
        QCOMPARE(reply.error().part, u"reply_to"_s);
    }

    void keepsItsOwnValuesFromAttributes()
    {
        auto version = plain();
        version.html =
            u"<p>{{ sender_postal }}|{{ sender_name }}|{{ sender_email }}|{{ list_name }}|{{ email }}|"
            "{{ unsubscribe_url }}|{{ preferences_url }}</p>"_s;
        QJsonObject attributes;
        for (const char* name : {"Sender postal", "sender_name", "SENDER EMAIL", "list-name", "email",
                                 "Unsubscribe URL", "preferences url", "view_in_browser_url"})
            attributes[QString::fromLatin1(name)] = u"stolen"_s;
        const auto message = rendererOf(version).render(ann(attributes)).value();
        QVERIFY(!bodiesOf(message.bytes).contains(u"stolen"_s));
        QVERIFY(bodiesOf(message.bytes)
                    .contains(
                        u"1 Main Street|The Shop|news@shop.example.com|Customers|ann@example.org|mailto:"_s));
    }

    void survivesAttributesThatAreNoObject_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no json") << QByteArray("{");
        QTest::newRow("array") << QByteArray("[1,2]");
        QTest::newRow("numbers") << QByteArray(R"({"first_name":17,"note":null})");
        QTest::newRow("nested") << QByteArray(R"({"first_name":{"a":["b"]}})");
        QTest::newRow("deep") << QByteArray("{\"first_name\":") + QByteArray(20'000, '[');
    }
    void survivesAttributesThatAreNoObject()
    {
        QFETCH(const QByteArray, json);
        auto recipient = ann();
        recipient.attributes = json;
        const auto message = rendererOf(plain()).render(recipient);
        QVERIFY(message);
        QVERIFY(!hasBareBreaks(message->bytes));
    }

    void saysWhereATemplateIsBroken()
    {
        for (const char* part : {"subject", "html", "text"}) {
            auto version = plain();
            QString& source = part == "subject"_ba ? version.subject
                              : part == "html"_ba  ? version.html
                                                   : version.text;
            source = u"fine\n{{ first_name | nosuchfilter }}"_s;
            const auto made = MessageRenderer::make(uuid, version, base::Secret(QByteArray(32, 't')));
            QVERIFY(!made);
            QCOMPARE(made.error().kind, RenderError::Kind::BadTemplate);
            QCOMPARE(made.error().part, QString::fromLatin1(part));
            QCOMPARE(made.error().line, 2);
            QVERIFY(made.error().column > 0);
        }
    }

    void refusesWhatGrowsTooLarge()
    {
        const auto message = rendererOf(plain()).render(
            ann({{u"first_name"_s, QString(2'000'000, u'x')}, {u"note"_s, u"hi"_s}}));
        QVERIFY(!message); // as a subject at least
        QCOMPARE(message.error().kind, RenderError::Kind::CannotRender);
    }

    void tellsWhichAddressesNeedSmtpUtf8()
    {
        auto recipient = ann();
        recipient.email = u"änn@bücher.example.org"_s;
        const auto message = rendererOf(plain()).render(recipient).value();
        QVERIFY(message.needsSmtpUtf8);
        QCOMPARE(message.recipient, "änn@xn--bcher-kva.example.org"_ba);
        recipient.email = u"ann@bücher.example.org"_s; // a domain alone does not
        QVERIFY(!rendererOf(plain()).render(recipient).value().needsSmtpUtf8);
    }

    void rendersFromManyThreadsAtOnce()
    {
        const auto renderer = std::make_shared<const MessageRenderer>(rendererOf(plain()));
        const QByteArray expected = renderer->render(ann()).value().bytes;
        std::atomic<int> wrong = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int n = 0; n < 50; ++n)
                    wrong += renderer->render(ann())->bytes != expected;
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            QVERIFY(thread->wait(60'000));
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMessageRenderer)
#include "tst_messagerenderer.moc"
