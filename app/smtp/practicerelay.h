// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/callqueue.h"
#include "smtp/practiceserver.h"

#include <functional>
#include <memory>
#include <mutex>
#include <QThread>

namespace mw::smtp {

/// The practice relay as the program uses it: a PracticeServer in a thread of its own. All calls from one
/// thread; start and stop return when they are done.
class PracticeRelay
{
public:
    /// Both outlive the relay; `sink` is called on the relay's thread.
    PracticeRelay(MessageSink& sink, const base::Clock& clock);
    ~PracticeRelay();
    PracticeRelay(const PracticeRelay&) = delete;
    PracticeRelay& operator=(const PracticeRelay&) = delete;

    /// Returns the port on 127.0.0.1.
    [[nodiscard]] base::Result<quint16, PracticeError> start(PracticeOptions options = {});
    void stop();
    /// For what comes from now on; counts of the old rules are forgotten.
    void setRules(const PracticeRules& rules);

    [[nodiscard]] bool isRunning() const { return m_server != nullptr; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// New at each start, empty while nothing runs. The user name is PracticeAuth::userName.
    [[nodiscard]] const base::Secret& password() const { return m_password; }
    /// What a client has to trust; empty without TLS.
    [[nodiscard]] const QByteArray& certificatePem() const { return m_certificatePem; }
    [[nodiscard]] PracticeCounts counts() const;

private:
    /// Runs `work` on the relay's thread and returns when it is done.
    void runThere(const std::function<void()>& work);

    MessageSink& m_sink;
    const base::Clock& m_clock;
    QThread m_thread;
    /// Taken on both sides of each hand-over. Qt's own waiting orders them already, but its packages are not
    /// instrumented and the thread sanitizer has to see it.
    std::unique_ptr<base::CallQueue> m_there; ///< lives in m_thread
    std::unique_ptr<PracticeServer> m_server; ///< lives in m_thread while that runs
    quint16 m_port = 0;
    base::Secret m_password;
    QByteArray m_certificatePem;
    PracticeCounts m_lastCounts; ///< of the run that ended
};

} // namespace mw::smtp
