// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/peers.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace mw::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Outcome
{
    int exitCode;
    QByteArray said;
};

Outcome sendByPython(const PostfixPeer& peer, int count)
{
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(u"python3"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/send.py"),
                                QString::number(peer.port()), peer.caFile(), QString::number(count)});
    if (!client.waitForFinished(60'000))
        return {-1, "the client did not end"};
    return {client.exitCode(), client.readAll()};
}

QSet<QByteArray> subjects(const QList<QByteArray>& messages)
{
    QSet<QByteArray> found;
    for (const QByteArray& message : messages)
        for (const QByteArray& line : message.split('\n'))
            if (line.startsWith("Subject: "))
                found.insert(line.mid(9));
    return found;
}

/// Process ids of all that have their root at or below this folder. Only root may read others' links, which
/// is enough: an ordinary user sees at least their own.
QStringList livingIn(const QString& root)
{
    QStringList living;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString& id : processes)
        if (QFileInfo(u"/proc/"_s + id + u"/root"_s).symLinkTarget().startsWith(root))
            living.append(id);
    return living;
}

} // namespace

#define START_OR_SKIP(peer, ...)                                                                             \
    QString whyNot;                                                                                          \
    const auto peer = PostfixPeer::start(__VA_ARGS__ __VA_OPT__(, ) & whyNot);                               \
    if (!peer)                                                                                               \
    QSKIP(qPrintable(whyNot))

class TestPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatThreeKindsOfLoginSend()
    {
        START_OR_SKIP(peer);
        const Outcome outcome = sendByPython(*peer, 0);
        QVERIFY2(outcome.exitCode == 0, outcome.said.constData());
        QCOMPARE(outcome.said.count(" 235 "), 3);
        QVERIFY(peer->waitForMessages(3, 20s));
        const QList<QByteArray> messages = peer->messages();
        QCOMPARE(messages.size(), 3);
        QCOMPARE(subjects(messages), (QSet<QByteArray>{"by PLAIN", "by LOGIN", "by CRAM-MD5"}));
        for (const QByteArray& message : messages)
            QVERIFY(message.contains("with ESMTPSA"));
    }
    void keepsAThousandMails()
    {
        START_OR_SKIP(peer);
        const Outcome outcome = sendByPython(*peer, 1000);
        QVERIFY2(outcome.exitCode == 0, outcome.said.constData());
        QVERIFY(peer->waitForMessages(1003, 60s));
        QCOMPARE(subjects(peer->messages()).size(), 1003);
    }
    void showsTheCertificateThatWasAskedFor_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QByteArray>("complaint");
        QTest::newRow("expired") << u"expired"_s << "certificate has expired"_ba;
        QTest::newRow("other host") << u"otherhost"_s << "IP address mismatch"_ba;
        QTest::newRow("foreign") << u"foreign"_s << "unable to get local issuer"_ba;
    }
    void showsTheCertificateThatWasAskedFor()
    {
        QFETCH(QString, certificate);
        QFETCH(QByteArray, complaint);
        START_OR_SKIP(peer, PostfixPeer::Options{.certificate = certificate});
        const Outcome outcome = sendByPython(*peer, 0);
        QVERIFY(outcome.exitCode != 0);
        QVERIFY2(outcome.said.contains(complaint), outcome.said.constData());
    }
    void takesFurtherSettings()
    {
        START_OR_SKIP(peer, PostfixPeer::Options{.mainCf = {u"smtpd_sender_restrictions = reject"_s}});
        const Outcome outcome = sendByPython(*peer, 0);
        QVERIFY(outcome.exitCode != 0);
        QVERIFY2(outcome.said.contains("554"), outcome.said.constData());
    }
    void runsTwiceAtOnce()
    {
        START_OR_SKIP(one);
        const auto two = PostfixPeer::start(&whyNot);
        QVERIFY2(two, qPrintable(whyNot));
        QVERIFY(one->port() != two->port());
        QCOMPARE(sendByPython(*one, 0).exitCode, 0);
        QVERIFY(one->waitForMessages(3, 20s));
        QCOMPARE(two->messages().size(), 0);
    }
    void leavesNothingRunning()
    {
        QString root;
        QList<quint16> ports;
        {
            START_OR_SKIP(peer);
            root = peer->root();
            ports = {peer->port(), peer->imapPort()};
            for (const quint16 port : ports)
                QVERIFY(answers(port));
            if (geteuid() == 0)
                QVERIFY(livingIn(root).size() >= 2);
        }
        QCOMPARE(livingIn(root), QStringList());
        for (const quint16 port : ports)
            QVERIFY(!answers(port));
        QVERIFY(!QFileInfo::exists(root));
    }
    void endsWithATestThatIsKilled()
    {
        START_OR_SKIP(guard); // only to know that it can be had
        const QString root = guard->root() + u"-killed"_s;
        const quint16 port = freePort();
        {
            QProcess script;
            script.start(u"sh"_s,
                         {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/mail.sh"), u"run"_s, root,
                          QString::number(port), QString::number(freePort()), QString::number(freePort())});
            QVERIFY(script.waitForReadyRead(60'000));
            QVERIFY2(answers(port), script.readAllStandardError().constData());
            script.kill();
            script.waitForFinished(20'000);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!answers(port), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(livingIn(root), QStringList(), 20'000);
        QCOMPARE(QProcess::execute(u"sh"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/mail.sh"),
                                             u"remove"_s, root}),
                 0);
        QVERIFY(!QFileInfo::exists(root));
    }
    void sinkCounts()
    {
        QString whyNot;
        const auto sink = SmtpSinkPeer::start({}, &whyNot);
        if (!sink)
            QSKIP(qPrintable(whyNot));
        QCOMPARE(QProcess::execute(u"sh"_s, {QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/tool.sh"),
                                             u"smtp-source"_s, u"-s"_s, u"4"_s, u"-m"_s, u"200"_s, u"-l"_s,
                                             u"1000"_s, u"127.0.0.1:%1"_s.arg(sink->port())}),
                 0);
        QTRY_COMPARE_WITH_TIMEOUT(sink->messageCount(), 200, 20'000);
        QVERIFY(sink->sessionCount() >= 4);
    }
};

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
