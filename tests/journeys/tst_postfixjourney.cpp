// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"
#include "support/peers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace mw::journeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using mw::support::PostfixPeer;
using mw::support::SmtpSinkPeer;

namespace {

constexpr int contacts = 1000;

QByteArray headerOf(const QByteArray& message, const QByteArray& name)
{
    const auto end = message.indexOf("\n\n");
    const QByteArray head = '\n' + message.first(std::max<qsizetype>(end, 0)) + '\n';
    const auto at = head.indexOf('\n' + name + ": ");
    if (at < 0)
        return {};
    auto stop = head.indexOf('\n', at + 1);
    while (stop >= 0 && stop + 1 < head.size() && (head[stop + 1] == ' ' || head[stop + 1] == '\t'))
        stop = head.indexOf('\n', stop + 1);
    return head.mid(at + name.size() + 3, stop - at - name.size() - 3);
}

/// `contactN@…` -> N; 0 for anything else.
int contactIn(const QByteArray& address)
{
    static const QRegularExpression form(u"contact(\\d+)@example\\.(com|org)"_s);
    const auto match = form.match(QString::fromLatin1(address));
    const int contact = match.captured(1).toInt();
    return match.hasMatch() && address.contains(addressOf(contact)) ? contact : 0;
}

/// As a word of its own, in whatever part, soft line ends (RFC 2045 6.7) taken out.
qsizetype timesInBody(const QByteArray& message, const QByteArray& word)
{
    QByteArray body = message.mid(message.indexOf("\n\n"));
    body.replace("=\n", "");
    return QString::fromUtf8(body).count(QRegularExpression(u"\\b%1\\b"_s.arg(QString::fromLatin1(word))));
}

/// What is wrong with one delivered message.
QStringList faultsOf(const QByteArray& message, QSet<int>& seen, QSet<QByteArray>& ids)
{
    QStringList faults;
    const int contact = contactIn(headerOf(message, "Delivered-To"));
    const QString who = u"contact %1: "_s.arg(contact);
    const QByteArray name = nameOf(contact);
    if (contact == 0 || seen.contains(contact))
        faults.append(who + u"nobody's, or a second one"_s);
    seen.insert(contact);
    if (contactIn(headerOf(message, "To")) != contact)
        faults.append(who + u"To is "_s + QString::fromLatin1(headerOf(message, "To")));
    if (!headerOf(message, "Subject").endsWith(' ' + name))
        faults.append(who + u"Subject is "_s + QString::fromLatin1(headerOf(message, "Subject")));
    if (timesInBody(message, name) != 2)
        faults.append(who + u"the name is not once in each part"_s);
    if (!headerOf(message, "List-Unsubscribe").contains("<mailto:"))
        faults.append(who + u"no List-Unsubscribe"_s);
    const QByteArray id = headerOf(message, "Message-ID");
    if (id.isEmpty() || ids.contains(id))
        faults.append(who + u"Message-ID missing or met twice"_s);
    ids.insert(id);
    return faults;
}

} // namespace

/// A thousand personalised messages through real servers.
class TestPostfixJourney : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void isAllThere(const PostfixPeer& peer)
    {
        QVERIFY(peer.waitForMessages(contacts, 60s));
        const QList<QByteArray> messages = peer.messages();
        QCOMPARE(messages.size(), contacts);
        QSet<int> seen;
        QSet<QByteArray> ids;
        QStringList faults;
        for (const QByteArray& message : messages) {
            faults += faultsOf(message, seen, ids);
            if (!message.contains("with ESMTPSA"))
                faults.append(u"without TLS or login"_s);
        }
        QVERIFY2(faults.isEmpty(),
                 qPrintable(faults.first(std::min<qsizetype>(10, faults.size())).join(u'\n') + u"\n\n"_s +
                            QString::fromUtf8(messages.first())));
        QCOMPARE(seen.size(), contacts);
    }

    [[nodiscard]] Place freshPlace(const char* name)
    {
        const QString folder = m_folder.filePath(QString::fromLatin1(name));
        QDir().mkpath(folder);
        return {folder};
    }

