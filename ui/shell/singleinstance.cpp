// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/singleinstance.h"

#include <chrono>
#include <QDir>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

namespace mw::shell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 longestRequest = 64 * 1024;
constexpr auto patience = 3s;        ///< for one that began and says no more
constexpr auto betweenTries = 100ms; ///< the first one has its lock but does not listen yet
constexpr int mostTries = 30;
const QByteArray taken = "taken\n";

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent),
#ifdef Q_OS_WIN
      m_name(u"mailwright-window"_s), // a pipe, not a file
#else
      m_name(QDir(folder).filePath(u"mailwright-window"_s)),
#endif
      m_lock(QDir(folder).filePath(u"mailwright-window.lock"_s))
{
    m_lock.setStaleLockTime(0); // never by age; a dead program's is noticed all the same
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0))
        // Without a place for a lock there is nobody to find either: better two windows than none.
        return m_lock.error() != QLockFile::LockFailedError;
    // Whoever listened there is dead: the lock is ours.
    QLocalServer::removeServer(m_name);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::onConnection);
    if (!m_server->listen(m_name))
        qWarning("later starts will not find this one: %s", qPrintable(m_server->errorString()));
    return true;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestRequest)
                    socket->abort();
                return;
            }
            const QJsonDocument document = QJsonDocument::fromJson(socket->readLine(longestRequest));
            socket->write(taken);
            socket->disconnectFromServer();
            if (document.isObject())
                Q_EMIT asked(document.object());
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

void SingleInstance::handOver(const QJsonObject& request, std::function<void(bool)> done)
{
    m_request = request;
    m_done = std::move(done);
    m_tries = 0;
    connectToFirst();
}

void SingleInstance::connectToFirst()
{
    auto* socket = new QLocalSocket(this);
    const auto finish = [this, socket](bool answered) {
        socket->disconnect(this);
        socket->deleteLater();
        if (!answered && ++m_tries < mostTries) {
            QTimer::singleShot(betweenTries, this, &SingleInstance::connectToFirst);
            return;
        }
        if (const auto done = std::exchange(m_done, {}))
            done(answered);
    };
    connect(socket, &QLocalSocket::connected, this, [this, socket] {
        socket->write(QJsonDocument(m_request).toJson(QJsonDocument::Compact) + '\n');
    });
    connect(socket, &QLocalSocket::readyRead, this, [socket, finish] {
        if (socket->canReadLine())
            finish(socket->readLine() == taken);
    });
    connect(socket, &QLocalSocket::errorOccurred, this, [finish] { finish(false); });
    // One that hangs holds its lock for ever: it is told of, not waited for.
    QTimer::singleShot(patience, socket, [this, finish] {
        m_tries = mostTries;
        finish(false);
    });
    socket->connectToServer(m_name);
}

} // namespace mw::shell
