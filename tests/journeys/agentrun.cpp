// SPDX-License-Identifier: GPL-3.0-or-later
#include "journeys/agentrun.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace mw::journeys {

using namespace Qt::StringLiterals;

AgentRun::AgentRun(const Place& place, const Options& options)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : options.environment)
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    QStringList arguments = {options.workspace.isEmpty() ? place.workspace() : options.workspace,
                             options.state.isEmpty() ? place.state() : options.state, options.bootId};
    if (!options.vfs.isEmpty())
        arguments.append(options.vfs);
    m_process.start(QStringLiteral(MAILWRIGHT_SENDAGENT), arguments);
    m_process.waitForStarted();
}

AgentRun::~AgentRun()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool AgentRun::waitForEnd(std::chrono::milliseconds limit)
{
    if (m_process.state() != QProcess::NotRunning &&
        !m_process.waitForFinished(static_cast<int>(limit.count())))
        return false;
    m_words = m_process.readAllStandardError();
    m_said = QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    return true;
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
