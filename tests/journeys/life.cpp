// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/life.h"

#include <csignal>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <sys/prctl.h>

namespace mw::journeys {

using namespace Qt::StringLiterals;

Command agentCommand(const Place& place, const AgentOptions& options)
{
    QStringList arguments = {options.workspace.isEmpty() ? place.workspace() : options.workspace,
                             options.state.isEmpty() ? place.state() : options.state, options.bootId};
    if (!options.vfs.isEmpty())
        arguments.append(options.vfs);
    return {QStringLiteral(MAILWRIGHT_SENDAGENT), arguments, options.environment};
}

Life::Life(const Command& command)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : command.environment)
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    // A test that is killed itself leaves no sender behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(command.program, command.arguments);
    m_process.waitForStarted();
}

Life::~Life()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool Life::waitForEnd(std::chrono::milliseconds limit)
{
    if (m_process.state() != QProcess::NotRunning &&
        !m_process.waitForFinished(static_cast<int>(limit.count())))
        return false;
    m_words = m_process.readAllStandardError();
    m_out = m_process.readAllStandardOutput();
    m_said = QJsonDocument::fromJson(m_out).object();
    return true;
}

Told<QJsonObject> runToEnd(const Command& command, const QList<int>& exitCodes, std::chrono::seconds limit)
{
    Life life(command);
    const QString what = QFileInfo(command.program).fileName() + u' ' + command.arguments.join(u' ');
    if (!life.waitForEnd(limit))
        return base::fail(what + u": hangs"_s);
    if (life.wasKilled())
        return base::fail(what + u": died\n"_s + QString::fromUtf8(life.words()));
    if (!exitCodes.contains(life.exitCode()))
        return base::fail(what + u": exit code %1\n"_s.arg(life.exitCode()) +
                          QString::fromUtf8(life.words()));
    return life.said();
}

QList<std::pair<QString, QString>> faultVfsEnvironment(const QString& sideLogs)
{
    return {{u"LD_PRELOAD"_s, QStringLiteral(MAILWRIGHT_FAULTVFS_PRELOAD)},
            {u"MW_FAULTVFS_NAME"_s, u"fault"_s},
            {u"MW_FAULTVFS_LOGS"_s, sideLogs}};
}

void printOrigin(quint32 seed)
{
    QProcess git;
    git.start(u"git"_s, {u"-C"_s, QStringLiteral(MAILWRIGHT_SOURCE_DIR), u"rev-parse"_s, u"HEAD"_s});
    const bool known = git.waitForFinished(10'000) && git.exitCode() == 0;
    const QString commit = known ? QString::fromLatin1(git.readAll().trimmed()) : u"unknown"_s;
    qInfo("seed %u, commit %s, command: MW_SEED=%u %s", seed, qPrintable(commit), seed,
          qPrintable(QCoreApplication::arguments().join(u' ')));
}

quint32 seedOr(quint32 usual)
{
    bool given = false;
    const uint seed = qEnvironmentVariable("MW_SEED").toUInt(&given);
    return given ? seed : usual;
}

} // namespace mw::journeys
