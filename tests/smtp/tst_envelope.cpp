// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/envelope.h"
#include "smtp/options.h"

#include <QRandomGenerator>
#include <QTest>

using namespace mw::smtp;

namespace {

/// What a server does with the body (RFC 5321 4.5.2); null when its end is not the end of `wire`.
std::optional<QByteArray> unstuffed(const QByteArray& wire)
{
    QByteArray message;
    qsizetype at = 0;
    while (at < wire.size()) {
        const auto end = wire.indexOf("\r\n", at);
        if (end < 0)
            return std::nullopt;
        auto line = wire.sliced(at, end - at);
        at = end + 2;
        if (line == ".")
            return at == wire.size() ? std::optional(message) : std::nullopt;
        if (line.startsWith('.'))
            line.remove(0, 1);
        message += line + "\r\n";
    }
    return std::nullopt;
}

} // namespace

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stuffsDots_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("wire");
        const auto row = [](const char* name, const char* message, const char* wire) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(wire);
        };
        row("empty", "", ".\r\n");
        row("plain", "a\r\n", "a\r\n.\r\n");
        row("no CRLF at the end", "a", "a\r\n.\r\n");
        row("dot first", ".a\r\n", "..a\r\n.\r\n");
        row("dots at line starts", "a\r\n.b\r\n..c\r\n", "a\r\n..b\r\n...c\r\n.\r\n");
        row("a lone dot line", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
        row("only a dot", ".", "..\r\n.\r\n");
        row("only a dot line", ".\r\n", "..\r\n.\r\n");
        row("dot at the very end", "a\r\n.", "a\r\n..\r\n.\r\n");
        row("dots inside", "a.b.\r\n", "a.b.\r\n.\r\n");
        row("empty lines", "\r\n\r\n", "\r\n\r\n.\r\n");
    }
    void stuffsDots()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, wire);
        QCOMPARE(dotStuffed(message), wire);
        QCOMPARE(declaredSize(message), unstuffed(wire).value().size());
    }
    void whatIsStuffedComesOutTheSame()
    {
        QRandomGenerator random(7);
        const QList<QByteArray> pieces{".", "\r\n", "a", "..", "\r\n.", "word"};
        for (int round = 0; round < 5000; ++round) {
            QByteArray message;
            for (int i = random.bounded(20); i > 0; --i)
                message += pieces[random.bounded(int(pieces.size()))];
            const auto back = unstuffed(dotStuffed(message));
            QVERIFY(back.has_value());
            if (!message.isEmpty() && !message.endsWith("\r\n"))
                message += "\r\n";
            QCOMPARE(*back, message);
        }
    }

    void seesEightBitAnywhere()
    {
        QVERIFY(!hasEightBit({}));
        for (int at = 0; at < 40; ++at) {
            QByteArray bytes(40, 'x');
            QVERIFY(!hasEightBit(bytes));
            bytes[at] = char(0x80);
            QVERIFY(hasEightBit(bytes));
        }
    }

    void refusesWhatNoServerMayGet_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("utf8");
        QTest::addColumn<bool>("refused");
        const auto row = [](const QByteArray& name, const QByteArray& sender, const QByteArray& recipient,
                            const QByteArray& message, bool utf8, bool refused) {
            QTest::newRow(name.constData()) << sender << recipient << message << utf8 << refused;
        };
        const QByteArray a = "a@example.com";
        const QByteArray b = "b@example.org";
        row("good", a, b, "x\r\n", false, false);
        row("null sender", "", b, "x\r\n", false, false);
        row("empty message", a, b, "", false, false);
        row("no recipient", a, "", "x\r\n", false, true);
        row("longest", a, QByteArray(254, 'x'), "", false, false);
        row("too long", a, QByteArray(255, 'x'), "", false, true);
        row("source route", a, "@x.example.com:b@example.org", "", false, true);
        for (const char c : QByteArray("\r\n\t <>\x7f\x01\0", 9)) {
            const auto name = QByteArray::number(static_cast<int>(c));
            row("recipient with " + name, a, QByteArray("b") + c + "@example.org", "", true, true);
            row("sender with " + name, QByteArray("a@example.com") + c, b, "", true, true);
        }
        row("command in the recipient", a, "b@example.org>\r\nRCPT TO:<c@example.org", "", false, true);
        row("8-bit path", a, "b\xc3\xbc@example.org", "", false, true);
        row("8-bit path with SMTPUTF8", a, "b\xc3\xbc@example.org", "", true, false);
        row("broken UTF-8", a, "b\xc3@example.org", "", true, true);
        row("bare LF", a, b, "a\nb\r\n", false, true);
        row("bare LF first", a, b, "\na\r\n", false, true);
        row("bare CR", a, b, "a\rb\r\n", false, true);
        row("bare CR at the end", a, b, "a\r", false, true);
        row("CR CR LF", a, b, "a\r\r\n", false, true);
        row("smuggled end, LF", a, b, "a\n.\r\nMAIL FROM:<x@example.com>\r\n", false, true);
        row("smuggled end, CR", a, b, "a\r.\r\nMAIL FROM:<x@example.com>\r\n", false, true);
        row("NUL", a, b, QByteArray("a\0b\r\n", 5), false, true);
    }
    void refusesWhatNoServerMayGet()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, message);
        QFETCH(bool, utf8);
        QFETCH(bool, refused);
        const Envelope envelope{1, sender, recipient, message, utf8};
        QCOMPARE(objection(envelope).has_value(), refused);
    }

    void knowsTheLoopback_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("loopback");
        for (const auto* host : {"127.0.0.1", "127.255.3.4", "::1", "localhost", "LocalHost"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const auto* host : {"", "localhost.example.com", "128.0.0.1", "0.0.0.0",
                                 "::", "mail.example.com", "127.0.0.1.example.com", "10.0.0.1", "xlocalhost"})
            QTest::newRow(*host ? host : "empty") << QString::fromLatin1(host) << false;
    }
    void knowsTheLoopback()
    {
        QFETCH(QString, host);
        QFETCH(bool, loopback);
        QCOMPARE(isLoopbackHost(host), loopback);
    }
};

QTEST_APPLESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
