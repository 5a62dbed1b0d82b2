// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/maskedaddress.h"

#include <QTest>

using namespace mw;
using namespace Qt::StringLiterals;

/// What may be shown of an address where it is nobody's business.
class TestMaskedAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNoLength_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("masked");
        QTest::newRow("usual") << u"jonas.petersen@example.com"_s << u"j••••n@e••••••.com"_s;
        QTest::newRow("short") << u"jn@e.com"_s << u"j••••n@e••••••.com"_s;
        QTest::newRow("one letter") << u"j@e.com"_s << u"j••••j@e••••••.com"_s;
        QTest::newRow("subdomain") << u"a.b@mail.shop.example.org"_s << u"a••••b@m••••••.org"_s;
        QTest::newRow("no ending") << u"root@localhost"_s << u"r••••t@l••••••"_s;
        QTest::newRow("arabic") << u"سارة@مثال.com"_s << u"س••••ة@م••••••.com"_s;
        QTest::newRow("emoji stays whole") << u"😀x😀@example.com"_s << u"😀••••😀@e••••••.com"_s;
        QTest::newRow("empty mailbox") << u"@example.com"_s << u"••••@e••••••.com"_s;
        QTest::newRow("none") << u"nobody"_s << u"••••"_s;
        QTest::newRow("empty") << u""_s << u"••••"_s;
    }
    void showsNoLength()
    {
        QFETCH(QString, address);
        QFETCH(QString, masked);
        QCOMPARE(mail::maskedAddress(address), masked);
    }

    void masksAddressesInAServersWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("brackets") << u"550 <anna@example.com>: no such user"_s
                                  << u"550 <a••••a@e••••••.com>: no such user"_s;
        QTest::newRow("end of a sentence")
            << u"unknown: anna@example.com."_s << u"unknown: a••••a@e••••••.com."_s;
        QTest::newRow("two") << u"a1@b.de and c2@d.de"_s << u"a••••1@b••••••.de and c••••2@d••••••.de"_s;
        QTest::newRow("alone") << u"an @ sign"_s << u"an @ sign"_s;
        QTest::newRow("none") << u"450 try later"_s << u"450 try later"_s;
    }
    void masksAddressesInAServersWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, masked);
        QCOMPARE(mail::withMaskedAddresses(text), masked);
    }
};

QTEST_GUILESS_MAIN(TestMaskedAddress)
#include "tst_maskedaddress.moc"
