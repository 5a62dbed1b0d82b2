// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/name.h"
#include "net/serveraddress.h"

#include <QTest>

using namespace mw::net;
using namespace Qt::StringLiterals;

class TestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatMayBeAskedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("ascii");
        QTest::newRow("host") << u"mail.example.org"_s << "mail.example.org"_ba;
        QTest::newRow("upper case") << u"Mail.Example.ORG"_s << "mail.example.org"_ba;
        QTest::newRow("dot at the end") << u"example.org."_s << "example.org"_ba;
        QTest::newRow("single label") << u"localhost"_s << "localhost"_ba;
        QTest::newRow("service") << u"_dmarc.example.org"_s << "_dmarc.example.org"_ba;
        QTest::newRow("digits") << u"10.2.0.192.in-addr.arpa"_s << "10.2.0.192.in-addr.arpa"_ba;
        QTest::newRow("IDN") << u"bücher.example"_s << "xn--bcher-kva.example"_ba;
        QTest::newRow("IDN under a service")
            << u"_dmarc._x.bücher.example"_s << "_dmarc._x.xn--bcher-kva.example"_ba;
        QTest::newRow("A-label") << u"XN--bcher-kva.example"_s << "xn--bcher-kva.example"_ba;
        QTest::newRow("longest label") << QString(63, u'a') + u".test"_s << QByteArray(63, 'a') + ".test";
    }
    void takesWhatMayBeAskedFor()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, ascii);
        const auto name = Name::parse(text);
        QVERIFY2(name, name ? "" : qPrintable(name.error().detail));
        QCOMPARE(name->ascii(), ascii);
        QVERIFY(!name->isRoot());
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("dot") << u"."_s;
        QTest::newRow("dots") << u".."_s;
        QTest::newRow("empty label") << u"a..b"_s;
        QTest::newRow("dot in front") << u".a"_s;
        QTest::newRow("space") << u"a b.example"_s;
        QTest::newRow("line feed") << u"a.example\n"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u".example"_s;
        QTest::newRow("backslash") << u"a\\.example"_s;
        QTest::newRow("quote") << u"\"a\".example"_s;
        QTest::newRow("hyphen in front") << u"-a.example"_s;
        QTest::newRow("hyphen behind") << u"a-.example"_s;
        QTest::newRow("long label") << QString(64, u'a') + u".test"_s;
        QTest::newRow("long name") << QString(u"abcdefgh."_s).repeated(29) + u"test"_s;
        QTest::newRow("very long") << QString(100'000, u'a');
        QTest::newRow("very long IDN") << QString(100'000, u'ü');
        QTest::newRow("bad IDN") << u"\u2488.example"_s + QChar(0x200f);
        QTest::newRow("colon") << u"mail.example.org:25"_s;
    }
    void refusesWhatIsNoName()
    {
        QFETCH(const QString, text);
        const auto name = Name::parse(text);
        QVERIFY(!name);
        QCOMPARE(name.error().kind, DnsError::Kind::BadName);
    }

    void readsTheWire()
    {
        const auto name = Name::fromWire("\x04Mail\x07"_ba + "example\x03org"_ba + '\0');
        QVERIFY(name);
        QCOMPARE(name->ascii(), "mail.example.org"_ba);
        const auto root = Name::fromWire(QByteArray(1, '\0'));
        QVERIFY(root);
        QVERIFY(root->isRoot());
    }
    void refusesWiresThatAreNoName_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no end") << "\x01"
                                   "a"_ba;
        QTest::newRow("label over the end") << "\x05"
                                               "a"_ba;
        QTest::newRow("pointer") << "\xc0\x0c"_ba;
        QTest::newRow("bytes behind") << "\x01"
                                         "a"_ba +
                                             QByteArray(2, '\0');
        QTest::newRow("dot in a label") << "\x03"
                                           "a.b"_ba +
                                               '\0';
        QTest::newRow("control") << "\x03"
                                    "a\nb"_ba +
                                        '\0';
        QTest::newRow("eight bit") << "\x01\xff"_ba + '\0';
        QTest::newRow("backslash") << "\x01\\"_ba + '\0';
        QTest::newRow("too long") << ("\x3f"_ba + QByteArray(63, 'a')).repeated(5) + '\0';
    }
    void refusesWiresThatAreNoName()
    {
        QFETCH(const QByteArray, wire);
        QVERIFY(!Name::fromWire(wire));
    }

    void readsServers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // empty = refused
        QTest::newRow("IPv4") << u"127.0.0.1:5353"_s << u"127.0.0.1:5353"_s;
        QTest::newRow("IPv4 alone") << u"192.0.2.1"_s << u"192.0.2.1:53"_s;
        QTest::newRow("IPv6") << u"[::1]:5353"_s << u"[::1]:5353"_s;
        QTest::newRow("IPv6 without port") << u"[2001:db8::1]"_s << u"[2001:db8::1]:53"_s;
        QTest::newRow("bare IPv6") << u"2001:db8::1"_s << u"[2001:db8::1]:53"_s;
        QTest::newRow("localhost") << u"LocalHost:53"_s << u"127.0.0.1:53"_s;
        for (const auto& bad : {u""_s, u":53"_s, u"dns.example.org:53"_s, u"127.0.0.1:"_s, u"127.0.0.1:0"_s,
                                u"127.0.0.1:65536"_s, u"127.0.0.1:5x"_s, u"127.0.0.1:-1"_s, u"[::1"_s,
                                u"[::1]53"_s, u"[127.0.0.1]:53"_s, u"127.0.0.1:53,8.8.8.8"_s})
            QTest::newRow(qPrintable(u"refuses '%1'"_s.arg(bad))) << bad << QString();
    }
    void readsServers()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        const auto server = ServerAddress::parse(text);
        QCOMPARE(server.has_value(), !shown.isEmpty());
        if (server)
            QCOMPARE(server->text(), shown);
        else
            QCOMPARE(server.error().kind, DnsError::Kind::BadName);
    }
};

QTEST_APPLESS_MAIN(TestName)
#include "tst_name.moc"
