// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/handshake.h"

#include <QTest>

using namespace mw::smtp;
using namespace Qt::StringLiterals;

class TestHandshake : public QObject
{
    Q_OBJECT

private:
    static Reply reply(int code, const QList<QByteArray>& lines)
    {
        return {.code = code, .enhanced = {}, .lines = lines};
    }

private Q_SLOTS:
    void bringsNoPasswordIntoItsErrors_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("plain") << QByteArray("5.7.8 no such password: secret word");
        QTest::newRow("base64") << "5.7.8 bad login " + QByteArray("secret word").toBase64();
        QTest::newRow("AUTH PLAIN") << "5.7.8 " + QByteArray("\0shop\0secret word", 17).toBase64();
    }
    void bringsNoPasswordIntoItsErrors()
    {
        QFETCH(const QByteArray, said);
        Options options;
        options.host = u"127.0.0.1"_s;
        options.security = Security::None;
        options.user = u"shop"_s;
        options.password = mw::base::Secret("secret word");
        Handshake handshake(options);
        (void)handshake.onReply(reply(220, {"ready"}));
        (void)handshake.onReply(reply(250, {"peer.test", "AUTH PLAIN"}));
        const auto step = handshake.onReply(reply(535, {"5.7.8 refused", said}));
        QVERIFY(step.error && step.error->reply);
        QCOMPARE(step.error->kind, SessionError::Kind::AuthRefused);
        const QByteArray text = step.error->reply->text() + step.error->detail.toUtf8();
        QVERIFY2(text.startsWith("5.7.8 refused"), text.constData());
        QVERIFY(!text.contains("secret word"));
        QVERIFY(!text.contains(QByteArray("secret word").toBase64()));
        QVERIFY(!text.contains(said));
    }
};

QTEST_APPLESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