private Q_SLOTS:
    void deliversAThousandThroughPostfix()
    {
        QString whyNot;
        const auto peer = PostfixPeer::start(&whyNot);
        if (!peer)
            QSKIP(qPrintable(whyNot));
        const Place place = freshPlace("agent");
        QFile authority(peer->caFile());
        QVERIFY(authority.open(QIODevice::ReadOnly));
        auto relay = loopbackRelay(peer->port(), 4);
        relay.security = mw::smtp::Security::StartTls;
        relay.user = peer->user();
        relay.caPem = authority.readAll();
        DONE_OR_FAIL(makeWorkspace(place, {.contacts = contacts, .relay = relay}));
        const auto said =
            runToEnd(agentCommand(place, {.environment = {{u"MW_AGENT_PASSWORD"_s, peer->password()}}}));
        QVERIFY2(said, wordsOf(said).constData());
        QCOMPARE((*said)["accepted"_L1].toInt(), contacts);
        isAllThere(*peer);
    }

    /// Its EHLO reply ends with a bare `250 `.
    void deliversAThousandThroughSmtpSink()
    {
        QString whyNot;
        const auto sink = SmtpSinkPeer::start({}, &whyNot);
        if (!sink)
            QSKIP(qPrintable(whyNot));
        const Place place = freshPlace("sink");
        DONE_OR_FAIL(makeWorkspace(place, {.contacts = contacts, .relay = loopbackRelay(sink->port(), 4)}));
        const auto said = runToEnd(agentCommand(place));
        QVERIFY2(said, wordsOf(said).constData());
        QCOMPARE((*said)["accepted"_L1].toInt(), contacts);
        QTRY_COMPARE_WITH_TIMEOUT(sink->messageCount(), qint64(contacts), 20'000);
    }

#ifdef MAILWRIGHT_CLI
private:
    /// start.sh finds the program by PATH and the samples beside it, as in an installed tree.
    [[nodiscard]] Command startScript(const Place& place, const QStringList& arguments)
    {
        const QDir folder(place.folder);
        const QString bin = folder.filePath(u"usr/bin"_s);
        if (!folder.exists(u"usr"_s)) {
            folder.mkpath(u"usr/bin"_s);
            folder.mkpath(u"usr/share/mailwright"_s);
            QFile::link(QStringLiteral(MAILWRIGHT_CLI), bin + u"/mailwright-cli"_s);
            QFile::link(QStringLiteral(MAILWRIGHT_SOURCE_DIR "/resources/samples"),
                        folder.filePath(u"usr/share/mailwright/samples"_s));
        }
        return {u"sh"_s,
                QStringList{QStringLiteral(MAILWRIGHT_SOURCE_DIR "/installer/start.sh"), u"--headless"_s,
                            u"--installed"_s, u"--workspace"_s, place.workspace()} +
                    arguments,
                {{u"PATH"_s, bin + u':' + qEnvironmentVariable("PATH")},
                 {u"XDG_STATE_HOME"_s, QFileInfo(place.state()).path()},
                 {u"HOME"_s, place.folder},
                 {u"MAILWRIGHT_NO_KEYCHAIN"_s, u"1"_s}}};
    }

    void writeFile(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void deliversAThousandByTheStartScript()
    {
        QString whyNot;
        const auto peer = PostfixPeer::start(&whyNot);
        if (!peer)
            QSKIP(qPrintable(whyNot));
        const QString file = m_folder.filePath(u"contacts.csv"_s);
        const QString password = m_folder.filePath(u"password"_s);
        writeFile(file, contactFile(contacts));
        writeFile(password, peer->password().toUtf8() + '\n');
        const QStringList arguments = {u"--contacts"_s,
                                       file,
                                       u"--smtp"_s,
                                       u"127.0.0.1:%1"_s.arg(peer->port()),
                                       u"--security"_s,
                                       u"starttls"_s,
                                       u"--ca"_s,
                                       peer->caFile(),
                                       u"--user"_s,
                                       peer->user(),
                                       u"--password-file"_s,
                                       password};

        Life without(startScript(freshPlace("without"), arguments));
        QVERIFY(without.waitForEnd());
        QVERIFY2(without.exitCode() == 1, without.words().constData());
        QVERIFY2(without.words().contains("consent"), without.words().constData());
        QVERIFY2(peer->messages().isEmpty(), "somebody was mailed without a basis");

        const QStringList consent = {u"--consent"_s, u"basis=consent,source=test"_s};
        Life with(startScript(freshPlace("with"), arguments + consent));
        QVERIFY(with.waitForEnd(120s));
        QVERIFY2(with.exitCode() == 0, with.words().constData());
        isAllThere(*peer);
    }
#endif
};

QTEST_GUILESS_MAIN(TestPostfixJourney)
#include "tst_postfixjourney.moc"
