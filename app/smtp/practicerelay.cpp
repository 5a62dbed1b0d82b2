// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/practicerelay.h"

#include <condition_variable>

namespace mw::smtp {

using namespace Qt::StringLiterals;

PracticeRelay::PracticeRelay(MessageSink& sink, const base::Clock& clock) : m_sink(sink), m_clock(clock)
{
    m_thread.setObjectName(u"practice relay"_s);
}

PracticeRelay::~PracticeRelay()
{
    stop();
}

base::Result<quint16, PracticeError> PracticeRelay::start(PracticeOptions options)
{
    if (m_server)
        return base::fail(PracticeError{PracticeError::Kind::AlreadyRunning, {}});
    m_server = std::make_unique<PracticeServer>(m_sink, m_clock);
    m_there = std::make_unique<base::CallQueue>();
    m_server->moveToThread(&m_thread);
    m_there->moveToThread(&m_thread);
    m_thread.start();
    std::optional<base::Result<quint16, PracticeError>> outcome;
    runThere([&] { outcome = m_server->start(std::move(options)); });
    if (!outcome->has_value()) {
        stop();
        return *outcome;
    }
    m_port = **outcome;
    m_password = m_server->password().clone();
    m_certificatePem = m_server->certificatePem();
    return m_port;
}

void PracticeRelay::stop()
{
    if (!m_server)
        return;
    QThread* const home = QThread::currentThread();
    runThere([this, home] {
        m_server->stop();
        m_sink.serverStopped();
        m_server->moveToThread(home); // what is left of it dies where it was made
    });
    m_thread.quit();
    m_thread.wait();
    m_lastCounts = m_server->counts();
    m_server.reset();
    m_there.reset();
    m_port = 0;
    m_password = {};
    m_certificatePem.clear();
}

void PracticeRelay::setRules(const PracticeRules& rules)
{
    if (!m_server)
        return;
    runThere([&] { m_server->setRules(rules); });
}

void PracticeRelay::runThere(const std::function<void()>& work)
{
    std::mutex mutex;
    std::condition_variable ended;
    bool done = false;
    m_there->post([&] {
        work();
        const std::lock_guard lock(mutex);
        done = true;
        ended.notify_one();
    });
    std::unique_lock lock(mutex);
    ended.wait(lock, [&] { return done; });
}

PracticeCounts PracticeRelay::counts() const
{
    return m_server ? m_server->counts() : m_lastCounts;
}

} // namespace mw::smtp
