// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/headervalue.h"
#include "mail/identifiers.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace mw::mail;
using namespace mw::base;
using namespace Qt::StringLiterals;

namespace {

const QByteArray campaign = "0b3c9a52-5d3c-4f0e-8f40-1c8a9c1f8a11"_ba;

Secret key(char c = 'k')
{
    return Secret(QByteArray(32, c));
}

} // namespace

class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Frozen: a changed Message-ID would orphan the reports on everything sent before.
    void givesTheSameIdForEver()
    {
        QCOMPARE(messageId(key(), campaign, ContactId(7), "example.com"),
                 "gylrnuwvtxf6qgdmr3fjiki4352djjr5@example.com"_ba);
        QCOMPARE(deliveryToken(key(), campaign, ContactId(7)), "v5btujaumkx5s4icttq2fgdfsy"_ba);
    }

    void givesEachDeliveryItsOwnId()
    {
        QSet<QByteArray> seen;
        for (int contact = 1; contact <= 2000; ++contact)
            for (const QByteArray& uuid : {campaign, "other"_ba}) {
                seen.insert(messageId(key(), uuid, ContactId(contact), "example.com"));
                seen.insert(deliveryToken(key(), uuid, ContactId(contact)));
            }
        seen.insert(messageId(key('x'), campaign, ContactId(1), "example.com"));
        seen.insert(deliveryToken(key('x'), campaign, ContactId(1)));
        QCOMPARE(seen.size(), 2000 * 2 * 2 + 2);
    }

    void keepsTokenAndMessageIdApart()
    {
        const QByteArray id = messageId(key(), campaign, ContactId(7), "example.com");
        const QByteArray token = deliveryToken(key(), campaign, ContactId(7));
        QVERIFY(
            QRegularExpression(u"^[a-z2-7]{32}@example\\.com$"_s).match(QString::fromLatin1(id)).hasMatch());
        QVERIFY(QRegularExpression(u"^[a-z2-7]{26}$"_s).match(QString::fromLatin1(token)).hasMatch());
        QVERIFY(!id.startsWith(token.first(8)));
    }

    void writesListIds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("words") << u"News and offers"_s << "News and offers <news-and-offers.example.com>"_ba;
        QTest::newRow("marks") << u"Über uns!"_s << "=?UTF-8?Q?=C3=9Cber_uns!?= <uber-uns.example.com>"_ba;
        QTest::newRow("injection") << u"a\r\nBcc: x"_s << "\"a Bcc: x\" <a-bcc-x.example.com>"_ba;
    }
    void writesListIds()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, value);
        QCOMPARE(listId(name, "example.com"), value);
    }

    void writesListIdsThatDiffer()
    {
        QSet<QByteArray> labels;
        const QStringList names = {u"田中"_s,          u"田"_s,        u""_s,
                                   u"Новости"_s,       u"Новости 2"_s, QString(300, u'a'),
                                   QString(301, u'a'), u"🎉"_s};
        for (const QString& name : names) {
            const QByteArray value = listId(name, "example.com");
            QVERIFY(HeaderValue::structured(value));
            const QByteArray label = value.mid(value.lastIndexOf('<'));
            QVERIFY2(QRegularExpression(u"^<[a-z0-9]([a-z0-9-]*[a-z0-9])?\\.example\\.com>$"_s)
                         .match(QString::fromLatin1(label))
                         .hasMatch(),
                     label.constData());
            QVERIFY(label.size() < 255);
            labels.insert(label);
        }
        QCOMPARE(labels.size(), names.size());
    }

    void writesMailtoUris_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QByteArray>("uri");
        QTest::newRow("plain") << u"leave@example.com"_s << "unsubscribe abc234"_ba
                               << "mailto:leave@example.com?subject=unsubscribe%20abc234"_ba;
        QTest::newRow("no subject") << u"leave@example.com"_s << ""_ba
                                    << "mailto:leave@example.com"_ba;
        QTest::newRow("odd address") << u"a+b&c=d%e?f@example.com"_s << "x"_ba
                                     << "mailto:a%2Bb%26c%3Dd%25e%3Ff@example.com?subject=x"_ba;
        QTest::newRow("UTF-8") << u"zoë@müller.example"_s << u"é"_s.toUtf8()
                               << "mailto:zo%C3%AB@xn--mller-kva.example?subject=%C3%A9"_ba;
        QTest::newRow("injection") << u"leave@example.com"_s << "a\r\nBcc: x&cc=y"_ba
                                   << "mailto:leave@example.com?subject=a%20%20Bcc%3A%20x%26cc%3Dy"_ba;
    }
    void writesMailtoUris()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, subject);
        QFETCH(QByteArray, uri);
        const QByteArray got = listUnsubscribeMailto(*EmailAddress::parse(address), subject);
        QCOMPARE(got, uri);
        const QUrl url = QUrl::fromEncoded(got, QUrl::StrictMode);
        QVERIFY(url.isValid());
        QVERIFY(QUrlQuery(url).queryItems().size() <= 1);
    }
};

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
