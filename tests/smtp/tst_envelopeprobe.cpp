// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/scenario.h"

#include <QTest>

using namespace mw::smtp;
using namespace mw::test;
using namespace Qt::StringLiterals;
using What = mw::test::Row::What;

namespace {

/// One session that asks about one envelope as soon as it is ready, and then says QUIT.
struct Asked
{
    explicit Asked(Script script, Envelope what, Delivery delivery = {}, Options options = loopbackOptions())
    {
        auto made = std::make_unique<ScriptedTransport>(std::move(script), delivery);
        transport = made.get();
        options.beforeMail = [this](quint64) { return ++announced > 0; };
        session = std::make_unique<Session>(std::move(made), std::move(options));
        QObject::connect(session.get(), &Session::ready, session.get(), [this, what] {
            ++readies;
            if (readies == 1)
                session->probe(what);
            else
                session->quit();
        });
        QObject::connect(session.get(), &Session::probed, session.get(),
                         [this](const EnvelopeAnswers& came) { answers.push_back(came); });
        QObject::connect(session.get(), &Session::replied, session.get(),
                         [this](Phase phase, const Reply& reply) { replies.emplace_back(phase, reply); });
        QObject::connect(session.get(), &Session::closed, session.get(), [this] { ++closes; });
        QObject::connect(session.get(), &Session::failed, session.get(),
                         [this](const SessionError& came) { error = came; });
        QObject::connect(session.get(), &Session::finished, session.get(), [this] { ++outcomes; });
        session->open();
    }

    ScriptedTransport* transport = nullptr;
    std::unique_ptr<Session> session;
    std::vector<EnvelopeAnswers> answers;
    std::vector<std::pair<Phase, Reply>> replies;
    std::optional<SessionError> error;
    int readies = 0;
    int closes = 0;
    int outcomes = 0;
    int announced = 0;
};

const char* const mailLine = "MAIL FROM:<from@example.com>";
const char* const rcptLine = "RCPT TO:<to1@example.org>";

} // namespace

class TestEnvelopeProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndTakesItBack_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<bool>("multiLine");
        QTest::newRow("whole") << int(Delivery::Form::Whole) << false;
        QTest::newRow("byte by byte") << int(Delivery::Form::Bytes) << false;
        QTest::newRow("multi-line") << int(Delivery::Form::Whole) << true;
    }
    void asksAndTakesItBack()
    {
        QFETCH(const int, form);
        QFETCH(const bool, multiLine);
        // PIPELINING is offered and not used: DATA must never follow.
        Asked asked(opening({hears(mailLine), says("250 2.1.0 ok"), hears(rcptLine), says("250 2.1.5 ok"),
                             hears("RSET"), says("250 2.0.0 flushed"), hears("QUIT"), says("221 2.0.0 bye"),
                             row(What::ClientCloses)}),
                    envelope(1), {Delivery::Form(form), 0, multiLine});
        QCOMPARE(asked.transport->play(), QString());
        QCOMPARE(asked.answers.size(), std::size_t(1));
        QCOMPARE(asked.answers[0].mail->code, 250);
        QCOMPARE(asked.answers[0].rcpt->code, 250);
        QCOMPARE(asked.readies, 2);
        QCOMPARE(asked.closes, 1);
        QVERIFY(!asked.error);
        QCOMPARE(asked.outcomes, 0);
        QCOMPARE(asked.announced, 0);
        QCOMPARE(asked.session->carried(), 0);
        std::vector<Phase> phases;
        for (const auto& [phase, reply] : asked.replies)
            phases.push_back(phase);
        QVERIFY((phases == std::vector<Phase>{Phase::Greeting, Phase::Ehlo, Phase::Mail, Phase::Rcpt,
                                              Phase::Idle, Phase::Idle}));
    }
    void takesTheSessionsWordForEachRefusal()
    {
        Asked mail(opening({hears(mailLine), says("550 5.7.1 not you"), hears("QUIT"), says("221 bye")}),
                   envelope(1));
        QCOMPARE(mail.transport->play(), QString());
        QCOMPARE(mail.answers.at(0).mail->enhanced, "5.7.1"_ba);
        QVERIFY(!mail.answers.at(0).rcpt);

        Asked rcpt(opening({hears(mailLine), says("250 ok"), hears(rcptLine), says("450 4.7.1 greylisted"),
                            hears("RSET"), says("250 ok"), hears("QUIT"), says("221 bye")}),
                   envelope(1));
        QCOMPARE(rcpt.transport->play(), QString());
        QCOMPARE(rcpt.answers.at(0).rcpt->code, 450);
    }
    void asksNothingWhereNothingMayBeAsked_data()
    {
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<bool>("utf8");
        QTest::newRow("a line break") << "to@example.org>\r\nDATA"_ba << false;
        QTest::newRow("no SMTPUTF8 here") << "j\xc3\xb6rg@example.org"_ba << true;
    }
    void asksNothingWhereNothingMayBeAsked()
    {
        QFETCH(const QByteArray, recipient);
        QFETCH(const bool, utf8);
        Envelope what = envelope(1);
        what.recipient = recipient;
        what.needsSmtpUtf8 = utf8;
        Asked asked(plainOpening({}), what);
        QCOMPARE(asked.transport->play(), QString());
        QCOMPARE(asked.answers.size(), std::size_t(1));
        QVERIFY(!asked.answers[0].mail);
        QVERIFY(!asked.answers[0].objection.isEmpty());
    }
    void saysSmtpUtf8WhereItIsNeeded()
    {
        Envelope what = envelope(1);
        what.recipient = "j\xc3\xb6rg@example.org";
        what.needsSmtpUtf8 = true;
        Asked asked(opening({hears("MAIL FROM:<from@example.com> SMTPUTF8"), says("250 ok"),
                             hears("RCPT TO:<j\xc3\xb6rg@example.org>"), says("250 ok"), hears("RSET"),
                             says("250 ok"), hears("QUIT"), says("221 bye")}),
                    what);
        QCOMPARE(asked.transport->play(), QString());
        QCOMPARE(asked.answers.at(0).rcpt->code, 250);
    }
    void endsWithTheConnection_data()
    {
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<int>("kind");
        QTest::newRow("421") << "421 4.3.2 going down"_ba << int(SessionError::Kind::Closed);
        QTest::newRow("354") << "354 go ahead"_ba << int(SessionError::Kind::Garbage);
        QTest::newRow("no SMTP") << "hello"_ba << int(SessionError::Kind::Garbage);
        QTest::newRow("hangs up") << QByteArray() << int(SessionError::Kind::Closed);
    }
    void endsWithTheConnection()
    {
        QFETCH(const QByteArray, last);
        QFETCH(const int, kind);
        Asked asked(opening({hears(mailLine), last.isEmpty() ? row(What::Closes) : says(last.constData()),
                             row(What::ClientCloses)}),
                    envelope(1));
        QCOMPARE(asked.transport->play(), QString());
        QVERIFY(asked.error);
        QVERIFY2(asked.error->kind == SessionError::Kind(kind), qPrintable(asked.error->detail));
        QCOMPARE(asked.error->phase, Phase::Mail);
        QVERIFY(asked.answers.empty());
        QCOMPARE(asked.outcomes, 0);
    }
    void waitsWithinBounds()
    {
        auto options = loopbackOptions();
        options.timeouts.rcpt = std::chrono::seconds(7);
        Asked asked(opening({hears(mailLine), says("250 ok"), hears(rcptLine),
                             timePasses(std::chrono::seconds(7)), row(What::ClientCloses)}),
                    envelope(1), {}, std::move(options));
        QCOMPARE(asked.transport->play(), QString());
        QCOMPARE(asked.error->kind, SessionError::Kind::TimedOut);
        QCOMPARE(asked.error->phase, Phase::Rcpt);
    }
    void showsNoPasswordInReplies()
    {
        auto options = loopbackOptions();
        options.user = u"shop"_s;
        options.password = mw::base::Secret("secret word");
        Asked asked(
            opening({hears("AUTH PLAIN AHNob3AAc2VjcmV0IHdvcmQ="), says("235 welcome, shop with secret word"),
                     hears(mailLine), says("250 ok"), hears(rcptLine), says("250 ok"), hears("RSET"),
                     says("250 ok"), hears("QUIT"), says("221 bye")},
                    "250-mail.example.org\r\n250 AUTH PLAIN"),
            envelope(1), {}, std::move(options));
        QCOMPARE(asked.transport->play(), QString());
        QVERIFY(asked.replies.size() > 4);
        for (const auto& [phase, reply] : asked.replies)
            QVERIFY(!reply.text().contains("secret"));
    }
    void canBeAbortedByWhoHears()
    {
        Asked asked(opening({hears(mailLine), says("250 ok"), row(What::ClientCloses)}), envelope(1));
        QObject::connect(asked.session.get(), &Session::replied, asked.session.get(), [&](Phase phase) {
            if (phase == Phase::Mail)
                asked.session->abort();
        });
        QCOMPARE(asked.transport->play(), QString());
        QCOMPARE(asked.closes, 1);
        QVERIFY(asked.answers.empty());
    }
};

QTEST_GUILESS_MAIN(TestEnvelopeProbe)
#include "tst_envelopeprobe.moc"
