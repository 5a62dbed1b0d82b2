// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practiceauth.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace mw;
using namespace mw::smtp;
using namespace Qt::StringLiterals;
using Kind = PracticeAuth::Step::Kind;

class TestPracticeAuth : public QObject
{
    Q_OBJECT

    base::Secret m_password{"pass word"_ba};

    Kind plain(const QByteArray& response, bool initial)
    {
        PracticeAuth auth(m_password, "n");
        const QByteArray encoded = response.toBase64();
        if (initial)
            return auth.begin("plain", QByteArrayView(encoded)).kind;
        const auto step = auth.begin("PLAIN", std::nullopt);
        if (step.kind != Kind::Challenge || !step.challenge.isEmpty())
            qFatal("PLAIN asks with an empty challenge");
        return auth.answer(encoded).kind;
    }

private Q_SLOTS:
    void judgesPlain_data()
    {
        QTest::addColumn<QByteArray>("response");
        QTest::addColumn<int>("kind");
        QTest::newRow("right") << "\0practice\0pass word"_ba << int(Kind::Granted);
        QTest::newRow("as oneself") << "practice\0practice\0pass word"_ba << int(Kind::Granted);
        QTest::newRow("as another") << "root\0practice\0pass word"_ba << int(Kind::Refused);
        QTest::newRow("name") << "\0Practice\0pass word"_ba << int(Kind::Refused);
        QTest::newRow("password") << "\0practice\0pass worD"_ba << int(Kind::Refused);
        QTest::newRow("short") << "\0practice\0pass wor"_ba << int(Kind::Refused);
        QTest::newRow("long") << "\0practice\0pass word\0"_ba << int(Kind::Refused);
        QTest::newRow("empty password") << "\0practice\0"_ba << int(Kind::Refused);
        QTest::newRow("one NUL") << "\0practice"_ba << int(Kind::Malformed);
        QTest::newRow("none") << ""_ba << int(Kind::Malformed);
    }
    void judgesPlain()
    {
        QFETCH(QByteArray, response);
        QFETCH(int, kind);
        QCOMPARE(int(plain(response, true)), kind);
        QCOMPARE(int(plain(response, false)), kind);
    }

    void judgesLogin()
    {
        for (const QByteArray& name : {"practice"_ba, "other"_ba}) {
            for (const QByteArray& password : {"pass word"_ba, "other"_ba}) {
                for (const bool initial : {false, true}) {
                    PracticeAuth auth(m_password, "n");
                    const QByteArray encoded = name.toBase64();
                    if (initial) {
                        QCOMPARE(auth.begin("LOGIN", QByteArrayView(encoded)).challenge, "UGFzc3dvcmQ6");
                    } else {
                        QCOMPARE(auth.begin("LOGIN", std::nullopt).challenge, "VXNlcm5hbWU6");
                        QCOMPARE(auth.answer(encoded).challenge, "UGFzc3dvcmQ6");
                    }
                    const bool right = name == "practice" && password == "pass word";
                    QCOMPARE(auth.answer(password.toBase64()).kind, right ? Kind::Granted : Kind::Refused);
                }
            }
        }
    }

    void judgesCramMd5()
    {
        const auto answerWith = [this](const QByteArray& name, const QByteArray& password) {
            PracticeAuth auth(m_password, "nonce");
            const auto step = auth.begin("CRAM-MD5", std::nullopt);
            const QByteArray challenge = QByteArray::fromBase64(step.challenge);
            if (challenge != "<nonce@localhost>")
                qFatal("not the challenge of RFC 2195");
            const QByteArray digest =
                QMessageAuthenticationCode::hash(challenge, password, QCryptographicHash::Md5).toHex();
            return auth.answer((name + ' ' + digest).toBase64()).kind;
        };
        QCOMPARE(answerWith("practice", "pass word"), Kind::Granted);
        QCOMPARE(answerWith("practice", "other"), Kind::Refused);
        QCOMPARE(answerWith("other", "pass word"), Kind::Refused);
        PracticeAuth early(m_password, "n");
        QCOMPARE(early.begin("CRAM-MD5", QByteArrayView("AAAA")).kind, Kind::Malformed);
    }

    void refusesWhatIsNoBase64()
    {
        for (const QByteArray& text :
             {"AA"_ba, "A"_ba, "A=AA"_ba, "AAA*"_ba, "AAAA AAAA"_ba, "\xff\xff\xff\xff"_ba}) {
            PracticeAuth auth(m_password, "n");
            QCOMPARE(auth.begin("PLAIN", QByteArrayView(text)).kind, Kind::Malformed);
        }
    }
    void canBeCancelled()
    {
        PracticeAuth auth(m_password, "n");
        QCOMPARE(auth.begin("LOGIN", std::nullopt).kind, Kind::Challenge);
        QCOMPARE(auth.answer("*").kind, Kind::Cancelled);
    }
    void knowsNoOtherMechanism()
    {
        PracticeAuth auth(m_password, "n");
        QCOMPARE(auth.begin("XOAUTH2", std::nullopt).kind, Kind::UnknownMechanism);
        QCOMPARE(auth.begin("", std::nullopt).kind, Kind::UnknownMechanism);
    }
    void grantsNothingWithoutAPassword()
    {
        const base::Secret none;
        PracticeAuth auth(none, "n");
        const QByteArray response = QByteArray("\0practice\0", 10).toBase64();
        QCOMPARE(auth.begin("PLAIN", QByteArrayView(response)).kind, Kind::Refused);
    }
};

QTEST_APPLESS_MAIN(TestPracticeAuth)
#include "tst_practiceauth.moc"
