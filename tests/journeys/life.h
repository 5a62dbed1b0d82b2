// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journeys/journey.h"

#include <QJsonObject>
#include <QProcess>

namespace mw::journeys {

struct Command
{
    QString program{};
    QStringList arguments{};
    QList<std::pair<QString, QString>> environment{}; ///< beside what this process has
};

struct AgentOptions
{
    QString bootId = QStringLiteral("boot-1");
    QString vfs{};
    QList<std::pair<QString, QString>> environment{};
    QString workspace{}; ///< other than the place's
    QString state{};     ///< other than the place's
};
/// tests/journeys/sendagent: the sender alone, with a boot id of our choice.
[[nodiscard]] Command agentCommand(const Place& place, const AgentOptions& options = {});

/// mailwright-cli on the place's workspace and state folder, with `--json`.
[[nodiscard]] Command cliCommand(const Place& place, const QStringList& arguments);

/// One life of a program under test.
class Life
{
public:
    explicit Life(const Command& command);
    ~Life(); ///< kills it if it still lives
    Life(const Life&) = delete;
    Life& operator=(const Life&) = delete;

    /// 0 when it could not be started.
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// False: it still lives after the limit.
    [[nodiscard]] bool waitForEnd(std::chrono::milliseconds limit = std::chrono::seconds(60));
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    [[nodiscard]] int exitCode() const { return m_process.exitCode(); }
    /// The JSON object that it printed.
    [[nodiscard]] const QJsonObject& said() const { return m_said; }
    /// All that it printed, for a test's report.
    [[nodiscard]] QByteArray words() const { return m_out + m_words; }

private:
    QProcess m_process;
    QJsonObject m_said;
    QByteArray m_out;
    QByteArray m_words;
};

/// Runs it to its end; the error says how it ended when that was not with one of `exitCodes`.
[[nodiscard]] Told<QJsonObject> runToEnd(const Command& command, const QList<int>& exitCodes = {0},
                                         std::chrono::seconds limit = std::chrono::seconds(120));

/// makeWorkspace() by the command line's verbs; planning is left to the first `campaign send`.
[[nodiscard]] Told<void> makeWorkspaceByCommands(const Place& place, const Plan& plan);

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
/// As QVERIFY, for what answers nothing or words.
#define DONE_OR_FAIL(expression)                                                                             \
    do {                                                                                                     \
        const auto done = expression;                                                                        \
        QVERIFY2(done, mw::journeys::wordsOf(done).constData());                                             \
    } while (false)
