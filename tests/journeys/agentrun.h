// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journeys/journey.h"

#include <QJsonObject>
#include <QProcess>

namespace mw::journeys {

/// One life of a program under test that sends.
class AgentRun
{
public:
    struct Options
    {
        QString bootId = QStringLiteral("boot-1");
        QString vfs = {};
        QList<std::pair<QString, QString>> environment = {};
        QString workspace = {}; ///< other than the place's
        QString state = {};     ///< other than the place's
    };
    AgentRun(const Place& place, const Options& options);
    ~AgentRun(); ///< kills it if it still lives

    /// 0 when it could not be started.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// False: it still lives after the limit.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds limit = std::chrono::seconds(60));
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// What it printed: counts by state, or "disarmed", or "error".
    [[nodiscard]] QJsonObject said() const { return m_said; }
    [[nodiscard]] QByteArray words() const { return m_words; }

private:
    QProcess m_process;
    QJsonObject m_said;
    QByteArray m_words;
};

/// Empty when all is well: QVERIFY2 asks for its words in any case.
template <typename T>
[[nodiscard]] QByteArray wordsOf(const Told<T>& result)
{
    return result ? QByteArray() : result.error().toUtf8();
}

/// The preload library that puts the VFS `fault` under a program, and where its side logs go (empty: none).
[[nodiscard]] QList<std::pair<QString, QString>> faultVfsEnvironment(const QString& sideLogs);

/// Prints seed, commit and command, so that a run can be repeated from its log.
void printOrigin(quint32 seed);
/// From MW_SEED, else `usual`.
[[nodiscard]] quint32 seedOr(quint32 usual);

} // namespace mw::journeys

/// `auto& variable` = what `expression` answers, or a failed test with its words.
#define VALUE_OR_FAIL(variable, expression)                                                                  \
    auto variable##OrError = expression;                                                                     \
    QVERIFY2(variable##OrError, mw::journeys::wordsOf(variable##OrError).constData());                       \
    auto& variable = *variable##OrError
