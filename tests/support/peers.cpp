// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/peers.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace mw::support {

using namespace Qt::StringLiterals;

namespace {

constexpr int startLimit = 60'000;
constexpr int stopLimit = 20'000;
// A free port can be taken by a neighbour before the server has it.
constexpr int tries = 4;

QString scripts()
{
    return QStringLiteral(MAILWRIGHT_SOURCE_DIR "/tests/peers/");
}
QString peers()
{
    return QStringLiteral(MAILWRIGHT_SOURCE_DIR "/build/peers/");
}

bool fetched(QString* whyNot, const QString& program = u"postfix"_s)
{
    if (QFile::exists(peers() + u"mail/usr/sbin/"_s + program))
        return true;
    *whyNot = u"the peers are not there; `sh tests/peers/fetch.sh` fetches them"_s;
    return false;
}

/// A script that says "ready" and then runs until its standard input ends.
bool runUntilReady(QProcess& process, const QStringList& words, QString* whyNot)
{
    process.start(u"sh"_s, words);
    while (process.state() != QProcess::NotRunning && !process.canReadLine())
        if (!process.waitForReadyRead(startLimit))
            break;
    if (process.readAllStandardOutput().startsWith("ready"))
        return true;
    process.closeWriteChannel();
    process.waitForFinished(stopLimit);
    *whyNot = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return false;
}

/// The end of its standard input ends the servers; the script then removes the folder.
void endByItsInput(QProcess& process)
{
    process.closeWriteChannel();
    if (!process.waitForFinished(stopLimit) && process.state() != QProcess::NotRunning)
        qWarning("A server's script did not end within %d s.", stopLimit / 1000);
}

QList<QByteArray> filesIn(const QString& folder)
{
    QList<QByteArray> contents;
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            contents.append(file.readAll());
    }
    return contents;
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(2'000);
}

std::unique_ptr<PostfixPeer> PostfixPeer::start(QString* whyNot)
{
    return start(Options(), whyNot);
}

std::unique_ptr<PostfixPeer> PostfixPeer::start(const Options& options, QString* whyNot)
{
    if (!fetched(whyNot))
        return nullptr;
    for (int i = 0; i < tries; ++i) {
        std::unique_ptr<PostfixPeer> peer(new PostfixPeer);
        if (peer->launch(options, whyNot))
            return peer;
    }
    return nullptr;
}

bool PostfixPeer::launch(const Options& options, QString* whyNot)
{
    m_port = freePort();
    const quint16 authPort = freePort();
    m_imapPort = freePort();
    // The process id in front lets tests/run.sh tell a dead test's folder from a living one's.
    m_root = peers() + u"run/%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(m_port);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"MAILWRIGHT_PEER_CERTIFICATE"_s, options.certificate);
    environment.insert(u"MAILWRIGHT_PEER_MAIN_CF"_s, options.mainCf.join(u'\n'));
    m_process.setProcessEnvironment(environment);
    return runUntilReady(m_process,
                         {scripts() + u"mail.sh"_s, u"run"_s, m_root, QString::number(m_port),
                          QString::number(authPort), QString::number(m_imapPort)},
                         whyNot);
}

PostfixPeer::~PostfixPeer()
{
    endByItsInput(m_process);
}

QList<QByteArray> PostfixPeer::messages() const
{
    if (geteuid() == 0)
        return filesIn(m_root + u"/var/mail/box/new"_s);
    // For an ordinary user the mail belongs to a user id inside the server's namespace.
    const QTemporaryDir copy;
    QProcess::execute(u"sh"_s, {scripts() + u"mail.sh"_s, u"collect"_s, m_root, copy.path()});
    return filesIn(copy.path());
}

bool PostfixPeer::waitForMessages(qsizetype count, std::chrono::milliseconds limit) const
{
    return QTest::qWaitFor([&] { return messages().size() >= count; }, static_cast<int>(limit.count()));
}

std::unique_ptr<NsdPeer> NsdPeer::start(const QMap<QString, QByteArray>& zones, QString* whyNot)
{
    if (!fetched(whyNot, u"nsd"_s))
        return nullptr;
    const QTemporaryDir folder;
    for (auto zone = zones.begin(); zone != zones.end(); ++zone) {
        QFile file(folder.filePath(zone.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(zone.value()) < 0) {
            *whyNot = file.errorString();
            return nullptr;
        }
    }
    for (int i = 0; i < tries; ++i) {
        std::unique_ptr<NsdPeer> peer(new NsdPeer);
        peer->m_port = freePort();
        const QString root =
            peers() + u"run/%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(peer->m_port);
        if (runUntilReady(
                peer->m_process,
                {scripts() + u"names.sh"_s, u"run"_s, root, QString::number(peer->m_port), folder.path()},
                whyNot))
            return peer;
    }
    return nullptr;
}

NsdPeer::~NsdPeer()
{
    endByItsInput(m_process);
}

std::unique_ptr<SmtpSinkPeer> SmtpSinkPeer::start(const QStringList& arguments, QString* whyNot)
{
    if (!fetched(whyNot))
        return nullptr;
    for (int i = 0; i < tries; ++i) {
        std::unique_ptr<SmtpSinkPeer> peer(new SmtpSinkPeer);
        peer->m_port = freePort();
        QStringList all{scripts() + u"tool.sh"_s, u"smtp-sink"_s, u"-c"_s};
        all << arguments << u"127.0.0.1:%1"_s.arg(peer->m_port) << u"1000"_s;
        peer->m_process.start(u"sh"_s, all);
        const auto decided = [&] {
            return peer->m_process.state() == QProcess::NotRunning || answers(peer->m_port);
        };
        const bool inTime = QTest::qWaitFor(decided, startLimit);
        if (inTime && peer->m_process.state() == QProcess::Running)
            return peer;
        *whyNot = QString::fromUtf8(peer->m_process.readAllStandardError()).trimmed();
    }
    return nullptr;
}

SmtpSinkPeer::~SmtpSinkPeer()
{
    m_process.kill();
    m_process.waitForFinished(stopLimit);
}

qint64 SmtpSinkPeer::counted(const char* word)
{
    // "sess=2 quit=2 mesg=40\r", written anew at each event; only the last whole one counts.
    m_process.waitForReadyRead(0);
    m_counts += m_process.readAllStandardOutput();
    const qsizetype end = m_counts.lastIndexOf('\r');
    if (end < 0)
        return 0;
    const qsizetype begin = m_counts.lastIndexOf('\r', end - 1) + 1;
    m_counts.remove(0, begin);
    const qsizetype at = m_counts.indexOf(word);
    if (at < 0)
        return 0;
    const QByteArray rest = m_counts.mid(at + qsizetype(qstrlen(word)));
    qint64 value = 0;
    for (const char c : rest) {
        if (c < '0' || c > '9')
            break;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace mw::support
